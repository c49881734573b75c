//! An IPv6 host without I/O: TCP, UDP and ICMPv6 over whole packets.
//!
//! Packets, the time and application calls come in; packets, deadlines and [`Event`]s come out. One
//! [`Stack`] serves the CLI's end of a tunnel and, with `any_ip`, the gateway's: there it speaks for every
//! destination, and each SYN is offered before it is answered. The stack knows nothing of WireGuard, of
//! sockets or of the runtime; its clock is what it is told.
//!
//! Costs: a packet is found by hash, timers live in a lazily corrected heap, stream bytes are copied once on
//! each way between packet and buffer, and a packet allocates nothing.

mod chunks;
mod config;
mod datagrams;
mod demux;
mod ranges;
mod streams;
mod tcp;
mod timers;

use std::collections::{HashMap, VecDeque};
use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::{Duration, Instant};

pub use config::{Config, Congestion, Echo, Stats, TcpConfig};
pub use datagrams::{Datagram, PingFailure, UdpId};
pub use streams::{Offer, OfferId, Status, StreamId};
pub use tcp::StreamError;

use chunks::Pool;
use tcp::{Connection, Cx, State, Tuple};
use timers::Timers;

/// Packets that wait to be sent besides TCP's own: replies, datagrams, resets.
const CONTROL: usize = 1024;
/// Challenge acknowledgments per second (RFC 5961).
const CHALLENGES: u32 = 100;
/// Resets, unreachables and the like per second: a flood is not answered with a flood.
const ERRORS: u32 = 1000;

/// What the application should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The handshake of a stream ended, or the stream failed: see [`Stack::status`].
    Changed(StreamId),
    /// [`Stack::recv`] that found nothing would find something now.
    Readable(StreamId),
    /// [`Stack::send`] that found no room would find some now.
    Writable(StreamId),
    /// Somebody wants to connect (only while [`Stack::listen`] is on).
    Incoming(Offer),
    /// A bound port received a datagram.
    Datagram(UdpId),
    /// A port that nobody bound received a datagram (only while [`Stack::listen_datagrams`] is on).
    AnyDatagram,
    /// An echo reply: sender, identifier, sequence number, data.
    Pong(Ipv6Addr, u16, u16, Vec<u8>),
    /// An echo request failed: its destination, identifier, sequence number and the reason.
    PingFailed(Ipv6Addr, u16, u16, PingFailure),
}

/// Packets of one connection in a row while others wait: the other end joins neighbours of one stream into one
/// large packet, which costs it little more than a small one.
const TURN: u32 = 31;

struct Slot {
    generation: u32,
    queued: bool,
    connection: Option<Box<Connection>>,
}

/// The host. See the module.
pub struct Stack {
    config: Config,
    secret: u64,
    random: u64,
    epoch: Instant,
    slots: Vec<Slot>,
    free: Vec<u32>,
    tuples: HashMap<Tuple, u32>,
    /// Connections that may have something to send, served in turn.
    ready: VecDeque<u32>,
    /// Packets the connection in turn has sent in a row.
    turn: u32,
    timers: Timers,
    pool: Pool,
    stats: Stats,
    reliable: bool,
    challenges: u32,
    errors: u32,
    limits_since: Instant,
    control: VecDeque<Vec<u8>>,
    spare: Vec<Vec<u8>>,
    events: VecDeque<Event>,
    listening: bool,
    offers: streams::Offers,
    datagrams: datagrams::Datagrams,
    /// Destinations with a smaller MTU than ours.
    paths: HashMap<Ipv6Addr, usize>,
}

impl Stack {
    /// A stack; `seed` makes its random choices (ports, sequence numbers) unpredictable for others, or
    /// repeatable in tests. `now` is the beginning of its clock.
    pub fn new(config: Config, seed: u64, now: Instant) -> Self {
        let mut config = config;
        config.mtu = config.mtu.clamp(1280, 65_535);
        Self {
            stats: Stats { mtu: config.mtu, ..Stats::default() },
            config,
            secret: seed,
            random: seed ^ 0x9e37_79b9_7f4a_7c15,
            epoch: now,
            slots: Vec::new(),
            free: Vec::new(),
            tuples: HashMap::new(),
            ready: VecDeque::new(),
            turn: 0,
            timers: Timers::default(),
            pool: Pool::default(),
            reliable: false,
            challenges: CHALLENGES,
            errors: ERRORS,
            limits_since: now,
            control: VecDeque::new(),
            spare: Vec::new(),
            events: VecDeque::new(),
            listening: false,
            offers: streams::Offers::default(),
            datagrams: datagrams::Datagrams::default(),
            paths: HashMap::new(),
        }
    }

