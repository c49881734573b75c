//! The gateway itself: WireGuard peers of every region, private networks, and packets between them.
//!
//! One value behind one lock, without tasks and without waiting. In: datagrams with their path, packets
//! of machines' devices, the time, and a [`Plan`] of who exists. Out: datagrams on sockets, packets to
//! devices and to the networks' own stacks, and [`Work`] that only somebody outside can do. System calls
//! on sockets and devices happen in here, since none of them blocks and their order matters.

mod batch;
mod devices;
mod forward;
mod inbound;
mod knobs;
mod paths;
mod plan;
mod time;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::net::{Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use netstack::host::Host;
use netstack::noise::{Output, PathId, PeerTable, PrivateKey, PublicKey, Slot};

use super::routes::{Network, Prefix};
use super::sockets::{Door, Outgoing};
use crate::faults::{Faults, GatewayKnob, GatewayRule};
use batch::Batch;
use devices::Devices;
use forward::Errors;
use knobs::Knobs;
use paths::Paths;
use time::Later;

#[cfg(target_os = "linux")]
pub(super) use devices::Reading;
pub(super) use plan::{Known, Plan};

/// Handshakes a second and gateway before cookies are asked for.
const HANDSHAKES_PER_SECOND: u64 = 500;
/// Initiations of unknown keys that wait for a look at the inventory.
const MOST_STRANGERS: usize = 64;

/// One gateway.
struct Region {
    code: String,
    table: PeerTable,
    /// `None` in tests without sockets.
    door: Option<Arc<Door>>,
    members: Vec<Option<Member>>,
}

/// A peer whose key is in the table.
#[derive(Debug, Clone, Copy)]
struct Member {
    key: PublicKey,
    prefix: Prefix,
    address: Ipv6Addr,
    heard: Instant,
}

impl Region {
    fn new(code: String, key: PrivateKey, door: Option<Arc<Door>>) -> Self {
        Self { code, table: PeerTable::new(key, HANDSHAKES_PER_SECOND), door, members: Vec::new() }
    }

    fn admit(&mut self, slot: Slot, member: Member) {
        let at = slot.0 as usize;
        if self.members.len() <= at {
            self.members.resize(at + 1, None);
        }
        self.members[at] = Some(member);
    }

    fn dismiss(&mut self, slot: Slot) {
        self.table.remove(slot);
        if let Some(member) = self.members.get_mut(slot.0 as usize) {
            *member = None;
        }
    }

    fn slots(&self) -> Vec<(Slot, Member)> {
        let all = self.members.iter().enumerate();
        all.filter_map(|(at, member)| Some((Slot(u32::try_from(at).ok()?), (*member)?))).collect()
    }
}

/// A private network and its own stack.
struct Local {
    routes: Network,
    host: Host,
}

/// An initiation of a key that the last plan did not hold.
pub(super) struct Stranger {
    pub(super) key: PublicKey,
    path: PathId,
    datagram: Vec<u8>,
}

/// What somebody outside has to do.
#[derive(Default)]
pub(super) struct Work {
    /// Keys to look up; those that are found come back with a new plan and [`Core::again`].
    pub(super) strangers: Vec<Stranger>,
    /// Peers that shook hands.
    pub(super) seen: Vec<PublicKey>,
    /// The time for [`Core::handle_timeout`] came nearer.
    pub(super) sooner: bool,
}

/// The gateway.
pub(super) struct Core {
    knobs: Knobs,
    regions: Vec<Region>,
    paths: Paths,
    networks: HashMap<Prefix, Local>,
    devices: Devices,
    known: HashMap<PublicKey, Known>,
    batch: Batch,
    output: Output,
    scratch: Vec<u8>,
    /// Networks whose stacks may have something to send.
    busy: HashSet<Prefix>,
    later: BTreeMap<(Instant, u64), Later>,
    sequence: u64,
    errors: Errors,
    work: Work,
    /// When somebody waits to call [`Core::handle_timeout`].
    scheduled: Option<Instant>,
    /// The keys that were known when a rule made their timestamps old.
    outdated: HashSet<PublicKey>,
}

impl Core {
    /// Gateways with their region codes, keys and sockets; no networks yet.
    pub(super) fn new(faults: Arc<Faults>, regions: Vec<(String, PrivateKey, Option<Arc<Door>>)>) -> Self {
        let regions = regions.into_iter().map(|(code, key, door)| Region::new(code, key, door)).collect();
        let mut core = Self {
            knobs: Knobs::new(faults),
            regions,
            paths: Paths::default(),
            networks: HashMap::new(),
            devices: Devices::default(),
            known: HashMap::new(),
            batch: Batch::new(),
            output: Output::new(),
            scratch: Vec::new(),
            busy: HashSet::new(),
            later: BTreeMap::new(),
            sequence: 0,
            errors: Errors::default(),
            work: Work::default(),
            scheduled: None,
            outdated: HashSet::new(),
        };
        core.limit_handshakes();
        core
    }

