//! The clocks of a connection.

use std::time::{Duration, Instant};

use super::{Connection, Cx, HEADERS, Loss, State, StreamError};
use crate::packet::ipv6;

/// Attempts of an active open, with pauses of 1, 2, 4, 8 … seconds; the caller's bound is usually shorter.
const SYN_ATTEMPTS: u32 = 6;
/// What a peer's delayed acknowledgment may add to a probe of a single segment.
const PEER_DELAY: Duration = Duration::from_millis(50);
/// Retransmissions of one full segment after which large packets are suspected to vanish.
const HOLE: u32 = 3;

impl Connection {
    fn floor(cx: &Cx<'_>) -> Duration {
        // In a reliable stream delay is queueing, never loss.
        if cx.reliable { Duration::from_secs(3) } else { Duration::ZERO }
    }

    fn rto(&self, cx: &Cx<'_>) -> Duration {
        self.rtt.timeout(cx.config, Self::floor(cx), self.backoff)
    }

    /// When [`Self::handle_timeout`] has something to do.
    pub(in crate::stack) fn deadline(&self) -> Option<Instant> {
        let pace = self.pace_blocked.then_some(self.pace_at);
        let reorder = if self.board.is_empty() { None } else { self.board.reorder_at() };
        let loss = self.loss.map(|(_, at)| at);
        [
            pace,
            reorder,
            loss,
            self.rcv.ack_at(),
            self.syn_at,
            self.persist_at,
            self.keepalive_at,
            self.linger_at,
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// Chooses the loss timer after something was sent or acknowledged.
    pub(super) fn rearm(&mut self, cx: &Cx<'_>) {
        self.persist_at = None;
        if self.board.is_empty() {
            self.loss = None;
            if self.window_closed() {
                let wait = self.rto(cx);
                self.persist_at = Some(self.last_sent.max(self.loss_base) + wait);
            }
            return;
        }
        let timeout = self.loss_base + self.rto(cx);
        let calm = self.recovery.is_none()
            && self.backoff == 0
            && self.tail_probe_end.is_none()
            && !self.board.has_lost()
            && !self.board.has_sacked();
        self.loss = Some(match self.rtt.smoothed().filter(|_| calm) {
            Some(smoothed) => {
                let single = if self.board.len() == 1 { PEER_DELAY } else { Duration::ZERO };
                let wait = (smoothed * 2 + single).max(Duration::from_millis(10)).max(Self::floor(cx) / 2);
                let at = self.last_sent + wait;
                if at < timeout { (Loss::Probe, at) } else { (Loss::Timeout, timeout) }
            }
            None => (Loss::Timeout, timeout),
        });
    }

    /// There is data, nothing in flight, and no window for it.
    pub(super) fn window_closed(&self) -> bool {
        self.established() && self.nxt < self.end + u64::from(self.fin) && self.edge <= self.nxt
    }

    /// The keepalive clock starts again.
    pub(super) fn restart_keepalive(&mut self, cx: &Cx<'_>) {
        self.keepalives = 0;
        let awake =
            matches!(self.state, State::Established | State::CloseWait | State::FinWait1 | State::FinWait2);
        self.keepalive_at = cx.config.keepalive.filter(|_| awake).map(|(idle, _)| cx.now + idle);
    }

    /// Does what is due.
    pub(in crate::stack) fn handle_timeout(&mut self, cx: &mut Cx<'_>) {
        let now = cx.now;
        let due = |at: Option<Instant>| at.is_some_and(|at| at <= now);
        if due(self.linger_at) {
            self.linger_at = None;
            match self.state {
                State::TimeWait => {
                    self.state = State::Closed;
                    self.release(cx);
                }
                State::Closed => {}
                _ => self.abort(cx),
            }
            return;
        }
        if due(self.syn_at) {
            self.syn_timeout(cx);
        }
        if self.pace_blocked && self.pace_at <= now {
            self.pace_blocked = false;
            self.dirty = true;
        }
        if due(self.rcv.ack_at()) {
            self.rcv.on_timeout(now);
            self.dirty = true;
        }
        if due(self.board.reorder_at()) {
            let lost = self.board.detect(now, self.rtt.min(), self.rtt.smoothed());
            self.uncounted_lost += lost;
            self.lost(cx, lost);
        }
        if let Some((kind, at)) = self.loss
            && at <= now
        {
            self.loss_timeout(cx, kind);
        }
        if due(self.persist_at) {
            self.persist_at = None;
            if now.saturating_duration_since(self.last_heard) > cx.config.give_up {
                return self.fail(cx, StreamError::TimedOut);
            }
            self.backoff += 1;
            self.loss_base = now;
            self.empty_probe_due = true;
            self.dirty = true;
            self.rearm(cx);
        }
        if due(self.keepalive_at) {
            self.keepalive_timeout(cx);
        }
    }

    fn syn_timeout(&mut self, cx: &mut Cx<'_>) {
        self.syn_at = None;
        if self.attempts >= SYN_ATTEMPTS {
            return self.fail(cx, StreamError::TimedOut);
        }
        cx.stats.timeouts += 1;
        self.syn_due = true;
        self.dirty = true;
    }

    fn keepalive_timeout(&mut self, cx: &mut Cx<'_>) {
        let Some((idle, interval)) = cx.config.keepalive else { return };
        let quiet_until = self.last_heard + idle;
        // The clock is only moved when it comes up, not with every segment.
        if quiet_until > cx.now && self.keepalives == 0 {
            self.keepalive_at = Some(quiet_until);
            return;
        }
        if self.keepalives >= cx.config.keepalive_probes {
            return self.fail(cx, StreamError::TimedOut);
        }
        self.keepalive_at = Some(cx.now + interval);
        if self.board.is_empty() {
            self.keepalives += 1;
            self.empty_probe_due = true;
            self.dirty = true;
        }
    }

    fn loss_timeout(&mut self, cx: &mut Cx<'_>, kind: Loss) {
        self.dirty = true;
        if kind == Loss::Probe {
            self.tail_probe_due = true;
            self.tail_probe_end = Some(self.nxt);
            self.loss_base = cx.now;
            self.rearm(cx);
            return;
        }
        if cx.now.saturating_duration_since(self.last_progress) > cx.config.give_up {
            return self.fail(cx, StreamError::TimedOut);
        }
        cx.stats.timeouts += 1;
        self.suspect_hole();
        self.board.on_timeout();
        self.controller.on_timeout(cx.now);
        if self.backoff == 0 {
            self.undo_clock = Some(cx.clock);
        }
        self.backoff += 1;
        self.recovery = Some(self.nxt);
        (self.tail_probe_end, self.tail_probe_due) = (None, false);
        self.loss_base = cx.now;
        // A timeout is rare and must not wait for the pace of better times.
        self.pace_at = self.pace_at.min(cx.now);
        self.rearm(cx);
    }

    /// Full segments that are lost again and again on a path that has carried small ones.
    fn suspect_hole(&mut self) {
        let full = self.payload().min(self.mss) as u64;
        if let Some((retransmits, len)) = self.board.head()
            && retransmits >= HOLE
            && len + 12 >= full
            && self.mtu > ipv6::MINIMUM_MTU
            && self.mss + HEADERS > ipv6::MINIMUM_MTU
        {
            self.set_mtu(ipv6::MINIMUM_MTU);
            self.backoff = 0;
            self.flags.mtu_hole = true;
        }
    }

    /// The path works again (a transport came back): what waits for a timer is sent now.
    pub(in crate::stack) fn kick(&mut self, cx: &mut Cx<'_>) {
        if self.syn_at.is_some() {
            self.syn_due = true;
            self.attempts = self.attempts.saturating_sub(1);
            self.dirty = true;
        }
        if self.board.is_empty() {
            if self.persist_at.is_some() {
                self.empty_probe_due = true;
                self.dirty = true;
            }
            return;
        }
        if self.backoff > 0 || cx.now.saturating_duration_since(self.last_progress) > self.rto(cx) / 2 {
            self.loss_timeout(cx, Loss::Timeout);
            self.backoff = 0;
            self.rearm(cx);
        }
    }
}
