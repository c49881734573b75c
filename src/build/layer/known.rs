//! Layers that were packed before. Compressing is most of the work of an image, and only its digest is wanted where the
//! registry has the layer: equal headers are a reason to look, equal contents the proof.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Packed, Stop, copy_padded, tar};
use crate::build::tree::{Kind, Tree};
use crate::build::{Compression, Error, Method};

/// Layers remembered.
const MOST: usize = 256;

/// What came of a layer.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// Of this program: another one may compress otherwise.
    version: String,
    diff_id: String,
    digest: String,
    size: u64,
    unpacked: u64,
}

/// Where it is remembered what layers became.
#[derive(Debug, Clone, Default)]
pub(in crate::build) struct Memory(Option<PathBuf>);

struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Memory {
    /// `None` = nothing is remembered.
    pub(in crate::build) fn new(dir: Option<&Path>) -> Self {
        Self(dir.map(|dir| dir.join("packed")))
    }

    /// Where these entries are remembered, by their headers: paths, kinds, modes, owners, times and sizes. `None`: they
    /// are not worth it, or nothing is remembered.
    pub(super) fn place(&self, entries: &Tree, how: Compression) -> Option<Place> {
        let dir = self.0.as_ref()?;
        if !entries.nodes("").any(|node| matches!(node.kind, Kind::File(_))) {
            return None;
        }
        let mut hashing = Hashing(Sha256::new());
        // Nothing is read, so that nothing can fail.
        tar(entries, &mut hashing, &mut |_, _, _| Ok(())).ok()?;
        let method = match how.method {
            Method::Gzip => "gzip",
            Method::Zstd => "zstd",
        };
        Some(Place(dir.join(format!("{method}-{}-{}", how.level, hex::encode(hashing.0.finalize())))))
    }
}

/// Where a layer is remembered.
pub(super) struct Place(PathBuf);

impl Place {
    /// The layer these entries became before, if they still are the same. `path` is where it would be packed to; it
    /// is not there now.
    pub(super) fn recall(
        &self,
        entries: &Tree,
        how: Compression,
        path: &Path,
    ) -> Result<Option<Packed>, Error> {
        let entry = fs::read(&self.0).ok().and_then(|bytes| serde_json::from_slice::<Entry>(&bytes).ok());
        let Some(entry) = entry.filter(|entry| entry.version == crate::VERSION) else { return Ok(None) };
        let mut hashing = Hashing(Sha256::new());
        match tar(entries, &mut hashing, &mut copy_padded) {
            Ok(()) => {}
            Err(Stop::Read(error)) => return Err(error),
            Err(Stop::Write(error)) => return Err(Error::Defect(error.to_string())),
        }
        let Entry { diff_id, digest, size, unpacked, .. } = entry;
        let same = format!("sha256:{}", hex::encode(hashing.0.finalize())) == diff_id;
        let packed = Packed { diff_id, digest, size, unpacked, path: path.to_owned(), method: how.method };
        Ok(same.then_some(packed))
    }

    /// Remembers what entries became; that it could not is no failure.
    pub(super) fn keep(&self, packed: &Packed) {
        let Some(dir) = self.0.parent() else { return };
        let entry = Entry {
            version: crate::VERSION.to_owned(),
            diff_id: packed.diff_id.clone(),
            digest: packed.digest.clone(),
            size: packed.size,
            unpacked: packed.unpacked,
        };
        let write = || -> io::Result<()> {
            fs::create_dir_all(dir)?;
            let mut new = tempfile::NamedTempFile::new_in(dir)?;
            serde_json::to_writer(&mut new, &entry)?;
            new.persist(&self.0).map_err(|e| e.error)?;
            forget(dir)
        };
        drop(write());
    }
}

/// Removes the oldest where there are too many.
fn forget(dir: &Path) -> io::Result<()> {
    let mut found = Vec::new();
    for file in fs::read_dir(dir)? {
        let file = file?;
        found.push((file.metadata()?.modified()?, file.path()));
    }
    found.sort();
    let many = found.len().saturating_sub(MOST);
    found.into_iter().take(many).try_for_each(|(_, path)| fs::remove_file(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::tree::{Content, Node};

    const HOW: Compression = Compression { method: Method::Gzip, level: 5 };

    fn entries(path: &Path) -> Tree {
        let meta = fs::metadata(path).unwrap();
        let content = Content::of_file(path, meta.len(), crate::build::context::modified_ns(&meta));
        let mut tree = Tree::default();
        tree.insert("f", Node { kind: Kind::File(content), ..Node::directory(0, 0) });
        tree
    }

    #[test]
    fn the_same_contents_are_known_again_and_others_of_the_same_size_are_not() {
        let dir = tempfile::tempdir().unwrap();
        let (file, out) = (dir.path().join("f"), dir.path().join("out"));
        fs::write(&file, "12345").unwrap();
        let memory = Memory::new(Some(dir.path()));
        let place = |how: Compression| memory.place(&entries(&file), how).unwrap();
        let recall = |how: Compression| place(how).recall(&entries(&file), how, &out).unwrap();
        assert_eq!(recall(HOW), None);
        let packed = super::super::pack(&entries(&file), HOW, &out).unwrap();
        place(HOW).keep(&packed);
        assert_eq!(recall(HOW), Some(packed.clone()));
        let other = Compression { level: 6, ..HOW };
        assert_eq!(recall(other), None);
        fs::write(&file, "54321").unwrap();
        assert_eq!(recall(HOW), None);
        assert!(Memory::new(None).place(&entries(&file), HOW).is_none());
        // Another program's digests are not ours.
        fs::write(&file, "12345").unwrap();
        let Place(path) = place(HOW);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace(crate::VERSION, "0.0.0-other")).unwrap();
        assert_eq!(recall(HOW), None);
    }

    #[test]
    fn old_ones_make_room() {
        let dir = tempfile::tempdir().unwrap();
        for n in 0..MOST + 3 {
            fs::write(dir.path().join(n.to_string()), "").unwrap();
        }
        forget(dir.path()).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), MOST);
    }
}
