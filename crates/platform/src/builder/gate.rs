//! HTTP between clients and the engine: two doors to one house.

use std::convert::Infallible;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONNECTION, CONTENT_TYPE, HOST, HeaderValue, LOCATION, UPGRADE};
use http::{HeaderMap, Method, Request, Response, StatusCode, Uri};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt as _, Empty, Full};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::engine::Address;
use super::{Doorman, steps};
use crate::faults::{BuilderFault, BuilderKnob, Faults};
use crate::logs::{LogSink, Provider};
use crate::runtime::{BoxStream, Exit};

/// How long after a build began a fault strikes when its step cannot be watched.
const BLIND: Duration = Duration::from_secs(1);
/// With less room than this on the volume the engine's caches are thrown away (rchab: `storage.go`).
#[cfg(target_os = "linux")]
const LEAST_FREE: u64 = 1 << 30;
/// A version of Docker's API that nobody speaks any more.
const ANCIENT: &str = "1.12";

/// What the gate answers with.
type Answer = BoxBody<Bytes, hyper::Error>;

/// Which port a client came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// 2375: the engine as it is.
    Engine,
    /// 8080: behind a password, with the builder's own endpoints.
    Api,
}

/// Requests now, and when that last changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Activity {
    pub(super) pending: usize,
    pub(super) at: Instant,
}

/// What a gate leads to.
pub(super) struct House {
    pub(super) app: String,
    pub(super) engine: Address,
    /// The machine's own directory for the engine, when the engine is its own.
    pub(super) own: Option<PathBuf>,
    /// Where steps of builds are seen.
    pub(super) steps: Option<PathBuf>,
    pub(super) doorman: Arc<dyn Doorman>,
    pub(super) faults: Arc<Faults>,
    pub(super) logs: Arc<dyn LogSink>,
}

/// The gate of one running builder.
pub(super) struct Gate {
    house: House,
    pub(super) activity: watch::Sender<Activity>,
    /// Every open connection hangs on it.
    line: Mutex<CancellationToken>,
    /// A fault waits for its step.
    armed: AtomicBool,
    /// How the machine is to end.
    end: mpsc::UnboundedSender<Exit>,
}

impl Gate {
    pub(super) fn new(house: House, end: mpsc::UnboundedSender<Exit>) -> Arc<Self> {
        let activity = watch::Sender::new(Activity { pending: 0, at: Instant::now() });
        Arc::new(Self { house, activity, line: Mutex::default(), armed: AtomicBool::new(false), end })
    }

    /// Breaks every open connection.
    pub(super) fn cut(&self) {
        std::mem::take(&mut *self.line.lock().unwrap_or_else(PoisonError::into_inner)).cancel();
    }

    fn line(&self) -> CancellationToken {
        self.line.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves one connection.
    pub(super) async fn serve(self: Arc<Self>, stream: tokio::io::DuplexStream, door: Door) {
        let line = self.line();
        let service = service_fn(|request| {
            let (gate, line) = (Arc::clone(&self), line.clone());
            async move { Ok::<_, Infallible>(gate.answer(request, door, line).await) }
        });
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder.http1().timer(TokioTimer::new());
        builder.http2().timer(TokioTimer::new());
        let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
        tokio::select! {
            // A broken connection is the client's business.
            _ = connection => {}
            () = line.cancelled() => {}
        }
    }

    async fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
        door: Door,
        line: CancellationToken,
    ) -> Response<Answer> {
        let pending = Pending::begin(&self);
        if door == Door::Api {
            if let Some(response) = to_https(&request) {
                return response;
            }
            if !self.admits(request.headers()) {
                let refusal = json!({ "message": "You are not authorized to use this builder" });
                return document(StatusCode::UNAUTHORIZED, &refusal);
            }
            if let Some(endpoint) = request.uri().path().strip_prefix("/flyio/v1/") {
                return self.endpoint(endpoint).await;
            }
        }
        let path = Path::of(request.uri());
        if let Some(refusal) = self.too_old(&path) {
            return refusal;
        }
        if path.begins_build() {
            self.arm();
        }
        if path.pushes() && self.house.faults.builder(BuilderKnob::NoRegistryDns, &self.house.app).is_some() {
            return unresolved(&path);
        }
        let ping = path.plain == "/_ping";
        match self.forward(request, pending, line).await {
            Ok(mut response) => {
                if ping {
                    // Clients look here for BuildKit (build.md 1.6); every engine from 20.10 on has it.
                    response.headers_mut().insert("builder-version", HeaderValue::from_static("2"));
                    self.date(response.headers_mut());
                }
                response
            }
            Err(reason) => document(StatusCode::BAD_GATEWAY, &json!({ "message": reason })),
        }
    }

