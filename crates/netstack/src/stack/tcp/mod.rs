//! One TCP connection, without I/O: RFC 9293 with window scaling and timestamps (7323), selective
//! acknowledgments (2018, 2883, 6675), RACK-TLP (8985), blind-attack protection (5961) and pacing.
//!
//! Segments, application calls and the time come in; the connection is then asked for its next segment and
//! its next deadline. Streams are addressed by 64-bit offsets: the SYN is at [`ORIGIN`], data begins after
//! it, the FIN takes one offset after the data. The room knows no tables of connections and no events: it
//! raises flags that its owner turns into events.

pub(super) mod congestion;
mod input;
pub(super) use input::Reply;
mod output;
mod receiver;
mod rtt;
mod scoreboard;
mod timeout;

use std::net::Ipv6Addr;
use std::time::{Duration, Instant};

use super::chunks::{Chunks, Pool};
use super::config::{Stats, TcpConfig};
use crate::packet::tcp::Options;
use congestion::Controller;
use receiver::Receiver;
use rtt::Rtt;
use scoreboard::Scoreboard;

/// Offset of the SYN. Far from zero, so that no arithmetic on old segments goes below it.
const ORIGIN: u64 = 1 << 32;
/// Bytes of IPv6 and TCP headers without options.
pub(super) const HEADERS: usize = 60;
/// Segment size assumed of a peer that does not say (RFC 9293, IPv6).
const DEFAULT_MSS: usize = 1220;
/// Smallest segment size believed.
const LEAST_MSS: usize = 216;

/// Both ends of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Tuple {
    pub(super) local: Ipv6Addr,
    pub(super) local_port: u16,
    pub(super) remote: Ipv6Addr,
    pub(super) remote_port: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    Closing,
    CloseWait,
    LastAck,
    TimeWait,
    Closed,
}

/// Why a stream ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StreamError {
    /// The peer answered the SYN with a reset: nothing listens there.
    #[error("connection refused")]
    Refused,
    /// The network says that the peer cannot be reached: type and code of the ICMPv6 error.
    #[error("destination unreachable (ICMPv6 type {kind}, code {code})")]
    Unreachable {
        /// ICMPv6 type.
        kind: u8,
        /// ICMPv6 code.
        code: u8,
    },
    /// The peer reset the connection.
    #[error("connection reset by peer")]
    Reset,
    /// The peer answers no more.
    #[error("connection timed out")]
    TimedOut,
    /// The stream was closed on this side, or never existed.
    #[error("connection closed")]
    Closed,
}

/// What a connection borrows from its stack.
pub(super) struct Cx<'a> {
    pub(super) now: Instant,
    /// Clock of the timestamps option, milliseconds.
    pub(super) clock: u32,
    pub(super) pool: &'a mut Pool,
    pub(super) config: &'a TcpConfig,
    pub(super) stats: &'a mut Stats,
    /// The tunnel itself runs over a reliable stream: no loss below, only delay.
    pub(super) reliable: bool,
    /// Challenge acknowledgments left in this second (RFC 5961).
    pub(super) challenges: &'a mut u32,
}

/// What the owner should tell the application.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Flags {
    pub(super) readable: bool,
    pub(super) writable: bool,
    /// The handshake ended, or the connection failed.
    pub(super) changed: bool,
    /// Large segments vanish, small ones do not.
    pub(super) mtu_hole: bool,
}

#[derive(Debug, Clone, Copy)]
struct Stamps {
    /// Newest value of the peer.
    recent: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loss {
    /// Tail-loss probe.
    Probe,
    /// Retransmission timeout.
    Timeout,
}

pub(super) struct Connection {
    pub(super) tuple: Tuple,
    pub(super) state: State,
    pub(super) error: Option<StreamError>,
    pub(super) flags: Flags,
    /// Something may have to be sent.
    pub(super) dirty: bool,
    /// The application has let go.
    pub(super) orphan: bool,
    want_read: bool,
    want_write: bool,

