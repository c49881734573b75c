//! One probe: connect, and for http ask and read the answer. Outputs are worded as the platform's
//! checker words them; clients read causes out of them.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty, Limited};
use hyper::Request;
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;

use crate::domain::CheckStatus;
use crate::runtime::{BoxStream, Instance};
use crate::scheduler::CheckConfig;

use super::tls;

/// The address machines see themselves under; only for the words of an output.
const ADDRESS: &str = "172.19.0.2";
/// Bytes of an answer's body that go into the output.
const BODY: usize = 512;

/// What a probe found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) status: CheckStatus,
    pub(crate) output: String,
}

impl Outcome {
    fn critical(output: impl Into<String>) -> Self {
        Self { status: CheckStatus::Critical, output: output.into() }
    }
}

/// Runs one probe within its time.
pub(super) async fn run(
    instance: &dyn Instance,
    port: u16,
    config: &CheckConfig,
    timeout: Duration,
) -> Outcome {
    let work = async {
        match instance.connect(port).await {
            Err(error) => Outcome::critical(format!("dial tcp {ADDRESS}:{port}: {}", words(&error))),
            Ok(_) if config.kind != "http" => {
                Outcome { status: CheckStatus::Passing, output: "Success".to_owned() }
            }
            Ok(stream) => ask(stream, port, config).await,
        }
    };
    match tokio::time::timeout(timeout, work).await {
        Ok(outcome) => outcome,
        Err(_) if config.kind == "http" => Outcome::critical(format!(
            "{} \"{}\": context deadline exceeded (no answer within {} ms)",
            method(config),
            url(port, config),
            timeout.as_millis()
        )),
        Err(_) => Outcome::critical(format!("dial tcp {ADDRESS}:{port}: i/o timeout")),
    }
}

/// An I/O error as the checker says it.
fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "connect: connection refused".to_owned(),
        io::ErrorKind::TimedOut => "i/o timeout".to_owned(),
        io::ErrorKind::HostUnreachable => "connect: no route to host".to_owned(),
        _ => format!("connect: {error}"),
    }
}

fn method(config: &CheckConfig) -> String {
    if config.method.is_empty() { "GET".to_owned() } else { config.method.to_uppercase() }
}

fn path(config: &CheckConfig) -> String {
    if config.path.starts_with('/') { config.path.clone() } else { format!("/{}", config.path) }
}

fn url(port: u16, config: &CheckConfig) -> String {
    let scheme = if config.protocol == "https" { "https" } else { "http" };
    format!("{scheme}://{ADDRESS}:{port}{}", path(config))
}

async fn ask(stream: BoxStream, port: u16, config: &CheckConfig) -> Outcome {
    if config.protocol != "https" {
        return exchange(TokioIo::new(stream), port, config).await;
    }
    let name = if config.tls_server_name.is_empty() { ADDRESS } else { &config.tls_server_name };
    let Ok(name) = rustls::pki_types::ServerName::try_from(name.to_owned()) else {
        return Outcome::critical(format!("tls: {name:?} is not a server name"));
    };
    let settings = match tls::client(config.tls_skip_verify) {
        Ok(settings) => settings,
        Err(error) => return Outcome::critical(format!("tls: {error}")),
    };
    let connector = tokio_rustls::TlsConnector::from(settings);
    match connector.connect(name, stream).await {
        Ok(stream) => exchange(TokioIo::new(stream), port, config).await,
        Err(error) => {
            Outcome::critical(format!("{} \"{}\": tls: {error}", method(config), url(port, config)))
        }
    }
}

async fn exchange<T>(io: TokioIo<T>, port: u16, config: &CheckConfig) -> Outcome
where
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin + 'static,
{
    let asked = format!("{} \"{}\"", method(config), url(port, config));
    let (mut sender, connection) = match hyper::client::conn::http1::handshake(io).await {
        Ok(pair) => pair,
        Err(error) => return Outcome::critical(format!("{asked}: {error}")),
    };
    let mut driver = JoinSet::new();
    // Ends with the probe, also when its time is over: dropping the set ends the task.
    driver.spawn(connection);
    let mut request = Request::builder()
        .method(method(config).as_str())
        .uri(path(config))
        .header("host", format!("{ADDRESS}:{port}"))
        .header("user-agent", "Consul Health Check");
    for header in &config.headers {
        for value in &header.values {
            request = request.header(&header.name, value);
        }
    }
    match request.body(Empty::<Bytes>::new()) {
        Err(error) => Outcome::critical(format!("{asked}: {error}")),
        Ok(request) => match sender.send_request(request).await {
            Err(error) if error.is_parse() => Outcome::critical(format!(
                "{asked}: net/http: HTTP/1.x transport connection broken: malformed HTTP response"
            )),
            Err(error) => Outcome::critical(format!("{asked}: EOF ({error})")),
            Ok(response) => answered(response, port, config).await,
        },
    }
}

async fn answered(
    response: hyper::Response<hyper::body::Incoming>,
    port: u16,
    config: &CheckConfig,
) -> Outcome {
    let status = response.status();
    let location = response.headers().get("location").and_then(|l| l.to_str().ok());
    let location = location.map_or_else(String::new, |l| format!(", location: {l}"));
    let body = match Limited::new(response.into_body(), 64 << 10).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => Bytes::new(),
    };
    let text = String::from_utf8_lossy(&body[..body.len().min(BODY)]).into_owned();
    let output =
        format!("HTTP {} {}: {status}{location} Output: {text:?}", method(config), url(port, config),);
    let passing = status.is_success();
    Outcome { status: if passing { CheckStatus::Passing } else { CheckStatus::Critical }, output }
}

#[cfg(test)]
#[path = "probe_tests.rs"]
mod tests;
