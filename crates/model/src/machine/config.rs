//! `MachineConfig` and its small parts (fly-go: machine_types.go).

use super::container::{Container, VolumeConfig};
use super::duration::Duration;
use super::guest::Guest;
use super::rootfs::Rootfs;
use super::service::{Check, Service};
use super::wire::go_number;
use std::collections::BTreeMap;

/// Metadata keys the platform and both CLIs agree on (spec api 7.11).
pub mod metadata {
    /// `v2` on machines owned by deploy.
    pub const PLATFORM_VERSION: &str = "fly_platform_version";
    /// The process group.
    pub const PROCESS_GROUP: &str = "fly_process_group";
    /// The older spelling of the process group.
    pub const PROCESS_GROUP_LEGACY: &str = "process_group";
    /// Release id, set by deploy.
    pub const RELEASE_ID: &str = "fly_release_id";
    /// Release number, set by deploy.
    pub const RELEASE_VERSION: &str = "fly_release_version";
    /// Version of the CLI that wrote the config.
    pub const FLYCTL_VERSION: &str = "fly_flyctl_version";
    /// Tag of a blue/green deployment.
    pub const BLUEGREEN_TAG: &str = "fly_bluegreen_deployment_tag";
    /// Names the creation of a machine, so that it is found when the answer was lost (own; the reference has the
    /// like for blue/green only).
    pub const LAUNCH_ID: &str = "fly_flyctl_launch_id";
    /// A pause of deploys that somebody asked for (own; see `fly deploys`).
    pub const DEPLOYS_PAUSED: &str = "fly_deploys_paused";
    /// The value of [`BLUEGREEN_TAG`] on machines whose successors serve.
    pub const SAFE_TO_DESTROY: &str = "safe_to_destroy";
    /// Names one creation of a blue/green deploy, so that it can be found when its answer was lost.
    pub const BLUEGREEN_LAUNCH_ID: &str = "fly_flyctl_bluegreen_launch_id";
    /// `true` on the canary of a deploy.
    pub const CANARY: &str = "fly_canary";
    /// Migration relic.
    pub const PREVIOUS_ALLOC: &str = "fly_previous_alloc";
    /// `true` on legacy Postgres machines.
    pub const MANAGED_POSTGRES: &str = "fly-managed-postgres";
    /// The value of [`PLATFORM_VERSION`] on machines owned by deploy.
    pub const PLATFORM_V2: &str = "v2";
}

/// Process group names with a meaning of their own.
pub mod group {
    /// The group of apps without `[processes]`.
    pub const APP: &str = "app";
    /// The one-shot machine of a release command.
    pub const RELEASE_COMMAND: &str = "fly_app_release_command";
    /// A machine that tests another one (`machine_checks`).
    pub const TEST_MACHINE: &str = "fly_app_test_machine_command";
    /// `fly console`.
    pub const CONSOLE: &str = "fly_app_console";
}

wire_struct! {
    /// Everything about how a machine runs. Sent whole on create and update.
    pub struct MachineConfig {
        /// Environment variables.
        omit env: BTreeMap<String, String>,
        /// What the init process runs.
        keep init: Init,
        /// CPU, memory and host placement.
        omit guest: Option<Guest>,
        /// Labels; see [`metadata`].
        omit metadata: BTreeMap<String, String>,
        /// Volumes.
        omit mounts: Vec<Mount>,
        /// Ports served through the edge.
        omit services: Vec<Service>,
        /// Prometheus endpoint.
        omit metrics: Option<Metrics>,
        /// Named checks outside services.
        omit checks: BTreeMap<String, Check>,
        /// Static files served by the edge.
        omit statics: Vec<Static>,
        /// Image reference.
        omit image: String,
        /// Files written into the root file system.
        omit files: Vec<File>,
        /// `hourly`, `daily`, `weekly`, `monthly`.
        omit schedule: String,
        /// Destroy the machine when its main process exits.
        omit auto_destroy: bool,
        /// What to do when the main process exits.
        omit restart: Option<Restart>,
        /// Name resolution inside the machine.
        omit dns: Option<Dns>,
        /// Several processes in one machine.
        omit processes: Vec<Process>,
        /// Ids of the machines this one stands by for.
        omit standbys: Vec<String>,
        /// How the machine is asked to stop.
        omit stop_config: Option<StopConfig>,
        /// Several containers in one machine.
        omit containers: Vec<Container>,
        /// Volumes that containers mount.
        omit volumes: Vec<VolumeConfig>,
        /// The root file system.
        omit rootfs: Option<Rootfs>,
        /// A scratch drive.
        omit cache_drive: Option<CacheDrive>,
        /// Spot pricing.
        omit spot: Option<Spot>,
        /// Deprecated preset name.
        omit size: String,
        /// Deprecated.
        omit disable_machine_autostart: Option<bool>,
    }
}

