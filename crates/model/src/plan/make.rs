//! The planner itself: classify, filter, compare groups, and put every machine in exactly one place.

mod beside;

use super::launch::Launcher;
use super::volumes::VolumePool;
use super::{
    Action, Desired, MachinePlan, MachineRef, Mode, Plan, Problem, Problems, SCHEMA, Snapshot, Strategy,
    Untouched, VolumeNeed, VolumeSource, addresses, leftovers, schedule,
};
use crate::machine::{CreateVolumeRequest, Machine, MachineConfig, Service};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Makes the plan that brings what exists to what is wanted.
///
/// # Errors
/// Every problem that stands in the way, at once. What only needs a yes is in [`Plan::confirmations`] instead.
pub fn make(snapshot: &Snapshot, desired: &Desired<'_>) -> Result<Plan, Problems> {
    let mut work = Work::new(snapshot, desired);
    work.check_request();
    work.classify();
    work.existing();
    if desired.mode == Mode::Deploy {
        work.removed_groups();
        work.new_groups();
        work.beside();
    }
    if !work.impossible() {
        work.problems.extend(work.pool.shortages());
    }
    if work.problems.is_empty() {
        Ok(work.plan())
    } else {
        Err(Problems { app: snapshot.app.name.clone(), problems: work.problems })
    }
}

