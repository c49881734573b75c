#![allow(clippy::unwrap_used)]

mod corpus;
mod mapping;
mod parsing;
mod round_trip;

use super::*;

/// A configuration that parses, with its source.
fn config_of(path: &str, text: &str) -> (Source, AppConfig, Vec<Problem>) {
    let source = Source::new(path, text);
    let parsed = check(&source);
    let config = parsed.config.expect("valid syntax");
    let problems = parsed.problems;
    (source, config, problems)
}

fn toml(text: &str) -> (Source, AppConfig, Vec<Problem>) {
    config_of("fly.toml", text)
}

/// Problems as `code place key: message`.
fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|p| format!("{} {}:{} {}: {}", p.code, p.line, p.column, p.key, p.message)).collect()
}
