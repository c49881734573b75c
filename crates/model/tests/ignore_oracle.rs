//! What `moby/patternmatcher` 0.6.1 decided about generated rules and paths, and about the ignore files of
//! the shared corpus; ours must decide the same. `oracle.jsonl`: the paths of all generated cases, then
//! `[rules, verdicts]` per case (`x` excluded, `.` kept, `!` the pattern fails while matching, `E` refused),
//! then per corpus file its own paths and verdicts.
#![allow(clippy::unwrap_used)]

use model::ignore::Rules;
use serde_json::Value;

const TABLE: &str = include_str!("ignore/oracle.jsonl");

/// Ours, in the table's letters.
fn verdicts(rules: &str, paths: &[String]) -> String {
    match Rules::parse(rules) {
        Err(_) => "E".to_owned(),
        Ok(rules) => paths.iter().map(|p| if rules.judge_path(p).excluded { 'x' } else { '.' }).collect(),
    }
}

/// Cases that differ on purpose. The reference compiles a rule when a path first gets to it, so that a class
/// nobody closed goes unnoticed behind rules that decide first: here it is refused at once. And a `*` inside
/// of `[ ]` breaks the class apart there.
const DIFFERENT: [&str; 4] = [
    "a b/**a/\\\n!*.md/src/README.md(/\n![!a]\n**aREADME.md\n",
    "/[a/a*/]\n!/[!a]/[^a]/[!a]/\n",
    "$\n!src\n!**.md*/([a/*.md\n**.md\n",
    "!/.*node_modules/*\n!a**./[]a]/[a\n!?.md/\\[\n",
];

/// Patterns Go's regular expressions refuse when a path is matched are refused when they are read here.
fn same(theirs: &str, ours: &str) -> bool {
    theirs == ours || (theirs.contains('!') && ours == "E")
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|v| v.as_str().unwrap().to_owned()).collect()
}

#[test]
fn generated_rules_decide_as_the_reference() {
    let mut lines = TABLE.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let paths = strings(&lines.next().unwrap());
    let mut wrong = Vec::new();
    let mut cases = 0;
    for case in lines.filter(Value::is_array) {
        let (rules, theirs) = (case[0].as_str().unwrap(), case[1].as_str().unwrap());
        let ours = verdicts(rules, &paths);
        cases += 1;
        if !same(theirs, &ours) && !DIFFERENT.contains(&rules) {
            let differs = theirs.chars().zip(ours.chars()).position(|(a, b)| a != b).unwrap_or(0);
            wrong.push(format!("{rules:?} on {:?}: theirs {theirs}, ours {ours}", paths[differs]));
        }
    }
    assert!(cases >= 800, "{cases}");
    assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_corpus_is_decided_as_the_reference() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/dockerignore");
    if !corpus.is_dir() {
        eprintln!("SKIPPED: {} is not here", corpus.display());
        return;
    }
    let cases = TABLE.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    for case in cases.filter(Value::is_object) {
        let name = case["corpus"].as_str().unwrap();
        let rules = std::fs::read_to_string(corpus.join(name)).unwrap();
        let paths = strings(&case["paths"]);
        let (theirs, ours) = (case["out"].as_str().unwrap(), verdicts(&rules, &paths));
        let differs = theirs.chars().zip(ours.chars()).position(|(a, b)| a != b);
        assert!(theirs == ours, "{name}: {:?}: theirs {theirs}, ours {ours}", differs.map(|at| &paths[at]));
    }
}
