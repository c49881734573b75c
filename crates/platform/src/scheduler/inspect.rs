//! Looking into and acting inside running machines.

use std::io;
use std::sync::Arc;

use crate::domain::{HostStatus, MachineState};
use crate::runtime::{ExecRequest, ExecResult, Instance, ProcessStat};

use super::Scheduler;
use super::refusal::Refusal;
use super::request::Caller;

impl Scheduler {
    /// The instance behind a machine that runs now.
    pub(super) fn running(&self, app: &str, id: &str) -> Result<Arc<dyn Instance>, Refusal> {
        let machine = self.machine(app, id)?;
        if self.host_status(&machine.host) == HostStatus::Unreachable {
            return Err(Refusal::HostUnreachable { machine: id.to_owned() });
        }
        let instance = self
            .instance(id)
            .filter(|_| matches!(machine.state, MachineState::Started | MachineState::Stopping));
        instance.ok_or_else(|| {
            let state = machine.state.as_str();
            Refusal::FailedPrecondition(format!("machine is not running: current state is '{state}'"))
        })
    }

    /// The machine's processes.
    ///
    /// # Errors
    /// Not running, host unreachable.
    pub async fn ps(&self, app: &str, id: &str) -> Result<Vec<ProcessStat>, Refusal> {
        self.running(app, id)?.ps().await.map_err(|e| internal("list the processes", &e))
    }

    /// Runs a command in the machine.
    ///
    /// # Errors
    /// Not running, host unreachable, command not found, its time is over (408).
    pub async fn exec(&self, app: &str, id: &str, request: ExecRequest) -> Result<ExecResult, Refusal> {
        let instance = self.running(app, id)?;
        instance.exec(request).await.map_err(|e| match e.kind() {
            io::ErrorKind::TimedOut => Refusal::ExecTimeout,
            io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => {
                Refusal::InvalidArgument(format!("could not run the command: {e}"))
            }
            _ => internal("run the command", &e),
        })
    }

    /// Sends a signal to the main process.
    ///
    /// # Errors
    /// Not running, host unreachable, not a signal.
    pub async fn signal(&self, app: &str, id: &str, signal: i32, caller: &Caller) -> Result<(), Refusal> {
        if !(1..=64).contains(&signal) {
            return Err(Refusal::InvalidArgument(format!("invalid signal {signal}")));
        }
        self.controlled(app, id, caller)?;
        self.running(app, id)?.signal(signal).await.map_err(|e| internal("send the signal", &e))
    }
}

fn internal(what: &str, error: &io::Error) -> Refusal {
    Refusal::Internal(format!("could not {what}: {error}"))
}
