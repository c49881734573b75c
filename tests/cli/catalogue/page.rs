//! `docs/catalogue.md`: every row of the catalogue with what reaches it, made of the fixtures and cases themselves
//! (`UPDATE=1 cargo test --test cli catalogue`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use model::diagnosis::Code;
use testkit::shared_dir;

use super::{all_cases, load};

/// Rows that nothing reaches yet, and where they belong. A row that is reached must be taken off.
const OPEN: &[(&str, &str)] = &[
    ("A204", "buildpacks are refused (C905): no lifecycle runs here"),
    ("A802", POSTGRES),
    ("A803", POSTGRES),
    ("C807", POSTGRES),
    ("C808", POSTGRES),
    ("P803", POSTGRES),
    ("Q803", POSTGRES),
    ("Q401", UNSEEN),
    ("Q801", UNSEEN),
    ("C804", UNSEEN),
    ("N905", UNSEEN),
    ("C810", "said in the warning of `fly volumes destroy`, not as a diagnostic"),
    ("N906", "said in `unavailable` of every diagnostic, which is never read as \"no incident\""),
    ("A901", "no diagnostic: the remote status is passed through (tests/cli/catalogue)"),
    ("X501", "told as rule X3: the primary failure with the others as its children (aggregate.rs)"),
];

const POSTGRES: &str = "managed and unmanaged Postgres come later";
const UNSEEN: &str = "its wording was not seen on the wire, so no literal row may be written (B13)";

struct SpecRow {
    code: String,
    phase: String,
    title: String,
}

/// Rows of part B in the order of the specification; `None` where it is not there.
fn spec_rows() -> Option<Vec<SpecRow>> {
    let text = std::fs::read_to_string(shared_dir()?.join("spec/diagnostics.md")).unwrap();
    let part_b = text.split("\n# Part B").nth(1).unwrap();
    let part_b = part_b.split("\n## B12").next().unwrap();
    let rows = part_b.lines().filter_map(|line| {
        // A vertical bar inside a cell is escaped.
        let cells: Vec<String> =
            line.replace("\\|", "\u{1}").split('|').map(|cell| cell.trim().replace('\u{1}', "\\|")).collect();
        let code = cells.get(1)?;
        let shaped = code.len() == 4 && code.as_bytes()[1..].iter().all(u8::is_ascii_digit);
        shaped.then(|| SpecRow { code: code.clone(), phase: cells[2].clone(), title: cells[4].clone() })
    });
    Some(rows.collect())
}

/// What reaches each row.
#[derive(Default)]
struct Reached {
    rules: BTreeSet<String>,
    literals: BTreeSet<String>,
    facts: usize,
    runs: Vec<&'static str>,
}

fn reached() -> BTreeMap<String, Reached> {
    let mut by_row: BTreeMap<String, Reached> = BTreeMap::new();
    for fixture in load::fixtures() {
        let row = by_row.entry(fixture.row).or_default();
        row.rules.insert(fixture.rule);
        row.literals.extend(fixture.literals);
        row.facts += 1;
    }
    for case in all_cases() {
        by_row.entry(case.row.to_owned()).or_default().runs.push(case.name);
    }
    by_row
}

