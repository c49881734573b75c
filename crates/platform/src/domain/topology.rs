//! Regions and their simulated hosts.

use serde::{Deserialize, Serialize};

/// A region as `platform/regions` lists it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Region {
    pub code: String,
    pub name: String,
    pub latitude: f32,
    pub longitude: f32,
    pub geo: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HostStatus {
    Ok,
    Unknown,
    Unreachable,
}

impl HostStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Unknown => "unknown",
            Self::Unreachable => "unreachable",
        }
    }
}

/// A simulated server with finite room. Volumes and machines live on exactly one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Host {
    pub id: String,
    pub region: String,
    pub zone: String,
    pub status: HostStatus,
    /// Shared vCPU slots (a performance CPU takes eight).
    pub cpu_slots: u32,
    pub memory_mb: u64,
    pub disk_gb: u64,
    /// True = refuse creates and updates ("deploys to this host are temporarily disabled").
    pub deploys_disabled: bool,
}
