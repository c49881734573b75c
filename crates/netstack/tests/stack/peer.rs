//! A hand-driven peer of one stack: writes segments, reads what comes back.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::{Duration, Instant};

use netstack::packet::tcp::{Flags, Header, Options};
use netstack::packet::{icmp, ipv6, tcp};
use netstack::stack::{Config, Event, Stack, StreamId};

pub(crate) const HOST: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 1);
pub(crate) const PEER: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 2);
/// First sequence number of the peer; near the end of the numbers, so that they wrap.
pub(crate) const ISS: u32 = 0xffff_ff00;

/// A segment the stack sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Out {
    pub(crate) header: Header,
    pub(crate) data: Vec<u8>,
}

impl Out {
    pub(crate) fn is(&self, flags: Flags) -> bool {
        self.header.flags == flags
    }
}

pub(crate) struct Peer {
    pub(crate) stack: Stack,
    pub(crate) now: Instant,
    pub(crate) ports: (u16, u16),
    /// What the peer offers in its SYN.
    pub(crate) options: Options,
    pub(crate) window: u16,
    /// Clock of its timestamps.
    pub(crate) clock: u32,
    pub(crate) stamps: bool,
    /// Newest timestamp of the stack.
    pub(crate) echo: u32,
    pub(crate) seq: u32,
    pub(crate) ack: u32,
}

impl Peer {
    pub(crate) fn new(adjust: impl FnOnce(&mut Config)) -> Self {
        let now = Instant::now();
        let mut config = Config::new(HOST);
        config.tcp.keepalive = None;
        adjust(&mut config);
        let options = Options {
            mss: Some(1000),
            scale: Some(4),
            sack_permitted: true,
            timestamps: Some((0, 0)),
            ..Options::default()
        };
        Self {
            stack: Stack::new(config, 42, now),
            now,
            ports: (2000, 80),
            options,
            window: 60_000,
            clock: 1000,
            stamps: true,
            echo: 0,
            seq: ISS,
            ack: 0,
        }
    }

    pub(crate) fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(at) = self.stack.poll_timeout().filter(|at| *at <= until) {
            self.now = at.max(self.now);
            self.stack.handle_timeout(self.now);
            if self.stack.has_output() {
                return;
            }
        }
        self.now = until;
    }

    /// Lets the time pass until the stack sends, at most `most`; the time it took and what it sent.
    pub(crate) fn wait(&mut self, most: Duration) -> (Duration, Vec<Out>) {
        let began = self.now;
        loop {
            let out = self.take();
            if !out.is_empty() || self.now >= began + most {
                return (self.now - began, out);
            }
            self.pass(began + most - self.now);
        }
    }

    /// All packets of the stack.
    pub(crate) fn packets(&mut self) -> Vec<Vec<u8>> {
        let mut packet = [0; 1500];
        std::iter::from_fn(|| {
            self.stack.poll_transmit(self.now, &mut packet).map(|len| packet[..len].to_vec())
        })
        .collect()
    }

    /// All segments of the stack.
    pub(crate) fn take(&mut self) -> Vec<Out> {
        let mut list = Vec::new();
        for bytes in self.packets() {
            let packet = ipv6::parse(&bytes).unwrap();
            assert_eq!((packet.src, packet.dst), (HOST, PEER));
            let segment = tcp::parse(packet.src, packet.dst, packet.payload).unwrap();
            if let Some((value, _)) = segment.header.options.timestamps {
                self.echo = value;
            }
            list.push(Out { header: segment.header, data: segment.payload.to_vec() });
        }
        list
    }

    pub(crate) fn one(&mut self) -> Out {
        let mut list = self.take();
        assert_eq!(list.len(), 1, "{list:?}");
        list.remove(0)
    }

    pub(crate) fn header(&self, flags: Flags, seq: u32, ack: u32) -> Header {
        let timestamps = self.stamps.then_some((self.clock, self.echo));
        let options = Options { timestamps, ..Options::default() };
        Header {
            src_port: self.ports.1,
            dst_port: self.ports.0,
            seq,
            ack,
            flags,
            window: self.window,
            options,
        }
    }

    pub(crate) fn push(&mut self, header: &Header, data: &[u8]) {
        let mut out = [0; 3000];
        let len = tcp::write(&mut out, PEER, HOST, 64, header, (data, &[]));
        self.stack.receive(self.now, &out[..len]);
    }

    /// Sends a segment with these flags and numbers.
    pub(crate) fn send(&mut self, flags: Flags, seq: u32, ack: u32, data: &[u8]) {
        let header = self.header(flags, seq, ack);
        self.push(&header, data);
    }

    /// Sends the next data.
    pub(crate) fn data(&mut self, data: &[u8]) {
        self.send(Flags::ACK, self.seq, self.ack, data);
        self.seq = self.seq.wrapping_add(data.len() as u32);
    }

    /// Acknowledges up to `ack` with these blocks.
    pub(crate) fn sack(&mut self, ack: u32, blocks: &[(u32, u32)]) {
        let mut header = self.header(Flags::ACK, self.seq, ack);
        blocks.iter().for_each(|(left, right)| header.options.sack.push(*left, *right));
        self.push(&header, &[]);
    }

    pub(crate) fn icmp(&mut self, message: &icmp::Message<'_>) {
        let mut out = [0; 1500];
        let len = icmp::write(&mut out, PEER, HOST, 64, message);
        self.stack.receive(self.now, &out[..len]);
    }

    /// The stack connects to the peer; the round trip takes 20 ms.
    pub(crate) fn connected(&mut self) -> StreamId {
        let to = SocketAddrV6::new(PEER, self.ports.1, 0, 0);
        let id = self.stack.connect(self.now, None, to).unwrap();
        let syn = self.one();
        assert!(syn.is(Flags::SYN));
        self.ports.0 = syn.header.src_port;
        self.ack = syn.header.seq.wrapping_add(1);
        self.now += Duration::from_millis(20);
        let mut header = self.header(Flags::SYN.with(Flags::ACK), self.seq, self.ack);
        header.options =
            Options { timestamps: self.options.timestamps.map(|_| (self.clock, self.echo)), ..self.options };
        self.push(&header, &[]);
        self.stamps = self.options.timestamps.is_some();
        self.seq = self.seq.wrapping_add(1);
        let ack = self.one();
        assert!(ack.is(Flags::ACK) && ack.header.ack == self.seq && ack.header.seq == self.ack, "{ack:?}");
        assert!(self.events().contains(&Event::Changed(id)));
        id
    }

    /// The peer's SYN, as it would connect to the stack.
    pub(crate) fn syn(&mut self) {
        let mut header = self.header(Flags::SYN, self.seq, 0);
        header.options =
            Options { timestamps: self.options.timestamps.map(|_| (self.clock, 0)), ..self.options };
        self.push(&header, &[]);
    }

    pub(crate) fn events(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.stack.poll_event()).collect()
    }

    /// Everything readable now; the flag tells whether the end was seen.
    pub(crate) fn read(&mut self, id: StreamId) -> (Vec<u8>, bool) {
        let (mut all, mut buffer) = (Vec::new(), [0; 4096]);
        loop {
            match self.stack.recv(self.now, id, &mut buffer).unwrap() {
                None => return (all, false),
                Some(0) => return (all, true),
                Some(len) => all.extend(&buffer[..len]),
            }
        }
    }
}
