//! What is in flight: one record per segment, selective acknowledgments (RFC 2018, 2883), loss detection by
//! time (RACK, RFC 8985) and delivery-rate samples (draft-cheng-iccrg-delivery-rate-estimation).
//!
//! Work per acknowledgment is proportional to what it newly tells, not to what is in flight.

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use crate::stack::ranges::Ranges;

/// One transmitted segment.
#[derive(Debug, Clone, Copy)]
struct Sent {
    start: u64,
    end: u64,
    /// Last transmission, and its number among all transmissions.
    at: Instant,
    order: u64,
    retransmits: u32,
    sacked: bool,
    lost: bool,
    app_limited: bool,
    /// State of the delivery counters when it was sent.
    delivered: u64,
    delivered_at: Instant,
    first_sent_at: Instant,
}

impl Sent {
    fn len(&self) -> u64 {
        self.end - self.start
    }
}

/// The newest transmission known to have arrived.
#[derive(Debug, Clone, Copy)]
struct Rack {
    order: u64,
    rtt: Duration,
}

/// What an acknowledgment told.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outcome {
    /// Bytes newly delivered.
    pub(super) acked: u64,
    /// Bytes newly found lost.
    pub(super) lost: u64,
    pub(super) rtt: Option<Duration>,
    pub(super) rate: Option<f64>,
    pub(super) app_limited: bool,
    pub(super) round: bool,
    /// A duplicate was reported: a retransmission was needless.
    pub(super) duplicate: bool,
}

/// Duplicate acknowledgments that prove a loss while no reordering was ever seen.
const DUPLICATES: usize = 3;

#[derive(Debug)]
pub(super) struct Scoreboard {
    una: u64,
    segments: VecDeque<Sent>,
    /// Transmissions in the order of time: number and start. Outdated entries are skipped.
    order: VecDeque<(u64, u64)>,
    sacked: Ranges,
    sacked_segments: usize,
    /// Starts of the segments that wait for retransmission.
    lost: BTreeSet<u64>,
    in_flight: u64,
    transmissions: u64,
    delivered: u64,
    delivered_at: Instant,
    first_sent_at: Instant,
    app_limited_until: u64,
    round_end: u64,
    rack: Option<Rack>,
    /// Highest end delivered, to see reordering.
    highest: u64,
    reordering: bool,
    /// Quarters of the smallest round trip that reordering is given.
    patience: u32,
    reorder_at: Option<Instant>,
    fresh: Vec<(u64, u64)>,
    /// Newest delivered segment of the acknowledgment at hand.
    newest: Option<Sent>,
    rtt: Option<Duration>,
}

impl Scoreboard {
    pub(super) fn new(una: u64, now: Instant) -> Self {
        Self {
            una,
            segments: VecDeque::new(),
            order: VecDeque::new(),
            sacked: Ranges::default(),
            sacked_segments: 0,
            lost: BTreeSet::new(),
            in_flight: 0,
            transmissions: 0,
            delivered: 0,
            delivered_at: now,
            first_sent_at: now,
            app_limited_until: 0,
            round_end: 0,
            rack: None,
            highest: una,
            reordering: false,
            patience: 1,
            reorder_at: None,
            fresh: Vec::new(),
            newest: None,
            rtt: None,
        }
    }

    /// Bytes believed to be on the path.
    pub(super) fn in_flight(&self) -> u64 {
        self.in_flight
    }

    pub(super) fn delivered(&self) -> u64 {
        self.delivered
    }

    /// Nothing waits for an acknowledgment.
    pub(super) fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// Segments waiting for an acknowledgment.
    pub(super) fn len(&self) -> usize {
        self.segments.len()
    }

    pub(super) fn has_lost(&self) -> bool {
        !self.lost.is_empty()
    }

    pub(super) fn has_sacked(&self) -> bool {
        !self.sacked.is_empty()
    }

    /// When [`Self::detect`] will find something if no acknowledgment comes before.
    pub(super) fn reorder_at(&self) -> Option<Instant> {
        self.reorder_at
    }

