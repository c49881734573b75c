//! A plan as text and as JSON to show. The plan itself holds secret values of `[env]`; what is made here does not.

use super::{Action, Change, IpKind, MachinePlan, MachineRef, Plan, PoolKind, VolumeSource, diff};
use crate::diagnosis::clean;
use std::fmt::Write as _;

/// Characters of a value shown in a difference.
const VALUE_CHARS: usize = 60;

/// The plan for people: what is made first, then every machine with its differences, then what is left alone.
pub fn human(plan: &Plan) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "Plan for {} ({}, image {})", plan.app, plan.strategy, plan.image);
    if plan.is_noop() {
        let _ = writeln!(out, "  nothing to do");
    }
    for ip in &plan.ips {
        let _ = writeln!(out, "  + {}", address(ip.kind));
    }
    for need in &plan.volumes {
        let request = &need.request;
        let size = request.size_gb.unwrap_or_default();
        let place = if request.region.is_empty() { "the default region" } else { &request.region };
        let _ = writeln!(out, "  + volume {} ({size} GB) in {place}, for {}", request.name, need.group);
    }
    if let Some(command) = &plan.release_command {
        let _ = writeln!(out, "  run release command `{}`", one_line(command));
    }
    for machine in &plan.machines {
        write_machine(&mut out, plan, machine);
    }
    for left in &plan.untouched {
        let group = if left.group.is_empty() { String::new() } else { format!(" [{}]", left.group) };
        let _ = writeln!(out, "    untouched {}{group}: {}", left.machine, one_line(&left.reason));
    }
    for problem in &plan.confirmations {
        let _ = writeln!(out, "  ? {}", one_line(&problem.title()));
    }
    for problem in &plan.warnings {
        let _ = writeln!(out, "  ! {}", one_line(&problem.title()));
    }
    let _ = writeln!(out, "{}", summary(plan));
    out
}

fn address(kind: IpKind) -> &'static str {
    match kind {
        IpKind::V4 => "dedicated IPv4 address",
        IpKind::V6 => "IPv6 address",
        IpKind::SharedV4 => "shared IPv4 address",
        IpKind::PrivateV6 => "private IPv6 address",
    }
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sign(action: &Action) -> char {
    match action {
        Action::Create | Action::Canary => '+',
        Action::Update => '~',
        Action::Replace { .. } => '±',
        Action::Destroy { .. } => '-',
        Action::Unchanged => '=',
    }
}

fn write_machine(out: &mut String, plan: &Plan, machine: &MachinePlan) {
    let region = if machine.region.is_empty() { "default region" } else { &machine.region };
    let state = machine.state.as_deref().map_or_else(String::new, |state| format!(", {state}"));
    let reason = match &machine.action {
        Action::Replace { reason, .. } | Action::Destroy { reason } => format!(": {}", one_line(reason)),
        Action::Canary => ": carries traffic first, and is removed when the others have followed".to_owned(),
        Action::Create | Action::Update | Action::Unchanged => String::new(),
    };
    let name = match &machine.machine {
        MachineRef::Existing(id) => id.as_str(),
        MachineRef::New(slot) => slot.as_str(),
    };
    let verb = machine.action.verb();
    let (mark, group) = (sign(&machine.action), &machine.group);
    let _ = writeln!(out, "  {mark} {verb} {name} [{group}, {region}{state}]{reason}");
    if !machine.standby_for.is_empty() {
        let names: Vec<String> = machine.standby_for.iter().map(MachineRef::to_string).collect();
        let _ = writeln!(out, "      standby for {}", names.join(", "));
    }
    match &machine.volume {
        Some(VolumeSource::Existing(id)) => {
            let _ = writeln!(out, "      volume {id}");
        }
        Some(VolumeSource::New(index)) => {
            let name = plan.volumes.get(*index).map_or("", |need| need.request.name.as_str());
            let _ = writeln!(out, "      volume {name} (new)");
        }
        None => {}
    }
    if machine.verify {
        let _ = writeln!(out, "      is started, checked and stopped again");
    }
    for test in &machine.tests {
        let _ = writeln!(out, "      tested by `{}`", one_line(&test.init.cmd.join(" ")));
    }
    // A new machine's whole configuration is no difference; what it is made of is in the JSON form.
    if !matches!(machine.action, Action::Create | Action::Canary) {
        for change in &machine.changes {
            let _ = writeln!(out, "      {}", difference(change));
        }
    }
}

/// One difference on one line: path, before, after; values shortened.
pub fn difference(change: &Change) -> String {
    let short = |value: &Option<String>| match value {
        None => "(none)".to_owned(),
        Some(value) => {
            let value = one_line(value);
            if value.chars().count() > VALUE_CHARS {
                value.chars().take(VALUE_CHARS - 1).chain(['…']).collect()
            } else {
                value
            }
        }
    };
    let path = one_line(&change.path);
    if change.from.as_deref() == Some(diff::HIDDEN) && change.to.as_deref() == Some(diff::HIDDEN) {
        return format!("{path}: changed (values hidden)");
    }
    format!("{path}: {} → {}", short(&change.from), short(&change.to))
}

/// "1 to create, 2 to update, 3 unchanged; at most 1 of web's 2 started machines down at once".
fn summary(plan: &Plan) -> String {
    let count = |verb: &str| plan.machines.iter().filter(|machine| machine.action.verb() == verb).count();
    let words = ["create", "update", "replace", "destroy"];
    let canaries = count("canary");
    let first = (canaries > 0).then(|| format!("{canaries} canary first"));
    let others = words
        .iter()
        .map(|verb| (count(verb), verb))
        .filter(|(count, _)| *count > 0)
        .map(|(count, verb)| format!("{count} to {verb}"));
    let mut parts: Vec<String> = first.into_iter().chain(others).collect();
    let unchanged = count("unchanged");
    if unchanged > 0 || parts.is_empty() {
        parts.push(format!("{unchanged} unchanged"));
    }
    let pools = plan.stages.iter().flat_map(|stage| &stage.pools).filter(|pool| pool.kind == PoolKind::Warm);
    let interruptions = pools.map(|pool| {
        let whose = pool.group.as_deref().map_or_else(String::new, |group| format!("{group}'s "));
        let (width, lanes) = (pool.width.min(pool.lanes.len()), pool.lanes.len());
        format!("at most {width} of {whose}{lanes} running machines down at once")
    });
    let mut text = parts.join(", ");
    for interruption in interruptions {
        let _ = write!(text, "; {interruption}");
    }
    text
}

/// The plan as JSON to show: as stored, with secret-looking values and file contents hidden.
pub fn json(plan: &Plan) -> serde_json::Value {
    let mut value = serde_json::to_value(plan).unwrap_or(serde_json::Value::Null);
    diff::redact(&mut value);
    value
}
