//! Layers onto a directory: tar, gzip or zstd, with whiteouts. Everything a layer names is resolved
//! inside the directory, so a symbolic link (of any target) cannot lead a later entry out of it.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{self, BufReader, Read};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, lchown, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use flate2::read::MultiGzDecoder;
use tar::{Archive, Entry, EntryType};

use super::super::Layer;
use super::rooted;

/// Why an image could not be unpacked.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    #[error("layer {digest}: {source}")]
    Read { digest: String, source: io::Error },
    #[error("layer {digest}: entry {path:?} leads out of the root file system")]
    Escape { digest: String, path: PathBuf },
    #[error("layer {digest}: cannot write {path:?}: {source}")]
    Write { digest: String, path: PathBuf, source: io::Error },
    #[error("{path}: {source}", path = .path.display())]
    Cache { path: PathBuf, source: io::Error },
}

/// Unpacks `layers`, lowest first, onto the existing directory `root`. Device nodes are left out
/// (machines get their own `/dev`); owners are kept when we are root.
pub fn unpack(root: &Path, layers: &[Layer]) -> Result<(), UnpackError> {
    let mut directories = BTreeMap::new();
    for layer in layers {
        LayerWriter { root, digest: &layer.digest, written: HashSet::new(), directories: &mut directories }
            .apply(&layer.path)?;
    }
    // Deepest first: a directory without write permission must not stop us below it, and its time
    // must not change afterwards.
    for (path, meta) in directories.iter().rev() {
        let _ = fs::set_permissions(path, Permissions::from_mode(meta.mode));
        if let Ok(directory) = File::open(path) {
            let _ = directory.set_modified(meta.modified);
        }
    }
    Ok(())
}

/// What a directory gets at the very end.
struct Finish {
    mode: u32,
    modified: SystemTime,
}

struct LayerWriter<'a> {
    root: &'a Path,
    digest: &'a str,
    /// Host paths this layer put there: an opaque marker spares them.
    written: HashSet<PathBuf>,
    directories: &'a mut BTreeMap<PathBuf, Finish>,
}

impl LayerWriter<'_> {
    fn apply(mut self, blob: &Path) -> Result<(), UnpackError> {
        let reader = decompressed(blob).map_err(|source| self.unreadable(source))?;
        let mut archive = Archive::new(reader);
        let entries = archive.entries().map_err(|source| self.unreadable(source))?;
        for entry in entries {
            let mut entry = entry.map_err(|source| self.unreadable(source))?;
            let raw = entry.path().map_err(|source| self.unreadable(source))?.into_owned();
            let Some(path) = rooted::honest(&raw) else {
                return Err(UnpackError::Escape { digest: self.digest.to_owned(), path: raw });
            };
            self.entry(&mut entry, &path)?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &mut Entry<'_, impl Read>, path: &Path) -> Result<(), UnpackError> {
        let write =
            |source| UnpackError::Write { digest: self.digest.to_owned(), path: path.to_owned(), source };
        let Some(target) = rooted::place(self.root, path).map_err(write)? else {
            return Ok(());
        };
        if let Some(name) = path.file_name().and_then(|name| name.as_bytes().strip_prefix(b".wh.")) {
            return self.whiteout(&target, name).map_err(write);
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(write)?;
        }
        let link = entry.link_name().map_err(write)?.map(std::borrow::Cow::into_owned);
        let hard_link = match (entry.header().entry_type(), &link) {
            (EntryType::Link, Some(link)) => {
                let Some(link) = rooted::honest(link) else {
                    return Err(UnpackError::Escape {
                        digest: self.digest.to_owned(),
                        path: path.to_owned(),
                    });
                };
                rooted::place(self.root, &link).map_err(write)?
            }
            _ => None,
        };
        let made = put(entry, &target, link.as_deref(), hard_link.as_deref()).map_err(write)?;
        let modified = SystemTime::UNIX_EPOCH
            + Duration::from_secs(entry.header().mtime().unwrap_or(0).min(u64::from(u32::MAX)));
        if made == Made::Directory {
            let mode = entry.header().mode().unwrap_or(0o755) & 0o7777;
            self.directories.insert(target.clone(), Finish { mode, modified });
        } else {
            self.directories.remove(&target);
        }
        let mut written = Some(target.as_path());
        while let Some(path) = written.filter(|path| *path != self.root) {
            if !self.written.insert(path.to_owned()) {
                break;
            }
            written = path.parent();
        }
        Ok(())
    }

    /// `.wh.NAME` hides what lower layers put at NAME; `.wh..wh..opq` everything in its directory.
    fn whiteout(&mut self, marker: &Path, name: &[u8]) -> io::Result<()> {
        let directory = marker.parent().unwrap_or(self.root);
        if name == b".wh..opq" {
            return self.clear(directory);
        }
        // `.wh...` would name the directory above.
        if name.is_empty() || name == b"." || name == b".." {
            return Ok(());
        }
        let hidden = directory.join(OsStr::from_bytes(name));
        if self.written.contains(&hidden) { Ok(()) } else { remove(&hidden) }
    }

    fn clear(&mut self, directory: &Path) -> io::Result<()> {
        let entries = match fs::read_dir(directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let path = entry.path();
            if !self.written.contains(&path) {
                remove(&path)?;
            } else if entry.file_type()?.is_dir() {
                self.clear(&path)?;
            }
        }
        Ok(())
    }

    fn unreadable(&self, source: io::Error) -> UnpackError {
        UnpackError::Read { digest: self.digest.to_owned(), source }
    }
}

