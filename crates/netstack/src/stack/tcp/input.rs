//! What a segment does to a connection (RFC 9293, section 3.10.7, with 5961 and 7323).

use std::time::Duration;

use super::congestion::Ack;
use super::receiver::Arrival;
use super::{Connection, Cx, ORIGIN, State, StreamError};
use crate::packet::tcp::{Flags, Header, Segment};

/// Segments that cannot be right are answered at most this often, so that two confused ends do not storm.
const INVALID_PAUSE: Duration = Duration::from_millis(50);

/// SYNs after which one that meets an old connection waits for its timer: nobody makes us send without end.
const SYN_AGAIN: u32 = 4;

/// What the owner must send because the connection cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::stack) enum Reply {
    Nothing,
    /// A reset that answers this segment.
    Reset,
}

impl Connection {
    /// Takes one segment.
    pub(in crate::stack) fn receive(&mut self, cx: &mut Cx<'_>, segment: &Segment<'_>) -> Reply {
        match self.state {
            State::Closed => return Reply::Reset,
            State::SynSent => return self.receive_syn_sent(cx, segment),
            _ => {}
        }
        let header = &segment.header;
        let flags = header.flags;
        if let (Some(stamps), Some((value, _))) = (self.stamps, header.options.timestamps)
            && (value.wrapping_sub(stamps.recent) as i32) < 0
            && !flags.has(Flags::RST)
        {
            // PAWS: an old duplicate.
            self.answer_invalid(cx, !segment.payload.is_empty());
            return Reply::Nothing;
        }
        let seq = self.receive_offset(header.seq);
        if flags.has(Flags::SYN) && self.state == State::SynReceived && seq == ORIGIN {
            // Our answer was lost.
            self.syn_due = true;
            self.dirty = true;
            return Reply::Nothing;
        }
        let len = segment.payload.len() as u64 + u64::from(flags.has(Flags::FIN));
        if !self.acceptable(seq, len) {
            if !flags.has(Flags::RST) {
                self.note_duplicate(cx, seq, segment.payload);
            }
            return Reply::Nothing;
        }
        if flags.has(Flags::RST) {
            // Everything was said already (RFC 1337): what is not read yet stays.
            if self.state == State::TimeWait {
                return Reply::Nothing;
            }
            if seq == self.rcv.nxt() {
                let refused = self.state == State::SynReceived;
                self.fail(cx, if refused { StreamError::Refused } else { StreamError::Reset });
            } else {
                self.challenge(cx);
            }
            return Reply::Nothing;
        }
        if flags.has(Flags::SYN) {
            self.challenge(cx);
            return Reply::Nothing;
        }
        if !flags.has(Flags::ACK) {
            return Reply::Nothing;
        }
        let ack = self.send_offset(header.ack);
        if self.state == State::SynReceived {
            if ack != ORIGIN + 1 {
                return Reply::Reset;
            }
            self.establish(cx);
            self.edge = ack + (u64::from(header.window) << self.send_scale);
        }
        if ack > self.nxt || ack + self.max_window.max(65_535) < self.una {
            self.challenge(cx);
            return Reply::Nothing;
        }
        self.last_heard = cx.now;
        self.keepalives = 0;
        if let (Some(stamps), Some((value, _))) = (&mut self.stamps, header.options.timestamps)
            && seq <= self.last_ack_sent
        {
            stamps.recent = value;
        }
        self.take_ack(cx, header, seq, ack, len == 0);
        if self.state != State::Closed && len > 0 {
            return self.take_data(cx, seq, segment.payload, flags.has(Flags::FIN));
        }
        Reply::Nothing
    }

    fn receive_syn_sent(&mut self, cx: &mut Cx<'_>, segment: &Segment<'_>) -> Reply {
        let header = &segment.header;
        let flags = header.flags;
        let acked = flags.has(Flags::ACK);
        if acked && (header.ack != self.send_wire(ORIGIN + 1) || self.nxt == ORIGIN) {
            if flags.has(Flags::RST) {
                return Reply::Nothing;
            }
            // The peer still has a connection of an earlier process on these ports, and says so. The reset ends that
            // one; the next SYN is taken, so it does not wait for its timer.
            if self.attempts < SYN_AGAIN {
                self.syn_due = true;
                self.dirty = true;
            }
            return Reply::Reset;
        }
        if flags.has(Flags::RST) {
            if acked {
                self.fail(cx, StreamError::Refused);
            }
            return Reply::Nothing;
        }
        if !flags.has(Flags::SYN) {
            return Reply::Nothing;
        }
        self.agree(header.seq, header.window, &header.options);
        self.last_heard = cx.now;
        if !acked {
            // Both ends open at the same time.
            self.state = State::SynReceived;
            self.syn_due = true;
            self.dirty = true;
            return Reply::Nothing;
        }
        self.una = ORIGIN + 1;
        self.edge = self.una + u64::from(header.window);
        self.establish(cx);
        self.rcv.ack_now = true;
        self.dirty = true;
        Reply::Nothing
    }

