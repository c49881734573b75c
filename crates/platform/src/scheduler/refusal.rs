//! Why the scheduler refused: typed, with the status and the body the Machines API gives.

use serde_json::{Value, json};

use crate::domain::{Lease, MachineState, Millis, rfc3339};

/// What a host or region is short of; the words of the real error text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    Cpus,
    Memory,
    Disk,
}

impl Resource {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cpus => "CPUs",
            Self::Memory => "memory",
            Self::Disk => "disk",
        }
    }
}

/// A refused request. `Display` is the text of the body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("app not found")]
    AppNotFound,
    #[error("machine not found")]
    MachineNotFound,
    #[error("volume not found")]
    VolumeNotFound,
    #[error("snapshot not found")]
    SnapshotNotFound,
    /// No lease to read, refresh or release.
    #[error("lease not found")]
    LeaseNotFound,
    /// The nonce is of a lease that has expired or was released.
    #[error("aborted: lease not found for machine {machine}: the nonce is no longer valid")]
    LeaseLost { machine: String },
    /// Somebody else holds it.
    #[error("machine ID {machine} lease currently held by {owner}, expires at {}", rfc3339(*expires_at))]
    LeaseHeld { machine: String, owner: String, expires_at: Millis },
    #[error("invalid_argument: {0}")]
    InvalidArgument(String),
    /// The image named by the configuration does not exist in the registry.
    #[error("failed to get manifest {image}: manifest unknown")]
    ImageNotFound { image: String },
    /// It exists but cannot run here.
    #[error("invalid_argument: image {image} cannot be used: {reason}")]
    ImageUnusable { image: String, reason: String },
    #[error("unavailable: could not resolve image {image}: {reason}")]
    ImageUnavailable { image: String, reason: String },
    /// No host of the region has room for a new machine.
    #[error("aborted: insufficient resources available to fulfill request: no host in region {region} has enough {} available", resource.as_str())]
    RegionFull { region: String, resource: Resource },
    /// The machine's own host has no room (update, start).
    #[error("aborted: could not reserve resource for machine: insufficient {} available to fulfill request", resource.as_str())]
    HostFull { resource: Resource },
    /// The host of the volume has no room for a machine.
    #[error("insufficient resources to create new machine with existing volume '{volume}'")]
    VolumeHostFull { volume: String },
    /// No host can take the volume.
    #[error("insufficient resources: no host in region {region} can place a volume of {size_gb} GB{}", if *unique_zone { " in a zone of its own" } else { "" })]
    VolumePlacement { region: String, size_gb: u64, unique_zone: bool },
    #[error("volume {volume} is already attached to machine {machine}")]
    VolumeInUse { volume: String, machine: String },
    #[error("Mounts source volume \"{volume}\" is in the wrong region (\"{is}\" != \"{wanted}\")")]
    VolumeWrongRegion { volume: String, is: String, wanted: String },
    #[error("Mounts source volume \"{volume}\" does not exist")]
    VolumeMissing { volume: String },
    #[error(
        "invalid_argument: volume size can only be increased: {volume} has {has} GB, {asked} GB requested"
    )]
    VolumeShrink { volume: String, has: u64, asked: u64 },
    #[error("unavailable: deploys to this host are temporarily disabled, please try again later")]
    DeploysDisabled,
    #[error("deploys are paused: {reason}")]
    DeploysPaused { reason: String, until: Option<String>, incident_id: Option<String> },
    #[error("unavailable: the host of machine {machine} is unreachable")]
    HostUnreachable { machine: String },
    #[error("unavailable: the host of volume {volume} is unreachable")]
    VolumeHostUnreachable { volume: String },
    /// The secrets of this version are not on the hosts yet.
    #[error(
        "failed_precondition: min_secrets_version {wanted} is not available yet, current version is {current}"
    )]
    SecretsVersion { wanted: u64, current: u64 },
    #[error("unavailable: could not fetch secrets for app {app} in {region}{}", if reason.is_empty() { String::new() } else { format!(": {reason}") })]
    SecretsUnavailable { app: String, region: String, reason: String },
    #[error("failed_precondition: {0}")]
    FailedPrecondition(String),
    /// `current_version` of an update is not the current one.
    #[error("aborted: machine version mismatch: expected {expected}, current version is {current}")]
    VersionMismatch { expected: String, current: String },
    /// A change while another one is under way.
    #[error("aborted: machine is {}: concurrent update in progress", .0.as_str())]
    ConcurrentUpdate(MachineState),
    #[error(
        "already_exists: unique machine name violation, machine ID {machine} already exists with name \"{name}\""
    )]
    MachineNameTaken { machine: String, name: String },
    #[error("deadline_exceeded: machine failed to reach desired state, {wanted}, currently {}", current.as_str())]
    WaitTimeout { wanted: String, current: MachineState },
    #[error("deadline_exceeded: the command did not end in time")]
    ExecTimeout,
    /// The platform's own disk or database failed.
    #[error("internal: {0}")]
    Internal(String),
}

