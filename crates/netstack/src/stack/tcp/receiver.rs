//! The receiving half of a connection: reassembly, window, selective acknowledgments, delayed ones.

use std::time::{Duration, Instant};

use crate::packet::tcp::Blocks;
use crate::stack::chunks::{Chunks, Pool};
use crate::stack::config::TcpConfig;
use crate::stack::ranges::Ranges;

/// Most ranges kept out of order; what would need more is dropped and comes again.
const RANGES: usize = 1024;
/// First segments of a connection are acknowledged at once, to open the sender's window quickly.
const QUICK: u32 = 16;

/// Data, or the end of the stream, at an offset.
pub(super) struct Arrival<'a> {
    pub(super) start: u64,
    pub(super) data: &'a [u8],
    pub(super) fin: bool,
}

pub(super) struct Receiver {
    /// Next offset expected.
    nxt: u64,
    data: Chunks,
    /// What has arrived beyond `nxt`.
    ranges: Ranges,
    /// Starts of the ranges that changed last, newest first.
    recent: [u64; 3],
    duplicate: Option<(u64, u64)>,
    /// Where the stream ends.
    fin: Option<u64>,
    /// Buffer the peer may fill, bytes.
    window: u64,
    /// Largest window that can be told.
    limit: u64,
    /// Right edge the peer was told.
    advertised: u64,
    /// The application reads no more: data is refused.
    closed: bool,
    pub(super) ack_now: bool,
    ack_at: Option<Instant>,
    segments: u32,
    unacked: u64,
    tune_at: Option<Instant>,
    tune_read: u64,
}

impl Receiver {
    /// `start` is the offset of the first byte of data.
    pub(super) fn new(start: u64, config: &TcpConfig) -> Self {
        let window = config.initial_receive_window as u64;
        Self {
            nxt: start,
            data: Chunks::new(start),
            ranges: Ranges::default(),
            recent: [0; 3],
            duplicate: None,
            fin: None,
            window,
            limit: 0xffff << 14,
            advertised: start + window.min(0xffff),
            closed: false,
            ack_now: false,
            ack_at: None,
            segments: 0,
            unacked: 0,
            tune_at: None,
            tune_read: start,
        }
    }

    /// The shift of windows is agreed.
    pub(super) fn set_scale(&mut self, scale: u8) {
        self.limit = 0xffff << scale;
    }

    pub(super) fn nxt(&self) -> u64 {
        self.nxt
    }

    /// Right edge the peer knows.
    pub(super) fn edge(&self) -> u64 {
        self.advertised
    }

    fn data_end(&self) -> u64 {
        match self.fin {
            Some(fin) if self.nxt > fin => fin,
            _ => self.nxt,
        }
    }

    /// Bytes the application can read now.
    pub(super) fn readable(&self) -> u64 {
        self.data_end() - self.data.start()
    }

    /// All data and the end have arrived.
    pub(super) fn finished(&self) -> bool {
        self.fin.is_some_and(|fin| self.nxt > fin)
    }

    pub(super) fn ack_at(&self) -> Option<Instant> {
        self.ack_at
    }

    /// The application reads no more. Returns whether unread data was thrown away.
    pub(super) fn close(&mut self, pool: &mut Pool) -> bool {
        let unread = self.readable() > 0;
        self.closed = true;
        self.discard(pool);
        unread
    }

    pub(super) fn closed(&self) -> bool {
        self.closed
    }

    /// Gives the memory back.
    pub(super) fn discard(&mut self, pool: &mut Pool) {
        self.data.clear(pool);
        let end = self.data_end();
        self.data = Chunks::new(end);
        self.ranges.clear();
    }

    /// Takes data (and the end, with `fin`) at `start`, which overlaps the window.
    /// Returns whether the application can read more than before, or sees the end.
    pub(super) fn take(
        &mut self,
        pool: &mut Pool,
        now: Instant,
        config: &TcpConfig,
        arrival: &Arrival<'_>,
        mss: u64,
    ) -> bool {
        let Arrival { start, data, fin } = *arrival;
        let end = start + data.len() as u64;
        // Everything below `nxt` and beyond the edge or the known end is cut off.
        let limit = self.advertised.max(self.nxt).min(self.fin.unwrap_or(u64::MAX));
        let (from, to) = (start.max(self.nxt), end.min(limit));
        if start < self.nxt && !data.is_empty() {
            self.duplicate = Some((start, end.min(self.nxt)));
            self.ack_now = true;
        }
        if fin && end <= limit && self.fin.is_none() && self.ranges.iter().all(|range| range.1 <= end) {
            self.fin = Some(end);
        }
        let before = self.nxt;
        if from < to {
            let piece = &data[(from - start) as usize..(to - start) as usize];
            if from == self.nxt {
                if !self.closed {
                    self.data.write(pool, from, piece);
                }
                self.nxt = to;
                if !self.ranges.is_empty() {
                    self.ack_now = true;
                    self.join();
                }
            } else {
                self.ack_now = true;
                self.out_of_order(pool, from, to, piece);
            }
        } else if !data.is_empty() {
            self.ack_now = true;
        }
        if self.fin == Some(self.nxt) {
            self.nxt += 1;
            self.ack_now = true;
        }
        if self.closed {
            let end = self.data_end();
            self.data.advance(pool, end, end);
        }
        let progress = self.nxt - before;
        self.plan_ack(now, config, progress, data.len() as u64, mss);
        progress > 0
    }

