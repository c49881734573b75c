//! Volumes and snapshots (fly-go: volume_types.go).

use super::guest::Guest;
use super::time::Time;

wire_struct! {
    /// A volume: storage on exactly one host.
    pub struct Volume {
        /// Id, `vol_…`.
        keep id: String,
        /// Name; several volumes may share it.
        keep name: String,
        /// State; the normal one is `created`.
        keep state: String,
        /// Size in GB.
        keep size_gb: i64,
        /// Region code.
        keep region: String,
        /// Zone within the region.
        keep zone: String,
        /// Encrypted at rest.
        keep encrypted: bool,
        /// Machine it is attached to.
        keep attached_machine_id: Option<String>,
        /// Relic of the old platform.
        keep attached_alloc_id: Option<String>,
        /// Creation time.
        keep created_at: Time,
        /// Dedicated host.
        keep host_dedication_id: String,
        /// Days snapshots are kept.
        keep snapshot_retention: i64,
        /// Daily snapshots.
        keep auto_backup_enabled: bool,
        /// State of its host.
        omit host_status: String,
    }
}

/// States in which a volume is on its way out and is hidden from lists.
const LEAVING: [&str; 5] =
    ["scheduling_destroy", "fork_cleanup", "waiting_for_detach", "pending_destroy", "destroying"];

impl Volume {
    /// Whether something uses it.
    pub fn is_attached(&self) -> bool {
        self.attached_machine_id.is_some() || self.attached_alloc_id.is_some()
    }

    /// Whether it is being destroyed, and so not to be offered or listed.
    pub fn is_leaving(&self) -> bool {
        LEAVING.contains(&self.state.as_str()) || self.state == "destroyed"
    }
}

wire_struct! {
    /// A snapshot of a volume.
    pub struct VolumeSnapshot {
        /// Id, `vs_…`.
        keep id: String,
        /// Bytes stored.
        keep size: i64,
        /// Bytes of the volume.
        keep volume_size: i64,
        /// Digest.
        keep digest: String,
        /// Creation time.
        keep created_at: Time,
        /// Status.
        keep status: String,
        /// Days it is kept.
        keep retention_days: Option<i64>,
    }
}

wire_struct! {
    /// Body of "create volume"; unset members are sent as null.
    pub struct CreateVolumeRequest {
        /// Name.
        keep name: String,
        /// Region code.
        keep region: String,
        /// Size in GB.
        keep size_gb: Option<i64>,
        /// Encrypt at rest.
        keep encrypted: Option<bool>,
        /// Place it in another zone than its namesakes.
        keep require_unique_zone: Option<bool>,
        /// Apply that to all volumes of the app.
        keep unique_zone_app_wide: Option<bool>,
        /// Days snapshots are kept.
        keep snapshot_retention: Option<i64>,
        /// Daily snapshots.
        keep auto_backup_enabled: Option<bool>,
        /// `ext4` (default) or `raw`.
        keep fstype: Option<String>,
        /// Restore from this snapshot.
        keep snapshot_id: Option<String>,
        /// Fork this volume.
        keep source_volume_id: Option<String>,
        /// The machine that will use it, so that it lands on a host with room.
        keep compute: Option<Guest>,
        /// The image that machine will run.
        omit compute_image: String,
    }
}