    iss: u32,
    irs: u32,
    una: u64,
    nxt: u64,
    /// End of the data the application has written.
    end: u64,
    fin: bool,
    /// Right edge of the peer's window, its largest width, and the segment that said so.
    edge: u64,
    max_window: u64,
    window_from: (u64, u64),
    data: Chunks,
    board: Scoreboard,
    controller: Controller,
    rtt: Rtt,
    /// Lost bytes the controller has not been told of.
    uncounted_lost: u64,
    /// Repeated acknowledgments of a peer without SACK.
    duplicates: u32,
    /// End of the recovery episode at hand.
    recovery: Option<u64>,
    pace_at: Instant,
    pace_blocked: bool,

    rcv: Receiver,
    last_ack_sent: u64,

    mss: usize,
    peer_mss: usize,
    mtu: usize,
    send_scale: u8,
    receive_scale: u8,
    sack: bool,
    stamps: Option<Stamps>,
    stamp_offset: u32,

    /// A SYN (or SYN-ACK, RST, empty probe, tail-loss probe) is to be sent.
    syn_due: bool,
    reset_due: bool,
    empty_probe_due: bool,
    tail_probe_due: bool,
    tail_probe_end: Option<u64>,
    attempts: u32,
    syn_at: Option<Instant>,
    syn_sent: Option<Instant>,
    loss: Option<(Loss, Instant)>,
    /// Start of the time that the retransmission timer measures.
    loss_base: Instant,
    backoff: u32,
    /// Clock at the first retransmission after a timeout, to recognise a spurious one.
    undo_clock: Option<u32>,
    persist_at: Option<Instant>,
    keepalive_at: Option<Instant>,
    keepalives: u32,
    linger_at: Option<Instant>,
    last_heard: Instant,
    last_progress: Instant,
    last_sent: Instant,
    invalid_acked: Option<Instant>,
}

/// Smallest shift that lets 16 bits tell the window.
fn scale_of(config: &TcpConfig) -> u8 {
    (0..14).find(|shift| config.max_receive_window >> shift <= 0xffff).unwrap_or(14)
}

impl Connection {
    fn new(cx: &Cx<'_>, tuple: Tuple, state: State, iss: u32, mtu: usize) -> Self {
        let now = cx.now;
        Self {
            tuple,
            state,
            error: None,
            flags: Flags::default(),
            dirty: true,
            orphan: false,
            want_read: false,
            want_write: false,
            iss,
            irs: 0,
            una: ORIGIN,
            nxt: ORIGIN,
            end: ORIGIN + 1,
            fin: false,
            edge: ORIGIN + 1,
            max_window: 0,
            window_from: (0, 0),
            data: Chunks::new(ORIGIN + 1),
            board: Scoreboard::new(ORIGIN + 1, now),
            controller: Controller::new(cx.config.congestion, DEFAULT_MSS as u64),
            rtt: Rtt::default(),
            uncounted_lost: 0,
            duplicates: 0,
            recovery: None,
            pace_at: now,
            pace_blocked: false,
            rcv: Receiver::new(ORIGIN + 1, cx.config),
            last_ack_sent: ORIGIN,
            mss: DEFAULT_MSS,
            peer_mss: DEFAULT_MSS,
            mtu,
            send_scale: 0,
            receive_scale: scale_of(cx.config),
            sack: true,
            stamps: Some(Stamps { recent: 0 }),
            stamp_offset: cx.config.first_stamp,
            syn_due: true,
            reset_due: false,
            empty_probe_due: false,
            tail_probe_due: false,
            tail_probe_end: None,
            attempts: 0,
            syn_at: None,
            syn_sent: None,
            loss: None,
            loss_base: now,
            backoff: 0,
            undo_clock: None,
            persist_at: None,
            keepalive_at: None,
            keepalives: 0,
            linger_at: None,
            last_heard: now,
            last_progress: now,
            last_sent: now,
            invalid_acked: None,
        }
    }

    /// An active open: the SYN is due.
    pub(super) fn connect(cx: &Cx<'_>, tuple: Tuple, iss: u32, mtu: usize) -> Self {
        Self::new(cx, tuple, State::SynSent, iss, mtu)
    }

    /// A passive open, for a SYN with these fields: the SYN-ACK is due.
    pub(super) fn accept(
        cx: &Cx<'_>,
        tuple: Tuple,
        iss: u32,
        mtu: usize,
        irs: u32,
        window: u16,
        options: &Options,
    ) -> Self {
        let mut connection = Self::new(cx, tuple, State::SynReceived, iss, mtu);
        connection.agree(irs, window, options);
        connection
    }

