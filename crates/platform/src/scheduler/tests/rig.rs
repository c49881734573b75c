//! A booted scheduler with everything around it in the test's hands.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use crate::domain::{HostStatus, Machine, MachineState};
use crate::logs::Provider;
use crate::scheduler::{Caller, Launch, Launched, Refusal, Scheduler, SchedulerConfig, WaitRequest};
use crate::state::State;
use crate::store::Store;

use super::fake::{FakeImages, FakeKnobs, FakeLogs, FakeRuntime};
use super::fixture::{app, host};

pub(super) struct Rig {
    pub(super) scheduler: Arc<Scheduler>,
    pub(super) state: Arc<State>,
    pub(super) runtime: Arc<FakeRuntime>,
    pub(super) knobs: Arc<FakeKnobs>,
    pub(super) lines: Arc<Mutex<Vec<(Provider, String)>>>,
    pub(super) dir: Arc<tempfile::TempDir>,
}

impl Rig {
    /// One region with two hosts (`ams-1`, `ams-2`: 8 slots, 2 GB, 20 GB disk), app `demo`.
    pub(super) fn new() -> Self {
        let dir = Arc::new(tempfile::tempdir().unwrap());
        let state = open(dir.path());
        state.update(|w| {
            w.apps.insert("demo".to_owned(), app("demo"));
            w.touch(crate::state::Key::App("demo".to_owned()));
            for id in ["ams-1", "ams-2"] {
                w.hosts.insert(id.to_owned(), host(id, "ams"));
                w.touch(crate::state::Key::Host(id.to_owned()));
            }
        });
        Self::around(state, dir)
    }

    fn around(state: Arc<State>, dir: Arc<tempfile::TempDir>) -> Self {
        let runtime = FakeRuntime::new();
        let knobs = FakeKnobs::new();
        let logs = Arc::new(FakeLogs::default());
        let lines = Arc::clone(&logs.0);
        let scheduler = Scheduler::new(
            Arc::clone(&state),
            Arc::clone(&runtime) as _,
            Arc::new(FakeImages),
            logs,
            Arc::clone(&knobs) as _,
            SchedulerConfig::new(dir.path()),
        );
        Self { scheduler, state, runtime, knobs, lines, dir }
    }

    /// A second platform over what this one's database says right now, as after `kill -9`.
    pub(super) fn reborn(&self) -> Self {
        let copy = Arc::new(tempfile::tempdir().unwrap());
        for file in ["platform.db", "platform.db-wal"] {
            std::fs::copy(self.dir.path().join(file), copy.path().join(file)).unwrap();
        }
        Self::around(open(copy.path()), copy)
    }

    pub(super) async fn launch(&self, launch: Launch) -> Result<Launched, Refusal> {
        self.scheduler.create("demo", launch, &nobody()).await
    }

    /// Creates a machine and waits until it runs.
    pub(super) async fn started(&self, config: Value) -> Machine {
        let id = self.launch(with(config)).await.unwrap().machine.id;
        self.reach(&id, "started").await;
        self.machine(&id)
    }

    pub(super) async fn reach(&self, id: &str, state: &str) {
        let request = wait_for(&[state]);
        self.scheduler.wait("demo", id, request).await.unwrap();
    }

    /// Resolves when the machine is as wanted.
    pub(super) async fn until(&self, id: &str, wanted: impl Fn(&Machine) -> bool) -> Machine {
        let mut changes = self.state.changes();
        loop {
            changes.borrow_and_update();
            let machine = self.machine(id);
            if wanted(&machine) {
                return machine;
            }
            let changed = tokio::time::timeout(Duration::from_secs(3600), changes.changed());
            assert!(changed.await.is_ok(), "never happened; machine: {machine:#?}");
        }
    }

    /// A host stops being heard.
    pub(super) fn lose(&self, host: &str) {
        self.knobs.turn(|a| {
            a.hosts.insert(host.to_owned(), HostStatus::Unreachable);
        });
    }

    pub(super) fn machine(&self, id: &str) -> Machine {
        self.scheduler.machine("demo", id).unwrap()
    }

    pub(super) fn state_of(&self, id: &str) -> MachineState {
        self.machine(id).state
    }

    /// `kind/status` of the events, oldest first.
    pub(super) fn history(&self, id: &str) -> Vec<String> {
        let events = self.machine(id).events;
        events.iter().rev().map(|e| format!("{}/{}", e.kind, e.status)).collect()
    }

    pub(super) fn said(&self, text: &str) -> bool {
        self.lines.lock().unwrap().iter().any(|(_, line)| line.contains(text))
    }
}

fn open(dir: &Path) -> Arc<State> {
    Arc::new(State::open(Store::open(dir.join("platform.db")).unwrap()).unwrap())
}

pub(super) fn nobody() -> Caller {
    Caller::default()
}

pub(super) fn holder(nonce: &str) -> Caller {
    Caller { owner: "me@example.com".to_owned(), nonce: Some(nonce.to_owned()) }
}

/// A launch of an image that exists, with more configuration.
pub(super) fn with(mut config: Value) -> Launch {
    if config.get("image").is_none() {
        config["image"] = json!("registry.fly.io/demo:v1");
    }
    Launch { config, ..Launch::default() }
}

pub(super) fn wait_for(states: &[&str]) -> WaitRequest {
    WaitRequest {
        states: states.iter().map(|s| (*s).to_owned()).collect(),
        version: None,
        from_event_id: None,
        timeout: Duration::from_secs(60),
    }
}
