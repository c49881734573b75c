//! The arrows between rooms, the size of files, names that are not allowed (exemplars 5.3, 7).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Longest logic file. Tables and generated files say `Table` or `generated` on their first line.
const MAX_LINES: usize = 600;

/// What a room of package `fly` may import from the others.
fn arrows() -> BTreeMap<&'static str, &'static [&'static str]> {
    BTreeMap::from([
        ("diagnostics", &["api", "context", "output", "config"][..]),
        ("config", &["diagnostics"][..]),
        ("api", &["diagnostics"][..]),
        ("registry", &["api", "diagnostics"][..]),
        ("build", &["api", "registry", "diagnostics"][..]),
        ("deploy", &["api", "build", "context", "diagnostics"][..]),
        ("wireguard", &["api", "config", "context", "diagnostics"][..]),
        ("local", &["api", "config", "context", "diagnostics"][..]),
        ("ssh", &[][..]),
        ("output", &["api", "build", "deploy", "context", "diagnostics"][..]),
        ("context", &["api", "build", "commands", "config", "diagnostics", "output", "wireguard"][..]),
        (
            "commands",
            &[
                "api",
                "build",
                "cli",
                "config",
                "context",
                "deploy",
                "diagnostics",
                "local",
                "output",
                "registry",
                "wireguard",
                "ssh",
            ][..],
        ),
        ("cli", &["commands", "context", "diagnostics", "local", "output"][..]),
    ])
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_some_and(|n| n != "target") {
                rust_files(&path, found);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for dir in ["src", "crates", "tests"] {
        rust_files(&root().join(dir), &mut found);
    }
    found.sort();
    found
}

/// Rooms named by `crate::room` anywhere in a file, comments and strings aside.
fn rooms_used(text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for line in text.lines() {
        let code = line.split("//").next().unwrap_or_default();
        for part in code.split("crate::").skip(1) {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            rooms.insert(name);
        }
    }
    rooms
}

#[test]
fn rooms_import_only_what_their_row_names() {
    let arrows = arrows();
    let mut wrong = Vec::new();
    for path in sources() {
        let Ok(inside) = path.strip_prefix(root().join("src")) else { continue };
        let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        let room = first.trim_end_matches(".rs").to_owned();
        let Some(allowed) = arrows.get(room.as_str()) else { continue };
        for used in rooms_used(&std::fs::read_to_string(&path).unwrap()) {
            if used != room && arrows.contains_key(used.as_str()) && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses crate::{used}, which `{room}` may not", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_platform_does_not_share_types_with_the_cli() {
    let manifest = std::fs::read_to_string(root().join("crates/platform/Cargo.toml")).unwrap();
    assert!(!manifest.contains("model"), "crates/platform must not depend on crates/model (law 8)");
    let kit = std::fs::read_to_string(root().join("crates/testkit/Cargo.toml")).unwrap();
    assert!(!kit.contains("\nfly.") && !kit.contains("model"), "testkit talks to the binary only");
}

#[test]
fn files_stay_readable_in_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter_map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let first = text.lines().next().unwrap_or_default().to_lowercase();
            let lines = text.lines().count();
            let exempt = first.contains("table") || first.contains("generated");
            (lines > MAX_LINES && !exempt).then(|| format!("{}: {lines} lines", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "over {MAX_LINES} lines:\n{}", long.join("\n"));
}

#[test]
fn no_module_is_a_drawer() {
    for path in sources() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "helper", "common", "misc"].contains(&name.as_str()),
            "{} says nothing about what it holds",
            path.display()
        );
    }
}

#[test]
fn every_folder_says_what_it_offers() {
    for path in sources() {
        let is_mod = path.file_name().is_some_and(|n| n == "mod.rs" || n == "lib.rs");
        if is_mod {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("//!"), "{} opens without a room doc", path.display());
        }
    }
}

/// Methods that look into a text.
const LOOKS: [&str; 9] = [
    ".contains(",
    ".starts_with(",
    ".ends_with(",
    ".split_once(",
    ".rsplit_once(",
    ".strip_prefix(",
    ".strip_suffix(",
    ".find(",
    ".matches(",
];
/// Fields that are no prose: path templates, protocol names, our own command lines.
const STRUCTURED: [&str; 3] = ["path", "proto", "command"];
/// Names of foreign prose in the attribution room.
const PROSE: [&str; 6] = ["message", "error", "output", "text", "line", "title"];

/// What a line of a rule compares with words of its own.
fn matched_wording(line: &str) -> Option<String> {
    let code = line.split("//").next().unwrap_or_default();
    let words = |rest: &str| {
        let literal = rest.trim_start_matches('&').strip_prefix('"')?.split('"').next()?.to_owned();
        let letters = literal.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic));
        letters.then_some(literal)
    };
    let name_before = |before: &str| -> String {
        let before =
            before.trim_end_matches(".as_deref()").trim_end_matches(".trim()").trim_end_matches(".as_str()");
        let start = before.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
        before[start..].to_owned()
    };
    for method in LOOKS {
        for (at, _) in code.match_indices(method) {
            if let Some(literal) = words(&code[at + method.len()..])
                && !STRUCTURED.contains(&name_before(&code[..at]).as_str())
            {
                return Some(literal);
            }
        }
    }
    for (at, _) in code.match_indices(" == ").chain(code.match_indices(" != ")) {
        let rest = code[at + 4..].trim_start_matches("Some(");
        if let Some(literal) = words(rest)
            && PROSE.contains(&name_before(&code[..at]).as_str())
        {
            return Some(literal);
        }
    }
    None
}

#[test]
fn no_rule_matches_wording_outside_the_literal_table() {
    for wrong in [
        "if line.message.contains(\"out of memory\") {",
        "http.error.as_deref() == Some(\"no capacity\")",
        "output.split_once(\"GLIBC_\")",
    ] {
        assert!(matched_wording(wrong).is_some(), "{wrong}");
    }
    for fine in [
        "call.path.ends_with(\"/volumes\")",
        "machine.state == \"started\"",
        "text.split_once(\": \")",
        "http.error_status.as_deref() == Some(\"name_taken\")",
    ] {
        assert_eq!(matched_wording(fine), None, "{fine}");
    }
    let rules = root().join("crates/model/src/diagnosis/attribute");
    let mut wrong = Vec::new();
    for path in sources().into_iter().filter(|path| path.parent() == Some(rules.as_path())) {
        for (number, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            if let Some(words) = matched_wording(line) {
                wrong.push(format!("{}:{}: {words:?}", path.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "wording belongs into literals.rs (spec A1.2):\n{}", wrong.join("\n"));
}
