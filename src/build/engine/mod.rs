//! A container engine on this computer: BuildKit inside of dockerd, through its plain HTTP API.
//!
//! In: a directory that was scanned, a Dockerfile, where the engine listens. Out: an image in the app's
//! repository, or the step that failed. The context is streamed as it is read. Must not: look for engines in
//! the environment, or build anything a second time.

mod context;
mod find;
mod trace;
mod verdict;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use serde_json::{Value, json};

use super::assemble::Source;
use super::context::Context;
use super::error::innermost;
use super::{Error, Home, Request, Said, Say};

pub(crate) use find::locate;
use trace::Board;

/// The oldest API that has what is used here (Docker 20.10).
const API: &str = "v1.41";
const PING: Duration = Duration::from_secs(3);

/// Where an engine listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    Unix(PathBuf),
    /// `host:port`, without TLS.
    Tcp(String),
    /// Something else, as written: it cannot be used.
    Other(String),
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unix(path) => write!(f, "unix://{}", path.display()),
            Self::Tcp(address) => write!(f, "tcp://{address}"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

/// An engine that answered.
pub(super) struct Engine {
    http: reqwest::Client,
    base: String,
    address: Address,
    pub(super) version: String,
}

/// What an engine made.
pub(super) struct Made {
    /// Manifest digest, when it was pushed.
    pub(super) digest: Option<String>,
    pub(super) no_command: bool,
}

impl Engine {
    /// Asks the engine whether it is there.
    pub(super) async fn open(address: &Address) -> Result<Self, Error> {
        let absent = |reason: String| Error::NoEngine { address: address.to_string(), reason };
        // Only one process-wide provider may be installed; a second call is refused and harmless.
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = reqwest::Client::builder().no_proxy().connect_timeout(PING);
        let (client, base) = match address {
            #[cfg(unix)]
            Address::Unix(path) => {
                std::os::unix::net::UnixStream::connect(path).map_err(|e| absent(e.to_string()))?;
                (client.unix_socket(path.as_path()), format!("http://engine/{API}"))
            }
            Address::Tcp(address) => (client, format!("http://{address}/{API}")),
            other => {
                return Err(absent(format!("{other} cannot be used: unix:///PATH or tcp://HOST:PORT can")));
            }
        };
        let http = client.build().map_err(|e| absent(e.to_string()))?;
        let answer = http.get(format!("{base}/version")).timeout(PING).send().await;
        let answer = answer.map_err(|e| absent(innermost(&e)))?;
        if !answer.status().is_success() {
            return Err(absent(format!("it answered HTTP {}", answer.status().as_u16())));
        }
        let version: Value = answer.json().await.map_err(|e| absent(innermost(&e)))?;
        let version = version["Version"].as_str().unwrap_or("?").to_owned();
        Ok(Self { http, base, address: address.clone(), version })
    }

    /// Builds the target and, when that is asked for, pushes it under the request's tag.
    pub(super) async fn build(
        &self,
        request: &Request,
        home: &Home,
        source: &Source,
        context: Context,
        labels: &BTreeMap<String, String>,
        say: Say<'_>,
    ) -> Result<Made, Error> {
        say(Said::Building(&format!("building with Docker {} at {}", self.version, self.address)));
        let name = format!("{}/{}", home.registry, home.app);
        let reference = format!("{name}:{}", request.tag);
        let (body, dockerfile) = context::stream(context, source, say);
        let id = format!("fly-{}", ulid::Ulid::generate());
        let mut query: Vec<(&str, String)> = vec![
            ("version", "2".to_owned()),
            ("remote", "upload-request".to_owned()),
            ("buildid", id.clone()),
            ("t", reference.clone()),
            ("dockerfile", dockerfile),
            ("platform", "linux/amd64".to_owned()),
            ("buildargs", json!(request.args).to_string()),
            ("labels", json!(labels).to_string()),
        ];
        query.extend(request.target.clone().map(|target| ("target", target)));
        if request.no_cache {
            query.push(("nocache", "1".to_owned()));
        }
        let lost = |e: reqwest::Error| self.lost(&e);
        let mut board = Board::new(source, say);
        let building = async {
            let mut answer = self.http.post(self.url("build", &query)).send().await.map_err(lost)?;
            if !answer.status().is_success() {
                return Err(self.refused(answer).await);
            }
            let mut lines = Lines::default();
            while let Some(piece) = answer.chunk().await.map_err(lost)? {
                for line in lines.feed(&piece) {
                    board.line(&line);
                }
            }
            board.verdict()
        };
        let upload = [("version", "2".to_owned()), ("buildid", format!("upload-request:{id}"))];
        let uploading = async {
            let request =
                self.http.post(self.url("build", &upload)).header("content-type", "application/x-tar");
            // A build that failed takes no more of its context; its own error says why.
            drop(request.body(body.stream).send().await);
        };
        let (built, ()) = tokio::join!(building, uploading);
        // A file that could not be read ends the build too, and is the reason for it.
        if let Some(error) = body.trouble.lock().ok().and_then(|mut trouble| trouble.take()) {
            return Err(error);
        }
        built?;
        let no_command = self.no_command(&reference).await?;
        if no_command && request.needs_command {
            return Err(Error::NoCommand { image: None });
        }
        let digest = if request.push { Some(self.push(&name, home, &request.tag, say).await?) } else { None };
        Ok(Made { digest, no_command })
    }

    async fn no_command(&self, reference: &str) -> Result<bool, Error> {
        let answer = self.http.get(self.url(&format!("images/{reference}/json"), &[])).send().await;
        let image: Value = match answer.map_err(|e| self.lost(&e))?.json().await {
            Ok(image) => image,
            Err(e) => return Err(self.lost(&e)),
        };
        let empty = |key: &str| image["Config"][key].as_array().is_none_or(Vec::is_empty);
        Ok(empty("Cmd") && empty("Entrypoint"))
    }

    /// Pushes; the tag is for that only and goes again.
    async fn push(&self, name: &str, home: &Home, tag: &str, say: Say<'_>) -> Result<String, Error> {
        let credential = json!({"username": "x", "password": home.token.0, "serveraddress": home.registry});
        let request = self
            .http
            .post(self.url(&format!("images/{name}/push"), &[("tag", tag.to_owned())]))
            .header("x-registry-auth", URL_SAFE.encode(credential.to_string()));
        say(Said::Pushing(&format!("{name}:{tag} with the engine")));
        let mut answer = request.send().await.map_err(|e| self.lost(&e))?;
        if !answer.status().is_success() {
            return Err(self.refused(answer).await);
        }
        let (mut lines, mut digest) = (Lines::default(), None);
        while let Some(piece) = answer.chunk().await.map_err(|e| self.lost(&e))? {
            for line in lines.feed(&piece) {
                if let Some(error) = line["error"].as_str() {
                    return Err(verdict::push(home, tag, error));
                }
                digest = line["aux"]["Digest"].as_str().map(str::to_owned).or(digest);
                let status = line["status"].as_str().unwrap_or_default();
                if matches!(status, "Pushed" | "Layer already exists" | "Mounted from") {
                    let layer = line["id"].as_str().unwrap_or_default();
                    say(Said::Pushing(&format!("layer {layer}: {}", status.to_lowercase())));
                }
            }
        }
        let untag =
            self.http.delete(self.url(&format!("images/{name}:{tag}"), &[("noprune", "1".to_owned())]));
        drop(untag.send().await);
        digest.ok_or_else(|| Error::Defect("the engine pushed and named no digest".to_owned()))
    }

    fn url(&self, path: &str, query: &[(&str, String)]) -> String {
        let pairs = query.iter().map(|(name, value)| (*name, value.as_str()));
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        format!("{}/{path}?{query}", self.base)
    }

    fn lost(&self, error: &reqwest::Error) -> Error {
        Error::EngineLost { address: self.address.to_string(), reason: innermost(error) }
    }

    async fn refused(&self, answer: reqwest::Response) -> Error {
        let status = answer.status().as_u16();
        let body: Value = answer.json().await.unwrap_or_default();
        let text = body["message"].as_str().unwrap_or_default().to_owned();
        Error::Engine {
            text: format!("HTTP {status} {text}").trim().to_owned(),
            place: None,
            tail: Vec::new(),
        }
    }
}

/// Lines of JSON out of pieces of a stream.
#[derive(Default)]
struct Lines(Vec<u8>);

impl Lines {
    fn feed(&mut self, piece: &[u8]) -> Vec<Value> {
        self.0.extend_from_slice(piece);
        let mut found = Vec::new();
        while let Some(end) = self.0.iter().position(|b| *b == b'\n') {
            let line: Vec<u8> = self.0.drain(..=end).collect();
            found.extend(serde_json::from_slice::<Value>(&line).ok());
        }
        found
    }
}

/// The bytes of an `aux` field.
fn aux(line: &Value) -> Option<Vec<u8>> {
    STANDARD.decode(line["aux"].as_str()?).ok()
}
