//! Two stacks at the ends of two links, and applications that send and verify bytes.

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

use super::{Link, Shape};
use crate::stack::{Config, Event, Stack, Status, StreamError, StreamId};
use std::net::{Ipv6Addr, SocketAddrV6};

/// An end of the pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that connects.
    Client,
    /// The one that accepts, in any-IP mode.
    Gateway,
}

/// Length of the test pattern, a prime, so that it meets no power of two in the code.
const PATTERN: usize = 65_521;

/// Bytes for one direction of a stream.
#[derive(Debug, Clone)]
pub struct Flow {
    /// Who sends.
    pub from: Side,
    /// Bytes to send, then the FIN.
    pub total: u64,
    /// Bytes written so far.
    pub written: u64,
    /// Bytes read and verified so far.
    pub read: u64,
    /// The reader saw the end.
    pub ended: Option<Instant>,
    /// The reader takes at most this many bytes per wake-up, `usize::MAX` for all.
    pub appetite: usize,
    /// A side's stream ended otherwise.
    pub failed: Option<StreamError>,
    /// The writer does not end after its bytes.
    pub hold: bool,
    shut: bool,
    stream: usize,
}

struct Stream {
    client: StreamId,
    gateway: Option<StreamId>,
}

/// The world of a simulation.
pub struct Pair {
    /// The time.
    pub now: Instant,
    /// When it began.
    pub began: Instant,
    /// The client's stack.
    pub client: Stack,
    /// The gateway's stack.
    pub gateway: Stack,
    /// Client to gateway.
    pub up: Link,
    /// Gateway to client.
    pub down: Link,
    /// All flows.
    pub flows: Vec<Flow>,
    /// Whether the gateway's application accepts.
    pub accepting: bool,
    streams: Vec<Stream>,
    /// Which stream an id belongs to, per side.
    owners: [HashMap<StreamId, usize>; 2],
    /// Flows that may go on.
    todo: BTreeSet<usize>,
    pattern: Vec<u8>,
    buffer: Vec<u8>,
    /// Highest sum of stream buffers seen at either side, bytes.
    pub most_buffered: usize,
}

/// Client's address in the simulation.
pub const CLIENT: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0xd6b, 0, 0xa, 0x102);
/// Where its streams go.
pub const MACHINE: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0x7d, 0xf066, 0xb83b, 2);

