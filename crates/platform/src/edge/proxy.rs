//! HTTP through the edge: from a client's request to a machine's answer.

use std::sync::Arc;

use http::header::{CONTENT_TYPE, HOST, HeaderValue, LOCATION};
use http::uri::{Authority, PathAndQuery, Scheme, Uri};
use http::{Method, Request, Response, StatusCode, Version};
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo};

use super::balance::{Memory, Permit};
use super::body::{self, Answer, Attempt, Counted, Replay};
use super::candidate::{Attempts, Candidates, Connected, Service};
use super::fault::{Code, Fault};
use super::headers::{self, Origin};
use super::host::{self, Named};
use super::{EdgeConfig, Fleet};
use crate::runtime::BoxStream;

/// How often one request is sent at most.
const SENDS: usize = 6;

/// Everything requests share.
pub(super) struct Proxy {
    pub(super) config: EdgeConfig,
    pub(super) candidates: Candidates,
    /// Port of the TLS listener, for redirects.
    pub(super) https_port: u16,
}

/// What is known of a request before its headers are read.
#[derive(Clone)]
pub(super) struct Arrival {
    pub(super) origin: Origin,
    /// External port the listener stands for.
    pub(super) port: u16,
    /// The app whose own listener it is.
    pub(super) app: Option<String>,
}

/// A request ready to be sent, as often as needed.
struct Outbound {
    method: Method,
    path: PathAndQuery,
    authority: String,
    scheme: &'static str,
    headers: http::HeaderMap,
    body: Replay,
    upgrade: Option<hyper::upgrade::OnUpgrade>,
    h2: bool,
}

/// Why one sending failed.
struct SendFailure {
    fault: Fault,
    /// The request never left the edge.
    unsent: bool,
}

impl Proxy {
    fn fleet(&self) -> &Arc<dyn Fleet> {
        &self.candidates.fleet
    }

    /// The app a host name means.
    pub(super) fn app_of(&self, authority: &str) -> Option<String> {
        match host::named(authority, &self.config.domains) {
            Named::App(app) => Some(app),
            Named::Custom(hostname) => self.fleet().app_of_hostname(&hostname),
            Named::Nothing => None,
        }
    }

    /// Answers one request; failures are answers too.
    pub(super) async fn serve(&self, arrival: &Arrival, request: Request<Incoming>) -> Response<Answer> {
        let id = format!("{}-{}", ulid::Ulid::generate(), self.config.region);
        let version = request.version();
        let mut response = match self.answer(arrival, request, &id).await {
            Ok(response) => response,
            Err(Refused { status, message }) => {
                let mut response = Response::new(body::text(format!("{message}\nrequest id: {id}\n")));
                *response.status_mut() = status;
                let plain = HeaderValue::from_static("text/plain; charset=utf-8");
                response.headers_mut().insert(CONTENT_TYPE, plain);
                response
            }
        };
        let switching = response.status() == StatusCode::SWITCHING_PROTOCOLS;
        headers::to_client(response.headers_mut(), switching, version, &id);
        // The connection decides the version; the app's own must not leak into it.
        *response.version_mut() = Version::HTTP_11;
        response
    }

    async fn answer(
        &self,
        arrival: &Arrival,
        mut request: Request<Incoming>,
        id: &str,
    ) -> Result<Response<Answer>, Refused> {
        let authority = authority_of(&request);
        let app = self.addressed_app(arrival, &authority, request.headers())?;
        if *request.method() == Method::CONNECT {
            return Err(Refused::new(StatusCode::METHOD_NOT_ALLOWED, "CONNECT is not served"));
        }
        let service = Service { app, port: arrival.port };
        let route = self.fleet().route(&service.app, service.port).ok_or_else(|| {
            let Service { app, port } = &service;
            Refused::new(StatusCode::NOT_FOUND, format!("app {app:?} has no service on port {port}"))
        })?;
        let path = request.uri().path_and_query().cloned();
        let path = path.unwrap_or_else(|| PathAndQuery::from_static("/"));
        if route.force_https && !arrival.origin.tls {
            return Ok(self.redirect(&authority, &path));
        }
        let mut attempts = self.attempts(&request);
        let upgrade = headers::upgrade_of(request.headers()).map(|_| hyper::upgrade::on(&mut request));
        let version = request.version();
        let (mut parts, incoming) = request.into_parts();
        headers::to_app(&mut parts.headers, version, &authority, &arrival.origin, &self.config.region, id);
        let outbound = Outbound {
            method: parts.method,
            path,
            authority,
            scheme: arrival.origin.scheme(),
            headers: parts.headers,
            body: Replay::new(incoming),
            h2: route.h2_backend && upgrade.is_none(),
            upgrade,
        };
        self.forward(service, outbound, &mut attempts).await
    }

