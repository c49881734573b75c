//! Rings in memory, files behind them, one clock for positions.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::broadcast;

use super::segment::{self, Segments};
use super::{LogLine, LogSink, Provider};

/// Lines kept in memory per app; older ones are read from the files.
const RING: usize = 5_000;
/// Lines a slow subscriber may lag behind before it must catch up with [`LogStore::since`].
const FOLLOW_BACKLOG: usize = 4_096;

/// Why the log directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    #[error("log directory {path} is not usable: {source}")]
    Unusable { path: PathBuf, source: io::Error },
}

/// A line before the store gives it its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    pub app: String,
    pub machine: String,
    pub region: String,
    /// `info`, `warn`, `error`
    pub level: String,
    pub message: String,
    pub provider: Provider,
    /// Proxy error code such as `PC01`.
    pub code: Option<String>,
}

/// Which lines a reader wants. `machine` and `region` narrow the app's lines when set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    pub app: String,
    pub machine: Option<String>,
    pub region: Option<String>,
}

impl LogFilter {
    /// Every line of one app.
    pub fn app(app: &str) -> Self {
        Self { app: app.to_owned(), ..Self::default() }
    }

    /// Lines of one machine of an app.
    pub fn machine(app: &str, machine: &str) -> Self {
        Self { machine: Some(machine.to_owned()), ..Self::app(app) }
    }

    /// Whether `line` passes.
    pub fn matches(&self, line: &LogLine) -> bool {
        line.app == self.app
            && self.machine.as_ref().is_none_or(|m| *m == line.machine)
            && self.region.as_ref().is_none_or(|r| *r == line.region)
    }
}

struct AppLog {
    ring: VecDeque<Arc<LogLine>>,
    /// True when the files hold lines older than the ring's first.
    evicted: bool,
    files: Segments,
}

/// The platform's log store. Shared as `Arc`; every method is safe to call from any thread and
/// none waits for a reader.
pub struct LogStore {
    dir: PathBuf,
    apps: Mutex<BTreeMap<String, AppLog>>,
    last: AtomicI64,
    follow: broadcast::Sender<Arc<LogLine>>,
    write_failures: AtomicU64,
    segment_bytes: u64,
}

impl LogStore {
    /// Opens (creating when absent) the log directory and loads the newest lines of every app.
    pub fn open(dir: &Path) -> Result<Self, LogError> {
        Self::open_with(dir, segment::SEGMENT_BYTES)
    }

