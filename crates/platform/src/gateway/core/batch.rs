//! Datagrams on their way out, collected until one system call sends them all.

use netstack::noise::{INITIATION, OVERHEAD, PathId};

/// Room for one more sealed packet is always left behind it.
const FULL: usize = 60_000;
const MEMORY: usize = 64 * 1024 + FULL;

/// Equal datagrams for one path, one behind the other.
pub(super) struct Batch {
    memory: Vec<u8>,
    used: usize,
    path: PathId,
    size: usize,
    count: usize,
    /// A shorter datagram was the last one.
    closed: bool,
}

impl Batch {
    pub(super) fn new() -> Self {
        Self { memory: vec![0; MEMORY], used: 0, path: PathId(0), size: 0, count: 0, closed: false }
    }

    /// Where the next datagram of a packet of `length` bytes is written to.
    pub(super) fn spare(&mut self, length: usize) -> &mut [u8] {
        let room = (length + OVERHEAD).max(INITIATION);
        &mut self.memory[self.used..self.used + room]
    }

    /// Whether what was just written to `spare` can be sent with what is here already.
    pub(super) fn fits(&self, path: PathId, length: usize, most: usize) -> bool {
        self.count == 0
            || (!self.closed
                && self.path == path
                && length <= self.size
                && self.count < most
                && self.used + length <= FULL)
    }

    /// Takes what was written to `spare`.
    pub(super) fn commit(&mut self, path: PathId, length: usize) {
        if self.count == 0 {
            (self.path, self.size) = (path, length);
        }
        self.closed = length < self.size;
        self.used += length;
        self.count += 1;
    }

    /// What is here: path, datagrams, their size.
    pub(super) fn contents(&self) -> Option<(PathId, &[u8], usize)> {
        (self.count > 0).then(|| (self.path, &self.memory[..self.used], self.size))
    }

    /// Forgets what was sent; `tail` bytes behind it, written but not committed, move to the front.
    pub(super) fn clear(&mut self, tail: usize) {
        self.memory.copy_within(self.used..self.used + tail, 0);
        (self.used, self.count, self.closed) = (0, 0, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(batch: &mut Batch, path: u32, bytes: &[u8]) -> bool {
        batch.spare(bytes.len())[..bytes.len()].copy_from_slice(bytes);
        let fits = batch.fits(PathId(path), bytes.len(), 4);
        if !fits {
            batch.clear(bytes.len());
        }
        batch.commit(PathId(path), bytes.len());
        fits
    }

    #[test]
    fn only_equal_datagrams_of_one_path_go_together() {
        let mut batch = Batch::new();
        assert!(put(&mut batch, 1, b"aaaa"));
        assert!(put(&mut batch, 1, b"bbbb"));
        assert!(put(&mut batch, 1, b"cc"), "a shorter one closes");
        assert_eq!(batch.contents(), Some((PathId(1), &b"aaaabbbbcc"[..], 4)));
        assert!(!put(&mut batch, 1, b"dd"));
        assert_eq!(batch.contents(), Some((PathId(1), &b"dd"[..], 2)));
        assert!(!put(&mut batch, 2, b"ee"), "another path");
        assert!(!put(&mut batch, 2, b"fff"), "a longer one");
        for _ in 0..3 {
            assert!(put(&mut batch, 2, b"fff"));
        }
        assert!(!put(&mut batch, 2, b"fff"), "too many");
    }
}
