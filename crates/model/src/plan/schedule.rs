//! From machines to stages, pools and lanes: which steps, in which order, how many at once (spec deploy 5.3, 5.4).

use super::{
    Action, Desired, Lane, MachinePlan, MachineRef, OnFailure, Pool, PoolKind, Stage, StageKind, Step,
    StepKind, Strategy, phases,
};
use crate::machine::MachineState;
use std::collections::BTreeMap;

/// Machines that do not run are updated many at a time, but not without bound.
const COLD_WIDTH: usize = 30;

/// How many of `count` serving machines may be down at once: a number from 1 is a count, below 1 a fraction rounded up.
/// The value is checked to be positive before.
pub(super) fn warm_width(max_unavailable: f64, count: usize) -> usize {
    let allowed = if max_unavailable >= 1.0 {
        max_unavailable.floor()
    } else {
        (max_unavailable * count as f64).ceil()
    };
    // `as` saturates; the clamp bounds both ends.
    (allowed as usize).clamp(1, count.max(1))
}

/// The stages of a plan: canaries, create, update, then remove. Nothing is removed before its successors run.
pub(super) fn stages(desired: &Desired<'_>, machines: &[MachinePlan], first_deploy: bool) -> Vec<Stage> {
    let kept = |kind, pools| Stage { kind, on_failure: OnFailure::Keep, pools };
    let mut stages = Vec::new();
    if desired.strategy == Strategy::Bluegreen && !first_deploy {
        stages = phases::bluegreen(desired, machines);
    } else {
        let (canary, end) = phases::canaries(desired, machines).unzip();
        stages.extend(canary);
        stages.push(kept(StageKind::Create, create(desired, machines)));
        stages.push(kept(StageKind::Update, update(desired, machines)));
        stages.extend(end);
    }
    stages.push(kept(StageKind::Remove, remove(desired, machines)));
    stages.retain(|stage| !stage.pools.is_empty());
    stages
}

fn groups<'a>(machines: impl Iterator<Item = &'a MachinePlan>) -> BTreeMap<&'a str, Vec<&'a MachinePlan>> {
    let mut groups: BTreeMap<&str, Vec<&MachinePlan>> = BTreeMap::new();
    for machine in machines {
        groups.entry(&machine.group).or_default().push(machine);
    }
    // A standby's lane waits for the id of its primary, so primaries come first.
    for members in groups.values_mut() {
        members.sort_by_key(|machine| (!machine.standby_for.is_empty(), machine.machine.clone()));
    }
    groups
}

fn create(desired: &Desired<'_>, machines: &[MachinePlan]) -> Vec<Pool> {
    let new = machines.iter().filter(|machine| machine.action == Action::Create);
    groups(new)
        .into_iter()
        .map(|(group, members)| Pool {
            group: Some(group.to_owned()),
            kind: PoolKind::New,
            width: desired.max_concurrent.max(1),
            // The second machine is made when the first has proven itself.
            first_alone: members.len() > 1,
            keep_going: false,
            lanes: members.into_iter().map(|machine| lane(desired, machine)).collect(),
        })
        .collect()
}

pub(super) fn is_warm_plan(machine: &MachinePlan) -> bool {
    machine.state.as_deref().is_some_and(|state| MachineState::from(state).is_warm())
}

fn update(desired: &Desired<'_>, machines: &[MachinePlan]) -> Vec<Pool> {
    let touched = machines.iter().filter(|m| matches!(m.action, Action::Update | Action::Replace { .. }));
    if desired.strategy == Strategy::Immediate {
        let all: Vec<&MachinePlan> = groups(touched).into_values().flatten().collect();
        return immediate(desired, all);
    }
    let mut pools = Vec::new();
    for (group, members) in groups(touched) {
        let (warm, cold): (Vec<_>, Vec<_>) = members.into_iter().partition(|machine| is_warm_plan(machine));
        for (kind, members) in [(PoolKind::Warm, warm), (PoolKind::Cold, cold)] {
            if members.is_empty() {
                continue;
            }
            let width = match kind {
                PoolKind::Warm => warm_width(desired.max_unavailable, members.len()),
                PoolKind::Cold | PoolKind::New | PoolKind::Removed => members.len().min(COLD_WIDTH),
            };
            pools.push(Pool {
                group: Some(group.to_owned()),
                kind,
                width: width.min(desired.max_concurrent.max(1)),
                first_alone: members.len() > 1,
                keep_going: false,
                lanes: members.into_iter().map(|machine| lane(desired, machine)).collect(),
            });
        }
    }
    pools
}

fn immediate(desired: &Desired<'_>, members: Vec<&MachinePlan>) -> Vec<Pool> {
    if members.is_empty() {
        return Vec::new();
    }
    vec![Pool {
        group: None,
        kind: PoolKind::Warm,
        width: desired.max_concurrent.max(1),
        first_alone: false,
        keep_going: true,
        lanes: members.into_iter().map(|machine| lane(desired, machine)).collect(),
    }]
}

