//! What a connection sends next.

use std::time::Duration;

use super::{Connection, Cx, Flags, HEADERS, ORIGIN, State};
use crate::packet::tcp::{self, Flags as Bits, Header, Options};

/// Time a paced sender may catch up after a late timer: timers of the runtime are about a millisecond coarse.
const SLACK: Duration = Duration::from_millis(2);
/// Window of a sender inside a reliable stream: its congestion control is the outer one.
const RELIABLE_WINDOW: u64 = 1024 * 1024;
const HOP_LIMIT: u8 = 64;

impl Connection {
    /// Writes the next packet into `out`; `None` when there is nothing to send now.
    pub(in crate::stack) fn transmit(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Option<usize> {
        if self.reset_due {
            self.reset_due = false;
            let ack = self.rcv.nxt();
            return Some(self.emit(cx, out, Bits::RST.with(Bits::ACK), self.nxt, (&[], &[]), ack));
        }
        let sent = match self.state {
            State::Closed => None,
            State::SynSent | State::SynReceived => self.transmit_syn(cx, out),
            State::TimeWait => self.transmit_ack(cx, out),
            _ => self.transmit_data(cx, out).or_else(|| self.transmit_ack(cx, out)),
        };
        self.dirty = sent.is_some();
        sent
    }

    fn transmit_syn(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Option<usize> {
        if !std::mem::take(&mut self.syn_due) {
            return None;
        }
        let pause = Duration::from_secs(1) * (1 << self.attempts.min(5));
        self.attempts += 1;
        self.syn_at = Some(cx.now + pause);
        self.syn_sent = Some(cx.now).filter(|_| self.attempts == 1);
        self.nxt = ORIGIN + 1;
        let passive = self.state == State::SynReceived;
        // What the peer did not offer is not confirmed.
        let scaled = !passive || self.receive_scale > 0 || self.send_scale > 0;
        let options = Options {
            mss: Some((self.mtu - HEADERS).min(0xffff) as u16),
            scale: scaled.then_some(self.receive_scale),
            sack_permitted: self.sack,
            timestamps: self.stamp_option(cx),
            ..Options::default()
        };
        let flags = if passive { Bits::SYN.with(Bits::ACK) } else { Bits::SYN };
        let header = Header {
            src_port: self.tuple.local_port,
            dst_port: self.tuple.remote_port,
            seq: self.send_wire(ORIGIN),
            ack: if passive { self.receive_wire(self.rcv.nxt()) } else { 0 },
            flags,
            window: self.rcv.announce(0),
            options,
        };
        self.last_ack_sent = self.rcv.nxt();
        Some(tcp::write(out, self.tuple.local, self.tuple.remote, HOP_LIMIT, &header, (&[], &[])))
    }

    fn stamp_option(&self, cx: &Cx<'_>) -> Option<(u32, u32)> {
        self.stamps.map(|stamps| (cx.clock.wrapping_add(self.stamp_offset), stamps.recent))
    }

    /// Writes a segment that carries the acknowledgment and all it owes.
    fn emit(
        &mut self,
        cx: &Cx<'_>,
        out: &mut [u8],
        flags: Bits,
        seq: u64,
        payload: (&[u8], &[u8]),
        ack: u64,
    ) -> usize {
        let irs = self.irs;
        let header = Header {
            src_port: self.tuple.local_port,
            dst_port: self.tuple.remote_port,
            seq: self.send_wire(seq),
            ack: self.receive_wire(ack),
            flags,
            options: self.options(cx, irs),
            window: self.rcv.announce(self.receive_scale),
        };
        self.last_ack_sent = ack;
        tcp::write(out, self.tuple.local, self.tuple.remote, HOP_LIMIT, &header, payload)
    }

    fn options(&mut self, cx: &Cx<'_>, irs: u32) -> Options {
        let mut options = Options { timestamps: self.stamp_option(cx), ..Options::default() };
        if self.sack && self.rcv.has_blocks() {
            options.sack = self.rcv.blocks(|offset| irs.wrapping_add(offset as u32));
        }
        options
    }

    /// Data bytes that fit beside the options of now.
    fn room(&self) -> u64 {
        // Three blocks at most: 28 bytes.
        let sack = if self.sack && self.rcv.has_blocks() { 28 } else { 0 };
        (self.payload() - sack) as u64
    }

    fn window(&self, cx: &Cx<'_>) -> u64 {
        let window = self.controller.window();
        if cx.reliable { window.max(RELIABLE_WINDOW) } else { window }
    }

    fn transmit_data(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Option<usize> {
        if std::mem::take(&mut self.empty_probe_due) {
            // A byte from before the window: the peer must answer (as a keepalive or window probe).
            let ack = self.rcv.nxt();
            self.last_sent = cx.now;
            return Some(self.emit(cx, out, Bits::ACK, self.una - 1, (&[], &[]), ack));
        }
        if std::mem::take(&mut self.tail_probe_due)
            && let Some(len) = self.transmit_probe(cx, out)
        {
            return Some(len);
        }
        let window = self.window(cx);
        let flying = self.board.in_flight();
        let open = flying < window || flying == 0;
        let room = self.room();
        if !open {
            return None;
        }
        if self.board.has_lost() {
            if !self.on_pace(cx) {
                return None;
            }
            let (start, end) = self.board.next_lost(room)?;
            return Some(self.resend(cx, out, start, end));
        }
        let Some((start, end)) = self.next_new(room, flying) else {
            if self.persist_at.is_none() && self.board.is_empty() && self.window_closed() {
                self.rearm(cx);
            }
            return None;
        };
        if flying == 0 && !self.on_time(cx) {
            self.controller.on_restart(cx.now);
        }
        if !self.on_pace(cx) {
            return None;
        }
        Some(self.send_new(cx, out, start, end))
    }

    /// Whether something was sent within the last timeout; else the model of the path is old.
    fn on_time(&self, cx: &Cx<'_>) -> bool {
        let idle = cx.now.saturating_duration_since(self.last_sent);
        self.rtt.smoothed().is_none_or(|_| idle < self.rtt.timeout(cx.config, Duration::ZERO, 0))
    }

    /// The range of new data (and FIN) to send next.
    fn next_new(&mut self, room: u64, flying: u64) -> Option<(u64, u64)> {
        let last = self.end + u64::from(self.fin);
        if self.nxt >= last {
            if !self.board.has_lost() {
                self.board.mark_app_limited();
            }
            return None;
        }
        let data = self.end.saturating_sub(self.nxt).min(room);
        let mut end = self.nxt + data;
        if end == self.end {
            end = last;
        }
        if end > self.edge {
            end = self.edge.max(self.nxt);
            // A sliver of window is not worth a segment while an acknowledgment will come.
            let sliver = end - self.nxt < room && end - self.nxt < self.max_window / 2;
            if end == self.nxt || (sliver && flying > 0) {
                return None;
            }
        }
        Some((self.nxt, end))
    }

    fn on_pace(&mut self, cx: &Cx<'_>) -> bool {
        if cx.reliable || self.pace_at <= cx.now {
            return true;
        }
        self.pace_blocked = true;
        false
    }

    fn pace(&mut self, cx: &Cx<'_>, bytes: u64) {
        // The first window is a short answer's whole life.
        if self.una == ORIGIN + 1 {
            return;
        }
        if let Some(rate) = self.controller.pacing_rate(self.rtt.smoothed()).filter(|rate| *rate > 1.0) {
            let base = self.pace_at.max(cx.now.checked_sub(SLACK).unwrap_or(cx.now));
            self.pace_at = base + Duration::from_secs_f64((bytes as f64 / rate).min(1.0));
        }
    }

    /// Writes the segment of `start..end`; an end beyond the data is the FIN.
    fn segment(&mut self, cx: &Cx<'_>, out: &mut [u8], start: u64, end: u64) -> usize {
        let fin = end > self.end;
        let mut flags = Bits::ACK;
        if fin {
            flags = flags.with(Bits::FIN);
        }
        if end >= self.end && start < self.end {
            flags = flags.with(Bits::PSH);
        }
        // The buffer is lent out while the header is made from the rest of the connection.
        let data = std::mem::replace(&mut self.data, super::Chunks::new(0));
        let ack = self.rcv.nxt();
        let len = self.emit(cx, out, flags, start, data.pair(start, end.min(self.end)), ack);
        self.data = data;
        // The rate is one of payload, as its samples are: headers counted here would hold the sender below it.
        self.pace(cx, end - start);
        self.last_sent = cx.now;
        len
    }

    fn send_new(&mut self, cx: &mut Cx<'_>, out: &mut [u8], start: u64, end: u64) -> usize {
        if self.board.is_empty() {
            self.loss_base = cx.now;
            self.last_progress = cx.now;
        }
        self.board.sent(cx.now, start, end);
        self.nxt = end;
        let len = self.segment(cx, out, start, end);
        self.rearm(cx);
        len
    }

    fn resend(&mut self, cx: &mut Cx<'_>, out: &mut [u8], start: u64, end: u64) -> usize {
        self.board.resent(cx.now, start);
        cx.stats.retransmitted += 1;
        let len = self.segment(cx, out, start, end);
        if start <= self.una {
            self.loss_base = cx.now;
        }
        self.rearm(cx);
        len
    }

    /// A tail-loss probe: new data if there is any, else the last segment again.
    fn transmit_probe(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Option<usize> {
        let room = self.room();
        if let Some((start, end)) = self.next_new(room, 0) {
            return Some(self.send_new(cx, out, start, end));
        }
        let (start, end) = self.board.last(room)?;
        Some(self.resend(cx, out, start, end))
    }

    fn transmit_ack(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Option<usize> {
        if !self.rcv.ack_now && !self.rcv.update_due(self.mss as u64) {
            return None;
        }
        let ack = self.rcv.nxt();
        Some(self.emit(cx, out, Bits::ACK, self.nxt, (&[], &[]), ack))
    }

    /// Takes the flags raised since the last call.
    pub(in crate::stack) fn take_flags(&mut self) -> Flags {
        std::mem::take(&mut self.flags)
    }
}
