//! How much may be in flight and how fast: the controllers of a sender.
//!
//! The sender reports acknowledgments as [`Ack`]; a controller answers with a window (bytes) and a pacing
//! rate (bytes per second). Controllers know neither segments nor sequence numbers.

mod cubic;
mod rate;

use std::time::{Duration, Instant};

use crate::stack::config::Congestion;

/// What one acknowledgment tells about the path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ack {
    pub(crate) now: Instant,
    /// Bytes delivered by this acknowledgment, cumulatively or selectively.
    pub(crate) acked: u64,
    /// Bytes found lost by it.
    pub(crate) lost: u64,
    /// All bytes delivered since the beginning.
    pub(crate) delivered: u64,
    /// Bytes in flight after it.
    pub(crate) in_flight: u64,
    /// Round-trip time of the newest segment it covers.
    pub(crate) rtt: Option<Duration>,
    /// Smoothed round-trip time.
    pub(crate) srtt: Duration,
    /// Delivery rate over about a round trip, bytes per second.
    pub(crate) rate: Option<f64>,
    /// The rate says what the application sent, not what the path takes.
    pub(crate) app_limited: bool,
    /// A round trip has ended: data sent after the last round's end was delivered.
    pub(crate) round: bool,
}

pub(crate) enum Controller {
    Rate(Box<rate::Rate>),
    Cubic(Box<cubic::Cubic>),
    Fixed(u64),
}

impl Controller {
    pub(crate) fn new(kind: Congestion, mss: u64) -> Self {
        match kind {
            Congestion::Rate => Self::Rate(Box::new(rate::Rate::new(mss))),
            Congestion::Cubic => Self::Cubic(Box::new(cubic::Cubic::new(mss))),
            Congestion::Fixed(window) => Self::Fixed(window as u64),
        }
    }

    pub(crate) fn on_ack(&mut self, ack: &Ack) {
        match self {
            Self::Rate(rate) => rate.on_ack(ack),
            Self::Cubic(cubic) => cubic.on_ack(ack),
            Self::Fixed(_) => {}
        }
    }

    /// Loss was found: once per recovery episode.
    pub(crate) fn on_recovery(&mut self, now: Instant, in_flight: u64) {
        match self {
            Self::Cubic(cubic) => cubic.on_recovery(now, in_flight),
            Self::Rate(_) | Self::Fixed(_) => {}
        }
    }

    /// The retransmission timer fired.
    pub(crate) fn on_timeout(&mut self, now: Instant) {
        match self {
            Self::Rate(rate) => rate.on_timeout(),
            Self::Cubic(cubic) => cubic.on_timeout(now),
            Self::Fixed(_) => {}
        }
    }

    /// The timeout or recovery proved spurious.
    pub(crate) fn undo(&mut self) {
        match self {
            Self::Rate(rate) => rate.undo(),
            Self::Cubic(cubic) => cubic.undo(),
            Self::Fixed(_) => {}
        }
    }

    /// Sending begins again after silence.
    pub(crate) fn on_restart(&mut self, now: Instant) {
        match self {
            Self::Rate(rate) => rate.on_restart(now),
            Self::Cubic(cubic) => cubic.on_restart(now),
            Self::Fixed(_) => {}
        }
    }

    pub(crate) fn set_mss(&mut self, mss: u64) {
        match self {
            Self::Rate(rate) => rate.set_mss(mss),
            Self::Cubic(cubic) => cubic.set_mss(mss),
            Self::Fixed(_) => {}
        }
    }

    /// Bytes that may be in flight.
    pub(crate) fn window(&self) -> u64 {
        match self {
            Self::Rate(rate) => rate.window(),
            Self::Cubic(cubic) => cubic.window(),
            Self::Fixed(window) => *window,
        }
    }

    /// Bytes per second, `None` without pacing.
    pub(crate) fn pacing_rate(&self, srtt: Option<Duration>) -> Option<f64> {
        match self {
            Self::Rate(rate) => rate.pacing_rate(srtt),
            Self::Cubic(cubic) => cubic.pacing_rate(srtt),
            Self::Fixed(_) => None,
        }
    }
}