    /// The application has nothing more to send although it could.
    pub(super) fn mark_app_limited(&mut self) {
        self.app_limited_until = (self.delivered + self.in_flight).max(1);
    }

    pub(super) fn app_limited(&self) -> bool {
        self.app_limited_until > 0
    }

    fn stamp(&mut self, now: Instant) -> u64 {
        if self.in_flight == 0 {
            self.first_sent_at = now;
            self.delivered_at = now;
        }
        self.transmissions += 1;
        self.transmissions
    }

    /// New data was sent.
    pub(super) fn sent(&mut self, now: Instant, start: u64, end: u64) {
        let order = self.stamp(now);
        self.segments.push_back(Sent {
            start,
            end,
            at: now,
            order,
            retransmits: 0,
            sacked: false,
            lost: false,
            app_limited: self.app_limited(),
            delivered: self.delivered,
            delivered_at: self.delivered_at,
            first_sent_at: self.first_sent_at,
        });
        self.order.push_back((order, start));
        self.in_flight += end - start;
    }

    fn index(&self, at: u64) -> usize {
        self.segments.partition_point(|sent| sent.end <= at)
    }

    /// The lowest lost segment, cut to at most `most` bytes.
    pub(super) fn next_lost(&mut self, most: u64) -> Option<(u64, u64)> {
        let start = *self.lost.first()?;
        let index = self.index(start);
        self.split(index, most);
        self.segments.get(index).map(|sent| (sent.start, sent.end))
    }

    /// The last segment, for a tail-loss probe, cut to `most` bytes: `None` when all is acknowledged.
    pub(super) fn last(&mut self, most: u64) -> Option<(u64, u64)> {
        let index = self.segments.iter().rposition(|sent| !sent.sacked)?;
        self.split(index, most);
        self.segments.get(index).map(|sent| (sent.start, sent.end))
    }

    /// Cuts a segment that no longer fits the path.
    fn split(&mut self, index: usize, most: u64) {
        let Some(sent) = self.segments.get_mut(index).filter(|sent| sent.len() > most) else { return };
        let tail = Sent { start: sent.start + most, ..*sent };
        sent.end = tail.start;
        if tail.lost {
            self.lost.insert(tail.start);
        } else {
            self.order.push_back((tail.order, tail.start));
        }
        self.segments.insert(index + 1, tail);
    }

    /// The segment at `start` was sent again. Returns how often it has been.
    pub(super) fn resent(&mut self, now: Instant, start: u64) -> u32 {
        let order = self.stamp(now);
        let (delivered, delivered_at, first_sent_at) =
            (self.delivered, self.delivered_at, self.first_sent_at);
        let app_limited = self.app_limited();
        let index = self.index(start);
        let Some(sent) = self.segments.get_mut(index) else { return 0 };
        if sent.lost {
            sent.lost = false;
            self.lost.remove(&sent.start);
            self.in_flight += sent.len();
        }
        sent.at = now;
        sent.order = order;
        sent.retransmits += 1;
        sent.app_limited = app_limited;
        (sent.delivered, sent.delivered_at, sent.first_sent_at) = (delivered, delivered_at, first_sent_at);
        let (start, retransmits) = (sent.start, sent.retransmits);
        self.order.push_back((order, start));
        retransmits
    }

    /// How often the lowest segment was sent again, and its length.
    pub(super) fn head(&self) -> Option<(u32, u64)> {
        self.segments.front().map(|sent| (sent.retransmits, sent.len()))
    }

    /// Books `bytes` of `sent` (a copy) as delivered.
    fn deliver(&mut self, now: Instant, sent: Sent, bytes: u64, min_rtt: Option<Duration>) {
        self.delivered += bytes;
        self.delivered_at = now;
        if sent.lost {
            self.lost.remove(&sent.start);
        } else {
            self.in_flight -= bytes;
        }
        if self.newest.is_none_or(|newest| newest.order < sent.order) {
            self.newest = Some(sent);
        }
        let rtt = now.saturating_duration_since(sent.at);
        if sent.retransmits == 0 {
            self.rtt = Some(self.rtt.map_or(rtt, |least| least.min(rtt)));
            if sent.end < self.highest {
                self.reordering = true;
            }
        } else if min_rtt.is_some_and(|min| rtt < min) {
            // This acknowledges an earlier transmission.
            return;
        }
        self.highest = self.highest.max(sent.end);
        if self.rack.is_none_or(|rack| rack.order < sent.order) {
            self.rack = Some(Rack { order: sent.order, rtt });
        }
    }

