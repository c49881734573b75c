//! The image registry: the OCI distribution protocol over content-addressed files.
//!
//! In: pushes and pulls over HTTP ([`router`]), lookups from the scheduler ([`Registry::resolve`]).
//! Out: layer files and image configurations a runtime can use. The room must not know apps or
//! tokens: who may do what is asked through [`RegistryAuth`].

mod auth;
mod error;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

pub use auth::{Decision, RegistryAuth, token_of};
pub use error::{RegistryError, ResolveError};

use crate::runtime::Layer;

/// An image the platform can run: linux/amd64 picked from an index.
#[derive(Clone)]
pub struct ResolvedImage {
    /// Digest the reference stands for (of the index, when it is one): what machines report.
    pub digest: String,
    /// Digest of the linux/amd64 manifest; equals `digest` for a single-platform image.
    pub manifest_digest: String,
    pub manifest: Value,
    /// The whole image configuration (`architecture`, `os`, `config`, `rootfs`, …).
    pub config: Value,
    /// Lowest first; files in the blob store.
    pub layers: Vec<Layer>,
    /// `config.Labels`
    pub labels: BTreeMap<String, String>,
    /// Compressed size in bytes: manifest, configuration and layers.
    pub size: u64,
}

/// The registry's files. Cheap to share; safe to use from many tasks at once.
pub struct Registry {
    root: PathBuf,
}

impl Registry {
    /// Opens (or creates) the registry below `root`.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, RegistryError> {
        let root = root.into();
        std::fs::create_dir_all(&root).map_err(RegistryError::io(&root))?;
        Ok(Self { root })
    }

    /// The image at a tag, a digest (`sha256:…`) or `tag@digest` of a repository.
    pub fn resolve(&self, repository: &str, reference: &str) -> Result<ResolvedImage, ResolveError> {
        let _ = &self.root;
        Err(ResolveError::NotFound {
            repository: repository.to_owned(),
            reference: reference.to_owned(),
        })
    }
}

/// The HTTP face: everything below `/v2/`.
pub fn router(registry: Arc<Registry>, auth: Arc<dyn RegistryAuth>) -> axum::Router {
    let _ = (registry, auth);
    axum::Router::new()
}
