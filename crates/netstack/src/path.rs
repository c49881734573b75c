//! Which transport carries the tunnel, and when to try the other one.
//!
//! UDP is tried at once; a WebSocket is opened beside it when UDP stays silent, at once where UDP was
//! silent lately, and closed again when UDP turns out to work. Pure: the time, what the WebSocket did
//! and what the peer heard are passed in; it says what to open and to close. Initiations on the paths
//! are [`crate::noise::Peer`]'s.

use std::time::{Duration, Instant};

/// How datagrams travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Transport {
    /// UDP to port 51820.
    Udp,
    /// Records in a WebSocket over TLS to port 443.
    WebSocket,
}

/// Which transports may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// Both: the first one that answers.
    #[default]
    Race,
    /// UDP only.
    UdpOnly,
    /// WebSocket only.
    WebSocketOnly,
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Open the WebSocket. It is to be followed by `opened` or `lost`.
    Open,
    /// Close it: UDP works.
    Close,
}

/// What the peer says, see [`crate::noise::PeerFacts`].
#[derive(Debug, Clone, Copy, Default)]
pub struct Heard {
    /// The path in use; `None` before the first answer.
    pub current: Option<Transport>,
    /// Shaking hands since then, without an answer.
    pub attempt_since: Option<Instant>,
}

/// The WebSocket is opened when the first initiation stays unanswered for three round trips to the
/// API, within these bounds.
const DELAY: (Duration, Duration) = (Duration::from_millis(250), Duration::from_millis(600));
const DELAY_UNKNOWN: Duration = Duration::from_millis(400);
/// ... or for this long, where UDP worked lately.
const DELAY_UDP_WORKED: Duration = Duration::from_secs(1);
/// In the middle of a session, when UDP was working a moment ago.
const DELAY_MIDWAY: Duration = Duration::from_secs(1);
/// How long the loser's WebSocket stays open.
const LOSER_LINGER: Duration = Duration::from_secs(2);
/// Pauses between attempts to open the WebSocket; each ±25 %.
const BACKOFF: [Duration; 6] = [
    Duration::ZERO,
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(5),
];
/// A WebSocket that lived this long was a good one: the next pause is the first one again.
const GOOD_LIFE: Duration = Duration::from_secs(30);

#[derive(Debug, Clone, Copy)]
enum Socket {
    Idle,
    Opening,
    Open { since: Instant },
}

/// The state of the race. See the module's documentation.
#[derive(Debug, Clone)]
pub struct Race {
    policy: Policy,
    delay: Duration,
    started: Instant,
    socket: Socket,
    failures: usize,
    not_before: Option<Instant>,
    udp_since: Option<Instant>,
}

impl Race {
    /// `winner` is what won on this host within the last 24 h, `rtt` a round trip to the API.
    pub fn new(now: Instant, policy: Policy, winner: Option<Transport>, rtt: Option<Duration>) -> Race {
        let delay = match winner {
            Some(Transport::WebSocket) => Duration::ZERO,
            Some(Transport::Udp) => DELAY_UDP_WORKED,
            None => rtt.map_or(DELAY_UNKNOWN, |rtt| (rtt * 3).clamp(DELAY.0, DELAY.1)),
        };
        Race {
            policy,
            delay,
            started: now,
            socket: Socket::Idle,
            failures: 0,
            not_before: None,
            udp_since: None,
        }
    }

    /// Whether UDP is to be used at all.
    pub fn udp(&self) -> bool {
        self.policy != Policy::WebSocketOnly
    }

    /// Begins anew: another network, or a long sleep. Both transports are tried as at the start, a
    /// WebSocket that is open counts as lost.
    pub fn restart(&mut self, now: Instant) {
        self.started = now;
        self.socket = Socket::Idle;
        self.failures = 0;
        self.not_before = None;
        self.udp_since = None;
        self.delay = self.delay.min(DELAY_UNKNOWN);
    }

