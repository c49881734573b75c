//! Whether another process uses our key: a copied home, a cloned container (tunnel.md 4.7, 4.8 rule 7). The gateway then
//! answers every handshake, and sends each of us packets of the other's session: we shake hands again and again, and get
//! what we cannot read.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// So many handshakes, and so many packets of other sessions, within so short a time.
const MANY: usize = 3;
const WITHIN: Duration = Duration::from_secs(60);

/// What was seen lately.
#[derive(Debug, Default)]
pub(super) struct Crowd {
    /// Handshakes that silence made necessary.
    shaken: VecDeque<Instant>,
    /// Data packets of sessions that are not ours.
    foreign: VecDeque<Instant>,
    told: bool,
}

impl Crowd {
    /// Hands were shaken.
    pub(super) fn shaken(&mut self, now: Instant) {
        note(&mut self.shaken, now);
    }

    /// A data packet came for a session that is not ours.
    pub(super) fn foreign(&mut self, now: Instant) {
        note(&mut self.foreign, now);
    }

    /// We had a reason of our own to shake hands: nothing before now counts.
    pub(super) fn acquit(&mut self) {
        self.shaken.clear();
        self.foreign.clear();
    }

    /// Whether there is another one of us; true once.
    pub(super) fn found(&mut self, now: Instant) -> bool {
        let many = |seen: &VecDeque<Instant>| {
            seen.len() == MANY
                && seen.front().is_some_and(|first| now.saturating_duration_since(*first) < WITHIN)
        };
        let found = !self.told && many(&self.shaken) && many(&self.foreign);
        self.told |= found;
        found
    }
}

fn note(seen: &mut VecDeque<Instant>, now: Instant) {
    if seen.len() == MANY {
        seen.pop_front();
    }
    seen.push_back(now);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handshakes_and_foreign_packets_together_mean_another_one_of_us() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut crowd = Crowd::default();
        for seconds in [0, 5, 10] {
            assert!(!crowd.found(at(seconds)));
            crowd.shaken(at(seconds));
        }
        assert!(!crowd.found(at(11)), "a network that comes and goes");
        for seconds in [11, 12, 13] {
            crowd.foreign(at(seconds));
        }
        assert!(crowd.found(at(14)));
        assert!(!crowd.found(at(14)), "once");
    }

    #[test]
    fn rekeying_in_time_and_a_restarted_gateway_do_not() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut crowd = Crowd::default();
        for minutes in [0, 2, 4] {
            crowd.shaken(at(60 * minutes));
            crowd.foreign(at(60 * minutes));
        }
        assert!(!crowd.found(at(250)));
        crowd.acquit();
        for seconds in [300, 301, 302] {
            crowd.foreign(at(seconds));
        }
        assert!(!crowd.found(at(303)));
    }
}
