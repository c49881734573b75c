//! Who owns which address of a private network, and where a packet goes: pure.
//!
//! One [`Network`] per (organisation, network) pair. It has a /48; nothing leads from one to another.

use std::collections::HashMap;
use std::net::Ipv6Addr;

use netstack::noise::PublicKey;
use netstack::packet::icmp::code;
use netstack::packet::ipv6;

/// The first 48 bits of a network's addresses.
pub(super) type Prefix = [u8; 6];

/// Port of the platform's SSH server, on every machine.
pub(super) const SSH: u16 = 22;
/// The one UDP service at `<net>::3`.
pub(super) const DNS: u16 = 53;
/// The resolver's address inside machines (docs: `networking/private-networking`).
pub(super) const RESOLVER: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 3);

/// Number of an open device.
pub(super) type DeviceId = u64;

/// The /48 an address lies in.
pub(super) fn prefix_of(address: Ipv6Addr) -> Prefix {
    take(&address.octets())
}

/// `<net>::3`.
pub(super) fn services(prefix: Prefix) -> Ipv6Addr {
    let mut octets = [0; 16];
    octets[..6].copy_from_slice(&prefix);
    octets[15] = 3;
    octets.into()
}

fn take<const N: usize>(octets: &[u8]) -> [u8; N] {
    let mut head = [0; N];
    head.copy_from_slice(&octets[..N]);
    head
}

/// A peer: the whole /120 around its address is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PeerEntry {
    pub(super) key: PublicKey,
    /// Number of its gateway.
    pub(super) region: usize,
    pub(super) address: Ipv6Addr,
}

/// A machine: the whole /112 around its address is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MachineEntry {
    pub(super) id: String,
    pub(super) address: Ipv6Addr,
    pub(super) running: bool,
    /// Without one, its TCP ports are reached through the platform, and nothing else of it is.
    pub(super) device: Option<DeviceId>,
}

/// Addresses of one private network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Network {
    pub(super) prefix: Prefix,
    peers: HashMap<[u8; 15], PeerEntry>,
    machines: HashMap<[u8; 14], MachineEntry>,
    /// Private addresses of the edge, with their apps.
    proxies: HashMap<Ipv6Addr, String>,
}

/// What the knobs make of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rules {
    /// Only the exact address of a peer is its own.
    pub(super) strict_source: bool,
    /// Packets for machines that do not run are answered, not swallowed.
    pub(super) stopped_unreachable: bool,
    /// Largest packet, bytes.
    pub(super) mtu: usize,
}

/// Where a packet comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A peer with this address.
    Peer(Ipv6Addr),
    /// A machine with this address.
    Machine(Ipv6Addr),
    /// Ourselves.
    Platform,
}

/// What happens to a packet.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict<'a> {
    Peer(&'a PeerEntry),
    Device(DeviceId),
    /// The network's own stack: services, machines without a device, the edge, SSH.
    Platform,
    /// Lost without a word.
    Drop,
    /// An ICMPv6 error goes back.
    Refuse(Refusal),
}

/// The error that goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Destination unreachable, with this code.
    Unreachable(u8),
    HopLimit,
    TooBig,
}

/// Who listens at an address of the platform's own stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Services,
    Machine { id: String },
    Proxy { app: String },
    Nobody,
}

impl Network {
    pub(super) fn new(prefix: Prefix) -> Self {
        Self { prefix, ..Self::default() }
    }

    pub(super) fn add_peer(&mut self, peer: PeerEntry) {
        self.peers.insert(take(&peer.address.octets()), peer);
    }

    pub(super) fn add_machine(&mut self, machine: MachineEntry) {
        self.machines.insert(take(&machine.address.octets()), machine);
    }

    pub(super) fn add_proxy(&mut self, address: Ipv6Addr, app: String) {
        self.proxies.insert(address, app);
    }

