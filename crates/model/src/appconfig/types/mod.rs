//! The typed configuration. Its JSON form is the `definition` sent with a release and what
//! `fly config show` prints: flyctl's keys, order and omissions (flyctl: internal/appconfig).

mod machine;
mod network;

pub use machine::{File, MachineCheck, Metrics, Mount, Restart, Static, Vm};
pub use network::{HttpCheck, HttpService, Service, TcpCheck, TopLevelCheck};

use super::problem::Origin;
use crate::machine::wire::wire_struct;
use crate::machine::{Duration, go_number};
use std::collections::BTreeMap;

wire_struct! {
    /// A whole configuration file.
    pub struct AppConfig {
        /// Name of the app.
        omit app: String,
        /// Region of new machines and volumes.
        omit primary_region: String,
        /// Signal that asks machines to stop.
        omit kill_signal: Option<String>,
        /// How long they may take.
        omit kill_timeout: Option<Duration>,
        /// Swap in MB.
        omit swap_size_mb: Option<i64>,
        /// Command of `fly console`.
        omit console_command: String,
        /// `[experimental]`.
        omit experimental: Option<Experimental>,
        /// `[build]`.
        omit build: Option<Build>,
        /// `[deploy]`.
        omit deploy: Option<Deploy>,
        /// `[env]`.
        omit env: BTreeMap<String, String>,
        /// `[processes]`; see [`AppConfig::groups`].
        omit processes: BTreeMap<String, String>,
        /// `[[mounts]]`.
        omit mounts: Vec<Mount>,
        /// `[http_service]`.
        omit http_service: Option<HttpService>,
        /// `[[services]]`.
        omit services: Vec<Service>,
        /// `[checks.NAME]`.
        omit checks: BTreeMap<String, TopLevelCheck>,
        /// `[[files]]`.
        omit files: Vec<File>,
        /// Dedicated host.
        omit host_dedication_id: String,
        /// Inline JSON or path of a JSON file.
        omit machine_config: String,
        /// Container that runs the deployed image.
        omit container: String,
        /// `[[machine_checks]]`.
        omit machine_checks: Vec<MachineCheck>,
        /// `[[restart]]`.
        omit restart: Vec<Restart>,
        /// `[[vm]]`.
        omit vm: Vec<Vm>,
        /// `[[statics]]`.
        omit statics: Vec<Static>,
        /// `[[metrics]]`.
        omit metrics: Vec<Metrics>,
        /// Where it was read from.
        skip origin: Origin,
    }
}

wire_struct! {
    /// `[build]`.
    pub struct Build {
        /// Buildpacks builder.
        omit builder: String,
        /// Build arguments.
        omit args: BTreeMap<String, String>,
        /// Buildpacks.
        omit buildpacks: Vec<String>,
        /// Existing image.
        omit image: String,
        /// Settings of a builtin.
        omit settings: BTreeMap<String, serde_json::Value>,
        /// Builtin.
        omit builtin: String,
        /// Dockerfile path or URL.
        omit dockerfile: String,
        /// Ignore file.
        omit ignorefile: String,
        /// Stage to build.
        #[serde(rename = "build-target")]
        omit build_target: String,
        /// Compose file.
        omit compose: Option<Compose>,
        /// `gzip` or `zstd`.
        omit compression: String,
        /// 0 to 9.
        omit compression_level: Option<i64>,
    }
}

wire_struct! {
    /// `[build.compose]`.
    pub struct Compose {
        /// Path; empty looks for the well-known names.
        omit file: String,
    }
}

wire_struct! {
    /// `[deploy]`.
    pub struct Deploy {
        /// Strategy; empty means rolling.
        omit strategy: String,
        /// Count from 1, fraction below.
        #[serde(serialize_with = "go_number::option")]
        omit max_unavailable: Option<f64>,
        /// Wait for one machine.
        omit wait_timeout: Option<Duration>,
        /// Command before anything changes.
        omit release_command: String,
        /// Limit of that command.
        omit release_command_timeout: Option<Duration>,
        /// Size of its machine.
        omit release_command_vm: Option<Vm>,
        /// Read by `fly launch` only.
        omit seed_command: String,
    }
}

wire_struct! {
    /// `[experimental]`.
    pub struct Experimental {
        /// Replaces the image's command in groups without one.
        omit cmd: Vec<String>,
        /// Replaces the image's entrypoint.
        omit entrypoint: Vec<String>,
        /// Replaces both.
        omit exec: Vec<String>,
        /// No effect.
        omit auto_rollback: bool,
        /// No effect.
        omit enable_consul: bool,
        /// No effect.
        omit enable_etcd: bool,
        /// No effect.
        omit lazy_load_images: bool,
        /// Always written.
        keep attached: Attached,
        /// Wins over the top-level one.
        omit machine_config: String,
    }
}

wire_struct! {
    /// `[experimental.attached]`.
    pub struct Attached {
        /// Always written.
        keep secrets: AttachedSecrets,
    }
}

wire_struct! {
    /// `[experimental.attached.secrets]`.
    pub struct AttachedSecrets {
        /// Secrets exported under other names.
        omit export: BTreeMap<String, String>,
    }
}
