//! TCP for the application: connect, offers, send and receive.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::SocketAddrV6;
use std::time::Instant;

use super::tcp::{Connection, Cx, State, StreamError, Tuple};
use super::{Event, Stack, socket};
use crate::packet::icmp;
use crate::packet::tcp::Header;

/// A stream of a [`Stack`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamId {
    pub(super) index: u32,
    pub(super) generation: u32,
}

impl StreamId {
    /// A small number, unique among the streams that exist at the same time.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

/// A SYN that waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OfferId(u64);

/// Who wants to connect to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Its identity for the answer.
    pub id: OfferId,
    /// The destination of the SYN.
    pub local: SocketAddrV6,
    /// Its sender.
    pub remote: SocketAddrV6,
}

/// Where a stream is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The handshake goes on.
    Connecting,
    /// Data flows in at least one direction, or did.
    Open,
    /// It failed.
    Failed(StreamError),
}

struct Waiting {
    tuple: Tuple,
    header: Header,
    /// The first bytes of the packet, for an ICMPv6 answer.
    quote: Vec<u8>,
}

/// Offers that wait.
#[derive(Default)]
pub(super) struct Offers {
    next: u64,
    by_id: HashMap<OfferId, Waiting>,
    by_tuple: HashMap<Tuple, OfferId>,
}

impl Offers {
    pub(super) fn clear(&mut self) {
        self.by_id.clear();
        self.by_tuple.clear();
    }

    fn take(&mut self, id: OfferId) -> Option<Waiting> {
        let waiting = self.by_id.remove(&id)?;
        self.by_tuple.remove(&waiting.tuple);
        Some(waiting)
    }
}

fn ends(tuple: &Tuple) -> (SocketAddrV6, SocketAddrV6) {
    (socket(tuple.local, tuple.local_port), socket(tuple.remote, tuple.remote_port))
}

impl Stack {
    /// Initial sequence number (RFC 6528): a keyed hash of the connection and a clock of 4 µs.
    fn initial(&self, now: Instant, tuple: &Tuple) -> u32 {
        let mut hasher = DefaultHasher::new();
        (self.secret, tuple, self.secret).hash(&mut hasher);
        let clock = now.saturating_duration_since(self.epoch).as_micros() / 4;
        (hasher.finish() as u32).wrapping_add(clock as u32)
    }

    /// Begins a connection. `local` defaults to the own address and a free port; an error means that no port
    /// is free or the pair is in use.
    pub fn connect(
        &mut self,
        now: Instant,
        local: Option<SocketAddrV6>,
        remote: SocketAddrV6,
    ) -> Result<StreamId, StreamError> {
        let address = local.map_or(self.address(), |local| *local.ip());
        let mut tuple = Tuple {
            local: address,
            local_port: local.map_or(0, |local| local.port()),
            remote: *remote.ip(),
            remote_port: remote.port(),
        };
        let chosen = tuple.local_port != 0;
        // RFC 6056: a random start, then the next free one.
        let start = self.random() as u32;
        let free = (0..16_384u32).any(|step| {
            if !chosen {
                tuple.local_port = 49_152 + (start.wrapping_add(step) % 16_384) as u16;
            }
            !self.tuples.contains_key(&tuple) && !self.offers.by_tuple.contains_key(&tuple)
        });
        if !free {
            return Err(StreamError::Closed);
        }
        let (iss, mtu) = (self.initial(now, &tuple), self.path_mtu(tuple.remote));
        let connection = self.build(now, |cx| Connection::connect(cx, tuple, iss, mtu));
        let id = self.insert(connection);
        self.settle(now, id.index);
        Ok(id)
    }

