//! A builder's words → what failed. They are the reference engine's own, of 20.10 and of newer ones
//! (build.md 3.9); what is not among them keeps its words and is nobody's fault yet.

use model::dockerfile::Kind as Word;

use super::control::Step;
use super::details::Details;
use crate::build::assemble::Source;
use crate::build::context::Context;
use crate::build::error::{FailedStep, Missing};
use crate::build::{Error, step};

/// What is known besides the builder's words.
#[derive(Debug, Clone, Default)]
pub(in crate::build) struct Facts {
    /// Evidence that a process of the build was killed for want of memory, in words.
    pub(in crate::build) out_of_memory: Option<String>,
    /// Memory of the builder, in bytes.
    pub(in crate::build) memory: Option<u64>,
    /// What the builder says besides words.
    pub(in crate::build) details: Details,
}

/// What newer builders say of a step whose cgroup counted an OOM kill (moby/buildkit: runcexecutor).
const NO_MEMORY: &str = "cannot allocate memory";
const KILLED: i64 = 137;
/// Where sources are from that name no stage.
const CONTEXT: &str = "the build context";

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

/// The name of `secret NAME not found` or `secret NAME: not found`.
fn secret(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("secret ")?;
    let ends = [rest.find(": not found"), rest.find(" not found")];
    let end = ends.into_iter().flatten().min()?;
    Some(rest[..end].trim()).filter(|name| !name.is_empty() && !name.contains(' '))
}

/// The name of `unset ssh forward key NAME`, or of a session without agents.
fn agent(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("unset ssh forward key ")?;
    rest.split_whitespace().next()
}

/// A build that failed.
pub(in crate::build) fn build(
    source: &Source,
    failed: &Step,
    error: &str,
    tail: Vec<String>,
    facts: &Facts,
) -> Error {
    // `[stage 2/4] RUN make` is the instruction of that text.
    let command = failed.name.split_once("] ").map_or(failed.name.as_str(), |(_, command)| command);
    // A newer builder names the line; the text it shows may be an expanded one.
    let named = facts
        .details
        .line
        .as_ref()
        .filter(|(file, _)| file.is_empty() || Some(file.as_str()) == source.name.rsplit('/').next());
    let named = named.and_then(|(_, line)| source.file.instructions.iter().find(|i| i.line == *line));
    let instruction = named.or_else(|| {
        source.file.instructions.iter().find(|i| i.text == command || same_words(&i.text, command))
    });
    let place = instruction.map(|i| Box::new(source.line(i.line)));
    let said = error.contains(NO_MEMORY) && error.contains("did not complete successfully");
    let code = facts.details.exit.or_else(|| exit_code(error)).or(said.then_some(KILLED));
    if let Some(code) = code {
        let command = command.strip_prefix("RUN ").unwrap_or(command).to_owned();
        let stated = said.then(|| format!("the builder says: {NO_MEMORY}"));
        let evidence = stated.or_else(|| facts.out_of_memory.clone()).filter(|_| code == KILLED);
        let memory = facts.memory;
        return Error::Step(Box::new(FailedStep { command, code, place, tail, evidence, memory }));
    }
    if let Some(name) = secret(error) {
        return Error::NoSecret { name: name.to_owned(), place };
    }
    if let Some(name) = agent(error) {
        return Error::NoAgent { name: name.to_owned(), place };
    }
    let copies = instruction.filter(|i| matches!(i.kind, Word::Copy(_) | Word::Add(_)));
    if let (Some(path), Some(instruction)) = (not_found(error), copies) {
        let within = match &instruction.kind {
            Word::Copy(transfer) | Word::Add(transfer) if transfer.from.is_some() => "what it copies from",
            _ => CONTEXT,
        };
        return Error::MissingSource(Box::new(Missing {
            path: path.trim_start_matches('/').to_owned(),
            within: within.to_owned(),
            place: source.line(instruction.line),
            nearest: None,
            excluded: None,
        }));
    }
    Error::Engine { text: error.to_owned(), place, tail }
}

/// Adds what only we know of a source that is not in the context: the rule that excludes it, or a name that
/// may have been meant.
pub(in crate::build) fn explained(error: Error, context: &Context) -> Error {
    match error {
        Error::MissingSource(mut missing) if missing.within == CONTEXT => {
            missing.excluded = context.excluded_by(&missing.path);
            missing.nearest = step::nearest(&context.tree, &missing.path);
            Error::MissingSource(missing)
        }
        other => other,
    }
}

