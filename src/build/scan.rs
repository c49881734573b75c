//! A walk through a directory on several threads. In: the root and the rules. Out: the tree of what is
//! included, the same whatever the order in which threads found it.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use model::ignore::{Rules, Verdict};

use super::Error;
use super::context::modified_ns;
use super::tree::{Content, Kind, Name, Node, Tree, join};

/// Entries of a context beyond which something is wrong with it.
pub(super) const MAX_ENTRIES: usize = 1_000_000;
/// Up to here the first walk keeps what it finds. A context with more is counted to its end, or to the limit, before
/// any more memory is spent on it.
const KEPT: usize = 200_000;
/// Reading directories waits more than it computes.
const THREADS: usize = 8;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Walked {
    pub(super) tree: Tree,
    /// Sockets, devices and fifos that were left out, sorted.
    pub(super) skipped: Vec<String>,
}

/// A directory that has to be read.
struct Job {
    path: String,
    verdict: Verdict,
}

#[derive(Default)]
struct Open {
    jobs: Vec<Job>,
    /// Jobs that threads are at.
    busy: usize,
}

struct Found {
    path: Name,
    node: Arc<Node>,
    /// A directory that stays only if something in it is included.
    excluded: bool,
}

struct Walk<'a> {
    root: &'a Path,
    /// The same for the files to keep.
    origin: Arc<PathBuf>,
    rules: &'a Rules,
    mtime: &'a (dyn Fn(i64) -> i64 + Sync),
    limit: usize,
    /// What is found beyond this is only counted.
    kept: usize,
    seen: AtomicUsize,
    stop: AtomicBool,
    open: Mutex<Open>,
    more: Condvar,
    found: Mutex<Vec<Found>>,
    skipped: Mutex<Vec<String>>,
    errors: Mutex<Vec<(String, Error)>>,
}

/// Walks through a directory.
pub(super) fn walk(root: &Path, rules: &Rules, mtime: &(dyn Fn(i64) -> i64 + Sync)) -> Result<Walked, Error> {
    walk_within(root, rules, mtime, (MAX_ENTRIES, KEPT))
}

