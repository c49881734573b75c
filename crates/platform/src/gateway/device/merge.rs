//! Joining TCP segments of one stream into a large one, so that the kernel takes many packets at once.
//! Pure. The rules are those of the kernel's own receive offload: same stream and options, one segment
//! right after the other, all of one size but the last.

use netstack::packet::{checksum, ipv6};

use super::offload::{HEAD, NEEDS_CHECKSUM, TCP_V6, addresses};

/// Largest packet the kernel takes, without the virtio header.
const LARGEST: usize = 65_000;
const TCP: usize = ipv6::HEADER;
const SEQUENCE: std::ops::Range<usize> = TCP + 4..TCP + 8;
const FLAGS: usize = TCP + 13;
const CHECKSUM: std::ops::Range<usize> = TCP + 16..TCP + 18;
const ACK: u8 = 0x10;
const PUSH: u8 = 0x08;

/// One packet for the device in the making, its virtio header included.
#[derive(Debug, Default)]
pub(super) struct Merger {
    buffer: Vec<u8>,
    /// Length of IPv6 and TCP headers of what is in `buffer`, when it can be continued.
    headers: usize,
    /// Payload of each segment.
    size: usize,
    segments: usize,
    next_sequence: u32,
}

impl Merger {
    /// Whether nothing waits to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.buffer.is_empty()
    }

    /// Takes a packet, with its hop limit already lowered; false: write and [`clear`](Self::clear) what
    /// is here first. An empty one takes everything.
    pub(super) fn push(&mut self, packet: &[u8]) -> bool {
        let segment = Segment::of(packet);
        if self.buffer.is_empty() {
            self.buffer.extend_from_slice(&[0; HEAD]);
            self.buffer.extend_from_slice(packet);
            self.segments = 1;
            // Nothing follows a segment that pushes.
            self.headers = 0;
            if let Some(segment) = segment.filter(|segment| packet[FLAGS] & PUSH == 0 && segment.payload > 0)
            {
                self.headers = segment.headers;
                self.size = segment.payload;
                self.next_sequence = segment.sequence.wrapping_add(segment.payload as u32);
            }
            return true;
        }
        let Some(segment) = segment.filter(|segment| self.continues(packet, segment)) else { return false };
        self.buffer.extend_from_slice(&packet[segment.headers..segment.headers + segment.payload]);
        self.segments += 1;
        self.next_sequence = segment.sequence.wrapping_add(segment.payload as u32);
        if segment.payload < self.size || packet[FLAGS] & PUSH != 0 {
            self.buffer[HEAD + FLAGS] |= packet[FLAGS] & PUSH;
            self.headers = 0;
        }
        true
    }

    fn continues(&self, packet: &[u8], segment: &Segment) -> bool {
        let have = &self.buffer[HEAD..];
        // Flow label and length aside: version and class, then from the next header on.
        let same_ip = || have[..4] == packet[..4] && have[6..TCP] == packet[6..TCP];
        let same_tcp = || {
            have[TCP..TCP + 4] == packet[TCP..TCP + 4]
                && have[TCP + 8..FLAGS] == packet[TCP + 8..FLAGS]
                && have[FLAGS + 1..CHECKSUM.start] == packet[FLAGS + 1..CHECKSUM.start]
                && have[CHECKSUM.end..self.headers] == packet[CHECKSUM.end..segment.headers]
        };
        self.headers != 0
            && self.headers == segment.headers
            && segment.payload > 0
            && segment.payload <= self.size
            && segment.sequence == self.next_sequence
            && have.len() + segment.payload <= LARGEST
            && same_ip()
            && same_tcp()
    }

    /// What is to be written: a virtio header and a packet.
    pub(super) fn finish(&mut self) -> &[u8] {
        if self.segments > 1 {
            let headers = TCP + usize::from(self.buffer[HEAD + TCP + 12] >> 4) * 4;
            let (head, packet) = self.buffer.split_at_mut(HEAD);
            head[0] = NEEDS_CHECKSUM;
            head[1] = TCP_V6;
            for (at, number) in [(2, headers), (4, self.size), (6, TCP), (8, 16)] {
                head[at..at + 2].copy_from_slice(&(number as u16).to_ne_bytes());
            }
            let length = packet.len() - ipv6::HEADER;
            packet[4..6].copy_from_slice(&(length as u16).to_be_bytes());
            let (source, destination) = addresses(packet);
            // The sum of the pseudo header, not complemented; the length is all that `compute` takes from
            // the bytes, which are zero.
            packet[CHECKSUM].copy_from_slice(&pseudo_sum(source, destination, length).to_be_bytes());
        }
        &self.buffer
    }

    /// Forgets what was written.
    pub(super) fn clear(&mut self) {
        self.buffer.clear();
        self.segments = 0;
        self.headers = 0;
    }
}

