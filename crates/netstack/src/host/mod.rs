//! The face of a [`Stack`] for tokio: streams, sockets and ping that can be awaited.
//!
//! Whoever owns the tunnel (the driver) pushes packets in with [`Host::receive`], waits with [`Host::ready`]
//! and takes packets with [`Host::transmit`]. Applications use the rest from any task: a short lock is held
//! for one copy of bytes, never across an await. The room knows tokio's clock and wake-ups, but no sockets
//! of the machine and nothing of WireGuard.

mod datagrams;
mod incoming;
mod streams;

use std::collections::{HashMap, VecDeque};
use std::net::{Ipv6Addr, SocketAddrV6};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

use tokio::sync::{Notify, oneshot};

pub use crate::stack::{Config, Stats};
pub use datagrams::{AnyDatagram, Echo, PingError, UdpAny, UdpSocket};
pub use incoming::{Incoming, Pending};
pub use streams::{ConnectError, TcpStream};

use crate::stack::{Event, Offer, PingFailure, Stack, UdpId};

/// Who waits for a stream.
#[derive(Default)]
struct Waiters {
    read: Option<Waker>,
    write: Option<Waker>,
}

type Pong = Result<(Ipv6Addr, Vec<u8>), PingFailure>;

struct Inner {
    stack: Stack,
    streams: Vec<Waiters>,
    sockets: HashMap<UdpId, Waker>,
    any: Option<Waker>,
    offers: VecDeque<Offer>,
    acceptor: Option<Waker>,
    pings: HashMap<(u16, u16), oneshot::Sender<Pong>>,
    /// The driver sleeps, at most until this.
    sleeping: Option<Option<Instant>>,
    closed: bool,
}

impl Inner {
    fn waiters(&mut self, index: usize) -> &mut Waiters {
        if self.streams.len() <= index {
            self.streams.resize_with(index + 1, Waiters::default);
        }
        &mut self.streams[index]
    }

    /// Turns events into wake-ups, to be called after the lock is released.
    fn events(&mut self, wake: &mut Vec<Waker>) {
        while let Some(event) = self.stack.poll_event() {
            match event {
                Event::Changed(id) => {
                    let waiters = self.waiters(id.index());
                    wake.extend(waiters.read.take());
                    wake.extend(waiters.write.take());
                }
                Event::Readable(id) => wake.extend(self.waiters(id.index()).read.take()),
                Event::Writable(id) => wake.extend(self.waiters(id.index()).write.take()),
                Event::Incoming(offer) => {
                    self.offers.push_back(offer);
                    wake.extend(self.acceptor.take());
                }
                Event::Datagram(id) => wake.extend(self.sockets.remove(&id)),
                Event::AnyDatagram => wake.extend(self.any.take()),
                Event::Pong(from, id, seq, data) => {
                    if let Some(ping) = self.pings.remove(&(id, seq)) {
                        let _ = ping.send(Ok((from, data)));
                    }
                }
                Event::PingFailed(_, id, seq, failure) => {
                    if let Some(ping) = self.pings.remove(&(id, seq)) {
                        let _ = ping.send(Err(failure));
                    }
                }
            }
        }
    }

    /// Whether the sleeping driver has something to do before it would wake.
    fn rouses(&self) -> bool {
        let Some(until) = self.sleeping else { return false };
        self.stack.has_output()
            || self.stack.poll_timeout().is_some_and(|at| until.is_none_or(|until| at < until))
    }
}

struct Shared {
    inner: Mutex<Inner>,
    output: Notify,
}

fn now() -> Instant {
    tokio::time::Instant::now().into_std()
}

/// Where timestamps begin: milliseconds of the wall clock, so that the next process of a peer goes on above this
/// one. Ports that the far end keeps in TIME-WAIT are free again at once then; otherwise every SYN to one is lost.
fn stamp() -> u32 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u32)
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `call` under the lock, then wakes whom it concerns.
    fn run<T>(&self, call: impl FnOnce(&mut Inner, Instant) -> T) -> T {
        let mut wake = Vec::new();
        let mut inner = self.lock();
        let result = call(&mut inner, now());
        inner.events(&mut wake);
        let rouse = inner.rouses();
        if rouse {
            inner.sleeping = None;
        }
        drop(inner);
        if rouse {
            self.output.notify_one();
        }
        wake.into_iter().for_each(Waker::wake);
        result
    }
}

/// A host on the private network. Clones are the same host.
#[derive(Clone)]
pub struct Host(Arc<Shared>);

impl Host {
    /// A host with these addresses; nothing moves until somebody drives it.
    pub fn new(mut config: Config) -> Self {
        config.tcp.first_stamp = stamp();
        let inner = Inner {
            stack: Stack::new(config, rand::random(), now()),
            streams: Vec::new(),
            sockets: HashMap::new(),
            any: None,
            offers: VecDeque::new(),
            acceptor: None,
            pings: HashMap::new(),
            sleeping: None,
            closed: false,
        };
        Self(Arc::new(Shared { inner: Mutex::new(inner), output: Notify::new() }))
    }

    /// Driver: one decrypted IPv6 packet has come in.
    pub fn receive(&self, packet: &[u8]) {
        self.0.run(|inner, now| inner.stack.receive(now, packet));
    }