fn walk_within(
    root: &Path,
    rules: &Rules,
    mtime: &(dyn Fn(i64) -> i64 + Sync),
    (limit, kept): (usize, usize),
) -> Result<Walked, Error> {
    let first = Job { path: String::new(), verdict: Verdict::default() };
    let walk = Walk {
        root,
        origin: Arc::new(root.to_path_buf()),
        rules,
        mtime,
        limit,
        kept,
        seen: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
        open: Mutex::new(Open { jobs: vec![first], busy: 0 }),
        more: Condvar::new(),
        found: Mutex::default(),
        skipped: Mutex::default(),
        errors: Mutex::default(),
    };
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| walk.work());
        }
    });
    let mut errors = into(walk.errors);
    errors.sort_by(|a, b| a.0.cmp(&b.0));
    if let Some((_, error)) = errors.into_iter().next() {
        return Err(error);
    }
    if walk.seen.into_inner() > kept {
        return walk_within(root, rules, mtime, (limit, limit));
    }
    let mut found = into(walk.found);
    found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let empty: Vec<Name> = found.iter().filter(|f| f.excluded).map(|f| Arc::clone(&f.path)).collect();
    // All at once, in order: one after the other they would take twice the room.
    let mut tree: Tree = found.into_iter().map(|f| (f.path, f.node)).collect();
    // From the deepest up: what holds nothing that is included is not there.
    for path in empty.iter().rev() {
        if tree.below(path).next().is_none() {
            tree.remove(path);
        }
    }
    let mut skipped = into(walk.skipped);
    skipped.sort();
    Ok(Walked { tree, skipped })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn into<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Walk<'_> {
    fn work(&self) {
        while let Some(job) = self.next() {
            if let Err(error) = self.directory(&job)
                // What is excluded may be unreadable.
                && !(job.verdict.excluded && matches!(error, Error::File { .. }))
            {
                self.fail(job.path, error);
            }
            lock(&self.open).busy -= 1;
            self.more.notify_all();
        }
    }

    fn fail(&self, path: String, error: Error) {
        // A directory that is too full ends it; one that cannot be read lets the others be read, so that
        // the error does not depend on the order.
        if matches!(error, Error::TooMany { .. }) {
            self.stop.store(true, Ordering::Relaxed);
        }
        lock(&self.errors).push((path, error));
    }

    fn next(&self) -> Option<Job> {
        let mut open = lock(&self.open);
        loop {
            if self.stop.load(Ordering::Relaxed) {
                return None;
            }
            if let Some(job) = open.jobs.pop() {
                open.busy += 1;
                return Some(job);
            }
            if open.busy == 0 {
                return None;
            }
            open = self.more.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Reads a directory; what is in it and has to be read too becomes jobs.
    fn directory(&self, job: &Job) -> Result<(), Error> {
        let place = self.root.join(&job.path);
        let error = |e: std::io::Error| Error::file(&place, &e);
        let mut found = Vec::new();
        for entry in fs::read_dir(&place).map_err(error)? {
            let entry = entry.map_err(error)?;
            let name = entry.file_name();
            let whole = place.join(&name);
            let Some(name) = name.to_str() else {
                // Nobody asks for what cannot be named, unless everything is asked for.
                if job.verdict.excluded {
                    continue;
                }
                return Err(Error::Name { path: whole });
            };
            let relative = join(&job.path, name);
            let verdict = self.rules.judge(&relative, &job.verdict);
            let meta = match fs::symlink_metadata(&whole) {
                Ok(meta) => meta,
                Err(_) if verdict.excluded => continue,
                Err(e) => return Err(Error::file(&whole, &e)),
            };
            if meta.is_dir() {
                if verdict.excluded && self.rules.prunes(&relative) {
                    continue;
                }
                let excluded = verdict.excluded;
                found.push(Found {
                    path: relative.as_str().into(),
                    node: Arc::new(self.node(Kind::Directory, &meta)),
                    excluded,
                });
                lock(&self.open).jobs.push(Job { path: relative, verdict });
                self.more.notify_one();
            } else if !verdict.excluded
                && let Some((path, node)) = self.file(&relative, &whole, &meta)?
            {
                found.push(Found { path, node: Arc::new(node), excluded: false });
            } else {
                continue;
            }
            let seen = self.seen.fetch_add(1, Ordering::Relaxed) + 1;
            if seen > self.limit {
                return Err(Error::TooMany { root: self.root.to_path_buf(), limit: self.limit });
            }
            if seen > self.kept {
                found = Vec::new();
            }
            if self.stop.load(Ordering::Relaxed) {
                return Ok(());
            }
        }
        if self.seen.load(Ordering::Relaxed) <= self.kept {
            lock(&self.found).append(&mut found);
        } else {
            *lock(&self.found) = Vec::new();
        }
        Ok(())
    }

    fn node(&self, kind: Kind, meta: &fs::Metadata) -> Node {
        let mode = if matches!(kind, Kind::Symlink(_)) { 0o777 } else { meta.permissions().mode() & 0o7777 };
        Node { kind, mode, uid: 0, gid: 0, mtime: (self.mtime)(meta.mtime()), xattrs: None }
    }

    fn file(&self, relative: &str, whole: &Path, meta: &fs::Metadata) -> Result<Option<(Name, Node)>, Error> {
        let path: Name = relative.into();
        let kind = meta.file_type();
        let kind = if kind.is_symlink() {
            let target: PathBuf = fs::read_link(whole).map_err(|e| Error::file(whole, &e))?;
            match target.to_str() {
                Some(target) => Kind::Symlink(target.to_owned()),
                None => return Err(Error::Name { path: whole.to_path_buf() }),
            }
        } else if kind.is_file() {
            Kind::File(Content::File {
                root: Arc::clone(&self.origin),
                path: Arc::clone(&path),
                size: meta.len(),
                modified_ns: modified_ns(meta),
            })
        } else {
            let word = if kind.is_socket() {
                "socket"
            } else if kind.is_fifo() {
                "named pipe"
            } else {
                "device"
            };
            lock(&self.skipped).push(format!("{relative} ({word})"));
            return Ok(None);
        };
        Ok(Some((path, self.node(kind, meta))))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paths(root: &Path, rules: &str) -> Vec<String> {
        let rules = Rules::parse(rules).unwrap();
        walk(root, &rules, &|_| 0).unwrap().tree.paths().map(str::to_owned).collect()
    }

    #[test]
    fn too_many_paths_are_refused_while_they_are_found() {
        let dir = tempfile::tempdir().unwrap();
        for n in 0..50 {
            fs::write(dir.path().join(n.to_string()), "").unwrap();
        }
        let none = Rules::default();
        // Whether or not they are kept while they are counted.
        for kept in [100, 49, 10] {
            let error = walk_within(dir.path(), &none, &|_| 0, (49, kept)).unwrap_err();
            assert!(matches!(error, Error::TooMany { limit: 49, .. }));
            assert_eq!(walk_within(dir.path(), &none, &|_| 0, (50, kept)).unwrap().tree.len(), 50);
        }
        // What rules exclude does not count.
        assert!(walk_within(dir.path(), &Rules::parse("1*").unwrap(), &|_| 0, (39, 20)).is_ok());
    }

    #[test]
    fn excluded_directories_stay_only_for_what_is_taken_back() {
        let dir = tempfile::tempdir().unwrap();
        for path in ["a/b/keep", "a/c/x", "d/e/f/g"] {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        assert_eq!(paths(dir.path(), "*\n!a/b/keep\n!d/none"), ["a", "a/b", "a/b/keep"]);
    }

    proptest! {
        /// One thread at a time and many find the same, and what the rules say of each path.
        #[test]
        fn the_walk_agrees_with_the_rules(
            files in prop::collection::btree_set("[abc](/[abc]){0,3}", 1..20),
            rules in prop::collection::vec("!?[abc*](/[abc*]){0,2}", 0..4),
        ) {
            let dir = tempfile::tempdir().unwrap();
            for path in &files {
                let path = dir.path().join(format!("{path}.f"));
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, "").unwrap();
            }
            let text = rules.join("\n");
            let parsed = Rules::parse(&text).unwrap();
            let wanted: Vec<String> = files
                .iter()
                .map(|path| format!("{path}.f"))
                .filter(|path| !parsed.judge_path(path).excluded)
                .collect();
            let mut got: Vec<String> =
                paths(dir.path(), &text).into_iter().filter(|p| p.ends_with(".f")).collect();
            got.sort();
            let mut wanted = wanted;
            wanted.sort();
            prop_assert_eq!(got, wanted);
        }
    }
}
