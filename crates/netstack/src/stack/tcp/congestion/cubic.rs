//! CUBIC (RFC 9438) with HyStart++ (RFC 9406) and pacing at 1.25 windows per round trip.

use std::time::{Duration, Instant};

use super::Ack;

const BETA: f64 = 0.7;
/// Segments per second cubed.
const C: f64 = 0.4;

/// HyStart++: leave slow start when the round trip of a round grew over the one before.
#[derive(Debug, Clone, Copy)]
struct Start {
    last_round: Duration,
    this_round: Duration,
    samples: u32,
    /// Rounds left of conservative slow start, and the delay that began it.
    conservative: Option<(u32, Duration)>,
}

#[derive(Debug, Clone, Copy)]
struct Before {
    window: f64,
    threshold: f64,
    w_max: f64,
}

#[derive(Debug)]
pub(crate) struct Cubic {
    mss: f64,
    /// Bytes.
    window: f64,
    threshold: f64,
    w_max: f64,
    k: f64,
    /// The window a Reno sender would have.
    reno: f64,
    epoch: Option<Instant>,
    start: Start,
    recovering: bool,
    before: Option<Before>,
}

impl Cubic {
    pub(crate) fn new(mss: u64) -> Self {
        let mss = mss as f64;
        Self {
            mss,
            window: 10.0 * mss,
            threshold: f64::INFINITY,
            w_max: 0.0,
            k: 0.0,
            reno: 0.0,
            epoch: None,
            start: Start {
                last_round: Duration::MAX,
                this_round: Duration::MAX,
                samples: 0,
                conservative: None,
            },
            recovering: false,
            before: None,
        }
    }

    fn hystart(&mut self, ack: &Ack) {
        let start = &mut self.start;
        if let Some(rtt) = ack.rtt {
            start.this_round = start.this_round.min(rtt);
            start.samples += 1;
        }
        let both = start.last_round != Duration::MAX && start.this_round != Duration::MAX;
        if start.samples >= 8 && both {
            match start.conservative {
                None => {
                    let margin =
                        (start.last_round / 8).clamp(Duration::from_millis(4), Duration::from_millis(16));
                    if start.this_round >= start.last_round + margin {
                        start.conservative = Some((5, start.this_round));
                    }
                }
                // The delay was no queue: back to slow start.
                Some((_, began)) if start.this_round < began => start.conservative = None,
                Some(_) => {}
            }
        }
        if ack.round {
            start.last_round = start.this_round;
            start.this_round = Duration::MAX;
            start.samples = 0;
            if let Some((rounds, _)) = &mut start.conservative {
                *rounds -= 1;
                if *rounds == 0 {
                    self.threshold = self.window;
                    start.conservative = None;
                }
            }
        }
    }

    pub(crate) fn on_ack(&mut self, ack: &Ack) {
        if self.recovering {
            self.recovering = ack.lost > 0;
        }
        let acked = ack.acked as f64;
        if self.window < self.threshold {
            self.hystart(ack);
            if !ack.app_limited {
                let share = if self.start.conservative.is_some() { 0.25 } else { 1.0 };
                // Paced, so the limit L of RFC 9406 does not apply.
                self.window += share * acked;
            }
            return;
        }
        if ack.app_limited {
            return;
        }
        let epoch = *self.epoch.get_or_insert_with(|| {
            self.w_max = self.w_max.max(self.window);
            self.k = ((self.w_max - self.window) / self.mss / C).cbrt();
            self.reno = self.window;
            ack.now
        });
        let elapsed = (ack.now - epoch + ack.srtt).as_secs_f64();
        let target = (C * (elapsed - self.k).powi(3)).mul_add(self.mss, self.w_max);
        let target = target.clamp(self.window, 1.5 * self.window);
        let alpha = if self.reno < self.w_max { 3.0 * (1.0 - BETA) / (1.0 + BETA) } else { 1.0 };
        self.reno += alpha * self.mss * acked / self.window;
        self.window += (target - self.window) / self.window * acked;
        self.window = self.window.max(self.reno);
    }

    pub(crate) fn on_recovery(&mut self, _now: Instant, _in_flight: u64) {
        self.recovering = true;
        self.before = Some(Before { window: self.window, threshold: self.threshold, w_max: self.w_max });
        // Fast convergence: a shrinking share is given up sooner.
        self.w_max = if self.window < self.w_max { self.window * (1.0 + BETA) / 2.0 } else { self.window };
        self.window = (self.window * BETA).max(2.0 * self.mss);
        self.threshold = self.window;
        self.epoch = None;
    }

    pub(crate) fn on_timeout(&mut self, now: Instant) {
        self.on_recovery(now, 0);
        self.window = self.mss;
    }

    pub(crate) fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.window = self.window.max(before.window);
            self.threshold = before.threshold;
            self.w_max = before.w_max;
        }
    }

    pub(crate) fn on_restart(&mut self, _now: Instant) {
        self.window = self.window.min(10.0 * self.mss);
        self.epoch = None;
    }

    pub(crate) fn set_mss(&mut self, mss: u64) {
        self.mss = mss as f64;
    }

    pub(crate) fn window(&self) -> u64 {
        self.window as u64
    }

    pub(crate) fn pacing_rate(&self, srtt: Option<Duration>) -> Option<f64> {
        let gain = if self.window < self.threshold { 2.0 } else { 1.25 };
        srtt.map(|srtt| gain * self.window / srtt.as_secs_f64().max(1e-6))
    }
}