    /// SplitMix64.
    fn random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The own address that new connections and datagrams come from.
    pub fn address(&self) -> Ipv6Addr {
        self.config.addresses.first().copied().unwrap_or(Ipv6Addr::UNSPECIFIED)
    }

    fn local(&self, address: Ipv6Addr) -> bool {
        self.config.any_ip || self.config.addresses.contains(&address)
    }

    fn path_mtu(&self, to: Ipv6Addr) -> usize {
        self.paths.get(&to).copied().unwrap_or(usize::MAX).min(self.config.mtu)
    }

    /// Changes who answers ping.
    pub fn set_echo(&mut self, echo: Echo) {
        self.config.echo = echo;
    }

    /// Replaces the own addresses; connections of the old ones go on.
    pub fn set_addresses(&mut self, addresses: Vec<Ipv6Addr>) {
        self.config.addresses = addresses;
    }

    /// The tunnel's MTU changed (at least 1280).
    pub fn set_mtu(&mut self, now: Instant, mtu: usize) {
        self.config.mtu = mtu.clamp(1280, 65_535);
        self.stats.mtu = self.config.mtu;
        self.each(now, |stack, index| {
            let Some(remote) = stack.slot(index).map(|connection| connection.tuple.remote) else { return };
            let mtu = stack.path_mtu(remote);
            if let Some(connection) = stack.slot(index) {
                connection.set_mtu(mtu);
            }
        });
    }

    /// Whether the tunnel runs inside a reliable stream (WebSocket): then the outer connection controls
    /// congestion and repairs loss, and the inner one only keeps a window.
    pub fn set_reliable(&mut self, now: Instant, reliable: bool) {
        self.reliable = reliable;
        self.each(now, |_, _| {});
    }

    /// The tunnel works again after an interruption: whatever waits for a retransmission timer goes out now.
    pub fn kick(&mut self, now: Instant) {
        self.each(now, |stack, index| stack.with(now, index, Connection::kick).unwrap_or_default());
    }

    fn each(&mut self, now: Instant, mut change: impl FnMut(&mut Self, u32)) {
        for index in 0..self.slots.len() as u32 {
            if self.slots[index as usize].connection.is_some() {
                change(self, index);
                self.settle(now, index);
            }
        }
    }

    fn slot(&mut self, index: u32) -> Option<&mut Connection> {
        self.slots.get_mut(index as usize)?.connection.as_deref_mut()
    }

