//! The registry's files. Content is written to a temporary file, synced and renamed, so that a
//! reader (or the next start after `kill -9`) sees a whole file or none.
//!
//! ```text
//! blobs/sha256/<hex>            content: blobs and manifests
//! repos/<name>/_blobs/<hex>     empty: the repository has this blob
//! repos/<name>/_manifests/<hex> the manifest's media type
//! repos/<name>/_tags/<tag>      a digest
//! uploads/<id>/{repository,data}
//! tmp/
//! ```

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::digest::Digest;
use super::error::RegistryError;
use super::name::{self, Reference};

pub(super) type Result<T> = std::result::Result<T, RegistryError>;

/// Paths and atomic writes.
pub(super) struct Files {
    root: PathBuf,
}

impl Files {
    pub(super) fn open(root: PathBuf) -> Result<Self> {
        for dir in ["blobs/sha256", "repos", "uploads", "tmp"] {
            let dir = root.join(dir);
            fs::create_dir_all(&dir).map_err(RegistryError::io(&dir))?;
        }
        let files = Self { root };
        // Half-written files of an earlier process: nothing refers to them.
        for entry in files.list(&files.root.join("tmp"))? {
            let path = files.root.join("tmp").join(entry);
            fs::remove_file(&path).map_err(RegistryError::io(&path))?;
        }
        Ok(files)
    }

    pub(super) fn blob(&self, digest: &Digest) -> PathBuf {
        self.root.join("blobs/sha256").join(digest.hex())
    }

    pub(super) fn uploads(&self) -> PathBuf {
        self.root.join("uploads")
    }

    fn repository(&self, repository: &str) -> PathBuf {
        self.root.join("repos").join(repository)
    }

    fn blob_link(&self, repository: &str, digest: &Digest) -> PathBuf {
        self.repository(repository).join("_blobs").join(digest.hex())
    }

    fn manifest_link(&self, repository: &str, digest: &Digest) -> PathBuf {
        self.repository(repository).join("_manifests").join(digest.hex())
    }

    fn tag(&self, repository: &str, tag: &str) -> PathBuf {
        self.repository(repository).join("_tags").join(tag)
    }

    /// Writes a whole file so that it is durable before it is visible.
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let temp = self.root.join("tmp").join(ulid::Ulid::generate().to_string());
        let write = || -> io::Result<()> {
            let mut file = File::create(&temp)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(RegistryError::io(&temp))?;
        self.publish(&temp, path)
    }

    /// Moves a synced file to its place and syncs the directory.
    pub(super) fn publish(&self, temp: &Path, path: &Path) -> Result<()> {
        let dir = path.parent().unwrap_or(&self.root);
        let publish = || -> io::Result<()> {
            fs::create_dir_all(dir)?;
            fs::rename(temp, path)?;
            File::open(dir)?.sync_all()
        };
        publish().map_err(RegistryError::io(path))
    }

