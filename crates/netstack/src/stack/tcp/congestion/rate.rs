//! A controller that models the path: bottleneck bandwidth and round-trip time without queue, in the manner
//! of BBR (draft-ietf-ccwg-bbr), reduced to what one sender in a tunnel needs.
//!
//! It sends at the measured delivery rate and keeps about two bandwidth-delay products in flight at most.
//! Loss alone does not slow it down; loss above [`TOLERATED`] of a round bounds what may be in flight, but
//! never below the measured bandwidth-delay product.

use std::time::{Duration, Instant};

use super::Ack;

/// Share of a round's bytes that may be lost before it counts as a full queue.
const TOLERATED: f64 = 0.05;
/// 2/ln 2: doubles the delivery rate in each round.
const STARTUP: f64 = 2.885;
/// Gains of the phases of a probing cycle, each about a round trip long.
const CYCLE: [f64; 8] = [1.25, 0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
/// How long a smallest round-trip time is believed.
const MIN_RTT_LIFE: Duration = Duration::from_secs(10);
/// How long the queue is drained to measure it again.
const PROBE_RTT: Duration = Duration::from_millis(200);
/// Rounds over which the highest bandwidth counts.
const BANDWIDTH_ROUNDS: u64 = 10;
/// Under this round-trip time the timers are too coarse for pacing: loopback and LAN.
const UNPACED: Duration = Duration::from_millis(2);
/// Window on such paths, as long as no queue on them overflows.
const NEAR_WINDOW: f64 = 1024.0 * 1024.0;
/// Share of a round's bytes whose loss shows that such a queue did: many streams fill a socket's buffer together.
const NEAR_TOLERATED: f64 = 0.01;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Mode {
    Startup,
    Drain,
    Probe,
    ProbeRtt { until: Instant },
}

/// Maximum of a quantity over the last rounds (three best samples, after Kathleen Nichols).
#[derive(Debug, Clone, Copy, Default)]
struct Max([(u64, f64); 3]);

impl Max {
    fn get(&self) -> f64 {
        self.0[0].1
    }

    fn update(&mut self, rounds: u64, round: u64, value: f64) {
        let best = &mut self.0;
        let sample = (round, value);
        if value >= best[0].1 || round - best[2].0 > rounds {
            *best = [sample; 3];
            return;
        }
        if value >= best[1].1 {
            best[1] = sample;
            best[2] = sample;
        } else if value >= best[2].1 {
            best[2] = sample;
        }
        if round - best[0].0 > rounds {
            *best = [best[1], best[2], sample];
            if round - best[0].0 > rounds {
                *best = [best[1], best[2], sample];
            }
        } else if best[1].0 == best[0].0 && round - best[1].0 > rounds / 4 {
            best[1] = sample;
            best[2] = sample;
        } else if best[2].0 == best[1].0 && round - best[2].0 > rounds / 2 {
            best[2] = sample;
        }
    }
}

#[derive(Debug)]
pub(crate) struct Rate {
    mss: f64,
    mode: Mode,
    /// Bytes per second.
    bandwidth: Max,
    round: u64,
    min_rtt: Option<Duration>,
    min_rtt_at: Option<Instant>,
    /// Startup: the bandwidth to beat by a quarter, and the rounds it was not.
    full: (f64, u32),
    phase: usize,
    phase_began: Option<Instant>,
    /// What may be in flight after too much loss.
    bound: f64,
    /// Delivered and lost in this round.
    this_round: (f64, f64),
    /// More was delivered than the bandwidth explains: acknowledgments come in lumps.
    lumps: Max,
    lump_began: Option<Instant>,
    lump: f64,
    window: f64,
    /// Window of a near path: cut by three tenths when a queue overflows, grown by the round.
    near_window: f64,
    /// After a timeout the window grows from one segment until something is delivered.
    before_timeout: Option<f64>,
}

impl Rate {
    pub(crate) fn new(mss: u64) -> Self {
        let mss = mss as f64;
        Self {
            mss,
            mode: Mode::Startup,
            bandwidth: Max::default(),
            round: 0,
            min_rtt: None,
            min_rtt_at: None,
            full: (0.0, 0),
            phase: 2,
            phase_began: None,
            bound: f64::INFINITY,
            this_round: (0.0, 0.0),
            lumps: Max::default(),
            lump_began: None,
            lump: 0.0,
            window: 10.0 * mss,
            near_window: NEAR_WINDOW,
            before_timeout: None,
        }
    }

    /// Bytes of the path without queue.
    fn product(&self) -> Option<f64> {
        let bandwidth = self.bandwidth.get();
        self.min_rtt.filter(|_| bandwidth > 0.0).map(|rtt| bandwidth * rtt.as_secs_f64())
    }

    fn near(&self) -> bool {
        self.min_rtt.is_some_and(|rtt| rtt < UNPACED)
    }

    pub(crate) fn on_ack(&mut self, ack: &Ack) {
        if ack.round {
            self.round += 1;
        }
        if let Some(rate) = ack.rate
            && (!ack.app_limited || rate >= self.bandwidth.get())
        {
            self.bandwidth.update(BANDWIDTH_ROUNDS, self.round, rate);
        }
        self.note_lumps(ack);
        self.note_loss(ack);
        self.note_full(ack);
        self.advance(ack);
        self.note_min_rtt(ack);
        self.set_window(ack);
    }

    fn note_lumps(&mut self, ack: &Ack) {
        let bandwidth = self.bandwidth.get();
        let began = *self.lump_began.get_or_insert(ack.now);
        let expected = bandwidth * (ack.now - began).as_secs_f64();
        if self.lump <= expected {
            self.lump_began = Some(ack.now);
            self.lump = 0.0;
        }
        self.lump += ack.acked as f64;
        let expected = bandwidth * (ack.now - self.lump_began.unwrap_or(ack.now)).as_secs_f64();
        let extra = (self.lump - expected).clamp(0.0, self.window.min(bandwidth * 0.1));
        self.lumps.update(BANDWIDTH_ROUNDS, self.round, extra);
    }

    fn note_loss(&mut self, ack: &Ack) {
        self.this_round.0 += ack.acked as f64;
        self.this_round.1 += ack.lost as f64;
        if !ack.round {
            return;
        }
        let (delivered, lost) = std::mem::take(&mut self.this_round);
        let share = lost / (delivered + lost).max(1.0);
        if share > NEAR_TOLERATED && lost > 2.0 * self.mss {
            self.near_window = (self.near_window * 0.7).max(8.0 * self.mss);
        } else {
            self.near_window = (self.near_window + 2.0 * self.mss).min(NEAR_WINDOW);
        }
        let Some(product) = self.product() else { return };
        if share > TOLERATED && lost > 4.0 * self.mss {
            if self.mode == Mode::Startup {
                self.full.1 = 3;
            }
            let most = self.bound.min(2.0 * product);
            self.bound = (most * 0.85).max(product);
        } else if self.phase == 0 && self.bound.is_finite() {
            self.bound += self.bound / 8.0;
            if self.bound > 2.0 * product {
                self.bound = f64::INFINITY;
            }
        }
    }

    fn note_full(&mut self, ack: &Ack) {
        if !ack.round || ack.app_limited || self.full.1 >= 3 {
            return;
        }
        let bandwidth = self.bandwidth.get();
        if bandwidth >= self.full.0 * 1.25 {
            self.full = (bandwidth, 0);
        } else {
            self.full.1 += 1;
        }
    }

    fn enter_phase(&mut self, phase: usize, now: Instant) {
        self.mode = Mode::Probe;
        self.phase = phase;
        self.phase_began = Some(now);
    }

    fn advance(&mut self, ack: &Ack) {
        let Some(product) = self.product() else { return };
        let in_flight = ack.in_flight as f64;
        if self.mode == Mode::Startup && self.full.1 >= 3 {
            self.mode = Mode::Drain;
        }
        if self.mode == Mode::Drain && in_flight <= product + 3.0 * self.mss {
            // Flows that start together should not probe together.
            self.enter_phase(2 + (ack.delivered % 6) as usize, ack.now);
        }
        if self.mode != Mode::Probe {
            return;
        }
        let min_rtt = self.min_rtt.unwrap_or_default();
        let elapsed = self.phase_began.map_or(Duration::MAX, |began| ack.now - began) > min_rtt;
        let next = match self.phase {
            0 => elapsed && (ack.lost > 0 || in_flight >= 1.25 * product || in_flight >= self.bound),
            1 => elapsed || in_flight <= product,
            _ => elapsed,
        };
        if next {
            self.enter_phase((self.phase + 1) % CYCLE.len(), ack.now);
        }
    }

    fn note_min_rtt(&mut self, ack: &Ack) {
        let expired = self.min_rtt_at.is_some_and(|at| ack.now - at > MIN_RTT_LIFE);
        if let Some(rtt) = ack.rtt
            && (expired || self.min_rtt.is_none_or(|min| rtt <= min))
        {
            self.min_rtt = Some(rtt);
            self.min_rtt_at = Some(ack.now);
        }
        match self.mode {
            Mode::ProbeRtt { until } if ack.now >= until => {
                self.min_rtt_at = Some(ack.now);
                if self.full.1 >= 3 {
                    self.enter_phase(2, ack.now);
                } else {
                    self.mode = Mode::Startup;
                }
            }
            Mode::ProbeRtt { .. } => {}
            _ if expired && !ack.app_limited && !self.near() => {
                self.mode = Mode::ProbeRtt { until: ack.now + PROBE_RTT.max(ack.srtt) };
            }
            _ => {}
        }
    }

    fn set_window(&mut self, ack: &Ack) {
        let acked = ack.acked as f64;
        if self.before_timeout.is_some_and(|before| self.window >= before) {
            self.before_timeout = None;
        }
        let Some(product) = self.product() else {
            self.window += acked;
            return;
        };
        let gain = if matches!(self.mode, Mode::Startup | Mode::Drain) { STARTUP } else { 2.0 };
        let mut target = gain * product + self.lumps.get() + 3.0 * self.mss;
        if self.near() {
            let untouched = self.near_window >= NEAR_WINDOW;
            target = if untouched { target.max(NEAR_WINDOW) } else { self.near_window };
        }
        if self.full.1 >= 3 {
            self.window = (self.window + acked).min(target);
        } else if self.window < target || (ack.delivered as f64) < 10.0 * self.mss {
            self.window += acked;
        }
        if !self.near() {
            self.window = self.window.min(self.bound);
        }
        if let Mode::ProbeRtt { .. } = self.mode {
            self.window = self.window.min(0.5 * product);
        }
        self.window = self.window.max(4.0 * self.mss);
    }

    pub(crate) fn on_timeout(&mut self) {
        self.before_timeout.get_or_insert(self.window);
        self.window = self.mss;
    }

    pub(crate) fn undo(&mut self) {
        if let Some(before) = self.before_timeout.take() {
            self.window = self.window.max(before);
        }
    }

    pub(crate) fn on_restart(&mut self, now: Instant) {
        if self.mode == Mode::Probe {
            self.enter_phase(2, now);
        }
        self.lump_began = None;
    }

    pub(crate) fn set_mss(&mut self, mss: u64) {
        self.mss = mss as f64;
    }

    pub(crate) fn window(&self) -> u64 {
        self.window as u64
    }

    pub(crate) fn pacing_rate(&self, srtt: Option<Duration>) -> Option<f64> {
        if self.near() {
            return None;
        }
        let bandwidth = self.bandwidth.get();
        let gain = match self.mode {
            Mode::Startup => STARTUP,
            Mode::Drain => 1.0 / STARTUP,
            Mode::Probe => CYCLE[self.phase],
            Mode::ProbeRtt { .. } => 1.0,
        };
        if self.full.1 < 3 {
            // Until the pipe is known, a window per round trip is the least to assume.
            let guess = self.window / srtt?.as_secs_f64().max(1e-6);
            return Some(gain * bandwidth.max(guess));
        }
        Some(0.99 * gain * bandwidth)
    }
}