#[derive(PartialEq, Eq)]
enum Made {
    Directory,
    Other,
}

/// Creates one entry, replacing what is there.
fn put(
    entry: &mut Entry<'_, impl Read>,
    target: &Path,
    link: Option<&Path>,
    hard_link: Option<&Path>,
) -> io::Result<Made> {
    let mode = entry.header().mode().unwrap_or(0o644) & 0o7777;
    match entry.header().entry_type() {
        EntryType::Directory => {
            // A link to a directory is replaced too, as overlayfs would show it.
            if !fs::symlink_metadata(target).is_ok_and(|meta| meta.is_dir()) {
                remove(target)?;
                fs::create_dir(target)?;
            }
            // Writable for us until the end.
            fs::set_permissions(target, Permissions::from_mode(0o700 | mode))?;
            own(entry, target)?;
            return Ok(Made::Directory);
        }
        EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => {
            remove(target)?;
            let mut file = File::create_new(target)?;
            io::copy(entry, &mut file)?;
            own(entry, target)?;
            // After the owner: chown clears set-user-ID.
            file.set_permissions(Permissions::from_mode(mode))?;
            let mtime = entry.header().mtime().unwrap_or(0).min(u64::from(u32::MAX));
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(mtime))?;
        }
        EntryType::Symlink => {
            let link = link.ok_or_else(|| invalid("symbolic link without a target"))?;
            remove(target)?;
            symlink(link, target)?;
            own(entry, target)?;
        }
        EntryType::Link => {
            let original = hard_link.ok_or_else(|| invalid("hard link without a target"))?;
            if original != target {
                remove(target)?;
                fs::hard_link(original, target)?;
            }
        }
        EntryType::Fifo => {
            remove(target)?;
            nix::unistd::mkfifo(target, nix::sys::stat::Mode::from_bits_truncate(mode))?;
            own(entry, target)?;
        }
        // Device nodes and headers of the format itself.
        _ => {}
    }
    Ok(Made::Other)
}

fn own(entry: &Entry<'_, impl Read>, target: &Path) -> io::Result<()> {
    if !nix::unistd::geteuid().is_root() {
        return Ok(());
    }
    let id = |id: io::Result<u64>| id.ok().and_then(|id| u32::try_from(id).ok());
    lchown(target, id(entry.header().uid()), id(entry.header().gid()))
}

/// Removes whatever is at `path`, links themselves rather than what they point to.
fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => super::remove_tree(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// The tar stream in a blob; the compression is read from its first bytes, since media types lie.
pub(crate) fn decompressed(blob: &Path) -> io::Result<Box<dyn Read>> {
    let mut magic = Vec::with_capacity(4);
    File::open(blob)?.take(4).read_to_end(&mut magic)?;
    let file = BufReader::with_capacity(256 * 1024, File::open(blob)?);
    Ok(match magic.as_slice() {
        [0x1f, 0x8b, ..] => Box::new(MultiGzDecoder::new(file)),
        [0x28, 0xb5, 0x2f, 0xfd] => Box::new(zstd::stream::read::Decoder::with_buffer(file)?),
        _ => Box::new(file),
    })
}

fn invalid(text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, text)
}

#[cfg(test)]
#[path = "unpack_tests.rs"]
mod tests;
