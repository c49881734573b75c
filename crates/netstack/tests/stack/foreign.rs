//! Foreign packets: whatever comes, nothing panics, memory stays bounded, and streams of others go on.

use std::time::Duration;

use netstack::packet::tcp::{Blocks, Flags, Header, Options};
use netstack::packet::{checksum, icmp, ipv6, tcp, udp};
use netstack::stack::{Event, StreamId};
use proptest::prelude::*;

use crate::peer::{HOST, PEER, Peer};

/// One hostile action.
#[derive(Debug, Clone)]
enum Step {
    Bytes(Vec<u8>),
    /// A well-formed IPv6 header before these bytes, with the checksum repaired.
    Framed(u8, Vec<u8>),
    /// Flags, offsets from the expected numbers, window, blocks, timestamps, length.
    Segment(u8, i32, i32, u16, Vec<(u32, u32)>, Option<(u32, u32)>, usize),
    Icmp(u8, u32, Vec<u8>),
    Pass(u16),
    Write(usize),
    Read(usize),
    Shut,
    Abort,
}

fn step() -> impl Strategy<Value = Step> {
    let near = prop_oneof![-3i32..3, -3000i32..3000, any::<i32>()];
    let bytes = || proptest::collection::vec(any::<u8>(), 0..120);
    prop_oneof![
        1 => bytes().prop_map(Step::Bytes),
        1 => (any::<u8>(), bytes()).prop_map(|(kind, bytes)| Step::Framed(kind, bytes)),
        10 => (
            prop_oneof![Just(16u8), Just(17u8), 0u8..32], near.clone(), near, any::<u16>(),
            proptest::collection::vec((0u32..5000, 0u32..5000), 0..4), proptest::option::of((0u32..2000, any::<u32>())),
            0usize..1200,
        ).prop_map(|(flags, seq, ack, window, blocks, stamps, len)| {
            let blocks = if stamps.is_some() { blocks.into_iter().take(3).collect() } else { blocks };
            Step::Segment(flags, seq, ack, window, blocks, stamps, len)
        }),
        1 => (0u8..5, any::<u32>(), bytes()).prop_map(|(kind, word, quote)| Step::Icmp(kind, word, quote)),
        2 => any::<u16>().prop_map(Step::Pass),
        2 => (0usize..9000).prop_map(Step::Write),
        2 => (0usize..9000).prop_map(Step::Read),
        1 => Just(Step::Shut),
        1 => Just(Step::Abort),
    ]
}

fn framed(protocol: u8, body: &[u8]) -> Vec<u8> {
    let protocol = [ipv6::TCP, ipv6::UDP, ipv6::ICMP, protocol][usize::from(protocol % 4)];
    let mut packet = vec![0; ipv6::HEADER];
    ipv6::write(&mut packet, PEER, HOST, protocol, 64, body.len());
    packet.extend(body);
    let at = match protocol {
        ipv6::TCP => 16,
        ipv6::UDP => 6,
        _ => 2,
    };
    let body = &mut packet[ipv6::HEADER..];
    if body.len() >= at + 2 {
        body[at..at + 2].fill(0);
        let sum = checksum::compute(PEER, HOST, protocol, body);
        body[at..at + 2].copy_from_slice(&sum.to_be_bytes());
    }
    packet
}

