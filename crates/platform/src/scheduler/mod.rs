//! The scheduler: hosts, placement, the machine state machine, restart policy, leases, volumes,
//! autostop, standbys, host failure.
//!
//! In: requests of the APIs (`request.rs`) and of the edge (`edge::Fleet`), exits of instances, fault
//! knobs. Out: changes of [`crate::state::State`], effects on a [`crate::runtime::Runtime`], log lines.
//! It must not know HTTP, tokens or GraphQL, and must not read the clock inside a decision.
//!
//! Every decision about one machine is a step of the pure table in `lifecycle.rs`, taken under the
//! world's lock; the effects it names go, in the same order, to the machine's driver task, which
//! owns the instance and reports what happened as the next input of the table.

mod adapters;
mod capacity;
mod control;
mod create;
mod driver;
mod environment;
mod fleet;
mod hosts;
mod housekeeping;
mod idle;
mod image_name;
mod inspect;
mod launch;
mod lease;
mod lifecycle;
mod machine_config;
mod metadata;
mod placement;
mod ports;
mod refusal;
mod request;
mod sessions;
mod snapshot;
mod transition;
mod update;
mod volume;
mod wait;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::domain::Machine;
use crate::logs::Provider;
use crate::runtime::{Instance, Runtime};
use crate::state::State;

use idle::Activity;
use lifecycle::{Effect, Input};

pub use capacity::Capacity;
pub use image_name::ImageName;
pub use machine_config::{
    CheckConfig, Header as CheckHeader, MachineConfig, parse_go_duration, parse_signal,
};
pub use ports::{
    Ceiling, CheckKnob, ForeignLease, Image, ImageError, ImageSource, Knobs, Logs, NoKnobs, Origin, Pause,
    ScriptedExit, StartKnob,
};
pub use refusal::{Refusal, Resource};
pub use request::{
    Caller, Launch, Launched, MetadataChange, StopRequest, VolumeRequest, WaitRequest, Waited,
};

/// Settings of the scheduler.
#[derive(Debug, Clone)]
pub struct SchedulerConfig {
    /// `machines/`, `volumes/` and `snapshots/` live below it.
    pub data_dir: PathBuf,
    /// Where machines go that name no region.
    pub default_region: String,
    /// First delay before a crashed machine is started again; doubled for each further one.
    pub restart_delay: Duration,
    pub max_restart_delay: Duration,
    /// A machine with autostop and no traffic for so long is stopped or suspended.
    pub idle_after: Duration,
    /// How often idle machines, schedules and old records are looked at.
    pub housekeeping: Duration,
    /// How long a destroyed machine stays readable.
    pub keep_destroyed: Duration,
    /// Longest time a machine gets to end when the platform shuts down.
    pub shutdown_grace: Duration,
}

impl SchedulerConfig {
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            default_region: "ams".to_owned(),
            restart_delay: Duration::from_millis(100),
            max_restart_delay: Duration::from_secs(2),
            idle_after: Duration::from_secs(300),
            housekeeping: Duration::from_secs(15),
            keep_destroyed: Duration::from_secs(3600),
            shutdown_grace: Duration::from_secs(5),
        }
    }
}

/// The scheduler. One per platform; shared by every API and the edge.
pub struct Scheduler {
    this: Weak<Self>,
    state: Arc<State>,
    runtime: Arc<dyn Runtime>,
    images: Arc<dyn ImageSource>,
    logs: Arc<dyn Logs>,
    knobs: Arc<dyn Knobs>,
    config: SchedulerConfig,
    drivers: Mutex<HashMap<String, mpsc::UnboundedSender<Effect>>>,
    instances: RwLock<HashMap<String, Arc<dyn Instance>>>,
    /// Called when an instance came or went.
    watchers: RwLock<Vec<Box<dyn Fn() + Send + Sync>>>,
    activity: Mutex<HashMap<String, Activity>>,
    /// Decoded configurations by machine, with the version they are of.
    configs: Mutex<HashMap<String, (String, Arc<MachineConfig>)>>,
    closing: CancellationToken,
    tasks: TaskTracker,
}