    fn establish(&mut self, cx: &mut Cx<'_>) {
        self.state = if self.fin { State::FinWait1 } else { State::Established };
        self.una = ORIGIN + 1;
        if let Some(sent) = self.syn_sent.take() {
            self.rtt.sample(cx.now.saturating_duration_since(sent));
        }
        (self.syn_due, self.syn_at, self.attempts) = (false, None, 0);
        self.last_progress = cx.now;
        self.pace_at = cx.now;
        self.flags.changed = true;
        self.wake_writer();
        self.restart_keepalive(cx);
        self.dirty = true;
    }

    /// Whether any part of the segment is in the window.
    fn acceptable(&self, seq: u64, len: u64) -> bool {
        let (nxt, edge) = (self.rcv.nxt(), self.rcv.edge().max(self.rcv.nxt()));
        if len == 0 {
            return (nxt..=edge).contains(&seq);
        }
        seq < edge.max(nxt + u64::from(edge == nxt && len == 1)) && seq + len > nxt
    }

    /// A segment outside the window: usually something already received, because our acknowledgment was lost.
    fn note_duplicate(&mut self, cx: &mut Cx<'_>, seq: u64, payload: &[u8]) {
        let end = seq + payload.len() as u64;
        if end <= self.rcv.nxt() && !payload.is_empty() {
            let arrival = Arrival { start: seq, data: payload, fin: false };
            self.rcv.take(cx.pool, cx.now, cx.config, &arrival, self.mss as u64);
        }
        if self.state == State::TimeWait {
            self.linger_at = Some(cx.now + cx.config.time_wait);
        }
        self.last_heard = cx.now;
        self.answer_invalid(cx, !payload.is_empty() || self.state == State::TimeWait);
    }

    fn answer_invalid(&mut self, cx: &mut Cx<'_>, data: bool) {
        let quiet = self.invalid_acked.is_none_or(|at| cx.now.saturating_duration_since(at) >= INVALID_PAUSE);
        if data || quiet {
            self.invalid_acked = Some(cx.now);
            self.rcv.ack_now = true;
            self.dirty = true;
        }
    }

    /// A challenge acknowledgment: the right peer will know what to do (RFC 5961).
    fn challenge(&mut self, cx: &mut Cx<'_>) {
        if *cx.challenges > 0 {
            *cx.challenges -= 1;
            self.rcv.ack_now = true;
            self.dirty = true;
        }
    }

    fn take_ack(&mut self, cx: &mut Cx<'_>, header: &Header, seq: u64, ack: u64, segment_empty: bool) {
        let window = u64::from(header.window) << self.send_scale;
        if ack >= self.una && (seq, ack) >= self.window_from {
            self.window_from = (seq, ack);
            self.max_window = self.max_window.max(window);
            if ack + window > self.edge {
                self.dirty = true;
                if self.persist_at.take().is_some() {
                    self.backoff = 0;
                }
            }
            self.edge = (ack + window).max(self.una);
        }
        let mut blocks = [(0, 0); 4];
        let sacks = header.options.sack.as_slice();
        for (block, (left, right)) in blocks.iter_mut().zip(sacks) {
            *block = (self.send_offset(*left), self.send_offset(*right));
        }
        let blocks = &blocks[..sacks.len()];
        if ack <= self.una && blocks.is_empty() {
            self.count_duplicate(cx, segment_empty);
            if self.board.is_empty() {
                self.rearm(cx);
            }
            return;
        }
        let advanced = ack > self.una;
        let outcome =
            self.board.on_ack(cx.now, ack.max(self.una), blocks, self.rtt.min(), self.rtt.smoothed());
        if advanced {
            self.advance(cx, header, ack);
        }
        if let Some(rtt) = outcome.rtt {
            self.rtt.sample(rtt);
        }
        self.dirty = true;
        if outcome.acked > 0 || outcome.lost > 0 {
            self.controller.on_ack(&Ack {
                now: cx.now,
                acked: outcome.acked,
                lost: outcome.lost + std::mem::take(&mut self.uncounted_lost),
                delivered: self.board.delivered(),
                in_flight: self.board.in_flight(),
                rtt: outcome.rtt,
                srtt: self.rtt.smoothed().unwrap_or_default(),
                rate: outcome.rate,
                app_limited: outcome.app_limited,
                round: outcome.round,
            });
        }
        self.lost(cx, outcome.lost);
        self.rearm(cx);
        self.after_ack(cx);
    }