    /// Takes over what the peer's SYN offers.
    fn agree(&mut self, irs: u32, window: u16, options: &Options) {
        self.irs = irs;
        self.sack = options.sack_permitted;
        self.stamps = options.timestamps.map(|(recent, _)| Stamps { recent });
        match options.scale {
            Some(scale) => self.send_scale = scale,
            None => (self.send_scale, self.receive_scale) = (0, 0),
        }
        self.rcv.set_scale(self.receive_scale);
        self.peer_mss = options.mss.map_or(DEFAULT_MSS, usize::from).max(LEAST_MSS);
        self.max_window = u64::from(window);
        self.edge = ORIGIN + 1 + u64::from(window);
        self.window_from = (ORIGIN, ORIGIN);
        self.set_mtu(self.mtu);
    }

    /// The largest packet of the path changed.
    pub(super) fn set_mtu(&mut self, mtu: usize) {
        self.mtu = mtu;
        self.mss = self.peer_mss.min(mtu - HEADERS).max(LEAST_MSS);
        self.controller.set_mss(self.payload() as u64);
        self.dirty = true;
    }

    /// The path takes at most `mtu`: what was larger was not delivered.
    pub(super) fn too_big(&mut self, seq: u32, mtu: usize) {
        let known = self.send_offset(seq);
        if (self.una..self.nxt).contains(&known) && mtu < self.mtu {
            self.set_mtu(mtu);
            self.board.on_timeout();
        }
    }

    /// Data bytes of a full segment.
    fn payload(&self) -> usize {
        self.mss - if self.stamps.is_some() { 12 } else { 0 }
    }

    fn send_wire(&self, offset: u64) -> u32 {
        self.iss.wrapping_add(offset as u32)
    }

    fn receive_wire(&self, offset: u64) -> u32 {
        self.irs.wrapping_add(offset as u32)
    }

    /// The offset nearest to the oldest unacknowledged one.
    fn send_offset(&self, seq: u32) -> u64 {
        let distance = seq.wrapping_sub(self.send_wire(self.una)) as i32;
        self.una.wrapping_add_signed(i64::from(distance))
    }

    fn receive_offset(&self, seq: u32) -> u64 {
        let nxt = self.rcv.nxt();
        nxt.wrapping_add_signed(i64::from(seq.wrapping_sub(self.receive_wire(nxt)) as i32))
    }

    /// Whether a segment of the peer with this sequence number could be part of the conversation now: for
    /// ICMP errors, which quote what we sent.
    pub(super) fn quotes(&self, seq: u32) -> bool {
        (self.una..=self.nxt).contains(&self.send_offset(seq))
    }

    /// Whether a SYN with these fields may replace this connection, which waits in TIME-WAIT (RFC 6191).
    pub(super) fn reusable(&self, seq: u32, stamp: Option<u32>) -> bool {
        let newer = match (self.stamps, stamp) {
            (Some(stamps), Some(stamp)) => (stamp.wrapping_sub(stamps.recent) as i32) > 0,
            _ => false,
        };
        self.state == State::TimeWait && (newer || self.receive_offset(seq) > self.rcv.nxt())
    }

    pub(super) fn established(&self) -> bool {
        !matches!(self.state, State::SynSent | State::SynReceived | State::Closed)
    }

    /// Takes data of the application; 0 when there is no room, and then [`Flags::writable`] follows.
    pub(super) fn write(&mut self, cx: &mut Cx<'_>, data: &[u8]) -> Result<usize, StreamError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.fin || self.state == State::Closed {
            return Err(StreamError::Closed);
        }
        let room = self.send_limit(cx).saturating_sub(self.end - self.data.start());
        let len = (data.len() as u64).min(room) as usize;
        if len == 0 {
            self.want_write = !data.is_empty();
            return Ok(0);
        }
        self.data.write(cx.pool, self.end, &data[..len]);
        self.end += len as u64;
        self.dirty = true;
        Ok(len)
    }

    /// Bytes the send buffer may hold: two windows, so that the application's pauses do not show.
    fn send_limit(&self, cx: &Cx<'_>) -> u64 {
        let window = 2 * self.controller.window() + 128 * 1024;
        window.max(256 * 1024).min(cx.config.max_send_buffer.max(4096) as u64)
    }

