//! UDP and ping for the application.

use std::collections::{HashMap, VecDeque};
use std::net::{Ipv6Addr, SocketAddrV6};

use super::{Event, Stack, pair, socket};
use crate::packet::{icmp, ipv6, udp};

const HOP_LIMIT: u8 = 64;
/// Datagrams that wait in one socket; more are dropped, as UDP may.
const QUEUE: usize = 512;
/// First port chosen for sockets that do not name one.
const EPHEMERAL: u16 = 49_152;

/// A bound port of a [`Stack`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UdpId(u64);

/// A received datagram, or what became of one that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datagram {
    /// Where it was sent to.
    pub local: SocketAddrV6,
    /// Where it came from.
    pub remote: SocketAddrV6,
    /// Its data, or the code of the ICMPv6 "unreachable" that `remote` was answered with.
    pub data: Result<Vec<u8>, u8>,
}

/// Why an echo request failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PingFailure {
    /// Type and code of the ICMPv6 error.
    Unreachable {
        /// ICMPv6 type.
        kind: u8,
        /// ICMPv6 code.
        code: u8,
    },
    /// It was larger than the path, whose MTU this is.
    TooBig(u32),
}

struct Bound {
    local: SocketAddrV6,
    queue: VecDeque<Datagram>,
}

/// All sockets.
#[derive(Default)]
pub(super) struct Datagrams {
    next: u64,
    sockets: HashMap<UdpId, Bound>,
    /// By address (unspecified: any) and port.
    ports: HashMap<(Ipv6Addr, u16), UdpId>,
    any: Option<VecDeque<Datagram>>,
}

impl Datagrams {
    pub(super) fn clear(&mut self) {
        self.sockets.clear();
        self.ports.clear();
        self.any = None;
    }

    fn owner(&self, local: (Ipv6Addr, u16)) -> Option<UdpId> {
        self.ports.get(&local).or_else(|| self.ports.get(&(Ipv6Addr::UNSPECIFIED, local.1))).copied()
    }
}

impl Stack {
    /// Binds a port: `None` or port 0 choose a free one; the unspecified address receives for all.
    /// `None` when it is taken.
    pub fn udp_bind(&mut self, local: Option<SocketAddrV6>) -> Option<UdpId> {
        let address = local.map_or(Ipv6Addr::UNSPECIFIED, |local| *local.ip());
        let mut port = local.map_or(0, |local| local.port());
        if port == 0 {
            let start = self.random() as u32;
            port = (0..16_384u32)
                .map(|step| EPHEMERAL + (start.wrapping_add(step) % 16_384) as u16)
                .find(|port| !self.datagrams.ports.contains_key(&(address, *port)))?;
        }
        if self.datagrams.ports.contains_key(&(address, port)) {
            return None;
        }
        let id = UdpId(self.datagrams.next);
        self.datagrams.next += 1;
        let bound = Bound { local: socket(address, port), queue: VecDeque::new() };
        self.datagrams.sockets.insert(id, bound);
        self.datagrams.ports.insert((address, port), id);
        Some(id)
    }

    /// The bound address.
    pub fn udp_local(&self, id: UdpId) -> Option<SocketAddrV6> {
        self.datagrams.sockets.get(&id).map(|bound| bound.local)
    }

    /// Frees the port.
    pub fn udp_close(&mut self, id: UdpId) {
        if let Some(bound) = self.datagrams.sockets.remove(&id) {
            self.datagrams.ports.remove(&pair(bound.local));
        }
    }

    /// The next datagram of a socket.
    pub fn udp_recv(&mut self, id: UdpId) -> Option<Datagram> {
        self.datagrams.sockets.get_mut(&id)?.queue.pop_front()
    }

    /// Whether datagrams for ports nobody bound are kept for [`Self::any_recv`]; otherwise they are answered
    /// with "port unreachable".
    pub fn listen_datagrams(&mut self, on: bool) {
        self.datagrams.any = on.then(VecDeque::new);
    }

    /// The next datagram for a port nobody bound.
    pub fn any_recv(&mut self) -> Option<Datagram> {
        self.datagrams.any.as_mut()?.pop_front()
    }

    /// Sends a datagram. False when it does not fit the MTU or too many packets wait.
    pub fn udp_send(&mut self, from: SocketAddrV6, to: SocketAddrV6, data: &[u8]) -> bool {
        if ipv6::HEADER + udp::HEADER + data.len() > self.path_mtu(*to.ip()) {
            return false;
        }
        let Some(mut buffer) = self.buffer() else { return false };
        let mut from = pair(from);
        if from.0.is_unspecified() {
            from.0 = self.address();
        }
        let len = udp::write(&mut buffer, from, pair(to), HOP_LIMIT, data);
        buffer.truncate(len);
        self.control.push_back(buffer);
        true
    }

    /// Takes a datagram. Returns false when nobody wants it.
    pub(super) fn take_datagram(&mut self, packet: &ipv6::Packet<'_>, datagram: &udp::Datagram<'_>) -> bool {
        let local = (packet.dst, datagram.dst_port);
        let item = || Datagram {
            local: socket(local.0, local.1),
            remote: socket(packet.src, datagram.src_port),
            data: Ok(datagram.payload.to_vec()),
        };
        if let Some(id) = self.datagrams.owner(local) {
            if let Some(bound) = self.datagrams.sockets.get_mut(&id).filter(|bound| bound.queue.len() < QUEUE)
            {
                bound.queue.push_back(item());
                self.events.push_back(Event::Datagram(id));
            }
            return true;
        }
        let Some(queue) = &mut self.datagrams.any else { return false };
        if queue.len() < QUEUE {
            queue.push_back(item());
            self.events.push_back(Event::AnyDatagram);
        }
        true
    }

    /// The network could not deliver what `local` sent.
    pub(super) fn datagram_failed(&mut self, local: (Ipv6Addr, u16), remote: (Ipv6Addr, u16), code: u8) {
        let Some(id) = self.datagrams.owner(local) else { return };
        if let Some(bound) = self.datagrams.sockets.get_mut(&id).filter(|bound| bound.queue.len() < QUEUE) {
            bound.queue.push_back(Datagram {
                local: socket(local.0, local.1),
                remote: socket(remote.0, remote.1),
                data: Err(code),
            });
            self.events.push_back(Event::Datagram(id));
        }
    }

    /// Sends an echo request. False when it does not fit the MTU or too many packets wait.
    pub fn ping(&mut self, to: Ipv6Addr, id: u16, seq: u16, data: &[u8]) -> bool {
        let fits = ipv6::HEADER + icmp::HEADER + data.len() <= self.path_mtu(to);
        let from = self.address();
        fits && self.send_icmp(from, to, &icmp::Message::EchoRequest(id, seq, data))
    }

    pub(super) fn send_icmp(&mut self, from: Ipv6Addr, to: Ipv6Addr, message: &icmp::Message<'_>) -> bool {
        let Some(mut buffer) = self.buffer() else { return false };
        let len = icmp::write(&mut buffer, from, to, HOP_LIMIT, message);
        buffer.truncate(len);
        self.control.push_back(buffer);
        true
    }
}
