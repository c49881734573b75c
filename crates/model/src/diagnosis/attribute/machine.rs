//! Rule family M without exits: hosts, machines that never ran, machines that are gone (spec A5-M).

use super::exit::{about, machine_id, seconds};
use super::log::{logged, refine};
use super::logic::{Tri, holds, none};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::literals::Requires;
use crate::diagnosis::{Basis, Code, Fact, Facts, Fault, Gate, MachineSnapshot, Relation, Role, VolumeFact};

/// Before the exit rules: the host itself.
pub(super) const EARLY: &[Rule] = &[
    Rule { id: "M2", fault: Fault::Platform, run: host_gone },
    Rule { id: "M3", fault: Fault::Platform, run: host_issue },
    Rule { id: "M8", fault: Fault::Platform, run: update_without_effect },
];

/// After the exit rules: machines without an exit.
pub(super) const LATE: &[Rule] = &[
    Rule { id: "V3", fault: Fault::Platform, run: volume_host_gone },
    Rule { id: "M5a", fault: Fault::App, run: not_launchable },
    Rule { id: "M5b", fault: Fault::Platform, run: launch_failed },
    Rule { id: "M5c", fault: Fault::Platform, run: stuck },
    Rule { id: "M5d", fault: Fault::Platform, run: during_incident },
    Rule { id: "M5c", fault: Fault::Unknown, run: still_starting },
    Rule { id: "M7", fault: Fault::Account, run: destroyed_by_user },
    Rule { id: "M7", fault: Fault::Unknown, run: release_result_lost },
    Rule { id: "T6", fault: Fault::App, run: release_still_running },
];

/// Bytes per second a pull is at least expected to make; longer pulls explain a longer transition.
const PULL_BYTES_PER_S: u64 = 10_000_000;

/// A platform-only transition and the seconds after which it counts as stuck (spec A3, PG6).
fn threshold(state: &str) -> Option<u64> {
    match state {
        "created" | "creating" | "starting" | "stopping" | "restarting" | "suspending" | "destroying" => {
            Some(300)
        }
        "updating" | "replacing" => Some(600),
        _ => None,
    }
}

fn machine(facts: &Facts) -> &MachineSnapshot {
    facts.machine.known().expect("a rule on the machine held")
}

fn host_gone(facts: &Facts) -> Outcome {
    let unreachable = holds(&facts.machine, |machine| machine.host_status == "unreachable");
    let unknown = holds(&facts.machine, |machine| machine.host_status == "unknown");
    let silent = none(&facts.events, |events| !events.is_empty());
    (unreachable | (unknown & silent)).then(|| {
        let machine = machine(facts);
        let because = format!("host_status of the machine is {}", machine.host_status);
        host_verdict(facts, Gate::PG2).because(because).on(&["machine"])
    })
}

/// P506 with a volume, P505 without. Never proposes to replace a machine whose data would stay behind.
fn host_verdict(facts: &Facts, gate: Gate) -> Finding {
    let id = machine_id(facts);
    if !facts.expected.mount {
        return Finding::platform(Code::P505, gate).value("machine", &id).command(
            "fly deploy",
            "makes a replacement on another host",
            &["machine"],
        );
    }
    let volume = facts.expected.volume.clone().unwrap_or_else(|| "of this machine".to_owned());
    let all = facts.volumes.known().map_or(&[][..], Vec::as_slice);
    let own = all.iter().find(|known| known.id == volume);
    let mut finding = Finding::platform(Code::P506, gate)
        .value("machine", &id)
        .value("volume", &volume)
        .command(format!("fly machine status {id}"), "see whether the host is back", &["machine"]);
    finding = match own.and_then(|own| Some((own.snapshots?, own.newest_snapshot.clone()))) {
        Some((0, _)) => finding.step("the volume has no snapshot: only its host has the data", &["volumes"]),
        Some((count, newest)) => {
            let newest = newest.map_or_else(String::new, |newest| format!(", the newest is {newest}"));
            finding.command(
                format!("fly volumes snapshots list {volume}"),
                format!("{count} snapshots{newest}; what was written since is lost"),
                &["volumes"],
            )
        }
        None => finding
            .step("or restore a snapshot to a new volume; what was written since is lost", &["machine"]),
    };
    let siblings: Vec<String> = own.map_or_else(Vec::new, |own| siblings(own, all));
    if siblings.is_empty() {
        return finding;
    }
    finding.step(format!("other volumes of that name: {}", siblings.join("; ")), &["volumes"])
}

/// Other volumes of the same name: data that may be a copy.
fn siblings(own: &VolumeFact, all: &[VolumeFact]) -> Vec<String> {
    let others = all.iter().filter(|volume| volume.name == own.name && volume.id != own.id);
    others
        .map(|volume| {
            let whose = volume.attached_machine.as_deref().filter(|machine| !machine.is_empty());
            let whose = whose.map_or_else(|| "free".to_owned(), |machine| format!("attached to {machine}"));
            format!("{} in {}, {whose}", volume.id, volume.region)
        })
        .collect()
}