    /// Who listens at an address of the platform's own stack.
    pub(super) fn place(&self, address: Ipv6Addr) -> Place {
        if address == RESOLVER || address == services(self.prefix) {
            return Place::Services;
        }
        if let Some(app) = self.proxies.get(&address) {
            return Place::Proxy { app: app.clone() };
        }
        match self.machines.get(&take::<14>(&address.octets())) {
            Some(machine) if machine.address == address => Place::Machine { id: machine.id.clone() },
            _ => Place::Nobody,
        }
    }

    /// Where a packet goes. Too short ones and other protocols than IPv6 are lost.
    pub(super) fn route(&self, origin: Origin, packet: &[u8], rules: Rules) -> Verdict<'_> {
        let Some(header) = Header::read(packet) else { return Verdict::Drop };
        if !self.may_come_from(origin, header.source, rules) || header.destination.is_multicast() {
            return Verdict::Drop;
        }
        let verdict = self.towards(origin, &header, rules);
        let onward = matches!(verdict, Verdict::Peer(_) | Verdict::Device(_));
        if onward && origin != Origin::Platform && header.hop_limit <= 1 {
            return Verdict::Refuse(Refusal::HopLimit);
        }
        if onward && header.length > rules.mtu {
            return Verdict::Refuse(Refusal::TooBig);
        }
        verdict
    }

    fn may_come_from(&self, origin: Origin, source: Ipv6Addr, rules: Rules) -> bool {
        match origin {
            Origin::Platform => true,
            Origin::Peer(own) if rules.strict_source => source == own,
            Origin::Peer(own) => source.octets()[..15] == own.octets()[..15],
            Origin::Machine(own) => source.octets()[..14] == own.octets()[..14],
        }
    }

    fn towards(&self, origin: Origin, header: &Header<'_>, rules: Rules) -> Verdict<'_> {
        let to = header.destination;
        let unreachable = |code| Verdict::Refuse(Refusal::Unreachable(code));
        if to == services(self.prefix) || (to == RESOLVER && matches!(origin, Origin::Machine(_))) {
            return match header.protocol {
                _ if origin == Origin::Platform => Verdict::Drop,
                ipv6::UDP if header.destination_port() != Some(DNS) => unreachable(code::PORT),
                _ => Verdict::Platform,
            };
        }
        // Link-local addresses lead nowhere: no neighbour is asked for here.
        if to.octets()[0] == 0xfe {
            return Verdict::Drop;
        }
        if prefix_of(to) != self.prefix {
            return unreachable(code::NO_ROUTE);
        }
        if let Some(machine) = self.machines.get(&take::<14>(&to.octets())) {
            return self.towards_machine(origin, header, machine, rules);
        }
        if self.proxies.contains_key(&to) {
            return match header.protocol {
                _ if origin == Origin::Platform => Verdict::Drop,
                ipv6::TCP | ipv6::ICMP => Verdict::Platform,
                _ => unreachable(code::PORT),
            };
        }
        match self.peers.get(&take::<15>(&to.octets())) {
            Some(peer) => Verdict::Peer(peer),
            None => unreachable(code::NO_ROUTE),
        }
    }

    fn towards_machine(
        &self,
        origin: Origin,
        header: &Header<'_>,
        machine: &MachineEntry,
        rules: Rules,
    ) -> Verdict<'_> {
        let platform = || if origin == Origin::Platform { Verdict::Drop } else { Verdict::Platform };
        let unreachable = |code| Verdict::Refuse(Refusal::Unreachable(code));
        if machine.address != header.destination {
            return unreachable(code::ADDRESS);
        }
        if !machine.running {
            return if rules.stopped_unreachable { unreachable(code::ADDRESS) } else { Verdict::Drop };
        }
        // What the platform's SSH server sends comes from the machine's address; what goes to it does not
        // come to the machine.
        if header.protocol == ipv6::TCP && header.destination_port() == Some(SSH) {
            return platform();
        }
        match (machine.device, header.protocol) {
            (Some(device), _) => Verdict::Device(device),
            (None, ipv6::TCP | ipv6::ICMP) => platform(),
            (None, _) => unreachable(code::PORT),
        }
    }
}