/// Whether words are about an image that could not be found or fetched: before any step, nothing else fails
/// like this.
pub(in crate::build) fn is_about_a_base(text: &str) -> bool {
    let words = [
        "failed to create LLB definition",
        "failed to resolve source metadata",
        "failed to do request",
        "pull access denied",
        "manifest unknown",
        "manifest for ",
        "toomanyrequests",
        "failed to authorize",
    ];
    words.iter().any(|known| text.contains(known))
}

/// Builders write instructions with single blanks, and quotes of arrays without what escapes them.
fn same_words(a: &str, b: &str) -> bool {
    let (a, b) = (a.replace('\\', ""), b.replace('\\', ""));
    a.split_whitespace().eq(b.split_whitespace())
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
        assert_eq!(secret("failed to solve: secret npm: not found"), Some("npm"));
        assert_eq!(secret("rpc error: secret npm not found: not found"), Some("npm"));
        assert_eq!(secret("the secret of it all is not found"), None);
        assert_eq!(agent("unset ssh forward key default"), Some("default"));
        assert!(same_words(r#"RUN ["sh", "a \"b\""]"#, r#"RUN ["sh",  "a "b""]"#));
    }

    fn source(text: &str) -> Source {
        let file = model::dockerfile::parse(text).unwrap();
        Source { name: "Dockerfile".to_owned(), text: text.to_owned(), file }
    }

    #[test]
    fn a_failed_step_has_its_line() {
        let source = source("FROM a\nENV X=1\nRUN make   all\nCOPY b /\n");
        let build = |name: &str, error: &str, facts: &Facts| {
            let step = Step { name: name.to_owned(), ..Step::default() };
            super::build(&source, &step, error, vec!["no rule".to_owned()], facts)
        };
        let none = Facts::default();
        let error = build("[2/3] RUN make all", "executor failed running [x]: exit code: 2", &none);
        let Error::Step(step) = error else { panic!("{error:?}") };
        assert_eq!((step.command.as_str(), step.code), ("make all", 2));
        assert_eq!(step.place.unwrap().line, 3);
        let text = "failed to compute cache key: \"/b\" not found: not found";
        assert!(matches!(build("[3/3] COPY b /", text, &none), Error::MissingSource(_)));
    }

    #[test]
    fn what_a_builder_says_besides_words_counts_more() {
        let source = source("FROM a\nARG X=1\nRUN make $X\nRUN make $X\n");
        let step = Step { name: "[3/3] RUN make 1".to_owned(), ..Step::default() };
        let details =
            |file: &str| Details { line: Some((file.to_owned(), 4)), exit: Some(9), ..Details::default() };
        let place = |details: Details| {
            let facts = Facts { details, ..Facts::default() };
            let Error::Step(step) = build(&source, &step, "went wrong", Vec::new(), &facts) else { panic!() };
            assert_eq!(step.code, 9);
            step.place.map(|place| place.line)
        };
        assert_eq!(place(details("Dockerfile")), Some(4));
        assert_eq!(place(details("")), Some(4));
        assert_eq!(place(details("other")), None);
    }

    #[test]
    fn a_killed_step_needs_evidence_to_be_out_of_memory() {
        let source = source("FROM a\nRUN make\n");
        let step = Step { name: "[2/2] RUN make".to_owned(), ..Step::default() };
        let evidence = |error: &str, facts: &Facts| {
            let error = build(&source, &step, error, Vec::new(), facts);
            let Error::Step(step) = error else { panic!("{error:?}") };
            (step.code, step.evidence.is_some())
        };
        let seen = Facts { out_of_memory: Some("oom_kill rose".to_owned()), ..Facts::default() };
        let killed = "executor failed running [x]: exit code: 137";
        assert_eq!(evidence(killed, &Facts::default()), (137, false));
        assert_eq!(evidence(killed, &seen), (137, true));
        // Somebody else's process may have been killed.
        assert_eq!(evidence("executor failed running [x]: exit code: 1", &seen), (1, false));
        let new = "process \"/bin/sh -c make\" did not complete successfully: cannot allocate memory";
        assert_eq!(evidence(new, &Facts::default()), (137, true));
    }
}
