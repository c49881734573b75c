//! The inputs of a plan: what exists, and what is wanted.

use super::Problem;
use crate::machine::{App, Guest, IpAssignment, Machine, MachineConfig, Volume, metadata};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What exists, as read in one phase. Lists are unfiltered; the planner classifies.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The app.
    pub app: App,
    /// All machines of the app.
    pub machines: Vec<Machine>,
    /// All volumes of the app; may be empty when nothing mounts one.
    pub volumes: Vec<Volume>,
    /// Addresses of the app.
    pub ips: Vec<IpAssignment>,
    /// The platform lets this app do bluegreen deploys; `None` if it was not asked.
    pub may_bluegreen: Option<bool>,
}

/// How machines are exchanged (spec deploy 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strategy {
    /// A few at a time, each proven before the next.
    #[default]
    Rolling,
    /// All at once, without waiting.
    Immediate,
    /// One new machine first, then rolling.
    Canary,
    /// A whole second set, then a switch.
    Bluegreen,
}

impl Strategy {
    /// The word in `fly.toml` and flags.
    pub const fn as_str(self) -> &'static str {
        match self {
            Strategy::Rolling => "rolling",
            Strategy::Immediate => "immediate",
            Strategy::Canary => "canary",
            Strategy::Bluegreen => "bluegreen",
        }
    }
}

impl fmt::Display for Strategy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What the machines are brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The configuration's groups and the image.
    #[default]
    Deploy,
    /// Their own present configuration again, with a new release (secrets, restart): no creation, no removal.
    Restart,
}

/// Which addresses a first deploy may allocate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IpPolicy {
    /// Public ones.
    #[default]
    Public,
    /// A private one (Flycast).
    Private,
    /// None.
    None,
}

/// Which machines a deploy may touch. Empty lists do not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Only these regions.
    pub only_regions: Vec<String>,
    /// Not these regions.
    pub exclude_regions: Vec<String>,
    /// Only these machine ids.
    pub only_machines: Vec<String>,
    /// Not these machine ids.
    pub exclude_machines: Vec<String>,
    /// Only these process groups.
    pub process_groups: Vec<String>,
}

impl Filters {
    /// Whether nothing is restricted.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// Whether a region passes. An empty region (the platform chooses) passes only without `only_regions`.
    pub fn region_passes(&self, region: &str) -> bool {
        let only = self.only_regions.is_empty() || self.only_regions.iter().any(|r| r == region);
        only && !self.exclude_regions.iter().any(|r| r == region)
    }

    /// Whether a group passes.
    pub fn group_passes(&self, group: &str) -> bool {
        self.process_groups.is_empty() || self.process_groups.iter().any(|g| g == group)
    }

    /// Why a machine of this group is left alone, or `None` if it passes every filter.
    pub fn reason_against(&self, machine: &Machine, group: &str) -> Option<String> {
        if !self.region_passes(&machine.region) {
            return Some(format!("region {} is filtered out", machine.region));
        }
        if !self.group_passes(group) {
            return Some(format!("process group {group} is filtered out"));
        }
        let only = self.only_machines.is_empty() || self.only_machines.contains(&machine.id);
        if !only || self.exclude_machines.contains(&machine.id) {
            return Some("machine is filtered out".to_owned());
        }
        None
    }
}

/// The image wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WantedImage {
    /// Reference as put into machine configs.
    pub reference: String,
    /// Digest (`sha256:…`), if resolved; without it a machine is never found unchanged by tag alone.
    pub digest: Option<String>,
}

/// A mount as the configuration wishes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MountWish {
    /// Volume name.
    pub name: String,
    /// Size in GB of a volume that has to be made.
    pub initial_size_gb: Option<i64>,
    /// Days of snapshots.
    pub snapshot_retention: Option<i64>,
    /// Daily snapshots.
    pub scheduled_snapshots: Option<bool>,
}

/// The configuration as the planner needs it: one answer per process group. The mapping itself (spec deploy 1.9) belongs
/// to the configuration room.
pub trait GroupConfigs {
    /// Group names, sorted.
    fn groups(&self) -> Vec<String>;
    /// The group of machines that name none.
    fn default_group(&self) -> String;
    /// The machine configuration of a group, on top of what an existing machine has. Without image; volume ids empty.
    ///
    /// # Errors
    /// Every reason why it cannot be mapped, as [`Problem::Unmappable`].
    fn machine_config(
        &self,
        group: &str,
        base: Option<&MachineConfig>,
    ) -> Result<MachineConfig, Vec<Problem>>;
    /// Mounts of a group.
    fn mounts(&self, group: &str) -> Vec<MountWish>;
    /// Configurations of the machines that test a machine of the group with this configuration, which has its image
    /// (spec deploy 4.3). The tested machine's address is filled in at execution.
    ///
    /// # Errors
    /// Every reason why one cannot be made, as [`Problem::Unmappable`].
    fn tests(&self, group: &str, tested: &MachineConfig) -> Result<Vec<MachineConfig>, Vec<Problem>>;
}

/// Release metadata, known only when the release is opened; stamped at execution.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseStamp {
    /// Release id.
    pub id: String,
    /// Release version.
    pub version: u64,
    /// Version of this CLI.
    pub cli_version: String,
}

impl ReleaseStamp {
    /// Writes the release into a machine configuration.
    pub fn apply(&self, config: &mut MachineConfig) {
        let entries = [
            (metadata::RELEASE_ID, self.id.clone()),
            (metadata::RELEASE_VERSION, self.version.to_string()),
            (metadata::FLYCTL_VERSION, self.cli_version.clone()),
        ];
        for (key, value) in entries {
            config.metadata.insert(key.to_owned(), value);
        }
    }
}

/// What is wanted.
pub struct Desired<'a> {
    /// The configuration.
    pub configs: &'a dyn GroupConfigs,
    /// Deploy or restart.
    pub mode: Mode,
    /// The image. In [`Mode::Restart`] machines keep theirs.
    pub image: WantedImage,
    /// Strategy.
    pub strategy: Strategy,
    /// How many started machines of a group may be down at once: a number from 1, or a fraction below it.
    pub max_unavailable: f64,
    /// Upper bound of everything that runs side by side.
    pub max_concurrent: usize,
    /// Region of new machines; empty lets the platform choose.
    pub primary_region: String,
    /// Two machines, or one and a standby, for new groups.
    pub ha: bool,
    /// Touch existing machines only.
    pub update_only: bool,
    /// Do not wait for machines.
    pub detach: bool,
    /// Run smoke checks after start.
    pub smoke_checks: bool,
    /// Update machines also when nothing differs.
    pub force: bool,
    /// Which machines may be touched.
    pub filters: Filters,
    /// Size of new machines of groups that set none.
    pub guest: Guest,
    /// Size in GB of volumes a first deploy makes, where the mount sets none.
    pub volume_initial_size_gb: Option<i64>,
    /// Least secrets version the machines must see.
    pub min_secrets_version: Option<u64>,
    /// Addresses of a first deploy.
    pub ip_policy: IpPolicy,
    /// A release command runs before any machine is touched.
    pub release_command: Option<String>,
    /// Start, check and stop again the machines that do not run.
    pub verify_stopped: bool,
    /// Signal that asks replaced machines to stop; none = their own.
    pub stop_signal: Option<String>,
}
