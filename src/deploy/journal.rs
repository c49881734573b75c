//! The journal on disk: one file per deploy below the config directory, 0600, every acknowledged mutation
//! flushed to the disk before the lane that made it goes on. Lanes that are acknowledged at the same moment
//! share one flush.

use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use model::diagnosis::Code;
use model::journal::{Chain, Entry, Intent, Journal as Folded, JournalError, ends_closed};
use model::machine::Shared;
use tokio::sync::oneshot;

use crate::diagnostics::Failure;

/// Journals kept per app, the open ones among them.
const KEPT: usize = 10;

/// Where a deploy writes down what the platform acknowledged.
pub(crate) struct Journal {
    path: PathBuf,
    /// `None`: nothing can be written here; the journal lives as long as the process.
    writer: Option<mpsc::Sender<Job>>,
    folded: RefCell<Folded>,
    broken: RefCell<Option<String>>,
}

struct Job {
    entry: Entry,
    done: oneshot::Sender<std::io::Result<()>>,
}

/// A journal found on this computer.
pub(crate) struct Found {
    pub(crate) path: PathBuf,
    pub(crate) journal: Folded,
    chain: Chain,
    /// Bytes of complete lines; what is after them was cut.
    complete: u64,
}

/// The lock of an app's journals: one deploy of an app at a time from one configuration directory. It ends with
/// the process, so a killed deploy can be resumed at once.
pub(crate) struct Claim {
    file: File,
}

impl Claim {
    /// Takes the lock, or says who holds it.
    pub(crate) fn take(dir: &Path, app: &str) -> Result<Self, Failure> {
        let dir = home(dir, app);
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&dir).map_err(|e| Failure::cannot_write(&dir, &e))?;
        let path = dir.join("lock");
        let mut file = open(&path, OpenOptions::new().create(true).truncate(false).read(true).write(true))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => {
                let holder = std::fs::read_to_string(&path).unwrap_or_default();
                let who = match holder.trim() {
                    "" => "another process".to_owned(),
                    pid => format!("process {pid}"),
                };
                return Err(Failure::new(
                    Code::Q505,
                    format!("{who} on this computer is deploying {app} at this moment"),
                )
                .because("two deploys of one app at once would change each other's machines")
                .next_step("wait until it has ended, then run this command again")
                .app(app));
            }
            Err(std::fs::TryLockError::Error(e)) => return Err(Failure::cannot_write(&path, &e)),
        }
        let pid = std::process::id().to_string();
        // The number only serves the message above.
        drop(file.set_len(0).and_then(|()| file.write_all(pid.as_bytes())));
        Ok(Self { file })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        drop(self.file.set_len(0));
        drop(self.file.unlock());
    }
}

/// Where the journals of an app are.
fn home(dir: &Path, app: &str) -> PathBuf {
    dir.join("deploys").join(app)
}

/// A file that only its owner may read.
fn open(path: &Path, options: &mut OpenOptions) -> Result<File, Failure> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path).map_err(|e| Failure::cannot_write(path, &e))
}

impl Journal {
    /// Begins a journal; nothing may be sent before this returned.
    pub(crate) fn begin(dir: &Path, intent: Shared<Intent>) -> Result<Self, Failure> {
        let dir = home(dir, &intent.app);
        let path = dir.join(format!("{:06}-{}.ndjson", next(&dir), intent.id));
        prune(&dir);
        let file = open(&path, OpenOptions::new().create_new(true).write(true))?;
        let mut chain = Chain::default();
        let folded = Folded::begun(intent.clone());
        let mut buffered = std::io::BufWriter::new(&file);
        let written = chain.write(&Entry::Begun { intent }, &mut buffered).and_then(|()| buffered.flush());
        drop(buffered);
        written.and_then(|()| file.sync_all()).map_err(|e| Failure::cannot_write(&path, &e))?;
        Ok(Self::on(path, file, chain, folded))
    }

