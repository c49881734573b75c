//! What contents are known to be, from build to build: a file whose path, size, times and inode are what they were
//! has the content it had, unless it was written when it was read (build.md 6.3; git decides the same way).

use std::fs::Metadata;
use std::io::{BufReader, Read, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use sha2::{Digest as _, Sha256};

use crate::build::context::{modified_ns, nanoseconds};

/// The file begins with this; records of a look and a time follow.
const VERSION: &[u8] = b"context index 2\n";
/// Records that are read.
const MOST: usize = 5_000_000;
/// A file written so shortly before it was read may have been written again without a trace.
const RACY_NS: i64 = 2_000_000_000;

/// What a file looked like, as a digest of its path, size, times and inode: a context may have very many files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look([u8; 16]);

impl Look {
    /// Of what is no file, or may not be remembered.
    pub(super) const NONE: Self = Self([0; 16]);
}

/// What is known of the files of a context.
#[derive(Debug, Default)]
pub(super) struct Index {
    file: Option<PathBuf>,
    /// When this build began to look, in nanoseconds since the epoch.
    now: i64,
    /// Sorted.
    known: Vec<(Look, i64)>,
}

impl Index {
    /// Reads what was kept; nothing is known without it, or when it cannot be read.
    pub(super) fn load(file: Option<&Path>) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let now = i64::try_from(now).unwrap_or(i64::MAX);
        let opened = file.and_then(|file| std::fs::File::open(file).ok());
        let known = opened.and_then(|opened| read(BufReader::new(opened))).unwrap_or_default();
        Self { file: file.map(Path::to_path_buf), now, known }
    }

    /// What a file looks like.
    pub(super) fn look(&self, path: &Path, meta: &Metadata) -> Look {
        let (modified, changed) = (modified_ns(meta), nanoseconds(meta.ctime(), meta.ctime_nsec()));
        if self.file.is_none() || modified.max(changed) >= self.now - RACY_NS {
            return Look::NONE;
        }
        let mut hash = Sha256::new();
        for number in [meta.len(), modified.cast_unsigned(), changed.cast_unsigned(), meta.ino()] {
            hash.update(number.to_le_bytes());
        }
        hash.update(path.as_os_str().as_bytes());
        Look(hash.finalize().first_chunk().copied().unwrap_or_default())
    }

    /// The time that stands for the content of a file that looks like this, if it is known.
    pub(super) fn find(&self, look: &Look) -> Option<i64> {
        let at = self.known.binary_search_by_key(look, |(look, _)| *look).ok()?;
        Some(self.known[at].1)
    }

    /// The same, some seconds on.
    #[cfg(test)]
    pub(super) fn later(self, seconds: i64) -> Self {
        Self { now: self.now + seconds * 1_000_000_000, ..self }
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// Keeps what is known now, if that is anything new.
    pub(super) fn save<'a>(self, found: impl Iterator<Item = (&'a Look, &'a i64)> + Clone) {
        let Some(file) = &self.file else { return };
        let same = |(look, time): (&Look, &i64)| self.find(look) == Some(*time);
        if found.clone().count() == self.known.len() && found.clone().all(same) {
            return;
        }
        // A cache: what cannot be kept is found out again.
        drop(write(file, found));
    }
}

fn write<'a>(file: &Path, found: impl Iterator<Item = (&'a Look, &'a i64)>) -> std::io::Result<()> {
    let parent = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent)?;
    // Replaced as a whole: two builds at once leave one of both.
    let mut out = std::io::BufWriter::new(tempfile::NamedTempFile::new_in(parent)?);
    out.write_all(VERSION)?;
    for (Look(look), time) in found {
        out.write_all(look)?;
        out.write_all(&time.to_le_bytes())?;
    }
    let kept = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    kept.persist(file).map_err(|e| e.error)?;
    Ok(())
}

/// Reads an index; `None` when it is none.
fn read(mut text: impl Read) -> Option<Vec<(Look, i64)>> {
    let mut version = [0; VERSION.len()];
    text.read_exact(&mut version).ok()?;
    if version != VERSION {
        return None;
    }
    let mut known = Vec::new();
    let (mut look, mut time) = ([0; 16], [0; 8]);
    while known.len() < MOST && text.read_exact(&mut look).is_ok() {
        text.read_exact(&mut time).ok()?;
        known.push((Look(look), i64::from_le_bytes(time)));
    }
    known.sort_unstable();
    known.shrink_to_fit();
    Some(known)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_looks_the_same_and_is_old_enough_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let (file, content) = (dir.path().join("deep/index"), dir.path().join("content"));
        std::fs::write(&content, "x").unwrap();
        let meta = std::fs::metadata(&content).unwrap();
        let later =
            |seconds: i64| Index { now: nanoseconds(meta.ctime() + seconds, 0), ..Index::load(Some(&file)) };
        // It may have been written again in the same moment.
        assert_eq!(later(1).look(&content, &meta), Look::NONE);
        let look = later(10).look(&content, &meta);
        assert_ne!(look, Look::NONE);
        later(10).save([(&look, &42)].into_iter());
        assert_eq!(later(20).find(&look), Some(42));
        assert_ne!(later(20).look(dir.path(), &meta), look);
        // Another inode, and other times.
        std::fs::rename(&content, dir.path().join("old")).unwrap();
        std::fs::write(&content, "y").unwrap();
        assert_ne!(later(20).look(&content, &std::fs::metadata(&content).unwrap()), look);
        assert_eq!(later(20).find(&Look([1; 16])), None);
        for damaged in ["something else", "context index 1\n", "context index 2\nshort"] {
            std::fs::write(&file, damaged).unwrap();
            assert_eq!(later(20).find(&look), None);
        }
        assert_eq!(Index::load(None).look(&content, &meta), Look::NONE);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(headed: bool, bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let text: Vec<u8> = if headed { [VERSION, &bytes].concat() } else { bytes };
            let known = read(&text[..]);
            prop_assert_eq!(known.is_some_and(|known| known.len() * 24 + VERSION.len() == text.len()),
                headed && (text.len() - VERSION.len()).is_multiple_of(24));
        }
    }
}
