//! Throughput of one stream over emulated paths in virtual time, per congestion controller and direction.
//!
//! `cargo run --release -p fly-netstack --example paths [seconds]`
#![allow(clippy::print_stdout)]

use std::time::Duration;

use netstack::link::{Loss, Pair, Shape, Side};
use netstack::stack::Congestion;

struct Path {
    name: &'static str,
    mbit: u64,
    shape: Shape,
}

fn paths() -> Vec<Path> {
    let base = |loss| Shape::path(200, 40, 300_000, loss);
    let path = |name, mbit, shape| Path { name, mbit, shape };
    vec![
        path("200 Mbit/s 40 ms, queue 300 KB", 200, base(0.0)),
        path("  loss 0.1 %", 200, base(0.001)),
        path("  loss 1 %", 200, base(0.01)),
        path("  loss 3 %", 200, base(0.03)),
        path("  bursts of 4, 1 %", 200, Shape { loss: Loss::Bursts(0.0025, 0.25), ..base(0.0) }),
        path("  queue 64 KB", 200, Shape { queue: 64_000, ..base(0.0) }),
        path("  queue 4 MB", 200, Shape { queue: 4_000_000, ..base(0.0) }),
        path("  jitter 5 ms", 200, Shape { jitter: Duration::from_millis(5), ..base(0.0) }),
        path(
            "  reordering 2 % by 5 ms",
            200,
            Shape { reorder: 0.02, detour: Duration::from_millis(5), ..base(0.0) },
        ),
        path("100 Mbit/s 100 ms, queue 300 KB", 100, Shape::path(100, 100, 300_000, 0.0)),
        path("1 Gbit/s 10 ms, queue 300 KB", 1000, Shape::path(1000, 10, 300_000, 0.0)),
        path("20 Mbit/s 20 ms, queue 60 KB, loss 1 %", 20, Shape::path(20, 20, 60_000, 0.01)),
        path("5 Mbit/s 200 ms, queue 120 KB, loss 1 %", 5, Shape::path(5, 200, 120_000, 0.01)),
    ]
}

fn main() {
    let seconds: u64 = std::env::args().nth(1).and_then(|arg| arg.parse().ok()).unwrap_or(20);
    println!(
        "goodput as share of the link, {seconds} s after the handshake; retransmitted share; queue drops"
    );
    for path in paths() {
        print!("{:42}", path.name);
        for congestion in [Congestion::Rate, Congestion::Cubic] {
            for side in [Side::Client, Side::Gateway] {
                let clean = Shape { loss: Loss::None, ..path.shape };
                let (up, down) = match side {
                    Side::Client => (path.shape, clean),
                    Side::Gateway => (clean, path.shape),
                };
                let mut pair = Pair::new(up, down, 11, |_, config| config.tcp.congestion = congestion);
                let (bytes_up, bytes_down) = if side == Side::Client { (u64::MAX, 0) } else { (0, u64::MAX) };
                pair.open(bytes_up, bytes_down);
                pair.pass(Duration::from_secs(seconds));
                let share = pair.read(side) as f64 * 8.0 / seconds as f64 / (path.mbit as f64 * 1e6);
                let (stack, link) =
                    if side == Side::Client { (&pair.client, &pair.up) } else { (&pair.gateway, &pair.down) };
                let again = stack.stats().retransmitted as f64 / link.taken as f64;
                print!(
                    "  {congestion:?} {:4.1} % ({:3.1} %, {:5}, rto {})",
                    share * 100.0,
                    again * 100.0,
                    link.overflowed,
                    stack.stats().timeouts
                );
            }
        }
        println!();
    }
}
