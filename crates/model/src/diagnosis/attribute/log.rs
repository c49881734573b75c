//! Log lines as evidence: only rows of the literal table are read out of them, and only on their own channel.

use super::logic::Tri;
use super::outcome::Finding;
use crate::diagnosis::literals::{self, Channel, Literal};
use crate::diagnosis::{Basis, Fact, Facts, LogLine};

/// The first literal row that the log matches, with the line. `Err` if the log is unavailable.
pub(super) fn logged(
    facts: &Facts,
    wanted: impl Fn(&Literal) -> bool,
) -> Result<Option<(&'static Literal, &LogLine)>, ()> {
    let lines = match &facts.log {
        Fact::Known(lines) => lines,
        Fact::KnownAbsent | Fact::NotAsked => return Ok(None),
        Fact::Unavailable(_) => return Err(()),
    };
    Ok(lines.iter().find_map(|line| {
        let own = own_channel(line)?;
        let hits = literals::all(own, &line.message).chain(literals::all(Channel::KernelLog, &line.message));
        hits.filter(|row| wanted(row)).map(|row| (row, line)).next()
    }))
}

/// Whether a row of the line's own channel matches it.
pub(super) fn line_has(line: &LogLine, wanted: impl Fn(&Literal) -> bool) -> bool {
    own_channel(line).is_some_and(|channel| literals::all(channel, &line.message).any(wanted))
}

fn own_channel(line: &LogLine) -> Option<Channel> {
    match line.provider.as_str() {
        "runner" => Some(Channel::RunnerLog),
        "app" => Some(Channel::AppLog),
        _ => None,
    }
}

pub(super) fn log_has(facts: &Facts, wanted: impl Fn(&Literal) -> bool) -> Tri {
    match logged(facts, wanted) {
        Ok(found) => found.is_some().into(),
        Err(()) => Tri::Open,
    }
}

/// The environment variable a line names: the first word in capitals with an underscore or of some length.
pub(super) fn variable(line: &str) -> Option<&str> {
    let is_name = |word: &&str| {
        let shape = word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
        let start = word.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
        shape && start && (word.contains('_') || word.len() >= 4)
    };
    line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).find(is_name)
}

pub(super) fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close).map(|(inner, _)| inner)
}

/// The program of "failed to spawn command: /app/x arg: No such file or directory".
pub(super) fn spawned(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(literals::SPAWN)?;
    rest.split([' ', ':']).next().filter(|word| !word.is_empty())
}

/// A literal row inside class A: the code of the row, with the words it needs.
pub(super) fn refine(facts: &Facts, row: &Literal, line: &LogLine) -> Finding {
    let argv0 = spawned(&line.message).map(str::to_owned).or_else(|| facts.expected.argv0.clone());
    let version = line
        .message
        .split_once(literals::GLIBC)
        .map(|(_, rest)| rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect::<String>());
    let module = between(&line.message, "'", "'").unwrap_or("named in the log");
    let port = facts.expected.internal_ports.first().map_or_else(|| "it wants".to_owned(), u16::to_string);
    Finding::new(row.code)
        .basis(Basis::Text)
        .value("argv0", argv0.unwrap_or_else(|| "of the machine".to_owned()))
        .value("version", version.unwrap_or_default())
        .value("module", module)
        .value("port", port)
        .value("reason", row.says.unwrap_or("refused by its system"))
        .value("path", "see the log")
        .value("user", "of the image")
        .cause(format!("the log says: {}", line.message.trim()), Basis::Text, &["log"])
        .on(&["log"])
}
