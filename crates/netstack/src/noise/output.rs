//! What a step of a peer produced, in one buffer that is used again and again.

use super::PathId;

/// Packets to deliver and datagrams to send, in the order they arose. Clear it after use; it keeps
/// its memory, so that a busy tunnel allocates nothing per packet.
#[derive(Default)]
pub struct Output {
    buffer: Vec<u8>,
    used: usize,
    items: Vec<(Item, usize, usize)>,
}

#[derive(Clone, Copy)]
enum Item {
    Packet,
    Datagram(PathId),
}

impl Output {
    /// An empty one.
    pub fn new() -> Output {
        Output::default()
    }

    /// Decrypted IPv6 packets.
    pub fn packets(&self) -> impl Iterator<Item = &[u8]> {
        self.items.iter().filter_map(|&(item, start, end)| match item {
            Item::Packet => Some(&self.buffer[start..end]),
            Item::Datagram(_) => None,
        })
    }

    /// Datagrams to send, each on its path.
    pub fn datagrams(&self) -> impl Iterator<Item = (PathId, &[u8])> {
        self.items.iter().filter_map(|&(item, start, end)| match item {
            Item::Packet => None,
            Item::Datagram(path) => Some((path, &self.buffer[start..end])),
        })
    }

    /// Whether nothing came out.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Bytes held.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Forgets the contents, keeps the memory.
    pub fn clear(&mut self) {
        self.used = 0;
        self.items.clear();
    }

    /// Room for `n` more bytes; what of it becomes part of the output is said by `packet` or
    /// `datagram`.
    pub(super) fn spare(&mut self, n: usize) -> &mut [u8] {
        if self.buffer.len() < self.used + n {
            self.buffer.resize((self.used + n).next_power_of_two().max(4096), 0);
        }
        &mut self.buffer[self.used..self.used + n]
    }

    pub(super) fn packet(&mut self, len: usize) {
        self.item(Item::Packet, len);
    }

    pub(super) fn datagram(&mut self, path: PathId, len: usize) {
        self.item(Item::Datagram(path), len);
    }

    fn item(&mut self, item: Item, len: usize) {
        self.items.push((item, self.used, self.used + len));
        self.used += len;
    }
}
