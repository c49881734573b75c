//! What a region could still take: the question of `platform/placements`.

use serde_json::Value;

use crate::domain::HostStatus;

use super::Scheduler;
use super::machine_config::Guest;
use super::placement::{self, Room};

/// Room of one region for machines of one size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Capacity {
    /// Machines that fit.
    pub machines: u64,
    /// Hosts with room for at least one.
    pub hosts: u64,
}

impl Scheduler {
    /// How many machines with this guest (as the wire writes it) and a new volume of `disk_gb` each fit
    /// into a region now. A guest that does not decode counts as the smallest.
    pub fn capacity(&self, region: &str, guest: &Value, disk_gb: u64) -> Capacity {
        let guest: Guest = serde_json::from_value(guest.clone()).unwrap_or_default();
        let need = Room { disk_gb, ..Room::of_guest(&guest) };
        self.state.read(|world| {
            let mut capacity = Capacity::default();
            for host in world.hosts.values().filter(|host| host.region == region) {
                if self.status_of(host) == HostStatus::Ok && !self.deploys_disabled(host) {
                    let fit = placement::free(world, host, self.knobs.ceiling(host), None).times(need);
                    capacity.machines += fit;
                    capacity.hosts += u64::from(fit > 0);
                }
            }
            capacity
        })
    }
}