    /// Release records of a deploy that this computer began and did not end; its process is gone, for the caller
    /// holds the lock.
    pub(crate) fn dead_releases(dir: &Path, app: &str) -> Vec<String> {
        // Most deploys end; their journals need not be read as a whole.
        if files(&home(dir, app)).last().is_some_and(|path| tail(path).is_ok_and(|t| ends_closed(&t))) {
            return Vec::new();
        }
        let found = newest(dir, app).ok().flatten().filter(|found| found.journal.closed.is_none());
        found.map_or_else(Vec::new, |f| f.journal.releases.into_iter().map(|(id, _)| id).collect())
    }

    /// A journal that is not written anywhere.
    pub(crate) fn in_memory(intent: Shared<Intent>) -> Self {
        Self {
            path: PathBuf::new(),
            writer: None,
            folded: RefCell::new(Folded::begun(intent)),
            broken: RefCell::default(),
        }
    }

    /// Goes on with a journal of an earlier process.
    pub(crate) async fn reopen(found: Found, at: &str) -> Result<Self, Failure> {
        let Found { path, chain, complete, journal } = found;
        let file = OpenOptions::new().write(true).open(&path);
        let file = file
            .and_then(|file| {
                // What was cut is overwritten.
                file.set_len(complete)?;
                std::io::Seek::seek(&mut &file, std::io::SeekFrom::End(0))?;
                Ok(file)
            })
            .map_err(|e| Failure::cannot_write(&path, &e))?;
        let this = Self::on(path, file, chain, journal);
        this.note(Entry::Resumed { at: at.to_owned() }).await;
        Ok(this)
    }

    fn on(path: PathBuf, mut file: File, mut chain: Chain, folded: Folded) -> Self {
        let (writer, jobs) = mpsc::channel::<Job>();
        std::thread::spawn(move || {
            while let Ok(job) = jobs.recv() {
                let mut batch = vec![job];
                batch.extend(jobs.try_iter());
                let text: String = batch.iter().map(|job| chain.line(&job.entry)).collect();
                let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
                for job in batch {
                    let result = match &written {
                        Ok(()) => Ok(()),
                        Err(e) => Err(std::io::Error::new(e.kind(), e.to_string())),
                    };
                    // Nobody waits any more when the deploy was dropped.
                    drop(job.done.send(result));
                }
            }
        });
        Self { path, writer: Some(writer), folded: RefCell::new(folded), broken: RefCell::default() }
    }

    /// Writes one acknowledged mutation down. A disk that does not take it does not stop the deploy: what
    /// matters is on the machines, too.
    pub(crate) async fn note(&self, entry: Entry) {
        self.folded.borrow_mut().note(entry.clone());
        let Some(writer) = &self.writer else { return };
        let (done, written) = oneshot::channel();
        let sent = writer.send(Job { entry, done });
        let result = match sent {
            Ok(()) => written.await.unwrap_or_else(|_| Err(std::io::Error::other("the writer ended"))),
            Err(_) => Err(std::io::Error::other("the writer ended")),
        };
        if let Err(error) = result {
            self.broken.borrow_mut().get_or_insert_with(|| error.to_string());
        }
    }

    /// What is written so far.
    pub(crate) fn folded(&self) -> Folded {
        self.folded.borrow().clone()
    }

    /// The first trouble with the disk, if there was one.
    pub(super) fn trouble(&self) -> Option<String> {
        self.broken.borrow().as_ref().map(|e| format!("{}: {e}", self.path.display()))
    }
}

/// The newest journal of an app that can be gone on with, if there is one.
pub(crate) fn newest(dir: &Path, app: &str) -> Result<Option<Found>, Failure> {
    let dir = home(dir, app);
    for path in files(&dir).into_iter().rev() {
        let bytes = std::fs::read(&path).map_err(|e| Failure::unreadable(&path, &e))?;
        match model::journal::parse(&bytes) {
            Ok((journal, _)) if journal.intent.app != app => {
                let what = format!("{} is the journal of app {}", path.display(), journal.intent.app);
                return Err(Failure::new(Code::C906, what)
                    .because("acting on another app's record would change the wrong machines")
                    .next_step("move the file back to where it came from, or delete it")
                    .app(app));
            }
            Ok((journal, chain)) => {
                let complete = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
                return Ok(Some(Found { path, journal, chain, complete: complete as u64 }));
            }
            // Cut before the first line was whole: nothing had been sent.
            Err(JournalError::Empty) => {}
            Err(error) => return Err(unusable(&path, &error)),
        }
    }
    Ok(None)
}

