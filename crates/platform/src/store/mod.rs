//! Persistence: one SQLite file, written through on every mutation.
//!
//! In: the touched rows of a [`World`]. Out: the whole [`World`] at start. The room knows nothing of
//! what rows mean; it must never repair, move or delete a database it does not understand.
//!
//! WAL with `synchronous=NORMAL`: a killed process loses nothing, a power cut loses at most the last
//! transactions. The file is locked exclusively, so two platforms cannot share a data directory.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, ErrorCode, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::state::{Key, World};

/// Schema of the file. A file with a higher number was written by a newer program and is refused.
const SCHEMA_VERSION: i64 = 2;

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file exists but cannot be used. It is never deleted or rewritten.
    #[error("platform database {path} is not usable: {reason}; the file was left as it is")]
    Corrupt { path: PathBuf, reason: String },
    /// Another process holds the file.
    #[error("platform database {path} is in use by another process")]
    InUse { path: PathBuf },
    /// A directory or file could not be created.
    #[error("platform database {path} cannot be opened: {reason}")]
    Open { path: PathBuf, reason: String },
    /// A write failed (disk full, I/O error). The change is still in memory and is retried with the
    /// next mutation.
    #[error("platform database {path} cannot be written: {reason}")]
    Write { path: PathBuf, reason: String },
}

/// The open database.
pub struct Store {
    path: PathBuf,
    connection: Mutex<Connection>,
}

impl Store {
    /// Opens the database at `path`, creating it (and its directory) when it does not exist.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for a file that is not a database of ours or is newer than this
    /// program, [`StoreError::InUse`] when another process has it open.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = path.as_ref().to_path_buf();
        let cannot_open = |reason: String| StoreError::Open { path: path.clone(), reason };
        let existed = match std::fs::metadata(&path) {
            Ok(meta) => meta.len() > 0,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => false,
            Err(e) => return Err(cannot_open(e.to_string())),
        };
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|e| cannot_open(e.to_string()))?;
        }
        if existed {
            Self::inspect(&path)?;
        }
        let connection = Connection::open(&path).map_err(|e| cannot_open(e.to_string()))?;
        restrict(&path).map_err(|e| cannot_open(e.to_string()))?;
        Self::prepare(&connection).map_err(|e| classify(&path, &e))?;
        Ok(Self { path, connection: Mutex::new(connection) })
    }

    /// Looks at an existing file without writing to it, so that a foreign file stays byte for byte
    /// what it was.
    fn inspect(path: &Path) -> Result<(), StoreError> {
        let corrupt = |reason: String| StoreError::Corrupt { path: path.to_path_buf(), reason };
        let mut header = [0_u8; 16];
        let read = std::fs::File::open(path).and_then(|mut f| std::io::Read::read_exact(&mut f, &mut header));
        match read {
            Ok(()) if &header == b"SQLite format 3\0" => {}
            Ok(()) => return Err(corrupt("it is not a SQLite database".to_owned())),
            Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => {
                return Err(corrupt("it is truncated".to_owned()));
            }
            Err(e) => {
                return Err(StoreError::Open { path: path.to_path_buf(), reason: e.to_string() });
            }
        }
        Ok(())
    }

    fn prepare(connection: &Connection) -> rusqlite::Result<()> {
        // A file somebody else holds is held for long: say so at once.
        connection.busy_timeout(std::time::Duration::ZERO)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let version: i64 = connection.query_row("PRAGMA user_version", [], |r| r.get(0))?;
        if version > SCHEMA_VERSION {
            return Err(rusqlite::Error::IntegralValueOutOfRange(0, version));
        }
        connection.query_row("PRAGMA journal_mode=WAL", [], |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.execute_batch(
            "BEGIN IMMEDIATE;
             CREATE TABLE IF NOT EXISTS rows(
               kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
               PRIMARY KEY (kind, id)) WITHOUT ROWID;
             COMMIT;",
        )?;
        if version < SCHEMA_VERSION {
            connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        }
        Ok(())
    }

    /// Caps the size of the file, to provoke "disk full".
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages: i64) {
        let connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        connection
            .query_row(&format!("PRAGMA max_page_count={pages}"), [], |_| Ok(()))
            .expect("a pragma on an open database");
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads everything.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a row is of an unknown kind or does not decode.
    pub fn load(&self) -> Result<World, StoreError> {
        let connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let mut world = World::default();
        let mut statement =
            connection.prepare("SELECT kind, id, body FROM rows").map_err(|e| classify(&self.path, &e))?;
        let rows = statement
            .query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?)))
            .map_err(|e| classify(&self.path, &e))?;
        for row in rows {
            let (kind, id, body) = row.map_err(|e| classify(&self.path, &e))?;
            insert(&mut world, &kind, &id, &body).map_err(|reason| StoreError::Corrupt {
                path: self.path.clone(),
                reason: format!("row {kind}/{id} {reason}"),
            })?;
        }
        Ok(world)
    }

    /// Writes (or deletes) the given rows in one transaction.
    ///
    /// # Errors
    /// [`StoreError::Write`]; then nothing of the batch was written.
    pub fn write(&self, world: &World, rows: &BTreeSet<Key>) -> Result<(), StoreError> {
        let failed = |reason: String| StoreError::Write { path: self.path.clone(), reason };
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction().map_err(|e| failed(e.to_string()))?;
        {
            let mut put = transaction
                .prepare_cached("INSERT OR REPLACE INTO rows(kind, id, body) VALUES (?1, ?2, ?3)")
                .map_err(|e| failed(e.to_string()))?;
            let mut delete = transaction
                .prepare_cached("DELETE FROM rows WHERE kind = ?1 AND id = ?2")
                .map_err(|e| failed(e.to_string()))?;
            for key in rows {
                let (kind, id) = address(key);
                let outcome = match body(world, key).map_err(|e| failed(e.to_string()))? {
                    Some(body) => put.execute(params![kind, id, body]),
                    None => delete.execute(params![kind, id]),
                };
                outcome.map_err(|e| failed(e.to_string()))?;
            }
        }
        transaction.commit().map_err(|e| failed(e.to_string()))
    }
}

