//! One machine that another command than deploy has made, changed or started again: watched by the same watcher, judged
//! by the same rules.

use std::time::{Duration, Instant};

use model::diagnosis::{Phase, Role, Wait};
use model::machine::{ExitEvent, Machine, MachineConfig, MachineState, ProcessStat};

use crate::diagnostics::Failure;

use super::evidence::{self, Acts, Scene};
use super::watch::{self, Target, Trouble};
use super::{Patience, Ports};

/// How long a machine may take to become healthy where nobody says otherwise.
pub(crate) const PATIENCE: Duration = Duration::from_secs(300);
/// How long a new version without checks has to stay up before it counts as running.
const SMOKE: Duration = Duration::from_secs(2);

/// Watches until the machine runs and every check passes; returns it as last seen. `fresh` = it has just got this
/// version, so every exit of that version is news; otherwise what came before its newest start is not. A machine that
/// was stopped on request, and one whose work is done, are no failures.
pub(crate) async fn healthy(
    ports: &Ports,
    id: &str,
    fresh: Option<&str>,
    patience: &Patience,
) -> Result<Machine, Failure> {
    let began = Instant::now();
    let machine = match ports.machines.machine(&ports.app, id).await {
        Ok(machine) => machine,
        Err(error) => return Err(ports.judge(&error, Phase::Start, "watch machine").machine(id)),
    };
    let scene = scene(&machine, fresh.is_some());
    let instance = fresh.filter(|instance| !instance.is_empty());
    let newest_start = machine.latest_event("start").map_or(0, |event| event.timestamp);
    let target = Target {
        app: ports.app.clone(),
        id: id.to_owned(),
        instance_id: instance.unwrap_or(&machine.instance_id).to_owned(),
        checks: config(&machine).check_count(),
        since: if fresh.is_some() { 0 } else { newest_start },
    };
    // Nobody halts this wait; Ctrl-C drops it.
    let (_stop, halt) = tokio::sync::watch::channel(false);
    let conclude = |machine: &Machine, processes: Option<&[ProcessStat]>| {
        evidence::conclusive(&scene, ports, machine, processes)
    };
    let smoke = fresh.map(|_| SMOKE);
    let watched =
        watch::settle(&ports.machines, &target, patience.wait, smoke, halt, &conclude, |_, _| {}).await;
    let trouble = match watched {
        Ok(machine) => return Ok(machine),
        Err(Trouble::Machine { last: Some(machine), .. }) if is_done(&machine) => return Ok(*machine),
        Err(trouble) => trouble,
    };
    let timed_out = matches!(trouble, Trouble::Machine { timed_out: true, .. });
    let millis = |d: Duration| u64::try_from(d.as_millis()).unwrap_or(u64::MAX);
    let wait =
        timed_out.then(|| Wait { limit_ms: millis(patience.wait), elapsed_ms: millis(began.elapsed()) });
    Err(told(&Scene { wait, ..scene }, ports, patience, trouble).await)
}

/// A machine that does not run any more: fine after exit 0 or a requested stop, judged by its exit otherwise.
pub(crate) async fn ended(ports: &Ports, machine: &Machine, patience: &Patience) -> Result<(), Failure> {
    let exit = last_exit(machine);
    if exit.is_none_or(|exit| exit.requested_stop || ended_well(exit)) {
        return Ok(());
    }
    let trouble = Trouble::Machine { last: Some(Box::new(machine.clone())), timed_out: false };
    Err(told(&scene(machine, true), ports, patience, trouble).await)
}

/// The newest exit of the main process.
pub(crate) fn last_exit(machine: &Machine) -> Option<&ExitEvent> {
    machine.latest_event("exit").and_then(|event| event.exit())
}

fn ended_well(exit: &ExitEvent) -> bool {
    exit.exit_code == 0 && !exit.oom_killed
}

/// Its process ended with success, and nothing waits for it: no service, no check.
fn is_done(machine: &Machine) -> bool {
    let over =
        matches!(machine.state, MachineState::Stopped | MachineState::Destroyed | MachineState::Destroying);
    let config = config(machine);
    over && config.services.is_empty()
        && config.check_count() == 0
        && last_exit(machine).is_none_or(ended_well)
}

fn config(machine: &Machine) -> MachineConfig {
    machine.any_config().cloned().unwrap_or_default()
}

fn scene(machine: &Machine, version: bool) -> Scene {
    let config = config(machine);
    let role = match config.schedule.is_empty() {
        true if machine.process_group().is_empty() => Role::OneOff,
        true => Role::Service,
        false => Role::Scheduled,
    };
    let release = machine.metadata(model::machine::metadata::RELEASE_VERSION).parse().unwrap_or(0);
    let phase = if config.check_count() > 0 { Phase::Checks } else { Phase::Start };
    Scene {
        machine: machine.id.clone(),
        instance_id: machine.instance_id.clone(),
        region: machine.region.clone(),
        phase,
        expected: evidence::expected(&config, machine.process_group(), role, release, None),
        wait: None,
        acts: Acts { version, ..Acts::default() },
    }
}

/// The verdict; which command it is of, its report says.
async fn told(scene: &Scene, ports: &Ports, patience: &Patience, trouble: Trouble) -> Failure {
    Box::pin(evidence::explain(scene, ports, patience, trouble)).await.with(|mut d| {
        d.command.clear();
        d
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn stopped(exit: serde_json::Value, config: serde_json::Value) -> Machine {
        let events =
            serde_json::json!([{"type": "exit", "request": {"exit_event": exit}}, {"type": "start"}]);
        serde_json::from_value(
            serde_json::json!({"id": "1", "state": "stopped", "events": events, "config": config}),
        )
        .unwrap()
    }

    #[test]
    fn work_that_ended_well_is_done_and_a_server_that_ended_is_not() {
        let none = serde_json::json!({});
        assert!(is_done(&stopped(serde_json::json!({}), none.clone())));
        assert!(!is_done(&stopped(serde_json::json!({"exit_code": 7}), none.clone())));
        assert!(!is_done(&stopped(serde_json::json!({"oom_killed": true}), none)));
        let serves = serde_json::json!({"services": [{"protocol": "tcp", "internal_port": 80}]});
        assert!(!is_done(&stopped(serde_json::json!({}), serves)));
    }
}