    /// `bytes` were found lost.
    pub(super) fn lost(&mut self, cx: &Cx<'_>, bytes: u64) {
        if bytes == 0 {
            return;
        }
        self.dirty = true;
        if self.recovery.is_none() {
            self.recovery = Some(self.nxt);
            self.controller.on_recovery(cx.now, self.board.in_flight());
        }
    }

    /// A peer without selective acknowledgments tells of a hole by repeating itself.
    fn count_duplicate(&mut self, cx: &Cx<'_>, segment_empty: bool) {
        if self.sack || !segment_empty || self.board.is_empty() {
            return;
        }
        self.duplicates += 1;
        if self.duplicates == 3 {
            let lost = self.board.lose_head();
            self.uncounted_lost += lost;
            self.lost(cx, lost);
        }
    }

    /// `una` moves up.
    fn advance(&mut self, cx: &mut Cx<'_>, header: &Header, ack: u64) {
        self.una = ack;
        self.duplicates = 0;
        self.data.advance(cx.pool, ack.min(self.end), self.end);
        self.last_progress = cx.now;
        self.loss_base = cx.now;
        if self.recovery.is_some_and(|end| ack >= end) {
            self.recovery = None;
        }
        if self.tail_probe_end.is_some_and(|end| ack >= end) {
            self.tail_probe_end = None;
        }
        let echo = header.options.timestamps.map(|(_, echo)| echo.wrapping_sub(self.stamp_offset));
        if let (Some(undo), Some(echo)) = (self.undo_clock.take(), echo)
            && (echo.wrapping_sub(undo) as i32) < 0
        {
            // This answers the first transmission: the timeout was spurious (RFC 3522).
            self.board.undo();
            self.controller.undo();
            self.recovery = None;
        }
        self.backoff = 0;
        let held = self.end - self.data.start();
        if self.want_write && (held == 0 || self.send_limit(cx).saturating_sub(held) >= 16 * 1024) {
            self.wake_writer();
        }
    }

    /// State changes once our FIN is acknowledged.
    fn after_ack(&mut self, cx: &mut Cx<'_>) {
        if !(self.fin && self.una > self.end) {
            return;
        }
        match self.state {
            State::FinWait1 => {
                self.state = State::FinWait2;
                if self.orphan {
                    self.linger_at = Some(cx.now + cx.config.fin_wait);
                }
            }
            State::Closing => self.enter_time_wait(cx),
            State::LastAck => {
                self.state = State::Closed;
                self.release(cx);
            }
            _ => {}
        }
    }

    fn take_data(&mut self, cx: &mut Cx<'_>, seq: u64, payload: &[u8], fin: bool) -> Reply {
        let end = seq + payload.len() as u64;
        if self.orphan && self.rcv.closed() && !payload.is_empty() && end > self.rcv.nxt() {
            // Nobody will read this: the peer must not believe that somebody did.
            self.abort(cx);
            return Reply::Nothing;
        }
        let had_fin = self.rcv.finished();
        let arrival = Arrival { start: seq, data: payload, fin };
        if self.rcv.take(cx.pool, cx.now, cx.config, &arrival, self.mss as u64) {
            self.wake_reader();
        }
        self.dirty |= self.rcv.ack_now;
        if self.rcv.finished() && !had_fin {
            match self.state {
                State::Established => self.state = State::CloseWait,
                State::FinWait1 => self.state = State::Closing,
                State::FinWait2 => self.enter_time_wait(cx),
                _ => {}
            }
            self.dirty = true;
        }
        Reply::Nothing
    }
}
