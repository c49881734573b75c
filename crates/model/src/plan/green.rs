//! From updates to a green set, and the canaries of a deploy: new machines beside the present ones (spec deploy 5.5, 5.6).

use super::launch::STANDBY_FOR;
use super::schedule::is_warm_plan;
use super::{Action, MachinePlan, MachineRef};
use crate::machine::{MachineConfig, metadata};

/// Why a blue machine is replaced.
pub(super) const GREEN: &str = "a green machine takes its place";

/// Marks of an earlier deploy that a new machine must not inherit.
fn fresh(config: &mut MachineConfig) {
    for key in [metadata::BLUEGREEN_TAG, metadata::BLUEGREEN_LAUNCH_ID, metadata::LAUNCH_ID, metadata::CANARY]
    {
        config.metadata.remove(key);
    }
}

/// Turns the update (or replacement) of a blue machine into the making of a green one.
pub(super) fn turn(plan: &mut MachinePlan) {
    let MachineRef::Existing(id) = &plan.machine else { return };
    let by = format!("{}/{id}", plan.group);
    let reason = match &plan.action {
        Action::Replace { reason, .. } => reason.clone(),
        _ => GREEN.to_owned(),
    };
    plan.action = Action::Replace { reason, by };
    plan.volume = None;
    if let Some(input) = &mut plan.input {
        input.skip_service_registration = true;
        if let Some(config) = &mut input.config {
            fresh(config);
            if !config.schedule.is_empty() {
                // A green machine that is launched would run the job a second time.
                input.skip_launch = true;
                plan.launches = false;
            }
        }
    }
}

/// A group of which no green machine would run is judged by one that is started, checked and stopped again.
pub(super) fn choose_representatives(machines: &mut [MachinePlan]) {
    let greens = |plan: &&MachinePlan| matches!(plan.action, Action::Replace { .. });
    let mut groups: Vec<String> = machines.iter().filter(greens).map(|plan| plan.group.clone()).collect();
    groups.sort();
    groups.dedup();
    for group in groups {
        let members = || machines.iter().filter(greens).filter(|plan| plan.group == group);
        if members().any(|plan| plan.launches || plan.verify) {
            continue;
        }
        let first = machines.iter_mut().find(|plan| {
            plan.group == group && matches!(plan.action, Action::Replace { .. }) && may_run_briefly(plan)
        });
        if let Some(plan) = first.filter(|plan| plan.is_checked()) {
            run_briefly(plan);
        }
    }
}

/// Starting a standby would let it do its primary's work, and starting a scheduled machine runs its job.
pub(super) fn may_run_briefly(plan: &MachinePlan) -> bool {
    let config = plan.input.as_ref().and_then(|input| input.config.as_ref());
    !plan.launches && config.is_some_and(|config| config.standbys.is_empty() && config.schedule.is_empty())
}

/// It is started, checked and stopped again.
pub(super) fn run_briefly(plan: &mut MachinePlan) {
    plan.verify = true;
    if let Some(input) = &mut plan.input {
        input.skip_launch = false;
    }
}

/// The canary of a group: like its first serving machine that changes. `None` when nothing of the group changes, or
/// when its machines run on a schedule, so that a canary would run the job.
pub(super) fn canary(group: &str, machines: &[MachinePlan]) -> Option<MachinePlan> {
    let changing = || {
        machines.iter().filter(|plan| {
            plan.group == group && matches!(plan.action, Action::Update | Action::Replace { .. })
        })
    };
    let warm = |plan: &&MachinePlan| is_warm_plan(plan);
    let model = changing().find(warm).or_else(|| changing().next())?;
    let mut input = model.input.clone()?;
    input.skip_launch = false;
    input.skip_service_registration = true;
    let config = input.config.as_mut()?;
    if !config.schedule.is_empty() {
        return None;
    }
    fresh(config);
    config.metadata.insert(metadata::CANARY.to_owned(), "true".to_owned());
    config.dns.get_or_insert_default().skip_registration = true;
    config.standbys.clear();
    config.env.remove(STANDBY_FOR);
    Some(MachinePlan {
        machine: MachineRef::New(format!("{group}/canary")),
        group: group.to_owned(),
        region: model.region.clone(),
        action: Action::Canary,
        state: None,
        instance_id: None,
        input: Some(input),
        volume: None,
        standby_for: Vec::new(),
        changes: Vec::new(),
        launches: true,
        verify: false,
        cordoned: false,
        tests: model.tests.clone(),
        host_down: false,
    })
}
