//! Edge cases of the RFCs, segment by segment.

use std::time::Duration;

use netstack::packet::icmp::Message;
use netstack::packet::tcp::{Flags, Options};
use netstack::packet::{icmp, ipv6};
use netstack::stack::{Event, Status, StreamError};

use crate::peer::{ISS, Peer};

const MS: Duration = Duration::from_millis(1);
const SECOND: Duration = Duration::from_secs(1);
const ACK: Flags = Flags::ACK;
const FIN_ACK: Flags = Flags::FIN.with(Flags::ACK);
const RST_ACK: Flags = Flags::RST.with(Flags::ACK);
const PSH_ACK: Flags = Flags::PSH.with(Flags::ACK);

fn peer() -> Peer {
    Peer::new(|_| {})
}

#[test]
fn a_syn_offers_everything_and_is_repeated() {
    let mut peer = peer();
    let to = "[fdaa::2]:80".parse().unwrap();
    let id = peer.stack.connect(peer.now, None, to).unwrap();
    let syn = peer.one();
    let options = syn.header.options;
    assert_eq!((options.mss, options.scale, options.sack_permitted), (Some(1360), Some(8), true));
    assert!(options.timestamps.is_some() && syn.header.window == 0xffff);
    for seconds in [1, 2, 4] {
        let (waited, again) = peer.wait(SECOND * 20);
        assert_eq!((waited, again[0].header.seq), (SECOND * seconds, syn.header.seq));
    }
    peer.wait(SECOND * 100);
    peer.wait(SECOND * 100);
    peer.wait(SECOND * 100);
    assert_eq!(peer.stack.status(id), Status::Failed(StreamError::TimedOut));
}

#[test]
fn only_a_reset_that_acknowledges_the_syn_refuses() {
    let mut peer = peer();
    let id = peer.stack.connect(peer.now, None, "[fdaa::2]:80".parse().unwrap()).unwrap();
    let syn = peer.one();
    peer.ports.0 = syn.header.src_port;
    peer.send(RST_ACK, 0, syn.header.seq, &[]);
    peer.send(Flags::RST, 0, 0, &[]);
    assert_eq!(peer.stack.status(id), Status::Connecting);
    // An acknowledgment of something never sent is answered with a reset.
    peer.send(Flags::SYN.with(ACK), 7, syn.header.seq.wrapping_add(9), &[]);
    let reset = peer.take().remove(0);
    assert!(reset.is(Flags::RST) && reset.header.seq == syn.header.seq.wrapping_add(9));
    peer.send(RST_ACK, 0, syn.header.seq.wrapping_add(1), &[]);
    assert_eq!(peer.stack.status(id), Status::Failed(StreamError::Refused));
}

/// The far end still has a connection of a process that is gone, on the port that was chosen now: it answers the SYN as
/// if it were of that connection.
#[test]
fn an_old_connection_at_the_far_end_costs_a_round_trip_and_no_second() {
    let mut peer = peer();
    let id = peer.stack.connect(peer.now, None, "[fdaa::2]:80".parse().unwrap()).unwrap();
    let syn = peer.one();
    peer.ports.0 = syn.header.src_port;
    let old = syn.header.seq.wrapping_sub(70_000);
    peer.send(ACK, 99, old, &[]);
    let sent = peer.take();
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent[0].is(Flags::RST) && sent[0].header.seq == old, "{sent:?}");
    assert!(sent[1].is(Flags::SYN) && sent[1].header.seq == syn.header.seq, "{sent:?}");
    // Whoever answers every SYN like that gets resets, and SYNs by the timer.
    for _ in 0..10 {
        peer.send(ACK, 99, old, &[]);
    }
    let syns = peer.take().iter().filter(|sent| sent.is(Flags::SYN)).count();
    assert_eq!(syns, 1);
    for _ in 0..10 {
        peer.send(ACK, 99, old, &[]);
        let _answers = peer.take();
    }
    peer.send(ACK, 99, old, &[]);
    assert!(peer.take().iter().all(|sent| sent.is(Flags::RST)));
    assert_eq!(peer.stack.status(id), Status::Connecting);
}

#[test]
fn resets_and_syns_must_hit_exactly() {
    let mut peer = peer();
    let id = peer.connected();
    let expected = peer.seq;
    for (flags, seq) in [(Flags::RST, expected.wrapping_add(10)), (Flags::SYN, expected)] {
        peer.send(flags, seq, peer.ack, &[]);
        let challenge = peer.one();
        assert!(challenge.is(ACK) && challenge.header.ack == expected);
    }
    peer.send(Flags::RST, expected.wrapping_sub(10), peer.ack, &[]);
    assert_eq!(peer.take(), []);
    peer.send(Flags::RST, expected, 0, &[]);
    assert_eq!(peer.stack.status(id), Status::Failed(StreamError::Reset));
    assert_eq!(peer.stack.recv(peer.now, id, &mut [0; 9]), Err(StreamError::Reset));
}