    /// Takes an acknowledgment up to `una` with selective `blocks`.
    pub(super) fn on_ack(
        &mut self,
        now: Instant,
        una: u64,
        blocks: &[(u64, u64)],
        min_rtt: Option<Duration>,
        srtt: Option<Duration>,
    ) -> Outcome {
        let before = self.delivered;
        let mut outcome = Outcome::default();
        self.newest = None;
        self.rtt = None;
        while let Some(sent) = self.segments.front().copied().filter(|sent| sent.start < una) {
            if sent.end <= una {
                self.segments.pop_front();
                if sent.sacked {
                    self.sacked_segments -= 1;
                } else {
                    self.deliver(now, sent, sent.len(), min_rtt);
                }
                continue;
            }
            let bytes = una - sent.start;
            if !sent.sacked {
                self.deliver(now, sent, bytes, min_rtt);
                if sent.lost {
                    self.lost.insert(una);
                }
            }
            self.segments[0].start = una;
            break;
        }
        self.una = self.una.max(una);
        self.sacked.remove_below(self.una);
        self.take_blocks(now, blocks, min_rtt, &mut outcome);
        outcome.acked = self.delivered - before;
        outcome.rtt = self.rtt;
        if outcome.duplicate {
            self.patience = (self.patience + 1).min(8);
        }
        outcome.lost = self.detect(now, min_rtt, srtt);
        self.sample(now, min_rtt, &mut outcome);
        if self.segments.is_empty() {
            self.settle();
        }
        outcome
    }

    fn take_blocks(
        &mut self,
        now: Instant,
        blocks: &[(u64, u64)],
        min_rtt: Option<Duration>,
        outcome: &mut Outcome,
    ) {
        let mut fresh = std::mem::take(&mut self.fresh);
        let top = self.segments.back().map_or(self.una, |sent| sent.end);
        for (index, (left, right)) in blocks.iter().copied().enumerate() {
            if left >= right || right > top {
                continue;
            }
            let inside =
                index == 0 && blocks.get(1).is_some_and(|(outer, end)| left >= *outer && right <= *end);
            if right <= self.una || inside {
                outcome.duplicate |= index == 0;
                continue;
            }
            self.sacked.insert(left.max(self.una), right, |a, b| fresh.push((a, b)));
        }
        for (left, right) in fresh.drain(..) {
            let mut index = self.index(left);
            while let Some(sent) = self.segments.get(index).copied().filter(|sent| sent.start < right) {
                if !sent.sacked && self.sacked.covers(sent.start, sent.end) {
                    self.deliver(now, sent, sent.len(), min_rtt);
                    self.segments[index].sacked = true;
                    self.segments[index].lost = false;
                    self.sacked_segments += 1;
                }
                index += 1;
            }
        }
        self.fresh = fresh;
    }

    fn sample(&mut self, now: Instant, min_rtt: Option<Duration>, outcome: &mut Outcome) {
        if self.app_limited_until > 0 && self.delivered > self.app_limited_until {
            self.app_limited_until = 0;
        }
        let Some(newest) = self.newest else { return };
        outcome.app_limited = newest.app_limited;
        self.first_sent_at = newest.at;
        if newest.delivered >= self.round_end {
            self.round_end = self.delivered;
            outcome.round = true;
        }
        let send = newest.at.saturating_duration_since(newest.first_sent_at);
        let ack = now.saturating_duration_since(newest.delivered_at);
        let interval = send.max(ack);
        if !interval.is_zero() && min_rtt.is_none_or(|min| interval >= min) {
            outcome.rate = Some((self.delivered - newest.delivered) as f64 / interval.as_secs_f64());
        }
    }

