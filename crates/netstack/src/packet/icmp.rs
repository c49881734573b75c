//! ICMPv6 (RFC 4443): echo, destination unreachable, packet too big, time exceeded.

use std::net::Ipv6Addr;

use super::{Malformed, checksum, ipv6};

/// Length of the header of every message we know (four bytes and the first word of the body).
pub const HEADER: usize = 8;

/// Codes of "destination unreachable".
pub mod code {
    /// No route to the destination.
    pub const NO_ROUTE: u8 = 0;
    /// Administratively prohibited.
    pub const PROHIBITED: u8 = 1;
    /// Address unreachable.
    pub const ADDRESS: u8 = 3;
    /// Port unreachable.
    pub const PORT: u8 = 4;
}

/// A message. Errors quote the beginning of the packet that caused them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message<'a> {
    /// Echo request: identifier, sequence number, data.
    EchoRequest(u16, u16, &'a [u8]),
    /// Echo reply: identifier, sequence number, data.
    EchoReply(u16, u16, &'a [u8]),
    /// Destination unreachable: code ([`code`]) and quotation.
    Unreachable(u8, &'a [u8]),
    /// Packet too big: MTU of the next hop and quotation.
    PacketTooBig(u32, &'a [u8]),
    /// Time exceeded: code and quotation.
    TimeExceeded(u8, &'a [u8]),
    /// Parameter problem: code and quotation.
    ParameterProblem(u8, &'a [u8]),
}

/// Parses the payload of an IPv6 packet and verifies its checksum.
pub fn parse(src: Ipv6Addr, dst: Ipv6Addr, bytes: &[u8]) -> Result<Message<'_>, Malformed> {
    let [kind, code, _, _, a, b, c, d, body @ ..] = bytes else { return Err(Malformed::Truncated) };
    if !checksum::valid(src, dst, ipv6::ICMP, bytes) {
        return Err(Malformed::Checksum);
    }
    let (high, low) = (u16::from_be_bytes([*a, *b]), u16::from_be_bytes([*c, *d]));
    Ok(match kind {
        1 => Message::Unreachable(*code, body),
        2 => Message::PacketTooBig(u32::from(high) << 16 | u32::from(low), body),
        3 => Message::TimeExceeded(*code, body),
        4 => Message::ParameterProblem(*code, body),
        128 => Message::EchoRequest(high, low, body),
        129 => Message::EchoReply(high, low, body),
        _ => return Err(Malformed::Unsupported),
    })
}

/// Writes a whole IPv6 packet into `out` and returns its length. A quotation is cut so that the packet
/// stays within the smallest MTU (RFC 4443, section 2.4 c).
///
/// # Panics
/// When `out` is too short: 1280 bytes suffice for errors.
pub fn write(out: &mut [u8], src: Ipv6Addr, dst: Ipv6Addr, hop_limit: u8, message: &Message<'_>) -> usize {
    let cut = |quote| {
        let quote: &[u8] = quote;
        &quote[..quote.len().min(ipv6::MINIMUM_MTU - ipv6::HEADER - HEADER)]
    };
    let pair = |high: u16, low: u16| u32::from(high) << 16 | u32::from(low);
    let (kind, code, word, body) = match *message {
        Message::Unreachable(code, quote) => (1, code, 0, cut(quote)),
        Message::PacketTooBig(mtu, quote) => (2, 0, mtu, cut(quote)),
        Message::TimeExceeded(code, quote) => (3, code, 0, cut(quote)),
        Message::ParameterProblem(code, quote) => (4, code, 0, cut(quote)),
        Message::EchoRequest(id, seq, data) => (128, 0, pair(id, seq), data),
        Message::EchoReply(id, seq, data) => (129, 0, pair(id, seq), data),
    };
    let length = HEADER + body.len();
    ipv6::write(out, src, dst, ipv6::ICMP, hop_limit, length);
    let bytes = &mut out[ipv6::HEADER..ipv6::HEADER + length];
    bytes[..4].copy_from_slice(&[kind, code, 0, 0]);
    bytes[4..8].copy_from_slice(&u32::to_be_bytes(word));
    bytes[HEADER..].copy_from_slice(body);
    let sum = checksum::compute(src, dst, ipv6::ICMP, bytes);
    bytes[2..4].copy_from_slice(&sum.to_be_bytes());
    ipv6::HEADER + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_written_is_parsed() {
        let (a, b) = (Ipv6Addr::LOCALHOST, Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 3));
        let long = [7; 3000];
        for message in [
            Message::EchoRequest(1, 2, b"abc"),
            Message::EchoReply(3, 0x8001, b""),
            Message::Unreachable(code::PORT, b"quote"),
            Message::PacketTooBig(0x12345, b"quote"),
            Message::TimeExceeded(0, b"q"),
            Message::ParameterProblem(1, b"q"),
        ] {
            let mut out = [0; 1280];
            let len = write(&mut out, a, b, 64, &message);
            let packet = ipv6::parse(&out[..len]).unwrap();
            assert_eq!(parse(packet.src, packet.dst, packet.payload), Ok(message));
            out[len - 1] ^= 1;
            assert_eq!(parse(a, b, &out[ipv6::HEADER..len]), Err(Malformed::Checksum));
        }
        let mut out = [0; 1280];
        assert_eq!(write(&mut out, a, b, 64, &Message::Unreachable(0, &long)), 1280);
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(mut bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let at = Ipv6Addr::LOCALHOST;
            let _ = parse(at, at, &bytes);
            if bytes.len() > 4 {
                bytes[2..4].fill(0);
                let sum = checksum::compute(at, at, ipv6::ICMP, &bytes);
                bytes[2..4].copy_from_slice(&sum.to_be_bytes());
                let _ = parse(at, at, &bytes);
            }
        }
    }
}
