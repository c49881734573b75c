//! The IPv6 header (RFC 8200). Extension headers are skipped; fragments are refused.

use std::net::Ipv6Addr;

use super::Malformed;

/// Length of the fixed header.
pub const HEADER: usize = 40;
/// Smallest MTU of a link that carries IPv6.
pub const MINIMUM_MTU: usize = 1280;
/// Next-header number of TCP.
pub const TCP: u8 = 6;
/// Next-header number of UDP.
pub const UDP: u8 = 17;
/// Next-header number of ICMPv6.
pub const ICMP: u8 = 58;

/// A parsed packet, borrowing its payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packet<'a> {
    /// Sender.
    pub src: Ipv6Addr,
    /// Destination.
    pub dst: Ipv6Addr,
    /// Remaining hops.
    pub hop_limit: u8,
    /// Upper protocol after all extension headers ([`TCP`], [`UDP`], [`ICMP`] or another).
    pub protocol: u8,
    /// Bytes of the upper protocol.
    pub payload: &'a [u8],
}

fn address(bytes: &[u8]) -> Ipv6Addr {
    let mut octets = [0; 16];
    octets.copy_from_slice(bytes);
    Ipv6Addr::from(octets)
}

/// Parses one packet. Bytes after the length of the header (padding of WireGuard) are ignored.
pub fn parse(bytes: &[u8]) -> Result<Packet<'_>, Malformed> {
    if bytes.len() < HEADER {
        return Err(Malformed::Truncated);
    }
    if bytes[0] >> 4 != 6 {
        return Err(Malformed::Version);
    }
    let length = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
    let mut payload = bytes.get(HEADER..HEADER + length).ok_or(Malformed::Truncated)?;
    let mut protocol = bytes[6];
    while let 0 | 43 | 44 | 60 = protocol {
        let [next, size, rest @ ..] = payload else { return Err(Malformed::Truncated) };
        let skip = if protocol == 44 {
            let [high, low, ..] = rest else { return Err(Malformed::Truncated) };
            // An "atomic" fragment (offset 0, no more to come) is a whole packet, RFC 6946.
            if u16::from_be_bytes([*high, *low]) & 0xfff9 != 0 {
                return Err(Malformed::Fragment);
            }
            8
        } else {
            8 + usize::from(*size) * 8
        };
        protocol = *next;
        payload = payload.get(skip..).ok_or(Malformed::Truncated)?;
    }
    Ok(Packet {
        src: address(&bytes[8..24]),
        dst: address(&bytes[24..40]),
        hop_limit: bytes[7],
        protocol,
        payload,
    })
}

/// Writes the fixed header into the first [`HEADER`] bytes of `out`; `length` is the payload's.
///
/// # Panics
/// When `out` is shorter than the header.
pub fn write(out: &mut [u8], src: Ipv6Addr, dst: Ipv6Addr, protocol: u8, hop_limit: u8, length: usize) {
    out[..4].copy_from_slice(&[0x60, 0, 0, 0]);
    out[4..6].copy_from_slice(&(length as u16).to_be_bytes());
    out[6] = protocol;
    out[7] = hop_limit;
    out[8..24].copy_from_slice(&src.octets());
    out[24..40].copy_from_slice(&dst.octets());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample(protocol: u8, payload: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0; HEADER];
        write(&mut bytes, Ipv6Addr::LOCALHOST, Ipv6Addr::UNSPECIFIED, protocol, 9, payload.len());
        bytes.extend(payload);
        bytes
    }

    #[test]
    fn what_is_written_is_parsed() {
        let bytes = sample(UDP, b"payload");
        let packet = parse(&bytes).unwrap();
        assert_eq!((packet.src, packet.dst), (Ipv6Addr::LOCALHOST, Ipv6Addr::UNSPECIFIED));
        assert_eq!((packet.protocol, packet.hop_limit, packet.payload), (UDP, 9, &b"payload"[..]));
        let mut padded = bytes.clone();
        padded.extend([0; 9]);
        assert_eq!(parse(&padded).unwrap().payload, b"payload");
        assert_eq!(parse(&bytes[..bytes.len() - 1]), Err(Malformed::Truncated));
    }

    #[test]
    fn extension_headers_are_skipped_and_fragments_refused() {
        let hop_by_hop = sample(0, &[60, 0, 1, 4, 0, 0, 0, 0, UDP, 0, 1, 4, 0, 0, 0, 0, 7]);
        assert_eq!(parse(&hop_by_hop).unwrap().protocol, UDP);
        assert_eq!(parse(&hop_by_hop).unwrap().payload, [7]);
        assert_eq!(parse(&sample(44, &[UDP, 0, 0, 0, 0, 0, 0, 1, 7])).unwrap().payload, [7]);
        assert_eq!(parse(&sample(44, &[UDP, 0, 0, 1, 0, 0, 0, 1, 7])), Err(Malformed::Fragment));
        assert_eq!(parse(&sample(43, &[UDP, 3, 0, 1, 0, 0, 0, 1, 7])), Err(Malformed::Truncated));
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), six: bool) {
            if six && !bytes.is_empty() {
                bytes[0] = 0x60;
            }
            let _ = parse(&bytes);
        }
    }
}