struct Work<'a> {
    snapshot: &'a Snapshot,
    desired: &'a Desired<'a>,
    launcher: Launcher<'a>,
    pool: VolumePool<'a>,
    configured: Vec<String>,
    default_group: String,
    /// Deploy's own machines, before filters, with their group.
    managed: Vec<(&'a Machine, String)>,
    /// Those of them that may be touched.
    selected: Vec<(&'a Machine, String)>,
    first_deploy: bool,
    machines: Vec<MachinePlan>,
    untouched: Vec<Untouched>,
    volumes: Vec<VolumeNeed>,
    services: Vec<Service>,
    problems: Vec<Problem>,
    confirmations: Vec<Problem>,
    warnings: Vec<Problem>,
}

impl<'a> Work<'a> {
    fn new(snapshot: &'a Snapshot, desired: &'a Desired<'a>) -> Self {
        Work {
            snapshot,
            desired,
            launcher: Launcher { desired, postgres: snapshot.app.is_postgres(), common: RefCell::default() },
            pool: VolumePool::new(&snapshot.volumes),
            configured: desired.configs.groups(),
            default_group: desired.configs.default_group(),
            managed: Vec::new(),
            selected: Vec::new(),
            first_deploy: false,
            machines: Vec::new(),
            untouched: Vec::new(),
            volumes: Vec::new(),
            services: Vec::new(),
            problems: Vec::new(),
            confirmations: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn check_request(&mut self) {
        let desired = self.desired;
        if desired.strategy == Strategy::Bluegreen && self.snapshot.may_bluegreen == Some(false) {
            self.problems.push(Problem::StrategyImpossible {
                strategy: desired.strategy,
                reason: "the platform does not allow this app bluegreen deploys".to_owned(),
            });
        }
        let beside = matches!(desired.strategy, Strategy::Canary | Strategy::Bluegreen);
        let mounted = self.configured.iter().find(|group| !desired.configs.mounts(group).is_empty());
        if let Some(group) = mounted.filter(|_| beside && desired.mode == Mode::Deploy) {
            self.problems.push(Problem::StrategyImpossible {
                strategy: desired.strategy,
                reason: format!("process group {group} has a volume, which only one machine can mount"),
            });
        }
        let max = desired.max_unavailable;
        if max.is_nan() || max <= 0.0 {
            self.problems.push(Problem::MaxUnavailable { given: max.to_string() });
        }
        let named = desired.filters.process_groups.iter();
        for group in named.filter(|group| !self.configured.contains(group)) {
            self.problems
                .push(Problem::UnknownGroup { group: group.clone(), known: self.configured.clone() });
        }
    }

    /// The strategy itself is out of the question, so that volumes are missing for it is no news.
    fn impossible(&self) -> bool {
        self.problems.iter().any(|problem| matches!(problem, Problem::StrategyImpossible { .. }))
    }

    fn leave(&mut self, machine: &Machine, group: &str, reason: impl Into<String>) {
        self.untouched.push(Untouched {
            machine: machine.id.clone(),
            group: group.to_owned(),
            reason: reason.into(),
        });
    }

    /// Spec deploy 3.1 and 3.2: whose machines they are, and which pass the filters.
    fn classify(&mut self) {
        let mut active: Vec<&Machine> = self.snapshot.machines.iter().filter(|m| m.is_active()).collect();
        active.sort_by(|a, b| a.id.cmp(&b.id));
        active.dedup_by(|a, b| a.id == b.id);
        let app = &self.snapshot.app;
        if active.is_empty() && app.is_deployed() && app.machine_count > 0 {
            self.problems.push(Problem::FleetVanished { recorded: app.machine_count });
        }
        let mut unmanaged = Vec::new();
        for machine in &active {
            let group = machine.process_group().to_owned();
            if !machine.is_managed() {
                unmanaged.push(machine.id.clone());
                self.leave(machine, &group, "not made by a deploy");
            } else if machine.is_release_command() || machine.is_console() || machine.is_test_machine() {
                self.leave(machine, &group, "a temporary machine");
            } else {
                let group = if group.is_empty() { self.default_group.clone() } else { group };
                self.managed.push((machine, group));
            }
        }
        self.first_deploy = self.desired.mode == Mode::Deploy
            && self.managed.is_empty()
            && (!unmanaged.is_empty() || !app.is_deployed());
        if !unmanaged.is_empty() {
            self.warnings.push(Problem::Unmanaged { machines: unmanaged });
        }
        for (machine, group) in self.managed.clone() {
            match self.desired.filters.reason_against(machine, &group) {
                Some(reason) => self.leave(machine, &group, reason),
                None => self.selected.push((machine, group)),
            }
        }
        if self.desired.mode == Mode::Deploy {
            self.leftovers();
        }
    }

    /// What earlier deploys left behind is removed, by name (spec deploy 9.3 S13, S16).
    fn leftovers(&mut self) {
        let mut groups: BTreeMap<&str, Vec<&Machine>> = BTreeMap::new();
        for (machine, group) in &self.managed {
            groups.entry(group).or_default().push(machine);
        }
        let of = |(machine, group): &(&'a Machine, String)| {
            leftovers::reason(machine, groups.get(group.as_str()).map_or(&[], Vec::as_slice))
        };
        let found: Vec<Option<String>> = self.selected.iter().map(of).collect();
        let selected = std::mem::take(&mut self.selected);
        for ((machine, group), reason) in selected.into_iter().zip(found) {
            match reason {
                Some(reason) => {
                    self.managed.retain(|(known, _)| known.id != machine.id);
                    self.destroys(machine, group, format!("left over: {reason}"));
                }
                None => self.selected.push((machine, group)),
            }
        }
    }

    fn destroys(&mut self, machine: &Machine, group: String, reason: String) {
        self.machines.push(MachinePlan {
            machine: MachineRef::Existing(machine.id.clone()),
            group,
            region: machine.region.clone(),
            action: Action::Destroy { reason },
            state: Some(machine.state.to_string()),
            instance_id: Some(machine.instance_id.clone()).filter(|id| !id.is_empty()),
            input: None,
            volume: None,
            standby_for: Vec::new(),
            changes: Vec::new(),
            launches: false,
            verify: false,
            cordoned: machine.cordoned,
            tests: Vec::new(),
            host_down: !machine.host_ok(),
        });
    }

    /// Machines of groups that stay.
    fn existing(&mut self) {
        let restart = self.desired.mode == Mode::Restart;
        let mut changed = BTreeSet::new();
        for (machine, group) in self.selected.clone() {
            if !restart && !self.configured.contains(&group) {
                continue;
            }
            let Some(plan) = self.change(machine, &group, self.desired.force) else { continue };
            if plan.action != Action::Unchanged {
                changed.insert(group);
            }
            self.machines.push(plan);
        }
        if self.makes_greens() {
            self.green(&changed);
        }
        self.link_standbys();
        self.look_at_stopped();
    }

    fn change(&mut self, machine: &Machine, group: &str, force: bool) -> Option<MachinePlan> {
        let (problems, confirmations) = (&mut self.problems, &mut self.confirmations);
        self.launcher.update(machine, group, force, &mut self.pool, problems, confirmations)
    }

    /// A standby whose primary is replaced follows it to its new id (spec deploy 9.2 P6).
    fn link_standbys(&mut self) {
        let replaced: BTreeMap<String, String> = self
            .machines
            .iter()
            .filter_map(|plan| match (&plan.machine, &plan.action) {
                (MachineRef::Existing(id), Action::Replace { by, .. }) => Some((id.clone(), by.clone())),
                _ => None,
            })
            .collect();
        for plan in &mut self.machines {
            let config = plan.input.as_ref().and_then(|input| input.config.as_ref());
            let standbys = config.map(|config| config.standbys.clone()).unwrap_or_default();
            if standbys.iter().any(|id| replaced.contains_key(id)) {
                let follow = |id: &String| match replaced.get(id) {
                    Some(slot) => MachineRef::New(slot.clone()),
                    None => MachineRef::Existing(id.clone()),
                };
                plan.standby_for = standbys.iter().map(follow).collect();
            }
        }
        self.revive_unchanged_standbys(&replaced);
    }

    /// A standby that is otherwise unchanged still has to learn its primary's new id.
    fn revive_unchanged_standbys(&mut self, replaced: &BTreeMap<String, String>) {
        for (machine, _) in &self.selected {
            let Some(config) = machine.any_config().filter(|_| machine.host_ok()) else { continue };
            let stale = config.standbys.iter().any(|id| replaced.contains_key(id));
            let own = MachineRef::Existing(machine.id.clone());
            let plan = self.machines.iter_mut().find(|plan| plan.machine == own);
            let Some(plan) = plan.filter(|plan| stale && plan.action == Action::Unchanged) else { continue };
            plan.action = Action::Update;
            plan.input = Some(crate::machine::LaunchMachineInput {
                config: Some(config.clone().into()),
                region: machine.region.clone(),
                skip_launch: !plan.launches,
                min_secrets_version: self.desired.min_secrets_version,
                ..crate::machine::LaunchMachineInput::default()
            });
            let follow = |id: &String| match replaced.get(id) {
                Some(slot) => MachineRef::New(slot.clone()),
                None => MachineRef::Existing(id.clone()),
            };
            plan.standby_for = config.standbys.iter().map(follow).collect();
        }
    }

    /// Groups that have machines and are configured no more. Never because of a filter (spec deploy 9.1 C15).
    fn removed_groups(&mut self) {
        let mut removed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (machine, group) in self.selected.clone() {
            if self.configured.contains(&group) {
                continue;
            }
            if !self.desired.filters.is_empty() || self.desired.update_only {
                let why = if self.desired.update_only { "--update-only" } else { "filters" };
                let reason = format!("its process group is not configured any more, but {why} is in effect");
                self.leave(machine, &group, reason);
                continue;
            }
            removed.entry(group.clone()).or_default().push(machine.id.clone());
            self.destroys(machine, group, "its process group is not configured any more".to_owned());
        }
        let asked = removed.into_iter().map(|(group, machines)| Problem::RemovesGroup { group, machines });
        self.confirmations.extend(asked);
    }

    /// Groups without any machine, also outside the filters (spec deploy 9.2 P2).
    fn new_groups(&mut self) {
        let present: BTreeSet<String> = self.managed.iter().map(|(_, group)| group.clone()).collect();
        for group in self.configured.clone() {
            let config = match self.desired.configs.machine_config(&group, None) {
                Ok(config) => config,
                Err(found) => {
                    // An existing machine of the group has reported the same already.
                    let fresh = found.into_iter().filter(|problem| !self.problems.contains(problem));
                    let fresh: Vec<Problem> = fresh.collect();
                    self.problems.extend(fresh);
                    continue;
                }
            };
            self.services.extend(config.services.iter().cloned());
            if present.contains(&group) {
                continue;
            }
            match self.not_created(&group) {
                Some(reason) => self.warnings.push(Problem::GroupNotCreated { group, reason }),
                None => self.create_group(&group, config),
            }
        }
    }

    fn not_created(&self, group: &str) -> Option<String> {
        let filters = &self.desired.filters;
        let region = &self.desired.primary_region;
        if self.desired.update_only {
            Some("--update-only is in effect".to_owned())
        } else if !filters.group_passes(group) {
            Some("its process group is filtered out".to_owned())
        } else if !filters.region_passes(region) {
            let region = if region.is_empty() { "the default region" } else { region };
            Some(format!("new machines go to {region}, which is filtered out"))
        } else if !filters.only_machines.is_empty() {
            Some("only named machines are to be touched".to_owned())
        } else {
            None
        }
    }

    /// One machine with a volume, two that serve, or one and a standby (spec deploy 3.7).
    fn create_group(&mut self, group: &str, config: MachineConfig) {
        let mounted = !config.mounts.is_empty();
        let first = MachineRef::New(format!("{group}/1"));
        let mut machines = vec![Vec::new()];
        if self.desired.ha && !mounted {
            let serves = !config.services.is_empty();
            machines.push(if serves { Vec::new() } else { vec![first] });
        }
        for (index, standby_for) in machines.into_iter().enumerate() {
            let volume = self.volume_for(group, &config);
            let slot = format!("{group}/{}", index + 1);
            let problems = &mut self.problems;
            let plan = self.launcher.create(slot, group, config.clone(), volume, standby_for, problems);
            self.machines.push(plan);
        }
    }

    /// The volume of a new machine: a free one of the region, or on a first deploy one that is made.
    fn volume_for(&mut self, group: &str, config: &MachineConfig) -> Option<VolumeSource> {
        let mount = config.mounts.first()?;
        let region = self.desired.primary_region.clone();
        if !self.first_deploy {
            let found = self.pool.take(group, &mount.name, &region)?;
            return Some(VolumeSource::Existing(found.id.clone()));
        }
        if let Some(found) = self.pool.try_take(&mount.name, &region) {
            return Some(VolumeSource::Existing(found.id.clone()));
        }
        let wish = self.desired.configs.mounts(group).into_iter().find(|wish| wish.name == mount.name);
        let wish = wish.unwrap_or_default();
        let guest = config.guest.clone().unwrap_or_else(|| self.desired.guest.clone());
        let default_size = if guest.gpus > 0 || !guest.gpu_kind.is_empty() { 100 } else { 1 };
        let size = wish.initial_size_gb.or(self.desired.volume_initial_size_gb).unwrap_or(default_size);
        self.volumes.push(VolumeNeed {
            group: group.to_owned(),
            request: CreateVolumeRequest {
                name: mount.name.clone(),
                region,
                size_gb: Some(size),
                encrypted: Some(true),
                snapshot_retention: wish.snapshot_retention,
                auto_backup_enabled: wish.scheduled_snapshots,
                compute: Some(guest),
                compute_image: self.desired.image.reference.clone(),
                ..CreateVolumeRequest::default()
            },
        });
        Some(VolumeSource::New(self.volumes.len() - 1))
    }

    fn plan(mut self) -> Plan {
        self.machines.sort_by(|a, b| a.machine.cmp(&b.machine));
        self.untouched.sort_by(|a, b| a.machine.cmp(&b.machine));
        let stages = schedule::stages(self.desired, &self.machines, self.first_deploy);
        let (ips, confirm) = if self.first_deploy && self.snapshot.ips.is_empty() {
            addresses::needs(&self.services, self.desired.ip_policy)
        } else {
            (Vec::new(), None)
        };
        self.confirmations.extend(confirm);
        let busy = |plan: &&MachinePlan| plan.action != Action::Unchanged && !plan.host_down;
        let leases = self.machines.iter().filter(busy).filter_map(|plan| match &plan.machine {
            MachineRef::Existing(id) => Some(id.clone()),
            MachineRef::New(_) => None,
        });
        let leases = leases.collect();
        let works = !stages.is_empty();
        Plan {
            schema: SCHEMA.to_owned(),
            app: self.snapshot.app.name.clone(),
            image: self.desired.image.reference.clone(),
            strategy: self.desired.strategy,
            first_deploy: self.first_deploy,
            ips,
            volumes: self.volumes,
            release_command: self.desired.release_command.clone().filter(|_| works),
            stop_signal: self.desired.stop_signal.clone(),
            machines: self.machines,
            untouched: self.untouched,
            leases,
            stages,
            confirmations: self.confirmations,
            warnings: self.warnings,
        }
    }
}
