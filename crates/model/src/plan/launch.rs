//! What is sent for one machine: create, update or replace, restart (spec deploy 3.8).

use super::diff;
use super::volumes::VolumePool;
use super::{Action, Desired, MachinePlan, MachineRef, Mode, Problem, VolumeSource};
use crate::machine::{Common, LaunchMachineInput, Machine, MachineConfig, MachineState, Mount, metadata};
use std::cell::RefCell;

/// Environment variable by which a standby knows its primary.
pub(super) const STANDBY_FOR: &str = "FLY_STANDBY_FOR";

/// Shared inputs of all machines of a plan.
pub(super) struct Launcher<'a> {
    pub(super) desired: &'a Desired<'a>,
    /// The app is a legacy Postgres cluster.
    pub(super) postgres: bool,
    /// Machines of a group mostly get the same configuration.
    pub(super) common: RefCell<Common<MachineConfig>>,
}

/// Whether a machine is updated without starting it: those that did not run before, standbys among them, stay as they are.
fn skips_launch(state: &MachineState) -> bool {
    !state.is_warm() && *state != MachineState::Failed
}

impl MachinePlan {
    /// Whether there is a check to wait for.
    pub(super) fn is_checked(&self) -> bool {
        let config = self.input.as_ref().and_then(|input| input.config.as_ref());
        config.is_some_and(|config| config.check_count() > 0)
    }
}

/// What the mounts of an update mean.
enum Mounted {
    /// As before, or no mount at all.
    Kept,
    /// Another volume, or none any more: the machine is replaced.
    Replaced { reason: String, volume: Option<String> },
    /// It cannot be done.
    Refused,
}

/// An existing machine's configuration before and after.
struct Changed<'a> {
    old: &'a MachineConfig,
    new: MachineConfig,
    /// Why it cannot be changed in place.
    why: Option<String>,
    volume: Option<String>,
    force: bool,
    tests: Vec<MachineConfig>,
}

