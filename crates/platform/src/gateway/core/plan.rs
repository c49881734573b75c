//! Who exists: what the inventory and the scheduler say, as the core needs it.

use std::collections::{HashMap, HashSet};
use std::net::Ipv6Addr;
use std::time::Instant;

use netstack::host::Host;
use netstack::noise::PublicKey;
use netstack::stack::{Config, Echo};

use super::{Core, Local};
use crate::gateway::routes::{Network, Prefix, services};

/// A peer that may shake hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gateway) struct Known {
    /// Number of its gateway.
    pub(in crate::gateway) region: usize,
    pub(in crate::gateway) prefix: Prefix,
    pub(in crate::gateway) address: Ipv6Addr,
    pub(in crate::gateway) name: String,
}

/// Everything that exists now.
#[derive(Default)]
pub(in crate::gateway) struct Plan {
    pub(in crate::gateway) networks: Vec<Network>,
    pub(in crate::gateway) peers: HashMap<PublicKey, Known>,
}

impl Core {
    /// Makes it so. Returns the networks that are new, with their stacks: somebody has to serve them.
    pub(in crate::gateway) fn apply(&mut self, now: Instant, plan: Plan) -> Vec<(Prefix, Host)> {
        let Plan { networks, peers } = plan;
        self.known = peers;
        for at in 0..self.regions.len() {
            for (slot, member) in self.regions[at].slots() {
                let stays = self.known.get(&member.key).is_some_and(|known| {
                    known.region == at && known.prefix == member.prefix && known.address == member.address
                });
                if !stays {
                    self.regions[at].dismiss(slot);
                }
            }
        }
        let wanted: HashSet<Prefix> = networks.iter().map(|network| network.prefix).collect();
        self.networks.retain(|prefix, local| {
            let stays = wanted.contains(prefix);
            if !stays {
                local.host.close();
            }
            stays
        });
        let mut born = Vec::new();
        for network in networks {
            let prefix = network.prefix;
            if let Some(local) = self.networks.get_mut(&prefix) {
                local.routes = network;
                continue;
            }
            // Routing lets only packets in whose addresses we answer for.
            let host = Host::new(Config { echo: Echo::Any, ..Config::gateway(services(prefix)) });
            born.push((prefix, host.clone()));
            self.networks.insert(prefix, Local { routes: network, host });
        }
        self.reschedule(now);
        born
    }
}