fn play(peer: &mut Peer, id: StreamId, step: &Step, last: &mut Vec<u8>) {
    let now = peer.now;
    match step {
        Step::Bytes(bytes) => peer.stack.receive(now, bytes),
        Step::Framed(kind, bytes) => peer.stack.receive(now, &framed(*kind, bytes)),
        Step::Segment(flags, seq, ack, window, blocks, stamps, len) => {
            let mut sack = Blocks::default();
            for (left, right) in blocks {
                sack.push(peer.ack.wrapping_add(*left), peer.ack.wrapping_add(*right));
            }
            let header = Header {
                src_port: peer.ports.1,
                dst_port: peer.ports.0,
                seq: peer.seq.wrapping_add_signed(*seq),
                ack: peer.ack.wrapping_add_signed(*ack),
                flags: Flags(*flags),
                window: *window,
                options: Options { timestamps: *stamps, sack, ..Options::default() },
            };
            peer.push(&header, &vec![7; *len]);
        }
        Step::Icmp(kind, word, quote) => {
            let quote = if quote.len() % 2 == 0 { &*last } else { quote };
            let message = match kind {
                0 => icmp::Message::Unreachable(*word as u8, quote),
                1 => icmp::Message::PacketTooBig(*word, quote),
                2 => icmp::Message::TimeExceeded(*word as u8, quote),
                3 => icmp::Message::EchoRequest(*word as u16, 1, quote),
                _ => icmp::Message::EchoReply(*word as u16, 1, quote),
            };
            peer.icmp(&message);
        }
        Step::Pass(ms) => peer.pass(Duration::from_millis(u64::from(*ms))),
        Step::Write(len) => drop(peer.stack.send(now, id, &vec![9; *len])),
        Step::Read(len) => drop(peer.stack.recv(now, id, &mut vec![0; *len])),
        Step::Shut => drop(peer.stack.shutdown(now, id)),
        Step::Abort => {}
    }
    // Nothing may be sent without end.
    let mut packet = [0; 1500];
    let sent = (0..5000).take_while(|_| {
        let len = peer.stack.poll_transmit(now, &mut packet);
        if let Some(len) = len {
            assert!(ipv6::parse(&packet[..len]).is_ok());
            *last = packet[..len].to_vec();
        }
        len.is_some()
    });
    assert!(sent.count() < 5000, "after {step:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_conversation_breaks_the_stack(steps in proptest::collection::vec(step(), 1..120), passive: bool) {
        let mut peer = Peer::new(|_| {});
        let id = if passive {
            peer.stack.listen(true);
            peer.syn();
            let offer = peer.events().into_iter().find_map(|event| match event {
                Event::Incoming(offer) => Some(offer.id),
                _ => None,
            });
            peer.seq = peer.seq.wrapping_add(1);
            let id = peer.stack.accept(peer.now, offer.unwrap()).unwrap();
            peer.ack = peer.one().header.seq.wrapping_add(1);
            id
        } else {
            peer.connected()
        };
        let mut last = Vec::new();
        for step in &steps {
            play(&mut peer, id, step, &mut last);
            if matches!(step, Step::Abort) {
                peer.stack.abort(peer.now, id);
            }
        }
        prop_assert!(peer.stack.stats().buffered <= 20 << 20);
        peer.events();
        peer.stack.release(peer.now, id);
        // Silence ends everything.
        for _ in 0..400 {
            let before = peer.now;
            peer.take_all();
            peer.pass(Duration::from_secs(5));
            prop_assert!(peer.now > before || peer.stack.has_output());
        }
        prop_assert_eq!(peer.stack.stats().connections, 0);
        prop_assert_eq!(peer.stack.stats().buffered, 0);
    }
}

impl Peer {
    fn take_all(&mut self) {
        let mut packet = [0; 1500];
        while self.stack.poll_transmit(self.now, &mut packet).is_some() {}
    }
}

#[test]
fn packets_that_are_not_for_us_are_counted_and_dropped() {
    let mut peer = Peer::new(|_| {});
    let mut packet = [0; 100];
    let other = "fdaa::9".parse().unwrap();
    let len = udp::write(&mut packet, (PEER, 1), (other, 2), 64, b"x");
    peer.stack.receive(peer.now, &packet[..len]);
    let len = tcp::write(&mut packet, PEER, other, 64, &Header::default(), (b"", b""));
    peer.stack.receive(peer.now, &packet[..len]);
    assert_eq!(peer.stack.stats().dropped, 2);
    assert!(peer.packets().is_empty());
}