    /// Hands data to the application: `None` when there is nothing yet, and then [`Flags::readable`]
    /// follows; 0 at the end of the stream.
    pub(super) fn read(&mut self, cx: &mut Cx<'_>, out: &mut [u8]) -> Result<Option<usize>, StreamError> {
        let rtt = self.rtt.smoothed().unwrap_or(Duration::from_millis(100));
        let len = self.rcv.read(cx.pool, cx.now, cx.config, out, rtt);
        if len > 0 || out.is_empty() {
            self.dirty |= self.established() && self.rcv.update_due(self.mss as u64);
            return Ok(Some(len));
        }
        if self.rcv.finished() {
            return Ok(Some(0));
        }
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.state == State::Closed || self.rcv.closed() {
            return Err(StreamError::Closed);
        }
        self.want_read = true;
        Ok(None)
    }

    /// Bytes written and not yet acknowledged.
    pub(super) fn unacknowledged(&self) -> u64 {
        self.end - self.data.start()
    }

    /// Ends the sending direction after what was written.
    pub(super) fn shutdown(&mut self) {
        if !self.fin && self.state != State::Closed {
            self.fin = true;
            self.dirty = true;
            self.state = match self.state {
                State::Established => State::FinWait1,
                State::CloseWait => State::LastAck,
                state => state,
            };
        }
    }

    /// The application lets go: data that was not read, or not sent yet, is an abort; otherwise the end is
    /// sent and the rest happens in the background.
    pub(super) fn close(&mut self, cx: &mut Cx<'_>) {
        self.orphan = true;
        let unread = self.rcv.close(cx.pool);
        // Whoever has shut the stream down has said that its data is complete.
        let unsent = !self.fin && self.nxt < self.end && self.end > ORIGIN + 1;
        if unread || unsent || matches!(self.state, State::SynSent) {
            self.abort(cx);
        } else {
            self.shutdown();
            self.linger_at = Some(cx.now + cx.config.fin_wait);
            if self.state == State::TimeWait {
                self.linger_at = Some(cx.now + cx.config.time_wait);
            }
        }
    }

    /// Ends the connection at once, with a reset when the peer knows of it.
    pub(super) fn abort(&mut self, cx: &mut Cx<'_>) {
        self.reset_due = !matches!(self.state, State::SynSent | State::TimeWait | State::Closed);
        self.fail(cx, StreamError::Closed);
    }

    /// The connection is over.
    pub(super) fn fail(&mut self, cx: &mut Cx<'_>, error: StreamError) {
        self.error.get_or_insert(error);
        self.state = State::Closed;
        self.dirty = self.reset_due;
        self.release(cx);
        self.flags.changed = true;
        self.wake_reader();
        self.wake_writer();
    }

    /// Gives buffers back and stops timers. What was received in order may still be read.
    fn release(&mut self, cx: &mut Cx<'_>) {
        self.data.clear(cx.pool);
        self.data = Chunks::new(self.end);
        self.board = Scoreboard::new(self.nxt, cx.now);
        if self.orphan || self.error == Some(StreamError::Closed) {
            self.rcv.discard(cx.pool);
        }
        (self.loss, self.syn_at, self.persist_at, self.keepalive_at) = (None, None, None, None);
        (self.pace_blocked, self.tail_probe_due, self.empty_probe_due) = (false, false, false);
        self.linger_at = None;
    }

    /// Called when the connection leaves the table.
    pub(super) fn free(&mut self, cx: &mut Cx<'_>) {
        self.data.clear(cx.pool);
        self.rcv.discard(cx.pool);
    }

    fn wake_reader(&mut self) {
        self.flags.readable |= std::mem::take(&mut self.want_read);
    }

    fn wake_writer(&mut self) {
        self.flags.writable |= std::mem::take(&mut self.want_write);
    }

    /// Both directions are done; the peer may repeat its FIN.
    fn enter_time_wait(&mut self, cx: &mut Cx<'_>) {
        self.state = State::TimeWait;
        self.release(cx);
        self.linger_at = Some(cx.now + cx.config.time_wait);
    }
}
