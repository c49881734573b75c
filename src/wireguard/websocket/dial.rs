//! From a host name to an open WebSocket, stage by stage.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use netstack::websocket::{self, Response, UpgradeError};
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::super::{ProxySettings, Stage};
use super::{Report, certificate, note, proxy, tls};

/// Each stage has so long.
pub(super) const STAGE: Duration = Duration::from_secs(10);
/// Bytes that the kernel may hold unsent: more would hide the connection's pace from the streams inside.
const NOT_SENT: u32 = 128 * 1024;

/// How to reach a gateway's WebSocket.
#[derive(Debug, Clone)]
pub(in super::super) struct Dial {
    /// Address or name.
    pub(in super::super) host: String,
    /// Port.
    pub(in super::super) port: u16,
    /// Where the name was resolved to already.
    pub(in super::super) addresses: Vec<std::net::IpAddr>,
    /// TLS and its rules.
    pub(in super::super) tls: Tls,
    /// Path of the upgrade request.
    pub(in super::super) target: String,
    /// Further headers of it.
    pub(in super::super) headers: Vec<(String, String)>,
    /// Proxies.
    pub(in super::super) proxy: ProxySettings,
}

/// What is demanded of TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Tls {
    /// No TLS: `ws://`, token mode on a loopback address.
    None,
    /// TLS with any certificate: legacy gateways sign their own (flyctl does not verify either). What
    /// travels inside is encrypted by WireGuard.
    Unverified,
    /// TLS that the system trusts: a token travels inside.
    Verified,
}

/// Why a WebSocket is not, or no longer, there.
#[derive(Debug, Clone)]
pub(in super::super) enum Problem {
    /// The system's error.
    Io { text: String, errno: Option<i32> },
    /// Nothing came within the stage's time.
    Late(&'static str),
    /// The gateway or a proxy answered with another status.
    Status(u16),
    /// What came follows no protocol we know.
    Protocol(String),
    /// The gateway of token mode says no.
    Token { code: String, message: String },
    /// Closed by a closing frame.
    Closed { code: Option<u16>, reason: String },
    /// The connection ended without words.
    Ended,
}

impl Problem {
    pub(super) fn late(what: &'static str) -> Problem {
        Problem::Late(what)
    }

    /// `errno`, where the system reported one.
    pub(in super::super) fn errno(&self) -> Option<i32> {
        if let Problem::Io { errno, .. } = self { *errno } else { None }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Problem::Io { text, .. } => f.write_str(text),
            Problem::Late(what) => write!(f, "timed out waiting for {what}"),
            Problem::Status(status) => write!(f, "answered with HTTP {status}"),
            Problem::Protocol(problem) => f.write_str(problem),
            Problem::Token { code, message } => write!(f, "{code}: {message}"),
            Problem::Closed { code, reason } => {
                write!(
                    f,
                    "closed by the gateway ({}) {reason}",
                    code.map_or("no status".into(), |c| c.to_string())
                )
            }
            Problem::Ended => f.write_str("the connection ended"),
        }
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Problem {
        Problem::Io { text: error.to_string(), errno: error.raw_os_error() }
    }
}

impl From<UpgradeError> for Problem {
    fn from(error: UpgradeError) -> Problem {
        Problem::Protocol(error.to_string())
    }
}

/// Any byte stream.
pub(super) trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}
pub(super) type Stream = Box<dyn Bytes>;

/// An upgraded connection.
pub(super) struct Dialed {
    pub(super) stream: Stream,
    /// Subprotocol agreed on.
    pub(super) protocol: Option<String>,
    /// Frames that came with the answer.
    pub(super) rest: Vec<u8>,
}

pub(super) async fn bounded<T, E: Into<Problem>>(
    what: &'static str,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, Problem> {
    tokio::time::timeout(STAGE, work).await.map_err(|_| Problem::Late(what))?.map_err(Into::into)
}

pub(super) async fn dial(dial: &Dial, report: &Report) -> Result<Dialed, Problem> {
    let stream = transport(dial, report).await?;
    let stream = match dial.tls {
        Tls::None => stream,
        Tls::Unverified | Tls::Verified => {
            note(report, |r| r.stage = Stage::Tls);
            let config = tls::config(dial.tls == Tls::Verified)?;
            secure(config, &dial.host, stream, Some(report)).await?
        }
    };
    note(report, |r| r.stage = Stage::Http);
    upgrade(dial, stream, report).await
}

/// A TCP connection, through the proxy where the environment wants one.
async fn transport(dial: &Dial, report: &Report) -> Result<Stream, Problem> {
    match proxy::choose(&dial.proxy, &dial.host, dial.port, dial.tls != Tls::None)? {
        None => {
            let addresses: Vec<SocketAddr> =
                dial.addresses.iter().map(|&address| SocketAddr::new(address, dial.port)).collect();
            if addresses.is_empty() {
                tcp_to(&dial.host, dial.port, report).await
            } else {
                tcp(&addresses, report).await
            }
        }
        Some(proxy) => {
            note(report, |r| r.proxy = Some(proxy.to_string()));
            let stream = tcp_to(&proxy.host, proxy.port, report).await?;
            note(report, |r| r.stage = Stage::Proxy);
            proxy.tunnel(stream, &dial.host, dial.port, report).await
        }
    }
}

