//! Containers inside a machine (fly-go: machine_types.go).

use super::config::{EnvFrom, File, Restart, Secret, StopConfig};
use super::service::HttpHeader;
use std::collections::BTreeMap;

wire_struct! {
    /// One container of a machine.
    pub struct Container {
        /// Name, unique in the machine.
        keep name: String,
        /// Image; `.` stands for the image being deployed.
        keep image: String,
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
        /// Secrets exposed to this container.
        omit secrets: Vec<Secret>,
        /// Environment taken from machine fields.
        omit env_from: Vec<EnvFrom>,
        /// Files written into the container.
        omit files: Vec<File>,
        /// Restart policy.
        omit restart: Option<Restart>,
        /// How the container is asked to stop.
        omit stop: Option<StopConfig>,
        /// Containers that must come first.
        omit depends_on: Vec<ContainerDependency>,
        /// Health checks.
        omit healthchecks: Vec<ContainerHealthcheck>,
        /// Volumes of the machine config.
        omit mounts: Vec<ContainerMount>,
    }
}

wire_struct! {
    /// A volume of the machine config in a container.
    pub struct ContainerMount {
        /// Name in `volumes`.
        keep name: String,
        /// Path in the container.
        keep path: String,
    }
}

wire_struct! {
    /// A container that must reach a condition first.
    pub struct ContainerDependency {
        /// Container name.
        keep name: String,
        /// `exited_successfully`, `healthy`, `started`.
        keep condition: String,
    }
}

wire_struct! {
    /// A health check of a container; times are whole seconds here.
    pub struct ContainerHealthcheck {
        /// Name, unique in the container.
        keep name: String,
        /// Seconds between probes.
        omit interval: i64,
        /// Seconds before the first probe.
        omit grace_period: i64,
        /// Successes needed to count as healthy.
        omit success_threshold: i32,
        /// Failures needed to count as unhealthy.
        omit failure_threshold: i32,
        /// Seconds allowed for one probe.
        omit timeout: i64,
        /// `readiness` or `liveness`.
        omit kind: String,
        /// `stop`.
        omit unhealthy: String,
        /// HTTP probe.
        omit http: Option<HttpHealthcheck>,
        /// TCP probe.
        omit tcp: Option<TcpHealthcheck>,
        /// Command probe.
        omit exec: Option<ExecHealthcheck>,
    }
}

wire_struct! {
    /// HTTP probe of a container.
    pub struct HttpHealthcheck {
        /// Port.
        keep port: i32,
        /// Method.
        omit method: String,
        /// Path.
        omit path: String,
        /// Request headers.
        omit headers: Vec<HttpHeader>,
        /// `http` or `https`.
        omit scheme: String,
        /// Do not verify the certificate.
        omit tls_skip_verify: Option<bool>,
        /// Name to verify the certificate against.
        omit tls_server_name: String,
    }
}

wire_struct! {
    /// TCP probe of a container.
    pub struct TcpHealthcheck {
        /// Port.
        keep port: i32,
    }
}

wire_struct! {
    /// Command probe of a container.
    pub struct ExecHealthcheck {
        /// Command.
        keep command: Vec<String>,
    }
}

wire_struct! {
    /// A volume that containers mount.
    pub struct VolumeConfig {
        /// Name, unique in the app.
        keep name: String,
        /// Ephemeral directory.
        omit temp_dir: Option<TempDir>,
        /// Image whose content is mounted.
        omit image: String,
    }
}

wire_struct! {
    /// An ephemeral directory.
    pub struct TempDir {
        /// `disk` or `memory`.
        keep storage_type: String,
        /// Limit in MB.
        omit size_mb: u64,
    }
}
