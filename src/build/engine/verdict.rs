//! The engine's words → what failed. They are the reference engine's own, of 20.10 and of newer ones
//! (build.md 3.9); what is not among them keeps its words and is nobody's fault yet.

use model::dockerfile::Kind as Word;

use super::super::assemble::Source;
use super::super::error::Missing;
use super::super::{Error, Home};
use super::trace::Step;

/// The number at the end of `… exit code: 7`.
fn exit_code(text: &str) -> Option<i64> {
    let (_, rest) = text.rsplit_once("exit code: ")?;
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// The path of `"/x" not found` or `"/x": not found`.
fn not_found(text: &str) -> Option<&str> {
    let end = text.find("\" not found").or_else(|| text.find("\": not found"))?;
    text[..end].rsplit('"').next()
}

/// A build that failed.
pub(super) fn build(source: &Source, failed: &Step, error: &str, tail: Vec<String>) -> Error {
    // `[stage 2/4] RUN make` is the instruction of that text.
    let command = failed.name.split_once("] ").map_or(failed.name.as_str(), |(_, command)| command);
    let instruction =
        source.file.instructions.iter().find(|i| i.text == command || same_words(&i.text, command));
    let place = instruction.map(|i| Box::new(source.line(i.line)));
    if let Some(code) = exit_code(error) {
        let command = command.strip_prefix("RUN ").unwrap_or(command).to_owned();
        return Error::Step { command, code, place, tail };
    }
    let copies = instruction.filter(|i| matches!(i.kind, Word::Copy(_) | Word::Add(_)));
    if let (Some(path), Some(instruction)) = (not_found(error), copies) {
        return Error::MissingSource(Box::new(Missing {
            path: path.trim_start_matches('/').to_owned(),
            within: "what it copies from".to_owned(),
            place: source.line(instruction.line),
            nearest: None,
            excluded: None,
        }));
    }
    Error::Engine { text: error.to_owned(), place, tail }
}

/// Engines write instructions with single blanks.
fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// A push that failed: only the registry's refusals are told apart, the rest keeps its words.
pub(super) fn push(home: &Home, tag: &str, error: &str) -> Error {
    let refused = ["denied:", "unauthorized:", "no basic auth credentials", "authentication required"];
    if refused.iter().any(|words| error.contains(words)) {
        return Error::from(crate::registry::refused_push(&home.registry, &home.app, tag, error));
    }
    Error::Engine { text: format!("the push failed: {error}"), place: None, tail: Vec::new() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_engines_old_and_new() {
        assert_eq!(exit_code("executor failed running [/bin/sh -c exit 3]: exit code: 3"), Some(3));
        let new = "process \"/bin/sh -c make\" did not complete successfully: exit code: 137";
        assert_eq!(exit_code(new), Some(137));
        assert_eq!(exit_code("something else"), None);
        assert_eq!(not_found("failed to compute cache key: \"/x\" not found: not found"), Some("/x"));
        let new = "failed to calculate checksum of ref a::b: \"/x y\": not found";
        assert_eq!(not_found(new), Some("/x y"));
    }

    #[test]
    fn a_failed_step_has_its_line() {
        let text = "FROM a\nENV X=1\nRUN make   all\nCOPY b /\n";
        let file = model::dockerfile::parse(text).unwrap();
        let source = Source { name: "Dockerfile".to_owned(), text: text.to_owned(), file };
        let step = Step { name: "[2/3] RUN make all".to_owned(), ..Step::default() };
        let error =
            build(&source, &step, "executor failed running [x]: exit code: 2", vec!["no rule".to_owned()]);
        let Error::Step { command, code: 2, place: Some(place), .. } = error else { panic!("{error:?}") };
        assert_eq!((command.as_str(), place.line), ("make all", 3));
        let step = Step { name: "[3/3] COPY b /".to_owned(), ..Step::default() };
        let error =
            build(&source, &step, "failed to compute cache key: \"/b\" not found: not found", Vec::new());
        assert!(matches!(error, Error::MissingSource(_)), "{error:?}");
    }
}