    /// Driver: a batch of packets has come in. Cheaper than one by one.
    pub fn receive_all<'a>(&self, packets: impl IntoIterator<Item = &'a [u8]>) {
        self.0.run(|inner, now| packets.into_iter().for_each(|packet| inner.stack.receive(now, packet)));
    }

    /// Driver: writes the next packet into `out` (at least the MTU long). `None`: nothing to send now.
    pub fn transmit(&self, out: &mut [u8]) -> Option<usize> {
        self.0.run(|inner, now| inner.stack.poll_transmit(now, out))
    }

    /// Driver: calls `take` with packets until there is none or it answers false: one lock for a batch.
    /// `out` is the room for one packet. Returns whether something is left.
    pub fn transmit_all(&self, out: &mut [u8], mut take: impl FnMut(&mut [u8], usize) -> bool) -> bool {
        self.0.run(|inner, now| {
            while let Some(len) = inner.stack.poll_transmit(now, out) {
                if !take(out, len) {
                    return inner.stack.has_output();
                }
            }
            false
        })
    }

    /// Driver: resolves when [`Self::transmit`] may have something. Runs the timers meanwhile, so it must
    /// be awaited whenever the driver is idle. Cancel-safe.
    pub async fn ready(&self) {
        loop {
            let waiting = self.0.run(|inner, now| {
                inner.stack.handle_timeout(now);
                if inner.stack.has_output() {
                    inner.sleeping = None;
                    return None;
                }
                let until = inner.stack.poll_timeout();
                inner.sleeping = Some(until);
                Some(until)
            });
            match waiting {
                None => return,
                Some(None) => self.0.output.notified().await,
                Some(Some(until)) => {
                    tokio::select! {
                        () = self.0.output.notified() => {}
                        () = tokio::time::sleep_until(until.into()) => {}
                    }
                }
            }
        }
    }

    /// Connects within `timeout`.
    pub async fn connect(&self, to: SocketAddrV6, timeout: Duration) -> Result<TcpStream, ConnectError> {
        streams::connect(&self.0, None, to, timeout).await
    }

    /// Connects from a chosen address (any port when 0): for gateways that speak for others.
    pub async fn connect_from(
        &self,
        from: SocketAddrV6,
        to: SocketAddrV6,
        timeout: Duration,
    ) -> Result<TcpStream, ConnectError> {
        streams::connect(&self.0, Some(from), to, timeout).await
    }

    /// From now on every SYN for no connection is offered here before it is answered. Without, or once the
    /// result is dropped, SYNs are refused.
    pub fn incoming(&self) -> Incoming {
        Incoming::new(&self.0)
    }

    /// Binds a UDP port: `None` for a free one on the own address.
    pub fn udp(&self, local: Option<SocketAddrV6>) -> std::io::Result<UdpSocket> {
        UdpSocket::bind(&self.0, local)
    }

    /// From now on datagrams for ports nobody bound are received here. Without, or once the result is
    /// dropped, they are answered with "port unreachable".
    pub fn udp_any(&self) -> UdpAny {
        UdpAny::new(&self.0)
    }

    /// Sends an echo request and waits for its reply. `id` and `seq` must not be in use by another ping.
    pub async fn ping(
        &self,
        to: Ipv6Addr,
        id: u16,
        seq: u16,
        data: &[u8],
        timeout: Duration,
    ) -> Result<Echo, PingError> {
        datagrams::ping(&self.0, to, (id, seq), data, timeout).await
    }

    /// Counters.
    pub fn stats(&self) -> Stats {
        self.0.lock().stack.stats()
    }

    /// The tunnel's MTU changed (at least 1280).
    pub fn set_mtu(&self, mtu: usize) {
        self.0.run(|inner, now| inner.stack.set_mtu(now, mtu));
    }

    /// Whether the tunnel runs inside a reliable stream now: see [`Stack::set_reliable`].
    pub fn set_reliable(&self, reliable: bool) {
        self.0.run(|inner, now| inner.stack.set_reliable(now, reliable));
    }

    /// The tunnel works again after an interruption: retransmissions that wait for a timer go out now.
    pub fn kick(&self) {
        self.0.run(|inner, now| inner.stack.kick(now));
    }

    /// Changes which addresses answer ping.
    pub fn set_echo(&self, echo: crate::stack::Echo) {
        self.0.lock().stack.set_echo(echo);
    }

    /// Ends everything: streams get a FIN, or a reset when data is under way; sockets end. What this gives
    /// to send remains in [`Self::transmit`]; how long to drive it is the caller's choice.
    pub fn close(&self) {
        let mut wake = Vec::new();
        self.0.run(|inner, now| {
            inner.closed = true;
            inner.stack.close(now);
            inner.pings.clear();
            inner.offers.clear();
            wake.extend(inner.acceptor.take());
            wake.extend(inner.any.take());
            wake.extend(inner.sockets.drain().map(|(_, waker)| waker));
            for waiters in &mut inner.streams {
                wake.extend(waiters.read.take());
                wake.extend(waiters.write.take());
            }
        });
        wake.into_iter().for_each(Waker::wake);
    }
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").field("stats", &self.stats()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
