//! Stream buffers made of fixed chunks from a shared pool.
//!
//! A buffer holds exactly the chunks its bytes touch: an idle stream owns none, growth copies nothing, and
//! bytes that arrive out of order are written where they will be read.

use std::collections::VecDeque;

/// Bytes of one chunk. A segment touches at most two.
pub(super) const CHUNK: usize = 16 * 1024;

/// Chunks kept for reuse (1 MiB).
const SPARE: usize = 64;

/// Chunks that no stream holds at the moment.
#[derive(Debug, Default)]
pub(super) struct Pool {
    spare: Vec<Box<[u8]>>,
    /// Chunks held by streams.
    pub(super) used: usize,
}

impl Pool {
    fn take(&mut self) -> Box<[u8]> {
        self.used += 1;
        self.spare.pop().unwrap_or_else(|| vec![0; CHUNK].into_boxed_slice())
    }

    fn give(&mut self, chunk: Box<[u8]>) {
        self.used -= 1;
        if self.spare.len() < SPARE {
            self.spare.push(chunk);
        }
    }
}

/// A window onto a stream, addressed by stream offset.
#[derive(Debug)]
pub(super) struct Chunks {
    /// Offset of the first byte still held.
    start: u64,
    /// Chunk number of `list[0]`.
    first: u64,
    list: VecDeque<Option<Box<[u8]>>>,
}

const SIZE: u64 = CHUNK as u64;

impl Chunks {
    pub(super) fn new(start: u64) -> Self {
        Self { start, first: start / SIZE, list: VecDeque::new() }
    }

    /// Offset of the first byte held.
    pub(super) fn start(&self) -> u64 {
        self.start
    }

    /// Stores `data` at `at`, which must not be below [`Self::start`].
    pub(super) fn write(&mut self, pool: &mut Pool, mut at: u64, mut data: &[u8]) {
        debug_assert!(at >= self.start);
        if self.list.is_empty() {
            self.first = self.start / SIZE;
        }
        while !data.is_empty() {
            let index = (at / SIZE - self.first) as usize;
            while self.list.len() <= index {
                self.list.push_back(None);
            }
            let chunk = self.list[index].get_or_insert_with(|| pool.take());
            let room = &mut chunk[(at % SIZE) as usize..];
            let len = room.len().min(data.len());
            room[..len].copy_from_slice(&data[..len]);
            data = &data[len..];
            at += len as u64;
        }
    }

    /// The longest contiguous bytes of `at..end`.
    pub(super) fn slice(&self, at: u64, end: u64) -> &[u8] {
        let Some(index) = (at / SIZE).checked_sub(self.first) else { return &[] };
        let Some(Some(chunk)) = self.list.get(index as usize) else { return &[] };
        let from = (at % SIZE) as usize;
        let len = (end.saturating_sub(at)).min((CHUNK - from) as u64) as usize;
        &chunk[from..from + len]
    }

    /// The bytes of `at..end`, at most a chunk, in one or two pieces.
    pub(super) fn pair(&self, at: u64, end: u64) -> (&[u8], &[u8]) {
        let one = self.slice(at, end);
        (one, self.slice(at + one.len() as u64, end))
    }

    /// Forgets everything below `at`; `end` is the end of what was written, so that an empty buffer frees all.
    pub(super) fn advance(&mut self, pool: &mut Pool, at: u64, end: u64) {
        self.start = at;
        while (at >= end || at / SIZE > self.first)
            && let Some(chunk) = self.list.pop_front()
        {
            self.first += 1;
            if let Some(chunk) = chunk {
                pool.give(chunk);
            }
        }
        if self.list.is_empty() && self.list.capacity() > 16 {
            self.list = VecDeque::new();
        }
    }

    /// Gives all chunks back.
    pub(super) fn clear(&mut self, pool: &mut Pool) {
        self.advance(pool, self.start, self.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_found_where_they_were_written_and_nothing_is_kept() {
        let mut pool = Pool::default();
        let start = 5 * SIZE - 3;
        let mut chunks = Chunks::new(start);
        let data: Vec<u8> = (0..3 * CHUNK).map(|n| (n / 7) as u8).collect();
        // The end first: it arrived out of order.
        chunks.write(&mut pool, start + SIZE, &data[CHUNK..]);
        assert_eq!(chunks.slice(start, start + 10), b"");
        chunks.write(&mut pool, start, &data[..CHUNK]);
        let end = start + data.len() as u64;
        let mut at = start;
        while at < end {
            let (one, two) = chunks.pair(at, end.min(at + 1000));
            let offset = (at - start) as usize;
            assert_eq!([one, two].concat(), data[offset..(offset + 1000).min(data.len())]);
            at = end.min(at + 1000);
            chunks.advance(&mut pool, at, end);
        }
        assert_eq!((pool.used, pool.spare.len()), (0, 4));
        chunks.write(&mut pool, end, b"again");
        let (one, two) = chunks.pair(end, end + 5);
        assert_eq!([one, two].concat(), b"again");
        chunks.clear(&mut pool);
        assert_eq!(pool.used, 0);
    }
}