impl Pair {
    /// Two stacks, as `adjust` configures them, joined by links of these shapes.
    pub fn new(up: Shape, down: Shape, seed: u64, adjust: impl Fn(Side, &mut Config)) -> Self {
        let now = Instant::now();
        let mut client = Config::new(CLIENT);
        let mut gateway = Config::gateway(Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 3));
        adjust(Side::Client, &mut client);
        adjust(Side::Gateway, &mut gateway);
        let mut gateway = Stack::new(gateway, seed ^ 0xabcd, now);
        gateway.listen(true);
        let mut noise = seed | 1;
        let pattern = std::iter::repeat_with(|| {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (noise >> 56) as u8
        });
        Self {
            now,
            began: now,
            client: Stack::new(client, seed, now),
            gateway,
            up: Link::new(up, seed.wrapping_mul(3)),
            down: Link::new(down, seed.wrapping_mul(5)),
            flows: Vec::new(),
            accepting: true,
            streams: Vec::new(),
            owners: [HashMap::new(), HashMap::new()],
            todo: BTreeSet::new(),
            pattern: pattern.take(PATTERN).collect(),
            buffer: vec![0; 65_536],
            most_buffered: 0,
        }
    }

    /// Opens a stream on which each side sends its number of bytes and then ends.
    pub fn open(&mut self, up: u64, down: u64) {
        let to = SocketAddrV6::new(MACHINE, 1000 + self.streams.len() as u16, 0, 0);
        let opened = self.client.connect(self.now, None, to);
        let Ok(client) = opened else { return };
        let stream = self.streams.len();
        self.streams.push(Stream { client, gateway: None });
        self.owners[0].insert(client, stream);
        for (from, total) in [(Side::Client, up), (Side::Gateway, down)] {
            let (appetite, failed) = (usize::MAX, None);
            let (written, read, ended, hold, shut) = (0, 0, None, false, false);
            self.flows.push(Flow { from, total, written, read, ended, appetite, failed, hold, shut, stream });
        }
    }

    /// Whether every flow has ended, well or not.
    pub fn finished(&self) -> bool {
        self.flows.iter().all(|flow| flow.ended.is_some() || flow.failed.is_some())
    }

    /// Bytes read by all flows of one side.
    pub fn read(&self, from: Side) -> u64 {
        self.flows.iter().filter(|flow| flow.from == from).map(|flow| flow.read).sum()
    }

    fn rouse(&mut self, side: usize, id: StreamId) {
        if let Some(stream) = self.owners[side].get(&id) {
            self.todo.extend([2 * stream, 2 * stream + 1]);
        }
    }

    fn events(&mut self) {
        while let Some(event) = self.client.poll_event() {
            if let Event::Changed(id) | Event::Readable(id) | Event::Writable(id) = event {
                self.rouse(0, id);
            }
        }
        while let Some(event) = self.gateway.poll_event() {
            match event {
                Event::Changed(id) | Event::Readable(id) | Event::Writable(id) => self.rouse(1, id),
                Event::Incoming(offer) if self.accepting => {
                    let index = usize::from(offer.local.port()) - 1000;
                    let Some(stream) = self.streams.get_mut(index) else { continue };
                    stream.gateway = self.gateway.accept(self.now, offer.id);
                    self.todo.extend([2 * index, 2 * index + 1]);
                    if let Some(id) = stream.gateway {
                        self.owners[1].insert(id, index);
                    }
                }
                _ => {}
            }
        }
    }

    fn applications(&mut self) {
        self.events();
        for index in std::mem::take(&mut self.todo) {
            let Some(flow) = self.flows.get_mut(index) else { continue };
            let stream = &self.streams[flow.stream];
            if let (None, Status::Failed(error)) = (stream.gateway, self.client.status(stream.client)) {
                flow.failed = Some(error);
            }
            let Some(gateway) = stream.gateway else { continue };
            let client = (&mut self.client, stream.client);
            let gateway = (&mut self.gateway, gateway);
            let (sender, reader) = match flow.from {
                Side::Client => (client, gateway),
                Side::Gateway => (gateway, client),
            };
            play(flow, self.now, sender, reader, &self.pattern, &mut self.buffer);
            if flow.appetite != usize::MAX && flow.ended.is_none() {
                self.todo.insert(index);
            }
        }
        let most = self.client.stats().buffered.max(self.gateway.stats().buffered);
        self.most_buffered = self.most_buffered.max(most);
    }

    /// Everything that happens now, then the time moves to the next thing that happens, at most to `until`.
    /// False when nothing ever will.
    pub fn step(&mut self, until: Instant) -> bool {
        let mut packet = [0; 65_536];
        loop {
            self.applications();
            while let Some(len) = self.client.poll_transmit(self.now, &mut packet) {
                self.up.push(self.now, &packet[..len]);
            }
            while let Some(len) = self.gateway.poll_transmit(self.now, &mut packet) {
                self.down.push(self.now, &packet[..len]);
            }
            let mut moved = false;
            while let Some(bytes) = self.up.poll(self.now) {
                self.gateway.receive(self.now, &bytes);
                self.up.recycle(bytes);
                moved = true;
            }
            while let Some(bytes) = self.down.poll(self.now) {
                self.client.receive(self.now, &bytes);
                self.down.recycle(bytes);
                moved = true;
            }
            if !moved {
                break;
            }
        }
        let timers = [self.client.poll_timeout(), self.gateway.poll_timeout()];
        // A reader of little appetite takes its next bite in a millisecond.
        let bite = (!self.todo.is_empty()).then(|| self.now + Duration::from_millis(1));
        let links = [self.up.next(), self.down.next(), bite];
        let next = links.into_iter().chain(timers).flatten().min();
        let Some(next) = next else {
            self.now = until;
            return false;
        };
        self.now = next.clamp(self.now, until.max(self.now));
        self.client.handle_timeout(self.now);
        self.gateway.handle_timeout(self.now);
        true
    }

    /// Plays until all flows have ended or this much time has passed. Returns whether they have.
    pub fn run(&mut self, most: Duration) -> bool {
        self.todo.extend(0..self.flows.len());
        let until = self.now + most;
        while !self.finished() && self.now < until {
            if !self.step(until) {
                break;
            }
        }
        self.finished()
    }

    /// Plays for this long, whatever has ended.
    pub fn pass(&mut self, time: Duration) {
        self.todo.extend(0..self.flows.len());
        let until = self.now + time;
        while self.now < until {
            self.step(until);
        }
    }

    /// Lets go of all streams, as applications do at their end.
    pub fn release(&mut self) {
        for stream in self.streams.drain(..) {
            self.client.release(self.now, stream.client);
            if let Some(gateway) = stream.gateway {
                self.gateway.release(self.now, gateway);
            }
        }
        self.flows.clear();
        self.todo.clear();
    }
}

/// One flow's turn at writing and reading.
fn play(
    flow: &mut Flow,
    now: Instant,
    (sender, from): (&mut Stack, StreamId),
    (reader, to): (&mut Stack, StreamId),
    pattern: &[u8],
    buffer: &mut [u8],
) {
    if flow.failed.is_some() {
        return;
    }
    while flow.written < flow.total && sender.status(from) != Status::Connecting {
        let at = (flow.written % PATTERN as u64) as usize;
        let len = (pattern.len() - at).min((flow.total - flow.written) as usize);
        match sender.send(now, from, &pattern[at..at + len]) {
            Ok(0) => break,
            Ok(len) => flow.written += len as u64,
            Err(error) => {
                flow.failed = Some(error);
                return;
            }
        }
    }
    if flow.written == flow.total && !flow.shut && !flow.hold {
        flow.shut = true;
        let _ = sender.shutdown(now, from);
    }
    let mut appetite = flow.appetite;
    while flow.ended.is_none() && appetite > 0 {
        let most = appetite.min(buffer.len());
        match reader.recv(now, to, &mut buffer[..most]) {
            Ok(None) => break,
            Ok(Some(0)) => flow.ended = Some(now),
            Ok(Some(len)) => {
                let mut data = &buffer[..len];
                while !data.is_empty() {
                    let at = (flow.read % PATTERN as u64) as usize;
                    let len = data.len().min(PATTERN - at);
                    assert!(data[..len] == pattern[at..at + len], "wrong bytes at {}", flow.read);
                    flow.read += len as u64;
                    data = &data[len..];
                }
                appetite -= len;
            }
            Err(error) => {
                flow.failed = Some(error);
                return;
            }
        }
    }
}
