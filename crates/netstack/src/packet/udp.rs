//! UDP datagrams (RFC 768) over IPv6: the checksum is mandatory.

use std::net::Ipv6Addr;

use super::{Malformed, checksum, ipv6};

/// Length of the header.
pub const HEADER: usize = 8;

/// A parsed datagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Datagram<'a> {
    /// Port of the sender.
    pub src_port: u16,
    /// Port of the receiver.
    pub dst_port: u16,
    /// The data.
    pub payload: &'a [u8],
}

/// Parses the payload of an IPv6 packet and verifies its checksum.
pub fn parse(src: Ipv6Addr, dst: Ipv6Addr, bytes: &[u8]) -> Result<Datagram<'_>, Malformed> {
    let [s1, s0, d1, d0, l1, l0, c1, c0, ..] = *bytes else { return Err(Malformed::Truncated) };
    let length = usize::from(u16::from_be_bytes([l1, l0]));
    let bytes = bytes.get(..length).filter(|bytes| bytes.len() >= HEADER).ok_or(Malformed::Length)?;
    if (c1, c0) == (0, 0) || !checksum::valid(src, dst, ipv6::UDP, bytes) {
        return Err(Malformed::Checksum);
    }
    Ok(Datagram {
        src_port: u16::from_be_bytes([s1, s0]),
        dst_port: u16::from_be_bytes([d1, d0]),
        payload: &bytes[HEADER..],
    })
}

/// Writes a whole IPv6 packet into `out` and returns its length.
///
/// # Panics
/// When `out` is too short.
pub fn write(
    out: &mut [u8],
    (src, src_port): (Ipv6Addr, u16),
    (dst, dst_port): (Ipv6Addr, u16),
    hop_limit: u8,
    payload: &[u8],
) -> usize {
    let length = HEADER + payload.len();
    ipv6::write(out, src, dst, ipv6::UDP, hop_limit, length);
    let datagram = &mut out[ipv6::HEADER..ipv6::HEADER + length];
    datagram[..2].copy_from_slice(&src_port.to_be_bytes());
    datagram[2..4].copy_from_slice(&dst_port.to_be_bytes());
    datagram[4..6].copy_from_slice(&(length as u16).to_be_bytes());
    datagram[6..8].fill(0);
    datagram[HEADER..].copy_from_slice(payload);
    // Zero means "no checksum", so a computed zero is sent as all ones.
    let sum = match checksum::compute(src, dst, ipv6::UDP, datagram) {
        0 => 0xffff,
        sum => sum,
    };
    datagram[6..8].copy_from_slice(&sum.to_be_bytes());
    ipv6::HEADER + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_parsed(ports: (u16, u16), data in proptest::collection::vec(any::<u8>(), 0..200)) {
            let (a, b) = (Ipv6Addr::LOCALHOST, Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 3));
            let mut out = [0; 300];
            let len = write(&mut out, (a, ports.0), (b, ports.1), 64, &data);
            let packet = ipv6::parse(&out[..len]).unwrap();
            let datagram = parse(packet.src, packet.dst, packet.payload).unwrap();
            prop_assert_eq!((datagram.src_port, datagram.dst_port), ports);
            prop_assert_eq!(datagram.payload, &data);
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = parse(Ipv6Addr::LOCALHOST, Ipv6Addr::LOCALHOST, &bytes);
        }
    }
}