    /// Basic auth: the app that is deployed, and its token.
    fn admits(&self, headers: &HeaderMap) -> bool {
        let House { app, faults, doorman, .. } = &self.house;
        if faults.builder(BuilderKnob::Unauthorized, app).is_some() {
            return false;
        }
        let credential = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(basic);
        credential.is_some_and(|(user, token)| doorman.may_build(&token, &user, app))
    }

    /// The builder's own endpoints (rchab: `dockerproxy/main.go`).
    async fn endpoint(&self, name: &str) -> Response<Answer> {
        let House { app, faults, .. } = &self.house;
        if faults.builder(BuilderKnob::NotFound, app).is_some() {
            return document(StatusCode::NOT_FOUND, &json!({ "message": "page not found" }));
        }
        match name {
            "extendDeadline" => {
                if faults.builder(BuilderKnob::DiskFull, app).is_some() || !self.has_room().await {
                    let text = "builder is out of disk space, and pruning did not free enough";
                    return words(StatusCode::INSUFFICIENT_STORAGE, text);
                }
                words(StatusCode::ACCEPTED, "")
            }
            "settings" => document(StatusCode::OK, &json!({ "supports_wgless_deployment": true })),
            "prune" => {
                self.prune().await;
                words(StatusCode::OK, "")
            }
            _ => document(StatusCode::NOT_FOUND, &json!({ "message": "page not found" })),
        }
    }

    /// Whether there is room on the machine's volume; makes some if not. An engine of somebody else is not
    /// looked after.
    async fn has_room(&self) -> bool {
        #[cfg(target_os = "linux")]
        if let Some(dir) = &self.house.own {
            let enough = || {
                let free = nix::sys::statvfs::statvfs(dir.as_path());
                free.is_ok_and(|s| s.blocks_available() * s.fragment_size() > LEAST_FREE)
            };
            if !enough() {
                self.prune().await;
                return enough();
            }
        }
        true
    }

    /// Throws away what the machine's own engine keeps for later; never what somebody else's does.
    async fn prune(&self) {
        if self.house.own.is_none() {
            return;
        }
        for path in ["/build/prune?all=1", "/images/prune?filters=%7B%22dangling%22%3A%5B%22false%22%5D%7D"] {
            // Whether it helped is seen by looking at the disk.
            let _ = ask(&self.house.engine, Method::POST, path).await;
        }
    }

    /// An engine that claims to be ancient refuses every newer client, as real ones do.
    fn too_old(&self, path: &Path) -> Option<Response<Answer>> {
        let version = self.ancient()?;
        let number = |text: &str| text.split_once('.').and_then(|(_, minor)| minor.parse::<u32>().ok());
        let asked = path.version.as_deref()?;
        (number(asked)? > number(&version)?).then(|| {
            let message =
                format!("client version {asked} is too new. Maximum supported API version is {version}");
            let mut response = document(StatusCode::BAD_REQUEST, &json!({ "message": message }));
            self.date(response.headers_mut());
            response
        })
    }

    fn ancient(&self) -> Option<String> {
        let fault = self.house.faults.builder(BuilderKnob::WrongVersion, &self.house.app)?;
        Some(fault.value.unwrap_or_else(|| ANCIENT.to_owned()))
    }

    fn date(&self, headers: &mut HeaderMap) {
        if let Some(value) = self.ancient().and_then(|version| HeaderValue::from_str(&version).ok()) {
            headers.insert("api-version", value);
        }
    }

    /// A build begins: what is to go wrong with it?
    fn arm(self: &Arc<Self>) {
        if self.armed.load(Ordering::Acquire) {
            return;
        }
        let knobs = [BuilderKnob::Oom, BuilderKnob::Dies, BuilderKnob::Cut];
        let due = knobs.into_iter().find_map(|knob| self.house.faults.builder(knob, &self.house.app));
        if let Some(fault) = due {
            self.armed.store(true, Ordering::Release);
            let gate = Arc::clone(self);
            tokio::spawn(async move {
                tokio::select! {
                    () = gate.strike(&fault) => {}
                    () = gate.end.closed() => {}
                }
                gate.armed.store(false, Ordering::Release);
            });
        }
    }

