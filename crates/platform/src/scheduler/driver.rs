//! One task per machine: it owns the instance, performs effects and reports what happened.

use std::future::{Future, pending};
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep_until};

use crate::checks;
use crate::domain::{Machine, MachineState, Pending};
use crate::logs::Provider;
use crate::runtime::image::remove_tree;
use crate::runtime::{Exit, Instance, StartError};

use super::Scheduler;
use super::lifecycle::{Effect, Input};
use super::machine_config::{MachineConfig, parse_signal};
use super::ports::{Origin, ScriptedExit, StartKnob};
use super::request::StopRequest;

/// Defaults of `kill_signal` and `kill_timeout` (docs: reference/configuration).
const KILL_SIGNAL: i32 = 2;
const KILL_TIMEOUT: Duration = Duration::from_secs(5);

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What the driver has in hand.
enum Phase {
    Idle,
    /// Between a crash and the next start.
    Waiting(Instant),
    /// `abort_at`: give the start up then (a stop was asked for).
    Starting {
        outcome: Boxed<Result<Arc<dyn Instance>, StartError>>,
        abort_at: Option<Instant>,
    },
    /// A fault holds the start back for ever.
    Stuck,
    Running(Box<Running>),
}

struct Running {
    instance: Arc<dyn Instance>,
    exit: Boxed<Exit>,
    /// Probes end with the instance.
    _checks: checks::Probes,
    frozen: bool,
    kill_at: Option<Instant>,
    script: Option<(Instant, ScriptedExit)>,
}

/// What happened in a phase.
enum Happened {
    RetryDue,
    Started(Result<Arc<dyn Instance>, StartError>),
    AbortStart,
    Exited(Exit),
    KillDue,
    ScriptDue(ScriptedExit),
}

struct Driver {
    scheduler: Arc<Scheduler>,
    id: String,
    phase: Phase,
    /// Stop asked for while the start was under way.
    stop_when_up: Option<StopRequest>,
}

/// Drives one machine until it is cleaned away or the platform ends.
pub(super) async fn run(scheduler: Arc<Scheduler>, id: String, mut inbox: UnboundedReceiver<Effect>) {
    let closing = scheduler.closing.clone();
    let mut driver = Driver { scheduler, id, phase: Phase::Idle, stop_when_up: None };
    loop {
        tokio::select! {
            () = closing.cancelled() => break driver.close().await,
            effect = inbox.recv() => match effect {
                Some(Effect::Clean) => {
                    driver.clean(&mut inbox).await;
                    break;
                }
                Some(effect) => driver.perform(effect).await,
                None => break,
            },
            happened = happen(&mut driver.phase) => driver.happened(happened).await,
        }
    }
}

async fn until(deadline: Option<Instant>) {
    match deadline {
        Some(at) => sleep_until(at).await,
        None => pending().await,
    }
}

/// Waits for the next thing the phase brings by itself. Dropping it loses nothing.
async fn happen(phase: &mut Phase) -> Happened {
    match phase {
        Phase::Idle | Phase::Stuck => pending().await,
        Phase::Waiting(at) => {
            sleep_until(*at).await;
            Happened::RetryDue
        }
        Phase::Starting { outcome, abort_at } => tokio::select! {
            outcome = outcome => Happened::Started(outcome),
            () = until(*abort_at) => Happened::AbortStart,
        },
        Phase::Running(running) => {
            let Running { exit, kill_at, script, .. } = running.as_mut();
            let end = script.as_ref().map(|(at, _)| *at);
            // A scripted end that is due wins, also over a program that ended in no time: timers are too coarse for it.
            if let Some((at, script)) = script
                && *at <= Instant::now()
            {
                return Happened::ScriptDue(script.clone());
            }
            tokio::select! {
                exit = exit => Happened::Exited(exit),
                () = until(*kill_at) => Happened::KillDue,
                () = until(end) => match script {
                    Some((_, script)) => Happened::ScriptDue(script.clone()),
                    None => pending().await,
                },
            }
        }
    }
}

impl Driver {
    fn machine(&self) -> Option<Machine> {
        self.scheduler.state.read(|w| w.machines.get(&self.id).cloned())
    }

    /// Tells the scheduler, once the machine's host can be heard.
    async fn report(&mut self, input: Input) {
        self.scheduler.host_reachable(&self.id).await;
        self.scheduler.observe(&self.id, input);
    }

    async fn perform(&mut self, effect: Effect) {
        let Some(machine) = self.machine() else { return };
        if self.scheduler.is_stuck(&machine) {
            return;
        }
        match effect {
            Effect::Prepare => self.report(Input::Ready).await,
            Effect::Start => self.start(&machine),
            Effect::RetryAfter(delay) => self.phase = Phase::Waiting(Instant::now() + delay),
            Effect::Stop(request) => self.stop(&machine, request).await,
            Effect::Kill => self.kill().await,
            Effect::Freeze => self.freeze().await,
            Effect::Thaw => self.thaw().await,
            // Taken by the loop.
            Effect::Clean => {}
        }
    }