#[test]
fn challenges_are_limited() {
    let mut peer = peer();
    peer.connected();
    let mut answers = 0;
    for n in 1..1000 {
        peer.send(Flags::RST, peer.seq.wrapping_add(n), 0, &[]);
        answers += peer.take().len();
    }
    assert_eq!(answers, 100);
}

#[test]
fn old_timestamps_and_impossible_acknowledgments_change_nothing() {
    let mut peer = peer();
    let id = peer.connected();
    peer.clock += 10;
    peer.data(b"one");
    peer.pass(MS * 100);
    assert_eq!(peer.one().header.ack, peer.seq);
    peer.clock -= 5;
    peer.send(ACK, peer.seq, peer.ack, b"old");
    assert_eq!(peer.one().header.ack, peer.seq);
    peer.clock += 10;
    peer.send(ACK, peer.seq, peer.ack.wrapping_add(5), b"future");
    assert_eq!(peer.one().header.ack, peer.seq);
    peer.send(ACK, peer.seq, peer.ack.wrapping_sub(2_000_000), b"past");
    assert_eq!(peer.one().header.ack, peer.seq);
    assert_eq!(peer.read(id), (b"one".to_vec(), false));
}

#[test]
fn overlapping_and_reordered_segments_become_the_stream() {
    let mut peer = peer();
    let id = peer.connected();
    let (start, ack) = (peer.seq, peer.ack);
    let at = |offset: u32| start.wrapping_add(offset);
    peer.send(ACK, at(6), ack, b"ghi");
    let out = peer.one();
    assert_eq!((out.header.ack, out.header.options.sack.as_slice()), (start, &[(at(6), at(9))][..]));
    peer.send(ACK, at(12), ack, b"mno");
    let blocks = [(at(12), at(15)), (at(6), at(9))];
    assert_eq!(peer.one().header.options.sack.as_slice(), blocks);
    // A duplicate is reported first (RFC 2883).
    peer.send(ACK, at(6), ack, b"ghi");
    let blocks = [(at(6), at(9)), (at(12), at(15))];
    assert_eq!(peer.one().header.options.sack.as_slice(), blocks);
    peer.send(ACK, at(4), ack, b"efghij");
    assert_eq!(peer.one().header.options.sack.as_slice()[0], (at(4), at(10)));
    peer.send(FIN_ACK, at(15), ack, b"p");
    peer.take();
    peer.send(ACK, at(0), ack, b"abcdef");
    assert_eq!(peer.one().header.ack, at(10));
    assert_eq!(peer.read(id), (b"abcdefghij".to_vec(), false));
    peer.send(ACK, at(0), ack, b"abcdefghijkl");
    assert_eq!(peer.one().header.ack, at(17));
    assert_eq!(peer.read(id), (b"klmnop".to_vec(), true));
    // Data after the end does not exist.
    peer.send(ACK, at(17), ack, b"more");
    assert_eq!(peer.read(id), (Vec::new(), true));
}

#[test]
fn data_beyond_the_window_is_cut_and_the_window_never_shrinks() {
    let mut peer = Peer::new(|config| {
        config.tcp.initial_receive_window = 3000;
        config.tcp.max_receive_window = 3000;
    });
    let id = peer.connected();
    let mut edge = 0;
    for n in 0..4u32 {
        peer.data(&[n as u8; 1000]);
        let ack = peer.one().header;
        let right = ack.ack.wrapping_sub(ISS) + u32::from(ack.window);
        assert!(right >= edge, "{right} {edge}");
        edge = right;
        assert_eq!(ack.ack.wrapping_sub(ISS), 1001 + 1000 * n.min(2));
    }
    assert_eq!(peer.read(id).0.len(), 3000);
    // Reading opens the window again, and the peer is told.
    assert_eq!(peer.one().header.window, 3000);
}

