//! Failures of some machines beside the success of others (rule X4): does only one process group fail, and what tells
//! machines apart that should be alike? Looked at once, after the work.

use std::time::Duration;

use model::diagnosis::{Basis, Cause, Traits, apart};
use model::machine::{Guest, Machine, MachineState, metadata};
use model::plan::{Action, MachinePlan, MachineRef};

use crate::diagnostics::Failure;

use super::checks::unasked_exit;
use super::lane::Shared;

/// Bound on the look.
const LOOK: Duration = Duration::from_secs(3);
/// A machine without checks has to have run so long before it counts as one that works.
const PROVEN: Duration = Duration::from_secs(2);

/// The failures with what the other machines show.
pub(super) async fn judge(shared: &Shared<'_>, failures: Vec<Failure>) -> Vec<Failure> {
    if failures.is_empty() || !shared.work.patience.collect {
        return failures;
    }
    let listing = shared.ports.machines.list_machines(&shared.ports.app, false);
    let Ok(Ok(fleet)) = tokio::time::timeout(LOOK, listing).await else { return failures };
    let now = jiff::Timestamp::now();
    let failed: Vec<String> = failures.iter().flat_map(|f| f.diagnostic().scope.machines.clone()).collect();
    let ours = |machine: &&Machine| machine.metadata(metadata::RELEASE_ID) == shared.stamp.id;
    let fine: Vec<&Machine> = fleet
        .iter()
        .filter(ours)
        .filter(|machine| !failed.contains(&machine.id) && works(machine, now))
        .collect();
    let groups: Vec<String> = failures.iter().filter_map(group).collect();
    failures
        .into_iter()
        .map(|failure| {
            let Some(group) = group(&failure) else { return failure };
            let (same, others): (Vec<&Machine>, Vec<&Machine>) =
                fine.iter().partition(|machine| machine.process_group() == group);
            let alone = same.is_empty() && !others.is_empty() && groups.iter().all(|other| *other == group);
            let failure = if alone {
                failure.rejudged(|facts| facts.expected.other_groups_fine = Some(true))
            } else {
                failure
            };
            let alike = |machine: &&Machine| traits(shared, machine);
            let bad: Vec<Traits> = fleet
                .iter()
                .filter(|machine| failed.contains(&machine.id) && machine.process_group() == group)
                .map(|machine| alike(&machine))
                .collect();
            let good: Vec<Traits> = same.iter().map(alike).collect();
            match apart(&bad, &good) {
                Some(text) => failure.with(|mut d| {
                    d.causes.push(Cause { text, basis: Basis::Derived, evidence: Vec::new() });
                    d
                }),
                None => failure,
            }
        })
        .collect()
}

/// The process group whose machine failed.
fn group(failure: &Failure) -> Option<String> {
    let facts = failure.facts().first()?;
    Some(facts.expected.group.clone()).filter(|group| !group.is_empty())
}

/// It runs, its checks pass, and it has shown that it stays up.
fn works(machine: &Machine, now: jiff::Timestamp) -> bool {
    if machine.state != MachineState::Started || unasked_exit(machine).is_some() {
        return false;
    }
    let totals = machine.check_totals();
    if totals.total > 0 {
        return totals.all_passing();
    }
    let started = machine.latest_event("start").map_or(i64::MAX, |event| event.timestamp);
    now.as_millisecond().saturating_sub(started) >= i64::try_from(PROVEN.as_millis()).unwrap_or(i64::MAX)
}

fn traits(shared: &Shared<'_>, machine: &Machine) -> Traits {
    let plan = |planned: &&MachinePlan| planned.machine == MachineRef::Existing(machine.id.clone());
    let updated = shared.work.plan.machines.iter().find(plan).is_some_and(|p| p.action == Action::Update);
    let config = machine.any_config();
    Traits {
        region: machine.region.clone(),
        size: config.and_then(|c| c.guest.as_ref()).map_or_else(String::new, Guest::to_size),
        volume: config.is_some_and(|c| !c.mounts.is_empty()),
        new: !updated,
    }
}