impl Scheduler {
    /// Takes over the machines in `state`: what ran before is started again. Needs a tokio runtime.
    pub fn new(
        state: Arc<State>,
        runtime: Arc<dyn Runtime>,
        images: Arc<dyn ImageSource>,
        logs: Arc<dyn Logs>,
        knobs: Arc<dyn Knobs>,
        config: SchedulerConfig,
    ) -> Arc<Self> {
        let scheduler = Arc::new_cyclic(|this| Self {
            this: this.clone(),
            state,
            runtime,
            images,
            logs,
            knobs,
            config,
            drivers: Mutex::default(),
            instances: RwLock::default(),
            watchers: RwLock::default(),
            activity: Mutex::default(),
            configs: Mutex::default(),
            closing: CancellationToken::new(),
            tasks: TaskTracker::new(),
        });
        scheduler.recover();
        scheduler.tasks.spawn(hosts::follow(Arc::clone(&scheduler)));
        scheduler.tasks.spawn(housekeeping::run(Arc::clone(&scheduler)));
        scheduler
    }

    /// Starts again what was running when the platform ended, and finishes what it had begun.
    fn recover(&self) {
        let ids: Vec<String> = self.state.read(|w| {
            w.machines
                .values()
                .filter(|m| m.state != crate::domain::MachineState::Destroyed)
                .map(|m| m.id.clone())
                .collect()
        });
        for id in ids {
            self.observe(&id, Input::Recover);
        }
    }

    /// Ends every instance (stop signal first) without touching the machines' stored states, so
    /// that the next platform starts them again. Resolves when nothing runs any more.
    pub async fn shutdown(&self) {
        self.closing.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }

    /// Where the volume's files are.
    pub fn volume_dir(&self, volume: &str) -> PathBuf {
        self.config.data_dir.join("volumes").join(volume)
    }

    fn machine_dir(&self, machine: &str) -> PathBuf {
        self.config.data_dir.join("machines").join(machine)
    }

    /// The running (or frozen) instance of a machine.
    fn instance(&self, machine: &str) -> Option<Arc<dyn Instance>> {
        let instances = self.instances.read().unwrap_or_else(PoisonError::into_inner);
        instances.get(machine).cloned()
    }

    /// Every running (or frozen) instance with its machine.
    pub(crate) fn instances(&self) -> Vec<(String, Arc<dyn Instance>)> {
        let instances = self.instances.read().unwrap_or_else(PoisonError::into_inner);
        instances.iter().map(|(machine, instance)| (machine.clone(), Arc::clone(instance))).collect()
    }

    /// `watcher` runs whenever an instance came (before its machine counts as started) or went. It must not
    /// wait for a machine.
    pub(crate) fn at_each_instance(&self, watcher: impl Fn() + Send + Sync + 'static) {
        self.watchers.write().unwrap_or_else(PoisonError::into_inner).push(Box::new(watcher));
    }

    /// Keeps the instance of a machine at hand, or forgets it.
    fn set_instance(&self, machine: &str, instance: Option<Arc<dyn Instance>>) {
        {
            let mut instances = self.instances.write().unwrap_or_else(PoisonError::into_inner);
            match instance {
                Some(instance) => instances.insert(machine.to_owned(), instance),
                None => instances.remove(machine),
            };
        }
        self.watchers.read().unwrap_or_else(PoisonError::into_inner).iter().for_each(|watcher| watcher());
    }

    /// Hands an effect to the machine's driver, starting one if there is none. Called under the
    /// world's lock, so that effects arrive in the order of the decisions.
    fn order(&self, machine: &str, effect: Effect) {
        let mut drivers = self.drivers.lock().unwrap_or_else(PoisonError::into_inner);
        let effect = match drivers.get(machine) {
            Some(driver) => match driver.send(effect) {
                Ok(()) => return,
                Err(mpsc::error::SendError(effect)) => effect,
            },
            None => effect,
        };
        let Some(this) = self.this.upgrade() else { return };
        let (orders, inbox) = mpsc::unbounded_channel();
        // The receiver is alive: it is moved into the task below.
        let _ = orders.send(effect);
        drivers.insert(machine.to_owned(), orders);
        self.tasks.spawn(driver::run(this, machine.to_owned(), inbox));
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// What a fault makes of one probe of a check. Asked once per probe.
    pub(crate) fn check_knob(&self, machine: &Origin<'_>, check: &str) -> CheckKnob {
        self.knobs.check(machine, check)
    }

    pub(crate) fn say(&self, machine: &Machine, provider: Provider, level: &str, message: &str) {
        self.logs.line(&Origin::of(machine), provider, level, None, message);
    }
}

#[cfg(test)]
pub(crate) mod tests;