impl MachineConfig {
    /// The process group: `fly_process_group`, else the older `process_group`, else empty.
    pub fn process_group(&self) -> &str {
        let value = |key: &str| self.metadata.get(key).map(String::as_str).filter(|text| !text.is_empty());
        value(metadata::PROCESS_GROUP).or_else(|| value(metadata::PROCESS_GROUP_LEGACY)).unwrap_or("")
    }

    /// Number of checks, top-level ones and those of services.
    pub fn check_count(&self) -> usize {
        self.checks.len() + self.services.iter().map(|service| service.checks.len()).sum::<usize>()
    }

    /// Merges `files` into `self.files` by guest path: new paths are appended (even if empty), a
    /// file without value and secret removes its path, anything else replaces (fly-go: fly.go).
    pub fn merge_files(&mut self, files: &[File]) {
        for file in files {
            match self.files.iter().position(|known| known.guest_path == file.guest_path) {
                None => self.files.push(file.clone()),
                Some(index) if file.raw_value.is_none() && file.secret_name.is_none() => {
                    self.files.remove(index);
                }
                Some(index) => self.files[index] = file.clone(),
            }
        }
    }

    /// Replaces the image marker `.` in containers and in `files[].image_config` by `image`.
    pub fn resolve_image_marker(&mut self, image: &str) {
        let resolve = |file: &mut File| {
            if file.image_config.as_deref() == Some(".") {
                file.image_config = Some(image.to_owned());
            }
        };
        self.files.iter_mut().for_each(resolve);
        for container in &mut self.containers {
            if container.image == "." {
                container.image = image.to_owned();
            }
            container.files.iter_mut().for_each(resolve);
        }
    }
}

wire_struct! {
    /// What the init process runs; empty lists mean "as the image says".
    pub struct Init {
        /// Replaces entrypoint and command.
        omit exec: Vec<String>,
        /// Replaces the image's entrypoint.
        omit entrypoint: Vec<String>,
        /// Replaces the image's command.
        omit cmd: Vec<String>,
        /// Allocate a terminal.
        omit tty: bool,
        /// Swap in MB.
        omit swap_size_mb: Option<i64>,
        /// Extra kernel command line.
        omit kernel_args: Vec<String>,
    }
}

wire_struct! {
    /// A volume in a machine.
    pub struct Mount {
        /// Encrypted at rest.
        omit encrypted: bool,
        /// Mount path.
        omit path: String,
        /// Size in GB.
        omit size_gb: i64,
        /// Volume id.
        omit volume: String,
        /// Volume name.
        omit name: String,
        /// Fill percentage at which the volume grows.
        omit extend_threshold_percent: i64,
        /// By how many GB it grows.
        omit add_size_gb: i64,
        /// The size in GB it does not exceed.
        omit size_gb_limit: i64,
    }
}

wire_struct! {
    /// Prometheus endpoint of a machine.
    pub struct Metrics {
        /// Port.
        omit port: i64,
        /// Path.
        omit path: String,
        /// Scrape over TLS.
        omit https: bool,
    }
}

