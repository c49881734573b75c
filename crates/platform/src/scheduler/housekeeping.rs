//! What happens by the clock: idle machines sleep, scheduled ones run, old records go. One timer for
//! all machines.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::MissedTickBehavior;

use crate::domain::{EventSource, HostStatus, Machine, MachineState, Millis, now_ms};
use crate::state::{Key, World};

use super::Scheduler;
use super::idle::{self, Sleepy};
use super::lifecycle::Input;
use super::machine_config::{Autostop, MachineConfig};
use super::request::StopRequest;

/// Runs until the platform ends.
pub(super) async fn run(scheduler: Arc<Scheduler>) {
    let mut timer = tokio::time::interval(scheduler.config.housekeeping);
    timer.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = timer.tick() => scheduler.tend(now_ms()),
            () = scheduler.closing.cancelled() => return,
        }
    }
}

impl Scheduler {
    /// One round of housekeeping at the time `now`.
    pub(super) fn tend(&self, now: Millis) {
        self.put_idle_to_sleep(now);
        self.start_scheduled(now);
        self.forget_destroyed(now);
        self.reap_volumes(now);
    }

    fn put_idle_to_sleep(&self, now: Millis) {
        let started: Vec<Sleepy> = self.state.read(|world| {
            let running = world.machines.values().filter(|m| m.state == MachineState::Started);
            let heard = running.filter(|m| self.host_status_in(world, &m.host) == HostStatus::Ok);
            heard.filter_map(|m| self.sleepy(m, now)).collect()
        });
        for (id, how) in idle::victims(&started, self.config.idle_after) {
            let input = match how {
                Autostop::Suspend => Input::Suspend(EventSource::Proxy),
                _ => Input::Stop(EventSource::Proxy, StopRequest::default()),
            };
            let machine = self.state.read(|w| w.machines.get(&id).cloned());
            // Refused = it went on to another state meanwhile.
            if let Some(machine) = machine
                && self.commit(|w| self.step(w, &id, input)).is_ok()
            {
                let line = format!("App {} has excess capacity, autostopping machine {id}", machine.app);
                self.say(&machine, crate::logs::Provider::Proxy, "info", &line);
            }
        }
    }

    fn sleepy(&self, machine: &Machine, now: Millis) -> Option<Sleepy> {
        let config = MachineConfig::of(&machine.config);
        let services = &config.services;
        // One service that must stay up keeps the machine up.
        let autostop = services.iter().map(|s| s.autostop).reduce(|a, b| match (a, b) {
            (Autostop::Off, _) | (_, Autostop::Off) => Autostop::Off,
            (Autostop::Suspend, Autostop::Suspend) => Autostop::Suspend,
            _ => Autostop::Stop,
        })?;
        let activity = {
            let all = self.activity.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            all.get(&machine.id).copied()
        };
        let started = machine.events.iter().find(|e| e.kind == "start" && e.status == "started");
        let since = activity.map_or(0, |a| a.at).max(started.map_or(now, |e| e.timestamp));
        // `min_machines_running` is a promise for the primary region only.
        let primary = config.env.get("PRIMARY_REGION").is_none_or(|r| *r == machine.region);
        let minimum = services.iter().filter_map(|s| s.min_machines_running).max().unwrap_or(0);
        Some(Sleepy {
            machine: machine.id.clone(),
            pool: (machine.app.clone(), config.group().to_owned(), machine.region.clone()),
            autostop,
            min_running: if primary { minimum } else { 0 },
            open: activity.map_or(0, |a| a.open),
            idle_for: Duration::from_millis(u64::try_from(now - since).unwrap_or(0)),
        })
    }

    fn start_scheduled(&self, now: Millis) {
        let due: Vec<Machine> =
            self.state.read(|world| world.machines.values().filter(|m| is_due(m, now)).cloned().collect());
        for machine in due {
            let started = self.commit(|w| self.start_in(w, &machine, EventSource::Flyd));
            if let Err(refusal) = started {
                self.say(&machine, crate::logs::Provider::Runner, "error", &refusal.to_string());
            }
        }
    }

    fn forget_destroyed(&self, now: Millis) {
        let keep = i64::try_from(self.config.keep_destroyed.as_millis()).unwrap_or(i64::MAX);
        let old = |world: &World| -> Vec<String> {
            let gone = world.machines.values();
            let old = gone.filter(|m| m.destroyed_at.is_some_and(|at| now.saturating_sub(at) > keep));
            old.map(|m| m.id.clone()).collect()
        };
        if self.state.read(old).is_empty() {
            return;
        }
        self.state.update(|world| {
            for id in old(world) {
                world.machines.remove(&id);
                world.touch(Key::Machine(id));
            }
        });
    }
}

/// Whether a scheduled machine's next run has come: one period after its last start (or creation).
fn is_due(machine: &Machine, now: Millis) -> bool {
    const HOUR: Millis = 3_600_000;
    if machine.state != MachineState::Stopped {
        return false;
    }
    let period = match machine.config.get("schedule").and_then(|s| s.as_str()) {
        Some("hourly") => HOUR,
        Some("daily") => 24 * HOUR,
        Some("weekly") => 7 * 24 * HOUR,
        Some("monthly") => 30 * 24 * HOUR,
        _ => return false,
    };
    let start = machine.events.iter().find(|e| e.kind == "start" && e.status == "starting");
    now - start.map_or(machine.created_at, |e| e.timestamp) >= period
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::scheduler::tests::fixture::{event, machine};

    #[test]
    fn schedules_count_from_the_last_start() {
        let hour = 3_600_000;
        let mut m = machine("m", "a");
        m.state = MachineState::Stopped;
        m.created_at = 0;
        assert!(!is_due(&m, 100 * hour));
        m.config = json!({"schedule": "hourly"});
        assert!(is_due(&m, hour) && !is_due(&m, hour - 1));
        let mut start = event("1", "start", "starting");
        start.timestamp = hour;
        m.events = vec![start];
        assert!(!is_due(&m, hour + 1) && is_due(&m, 2 * hour));
        m.state = MachineState::Started;
        assert!(!is_due(&m, 9 * hour));
    }
}