    /// The WebSocket is open.
    pub fn opened(&mut self, now: Instant) {
        self.socket = Socket::Open { since: now };
    }

    /// The WebSocket could not be opened, or ended.
    pub fn lost(&mut self, now: Instant) {
        if let Socket::Open { since } = self.socket
            && now.saturating_duration_since(since) >= GOOD_LIFE
        {
            self.failures = 0;
        }
        let pause = BACKOFF[self.failures.min(BACKOFF.len() - 1)];
        // A first failure to open is a failure as well: at once only after it had been open.
        let pause = if matches!(self.socket, Socket::Opening) { pause.max(BACKOFF[1]) } else { pause };
        let jitter = 0.75 + f64::from(rand::random::<u16>()) / f64::from(u16::MAX) / 2.0;
        self.not_before = Some(now + pause.mul_f64(jitter));
        self.failures += 1;
        self.socket = Socket::Idle;
    }

    /// What is to be done now, if anything.
    pub fn step(&mut self, now: Instant, heard: Heard) -> Option<Step> {
        self.note(now, heard);
        match self.socket {
            Socket::Idle if self.open_at(heard).is_some_and(|at| at <= now) => {
                self.socket = Socket::Opening;
                Some(Step::Open)
            }
            Socket::Opening | Socket::Open { .. } if self.close_at(heard).is_some_and(|at| at <= now) => {
                self.socket = Socket::Idle;
                self.not_before = None;
                Some(Step::Close)
            }
            _ => None,
        }
    }

    /// When to ask for a step again, if nothing else happens before.
    pub fn poll_timeout(&self, heard: Heard) -> Option<Instant> {
        match self.socket {
            Socket::Idle => self.open_at(heard),
            Socket::Opening | Socket::Open { .. } => self.close_at(heard),
        }
    }

    fn note(&mut self, now: Instant, heard: Heard) {
        match heard.current {
            Some(Transport::Udp) if heard.attempt_since.is_none() => {
                self.udp_since.get_or_insert(now);
            }
            _ => self.udp_since = None,
        }
    }

    fn open_at(&self, heard: Heard) -> Option<Instant> {
        let at = match (self.policy, heard.current) {
            (Policy::UdpOnly, _) => return None,
            (Policy::WebSocketOnly, _) | (Policy::Race, Some(Transport::WebSocket)) => self.started,
            (Policy::Race, None) => self.started + self.delay,
            (Policy::Race, Some(Transport::Udp)) => heard.attempt_since? + DELAY_MIDWAY,
        };
        Some(self.not_before.map_or(at, |other| at.max(other)))
    }

