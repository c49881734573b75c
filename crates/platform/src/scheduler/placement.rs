//! Where a machine or a volume goes: pure.

use std::collections::BTreeMap;

use crate::domain::{Host, Machine, MachineState};
use crate::state::World;

use super::machine_config::{Guest, MachineConfig};
use super::ports::Ceiling;
use super::refusal::Resource;

/// Slots a performance CPU takes; a shared one takes one.
const SLOTS_PER_PERFORMANCE_CPU: u32 = 8;

/// What something needs, or what is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Room {
    pub(crate) cpu_slots: u64,
    pub(crate) memory_mb: u64,
    pub(crate) disk_gb: u64,
}

impl Room {
    pub(crate) fn of_guest(guest: &Guest) -> Self {
        let per_cpu = if guest.cpu_kind == "performance" { SLOTS_PER_PERFORMANCE_CPU } else { 1 };
        Self {
            cpu_slots: u64::from(guest.cpus.max(1)) * u64::from(per_cpu),
            memory_mb: guest.memory_mb,
            disk_gb: 0,
        }
    }

    fn add(&mut self, other: Self) {
        self.cpu_slots += other.cpu_slots;
        self.memory_mb += other.memory_mb;
        self.disk_gb += other.disk_gb;
    }

    /// How often `need` fits into this.
    pub(crate) fn times(self, need: Self) -> u64 {
        let pairs = [
            (self.cpu_slots, need.cpu_slots),
            (self.memory_mb, need.memory_mb),
            (self.disk_gb, need.disk_gb),
        ];
        pairs.into_iter().filter_map(|(have, need)| have.checked_div(need)).min().unwrap_or(0)
    }

    /// The first resource of which `need` is more than what is left here.
    pub(crate) fn lacks(self, need: Self) -> Option<Resource> {
        if need.memory_mb > self.memory_mb {
            Some(Resource::Memory)
        } else if need.cpu_slots > self.cpu_slots {
            Some(Resource::Cpus)
        } else if need.disk_gb > self.disk_gb {
            Some(Resource::Disk)
        } else {
            None
        }
    }
}

/// Stopped machines reserve nothing, as on the real platform: starting them may fail.
pub(crate) fn reserves(machine: &Machine) -> bool {
    use MachineState as S;
    match machine.state {
        S::Stopped | S::Failed | S::LaunchFailed | S::Destroyed | S::Replaced => false,
        S::Created => machine.pending == crate::domain::Pending::Launch,
        _ => true,
    }
}

/// What is left on a host, not counting the machine named `except`.
pub(crate) fn free(world: &World, host: &Host, ceiling: Ceiling, except: Option<&str>) -> Room {
    let mut used = Room::default();
    for machine in world.machines.values() {
        if machine.host == host.id && except != Some(machine.id.as_str()) && reserves(machine) {
            used.add(Room::of_guest(&MachineConfig::guest_of(&machine.config)));
        }
    }
    for volume in world.volumes.values() {
        if volume.host == host.id && volume.state != "destroyed" {
            used.disk_gb += volume.size_gb;
        }
    }
    let left = |total: u64, cap: Option<u64>, used: u64| {
        // A ceiling bounds what is free, whatever the host's size.
        let free = total.saturating_sub(used);
        cap.map_or(free, |cap| free.min(cap))
    };
    Room {
        cpu_slots: left(u64::from(host.cpu_slots), ceiling.cpu_slots.map(u64::from), used.cpu_slots),
        memory_mb: left(host.memory_mb, ceiling.memory_mb, used.memory_mb),
        disk_gb: left(host.disk_gb, ceiling.disk_gb, used.disk_gb),
    }
}

/// A host that could be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) host: String,
    pub(crate) zone: String,
    pub(crate) free: Room,
    /// Machines (or volumes) there that it should be spread away from.
    pub(crate) siblings: usize,
}

/// Picks the host with the fewest siblings, then the most free memory, then the first by name.
///
/// # Errors
/// The resource that is short on the host that comes nearest; CPUs when there is no host at all.
pub(crate) fn choose(candidates: &[Candidate], need: Room) -> Result<&Candidate, Resource> {
    let fitting = candidates.iter().filter(|c| c.free.lacks(need).is_none());
    let best = fitting.min_by(|a, b| {
        let key = |c: &Candidate| (c.siblings, std::cmp::Reverse((c.free.memory_mb, c.free.disk_gb)));
        key(a).cmp(&key(b)).then_with(|| a.host.cmp(&b.host))
    });
    best.ok_or_else(|| {
        let mut shortages: BTreeMap<&'static str, (usize, Resource)> = BTreeMap::new();
        for resource in candidates.iter().filter_map(|c| c.free.lacks(need)) {
            shortages.entry(resource.as_str()).or_insert((0, resource)).0 += 1;
        }
        let most = shortages.into_values().max_by_key(|(count, _)| *count);
        most.map_or(Resource::Cpus, |(_, resource)| resource)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn candidate(host: &str, siblings: usize, memory_mb: u64) -> Candidate {
        let free = Room { cpu_slots: 8, memory_mb, disk_gb: 10 };
        Candidate { host: host.to_owned(), zone: host.to_owned(), free, siblings }
    }

    #[test]
    fn spreads_before_it_balances() {
        let hosts = [candidate("a", 1, 9000), candidate("b", 0, 1000), candidate("c", 0, 2000)];
        let need = |memory_mb| Room { cpu_slots: 1, memory_mb, disk_gb: 0 };
        assert_eq!(choose(&hosts, need(512)).unwrap().host, "c");
        assert_eq!(choose(&hosts, need(4000)).unwrap().host, "a");
        assert_eq!(choose(&hosts, need(10_000)), Err(Resource::Memory));
        assert_eq!(choose(&hosts, Room { cpu_slots: 9, ..need(1) }), Err(Resource::Cpus));
        assert_eq!(choose(&hosts, Room { disk_gb: 11, ..need(1) }), Err(Resource::Disk));
        assert_eq!(choose(&[], need(1)), Err(Resource::Cpus));
    }

    #[test]
    fn the_scarcest_resource_counts() {
        let room = |cpu_slots, memory_mb, disk_gb| Room { cpu_slots, memory_mb, disk_gb };
        assert_eq!(room(8, 2048, 10).times(room(1, 512, 0)), 4);
        assert_eq!(room(8, 2048, 10).times(room(1, 512, 6)), 1);
        assert_eq!(room(8, 100, 10).times(room(1, 512, 0)), 0);
    }

    #[test]
    fn guests_take_slots_by_kind() {
        let guest = |kind: &str| Guest { cpu_kind: kind.to_owned(), cpus: 2, memory_mb: 4096 };
        assert_eq!(Room::of_guest(&guest("shared")).cpu_slots, 2);
        assert_eq!(Room::of_guest(&guest("performance")).cpu_slots, 16);
    }
}