/// A file that is not used, and what to do then.
pub(crate) fn unusable(path: &Path, error: &JournalError) -> Failure {
    Failure::new(Code::C906, format!("{} cannot be used: {error}", path.display()))
        .because("acting on a damaged or foreign record could change the wrong machines")
        .next_command("fly deploy", "make a new plan from what runs now")
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "ndjson"))
        .collect();
    files.sort_by_cached_key(|path| (number(path).unwrap_or(0), path.clone()));
    files
}

/// The number a journal's name begins with: which one it is, whatever the clock said when it was begun.
fn number(path: &Path) -> Option<u64> {
    let (number, _) = path.file_name()?.to_str()?.split_once('-')?;
    number.parse().ok()
}

/// The number of the next journal. The lock of the app's journals is held by then.
fn next(dir: &Path) -> u64 {
    files(dir).iter().filter_map(|path| number(path)).max().map_or(1, |newest| newest + 1)
}

/// The end of a journal; its last line is short unless it is the first one, too.
fn tail(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::{Read as _, Seek as _, SeekFrom};
    const TAIL: u64 = 4096;
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(TAIL)))?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn prune(dir: &Path) {
    let files = files(dir);
    for old in files.iter().rev().skip(KEPT - 1) {
        drop(std::fs::remove_file(old));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// A clock that was set back gives a later deploy an earlier id; which journal is the newest must not hang on it.
    #[test]
    fn the_order_of_journals_does_not_come_from_the_clock() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(home(dir.path(), "web")).unwrap();
        let begun = |id: &str| {
            let plan = model::plan::Plan {
                schema: model::plan::SCHEMA.to_owned(),
                app: "web".to_owned(),
                image: String::new(),
                strategy: model::plan::Strategy::Rolling,
                first_deploy: false,
                ips: Vec::new(),
                volumes: Vec::new(),
                release_command: None,
                stop_signal: None,
                machines: Vec::new(),
                untouched: Vec::new(),
                leases: Vec::new(),
                stages: Vec::new(),
                confirmations: Vec::new(),
                warnings: Vec::new(),
            };
            let intent = Intent {
                schema: model::journal::SCHEMA.to_owned(),
                id: id.to_owned(),
                app: "web".to_owned(),
                org: String::new(),
                api: String::new(),
                cli: String::new(),
                at: String::new(),
                definition: serde_json::Value::Null,
                digest: None,
                release_command: None,
                limits: model::journal::Limits {
                    wait_ms: 0,
                    release_command_ms: 0,
                    lease_ms: 0,
                    lease_wait_ms: 0,
                    observe_ms: 0,
                    retries: 0,
                    smoke_checks: true,
                    detach: false,
                },
                before: Vec::new(),
                plan: plan.into(),
            };
            drop(Journal::begin(dir.path(), intent.into()).unwrap());
        };
        let newest = || newest(dir.path(), "web").unwrap().unwrap().journal.intent.id.clone();
        begun("01kb0000000000000000000002");
        assert_eq!(newest(), "01kb0000000000000000000002");
        // An hour earlier by the clock, later in truth.
        begun("01ka0000000000000000000001");
        assert_eq!(newest(), "01ka0000000000000000000001");
        // The oldest ones go, by the same order.
        for n in 0..KEPT {
            begun(&format!("01k90000000000000000000{n:03}"));
        }
        assert_eq!(newest(), format!("01k90000000000000000000{:03}", KEPT - 1));
        let kept = files(&home(dir.path(), "web"));
        assert_eq!(kept.len(), KEPT);
        assert!(kept.iter().all(|path| path.to_str().unwrap().contains("-01k9")), "{kept:?}");
    }
}
