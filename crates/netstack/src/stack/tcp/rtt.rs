//! Round-trip time and retransmission timeout (RFC 6298; the variance term is at least the lower bound, as
//! peers may delay acknowledgments by that much).

use std::time::Duration;

use crate::stack::config::TcpConfig;

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rtt {
    smoothed: Option<Duration>,
    variance: Duration,
    min: Option<Duration>,
}

impl Rtt {
    pub(super) fn sample(&mut self, rtt: Duration) {
        self.min = Some(self.min.map_or(rtt, |min| min.min(rtt)));
        match self.smoothed {
            None => {
                self.smoothed = Some(rtt);
                self.variance = rtt / 2;
            }
            Some(smoothed) => {
                self.variance = (self.variance * 3 + smoothed.abs_diff(rtt)) / 4;
                self.smoothed = Some((smoothed * 7 + rtt) / 8);
            }
        }
    }

    /// The smoothed time, if any was measured.
    pub(super) fn smoothed(&self) -> Option<Duration> {
        self.smoothed
    }

    /// The smallest time ever measured.
    pub(super) fn min(&self) -> Option<Duration> {
        self.min
    }

    /// The timeout after `backoff` doublings. `floor` replaces the configured lower bound when larger.
    pub(super) fn timeout(&self, config: &TcpConfig, floor: Duration, backoff: u32) -> Duration {
        let base = match self.smoothed {
            None => Duration::from_secs(1),
            Some(smoothed) => smoothed + (self.variance * 4).max(config.min_rto),
        };
        base.max(floor).saturating_mul(1 << backoff.min(16)).min(config.max_rto)
    }
}
