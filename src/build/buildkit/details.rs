//! What newer builders say of a failure besides words: the step, the lines of the Dockerfile, the exit code
//! (moby/buildkit: util/grpcerrors, solver/errdefs). Builders of 20.10 say nothing here.

use serde::Deserialize;

use super::wire::{Field, fields, text_of};

/// Typed parts of a failure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::build) struct Details {
    /// Digest of the step that failed.
    pub(in crate::build) step: Option<String>,
    /// Base name of the file the instruction is in, and its first line.
    pub(in crate::build) line: Option<(String, u32)>,
    /// What the process ended with.
    pub(in crate::build) exit: Option<i64>,
}

#[derive(Deserialize)]
struct Vertex {
    #[serde(default)]
    digest: String,
}

#[derive(Deserialize)]
struct Exit {
    #[serde(rename = "Code", alias = "code", default)]
    code: u32,
}

#[derive(Deserialize)]
struct Source {
    #[serde(default)]
    info: Info,
    #[serde(default)]
    ranges: Vec<Range>,
}

#[derive(Deserialize, Default)]
struct Info {
    #[serde(default)]
    filename: String,
}

#[derive(Deserialize)]
struct Range {
    #[serde(default)]
    start: Position,
}

#[derive(Deserialize, Default)]
struct Position {
    #[serde(default)]
    line: u32,
}

/// The exit code of a process whose end nobody saw.
const UNKNOWN_EXIT: u32 = 255;

impl Details {
    /// Reads a `google.rpc.Status`; what is not understood is left out. Of several of a kind the first counts: the
    /// innermost comes first.
    pub(super) fn read(status: &[u8]) -> Self {
        let mut found = Self::default();
        for (field, value) in fields(status).unwrap_or_default() {
            let (3, Field::Bytes(any)) = (field, value) else { continue };
            let kind = text_of(any, 1).unwrap_or_default();
            let Some(value) = fields(any).unwrap_or_default().into_iter().find_map(|field| match field {
                (2, Field::Bytes(bytes)) => Some(bytes),
                _ => None,
            }) else {
                continue;
            };
            match kind.rsplit('/').next().unwrap_or_default() {
                "errdefs.Vertex+json" => {
                    let read = serde_json::from_slice::<Vertex>(value).ok().map(|vertex| vertex.digest);
                    found.step = found.step.or(read.filter(|digest| !digest.is_empty()));
                }
                "errdefs.Source+json" => {
                    let read = serde_json::from_slice::<Source>(value).ok().and_then(|source| {
                        let line = source.ranges.first()?.start.line;
                        let name = source.info.filename.rsplit('/').next().unwrap_or_default().to_owned();
                        (line > 0).then_some((name, line))
                    });
                    found.line = found.line.or(read);
                }
                "gatewayapi.ExitMessage+json" => {
                    let read = serde_json::from_slice::<Exit>(value).ok().map(|exit| exit.code);
                    found.exit = found.exit.or(read.filter(|code| *code != UNKNOWN_EXIT).map(i64::from));
                }
                _ => {}
            }
        }
        found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) mod tests {
    use super::super::wire::Message;
    use super::*;
    use proptest::prelude::*;

    /// A status with details, as a builder encodes it.
    pub(in super::super) fn status(details: &[(&str, &str)]) -> Vec<u8> {
        let mut status = Message::default();
        status.number(1, 2);
        status.bytes(2, b"failed to solve");
        for (kind, json) in details {
            let mut any = Message::default();
            any.bytes(1, format!("github.com/moby/buildkit/{kind}").as_bytes());
            any.bytes(2, json.as_bytes());
            status.always(3, &any.0);
        }
        status.0
    }

    #[test]
    fn step_line_and_exit_code_are_read() {
        let source = r#"{"info":{"filename":"deploy/Dockerfile","data":"RlJPTQ==","language":"Dockerfile"},
            "ranges":[{"start":{"line":7,"character":0},"end":{"line":9}}]}"#;
        let bytes = status(&[
            ("gatewayapi.ExitMessage+json", r#"{"Code":3}"#),
            ("errdefs.Vertex+json", r#"{"digest":"sha256:1"}"#),
            ("errdefs.Source+json", source),
            ("errdefs.Vertex+json", r#"{"digest":"sha256:outer"}"#),
            ("stack.Stack+json", "{}"),
        ]);
        let wanted = Details {
            step: Some("sha256:1".to_owned()),
            line: Some(("Dockerfile".to_owned(), 7)),
            exit: Some(3),
        };
        assert_eq!(Details::read(&bytes), wanted);
        assert_eq!(
            Details::read(&status(&[("gatewayapi.ExitMessage+json", r#"{"Code":255}"#)])),
            Details::default()
        );
        assert_eq!(Details::read(b"no message"), Details::default());
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), json in ".{0,60}") {
            let _ = Details::read(&bytes);
            for kind in ["errdefs.Vertex+json", "errdefs.Source+json", "gatewayapi.ExitMessage+json"] {
                let _ = Details::read(&status(&[(kind, &json)]));
            }
        }
    }
}
