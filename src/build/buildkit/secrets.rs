//! Secrets a build may read, and what they are written like on the command line.

use std::path::PathBuf;

use model::dockerfile::{Build, Kind as Word};

use super::grpc::{Fault, code};
use super::wire::{Message, text_of};
use crate::build::assemble::Source;
use crate::build::{Error, Request, Secret};

/// The largest secret a builder takes (moby/buildkit: session/secrets).
const MAX: u64 = 500_000;
const KEYS: [&str; 5] = ["id", "src", "source", "env", "type"];

/// Where the value of a secret is.
#[derive(Debug, Clone)]
pub(crate) enum Kept {
    Value(Secret),
    File(PathBuf),
}

/// One secret of a build.
#[derive(Debug, Clone)]
pub(crate) struct BuildSecret {
    pub(crate) id: String,
    pub(crate) kept: Kept,
}

/// A secret as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// `NAME=VALUE` (flyctl): name and value.
    Value(String, String),
    /// Docker's forms with a file: id and path.
    File(String, String),
    /// Docker's forms with a variable: id and its name.
    Variable(String, String),
}

/// Reads a `--build-secret`. It has Docker's form when every part is one of Docker's keys, and an id and one
/// source are among them; else it is `NAME=VALUE`, whatever the value looks like. The error is what is
/// wrong, without the value.
pub(crate) fn parse(text: &str) -> Result<Written, &'static str> {
    let parts: Option<Vec<(&str, &str)>> = text.split(',').map(|part| part.split_once('=')).collect();
    let parts = parts.filter(|parts| parts.iter().all(|(key, _)| KEYS.contains(key))).unwrap_or_default();
    let value = |key: &str| parts.iter().find(|(k, _)| *k == key).map(|(_, value)| (*value).to_owned());
    let file = value("src").or_else(|| value("source"));
    let kind = value("type");
    let variable = value("env");
    let Some(id) = value("id").filter(|_| file.is_some() || variable.is_some() || kind.is_some()) else {
        return match text.split_once('=') {
            Some(("", _)) => Err("it names no secret"),
            Some((name, value)) => Ok(Written::Value(name.to_owned(), value.to_owned())),
            None => Err("it is neither NAME=VALUE nor id=NAME,src=PATH nor id=NAME,env=VARIABLE"),
        };
    };
    match (kind.as_deref(), file, variable) {
        _ if id.is_empty() => Err("it names no secret"),
        (None | Some("file"), Some(path), None) => Ok(Written::File(id, path)),
        // Docker: `src` names the variable when the type says so.
        (Some("env"), Some(name), None) | (None | Some("env"), None, Some(name)) => {
            Ok(Written::Variable(id, name))
        }
        (Some("env"), None, None) => Ok(Written::Variable(id.clone(), id)),
        (Some("file"), None, None) => Err("type=file needs src=PATH"),
        (Some("file" | "env") | None, ..) => Err("it names two sources"),
        (Some(_), ..) => Err("its type is neither file nor env"),
    }
}

/// What a command mounts of what it is given from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mount {
    ssh: bool,
    id: String,
    required: bool,
}

/// The secrets and agents of a `RUN`, as far as its flags can be read without expanding anything.
fn mounts(text: &str) -> Vec<Mount> {
    let words = text.split_whitespace().skip(1).take_while(|word| word.starts_with("--"));
    let flags = words.filter_map(|word| word.strip_prefix("--mount="));
    let mount = |flag: &str| {
        let parts = flag.split(',').map(|part| part.split_once('=').unwrap_or((part, "true")));
        let value = |names: &[&str]| {
            parts.clone().find(|(key, _)| names.contains(key)).map(|(_, value)| value.trim_matches('"'))
        };
        let ssh = match value(&["type"])? {
            "ssh" => true,
            "secret" => false,
            _ => return None,
        };
        let target = value(&["target", "dst", "destination"]).and_then(|path| path.rsplit('/').next());
        let id = value(&["id"]).or(if ssh { Some(super::ssh::DEFAULT) } else { target })?;
        Some(Mount { ssh, id: id.to_owned(), required: value(&["required"]) == Some("true") })
    };
    flags.filter_map(mount).collect()
}

/// What commands ask for and nobody gave: the first that has to be there is an error, the others are told.
pub(in crate::build) fn unmet(
    source: &Source,
    build: &Build,
    request: &Request,
) -> Result<Vec<String>, Error> {
    let mut told = Vec::new();
    for stage in &build.needed {
        let body = &source.file.instructions[build.stages[*stage].body.clone()];
        for instruction in body.iter().filter(|i| matches!(i.kind, Word::Run)) {
            for Mount { ssh, id, required } in mounts(&instruction.text) {
                let given = match ssh {
                    true => request.agents.iter().any(|agent| agent.id == id),
                    false => request.secrets.iter().any(|secret| secret.id == id),
                };
                // A name that has to be expanded is not known here.
                if given || id.contains('$') {
                    continue;
                }
                let place = Some(Box::new(source.line(instruction.line)));
                match (required, ssh) {
                    (true, true) => return Err(Error::NoAgent { name: id, place }),
                    (true, false) => return Err(Error::NoSecret { name: id, place }),
                    (false, ssh) => {
                        let what = if ssh { "ssh agent" } else { "secret" };
                        let at = format!("{}:{}", source.name, instruction.line);
                        told.push(format!("{at} may use {what} \"{id}\", which is not given"));
                    }
                }
            }
        }
    }
    Ok(told)
}

