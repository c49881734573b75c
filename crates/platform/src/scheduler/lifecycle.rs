//! The machine state machine: one pure function from a machine and an input to what changes.
//!
//! States say where a machine is, [`Pending`] says what follows once its instance is gone. Whether an
//! instance exists is known to the driver alone: asked to stop one that is not there, it answers
//! [`Input::Absent`], and the same table goes on from there.

use std::time::Duration;

use crate::domain::{EventSource, ExitEvent, Machine, MachineState, Millis, Pending};
use crate::runtime::{Exit, StartError};

use super::machine_config::MachineConfig;
use super::refusal::Refusal;
use super::request::StopRequest;

/// What happens to a machine.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Input {
    Start(EventSource),
    Stop(EventSource, StopRequest),
    Restart(EventSource, StopRequest, Force),
    Suspend(EventSource),
    /// `host_down`: nobody on the host will answer; the machine is given up at once.
    Destroy {
        source: EventSource,
        force: bool,
        host_down: bool,
    },
    /// A new version; the caller has swapped the configuration already.
    Update {
        start: bool,
    },
    /// The driver has what it needs of a new machine.
    Ready,
    /// The instance runs (started or thawed).
    Up,
    StartFailed(StartError),
    Exited(Exit),
    /// Asked to stop, the driver found no instance.
    Absent,
    Frozen,
    FreezeFailed,
    /// The restart delay is over.
    RetryDue,
    Cleaned,
    /// The platform was restarted; no instance is left.
    Recover,
}

impl Input {
    /// Commands may be refused; observations are facts.
    fn is_command(&self) -> bool {
        matches!(
            self,
            Self::Start(_)
                | Self::Stop(..)
                | Self::Restart(..)
                | Self::Suspend(_)
                | Self::Destroy { .. }
                | Self::Update { .. }
        )
    }
}

/// SIGKILL at once instead of the stop signal.
pub(crate) type Force = bool;

/// What the driver is to do.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Effect {
    Prepare,
    Start,
    /// Report [`Input::RetryDue`] after this time.
    RetryAfter(Duration),
    Stop(StopRequest),
    Kill,
    Freeze,
    Thaw,
    /// Remove everything, report [`Input::Cleaned`].
    Clean,
}

/// An event to be written, before it gets its id.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NewEvent {
    pub(crate) kind: &'static str,
    pub(crate) status: &'static str,
    pub(crate) source: EventSource,
    pub(crate) exit: Option<ExitEvent>,
    /// Belongs to the version before the current one.
    pub(crate) earlier_version: bool,
}

/// What one input changes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub(crate) state: MachineState,
    pub(crate) pending: Pending,
    pub(crate) restart_count: u32,
    /// Oldest first.
    pub(crate) events: Vec<NewEvent>,
    pub(crate) effects: Vec<Effect>,
    /// A line for the machine's log, provider `runner`.
    pub(crate) log: Option<(&'static str, String)>,
}

/// When a machine is started again by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RestartPolicy {
    No,
    OnFailure { max_retries: u32 },
    Always,
}

/// What of the configuration and the platform's settings the table needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) restart: RestartPolicy,
    pub(crate) auto_destroy: bool,
    /// First restart delay; doubled up to `max_delay`.
    pub(crate) delay: Duration,
    pub(crate) max_delay: Duration,
    /// A run of this length forgives earlier restarts.
    pub(crate) stable_after: Duration,
}

/// Default of `max_retries` (docs: machines/guides-examples/machine-restart-policy).
pub(crate) const MAX_RETRIES: u32 = 10;

impl Rules {
    pub(crate) fn new(config: &MachineConfig, delay: Duration, max_delay: Duration) -> Self {
        let restart = match config.restart.policy.as_str() {
            "no" => RestartPolicy::No,
            "always" => RestartPolicy::Always,
            _ => RestartPolicy::OnFailure {
                max_retries: config.restart.max_retries.filter(|n| *n > 0).unwrap_or(MAX_RETRIES),
            },
        };
        Self {
            restart,
            auto_destroy: config.auto_destroy,
            delay,
            max_delay,
            stable_after: Duration::from_secs(60),
        }
    }

    fn backoff(&self, restarts: u32) -> Duration {
        self.delay.saturating_mul(1_u32 << restarts.min(16)).min(self.max_delay)
    }
}

