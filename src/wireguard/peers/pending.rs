//! Peers that may exist at the API and that nobody needs: one file each, written *before* the peer is asked for
//! and locked by whoever still needs it. A file without a lock is somebody's unfinished business, done by the
//! next command.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::config::user;

use super::store::{self, file_name};

/// After this long the account that could remove it will not come back.
const HOPELESS: Duration = Duration::from_secs(30 * 24 * 3600);
/// A file without content is just being written, unless it is this old.
const BEING_WRITTEN: Duration = Duration::from_secs(600);

/// What is to be removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Peer {
    pub(super) org_id: String,
    pub(super) name: String,
}

/// One file. While it lives, nobody else removes the peer.
#[derive(Debug)]
pub(super) struct Intent {
    path: PathBuf,
    pub(super) peer: Peer,
    _lock: File,
}

impl Intent {
    /// Notes a peer that is about to be made. `None` when nothing can be written here: then a crash leaks the
    /// peer, which is no reason not to work.
    pub(super) fn note(dir: &Path, peer: Peer) -> Option<Self> {
        user::create_dir(dir).ok()?;
        let path = dir.join(format!("{}.json", file_name(&peer.name)));
        let mut file = store::lock(&path).ok()??;
        file.write_all(&serde_json::to_vec(&peer).ok()?).ok()?;
        Some(Self { path, peer, _lock: file })
    }

    /// The peer is needed, or is gone: there is nothing to remove any more.
    pub(super) fn done(self) {
        drop(fs::remove_file(&self.path));
    }
}

/// Everything that nobody holds.
pub(super) fn abandoned(dir: &Path) -> Vec<Intent> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.filter_map(|entry| claim(&entry.path())).collect()
}

fn claim(path: &Path) -> Option<Intent> {
    if path.extension()? != "json" {
        return None;
    }
    let age =
        fs::metadata(path).ok()?.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok());
    let age = age.unwrap_or_default();
    let file = store::lock(path).ok()??;
    match serde_json::from_slice(&fs::read(path).ok()?) {
        Ok(peer) if age < HOPELESS => Some(Intent { path: path.to_owned(), peer, _lock: file }),
        Err(_) if age < BEING_WRITTEN => None,
        _ => {
            drop(fs::remove_file(path));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn peer(name: &str) -> Peer {
        Peer { org_id: "o".into(), name: name.into() }
    }

    #[test]
    fn only_what_nobody_holds_is_abandoned() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("pending");
        let held = Intent::note(&dir, peer("held")).unwrap();
        drop(Intent::note(&dir, peer("crashed")).unwrap());
        Intent::note(&dir, peer("done")).unwrap().done();
        fs::write(dir.join("half.json"), b"{").unwrap();
        fs::write(dir.join("note.txt"), b"mine").unwrap();
        let found = abandoned(&dir);
        assert_eq!(found.iter().map(|intent| intent.peer.clone()).collect::<Vec<_>>(), [peer("crashed")]);
        assert!(abandoned(&dir).is_empty(), "found once while it is being dealt with");
        found.into_iter().for_each(Intent::done);
        drop(held);
        assert_eq!(abandoned(&dir).len(), 1);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_no_obstacle() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        fs::write(&file, b"").unwrap();
        assert!(Intent::note(&file.join("pending"), peer("x")).is_none());
        assert!(abandoned(&file.join("pending")).is_empty());
    }
}
