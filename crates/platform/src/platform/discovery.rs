//! `platform.json`: how a client finds the running platform. Holds tokens, so 0600 and replaced whole.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Platform, Secret};
use crate::domain::rfc3339;
use crate::gateway::Endpoints;
use crate::private_file;

const FILE: &str = "platform.json";

/// The ports the platform listens on (all on 127.0.0.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ports {
    pub api: u16,
    pub registry: u16,
    pub edge_http: u16,
    pub edge_https: u16,
}

/// Content of `platform.json`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Discovery {
    pub pid: u32,
    /// Version of the platform crate that wrote the file.
    pub version: String,
    pub ports: Ports,
    /// Base URL of GraphQL, Machines REST, ui-ex, logs, login and admin.
    pub api_url: String,
    /// Host and port of the registry, as it appears in image references.
    pub registry_host: String,
    pub user_token: String,
    pub admin_token: String,
    pub runtime: String,
    /// Where the WireGuard gateways listen.
    pub gateway: Endpoints,
    /// RFC 3339.
    pub started_at: String,
}

#[derive(Debug, thiserror::Error)]
pub enum DiscoveryError {
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
}

impl Discovery {
    /// Reads the file of a data directory; `None` when it is absent or not readable as such.
    pub fn read(data_dir: &Path) -> Option<Self> {
        let bytes = std::fs::read(data_dir.join(FILE)).ok()?;
        serde_json::from_slice(&bytes).ok()
    }
}

/// Writes the file beside its final place and renames it over.
pub(super) fn write(platform: &Platform, user_token: &Secret) -> Result<(), DiscoveryError> {
    let path = platform.config.data_dir.join(FILE);
    let discovery = Discovery {
        pid: std::process::id(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ports: platform.ports,
        api_url: platform.api_url(),
        registry_host: platform.registry_host(),
        user_token: user_token.expose().to_owned(),
        admin_token: platform.admin_token.expose().to_owned(),
        runtime: platform.runtime.name().to_owned(),
        gateway: platform.endpoints.clone(),
        started_at: rfc3339(platform.started_at),
    };
    let text = serde_json::to_vec_pretty(&discovery).map_err(io::Error::other);
    text.and_then(|text| private_file::replace(&path, &text))
        .map_err(|source| DiscoveryError::Write { path, source })
}

/// Removes the file after a clean stop, so that nobody looks for a platform that is gone.
pub(super) fn remove(data_dir: &Path) {
    // Already gone is what we want; anything else only leaves a stale file, which readers check by pid.
    let _ = std::fs::remove_file(data_dir.join(FILE));
}