    fn open_with(dir: &Path, segment_bytes: u64) -> Result<Self, LogError> {
        let unusable = |source| LogError::Unusable { path: dir.to_owned(), source };
        std::fs::create_dir_all(dir).map_err(unusable)?;
        let mut apps = BTreeMap::new();
        let mut last = 0;
        for app in segment::apps_in(dir).map_err(unusable)? {
            let mut log = AppLog {
                ring: VecDeque::new(),
                evicted: false,
                files: Segments::new(dir, &app, segment_bytes),
            };
            let (ring, evicted) = (&mut log.ring, &mut log.evicted);
            log.files
                .scan(|line| {
                    last = last.max(line.at_ns);
                    *evicted |= push(ring, Arc::new(line));
                })
                .map_err(unusable)?;
            apps.insert(app, log);
        }
        Ok(Self {
            dir: dir.to_owned(),
            apps: Mutex::new(apps),
            last: AtomicI64::new(last),
            follow: broadcast::Sender::new(FOLLOW_BACKLOG),
            write_failures: AtomicU64::new(0),
            segment_bytes,
        })
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, AppLog>> {
        self.apps.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stores a line, gives it a unique increasing position and wakes followers. A file that
    /// cannot be written (full disk) costs persistence, not the line; see
    /// [`LogStore::write_failures`].
    pub fn append(&self, new: NewLine) -> Arc<LogLine> {
        let mut apps = self.lock();
        // Under the lock, so that ring order and position order agree.
        let now = i64::try_from(jiff::Timestamp::now().as_nanosecond()).unwrap_or(i64::MAX);
        let at_ns = now.max(self.last.load(Ordering::Relaxed) + 1);
        self.last.store(at_ns, Ordering::Relaxed);
        let line = Arc::new(LogLine {
            app: new.app,
            machine: new.machine,
            region: new.region,
            at_ns,
            level: new.level,
            message: new.message,
            provider: new.provider,
            code: new.code,
        });
        let log = apps.entry(line.app.clone()).or_insert_with(|| AppLog {
            ring: VecDeque::new(),
            evicted: false,
            files: Segments::new(&self.dir, &line.app, self.segment_bytes),
        });
        if log.files.append(&line).is_err() {
            self.write_failures.fetch_add(1, Ordering::Relaxed);
        }
        log.evicted |= push(&mut log.ring, Arc::clone(&line));
        drop(apps);
        // No follower is not an error.
        let _ = self.follow.send(Arc::clone(&line));
        line
    }

    /// A sink bound to one machine, for runtimes and checks.
    pub fn sink(self: &Arc<Self>, app: &str, machine: &str, region: &str) -> Arc<dyn LogSink> {
        Arc::new(BoundSink {
            store: Arc::clone(self),
            app: app.to_owned(),
            machine: machine.to_owned(),
            region: region.to_owned(),
        })
    }

    /// The newest `limit` lines that pass, oldest first.
    pub fn recent(&self, filter: &LogFilter, limit: usize) -> Vec<Arc<LogLine>> {
        let apps = self.lock();
        let Some(log) = apps.get(&filter.app) else {
            return Vec::new();
        };
        let mut lines: Vec<_> =
            log.ring.iter().rev().filter(|l| filter.matches(l)).take(limit).cloned().collect();
        lines.reverse();
        lines
    }

    /// Up to `limit` lines strictly after position `token` (nanoseconds), oldest first. Positions
    /// older than what memory holds are served from the files, so a slow reader loses nothing that
    /// retention keeps.
    pub fn since(&self, token: i64, filter: &LogFilter, limit: usize) -> Vec<Arc<LogLine>> {
        let apps = self.lock();
        let Some(log) = apps.get(&filter.app) else {
            return Vec::new();
        };
        let in_memory = log.ring.front().is_some_and(|first| first.at_ns <= token);
        if in_memory || !log.evicted {
            let start = log.ring.partition_point(|l| l.at_ns <= token);
            return log.ring.range(start..).filter(|l| filter.matches(l)).take(limit).cloned().collect();
        }
        let mut lines = Vec::new();
        let scanned = log.files.scan(|line| {
            if line.at_ns > token && lines.len() < limit && filter.matches(&line) {
                lines.push(Arc::new(line));
            }
        });
        if scanned.is_err() {
            lines.clear();
            lines.extend(log.ring.iter().filter(|l| filter.matches(l)).take(limit).cloned());
        }
        lines
    }

    /// Every line from now on, of all apps; filter with [`LogFilter::matches`]. A receiver that
    /// lags gets `RecvError::Lagged` and continues with [`LogStore::since`].
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<LogLine>> {
        self.follow.subscribe()
    }

    /// The newest position given out; 0 when nothing was ever logged.
    pub fn position(&self) -> i64 {
        self.last.load(Ordering::Relaxed)
    }

    /// Lines that could not be written to their file since start.
    pub fn write_failures(&self) -> u64 {
        self.write_failures.load(Ordering::Relaxed)
    }

    /// Forgets an app's log, files included.
    pub fn remove(&self, app: &str) -> Result<(), LogError> {
        match self.lock().remove(app) {
            None => Ok(()),
            Some(mut log) => {
                log.files.remove().map_err(|source| LogError::Unusable { path: self.dir.clone(), source })
            }
        }
    }
}

/// Pushes into a bounded ring; true when an older line had to go.
fn push(ring: &mut VecDeque<Arc<LogLine>>, line: Arc<LogLine>) -> bool {
    let full = ring.len() >= RING;
    if full {
        ring.pop_front();
    }
    ring.push_back(line);
    full
}

struct BoundSink {
    store: Arc<LogStore>,
    app: String,
    machine: String,
    region: String,
}

impl LogSink for BoundSink {
    fn line(&self, provider: Provider, level: &str, message: &str) {
        self.store.append(NewLine {
            app: self.app.clone(),
            machine: self.machine.clone(),
            region: self.region.clone(),
            level: level.to_owned(),
            message: message.to_owned(),
            provider,
            code: None,
        });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn new(app: &str, machine: &str, message: &str) -> NewLine {
        NewLine {
            app: app.into(),
            machine: machine.into(),
            region: "ams".into(),
            level: "info".into(),
            message: message.into(),
            provider: Provider::App,
            code: None,
        }
    }

    fn texts(lines: &[Arc<LogLine>]) -> Vec<&str> {
        lines.iter().map(|l| l.message.as_str()).collect()
    }

    #[test]
    fn positions_are_unique_and_readers_continue_without_gap_or_repeat() {
        let dir = tempfile::tempdir().unwrap();
        let store = LogStore::open(dir.path()).unwrap();
        for n in 0..50 {
            store.append(new("web", if n % 2 == 0 { "m0" } else { "m1" }, &n.to_string()));
        }
        let all = store.recent(&LogFilter::app("web"), 100);
        assert!(all.windows(2).all(|w| w[0].at_ns < w[1].at_ns));
        let first = store.since(0, &LogFilter::app("web"), 20);
        let rest = store.since(first.last().unwrap().at_ns, &LogFilter::app("web"), 100);
        assert_eq!([first, rest].concat(), all);
        assert_eq!(store.recent(&LogFilter::machine("web", "m1"), 2).len(), 2);
        assert_eq!(texts(&store.recent(&LogFilter::machine("web", "m1"), 2)), ["47", "49"]);
        assert!(store.recent(&LogFilter::app("other"), 5).is_empty());
    }

    #[test]
    fn lines_survive_reopening_byte_for_byte_and_positions_keep_rising() {
        let dir = tempfile::tempdir().unwrap();
        let odd = "\u{1b}[31mred\u{7}\u{0}\r tab\t";
        let before = {
            let store = LogStore::open(dir.path()).unwrap();
            store.append(new("web", "m", odd)).at_ns
        };
        // A kill in the middle of a write.
        let path = dir.path().join("web.ndjson");
        let mut bytes = std::fs::read(&path).unwrap();
        bytes.extend_from_slice(b"{\"app\":\"we");
        std::fs::write(&path, bytes).unwrap();

        let store = LogStore::open(dir.path()).unwrap();
        assert_eq!(texts(&store.recent(&LogFilter::app("web"), 10)), [odd]);
        assert!(store.append(new("web", "m", "next")).at_ns > before);
        drop(store);
        let store = LogStore::open(dir.path()).unwrap();
        assert_eq!(texts(&store.recent(&LogFilter::app("web"), 10)), [odd, "next"]);
    }

    #[test]
    fn a_reader_behind_the_ring_is_served_from_rotated_files() {
        let dir = tempfile::tempdir().unwrap();
        let store = LogStore::open_with(dir.path(), 600_000).unwrap();
        let first = store.append(new("web", "m", "first")).at_ns;
        for n in 0..RING + 10 {
            store.append(new("web", "m", &n.to_string()));
        }
        let lines = store.since(first, &LogFilter::app("web"), 3);
        assert_eq!(texts(&lines), ["0", "1", "2"]);
        assert!(dir.path().join("web.1.ndjson").exists());
        store.remove("web").unwrap();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_full_disk_keeps_lines_in_memory_and_is_counted() {
        let dir = tempfile::tempdir().unwrap();
        let store = LogStore::open(dir.path()).unwrap();
        // The file's name is taken by a directory: every open fails.
        std::fs::create_dir(dir.path().join("web.ndjson")).unwrap();
        store.append(new("web", "m", "kept"));
        assert_eq!(texts(&store.recent(&LogFilter::app("web"), 1)), ["kept"]);
        assert_eq!(store.write_failures(), 1);
    }

    #[tokio::test]
    async fn followers_and_sinks_see_what_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let store = Arc::new(LogStore::open(dir.path()).unwrap());
        let mut follow = store.subscribe();
        store.sink("web", "m1", "fra").line(Provider::Runner, "warn", "hello");
        let line = follow.recv().await.unwrap();
        assert_eq!((line.machine.as_str(), line.region.as_str()), ("m1", "fra"));
        assert_eq!(line.provider, Provider::Runner);
        assert_eq!(store.position(), line.at_ns);
    }
}
