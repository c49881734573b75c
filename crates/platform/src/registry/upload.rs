//! Blob uploads: sessions that live in files, so that an interrupted upload resumes even after the
//! platform was killed.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::sync::mpsc;

use super::digest::{Digest, Hasher};
use super::error::RegistryError;
use super::store::{Files, Result};

/// Sessions untouched for longer are removed when the registry is opened.
const STALE: Duration = Duration::from_secs(7 * 24 * 3600);

/// One running upload.
pub(super) struct Session {
    dir: PathBuf,
    pub(super) id: String,
    pub(super) repository: String,
    /// Bytes received; readable while a writer is busy.
    received: AtomicU64,
    writer: Mutex<Writer>,
}

struct Writer {
    file: File,
    hasher: Hasher,
}

/// How a chunk ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Appended {
    /// All of it is stored.
    Whole,
    /// The chunk does not start where the upload stands; nothing was stored.
    WrongOffset,
}

/// How an upload ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Finished {
    Stored(Digest),
    /// The content has another digest; the session is gone.
    Mismatch {
        actual: Digest,
    },
}

impl Session {
    pub(super) fn received(&self) -> u64 {
        self.received.load(Ordering::Acquire)
    }

    fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    /// Appends what the channel delivers, until it is closed. Blocking; a second writer waits.
    pub(super) fn append(
        &self,
        expected_start: Option<u64>,
        chunks: &mut mpsc::Receiver<Bytes>,
    ) -> Result<Appended> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if expected_start.is_some_and(|start| start != self.received()) {
            return Ok(Appended::WrongOffset);
        }
        while let Some(chunk) = chunks.blocking_recv() {
            writer.file.write_all(&chunk).map_err(RegistryError::io(self.data()))?;
            writer.hasher.update(&chunk);
            self.received.fetch_add(chunk.len() as u64, Ordering::AcqRel);
        }
        Ok(Appended::Whole)
    }
}

/// All sessions of a registry.
#[derive(Default)]
pub(super) struct Uploads {
    open: Mutex<HashMap<String, Arc<Session>>>,
}

impl Uploads {
    pub(super) fn start(&self, files: &Files, repository: &str) -> Result<Arc<Session>> {
        let id = ulid::Ulid::generate().to_string().to_ascii_lowercase();
        let dir = files.uploads().join(&id);
        let create = || -> io::Result<File> {
            fs::create_dir(&dir)?;
            fs::write(dir.join("repository"), repository)?;
            OpenOptions::new().create(true).append(true).open(dir.join("data"))
        };
        let file = create().map_err(RegistryError::io(&dir))?;
        let session = Arc::new(Session {
            dir,
            id: id.clone(),
            repository: repository.to_owned(),
            received: AtomicU64::new(0),
            writer: Mutex::new(Writer { file, hasher: Hasher::default() }),
        });
        self.map(|open| open.insert(id, Arc::clone(&session)));
        Ok(session)
    }

    /// The session `id` of `repository`; one of an earlier process is picked up where its file ends.
    pub(super) fn find(&self, files: &Files, repository: &str, id: &str) -> Result<Option<Arc<Session>>> {
        let valid = id.len() == 26 && id.bytes().all(|b| b.is_ascii_alphanumeric());
        if !valid {
            return Ok(None);
        }
        if let Some(session) = self.map(|open| open.get(id).cloned()) {
            return Ok((session.repository == repository).then_some(session));
        }
        let dir = files.uploads().join(id);
        if fs::read_to_string(dir.join("repository")).ok().as_deref() != Some(repository) {
            return Ok(None);
        }
        let (hasher, length) = rehash(&dir.join("data"))?;
        let data = dir.join("data");
        let file =
            OpenOptions::new().create(true).append(true).open(&data).map_err(RegistryError::io(data))?;
        let session = Arc::new(Session {
            dir,
            id: id.to_owned(),
            repository: repository.to_owned(),
            received: AtomicU64::new(length),
            writer: Mutex::new(Writer { file, hasher }),
        });
        // Two requests may have loaded it at once: the first one in the map wins.
        Ok(Some(self.map(|open| Arc::clone(open.entry(id.to_owned()).or_insert(session)))))
    }

    /// Verifies the content and publishes it as a blob of the repository.
    pub(super) fn finish(&self, files: &Files, session: &Session, digest: &Digest) -> Result<Finished> {
        let writer = session.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let actual = writer.hasher.finish();
        if actual != *digest {
            self.forget(session)?;
            return Ok(Finished::Mismatch { actual });
        }
        let blob = files.blob(digest);
        if !blob.exists() {
            writer.file.sync_all().map_err(RegistryError::io(session.data()))?;
            files.publish(&session.data(), &blob)?;
        }
        files.link_blob(&session.repository, digest)?;
        self.forget(session)?;
        Ok(Finished::Stored(actual))
    }

    /// Drops a session and its file.
    pub(super) fn forget(&self, session: &Session) -> Result<()> {
        self.map(|open| open.remove(&session.id));
        match fs::remove_dir_all(&session.dir) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(RegistryError::io(&session.dir)(e)),
            _ => Ok(()),
        }
    }

    /// Removes sessions nobody came back for.
    pub(super) fn sweep(files: &Files, now: SystemTime) -> Result<()> {
        for id in files.list(&files.uploads())? {
            let dir = files.uploads().join(id);
            let touched =
                fs::metadata(dir.join("data")).or_else(|_| fs::metadata(&dir)).and_then(|m| m.modified());
            let stale = touched.is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age > STALE));
            if stale {
                fs::remove_dir_all(&dir).map_err(RegistryError::io(dir))?;
            }
        }
        Ok(())
    }

    fn map<R>(&self, f: impl FnOnce(&mut HashMap<String, Arc<Session>>) -> R) -> R {
        f(&mut self.open.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn rehash(data: &std::path::Path) -> Result<(Hasher, u64)> {
    let mut hasher = Hasher::default();
    let mut length = 0;
    let mut file = match File::open(data) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok((hasher, 0)),
        Err(e) => return Err(RegistryError::io(data)(e)),
    };
    let mut buffer = vec![0; 1 << 18];
    loop {
        let n = file.read(&mut buffer).map_err(RegistryError::io(data))?;
        if n == 0 {
            return Ok((hasher, length));
        }
        hasher.update(&buffer[..n]);
        length += n as u64;
    }
}
