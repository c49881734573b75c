//! How much of flyctl's surface exists. `docs/compatibility.md` is generated from it: this test is the
//! generator (`UPDATE=1 cargo test --test cli surface`) and the freshness check.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;
use testkit::shared_dir;

use crate::surface_of_binary;

/// Why a family of commands is not here. The longest matching prefix counts.
const REASONS: [(&str, &str); 30] = [
    ("agent", "issue \"Private network\""),
    ("wireguard", "issue \"Private network\""),
    ("proxy", "issue \"Private network\""),
    ("ssh", "issue \"Private network\""),
    ("sftp", "issue \"Private network\""),
    ("console", "issue \"Private network\""),
    ("dig", "issue \"Private network\""),
    ("ping", "issue \"Private network\""),
    ("doctor", "issue \"Private network\""),
    ("services", "issue \"Private network\""),
    ("machine api-proxy", "issue \"Private network\""),
    ("image", "issue \"Builds\""),
    ("registry", "issue \"Builds\""),
    ("builds", "issue \"Builds\""),
    ("deploy", "issue \"Builds\" or \"Deploys that never lie\""),
    ("postgres", "managed and unmanaged Postgres come later"),
    ("mpg", "managed and unmanaged Postgres come later"),
    ("pg", "managed and unmanaged Postgres come later"),
    ("launch", "launch comes later"),
    ("extensions", "extensions come later"),
    ("redis", "extensions come later"),
    ("storage", "extensions come later"),
    ("consul", "extensions come later"),
    ("litefs-cloud", "no longer offered by the platform"),
    ("mcp", "not planned"),
    ("jobs", "not planned"),
    ("synthetics", "no telemetry in this CLI"),
    ("metrics", "no telemetry in this CLI"),
    ("certs", "certificates come later"),
    ("tokens", "tokens come later"),
];

/// Flags every command has there and here.
const EVERYWHERE: [&str; 5] = ["help", "access-token", "debug", "verbose", "json"];

fn reason(path: &str) -> &'static str {
    REASONS
        .iter()
        .filter(|(prefix, _)| path == *prefix || path.starts_with(&format!("{prefix} ")))
        .max_by_key(|(prefix, _)| prefix.len())
        .map_or("comes later", |(_, reason)| reason)
}

struct Ours {
    by_path: BTreeMap<String, BTreeSet<String>>,
}

impl Ours {
    fn read() -> Self {
        let nodes = surface_of_binary();
        let mut by_path = BTreeMap::new();
        let mut spellings: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for node in &nodes {
            let path = node["path"].as_str().unwrap().to_owned();
            let (parent, last) = path.rsplit_once(' ').map_or(("", path.as_str()), |(p, l)| (p, l));
            let mut names = vec![last.to_owned()];
            names.extend(node["aliases"].as_array().unwrap().iter().map(|a| a.as_str().unwrap().to_owned()));
            let parents = if parent.is_empty() { vec![String::new()] } else { spellings[parent].clone() };
            let mut all = Vec::new();
            for parent in &parents {
                for name in &names {
                    all.push(format!("{parent} {name}").trim().to_owned());
                }
            }
            let flags: BTreeSet<String> = node["flags"]
                .as_array()
                .unwrap()
                .iter()
                .map(|f| f["name"].as_str().unwrap().to_owned())
                .collect();
            for spelling in &all {
                by_path.insert(spelling.clone(), flags.clone());
            }
            spellings.insert(path, all);
        }
        Self { by_path }
    }
}

#[test]
fn surface_is_listed() {
    let Some(shared) = shared_dir() else { return };
    let text = std::fs::read_to_string(shared.join("fly/commands.json")).unwrap();
    let theirs: Value = serde_json::from_str(&text).unwrap();
    let ours = Ours::read();
    let mut rows = Vec::new();
    let (mut commands, mut flags, mut have_commands, mut have_flags) = (0, 0, 0, 0);
    for command in theirs["commands"].as_array().unwrap() {
        if command["runnable"] == false || command["origin"] == "cobra" {
            continue;
        }
        let path = command["path"].as_str().unwrap();
        let wanted: Vec<&str> = command["flags"]
            .as_array()
            .map(|list| list.iter().map(|f| f["name"].as_str().unwrap()).collect())
            .unwrap_or_default();
        let wanted: Vec<&str> = wanted.into_iter().filter(|f| !EVERYWHERE.contains(f)).collect();
        commands += 1;
        flags += wanted.len();
        match ours.by_path.get(path) {
            None => rows.push((path.to_owned(), "–".to_owned(), reason(path).to_owned())),
            Some(have) => {
                have_commands += 1;
                let missing: Vec<&str> = wanted.iter().copied().filter(|f| !have.contains(*f)).collect();
                have_flags += wanted.len() - missing.len();
                let note = if missing.is_empty() {
                    String::new()
                } else {
                    format!(
                        "without {}: {}",
                        missing.iter().map(|f| format!("`--{f}`")).collect::<Vec<_>>().join(", "),
                        reason(path)
                    )
                };
                rows.push((path.to_owned(), "yes".to_owned(), note));
            }
        }
    }
    let counts = format!("{have_commands} of {commands} commands, {have_flags} of {flags} flags");
    println!("surface: {counts}");
    let document = document(&counts, &rows);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/compatibility.md");
    if crate::update() {
        std::fs::write(&path, &document).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == document, "docs/compatibility.md is stale: run `UPDATE=1 cargo test --test cli surface`");
}

fn document(counts: &str, rows: &[(String, String, String)]) -> String {
    let differences = include_str!("../../docs/differences.md");
    let mut text = String::from(
        "<!-- generated by tests/cli/surface.rs: UPDATE=1 cargo test --test cli surface -->\n# Compatibility with flyctl\n\n",
    );
    writeln!(text, "Of flyctl's runnable commands and their flags (`--help`, `-t`, `--debug`, `--verbose`, `--json` not counted) this CLI has **{counts}**. Every command here also takes `--json`.\n").unwrap();
    text.push_str(differences);
    let (table, corpus) = crate::build_oracle::counts();
    writeln!(
        text,
        "\n## Images that are assembled here\n\nA Dockerfile without `RUN` is built in this process, without an engine. `tests/cli/build_oracle.rs` builds **{table} Dockerfiles of a table of semantics** and the **{corpus} of the shared corpus that run nothing** both ways and compares every path, mode, owner and the configuration with what BuildKit (dockerd 20.10) makes; times and the division into layers may differ. `.dockerignore` decides as moby's matcher on 800 generated cases and the corpus (`crates/model/tests/ignore_oracle.rs`)."
    )
    .unwrap();
    text.push_str("\n## Command by command\n\n| command | here | note |\n|---|---|---|\n");
    for (path, here, note) in rows {
        writeln!(text, "| `{path}` | {here} | {note} |").unwrap();
    }
    text
}
