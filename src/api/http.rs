//! The one HTTP transport: rustls, proxies from the environment, connection reuse, HTTP/2, bounded
//! retries, request ids kept for errors.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::{Bearer, Error, Exchange, TransportKind};
use super::retry;

/// Time allowed for one attempt of an ordinary call, unless `FLY_API_TIMEOUT` says otherwise.
const CALL_TIMEOUT: Duration = Duration::from_secs(60);
/// A server that was told how long it may wait gets at most this much more.
const MARGIN: Duration = Duration::from_secs(15);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Answers larger than this are refused rather than buffered.
const MAX_BODY: usize = 64 << 20;
/// Room made at once for an answer that says how large it is.
const FIRST_BODY: usize = 8 << 20;

/// Sends calls. Cheap to clone; clones share connections and cookies.
#[derive(Clone)]
pub(crate) struct Http {
    shared: Arc<Shared>,
}

struct Shared {
    client: OnceLock<reqwest::Client>,
    user_agent: String,
    /// Client signals and forced headers, sent to the three APIs.
    signals: Vec<(&'static str, String)>,
    cookies: Mutex<Vec<(String, String)>>,
    /// For one attempt of an ordinary call.
    limit: Duration,
    /// Source and kind of the token in use.
    bearer: Mutex<Option<(String, String)>>,
    /// A request with it was answered.
    bearer_worked: AtomicBool,
    /// The environment names a proxy.
    proxied: AtomicBool,
}

/// What a panicking holder left is as good as anything: no state here spans two fields.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One call, described; nothing is sent before [`Http::send`].
pub(crate) struct Call {
    method: Method,
    base: String,
    route: &'static str,
    params: Vec<(&'static str, String)>,
    query: Vec<(&'static str, String)>,
    authorization: Option<String>,
    headers: Vec<(&'static str, String)>,
    body: Option<Vec<u8>>,
    limit: Limit,
    idempotent: bool,
    signals: bool,
    retries: bool,
}

/// How long one attempt may take.
#[derive(Debug, Clone, Copy)]
enum Limit {
    Ordinary,
    Fixed(Duration),
    /// The server holds the answer back for up to so long.
    Poll(Duration),
}

impl Call {
    /// `route` is a template below `base`: `{name}` members are filled by [`Call::param`], escaped.
    pub(crate) fn new(method: Method, base: &str, route: &'static str) -> Self {
        let idempotent = matches!(method, Method::GET | Method::HEAD | Method::DELETE | Method::PUT);
        Self {
            method,
            base: base.trim_end_matches('/').to_owned(),
            route,
            params: Vec::new(),
            query: Vec::new(),
            authorization: None,
            headers: Vec::new(),
            body: None,
            limit: Limit::Ordinary,
            idempotent,
            signals: true,
            retries: true,
        }
    }

    pub(crate) fn param(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    pub(crate) fn query(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    /// Whole value of the `Authorization` header.
    pub(crate) fn authorization(mut self, value: impl Into<String>) -> Self {
        self.authorization = Some(value.into());
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A JSON body.
    pub(crate) fn json<T: Serialize + ?Sized>(mut self, body: &T) -> Self {
        // Our request types have string keys only, so this cannot fail; an empty body would be
        // refused by the server and be seen.
        self.body = Some(serde_json::to_vec(body).unwrap_or_default());
        self
    }

    /// A body that is text already (the server guesses its format).
    pub(crate) fn text(mut self, body: &str) -> Self {
        self.body = Some(body.as_bytes().to_vec());
        self
    }

    pub(crate) fn timeout(mut self, timeout: Duration) -> Self {
        self.limit = Limit::Fixed(timeout);
        self
    }

    /// A long poll: the server may hold the answer back for `hold`.
    pub(crate) fn polls(mut self, hold: Duration) -> Self {
        self.limit = Limit::Poll(hold);
        self
    }

    /// The caller vouches that repeating the call is harmless (or that it is not).
    pub(crate) fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }

    /// Without client-signal headers (login, logs, third parties).
    pub(crate) fn plain(mut self) -> Self {
        self.signals = false;
        self
    }

    /// One attempt only: the caller has its own loop.
    pub(crate) fn once(mut self) -> Self {
        self.retries = false;
        self
    }

    fn named(&self, name: &str) -> Option<String> {
        self.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
    }

    fn path(&self) -> String {
        let mut path = self.route.to_owned();
        for (name, value) in &self.params {
            let escaped = percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC)
                .to_string()
                // Unreserved characters stay readable, as the reference sends them.
                .replace("%2D", "-")
                .replace("%2E", ".")
                .replace("%5F", "_")
                .replace("%7E", "~");
            path = path.replace(&format!("{{{name}}}"), &escaped);
        }
        path
    }
}

/// A 2xx answer.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) body: Bytes,
    pub(crate) exchange: Exchange,
}

impl Answer {
    /// Decodes the body; a body that does not fit is [`Error::Decode`] with the place of the misfit.
    pub(crate) fn json<T: DeserializeOwned>(self) -> Result<T, Error> {
        serde_json::from_slice(&self.body).map_err(|error| {
            let mut exchange = self.exchange;
            exchange.excerpt = Some(excerpt(&self.body));
            Error::Decode { reason: error.to_string(), exchange: Box::new(exchange) }
        })
    }
}

impl Http {
    /// `limit` = for one attempt of an ordinary call; `None` = a minute.
    pub(crate) fn new(
        user_agent: String,
        signals: Vec<(&'static str, String)>,
        limit: Option<Duration>,
    ) -> Self {
        Self {
            shared: Arc::new(Shared {
                client: OnceLock::new(),
                user_agent,
                signals,
                cookies: Mutex::default(),
                limit: limit.unwrap_or(CALL_TIMEOUT),
                bearer: Mutex::default(),
                bearer_worked: AtomicBool::new(false),
                proxied: AtomicBool::new(false),
            }),
        }
    }

    /// How this client names itself.
    pub(crate) fn user_agent(&self) -> &str {
        &self.shared.user_agent
    }

    /// Notes that a proxy of the environment may answer instead of the platform.
    pub(crate) fn behind_proxy(self) -> Self {
        self.shared.proxied.store(true, Ordering::Relaxed);
        self
    }

    /// Notes where the token of this run comes from and what it is, for diagnostics.
    pub(crate) fn carries(&self, source: String, kind: String) {
        *locked(&self.shared.bearer) = Some((source, kind));
    }

    /// The token was accepted; a later refusal then has another meaning.
    pub(crate) fn token_worked(&self) {
        self.shared.bearer_worked.store(true, Ordering::Relaxed);
    }

    fn bearer(&self, call: &Call) -> Option<Bearer> {
        call.authorization.as_ref()?;
        let (source, kind) = locked(&self.shared.bearer).clone()?;
        Some(Bearer { source, kind, worked_earlier: self.shared.bearer_worked.load(Ordering::Relaxed) })
    }

    /// Sends the call, with retries where they are harmless; 2xx is `Ok`, everything else an error.
    pub(crate) async fn send(&self, call: Call) -> Result<Answer, Error> {
        let began = std::time::Instant::now();
        let mut attempt = 1;
        loop {
            let mut error = match self.attempt(&call, attempt).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            if attempt > 1 {
                error.retried_for(began.elapsed());
            }
            let pause = if call.retries {
                retry::pause(&error, attempt, call.idempotent, rand::random::<f64>())
            } else {
                None
            };
            let Some(pause) = pause else { return Err(error) };
            tokio::time::sleep(pause).await;
            attempt += 1;
        }
    }

    /// The underlying client, for transfers that stream (registry blobs, log tails).
    pub(crate) fn client(&self) -> Result<&reqwest::Client, Error> {
        if let Some(client) = self.shared.client.get() {
            return Ok(client);
        }
        // Only one process-wide provider may be installed; a second call is refused and harmless.
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = reqwest::Client::builder()
            .user_agent(self.shared.user_agent.clone())
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::Transport {
                kind: TransportKind::Local,
                reason: reason(&error),
                exchange: Box::default(),
            })?;
        Ok(self.shared.client.get_or_init(|| client))
    }

    fn limit(&self, call: &Call) -> Duration {
        match call.limit {
            Limit::Ordinary => self.shared.limit,
            Limit::Fixed(limit) => limit,
            Limit::Poll(hold) => hold + self.shared.limit.min(MARGIN),
        }
    }

    async fn attempt(&self, call: &Call, attempt: u32) -> Result<Answer, Error> {
        let path = call.path();
        let mut url = url::Url::parse(&format!("{}{path}", call.base))
            .map_err(|e| Error::BaseUrl { url: call.base.clone(), reason: e.to_string() })?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let mut exchange = Exchange {
            method: call.method.to_string(),
            host: host_of(&url),
            route: call.route.to_owned(),
            path,
            attempts: attempt,
            idempotent: call.idempotent,
            app: call.named("app"),
            machine: call.named("machine"),
            volume: call.named("volume"),
            bearer: self.bearer(call),
            proxied: self.shared.proxied.load(Ordering::Relaxed),
            ..Exchange::default()
        };
        let mut request = self
            .client()?
            .request(call.method.clone(), url)
            .timeout(self.limit(call))
            .headers(self.headers(call, &exchange.host));
        if let Some(body) = &call.body {
            request = request.header("content-type", "application/json").body(body.clone());
        }
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => {
                return Err(Error::Transport {
                    kind: classify(&error),
                    reason: reason(&error),
                    exchange: Box::new(exchange),
                });
            }
        };
        let status = response.status();
        self.note_cookies(&exchange.host, response.headers());
        fill(&mut exchange, status, response.headers());
        let body = match read_body(response).await {
            Ok(body) => body,
            Err((kind, reason)) => {
                return Err(Error::Transport { kind, reason, exchange: Box::new(exchange) });
            }
        };
        if status.is_success() {
            // GraphQL refuses a token under 200; its client knows better.
            if call.authorization.is_some() && call.route != "/graphql" {
                self.token_worked();
            }
            return Ok(Answer { body, exchange });
        }
        describe_error_body(&mut exchange, &body);
        Err(Error::Status { exchange: Box::new(exchange) })
    }

    fn headers(&self, call: &Call, host: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut put = |name: &'static str, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        };
        if call.signals {
            for (name, value) in &self.shared.signals {
                put(name, value);
            }
        }
        for (name, value) in &call.headers {
            put(name, value);
        }
        let jar = locked(&self.shared.cookies);
        let cookies: Vec<&str> = jar.iter().filter(|(h, _)| h == host).map(|(_, c)| c.as_str()).collect();
        if !cookies.is_empty() {
            put("cookie", &cookies.join("; "));
        }
        if let Some(authorization) = &call.authorization
            && let Ok(mut value) = HeaderValue::from_str(authorization)
        {
            value.set_sensitive(true);
            headers.insert(reqwest::header::AUTHORIZATION, value);
        }
        headers
    }

    /// The Machines API pins an app's requests to one instance by cookie (deploy.md 6.1).
    fn note_cookies(&self, host: &str, headers: &HeaderMap) {
        let mut jar = locked(&self.shared.cookies);
        for value in headers.get_all("set-cookie") {
            let Some(pair) = value.to_str().ok().and_then(|v| v.split(';').next()) else { continue };
            let name = pair.split('=').next().unwrap_or_default().to_owned() + "=";
            jar.retain(|(h, c)| h != host || !c.starts_with(&name));
            jar.push((host.to_owned(), pair.trim().to_owned()));
        }
    }
}

fn host_of(url: &url::Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

async fn read_body(mut response: reqwest::Response) -> Result<Bytes, (TransportKind, String)> {
    // A list of a thousand machines has megabytes: growing into them by doubling costs as much again.
    let expected = response.content_length().and_then(|size| usize::try_from(size).ok()).unwrap_or(0);
    let mut body = Vec::with_capacity(expected.min(FIRST_BODY));
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                if body.len() + chunk.len() > MAX_BODY {
                    return Err((TransportKind::Local, "the answer is larger than 64 MiB".to_owned()));
                }
                body.extend_from_slice(&chunk);
            }
            Ok(None) => return Ok(body.into()),
            Err(error) => {
                let kind = if error.is_timeout() { TransportKind::Timeout } else { TransportKind::Broken };
                return Err((kind, reason(&error)));
            }
        }
    }
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

fn fill(exchange: &mut Exchange, status: StatusCode, headers: &HeaderMap) {
    exchange.status = Some(status.as_u16());
    exchange.content_type = header(headers, "content-type");
    exchange.request_id = header(headers, "fly-request-id");
    exchange.trace_id = header(headers, "fly-trace-id");
    exchange.via = header(headers, "via").or_else(|| header(headers, "server"));
    exchange.retry_after =
        header(headers, "retry-after").and_then(|v| v.trim().parse::<u64>().ok()).map(Duration::from_secs);
}

/// Reads `{error|message, status, details}` bodies; keeps an excerpt of anything else.
fn describe_error_body(exchange: &mut Exchange, body: &[u8]) {
    let Ok(serde_json::Value::Object(object)) = serde_json::from_slice(body) else {
        exchange.excerpt = Some(excerpt(body)).filter(|e| !e.is_empty());
        exchange.message = exchange.excerpt.clone();
        return;
    };
    let text = |key: &str| object.get(key).and_then(|v| v.as_str()).map(str::to_owned);
    exchange.message = text("message").or_else(|| text("error")).filter(|m| !m.is_empty());
    if let Some(first) = object.get("errors").and_then(|errors| errors.get(0)) {
        let words = |pointer: &str| first.pointer(pointer).and_then(|v| v.as_str()).map(str::to_owned);
        exchange.message = exchange.message.take().or_else(|| words("/message"));
        exchange.graphql_code = words("/extensions/code");
        exchange.request_id = words("/extensions/fly_request_id").or_else(|| exchange.request_id.take());
    }
    exchange.error_status = text("status").filter(|s| !s.is_empty());
    exchange.details = object.get("details").cloned();
    if exchange.message.is_none() {
        exchange.excerpt = Some(excerpt(body));
    }
}

/// At most 300 characters; of HTML only the title, never markup.
fn excerpt(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(4096)]).into_owned();
    let lower = text.to_ascii_lowercase();
    let plain = if lower.trim_start().starts_with('<') {
        let title = lower.find("<title>").and_then(|start| {
            let from = start + "<title>".len();
            lower[from..].find("</title>").map(|end| text[from..from + end].to_owned())
        });
        title.unwrap_or_else(|| format!("an HTML page of {} bytes", body.len()))
    } else {
        text
    };
    plain.trim().chars().take(300).collect()
}

