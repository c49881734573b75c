//! The agent's log: two files of at most one MiB, whatever happens.

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;

use crate::output::terminal::clean;

/// A file that has grown so large is put aside, and its predecessor removed.
const MOST: u64 = 1 << 20;

pub(super) struct Log {
    path: Option<PathBuf>,
    open: RefCell<Option<(File, u64)>>,
}

impl Log {
    /// Writes to this file; `None`: nowhere.
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        Self { path, open: RefCell::new(None) }
    }

    /// One line. A log that cannot be written is no reason to stop.
    pub(super) fn say(&self, text: &str) {
        let Some(path) = &self.path else { return };
        let line = format!("{} {}\n", jiff::Timestamp::now(), clean(text).replace('\n', " "));
        let mut open = self.open.borrow_mut();
        if open.as_ref().is_none_or(|(_, size)| *size + line.len() as u64 > MOST) {
            if open.is_some() {
                drop(fs::rename(path, path.with_extension("log.1")));
            }
            if let Some(dir) = path.parent() {
                drop(crate::config::user::create_dir(dir));
            }
            let file = OpenOptions::new().create(true).append(true).mode(0o600).open(path);
            *open = file.ok().map(|file| {
                let size = file.metadata().map_or(0, |meta| meta.len());
                (file, size)
            });
        }
        if let Some((file, size)) = open.as_mut()
            && file.write_all(line.as_bytes()).is_ok()
        {
            *size += line.len() as u64;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn it_never_has_more_than_two_files_of_its_size() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("logs").join("fly-agent.log");
        let log = Log::new(Some(path.clone()));
        for _ in 0..60 {
            log.say(&"x".repeat(100_000));
        }
        let sizes: Vec<u64> = fs::read_dir(path.parent().unwrap())
            .unwrap()
            .map(|e| e.unwrap().metadata().unwrap().len())
            .collect();
        assert_eq!(sizes.len(), 2, "{sizes:?}");
        assert!(sizes.iter().all(|size| *size <= MOST), "{sizes:?}");
        log.say("a\x1b[2J\nb");
        assert!(fs::read_to_string(&path).unwrap().ends_with("a\\x1b[2J b\n"));
    }
}
