//! What callers ask of the scheduler: decoded bodies and parameters of the Machines API.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::{Machine, MachineState};

/// Body of create and update (`fly-go: machine_types.go` `LaunchMachineInput`). Members sent as
/// JSON null count as absent.
#[derive(Debug, Clone, Default)]
pub struct Launch {
    pub config: Value,
    pub region: Option<String>,
    pub name: Option<String>,
    pub skip_launch: bool,
    /// Created cordoned.
    pub skip_service_registration: bool,
    pub skip_secrets: bool,
    pub min_secrets_version: Option<u64>,
    /// Seconds; > 0 = the answer carries a lease nonce.
    pub lease_ttl: Option<u64>,
    /// Optimistic concurrency on update.
    pub current_version: Option<String>,
}

#[derive(Deserialize)]
struct RawLaunch {
    config: Option<Value>,
    region: Option<String>,
    name: Option<String>,
    skip_launch: Option<bool>,
    skip_service_registration: Option<bool>,
    skip_secrets: Option<bool>,
    min_secrets_version: Option<u64>,
    lease_ttl: Option<i64>,
    current_version: Option<String>,
}

impl<'de> Deserialize<'de> for Launch {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawLaunch::deserialize(deserializer)?;
        let text = |s: Option<String>| s.filter(|s| !s.is_empty());
        Ok(Self {
            config: raw.config.unwrap_or(Value::Null),
            region: text(raw.region),
            name: text(raw.name),
            skip_launch: raw.skip_launch.unwrap_or(false),
            skip_service_registration: raw.skip_service_registration.unwrap_or(false),
            skip_secrets: raw.skip_secrets.unwrap_or(false),
            min_secrets_version: raw.min_secrets_version,
            lease_ttl: raw.lease_ttl.and_then(|n| u64::try_from(n).ok()).filter(|n| *n > 0),
            current_version: text(raw.current_version),
        })
    }
}

/// Who asks.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// Name a lease is held under: the user's e-mail or the token's name.
    pub owner: String,
    /// Header `fly-machine-lease-nonce`.
    pub nonce: Option<String>,
}

/// Result of create and update.
#[derive(Debug, Clone)]
pub struct Launched {
    pub machine: Machine,
    /// Present when `lease_ttl` asked for a lease.
    pub nonce: Option<String>,
}

/// How to end a main process. Absent members come from the machine's `stop_config`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StopRequest {
    pub signal: Option<i32>,
    /// Zero means absent (`fly-go` always sends `"0s"`).
    pub timeout: Option<Duration>,
}

/// Parameters of the wait endpoint, already within their ranges.
#[derive(Debug, Clone)]
pub struct WaitRequest {
    /// `started`, `stopped`, `suspended`, `destroyed`, `failed`, `settled`; empty = `started`.
    pub states: Vec<String>,
    /// Only this version (`version`, or its old name `instance_id`).
    pub version: Option<String>,
    pub from_event_id: Option<String>,
    /// Within 1–60 s; anything else is refused.
    pub timeout: Duration,
}

/// Answer of a successful wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waited {
    pub event_id: String,
    pub state: MachineState,
    pub version: String,
}

/// A change of a machine's metadata. It makes no new version.
#[derive(Debug, Clone)]
pub enum MetadataChange {
    Set(String, String),
    Delete(String),
    /// PATCH
    Merge(BTreeMap<String, String>),
    /// PUT
    Replace(BTreeMap<String, String>),
}

/// Body of volume creation (`fly-go: volume_types.go` `CreateVolumeRequest`).
#[derive(Debug, Clone, Default, Deserialize)]
pub struct VolumeRequest {
    pub name: Option<String>,
    pub region: Option<String>,
    pub size_gb: Option<u64>,
    pub encrypted: Option<bool>,
    pub require_unique_zone: Option<bool>,
    pub unique_zone_app_wide: Option<bool>,
    pub snapshot_retention: Option<u32>,
    pub auto_backup_enabled: Option<bool>,
    /// Restore this snapshot.
    pub snapshot_id: Option<String>,
    /// Fork this volume.
    pub source_volume_id: Option<String>,
    /// Guest that is to run beside it: the host must have room for it too.
    pub compute: Option<Value>,
}
