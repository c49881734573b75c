//! Suggested commands must be commands: whatever a failure tells somebody to run is parsed by our own
//! parser first (diagnostics C12).

use model::diagnosis::Diagnostic;

/// Turns suggestions this program cannot run into words that say who can.
pub(super) fn only_own_commands(mut diagnostic: Diagnostic) -> Diagnostic {
    for next in &mut diagnostic.next {
        let Some(command) = next.command.take_if(|command| !parses(command)) else { continue };
        let with = format!("with flyctl: `{command}`");
        next.text = if next.text.is_empty() { with } else { format!("{} ({with})", next.text) };
    }
    diagnostic.children = diagnostic.children.into_iter().map(only_own_commands).collect();
    diagnostic
}

/// Whether a command line is one of ours. Commands of other programs are not judged.
fn parses(command: &str) -> bool {
    let words = words(command);
    if words.first().is_none_or(|word| word != "fly") {
        return true;
    }
    super::command().try_get_matches_from(words).is_ok()
}

/// Splits a command line as a shell would, as far as suggestions go: spaces and quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (' ', None) => words.extend(word.take()),
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use model::diagnosis::{Code, Diagnostic};

    use super::{only_own_commands, parses, words};

    /// Commands that suggestions or explanations name and that come with later issues. A command that is
    /// there must be taken off this list.
    const LATER: [&str; 3] = ["fly launch", "fly tokens create deploy", "fly volumes fork"];

    #[test]
    fn words_are_split_as_by_a_shell() {
        assert_eq!(words(r#"fly ssh console -C "ps aux" ''"#), ["fly", "ssh", "console", "-C", "ps aux", ""]);
        assert_eq!(words("  "), Vec::<String>::new());
    }

    #[test]
    fn a_suggestion_that_is_no_command_here_becomes_words() {
        let child = Diagnostic::new(Code::U902, "", "inner").next_command("fly nonsense --now", "");
        let mut diagnostic = Diagnostic::new(Code::U902, "", "outer")
            .next_command("fly deploy --nonsense", "try again")
            .next_command("fly apps list", "look")
            .next_command("docker login", "first");
        diagnostic.children.push(child);
        let diagnostic = only_own_commands(diagnostic);
        let steps: Vec<_> = diagnostic.next.iter().map(|n| (n.command.as_deref(), n.text.as_str())).collect();
        assert_eq!(
            steps,
            [
                (None, "try again (with flyctl: `fly deploy --nonsense`)"),
                (Some("fly apps list"), "look"),
                (Some("docker login"), "first"),
            ]
        );
        assert_eq!(diagnostic.children[0].next[0].text, "with flyctl: `fly nonsense --now`");
    }

    fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().is_some_and(|n| n != "tests") {
                rust_files(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }

    /// Prose may name a command without its arguments, or with a shell's redirection.
    fn is_named(line: &str) -> bool {
        use clap::error::ErrorKind as Kind;
        let line = line.split(" < ").next().unwrap();
        let Err(error) = super::super::command().try_get_matches_from(words(line)) else { return true };
        matches!(
            error.kind(),
            Kind::MissingRequiredArgument
                | Kind::MissingSubcommand
                | Kind::DisplayHelpOnMissingArgumentOrSubcommand
        )
    }

    /// Every command line in the strings of a source: whole strings, which somebody is to run, and parts in
    /// backticks, which are prose. Values to be filled in are numbers here, which every argument takes.
    fn named_in(text: &str) -> [BTreeSet<String>; 2] {
        let code = text.split("#[cfg(test)]").next().unwrap();
        let code: String = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| format!("{line}\n"))
            .collect();
        let whole = regex::Regex::new(r#""(fly [a-z](?:[^"\\]|\\.)*)""#).unwrap();
        let quoted = regex::Regex::new(r"`(fly [a-z][^`\n]*)`").unwrap();
        let hole = regex::Regex::new(r"\{[a-z_.]*\}").unwrap();
        [whole, quoted].map(|pattern| {
            pattern
                .captures_iter(&code)
                .map(|found| hole.replace_all(&found[1], "1").replace("\\\"", "\""))
                // A label, not a command.
                .filter(|line| !line.starts_with("fly login:"))
                .collect()
        })
    }

    #[test]
    fn every_command_the_sources_suggest_is_ours_or_listed_as_coming() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        rust_files(&root.join("src"), &mut files);
        rust_files(&root.join("crates/model/src/diagnosis"), &mut files);
        let (mut run, mut told) = (BTreeSet::new(), BTreeSet::new());
        for path in &files {
            let [whole, quoted] = named_in(&std::fs::read_to_string(path).unwrap());
            run.extend(whole);
            told.extend(quoted);
        }
        assert!(run.len() > 40 && told.len() > 20, "the scan found only {run:?} and {told:?}");
        let coming = |line: &str| LATER.iter().any(|later| line.starts_with(later));
        let unknown: Vec<&String> = run
            .iter()
            .filter(|line| !parses(line))
            .chain(told.iter().filter(|line| !is_named(line)))
            .filter(|line| !coming(line))
            .collect();
        assert!(unknown.is_empty(), "suggested, but no command of ours:\n{unknown:#?}");
        let missing = |later: &str| run.union(&told).any(|l| l.starts_with(later) && !is_named(l));
        let idle: Vec<_> = LATER.iter().filter(|later| !missing(later)).collect();
        assert!(idle.is_empty(), "listed as coming, but here (or not suggested): {idle:?}");
    }
}
