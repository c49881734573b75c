//! Lines of `NAME=VALUE`, as `fly secrets import` reads them.
//!
//! In: text. Out: names with values and line numbers. Must not: expand variables or escapes (a secret is taken as it is
//! written), show a value in an error or in `Debug`.
//!
//! What flyctl's parser accepts means the same here (flyctl: internal/command/secrets/parser.go): `#` begins a comment
//! outside quotes, one pair of quotes around a value is removed, `"""` spans lines. Beyond it: a byte order mark and
//! `export` are skipped, comments may be indented, and a quote that is closed on a later line spans lines, which is how
//! private keys are usually written.

use std::fmt;

/// One assignment. `Debug` hides the value.
#[derive(Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Name, without spaces around it.
    pub name: String,
    /// Value, quotes removed.
    pub value: String,
    /// Line of the name, from 1.
    pub line: usize,
}

impl fmt::Debug for Assignment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Assignment")
            .field("name", &self.name)
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}

/// Why a text is no list of assignments. Never quotes the text: it may be a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DotenvError {
    /// A line without `=`.
    #[error("line {line} is not NAME=VALUE")]
    NoAssignment { line: usize },
    /// A line that begins with `=`.
    #[error("line {line} has no name before the `=`")]
    NoName { line: usize },
    /// A value in triple quotes without an end.
    #[error("the value that begins on line {line} with three quotes has no end")]
    Unterminated { line: usize },
}

const TRIPLE: &str = "\"\"\"";

/// Reads assignments in order; a name may occur more than once (the last one counts).
///
/// # Errors
/// The first line that cannot be understood.
pub fn parse(text: &str) -> Result<Vec<Assignment>, DotenvError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // `lines` also takes `\r\n`, as Go's line scanner does.
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = at + 1;
        let trimmed = line.trim_start();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            at += 1;
            continue;
        }
        let (name, value) = trimmed.split_once('=').ok_or(DotenvError::NoAssignment { line: number })?;
        let name = without_export(name.trim());
        if name.is_empty() {
            return Err(DotenvError::NoName { line: number });
        }
        let (value, more) = read_value(value.trim_start_matches(' '), &lines[at + 1..], number)?;
        found.push(Assignment { name: name.to_owned(), value, line: number });
        at += 1 + more;
    }
    Ok(found)
}

fn without_export(name: &str) -> &str {
    match name.strip_prefix("export") {
        Some(rest) if rest.starts_with([' ', '\t']) => rest.trim_start(),
        _ => name,
    }
}

/// The value that begins with `first`, and how many of the following lines belong to it.
fn read_value(first: &str, following: &[&str], line: usize) -> Result<(String, usize), DotenvError> {
    if let Some(inner) = first.strip_prefix(TRIPLE) {
        return spanning(inner, TRIPLE, following, |_| false).ok_or(DotenvError::Unterminated { line });
    }
    let Some(quote) = first.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return Ok((without_comment(first).to_owned(), 0));
    };
    let mark = if quote == '"' { "\"" } else { "'" };
    // A later line that quotes a value of its own ends the search: then the first quote is just a character.
    let spanned = spanning(&first[1..], mark, following, |line| begins_quoted(line, mark));
    Ok(spanned.unwrap_or_else(|| (first.to_owned(), 0)))
}

/// Text up to the closing mark, over as many lines as it takes.
fn spanning(
    first: &str,
    mark: &str,
    following: &[&str],
    stop: impl Fn(&str) -> bool,
) -> Option<(String, usize)> {
    if let Some(inner) = before_close(first, mark) {
        return Some((inner.to_owned(), 0));
    }
    let mut value = first.to_owned();
    for (index, line) in following.iter().enumerate() {
        if stop(line) {
            return None;
        }
        value.push('\n');
        if let Some(inner) = before_close(line, mark) {
            value.push_str(inner);
            return Some((value, index + 1));
        }
        value.push_str(line);
    }
    None
}

/// What precedes the first closing mark: one that ends the line, a comment aside.
fn before_close<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let closes = |at: &usize| {
        let rest = line[at + mark.len()..].trim_start();
        rest.is_empty() || rest.starts_with('#')
    };
    line.match_indices(mark).map(|(at, _)| at).find(closes).map(|at| &line[..at])
}

fn begins_quoted(line: &str, mark: &str) -> bool {
    let Some((name, value)) = line.split_once('=') else { return false };
    let name = without_export(name.trim());
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_name && value.trim_start().starts_with(mark)
}