async fn tcp_to(host: &str, port: u16, report: &Report) -> Result<Stream, Problem> {
    note(report, |r| r.stage = Stage::Dns);
    let plain = host.trim_start_matches('[').trim_end_matches(']');
    let addresses: Vec<SocketAddr> =
        bounded("the name server", tokio::net::lookup_host((plain, port))).await?.collect();
    tcp(&addresses, report).await
}

async fn tcp(addresses: &[SocketAddr], report: &Report) -> Result<Stream, Problem> {
    note(report, |r| r.stage = Stage::Tcp);
    let stream = bounded("the TCP connection", TcpStream::connect(addresses)).await?;
    stream.set_nodelay(true)?;
    note(report, |r| r.remote = stream.peer_addr().ok());
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = socket2::SockRef::from(&stream).set_tcp_notsent_lowat(NOT_SENT);
    Ok(Box::new(stream))
}

/// TLS over a stream.
pub(super) async fn secure(
    config: Arc<rustls::ClientConfig>,
    host: &str,
    stream: Stream,
    report: Option<&Report>,
) -> Result<Stream, Problem> {
    let plain = host.trim_start_matches('[').trim_end_matches(']').to_string();
    let name =
        ServerName::try_from(plain).map_err(|_| Problem::Protocol(format!("{host:?} is no host name")))?;
    let stream = bounded("TLS", TlsConnector::from(config).connect(name, stream)).await?;
    if let Some(report) = report {
        let certificate = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
        let issuer = certificate.and_then(|der| certificate::foreign_issuer(der));
        note(report, |r| r.tls_issuer = issuer);
    }
    Ok(Box::new(stream))
}

async fn upgrade(dial: &Dial, mut stream: Stream, report: &Report) -> Result<Dialed, Problem> {
    let host = if dial.host.contains(':') && !dial.host.starts_with('[') {
        format!("[{}]:{}", dial.host, dial.port)
    } else {
        format!("{}:{}", dial.host, dial.port)
    };
    let scheme = if dial.tls == Tls::None { "ws" } else { "wss" };
    let headers: Vec<(&str, &str)> = dial.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let (request, key) = websocket::client_request(
        &dial.target,
        &host,
        &format!("{scheme}://{host}{}", dial.target),
        &headers,
    );
    bounded("the upgrade", async {
        stream.write_all(&request).await?;
        stream.flush().await
    })
    .await?;
    let (answer, mut rest) = bounded(
        "the answer to the upgrade",
        head(&mut stream, |bytes| websocket::parse_response(bytes, &key)),
    )
    .await?;
    match answer {
        Response::Accepted(accepted) => {
            rest.drain(..accepted.len);
            Ok(Dialed { stream, protocol: accepted.protocol, rest })
        }
        Response::Refused(refused) => {
            rest.drain(..refused.len);
            refuse(
                &mut stream,
                refused.status,
                refused.header("server").or(refused.header("via")),
                rest,
                report,
            )
            .await;
            Err(Problem::Status(refused.status))
        }
    }
}

/// Reads until `parse` is content; returns all bytes read.
pub(super) async fn head<T>(
    stream: &mut Stream,
    mut parse: impl FnMut(&[u8]) -> Result<Option<T>, UpgradeError>,
) -> Result<(T, Vec<u8>), Problem> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let n = stream.read(&mut buffer).await?;
        if n == 0 {
            return Err(Problem::Ended);
        }
        bytes.extend_from_slice(&buffer[..n]);
        if let Some(found) = parse(&bytes)? {
            return Ok((found, bytes));
        }
    }
}

/// Keeps what a refusal says about itself.
pub(super) async fn refuse(
    stream: &mut Stream,
    status: u16,
    server: Option<&str>,
    mut body: Vec<u8>,
    report: &Report,
) {
    let more = async {
        let mut buffer = [0; 1024];
        while body.len() < websocket::MAX_BODY {
            match stream.read(&mut buffer).await {
                Ok(n) if n > 0 => body.extend_from_slice(&buffer[..n]),
                _ => break,
            }
        }
    };
    // The body is evidence, not worth waiting for.
    let _ = tokio::time::timeout(Duration::from_millis(500), more).await;
    body.truncate(websocket::MAX_BODY);
    let text = String::from_utf8_lossy(&body).trim().to_string();
    let refusal = match server {
        Some(server) => format!("{server}: {text}"),
        None => text,
    };
    note(report, |r| {
        r.status = Some(status);
        r.refusal = Some(refusal);
    });
}