    /// The app a request is for: the listener's own, the host's, else the one named by header.
    fn addressed_app(
        &self,
        arrival: &Arrival,
        authority: &str,
        headers: &http::HeaderMap,
    ) -> Result<String, Refused> {
        if let Some(app) = arrival.app.clone().or_else(|| self.app_of(authority)) {
            return Ok(app);
        }
        let named = headers.get(headers::APP).and_then(|v| v.to_str().ok());
        named.map(str::to_owned).ok_or_else(|| match authority {
            "" => Refused::new(StatusCode::BAD_REQUEST, "the request names no host"),
            other => Refused::new(StatusCode::NOT_FOUND, format!("no app answers to {other:?}")),
        })
    }

    fn attempts(&self, request: &Request<Incoming>) -> Attempts {
        let instance = |name| {
            let value: Option<&HeaderValue> = request.headers().get(name);
            value.and_then(|v| v.to_str().ok()).map(str::to_owned)
        };
        let memory = Memory {
            forced: instance(headers::FORCE_INSTANCE),
            preferred: instance(headers::PREFER_INSTANCE),
            ..Memory::default()
        };
        Attempts::new(self.config.candidate_timeout, memory)
    }

    /// 301 to the TLS listener, whose port is named unless it is the usual one.
    fn redirect(&self, authority: &str, path: &PathAndQuery) -> Response<Answer> {
        let host = host::hostname(authority);
        let location = match self.https_port {
            443 => format!("https://{host}{path}"),
            port => format!("https://{host}:{port}{path}"),
        };
        let mut response = Response::new(body::text(String::new()));
        *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
        if let Ok(location) = HeaderValue::from_str(&location) {
            response.headers_mut().insert(LOCATION, location);
        }
        response
    }

    /// Sends until a machine answers. A request goes to another machine when nothing of it left the
    /// edge, or when it is idempotent and its body can be sent again.
    async fn forward(
        &self,
        service: Service,
        mut outbound: Outbound,
        attempts: &mut Attempts,
    ) -> Result<Response<Answer>, Refused> {
        let mut sends = 0;
        loop {
            let connected = self.candidates.connect(&service, attempts).await?;
            let Connected { backend, stream, permit } = connected;
            sends += 1;
            match send(stream, &outbound).await {
                Ok(response) => {
                    let machine = backend.machine_id;
                    return Ok(self.deliver(service, machine, permit, response, outbound.upgrade.take()));
                }
                Err(SendFailure { fault, unsent }) => {
                    drop(permit);
                    let repeatable =
                        outbound.body.repeatable() && (unsent || headers::is_idempotent(&outbound.method));
                    let machine = &backend.machine_id;
                    if !repeatable || sends >= SENDS {
                        self.candidates.log(&service, machine, "error", &fault);
                        return Err(fault.into());
                    }
                    if self.candidates.still_started(&service, machine) {
                        self.candidates.log(&service, machine, "warn", &fault);
                    }
                    attempts.failed(machine, fault);
                }
            }
        }
    }