    async fn strike(&self, fault: &BuilderFault) {
        let step = match (&self.house.steps, fault.delay()) {
            (Some(dir), None) => Some(steps::nth(dir, fault.step.unwrap_or(1)).await),
            (_, delay) => {
                tokio::time::sleep(delay.unwrap_or(BLIND)).await;
                None
            }
        };
        match fault.knob {
            BuilderKnob::Cut => self.cut(),
            BuilderKnob::Oom => {
                // On an engine others use as well, the step may be of another's build.
                let victim = match step.filter(|_| self.house.own.is_some()) {
                    Some(step) => steps::process(&step).await,
                    None => None,
                };
                if !victim.is_some_and(|pid| self.kill(pid)) {
                    let line = "Out of memory: Killed process 1 (dockerd)";
                    self.house.logs.line(Provider::App, "error", line);
                    let _ = self.end.send(Exit { code: 137, signal: Some(9), oom_killed: true });
                }
            }
            _ => {
                self.house.logs.line(Provider::App, "error", "the builder ends in the middle of a build");
                let _ = self.end.send(Exit { code: 1, signal: None, oom_killed: false });
            }
        }
    }

    /// What the kernel does, and says, when a machine's memory is used up.
    fn kill(&self, pid: i32) -> bool {
        #[cfg(target_os = "linux")]
        {
            use nix::sys::signal::{Signal, kill};
            let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
            let killed = kill(nix::unistd::Pid::from_raw(pid), Signal::SIGKILL).is_ok();
            if killed {
                let line = format!("Out of memory: Killed process {pid} ({})", name.trim());
                self.house.logs.line(Provider::App, "error", &line);
            }
            killed
        }
        #[cfg(not(target_os = "linux"))]
        {
            let _ = pid;
            false
        }
    }

    /// Sends a request on to the engine.
    async fn forward(
        &self,
        mut request: Request<Incoming>,
        pending: Pending,
        line: CancellationToken,
    ) -> Result<Response<Answer>, String> {
        let asks_upgrade = request.headers().contains_key(UPGRADE);
        let client = asks_upgrade.then(|| hyper::upgrade::on(&mut request));
        let (mut parts, body) = request.into_parts();
        let target = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        parts.uri = target.parse::<Uri>().map_err(|error| error.to_string())?;
        parts.version = http::Version::HTTP_11;
        parts.headers.remove(AUTHORIZATION);
        parts.headers.insert(HOST, HeaderValue::from_static("docker"));
        if !asks_upgrade {
            parts.headers.remove(CONNECTION);
        }
        let mut sender = sender(&self.house.engine).await?;
        let sent = sender.send_request(Request::from_parts(parts, body)).await;
        let mut response = sent.map_err(|error| format!("the engine broke off: {error}"))?;
        if response.status() == StatusCode::SWITCHING_PROTOCOLS
            && let Some(client) = client
        {
            let engine = hyper::upgrade::on(&mut response);
            tokio::spawn(async move {
                let _pending = pending;
                let pump = async {
                    if let (Ok(client), Ok(engine)) = tokio::join!(client, engine) {
                        let (mut client, mut engine) = (TokioIo::new(client), TokioIo::new(engine));
                        // Either side may end it at any time: that is how such connections end.
                        let _ = tokio::io::copy_bidirectional(&mut client, &mut engine).await;
                    }
                };
                tokio::select! {
                    () = pump => {}
                    () = line.cancelled() => {}
                }
            });
            return Ok(response.map(|_| empty()));
        }
        Ok(response.map(|inner| Held { inner, _pending: pending }.boxed()))
    }
}

/// A path of the engine's API with its version taken apart: `/v1.41/build` and `/build` are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Path {
    version: Option<String>,
    plain: String,
}

impl Path {
    fn of(uri: &Uri) -> Self {
        let path = uri.path();
        let versioned = path.strip_prefix("/v").and_then(|rest| rest.split_once('/'));
        match versioned {
            Some((version, rest)) if version.starts_with(|c: char| c.is_ascii_digit()) => {
                Self { version: Some(version.to_owned()), plain: format!("/{rest}") }
            }
            _ => Self { version: None, plain: path.to_owned() },
        }
    }

    fn begins_build(&self) -> bool {
        ["/build", "/grpc", "/session"].contains(&self.plain.as_str())
    }

    fn pushes(&self) -> bool {
        self.plain.starts_with("/images/") && self.plain.ends_with("/push")
    }
}

