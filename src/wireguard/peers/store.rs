//! Where peers are on disk: `<config dir>/tunnel/<host id>/<organisation>/<network>/<slot>.json`, with a lock
//! file beside each, and `…/pending/` for what is still to be removed at the API.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::config::user;

use super::record::Record;
use super::{Error, Host, Wanted};

/// Slots per network: how many tunnels of stored peers there may be at once.
pub(super) const SLOTS: usize = 8;
/// Directory of the default network; names of others begin with a letter.
const DEFAULT_NETWORK: &str = "_default";

/// The peers of one computer.
#[derive(Debug, Clone)]
pub(super) struct Store {
    root: PathBuf,
}

/// A slot whose lock is held.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) number: usize,
    path: PathBuf,
    /// Dropping the file gives the lock back, and so does the end of the process, however it ends.
    _lock: File,
}

impl Held {
    pub(super) fn read(&self) -> Option<Record> {
        Record::parse(&fs::read(&self.path).ok()?)
    }

    pub(super) fn write(&self, record: &Record) -> Result<(), Error> {
        Ok(user::replace(&self.path, &record.to_json())?)
    }

    /// As [`Held::write`], without waiting for the disk: what it changes may be lost in a power cut.
    pub(super) fn note(&self, record: &Record) {
        let dir = self.path.parent().unwrap_or(Path::new("."));
        let written = tempfile::Builder::new().prefix(".fly-").tempfile_in(dir).and_then(|mut file| {
            file.write_all(&record.to_json())?;
            file.persist(&self.path).map_err(|e| e.error)
        });
        drop(written);
    }

    pub(super) fn clear(&self) {
        drop(fs::remove_file(&self.path));
    }
}

/// Whether a lock could be had.
pub(super) enum Attempt {
    Held(Held),
    /// Another process uses it.
    Busy,
}

impl Store {
    pub(super) fn new(config_dir: &Path, host: &Host) -> Self {
        Self { root: config_dir.join("tunnel").join(&host.id) }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn pending(&self) -> PathBuf {
        self.root.join("pending")
    }

    /// Directory of a network's slots, not necessarily there.
    pub(super) fn network(&self, wanted: &Wanted) -> PathBuf {
        let network = if wanted.network.is_empty() { DEFAULT_NETWORK } else { &wanted.network };
        self.root.join(file_name(&wanted.org.id)).join(file_name(network))
    }

    /// Whether a slot has ever been used.
    pub(super) fn has_record(dir: &Path, number: usize) -> bool {
        dir.join(format!("{number}.json")).exists()
    }

    /// Tries to take a slot. Errors: the directory or the lock file cannot be made, or its file system has no
    /// locks.
    pub(super) fn take(dir: &Path, number: usize) -> Result<Attempt, Error> {
        user::create_dir(dir)?;
        let path = dir.join(format!("{number}.lock"));
        match lock(&path) {
            Ok(Some(file)) => {
                Ok(Attempt::Held(Held { number, path: dir.join(format!("{number}.json")), _lock: file }))
            }
            Ok(None) => Ok(Attempt::Busy),
            Err(error) => Err(crate::diagnostics::Failure::cannot_write(&path, &error).into()),
        }
    }

    /// Every stored peer with the directory and number of its slot.
    pub(super) fn records(&self) -> Vec<(PathBuf, usize, Record)> {
        let mut found = Vec::new();
        for org in directories(&self.root).filter(|dir| *dir != self.pending()) {
            for network in directories(&org) {
                for number in 0..SLOTS {
                    let text = fs::read(network.join(format!("{number}.json")));
                    if let Some(record) = text.ok().and_then(|text| Record::parse(&text)) {
                        found.push((network.clone(), number, record));
                    }
                }
            }
        }
        found
    }
}

/// Takes the lock of a file, made if need be; `None` when somebody else has it.
pub(super) fn lock(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn directories(dir: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found.into_iter()
}

/// A text as a file name: what is no letter, digit, dash or underscore becomes `%XX`.
pub(super) fn file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::record::tests::{record, wanted};
    use super::*;

    #[test]
    fn names_cannot_leave_the_directory() {
        assert_eq!(file_name("../a b"), "%2E%2E%2Fa%20b");
        assert_eq!(file_name("_default"), "_default");
        let store = Store::new(Path::new("/c"), &Host { name: "n".into(), id: "h".into() });
        let odd = Wanted { network: "../..".into(), ..wanted(None) };
        assert_eq!(store.network(&odd), Path::new("/c/tunnel/h/org%2F1/%2E%2E%2F%2E%2E"));
    }

    #[test]
    fn a_slot_is_one_process_at_a_time_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("slots");
        let Attempt::Held(held) = Store::take(&place, 0).unwrap() else { panic!("busy") };
        assert!(matches!(Store::take(&place, 0).unwrap(), Attempt::Busy));
        assert!(held.read().is_none());
        let record = record("ams");
        held.write(&record).unwrap();
        assert_eq!(held.read(), Some(record));
        drop(held);
        let Attempt::Held(again) = Store::take(&place, 0).unwrap() else { panic!("busy") };
        #[cfg(unix)]
        for (path, mode) in [(&place, 0o700), (&again.path, 0o600), (&place.join("0.lock"), 0o600)] {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, mode, "{}", path.display());
        }
        again.clear();
        assert!(again.read().is_none());
    }
}
