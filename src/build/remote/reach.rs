//! Waiting for a builder's engine: one answered ping is proof enough, since a builder opens its ports only when
//! its engine has answered itself.

use std::time::Duration;

use http::StatusCode;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::rt::TokioIo;
use tokio::time::{Instant, sleep, timeout};

use crate::diagnostics::Failure;

use super::super::{Said, Say};
use super::{Blocked, Builder, Connection, Door, Settings, Way};

/// Name of the way through the private network.
pub(super) const TUNNEL: &str = "tunnel";
/// For one request.
pub(super) const ANSWER: Duration = Duration::from_secs(10);
/// Between two attempts: first and longest.
const FIRST_PAUSE: Duration = Duration::from_millis(25);
const LONGEST_PAUSE: Duration = Duration::from_millis(200);
/// Waits that take longer are said.
const WORTH_SAYING: Duration = Duration::from_secs(2);
/// Docker's API 1.40: BuildKit is behind `/grpc` from there on.
const OLDEST: u32 = 40;
/// Bytes of an answer that are kept.
const KEPT: usize = 1000;

/// Why the engine was not reached.
#[derive(Debug)]
pub(super) enum Problem {
    /// The way itself leads nowhere.
    Way(Failure),
    /// No answer in the time allowed. `proxied`: somebody on the way answered in its place.
    Silent { reason: String, waited: Duration, proxied: bool },
    /// It answers, and cannot be used.
    Useless(u16, String),
    /// 401.
    Refused(String),
    /// It has no endpoints for this way.
    Outdated,
}

/// An answer, short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) status: u16,
    /// `message` of a JSON document, or the text.
    pub(super) text: String,
    /// Newest version of Docker's API that is spoken.
    pub(super) api: Option<String>,
}

impl Heard {
    /// The version, when it is older than anything that is of use.
    fn too_old(&self) -> Option<String> {
        let version = self.api.clone()?;
        let minor = version.strip_prefix("1.")?.parse::<u32>().ok()?;
        (minor < OLDEST).then_some(version)
    }
}

/// One wait.
pub(super) struct Waiting<'a> {
    pub(super) builder: &'a Builder,
    pub(super) way: &'a dyn Way,
    pub(super) settings: &'a Settings,
}

impl Waiting<'_> {
    pub(super) async fn engine(&self, say: Say<'_>) -> Result<(), Problem> {
        let began = Instant::now();
        let mut pause = FIRST_PAUSE;
        let (mut said, mut proxied) = (false, false);
        loop {
            let reason = match ask(self.way, self.builder, self.settings, Door::Engine, "/_ping").await {
                Ok(heard @ Heard { status: 200, .. }) => {
                    let Some(version) = heard.too_old() else { return Ok(()) };
                    let text = format!("its engine speaks Docker's API {version}, and 1.{OLDEST} is needed");
                    return Err(Problem::Useless(505, text));
                }
                Ok(Heard { status: 401, text, .. }) => return Err(Problem::Refused(text)),
                Ok(Heard { status: 404, .. }) if self.way.name() != TUNNEL => return Err(Problem::Outdated),
                // What a proxy on the way says of a builder that is not ready.
                Ok(Heard { status: status @ (502..=504), text, .. }) => {
                    proxied = true;
                    format!("HTTP {status} {text}")
                }
                Ok(Heard { status, text, .. }) => return Err(Problem::Useless(status, text)),
                Err(Blocked { way: Some(failure), .. }) => return Err(Problem::Way(failure)),
                Err(Blocked { reason, .. }) => reason,
            };
            let waited = began.elapsed();
            if waited >= self.settings.patience {
                return Err(Problem::Silent { reason, waited, proxied });
            }
            if !said && waited >= WORTH_SAYING {
                said = true;
                say(Said::Building(&format!("waiting for the engine of builder {}", self.builder.app)));
            }
            sleep(pause).await;
            pause = (pause * 3 / 2).min(LONGEST_PAUSE);
        }
    }
}

/// Asks a builder's port something small.
pub(super) async fn ask(
    way: &dyn Way,
    builder: &Builder,
    settings: &Settings,
    door: Door,
    path: &str,
) -> Result<Heard, Blocked> {
    let stream = way.connect(builder, door).await?;
    let public = way.authority();
    let password = public.is_some() || door == Door::Api;
    let host = public.unwrap_or_else(|| format!("[{}]:{}", builder.private_ip, door.port()));
    let asking = exchange(stream, &host, path, password.then_some(settings));
    let words = |reason: String| Blocked { reason, way: None };
    match timeout(ANSWER, asking).await {
        Ok(Ok(heard)) => Ok(heard),
        Ok(Err(error)) => Err(words(error.to_string())),
        Err(_) => Err(words(format!("no answer within {} s", ANSWER.as_secs()))),
    }
}

async fn exchange(
    stream: Connection,
    host: &str,
    path: &str,
    password: Option<&Settings>,
) -> Result<Heard, Box<dyn std::error::Error + Send + Sync>> {
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let driving = tokio::spawn(connection);
    let mut request = http::Request::builder().uri(path).header("host", host);
    if let Some(settings) = password {
        request = request.header("authorization", basic(settings)).header("user-agent", &settings.user_agent);
    }
    let response = sender.send_request(request.body(Empty::<bytes::Bytes>::new())?).await?;
    let status = response.status();
    let api = response.headers().get("api-version").and_then(|v| v.to_str().ok()).map(str::to_owned);
    let body = response.into_body().collect().await?.to_bytes();
    driving.abort();
    Ok(Heard { status: status.as_u16(), text: text_of(status, &body), api })
}

/// What a person would want to read of an answer.
fn text_of(status: StatusCode, body: &[u8]) -> String {
    let document = serde_json::from_slice::<serde_json::Value>(body).ok();
    let message = document.and_then(|document| document["message"].as_str().map(str::to_owned));
    let text = message.unwrap_or_else(|| String::from_utf8_lossy(&body[..body.len().min(KEPT)]).into_owned());
    let text = text.trim();
    if text.is_empty() { status.canonical_reason().unwrap_or_default().to_owned() } else { text.to_owned() }
}

/// The password of a builder: the app that is deployed, and its token (flyctl: `imgsrc/docker.go`).
pub(super) fn basic(settings: &Settings) -> String {
    use base64::Engine as _;
    let pair = format!("{}:{}", settings.app, settings.token.0);
    format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_people_would() {
        let of = |status: u16, body: &str| {
            text_of(StatusCode::from_u16(status).unwrap_or_default(), body.as_bytes())
        };
        assert_eq!(of(401, r#"{"message":"no"}"#), "no");
        assert_eq!(of(507, "out of disk\n"), "out of disk");
        assert_eq!(of(502, ""), "Bad Gateway");
    }

    #[test]
    fn versions_of_long_ago_are_told() {
        let speaks = |api: Option<&str>| {
            Heard { status: 200, text: String::new(), api: api.map(str::to_owned) }.too_old()
        };
        assert_eq!(speaks(Some("1.12")).as_deref(), Some("1.12"));
        for fine in [None, Some("1.40"), Some("1.52"), Some("2.0")] {
            assert_eq!(speaks(fine), None);
        }
    }
}
