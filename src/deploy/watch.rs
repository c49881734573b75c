//! Waiting for a machine: ends on the event, not on a poll tick, and on trouble as soon as the facts
//! allow no other reading.

use std::time::{Duration, Instant};

use model::machine::{HostStatus, Machine, MachineState, ProcessStat};

use crate::api::machines::machines::WaitFor;
use crate::api::{Error, MachinesApi};

use super::checks::{CONCLUSIVE_REPORTS, Look, Streaks, look};

/// Health is read this often at first; it backs off to [`SLOWEST_LOOK`].
const FIRST_LOOK: Duration = Duration::from_millis(250);
const SLOWEST_LOOK: Duration = Duration::from_secs(1);
/// A machine of a deploy without checks is watched this long for a crash.
pub(super) const SMOKE_WINDOW: Duration = Duration::from_secs(5);
/// A machine whose checks do not pass at the end of its observation gets this long to settle.
const UNSETTLED: Duration = Duration::from_secs(10);
/// One long poll lasts at most so long, so that a lost host is noticed.
const SLICE: Duration = Duration::from_secs(10);
/// A host that does not answer for so long is given up.
const LOST: Duration = Duration::from_secs(5);
/// Reads are eventually consistent: a machine just created may be unknown for so long (deploy.md 6.4, rule H3).
const NEWBORN: Duration = Duration::from_secs(model::diagnosis::PROPAGATION_S);

/// One version of one machine.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) app: String,
    pub(super) id: String,
    pub(super) instance_id: String,
    /// Number of configured checks.
    pub(super) checks: usize,
    /// Events before this (epoch milliseconds) are no news: of a machine that was started again, not changed.
    pub(super) since: i64,
}

impl Target {
    /// A machine with the events that are news.
    fn news(&self, mut machine: Machine) -> Machine {
        machine.events.retain(|event| event.timestamp >= self.since);
        machine
    }
}

/// Why a wait ended without success.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The API refused or could not be asked.
    Call(Error),
    /// The machine is not what it should be; judged from what it shows.
    Machine { last: Option<Box<Machine>>, timed_out: bool },
    /// Something else failed and this wait was given up; nothing is known about this machine.
    GivenUp,
}

/// Since when a machine's host does not answer.
#[derive(Debug, Default)]
struct HostWatch(Option<Instant>);

impl HostWatch {
    /// Takes note of a look; true when the host has been silent for too long.
    fn is_lost(&mut self, machine: &Machine) -> bool {
        if machine.host_status != HostStatus::Unreachable {
            self.0 = None;
            return false;
        }
        self.0.get_or_insert_with(Instant::now).elapsed() >= LOST
    }
}

/// How the wait may be cut short by a failure elsewhere.
pub(super) type Halt = tokio::sync::watch::Receiver<bool>;

/// Waits until the version runs (or has run: a crash is found by [`settle`]).
pub(super) async fn started(
    api: &MachinesApi,
    target: &Target,
    limit: Duration,
    halt: Halt,
) -> Result<(), Trouble> {
    let deadline = Instant::now() + limit;
    let newborn = Instant::now() + NEWBORN;
    let mut pause = FIRST_LOOK;
    let mut host = HostWatch::default();
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            let last = last(api, target).await;
            // The poll's answer may have been lost, not the start.
            let runs = |m: &Machine| m.state == MachineState::Started && m.instance_id == target.instance_id;
            if last.as_deref().is_some_and(runs) {
                return Ok(());
            }
            return Err(Trouble::Machine { last, timed_out: true });
        }
        let wait = WaitFor {
            states: &["started", "stopped", "suspended", "failed", "destroyed"],
            instance_id: Some(&target.instance_id),
            timeout: left.min(SLICE),
        };
        let polled = or_halt(&halt, api.wait_machine(&target.app, &target.id, wait)).await?;
        match polled {
            Ok(Some(reached)) if reached.state == "started" => return Ok(()),
            Ok(Some(_)) => {
                let Some(machine) = last(api, target).await else { continue };
                match look(&machine, &target.instance_id, target.checks) {
                    Look::Crashed | Look::Failed | Look::Gone => {
                        return Err(Trouble::Machine { last: Some(machine), timed_out: false });
                    }
                    Look::StoppedOnRequest | Look::Healthy { .. } => return Ok(()),
                    Look::NotYet { .. } => {}
                }
            }
            Ok(None) => {
                let Some(machine) = last(api, target).await else { continue };
                if host.is_lost(&machine) {
                    return Err(Trouble::Machine { last: Some(machine), timed_out: false });
                }
                continue;
            }
            Err(error) if error.is_not_found() && Instant::now() < newborn => {}
            Err(error) if error.is_not_found() => {
                return Err(Trouble::Machine { last: last(api, target).await, timed_out: false });
            }
            Err(error) if error.is_transient() => {}
            Err(error) => return Err(Trouble::Call(error)),
        }
        or_halt(&halt, tokio::time::sleep(pause)).await?;
        pause = (pause * 2).min(SLOWEST_LOOK);
    }
}

