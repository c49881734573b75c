//! The ways to clients, numbered.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use netstack::noise::PathId;

use crate::faults::GatewayPath;
use crate::gateway::sockets::Outgoing;

/// UDP addresses that were silent for so long are forgotten, once there are many.
const FORGET_AFTER: Duration = Duration::from_secs(300);
const MANY: usize = 1024;

/// Where a path leads.
#[derive(Clone)]
pub(super) enum Target {
    Udp(SocketAddr),
    Socket(Arc<Outgoing>),
}

/// One way to one client.
#[derive(Clone)]
pub(super) struct Path {
    /// Number of the gateway it belongs to.
    pub(super) region: usize,
    pub(super) target: Target,
    /// What a cookie proves.
    pub(super) from: IpAddr,
    heard: Instant,
}

impl Path {
    pub(super) fn kind(&self) -> GatewayPath {
        match self.target {
            Target::Udp(_) => GatewayPath::Udp,
            Target::Socket(_) => GatewayPath::Websocket,
        }
    }
}

/// All of them. Numbers are never given out again.
#[derive(Default)]
pub(super) struct Paths {
    next: u32,
    by_id: HashMap<PathId, Path>,
    by_address: HashMap<(usize, SocketAddr), PathId>,
}

impl Paths {
    /// The path of a UDP address at a gateway; a new one for a new address.
    pub(super) fn udp(&mut self, region: usize, address: SocketAddr, now: Instant) -> PathId {
        if let Some(&id) = self.by_address.get(&(region, address)) {
            if let Some(path) = self.by_id.get_mut(&id) {
                path.heard = now;
            }
            return id;
        }
        if self.by_address.len() >= MANY {
            self.forget(now);
        }
        let target = Target::Udp(address);
        let id = self.add(Path { region, target, from: address.ip(), heard: now });
        self.by_address.insert((region, address), id);
        id
    }

    /// A path over a WebSocket.
    pub(super) fn socket(
        &mut self,
        region: usize,
        from: SocketAddr,
        outgoing: Arc<Outgoing>,
        now: Instant,
    ) -> PathId {
        self.add(Path { region, target: Target::Socket(outgoing), from: from.ip(), heard: now })
    }

    fn add(&mut self, path: Path) -> PathId {
        self.next = self.next.wrapping_add(1);
        let id = PathId(self.next);
        self.by_id.insert(id, path);
        id
    }

    pub(super) fn remove(&mut self, id: PathId) {
        self.by_id.remove(&id);
    }

    /// Ends every WebSocket of some gateways; UDP addresses stay known.
    pub(super) fn close_sockets(&mut self, of: impl Fn(usize) -> bool) {
        self.by_id.retain(|_, path| match &path.target {
            Target::Socket(outgoing) if of(path.region) => {
                outgoing.close();
                false
            }
            _ => true,
        });
    }

    pub(super) fn get(&self, id: PathId) -> Option<&Path> {
        self.by_id.get(&id)
    }

    pub(super) fn from(&self, id: PathId) -> IpAddr {
        self.get(id).map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |path| path.from)
    }

    fn forget(&mut self, now: Instant) {
        let by_id = &mut self.by_id;
        self.by_address.retain(|_, id| {
            let keep =
                by_id.get(id).is_some_and(|path| now.saturating_duration_since(path.heard) < FORGET_AFTER);
            if !keep {
                by_id.remove(id);
            }
            keep
        });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn addresses_have_one_path_per_gateway_and_silent_ones_are_forgotten() {
        let (mut paths, now) = (Paths::default(), Instant::now());
        let address = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let first = paths.udp(0, address(1), now);
        assert_eq!(paths.udp(0, address(1), now), first);
        assert_ne!(paths.udp(1, address(1), now), first);
        let later = now + FORGET_AFTER * 2;
        for port in 2..2000 {
            paths.udp(0, address(port), later);
        }
        assert!(paths.get(first).is_none());
        assert_eq!(paths.by_id.len(), paths.by_address.len());
        assert_ne!(paths.udp(0, address(1), later), first, "numbers are not used again");
    }
}
