//! A connection within the tunnel, whoever keeps the tunnel.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use netstack::host::TcpStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::agent::Socket;

/// Shutting it down ends the writing half only; an agent of flyctl's ends both (tunnel.md 4.3).
#[derive(Debug)]
pub(crate) enum Stream {
    /// Of our own stack.
    Own(TcpStream),
    /// Through an agent.
    Agent(Socket),
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Own(stream) => Pin::new(stream).poll_read(cx, buffer),
            Self::Agent(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Own(stream) => Pin::new(stream).poll_write(cx, bytes),
            Self::Agent(stream) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Own(stream) => Pin::new(stream).poll_flush(cx),
            Self::Agent(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Own(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::Agent(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}
