//! Watching one machine until it runs and its checks pass, or demonstrably will not.

use std::time::{Duration, Instant};

use model::diagnosis::Code;
use model::machine::{ExitEvent, Machine, MachineConfig, MachineState};

use crate::api::MachinesApi;
use crate::api::machines::machines::WaitFor;
use crate::deploy::checks::{self, Look};
use crate::diagnostics::Failure;

/// How long a machine may take to become healthy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(300);
/// How long a new version without checks has to stay up before it counts as running.
const SMOKE: Duration = Duration::from_secs(2);
/// The API has no event for checks, so a machine is looked at this often.
const PAUSE: Duration = Duration::from_millis(500);

/// Looks until the machine runs and every check passes; returns it as last seen. `fresh` = it has just
/// got a new version, so every exit of that version is news. A machine that was stopped on request is
/// no failure.
pub(crate) async fn healthy(
    api: &MachinesApi,
    app: &str,
    id: &str,
    fresh: Option<&str>,
    patience: Duration,
) -> Result<Machine, Failure> {
    let deadline = Instant::now() + patience;
    let mut proven = fresh.is_none();
    loop {
        match api.machine(app, id).await {
            Ok(machine)
                if !proven && configured_checks(&machine) == 0 && machine.state == MachineState::Started =>
            {
                proven = true;
                stays_up(api, app, id, fresh).await;
                continue;
            }
            Ok(machine) => match verdict(&machine, fresh) {
                Some(Ok(())) => return Ok(machine),
                Some(Err(failure)) => return Err(failure.app(app).machine(id)),
                None if Instant::now() > deadline => {
                    let totals = machine.check_totals();
                    let title = format!(
                        "machine {id} is {} and {} of {} checks pass",
                        machine.state, totals.passing, totals.total
                    );
                    return Err(Failure::new(Code::U702, title)
                        .because(format!("it was watched for {} s", patience.as_secs()))
                        .next_command(format!("fly checks list -a {app}"), "see what the checks say")
                        .app(app)
                        .machine(id));
                }
                None => {}
            },
            Err(error) if error.is_transient() && Instant::now() < deadline => {}
            Err(error) => return Err(Failure::from(error).app(app).machine(id)),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Waits for the end of a machine that has just started: [`SMOKE`] at most. What happened is read afterwards.
async fn stays_up(api: &MachinesApi, app: &str, id: &str, instance: Option<&str>) {
    let instance_id = instance.filter(|instance| !instance.is_empty());
    let wanted = WaitFor { states: &["stopped", "failed", "destroyed"], instance_id, timeout: SMOKE };
    // Not reached, gone or unanswered: the next look tells which.
    drop(api.wait_machine(app, id, wanted).await);
}

fn configured_checks(machine: &Machine) -> usize {
    machine.config.as_ref().map_or(0, MachineConfig::check_count)
}

/// Healthy, failed, or not decided yet.
fn verdict(machine: &Machine, fresh: Option<&str>) -> Option<Result<(), Failure>> {
    let configured = configured_checks(machine);
    if let Some(instance) = fresh {
        return match checks::look(machine, instance, configured) {
            Look::Healthy { .. } | Look::StoppedOnRequest => Some(Ok(())),
            Look::Crashed => Some(Err(crashed(machine))),
            Look::Failed => Some(Err(not_run(machine))),
            Look::Gone => Some(ended(machine)),
            Look::NotYet { .. } => None,
        };
    }
    let totals = machine.check_totals();
    match machine.state {
        MachineState::Started if totals.total >= configured && totals.all_passing() => Some(Ok(())),
        MachineState::Stopped => Some(ended(machine)),
        MachineState::Failed | MachineState::LaunchFailed => Some(Err(not_run(machine))),
        MachineState::Destroyed => Some(ended(machine)),
        _ => None,
    }
}

fn not_run(machine: &Machine) -> Failure {
    Failure::new(Code::P601, format!("machine {} is {}: the host did not run it", machine.id, machine.state))
        .next_command(format!("fly machine status {}", machine.id), "see its events")
}

/// The newest exit of the main process.
pub(crate) fn last_exit(machine: &Machine) -> Option<&ExitEvent> {
    machine.latest_event("exit").and_then(|event| event.exit())
}

/// A machine that does not run any more: fine after exit 0 or a requested stop.
pub(crate) fn ended(machine: &Machine) -> Result<(), Failure> {
    match last_exit(machine) {
        Some(exit) if !exit.requested_stop && (exit.exit_code != 0 || exit.oom_killed) => {
            Err(crashed(machine))
        }
        _ => Ok(()),
    }
}

fn crashed(machine: &Machine) -> Failure {
    let id = &machine.id;
    let exit = checks::unasked_exit(machine).and_then(|event| event.exit()).or_else(|| last_exit(machine));
    let (code, title) = match exit {
        Some(exit) if exit.oom_killed => (Code::A602, format!("machine {id} ran out of memory")),
        Some(exit) if exit.exit_code != 0 => {
            (Code::A601, format!("the main process of machine {id} exited with code {}", exit.exit_code))
        }
        Some(_) => (Code::A609, format!("the main process of machine {id} ended with exit code 0")),
        None => (Code::U503, format!("machine {id} stopped; no exit event tells why")),
    };
    Failure::new(code, title).next_command(format!("fly logs --machine {id}"), "read its last words")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn machine(value: serde_json::Value) -> Machine {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn an_old_exit_does_not_condemn_a_restarted_machine() {
        let exit = serde_json::json!({"type": "exit", "request": {"exit_event": {"exit_code": 3}}});
        let events = serde_json::json!([{"type": "start"}, exit, {"type": "launch"}]);
        let restarted =
            machine(serde_json::json!({"id": "1", "state": "started", "config": {}, "events": events}));
        assert!(verdict(&restarted, None).unwrap().is_ok());
        assert_eq!(verdict(&restarted, Some("")).unwrap().unwrap_err().code(), Code::A601);
    }

    #[test]
    fn checks_must_have_reported_and_pass() {
        let config = serde_json::json!({"checks": {"http": {"type": "http"}}});
        let silent = machine(serde_json::json!({"id": "1", "state": "started", "config": config}));
        assert!(verdict(&silent, None).is_none());
        let checks = serde_json::json!([{"name": "http", "status": "passing"}]);
        let well =
            machine(serde_json::json!({"id": "1", "state": "started", "config": config, "checks": checks}));
        assert!(verdict(&well, None).unwrap().is_ok());
    }

    #[test]
    fn a_run_that_ended_well_is_a_success() {
        let ended_with = |exit: serde_json::Value| {
            let events =
                serde_json::json!([{"type": "exit", "request": {"exit_event": exit}}, {"type": "start"}]);
            ended(&machine(serde_json::json!({"id": "1", "state": "stopped", "events": events})))
        };
        assert!(ended_with(serde_json::json!({})).is_ok());
        assert!(ended_with(serde_json::json!({"exit_code": 137, "requested_stop": true})).is_ok());
        assert_eq!(ended_with(serde_json::json!({"exit_code": 7})).unwrap_err().code(), Code::A601);
        assert_eq!(ended_with(serde_json::json!({"oom_killed": true})).unwrap_err().code(), Code::A602);
    }
}