/// The fixed header, as far as routing needs it.
struct Header<'a> {
    source: Ipv6Addr,
    destination: Ipv6Addr,
    hop_limit: u8,
    protocol: u8,
    /// Header and payload, without padding.
    length: usize,
    payload: &'a [u8],
}

impl<'a> Header<'a> {
    fn read(packet: &'a [u8]) -> Option<Self> {
        let head = packet.get(..ipv6::HEADER)?;
        let length = ipv6::HEADER + usize::from(u16::from_be_bytes([head[4], head[5]]));
        if head[0] >> 4 != 6 || packet.len() < length {
            return None;
        }
        Some(Self {
            source: take::<16>(&head[8..24]).into(),
            destination: take::<16>(&head[24..40]).into(),
            hop_limit: head[7],
            protocol: head[6],
            length,
            payload: &packet[ipv6::HEADER..length],
        })
    }

    fn destination_port(&self) -> Option<u16> {
        Some(u16::from_be_bytes([*self.payload.get(2)?, *self.payload.get(3)?]))
    }
}

/// Whether an ICMPv6 error may answer this packet: never an error with an error (RFC 4443, 2.4 e).
pub(super) fn may_be_refused(packet: &[u8]) -> bool {
    let Some(header) = Header::read(packet) else { return false };
    let error = header.protocol == ipv6::ICMP && header.payload.first().is_none_or(|kind| *kind < 128);
    !error && !header.source.is_unspecified() && !header.source.is_multicast()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    const RULES: Rules = Rules { strict_source: false, stopped_unreachable: false, mtu: 1420 };

    fn ip(text: &str) -> Ipv6Addr {
        text.parse().unwrap()
    }

    fn network() -> Network {
        let mut network = Network::new(prefix_of(ip("fdaa:0:1::")));
        for (n, address) in [(1, "fdaa:0:1:a7b:1:0:a:102"), (2, "fdaa:0:1:a7b:1:0:a:202")] {
            let key = PublicKey::from_bytes([n; 32]);
            network.add_peer(PeerEntry { key, region: 0, address: ip(address) });
        }
        for (n, device, running) in [(1, Some(7), true), (2, None, true), (3, None, false)] {
            let address = ip(&format!("fdaa:0:1:a7b:2:0:{n}:2"));
            network.add_machine(MachineEntry { id: format!("m{n}"), address, running, device });
        }
        network.add_proxy(ip("fdaa:0:1:0:1::2"), "web".into());
        network
    }

    fn packet(from: &str, to: &str, protocol: u8, port: u16, hop_limit: u8) -> Vec<u8> {
        let mut bytes = vec![0; ipv6::HEADER + 20];
        ipv6::write(&mut bytes, ip(from), ip(to), protocol, hop_limit, 20);
        bytes[ipv6::HEADER] = if protocol == ipv6::ICMP { 128 } else { 0xff };
        bytes[ipv6::HEADER + 2..ipv6::HEADER + 4].copy_from_slice(&port.to_be_bytes());
        bytes
    }

    const PEER: &str = "fdaa:0:1:a7b:1:0:a:102";
    const MACHINE: &str = "fdaa:0:1:a7b:2:0:1:2";

    /// From the first peer.
    fn to(address: &str, protocol: u8, port: u16) -> String {
        let network = network();
        let bytes = packet(PEER, address, protocol, port, 64);
        match network.route(Origin::Peer(ip(PEER)), &bytes, RULES) {
            Verdict::Peer(peer) => format!("peer {}", peer.address),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn every_kind_of_address_leads_somewhere() {
        assert_eq!(to("fdaa:0:1::3", ipv6::UDP, 53), "Platform");
        assert_eq!(to("fdaa:0:1::3", ipv6::UDP, 54), "Refuse(Unreachable(4))");
        assert_eq!(to(MACHINE, ipv6::TCP, 80), "Device(7)");
        assert_eq!(to(MACHINE, ipv6::UDP, 80), "Device(7)");
        assert_eq!(to(MACHINE, ipv6::ICMP, 0), "Device(7)");
        assert_eq!(to(MACHINE, ipv6::TCP, 22), "Platform", "SSH is the platform's");
        assert_eq!(to(MACHINE, ipv6::UDP, 22), "Device(7)");
        assert_eq!(to("fdaa:0:1:a7b:2:0:2:2", ipv6::TCP, 80), "Platform");
        assert_eq!(to("fdaa:0:1:a7b:2:0:2:2", ipv6::ICMP, 0), "Platform");
        assert_eq!(to("fdaa:0:1:a7b:2:0:2:2", ipv6::UDP, 9), "Refuse(Unreachable(4))");
        assert_eq!(to("fdaa:0:1:a7b:2:0:2:3", ipv6::TCP, 80), "Refuse(Unreachable(3))");
        assert_eq!(to("fdaa:0:1:0:1::2", ipv6::TCP, 80), "Platform");
        assert_eq!(to("fdaa:0:1:0:1::2", ipv6::UDP, 80), "Refuse(Unreachable(4))");
        assert_eq!(to("fdaa:0:1:a7b:1:0:a:202", ipv6::TCP, 80), "peer fdaa:0:1:a7b:1:0:a:202");
        assert_eq!(to("fdaa:0:1:a7b:1:0:a:200", ipv6::TCP, 80), "peer fdaa:0:1:a7b:1:0:a:202");
        assert_eq!(to("fdaa:0:1:a7b:9::2", ipv6::TCP, 80), "Refuse(Unreachable(0))");
        assert_eq!(to("ff02::1", ipv6::ICMP, 0), "Drop");
        assert_eq!(to("fe80::1", ipv6::ICMP, 0), "Drop");
    }

    #[test]
    fn networks_are_apart() {
        assert_eq!(to("fdaa:0:2:a7b:2:0:1:2", ipv6::TCP, 80), "Refuse(Unreachable(0))");
        assert_eq!(to("fdaa:0:2::3", ipv6::UDP, 53), "Refuse(Unreachable(0))");
        assert_eq!(to("2001:db8::1", ipv6::TCP, 80), "Refuse(Unreachable(0))");
        assert_eq!(to("fdaa::3", ipv6::UDP, 53), "Refuse(Unreachable(0))", "that name is for machines");
        let network = network();
        let inside = packet(MACHINE, "fdaa::3", ipv6::UDP, 53, 64);
        assert_eq!(network.route(Origin::Machine(ip(MACHINE)), &inside, RULES), Verdict::Platform);
    }

    #[test]
    fn nobody_speaks_for_another() {
        let network = network();
        let strict = Rules { strict_source: true, ..RULES };
        let from = |source: &str, rules| {
            network.route(Origin::Peer(ip(PEER)), &packet(source, "fdaa:0:1::3", ipv6::UDP, 53, 64), rules)
        };
        assert_eq!(from(PEER, strict), Verdict::Platform);
        assert_eq!(from("fdaa:0:1:a7b:1:0:a:100", RULES), Verdict::Platform, "as the Go client");
        assert_eq!(from("fdaa:0:1:a7b:1:0:a:100", strict), Verdict::Drop);
        assert_eq!(from("fdaa:0:1:a7b:1:0:a:202", RULES), Verdict::Drop);
        assert_eq!(from(MACHINE, RULES), Verdict::Drop);
        let spoofed = packet(PEER, "fdaa:0:1::3", ipv6::UDP, 53, 64);
        assert_eq!(network.route(Origin::Machine(ip(MACHINE)), &spoofed, RULES), Verdict::Drop);
    }

    #[test]
    fn machines_that_do_not_run_are_silent_or_unreachable() {
        assert_eq!(to("fdaa:0:1:a7b:2:0:3:2", ipv6::TCP, 80), "Drop");
        let network = network();
        let bytes = packet(PEER, "fdaa:0:1:a7b:2:0:3:2", ipv6::TCP, 22, 64);
        let rules = Rules { stopped_unreachable: true, ..RULES };
        let verdict = network.route(Origin::Peer(ip(PEER)), &bytes, rules);
        assert_eq!(verdict, Verdict::Refuse(Refusal::Unreachable(code::ADDRESS)));
    }

    #[test]
    fn hops_and_sizes_have_limits() {
        let network = network();
        let last_hop = packet(PEER, MACHINE, ipv6::TCP, 80, 1);
        let origin = Origin::Peer(ip(PEER));
        assert_eq!(network.route(origin, &last_hop, RULES), Verdict::Refuse(Refusal::HopLimit));
        let here = packet(PEER, "fdaa:0:1::3", ipv6::UDP, 53, 1);
        assert_eq!(network.route(origin, &here, RULES), Verdict::Platform);
        let small = Rules { mtu: 59, ..RULES };
        let bytes = packet(PEER, MACHINE, ipv6::TCP, 80, 64);
        assert_eq!(network.route(origin, &bytes, small), Verdict::Refuse(Refusal::TooBig));
        // Padding of WireGuard does not count.
        let mut padded = bytes.clone();
        padded.extend([0; 12]);
        assert_eq!(network.route(origin, &padded, Rules { mtu: 60, ..RULES }), Verdict::Device(7));
        assert_eq!(network.route(origin, &bytes[..50], RULES), Verdict::Drop);
    }

    #[test]
    fn the_platforms_own_packets_never_come_back_to_it() {
        let network = network();
        let from = |to: &str, port| {
            network.route(Origin::Platform, &packet("fdaa:0:1::3", to, ipv6::TCP, port, 64), RULES)
        };
        assert_eq!(from("fdaa:0:1::3", 53), Verdict::Drop);
        assert_eq!(from(MACHINE, 22), Verdict::Drop);
        assert_eq!(from(MACHINE, 4000), Verdict::Device(7));
        assert!(matches!(from("fdaa:0:1:a7b:1:0:a:100", 9), Verdict::Peer(_)));
    }

    #[test]
    fn errors_are_not_answered_with_errors() {
        let mut icmp = packet(PEER, MACHINE, ipv6::ICMP, 0, 64);
        assert!(may_be_refused(&icmp));
        icmp[ipv6::HEADER] = 1;
        assert!(!may_be_refused(&icmp));
        assert!(may_be_refused(&packet(PEER, MACHINE, ipv6::TCP, 80, 64)));
        assert!(!may_be_refused(&packet("::", MACHINE, ipv6::TCP, 80, 64)));
    }

    #[test]
    fn places() {
        let network = network();
        assert_eq!(network.place(ip("fdaa:0:1::3")), Place::Services);
        assert_eq!(network.place(RESOLVER), Place::Services);
        assert_eq!(network.place(ip(MACHINE)), Place::Machine { id: "m1".into() });
        assert_eq!(network.place(ip("fdaa:0:1:0:1::2")), Place::Proxy { app: "web".into() });
        assert_eq!(network.place(ip("fdaa:0:1::9")), Place::Nobody);
    }

    proptest! {
        #[test]
        fn foreign_packets_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            let network = network();
            for origin in [Origin::Peer(ip(PEER)), Origin::Machine(ip(MACHINE)), Origin::Platform] {
                let _ = network.route(origin, &bytes, RULES);
            }
            let _ = may_be_refused(&bytes);
        }

        #[test]
        fn nothing_leaves_its_network(to: [u8; 16], protocol: u8, port: u16) {
            let network = network();
            let to = Ipv6Addr::from(to);
            let bytes = packet(PEER, &to.to_string(), protocol, port, 64);
            let verdict = network.route(Origin::Peer(ip(PEER)), &bytes, RULES);
            if prefix_of(to) != network.prefix {
                prop_assert!(matches!(verdict, Verdict::Drop | Verdict::Refuse(_)));
            }
        }
    }
}