impl Launcher<'_> {
    fn input(&self, config: MachineConfig, region: &str, skip_launch: bool) -> LaunchMachineInput {
        LaunchMachineInput {
            config: Some(self.common.borrow_mut().share(config.into())),
            region: region.to_owned(),
            skip_launch,
            min_secrets_version: self.desired.min_secrets_version,
            ..LaunchMachineInput::default()
        }
    }

    fn finish(&self, config: &mut MachineConfig) {
        config.image.clone_from(&self.desired.image.reference);
        config.resolve_image_marker(&self.desired.image.reference);
        if self.postgres {
            config.metadata.insert(metadata::MANAGED_POSTGRES.to_owned(), "true".to_owned());
        } else {
            config.metadata.remove(metadata::MANAGED_POSTGRES);
        }
    }

    /// A new machine of a group. The volume, if one is needed, was allocated by the caller.
    pub(super) fn create(
        &self,
        slot: String,
        group: &str,
        mut config: MachineConfig,
        volume: Option<VolumeSource>,
        standby_for: Vec<MachineRef>,
        problems: &mut Vec<Problem>,
    ) -> MachinePlan {
        self.finish(&mut config);
        config.guest.get_or_insert_with(|| self.desired.guest.clone());
        if let (Some(VolumeSource::Existing(id)), Some(mount)) = (&volume, config.mounts.first_mut()) {
            mount.volume.clone_from(id);
        }
        let changes = diff::changes(None, &config);
        let launches = standby_for.is_empty();
        let region = self.desired.primary_region.clone();
        let tests = self.tests(group, &config, problems);
        MachinePlan {
            machine: MachineRef::New(slot),
            group: group.to_owned(),
            input: Some(self.input(config, &region, !launches)),
            region,
            action: Action::Create,
            state: None,
            instance_id: None,
            volume,
            standby_for,
            changes,
            launches,
            verify: false,
            cordoned: false,
            tests,
            host_down: false,
        }
    }

    /// The machines that test one with this configuration. They get the size of the flags, as there is no group of
    /// their own to take one from.
    fn tests(&self, group: &str, tested: &MachineConfig, problems: &mut Vec<Problem>) -> Vec<MachineConfig> {
        if self.desired.mode == Mode::Restart {
            return Vec::new();
        }
        match self.desired.configs.tests(group, tested) {
            Ok(mut tests) => {
                for test in &mut tests {
                    test.resolve_image_marker(&self.desired.image.reference);
                    test.guest.get_or_insert_with(|| self.desired.guest.clone());
                }
                tests
            }
            Err(found) => {
                problems.extend(found);
                Vec::new()
            }
        }
    }

    /// An existing machine of a configured group; `None` if a problem was found. With `force` it changes also when
    /// nothing differs.
    pub(super) fn update(
        &self,
        machine: &Machine,
        group: &str,
        force: bool,
        pool: &mut VolumePool<'_>,
        problems: &mut Vec<Problem>,
        confirmations: &mut Vec<Problem>,
    ) -> Option<MachinePlan> {
        let old = machine.any_config().cloned().unwrap_or_default();
        let restart = self.desired.mode == Mode::Restart;
        let mut new = if restart {
            old.clone()
        } else {
            match self.desired.configs.machine_config(group, Some(&old)) {
                Ok(config) => config,
                Err(found) => {
                    problems.extend(found);
                    return None;
                }
            }
        };
        if !restart {
            self.finish(&mut new);
        }
        let mut why = (!machine.host_ok()).then(|| format!("its host is {}", machine.host_status));
        let mut volume = old.mounts.first().map(|mount| mount.volume.clone()).filter(|id| !id.is_empty());
        if !restart {
            let mounted = self.mounts(machine, group, &old, &mut new, pool, problems, confirmations);
            match mounted {
                Mounted::Kept => {}
                Mounted::Refused => return None,
                Mounted::Replaced { reason, volume: other } => {
                    why = Some(reason);
                    volume = other;
                }
            }
        }
        let kept = old.mounts.first().zip(new.mounts.first()).filter(|(a, b)| a.volume == b.volume);
        if let (false, Some((mount, _))) = (machine.host_ok(), kept) {
            problems.push(Problem::HostDownWithVolume {
                machine: machine.id.clone(),
                volume: mount.volume.clone(),
                siblings: pool.siblings(&mount.volume),
                snapshots: None,
            });
            return None;
        }
        if let Some(host) = dedication(&old, &new) {
            if let Some(mount) = new.mounts.first() {
                problems.push(Problem::DedicatedHostWithVolume {
                    machine: machine.id.clone(),
                    volume: mount.volume.clone(),
                });
                return None;
            }
            why = Some(format!("it moves to dedicated host {host}"));
        }
        keep_standby_links(&mut new);
        let tests = self.tests(group, &new, problems);
        let change = Changed { old: &old, new, why, volume, force, tests };
        Some(self.updated(machine, group, change))
    }

    /// The plan of an update, replacement, or nothing at all.
    fn updated(&self, machine: &Machine, group: &str, change: Changed<'_>) -> MachinePlan {
        let Changed { old, new, why, volume, force, tests } = change;
        let skip = skips_launch(&machine.state);
        let settled =
            matches!(machine.state, MachineState::Started | MachineState::Stopped | MachineState::Suspended);
        let unchanged = why.is_none()
            && !force
            && self.desired.mode == Mode::Deploy
            && settled
            && diff::same_image(machine, &self.desired.image)
            && diff::same_config(old, &new);
        // What an unreachable host tells of a configuration is incomplete, so nothing is compared with it.
        let mut changes =
            if unchanged || !machine.host_ok() { Vec::new() } else { diff::changes(Some(old), &new) };
        if diff::same_image(machine, &self.desired.image) {
            // Another tag of the same bytes is no difference.
            changes.retain(|change| change.path != "image");
        }
        let action = match why {
            _ if unchanged => Action::Unchanged,
            Some(reason) => Action::Replace { reason, by: format!("{group}/{}", machine.id) },
            None => Action::Update,
        };
        MachinePlan {
            machine: MachineRef::Existing(machine.id.clone()),
            group: group.to_owned(),
            region: machine.region.clone(),
            state: Some(machine.state.to_string()),
            instance_id: Some(machine.instance_id.clone()).filter(|id| !id.is_empty()),
            input: (!unchanged).then(|| self.input(new, &machine.region, skip)),
            volume: volume.map(VolumeSource::Existing),
            standby_for: Vec::new(),
            changes,
            launches: !skip,
            verify: false,
            cordoned: machine.cordoned,
            tests: if unchanged { Vec::new() } else { tests },
            host_down: !machine.host_ok(),
            action,
        }
    }

    /// The mounts table (spec deploy 3.8.3) with validation (3.5). Only the first mount counts, as everywhere.
    #[expect(clippy::too_many_arguments, reason = "one call site; a struct would only rename them")]
    fn mounts(
        &self,
        machine: &Machine,
        group: &str,
        old: &MachineConfig,
        new: &mut MachineConfig,
        pool: &mut VolumePool<'_>,
        problems: &mut Vec<Problem>,
        confirmations: &mut Vec<Problem>,
    ) -> Mounted {
        match (old.mounts.first(), new.mounts.first_mut()) {
            (None, None) => Mounted::Kept,
            (Some(had), None) => {
                confirmations
                    .push(Problem::DropsVolume { machine: machine.id.clone(), volume: had.volume.clone() });
                Mounted::Replaced { reason: "its volume is no longer mounted".to_owned(), volume: None }
            }
            (None, Some(wanted)) => match pool.take(group, &wanted.name, &machine.region) {
                Some(volume) => {
                    wanted.volume.clone_from(&volume.id);
                    let reason = format!("it gets volume {}", volume.id);
                    Mounted::Replaced { reason, volume: Some(volume.id.clone()) }
                }
                None => Mounted::Refused,
            },
            (Some(had), Some(wanted)) if same_volume(had, wanted) => {
                keep_mount(had, wanted);
                Mounted::Kept
            }
            (Some(had), Some(wanted)) => {
                problems.push(Problem::VolumeRenamed {
                    machine: machine.id.clone(),
                    have: had.name.clone(),
                    want: wanted.name.clone(),
                });
                Mounted::Refused
            }
        }
    }
}