    /// Hands the machine's answer to the client; a switched connection is pumped until it ends.
    fn deliver(
        &self,
        service: Service,
        machine: String,
        permit: Permit,
        mut response: Response<Incoming>,
        client: Option<hyper::upgrade::OnUpgrade>,
    ) -> Response<Answer> {
        if response.status() == StatusCode::SWITCHING_PROTOCOLS
            && let Some(client) = client
        {
            let app = hyper::upgrade::on(&mut response);
            tokio::spawn(async move {
                let _permit = permit;
                if let (Ok(client), Ok(app)) = tokio::join!(client, app) {
                    let (mut client, mut app) = (TokioIo::new(client), TokioIo::new(app));
                    // Either side may end it at any time: that is how such connections end.
                    let _ = tokio::io::copy_bidirectional(&mut client, &mut app).await;
                }
            });
            return response.map(|_| body::text(String::new()));
        }
        let fleet = Arc::clone(self.fleet());
        response.map(|incoming| {
            Counted::answer(incoming, permit, move |error| {
                let message = format!("could not complete HTTP request to instance: {error}");
                fleet.log(&service.app, &machine, "error", Code::PU02.as_str(), &message);
            })
        })
    }
}

/// An answer of the edge instead of an app's.
struct Refused {
    status: StatusCode,
    message: String,
}

impl Refused {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::new(fault.status(), fault.to_string())
    }
}

/// `:authority` (HTTP/2, absolute form) or `Host`; empty when neither is there.
fn authority_of(request: &Request<Incoming>) -> String {
    match request.uri().authority() {
        Some(authority) => authority.to_string(),
        None => request.headers().get(HOST).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned(),
    }
}

async fn send(stream: BoxStream, outbound: &Outbound) -> Result<Response<Incoming>, SendFailure> {
    let io = TokioIo::new(stream);
    let (sent, unsent) = if outbound.h2 {
        let handshake = hyper::client::conn::http2::handshake(TokioExecutor::new(), io);
        let (mut sender, connection) = handshake.await.map_err(|e| handshake_failed(&e))?;
        tokio::spawn(connection);
        let result = sender.try_send_request(outbound.request(Version::HTTP_2)).await;
        split(result)
    } else {
        let handshake = hyper::client::conn::http1::handshake(io);
        let (mut sender, connection) = handshake.await.map_err(|e| handshake_failed(&e))?;
        tokio::spawn(connection.with_upgrades());
        let result = sender.try_send_request(outbound.request(Version::HTTP_11)).await;
        split(result)
    };
    sent.map_err(|error| SendFailure {
        fault: Fault::new(Code::PU02, format!("could not complete HTTP request to instance: {error}")),
        unsent,
    })
}

type Sent<B> = Result<Response<Incoming>, hyper::client::conn::TrySendError<Request<B>>>;

/// Whether the request came back untouched is what decides over sending it again.
fn split(result: Sent<Attempt>) -> (Result<Response<Incoming>, hyper::Error>, bool) {
    match result {
        Ok(response) => (Ok(response), false),
        Err(mut failure) => {
            let unsent = failure.take_message().is_some();
            (Err(failure.into_error()), unsent)
        }
    }
}

fn handshake_failed(error: &hyper::Error) -> SendFailure {
    let message = format!("HTTP handshake with the instance failed: {error}");
    SendFailure { fault: Fault::new(Code::PU01, message), unsent: true }
}

impl Outbound {
    fn request(&self, version: Version) -> Request<Attempt> {
        let mut request = Request::new(self.body.attempt());
        *request.method_mut() = self.method.clone();
        *request.version_mut() = version;
        *request.headers_mut() = self.headers.clone();
        let mut uri = http::uri::Parts::default();
        uri.path_and_query = Some(self.path.clone());
        if version == Version::HTTP_2
            && let Ok(authority) = self.authority.parse::<Authority>()
        {
            uri.scheme = Some(if self.scheme == "https" { Scheme::HTTPS } else { Scheme::HTTP });
            uri.authority = Some(authority);
            request.headers_mut().remove(HOST);
        }
        if let Ok(uri) = Uri::from_parts(uri) {
            *request.uri_mut() = uri;
        }
        request
    }
}
