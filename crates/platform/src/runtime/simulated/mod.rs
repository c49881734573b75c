//! Machines that run no program: they start at once and do what a script says, for tests of scale
//! and of faults. In: a [`LaunchSpec`]; out: instances whose exits, listeners and log lines come
//! from the script. Must not touch the image's layers, the disk or any process.

mod instance;
mod script;
mod server;
mod session;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use tokio::sync::Notify;

use super::{Instance, LaunchSpec, Runtime, StartError};
use crate::logs::Provider;
use instance::SimulatedInstance;
pub use script::{Script, ScriptedExec, ScriptedExit, ScriptedHttp, SignalReaction};

/// Environment variable of a machine with the script as JSON.
pub const SCRIPT_ENV: &str = "FLY_SIM";
/// Image label with the same JSON; the environment wins.
pub const SCRIPT_LABEL: &str = "fly.sim";

/// What the runtime remembers of a machine between its starts.
#[derive(Default)]
struct Memory {
    starts: u32,
    /// Told when the machine is destroyed, so that a start that never ends does.
    destroyed: Arc<Notify>,
}

/// The runtime that only pretends.
#[derive(Default)]
pub struct SimulatedRuntime {
    machines: Mutex<HashMap<String, Memory>>,
}

impl SimulatedRuntime {
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a start; returns how many there were before and the machine's end signal.
    fn count(&self, machine_id: &str) -> (u32, Arc<Notify>) {
        let mut machines = self.machines.lock().unwrap_or_else(PoisonError::into_inner);
        let memory = machines.entry(machine_id.to_owned()).or_default();
        memory.starts += 1;
        (memory.starts - 1, Arc::clone(&memory.destroyed))
    }
}

#[async_trait]
impl Runtime for SimulatedRuntime {
    fn name(&self) -> &'static str {
        "simulated"
    }

    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError> {
        let script = Script::of(&spec).map_err(StartError::Host)?;
        let (earlier_starts, destroyed) = self.count(&spec.machine_id);
        if script.never_start {
            spec.logs.line(Provider::Runner, "info", "Waiting for the host (simulated)");
            destroyed.notified().await;
            return Err(StartError::Host("machine was destroyed while it started".to_owned()));
        }
        tokio::select! {
            () = tokio::time::sleep(script.start_delay()) => {}
            () = destroyed.notified() => {
                return Err(StartError::Host("machine was destroyed while it started".to_owned()));
            }
        }
        if let Some(program) = &script.not_found {
            return Err(StartError::NotFound { program: program.clone() });
        }
        Ok(SimulatedInstance::launch(spec, script, earlier_starts))
    }

    async fn destroy(&self, machine_id: &str) {
        let memory = self.machines.lock().unwrap_or_else(PoisonError::into_inner).remove(machine_id);
        if let Some(memory) = memory {
            // A permit is kept when nobody waits yet.
            memory.destroyed.notify_one();
        }
    }
}

#[cfg(test)]
mod tests;