/// An unquoted value ends at `#`, unless that stands inside double quotes further in (flyctl counts them).
fn without_comment(value: &str) -> &str {
    match value.split_once('#') {
        Some((before, _)) if before.matches('"').count() % 2 == 0 => before.trim_end_matches([' ', '\t']),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        parse(text).unwrap().into_iter().map(|a| (a.name, a.value)).collect()
    }

    #[track_caller]
    fn reads(text: &str, wanted: &[(&str, &str)]) {
        let wanted: Vec<(String, String)> =
            wanted.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        assert_eq!(pairs(text), wanted, "{text:?}");
    }

    #[test]
    fn what_flyctl_reads_is_read_alike() {
        reads("\n# comment\n\nFOO=BAR\r\nQUX = a, b=c \n", &[("FOO", "BAR"), ("QUX", "a, b=c ")]);
        reads(
            "A=\"x y\" # c\nB='x y'\nC=x # c\nD=a#b",
            &[("A", "x y"), ("B", "x y"), ("C", "x"), ("D", "a")],
        );
        reads(
            "A=\"\"\"x\ny\n\nz\"\"\"\nB=\"\"\"\"\"\"\nC = \"\"\"  s  \"\"\"\nD=\"\"\"a#b\"\"\" # c",
            &[("A", "x\ny\n\nz"), ("B", ""), ("C", "  s  "), ("D", "a#b")],
        );
        reads("A=\nB=a\\nb\nC={\"k\": \"#1\"}", &[("A", ""), ("B", "a\\nb"), ("C", "{\"k\": \"#1\"}")]);
        reads("A=\"a\" and \"b\"\nB=\"a\\\"b\"", &[("A", "a\" and \"b"), ("B", "a\\\"b")]);
    }

    #[test]
    fn what_flyctl_trips_over_is_read_as_it_is_meant() {
        reads("\u{feff}A=1\n  # indented\nexport B=2\nexport=3", &[("A", "1"), ("B", "2"), ("export", "3")]);
        reads("A='a#b' # c\nB=\"a # b\" # c\nC=\"x\"  ", &[("A", "a#b"), ("B", "a # b"), ("C", "x")]);
        reads(
            "KEY=\"-----BEGIN KEY-----\nAAAA==\n-----END KEY-----\"\nNEXT=1",
            &[("KEY", "-----BEGIN KEY-----\nAAAA==\n-----END KEY-----"), ("NEXT", "1")],
        );
        reads("A=\"open\nB=\"shut\"", &[("A", "\"open"), ("B", "shut")]);
        reads("A=\"", &[("A", "\"")]);
    }

    #[test]
    fn errors_name_the_line_and_not_its_text() {
        let error = |text: &str| parse(text).unwrap_err();
        assert_eq!(error("A=1\nhunter2\n"), DotenvError::NoAssignment { line: 2 });
        assert_eq!(error("=hunter2"), DotenvError::NoName { line: 1 });
        assert_eq!(error("A=1\n\nB=\"\"\"hunter2"), DotenvError::Unterminated { line: 3 });
        for text in ["hunter2", "=hunter2", "B=\"\"\"hunter2"] {
            assert!(!format!("{0} {0:?}", error(text)).contains("hunter2"));
        }
        assert!(!format!("{:?}", parse("A=hunter2").unwrap()).contains("hunter2"));
    }

    /// Files of the corpus, or `None` with a loud notice where it is not laid out. CI must have it.
    fn corpus() -> Option<Vec<std::path::PathBuf>> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/dotenv");
        let Ok(entries) = std::fs::read_dir(&root) else {
            #[expect(clippy::disallowed_methods, reason = "only CI must not skip, and only it says so here")]
            let required = std::env::var_os("CI").is_some();
            assert!(!required, "the corpus is missing at {}", root.display());
            eprintln!("SKIPPED: no corpus at {}", root.display());
            return None;
        };
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|ext| ext == "env"));
        files.sort();
        Some(files)
    }

    #[test]
    fn real_files_are_read_or_refused_for_a_reason() {
        let Some(files) = corpus() else { return };
        let outcomes: Vec<String> = files
            .iter()
            .map(|path| {
                let text = std::fs::read_to_string(path).unwrap();
                let what = match parse(&text) {
                    Ok(found) => format!("{} values", found.len()),
                    Err(error) => error.to_string(),
                };
                format!("{}: {what}", path.file_stem().unwrap().to_string_lossy())
            })
            .collect();
        // 001 spans lines with backticks, which are no quotes here.
        insta::assert_snapshot!(outcomes.join("\n"), @r"
        001: line 35 is not NAME=VALUE
        002: 2 values
        003: 40 values
        004: 48 values
        005: 17 values
        006: 15 values
        007: 5 values
        008: 23 values
        009: 56 values
        010: 18 values
        011: 12 values
        012: 5 values
        013: 9 values
        014: 6 values
        015: 64 values
        ");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(\\PC|\n|\r|\"|'|#|=| |export |A=){0,60}") {
            match parse(&text) {
                Ok(found) => {
                    let lines = text.lines().count();
                    prop_assert!(found.iter().all(|a| a.line >= 1 && a.line <= lines && !a.name.is_empty()));
                    prop_assert!(found.windows(2).all(|two| two[0].line < two[1].line));
                }
                Err(DotenvError::NoAssignment { line } | DotenvError::NoName { line } | DotenvError::Unterminated { line }) => {
                    prop_assert!(line >= 1 && line <= text.lines().count());
                }
            }
        }

        #[test]
        fn a_value_in_triple_quotes_survives(value in "[^\"\r]{0,40}", name in "[A-Z_][A-Z0-9_]{0,8}") {
            let text = format!("FIRST=1\n{name}={TRIPLE}{value}{TRIPLE}\nLAST=2\n");
            let found = pairs(&text);
            prop_assert_eq!(found.len(), 3);
            prop_assert_eq!(&found[1], &(name, value));
        }

        #[test]
        fn a_value_in_single_quotes_survives(value in "[^'\r\n]{0,40}", name in "[A-Z_][A-Z0-9_]{0,8}") {
            prop_assert_eq!(pairs(&format!("export {name} = '{value}' # note")), vec![(name, value)]);
        }
    }
}
