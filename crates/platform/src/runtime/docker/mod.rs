//! Machines as containers of a Docker engine. In: a [`LaunchSpec`]; out: an instance. The engine gets
//! the image from the platform's own blobs (`POST /images/load`), never from a registry.
//!
//! Everything made here carries labels `fly.local.*` with the identity of the platform's data
//! directory, and nothing without them is touched: two platforms on one engine never meet. Every call
//! to the engine is bounded in time. Containers outlive a platform that is killed; the next start of
//! the same data directory removes them.
//!
//! Known differences from the process runtime: the engine tells exit codes only, so that a code above
//! 128 counts as the signal it stands for; machines have no 6PN address of their own (the name
//! `fly-local-6pn` means every address instead).

mod body;
mod ending;
mod engine;
mod exec;
mod files;
mod instance;
mod launch;
mod load;
mod processes;
mod session;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use async_trait::async_trait;
use sha2::{Digest as _, Sha256};

use super::image::{ImageCache, remove_tree};
use super::{Instance, LaunchSpec, Runtime, RuntimeConfig, RuntimeUnavailable, StartError, report_start};
use engine::Engine;
use instance::DockerInstance;
use launch::Launcher;

/// Label of the platform a container belongs to: [`platform_id`] of its data directory.
const PLATFORM_LABEL: &str = "fly.local.platform";

/// The runtime of containers.
pub struct DockerRuntime {
    launcher: Arc<Launcher>,
    machines_dir: PathBuf,
    running: Mutex<HashMap<String, Weak<DockerInstance>>>,
}

impl DockerRuntime {
    /// Asks the engine, and removes containers an earlier run of this data directory left. Errors say
    /// what was asked, what came back and what would help.
    pub async fn probe(config: RuntimeConfig) -> Result<Self, RuntimeUnavailable> {
        let engine = Engine::connect(config.docker_host.as_deref()).await?;
        let data_dir = absolute(&config.data_dir)?;
        let images = data_dir.join("images");
        let cache = ImageCache::open(&images)
            .map_err(|source| RuntimeUnavailable::DataDir { path: images, source })?;
        let platform = platform_id(&data_dir);
        engine.remove_all(PLATFORM_LABEL, &platform).await.map_err(|error| engine.unavailable(error))?;
        let machines_dir = data_dir.join("machines");
        let launcher = Launcher { engine, cache, platform, data_dir, loading: tokio::sync::Mutex::default() };
        Ok(Self { launcher: Arc::new(launcher), machines_dir, running: Mutex::default() })
    }
}

/// Twelve hex digits that stand for a data directory.
fn platform_id(data_dir: &Path) -> String {
    let digest = Sha256::digest(data_dir.as_os_str().as_encoded_bytes());
    hex::encode(&digest[..6])
}

fn absolute(dir: &Path) -> Result<PathBuf, RuntimeUnavailable> {
    let result = std::fs::create_dir_all(dir).and_then(|()| dir.canonicalize());
    result.map_err(|source| RuntimeUnavailable::DataDir { path: dir.to_owned(), source })
}

#[async_trait]
impl Runtime for DockerRuntime {
    fn name(&self) -> &'static str {
        "docker"
    }

    fn notes(&self) -> Vec<String> {
        self.launcher.engine.notes()
    }

    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError> {
        match self.launcher.launch(&spec).await {
            Ok(instance) => {
                let known = Arc::downgrade(&instance);
                self.running.lock().unwrap_or_else(PoisonError::into_inner).insert(spec.machine_id, known);
                Ok(instance)
            }
            Err(error) => {
                report_start(&spec, &error);
                Err(error)
            }
        }
    }

    async fn destroy(&self, machine_id: &str) {
        let known = self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(machine_id);
        if let Some(instance) = known.and_then(|known| known.upgrade()) {
            instance.kill().await;
        }
        // What cannot be removed now goes when the platform starts again.
        let name = body::container_name(&self.launcher.platform, machine_id);
        let _ = self.launcher.engine.remove(&name).await;
        if machine_id.chars().all(|c| c.is_ascii_alphanumeric()) && !machine_id.is_empty() {
            let dir = self.machines_dir.join(machine_id);
            let _ = tokio::task::spawn_blocking(move || remove_tree(&dir)).await;
        }
    }
}