#[test]
fn every_row_is_reached_or_openly_open() {
    let Some(rows) = spec_rows() else { return };
    assert!(rows.len() > 150, "only {} rows were read", rows.len());
    let reached = reached();
    let open: BTreeMap<&str, &str> = OPEN.iter().copied().collect();
    assert_eq!(open.len(), OPEN.len(), "a row is listed twice");
    let mut wrong = Vec::new();
    for row in &rows {
        let is_reached = reached.contains_key(&row.code);
        match (is_reached, open.contains_key(row.code.as_str())) {
            (true, true) => wrong.push(format!("{} is reached: take it off the open rows", row.code)),
            (false, false) => wrong.push(format!("{} ({}) is neither reached nor open", row.code, row.title)),
            _ => {}
        }
        if !row.code.starts_with('X') && row.code.parse::<Code>().is_err() {
            wrong.push(format!("{} is not in the code table", row.code));
        }
    }
    let known: BTreeSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    wrong.extend(
        OPEN.iter().filter(|(code, _)| !known.contains(code)).map(|(code, _)| format!("{code} is no row")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// "3 fixtures of facts (texts: api.quota)"
fn facts_of(reached: &Reached) -> String {
    let texts = reached.literals.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let texts = if texts.is_empty() { String::new() } else { format!(" (texts: {texts})") };
    let noun = if reached.facts == 1 { "fixture" } else { "fixtures" };
    format!("{} {noun} of facts{texts}", reached.facts)
}

#[test]
fn the_page_is_fresh() {
    let Some(rows) = spec_rows() else { return };
    let (reached, open) = (reached(), OPEN.iter().copied().collect::<BTreeMap<_, _>>());
    let mut table = String::new();
    let (mut both, mut facts_only, mut runs_only, mut open_rows) = (0, 0, 0, 0);
    for row in &rows {
        let fault =
            row.code.parse::<Code>().ok().and_then(Code::fault).map_or("report", |fault| fault.as_str());
        let (rules, kind, how) = match reached.get(&row.code) {
            Some(reached) => {
                let rules = reached.rules.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
                let facts = if reached.facts > 0 { facts_of(reached) } else { String::new() };
                let runs =
                    reached.runs.iter().map(|name| name.replace('_', " ")).collect::<Vec<_>>().join("; ");
                let kind = match (reached.facts > 0, !reached.runs.is_empty()) {
                    (true, true) => {
                        both += 1;
                        "facts, end to end"
                    }
                    (true, false) => {
                        facts_only += 1;
                        "facts"
                    }
                    _ => {
                        runs_only += 1;
                        "end to end"
                    }
                };
                let rules = if rules.is_empty() { "local".to_owned() } else { rules };
                let how =
                    [facts, runs].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
                (rules, kind, how)
            }
            None => {
                open_rows += 1;
                (String::new(), "open", open.get(row.code.as_str()).copied().unwrap_or_default().to_owned())
            }
        };
        writeln!(
            table,
            "| {} | {} | {fault} | {} | {rules} | {kind} | {how} |",
            row.code, row.phase, row.title
        )
        .unwrap();
    }
    let text = format!(
        "<!-- generated by tests/cli/catalogue: UPDATE=1 cargo test --test cli catalogue -->\n\
         # Catalogue of failures\n\n\
         Every row of the catalogue of diagnostics and what reaches it. *Facts*: recorded facts go in, and code, fault, rule, gates, exit code and next step come out as the row says (`crates/model/tests/catalogue/`). *End to end*: a fault is injected into the local platform, the binary is run, and its last line on stderr is checked, down to the JSON schema (`tests/cli/catalogue/`). *Open*: not reached yet, with the reason. `fly explain CODE` has the long form of each.\n\n\
         {} rows: {both} by facts and end to end, {facts_only} by facts, {runs_only} end to end only, {open_rows} open.\n\n\
         | code | phase | fault | title | rule | reached by | how |\n|---|---|---|---|---|---|---|\n{table}",
        rows.len()
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/catalogue.md");
    if crate::update() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "docs/catalogue.md is stale: run `UPDATE=1 cargo test --test cli catalogue`");
}

/// Runs the binary once for every `fly …` a fixture proposes: its path and its flags are in our own command tree.
#[test]
fn what_a_fixture_proposes_is_a_command_here_or_openly_later() {
    let surface = crate::surface_of_binary();
    let mut wrong = BTreeSet::new();
    for fixture in load::fixtures() {
        let diagnostic = model::diagnosis::explain(&fixture.facts);
        for command in diagnostic.next.iter().filter_map(|next| next.command.as_deref()) {
            let words: Vec<&str> = command.split(' ').skip(1).collect();
            let node = (1..=words.len()).rev().find_map(|count| {
                let path = words[..count].join(" ");
                surface.iter().find(|node| node["path"] == path && node["leaf"] == true)
            });
            let Some(node) = node else {
                if !LATER.iter().any(|later| command.starts_with(later)) {
                    wrong.insert(format!("{command}: no such command"));
                }
                continue;
            };
            let flags = node["flags"].as_array().unwrap();
            for flag in words.iter().filter_map(|word| word.strip_prefix("--")) {
                let name = flag.split('=').next().unwrap_or(flag);
                if !flags.iter().any(|known| known["name"] == name) {
                    wrong.insert(format!("{command}: no flag --{name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Proposed although they come with later issues; the binary shows them as words meanwhile.
const LATER: [&str; 4] = ["fly doctor", "fly ssh console", "fly tokens create", "fly volumes fork"];
