//! Volumes: a directory pinned to one host.

use serde::{Deserialize, Serialize};

use super::Millis;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// `vol_…`
    pub id: String,
    pub name: String,
    pub app: String,
    pub region: String,
    pub host: String,
    pub zone: String,
    /// `created`, `pending_destroy`, … (api.md 7.8).
    pub state: String,
    pub size_gb: u64,
    pub encrypted: bool,
    pub attached_machine: Option<String>,
    pub snapshot_retention: u32,
    pub auto_backup_enabled: bool,
    pub created_at: Millis,
    pub snapshots: Vec<Snapshot>,
    /// When a volume in `pending_destroy` is removed for good.
    #[serde(default)]
    pub destroy_at: Option<Millis>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub id: String,
    /// Bytes stored.
    pub size: u64,
    /// Bytes of the volume.
    pub volume_size: u64,
    pub digest: String,
    pub status: String,
    pub retention_days: Option<u32>,
    pub created_at: Millis,
}