/// What deploy assigns and a configuration cannot say: the machine's volume, and whom a standby stands by for.
pub fn keep_assigned(old: &MachineConfig, new: &mut MachineConfig) {
    if let (Some(had), Some(wanted)) = (old.mounts.first(), new.mounts.first_mut())
        && same_volume(had, wanted)
    {
        keep_mount(had, wanted);
    }
    keep_standby_links(new);
}

/// Whether a mount is to stay on the volume it has. An empty name is any.
fn same_volume(had: &Mount, wanted: &Mount) -> bool {
    had.name.is_empty() || wanted.name.is_empty() || had.name == wanted.name
}

/// The machine keeps its volume; path and growth come from the configuration.
fn keep_mount(had: &Mount, wanted: &mut Mount) {
    let path = if wanted.path.is_empty() { had.path.clone() } else { wanted.path.clone() };
    *wanted = Mount {
        path,
        extend_threshold_percent: wanted.extend_threshold_percent,
        add_size_gb: wanted.add_size_gb,
        size_gb_limit: wanted.size_gb_limit,
        ..had.clone()
    };
}

/// The dedicated host asked for, if it is another one than the machine's.
fn dedication(old: &MachineConfig, new: &MachineConfig) -> Option<String> {
    let of = |config: &MachineConfig| config.guest.as_ref().map(|guest| guest.host_dedication_id.clone());
    let wanted = of(new).filter(|host| !host.is_empty())?;
    (of(old).as_ref() != Some(&wanted)).then_some(wanted)
}

/// A machine with services serves and is nobody's standby; a standby keeps the variable that names its primary, which the
/// mapping drops with every other variable from elsewhere (spec deploy 9.2 P6).
fn keep_standby_links(config: &mut MachineConfig) {
    if config.standbys.is_empty() {
        return;
    }
    if config.services.is_empty() {
        config.env.insert(STANDBY_FOR.to_owned(), config.standbys.join(","));
    } else {
        config.standbys.clear();
        config.env.remove(STANDBY_FOR);
    }
}
