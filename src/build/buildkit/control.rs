//! Messages of BuildKit's control service (moby/buildkit: api/services/control/control.proto).

use std::collections::BTreeMap;

use super::wire::{Field, Message, fields, map_of, text, text_of};

pub(super) const SOLVE: &str = "/moby.buildkit.v1.Control/Solve";
pub(super) const STATUS: &str = "/moby.buildkit.v1.Control/Status";
pub(super) const SESSION: &str = "/moby.buildkit.v1.Control/Session";

/// What is built, with the frontend for Dockerfiles.
#[derive(Debug, Default)]
pub(in crate::build) struct Recipe {
    /// Base name of the Dockerfile.
    pub(in crate::build) dockerfile: String,
    pub(in crate::build) target: Option<String>,
    pub(in crate::build) args: BTreeMap<String, String>,
    pub(in crate::build) labels: BTreeMap<String, String>,
    pub(in crate::build) no_cache: bool,
    /// Who takes the result: `moby` inside of dockerd, `image` elsewhere.
    pub(in crate::build) exporter: &'static str,
    pub(in crate::build) exporter_attributes: BTreeMap<String, String>,
}

/// `SolveRequest`.
pub(super) fn solve(recipe: &Recipe, reference: &str, session: &str) -> Vec<u8> {
    let mut attributes: BTreeMap<String, String> = BTreeMap::new();
    let mut set = |key: String, value: &str| drop(attributes.insert(key, value.to_owned()));
    set("filename".to_owned(), &recipe.dockerfile);
    set("platform".to_owned(), "linux/amd64");
    if let Some(target) = &recipe.target {
        set("target".to_owned(), target);
    }
    if recipe.no_cache {
        set("no-cache".to_owned(), "");
    }
    recipe.args.iter().for_each(|(key, value)| set(format!("build-arg:{key}"), value));
    recipe.labels.iter().for_each(|(key, value)| set(format!("label:{key}"), value));
    let exporter = || recipe.exporter_attributes.iter().map(|(k, v)| (k.as_str(), v.as_str()));
    let mut request = Message::default();
    request.bytes(1, reference.as_bytes());
    // Old builders read these two only, new ones the list (field 13).
    request.bytes(3, recipe.exporter.as_bytes());
    request.map(4, exporter());
    request.bytes(5, session.as_bytes());
    request.bytes(6, b"dockerfile.v0");
    request.map(7, attributes.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    let mut entry = Message::default();
    entry.bytes(1, recipe.exporter.as_bytes());
    entry.map(2, exporter());
    request.always(13, &entry.0);
    request.0
}

/// What `SolveResponse` tells of the result.
pub(super) fn solved(answer: &[u8]) -> Option<BTreeMap<String, String>> {
    Some(map_of(answer, 1)?.into_iter().collect())
}

/// `StatusRequest`.
pub(super) fn watch(reference: &str) -> Vec<u8> {
    let mut request = Message::default();
    request.bytes(1, reference.as_bytes());
    request.0
}

/// A step of the build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::build) struct Step {
    pub(in crate::build) digest: String,
    pub(in crate::build) name: String,
    pub(in crate::build) cached: bool,
    /// Nanoseconds since the epoch.
    pub(in crate::build) started: Option<i128>,
    pub(in crate::build) completed: Option<i128>,
    pub(in crate::build) error: String,
}

/// One `StatusResponse`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Status {
    pub(super) steps: Vec<Step>,
    /// Digest of the step, and bytes it wrote.
    pub(super) output: Vec<(String, Vec<u8>)>,
    pub(super) warnings: Vec<String>,
}

/// Decodes a `StatusResponse`.
pub(super) fn status(bytes: &[u8]) -> Option<Status> {
    let mut status = Status::default();
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Bytes(bytes)) => status.steps.push(step(bytes)?),
            (3, Field::Bytes(bytes)) => status.output.push(log(bytes)?),
            (4, Field::Bytes(bytes)) => status.warnings.push(text_of(bytes, 3)?),
            _ => {}
        }
    }
    Some(status)
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
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::*;

    use super::*;

    /// As an engine sent it (Docker 20.10.24).
    #[test]
    fn a_step_is_read() {
        let sent = "CnwKR3NoYTI1NjphYjQyMDljMGM0YTAxYzlhNWVmMTI0MzExODBjYmEyYmRmYzk0YzQwNTNhOTAzYTkwYzQzNzk4MjVhN2YzOTQ4GiRbaW50ZXJuYWxdIGxvYWQgcmVtb3RlIGJ1aWxkIGNvbnRleHQqCwiy1bbYBhCblJc+";
        let status = status(&STANDARD.decode(sent).unwrap()).unwrap();
        let [step] = status.steps.as_slice() else { panic!("{status:?}") };
        assert_eq!(step.name, "[internal] load remote build context");
        assert!(step.digest.starts_with("sha256:ab4209") && step.completed.is_none());
        assert_eq!(step.started.unwrap() / 1_000_000_000, 1_796_057_778);
    }

    #[test]
    fn a_recipe_becomes_attributes() {
        let recipe = Recipe {
            dockerfile: "D".to_owned(),
            target: Some("t".to_owned()),
            args: [("A".to_owned(), String::new())].into(),
            labels: [("l".to_owned(), "v".to_owned())].into(),
            no_cache: true,
            exporter: "moby",
            exporter_attributes: [("name".to_owned(), "n".to_owned())].into(),
        };
        let request = solve(&recipe, "r", "s");
        let attributes: Vec<_> = map_of(&request, 7).unwrap();
        let wanted = ["build-arg:A", "filename", "label:l", "no-cache", "platform", "target"];
        assert_eq!(attributes.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), wanted);
        assert_eq!(map_of(&request, 4).unwrap(), [("name".to_owned(), "n".to_owned())]);
        assert_eq!(text_of(&request, 5).unwrap(), "s");
        let entry = fields(&request).unwrap().into_iter().find(|(field, _)| *field == 13);
        let Some((_, Field::Bytes(entry))) = entry else { panic!("{entry:?}") };
        assert_eq!(text_of(entry, 1).unwrap(), "moby");
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = (status(&bytes), solved(&bytes));
        }
    }
}
