//! A walk through a directory on several threads. In: the root and the rules. Out: the tree of what is
//! included, the same whatever the order in which threads found it.

use std::cell::LazyCell;
use std::fs;
use std::ops::Deref;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use model::ignore::{Rules, Verdict};

use super::Error;
use super::context::modified_ns;
use super::tree::{Content, Dir, Kind, Node, Origin, Tree, join};

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
    /// Where what is read of it goes.
    number: usize,
}

#[derive(Default)]
struct Open {
    jobs: Vec<Job>,
    /// Jobs that threads are at.
    busy: usize,
    /// What was read of each directory, by number; those in it have higher ones.
    read: Vec<Option<Read>>,
}

/// A directory that was read.
struct Read {
    dir: Dir,
    /// The directories in it: their place, their number, and whether they stay only if something in them is included.
    inside: Vec<(usize, usize, bool)>,
}

struct Walk<'a> {
    root: &'a Path,
    rules: &'a Rules,
    mtime: &'a (dyn Fn(i64) -> i64 + Sync),
    limit: usize,
    seen: AtomicUsize,
    stop: AtomicBool,
    open: Mutex<Open>,
    more: Condvar,
    skipped: Mutex<Vec<String>>,
    errors: Mutex<Vec<(String, Error)>>,
}

/// Walks through a directory; more than `limit` entries are refused.
pub(super) fn walk(
    root: &Path,
    rules: &Rules,
    mtime: &(dyn Fn(i64) -> i64 + Sync),
    limit: usize,
) -> Result<Walked, Error> {
    let first = Job { path: String::new(), verdict: Verdict::default(), number: 0 };
    let walk = Walk {
        root,
        rules,
        mtime,
        limit,
        seen: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
        open: Mutex::new(Open { jobs: vec![first], busy: 0, read: vec![None] }),
        more: Condvar::new(),
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
    let mut skipped = into(walk.skipped);
    skipped.sort();
    Ok(Walked { tree: Tree::from(assembled(into(walk.open).read)), skipped })
}

/// Directories put into one another, from the deepest up: what holds nothing that is included is not there.
fn assembled(mut read: Vec<Option<Read>>) -> Dir {
    for number in (0..read.len()).rev() {
        let Some(Read { mut dir, inside }) = read[number].take() else { continue };
        let mut gone = Vec::new();
        for (at, number, excluded) in inside {
            let below = read[number].take().map(|read| read.dir).filter(|dir| !dir.is_empty());
            if below.is_none() && excluded {
                gone.push(at);
            }
            dir.fill(at, below.map(Arc::new));
        }
        if !gone.is_empty() {
            let mut kept = Dir::default();
            for (at, (name, node, inside)) in dir.entries().enumerate() {
                if gone.binary_search(&at).is_err() {
                    kept.push(name, node.clone(), inside.cloned());
                }
            }
            dir = kept;
        }
        read[number] = Some(Read { dir: dir.tight(), inside: Vec::new() });
    }
    read.into_iter().next().flatten().map(|read| read.dir).unwrap_or_default()
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
        let names = self.names(job, &place)?;
        let origin = LazyCell::new(|| Arc::new(Origin::In(place.clone())));
        let (mut dir, mut inside) = (Dir::default(), Vec::new());
        for (name, excluded) in names.iter() {
            if self.stop.load(Ordering::Relaxed) {
                return Ok(());
            }
            let (whole, relative) = (place.join(name), join(&job.path, name));
            let meta = match fs::symlink_metadata(&whole) {
                Ok(meta) => meta,
                Err(_) if excluded => continue,
                Err(e) => return Err(Error::file(&whole, &e)),
            };
            if meta.is_dir() {
                let verdict = self.rules.judge(&relative, &job.verdict);
                let mut open = lock(&self.open);
                let number = open.read.len();
                open.read.push(None);
                inside.push((dir.len(), number, excluded));
                open.jobs.push(Job { path: relative, verdict, number });
                drop(open);
                self.more.notify_one();
                dir.push(name, self.node(Kind::Directory, &meta), None);
            } else if !excluded && let Some(node) = self.file(&relative, &whole, &meta, &origin)? {
                dir.push(name, node, None);
            }
        }
        lock(&self.open).read[job.number] = Some(Read { dir: dir.tight(), inside });
        Ok(())
    }

    /// The names in a directory that may belong to the context, sorted. There may be too many of them for anything else.
    fn names(&self, job: &Job, place: &Path) -> Result<Names, Error> {
        let error = |e: std::io::Error| Error::file(place, &e);
        let mut names = Names::default();
        for entry in fs::read_dir(place).map_err(error)? {
            let entry = entry.map_err(error)?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                // Nobody asks for what cannot be named, unless everything is asked for.
                if job.verdict.excluded {
                    continue;
                }
                return Err(Error::Name { path: place.join(&name) });
            };
            let relative = join(&job.path, name);
            let excluded = self.rules.judge(&relative, &job.verdict).excluded;
            let directory = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if excluded && (!directory || self.rules.prunes(&relative)) {
                continue;
            }
            names.add(name, excluded);
            let seen = self.seen.fetch_add(1, Ordering::Relaxed) + 1;
            if seen > self.limit {
                return Err(Error::TooMany { root: self.root.to_path_buf(), limit: self.limit });
            }
            if self.stop.load(Ordering::Relaxed) {
                break;
            }
        }
        names.sort();
        Ok(names)
    }

    fn node(&self, kind: Kind, meta: &fs::Metadata) -> Node {
        let mode = if matches!(kind, Kind::Symlink(_)) { 0o777 } else { meta.permissions().mode() & 0o7777 };
        Node { kind, mode, uid: 0, gid: 0, mtime: (self.mtime)(meta.mtime()), xattrs: None }
    }

    fn file(
        &self,
        relative: &str,
        whole: &Path,
        meta: &fs::Metadata,
        origin: &impl Deref<Target = Arc<Origin>>,
    ) -> Result<Option<Node>, Error> {
        let kind = meta.file_type();
        let kind = if kind.is_symlink() {
            let target: PathBuf = fs::read_link(whole).map_err(|e| Error::file(whole, &e))?;
            match target.to_str() {
                Some(target) => Kind::Symlink(target.to_owned()),
                None => return Err(Error::Name { path: whole.to_path_buf() }),
            }
        } else if kind.is_file() {
            let (at, size, modified_ns) = (Arc::clone(&**origin), meta.len(), modified_ns(meta));
            Kind::File(Content::File { at, size, modified_ns })
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
        Ok(Some(self.node(kind, meta)))
    }
}

