//! Machines: configuration, state, events, checks, leases.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Millis;

/// Machine states (`docs: machines/machine-states`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MachineState {
    Creating,
    Created,
    Starting,
    Started,
    Stopping,
    Stopped,
    Restarting,
    Suspending,
    Suspended,
    Updating,
    Replacing,
    Replaced,
    Destroying,
    Destroyed,
    Failed,
    LaunchFailed,
}

impl MachineState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "creating",
            Self::Created => "created",
            Self::Starting => "starting",
            Self::Started => "started",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::Restarting => "restarting",
            Self::Suspending => "suspending",
            Self::Suspended => "suspended",
            Self::Updating => "updating",
            Self::Replacing => "replacing",
            Self::Replaced => "replaced",
            Self::Destroying => "destroying",
            Self::Destroyed => "destroyed",
            Self::Failed => "failed",
            Self::LaunchFailed => "launch_failed",
        }
    }

    /// Everything but `destroying` and `destroyed`, as fly-go counts it.
    pub fn is_active(self) -> bool {
        !matches!(self, Self::Destroying | Self::Destroyed)
    }
}

/// Where the image came from, resolved at create or update.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageRef {
    pub registry: String,
    pub repository: String,
    pub tag: String,
    pub digest: String,
    pub labels: BTreeMap<String, String>,
}

/// Who caused an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventSource {
    User,
    Flyd,
    Proxy,
}

/// How the main process ended. `exit_code` is the main process's; signals are 0 or -1 when none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitEvent {
    pub exit_code: i32,
    pub guest_exit_code: i32,
    pub guest_signal: i32,
    pub signal: i32,
    pub oom_killed: bool,
    pub requested_stop: bool,
    pub restarting: bool,
    pub exited_at: Millis,
}

/// One entry of the machine's history. `kind` is the wire's `type`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub id: String,
    pub kind: String,
    pub status: String,
    pub source: EventSource,
    pub timestamp: Millis,
    pub exit: Option<ExitEvent>,
    pub restart_count: u32,
    /// Version (`instance_id`) of the machine the event belongs to.
    pub instance_id: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckStatus {
    Passing,
    Warning,
    Critical,
}

/// Last result of one health check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub name: String,
    pub status: CheckStatus,
    pub output: String,
    pub updated_at: Millis,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    pub nonce: String,
    pub owner: String,
    pub description: String,
    pub expires_at: Millis,
    /// `instance_id` at the time of acquisition.
    pub version: String,
}

/// What a machine is to become once its instance is gone (or, for a new one, ready). Stored, so
/// that a restarted platform finishes what it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pending {
    /// Nothing was asked: an exit is the process's own doing and the restart policy decides.
    #[default]
    Nothing,
    /// Created, to be started.
    Launch,
    /// Created with `skip_launch`: becomes `stopped`.
    Prepare,
    Stop,
    Restart,
    /// A new version takes over; `start` tells whether it runs afterwards.
    Replace {
        start: bool,
    },
    Destroy,
}

/// A machine. `config` is the client's MachineConfig, kept verbatim so that unknown members survive.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Machine {
    /// 14 lower-case hex characters.
    pub id: String,
    pub name: String,
    pub app: String,
    pub region: String,
    pub host: String,
    pub state: MachineState,
    /// ULID, new for each version.
    pub instance_id: String,
    pub private_ip: String,
    pub config: Value,
    pub image: ImageRef,
    pub cordoned: bool,
    /// Newest first.
    pub events: Vec<Event>,
    pub checks: Vec<Check>,
    pub lease: Option<Lease>,
    /// Earlier `(version, config)` pairs, newest first.
    pub versions: Vec<(String, Value)>,
    pub min_secrets_version: Option<u64>,
    pub restart_count: u32,
    /// What follows when the instance is gone.
    #[serde(default)]
    pub pending: Pending,
    /// `skip_secrets` of the last create or update: app secrets do not become environment.
    #[serde(default)]
    pub skip_secrets: bool,
    pub created_at: Millis,
    pub updated_at: Millis,
    pub destroyed_at: Option<Millis>,
}

impl Machine {
    /// The process group deploy wrote into the metadata; the second key is its older spelling.
    pub fn group(&self) -> &str {
        self.metadata("fly_process_group").or_else(|| self.metadata("process_group")).unwrap_or("")
    }

    /// A metadata value of the machine's configuration.
    pub fn metadata(&self, key: &str) -> Option<&str> {
        self.config.get("metadata")?.get(key)?.as_str()
    }
}