/// Shorter ones are words of any text.
const TELLING: usize = 4;

/// What of a secret must not be shown: its lines, as far as they are telling.
pub(super) fn words(secret: &BuildSecret) -> Vec<String> {
    let text = match &secret.kept {
        Kept::Value(value) => value.0.clone(),
        Kept::File(path) => match std::fs::metadata(path) {
            Ok(meta) if meta.len() <= MAX => std::fs::read_to_string(path).unwrap_or_default(),
            _ => String::new(),
        },
    };
    text.lines().map(str::trim).filter(|line| line.len() >= TELLING).map(str::to_owned).collect()
}

/// Answers `GetSecret`.
pub(super) async fn get(secrets: &[BuildSecret], request: &[u8]) -> Result<Vec<u8>, Fault> {
    let id = text_of(request, 1).unwrap_or_default();
    let Some(secret) = secrets.iter().rfind(|secret| secret.id == id) else {
        return Err(Fault::Status(code::NOT_FOUND, format!("secret {id} not found")));
    };
    let bytes = match &secret.kept {
        Kept::Value(value) => value.0.clone().into_bytes(),
        Kept::File(path) => {
            let unreadable = |e: std::io::Error| {
                Fault::Status(code::UNKNOWN, format!("secret {id}: {}: {e}", path.display()))
            };
            let size = tokio::fs::metadata(path).await.map_err(unreadable)?.len();
            if size > MAX {
                let reason = format!("secret {id}: {} has {size} bytes, {MAX} are allowed", path.display());
                return Err(Fault::Status(code::UNKNOWN, reason));
            }
            tokio::fs::read(path).await.map_err(unreadable)?
        }
    };
    let mut answer = Message::default();
    answer.bytes(1, &bytes);
    Ok(answer.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_ways_to_write_a_secret() {
        let value = |n: &str, v: &str| Ok(Written::Value(n.to_owned(), v.to_owned()));
        let file = |n: &str, v: &str| Ok(Written::File(n.to_owned(), v.to_owned()));
        let variable = |n: &str, v: &str| Ok(Written::Variable(n.to_owned(), v.to_owned()));
        assert_eq!(parse("A=b=c,d"), value("A", "b=c,d"));
        assert_eq!(parse("id=foo"), value("id", "foo"));
        assert_eq!(parse("id=foo,b=c"), value("id", "foo,b=c"));
        assert_eq!(parse("A="), value("A", ""));
        assert_eq!(parse("id=foo,src=./f"), file("foo", "./f"));
        assert_eq!(parse("type=file,source=./f,id=foo"), file("foo", "./f"));
        assert_eq!(parse("id=foo,env=BAR"), variable("foo", "BAR"));
        assert_eq!(parse("id=foo,type=env"), variable("foo", "foo"));
        assert_eq!(parse("id=foo,type=env,src=BAR"), variable("foo", "BAR"));
        for wrong in ["foo", "=x", "id=,src=f", "id=a,src=f,env=b", "id=a,type=file", "id=a,type=x,src=f"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[tokio::test]
    async fn values_come_from_where_they_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        std::fs::write(&path, [0, 159, 146]).unwrap();
        let secrets = [
            BuildSecret { id: "a".to_owned(), kept: Kept::Value(Secret("v".to_owned())) },
            BuildSecret { id: "f".to_owned(), kept: Kept::File(path.clone()) },
        ];
        assert_eq!(get(&secrets, b"\x0a\x01a").await.unwrap(), b"\x0a\x01v");
        assert_eq!(get(&secrets, b"\x0a\x01f").await.unwrap(), [10, 3, 0, 159, 146]);
        let missing = get(&secrets, b"\x0a\x01x").await;
        assert_eq!(missing, Err(Fault::Status(code::NOT_FOUND, "secret x not found".to_owned())));
        std::fs::write(&path, vec![0; 500_001]).unwrap();
        assert!(matches!(get(&secrets, b"\x0a\x01f").await, Err(Fault::Status(code::UNKNOWN, _))));
        assert!(!format!("{secrets:?}").contains("\"v\""));
    }

    #[test]
    fn commands_say_what_they_mount() {
        let run = "RUN --network=none --mount=type=secret,id=a,required --mount=type=ssh \
                   --mount=type=secret,target=/run/x/b --mount=type=cache,target=/c,id=c make --mount=type=ssh,id=z";
        let mount = |ssh, id: &str, required| Mount { ssh, id: id.to_owned(), required };
        assert_eq!(
            mounts(run),
            [mount(false, "a", true), mount(true, "default", false), mount(false, "b", false)]
        );
    }

    proptest! {
        #[test]
        fn any_command_is_read(text in "RUN( --mount=[a-z=,\"]{0,20}){0,3}") {
            let _ = mounts(&text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = parse(&text);
        }
    }
}