/// Names of one directory, one after the other.
#[derive(Default)]
struct Names {
    text: String,
    /// Where each begins and ends, and whether it is there only for what may be below it.
    bounds: Vec<(u32, u32, bool)>,
}

impl Names {
    fn add(&mut self, name: &str, excluded: bool) {
        let length = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
        let start = length(&self.text);
        self.text.push_str(name);
        self.bounds.push((start, length(&self.text), excluded));
    }

    fn sort(&mut self) {
        let name = |(start, end, _): &(u32, u32, bool)| &self.text[*start as usize..*end as usize];
        self.bounds.sort_unstable_by(|a, b| name(a).cmp(name(b)));
    }

    fn iter(&self) -> impl Iterator<Item = (&str, bool)> {
        let each = |(start, end, excluded): &(u32, u32, bool)| {
            (&self.text[*start as usize..*end as usize], *excluded)
        };
        self.bounds.iter().map(each)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paths(root: &Path, rules: &str) -> Vec<String> {
        let rules = Rules::parse(rules).unwrap();
        walk(root, &rules, &|_| 0, usize::MAX).unwrap().tree.paths().collect()
    }

    #[test]
    fn too_many_paths_are_refused_while_they_are_found() {
        let dir = tempfile::tempdir().unwrap();
        for n in 0..50 {
            fs::write(dir.path().join(n.to_string()), "").unwrap();
        }
        let none = Rules::default();
        let error = walk(dir.path(), &none, &|_| 0, 49).unwrap_err();
        assert!(matches!(error, Error::TooMany { limit: 49, .. }));
        assert_eq!(walk(dir.path(), &none, &|_| 0, 50).unwrap().tree.len(), 50);
        // What rules exclude does not count.
        assert!(walk(dir.path(), &Rules::parse("1*").unwrap(), &|_| 0, 39).is_ok());
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
