//! The configuration room's answers as the planner asks for them.

use super::{GroupConfigs, MountWish, Problem};
use crate::appconfig::{self, AppConfig, FileBytes, volume_gb};
use crate::machine::MachineConfig;

/// An app configuration with the contents of the local files it names.
pub struct AppGroups<'a> {
    config: &'a AppConfig,
    files: &'a dyn FileBytes,
}

impl<'a> AppGroups<'a> {
    /// Answers from this configuration.
    pub fn new(config: &'a AppConfig, files: &'a dyn FileBytes) -> Self {
        Self { config, files }
    }
}

impl GroupConfigs for AppGroups<'_> {
    fn groups(&self) -> Vec<String> {
        self.config.groups().into_iter().map(str::to_owned).collect()
    }

    fn default_group(&self) -> String {
        self.config.default_group().to_owned()
    }

    fn machine_config(
        &self,
        group: &str,
        base: Option<&MachineConfig>,
    ) -> Result<MachineConfig, Vec<Problem>> {
        appconfig::machine_config(self.config, group, base, self.files)
            .map_err(|problems| unmappable(group, problems))
    }

    fn mounts(&self, group: &str) -> Vec<MountWish> {
        let view = self.config.view(group);
        let wish = |mount: &appconfig::Mount| MountWish {
            name: mount.source.clone(),
            // Sizes that cannot be read are refused by validation before a plan is made.
            initial_size_gb: volume_gb(&mount.initial_size).ok().filter(|gb| *gb > 0),
            snapshot_retention: mount.snapshot_retention,
            scheduled_snapshots: mount.scheduled_snapshots,
        };
        view.mounts.iter().map(|(_, mount)| wish(mount)).collect()
    }

    fn tests(&self, group: &str, tested: &MachineConfig) -> Result<Vec<MachineConfig>, Vec<Problem>> {
        appconfig::test_machines(self.config, group, tested).map_err(|problems| unmappable(group, problems))
    }
}

fn unmappable(group: &str, problems: Vec<appconfig::Problem>) -> Vec<Problem> {
    let typed = |problem: appconfig::Problem| Problem::Unmappable {
        group: group.to_owned(),
        code: problem.code,
        message: format!("{}: {}", problem.place(), problem.message),
    };
    problems.into_iter().map(typed).collect()
}
