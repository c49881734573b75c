//! The planner where machines are made beside the present ones: bluegreen, canary; and machines that do not run.

use super::super::{Action, MachinePlan, MachineRef, Mode, Problem, Strategy, green, leftovers, schedule};
use super::Work;
use crate::machine::Machine;
use std::collections::BTreeSet;

impl Work<'_> {
    /// Whether existing machines are exchanged for a second set. A first deploy has nothing to exchange.
    pub(super) fn makes_greens(&self) -> bool {
        self.desired.strategy == Strategy::Bluegreen
            && self.desired.mode == Mode::Deploy
            && !self.first_deploy
    }

    /// A group of which anything changes is exchanged as a whole.
    pub(super) fn green(&mut self, changed: &BTreeSet<String>) {
        for (machine, group) in self.selected.clone() {
            let own = MachineRef::Existing(machine.id.clone());
            let Some(at) = self.machines.iter().position(|plan| plan.machine == own) else { continue };
            if !changed.contains(&group) {
                continue;
            }
            if self.machines[at].action == Action::Unchanged
                && let Some(forced) = self.change(machine, &group, true)
            {
                self.machines[at] = forced;
            }
            green::turn(&mut self.machines[at]);
        }
        green::choose_representatives(&mut self.machines);
        self.check_colours(changed);
    }

    /// Spec deploy 5.6 steps 2 and 3: something must tell when green may take over, and what is blue.
    fn check_colours(&mut self, changed: &BTreeSet<String>) {
        let replaced = || self.machines.iter().filter(|m| matches!(m.action, Action::Replace { .. }));
        let (mut with, mut without) = (false, BTreeSet::new());
        for plan in replaced() {
            if plan.is_checked() {
                with = true;
            } else {
                without.insert(plan.group.clone());
            }
        }
        let without: Vec<String> = without.into_iter().collect();
        match (with, without.is_empty()) {
            (_, true) => {}
            (false, false) => self.problems.push(Problem::NoChecks { groups: without }),
            (true, false) => self.warnings.push(Problem::UncheckedGroups { groups: without }),
        }
        for group in changed {
            let members: Vec<&Machine> =
                self.selected.iter().filter(|(_, g)| g == group).map(|(machine, _)| *machine).collect();
            let images = leftovers::both_colours(&members);
            if !images.is_empty() {
                self.problems.push(Problem::BothColours { group: group.clone(), images });
            }
        }
    }

    /// Machines that do not run: looked at for a moment if that was asked for, named otherwise.
    pub(super) fn look_at_stopped(&mut self) {
        let looks = self.desired.strategy == Strategy::Bluegreen
            || (!self.desired.detach && self.desired.strategy != Strategy::Immediate);
        let mut stopped = Vec::new();
        for plan in &mut self.machines {
            if self.desired.verify_stopped && looks && green::may_run_briefly(plan) {
                green::run_briefly(plan);
            }
            let standby = plan.input.as_ref().and_then(|input| input.config.as_ref());
            let standby = standby.is_some_and(|config| !config.standbys.is_empty());
            if !plan.launches
                && !plan.verify
                && plan.input.is_some()
                && !standby
                && let MachineRef::Existing(id) = &plan.machine
            {
                stopped.push(id.clone());
            }
        }
        if !stopped.is_empty() {
            self.warnings.push(Problem::StaysStopped { machines: stopped });
        }
    }

    /// Machines beside the present ones, and what keeps new ones out of service until they are proven.
    pub(super) fn beside(&mut self) {
        if self.desired.strategy == Strategy::Canary && !self.first_deploy {
            let canaries: Vec<MachinePlan> =
                self.configured.iter().filter_map(|group| green::canary(group, &self.machines)).collect();
            self.machines.extend(canaries);
        }
        let greens = self.makes_greens();
        for plan in &mut self.machines {
            let is_new = matches!(plan.action, Action::Create | Action::Replace { .. });
            let held = plan.cordoned || schedule::gated(self.desired, plan) || greens;
            if let Some(input) = plan.input.as_mut().filter(|_| is_new && held) {
                input.skip_service_registration = true;
            }
        }
    }
}