impl Change {
    fn none(machine: &Machine) -> Self {
        Self {
            state: machine.state,
            pending: machine.pending,
            restart_count: machine.restart_count,
            events: Vec::new(),
            effects: Vec::new(),
            log: None,
        }
    }

    /// Whether nothing at all changes.
    pub(crate) fn is_nothing(&self, machine: &Machine) -> bool {
        *self == Self::none(machine)
    }

    fn to(mut self, state: MachineState, pending: Pending) -> Self {
        self.state = state;
        self.pending = pending;
        self
    }

    fn event(mut self, kind: &'static str, status: &'static str, source: EventSource) -> Self {
        self.events.push(NewEvent { kind, status, source, exit: None, earlier_version: false });
        self
    }

    fn effect(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    fn starting(self, source: EventSource, effect: Effect) -> Self {
        self.to(MachineState::Starting, Pending::Nothing).event("start", "starting", source).effect(effect)
    }

    fn cleaning(self) -> Self {
        self.to(MachineState::Destroying, Pending::Destroy)
            .event("destroy", "destroying", EventSource::Flyd)
            .effect(Effect::Clean)
    }
}

/// The table.
///
/// # Errors
/// Only commands are refused; observations never are.
pub(crate) fn step(machine: &Machine, rules: &Rules, input: Input, now: Millis) -> Result<Change, Refusal> {
    use MachineState as S;
    let same = Change::none(machine);
    if machine.state == S::Destroyed && !input.is_command() {
        // Given up while its host was lost: what is still heard of it changes nothing.
        return Ok(same);
    }
    Ok(match input {
        Input::Start(source) => return start(machine, source),
        Input::Stop(source, request) => return stop(machine, source, request),
        Input::Restart(source, request, force) => return restart(machine, source, request, force),
        Input::Suspend(source) => return suspend(machine, source),
        Input::Destroy { source, force, host_down } => {
            return destroy(machine, source, force, host_down);
        }
        Input::Update { start } => return update(machine, start),
        Input::Ready => match (machine.state, machine.pending) {
            (S::Created, Pending::Launch) => same.starting(EventSource::Flyd, Effect::Start),
            (S::Created, _) => same.to(S::Stopped, Pending::Nothing),
            _ => same,
        },
        Input::Up if machine.state == S::Starting => {
            same.to(S::Started, Pending::Nothing).event("start", "started", EventSource::Flyd)
        }
        // A command overtook the start; its own effect is queued behind it.
        Input::Up => same,
        Input::StartFailed(error) => start_failed(machine, rules, &error, now),
        Input::Exited(exit) => exited(machine, rules, exit, now),
        Input::Absent => gone(machine, rules, same),
        Input::Frozen if machine.state == S::Suspending => {
            same.to(S::Suspended, Pending::Nothing).event("suspend", "suspended", EventSource::Flyd)
        }
        Input::FreezeFailed if machine.state == S::Suspending => {
            let mut change = same
                .to(S::Stopping, Pending::Stop)
                .event("stop", "stopping", EventSource::Flyd)
                .effect(Effect::Stop(StopRequest::default()));
            change.log = Some(("warn", "machine could not be suspended; stopping it".to_owned()));
            change
        }
        Input::Frozen | Input::FreezeFailed => same,
        Input::RetryDue if machine.state == S::Restarting => same.starting(EventSource::Flyd, Effect::Start),
        Input::RetryDue => same,
        Input::Cleaned if machine.state == S::Destroying => {
            same.to(S::Destroyed, Pending::Nothing).event("destroy", "destroyed", EventSource::Flyd)
        }
        Input::Cleaned => same,
        Input::Recover => recover(machine, rules, same),
    })
}

fn start(machine: &Machine, source: EventSource) -> Result<Change, Refusal> {
    use MachineState as S;
    let mut change = Change::none(machine);
    change.restart_count = 0;
    match machine.state {
        S::Started | S::Starting => Ok(Change::none(machine)),
        S::Stopped | S::Failed | S::LaunchFailed => Ok(change.starting(source, Effect::Start)),
        S::Suspended => Ok(change.starting(source, Effect::Thaw)),
        S::Replacing | S::Updating => {
            Err(Refusal::FailedPrecondition("machine getting replaced, refusing to start".to_owned()))
        }
        S::Stopping | S::Restarting | S::Suspending => {
            Err(Refusal::FailedPrecondition("machine still active, refusing to start".to_owned()))
        }
        S::Destroyed => Err(Refusal::MachineNotFound),
        state => Err(Refusal::FailedPrecondition(format!(
            "unable to start machine from current state: '{}'",
            state.as_str()
        ))),
    }
}

fn stop(machine: &Machine, source: EventSource, request: StopRequest) -> Result<Change, Refusal> {
    use MachineState as S;
    let same = Change::none(machine);
    match machine.state {
        S::Started | S::Starting | S::Restarting | S::Suspending | S::Suspended => Ok(same
            .to(S::Stopping, Pending::Stop)
            .event("stop", "stopping", source)
            .effect(Effect::Stop(request))),
        S::Created if machine.pending == Pending::Launch => Ok(same.to(S::Created, Pending::Prepare)),
        S::Replacing | S::Updating => Err(Refusal::ConcurrentUpdate(machine.state)),
        S::Destroyed => Err(Refusal::MachineNotFound),
        _ => Ok(same),
    }
}

fn restart(
    machine: &Machine,
    source: EventSource,
    request: StopRequest,
    force: Force,
) -> Result<Change, Refusal> {
    use MachineState as S;
    match machine.state {
        S::Started | S::Starting | S::Restarting => {
            let mut change = Change::none(machine)
                .to(S::Restarting, Pending::Restart)
                .event("restart", "restarting", source)
                .effect(if force { Effect::Kill } else { Effect::Stop(request) });
            change.restart_count = 0;
            Ok(change)
        }
        _ => start(machine, source),
    }
}

fn suspend(machine: &Machine, source: EventSource) -> Result<Change, Refusal> {
    use MachineState as S;
    match machine.state {
        S::Started => Ok(Change::none(machine)
            .to(S::Suspending, Pending::Nothing)
            .event("suspend", "suspending", source)
            .effect(Effect::Freeze)),
        S::Suspended | S::Suspending => Ok(Change::none(machine)),
        S::Destroyed => Err(Refusal::MachineNotFound),
        state => Err(Refusal::FailedPrecondition(format!(
            "unable to suspend machine from current state: '{}'",
            state.as_str()
        ))),
    }
}

fn destroy(machine: &Machine, source: EventSource, force: bool, host_down: bool) -> Result<Change, Refusal> {
    use MachineState as S;
    let idle = matches!(
        machine.state,
        S::Created | S::Stopped | S::Suspended | S::Failed | S::LaunchFailed | S::Replaced
    );
    match machine.state {
        S::Destroyed => Err(Refusal::MachineNotFound),
        S::Destroying => Ok(Change::none(machine)),
        state if !idle && !force => Err(Refusal::FailedPrecondition(format!(
            "unable to destroy machine, not currently stopped, suspended or failed: current state is '{}'",
            state.as_str()
        ))),
        _ => {
            let change = Change::none(machine)
                .to(S::Destroying, Pending::Destroy)
                .event("destroy", "destroying", source)
                .effect(Effect::Kill)
                .effect(Effect::Clean);
            Ok(if host_down {
                change.to(S::Destroyed, Pending::Nothing).event("destroy", "destroyed", EventSource::Flyd)
            } else {
                change
            })
        }
    }
}

fn update(machine: &Machine, start: bool) -> Result<Change, Refusal> {
    use MachineState as S;
    match machine.state {
        S::Replacing | S::Updating | S::Creating => Err(Refusal::ConcurrentUpdate(machine.state)),
        S::Destroying | S::Destroyed | S::Replaced => Err(Refusal::MachineNotFound),
        _ => {
            let mut change = Change::none(machine)
                .to(S::Replacing, Pending::Replace { start })
                .event("update", "replacing", EventSource::User)
                .effect(Effect::Stop(StopRequest::default()));
            change.restart_count = 0;
            Ok(change)
        }
    }
}

/// The instance ended.
fn exited(machine: &Machine, rules: &Rules, exit: Exit, now: Millis) -> Change {
    use MachineState as S;
    let requested = machine.pending != Pending::Nothing;
    let runs = matches!(machine.state, S::Starting | S::Started | S::Suspending | S::Suspended);
    if !requested && !runs {
        return Change::none(machine);
    }
    let restarts = restarts_so_far(machine, rules, now);
    let again = !requested && wants_restart(rules, exit, restarts);
    let event = NewEvent {
        kind: "exit",
        status: "stopped",
        source: EventSource::Flyd,
        exit: Some(ExitEvent {
            exit_code: exit.code,
            guest_exit_code: 0,
            guest_signal: -1,
            signal: exit.signal.unwrap_or(-1),
            oom_killed: exit.oom_killed,
            requested_stop: requested,
            restarting: again || machine.pending == Pending::Restart,
            exited_at: now,
        }),
        earlier_version: matches!(machine.pending, Pending::Replace { .. }),
    };
    let mut change = Change::none(machine);
    change.events.push(event);
    if requested {
        return gone(machine, rules, change);
    }
    if again {
        change.restart_count = restarts + 1;
        return change
            .to(MachineState::Restarting, Pending::Nothing)
            .effect(Effect::RetryAfter(rules.backoff(restarts)));
    }
    change.restart_count = restarts;
    if let RestartPolicy::OnFailure { max_retries } = rules.restart
        && exit.code != 0
    {
        let line = format!("machine has reached its max restart count of {max_retries}");
        change.log = Some(("error", line));
    }
    settle(rules, change)
}

/// Restarts that count: a long run forgives what was before it.
fn restarts_so_far(machine: &Machine, rules: &Rules, now: Millis) -> u32 {
    let started = machine.events.iter().find(|e| e.kind == "start" && e.status == "started");
    let stable = started
        .is_some_and(|e| u128::try_from(now - e.timestamp).unwrap_or(0) >= rules.stable_after.as_millis());
    if stable { 0 } else { machine.restart_count }
}

fn wants_restart(rules: &Rules, exit: Exit, restarts: u32) -> bool {
    match rules.restart {
        RestartPolicy::No => false,
        RestartPolicy::Always => true,
        RestartPolicy::OnFailure { max_retries } => exit.code != 0 && restarts < max_retries,
    }
}

fn settle(rules: &Rules, change: Change) -> Change {
    let change = change.to(MachineState::Stopped, Pending::Nothing);
    if rules.auto_destroy { change.cleaning() } else { change }
}

/// No instance is left: what was asked for follows.
fn gone(machine: &Machine, rules: &Rules, change: Change) -> Change {
    match machine.pending {
        Pending::Stop => settle(rules, change),
        Pending::Restart => change.starting(EventSource::Flyd, Effect::Start),
        Pending::Replace { start: true } => change.starting(EventSource::Flyd, Effect::Start),
        Pending::Replace { start: false } => {
            change.to(MachineState::Stopped, Pending::Nothing).event("update", "stopped", EventSource::Flyd)
        }
        Pending::Destroy | Pending::Launch | Pending::Prepare => change,
        Pending::Nothing => match machine.state {
            MachineState::Started | MachineState::Suspended | MachineState::Suspending => {
                change.to(MachineState::Stopped, Pending::Nothing)
            }
            _ => change,
        },
    }
}

fn start_failed(machine: &Machine, rules: &Rules, error: &StartError, now: Millis) -> Change {
    let code = match error {
        StartError::NotFound { .. } | StartError::MissingInterpreter { .. } => Some(127),
        StartError::NotExecutable { .. } => Some(126),
        StartError::NoCommand | StartError::NoUser(_) => Some(1),
        StartError::Unpack(_) | StartError::Host(_) => None,
    };
    if let Some(code) = code {
        return exited(machine, rules, Exit { code, signal: None, oom_killed: false }, now);
    }
    let change = Change::none(machine);
    if machine.pending != Pending::Nothing {
        return gone(machine, rules, change);
    }
    change.to(MachineState::Failed, Pending::Nothing).event("start", "failed", EventSource::Flyd)
}

/// What becomes of a machine whose platform was killed under it.
fn recover(machine: &Machine, rules: &Rules, same: Change) -> Change {
    use MachineState as S;
    let mut change = match machine.state {
        S::Started | S::Starting | S::Restarting => same.starting(EventSource::Flyd, Effect::Start),
        S::Created | S::Creating => {
            return same.to(S::Created, machine.pending).effect(Effect::Prepare);
        }
        S::Stopping | S::Replacing | S::Updating => return gone(machine, rules, same),
        S::Suspending | S::Suspended => {
            same.to(S::Stopped, Pending::Nothing).event("stop", "stopped", EventSource::Flyd)
        }
        S::Destroying => return same.effect(Effect::Clean),
        _ => return same,
    };
    let line = match change.state {
        S::Starting => "the platform was restarted; starting the machine again",
        _ => "the platform was restarted; the suspended memory is lost",
    };
    change.log = Some(("warn", line.to_owned()));
    change
}

#[cfg(test)]
#[path = "lifecycle_tests.rs"]
mod tests;
