//! `docs/walkthroughs.md` is run: its commands, in order, section by section, against a platform of their own;
//! what it shows must be what they print, and the verdict the one of the table below.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use testkit::{World, normalise};

use crate::{FLY, world};

/// Section, code, fault, exit status, and what the verdict has to name.
const SEEDS: [(&str, &str, &str, i32, &str); 7] = [
    ("1. Service discovery is stale", "P702", "platform", 0, "edge"),
    ("2. The secret store cannot be reached from one region", "P804", "platform", 13, "in fra"),
    ("3. A region is out of capacity", "P501", "platform", 13, "ams"),
    ("4. The host that holds a volume is gone", "P506", "platform", 13, "vol_"),
    ("5. A platform update pauses deploys", "P508", "platform", 13, "host kernel update"),
    ("6. An incident that has nothing to do with the crash", "A601", "app", 10, "exit code 42"),
    ("7. A wrong glibc", "A605", "app", 10, "GLIBC"),
];

/// A section of the page: its fenced blocks as (language, lines).
type Section = Vec<(String, Vec<String>)>;

fn page() -> (Section, BTreeMap<String, Section>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/walkthroughs.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (mut intro, mut sections) = (Section::new(), BTreeMap::<String, Section>::new());
    let (mut current, mut block): (Option<String>, Option<(String, Vec<String>)>) = (None, None);
    for line in text.lines() {
        match (&mut block, line.strip_prefix("```")) {
            (None, Some(language)) => block = Some((language.to_owned(), Vec::new())),
            (Some(_), Some(_)) => {
                let done = block.take().unwrap();
                match &current {
                    Some(title) => sections.entry(title.clone()).or_default().push(done),
                    None => intro.push(done),
                }
            }
            (Some((_, lines)), None) => lines.push(line.to_owned()),
            (None, None) => {
                if let Some(title) = line.strip_prefix("## ") {
                    current = Some(title.to_owned());
                }
            }
        }
    }
    (intro, sections)
}

fn block(section: &Section, language: &str) -> Option<String> {
    section.iter().find(|(of, _)| of == language).map(|(_, lines)| lines.join("\n") + "\n")
}

/// A command and the lines the page shows for it.
fn steps(section: &Section) -> Vec<(String, Vec<String>)> {
    let mut steps: Vec<(String, Vec<String>)> = Vec::new();
    for line in section.iter().filter(|(of, _)| of == "console").flat_map(|(_, lines)| lines) {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push((command.to_owned(), Vec::new())),
            (None, Some((_, shown))) => shown.push(line.clone()),
            (None, None) => panic!("output before the first command: {line}"),
        }
    }
    steps
}

/// Runs a line of the page in a shell, both streams as a terminal would show them.
fn shell(world: &World, line: &str) -> (String, i32) {
    let dir = Path::new(FLY).parent().unwrap().display().to_string();
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {line}\n}} 2>&1")])
        .env_clear()
        .envs(world.env())
        .env("PATH", format!("{dir}:/usr/bin:/bin"))
        .env("FLY_DIAG_FILE", world.work_dir().join("diagnostic.json"))
        .current_dir(world.work_dir())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap_or(-1))
}

