//! UDP sockets and ping.

use std::io;
use std::net::{Ipv6Addr, SocketAddrV6};
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::{Shared, now};
use crate::stack::{PingFailure, UdpId};

/// A reply to an echo request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// The data, as it came back.
    pub data: Vec<u8>,
    /// Who answered.
    pub from: Ipv6Addr,
    /// Time from request to reply.
    pub rtt: Duration,
}

/// Why an echo request had no reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PingError {
    /// No answer within the bound.
    #[error("no reply in time")]
    TimedOut,
    /// The network says that the destination cannot be reached.
    #[error("destination unreachable (ICMPv6 type {kind}, code {code})")]
    Unreachable {
        /// ICMPv6 type.
        kind: u8,
        /// ICMPv6 code.
        code: u8,
    },
    /// It is larger than the path; the MTU where it is known.
    #[error("larger than the path")]
    TooBig(Option<u32>),
    /// Another ping with this identifier and sequence number is under way.
    #[error("identifier and sequence number are in use")]
    InUse,
    /// The host was closed.
    #[error("the private network is closed")]
    Closed,
}

/// Forgets a ping whose future is dropped.
struct Waiting<'a>(&'a Shared, (u16, u16));

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.lock().pings.remove(&self.1);
    }
}

pub(super) async fn ping(
    shared: &Shared,
    to: Ipv6Addr,
    key: (u16, u16),
    data: &[u8],
    timeout: Duration,
) -> Result<Echo, PingError> {
    let (send, receive) = oneshot::channel();
    let began: Instant = shared.run(|inner, now| {
        if inner.closed {
            return Err(PingError::Closed);
        }
        if inner.pings.contains_key(&key) {
            return Err(PingError::InUse);
        }
        if !inner.stack.ping(to, key.0, key.1, data) {
            return Err(PingError::TooBig(None));
        }
        inner.pings.insert(key, send);
        Ok(now)
    })?;
    let _waiting = Waiting(shared, key);
    match tokio::time::timeout(timeout, receive).await {
        Err(_) => Err(PingError::TimedOut),
        Ok(Err(_)) => Err(PingError::Closed),
        Ok(Ok(Ok((from, data)))) => Ok(Echo { data, from, rtt: now().saturating_duration_since(began) }),
        Ok(Ok(Err(PingFailure::Unreachable { kind, code }))) => Err(PingError::Unreachable { kind, code }),
        Ok(Ok(Err(PingFailure::TooBig(mtu)))) => Err(PingError::TooBig(Some(mtu))),
    }
}

fn too_large() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the datagram is larger than the path, or too many wait")
}

fn closed() -> io::Error {
    io::Error::new(io::ErrorKind::NotConnected, "the private network is closed")
}

/// A bound UDP port. One task at a time may receive.
pub struct UdpSocket {
    shared: Arc<Shared>,
    id: UdpId,
    local: SocketAddrV6,
}

impl UdpSocket {
    pub(super) fn bind(shared: &Arc<Shared>, local: Option<SocketAddrV6>) -> io::Result<Self> {
        let mut inner = shared.lock();
        if inner.closed {
            return Err(closed());
        }
        let local = local.unwrap_or_else(|| SocketAddrV6::new(inner.stack.address(), 0, 0, 0));
        let id = inner.stack.udp_bind(Some(local)).ok_or(io::ErrorKind::AddrInUse)?;
        let local = inner.stack.udp_local(id).unwrap_or(local);
        drop(inner);
        Ok(Self { shared: Arc::clone(shared), id, local })
    }

    /// The bound address.
    pub fn local_addr(&self) -> SocketAddrV6 {
        self.local
    }

    /// Sends one datagram; like every datagram it may get lost.
    pub fn send_to(&self, data: &[u8], to: SocketAddrV6) -> io::Result<()> {
        self.shared.run(|inner, _| {
            if inner.closed {
                return Err(closed());
            }
            if inner.stack.udp_send(self.local, to, data) { Ok(()) } else { Err(too_large()) }
        })
    }

    /// The next datagram. `ConnectionRefused` when the network answered one of ours with "unreachable".
    /// Cancel-safe.
    pub async fn recv(&self) -> io::Result<(Vec<u8>, SocketAddrV6)> {
        std::future::poll_fn(|cx| {
            let mut inner = self.shared.lock();
            if inner.closed {
                return Poll::Ready(Err(closed()));
            }
            if let Some(datagram) = inner.stack.udp_recv(self.id) {
                return Poll::Ready(match datagram.data {
                    Ok(data) => Ok((data, datagram.remote)),
                    Err(code) => Err(io::Error::new(
                        io::ErrorKind::ConnectionRefused,
                        format!("{} is unreachable (ICMPv6 code {code})", datagram.remote),
                    )),
                });
            }
            inner.sockets.insert(self.id, cx.waker().clone());
            Poll::Pending
        })
        .await
    }

    /// The next datagram, cut to `buf`. As [`Self::recv`].
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddrV6)> {
        let (data, from) = self.recv().await?;
        let len = data.len().min(buf.len());
        buf[..len].copy_from_slice(&data[..len]);
        Ok((len, from))
    }
}

impl Drop for UdpSocket {
    fn drop(&mut self) {
        let mut inner = self.shared.lock();
        inner.stack.udp_close(self.id);
        inner.sockets.remove(&self.id);
    }
}

/// A datagram for a port nobody bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnyDatagram {
    /// Where it was sent to.
    pub local: SocketAddrV6,
    /// Where it came from.
    pub remote: SocketAddrV6,
    /// Its data.
    pub data: Vec<u8>,
}

/// Datagrams for ports nobody bound: gateways. One task may receive.
pub struct UdpAny(Arc<Shared>);

impl UdpAny {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        shared.lock().stack.listen_datagrams(true);
        Self(Arc::clone(shared))
    }

    /// The next datagram; `None` once the host is closed. Cancel-safe.
    pub async fn recv(&self) -> Option<AnyDatagram> {
        std::future::poll_fn(|cx| {
            let mut inner = self.0.lock();
            if inner.closed {
                return Poll::Ready(None);
            }
            while let Some(datagram) = inner.stack.any_recv() {
                if let Ok(data) = datagram.data {
                    let (local, remote) = (datagram.local, datagram.remote);
                    return Poll::Ready(Some(AnyDatagram { local, remote, data }));
                }
            }
            inner.any = Some(cx.waker().clone());
            Poll::Pending
        })
        .await
    }

    /// Sends from `local`, which may be any address and port, to `remote`.
    pub fn send(&self, local: SocketAddrV6, remote: SocketAddrV6, data: &[u8]) -> io::Result<()> {
        self.0.run(
            |inner, _| {
                if inner.stack.udp_send(local, remote, data) { Ok(()) } else { Err(too_large()) }
            },
        )
    }
}

impl Drop for UdpAny {
    fn drop(&mut self) {
        self.0.lock().stack.listen_datagrams(false);
    }
}
