//! `[[vm]]`, `[[mounts]]`, `[[files]]`, `[[restart]]`, `[[statics]]`, `[[metrics]]`,
//! `machine_checks` (flyctl: internal/appconfig/config.go).

use crate::machine::wire::wire_struct;
use crate::machine::{Duration, PersistRootfs};

wire_struct! {
    /// `[[vm]]`: machine size.
    pub struct Vm {
        /// Preset.
        omit size: String,
        /// Memory with unit; MB without.
        omit memory: String,
        /// `shared` or `performance`.
        omit cpu_kind: String,
        /// Number of CPUs.
        omit cpus: i64,
        /// Memory in MB; wins over `memory` and `size`.
        omit memory_mb: i64,
        /// Memory ceiling in MB.
        omit max_memory_mb: i64,
        /// Number of GPUs.
        omit gpus: i64,
        /// Kind of GPU.
        omit gpu_kind: String,
        /// Dedicated host.
        omit host_dedication_id: String,
        /// Whether changes to the root file system survive.
        omit persist_rootfs: PersistRootfs,
        /// Extra kernel command line.
        omit kernel_args: Vec<String>,
        /// Process groups; all when empty.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// `[[mounts]]`: a volume.
    pub struct Mount {
        /// Volume name.
        omit source: String,
        /// Mount path.
        omit destination: String,
        /// Size when first created.
        omit initial_size: String,
        /// Days snapshots are kept.
        omit snapshot_retention: Option<i64>,
        /// Daily snapshots.
        omit scheduled_snapshots: Option<bool>,
        /// Fill percentage at which it grows.
        omit auto_extend_size_threshold: i64,
        /// By how much it grows.
        omit auto_extend_size_increment: String,
        /// Size it does not exceed.
        omit auto_extend_size_limit: String,
        /// Process groups.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// `[[restart]]`: what to do when a process exits.
    pub struct Restart {
        /// `always`, `never`, `on-failure`.
        omit policy: String,
        /// Restarts before giving up.
        #[serde(rename = "retries")]
        omit max_retries: i64,
        /// Process groups.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// `[[files]]`: a file written before start.
    pub struct File {
        /// Absolute path in the machine.
        omit guest_path: String,
        /// Local file with the content.
        omit local_path: String,
        /// Secret with the content.
        omit secret_name: String,
        /// The content itself.
        omit raw_value: String,
        /// Process groups; all when empty.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// `[[statics]]`: a directory served by the edge.
    pub struct Static {
        /// Directory in the machine.
        omit guest_path: String,
        /// URL prefix.
        omit url_prefix: String,
        /// Bucket; always written.
        keep tigris_bucket: String,
        /// File served for directories.
        omit index_document: String,
    }
}

wire_struct! {
    /// `[[metrics]]`: a Prometheus endpoint.
    pub struct Metrics {
        /// Port.
        omit port: i64,
        /// Path.
        omit path: String,
        /// Scrape over TLS.
        omit https: bool,
        /// Process groups.
        omit processes: Vec<String>,
    }
}

wire_struct! {
    /// A command run in a temporary machine to test a new one.
    pub struct MachineCheck {
        /// The command.
        omit command: Vec<String>,
        /// Image; the tested machine's when empty.
        omit image: String,
        /// Entrypoint.
        omit entrypoint: Vec<String>,
        /// Signal that asks it to stop.
        omit kill_signal: Option<String>,
        /// How long to wait for it to stop.
        omit kill_timeout: Option<Duration>,
    }
}
