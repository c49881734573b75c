//! `virtio_net_hdr` and what it leaves to do: cutting large TCP segments, finishing checksums. Pure.
//!
//! Layout (linux/virtio_net.h; numbers in the computer's own byte order): flags, kind of segmentation,
//! u16 length of all headers, u16 size of a segment's payload, u16 where the checksum begins, u16 where
//! in what it covers it is stored.

use std::net::Ipv6Addr;

use netstack::packet::{checksum, ipv6};

/// Length of the header before every packet.
pub(super) const HEAD: usize = 10;
/// Flag: the checksum has still to be computed.
pub(super) const NEEDS_CHECKSUM: u8 = 1;
/// Kind of segmentation: TCP over IPv6.
pub(super) const TCP_V6: u8 = 4;
/// Bit of the kind: segments carry ECN; the rest of the byte is the kind.
const ECN: u8 = 0x80;
/// IPv6 and TCP headers with all options.
const LONGEST_HEADERS: usize = ipv6::HEADER + 60;
/// Offsets in a TCP header.
const SEQUENCE: usize = 4;
const DATA_OFFSET: usize = 12;
const FLAGS: usize = 13;
const CHECKSUM: usize = 16;
const FIN: u8 = 0x01;
const PUSH: u8 = 0x08;
const CONGESTION_REDUCED: u8 = 0x80;

/// A packet the kernel says nonsense about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the virtio header contradicts the packet")]
pub(super) struct Nonsense;

/// Hands every packet of one read of the device to `each`, complete and with its checksum.
pub(super) fn split(read: &mut [u8], mut each: impl FnMut(&mut [u8])) -> Result<(), Nonsense> {
    let (head, packet) = read.split_first_chunk_mut::<HEAD>().ok_or(Nonsense)?;
    let number = |at: usize| usize::from(u16::from_ne_bytes([head[at], head[at + 1]]));
    let (flags, kind, size) = (head[0], head[1] & !ECN, number(4));
    let (start, offset) = (number(6), number(8));
    match kind {
        0 => {
            if flags & NEEDS_CHECKSUM != 0 {
                finish(packet, start, offset)?;
            }
            each(packet);
            Ok(())
        }
        TCP_V6 => cut(packet, size, each),
        _ => Err(Nonsense),
    }
}