fn remove(desired: &Desired<'_>, machines: &[MachinePlan]) -> Vec<Pool> {
    let gone = machines.iter().filter(|machine| matches!(machine.action, Action::Destroy { .. }));
    groups(gone)
        .into_iter()
        .map(|(group, members)| Pool {
            group: Some(group.to_owned()),
            kind: PoolKind::Removed,
            width: desired.max_concurrent.max(1),
            first_alone: false,
            keep_going: true,
            lanes: members.into_iter().map(|machine| lane(desired, machine)).collect(),
        })
        .collect()
}

/// What proves a machine, in order. `immediate` and `--detach` do not look, but nothing is put into service, or trusted
/// as a canary, unproven.
pub(super) fn proof(desired: &Desired<'_>, machine: &MachinePlan) -> Vec<StepKind> {
    let must = machine.action == Action::Canary || desired.strategy == Strategy::Bluegreen;
    let waives = desired.detach || desired.strategy == Strategy::Immediate;
    if !(machine.launches || machine.verify) || (waives && !must) {
        return Vec::new();
    }
    let mut steps = vec![StepKind::WaitStarted];
    steps.extend(desired.smoke_checks.then_some(StepKind::SmokeTest));
    steps.extend((!machine.tests.is_empty()).then_some(StepKind::MachineChecks));
    steps.extend(machine.is_checked().then_some(StepKind::WaitHealthy));
    if machine.verify {
        steps.extend([StepKind::Stop, StepKind::WaitStopped]);
    }
    steps
}

/// Taking a machine away: gently if it serves and its host answers.
pub(crate) fn farewell(gently: bool) -> Vec<StepKind> {
    if gently {
        vec![StepKind::Cordon, StepKind::Stop, StepKind::WaitStopped, StepKind::Destroy]
    } else {
        vec![StepKind::Destroy]
    }
}

/// Steps of one machine.
pub(crate) fn steps(kinds: Vec<StepKind>, machine: &MachineRef) -> Vec<Step> {
    kinds.into_iter().map(|kind| Step { kind, machine: machine.clone() }).collect()
}

/// A new machine with test machines is made out of service and put into it when they have succeeded.
pub(super) fn gated(desired: &Desired<'_>, machine: &MachinePlan) -> bool {
    !machine.cordoned && proof(desired, machine).contains(&StepKind::MachineChecks)
}

/// Making and proving a new machine.
fn arrival(desired: &Desired<'_>, machine: &MachinePlan) -> Vec<StepKind> {
    let mut kinds = vec![StepKind::Create];
    kinds.extend(proof(desired, machine));
    kinds.extend(gated(desired, machine).then_some(StepKind::Uncordon));
    kinds
}

fn lane(desired: &Desired<'_>, machine: &MachinePlan) -> Lane {
    let own = &machine.machine;
    let leave = || farewell(is_warm_plan(machine) && !machine.host_down);
    let (steps, undo, no_return) = match &machine.action {
        // Canaries have stages of their own.
        Action::Unchanged | Action::Canary => (Vec::new(), Vec::new(), 0),
        Action::Create => (steps(arrival(desired, machine), own), Vec::new(), 0),
        Action::Update => {
            let mut kinds = vec![StepKind::Update];
            kinds.extend(proof(desired, machine));
            // What was started only to be looked at does not go on running because it failed.
            let undo = if machine.verify { steps(vec![StepKind::Stop], own) } else { Vec::new() };
            let no_return = if machine.verify { kinds.len() } else { 0 };
            (steps(kinds, own), undo, no_return)
        }
        Action::Replace { by, .. } => {
            // The new one first: a failed creation must not cost the old one (spec deploy 9.2 P5).
            let new = MachineRef::New(by.clone());
            let mut both = steps(arrival(desired, machine), &new);
            let no_return = both.len();
            both.extend(steps(leave(), own));
            (both, steps(vec![StepKind::Destroy], &new), no_return)
        }
        Action::Destroy { .. } => (steps(leave(), own), Vec::new(), 0),
    };
    Lane { machine: own.clone(), steps, undo, no_return }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_third_rounds_up_and_a_count_is_a_count() {
        let widths: Vec<usize> = [1, 2, 3, 4, 10].iter().map(|&count| warm_width(0.33, count)).collect();
        assert_eq!(widths, [1, 1, 1, 2, 4]);
        assert_eq!(warm_width(1.0, 5), 1);
        assert_eq!(warm_width(2.9, 5), 2);
        assert_eq!(warm_width(100.0, 5), 5);
        assert_eq!(warm_width(0.001, 5), 1);
        assert_eq!(warm_width(1.0, 0), 1);
    }

    proptest! {
        #[test]
        fn some_progress_and_never_more_than_allowed(max in 0.0001f64..1000.0, count in 1usize..500) {
            let width = warm_width(max, count);
            prop_assert!(width >= 1 && width <= count);
            if max >= 1.0 {
                prop_assert!(width as f64 <= max);
            } else {
                prop_assert!((width as f64) < max * count as f64 + 1.0);
            }
        }
    }
}