/// How dockerd reports a push whose registry has no address.
fn unresolved(path: &Path) -> Response<Answer> {
    let name = path.plain.trim_start_matches("/images/").trim_end_matches("/push");
    let host = name.split('/').next().unwrap_or(name);
    let host = host.split(':').next().unwrap_or(host);
    let error =
        format!("Get \"https://{host}/v2/\": dial tcp: lookup {host} on [fdaa::3]:53: server misbehaving");
    let line = json!({ "errorDetail": { "message": error }, "error": error });
    document(StatusCode::OK, &line)
}

/// User and password of `Basic …`.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, rest) = value.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    let (user, password) = decoded.split_once(':')?;
    (!user.is_empty() && !password.is_empty()).then(|| (user.to_owned(), password.to_owned()))
}

/// What came over plain HTTP to the edge is sent to HTTPS.
fn to_https(request: &Request<Incoming>) -> Option<Response<Answer>> {
    let proto = request.headers().get("x-forwarded-proto")?;
    if proto != "http" {
        return None;
    }
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok())?;
    let location = HeaderValue::from_str(&format!("https://{host}{}", request.uri())).ok()?;
    let mut response = words(StatusCode::MOVED_PERMANENTLY, "");
    response.headers_mut().insert(LOCATION, location);
    Some(response)
}

async fn sender(engine: &Address) -> Result<hyper::client::conn::http1::SendRequest<Incoming>, String> {
    connect(engine).await
}

async fn connect<B>(engine: &Address) -> Result<hyper::client::conn::http1::SendRequest<B>, String>
where
    B: Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let stream: BoxStream =
        engine.connect().await.map_err(|error| format!("the engine at {engine} does not accept: {error}"))?;
    let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (sender, connection) = handshake.map_err(|error| format!("the engine at {engine}: {error}"))?;
    tokio::spawn(connection.with_upgrades());
    Ok(sender)
}

/// Asks the engine something small; returns its document.
pub(super) async fn ask(engine: &Address, method: Method, path: &str) -> Result<Value, String> {
    let mut sender = connect::<Empty<Bytes>>(engine).await?;
    let request = Request::builder().method(method).uri(path).header(HOST, "docker").body(Empty::new());
    let request = request.map_err(|error| error.to_string())?;
    let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
    let body = response.into_body().collect().await.map_err(|error| error.to_string())?.to_bytes();
    serde_json::from_slice(&body).map_err(|error| error.to_string())
}

fn empty() -> Answer {
    Full::new(Bytes::new()).map_err(|never| match never {}).boxed()
}

fn words(status: StatusCode, text: &str) -> Response<Answer> {
    let body = Full::new(Bytes::from(text.to_owned())).map_err(|never| match never {}).boxed();
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

fn document(status: StatusCode, value: &Value) -> Response<Answer> {
    let mut response = words(status, &format!("{value}\n"));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A request that has not ended keeps the machine awake.
struct Pending(watch::Sender<Activity>);

impl Pending {
    fn begin(gate: &Gate) -> Self {
        let activity = gate.activity.clone();
        activity.send_modify(|now| *now = Activity { pending: now.pending + 1, at: Instant::now() });
        Self(activity)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.0.send_modify(|now| *now = Activity { pending: now.pending - 1, at: Instant::now() });
    }
}

/// An answer's body, which is part of its request.
struct Held {
    inner: Incoming,
    _pending: Pending,
}

impl Body for Held {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Pin::new(&mut self.get_mut().inner).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn path(text: &str) -> Path {
        Path::of(&text.parse().unwrap())
    }

    #[test]
    fn versions_are_taken_off_paths() {
        assert_eq!(path("/v1.41/build?t=x"), Path { version: Some("1.41".into()), plain: "/build".into() });
        assert_eq!(path("/version"), Path { version: None, plain: "/version".into() });
        assert!(path("/v1.41/grpc").begins_build() && path("/session").begins_build());
        assert!(!path("/v1.41/build/prune").begins_build());
        assert!(path("/v1.41/images/127.0.0.1:1/web/push").pushes());
        assert!(!path("/images/web/json").pushes());
    }

    #[test]
    fn credentials_are_read() {
        let value = format!("Basic {}", STANDARD.encode("web:fo1_a,fm2_b:c"));
        assert_eq!(basic(&value).unwrap(), ("web".to_owned(), "fo1_a,fm2_b:c".to_owned()));
        for wrong in ["Bearer x", "Basic", "Basic !!!", "Basic Og=="] {
            assert_eq!(basic(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_header_or_path_panics(header in ".*", tail in "[!-~]{0,30}") {
            let _ = basic(&header);
            if let Ok(uri) = format!("/{tail}").parse::<Uri>() {
                let _ = Path::of(&uri);
            }
        }
    }
}