    /// Marks what was sent too long before something that has arrived. Returns the bytes newly lost.
    pub(super) fn detect(&mut self, now: Instant, min_rtt: Option<Duration>, srtt: Option<Duration>) -> u64 {
        self.reorder_at = None;
        let Some(rack) = self.rack else { return 0 };
        let patience = if !self.reordering && (self.has_lost() || self.sacked_segments >= DUPLICATES) {
            Duration::ZERO
        } else {
            (min_rtt.unwrap_or_default() / 4 * self.patience).min(srtt.unwrap_or_default())
        };
        let mut bytes = 0;
        while let Some((order, start)) = self.order.front().copied() {
            if order > rack.order {
                break;
            }
            let index = self.index(start);
            let current = self.segments.get_mut(index).filter(|sent| sent.order == order);
            if let Some(sent) = current.filter(|sent| !sent.sacked && !sent.lost) {
                let deadline = sent.at + rack.rtt + patience;
                if deadline > now {
                    self.reorder_at = Some(deadline);
                    break;
                }
                sent.lost = true;
                bytes += sent.len();
                self.in_flight -= sent.len();
                self.lost.insert(sent.start);
            }
            self.order.pop_front();
        }
        bytes
    }

    /// The lowest segment is missing at the peer. Returns the bytes newly lost.
    pub(super) fn lose_head(&mut self) -> u64 {
        let Some(sent) = self.segments.front_mut().filter(|sent| !sent.sacked && !sent.lost) else {
            return 0;
        };
        sent.lost = true;
        self.in_flight -= sent.len();
        self.lost.insert(sent.start);
        sent.len()
    }

    /// The retransmission timer fired: all that is not acknowledged is lost.
    pub(super) fn on_timeout(&mut self) {
        // The peer may forget what it acknowledged selectively; a head so acknowledged proves that it did.
        let reneged = self.segments.front().is_some_and(|sent| sent.sacked);
        if reneged {
            self.sacked.clear();
            self.sacked_segments = 0;
        }
        for sent in &mut self.segments {
            if reneged && sent.sacked {
                sent.sacked = false;
                sent.lost = true;
                self.lost.insert(sent.start);
            } else if !sent.sacked && !sent.lost {
                sent.lost = true;
                self.in_flight -= sent.len();
                self.lost.insert(sent.start);
            }
        }
        self.order.clear();
        self.reorder_at = None;
    }

    /// A timeout was spurious: what was not yet sent again is still on its way.
    pub(super) fn undo(&mut self) {
        for start in std::mem::take(&mut self.lost) {
            let index = self.index(start);
            if let Some(sent) = self.segments.get_mut(index) {
                sent.lost = false;
                self.in_flight += sent.len();
                self.order.push_back((sent.order, sent.start));
            }
        }
        self.order.make_contiguous().sort_unstable();
    }