impl Refusal {
    /// HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::AppNotFound
            | Self::MachineNotFound
            | Self::VolumeNotFound
            | Self::SnapshotNotFound
            | Self::LeaseNotFound => 404,
            Self::InvalidArgument(_)
            | Self::ImageNotFound { .. }
            | Self::ImageUnusable { .. }
            | Self::VolumeWrongRegion { .. }
            | Self::VolumeMissing { .. }
            | Self::VolumeShrink { .. } => 400,
            Self::WaitTimeout { .. } | Self::ExecTimeout => 408,
            Self::LeaseHeld { .. }
            | Self::LeaseLost { .. }
            | Self::RegionFull { .. }
            | Self::HostFull { .. }
            | Self::VersionMismatch { .. }
            | Self::ConcurrentUpdate(_)
            | Self::MachineNameTaken { .. } => 409,
            Self::VolumeHostFull { .. }
            | Self::VolumePlacement { .. }
            | Self::VolumeInUse { .. }
            | Self::SecretsVersion { .. }
            | Self::FailedPrecondition(_) => 412,
            Self::ImageUnavailable { .. }
            | Self::DeploysDisabled
            | Self::DeploysPaused { .. }
            | Self::HostUnreachable { .. }
            | Self::VolumeHostUnreachable { .. }
            | Self::SecretsUnavailable { .. } => 503,
            Self::Internal(_) => 500,
        }
    }

    /// The structured `status` member of the body, where the API gives one.
    pub fn kind(&self) -> Option<&'static str> {
        match self {
            Self::RegionFull { .. } | Self::VolumePlacement { .. } => Some("insufficient_capacity"),
            Self::VolumeHostFull { .. } => Some("volume_placement_capacity"),
            Self::DeploysPaused { .. } => Some("deploys_paused"),
            _ => None,
        }
    }

    /// The JSON body. Lease conflicts have their own shape (`api.md` 7.4).
    pub fn body(&self) -> Value {
        if matches!(self, Self::LeaseHeld { .. }) {
            return json!({"status": "error", "message": self.to_string(), "code": "invalid"});
        }
        let mut body = json!({"error": self.to_string()});
        if let Some(kind) = self.kind() {
            body["status"] = json!(kind);
        }
        match self {
            Self::DeploysPaused { reason, until, incident_id } => {
                body["details"] = json!({"reason": reason, "until": until, "incident_id": incident_id});
            }
            Self::RegionFull { region, resource } => {
                body["details"] = json!({"region": region, "resource": resource.as_str()});
            }
            Self::VolumePlacement { region, .. } => body["details"] = json!({"region": region}),
            _ => {}
        }
        body
    }

    pub(crate) fn held(machine: &str, lease: &Lease) -> Self {
        Self::LeaseHeld {
            machine: machine.to_owned(),
            owner: lease.owner.clone(),
            expires_at: lease.expires_at,
        }
    }
}
