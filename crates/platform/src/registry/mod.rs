//! The image registry: the OCI distribution protocol over content-addressed files.
//!
//! In: pushes and pulls over HTTP ([`router`]), lookups from the scheduler ([`Registry::resolve`]).
//! Out: layer files and image configurations a runtime can use. The room must not know apps or
//! tokens: who may do what is asked through [`RegistryAuth`].

mod auth;
mod digest;
mod error;
mod http;
mod manifest;
mod name;
mod range;
mod resolve;
mod store;
mod upload;

use std::path::PathBuf;
use std::time::SystemTime;

pub use auth::{Decision, RegistryAuth, token_of};
pub use error::{RegistryError, ResolveError};
pub use http::router;
pub use resolve::ResolvedImage;

use digest::Digest;
use manifest::{Kind, Manifest};
use name::Reference;
use store::Files;
use upload::Uploads;

/// The registry's files. Safe to use from many tasks at once; every method blocks on files.
pub struct Registry {
    files: Files,
    uploads: Uploads,
}

/// Why content handed in directly was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// The repository name or the reference is malformed.
    #[error("{0} is not a valid name")]
    Name(String),
    /// Not a manifest, or not of the digest it is put under.
    #[error("manifest is invalid: {0}")]
    Manifest(String),
    /// The repository lacks blobs or manifests that the manifest names.
    #[error("the repository lacks {}", digests.join(", "))]
    Missing { digests: Vec<String> },
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl Registry {
    /// Opens (or creates) the registry below `root` and clears what an earlier process left half done.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, RegistryError> {
        let files = Files::open(root.into())?;
        Uploads::sweep(&files, SystemTime::now())?;
        Ok(Self { files, uploads: Uploads::default() })
    }

    /// The image at a tag, a digest (`sha256:…`) or `tag@digest` of a repository.
    pub fn resolve(&self, repository: &str, reference: &str) -> Result<ResolvedImage, ResolveError> {
        resolve::resolve(&self.files, repository, reference)
    }

    /// Stores a blob without HTTP (imports, tests); returns its digest.
    pub fn put_blob(&self, repository: &str, content: &[u8]) -> Result<String, PutError> {
        if !name::is_repository(repository) {
            return Err(PutError::Name(repository.to_owned()));
        }
        let digest = self.files.write_blob(content)?;
        self.files.link_blob(repository, &digest)?;
        Ok(digest.to_string())
    }

    /// Stores a manifest or an index under a tag or its digest; everything it names must be there.
    pub fn put_manifest(
        &self,
        repository: &str,
        reference: &str,
        media_type: Option<&str>,
        content: &[u8],
    ) -> Result<String, PutError> {
        if !name::is_repository(repository) {
            return Err(PutError::Name(repository.to_owned()));
        }
        let reference = Reference::parse(reference).ok_or_else(|| PutError::Name(reference.to_owned()))?;
        let (digest, _) = self.store_manifest(repository, &reference, media_type, content)?;
        Ok(digest.to_string())
    }

    fn store_manifest(
        &self,
        repository: &str,
        reference: &Reference,
        media_type: Option<&str>,
        content: &[u8],
    ) -> Result<(Digest, Manifest), PutError> {
        let manifest = Manifest::parse(content, media_type).map_err(PutError::Manifest)?;
        if let Reference::Digest(wanted) = reference
            && *wanted != Digest::of(content)
        {
            return Err(PutError::Manifest(format!("digest is {}, not {wanted}", Digest::of(content))));
        }
        let missing = self.missing(repository, &manifest)?;
        if !missing.is_empty() {
            return Err(PutError::Missing { digests: missing });
        }
        let tag = match reference {
            Reference::Tag(tag) => Some(tag.as_str()),
            Reference::Digest(_) => None,
        };
        let digest = self.files.write_manifest(repository, tag, &manifest.media_type, content)?;
        Ok((digest, manifest))
    }

    /// What a manifest names and the repository does not have.
    fn missing(&self, repository: &str, manifest: &Manifest) -> Result<Vec<String>, RegistryError> {
        let mut missing = Vec::new();
        let config = manifest.config().filter(|_| manifest.kind == Kind::Image);
        for entry in manifest.entries().into_iter().chain(config) {
            let present = match manifest.kind {
                Kind::Image => entry.foreign || self.files.blob_size(repository, &entry.digest)?.is_some(),
                Kind::Index => {
                    let child = Reference::Digest(entry.digest.clone());
                    self.files.find_manifest(repository, &child)?.is_some()
                }
            };
            if !present {
                missing.push(entry.digest.to_string());
            }
        }
        Ok(missing)
    }

    /// Every repository that holds an image, sorted.
    pub fn repositories(&self) -> Result<Vec<String>, RegistryError> {
        self.files.repositories()
    }

    /// Tags of a repository, sorted.
    pub fn tags(&self, repository: &str) -> Result<Vec<String>, RegistryError> {
        if !name::is_repository(repository) {
            return Ok(Vec::new());
        }
        self.files.tags(repository)
    }

    /// Forgets an app's repository and what lies below it. Content other repositories or running
    /// machines use stays.
    pub fn delete_repository(&self, repository: &str) -> Result<(), RegistryError> {
        if !name::is_repository(repository) {
            return Ok(());
        }
        self.files.delete_repository(repository)
    }
}
