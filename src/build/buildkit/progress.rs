//! What is said about a build: steps with their times and what was cached, their output, and what failed.

use std::collections::{HashMap, VecDeque};

use super::control::{Status, Step};
use super::secrets::{self, BuildSecret};
use super::verdict::{self, Facts};
use crate::build::assemble::Source;
use crate::build::{Error, Said, Say, StepSaid, StepState};

/// Lines of a failed step that are shown.
const TAIL: usize = 20;
/// A line of output is cut here: a program may write without ever ending one.
const LONGEST: usize = 4000;
/// What steps that were stopped because another one failed say.
const STOPPED: &str = "context canceled";

#[derive(Default)]
struct Shown {
    started: bool,
    done: bool,
    rest: Vec<u8>,
    tail: VecDeque<String>,
}

/// Follows a build.
pub(in crate::build) struct Board<'a> {
    source: &'a Source,
    say: Say<'a>,
    shown: HashMap<String, Shown>,
    failed: Option<Step>,
    cached: usize,
    done: usize,
    /// What is never shown, whoever writes it.
    hidden: Vec<String>,
}

impl<'a> Board<'a> {
    pub(in crate::build) fn new(source: &'a Source, say: Say<'a>) -> Self {
        Self { source, say, shown: HashMap::new(), failed: None, cached: 0, done: 0, hidden: Vec::new() }
    }

    /// Words of secrets do not appear in what steps write.
    pub(in crate::build) fn hide(&mut self, secrets: &[BuildSecret]) {
        self.hidden = secrets.iter().flat_map(secrets::words).collect();
        // A word may be the beginning of another one.
        self.hidden.sort_by_key(|word| std::cmp::Reverse(word.len()));
    }

    pub(super) fn take(&mut self, status: Status) {
        for step in status.steps {
            self.step(step);
        }
        for (digest, bytes) in status.output {
            self.output(&digest, &bytes);
        }
        for warning in status.warnings {
            (self.say)(Said::Building(&format!("warning: {}", plain(warning.as_bytes()))));
        }
    }

    /// A step as it stands now.
    pub(in crate::build) fn step(&mut self, step: Step) {
        let shown = self.shown.entry(step.digest.clone()).or_default();
        // What the frontend does for itself is no line of the Dockerfile.
        let internal = step.name.starts_with("[internal]") || step.name == "copy /context /";
        // Neither is what it does with the result.
        let counted = step.name.starts_with('[');
        let name = plain(step.name.as_bytes());
        if step.started.is_some() && !shown.started && !step.cached {
            shown.started = true;
            if !internal {
                (self.say)(Said::Step(StepSaid { name: &name, state: StepState::Begun }));
            }
        }
        if let Some(completed) = step.completed.filter(|_| !shown.done) {
            shown.done = true;
            let nanos = step.started.map_or(0, |started| completed - started);
            let seconds = nanos as f64 / 1e9;
            if !internal {
                let state = match (step.error.is_empty(), step.cached) {
                    (false, _) => StepState::Failed(seconds),
                    (true, true) => StepState::Cached,
                    (true, false) => StepState::Done(seconds),
                };
                if step.error.is_empty() {
                    self.done += usize::from(counted);
                    self.cached += usize::from(counted && step.cached);
                }
                (self.say)(Said::Step(StepSaid { name: &name, state }));
            }
        }
        let stopped = |step: &Step| step.error.contains(STOPPED);
        if !step.error.is_empty()
            && self.failed.as_ref().is_none_or(|known| stopped(known) || !stopped(&step))
        {
            self.failed = Some(step);
        }
    }

    /// What a step wrote.
    pub(in crate::build) fn output(&mut self, digest: &str, bytes: &[u8]) {
        let shown = self.shown.entry(digest.to_owned()).or_default();
        shown.rest.extend_from_slice(bytes);
        loop {
            let end = shown.rest.iter().position(|b| matches!(b, b'\n' | b'\r'));
            let end = match end {
                Some(end) => end + 1,
                None if shown.rest.len() > LONGEST => LONGEST,
                None => break,
            };
            let line: Vec<u8> = shown.rest.drain(..end).collect();
            let line = masked(&self.hidden, plain(&line));
            if !line.is_empty() {
                (self.say)(Said::Building(&line));
                shown.tail.push_back(line);
                if shown.tail.len() > TAIL {
                    shown.tail.pop_front();
                }
            }
        }
    }

    /// A remark of our own.
    pub(in crate::build) fn say(&self, line: &str) {
        (self.say)(Said::Building(line));
    }

    /// How many steps there were, and how many of them cached.
    pub(in crate::build) fn counts(&self) -> (usize, usize) {
        (self.done, self.cached)
    }

