//! The unpack cache: one directory per image digest, complete or absent.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::super::Layer;
use super::unpack::{UnpackError, unpack};

/// Root file systems of images, unpacked once.
pub struct ImageCache {
    dir: PathBuf,
    /// One lock per digest being unpacked, so that ten machines of one image unpack it once.
    busy: Mutex<HashMap<String, Arc<Mutex<()>>>>,
}

impl ImageCache {
    /// Uses (and creates) `dir`; drops what an interrupted unpacking left there.
    pub fn open(dir: impl Into<PathBuf>) -> io::Result<Self> {
        let dir = dir.into();
        fs::create_dir_all(&dir)?;
        for entry in fs::read_dir(&dir)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                super::remove_tree(&entry.path())?;
            }
        }
        Ok(Self { dir, busy: Mutex::default() })
    }

    /// The unpacked root file system of an image; blocks while it is unpacked. Read-only for
    /// everybody by agreement.
    pub fn ensure(&self, digest: &str, layers: &[Layer]) -> Result<PathBuf, UnpackError> {
        let name = directory_name(digest);
        let finished = self.dir.join(&name);
        let lock = {
            let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(busy.entry(name.clone()).or_default())
        };
        let _turn = lock.lock().unwrap_or_else(PoisonError::into_inner);
        if finished.is_dir() {
            return Ok(finished);
        }
        let partial = self.dir.join(format!(".{name}"));
        let result = fill(&partial, layers).and_then(|()| {
            fs::rename(&partial, &finished)
                .map_err(|source| UnpackError::Cache { path: finished.clone(), source })
        });
        if result.is_err() {
            // The error that matters is the first one.
            let _ = super::remove_tree(&partial);
        }
        result.map(|()| finished)
    }
}

fn fill(partial: &Path, layers: &[Layer]) -> Result<(), UnpackError> {
    let cache = |source| UnpackError::Cache { path: partial.to_owned(), source };
    if partial.exists() {
        super::remove_tree(partial).map_err(cache)?;
    }
    fs::create_dir(partial).map_err(cache)?;
    // The root directory of every machine, whatever our umask.
    fs::set_permissions(partial, fs::Permissions::from_mode(0o755)).map_err(cache)?;
    unpack(partial, layers)
}

/// `sha256-…`: without the colon, which overlayfs reads as a separator.
fn directory_name(digest: &str) -> String {
    let name: String = digest.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    if name.is_empty() { "unnamed".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn layer(dir: &Path, bytes: &[u8]) -> Layer {
        let path = dir.join("blob");
        fs::write(&path, bytes).unwrap();
        Layer { path, media_type: String::new(), digest: "sha256:aa".to_owned() }
    }

    #[test]
    fn unpacks_once_and_leaves_nothing_half_done() {
        let dir = tempfile::tempdir().unwrap();
        let images = dir.path().join("images");
        fs::create_dir_all(images.join(".sha256-bb/left")).unwrap();
        let cache = ImageCache::open(&images).unwrap();
        assert!(!images.join(".sha256-bb").exists());

        let broken = layer(dir.path(), &[1; 600]);
        assert!(cache.ensure("sha256:aa", &[broken]).is_err());
        assert_eq!(fs::read_dir(&images).unwrap().count(), 0);

        let empty = layer(dir.path(), &[0; 1024]);
        let root = cache.ensure("sha256:aa", std::slice::from_ref(&empty)).unwrap();
        fs::write(root.join("mark"), "").unwrap();
        assert!(cache.ensure("sha256:aa", &[empty]).unwrap().join("mark").exists());
    }
}