#[test]
fn every_second_full_segment_is_acknowledged_and_a_lone_one_late() {
    let mut peer = peer();
    let id = peer.connected();
    (0..20).for_each(|_| {
        peer.data(&[1; 1000]);
        peer.take();
    });
    peer.read(id);
    peer.take();
    peer.data(&[1; 1000]);
    assert_eq!(peer.take(), []);
    peer.data(&[1; 1000]);
    assert_eq!(peer.one().header.ack, peer.seq);
    peer.data(b"tail");
    let (waited, out) = peer.wait(SECOND);
    assert_eq!((waited, out[0].header.ack), (MS * 20, peer.seq));
    // An answer of the application carries it.
    peer.data(b"question");
    peer.stack.send(peer.now, id, b"answer").unwrap();
    let out = peer.one();
    assert_eq!((out.header.ack, &out.data[..]), (peer.seq, &b"answer"[..]));
    let waited = peer.wait(MS * 50);
    assert!(waited.1.iter().all(|out| !out.data.is_empty()), "{waited:?}");
}

#[test]
fn selective_acknowledgments_repair_exactly_the_hole() {
    let mut peer = peer();
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 8000]).unwrap();
    let sent = peer.take();
    assert!(sent.len() >= 8 && sent.iter().take(7).all(|out| out.data.len() == 988), "{sent:?}");
    let at = |n: usize| sent[n].header.seq;
    peer.now += MS * 20;
    peer.sack(at(1), &[]);
    assert_eq!(peer.take(), []);
    peer.now += MS;
    peer.sack(at(1), &[(at(2), at(5))]);
    let again = peer.one();
    assert_eq!((again.header.seq, again.data.len()), (at(1), 988));
    peer.now += MS * 20;
    peer.sack(at(8), &[]);
    assert_eq!(peer.stack.stats().retransmitted, 1);
    assert_eq!(peer.stack.stats().timeouts, 0);
}

#[test]
fn a_peer_without_any_option_is_served() {
    let mut peer = peer();
    peer.options = Options::default();
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 6000]).unwrap();
    let sent = peer.take();
    // The default segment size of IPv6, no scaling of the peer's window.
    assert!(sent[0].data.len() == 1220 && sent[0].header.options == Options::default(), "{:?}", sent[0]);
    assert!(sent[0].header.window > 60_000);
    // Three repeated acknowledgments repair without waiting for the timer.
    peer.now += MS * 20;
    for _ in 0..3 {
        assert_eq!(peer.take(), []);
        peer.send(ACK, peer.seq, peer.ack, &[]);
    }
    assert_eq!(peer.one().header.seq, peer.ack);
}

#[test]
fn a_lost_tail_is_probed_before_the_timeout() {
    let mut peer = peer();
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 2900]).unwrap();
    let sent = peer.take();
    let (waited, probe) = peer.wait(SECOND);
    assert!(waited >= MS * 40 && waited < MS * 120, "{waited:?}");
    assert_eq!(probe.len(), 1);
    assert_eq!(probe[0].header.seq, sent[2].header.seq);
    // Still nothing: then the timeout, with everything from the beginning, twice as late each time.
    let (first, again) = peer.wait(SECOND * 5);
    assert!(again[0].header.seq == sent[0].header.seq && first >= MS * 200, "{first:?}");
    let (second, _) = peer.wait(SECOND * 5);
    assert!(second > first + first / 2, "{first:?} {second:?}");
}

#[test]
fn a_late_acknowledgment_undoes_a_spurious_timeout() {
    let mut peer = peer();
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 9000]).unwrap();
    let sent = peer.take();
    let early = peer.echo;
    peer.wait(SECOND);
    let (_, again) = peer.wait(SECOND);
    assert_eq!(again[0].header.seq, sent[0].header.seq);
    // The acknowledgments of the first transmissions arrive after all.
    peer.echo = early;
    peer.now += MS;
    peer.sack(sent[4].header.seq, &[]);
    let resent = peer.take().iter().filter(|out| out.header.seq == sent[4].header.seq).count();
    assert_eq!(resent, 0);
}

#[test]
fn a_closed_window_is_probed_and_a_sliver_not_used() {
    let mut peer = peer();
    let id = peer.connected();
    peer.window = 0;
    peer.sack(peer.ack, &[]);
    // The edge of the handshake holds: the window may not be taken back, but is believed anyhow.
    peer.stack.send(peer.now, id, &[5; 3000]).unwrap();
    assert_eq!(peer.take(), []);
    let (waited, probe) = peer.wait(SECOND * 5);
    assert!(waited >= MS * 200 && probe[0].data.is_empty());
    assert_eq!(probe[0].header.seq, peer.ack.wrapping_sub(1));
    let (later, _) = peer.wait(SECOND * 5);
    assert!(later > waited, "{later:?} {waited:?}");
    peer.window = 200;
    peer.sack(peer.ack, &[]);
    let sent = peer.take();
    assert_eq!(sent.iter().map(|out| out.data.len()).sum::<usize>(), 3000);
    assert!(peer.stack.status(id) == Status::Open);
}

