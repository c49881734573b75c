//! From a reference to something a runtime can start.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::digest::Digest;
use super::error::{RegistryError, ResolveError};
use super::manifest::{Kind, Manifest};
use super::name::{self, Reference};
use super::store::Files;
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

pub(super) fn resolve(
    files: &Files,
    repository: &str,
    reference: &str,
) -> Result<ResolvedImage, ResolveError> {
    let not_found =
        || ResolveError::NotFound { repository: repository.to_owned(), reference: reference.to_owned() };
    if !name::is_repository(repository) {
        return Err(not_found());
    }
    let parsed = Reference::parse(reference).ok_or_else(not_found)?;
    let (digest, manifest, size) = load(files, repository, &parsed)?.ok_or_else(not_found)?;
    if manifest.kind == Kind::Image {
        return image(files, &digest, digest.clone(), &manifest, size);
    }
    let chosen = manifest.linux_amd64().map_err(|available| ResolveError::NoPlatform { available })?;
    let (chosen, manifest, size) = load(files, repository, &Reference::Digest(chosen))?
        .ok_or_else(|| ResolveError::Invalid("index names a manifest that is gone".to_owned()))?;
    if manifest.kind == Kind::Index {
        return Err(ResolveError::Invalid("index inside an index".to_owned()));
    }
    image(files, &digest, chosen, &manifest, size)
}

fn load(
    files: &Files,
    repository: &str,
    reference: &Reference,
) -> Result<Option<(Digest, Manifest, u64)>, ResolveError> {
    let Some((digest, media_type)) = files.find_manifest(repository, reference)? else {
        return Ok(None);
    };
    let bytes = files.read_manifest(&digest)?;
    let manifest = Manifest::parse(&bytes, Some(&media_type)).map_err(ResolveError::Invalid)?;
    Ok(Some((digest, manifest, bytes.len() as u64)))
}

fn image(
    files: &Files,
    reported: &Digest,
    digest: Digest,
    manifest: &Manifest,
    manifest_size: u64,
) -> Result<ResolvedImage, ResolveError> {
    let invalid = |what: &str| ResolveError::Invalid(what.to_owned());
    let descriptor = manifest.config().ok_or_else(|| invalid("config is missing"))?;
    let path = files.blob(&descriptor.digest);
    let config = fs::read(&path).map_err(RegistryError::io(path))?;
    let mut size = manifest_size + config.len() as u64;
    let config: Value = serde_json::from_slice(&config)
        .map_err(|e| ResolveError::Invalid(format!("image configuration: {e}")))?;
    let mut layers = Vec::new();
    for entry in manifest.entries() {
        let path = files.blob(&entry.digest);
        let meta = fs::metadata(&path).map_err(RegistryError::io(&path))?;
        size += meta.len();
        layers.push(Layer { path, media_type: entry.media_type, digest: entry.digest.to_string() });
    }
    let labels = config
        .pointer("/config/Labels")
        .and_then(Value::as_object)
        .map(|labels| {
            let text = |(k, v): (&String, &Value)| Some((k.clone(), v.as_str()?.to_owned()));
            labels.iter().filter_map(text).collect()
        })
        .unwrap_or_default();
    Ok(ResolvedImage {
        digest: reported.to_string(),
        manifest_digest: digest.to_string(),
        manifest: manifest.document.clone(),
        config,
        layers,
        labels,
        size,
    })
}