/// The innermost causes, which name what happened; reqwest's outer text only repeats the URL.
pub(super) fn reason(error: &reqwest::Error) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let text = cause.to_string();
        if parts.last().is_none_or(|last| !last.contains(&text)) {
            parts.push(text);
        }
        source = cause.source();
    }
    if parts.is_empty() {
        error.to_string()
    } else {
        parts.split_off(parts.len().saturating_sub(2)).join(": ")
    }
}

/// Whether TLS is what failed. An `io::Error` around another error hides it from `source`, at any depth.
fn of_tls(error: &(dyn std::error::Error + 'static)) -> bool {
    let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    error.is::<rustls::Error>()
        || inner.is_some_and(|inner| of_tls(inner))
        || error.source().is_some_and(of_tls)
}

pub(super) fn classify(error: &reqwest::Error) -> TransportKind {
    if error.is_builder() || error.is_request() && error.url().is_none() {
        return TransportKind::Local;
    }
    if of_tls(error) {
        return TransportKind::Tls;
    }
    let mut source = std::error::Error::source(error);
    let mut io_kind = None;
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<std::io::Error>() {
            io_kind = Some(io.kind());
        }
        source = cause.source();
    }
    if error.is_connect() {
        // The resolver's failures carry no OS error code of a socket call.
        let text = reason(error).to_ascii_lowercase();
        if text.contains("dns") || text.contains("lookup address") || text.contains("resolve") {
            return TransportKind::Resolve;
        }
        return TransportKind::Connect;
    }
    if error.is_timeout() {
        return TransportKind::Timeout;
    }
    match io_kind {
        Some(std::io::ErrorKind::ConnectionRefused) => TransportKind::Connect,
        _ => TransportKind::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_escaped() {
        let call = Call::new(Method::GET, "http://x/", "/v1/apps/{app}/secrets/{name}")
            .param("app", "my-app")
            .param("name", "A/B c");
        assert_eq!(call.path(), "/v1/apps/my-app/secrets/A%2FB%20c");
    }

    #[test]
    fn tls_failures_are_found_at_any_depth() {
        let tls = rustls::Error::General("no".to_owned());
        let once = std::io::Error::new(std::io::ErrorKind::InvalidData, tls);
        let twice = std::io::Error::other(once);
        assert!(of_tls(&twice));
        assert!(!of_tls(&std::io::Error::other("plain")));
    }

    #[test]
    fn html_is_reduced_to_its_title() {
        assert_eq!(excerpt(b"<html><title>502 Bad Gateway</title><body>x"), "502 Bad Gateway");
        assert_eq!(excerpt(b"<p>x"), "an HTML page of 4 bytes");
        assert_eq!(excerpt(b" plain \n"), "plain");
    }

    #[test]
    fn error_bodies_keep_the_structured_status() {
        let mut exchange = Exchange::default();
        describe_error_body(
            &mut exchange,
            br#"{"error":"no room","status":"insufficient_capacity","details":{"region":"ord"}}"#,
        );
        assert_eq!(exchange.message.as_deref(), Some("no room"));
        assert_eq!(exchange.error_status.as_deref(), Some("insufficient_capacity"));
    }
}