fn pseudo_sum(source: std::net::Ipv6Addr, destination: std::net::Ipv6Addr, length: usize) -> u16 {
    // Of no bytes at all, then with the length put in by hand.
    let bare = u32::from(!checksum::compute(source, destination, ipv6::TCP, &[]));
    let length = length as u32;
    let mut sum = bare + (length & 0xffff) + (length >> 16);
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    sum as u16
}

/// A TCP segment that may be joined with others: only ACK and PSH set, no extension headers.
struct Segment {
    headers: usize,
    payload: usize,
    sequence: u32,
}

impl Segment {
    fn of(packet: &[u8]) -> Option<Self> {
        if packet.len() < TCP + 20 || packet[6] != ipv6::TCP || packet[FLAGS] & !PUSH != ACK {
            return None;
        }
        let length = ipv6::HEADER + usize::from(u16::from_be_bytes([packet[4], packet[5]]));
        let headers = TCP + usize::from(packet[TCP + 12] >> 4) * 4;
        if headers < TCP + 20 || headers > length || length > packet.len() {
            return None;
        }
        let sequence = u32::from_be_bytes(packet[SEQUENCE].try_into().ok()?);
        Some(Self { headers, payload: length - headers, sequence })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::net::Ipv6Addr;

    use proptest::prelude::*;

    use super::super::offload::split;
    use super::*;

    const A: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 1);
    const B: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 2);

    fn segment(sequence: u32, payload: &[u8], flags: u8) -> Vec<u8> {
        let mut packet = vec![0; TCP + 32];
        ipv6::write(&mut packet, A, B, ipv6::TCP, 63, 32 + payload.len());
        packet[SEQUENCE].copy_from_slice(&sequence.to_be_bytes());
        packet[TCP + 12] = 8 << 4;
        packet[FLAGS] = flags;
        packet.extend_from_slice(payload);
        let sum = checksum::compute(A, B, ipv6::TCP, &packet[TCP..]);
        packet[CHECKSUM].copy_from_slice(&sum.to_be_bytes());
        packet
    }

    /// Writes of a device that is given these packets.
    fn written(packets: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let mut merger = Merger::default();
        let mut writes = Vec::new();
        for packet in packets {
            if !merger.push(packet) {
                writes.push(merger.finish().to_vec());
                merger.clear();
                assert!(merger.push(packet));
            }
        }
        if !merger.is_empty() {
            writes.push(merger.finish().to_vec());
        }
        writes
    }

    #[test]
    fn one_stream_becomes_one_write() {
        let packets: Vec<_> = (0..10)
            .map(|n| segment(n * 1000, &[n as u8; 1000], if n == 9 { ACK | PUSH } else { ACK }))
            .collect();
        assert_eq!(written(&packets).len(), 1);
        let ended = [packets[0].clone(), segment(1000, &[1; 5], ACK), segment(1005, &[2; 5], ACK)];
        assert_eq!(written(&ended).len(), 2, "a short one is the last");
        let gap = [packets[0].clone(), packets[2].clone()];
        assert_eq!(written(&gap).len(), 2);
        let other = [packets[0].clone(), segment(1000, &[1; 1000], ACK | 1)];
        assert_eq!(written(&other).len(), 2, "a FIN stands alone");
    }

    proptest! {
        /// What is merged and cut again is what it was, byte for byte.
        #[test]
        fn merging_loses_nothing(sizes in proptest::collection::vec(0usize..1300, 1..80), start: u32) {
            let mut sequence = start;
            let mut packets = Vec::new();
            for (n, size) in sizes.into_iter().enumerate() {
                let size = if n % 3 == 0 { size } else { 1200 };
                packets.push(segment(sequence, &vec![n as u8; size], if n % 11 == 10 { ACK | PUSH } else { ACK }));
                sequence = sequence.wrapping_add(size as u32);
            }
            let mut found = Vec::new();
            for mut write in written(&packets) {
                split(&mut write, |piece| found.push(piece.to_vec())).unwrap();
            }
            prop_assert_eq!(found, packets);
        }

        #[test]
        fn foreign_packets_never_panic(packets in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 40..120), 0..6)) {
            written(&packets);
        }
    }
}
