//! Choosing the runtime when the platform starts.

use std::path::PathBuf;
use std::sync::Arc;

#[cfg(unix)]
use super::docker::DockerRuntime;
use super::simulated::SimulatedRuntime;
use super::{Runtime, RuntimeKind};

/// What a runtime needs to know about its surroundings.
#[derive(Debug, Clone, Default)]
pub struct RuntimeConfig {
    /// The platform's data directory: the unpack cache (`images/`) lives below it.
    pub data_dir: PathBuf,
    /// The executable that calls [`super::process::init_main`] when its first argument is
    /// `__machine-init`. `None` = the running executable (the fly binary). Tests name another one,
    /// since a test binary cannot re-execute itself.
    pub init_exe: Option<PathBuf>,
    /// Where the container engine listens: `unix:///path` or `tcp://host:port`, as in `DOCKER_HOST`.
    /// `None` = `/var/run/docker.sock`.
    pub docker_host: Option<String>,
    /// Limits memory by watching processes even where control groups are writable.
    pub without_cgroups: bool,
}

/// Why the runtime asked for cannot be had on this computer, and what would help.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeUnavailable {
    /// `process` away from Linux.
    #[error("the process runtime needs Linux; use --runtime simulated")]
    NotLinux,
    /// The kernel (or a container around us) refuses what machines are made of.
    #[error("the process runtime cannot start machines here: {step} failed: {reason}{}", list_lines(.remedies))]
    Namespaces {
        /// The step that was tried, in words.
        step: String,
        /// The system's answer.
        reason: String,
        /// What the user can do, most likely first.
        remedies: Vec<String>,
    },
    /// No container engine answers.
    #[error("the docker runtime is not available: {reason} (tried {tried}){}", list_lines(.remedies))]
    Docker {
        /// The address that was asked.
        tried: String,
        reason: String,
        /// What the user can do, most likely first.
        remedies: Vec<String>,
    },
    /// The executable to start machines with cannot be found or run.
    #[error("cannot run {path} to start machines: {reason}", path = .path.display())]
    InitExecutable { path: PathBuf, reason: String },
    #[error("cannot prepare {path}: {source}", path = .path.display())]
    DataDir { path: PathBuf, source: std::io::Error },
}

fn list_lines(list: &[String]) -> String {
    list.iter().map(|line| format!("\n  - {line}")).collect()
}

/// The runtime for `kind`. `auto` = process where machines can be made of namespaces, else docker if
/// an engine answers: what an app does must not depend on whether somebody started a daemon, and
/// only the process runtime knows signals from exit codes and has the 6PN addresses.
/// Probes for real (starts and ends a trial process), so that a success means machines can start.
pub async fn select(
    kind: RuntimeKind,
    config: RuntimeConfig,
) -> Result<Arc<dyn Runtime>, RuntimeUnavailable> {
    match kind {
        RuntimeKind::Simulated => Ok(Arc::new(SimulatedRuntime::new())),
        RuntimeKind::Process => process(config).await,
        RuntimeKind::Docker => docker(config).await,
        RuntimeKind::Auto => {
            let refusal = match process(config.clone()).await {
                Ok(runtime) => return Ok(runtime),
                Err(refusal) => refusal,
            };
            match docker(config).await {
                Ok(runtime) => Ok(runtime),
                Err(other) => Err(both(refusal, &other)),
            }
        }
    }
}

/// The process runtime's refusal, with the other way among what would help.
fn both(mut refusal: RuntimeUnavailable, docker: &RuntimeUnavailable) -> RuntimeUnavailable {
    if let (
        RuntimeUnavailable::Namespaces { remedies, .. },
        RuntimeUnavailable::Docker { tried, reason, .. },
    ) = (&mut refusal, docker)
    {
        remedies.push(format!("start a container engine for --runtime docker: {reason} (tried {tried})"));
    }
    refusal
}

#[cfg(unix)]
async fn docker(config: RuntimeConfig) -> Result<Arc<dyn Runtime>, RuntimeUnavailable> {
    Ok(Arc::new(DockerRuntime::probe(config).await?))
}

#[cfg(not(unix))]
#[expect(clippy::unused_async, reason = "the Unix twin probes")]
async fn docker(_config: RuntimeConfig) -> Result<Arc<dyn Runtime>, RuntimeUnavailable> {
    Err(RuntimeUnavailable::Docker {
        tried: "nothing".to_owned(),
        reason: "this system has no engine whose containers can be reached".to_owned(),
        remedies: vec!["use --runtime simulated".to_owned()],
    })
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "the Linux twin probes")]
async fn process(_config: RuntimeConfig) -> Result<Arc<dyn Runtime>, RuntimeUnavailable> {
    Err(RuntimeUnavailable::NotLinux)
}

#[cfg(target_os = "linux")]
async fn process(config: RuntimeConfig) -> Result<Arc<dyn Runtime>, RuntimeUnavailable> {
    Ok(Arc::new(super::process::ProcessRuntime::probe(config).await?))
}
