//! What BuildKit says while it builds (moby/buildkit: api/services/control/control.proto, `StatusResponse`):
//! steps with their times, their output, and which of them failed.

use std::collections::HashMap;
use std::collections::VecDeque;

use serde_json::Value;

use super::super::assemble::Source;
use super::super::{Error, Said, Say};
use super::{aux, verdict};

/// Lines of a failed step that are shown.
const TAIL: usize = 20;

/// A step of the build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) digest: String,
    pub(super) name: String,
    pub(super) cached: bool,
    /// Nanoseconds since the epoch.
    pub(super) started: Option<i128>,
    pub(super) completed: Option<i128>,
    pub(super) error: String,
}

/// One message.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Status {
    pub(super) steps: Vec<Step>,
    /// Digest of the step, and bytes it wrote.
    pub(super) output: Vec<(String, Vec<u8>)>,
}

#[derive(Default)]
struct Shown {
    started: bool,
    done: bool,
    rest: Vec<u8>,
    tail: VecDeque<String>,
}

/// Follows a build.
pub(super) struct Board<'a> {
    source: &'a Source,
    say: Say<'a>,
    shown: HashMap<String, Shown>,
    failed: Option<Step>,
    error: Option<String>,
}

impl<'a> Board<'a> {
    pub(super) fn new(source: &'a Source, say: Say<'a>) -> Self {
        Self { source, say, shown: HashMap::new(), failed: None, error: None }
    }

    /// Takes one line of the engine's answer.
    pub(super) fn line(&mut self, line: &Value) {
        if let Some(error) = line["error"].as_str() {
            self.error = Some(error.to_owned());
        }
        if line["id"] == "moby.buildkit.trace"
            && let Some(status) = aux(line).as_deref().and_then(decode)
        {
            for step in status.steps {
                self.step(step);
            }
            for (digest, bytes) in status.output {
                self.output(&digest, &bytes);
            }
        }
    }

    fn step(&mut self, step: Step) {
        let shown = self.shown.entry(step.digest.clone()).or_default();
        // What the frontend does for itself is no line of the Dockerfile.
        let internal = step.name.starts_with("[internal]") || step.name == "copy /context /";
        if step.started.is_some() && !shown.started && !internal {
            shown.started = true;
            (self.say)(Said::Building(&step.name));
        }
        if let Some(completed) = step.completed.filter(|_| !shown.done) {
            shown.done = true;
            let nanos = step.started.map_or(0, |started| completed - started);
            let tenths = nanos / 100_000_000;
            if step.cached && !internal {
                (self.say)(Said::Building(&format!("{}: cached", step.name)));
            } else if !internal && step.error.is_empty() && tenths > 0 {
                (self.say)(Said::Building(&format!("{}: {}.{} s", step.name, tenths / 10, tenths % 10)));
            }
        }
        if !step.error.is_empty() {
            self.failed = Some(step);
        }
    }

    fn output(&mut self, digest: &str, bytes: &[u8]) {
        let shown = self.shown.entry(digest.to_owned()).or_default();
        shown.rest.extend_from_slice(bytes);
        while let Some(end) = shown.rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
            let line: Vec<u8> = shown.rest.drain(..=end).collect();
            let line = console::strip_ansi_codes(String::from_utf8_lossy(&line).trim_end()).into_owned();
            if !line.is_empty() {
                (self.say)(Said::Building(&line));
                shown.tail.push_back(line);
                if shown.tail.len() > TAIL {
                    shown.tail.pop_front();
                }
            }
        }
    }

    /// What the build came to.
    pub(super) fn verdict(&mut self) -> Result<(), Error> {
        let Some(error) = self.error.take() else { return Ok(()) };
        let failed = self.failed.take().unwrap_or_default();
        let tail = self.shown.remove(&failed.digest).map(|shown| {
            let rest = String::from_utf8_lossy(&shown.rest).trim().to_owned();
            shown.tail.into_iter().chain((!rest.is_empty()).then_some(rest)).collect()
        });
        Err(verdict::build(self.source, &failed, &error, tail.unwrap_or_default()))
    }
}

/// A field of a protobuf message.
enum Field<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Skipped,
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// The fields of a message; `None` when it is none.
fn fields(mut bytes: &[u8]) -> Option<Vec<(u64, Field<'_>)>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let key = number(&mut bytes)?;
        let field = match key & 7 {
            0 => Field::Number(number(&mut bytes)?),
            2 => {
                let length = usize::try_from(number(&mut bytes)?).ok()?;
                let (field, rest) = bytes.split_at_checked(length)?;
                bytes = rest;
                Field::Bytes(field)
            }
            kind @ (1 | 5) => {
                (_, bytes) = bytes.split_at_checked(if kind == 1 { 8 } else { 4 })?;
                Field::Skipped
            }
            _ => return None,
        };
        found.push((key >> 3, field));
    }
    Some(found)
}

/// Decodes a `StatusResponse`.
pub(super) fn decode(bytes: &[u8]) -> Option<Status> {
    let mut status = Status::default();
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Bytes(bytes)) => status.steps.push(step(bytes)?),
            (3, Field::Bytes(bytes)) => status.output.push(log(bytes)?),
            _ => {}
        }
    }
    Some(status)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn step(bytes: &[u8]) -> Option<Step> {
    let mut step = Step::default();
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Bytes(bytes)) => step.digest = text(bytes),
            (3, Field::Bytes(bytes)) => step.name = text(bytes),
            (4, Field::Number(flag)) => step.cached = flag != 0,
            (5, Field::Bytes(bytes)) => step.started = Some(time(bytes)?),
            (6, Field::Bytes(bytes)) => step.completed = Some(time(bytes)?),
            (7, Field::Bytes(bytes)) => step.error = text(bytes),
            _ => {}
        }
    }
    Some(step)
}

fn log(bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let (mut digest, mut message) = (String::new(), Vec::new());
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Bytes(bytes)) => digest = text(bytes),
            (4, Field::Bytes(bytes)) => message = bytes.to_vec(),
            _ => {}
        }
    }
    Some((digest, message))
}

/// A timestamp, in nanoseconds.
fn time(bytes: &[u8]) -> Option<i128> {
    let mut nanos = 0;
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Number(seconds)) => nanos += i128::from(seconds.cast_signed()) * 1_000_000_000,
            (2, Field::Number(rest)) => nanos += i128::from(rest),
            _ => {}
        }
    }
    Some(nanos)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As an engine sent it (Docker 20.10.24).
    #[test]
    fn a_step_is_read() {
        let sent = "CnwKR3NoYTI1NjphYjQyMDljMGM0YTAxYzlhNWVmMTI0MzExODBjYmEyYmRmYzk0YzQwNTNhOTAzYTkwYzQzNzk4MjVhN2YzOTQ4GiRbaW50ZXJuYWxdIGxvYWQgcmVtb3RlIGJ1aWxkIGNvbnRleHQqCwiy1bbYBhCblJc+";
        let line = serde_json::json!({"id": "moby.buildkit.trace", "aux": sent});
        let status = decode(&aux(&line).unwrap()).unwrap();
        let [step] = status.steps.as_slice() else { panic!("{status:?}") };
        assert_eq!(step.name, "[internal] load remote build context");
        assert!(step.digest.starts_with("sha256:ab4209") && step.completed.is_none());
        assert_eq!(step.started.unwrap() / 1_000_000_000, 1_796_057_778);
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }
    }
}
