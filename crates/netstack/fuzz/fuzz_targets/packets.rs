//! Every parser of packets, on foreign bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use netstack::packet::{icmp, ipv6, tcp, udp};

fuzz_target!(|bytes: &[u8]| {
    let Ok(packet) = ipv6::parse(bytes) else { return };
    let (src, dst, body) = (packet.src, packet.dst, packet.payload);
    let _ = tcp::parse(src, dst, body);
    let _ = tcp::parse_quoted(body);
    let _ = udp::parse(src, dst, body);
    let _ = icmp::parse(src, dst, body);
});