fn host_issue(facts: &Facts) -> Outcome {
    let issue = holds(&facts.host_issues, |issues| !issues.is_empty());
    let silent = none(&facts.events, |events| !events.is_empty());
    let no_exit = none(&facts.exit, |_| true);
    (issue & silent & no_exit).then(|| {
        let message =
            facts.host_issues.known().and_then(|issues| issues.first()).map(|issue| issue.message.clone());
        host_verdict(facts, Gate::PG3)
            .basis(Basis::Derived)
            .because(format!(
                "the app has a host issue (\"{}\") and the machine shows no event since the command began",
                message.unwrap_or_default().trim()
            ))
            .on(&["host_issues", "events"])
    })
}

/// PG5: the API acknowledged a version and shows another one after the propagation time. What the machine shows then
/// belongs to the version before, so no rule on its exits or checks may speak.
fn update_without_effect(facts: &Facts) -> Outcome {
    let waited: Tri =
        facts.wait.is_some_and(|wait| wait.elapsed_ms >= super::http::PROPAGATION_S * 1000).into();
    let other = holds(&facts.machine, |machine| {
        machine.shown_instance_id.as_ref().is_some_and(|shown| *shown != machine.instance_id)
    });
    (other & waited & none(&facts.exit, |_| true)).then(|| {
        let machine = machine(facts);
        let shown = machine.shown_instance_id.as_deref().unwrap_or_default();
        Finding::platform(Code::P512, Gate::PG5)
            .basis(Basis::Derived)
            .value("machine", &machine.id)
            .because(format!(
                "the update was answered with version {}, and the machine still shows {shown}",
                machine.instance_id
            ))
            .command("fly deploy", "sends the update again", &["machine"])
            .on(&["machine"])
    })
}

/// The machine does not run, and the host of its volume cannot be reached (PG2).
fn volume_host_gone(facts: &Facts) -> Outcome {
    let Some(id) = facts.expected.volume.as_deref() else { return Outcome::Miss };
    let down = holds(&facts.volumes, |all| {
        all.iter().any(|volume| volume.id == id && volume.host_status == "unreachable")
    });
    let idle = holds(&facts.machine, |machine| machine.state != "started");
    (down & idle & not_exited(facts)).then(|| {
        let snapshots = facts.volumes.known().and_then(|all| all.iter().find(|v| v.id == id)?.snapshots);
        let known = snapshots.map_or_else(String::new, |count| format!("; it has {count} snapshots"));
        Finding::platform(Code::P802, Gate::PG2)
            .value("volume", id)
            .because(format!("host_status of the volume is unreachable{known}"))
            .command(format!("fly volumes snapshots list {id}"), "what could be restored", &["volumes"])
            .step("wait for the host, or restore a snapshot to a new volume", &["volumes"])
            .on(&["volumes", "machine"])
    })
}

fn not_exited(facts: &Facts) -> Tri {
    none(&facts.exit, |_| true)
}

fn launch_literal(row: &crate::diagnosis::literals::Literal) -> bool {
    row.code == Code::A301 || row.requires == Requires::FailedOrNoExit
}

fn log_names_reason(facts: &Facts) -> Tri {
    match logged(facts, launch_literal) {
        Ok(found) => found.is_some().into(),
        Err(()) => Tri::Open,
    }
}

fn not_launchable(facts: &Facts) -> Outcome {
    // The log line is the host's own statement about the image; the missing exit only has to be not contradicted.
    let exited = holds(&facts.exit, |_| true);
    (!exited & log_names_reason(facts)).then(|| {
        let (row, line) = logged(facts, launch_literal).ok().flatten().expect("the condition found it");
        refine(facts, row, line)
            .value("limit", "8 GB")
            .because("the host's log names a reason that lies in the image, and no process ever ran")
            .command(about(facts, "fly logs -i {} --no-tail"), "the whole log", &["log"])
            .on(&["log"])
    })
}

fn launch_failed(facts: &Facts) -> Outcome {
    let failed =
        holds(&facts.machine, |machine| matches!(machine.state.as_str(), "failed" | "launch_failed"));
    // "No runner literal" is a claim, so the log has to have been read (PG4).
    let no_reason = none(&facts.log, |_| log_names_reason(facts) == Tri::Yes);
    (failed & not_exited(facts) & no_reason).then(|| {
        let machine = machine(facts);
        Finding::platform(Code::P601, Gate::PG4)
            .basis(Basis::Derived)
            .value("machine", &machine.id)
            .because(format!(
                "state {}, no exit of a process of yours, and no word about the image in the host's log",
                machine.state
            ))
            .command("fly deploy", "another host may be chosen", &["machine"])
            .command(format!("fly machine status {}", machine.id), "its events", &["machine"])
            .on(&["machine", "exit", "log"])
    })
}

fn is_stuck(machine: &MachineSnapshot) -> bool {
    let pull = machine.image_bytes.unwrap_or(0) / PULL_BYTES_PER_S;
    threshold(&machine.state).is_some_and(|limit| machine.quiet_for_s >= limit + pull)
}