    /// The stack of a network.
    pub(super) fn host(&self, prefix: Prefix) -> Option<&Host> {
        self.networks.get(&prefix).map(|local| &local.host)
    }

    /// The addresses of a network.
    pub(super) fn network(&self, prefix: Prefix) -> Option<&Network> {
        self.networks.get(&prefix).map(|local| &local.routes)
    }

    /// Region of a peer's gateway, by its address.
    pub(super) fn region_of(&self, address: Ipv6Addr) -> Option<&str> {
        let known =
            self.known.values().find(|known| known.address.octets()[..15] == address.octets()[..15])?;
        self.regions.get(known.region).map(|region| region.code.as_str())
    }

    /// The public keys of the gateways, in their order.
    pub(super) fn public_keys(&self) -> Vec<PublicKey> {
        self.regions.iter().map(|region| region.table.public_key()).collect()
    }

    /// A client's WebSocket was opened at a gateway.
    pub(super) fn open_socket(&mut self, region: usize, from: SocketAddr, outgoing: Arc<Outgoing>) -> PathId {
        self.paths.socket(region, from, outgoing, Instant::now())
    }

    /// A client's WebSocket is gone.
    pub(super) fn close_socket(&mut self, path: PathId) {
        self.paths.remove(path);
        for region in &mut self.regions {
            for (slot, _) in region.slots() {
                if region.table.get(slot).is_some_and(|peer| peer.path() == Some(path))
                    && let Some(peer) = region.table.get_mut(slot)
                {
                    peer.remove_path(path);
                }
            }
        }
    }

    /// The rules changed: reads them again and does what only happens once.
    pub(super) fn refresh_knobs(&mut self, now: Instant) -> Vec<GatewayRule> {
        let fresh = self.knobs.refresh();
        self.limit_handshakes();
        for rule in &fresh {
            if rule.fault.knob == GatewayKnob::Evict && rule.fault.delay_ms.is_none() {
                self.evict(rule);
            }
            if rule.fault.knob == GatewayKnob::StaleTimestamps {
                self.evict(rule);
                self.outdated = self.known.keys().copied().collect();
            }
        }
        self.reschedule(now);
        fresh
    }

    /// Whether an initiation of this key is older than one that was seen.
    fn replays(&self, key: &PublicKey, region: usize) -> bool {
        let code = &self.regions[region].code;
        self.knobs.rules(GatewayKnob::StaleTimestamps, code).next().is_some() && self.outdated.contains(key)
    }

    fn limit_handshakes(&mut self) {
        for at in 0..self.regions.len() {
            let asked = self.knobs.rules(GatewayKnob::Cookies, &self.regions[at].code).next().is_some();
            let limit = if asked { 0 } else { HANDSHAKES_PER_SECOND };
            self.regions[at].table.set_handshake_limit(limit);
        }
    }

    /// Forgets the sessions a rule is about.
    fn evict(&mut self, rule: &GatewayRule) {
        let concerns = |key: &PublicKey| match (&rule.fault.peer, self.known.get(key)) {
            (None, _) => true,
            (Some(named), known) => {
                *named == key.to_string() || known.is_some_and(|known| known.name == *named)
            }
        };
        for region in &mut self.regions {
            if rule.region.as_ref().is_some_and(|only| *only != region.code) {
                continue;
            }
            for (slot, member) in region.slots() {
                if concerns(&member.key) {
                    region.dismiss(slot);
                }
            }
        }
    }

    /// Forgets every session and connection of some gateways (all without a region), as a restart does;
    /// `keys` are new keys for them.
    pub(super) fn restart(&mut self, only: Option<&str>, keys: Option<&[PrivateKey]>) {
        for (at, region) in self.regions.iter_mut().enumerate() {
            if only.is_some_and(|only| only != region.code) {
                continue;
            }
            match keys.and_then(|keys| keys.get(at)) {
                Some(key) => region.table = PeerTable::new(key.clone(), HANDSHAKES_PER_SECOND),
                None => {
                    for (slot, _) in region.slots() {
                        region.table.remove(slot);
                    }
                }
            }
            region.members.clear();
        }
        self.limit_handshakes();
        self.paths.close_sockets(|region| only.is_none_or(|only| self.regions[region].code == only));
    }
}
