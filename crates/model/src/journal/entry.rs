//! What is written: the intent first, then every acknowledged mutation.

use crate::diagnosis::ImpactState;
use crate::machine::{Machine, MachineConfig, Nonce, Shared};
use crate::plan::{IpKind, Plan};
use serde::{Deserialize, Serialize};

/// Value of [`Intent::schema`] in journals. Another number is another format.
pub const SCHEMA: &str = "fly.journal/1";
/// Value of [`Intent::schema`] in plan files.
pub const PLAN_SCHEMA: &str = "fly.plan-file/1";

/// Everything that was decided before the first mutation: enough to finish the deploy, or to take it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Intent {
    /// [`SCHEMA`] or [`PLAN_SCHEMA`].
    pub schema: String,
    /// Names this deploy; part of the launch ids of its machines.
    pub id: String,
    /// App name.
    pub app: String,
    /// Organization slug.
    pub org: String,
    /// Base URL of the Machines API it was made for.
    pub api: String,
    /// Version of the program that wrote it.
    pub cli: String,
    /// When, RFC 3339.
    pub at: String,
    /// What is done.
    pub plan: Shared<Plan>,
    /// The app configuration as the release records it.
    pub definition: serde_json::Value,
    /// Digest of the wanted image.
    pub digest: Option<String>,
    /// The release command's machine.
    pub release_command: Option<Command>,
    /// How patient it is.
    pub limits: Limits,
    /// Machines the plan may change, as they were.
    pub before: Vec<Before>,
}

/// The machine of a release command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// As written in `fly.toml`.
    pub command: String,
    /// Its machine.
    pub config: MachineConfig,
    /// Region; empty lets the platform choose.
    pub region: String,
    /// Least secrets version it must see.
    pub min_secrets_version: Option<u64>,
}

/// Limits of a deploy, in milliseconds; zero = none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// For a machine to start and pass its checks.
    pub wait_ms: u64,
    /// For the release command.
    pub release_command_ms: u64,
    /// Time to live of leases.
    pub lease_ms: u64,
    /// For leases of others to end.
    pub lease_wait_ms: u64,
    /// How long new machines are watched while they serve, before the next phase of a canary or bluegreen deploy.
    #[serde(default)]
    pub observe_ms: u64,
    /// How often a machine's failed change is tried again when the fault is not the app's own.
    #[serde(default)]
    pub retries: u32,
    /// Watch machines without checks for a moment.
    pub smoke_checks: bool,
    /// Do not wait for machines.
    pub detach: bool,
}

/// A machine before the deploy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Before {
    /// Machine id.
    pub id: String,
    /// Its version.
    pub instance_id: String,
    /// Its state.
    pub state: String,
    /// Region.
    pub region: String,
    /// Its configuration, to go back to.
    pub config: Option<Shared<MachineConfig>>,
}

impl Before {
    /// A machine as it is now.
    pub fn of(machine: &Machine) -> Self {
        Self {
            id: machine.id.clone(),
            instance_id: machine.instance_id.clone(),
            state: machine.state.to_string(),
            region: machine.region.clone(),
            config: machine.config.clone().or_else(|| machine.incomplete_config.clone()),
        }
    }
}

/// One line of a journal. What it says has been acknowledged by the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// First line.
    Begun {
        /// What is to be done.
        intent: Shared<Intent>,
    },
    /// The release record.
    Release {
        /// Its id.
        id: String,
        /// Its version.
        version: u64,
    },
    /// An address was allocated.
    Address {
        /// Which kind.
        address: IpKind,
        /// The address.
        ip: String,
    },
    /// A volume was made.
    Volume {
        /// Index into the plan's volumes.
        index: usize,
        /// Its id.
        id: String,
    },
    /// A lease was taken.
    Leased {
        /// On which machine.
        machine: String,
        /// Lets a resumed deploy take it over.
        nonce: Nonce,
    },
    /// The release command's machine was made.
    CommandStarted {
        /// Its id.
        machine: String,
    },
    /// The release command ended.
    CommandDone {
        /// Its machine.
        machine: String,
        /// 0 = success.
        exit_code: i64,
    },
    /// A planned machine was made.
    Created {
        /// Slot in the plan.
        slot: String,
        /// Its id.
        machine: String,
        /// Its version.
        instance: String,
    },
    /// A machine got its new version.
    Updated {
        /// Its id.
        machine: String,
        /// Its new version.
        instance: String,
    },
    /// Another machine was made in place of one that could not be updated.
    Replaced {
        /// The old one.
        machine: String,
        /// The new one.
        by: String,
        /// Version of the new one.
        instance: String,
    },
    /// Taken out of load balancing.
    Cordoned {
        /// Machine id.
        machine: String,
    },
    /// Put into load balancing.
    Uncordoned {
        /// Machine id.
        machine: String,
    },
    /// Asked to stop.
    Stopped {
        /// Machine id.
        machine: String,
    },
    /// Started again.
    Started {
        /// Machine id.
        machine: String,
    },
    /// Removed.
    Destroyed {
        /// Machine id.
        machine: String,
    },
    /// Another process goes on with it.
    Resumed {
        /// When, RFC 3339.
        at: String,
    },
    /// The end, as far as known.
    Closed {
        /// What it came to.
        state: ImpactState,
        /// Code of the failure.
        code: Option<String>,
    },
}
