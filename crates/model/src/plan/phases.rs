//! Stages of the strategies that make machines beside the present ones: canary and bluegreen (spec deploy 5.5, 5.6).
//! Each stage is a barrier: the next one begins when every lane of it is done.

use super::schedule::{farewell, is_warm_plan, proof, steps};
use super::{
    Action, Desired, Lane, MachinePlan, MachineRef, OnFailure, Pool, PoolKind, Stage, StageKind, StepKind,
};

/// One stage made of one pool over all groups, so that its width holds for the whole app.
fn stage(kind: StageKind, on_failure: OnFailure, width: usize, lanes: Vec<Lane>) -> Stage {
    let machines = match kind {
        StageKind::CordonBlue | StageKind::StopBlue | StageKind::DestroyBlue => PoolKind::Removed,
        _ => PoolKind::New,
    };
    let pool = Pool {
        group: None,
        kind: machines,
        width: width.max(1),
        first_alone: false,
        keep_going: on_failure != OnFailure::Undo,
        lanes,
    };
    Stage { kind, on_failure, pools: vec![pool] }
}

/// The machine a lane of the new side is about.
fn new_side(machine: &MachinePlan) -> MachineRef {
    match &machine.action {
        Action::Replace { by, .. } => MachineRef::New(by.clone()),
        _ => machine.machine.clone(),
    }
}

fn lane(machine: MachineRef, does: Vec<StepKind>, undo: Vec<StepKind>) -> Lane {
    let steps = steps(does, &machine);
    Lane { undo: self::steps(undo, &machine), no_return: steps.len(), steps, machine }
}

/// Every machine of the new side: replacements and new groups.
fn greens(machines: &[MachinePlan]) -> Vec<&MachinePlan> {
    let mut greens: Vec<&MachinePlan> =
        machines.iter().filter(|m| matches!(m.action, Action::Create | Action::Replace { .. })).collect();
    // A standby's lane waits for the id of its primary, so primaries come first.
    greens.sort_by_key(|machine| (!machine.standby_for.is_empty(), machine.machine.clone()));
    greens
}

/// A whole second set, proven out of service, then put into service beside the first, watched, then alone, watched
/// again; then the first set stops and is destroyed. Until that last stage everything can be taken back.
pub(super) fn bluegreen(desired: &Desired<'_>, machines: &[MachinePlan]) -> Vec<Stage> {
    use StepKind::{
        Cordon, Create, Destroy, MarkReplaced, Observe, Start, Stop, Uncordon, Unmark, WaitStopped,
    };
    let greens = greens(machines);
    let blues: Vec<&MachinePlan> =
        machines.iter().filter(|m| matches!(m.action, Action::Replace { .. })).collect();
    let answering = || blues.iter().filter(|blue| !blue.host_down);
    let all = |list: &[&MachinePlan], does: &[StepKind], undo: &[StepKind]| -> Vec<Lane> {
        list.iter().map(|green| lane(new_side(green), does.to_vec(), undo.to_vec())).collect()
    };
    let concurrent = desired.max_concurrent.max(1);
    let making = greens.len().div_ceil(3).clamp(1, concurrent);
    let proven = greens.iter().map(|green| lane(new_side(green), proof(desired, green), Vec::new()));
    let proven: Vec<Lane> = proven.filter(|lane| !lane.steps.is_empty()).collect();
    let serving: Vec<&MachinePlan> = greens.iter().copied().filter(|green| !green.cordoned).collect();
    let watched: Vec<&MachinePlan> = serving.iter().copied().filter(|green| green.launches).collect();
    let observed = all(&watched, &[Observe], &[]);
    let cordoned = answering().map(|blue| {
        let in_service = !blue.cordoned;
        let does = if in_service { vec![MarkReplaced, Cordon] } else { vec![MarkReplaced] };
        let undo = if in_service { vec![Uncordon, Unmark] } else { vec![Unmark] };
        lane(blue.machine.clone(), does, undo)
    });
    let cordoned = cordoned.collect();
    let warm = answering().filter(|blue| is_warm_plan(blue));
    let stopped = warm.map(|blue| lane(blue.machine.clone(), vec![Stop, WaitStopped], vec![Start])).collect();
    let destroyed = blues.iter().map(|blue| lane(blue.machine.clone(), vec![Destroy], Vec::new())).collect();
    let wide = greens.len();
    let watched_alone = if blues.is_empty() { Vec::new() } else { observed.clone() };
    let stages = [
        (StageKind::Green, OnFailure::Undo, making, all(&greens, &[Create], &[Destroy])),
        (StageKind::Prove, OnFailure::Undo, wide, proven),
        (StageKind::Switch, OnFailure::Undo, concurrent, all(&serving, &[Uncordon], &[Cordon])),
        (StageKind::Share, OnFailure::Undo, wide, observed),
        (StageKind::CordonBlue, OnFailure::Undo, concurrent, cordoned),
        (StageKind::Alone, OnFailure::Undo, wide, watched_alone),
        (StageKind::StopBlue, OnFailure::Undo, concurrent, stopped),
        (StageKind::DestroyBlue, OnFailure::Keep, concurrent, destroyed),
    ];
    let used = stages.into_iter().filter(|(.., lanes)| !lanes.is_empty());
    used.map(|(kind, on_failure, width, lanes)| stage(kind, on_failure, width, lanes)).collect()
}

/// The canaries, before and after the rest follows.
pub(super) fn canaries(desired: &Desired<'_>, machines: &[MachinePlan]) -> Option<(Stage, Stage)> {
    let canaries: Vec<&MachinePlan> = machines.iter().filter(|m| m.action == Action::Canary).collect();
    if canaries.is_empty() {
        return None;
    }
    let begin = canaries.iter().map(|canary| {
        let mut does = vec![StepKind::Create];
        does.extend(proof(desired, canary));
        does.extend([StepKind::Uncordon, StepKind::Observe]);
        lane(canary.machine.clone(), does, vec![StepKind::Destroy])
    });
    let end = canaries.iter().map(|canary| lane(canary.machine.clone(), farewell(true), Vec::new()));
    let width = canaries.len();
    Some((
        stage(StageKind::Canary, OnFailure::Undo, width, begin.collect()),
        stage(StageKind::EndCanary, OnFailure::RunAnyway, width, end.collect()),
    ))
}
