//! A container engine: where it is, how it is talked to, and what it builds and pushes.
//!
//! In: an [`Endpoint`] (a socket of this computer, or whatever [`Dial`] reaches), a directory that was
//! scanned, a Dockerfile. Out: an image in the app's repository, or the step that failed. BuildKit builds
//! where the engine has it, the classic builder else. Must not: look for engines in the environment, or build
//! anything a second time.

mod classic;
mod dial;
mod find;
mod http;
mod memory;
mod tls;
mod upload;
mod verdict;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use hyper::body::Incoming;
use serde_json::{Value, json};

use super::assemble::{MAX_UNPACKED, Source};
use super::buildkit::{self, Board, End, Facts, Offer, Recipe, Services, Session};
use super::context::Context;
use super::{Error, Home, Request, Said, Say, Times, bytes, identity};

#[allow(unused_imports, reason = "whoever reaches an engine elsewhere implements `Dial`")]
pub(crate) use dial::{Connection, Dial, Endpoint};
pub(crate) use find::{Search, locate};
use http::{Http, Lines, Upgrade, lines};

/// The API that is spoken (Docker 20.10), unless an engine is too new or too old for it.
const API: (u32, u32) = (1, 41);
const PING: Duration = Duration::from_secs(5);

/// Where an engine listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    Unix(PathBuf),
    /// `host:port`, without TLS.
    Tcp(String),
    /// `host:port` with TLS, and the directory of the certificates.
    Tls(String, PathBuf),
    /// Something else, as written: it cannot be used.
    Other(String),
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unix(path) => write!(f, "unix://{}", path.display()),
            Self::Tcp(address) | Self::Tls(address, _) => write!(f, "tcp://{address}"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl Address {
    /// How it is reached.
    ///
    /// # Errors
    /// An address nothing here can connect to.
    pub(crate) fn endpoint(&self) -> Result<Endpoint, Error> {
        match self {
            Self::Unix(path) => Ok(Endpoint::unix(path)),
            Self::Tcp(address) => Ok(Endpoint::tcp(address)),
            Self::Tls(address, certificates) => match tls::Tls::open(address, certificates) {
                Ok(tls) => Ok(Endpoint::network(address, Arc::new(tls))),
                Err(reason) => Err(Error::NoEngine { address: self.to_string(), reason }),
            },
            Self::Other(text) => Err(Error::NoEngine {
                address: text.clone(),
                reason: "it names no socket and no address: unix:///PATH and tcp://HOST:PORT can be used"
                    .to_owned(),
            }),
        }
    }
}

/// An engine that answered.
pub(super) struct Engine {
    http: Http,
    /// `/v1.41`
    api: String,
    /// For messages.
    place: String,
    local: bool,
    pub(super) version: String,
}

/// One build.
struct Job<'a> {
    request: &'a Request,
    home: &'a Home,
    source: &'a Source,
    labels: &'a BTreeMap<String, String>,
    /// Name and tag of the result.
    reference: &'a str,
}

/// What an engine made.
pub(super) struct Made {
    /// Manifest digest, when it was pushed.
    pub(super) digest: Option<String>,
    pub(super) no_command: bool,
}

impl Engine {
    /// Asks the engine whether it is there.
    ///
    /// # Errors
    /// [`Error::NoEngine`] with the reason.
    pub(super) async fn open(endpoint: &Endpoint) -> Result<Self, Error> {
        let absent = |reason: String| Error::NoEngine { address: endpoint.place.clone(), reason };
        let http = Http::new(endpoint);
        let asking = async {
            let answer = http.ask(Method::GET, "/version").await?;
            match answer.status().is_success() {
                true => http::json(answer).await,
                false => Err(format!("it answered HTTP {}", answer.status().as_u16())),
            }
        };
        let late = |_| format!("no answer in {} s", PING.as_secs());
        let version = tokio::time::timeout(PING, asking).await.map_err(late).flatten().map_err(absent)?;
        let (major, minor) = api(&version);
        Ok(Self {
            http,
            api: format!("/v{major}.{minor}"),
            place: endpoint.place.clone(),
            local: endpoint.local,
            version: version["Version"].as_str().unwrap_or("?").to_owned(),
        })
    }

    /// Where it is, for messages.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Whether it still answers.
    #[allow(dead_code, reason = "for builders elsewhere: a lost build asks whether its builder is lost too")]
    pub(super) async fn answers(&self) -> bool {
        let asking = self.http.ask(Method::GET, "/_ping");
        tokio::time::timeout(PING, asking)
            .await
            .is_ok_and(|answer| answer.is_ok_and(|a| a.status().is_success()))
    }