    /// Names in a directory; empty when it does not exist. Sorted.
    pub(super) fn list(&self, dir: &Path) -> Result<Vec<String>> {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(RegistryError::io(dir)(e)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(RegistryError::io(dir))?;
            if let Ok(name) = entry.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    fn read(&self, path: &Path) -> Result<Option<String>> {
        match fs::read_to_string(path) {
            Ok(text) => Ok(Some(text)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(RegistryError::io(path)(e)),
        }
    }

    fn remove(&self, path: &Path) -> Result<bool> {
        match fs::remove_file(path) {
            Ok(()) => Ok(true),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(e) => Err(RegistryError::io(path)(e)),
        }
    }

    // Blobs.

    /// Size of a blob the repository has.
    pub(super) fn blob_size(&self, repository: &str, digest: &Digest) -> Result<Option<u64>> {
        if !self.blob_link(repository, digest).exists() {
            return Ok(None);
        }
        let path = self.blob(digest);
        match fs::metadata(&path) {
            Ok(meta) => Ok(Some(meta.len())),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(RegistryError::io(path)(e)),
        }
    }

    /// Records that the repository has a blob whose content is already stored.
    pub(super) fn link_blob(&self, repository: &str, digest: &Digest) -> Result<()> {
        let link = self.blob_link(repository, digest);
        if link.exists() {
            return Ok(());
        }
        self.write(&link, b"")
    }

    pub(super) fn unlink_blob(&self, repository: &str, digest: &Digest) -> Result<bool> {
        self.remove(&self.blob_link(repository, digest))
    }

    /// Stores content under its digest; existing content stays.
    pub(super) fn write_blob(&self, bytes: &[u8]) -> Result<Digest> {
        let digest = Digest::of(bytes);
        let path = self.blob(&digest);
        if !path.exists() {
            self.write(&path, bytes)?;
        }
        Ok(digest)
    }

    // Manifests and tags.

    /// Digest and media type of the manifest at `reference`.
    pub(super) fn find_manifest(
        &self,
        repository: &str,
        reference: &Reference,
    ) -> Result<Option<(Digest, String)>> {
        let digest = match reference {
            Reference::Digest(digest) => digest.clone(),
            Reference::Tag(tag) => {
                let path = self.tag(repository, tag);
                let Some(text) = self.read(&path)? else {
                    return Ok(None);
                };
                Digest::parse(text.trim())
                    .ok_or_else(|| RegistryError::Corrupt { path, reason: "not a digest".to_owned() })?
            }
        };
        let media_type = self.read(&self.manifest_link(repository, &digest))?;
        Ok(media_type.map(|media_type| (digest, media_type)))
    }

    /// Content of a stored manifest, verified against its digest.
    pub(super) fn read_manifest(&self, digest: &Digest) -> Result<Vec<u8>> {
        let path = self.blob(digest);
        let bytes = fs::read(&path).map_err(RegistryError::io(&path))?;
        if Digest::of(&bytes) != *digest {
            return Err(RegistryError::Corrupt {
                path,
                reason: "content does not match its digest".to_owned(),
            });
        }
        Ok(bytes)
    }

    /// Stores a manifest, then the tag that names it: content before reference, always.
    pub(super) fn write_manifest(
        &self,
        repository: &str,
        tag: Option<&str>,
        media_type: &str,
        bytes: &[u8],
    ) -> Result<Digest> {
        let digest = self.write_blob(bytes)?;
        self.write(&self.manifest_link(repository, &digest), media_type.as_bytes())?;
        if let Some(tag) = tag {
            self.write(&self.tag(repository, tag), digest.to_string().as_bytes())?;
        }
        Ok(digest)
    }

    /// Removes a tag, or a manifest with every tag that names it. False when there was none.
    pub(super) fn delete_manifest(&self, repository: &str, reference: &Reference) -> Result<bool> {
        match reference {
            Reference::Tag(tag) => self.remove(&self.tag(repository, tag)),
            Reference::Digest(digest) => {
                for tag in self.tags(repository)? {
                    let path = self.tag(repository, &tag);
                    if self.read(&path)?.as_deref() == Some(digest.to_string().as_str()) {
                        self.remove(&path)?;
                    }
                }
                self.remove(&self.manifest_link(repository, digest))
            }
        }
    }

    pub(super) fn manifests(&self, repository: &str) -> Result<Vec<Digest>> {
        let names = self.list(&self.repository(repository).join("_manifests"))?;
        Ok(names.iter().filter_map(|n| Digest::from_hex(n)).collect())
    }

    pub(super) fn tags(&self, repository: &str) -> Result<Vec<String>> {
        self.list(&self.repository(repository).join("_tags"))
    }

    pub(super) fn repository_exists(&self, repository: &str) -> bool {
        let dir = self.repository(repository);
        ["_tags", "_manifests", "_blobs"].iter().any(|d| dir.join(d).is_dir())
    }

    /// Every repository with at least one manifest, sorted by name.
    pub(super) fn repositories(&self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        let mut open = vec![String::new()];
        while let Some(prefix) = open.pop() {
            for entry in self.list(&self.repository(&prefix))? {
                if entry.starts_with('_') {
                    continue;
                }
                let name = match prefix.as_str() {
                    "" => entry,
                    prefix => format!("{prefix}/{entry}"),
                };
                if !name::is_repository(&name) {
                    continue;
                }
                if !self.manifests(&name)?.is_empty() {
                    found.push(name.clone());
                }
                open.push(name);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Forgets a repository. Content shared with others stays.
    pub(super) fn delete_repository(&self, repository: &str) -> Result<()> {
        let dir = self.repository(repository);
        match fs::remove_dir_all(&dir) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(RegistryError::io(dir)(e)),
            _ => Ok(()),
        }
    }
}
