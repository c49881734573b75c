//! Machine events: what happened to a machine and how its process ended
//! (fly-go: machine_types.go; spec deploy 6.3).

use super::time::Time;

wire_struct! {
    /// Something that happened to a machine. Lists are newest first.
    pub struct MachineEvent {
        /// `launch`, `start`, `exit`, `stop`, `update`, `restart`, `suspend`, `destroy`, …
        #[serde(rename = "type")]
        omit kind: String,
        /// State reached, such as `started`.
        omit status: String,
        /// Details of the event.
        omit request: Option<MachineRequest>,
        /// `user` or `flyd`.
        omit source: String,
        /// Unix milliseconds.
        omit timestamp: i64,
    }
}

impl MachineEvent {
    /// When it happened.
    pub fn time(&self) -> Time {
        Time::from_millis(self.timestamp)
    }

    /// How the process ended, if this event says so; the monitor's view wins.
    pub fn exit(&self) -> Option<&ExitEvent> {
        self.request.as_ref().and_then(MachineRequest::exit)
    }
}

wire_struct! {
    /// Details of an event.
    pub struct MachineRequest {
        /// How the process ended.
        omit exit_event: Option<ExitEvent>,
        /// The monitor's view of how the process ended; note the capital letters on the wire.
        #[serde(rename = "MonitorEvent")]
        omit monitor_event: Option<MonitorEvent>,
        /// Restarts so far.
        omit restart_count: i64,
    }
}

impl MachineRequest {
    /// The exit that counts: the monitor's if there is one, else the plain one.
    pub fn exit(&self) -> Option<&ExitEvent> {
        let monitored = self.monitor_event.as_ref().and_then(|event| event.exit_event.as_ref());
        monitored.or(self.exit_event.as_ref())
    }

    /// The exit code by the same rule; `None` when the event carries no exit.
    pub fn exit_code(&self) -> Option<i64> {
        self.exit().map(|exit| exit.exit_code)
    }
}

wire_struct! {
    /// The monitor's view of an exit.
    pub struct MonitorEvent {
        /// How the process ended.
        omit exit_event: Option<ExitEvent>,
    }
}

wire_struct! {
    /// How the main process ended. Exit code 0 is an absent key on the wire.
    pub struct ExitEvent {
        /// Exit code of the machine.
        omit exit_code: i64,
        /// Exit code inside the guest.
        omit guest_exit_code: i64,
        /// Signal inside the guest, 0 for none.
        omit guest_signal: i64,
        /// The kernel killed it for memory.
        omit oom_killed: bool,
        /// Somebody asked it to stop.
        omit requested_stop: bool,
        /// It will be started again.
        omit restarting: bool,
        /// Signal that ended the machine, -1 or 0 for none.
        omit signal: i64,
        /// When; some responses carry Unix milliseconds instead of RFC 3339.
        keep exited_at: Time,
    }
}