    /// Builds the target and, when that is asked for, pushes it under the request's tag.
    pub(super) async fn build(
        &self,
        request: &Request,
        home: &Home,
        source: &Source,
        context: &Arc<Context>,
        labels: &BTreeMap<String, String>,
        say: Say<'_>,
    ) -> Result<Made, Error> {
        let name = format!("{}/{}", home.registry, home.app);
        let reference = format!("{name}:{}", request.tag);
        let grpc = if request.buildkit == Some(false) {
            None
        } else {
            match self.http.upgrade("/grpc", HeaderMap::new()).await.map_err(|reason| self.lost(reason))? {
                Upgrade::Done(connection) => Some(connection),
                Upgrade::Refused(status @ (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)) => {
                    return Err(self.refusal(status, ""));
                }
                Upgrade::Refused(_) => None,
            }
        };
        let with = if grpc.is_some() { "BuildKit" } else { "the classic builder" };
        say(Said::Building(&format!("building with Docker {} at {} ({with})", self.version, self.place)));
        let kills = memory::kills().filter(|_| self.local);
        let mut board = Board::new(source, say);
        board.hide(&request.secrets);
        let job = Job { request, home, source, labels, reference: &reference };
        let built = match grpc {
            Some(grpc) => self.session(grpc, &job, Arc::clone(context), &mut board).await,
            None => {
                classic::refuse(request)?;
                self.classic(&job, context, &mut board, say).await
            }
        };
        match built {
            Ok(()) => {}
            Err(End::Trouble(error)) => return Err(error),
            Err(End::Lost(reason)) => return Err(self.lost(reason)),
            Err(End::Failed(words, details)) => {
                let facts = Facts { details, ..self.facts(kills).await };
                return Err(buildkit::explained(board.verdict(&words, &facts), context));
            }
        }
        let (steps, cached) = board.counts();
        if cached > 0 {
            say(Said::Building(&format!("{cached} of {steps} steps were cached")));
        }
        let image = self.inspect(&reference).await?;
        let no_command = no_command(&image);
        if no_command && request.needs_command {
            return Err(Error::NoCommand { image: None });
        }
        if let Some(size) = too_large(&image) {
            return Err(Error::TooLarge { size, biggest: context.biggest(5) });
        }
        let digest = if request.push { Some(self.push(&name, home, &request.tag, say).await?) } else { None };
        Ok(Made { digest, no_command })
    }

    /// Builds with BuildKit.
    async fn session(
        &self,
        grpc: Connection,
        job: &Job<'_>,
        context: Arc<Context>,
        board: &mut Board<'_>,
    ) -> Result<(), End> {
        let Job { request, home, source, labels, reference } = *job;
        let dockerfile = source.name.rsplit('/').next().unwrap_or(&source.name).to_owned();
        // A builder elsewhere gets times that stand for contents: a fresh checkout then sends nothing again.
        let times = request.times.unwrap_or(if self.local { Times::Real } else { Times::Content });
        let key = identity::shared_key(&home.app, &request.dir, request.cache.as_deref());
        let index = request.cache.as_deref().map(|cache| identity::index(&request.dir, cache));
        let dockerfile_text = source.text.clone();
        let offer = Offer { context, dockerfile: (dockerfile.clone(), dockerfile_text), times, index };
        let services =
            Services::new(offer, request.logins.clone(), request.secrets.clone(), request.agents.clone());
        let services = Arc::new(services);
        let session = Session::new(&key);
        let connection = match self.http.upgrade("/session", session.headers.clone()).await {
            Ok(Upgrade::Done(connection)) => Some(connection),
            // It goes through the other connection then.
            Ok(Upgrade::Refused(_)) => None,
            Err(reason) => return Err(End::Lost(reason)),
        };
        let recipe = Recipe {
            dockerfile,
            target: request.target.clone(),
            args: request.args.clone(),
            labels: labels.clone(),
            no_cache: request.no_cache,
            exporter: "moby",
            exporter_attributes: [("name".to_owned(), reference.to_owned())].into(),
        };
        let solved = buildkit::solve(grpc, session, connection, &services, &recipe, board).await;
        let sums = services.sums();
        let [listed, files, sent] =
            [&sums.listed, &sums.files, &sums.bytes].map(|n| n.load(Ordering::Relaxed));
        if listed > 0 {
            let sent = bytes(sent);
            board.say(&format!("context: {listed} entries, {files} files sent, {sent} in all"));
        }
        solved.map(|_| ())
    }

    /// What is known of the engine when a step failed.
    async fn facts(&self, kills: Option<u64>) -> Facts {
        let out_of_memory = memory::evidence(kills, memory::kills());
        let asking = async { http::json(self.http.ask(Method::GET, &self.path("info", "")).await?).await };
        let info = tokio::time::timeout(PING, asking).await;
        let memory = info.ok().and_then(Result::ok).and_then(|info| info["MemTotal"].as_u64());
        Facts { out_of_memory, memory, ..Facts::default() }
    }

