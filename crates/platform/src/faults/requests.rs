//! The request log: what clients asked, in order; how tests compare one client with another.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::broadcast;

use super::rule::Api;
use crate::domain::Millis;

/// Requests kept in memory.
const RING: usize = 10_000;
const BACKLOG: usize = 1_024;
/// Size at which the file is rotated to `.1`, in bytes.
const FILE_BYTES: u64 = 16 * 1024 * 1024;

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A complete answer was produced.
    Answered,
    /// A rule reset the connection.
    Reset,
    /// A rule cut the body.
    Truncated,
    /// The client went away before the answer.
    Cancelled,
}

/// One request. Bodies are kept for JSON mutations only, with secrets redacted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RequestRecord {
    /// Position in the log, from 1.
    pub seq: u64,
    pub api: Api,
    pub method: String,
    pub path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The router's template, when one matched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// GraphQL: operation name, else the root fields joined with `,`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine: Option<String>,
    /// 0 when no status was sent.
    pub status: u16,
    pub outcome: Outcome,
    /// User-Agent.
    pub client: String,
    pub started_at: Millis,
    pub duration_us: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_bytes: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_bytes: Option<u64>,
    pub request_id: String,
    /// SHA-256 of the request body, hexadecimal, when it was buffered and not empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_sha256: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
    /// Ids of the fault rules that acted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

struct Inner {
    ring: VecDeque<Arc<RequestRecord>>,
    next: u64,
    file: Option<(File, u64)>,
}

/// Bounded log in memory, NDJSON file behind it, followable. Shared as `Arc`.
pub struct RequestLog {
    inner: Mutex<Inner>,
    path: Option<std::path::PathBuf>,
    follow: broadcast::Sender<Arc<RequestRecord>>,
}

impl RequestLog {
    /// In memory only.
    pub fn in_memory() -> Self {
        Self {
            inner: Mutex::new(Inner { ring: VecDeque::new(), next: 1, file: None }),
            path: None,
            follow: broadcast::Sender::new(BACKLOG),
        }
    }

    /// Also appends to `path` (NDJSON, 0600). Earlier contents stay in the file and are not read.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = open(path)?;
        let mut log = Self::in_memory();
        log.path = Some(path.to_owned());
        log.lock().file = Some(file);
        Ok(log)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records a request; its `seq` is set here. Returns it.
    pub fn push(&self, mut record: RequestRecord) -> u64 {
        let mut inner = self.lock();
        record.seq = inner.next;
        inner.next += 1;
        self.write(&mut inner, &record);
        let record = Arc::new(record);
        if inner.ring.len() >= RING {
            inner.ring.pop_front();
        }
        inner.ring.push_back(Arc::clone(&record));
        drop(inner);
        let seq = record.seq;
        // No follower is not an error.
        let _ = self.follow.send(record);
        seq
    }

    /// A file that cannot be written is given up: the log in memory goes on.
    fn write(&self, inner: &mut Inner, record: &RequestRecord) {
        let (Some(path), Some((file, size))) = (&self.path, &mut inner.file) else {
            return;
        };
        let written = serde_json::to_vec(record).map_err(io::Error::from).and_then(|mut bytes| {
            bytes.push(b'\n');
            file.write_all(&bytes)?;
            *size += bytes.len() as u64;
            Ok(*size)
        });
        inner.file = match written {
            Ok(size) if size >= FILE_BYTES => {
                let old = path.with_extension("1.ndjson");
                std::fs::rename(path, old).and_then(|()| open(path)).ok()
            }
            Ok(_) => inner.file.take(),
            Err(_) => None,
        };
    }

    /// Records after position `seq`, oldest first, at most `limit`.
    pub fn since(&self, seq: u64, limit: usize) -> Vec<Arc<RequestRecord>> {
        let inner = self.lock();
        let start = inner.ring.partition_point(|r| r.seq <= seq);
        inner.ring.range(start..).take(limit).cloned().collect()
    }

    /// Position of the newest record; 0 when there is none.
    pub fn position(&self) -> u64 {
        self.lock().next - 1
    }

    /// Every record from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<RequestRecord>> {
        self.follow.subscribe()
    }

    /// Empties the log in memory and its file. Positions go on rising.
    pub fn clear(&self) -> io::Result<()> {
        let mut inner = self.lock();
        inner.ring.clear();
        if let Some((file, size)) = &mut inner.file {
            file.set_len(0)?;
            *size = 0;
        }
        Ok(())
    }
}

fn open(path: &Path) -> io::Result<(File, u64)> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let size = file.metadata()?.len();
    Ok((file, size))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    pub(crate) fn record(path: &str) -> RequestRecord {
        RequestRecord {
            seq: 0,
            api: Api::Machines,
            method: "GET".into(),
            path: path.into(),
            query: None,
            route: None,
            operation: None,
            app: None,
            machine: None,
            status: 200,
            outcome: Outcome::Answered,
            client: "test/1".into(),
            started_at: 0,
            duration_us: 1,
            request_bytes: None,
            response_bytes: None,
            request_id: "r".into(),
            body_sha256: None,
            body: None,
            faults: Vec::new(),
        }
    }

    #[tokio::test]
    async fn records_are_numbered_kept_followed_and_cleared() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("requests.ndjson");
        let log = RequestLog::open(&path).unwrap();
        let mut follow = log.subscribe();
        assert_eq!((log.push(record("/a")), log.push(record("/b"))), (1, 2));
        assert_eq!(follow.recv().await.unwrap().path, "/a");
        assert_eq!(log.since(1, 10)[0].path, "/b");
        let lines: Vec<RequestRecord> = std::fs::read_to_string(&path)
            .unwrap()
            .lines()
            .map(|l| serde_json::from_str(l).unwrap())
            .collect();
        assert_eq!(lines.len(), 2);
        log.clear().unwrap();
        assert!(log.since(0, 10).is_empty() && std::fs::read(&path).unwrap().is_empty());
        assert_eq!((log.push(record("/c")), log.position()), (3, 3));
    }
}
