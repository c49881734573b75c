//! After a failure: what can still be observed, as facts for the verdict. Read-only, parallel, bounded;
//! what could not be fetched is a fact, too (diagnostics A4.2).

use std::time::Duration;

use model::diagnosis::{
    CheckReport, Code, EdgeAnswer, Exit, Expected, Fact, Facts, LogLine, MachineEvent, MachineSnapshot,
    Phase, Role, Stopped, Wait,
};
use model::machine::{Machine, MachineConfig, ProcessStat};

use crate::api::Error;
use crate::diagnostics::{Failure, from_api};

mod calls;

pub(super) use calls::{addresses, host_issues};
use calls::{app_status, incidents, limited, log_tail, pushed, regions, secret_names, sockets, volumes};

use super::checks::{events_of_version, unasked_exit};
use super::watch::Trouble;
use super::{Patience, Ports};

/// Time for all observations.
const ALL_CALLS: Duration = Duration::from_secs(8);

/// Why nothing was collected when the user wants it so.
const SWITCHED_OFF: &str = "FLY_DIAG_COLLECT=0";

/// Verdicts that no amount of waiting changes.
const CONCLUSIVE: [Code; 5] = [Code::A702, Code::C701, Code::A703, Code::C703, Code::C706];

/// The machine a failure is about, and what was expected of it.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) machine: String,
    pub(super) instance_id: String,
    pub(super) region: String,
    pub(super) phase: Phase,
    pub(super) expected: Expected,
    pub(super) wait: Option<Wait>,
    pub(super) acts: Acts,
}

/// What this deploy did to the machine: tells its own events from others', and a machine that is not
/// visible yet from one that is gone.
#[derive(Debug, Clone, Default)]
pub(super) struct Acts {
    /// The version under observation is this deploy's.
    pub(super) version: bool,
    pub(super) stop: bool,
    pub(super) destroy: bool,
    /// Time since the API acknowledged that this deploy created the machine.
    pub(super) created_ago: Option<Duration>,
    /// How long a refused call has been repeated.
    pub(super) retried_for: Duration,
}

impl Acts {
    /// Whether an event was caused by a call of this deploy. Only a user's event can be: what the host or
    /// the edge does follows from them, or not.
    fn caused(&self, kind: &str, source: &str) -> bool {
        let asked = match kind {
            "launch" | "update" => self.version,
            "stop" => self.stop,
            "destroy" => self.destroy,
            _ => false,
        };
        asked && source == "user"
    }
}

/// What the plan asked of a machine, in the vocabulary of the diagnosis.
pub(super) fn expected(
    config: &MachineConfig,
    group: &str,
    role: Role,
    release: u64,
    command: Option<&str>,
) -> Expected {
    let checks = config.services.iter().flat_map(|s| &s.checks).count();
    let argv: Vec<String> = config.init.entrypoint.iter().chain(&config.init.cmd).cloned().collect();
    Expected {
        group: group.to_owned(),
        role,
        services: !config.services.is_empty(),
        checks: config
            .checks
            .keys()
            .cloned()
            .chain((0..checks).map(|n| format!("servicecheck-{n:02}")))
            .collect(),
        restart: config.restart.as_ref().map(|r| r.policy.to_string()),
        internal_ports: internal_ports(config),
        first_report_due_s: first_report_due(config),
        mount: !config.mounts.is_empty(),
        volume: config.mounts.first().map(|m| m.volume.clone()).filter(|v| !v.is_empty()),
        volume_name: config.mounts.first().map(|m| m.name.clone()).filter(|v| !v.is_empty()),
        mount_paths: config.mounts.iter().map(|m| m.path.clone()).collect(),
        memory_mb: config.guest.as_ref().and_then(|g| u32::try_from(g.memory_mb).ok()),
        size: config.guest.as_ref().map(model::machine::Guest::to_size),
        argv0: argv.first().cloned(),
        command: command.map(str::to_owned).or_else(|| (!argv.is_empty()).then(|| argv.join(" "))),
        image: Some(config.image.clone()),
        env_keys: config.env.keys().cloned().collect(),
        release: Some(release),
        ..Expected::default()
    }
}