/// Watches a started version until it is healthy, and returns it as last seen: every check passing, or, without
/// checks, alive for as long as `smoke` says. `conclude` says whether a machine's failing checks have a cause that waiting cannot
/// cure; `tell` hears passing and total whenever they change.
pub(super) async fn settle(
    api: &MachinesApi,
    target: &Target,
    limit: Duration,
    smoke: Option<Duration>,
    halt: Halt,
    conclude: &dyn Fn(&Machine, Option<&[ProcessStat]>) -> bool,
    mut tell: impl FnMut(usize, usize),
) -> Result<Machine, Trouble> {
    let began = Instant::now();
    let mut streaks = Streaks::default();
    let mut pause = FIRST_LOOK;
    let mut told = None;
    let mut host = HostWatch::default();
    let mut seen = false;
    loop {
        let machine = match or_halt(&halt, api.machine(&target.app, &target.id)).await? {
            Ok(machine) => Some(target.news(machine)),
            Err(error) if error.is_not_found() && !seen && began.elapsed() < NEWBORN => None,
            Err(error) if error.is_not_found() => {
                return Err(Trouble::Machine { last: None, timed_out: false });
            }
            Err(error) if error.is_transient() => None,
            Err(error) => return Err(Trouble::Call(error)),
        };
        let timed_out = began.elapsed() >= limit;
        seen |= machine.is_some();
        if let Some(machine) = machine {
            if host.is_lost(&machine) {
                return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out: false });
            }
            let sight = look(&machine, &target.instance_id, target.checks);
            if let Look::Healthy { passing, total } | Look::NotYet { passing, total } = sight
                && told != Some((passing, total))
                && total > 0
            {
                told = Some((passing, total));
                tell(passing, total);
            }
            match sight {
                Look::Healthy { .. } if target.checks > 0 => return Ok(machine),
                Look::Healthy { .. } if smoke.is_none_or(|smoke| began.elapsed() >= smoke) => {
                    return Ok(machine);
                }
                Look::StoppedOnRequest => return Ok(machine),
                Look::Crashed | Look::Failed | Look::Gone => {
                    return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out: false });
                }
                Look::Healthy { .. } => {}
                Look::NotYet { .. } => {
                    let streak = streaks.note(&machine);
                    if timed_out || hopeless(api, target, &machine, streak, conclude).await {
                        return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out });
                    }
                }
            }
        } else if timed_out {
            return Err(Trouble::Machine { last: last(api, target).await, timed_out });
        }
        // Without checks only the end of the process can change anything, and that is waited for.
        let rest = match smoke {
            Some(smoke) if target.checks == 0 => smoke.saturating_sub(began.elapsed()).max(pause),
            _ => pause,
        };
        or_halt(&halt, self::rest(api, target, rest)).await?;
        pause = (pause * 2).min(SLOWEST_LOOK);
    }
}

