//! Connections that others begin.

use std::io;
use std::net::SocketAddrV6;
use std::sync::Arc;
use std::task::Poll;

use super::{Shared, TcpStream};
use crate::stack::Offer;

/// SYNs in the order of arrival, not answered yet.
pub struct Incoming(Arc<Shared>);

impl Incoming {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        shared.lock().stack.listen(true);
        Self(Arc::clone(shared))
    }

    /// The next one; `None` once the host is closed. Cancel-safe.
    pub async fn next(&mut self) -> Option<Pending> {
        std::future::poll_fn(|cx| {
            let mut inner = self.0.lock();
            if inner.closed {
                return Poll::Ready(None);
            }
            if let Some(offer) = inner.offers.pop_front() {
                return Poll::Ready(Some(Pending { shared: Arc::clone(&self.0), offer: Some(offer) }));
            }
            inner.acceptor = Some(cx.waker().clone());
            Poll::Pending
        })
        .await
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        let mut inner = self.0.lock();
        inner.stack.listen(false);
        inner.offers.clear();
    }
}

/// A SYN that waits for its answer. Dropped without one it is ignored: a repetition is offered again.
pub struct Pending {
    shared: Arc<Shared>,
    offer: Option<Offer>,
}

const ANSWERED: SocketAddrV6 = SocketAddrV6::new(std::net::Ipv6Addr::UNSPECIFIED, 0, 0, 0);

impl Pending {
    /// What the other end wants to reach.
    pub fn local(&self) -> SocketAddrV6 {
        self.offer.map_or(ANSWERED, |offer| offer.local)
    }

    /// Who it is.
    pub fn remote(&self) -> SocketAddrV6 {
        self.offer.map_or(ANSWERED, |offer| offer.remote)
    }

    /// Accepts. The stream can be used at once, its handshake ends in the background. An error means that
    /// the other end has given up, or the host was closed.
    pub fn accept(mut self) -> io::Result<TcpStream> {
        let gone = || io::Error::from(io::ErrorKind::ConnectionAborted);
        let offer = self.offer.take().ok_or_else(gone)?;
        let id = self.shared.run(|inner, now| inner.stack.accept(now, offer.id)).ok_or_else(gone)?;
        Ok(TcpStream::new(&self.shared, id, offer.local, offer.remote))
    }

    /// Answers with a reset, as a port does where nothing listens.
    pub fn refuse(mut self) {
        if let Some(offer) = self.offer.take() {
            self.shared.run(|inner, _| inner.stack.refuse(offer.id));
        }
    }

    /// Answers with ICMPv6 "destination unreachable" and this code
    /// ([`code`](crate::packet::icmp::code)).
    pub fn unreachable(mut self, code: u8) {
        if let Some(offer) = self.offer.take() {
            self.shared.run(|inner, _| inner.stack.unreachable(offer.id, code));
        }
    }

    /// Gives no answer.
    pub fn ignore(self) {
        drop(self);
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(offer) = self.offer.take() {
            self.shared.run(|inner, _| inner.stack.ignore(offer.id));
        }
    }
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pending").field(&self.offer).finish()
    }
}
