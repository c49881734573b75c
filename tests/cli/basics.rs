//! What needs no platform: version, usage errors, explain.

use std::process::{Command, Output};

use crate::FLY;

fn fly(args: &[&str]) -> Output {
    Command::new(FLY)
        .env_clear()
        .env("HOME", "/nonexistent")
        .args(args)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn version_is_one_compact_line_of_json() {
    let output = fly(&["version", "--json"]);
    assert!(output.status.success());
    let text = stdout(&output);
    assert_eq!(text.lines().count(), 1);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["Name", "Version", "Commit", "BranchName", "BuildDate", "OS", "Architecture", "Environment"]
    );
}

#[test]
fn unknown_words_and_flags_are_usage_errors_with_a_suggestion() {
    let output = fly(&["versoin"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("version"), "{}", stderr(&output));
    let output = fly(&["deploy", "--stratgy", "x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--strategy"), "{}", stderr(&output));
}

#[test]
fn usage_errors_are_diagnostics_under_json() {
    let output = fly(&["version", "--json", "--nonsense"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output), "");
    let text = stderr(&output);
    let value: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(value["schema"], "fly.diagnostic/1");
    assert_eq!(value["exit_code"], 2);
}

#[test]
fn without_a_token_it_says_where_it_looked() {
    let output = fly(&["deploy", "--image", "x", "-a", "web", "--json"]);
    assert_eq!(output.status.code(), Some(12), "{}", stderr(&output));
    let text = stderr(&output);
    let value: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(value["code"], "Q001");
}

#[test]
fn explain_knows_every_code_and_suggests_near_ones() {
    let output = fly(&["explain", "a602"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stdout(&output).contains("A602"));
    let output = fly(&["explain", "A6O2"]);
    assert_eq!(output.status.code(), Some(2));
    let output = fly(&["explain", "--list", "--json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&stdout(&output)).unwrap();
    assert!(rows.len() > 100);
    assert!(rows.iter().all(|row| row["exit_code"].as_u64().is_some()));
}
