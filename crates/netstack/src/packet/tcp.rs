//! TCP segments (RFC 9293) with the options of RFC 7323 (window scale, timestamps) and RFC 2018 (SACK).

use std::net::Ipv6Addr;

use super::{Malformed, checksum, ipv6};

/// Length of the header without options.
pub const HEADER: usize = 20;

/// The control bits of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(pub u8);

impl Flags {
    /// No more data from the sender.
    pub const FIN: Self = Self(1);
    /// Synchronise sequence numbers.
    pub const SYN: Self = Self(2);
    /// Reset the connection.
    pub const RST: Self = Self(4);
    /// Push.
    pub const PSH: Self = Self(8);
    /// The acknowledgment field counts.
    pub const ACK: Self = Self(16);

    /// Whether all bits of `other` are set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets of bits.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Up to four SACK blocks, as pairs of sequence numbers (left edge, right edge).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Blocks {
    list: [(u32, u32); 4],
    len: u8,
}

impl Blocks {
    /// Adds a block; the fifth and later ones are forgotten.
    pub fn push(&mut self, left: u32, right: u32) {
        if let Some(slot) = self.list.get_mut(usize::from(self.len)) {
            *slot = (left, right);
            self.len += 1;
        }
    }

    /// The blocks.
    pub fn as_slice(&self) -> &[(u32, u32)] {
        &self.list[..usize::from(self.len)]
    }

    /// Length of the option in a header, with its two bytes of padding.
    pub fn option_len(&self) -> usize {
        if self.len == 0 { 0 } else { 4 + 8 * usize::from(self.len) }
    }
}

/// The options we know; others are skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Largest segment the sender takes (SYN only).
    pub mss: Option<u16>,
    /// Window shift of the sender (SYN only), at most 14.
    pub scale: Option<u8>,
    /// The sender understands SACK (SYN only).
    pub sack_permitted: bool,
    /// Timestamp value and echo.
    pub timestamps: Option<(u32, u32)>,
    /// Selective acknowledgments.
    pub sack: Blocks,
}

impl Options {
    /// Length in a header, a multiple of four.
    pub fn len(&self) -> usize {
        let mut len = if self.timestamps.is_some() { 12 } else { 0 } + self.sack.option_len();
        if self.mss.is_some() {
            len += 4;
        }
        if self.scale.is_some() {
            len += 4;
        }
        if self.sack_permitted {
            len += 4;
        }
        len
    }

    /// Whether there is no option at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn write(&self, out: &mut [u8]) {
        let mut at = 0;
        let mut put = |bytes: &[u8]| {
            out[at..at + bytes.len()].copy_from_slice(bytes);
            at += bytes.len();
        };
        if let Some(mss) = self.mss {
            let [high, low] = mss.to_be_bytes();
            put(&[2, 4, high, low]);
        }
        if self.sack_permitted {
            put(&[1, 1, 4, 2]);
        }
        if let Some((value, echo)) = self.timestamps {
            put(&[1, 1, 8, 10]);
            put(&value.to_be_bytes());
            put(&echo.to_be_bytes());
        }
        if let Some(scale) = self.scale {
            put(&[1, 3, 3, scale]);
        }
        if !self.sack.as_slice().is_empty() {
            put(&[1, 1, 5, 2 + 8 * self.sack.len]);
            for (left, right) in self.sack.as_slice() {
                put(&left.to_be_bytes());
                put(&right.to_be_bytes());
            }
        }
    }
}

fn word(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
}

/// Reads options leniently: a broken option ends the list, as the rest of the segment is still good.
fn options(mut bytes: &[u8]) -> Options {
    let mut options = Options::default();
    // What nearly every segment carries: two fillers and timestamps.
    if let [1, 1, 8, 10, stamps @ ..] = bytes
        && stamps.len() == 8
    {
        options.timestamps = Some((word(&stamps[..4]), word(&stamps[4..])));
        return options;
    }
    while let [kind, rest @ ..] = bytes {
        match kind {
            0 => break,
            1 => {
                bytes = rest;
                continue;
            }
            _ => {}
        }
        let Some(size) = rest.first().map(|size| usize::from(*size)) else { break };
        let Some(body) = (size >= 2).then(|| bytes.get(2..size)).flatten() else { break };
        match (kind, body.len()) {
            (2, 2) => options.mss = Some(word(body) as u16),
            (3, 1) => options.scale = Some(body[0].min(14)),
            (4, 0) => options.sack_permitted = true,
            (5, 8 | 16 | 24 | 32) => {
                for block in body.chunks_exact(8) {
                    options.sack.push(word(&block[..4]), word(&block[4..]));
                }
            }
            (8, 8) => options.timestamps = Some((word(&body[..4]), word(&body[4..]))),
            _ => {}
        }
        bytes = &bytes[size..];
    }
    options
}

/// The fields of a segment without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Header {
    /// Port of the sender.
    pub src_port: u16,
    /// Port of the receiver.
    pub dst_port: u16,
    /// Sequence number of the first byte (or of SYN).
    pub seq: u32,
    /// Next sequence number expected, when ACK is set.
    pub ack: u32,
    /// Control bits.
    pub flags: Flags,
    /// Receive window, still unscaled.
    pub window: u16,
    /// Options.
    pub options: Options,
}