    /// Lends a connection together with what it borrows.
    fn with<T>(
        &mut self,
        now: Instant,
        index: u32,
        call: impl FnOnce(&mut Connection, &mut Cx<'_>) -> T,
    ) -> Option<T> {
        let connection = self.slots.get_mut(index as usize)?.connection.as_deref_mut()?;
        let mut cx = Cx {
            now,
            clock: now.saturating_duration_since(self.epoch).as_millis() as u32,
            pool: &mut self.pool,
            config: &self.config.tcp,
            stats: &mut self.stats,
            reliable: self.reliable,
            challenges: &mut self.challenges,
        };
        Some(call(connection, &mut cx))
    }

    /// After anything that happened to a connection: events, its place among the ready, its timer, its end.
    fn settle(&mut self, now: Instant, index: u32) {
        let Some(slot) = self.slots.get_mut(index as usize) else { return };
        let Some(connection) = slot.connection.as_deref_mut() else { return };
        let id = StreamId { index, generation: slot.generation };
        let flags = connection.take_flags();
        if !connection.orphan {
            if flags.changed {
                self.events.push_back(Event::Changed(id));
            }
            if flags.readable {
                self.events.push_back(Event::Readable(id));
            }
            if flags.writable {
                self.events.push_back(Event::Writable(id));
            }
        }
        if connection.dirty {
            if !slot.queued {
                slot.queued = true;
                self.ready.push_back(index);
            }
        } else if connection.orphan && connection.state == State::Closed {
            return self.remove(now, index);
        }
        if let Some(deadline) = connection.deadline() {
            self.timers.arm(index, deadline);
        }
        if flags.mtu_hole {
            self.stats.mtu_hole = true;
            self.set_mtu(now, 1280);
        }
    }

    fn insert(&mut self, connection: Connection) -> StreamId {
        let tuple = connection.tuple;
        let connection = Some(Box::new(connection));
        let index = if let Some(index) = self.free.pop() {
            self.slots[index as usize].connection = connection;
            index
        } else {
            self.slots.push(Slot { generation: 0, queued: false, connection });
            (self.slots.len() - 1) as u32
        };
        self.tuples.insert(tuple, index);
        StreamId { index, generation: self.slots[index as usize].generation }
    }

    fn remove(&mut self, now: Instant, index: u32) {
        self.with(now, index, Connection::free);
        let slot = &mut self.slots[index as usize];
        if let Some(connection) = slot.connection.take() {
            slot.generation = slot.generation.wrapping_add(1);
            self.free.push(index);
            if self.tuples.get(&connection.tuple) == Some(&index) {
                self.tuples.remove(&connection.tuple);
            }
        }
    }

    /// A buffer for a packet outside of streams, `None` when too many wait.
    fn buffer(&mut self) -> Option<Vec<u8>> {
        if self.control.len() >= CONTROL {
            return None;
        }
        let mut buffer = self.spare.pop().unwrap_or_default();
        buffer.resize(self.config.mtu.max(1500), 0);
        Some(buffer)
    }

    /// Counts an error message or reset against the limit per second.
    fn may_complain(&mut self, now: Instant) -> bool {
        if now.saturating_duration_since(self.limits_since) >= Duration::from_secs(1) {
            self.limits_since = now;
            self.errors = ERRORS;
            self.challenges = CHALLENGES;
        }
        self.errors = self.errors.saturating_sub(1);
        self.errors > 0
    }

    /// Writes the next packet into `out` (at least the MTU long) and returns its length; `None` when there
    /// is nothing to send now.
    pub fn poll_transmit(&mut self, now: Instant, out: &mut [u8]) -> Option<usize> {
        if let Some(packet) = self.control.pop_front() {
            let len = packet.len();
            out[..len].copy_from_slice(&packet);
            if self.spare.len() < 64 {
                self.spare.push(packet);
            }
            self.stats.sent += 1;
            return Some(len);
        }
        while let Some(index) = self.ready.pop_front() {
            self.slots[index as usize].queued = false;
            let sent = self.with(now, index, |connection, cx| connection.transmit(cx, out)).flatten();
            self.settle(now, index);
            if sent.is_some() {
                self.stats.sent += 1;
                if self.turn < TURN && self.ready.back() == Some(&index) {
                    self.turn += 1;
                    self.ready.rotate_right(1);
                } else {
                    self.turn = 0;
                }
                return sent;
            }
            self.turn = 0;
        }
        None
    }

    /// Whether [`Self::poll_transmit`] may have something now.
    pub fn has_output(&self) -> bool {
        !self.control.is_empty() || !self.ready.is_empty()
    }

    /// When [`Self::handle_timeout`] may have something to do; never later than it has.
    pub fn poll_timeout(&self) -> Option<Instant> {
        self.timers.next()
    }

    /// Does what is due.
    pub fn handle_timeout(&mut self, now: Instant) {
        while let Some(index) = self.timers.pop(now) {
            let due = self.slot(index).and_then(|connection| connection.deadline());
            if due.is_some_and(|deadline| deadline <= now) {
                self.with(now, index, Connection::handle_timeout);
            }
            self.settle(now, index);
        }
    }

    /// The next thing the application should know.
    pub fn poll_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// Counters.
    pub fn stats(&self) -> Stats {
        Stats {
            connections: self.slots.len() - self.free.len(),
            buffered: self.pool.used * chunks::CHUNK,
            ..self.stats
        }
    }

    /// Resets every connection and forgets offers and datagrams. Packets for it remain to be sent.
    pub fn close(&mut self, now: Instant) {
        self.listening = false;
        self.offers.clear();
        self.datagrams.clear();
        self.each(now, |stack, index| {
            stack.with(now, index, |connection, cx| {
                if connection.unacknowledged() > 0 || !connection.established() {
                    connection.abort(cx);
                } else {
                    connection.shutdown();
                }
            });
        });
    }
}

/// An address and port as the codecs take them.
fn pair(address: SocketAddrV6) -> (Ipv6Addr, u16) {
    (*address.ip(), address.port())
}

fn socket(address: Ipv6Addr, port: u16) -> SocketAddrV6 {
    SocketAddrV6::new(address, port, 0, 0)
}
