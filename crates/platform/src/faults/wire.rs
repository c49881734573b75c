//! Connections that can be reset on demand.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use futures::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

#[derive(Default)]
struct Switch {
    reset: AtomicBool,
    waker: AtomicWaker,
}

/// The client's end of a connection: reachable in handlers as
/// `axum::extract::ConnectInfo<Peer>` when the router is served with
/// `into_make_service_with_connect_info::<Peer>()` on a [`FaultListener`].
#[derive(Clone)]
pub struct Peer {
    /// Who connected.
    pub addr: SocketAddr,
    switch: Arc<Switch>,
}

impl Peer {
    /// Resets the connection: the client sees `ECONNRESET`, whatever was to be answered.
    pub fn reset(&self) {
        self.switch.reset.store(true, Ordering::Release);
        self.switch.waker.wake();
    }
}

/// A TCP listener whose connections carry a [`Peer`].
pub struct FaultListener {
    inner: TcpListener,
}

impl FaultListener {
    /// Wraps a bound listener.
    pub fn new(inner: TcpListener) -> Self {
        Self { inner }
    }
}

impl Listener for FaultListener {
    type Io = FaultStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (FaultStream, SocketAddr) {
        loop {
            match self.inner.accept().await {
                Ok((stream, addr)) => {
                    // Small answers must not wait for a full segment.
                    let _ = stream.set_nodelay(true);
                    let peer = Peer { addr, switch: Arc::default() };
                    return (FaultStream { stream, peer }, addr);
                }
                // Out of descriptors, or the client vanished: give others time, as `axum::serve`.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.inner.local_addr()
    }
}

impl Connected<IncomingStream<'_, FaultListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, FaultListener>) -> Self {
        stream.io().peer.clone()
    }
}

/// A connection that errs and closes with RST once its [`Peer`] says so.
pub struct FaultStream {
    stream: TcpStream,
    peer: Peer,
}

impl FaultStream {
    fn check(&self, cx: &Context<'_>) -> io::Result<()> {
        self.peer.switch.waker.register(cx.waker());
        if self.peer.switch.reset.load(Ordering::Acquire) {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        Ok(())
    }
}

impl Drop for FaultStream {
    fn drop(&mut self) {
        if self.peer.switch.reset.load(Ordering::Acquire) {
            // Closing with unsent data dropped makes the kernel send RST instead of FIN.
            let _ = self.stream.set_zero_linger();
        }
    }
}

impl AsyncRead for FaultStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.check(cx)?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for FaultStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.check(cx)?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check(cx)?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.check(cx).is_err() {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