    fn start(&mut self, machine: &Machine) {
        if matches!(self.phase, Phase::Running(_) | Phase::Starting { .. }) {
            return;
        }
        self.stop_when_up = None;
        let knob = self.scheduler.knobs.start(&Origin::of(machine));
        self.phase = match knob {
            StartKnob::Stuck => Phase::Stuck,
            StartKnob::Fails(reason) => Phase::Starting {
                outcome: Box::pin(async move { Err(StartError::Host(reason)) }),
                abort_at: None,
            },
            StartKnob::Normal => {
                let scheduler = Arc::clone(&self.scheduler);
                let id = self.id.clone();
                let outcome = Box::pin(async move {
                    let spec = scheduler.launch_spec(&id).await?;
                    scheduler.runtime.start(spec).await
                });
                Phase::Starting { outcome, abort_at: None }
            }
        };
    }

    async fn stop(&mut self, machine: &Machine, request: StopRequest) {
        let (signal, timeout) = stop_plan(machine, request);
        match &mut self.phase {
            Phase::Idle | Phase::Waiting(_) | Phase::Stuck => {
                self.phase = Phase::Idle;
                self.report(Input::Absent).await;
            }
            Phase::Starting { abort_at, .. } => {
                self.stop_when_up = Some(request);
                abort_at.get_or_insert(Instant::now() + timeout);
            }
            Phase::Running(running) => {
                let line = format!("Sending signal {signal} to the main child process");
                self.scheduler.say(machine, Provider::Runner, "info", &line);
                running.kill_at.get_or_insert(Instant::now() + timeout);
                let instance = Arc::clone(&running.instance);
                if std::mem::take(&mut running.frozen) {
                    // A frozen process takes its signal once it runs; if it cannot be thawed, the
                    // deadline kills it.
                    let _ = instance.freeze(false).await;
                }
                // The process may be gone already; its exit is then the next thing that happens.
                let _ = instance.signal(signal).await;
            }
        }
    }

    async fn kill(&mut self) {
        match &mut self.phase {
            Phase::Idle | Phase::Waiting(_) | Phase::Stuck => {
                self.phase = Phase::Idle;
                self.report(Input::Absent).await;
            }
            Phase::Starting { abort_at, .. } => {
                self.stop_when_up = Some(StopRequest { signal: Some(9), timeout: None });
                *abort_at = Some(Instant::now());
            }
            Phase::Running(running) => running.instance.kill().await,
        }
    }

    async fn freeze(&mut self) {
        let Phase::Running(running) = &mut self.phase else { return };
        let outcome = running.instance.freeze(true).await;
        running.frozen = outcome.is_ok();
        let input = if outcome.is_ok() { Input::Frozen } else { Input::FreezeFailed };
        self.report(input).await;
    }

    async fn thaw(&mut self) {
        match &mut self.phase {
            Phase::Running(running) if running.instance.freeze(false).await.is_ok() => {
                running.frozen = false;
                self.report(Input::Up).await;
            }
            Phase::Running(_) => {
                let reason = "the suspended machine could not be resumed".to_owned();
                self.drop_instance().await;
                self.fail(StartError::Host(reason)).await;
            }
            // The memory is lost: boot afresh.
            _ => {
                if let Some(machine) = self.machine() {
                    self.start(&machine);
                }
            }
        }
    }

    async fn happened(&mut self, happened: Happened) {
        match happened {
            Happened::RetryDue => {
                self.phase = Phase::Idle;
                self.report(Input::RetryDue).await;
            }
            Happened::Started(Ok(instance)) => self.up(instance).await,
            Happened::Started(Err(error)) => {
                self.phase = Phase::Idle;
                self.fail(error).await;
            }
            Happened::AbortStart => {
                if let Phase::Starting { abort_at, .. } = &mut self.phase {
                    *abort_at = None;
                }
                // Makes a start that hangs in the runtime come back with an error.
                self.scheduler.runtime.destroy(&self.id).await;
            }
            Happened::Exited(exit) => self.exited(exit).await,
            Happened::KillDue => {
                if let Phase::Running(running) = &mut self.phase {
                    running.kill_at = None;
                    running.instance.kill().await;
                }
            }
            Happened::ScriptDue(script) => {
                if let Some(machine) = self.machine() {
                    for line in &script.log {
                        self.scheduler.say(&machine, Provider::App, "info", line);
                    }
                }
                if let Phase::Running(running) = &self.phase {
                    running.instance.kill().await;
                }
                let ScriptedExit { code, signal, oom_killed, .. } = script;
                self.exited(Exit { code, signal, oom_killed }).await;
            }
        }
    }

    async fn up(&mut self, instance: Arc<dyn Instance>) {
        let Some(machine) = self.machine() else {
            instance.kill().await;
            self.phase = Phase::Idle;
            return;
        };
        let waiting = Arc::clone(&instance);
        let script = self.scheduler.knobs.exit(&Origin::of(&machine));
        self.scheduler.set_instance(&self.id, Some(Arc::clone(&instance)));
        let probes = checks::Probes::begin(&self.scheduler, &machine, &instance);
        self.phase = Phase::Running(Box::new(Running {
            instance,
            exit: Box::pin(async move { waiting.wait().await }),
            _checks: probes,
            frozen: false,
            kill_at: None,
            script: script.map(|script| (Instant::now() + script.after, script)),
        }));
        self.report(Input::Up).await;
        if let Some(request) = self.stop_when_up.take() {
            self.stop(&machine, request).await;
        }
    }

