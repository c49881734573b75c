//! Notices that the machine slept or that its network is another one.

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant, SystemTime};

use super::super::udp;

/// The wall clock ran ahead of the monotonic one by more than this: the machine slept.
const SLEPT: Duration = Duration::from_secs(5);
/// Between looks at the network, when nothing failed.
pub(super) const LOOK: Duration = Duration::from_secs(5);
/// Between looks after a failure to send.
const LOOK_AFTER_ERROR: Duration = Duration::from_secs(1);

/// Two clocks that stand still differently.
pub(super) struct Clocks {
    wall: SystemTime,
    monotonic: Instant,
}

impl Clocks {
    pub(super) fn new(wall: SystemTime, monotonic: Instant) -> Clocks {
        Clocks { wall, monotonic }
    }

    /// Whether the machine slept since the last call.
    pub(super) fn slept(&mut self, wall: SystemTime, monotonic: Instant) -> bool {
        let walls = wall.duration_since(self.wall).unwrap_or_default();
        let monotonics = monotonic.saturating_duration_since(self.monotonic);
        *self = Clocks { wall, monotonic };
        walls > monotonics + SLEPT
    }
}

/// The address we come from.
pub(super) struct Network {
    /// Towards whom: the gateway, or the proxy that stands before it.
    remote: Option<SocketAddr>,
    local: Option<IpAddr>,
    looked: Instant,
}

impl Network {
    pub(super) fn new(now: Instant) -> Network {
        Network { remote: None, local: None, looked: now }
    }

    /// Remembers where we are.
    pub(super) fn settle(&mut self, now: Instant, remote: SocketAddr) {
        self.looked = now;
        self.remote = Some(remote);
        self.local = udp::local_address(remote).ok();
    }

    /// Whether we are somewhere else than before. `failed`: sending just failed.
    pub(super) fn changed(&mut self, now: Instant, failed: bool) -> bool {
        if now.saturating_duration_since(self.looked) < if failed { LOOK_AFTER_ERROR } else { LOOK } {
            return false;
        }
        let Some(remote) = self.remote else { return false };
        self.looked = now;
        // Without any route there is nothing to change to.
        let Ok(local) = udp::local_address(remote) else { return false };
        let changed = self.local.is_some_and(|before| before != local);
        self.local = Some(local);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_wall_clock_that_ran_ahead_means_sleep() {
        let (wall, mono) = (SystemTime::now(), Instant::now());
        let mut clocks = Clocks::new(wall, mono);
        let secs = Duration::from_secs;
        assert!(!clocks.slept(wall + secs(60), mono + secs(60)));
        assert!(!clocks.slept(wall + secs(64), mono + secs(60)));
        assert!(clocks.slept(wall + secs(75), mono + secs(61)));
        assert!(!clocks.slept(wall + secs(76), mono + secs(62)));
        // A clock that is set back is no sleep.
        assert!(!clocks.slept(wall, mono + secs(63)));
    }
}