wire_struct! {
    /// Static files served by the edge; all four members are always written.
    pub struct Static {
        /// Directory in the machine.
        keep guest_path: String,
        /// URL prefix.
        keep url_prefix: String,
        /// Bucket the files were pushed to.
        keep tigris_bucket: String,
        /// File served for directories.
        keep index_document: String,
    }
}

wire_struct! {
    /// A file written into the root file system before start.
    pub struct File {
        /// Absolute path.
        omit guest_path: String,
        /// Content, base64.
        omit raw_value: Option<String>,
        /// Name of the app secret that holds the content (base64).
        omit secret_name: Option<String>,
        /// Image whose OCI config is the content.
        omit image_config: Option<String>,
        /// Unix mode bits.
        omit mode: u32,
    }
}

wire_enum! {
    /// What to do when the main process exits.
    pub enum RestartPolicy {
        /// Leave it stopped.
        No = "no",
        /// Restart on a non-zero exit, up to the retry limit.
        OnFailure = "on-failure",
        /// Always restart.
        Always = "always",
    }
}

wire_struct! {
    /// Restart policy and retries.
    pub struct Restart {
        /// The policy.
        omit policy: RestartPolicy,
        /// Retries of `on-failure` (server default 10).
        omit max_retries: i64,
    }
}

wire_struct! {
    /// Name resolution inside a machine.
    pub struct Dns {
        /// Do not register the machine in internal DNS.
        omit skip_registration: bool,
        /// Name servers.
        omit nameservers: Vec<String>,
        /// Search domains.
        omit searches: Vec<String>,
        /// Resolver options.
        omit options: Vec<DnsOption>,
        /// Zones forwarded elsewhere.
        omit dns_forward_rules: Vec<DnsForwardRule>,
        /// Host name.
        omit hostname: String,
        /// Fully qualified host name.
        omit hostname_fqdn: String,
    }
}

wire_struct! {
    /// A resolver option.
    pub struct DnsOption {
        /// Option name.
        omit name: String,
        /// Option value.
        omit value: String,
    }
}

wire_struct! {
    /// A zone forwarded to another server.
    pub struct DnsForwardRule {
        /// Zone.
        omit basename: String,
        /// Server address.
        omit addr: String,
    }
}

wire_struct! {
    /// One of several processes in a machine.
    pub struct Process {
        /// Replaces entrypoint and command.
        omit exec: Vec<String>,
        /// Replaces the entrypoint.
        omit entrypoint: Vec<String>,
        /// Replaces the command.
        omit cmd: Vec<String>,
        /// User to run as.
        omit user: String,
        /// Extra environment.
        omit env: BTreeMap<String, String>,
        /// Secrets exposed to this process.
        omit secrets: Vec<Secret>,
        /// Hide the app's secrets.
        omit ignore_app_secrets: bool,
        /// Environment taken from machine fields.
        omit env_from: Vec<EnvFrom>,
    }
}

wire_struct! {
    /// A secret exposed under an environment variable.
    pub struct Secret {
        /// Environment variable.
        keep env_var: String,
        /// Secret name; empty means the same as `env_var`.
        keep name: String,
    }
}

wire_struct! {
    /// An environment variable taken from a machine field.
    pub struct EnvFrom {
        /// Environment variable.
        keep env_var: String,
        /// `id`, `version`, `app_name`, `private_ip`, `region`, `image`.
        keep field_ref: String,
    }
}

wire_struct! {
    /// How a machine is asked to stop.
    pub struct StopConfig {
        /// How long to wait before killing (server default 5 s, at most 300 s).
        omit timeout: Option<Duration>,
        /// Signal name (server default SIGINT).
        omit signal: Option<String>,
    }
}

wire_struct! {
    /// A scratch drive.
    pub struct CacheDrive {
        /// Size in MB.
        omit size_mb: u64,
    }
}

wire_struct! {
    /// Spot pricing.
    pub struct Spot {
        /// Highest accepted fraction of the full price, in (0, 1].
        #[serde(serialize_with = "go_number::serialize")]
        omit max_price_fraction: f64,
    }
}