/// Whether a line is the shown one; `…` stands for anything.
fn is_line(actual: &str, shown: &str) -> bool {
    let mut rest = actual;
    let parts: Vec<&str> = shown.split('…').collect();
    for (n, part) in parts.iter().enumerate() {
        match rest.find(part) {
            Some(at) if at == 0 || n > 0 => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    rest.is_empty() || parts.last() == Some(&"")
}

#[track_caller]
fn shows(command: &str, actual: &str, shown: &[String]) {
    let actual = normalise(actual);
    let mut lines = actual.lines();
    for line in shown.iter().map(|line| normalise(line)) {
        let line = line.trim_end();
        if line.is_empty() || line == "…" {
            continue;
        }
        let found = lines.any(|actual| is_line(actual.trim_end(), line));
        assert!(found, "`{command}` does not print (in this order)\n{line}\nbut\n{actual}");
    }
}

/// Plays a section; returns the last diagnostic, all output and the last status the page shows.
fn play(title: &str) -> (Option<Value>, String, i32) {
    let (intro, sections) = page();
    let section = &sections[title];
    let world = world();
    let more = block(section, "toml").map_or_else(String::new, |more| format!("\n{more}"));
    world.write("fly.toml", format!("{}{more}", block(&intro, "toml").unwrap()));
    world.write("Dockerfile", block(&intro, "dockerfile").unwrap());
    let (mut all, mut code, mut said) = (String::new(), 0, 0);
    let steps = steps(section);
    let faults = steps.iter().filter(|(command, _)| command.starts_with("fly local fault add")).count();
    assert_eq!(faults, 1, "one line makes the situation");
    for (command, shown) in &steps {
        if command == "echo $?" {
            assert_eq!(*shown, [code.to_string()], "{title}: {all}");
            said = code;
            continue;
        }
        let (output, status) = shell(&world, command);
        shows(command, &output, shown);
        code = status;
        all.push_str(&output);
    }
    let diagnostic = std::fs::read(world.work_dir().join("diagnostic.json")).ok();
    (diagnostic.map(|bytes| serde_json::from_slice(&bytes).unwrap()), all, said)
}

fn seed(n: usize) -> Option<Value> {
    let (title, code, fault, exit, names) = SEEDS[n];
    let (diagnostic, all, said) = play(title);
    assert_eq!(said, exit, "{all}");
    let Some(diagnostic) = diagnostic else {
        // A deploy that stands and warns.
        let warning = all.lines().find(|line| line.starts_with(&format!("warning[{code}]: "))).unwrap();
        assert!(warning.contains(&format!("({fault}: ")) && warning.contains(names), "{warning}");
        assert!(!all.contains("error["), "{all}");
        return None;
    };
    assert_eq!((&diagnostic["code"], &diagnostic["fault"]), (&code.into(), &fault.into()), "{all}");
    assert_eq!(diagnostic["exit_code"], exit, "{all}");
    let text = format!("{} {}", diagnostic["title"], diagnostic["because"]);
    assert!(text.contains(names), "{text}");
    let gates = diagnostic["gates"].as_array().map_or(0, Vec::len);
    assert_eq!(gates > 0, fault == "platform", "a platform verdict has a gate, and no other has one");
    Some(diagnostic)
}

#[test]
fn every_section_of_the_page_is_in_the_table() {
    let (_, sections) = page();
    let titles: Vec<&str> = sections.keys().map(String::as_str).collect();
    let table: Vec<&str> = SEEDS.iter().map(|(title, ..)| *title).collect();
    assert_eq!(titles, table);
}

#[test]
fn stale_discovery() {
    assert!(seed(0).is_none());
}

#[test]
fn secret_store_down_in_one_region() {
    let diagnostic = seed(1).unwrap();
    assert_eq!(diagnostic["impact"]["state"], "not_applied");
}

#[test]
fn region_out_of_capacity() {
    let diagnostic = seed(2).unwrap();
    assert_eq!(diagnostic["gates"], serde_json::json!(["PG1"]));
}

#[test]
fn host_with_a_volume_gone() {
    let diagnostic = seed(3).unwrap();
    assert_eq!(diagnostic["impact"]["state"], "not_applied");
}

#[test]
fn deploys_paused() {
    let diagnostic = seed(4).unwrap();
    assert!(diagnostic.to_string().contains("2030-01-01T00:00:00Z"));
}

#[test]
fn an_unrelated_incident_moves_nothing() {
    let with = seed(5).unwrap();
    assert!(with["related"]["incidents"].to_string().contains("Packet loss in GRU"));
    let world = world();
    let (intro, sections) = page();
    world.write("fly.toml", block(&intro, "toml").unwrap());
    world.write("Dockerfile", block(&intro, "dockerfile").unwrap());
    for (command, _) in steps(&sections[SEEDS[5].0]) {
        if command.starts_with("fly deploy") {
            shell(&world, &command);
        }
    }
    let bytes = std::fs::read(world.work_dir().join("diagnostic.json")).unwrap();
    let without: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(without["related"]["incidents"], serde_json::json!([]));
    for key in ["code", "fault", "basis", "basis_rule", "gates", "severity", "retry", "exit_code"] {
        assert_eq!(with[key], without[key], "{key}");
    }
}

#[test]
fn wrong_glibc() {
    let diagnostic = seed(6).unwrap();
    assert!(diagnostic["causes"][0]["basis"] == "text", "{diagnostic}");
}

#[test]
fn lines_are_compared_with_gaps() {
    assert!(is_line("app crashed: exit code 42, 0.2 s after", "app crashed: exit code 42, …"));
    assert!(is_line("2026 [PR02] none", "…[PR02] none"));
    assert!(!is_line("xapp", "app"));
    assert!(!is_line("apps", "app"));
}
