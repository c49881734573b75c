//! Transfers over simulated links: bytes arrive exactly, nothing hangs, memory is bounded, and the link is
//! used. All in virtual time.

use std::time::Duration;

use netstack::link::{Loss, Pair, Shape, Side};
use netstack::stack::{Config, Congestion, StreamError};
use proptest::prelude::*;

const SECOND: Duration = Duration::from_secs(1);
const MS: Duration = Duration::from_millis(1);

fn plain(_: Side, _: &mut Config) {}

/// Share of a link of `mbit` that one stream fills in `seconds`.
fn share(shape: Shape, side: Side, mbit: u64, seconds: u32, seed: u64) -> f64 {
    let clean = Shape { loss: Loss::None, ..shape };
    let (up, down) = if side == Side::Client { (shape, clean) } else { (clean, shape) };
    let mut pair = Pair::new(up, down, seed, plain);
    let much = u64::MAX;
    pair.open(if side == Side::Client { much } else { 0 }, if side == Side::Client { 0 } else { much });
    pair.pass(SECOND * seconds);
    assert!(pair.most_buffered < 48 << 20, "{} bytes buffered", pair.most_buffered);
    pair.read(side) as f64 * 8.0 / f64::from(seconds) / (mbit as f64 * 1e6)
}

#[test]
fn the_path_of_the_figures_is_filled_in_both_directions() {
    for (side, seed) in [(Side::Client, 1), (Side::Gateway, 2)] {
        let clean = share(Shape::path(200, 40, 300_000, 0.0), side, 200, 4, seed);
        assert!(clean > 0.80, "{side:?}: {clean}");
        let lossy = share(Shape::path(200, 40, 300_000, 0.01), side, 200, 4, seed);
        assert!(lossy > 0.60, "{side:?}: {lossy}");
    }
}

#[test]
fn other_paths_are_used_too() {
    let fast = Shape { detour: 5 * MS, reorder: 0.02, ..Shape::path(50, 40, 200_000, 0.0) };
    let cases = [
        ("slow and long", Shape::path(5, 200, 120_000, 0.01), 5, 15, 0.6),
        ("shallow queue", Shape::path(50, 40, 30_000, 0.0), 50, 5, 0.6),
        ("deep queue", Shape::path(50, 40, 4_000_000, 0.0), 50, 5, 0.75),
        ("reordering", fast, 50, 5, 0.7),
        (
            "bursts",
            Shape { loss: Loss::Bursts(0.0025, 0.25), ..Shape::path(50, 40, 200_000, 0.0) },
            50,
            5,
            0.6,
        ),
        ("jitter", Shape { jitter: 5 * MS, ..Shape::path(50, 20, 200_000, 0.0) }, 50, 5, 0.7),
    ];
    for (name, shape, mbit, seconds, least) in cases {
        let share = share(shape, Side::Client, mbit, seconds, 3);
        assert!(share > least, "{name}: {share}");
    }
}

#[test]
fn many_streams_share_a_link() {
    let shape = Shape::path(100, 20, 200_000, 0.002);
    let mut pair = Pair::new(shape, shape, 5, plain);
    (0..16).for_each(|_| pair.open(400_000, 400_000));
    assert!(pair.run(SECOND * 20), "{:?}", pair.flows);
    assert!(pair.flows.iter().all(|flow| flow.failed.is_none() && flow.read == 400_000));
    pair.release();
    pair.pass(SECOND * 30);
    for stack in [&pair.client, &pair.gateway] {
        assert_eq!((stack.stats().connections, stack.stats().buffered), (0, 0));
    }
}

#[test]
fn a_blackout_is_survived_and_ended_by_a_kick() {
    let shape = Shape::path(20, 40, 100_000, 0.0);
    let mut pair = Pair::new(shape, shape, 6, plain);
    pair.open(20_000_000, 0);
    pair.pass(SECOND);
    for blackout in [true, false] {
        pair.up.shape().blackout = blackout;
        pair.down.shape().blackout = blackout;
        if blackout {
            pair.pass(SECOND * 20);
        }
    }
    let (before, at) = (pair.read(Side::Client), pair.now);
    pair.client.kick(pair.now);
    pair.gateway.kick(pair.now);
    pair.pass(MS * 200);
    assert!(pair.read(Side::Client) > before, "nothing moved within 200 ms of {at:?}");
    assert!(pair.run(SECOND * 30));
}

#[test]
fn a_blackout_without_a_kick_ends_by_itself_or_as_a_timeout() {
    let shape = Shape::path(20, 40, 100_000, 0.0);
    let mut pair = Pair::new(shape, shape, 7, plain);
    pair.open(5_000_000, 5_000_000);
    pair.pass(SECOND);
    pair.up.shape().blackout = true;
    pair.pass(SECOND * 3);
    pair.up.shape().blackout = false;
    assert!(pair.run(SECOND * 20) && pair.flows.iter().all(|flow| flow.failed.is_none()));

    let mut pair = Pair::new(shape, shape, 8, plain);
    pair.open(u64::MAX, 0);
    pair.pass(SECOND);
    pair.up.shape().blackout = true;
    pair.down.shape().blackout = true;
    pair.pass(SECOND * 400);
    let failed: Vec<_> = pair.flows.iter().filter_map(|flow| flow.failed).collect();
    assert!(failed.contains(&StreamError::TimedOut), "{:?}", pair.flows);
}

