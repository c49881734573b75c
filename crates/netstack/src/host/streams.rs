//! TCP streams.

use std::io;
use std::net::SocketAddrV6;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::Shared;
use crate::stack::{Status, StreamError, StreamId};

/// Why a connection was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConnectError {
    /// The peer answered with a reset: nothing listens there.
    #[error("connection refused")]
    Refused,
    /// The network says that the peer cannot be reached.
    #[error("destination unreachable (ICMPv6 type {kind}, code {code})")]
    Unreachable {
        /// ICMPv6 type.
        kind: u8,
        /// ICMPv6 code (RFC 4443: 0 no route, 1 prohibited, 3 address, 4 port).
        code: u8,
    },
    /// No answer within the bound.
    #[error("connection timed out")]
    TimedOut,
    /// The host was closed, or has no port left.
    #[error("the private network is closed")]
    Closed,
}

impl From<StreamError> for ConnectError {
    fn from(error: StreamError) -> Self {
        match error {
            StreamError::Refused | StreamError::Reset => Self::Refused,
            StreamError::Unreachable { kind, code } => Self::Unreachable { kind, code },
            StreamError::TimedOut => Self::TimedOut,
            StreamError::Closed => Self::Closed,
        }
    }
}

fn io_error(error: StreamError) -> io::Error {
    let kind = match error {
        StreamError::Refused => io::ErrorKind::ConnectionRefused,
        StreamError::Unreachable { .. } => io::ErrorKind::HostUnreachable,
        StreamError::Reset => io::ErrorKind::ConnectionReset,
        StreamError::TimedOut => io::ErrorKind::TimedOut,
        StreamError::Closed => io::ErrorKind::BrokenPipe,
    };
    io::Error::new(kind, error)
}

/// A TCP stream of a [`Host`](super::Host).
///
/// `poll_shutdown` sends a FIN after what was written and leaves the reading half open. Dropping a stream
/// whose data was not read, or not sent yet, resets it: the peer must not take a part for the whole. Shut it
/// down first, and data and FIN are delivered in the background.
pub struct TcpStream {
    shared: Arc<Shared>,
    id: StreamId,
    local: SocketAddrV6,
    peer: SocketAddrV6,
}

impl TcpStream {
    pub(super) fn new(shared: &Arc<Shared>, id: StreamId, local: SocketAddrV6, peer: SocketAddrV6) -> Self {
        Self { shared: Arc::clone(shared), id, local, peer }
    }

    /// This end.
    pub fn local_addr(&self) -> SocketAddrV6 {
        self.local
    }

    /// The other end.
    pub fn peer_addr(&self) -> SocketAddrV6 {
        self.peer
    }

    /// Bytes written that the peer has not acknowledged yet.
    pub fn unacknowledged(&self) -> u64 {
        self.shared.lock().stack.unacknowledged(self.id)
    }

    /// Resets the stream now.
    pub fn abort(&self) {
        self.shared.run(|inner, now| inner.stack.abort(now, self.id));
    }

    /// Waits for the end of the handshake.
    fn poll_established(&self, cx: &Context<'_>) -> Poll<Result<(), ConnectError>> {
        self.shared.run(|inner, _| match inner.stack.status(self.id) {
            Status::Open => Poll::Ready(Ok(())),
            Status::Failed(error) => Poll::Ready(Err(error.into())),
            Status::Connecting => {
                inner.waiters(self.id.index()).write = Some(cx.waker().clone());
                Poll::Pending
            }
        })
    }
}

pub(super) async fn connect(
    shared: &Arc<Shared>,
    from: Option<SocketAddrV6>,
    to: SocketAddrV6,
    timeout: Duration,
) -> Result<TcpStream, ConnectError> {
    let stream = shared.run(|inner, now| {
        if inner.closed {
            return Err(ConnectError::Closed);
        }
        let id = inner.stack.connect(now, from, to)?;
        let (local, peer) = inner.stack.ends(id).ok_or(ConnectError::Closed)?;
        Ok(TcpStream::new(shared, id, local, peer))
    })?;
    let established = std::future::poll_fn(|cx| stream.poll_established(cx));
    tokio::time::timeout(timeout, established).await.map_err(|_| ConnectError::TimedOut)??;
    Ok(stream)
}

/// Remembers who waits; the clone is saved when it is the same task as before.
fn remember(slot: &mut Option<std::task::Waker>, cx: &Context<'_>) {
    match slot {
        Some(waker) => waker.clone_from(cx.waker()),
        None => *slot = Some(cx.waker().clone()),
    }
}

impl AsyncRead for TcpStream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let id = self.id;
        self.shared.run(|inner, now| match inner.stack.recv(now, id, buf.initialize_unfilled()) {
            Ok(Some(len)) => {
                buf.advance(len);
                Poll::Ready(Ok(()))
            }
            Ok(None) => {
                remember(&mut inner.waiters(id.index()).read, cx);
                Poll::Pending
            }
            Err(error) => Poll::Ready(Err(io_error(error))),
        })
    }
}

impl AsyncWrite for TcpStream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, data: &[u8]) -> Poll<io::Result<usize>> {
        let id = self.id;
        self.shared.run(|inner, now| match inner.stack.send(now, id, data) {
            Ok(0) if !data.is_empty() => {
                remember(&mut inner.waiters(id.index()).write, cx);
                Poll::Pending
            }
            Ok(len) => Poll::Ready(Ok(len)),
            Err(error) => Poll::Ready(Err(io_error(error))),
        })
    }

    /// Written data is sent without being asked; there is nothing to flush.
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        let id = self.id;
        Poll::Ready(self.shared.run(|inner, now| inner.stack.shutdown(now, id)).map_err(io_error))
    }
}

impl Drop for TcpStream {
    fn drop(&mut self) {
        self.shared.run(|inner, now| {
            *inner.waiters(self.id.index()) = super::Waiters::default();
            inner.stack.release(now, self.id);
        });
    }
}

impl std::fmt::Debug for TcpStream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TcpStream")
            .field("local", &self.local)
            .field("peer", &self.peer)
            .finish_non_exhaustive()
    }
}
