//! The Internet checksum (RFC 1071) with the IPv6 pseudo header (RFC 8200, section 8.1).

use std::net::Ipv6Addr;

/// Sums `data` as native-endian words, eight bytes at a time; the byte order is repaired in [`fold`].
fn sum(data: &[u8]) -> u64 {
    let mut lanes = [0u64; 4];
    let mut blocks = data.chunks_exact(32);
    for block in &mut blocks {
        for (lane, word) in lanes.iter_mut().zip(block.chunks_exact(8)) {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(word);
            let word = u64::from_ne_bytes(bytes);
            *lane += (word & 0xffff_ffff) + (word >> 32);
        }
    }
    let mut total = lanes.iter().sum::<u64>();
    let mut pairs = blocks.remainder().chunks_exact(2);
    for pair in &mut pairs {
        total += u64::from(u16::from_ne_bytes([pair[0], pair[1]]));
    }
    if let [last] = pairs.remainder() {
        total += u64::from(u16::from_ne_bytes([*last, 0]));
    }
    total
}

/// Folds a sum of native words to the 16 bits of the wire.
fn fold(mut total: u64) -> u16 {
    while total > 0xffff {
        total = (total & 0xffff) + (total >> 16);
    }
    u16::from_be(total as u16)
}

fn pseudo(src: Ipv6Addr, dst: Ipv6Addr, next_header: u8, length: usize) -> u64 {
    let mut header = [0u8; 40];
    header[..16].copy_from_slice(&src.octets());
    header[16..32].copy_from_slice(&dst.octets());
    header[32..36].copy_from_slice(&(length as u32).to_be_bytes());
    header[39] = next_header;
    sum(&header)
}

/// The checksum to write into the (zeroed) field of `data`, an upper-layer packet with its header.
pub fn compute(src: Ipv6Addr, dst: Ipv6Addr, next_header: u8, data: &[u8]) -> u16 {
    !fold(pseudo(src, dst, next_header, data.len()) + sum(data))
}

/// Whether the checksum inside `data` is right.
pub fn valid(src: Ipv6Addr, dst: Ipv6Addr, next_header: u8, data: &[u8]) -> bool {
    fold(pseudo(src, dst, next_header, data.len()) + sum(data)) == 0xffff
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// RFC 1071 word by word.
    fn slow(data: &[u8]) -> u16 {
        let mut total = 0u32;
        for pair in data.chunks(2) {
            total += u32::from(u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]));
            total = (total & 0xffff) + (total >> 16);
        }
        total as u16
    }

    proptest! {
        #[test]
        fn the_fast_sum_is_the_slow_one(data in proptest::collection::vec(any::<u8>(), 0..3000)) {
            let fast = fold(sum(&data));
            let slow = slow(&data);
            // Zero has two representations.
            prop_assert_eq!(fast % 0xffff, slow % 0xffff);
        }
    }
}