/// TCP ports the services send traffic to.
pub(super) fn internal_ports(config: &MachineConfig) -> Vec<u16> {
    let mut ports: Vec<u16> = config
        .services
        .iter()
        .filter(|s| s.protocol != "udp")
        .filter_map(|s| u16::try_from(s.internal_port).ok())
        .filter(|port| *port > 0)
        .collect();
    ports.sort_unstable();
    ports.dedup();
    ports
}

fn first_report_due(config: &MachineConfig) -> u64 {
    let of = |grace: Option<model::machine::Duration>, interval: Option<model::machine::Duration>| {
        let seconds = |d: Option<model::machine::Duration>| d.map_or(0.0, |d| d.as_secs_f64());
        (seconds(grace) + 2.0 * seconds(interval)).ceil() as u64
    };
    let service = config.services.iter().flat_map(|s| &s.checks).map(|c| of(c.grace_period, c.interval));
    let top = config.checks.values().map(|c| of(c.grace_period, c.interval));
    service.chain(top).max().unwrap_or(0)
}

/// True when the machine's failing checks have a cause that waiting cannot cure.
pub(super) fn conclusive(
    scene: &Scene,
    ports: &Ports,
    machine: &Machine,
    processes: Option<&[ProcessStat]>,
) -> bool {
    let mut facts = facts(scene, ports, Some(machine));
    if let Some(processes) = processes {
        facts.sockets = Fact::Known(sockets(processes));
    }
    CONCLUSIVE.contains(&model::diagnosis::explain(&facts).code)
}

/// The failure behind a machine's trouble, with everything that could be collected. Large futures of this module live
/// on the heap: they are asked for at the bottom of a deep stack.
pub(super) async fn explain(scene: &Scene, ports: &Ports, patience: &Patience, trouble: Trouble) -> Failure {
    let (last, call) = match trouble {
        Trouble::Call(error) => (None, Some(error)),
        Trouble::Machine { last, .. } => (last, None),
        Trouble::GivenUp => (None, None),
    };
    if let Some(error) = call {
        return of_call(scene, ports, patience, &error).await;
    }
    let mut facts = facts(scene, ports, last.as_deref());
    if patience.collect {
        Box::pin(collect(&mut facts, scene, ports, patience, last.as_deref())).await;
    } else {
        not_collected(&mut facts, SWITCHED_OFF);
    }
    failure(facts, scene)
}

/// The failure of a machine that had been healthy, as it shows itself now.
pub(super) async fn crashed_after_all(
    planned: &model::plan::MachinePlan,
    machine: &Machine,
    ports: &Ports,
    patience: &Patience,
    release: u64,
) -> Failure {
    let scene = afterwards(planned, machine, Phase::Exit, release);
    let trouble = Trouble::Machine { last: Some(Box::new(machine.clone())), timed_out: false };
    explain(&scene, ports, patience, trouble).await
}

/// The verdict about a machine that runs, and that visitors do not reach.
pub(super) async fn of_traffic(
    planned: &model::plan::MachinePlan,
    machine: &Machine,
    ports: &Ports,
    patience: &Patience,
    release: u64,
    edge: EdgeAnswer,
) -> Failure {
    let scene = afterwards(planned, machine, Phase::Traffic, release);
    let mut facts = facts(&scene, ports, Some(machine));
    facts.stopped = Stopped::Traffic;
    facts.edge = Fact::Known(edge);
    if patience.collect {
        Box::pin(collect(&mut facts, &scene, ports, patience, Some(machine))).await;
    } else {
        not_collected(&mut facts, SWITCHED_OFF);
    }
    failure(facts, &scene)
}

/// A machine after its waits had passed.
fn afterwards(planned: &model::plan::MachinePlan, machine: &Machine, phase: Phase, release: u64) -> Scene {
    let config = planned.input.as_ref().and_then(|input| input.config.clone()).unwrap_or_default();
    let role = if config.schedule.is_empty() { Role::Service } else { Role::Scheduled };
    let expected = Expected { was_healthy: true, ..expected(&config, &planned.group, role, release, None) };
    Scene {
        machine: machine.id.clone(),
        instance_id: machine.instance_id.clone(),
        region: machine.region.clone(),
        phase,
        expected,
        wait: None,
        acts: Acts { version: true, ..Acts::default() },
    }
}