/// A parsed segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Everything before the data.
    pub header: Header,
    /// The data.
    pub payload: &'a [u8],
}

/// Parses the payload of an IPv6 packet and verifies its checksum.
pub fn parse(src: Ipv6Addr, dst: Ipv6Addr, bytes: &[u8]) -> Result<Segment<'_>, Malformed> {
    if bytes.len() < HEADER {
        return Err(Malformed::Truncated);
    }
    let offset = usize::from(bytes[12] >> 4) * 4;
    if offset < HEADER || offset > bytes.len() {
        return Err(Malformed::Length);
    }
    if !checksum::valid(src, dst, ipv6::TCP, bytes) {
        return Err(Malformed::Checksum);
    }
    let header = Header {
        src_port: word(&bytes[..2]) as u16,
        dst_port: word(&bytes[2..4]) as u16,
        seq: word(&bytes[4..8]),
        ack: word(&bytes[8..12]),
        flags: Flags(bytes[13] & 0x1f),
        window: word(&bytes[14..16]) as u16,
        options: options(&bytes[HEADER..offset]),
    };
    Ok(Segment { header, payload: &bytes[offset..] })
}

/// Ports and sequence number of a quoted segment, as ICMPv6 errors carry it: the checksum cannot be verified.
pub fn parse_quoted(bytes: &[u8]) -> Result<(u16, u16, u32), Malformed> {
    let head = bytes.get(..8).ok_or(Malformed::Truncated)?;
    Ok((word(&head[..2]) as u16, word(&head[2..4]) as u16, word(&head[4..8])))
}

/// Writes a whole IPv6 packet into `out`: the payload is the two slices, one after the other.
/// Returns its length.
///
/// # Panics
/// When `out` is too short, or the options are longer than 40 bytes.
pub fn write(
    out: &mut [u8],
    src: Ipv6Addr,
    dst: Ipv6Addr,
    hop_limit: u8,
    header: &Header,
    payload: (&[u8], &[u8]),
) -> usize {
    let offset = HEADER + header.options.len();
    let length = offset + payload.0.len() + payload.1.len();
    ipv6::write(out, src, dst, ipv6::TCP, hop_limit, length);
    let segment = &mut out[ipv6::HEADER..ipv6::HEADER + length];
    segment[..2].copy_from_slice(&header.src_port.to_be_bytes());
    segment[2..4].copy_from_slice(&header.dst_port.to_be_bytes());
    segment[4..8].copy_from_slice(&header.seq.to_be_bytes());
    segment[8..12].copy_from_slice(&header.ack.to_be_bytes());
    segment[12] = (offset as u8 / 4) << 4;
    segment[13] = header.flags.0;
    segment[14..16].copy_from_slice(&header.window.to_be_bytes());
    segment[16..20].fill(0);
    header.options.write(&mut segment[HEADER..offset]);
    let middle = offset + payload.0.len();
    segment[offset..middle].copy_from_slice(payload.0);
    segment[middle..].copy_from_slice(payload.1);
    let sum = checksum::compute(src, dst, ipv6::TCP, segment);
    segment[16..18].copy_from_slice(&sum.to_be_bytes());
    ipv6::HEADER + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const A: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 3);
    const B: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0xd6b, 0, 0xa, 0x102);

    prop_compose! {
        fn header()(ports: (u16, u16), seq: u32, ack: u32, flags in 0u8..32, window: u16,
            mss: Option<u16>, scale in proptest::option::of(0u8..15), sack_permitted: bool,
            timestamps: Option<(u32, u32)>, blocks in proptest::collection::vec(any::<(u32, u32)>(), 0..2)) -> Header {
            let mut sack = Blocks::default();
            blocks.iter().for_each(|(left, right)| sack.push(*left, *right));
            Header { src_port: ports.0, dst_port: ports.1, seq, ack, flags: Flags(flags), window,
                options: Options { mss, scale, sack_permitted, timestamps, sack } }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_parsed(header in header(), one in proptest::collection::vec(any::<u8>(), 0..99),
            two in proptest::collection::vec(any::<u8>(), 0..99), flip in 0usize..1000) {
            let mut out = [0; 400];
            let len = write(&mut out, A, B, 64, &header, (&one, &two));
            let packet = ipv6::parse(&out[..len]).unwrap();
            let segment = parse(packet.src, packet.dst, packet.payload).unwrap();
            prop_assert_eq!(segment.header, header);
            prop_assert_eq!(segment.payload, [one, two].concat());
            let at = ipv6::HEADER + flip % (len - ipv6::HEADER);
            out[at] ^= 0x10;
            let packet = ipv6::parse(&out[..len]).unwrap();
            prop_assert!(parse(packet.src, packet.dst, packet.payload).is_err());
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80), good: bool) {
            let mut bytes = bytes;
            if good && bytes.len() > HEADER {
                bytes[12] = 0x60;
                bytes[16..18].fill(0);
                let sum = checksum::compute(A, B, ipv6::TCP, &bytes);
                bytes[16..18].copy_from_slice(&sum.to_be_bytes());
            }
            let _ = parse(A, B, &bytes);
            let _ = parse_quoted(&bytes);
            let _ = options(&bytes);
        }
    }
}