fn stuck(facts: &Facts) -> Outcome {
    (holds(&facts.machine, is_stuck) & not_exited(facts)).then(|| {
        let machine = machine(facts);
        let code = if facts.expected.role == Role::ReleaseCommand { Code::P402 } else { Code::P510 };
        let size =
            machine.image_bytes.map_or_else(String::new, |bytes| format!(", image {} MB", bytes / 1_000_000));
        Finding::platform(code, Gate::PG6)
            .basis(Basis::Derived)
            .value("machine", &machine.id)
            .value("state", &machine.state)
            .value("elapsed", format!("{} s", machine.in_state_for_s))
            .because(format!(
                "no new event for {} s in a state that only the platform ends{size}",
                machine.quiet_for_s
            ))
            .command(format!("fly machine destroy {} --force", machine.id), "then deploy again", &["machine"])
            .on(&["machine", "events"])
    })
}

/// PG3: an open incident of the same component or region, with a transition that the guest cannot hold up.
fn during_incident(facts: &Facts) -> Outcome {
    const QUIET_S: u64 = 60;
    let no_progress = holds(&facts.machine, |machine| {
        threshold(&machine.state).is_some() && machine.quiet_for_s >= QUIET_S
    });
    let related = holds(&facts.incidents, |incidents| {
        incidents.iter().any(|incident| incident.open && incident.relation != Relation::Unrelated)
    });
    (no_progress & related & not_exited(facts)).then(|| {
        let incident = facts.incidents.known().and_then(|all| {
            all.iter().find(|incident| incident.open && incident.relation != Relation::Unrelated)
        });
        let (name, component) = incident.map_or_else(
            || (String::new(), String::new()),
            |incident| (incident.name.clone(), incident.components.join(", ")),
        );
        let machine = machine(facts);
        Finding::platform(Code::P907, Gate::PG3)
            .basis(Basis::Derived)
            .value("incident", name)
            .value("component", component)
            .because(format!(
                "machine {} shows no event for {} s in state {}, which only the platform ends",
                machine.id, machine.quiet_for_s, machine.state
            ))
            .command("fly incidents list", "follow it", &["incidents"])
            .on(&["incidents", "machine"])
    })
}

fn still_starting(facts: &Facts) -> Outcome {
    let moving = holds(&facts.machine, |machine| threshold(&machine.state).is_some() && !is_stuck(machine));
    let ended = holds(&facts.exit, |_| true);
    (moving & !ended).then(|| {
        let machine = machine(facts);
        let limit = facts.wait.map_or_else(|| "command's".to_owned(), |wait| seconds(Some(wait.limit_ms)));
        Finding::new(Code::U502)
            .value("machine", &machine.id)
            .value("limit", limit)
            .because(format!("state {}, last event {} s ago", machine.state, machine.quiet_for_s))
            .command(format!("fly machine status {}", machine.id), "as it is now", &["machine"])
            .on(&["machine"])
    })
}

fn gone(facts: &Facts) -> Tri {
    holds(&facts.machine, |machine| machine.gone)
}

fn destroyed_by_user(facts: &Facts) -> Outcome {
    let by_user = holds(&facts.events, |events| {
        events.iter().any(|event| event.kind == "destroy" && event.source == "user" && !event.ours)
    });
    (gone(facts) & by_user).then(|| {
        Finding::new(Code::Q503)
            .basis(Basis::Derived)
            .value("machine", machine_id(facts))
            .because(
                "the machine is gone, and its events show a destroy by a user that was not this command's",
            )
            .command("fly deploy", "plans on top of what is there now", &["events"])
            .on(&["machine", "events"])
    })
}

fn release_result_lost(facts: &Facts) -> Outcome {
    let release: Tri = (facts.expected.role == Role::ReleaseCommand).into();
    (gone(facts) & release & !holds(&facts.exit, |_| true)).then(|| {
        Finding::new(Code::U401)
            .because("the release machine is gone and its exit event could not be read")
            .step("check the state of your migrations before you deploy again", &["machine"])
            .on(&["machine"])
    })
}

fn release_still_running(facts: &Facts) -> Outcome {
    let release: Tri = (facts.expected.role == Role::ReleaseCommand).into();
    let running = holds(&facts.machine, |machine| machine.state == "started" && !machine.gone);
    let timed_out: Tri = facts.wait.is_some_and(|wait| wait.elapsed_ms >= wait.limit_ms).into();
    // "Still running" is the claim that there was no exit.
    let not_exited = match &facts.exit {
        Fact::NotAsked => Tri::Yes,
        other => none(other, |_| true),
    };
    (release & running & timed_out & not_exited).then(|| {
        let elapsed = seconds(facts.wait.map(|wait| wait.elapsed_ms));
        Finding::new(Code::A403)
            .basis(Basis::Derived)
            .value("elapsed", elapsed)
            .because("the machine runs and its process has not ended")
            .command(about(facts, "fly logs -i {} --no-tail"), "how old its last output is", &["machine"])
            .step("raise --release-command-timeout if it was making progress", &["machine"])
            .on(&["machine"])
    })
}
