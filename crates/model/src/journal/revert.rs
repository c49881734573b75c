//! Taking a deploy back: a plan that gives every machine the configuration it had before.

use super::reconcile::replacement_slot;
use super::{Before, Intent, Progress};
use crate::machine::{LaunchMachineInput, Machine, MachineConfig, MachineState, metadata};
use crate::plan::{
    Action, Lane, MachinePlan, MachineRef, OnFailure, Plan, Pool, PoolKind, SCHEMA, Stage, StageKind,
    StepKind, Strategy, Untouched, changes, farewell, steps,
};
use std::collections::BTreeMap;

/// A plan that takes a deploy back, and what it cannot bring back.
#[derive(Debug, Clone, PartialEq)]
pub struct Reverted {
    /// To be carried out under a release of its own.
    pub plan: Plan,
    /// In words: machines that come back under another id.
    pub lost: Vec<String>,
}

/// As many machines go back at once.
const WIDTH: usize = 8;

/// The plan that brings the machines of `intent` back to what they were. `progress` says what this deploy
/// acknowledged, `machines` what is there now.
pub fn revert(intent: &Intent, progress: &Progress, machines: &[Machine]) -> Reverted {
    let mut work = Work { intent, progress, machines, planned: Vec::new(), lost: Vec::new() };
    for before in &intent.before {
        work.back(before);
    }
    for made in progress.created.values() {
        work.remove(&made.machine, "the deploy that made it is taken back");
    }
    work.finish()
}

struct Work<'a> {
    intent: &'a Intent,
    progress: &'a Progress,
    machines: &'a [Machine],
    planned: Vec<(MachinePlan, Lane)>,
    lost: Vec<String>,
}

fn runs(state: &str) -> bool {
    MachineState::from(state).is_warm()
}

/// The configuration of before, sent again.
fn input(before: &Before, config: &MachineConfig) -> LaunchMachineInput {
    LaunchMachineInput {
        config: Some(config.clone().into()),
        region: before.region.clone(),
        skip_launch: !runs(&before.state),
        ..LaunchMachineInput::default()
    }
}

/// The plan of a machine that is there, but for what happens to it.
fn of(now: &Machine, action: Action) -> MachinePlan {
    MachinePlan {
        machine: MachineRef::Existing(now.id.clone()),
        group: now.process_group().to_owned(),
        region: now.region.clone(),
        action,
        state: Some(now.state.to_string()),
        instance_id: Some(now.instance_id.clone()),
        input: None,
        volume: None,
        standby_for: Vec::new(),
        changes: Vec::new(),
        launches: false,
        verify: false,
        cordoned: false,
        tests: Vec::new(),
        host_down: !now.host_ok(),
    }
}