    fn out_of_order(&mut self, pool: &mut Pool, from: u64, to: u64, piece: &[u8]) {
        if self.ranges.len() >= RANGES && self.ranges.around(from.saturating_sub(1)).is_none() {
            return;
        }
        let mut news = false;
        self.ranges.insert(from, to, |_, _| news = true);
        if !news {
            self.duplicate = Some((from, to));
            return;
        }
        if !self.closed {
            self.data.write(pool, from, piece);
        }
        let start = self.ranges.around(from).map_or(from, |range| range.0);
        let [a, b, _] = self.recent;
        self.recent = if a == start { self.recent } else { [start, a, b] };
    }

    /// Moves `nxt` over ranges that have become contiguous.
    fn join(&mut self) {
        if let Some(range) = self.ranges.first().filter(|range| range.0 <= self.nxt) {
            self.nxt = self.nxt.max(range.1);
        }
        self.ranges.remove_below(self.nxt);
        if self.ranges.first().is_some_and(|range| range.0 <= self.nxt) {
            self.join();
        }
    }

    fn plan_ack(&mut self, now: Instant, config: &TcpConfig, progress: u64, len: u64, mss: u64) {
        if progress == 0 {
            return;
        }
        self.segments = self.segments.saturating_add(1);
        self.unacked += progress;
        let quick = self.segments <= QUICK && len >= mss / 2;
        if quick || self.unacked >= 2 * mss {
            self.ack_now = true;
        } else if !self.ack_now && self.ack_at.is_none() {
            self.ack_at = Some(now + config.delayed_ack);
        }
    }

    /// The delayed acknowledgment is due.
    pub(super) fn on_timeout(&mut self, now: Instant) {
        if self.ack_at.is_some_and(|at| at <= now) {
            self.ack_at = None;
            self.ack_now = true;
        }
    }

    /// Hands data to the application.
    pub(super) fn read(
        &mut self,
        pool: &mut Pool,
        now: Instant,
        config: &TcpConfig,
        out: &mut [u8],
        rtt: Duration,
    ) -> usize {
        let end = self.data_end();
        let mut filled = 0;
        while filled < out.len() {
            let piece = self.data.slice(self.data.start(), end);
            if piece.is_empty() {
                break;
            }
            let len = piece.len().min(out.len() - filled);
            out[filled..filled + len].copy_from_slice(&piece[..len]);
            filled += len;
            let at = self.data.start() + len as u64;
            // Data beyond a hole keeps its chunks.
            let held = if self.ranges.is_empty() { end } else { u64::MAX };
            self.data.advance(pool, at, held);
        }
        self.tune(now, config, rtt);
        filled
    }

    /// Grows the window when the application reads a good part of it in a round trip: the sender may double
    /// its rate in each of the next two.
    fn tune(&mut self, now: Instant, config: &TcpConfig, rtt: Duration) {
        let began = *self.tune_at.get_or_insert(now);
        if now - began < rtt.max(Duration::from_micros(500)) {
            return;
        }
        let read = self.data.start().saturating_sub(self.tune_read);
        self.window = self.window.max(4 * read).min(config.max_receive_window as u64);
        self.tune_at = Some(now);
        self.tune_read = self.data.start();
    }

    /// Right edge to tell the peer now; it never moves back.
    fn next_edge(&self) -> u64 {
        let read = if self.closed { self.nxt } else { self.data.start() };
        self.advertised.max(read + self.window.min(self.limit))
    }

    /// The application has read so much that the peer should know.
    pub(super) fn update_due(&self, mss: u64) -> bool {
        if self.fin.is_some() {
            return false;
        }
        let gain = self.next_edge() - self.advertised;
        let open = self.advertised.saturating_sub(self.nxt);
        gain >= (self.window / 4).max(2 * mss) || (open < mss && gain >= mss)
    }

    /// The window to put into a segment, with `scale` applied. Everything owed is then told.
    pub(super) fn announce(&mut self, scale: u8) -> u16 {
        let edge = self.next_edge();
        let window = ((edge.saturating_sub(self.nxt)) >> scale).min(0xffff);
        self.advertised = self.advertised.max(self.nxt + (window << scale));
        self.ack_now = false;
        self.ack_at = None;
        self.unacked = 0;
        window as u16
    }

    /// Whether [`Self::blocks`] would report something.
    pub(super) fn has_blocks(&self) -> bool {
        self.duplicate.is_some() || !self.ranges.is_empty()
    }

    /// At most three ranges to report, as offsets: a duplicate first, then what changed last.
    pub(super) fn blocks(&mut self, wire: impl Fn(u64) -> u32) -> Blocks {
        let mut list = [(0, 0); 3];
        let mut count = 0;
        if let Some(duplicate) = self.duplicate.take() {
            list[0] = duplicate;
            count = 1;
        }
        let recent = self.recent.iter().filter_map(|start| self.ranges.around(*start));
        for range in recent.chain(self.ranges.iter().take(3)) {
            // A duplicate may repeat a range; a later one may not repeat another.
            if count < 3 && !list[..count].contains(&range) {
                list[count] = range;
                count += 1;
            }
        }
        let mut blocks = Blocks::default();
        list[..count].iter().for_each(|(left, right)| blocks.push(wire(*left), wire(*right)));
        blocks
    }
}