    async fn exited(&mut self, exit: Exit) {
        self.forget_instance();
        self.report(Input::Exited(exit)).await;
    }

    async fn fail(&mut self, error: StartError) {
        if let Some(machine) = self.machine() {
            let line = spawn_error(&error);
            self.scheduler.say(&machine, Provider::Runner, "error", &line);
        }
        self.report(Input::StartFailed(error)).await;
    }

    /// The instance has ended: nobody may reach it any more.
    fn forget_instance(&mut self) {
        self.phase = Phase::Idle;
        self.scheduler.set_instance(&self.id, None);
    }

    async fn drop_instance(&mut self) {
        if let Phase::Running(running) = &self.phase {
            running.instance.kill().await;
        }
        self.forget_instance();
    }

    /// Removes what is left of the machine and this driver with it.
    async fn clean(&mut self, inbox: &mut UnboundedReceiver<Effect>) {
        if let Some(machine) = self.machine()
            && machine.state == MachineState::Destroying
            && self.scheduler.is_stuck(&machine)
        {
            return;
        }
        if matches!(self.phase, Phase::Running(_)) {
            // The kill before this effect may not have been waited for.
            let Phase::Running(running) = &self.phase else { return };
            let instance = Arc::clone(&running.instance);
            instance.kill().await;
            let exit = instance.wait().await;
            self.exited(exit).await;
        }
        self.scheduler.runtime.destroy(&self.id).await;
        if let Phase::Starting { outcome, .. } = std::mem::replace(&mut self.phase, Phase::Idle)
            && let Ok(instance) = outcome.await
        {
            instance.kill().await;
            self.scheduler.runtime.destroy(&self.id).await;
        }
        let dir = self.scheduler.machine_dir(&self.id);
        // Nothing to remove is the usual case; what cannot be removed now is not worth a failure.
        let _ = tokio::task::spawn_blocking(move || remove_tree(&dir)).await;
        self.report(Input::Cleaned).await;
        inbox.close();
        self.scheduler.forget_config(&self.id);
        let mut drivers = self.scheduler.drivers.lock().unwrap_or_else(PoisonError::into_inner);
        drivers.remove(&self.id);
    }

    /// The platform ends: the instance goes, the stored state stays.
    async fn close(&mut self) {
        match std::mem::replace(&mut self.phase, Phase::Idle) {
            Phase::Running(running) => {
                let (signal, timeout) =
                    self.machine().map_or((15, KILL_TIMEOUT), |m| stop_plan(&m, StopRequest::default()));
                if running.frozen {
                    let _ = running.instance.freeze(false).await;
                }
                let _ = running.instance.signal(signal).await;
                let grace = timeout.min(self.scheduler.config.shutdown_grace);
                if tokio::time::timeout(grace, running.exit).await.is_err() {
                    running.instance.kill().await;
                }
                self.forget_instance();
            }
            Phase::Starting { outcome, .. } => {
                self.scheduler.runtime.destroy(&self.id).await;
                let grace = self.scheduler.config.shutdown_grace;
                if let Ok(Ok(instance)) = tokio::time::timeout(grace, outcome).await {
                    instance.kill().await;
                }
            }
            _ => {}
        }
    }
}

/// Signal and time a machine gets to end.
fn stop_plan(machine: &Machine, request: StopRequest) -> (i32, Duration) {
    // While a version is replaced, what ends is the one before it.
    let config = match (machine.pending, machine.versions.first()) {
        (Pending::Replace { .. }, Some((_, earlier))) => earlier,
        _ => &machine.config,
    };
    let stop = MachineConfig::of(config).stop_config;
    let signal = request.signal.or_else(|| stop.signal.as_deref().and_then(parse_signal));
    let timeout = request.timeout.filter(|t| !t.is_zero()).or(stop.timeout);
    (signal.unwrap_or(KILL_SIGNAL), timeout.unwrap_or(KILL_TIMEOUT))
}

/// The in-VM init's words for a failed start. Diagnostics read them (spec diagnostics B6, A606 ff.).
fn spawn_error(error: &StartError) -> String {
    match error {
        StartError::NotFound { program } => {
            format!("Error: failed to spawn command: {program}: No such file or directory (os error 2)")
        }
        StartError::MissingInterpreter { program, .. } => format!(
            "Error: failed to spawn command: {program}: No such file or directory (os error 2): {error}"
        ),
        StartError::NotExecutable { program, reason } => {
            format!("Error: failed to spawn command: {program}: {reason}")
        }
        StartError::NoUser(user) => format!("Error: failed to find user {user}: {error}"),
        other => format!("Error: {other}"),
    }
}