/// The failure behind a refused or lost call about a machine.
pub(super) async fn of_call(scene: &Scene, ports: &Ports, patience: &Patience, error: &Error) -> Failure {
    let asked = from_api::Asked {
        region: Some(scene.region.clone()),
        ..ports.asked(scene.phase, operation(scene.phase))
    };
    let mut facts = from_api::facts(error, &asked);
    facts.command = "deploy".to_owned();
    facts.expected = scene.expected.clone();
    facts.wait = scene.wait;
    if let Fact::Known(call) = &mut facts.call {
        call.created_ago_s = scene.acts.created_ago.map(|ago| ago.as_secs());
        call.retried_for_s = call.retried_for_s.max(scene.acts.retried_for.as_secs());
    }
    facts.subject = (!scene.machine.is_empty()).then(|| scene.machine.clone());
    if patience.collect {
        let own = scene.expected.volume.as_deref();
        let volumes_of =
            async { if scene.expected.mount { volumes(ports, own).await } else { Fact::NotAsked } };
        let refused = matches!(error.status(), Some(400 | 404 | 422));
        let regions_of = async { if refused { regions(ports).await } else { Fact::NotAsked } };
        let image_of = pushed(error, scene.expected.image.as_deref(), ports);
        let (issues, incidents, volumes, regions, registry) = tokio::join!(
            host_issues(ports),
            incidents(ports, &scene.region),
            volumes_of,
            regions_of,
            image_of
        );
        facts.registry = registry;
        facts.regions = regions;
        facts.host_issues = issues;
        facts.incidents = incidents;
        facts.volumes = volumes;
    } else {
        facts.host_issues = Fact::unavailable(SWITCHED_OFF);
        facts.incidents = Fact::unavailable(SWITCHED_OFF);
    }
    failure(facts, scene)
}

/// The failure of a release that could not be recorded, after it was tried for a while.
pub(super) async fn of_release(image: &str, waited: Duration, ports: &Ports, error: &Error) -> Failure {
    let mut facts = from_api::facts(error, &ports.asked(Phase::Create, "create release"));
    facts.expected.image = Some(image.to_owned());
    if let Fact::Known(call) = &mut facts.call {
        call.retried_for_s = call.retried_for_s.max(waited.as_secs());
    }
    facts.registry = pushed(error, Some(image), ports).await;
    Failure::of_facts(facts).app(&ports.app)
}

fn operation(phase: Phase) -> &'static str {
    match phase {
        Phase::Create => "create machine",
        Phase::Update => "update machine",
        Phase::ReleaseCommand => "run the release command",
        _ => "watch machine",
    }
}

fn failure(facts: Facts, scene: &Scene) -> Failure {
    let app = facts.app.clone();
    let mut failure = Failure::of_facts(facts).app(&app);
    let named = &failure.diagnostic().scope.machines;
    if !scene.machine.is_empty() && !named.contains(&scene.machine) {
        failure = failure.machine(&scene.machine);
    }
    failure
}

/// Facts a machine shows by itself.
fn facts(scene: &Scene, ports: &Ports, machine: Option<&Machine>) -> Facts {
    let mut facts = Facts::new(Stopped::Machine, "deploy", scene.phase, ports.app.clone());
    facts.org = Some(ports.org.clone());
    facts.region = Some(scene.region.clone());
    facts.expected = scene.expected.clone();
    facts.wait = scene.wait;
    facts.token = Fact::Known(ports.token.clone());
    let Some(machine) = machine else { return facts };
    facts.machine = Fact::Known(snapshot(machine, scene));
    facts.events = Fact::Known(
        events_of_version(machine)
            .iter()
            .map(|event| MachineEvent {
                kind: event.kind.clone(),
                status: event.status.clone(),
                source: event.source.clone(),
                timestamp_ms: event.timestamp,
                ours: scene.acts.caused(&event.kind, &event.source),
            })
            .collect(),
    );
    facts.exit = match unasked_exit(machine).or_else(|| asked_exit(machine)) {
        Some(event) => exit_fact(machine, event),
        None => Fact::KnownAbsent,
    };
    facts.checks = Fact::Known(
        machine
            .real_checks()
            .map(|check| CheckReport {
                name: check.name.clone(),
                status: check.status.to_string(),
                output: check.output.chars().take(300).collect(),
                reported: check.updated_at.is_some(),
                transitions: 0,
                port: check.name.rsplit('-').next().and_then(|p| p.parse().ok()),
                path: None,
            })
            .collect(),
    );
    facts
}

