//! Host failure: what the status of a host means for its machines, and standbys that step in.

use std::sync::Arc;

use crate::domain::{EventSource, Host, HostStatus, Machine, MachineState};
use crate::logs::Provider;
use crate::state::{Key, World};

use super::Scheduler;
use super::machine_config::MachineConfig;
use super::refusal::Refusal;

impl Scheduler {
    /// Status of a host, faults included. A host nobody knows is unreachable.
    pub fn host_status(&self, host: &str) -> HostStatus {
        self.state.read(|w| self.host_status_in(w, host))
    }

    /// As [`Scheduler::host_status`], under a lock already held.
    pub fn host_status_in(&self, world: &World, host: &str) -> HostStatus {
        world.hosts.get(host).map_or(HostStatus::Unreachable, |h| self.status_of(h))
    }

    pub(super) fn status_of(&self, host: &Host) -> HostStatus {
        self.knobs.host_status(host).unwrap_or(host.status)
    }

    pub(super) fn deploys_disabled(&self, host: &Host) -> bool {
        host.deploys_disabled || self.knobs.deploys_disabled(host)
    }

    /// Stores a host's status. Machines on an unreachable host go on running unseen.
    ///
    /// # Errors
    /// Unknown host.
    pub fn set_host_status(&self, host: &str, status: HostStatus) -> Result<(), Refusal> {
        self.commit(|world| {
            let found = world.hosts.get_mut(host);
            let found = found.ok_or_else(|| Refusal::InvalidArgument(format!("no host {host}")))?;
            found.status = status;
            world.touch(Key::Host(host.to_owned()));
            Ok(())
        })?;
        self.start_standbys();
        Ok(())
    }

    /// Resolves when the machine's host can be heard (or the machine is given up, or the platform
    /// ends): until then nothing that happens on it is known.
    pub(super) async fn host_reachable(&self, machine: &str) {
        let mut knobs = self.knobs.changes();
        let mut changes = self.state.changes();
        loop {
            knobs.borrow_and_update();
            changes.borrow_and_update();
            let heard = self.state.read(|w| {
                w.machines.get(machine).is_none_or(|m| {
                    m.state == MachineState::Destroyed
                        || self.host_status_in(w, &m.host) != HostStatus::Unreachable
                })
            });
            if heard {
                return;
            }
            tokio::select! {
                Ok(()) = knobs.changed() => {}
                Ok(()) = changes.changed() => {}
                () = self.closing.cancelled() => return,
                else => return,
            }
        }
    }

    /// Starts every standby whose machine is on an unreachable host.
    pub(super) fn start_standbys(&self) {
        let due: Vec<Machine> = self.state.read(|world| {
            let lost = |id: &String| {
                world.machines.get(id).is_some_and(|m| {
                    m.state.is_active() && self.host_status_in(world, &m.host) == HostStatus::Unreachable
                })
            };
            let waiting = world.machines.values().filter(|m| m.state == MachineState::Stopped);
            waiting
                .filter(|m| MachineConfig::of(&m.config).standbys.iter().any(lost))
                .filter(|m| self.host_status_in(world, &m.host) == HostStatus::Ok)
                .cloned()
                .collect()
        });
        for machine in due {
            let line = "The machine this standby watches is unreachable; starting the standby";
            self.say(&machine, Provider::Runner, "warn", line);
            let started = self.commit(|w| self.start_in(w, &machine, EventSource::Flyd));
            if let Err(refusal) = started {
                self.say(&machine, Provider::Runner, "error", &refusal.to_string());
            }
        }
    }
}

/// Reacts to changed fault knobs for as long as the platform runs.
pub(super) async fn follow(scheduler: Arc<Scheduler>) {
    let mut knobs = scheduler.knobs.changes();
    loop {
        scheduler.start_standbys();
        tokio::select! {
            changed = knobs.changed() => if changed.is_err() { return },
            () = scheduler.closing.cancelled() => return,
        }
    }
}