impl Work<'_> {
    fn find(&self, id: &str) -> Option<&Machine> {
        self.machines.iter().find(|m| m.id == id && m.is_active())
    }

    /// What a machine got from the deploy, taken back.
    fn back(&mut self, before: &Before) {
        let Some(config) = &before.config else { return };
        let successor = self.progress.replaced.get(&before.id).map(|made| made.machine.clone());
        let now = self.find(&before.id).or_else(|| successor.as_deref().and_then(|id| self.find(id)));
        let Some(now) = now.cloned() else {
            if self.progress.destroyed.contains(&before.id) {
                self.remake(before, config);
            }
            return;
        };
        let id = now.id.clone();
        let cordoned = self.progress.cordoned.contains(&id);
        let stopped = self.progress.stopped.contains(&id) && runs(&before.state);
        let launches = runs(&before.state);
        // A bluegreen deploy had marked it as replaced.
        let marked = now.metadata(metadata::BLUEGREEN_TAG) == metadata::SAFE_TO_DESTROY;
        let touched = now.instance_id != before.instance_id || stopped;
        if !touched && !cordoned && !marked {
            return;
        }
        let mut kinds = Vec::new();
        if touched {
            kinds.push(StepKind::Update);
            kinds.extend(proof(config, launches));
        }
        kinds.extend(cordoned.then_some(StepKind::Uncordon));
        kinds.extend(marked.then_some(StepKind::Unmark));
        let plan = MachinePlan {
            group: config.process_group().to_owned(),
            region: before.region.clone(),
            input: Some(input(before, config)),
            changes: changes(now.any_config(), config),
            launches,
            ..of(&now, Action::Update)
        };
        self.plan(plan, kinds);
    }

    fn plan(&mut self, plan: MachinePlan, kinds: Vec<StepKind>) {
        let machine = plan.machine.clone();
        let lane = Lane { steps: steps(kinds, &machine), machine, undo: Vec::new(), no_return: 0 };
        self.planned.push((plan, lane));
    }

    /// A machine that is gone comes back as a new one.
    fn remake(&mut self, before: &Before, config: &MachineConfig) {
        let launches = runs(&before.state);
        let mut kinds = vec![StepKind::Create];
        kinds.extend(proof(config, launches));
        let plan = MachinePlan {
            machine: MachineRef::New(replacement_slot(&before.id)),
            group: config.process_group().to_owned(),
            region: before.region.clone(),
            action: Action::Create,
            state: None,
            instance_id: None,
            input: Some(input(before, config)),
            volume: None,
            standby_for: Vec::new(),
            changes: changes(None, config),
            launches,
            verify: false,
            cordoned: false,
            tests: Vec::new(),
            host_down: false,
        };
        self.lost.push(format!("machine {} was destroyed already; another one takes its place", before.id));
        self.plan(plan, kinds);
    }

    fn remove(&mut self, id: &str, reason: &str) {
        let Some(now) = self.find(id).cloned() else { return };
        let gently = now.state.is_warm() && now.host_ok();
        let action = Action::Destroy { reason: reason.to_owned() };
        self.plan(MachinePlan { cordoned: now.cordoned, ..of(&now, action) }, farewell(gently));
    }

    fn image(&self) -> String {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for config in self.intent.before.iter().filter_map(|before| before.config.as_ref()) {
            *seen.entry(config.image.as_str()).or_default() += 1;
        }
        seen.into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or_else(String::new, |(image, _)| image.to_owned())
    }

    fn finish(self) -> Reverted {
        let image = self.image();
        let stage = |kind, pool_kind, keep_going: bool, lanes: Vec<Lane>| {
            let pool =
                Pool { group: None, kind: pool_kind, width: WIDTH, first_alone: false, keep_going, lanes };
            (!pool.lanes.is_empty()).then(|| Stage { kind, on_failure: OnFailure::Keep, pools: vec![pool] })
        };
        let (gone, kept): (Vec<_>, Vec<_>) =
            self.planned.iter().partition(|(plan, _)| matches!(plan.action, Action::Destroy { .. }));
        let lanes = |of: Vec<&(MachinePlan, Lane)>| of.into_iter().map(|(_, lane)| lane.clone()).collect();
        let stages: Vec<Stage> = [
            stage(StageKind::Update, PoolKind::Cold, true, lanes(kept)),
            stage(StageKind::Remove, PoolKind::Removed, true, lanes(gone)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let untouched = self.intent.before.iter().filter(|before| {
            !self.planned.iter().any(|(plan, _)| plan.machine == MachineRef::Existing(before.id.clone()))
        });
        let untouched = untouched
            .filter(|before| self.find(&before.id).is_some())
            .map(|before| Untouched {
                machine: before.id.clone(),
                group: before.config.as_ref().map_or_else(String::new, |c| c.process_group().to_owned()),
                reason: "as it was before".to_owned(),
            })
            .collect();
        let leases = self.planned.iter().filter(|(plan, _)| !plan.host_down).filter_map(|(plan, _)| {
            match &plan.machine {
                MachineRef::Existing(id) => Some(id.clone()),
                MachineRef::New(_) => None,
            }
        });
        let leases = leases.collect();
        let plan = Plan {
            schema: SCHEMA.to_owned(),
            app: self.intent.app.clone(),
            image,
            strategy: Strategy::Rolling,
            first_deploy: false,
            ips: Vec::new(),
            volumes: Vec::new(),
            release_command: None,
            stop_signal: None,
            machines: self.planned.into_iter().map(|(plan, _)| plan).collect(),
            untouched,
            leases,
            stages,
            confirmations: Vec::new(),
            warnings: Vec::new(),
        };
        Reverted { plan, lost: self.lost }
    }
}

fn proof(config: &MachineConfig, launches: bool) -> Vec<StepKind> {
    if !launches {
        return Vec::new();
    }
    let mut steps = vec![StepKind::WaitStarted, StepKind::SmokeTest];
    steps.extend((config.check_count() > 0).then_some(StepKind::WaitHealthy));
    steps
}