    /// What the engine says of an image it has.
    async fn inspect(&self, reference: &str) -> Result<Value, Error> {
        let path = self.path(&format!("images/{reference}/json"), "");
        let answer = self.http.ask(Method::GET, &path).await.map_err(|reason| self.lost(reason))?;
        if !answer.status().is_success() {
            return Err(self.refused(answer).await);
        }
        http::json(answer).await.map_err(|reason| self.lost(reason))
    }

    /// Pushes; the tag is for that only and goes again.
    async fn push(&self, name: &str, home: &Home, tag: &str, say: Say<'_>) -> Result<String, Error> {
        let credential = json!({"username": "x", "password": home.token.0, "serveraddress": home.registry});
        let header = HeaderValue::from_str(&URL_SAFE.encode(credential.to_string()));
        let header = header.map_err(|e| Error::Defect(e.to_string()))?;
        let headers = HeaderMap::from_iter([(HeaderName::from_static("x-registry-auth"), header)]);
        let path = self.path(&format!("images/{name}/push"), &query(&[("tag", tag.to_owned())]));
        say(Said::Pushing(&format!("{name}:{tag} with the engine")));
        let sent = self.http.send(Method::POST, &path, headers, http::no_body()).await;
        let answer = sent.map_err(|reason| self.lost(reason))?;
        if !answer.status().is_success() {
            return Err(self.refused(answer).await);
        }
        let (mut body, mut rest, mut digest) = (answer.into_body(), Lines::default(), None);
        while let Some(found) = lines(&mut body, &mut rest).await.map_err(|reason| self.lost(reason))? {
            for line in found {
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
        let path = self.path(&format!("images/{name}:{tag}"), &query(&[("noprune", "1".to_owned())]));
        // What stays behind is a name in the engine.
        drop(self.http.ask(Method::DELETE, &path).await);
        digest.ok_or_else(|| Error::Defect("the engine pushed and named no digest".to_owned()))
    }

    fn path(&self, path: &str, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/{path}{mark}{query}", self.api)
    }

    fn lost(&self, reason: String) -> Error {
        Error::EngineLost { address: self.place.clone(), reason }
    }

    async fn refused(&self, answer: Response<Incoming>) -> Error {
        let status = answer.status();
        let body = http::json(answer).await.unwrap_or_default();
        self.refusal(status, body["message"].as_str().unwrap_or_default())
    }

    fn refusal(&self, status: StatusCode, text: &str) -> Error {
        let text = format!("{}: HTTP {} {text}", self.place, status.as_u16());
        Error::Engine { text: text.trim().to_owned(), place: None, tail: Vec::new() }
    }
}

/// The version to speak with an engine that answered this to `/version`.
fn api(version: &Value) -> (u32, u32) {
    let read = |key: &str| {
        let (major, minor) = version[key].as_str()?.split_once('.')?;
        Some((major.parse().ok()?, minor.parse().ok()?))
    };
    let spoken = read("MinAPIVersion").map_or(API, |oldest: (u32, u32)| oldest.max(API));
    read("ApiVersion").map_or(spoken, |newest: (u32, u32)| newest.min(spoken))
}

/// Whether an image the engine describes has neither entrypoint nor command.
fn no_command(image: &Value) -> bool {
    let empty = |key: &str| image["Config"][key].as_array().is_none_or(Vec::is_empty);
    empty("Cmd") && empty("Entrypoint")
}

/// The unpacked size of an image that no machine can unpack. No registry would say so, and machines hang while they
/// start (build.md 4.4).
fn too_large(image: &Value) -> Option<u64> {
    image["Size"].as_u64().filter(|size| *size > MAX_UNPACKED)
}

/// A query string.
fn query(pairs: &[(&str, String)]) -> String {
    let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_machines_cannot_run_is_seen_before_it_is_pushed() {
        assert!(no_command(&json!({"Config": {"Cmd": null, "Entrypoint": []}})));
        assert!(!no_command(&json!({"Config": {"Cmd": ["/app"]}})));
        assert_eq!(too_large(&json!({"Size": 8_000_000_000_u64})), None);
        assert_eq!(too_large(&json!({"Size": 8_000_000_001_u64})), Some(8_000_000_001));
        assert_eq!(too_large(&json!({})), None);
    }

    #[test]
    fn the_api_is_one_both_sides_speak() {
        let spoken =
            |newest: &str, oldest: &str| api(&json!({"ApiVersion": newest, "MinAPIVersion": oldest}));
        assert_eq!(spoken("1.41", "1.12"), (1, 41));
        assert_eq!(spoken("1.52", "1.44"), (1, 44));
        assert_eq!(spoken("1.40", "1.12"), (1, 40));
        assert_eq!(api(&Value::Null), (1, 41));
    }
}