    /// What a build failed with: the builder's words, and what else is known.
    pub(in crate::build) fn verdict(&mut self, error: &str, facts: &Facts) -> Error {
        let failed = self.failed.take().unwrap_or_else(|| Step {
            digest: facts.details.step.clone().unwrap_or_default(),
            ..Step::default()
        });
        let tail = self.shown.remove(&failed.digest).map(|shown| {
            let rest = masked(&self.hidden, plain(&shown.rest));
            shown.tail.into_iter().chain((!rest.is_empty()).then_some(rest)).collect()
        });
        verdict::build(self.source, &failed, error, tail.unwrap_or_default(), facts)
    }
}

/// A line without the words of secrets.
fn masked(hidden: &[String], line: String) -> String {
    hidden.iter().fold(line, |line, word| if line.contains(word) { line.replace(word, "***") } else { line })
}

/// A line without escapes of terminals.
fn plain(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = console::strip_ansi_codes(text.trim_end()).into_owned();
    text.chars().filter(|c| *c == '\t' || !c.is_control()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn source(text: &str) -> Source {
        let file = model::dockerfile::parse(text).unwrap();
        Source { name: "Dockerfile".to_owned(), text: text.to_owned(), file }
    }

    #[test]
    fn steps_are_told_once_with_their_times() {
        let lines = RefCell::new(Vec::new());
        let say = |said: Said<'_>| {
            let line = match said {
                Said::Building(line) => line.to_owned(),
                Said::Step(StepSaid { name, state }) => format!("{name}: {state:?}"),
                Said::Pushing(_) | Said::Warning(_) => return,
            };
            lines.borrow_mut().push(line);
        };
        let source = source("FROM scratch\nRUN make\n");
        let mut board = Board::new(&source, &say);
        let step = |name: &str, cached, started, completed| Step {
            digest: name.to_owned(),
            name: name.to_owned(),
            cached,
            started,
            completed,
            error: String::new(),
        };
        board.step(step("[1/2] RUN make", false, Some(0), None));
        board.step(step("[1/2] RUN make", false, Some(0), None));
        board.output("[1/2] RUN make", b"\x1b[31mred\x1b[0m\nhalf");
        board.output("[1/2] RUN make", b" a line\r\n\n");
        board.step(step("[1/2] RUN make", false, Some(0), Some(1_250_000_000)));
        board.step(step("[2/2] COPY", true, Some(0), Some(0)));
        board.step(step("[internal] x", false, Some(0), Some(2_000_000_000)));
        let wanted = [
            "[1/2] RUN make: Begun",
            "red",
            "half a line",
            "[1/2] RUN make: Done(1.25)",
            "[2/2] COPY: Cached",
        ];
        assert_eq!(*lines.borrow(), wanted);
        assert_eq!(board.counts(), (2, 1));
        board.output("x", &vec![b'a'; 10_000]);
        assert_eq!(lines.borrow().len(), wanted.len() + 2);
    }

    #[test]
    fn words_of_secrets_are_not_shown() {
        use super::super::secrets::Kept;
        use crate::build::Secret;

        let lines = RefCell::new(Vec::new());
        let say = |said: Said<'_>| {
            if let Said::Building(line) = said {
                lines.borrow_mut().push(line.to_owned());
            }
        };
        let source = source("FROM scratch\n");
        let mut board = Board::new(&source, &say);
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        std::fs::write(&path, "-----BEGIN-----\nabcdef\n").unwrap();
        let value = |text: &str| Kept::Value(Secret(text.to_owned()));
        let secret = |kept| BuildSecret { id: "x".to_owned(), kept };
        board.hide(&[
            secret(value("hunter")),
            secret(value("hunter2")),
            secret(value("no")),
            secret(Kept::File(path)),
        ]);
        board.output("x", b"token hunter2, hunter\nno abcdef\n");
        assert_eq!(*lines.borrow(), ["token ***, ***", "no ***"]);
    }

    #[test]
    fn a_step_that_was_stopped_is_not_the_one_that_failed() {
        let source = source("FROM scratch AS a\nRUN one\nFROM scratch\nRUN two\n");
        let say = |_: Said<'_>| {};
        for order in [[0, 1], [1, 0]] {
            let mut board = Board::new(&source, &say);
            let steps = [("[a 1/1] RUN one", "exit code: 3"), ("[stage-1 1/1] RUN two", "context canceled")];
            for (name, error) in order.map(|n: usize| steps[n]) {
                board.step(Step {
                    digest: name.to_owned(),
                    name: name.to_owned(),
                    error: error.to_owned(),
                    ..Step::default()
                });
            }
            let error = board.verdict("executor failed running [x]: exit code: 3", &Facts::default());
            let Error::Step(step) = error else { panic!("{error:?}") };
            assert_eq!((step.command.as_str(), step.code), ("one", 3));
        }
    }
}
