//! What contents are known to be, from build to build: a file whose size, times and inode are what they were
//! has the content it had, unless it was written when the index was (build.md 6.3; git decides the same way).

use std::fs::Metadata;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{BufRead, BufReader, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::build::context::{modified_ns, nanoseconds};

/// First line of the file.
const VERSION: &str = "context index 1";
/// Entries that are kept; a context with more is read again each time.
const MAX: usize = 200_000;
/// A file written so shortly before the index may have been written again without a trace.
const RACY_NS: i64 = 2_000_000_000;

/// What a file looked like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    size: u64,
    modified: i64,
    changed: i64,
    inode: u64,
}

impl Look {
    pub(super) fn of(meta: &Metadata) -> Self {
        Self {
            size: meta.len(),
            modified: modified_ns(meta),
            changed: nanoseconds(meta.ctime(), meta.ctime_nsec()),
            inode: meta.ino(),
        }
    }
}

/// What is known of the files of a context.
#[derive(Debug, Default)]
pub(super) struct Index {
    file: Option<PathBuf>,
    /// When it was written, in nanoseconds since the epoch.
    written: i64,
    known: Known,
}

/// By path, sorted: of each only a number is kept, so that a large context does not take memory twice.
type Known = Vec<(u64, Look, i64)>;

fn key(path: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    hasher.finish()
}

impl Index {
    /// Reads what was kept; nothing is known without it, or when it cannot be read.
    pub(super) fn load(file: Option<&Path>) -> Self {
        let empty = Self { file: file.map(Path::to_path_buf), ..Self::default() };
        let Some(opened) = file.and_then(|file| std::fs::File::open(file).ok()) else { return empty };
        match read(BufReader::new(opened)) {
            Some((written, known)) => Self { written, known, ..empty },
            None => empty,
        }
    }

    /// The time that stands for a file's content, if that is known.
    pub(super) fn find(&self, path: &str, look: &Look) -> Option<i64> {
        let (known, time) = self.entry(path)?;
        (known == look && self.settled(look)).then_some(time)
    }

    fn entry(&self, path: &str) -> Option<(&Look, i64)> {
        let at = self.known.binary_search_by_key(&key(path), |(key, ..)| *key).ok()?;
        self.known.get(at).map(|(_, look, time)| (look, *time))
    }

    /// It was not written just before the index was.
    fn settled(&self, look: &Look) -> bool {
        look.modified.max(look.changed) < self.written - RACY_NS
    }

    /// Keeps what is known now, if that is anything new.
    pub(super) fn save<'a>(self, found: impl Iterator<Item = (&'a str, Look, i64)> + Clone) {
        let Some(file) = &self.file else { return };
        let same = |(path, look, time): (&str, Look, i64)| {
            self.settled(&look) && self.entry(path) == Some((&look, time))
        };
        let count = found.clone().count();
        if count > MAX || (count == self.known.len() && found.clone().all(same)) {
            return;
        }
        // A cache: what cannot be kept is found out again.
        drop(write(file, found));
    }
}

fn write<'a>(file: &Path, found: impl Iterator<Item = (&'a str, Look, i64)>) -> std::io::Result<()> {
    let parent = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    // Replaced as a whole: two builds at once leave one of both.
    let mut out = std::io::BufWriter::new(tempfile::NamedTempFile::new_in(parent)?);
    writeln!(out, "{VERSION}\t{now}")?;
    for (path, look, time) in found {
        // Names with line ends are found out again.
        if !path.contains(['\n', '\r']) {
            let Look { size, modified, changed, inode } = look;
            writeln!(out, "{size}\t{modified}\t{changed}\t{inode}\t{time}\t{path}")?;
        }
    }
    let kept = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    kept.persist(file).map_err(|e| e.error)?;
    Ok(())
}

/// Reads an index: when it was written, and what was known.
fn read(text: impl BufRead) -> Option<(i64, Known)> {
    let mut lines = text.lines();
    let first = lines.next()?.ok()?;
    let (version, written) = first.split_once('\t')?;
    if version != VERSION {
        return None;
    }
    let mut known = Known::new();
    for line in lines.take(MAX) {
        let line = line.ok()?;
        let mut parts = line.splitn(6, '\t');
        let look = Look {
            size: parts.next()?.parse().ok()?,
            modified: parts.next()?.parse().ok()?,
            changed: parts.next()?.parse().ok()?,
            inode: parts.next()?.parse().ok()?,
        };
        let time = parts.next()?.parse().ok()?;
        known.push((key(parts.next()?), look, time));
    }
    known.sort_unstable_by_key(|(key, ..)| *key);
    known.dedup_by_key(|(key, ..)| *key);
    known.shrink_to_fit();
    Some((written.parse().ok()?, known))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_looks_the_same_and_is_old_enough_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("deep/index");
        let look = |modified| Look { size: 1, modified, changed: modified, inode: 7 };
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos()).unwrap();
        Index::load(Some(&file))
            .save([("old", look(5), 42), ("new", look(now), 43), ("a\nb", look(5), 1)].into_iter());
        let index = Index::load(Some(&file));
        assert_eq!(index.find("old", &look(5)), Some(42));
        assert_eq!(index.find("old", &look(6)), None);
        assert_eq!(index.find("old", &Look { inode: 8, ..look(5) }), None);
        // It may have been written again in the same moment.
        assert_eq!(index.find("new", &look(now)), None);
        assert_eq!(index.find("a\nb", &look(5)), None);
        std::fs::write(&file, "something else").unwrap();
        assert_eq!(Index::load(Some(&file)).find("old", &look(5)), None);
        assert_eq!(Index::load(None).find("old", &look(5)), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(context index 1\t[0-9]{1,3}\n)?([0-9\t]{0,9}\n?){0,4}") {
            let _ = read(text.as_bytes());
        }
    }
}