    fn build(&mut self, now: Instant, make: impl FnOnce(&Cx<'_>) -> Connection) -> Connection {
        let cx = Cx {
            now,
            clock: 0,
            pool: &mut self.pool,
            config: &self.config.tcp,
            stats: &mut self.stats,
            reliable: self.reliable,
            challenges: &mut self.challenges,
        };
        make(&cx)
    }

    /// Whether SYNs are offered ([`Event::Incoming`]); otherwise they are refused.
    pub fn listen(&mut self, on: bool) {
        self.listening = on;
        if !on {
            self.offers.clear();
        }
    }

    /// A SYN for no connection. Returns whether it was offered (or is already, or cannot be now).
    pub(super) fn offer(&mut self, tuple: Tuple, header: &Header, packet: &[u8]) -> bool {
        if !self.listening {
            return false;
        }
        if self.offers.by_tuple.contains_key(&tuple) || self.offers.by_id.len() >= self.config.tcp.max_pending
        {
            // A repetition changes nothing, and a flood is ignored rather than remembered.
            return true;
        }
        let id = OfferId(self.offers.next);
        self.offers.next += 1;
        let quote = packet[..packet.len().min(120)].to_vec();
        self.offers.by_id.insert(id, Waiting { tuple, header: *header, quote });
        self.offers.by_tuple.insert(tuple, id);
        let (local, remote) = ends(&tuple);
        self.events.push_back(Event::Incoming(Offer { id, local, remote }));
        true
    }

    /// The initiator gave up while the offer waited.
    pub(super) fn withdraw(&mut self, tuple: &Tuple) {
        if let Some(id) = self.offers.by_tuple.get(tuple).copied() {
            self.offers.take(id);
        }
    }

    /// Answers an offer with a SYN-ACK. `None` when the initiator has given up meanwhile.
    pub fn accept(&mut self, now: Instant, id: OfferId) -> Option<StreamId> {
        let Waiting { tuple, header, .. } = self.offers.take(id)?;
        let (iss, mtu) = (self.initial(now, &tuple), self.path_mtu(tuple.remote));
        let connection = self.build(now, |cx| {
            Connection::accept(cx, tuple, iss, mtu, header.seq, header.window, &header.options)
        });
        let id = self.insert(connection);
        self.settle(now, id.index);
        Some(id)
    }

    /// Answers an offer with a reset.
    pub fn refuse(&mut self, id: OfferId) {
        if let Some(waiting) = self.offers.take(id) {
            self.reset(&waiting.tuple, &waiting.header, 1);
        }
    }

    /// Lets an offer go without an answer; a repeated SYN is offered again.
    pub fn ignore(&mut self, id: OfferId) {
        self.offers.take(id);
    }

    /// Answers an offer with "destination unreachable" (codes: [`icmp::code`]).
    pub fn unreachable(&mut self, id: OfferId, code: u8) {
        if let Some(waiting) = self.offers.take(id) {
            let (from, to) = (self.address(), waiting.tuple.remote);
            self.send_icmp(from, to, &icmp::Message::Unreachable(code, &waiting.quote));
        }
    }

    fn find(&mut self, id: StreamId) -> Option<&mut Connection> {
        let slot = self.slots.get_mut(id.index as usize)?;
        if slot.generation == id.generation { slot.connection.as_deref_mut() } else { None }
    }

    /// Where the stream is.
    pub fn status(&mut self, id: StreamId) -> Status {
        match self.find(id) {
            None => Status::Failed(StreamError::Closed),
            Some(connection) => match connection.error {
                Some(error) => Status::Failed(error),
                None if connection.established() || connection.state == State::Closed => Status::Open,
                None => Status::Connecting,
            },
        }
    }

    /// Both ends of the stream: local, remote.
    pub fn ends(&mut self, id: StreamId) -> Option<(SocketAddrV6, SocketAddrV6)> {
        self.find(id).map(|connection| ends(&connection.tuple))
    }

    fn call<T>(
        &mut self,
        now: Instant,
        id: StreamId,
        call: impl FnOnce(&mut Connection, &mut Cx<'_>) -> Result<T, StreamError>,
    ) -> Result<T, StreamError> {
        if self.find(id).is_none_or(|connection| connection.orphan) {
            return Err(StreamError::Closed);
        }
        let result = self.with(now, id.index, call).unwrap_or(Err(StreamError::Closed));
        self.settle(now, id.index);
        result
    }

    /// Takes bytes to send; returns how many. 0 for a non-empty `data`: no room, [`Event::Writable`] follows.
    pub fn send(&mut self, now: Instant, id: StreamId, data: &[u8]) -> Result<usize, StreamError> {
        self.call(now, id, |connection, cx| connection.write(cx, data))
    }

    /// Hands received bytes out: `None` when there are none yet ([`Event::Readable`] follows), 0 at the end.
    pub fn recv(&mut self, now: Instant, id: StreamId, out: &mut [u8]) -> Result<Option<usize>, StreamError> {
        self.call(now, id, |connection, cx| connection.read(cx, out))
    }

    /// Bytes sent that the peer has not acknowledged yet.
    pub fn unacknowledged(&mut self, id: StreamId) -> u64 {
        self.find(id).map_or(0, |connection| connection.unacknowledged())
    }

    /// Ends the sending direction; receiving goes on.
    pub fn shutdown(&mut self, now: Instant, id: StreamId) -> Result<(), StreamError> {
        self.call(now, id, |connection, _| {
            connection.shutdown();
            connection.error.map_or(Ok(()), Err)
        })
    }

    /// Resets the stream.
    pub fn abort(&mut self, now: Instant, id: StreamId) {
        let _ = self.call(now, id, |connection, cx| {
            connection.abort(cx);
            Ok(())
        });
    }

    /// Lets the stream go: a reset when data was not read or not sent yet, otherwise its end is sent in the
    /// background. The id is then invalid.
    pub fn release(&mut self, now: Instant, id: StreamId) {
        let _ = self.call(now, id, |connection, cx| {
            connection.close(cx);
            Ok(())
        });
    }
}