    /// Everything is acknowledged: nothing but the counters is kept.
    fn settle(&mut self) {
        debug_assert_eq!(self.in_flight, 0);
        self.order.clear();
        self.sacked.clear();
        self.sacked_segments = 0;
        self.reorder_at = None;
        if self.segments.capacity() > 64 {
            self.segments = VecDeque::new();
            self.order = VecDeque::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    fn flight(count: u64) -> (Scoreboard, Instant) {
        let now = Instant::now();
        let mut board = Scoreboard::new(0, now);
        (0..count).for_each(|n| board.sent(now + MS * n as u32, n * 100, n * 100 + 100));
        (board, now)
    }

    fn ack(board: &mut Scoreboard, now: Instant, una: u64, blocks: &[(u64, u64)]) -> Outcome {
        board.on_ack(now, una, blocks, Some(MS * 40), Some(MS * 40))
    }

    #[test]
    fn three_later_segments_prove_a_loss_and_its_repair_ends_it() {
        let (mut board, t0) = flight(8);
        assert_eq!(ack(&mut board, t0 + MS * 40, 100, &[]).acked, 100);
        assert_eq!(ack(&mut board, t0 + MS * 42, 100, &[(200, 300)]).lost, 0);
        assert!(board.reorder_at().is_some());
        assert_eq!(ack(&mut board, t0 + MS * 43, 100, &[(200, 400)]).lost, 0);
        let outcome = ack(&mut board, t0 + MS * 44, 100, &[(200, 500)]);
        assert_eq!((outcome.acked, outcome.lost, board.in_flight()), (100, 100, 300));
        assert_eq!(board.next_lost(1000), Some((100, 200)));
        assert_eq!(board.resent(t0 + MS * 45, 100), 1);
        assert_eq!((board.next_lost(1000), board.in_flight()), (None, 400));
        assert_eq!(ack(&mut board, t0 + MS * 90, 800, &[]).acked, 400);
        assert!(board.is_empty() && board.in_flight() == 0);
    }

    #[test]
    fn a_lost_retransmission_is_found_by_what_was_sent_after_it() {
        let (mut board, t0) = flight(6);
        ack(&mut board, t0 + MS * 44, 0, &[(100, 500)]);
        assert_eq!(board.next_lost(1000), Some((0, 100)));
        board.resent(t0 + MS * 45, 0);
        board.sent(t0 + MS * 46, 600, 700);
        let outcome = ack(&mut board, t0 + MS * 90, 0, &[(100, 700)]);
        assert_eq!((outcome.lost, board.next_lost(1000)), (100, Some((0, 100))));
    }

    #[test]
    fn reordering_is_given_a_quarter_round_trip() {
        let (mut board, t0) = flight(6);
        ack(&mut board, t0 + MS * 41, 0, &[(100, 200)]);
        let deadline = board.reorder_at().unwrap();
        assert_eq!(deadline, t0 + MS * 40 + MS * 10);
        assert_eq!(board.detect(deadline - MS, Some(MS * 40), Some(MS * 40)), 0);
        assert_eq!(board.detect(deadline, Some(MS * 40), Some(MS * 40)), 100);
    }

    #[test]
    fn a_timeout_loses_all_an_undo_brings_back_what_was_not_resent() {
        let (mut board, t0) = flight(4);
        ack(&mut board, t0 + MS * 40, 50, &[(200, 300)]);
        board.on_timeout();
        assert_eq!((board.in_flight(), board.next_lost(1000)), (0, Some((50, 100))));
        board.resent(t0 + MS * 300, 50);
        board.undo();
        assert_eq!((board.in_flight(), board.has_lost()), (250, false));
        assert_eq!(ack(&mut board, t0 + MS * 310, 400, &[]).acked, 250);
        assert_eq!(board.in_flight(), 0);
    }

    #[test]
    fn a_reneging_peer_gets_everything_again() {
        let (mut board, t0) = flight(3);
        ack(&mut board, t0 + MS * 40, 0, &[(100, 200)]);
        // It acknowledges up to what it had acknowledged selectively, but not beyond.
        ack(&mut board, t0 + MS * 41, 100, &[]);
        board.on_timeout();
        assert_eq!(board.next_lost(1000), Some((100, 200)));
        assert!(!board.has_sacked());
    }

    #[test]
    fn a_segment_too_large_for_the_path_is_cut() {
        let (mut board, t0) = flight(2);
        board.on_timeout();
        assert_eq!(board.next_lost(60), Some((0, 60)));
        board.resent(t0 + MS * 200, 0);
        assert_eq!(board.next_lost(60), Some((60, 100)));
        board.resent(t0 + MS * 201, 60);
        assert_eq!((board.in_flight(), ack(&mut board, t0 + MS * 240, 100, &[]).acked), (100, 100));
    }

    #[test]
    fn a_duplicate_report_is_seen_and_makes_patient() {
        let (mut board, t0) = flight(4);
        ack(&mut board, t0 + MS * 40, 200, &[]);
        let outcome = ack(&mut board, t0 + MS * 41, 200, &[(0, 100)]);
        assert!(outcome.duplicate && outcome.acked == 0);
        assert!(!ack(&mut board, t0 + MS * 41, 200, &[(300, 900)]).duplicate);
    }
}