#[test]
fn an_mtu_hole_is_found_and_the_transfer_goes_on() {
    let hole = Shape { mtu: 1350, ..Shape::path(50, 40, 200_000, 0.0) };
    let mut pair = Pair::new(hole, hole, 9, plain);
    pair.open(3_000_000, 3_000_000);
    assert!(pair.run(SECOND * 20), "{:?}", pair.flows);
    for stats in [pair.client.stats(), pair.gateway.stats()] {
        assert_eq!((stats.mtu_hole, stats.mtu), (true, 1280));
    }
    // Plain loss is not taken for a hole.
    let lossy = Shape::path(50, 40, 200_000, 0.05);
    let mut pair = Pair::new(lossy, lossy, 9, plain);
    pair.open(3_000_000, 3_000_000);
    assert!(pair.run(SECOND * 30));
    assert!(!pair.client.stats().mtu_hole && !pair.gateway.stats().mtu_hole);
}

#[test]
fn a_reader_that_stops_stops_the_sender_and_both_go_on() {
    let shape = Shape::path(100, 10, 200_000, 0.0);
    let mut pair = Pair::new(shape, shape, 10, plain);
    pair.open(30_000_000, 0);
    pair.flows[0].appetite = 0;
    pair.pass(SECOND * 30);
    let (written, buffered) = (pair.flows[0].written, pair.most_buffered);
    assert!(written < 2_000_000 && buffered < 2_500_000, "{written} {buffered}");
    pair.pass(SECOND * 300);
    assert_eq!((pair.flows[0].written, pair.flows[0].failed), (written, None));
    // It reads little by little, then all.
    pair.flows[0].appetite = 100;
    pair.pass(SECOND * 10);
    pair.flows[0].appetite = usize::MAX;
    assert!(pair.run(SECOND * 20), "{:?}", pair.flows);
}

#[test]
fn ten_thousand_idle_streams_hold_no_buffers_and_stay() {
    let shape = Shape::path(1000, 2, 10_000_000, 0.0);
    let mut pair = Pair::new(shape, shape, 11, |_, config| config.tcp.max_pending = 20_000);
    (0..10_000).for_each(|_| pair.open(10, 10));
    pair.flows.iter_mut().for_each(|flow| flow.hold = true);
    pair.pass(SECOND);
    assert_eq!(pair.client.stats().connections, 10_000);
    assert_eq!((pair.client.stats().buffered, pair.gateway.stats().buffered), (0, 0));
    assert!(pair.flows.iter().all(|flow| flow.read == 10));
}

#[test]
fn idle_streams_are_kept_alive_and_dead_peers_noticed() {
    let shape = Shape::path(100, 20, 100_000, 0.0);
    let mut pair = Pair::new(shape, shape, 12, plain);
    pair.open(5, 5);
    pair.flows.iter_mut().for_each(|flow| flow.hold = true);
    pair.pass(SECOND * 4000);
    assert!(pair.flows.iter().all(|flow| flow.read == 5 && flow.failed.is_none()));
    pair.up.shape().blackout = true;
    pair.pass(SECOND * 300);
    assert!(pair.flows.iter().any(|flow| flow.failed == Some(StreamError::TimedOut)), "{:?}", pair.flows);
}

#[test]
fn a_reliable_tunnel_gets_no_needless_retransmissions() {
    // The outer stream turns loss into delay: 300 ms now and then.
    let shape = Shape { jitter: 300 * MS, ..Shape::path(50, 40, 4_000_000, 0.0) };
    let mut pair = Pair::new(shape, shape, 13, plain);
    pair.client.set_reliable(pair.now, true);
    pair.gateway.set_reliable(pair.now, true);
    pair.open(5_000_000, 5_000_000);
    assert!(pair.run(SECOND * 30));
    let again = pair.client.stats().retransmitted + pair.gateway.stats().retransmitted;
    assert!(again <= 2, "{again}");
}

prop_compose! {
    fn shapes()(
        mbit in 1u64..200, rtt in 0u64..150, queue in 8_000usize..500_000, jitter in 0u32..10,
        loss in prop_oneof![
            Just(Loss::None),
            (0.0..0.15f64).prop_map(Loss::Random),
            (0.0..0.01f64, 0.1..0.9f64).prop_map(|(begin, end)| Loss::Bursts(begin, end)),
        ],
        reorder in 0.0..0.1f64, detour in 0u32..20, duplicate in 0.0..0.05f64, corrupt in 0.0..0.02f64,
    ) -> Shape {
        Shape {
            jitter: MS * jitter, loss, reorder, detour: MS * detour, duplicate, corrupt,
            ..Shape::path(mbit, rtt, queue, 0.0)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_link_does_bytes_arrive_exactly_and_nothing_hangs(
        up in shapes(), down in shapes(), seed: u64,
        sizes in proptest::collection::vec((0u64..400_000, 0u64..400_000), 1..4),
        cubic: bool, small_buffers: bool, appetite in prop_oneof![Just(usize::MAX), 500usize..50_000],
    ) {
        let mut pair = Pair::new(up, down, seed, |_, config| {
            if cubic {
                config.tcp.congestion = Congestion::Cubic;
            }
            if small_buffers {
                config.tcp.initial_receive_window = 8192;
                config.tcp.max_receive_window = 20_000;
                config.tcp.max_send_buffer = 10_000;
            }
        });
        for (up, down) in &sizes {
            pair.open(*up, *down);
        }
        pair.flows.iter_mut().for_each(|flow| flow.appetite = appetite);
        let done = pair.run(Duration::from_secs(600));
        prop_assert!(done, "after {:?}: {:?}", pair.now - pair.began, pair.flows);
        for flow in &pair.flows {
            prop_assert!(flow.failed.is_none() && flow.read == flow.total, "{:?}", flow);
        }
        pair.release();
        pair.pass(Duration::from_secs(120));
        for stack in [&pair.client, &pair.gateway] {
            prop_assert_eq!(stack.stats().connections, 0);
            prop_assert_eq!(stack.stats().buffered, 0);
        }
    }
}