/// Sums what the checksum covers: its field holds the sum of the pseudo header already.
fn finish(packet: &mut [u8], start: usize, offset: usize) -> Result<(), Nonsense> {
    let covered = packet.get_mut(start..).filter(|covered| covered.len() >= offset + 2).ok_or(Nonsense)?;
    let mut sum: u32 = 0;
    for pair in covered.chunks(2) {
        sum += u32::from(u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    // A UDP checksum is never sent as zero (RFC 8200, 8.1); for TCP both forms mean the same.
    let checksum = match !(sum as u16) {
        0 => 0xffff,
        checksum => checksum,
    };
    covered[offset..offset + 2].copy_from_slice(&checksum.to_be_bytes());
    Ok(())
}

/// Cuts a large TCP segment. Each piece gets its headers in place, over what was handed out before.
fn cut(packet: &mut [u8], size: usize, mut each: impl FnMut(&mut [u8])) -> Result<(), Nonsense> {
    if packet.len() < ipv6::HEADER + 20 || packet[6] != ipv6::TCP || size == 0 {
        return Err(Nonsense);
    }
    let headers = ipv6::HEADER + usize::from(packet[ipv6::HEADER + DATA_OFFSET] >> 4) * 4;
    if headers < ipv6::HEADER + 20 || headers > packet.len() {
        return Err(Nonsense);
    }
    let mut saved = [0; LONGEST_HEADERS];
    saved[..headers].copy_from_slice(&packet[..headers]);
    let payload = packet.len() - headers;
    let mut done = 0;
    loop {
        let length = size.min(payload - done);
        let last = done + length == payload;
        let piece = &mut packet[done..done + headers + length];
        piece[..headers].copy_from_slice(&saved[..headers]);
        describe(piece, headers, done, last);
        each(piece);
        done += length;
        if last {
            return Ok(());
        }
    }
}

/// Makes the headers of a piece say what it is.
fn describe(piece: &mut [u8], headers: usize, offset: usize, last: bool) {
    let length = (piece.len() - ipv6::HEADER) as u16;
    piece[4..6].copy_from_slice(&length.to_be_bytes());
    let (source, destination) = addresses(piece);
    let tcp = &mut piece[ipv6::HEADER..];
    let sequence =
        tcp.get(SEQUENCE..SEQUENCE + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_be_bytes);
    tcp[SEQUENCE..SEQUENCE + 4].copy_from_slice(&sequence.wrapping_add(offset as u32).to_be_bytes());
    if !last {
        tcp[FLAGS] &= !(FIN | PUSH);
    }
    if offset > 0 {
        tcp[FLAGS] &= !CONGESTION_REDUCED;
    }
    debug_assert!(headers <= LONGEST_HEADERS);
    tcp[CHECKSUM..CHECKSUM + 2].fill(0);
    let sum = checksum::compute(source, destination, ipv6::TCP, tcp);
    tcp[CHECKSUM..CHECKSUM + 2].copy_from_slice(&sum.to_be_bytes());
}

/// Source and destination of a packet that has a whole IPv6 header.
pub(super) fn addresses(packet: &[u8]) -> (Ipv6Addr, Ipv6Addr) {
    let read = |at: usize| {
        let mut octets = [0; 16];
        octets.copy_from_slice(&packet[at..at + 16]);
        Ipv6Addr::from(octets)
    };
    (read(8), read(24))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    const A: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 1);
    const B: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 2);

    /// A large segment as the kernel hands it out: 12 bytes of options, FIN and PSH set.
    fn large(payload: &[u8], size: u16) -> Vec<u8> {
        let mut read = vec![0; HEAD + ipv6::HEADER + 32];
        read[1] = TCP_V6;
        read[4..6].copy_from_slice(&size.to_ne_bytes());
        let packet = &mut read[HEAD..];
        ipv6::write(packet, A, B, ipv6::TCP, 64, 32 + payload.len());
        let tcp = &mut packet[ipv6::HEADER..];
        tcp[SEQUENCE..SEQUENCE + 4].copy_from_slice(&0xffff_fff0_u32.to_be_bytes());
        tcp[DATA_OFFSET] = 8 << 4;
        tcp[FLAGS] = FIN | PUSH | 0x10 | CONGESTION_REDUCED;
        read.extend_from_slice(payload);
        read
    }

    fn pieces(read: &mut [u8]) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        split(read, |piece| found.push(piece.to_vec())).unwrap();
        found
    }

    proptest! {
        #[test]
        fn large_segments_are_cut_into_valid_ones(
            payload in proptest::collection::vec(any::<u8>(), 0..9000),
            size in 1u16..1400,
        ) {
            let found = pieces(&mut large(&payload, size));
            let mut joined = Vec::new();
            for (n, piece) in found.iter().enumerate() {
                let packet = ipv6::parse(piece).unwrap();
                prop_assert!(checksum::valid(packet.src, packet.dst, ipv6::TCP, packet.payload));
                prop_assert_eq!(ipv6::HEADER + packet.payload.len(), piece.len());
                let sequence = u32::from_be_bytes(packet.payload[4..8].try_into().unwrap());
                prop_assert_eq!(sequence, 0xffff_fff0_u32.wrapping_add(joined.len() as u32));
                let last = n + 1 == found.len();
                prop_assert_eq!(packet.payload[FLAGS] & (FIN | PUSH) != 0, last);
                prop_assert_eq!(packet.payload[FLAGS] & CONGESTION_REDUCED != 0, n == 0);
                joined.extend_from_slice(&packet.payload[32..]);
                prop_assert!(packet.payload.len() - 32 <= usize::from(size));
            }
            prop_assert_eq!(joined, payload);
        }

        #[test]
        fn foreign_bytes_never_panic(mut read in proptest::collection::vec(any::<u8>(), 0..200), kind in 0u8..6) {
            if read.len() > 1 {
                read[1] = kind;
            }
            let _ = split(&mut read, |_| {});
        }
    }

    #[test]
    fn checksums_are_finished() {
        let mut read = vec![0; HEAD + ipv6::HEADER + 8];
        read[0] = NEEDS_CHECKSUM;
        read[6..8].copy_from_slice(&40_u16.to_ne_bytes());
        read[8..10].copy_from_slice(&6_u16.to_ne_bytes());
        let packet = &mut read[HEAD..];
        ipv6::write(packet, A, B, ipv6::UDP, 64, 8);
        packet[ipv6::HEADER..].copy_from_slice(&[0, 1, 0, 53, 0, 8, 0, 0]);
        // What the kernel leaves in the field: the folded sum of the pseudo header.
        let whole = checksum::compute(A, B, ipv6::UDP, &[0; 8]);
        packet[46..48].copy_from_slice(&(!whole).to_be_bytes());
        let found = pieces(&mut read);
        assert!(checksum::valid(A, B, ipv6::UDP, &found[0][ipv6::HEADER..]));
    }
}