/// Watches a machine that serves for a while: healthy at the end of it, and never found crashed or with checks that
/// keep failing.
pub(super) async fn serves(
    api: &MachinesApi,
    target: &Target,
    window: Duration,
    halt: Halt,
) -> Result<(), Trouble> {
    let end = Instant::now() + window;
    // A check that fails at the very end is given the time to show whether it keeps failing.
    let patience = end + UNSETTLED;
    let mut streaks = Streaks::default();
    let mut host = HostWatch::default();
    loop {
        match or_halt(&halt, api.machine(&target.app, &target.id)).await? {
            Ok(machine) if host.is_lost(&machine) => {
                return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out: false });
            }
            Ok(machine) => match look(&machine, &target.instance_id, target.checks) {
                Look::Healthy { .. } if Instant::now() >= end => return Ok(()),
                Look::StoppedOnRequest => return Ok(()),
                Look::Healthy { .. } => {
                    streaks.note(&machine);
                }
                Look::NotYet { .. } => {
                    let lasting = streaks.note(&machine) >= CONCLUSIVE_REPORTS;
                    if lasting || Instant::now() >= patience {
                        return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out: false });
                    }
                }
                Look::Crashed | Look::Failed | Look::Gone => {
                    return Err(Trouble::Machine { last: Some(Box::new(machine)), timed_out: false });
                }
            },
            Err(error) if error.is_not_found() => {
                return Err(Trouble::Machine { last: None, timed_out: false });
            }
            Err(error) if error.is_transient() && Instant::now() < patience => {}
            Err(error) => return Err(Trouble::Call(error)),
        }
        let left = end.saturating_duration_since(Instant::now());
        let pause = if left.is_zero() { SLOWEST_LOOK } else { left.min(SLOWEST_LOOK) };
        or_halt(&halt, rest(api, target, pause)).await?;
    }
}

/// Waits for a machine to have stopped, or to be gone; until then, the limit or a halt.
pub(super) async fn stopped(api: &MachinesApi, app: &str, id: &str, limit: Duration, halt: Halt) {
    let deadline = Instant::now() + limit;
    while Instant::now() < deadline {
        let wait = WaitFor {
            states: &["stopped", "suspended", "failed", "destroyed"],
            instance_id: None,
            timeout: deadline.saturating_duration_since(Instant::now()),
        };
        match or_halt(&halt, api.wait_machine(app, id, wait)).await {
            Ok(Ok(Some(_))) | Err(_) => return,
            Ok(Err(error)) if error.is_not_found() => return,
            Ok(Ok(None)) => {}
            Ok(Err(_)) => tokio::time::sleep(SLOWEST_LOOK).await,
        }
    }
}

/// True when the checks keep failing and the facts already show why they always will.
async fn hopeless(
    api: &MachinesApi,
    target: &Target,
    machine: &Machine,
    streak: u32,
    conclude: &dyn Fn(&Machine, Option<&[ProcessStat]>) -> bool,
) -> bool {
    if streak < CONCLUSIVE_REPORTS || machine.state != MachineState::Started {
        return false;
    }
    let processes = api.machine_processes(&target.app, &target.id).await.ok();
    conclude(machine, processes.as_deref())
}

/// Pauses between two looks, one request at most outstanding: a long pause is a long poll that ends at once when the
/// version leaves `started` (whatever it left for is read from the machine itself afterwards).
async fn rest(api: &MachinesApi, target: &Target, pause: Duration) {
    if pause < SLOWEST_LOOK {
        return tokio::time::sleep(pause).await;
    }
    let began = Instant::now();
    let wait = WaitFor {
        states: &["stopped", "suspended", "failed", "destroyed"],
        instance_id: Some(&target.instance_id),
        timeout: pause,
    };
    match api.wait_machine(&target.app, &target.id, wait).await {
        Ok(None) => {}
        Ok(Some(_)) => tokio::time::sleep(FIRST_LOOK / 5).await,
        // An endpoint that cannot be asked is no reason to look more often.
        Err(_) => tokio::time::sleep(pause.min(SLOWEST_LOOK).saturating_sub(began.elapsed())).await,
    }
}

async fn last(api: &MachinesApi, target: &Target) -> Option<Box<Machine>> {
    api.machine(&target.app, &target.id).await.ok().map(Box::new)
}

async fn or_halt<F: Future>(halt: &Halt, work: F) -> Result<F::Output, Trouble> {
    let mut halt = halt.clone();
    let halted = async move {
        if halt.wait_for(|halted| *halted).await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        biased;
        output = work => Ok(output),
        () = halted => Err(Trouble::GivenUp),
    }
}
