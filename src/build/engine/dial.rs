//! Connections to an engine, whatever carries them: a socket of this computer, TCP, and whatever a builder
//! elsewhere is reached through.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::future::{BoxFuture, FutureExt as _};
use tokio::io::{AsyncRead, AsyncWrite};

/// What opening a connection may take.
const DIAL: Duration = Duration::from_secs(10);

/// Bytes both ways.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// An open connection.
pub(crate) type Connection = Box<dyn Stream>;

/// Opens connections to one engine. An engine is talked to over several at once, so every call opens a new
/// one; the implementation bounds the time it takes.
pub(crate) trait Dial: Send + Sync {
    /// Opens one more connection.
    fn dial(&self) -> BoxFuture<'_, io::Result<Connection>>;
}

/// A socket in the file system.
pub(crate) struct UnixSocket(pub(crate) PathBuf);

impl Dial for UnixSocket {
    fn dial(&self) -> BoxFuture<'_, io::Result<Connection>> {
        async {
            let stream = bounded(tokio::net::UnixStream::connect(&self.0)).await?;
            Ok(Box::new(stream) as Connection)
        }
        .boxed()
    }
}

/// `host:port`, without TLS.
pub(crate) struct Tcp(pub(crate) String);

impl Dial for Tcp {
    fn dial(&self) -> BoxFuture<'_, io::Result<Connection>> {
        async {
            let stream = bounded(tokio::net::TcpStream::connect(&self.0)).await?;
            stream.set_nodelay(true)?;
            Ok(Box::new(stream) as Connection)
        }
        .boxed()
    }
}

pub(super) async fn bounded<T>(dialing: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    let late = |_| io::Error::new(io::ErrorKind::TimedOut, format!("no answer in {} s", DIAL.as_secs()));
    tokio::time::timeout(DIAL, dialing).await.map_err(late)?
}

/// How an engine is reached.
#[derive(Clone)]
pub(crate) struct Endpoint {
    pub(crate) dial: std::sync::Arc<dyn Dial>,
    /// For messages: `unix:///var/run/docker.sock`.
    pub(crate) place: String,
    /// The `Host` of requests.
    pub(crate) host: String,
    /// Sent with every request: credentials of a proxy in front of it.
    pub(crate) headers: http::HeaderMap,
    /// It runs on this computer: files reach it without a network.
    pub(crate) local: bool,
}

impl Endpoint {
    pub(super) fn unix(path: &Path) -> Self {
        Self {
            dial: std::sync::Arc::new(UnixSocket(path.to_owned())),
            place: format!("unix://{}", path.display()),
            host: "engine".to_owned(),
            headers: http::HeaderMap::new(),
            local: true,
        }
    }

    pub(super) fn tcp(address: &str) -> Self {
        Self::network(address, std::sync::Arc::new(Tcp(address.to_owned())))
    }

    /// Something that listens at `host:port`.
    pub(super) fn network(address: &str, dial: std::sync::Arc<dyn Dial>) -> Self {
        let host = address.rsplit_once(':').map_or(address, |(host, _)| host);
        Self {
            dial,
            place: format!("tcp://{address}"),
            host: address.to_owned(),
            headers: http::HeaderMap::new(),
            local: matches!(host, "localhost" | "127.0.0.1" | "[::1]"),
        }
    }
}