#[test]
fn silence_is_noticed_by_keepalives() {
    let mut peer = Peer::new(|config| {
        config.tcp.keepalive = Some((SECOND * 10, SECOND));
        config.tcp.keepalive_probes = 3;
    });
    let id = peer.connected();
    let (waited, probe) = peer.wait(SECOND * 100);
    assert_eq!((waited, probe[0].header.seq), (SECOND * 10, peer.ack.wrapping_sub(1)));
    peer.sack(peer.ack, &[]);
    let (waited, _) = peer.wait(SECOND * 100);
    assert_eq!(waited, SECOND * 10);
    for _ in 0..2 {
        assert_eq!(peer.wait(SECOND * 100).0, SECOND);
    }
    peer.wait(SECOND * 2);
    assert_eq!(peer.stack.status(id), Status::Failed(StreamError::TimedOut));
}

#[test]
fn the_four_ways_to_end() {
    // We end first.
    let mut first = peer();
    let id = first.connected();
    first.stack.send(first.now, id, b"bye").unwrap();
    first.stack.shutdown(first.now, id).unwrap();
    let out = first.one();
    assert!(out.is(FIN_ACK.with(Flags::PSH)) && out.data == b"bye");
    first.sack(first.ack.wrapping_add(4), &[]);
    first.data(b"still here");
    assert_eq!(first.read(id), (b"still here".to_vec(), false));
    first.send(FIN_ACK, first.seq, first.ack.wrapping_add(4), &[]);
    assert_eq!(first.one().header.ack, first.seq.wrapping_add(1));
    assert_eq!(first.read(id), (Vec::new(), true));
    // In TIME-WAIT a repeated FIN is acknowledged again, a new SYN begins anew.
    first.now += MS * 100;
    first.send(FIN_ACK, first.seq, first.ack.wrapping_add(4), &[]);
    assert!(first.one().is(ACK));
    first.stack.release(first.now, id);
    first.stack.listen(true);
    first.seq = first.seq.wrapping_add(1000);
    first.clock += 1000;
    first.syn();
    assert!(matches!(first.events()[..], [.., Event::Incoming(_)]));

    // The peer ends first.
    let mut second = peer();
    let id = second.connected();
    second.send(FIN_ACK, second.seq, second.ack, b"end");
    assert_eq!(second.one().header.ack, second.seq.wrapping_add(4));
    assert_eq!(second.read(id), (b"end".to_vec(), true));
    second.stack.send(second.now, id, b"last").unwrap();
    second.stack.shutdown(second.now, id).unwrap();
    second.stack.release(second.now, id);
    let fin = second.one();
    assert!(fin.is(FIN_ACK.with(Flags::PSH)), "{fin:?}");
    second.send(ACK, second.seq.wrapping_add(4), second.ack.wrapping_add(5), &[]);
    assert_eq!(second.take(), []);
    assert_eq!(second.stack.stats().connections, 0);

    // Both at once.
    let mut both = peer();
    let id = both.connected();
    both.stack.shutdown(both.now, id).unwrap();
    both.stack.release(both.now, id);
    assert!(both.one().is(FIN_ACK));
    both.send(FIN_ACK, both.seq, both.ack, &[]);
    assert_eq!(both.one().header.ack, both.seq.wrapping_add(1));
    both.send(ACK, both.seq.wrapping_add(1), both.ack.wrapping_add(1), &[]);
    assert_eq!(both.take(), []);
    both.pass(SECOND * 11);
    assert_eq!(both.stack.stats().connections, 0);

    // With data that nobody reads.
    let mut unread = peer();
    let id = unread.connected();
    unread.data(b"unread");
    unread.stack.release(unread.now, id);
    assert!(unread.take().iter().any(|out| out.is(RST_ACK)));
    assert_eq!(unread.stack.stats().connections, 0);
}

#[test]
fn both_may_open_at_once() {
    let mut peer = peer();
    let id = peer.stack.connect(peer.now, None, "[fdaa::2]:80".parse().unwrap()).unwrap();
    let syn = peer.one();
    peer.ports.0 = syn.header.src_port;
    peer.syn();
    let answer = peer.one();
    assert!(answer.is(Flags::SYN.with(ACK)) && answer.header.seq == syn.header.seq);
    peer.seq = peer.seq.wrapping_add(1);
    peer.ack = syn.header.seq.wrapping_add(1);
    peer.sack(peer.ack, &[]);
    assert_eq!(peer.stack.status(id), Status::Open);
    peer.data(b"hello");
    assert_eq!(peer.read(id).0, b"hello");
}