fn asked_exit(machine: &Machine) -> Option<&model::machine::MachineEvent> {
    events_of_version(machine).iter().find(|event| event.kind == "exit")
}

fn exit_fact(machine: &Machine, event: &model::machine::MachineEvent) -> Fact<Exit> {
    let Some(exit) = event.exit() else { return Fact::unavailable("the exit event has no details") };
    let started = machine
        .events
        .iter()
        .skip_while(|e| !std::ptr::eq(*e, event))
        .find(|e| e.kind == "start" && e.status != "starting");
    let narrow = |n: i64| i32::try_from(n).unwrap_or(-1);
    Fact::Known(Exit {
        exit_code: narrow(exit.exit_code),
        signal: narrow(exit.signal),
        oom_killed: exit.oom_killed,
        requested_stop: exit.requested_stop,
        restarting: exit.restarting,
        after_ms: started.and_then(|s| u64::try_from(event.timestamp - s.timestamp).ok()),
        restarts: event.request.as_ref().and_then(|r| u32::try_from(r.restart_count).ok()).unwrap_or(0),
    })
}

fn snapshot(machine: &Machine, scene: &Scene) -> MachineSnapshot {
    let now = jiff::Timestamp::now().as_millisecond();
    let newest = machine.events.first().map_or(now, |event| event.timestamp);
    let quiet = u64::try_from((now - newest) / 1000).unwrap_or(0);
    MachineSnapshot {
        id: machine.id.clone(),
        region: machine.region.clone(),
        instance_id: scene.instance_id.clone(),
        shown_instance_id: (!scene.instance_id.is_empty()
            && !machine.instance_id.is_empty()
            && machine.instance_id != scene.instance_id)
            .then(|| machine.instance_id.clone()),
        state: machine.state.to_string(),
        host_status: machine.host_status.to_string(),
        quiet_for_s: quiet,
        in_state_for_s: quiet,
        image_bytes: None,
        gone: machine.state == model::machine::MachineState::Destroyed,
    }
}

async fn collect(
    facts: &mut Facts,
    scene: &Scene,
    ports: &Ports,
    patience: &Patience,
    last: Option<&Machine>,
) {
    let id = &scene.machine;
    let machine = async {
        match last {
            None => Some(limited(ports.machines.machine(&ports.app, id)).await),
            // Its own list of events is short: how this version began is further back.
            Some(last) if !reaches_back(last) => {
                let events = limited(ports.machines.machine_events(&ports.app, id)).await;
                events.ok().map(|events| Ok(with_events(last.clone(), events)))
            }
            Some(_) => None,
        }
    };
    let sockets_of = async {
        match limited(ports.machines.machine_processes(&ports.app, id)).await {
            Ok(processes) => Fact::Known(sockets(&processes)),
            Err(why) => Fact::unavailable(why),
        }
    };
    let own = scene.expected.volume.as_deref();
    let volumes_of = async { if scene.expected.mount { volumes(ports, own).await } else { Fact::NotAsked } };
    let everything = async {
        tokio::join!(
            machine,
            sockets_of,
            log_tail(ports, id, patience.log_lines),
            host_issues(ports),
            incidents(ports, &scene.region),
            volumes_of,
            secret_names(ports),
            app_status(ports),
        )
    };
    let Ok((machine, sockets, log, issues, incidents, volumes, secrets, app_status)) =
        tokio::time::timeout(ALL_CALLS, Box::pin(everything)).await
    else {
        not_collected(facts, "no answer within 8 s");
        return;
    };
    facts.secrets = secrets;
    facts.app_status = app_status;
    match machine {
        Some(Ok(machine)) => {
            let seen = self::facts(scene, ports, Some(&machine));
            facts.machine = seen.machine;
            facts.events = seen.events;
            facts.exit = seen.exit;
            facts.checks = seen.checks;
        }
        Some(Err(why)) => facts.machine = Fact::unavailable(why),
        None => {}
    }
    // A machine that does not run has no sockets to speak of.
    let running = facts.machine.known().is_some_and(|m| m.state == "started");
    facts.sockets = if running { sockets } else { Fact::NotAsked };
    facts.log = of_this_version(log, facts.events.known());
    facts.host_issues = issues;
    facts.incidents = incidents;
    facts.volumes = volumes;
}