/// The database holds secrets: nobody but the owner reads it.
fn restrict(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn classify(path: &Path, error: &rusqlite::Error) -> StoreError {
    let path = path.to_path_buf();
    match error {
        rusqlite::Error::SqliteFailure(e, _)
            if matches!(e.code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) =>
        {
            StoreError::InUse { path }
        }
        rusqlite::Error::SqliteFailure(e, message)
            if matches!(
                e.code,
                ErrorCode::DiskFull
                    | ErrorCode::ReadOnly
                    | ErrorCode::CannotOpen
                    | ErrorCode::PermissionDenied
            ) =>
        {
            let reason = message.clone().unwrap_or_else(|| e.to_string());
            StoreError::Open { path, reason }
        }
        rusqlite::Error::IntegralValueOutOfRange(_, version) => StoreError::Corrupt {
            path,
            reason: format!(
                "its schema version is {version}, this program knows {SCHEMA_VERSION}; use a newer one"
            ),
        },
        other => StoreError::Corrupt { path, reason: other.to_string() },
    }
}

/// Kind and id of a row, as stored.
fn address(key: &Key) -> (&'static str, &str) {
    match key {
        Key::Org(id) => ("org", id),
        Key::User(id) => ("user", id),
        Key::Token(id) => ("token", id),
        Key::App(id) => ("app", id),
        Key::Secret(id) => ("secret", id),
        Key::Ip(id) => ("ip", id),
        Key::Release(id) => ("release", id),
        Key::Machine(id) => ("machine", id),
        Key::Volume(id) => ("volume", id),
        Key::Host(id) => ("host", id),
        Key::Peer(id) => ("peer", id),
        Key::Certificate(id) => ("certificate", id),
        Key::Meta(id) => ("meta", id),
    }
}

fn body(world: &World, key: &Key) -> serde_json::Result<Option<String>> {
    fn of<T: Serialize>(map: &BTreeMap<String, T>, id: &str) -> serde_json::Result<Option<String>> {
        map.get(id).map(serde_json::to_string).transpose()
    }
    match key {
        Key::Org(id) => of(&world.orgs, id),
        Key::User(id) => of(&world.users, id),
        Key::Token(id) => of(&world.tokens, id),
        Key::App(id) => of(&world.apps, id),
        Key::Secret(id) => of(&world.secrets, id),
        Key::Ip(id) => of(&world.ips, id),
        Key::Release(id) => of(&world.releases, id),
        Key::Machine(id) => of(&world.machines, id),
        Key::Volume(id) => of(&world.volumes, id),
        Key::Host(id) => of(&world.hosts, id),
        Key::Peer(id) => of(&world.peers, id),
        Key::Certificate(id) => of(&world.certificates, id),
        Key::Meta(id) => of(&world.meta, id),
    }
}

fn insert(world: &mut World, kind: &str, id: &str, body: &str) -> Result<(), String> {
    fn into<T: DeserializeOwned>(map: &mut BTreeMap<String, T>, id: &str, body: &str) -> Result<(), String> {
        let value = serde_json::from_str(body).map_err(|e| format!("does not decode: {e}"))?;
        map.insert(id.to_owned(), value);
        Ok(())
    }
    match kind {
        "org" => into(&mut world.orgs, id, body),
        "user" => into(&mut world.users, id, body),
        "token" => into(&mut world.tokens, id, body),
        "app" => into(&mut world.apps, id, body),
        "secret" => into(&mut world.secrets, id, body),
        "ip" => into(&mut world.ips, id, body),
        "release" => into(&mut world.releases, id, body),
        "machine" => into(&mut world.machines, id, body),
        "volume" => into(&mut world.volumes, id, body),
        "host" => into(&mut world.hosts, id, body),
        "peer" => into(&mut world.peers, id, body),
        "certificate" => into(&mut world.certificates, id, body),
        "meta" => into(&mut world.meta, id, body),
        _ => Err("is of an unknown kind".to_owned()),
    }
}

#[cfg(test)]
mod tests;
