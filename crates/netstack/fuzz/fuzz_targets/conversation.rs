//! A gateway's stack that takes foreign packets: the checksums are repaired so that they get further.
#![no_main]

use std::time::{Duration, Instant};

use libfuzzer_sys::fuzz_target;
use netstack::packet::{checksum, ipv6};
use netstack::stack::{Config, Event, Stack};

fuzz_target!(|packets: Vec<(u16, Vec<u8>)>| {
    let mut now = Instant::now();
    let mut stack = Stack::new(Config::gateway("fdaa::3".parse().expect("an address")), 1, now);
    stack.listen(true);
    let mut out = [0; 1500];
    for (pause, body) in packets {
        now += Duration::from_millis(u64::from(pause));
        stack.handle_timeout(now);
        let (src, dst) = ("fdaa::1".parse().expect("an address"), "fdaa::2".parse().expect("an address"));
        let mut packet = vec![0; ipv6::HEADER];
        ipv6::write(&mut packet, src, dst, ipv6::TCP, 64, body.len());
        packet.extend(&body);
        if body.len() >= 20 {
            packet[ipv6::HEADER + 16..ipv6::HEADER + 18].fill(0);
            let sum = checksum::compute(src, dst, ipv6::TCP, &packet[ipv6::HEADER..]);
            packet[ipv6::HEADER + 16..ipv6::HEADER + 18].copy_from_slice(&sum.to_be_bytes());
        }
        stack.receive(now, &packet);
        while let Some(event) = stack.poll_event() {
            if let Event::Incoming(offer) = event
                && let Some(id) = stack.accept(now, offer.id)
            {
                let _ = stack.send(now, id, &[1; 3000]);
            }
        }
        while stack.poll_transmit(now, &mut out).is_some() {}
    }
});