/// Whether a machine's own events begin with the version it has.
fn reaches_back(machine: &Machine) -> bool {
    machine.events.iter().any(|event| matches!(event.kind.as_str(), "launch" | "update"))
}

/// The machine with a longer list of events, if it is one.
fn with_events(machine: Machine, events: Vec<model::machine::MachineEvent>) -> Machine {
    if events.len() > machine.events.len() { Machine { events, ..machine } } else { machine }
}

/// Nothing was observed beyond what the wait had seen: said once, with its reason, and read as absence by nobody.
fn not_collected(facts: &mut Facts, why: &str) {
    facts.log = Fact::unavailable(why);
    facts.host_issues = Fact::unavailable(why);
    facts.incidents = Fact::unavailable(why);
    facts.secrets = Fact::unavailable(why);
    if facts.machine.known().is_some_and(|machine| machine.state == "started") {
        facts.sockets = Fact::unavailable(why);
    }
    if facts.machine.known().is_none() {
        facts.machine = Fact::unavailable(why);
    }
}

/// Lines of the version before say nothing about this one.
fn of_this_version(log: Fact<Vec<(i64, LogLine)>>, events: Option<&Vec<MachineEvent>>) -> Fact<Vec<LogLine>> {
    let since = events.and_then(|e| e.iter().map(|event| event.timestamp_ms).min()).unwrap_or(0);
    match log {
        Fact::Known(lines) => {
            let lines: Vec<LogLine> =
                lines.into_iter().filter(|(at, _)| *at >= since).map(|(_, line)| line).collect();
            if lines.is_empty() { Fact::KnownAbsent } else { Fact::Known(lines) }
        }
        Fact::KnownAbsent => Fact::KnownAbsent,
        Fact::Unavailable(reason) => Fact::Unavailable(reason),
        Fact::NotAsked => Fact::NotAsked,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Acts, Machine, reaches_back, with_events};

    #[test]
    fn a_short_list_of_events_is_replaced_by_a_longer_one() {
        let machine = |events: serde_json::Value| -> Machine {
            serde_json::from_value(serde_json::json!({"id": "1", "events": events})).unwrap()
        };
        let (exit, start) = (serde_json::json!({"type": "exit"}), serde_json::json!({"type": "start"}));
        let launch = serde_json::json!({"type": "launch"});
        let short = machine(serde_json::json!([exit, start]));
        let long = machine(serde_json::json!([exit, start, launch]));
        assert!(!reaches_back(&short) && reaches_back(&long));
        assert!(reaches_back(&with_events(short.clone(), long.events.clone())));
        assert_eq!(with_events(long.clone(), short.events).events, long.events);
    }

    #[test]
    fn only_what_was_asked_for_is_ours() {
        let updated = Acts { version: true, ..Acts::default() };
        assert!(updated.caused("update", "user") && updated.caused("launch", "user"));
        assert!(!updated.caused("stop", "user"), "somebody else stopped it");
        assert!(!updated.caused("launch", "flyd"), "a migration is the platform's");
        let stopping = Acts { stop: true, ..updated };
        assert!(stopping.caused("stop", "user") && !stopping.caused("destroy", "user"));
        assert!(!stopping.caused("stop", "proxy"), "autostop is the edge's");
        assert!(!Acts::default().caused("update", "user"));
    }
}