#[test]
fn segments_for_nobody_are_reset_and_resets_are_not() {
    let mut peer = peer();
    peer.send(ACK, 5, 77, b"data");
    let reset = peer.one();
    assert!(reset.is(Flags::RST) && reset.header.seq == 77);
    peer.send(Flags::FIN, 5, 0, b"data");
    let reset = peer.one();
    assert!(reset.is(RST_ACK) && reset.header.ack == 10);
    peer.send(Flags::RST, 5, 0, &[]);
    assert_eq!(peer.take(), []);
    // A flood is not answered with a flood.
    let answers: usize = (0..5000)
        .map(|n| {
            peer.send(ACK, n, 1, &[]);
            peer.take().len()
        })
        .sum();
    assert!(answers < 1000, "{answers}");
}

#[test]
fn offers_are_bounded_withdrawn_by_a_reset_and_made_once() {
    let mut peer = Peer::new(|config| config.tcp.max_pending = 3);
    peer.stack.listen(true);
    peer.syn();
    peer.syn();
    let [Event::Incoming(offer)] = peer.events()[..] else { panic!("one offer") };
    peer.send(Flags::RST, peer.seq.wrapping_add(1), 0, &[]);
    assert_eq!(peer.stack.accept(peer.now, offer.id), None);
    for port in 3000..3010 {
        peer.ports.1 = port;
        peer.syn();
    }
    assert_eq!(peer.events().len(), 3);
    assert_eq!(peer.take(), []);
}

#[test]
fn an_accepted_offer_repeats_its_answer_and_takes_data_with_the_third_segment() {
    let mut peer = peer();
    peer.stack.listen(true);
    peer.syn();
    let [Event::Incoming(offer)] = peer.events()[..] else { panic!("one offer") };
    let id = peer.stack.accept(peer.now, offer.id).unwrap();
    let answer = peer.one();
    assert!(answer.is(Flags::SYN.with(ACK)) && answer.header.ack == ISS.wrapping_add(1));
    peer.syn();
    assert_eq!(peer.one().header.seq, answer.header.seq);
    let (waited, again) = peer.wait(SECOND * 5);
    assert!(waited >= SECOND && again[0].header.seq == answer.header.seq);
    // A wrong acknowledgment is reset, and changes nothing.
    peer.seq = ISS.wrapping_add(1);
    peer.send(ACK, peer.seq, answer.header.seq, &[]);
    assert!(peer.one().is(Flags::RST));
    peer.ack = answer.header.seq.wrapping_add(1);
    peer.data(b"first");
    assert_eq!(peer.read(id).0, b"first");
}

#[test]
fn icmp_errors_count_only_with_a_number_in_flight() {
    let mut peer = peer();
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 3000]).unwrap();
    let packets = peer.packets();
    let mut forged = packets[0].clone();
    forged[ipv6::HEADER + 4] ^= 0x55;
    peer.icmp(&Message::PacketTooBig(600, &forged));
    assert_eq!(peer.packets().len(), 0);
    // Unreachable is a soft error once connected.
    peer.icmp(&Message::Unreachable(icmp::code::NO_ROUTE, &packets[0]));
    assert_eq!(peer.stack.status(id), Status::Open);

    let fresh = peer.stack.connect(peer.now, None, "[fdaa::2]:81".parse().unwrap()).unwrap();
    let syn = peer.packets().remove(0);
    peer.icmp(&Message::Unreachable(icmp::code::PROHIBITED, &syn));
    let unreachable = StreamError::Unreachable { kind: 1, code: icmp::code::PROHIBITED };
    assert_eq!(peer.stack.status(fresh), Status::Failed(unreachable));
}

#[test]
fn a_packet_too_big_cuts_what_is_under_way() {
    let mut peer = Peer::new(|config| config.mtu = 1500);
    peer.options.mss = Some(1440);
    let id = peer.connected();
    peer.stack.send(peer.now, id, &[5; 2856]).unwrap();
    let packets = peer.packets();
    assert_eq!(packets.iter().map(Vec::len).collect::<Vec<_>>(), [1500, 1500]);
    peer.icmp(&Message::PacketTooBig(1300, &packets[0]));
    let again = peer.take();
    let lengths: Vec<_> = again.iter().map(|out| out.data.len()).collect();
    assert_eq!((lengths.iter().sum::<usize>(), lengths.iter().max()), (2856, Some(&1228)));
    assert!(again[0].is(ACK) || again[0].is(PSH_ACK));
}