    fn close_at(&self, heard: Heard) -> Option<Instant> {
        if self.policy != Policy::Race
            || heard.current != Some(Transport::Udp)
            || heard.attempt_since.is_some()
        {
            return None;
        }
        self.udp_since.map(|at| at + LOSER_LINGER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Heard = Heard { current: None, attempt_since: None };
    const UDP: Heard = Heard { current: Some(Transport::Udp), attempt_since: None };
    const WS: Heard = Heard { current: Some(Transport::WebSocket), attempt_since: None };

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    /// When the WebSocket is opened, if nothing is heard.
    fn opened_after(policy: Policy, winner: Option<Transport>, rtt: Option<Duration>) -> Option<Duration> {
        let now = Instant::now();
        let mut race = Race::new(now, policy, winner, rtt);
        let at = race.poll_timeout(NOTHING)?;
        assert_eq!(race.step(at, NOTHING), Some(Step::Open));
        assert_eq!(race.step(at, NOTHING), None);
        Some(at - now)
    }

    #[test]
    fn the_websocket_starts_when_udp_is_silent() {
        assert_eq!(opened_after(Policy::Race, None, None), Some(ms(400)));
        assert_eq!(opened_after(Policy::Race, None, Some(ms(10))), Some(ms(250)));
        assert_eq!(opened_after(Policy::Race, None, Some(ms(100))), Some(ms(300)));
        assert_eq!(opened_after(Policy::Race, None, Some(ms(900))), Some(ms(600)));
        assert_eq!(opened_after(Policy::Race, Some(Transport::WebSocket), None), Some(ms(0)));
        assert_eq!(opened_after(Policy::Race, Some(Transport::Udp), Some(ms(10))), Some(ms(1000)));
        assert_eq!(opened_after(Policy::WebSocketOnly, None, None), Some(ms(0)));
        assert_eq!(opened_after(Policy::UdpOnly, None, None), None);
    }

    #[test]
    fn it_does_not_start_when_udp_answers() {
        let now = Instant::now();
        let mut race = Race::new(now, Policy::Race, None, None);
        assert_eq!(race.step(now + ms(50), UDP), None);
        assert_eq!(race.poll_timeout(UDP), None);
        assert_eq!(race.step(now + ms(5000), UDP), None);
    }

    #[test]
    fn the_loser_is_closed_after_two_seconds() {
        let now = Instant::now();
        let mut race = Race::new(now, Policy::Race, Some(Transport::WebSocket), None);
        assert_eq!(race.step(now, NOTHING), Some(Step::Open));
        race.opened(now + ms(100));
        assert_eq!(race.step(now + ms(150), UDP), None);
        assert_eq!(race.poll_timeout(UDP), Some(now + ms(2150)));
        assert_eq!(race.step(now + ms(2150), UDP), Some(Step::Close));
        assert_eq!(race.step(now + ms(9000), UDP), None);
    }

    #[test]
    fn the_winner_stays_and_is_opened_again_at_once() {
        let now = Instant::now();
        let mut race = Race::new(now, Policy::Race, None, None);
        assert_eq!(race.step(now + ms(400), NOTHING), Some(Step::Open));
        race.opened(now + ms(500));
        assert_eq!(race.step(now + ms(9000), WS), None);
        race.lost(now + ms(9000));
        assert_eq!(race.step(now + ms(9000), WS), Some(Step::Open));
    }

    #[test]
    fn pauses_grow_and_shrink_again_after_a_good_life() {
        let now = Instant::now();
        let mut race = Race::new(now, Policy::WebSocketOnly, None, None);
        let mut at = now;
        let mut pauses = vec![];
        for _ in 0..7 {
            assert_eq!(race.step(at, NOTHING), Some(Step::Open));
            race.lost(at);
            let next = race.poll_timeout(NOTHING).unwrap_or(at);
            pauses.push((next - at).as_millis());
            at = next;
        }
        for (pause, wanted) in pauses.iter().zip([250, 250, 500, 1000, 2000, 5000, 5000]) {
            assert!((wanted * 3 / 4..=wanted * 5 / 4).contains(pause), "{pauses:?}");
        }
        assert_eq!(race.step(at, NOTHING), Some(Step::Open));
        race.opened(at);
        race.lost(at + ms(31_000));
        assert_eq!(race.step(at + ms(31_000), NOTHING), Some(Step::Open));
    }

    #[test]
    fn udp_that_goes_silent_midway_is_raced_again() {
        let now = Instant::now();
        let mut race = Race::new(now, Policy::Race, None, None);
        assert_eq!(race.step(now + ms(50), UDP), None);
        let silent = Heard { current: Some(Transport::Udp), attempt_since: Some(now + ms(60_000)) };
        assert_eq!(race.poll_timeout(silent), Some(now + ms(61_000)));
        assert_eq!(race.step(now + ms(61_000), silent), Some(Step::Open));
        race.opened(now + ms(61_100));
        // Not closed before UDP answers again.
        assert_eq!(race.step(now + ms(70_000), silent), None);
        assert_eq!(race.step(now + ms(70_000), UDP), None);
        assert_eq!(race.step(now + ms(72_000), UDP), Some(Step::Close));
    }
}
