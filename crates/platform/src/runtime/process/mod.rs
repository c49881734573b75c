//! Real processes in Linux namespaces over the unpacked image. In: a [`LaunchSpec`]; out: an
//! instance with real exit codes, memory limits and sockets. Needs no daemon and no `unsafe` but for
//! the machine's network device (`guest/tun.rs`): the platform starts its own executable again ([`init_main`]), which builds the machine from inside.
//!
//! Nothing outlives the machine: its processes end with its PID namespace, its mounts with its
//! mount namespace, its network with its network namespace, and all of them when the platform dies.

mod cgroup;
mod ending;
mod exec;
mod guest;
mod instance;
mod launch;
mod memory_watch;
mod messages;
mod probe;
pub(super) mod process_table;
mod remedies;
mod session;
pub(super) mod sockets;
mod terminal;
mod wire;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use async_trait::async_trait;

use super::image::{ImageCache, remove_tree};
use super::{Instance, LaunchSpec, Runtime, RuntimeConfig, RuntimeUnavailable, StartError};
use cgroup::CgroupBases;
use instance::ProcessInstance;
use launch::Launcher;

pub use guest::{INIT_WORD, init_main};

/// How machines are isolated on this computer: what the probe found to work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Isolation {
    /// Machines need an own user namespace (we are not root, or root without its powers).
    user_namespace: bool,
    /// The root file system is an overlay over the image (else a copy of it).
    overlay: bool,
}

/// A machine this runtime started.
struct Known {
    dir: PathBuf,
    instance: Weak<ProcessInstance>,
}

/// The runtime of real processes.
pub struct ProcessRuntime {
    launcher: Arc<Launcher>,
    machines_dir: PathBuf,
    machines: Mutex<HashMap<String, Known>>,
}

impl ProcessRuntime {
    /// Finds out by trying how machines can be built here. Errors name the step that failed and what
    /// would help.
    pub async fn probe(config: RuntimeConfig) -> Result<Self, RuntimeUnavailable> {
        let init_exe = match &config.init_exe {
            Some(path) => path.clone(),
            None => std::env::current_exe().map_err(|error| RuntimeUnavailable::InitExecutable {
                path: PathBuf::from("/proc/self/exe"),
                reason: error.to_string(),
            })?,
        };
        let data_dir = absolute(&config.data_dir)?;
        let images = data_dir.join("images");
        let cache = ImageCache::open(&images)
            .map_err(|source| RuntimeUnavailable::DataDir { path: images, source })?;
        let isolation = probe::isolation(&init_exe, &data_dir).await?;
        let cgroups = if config.without_cgroups { CgroupBases::none() } else { CgroupBases::discover() };
        Ok(Self {
            machines_dir: data_dir.join("machines"),
            launcher: Arc::new(Launcher { init_exe, cache, isolation, cgroups }),
            machines: Mutex::default(),
        })
    }

    fn remember(&self, machine_id: &str, dir: PathBuf, instance: &Arc<ProcessInstance>) {
        let known = Known { dir, instance: Arc::downgrade(instance) };
        self.machines.lock().unwrap_or_else(PoisonError::into_inner).insert(machine_id.to_owned(), known);
    }
}

fn absolute(dir: &Path) -> Result<PathBuf, RuntimeUnavailable> {
    let result = std::fs::create_dir_all(dir).and_then(|()| dir.canonicalize());
    result.map_err(|source| RuntimeUnavailable::DataDir { path: dir.to_owned(), source })
}

#[async_trait]
impl Runtime for ProcessRuntime {
    fn name(&self) -> &'static str {
        "process"
    }

    fn notes(&self) -> Vec<String> {
        let isolation = self.launcher.isolation;
        let mut notes = vec![self.launcher.cgroups.describe()];
        if isolation.user_namespace {
            notes.push(
                "machines run in user namespaces: their root is this user, files of other owners are this user's"
                    .to_owned(),
            );
        }
        if !isolation.overlay {
            notes.push("no overlay file system here: each start copies the image".to_owned());
        }
        notes
    }

    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError> {
        let (machine_id, dir) = (spec.machine_id.clone(), spec.machine_dir.clone());
        let instance = Launcher::launch(&self.launcher, spec).await?;
        self.remember(&machine_id, dir, &instance);
        Ok(instance)
    }

    async fn destroy(&self, machine_id: &str) {
        let known = self.machines.lock().unwrap_or_else(PoisonError::into_inner).remove(machine_id);
        if let Some(instance) = known.as_ref().and_then(|known| known.instance.upgrade()) {
            instance.kill().await;
        }
        // A machine of an earlier run of the platform is known by its place only.
        let plain = !machine_id.is_empty() && machine_id.chars().all(|c| c.is_ascii_alphanumeric());
        let dir = known.map(|known| known.dir).or_else(|| plain.then(|| self.machines_dir.join(machine_id)));
        if let Some(dir) = dir {
            // Left over files cost space only; the next start empties them again.
            let _ = tokio::task::spawn_blocking(move || remove_tree(&dir)).await;
        }
    }
}
