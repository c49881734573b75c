//! What is offered of a context: its entries in the order of the protocol, with their times.

use std::cmp::Ordering;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use model::ignore::{Rules, Verdict};
use sha2::{Digest as _, Sha256};

use super::follow;
use super::index::{Index, Look};
use super::packet::{Stat, mode};
use crate::build::context::modified_ns;
use crate::build::tree::{Content, Kind, Name, Node, Tree, located};
use crate::build::{Error, Times};

/// Times that stand for contents begin here (2020-09-13), in nanoseconds.
const BEGINNING: i64 = 1_600_000_000_000_000_000;
/// And end 2^50 ns, 13 days, later.
const SPAN: u64 = 1 << 50;

/// One path that is offered.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) path: Name,
    pub(super) mode: u32,
    /// Nanoseconds since the epoch.
    pub(super) modified: i64,
    pub(super) node: Arc<Node>,
}

impl Entry {
    pub(super) fn stat(&self) -> Stat<'_> {
        let (size, link) = match &self.node.kind {
            Kind::File(content) => (content.size(), ""),
            Kind::Symlink(target) => (target.len() as u64, target.as_str()),
            _ => (0, ""),
        };
        Stat { path: &self.path, mode: self.mode, size, modified: self.modified, link }
    }
}

/// A file that is not on this computer's disk.
pub(super) fn virtual_file(name: &str, text: &str) -> Entry {
    let kind = Kind::File(Content::Inline(text.as_bytes().into()));
    let node = Arc::new(Node { kind, mode: 0o644, ..Node::directory(0, 0) });
    Entry { path: name.into(), mode: 0o644, modified: derived(&Sha256::digest(text.as_bytes())), node }
}

/// `a/b` before `a-b`: `/` is the lowest byte, so that a directory is followed by what it holds.
pub(super) fn order(a: &str, b: &str) -> Ordering {
    let key = |byte: u8| if byte == b'/' { 0 } else { byte };
    a.bytes().map(key).cmp(b.bytes().map(key))
}

/// The entries of a context that were asked for.
pub(super) fn entries(tree: &Tree, wanted: &[String], excluded: &[String]) -> Result<Vec<Entry>, Error> {
    let mut rules = Rules::default();
    for pattern in excluded {
        let problem =
            |problem| Error::Ignore { file: "exclude-patterns".to_owned(), problem: Box::new(problem) };
        rules.add(pattern, 0).map_err(problem)?;
    }
    let mut found: Vec<Entry> = Vec::new();
    match follow::resolve(tree, wanted) {
        None => found.extend(tree.named_below("").filter_map(|(path, node)| entry(path, node))),
        Some(roots) => {
            for root in &roots {
                let parents = root.match_indices('/').map(|(at, _)| &root[..at]).chain([root.as_str()]);
                found.extend(
                    parents.filter_map(|path| tree.entry(path).and_then(|(path, node)| entry(path, node))),
                );
                found.extend(tree.named_below(root).filter_map(|(path, node)| entry(path, node)));
            }
        }
    }
    found.sort_by(|a, b| order(&a.path, &b.path));
    found.dedup_by(|a, b| a.path == b.path);
    if !rules.is_empty() {
        found = admitted(found, &rules);
    }
    Ok(found)
}

/// What rules leave, in order: an excluded directory stays only above something that is taken back in.
fn admitted(entries: Vec<Entry>, rules: &Rules) -> Vec<Entry> {
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    // Directories above the entry, with their verdicts; those not kept yet wait for something below them.
    let mut above: Vec<(Entry, Verdict, bool)> = Vec::new();
    for entry in entries {
        while above.last().is_some_and(|(dir, ..)| !is_below(&entry.path, &dir.path)) {
            above.pop();
        }
        let verdict = {
            let start = Verdict::default();
            rules.judge(&entry.path, above.last().map_or(&start, |(_, verdict, _)| verdict))
        };
        if !verdict.excluded {
            for (directory, _, there) in above.iter_mut().filter(|(.., there)| !there) {
                kept.push(directory.clone());
                *there = true;
            }
            kept.push(entry.clone());
        }
        if entry.node.is_directory() {
            let there = !verdict.excluded;
            above.push((entry, verdict, there));
        }
    }
    kept
}

fn is_below(path: &str, directory: &str) -> bool {
    path.strip_prefix(directory).is_some_and(|rest| rest.starts_with('/'))
}

fn entry(path: &Name, node: &Arc<Node>) -> Option<Entry> {
    let bits = |unix: u32, go: u32| if node.mode & unix == 0 { 0 } else { go };
    let special = bits(0o4000, mode::SETUID) | bits(0o2000, mode::SETGID) | bits(0o1000, mode::STICKY);
    let permissions = node.mode & 0o777;
    let (mode, modified) = match &node.kind {
        Kind::Directory => {
            (mode::DIRECTORY | special | permissions, node.mtime.saturating_mul(1_000_000_000))
        }
        Kind::Symlink(_) => (mode::SYMLINK | 0o777, node.mtime.saturating_mul(1_000_000_000)),
        Kind::File(Content::File { modified_ns, .. }) => (special | permissions, *modified_ns),
        Kind::File(_) => (special | permissions, node.mtime.saturating_mul(1_000_000_000)),
        // Images cannot have them from a context.
        Kind::Fifo | Kind::Device { .. } => return None,
    };
    Some(Entry { path: Arc::clone(path), mode, modified, node: Arc::clone(node) })
}

/// Files that a thread takes at a time: most are small.
const FEW: usize = 16;

/// Replaces times by ones that stand for contents, where that is asked for. Reads every file that `index`
/// does not know; blocks.
pub(super) fn time(entries: &mut [Entry], times: Times, index: Option<&Path>) -> Result<(), Error> {
    if times == Times::Real {
        return Ok(());
    }
    let index = Index::load(index);
    // What files look like, beside their entries: there may be very many.
    let mut looks: Vec<Option<Look>> = vec![None; entries.len()];
    let threads = std::thread::available_parallelism().map_or(2, |n| n.get().min(8)).max(2);
    let work = Mutex::new(entries.chunks_mut(FEW).zip(looks.chunks_mut(FEW)).enumerate());
    let trouble: Mutex<Option<(usize, Error)>> = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut piece = vec![0; 128 << 10];
                loop {
                    let next = work.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some((number, (entries, looks))) = next else { return };
                    if let Err(error) = time_few(entries, looks, &index, &mut piece) {
                        let mut slot = trouble.lock().unwrap_or_else(PoisonError::into_inner);
                        // The first of them, whoever met it.
                        if slot.as_ref().is_none_or(|(first, _)| number < *first) {
                            *slot = Some((number, error));
                        }
                    }
                    if trouble.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
                        return;
                    }
                }
            });
        }
    });
    if let Some((_, error)) = trouble.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    let entries: &[Entry] = entries;
    let found = entries.iter().zip(&looks);
    index.save(found.filter_map(|(entry, look)| Some((&*entry.path, (*look)?, entry.modified))));
    Ok(())
}

fn time_few(
    entries: &mut [Entry],
    looks: &mut [Option<Look>],
    index: &Index,
    piece: &mut [u8],
) -> Result<(), Error> {
    for (entry, look) in entries.iter_mut().zip(looks) {
        entry.modified = BEGINNING;
        if let Kind::File(content) = &entry.node.kind {
            (*look, entry.modified) = content_time(&entry.path, content, index, piece)?;
        }
    }
    Ok(())
}

/// The time for a file, and what the file looks like if it is one.
fn content_time(
    path: &str,
    content: &Content,
    index: &Index,
    piece: &mut [u8],
) -> Result<(Option<Look>, i64), Error> {
    let look = match content {
        Content::File { root, path, size, modified_ns: wanted } => {
            let meta = std::fs::metadata(located(root, path))
                .ok()
                .filter(|m| m.len() == *size && modified_ns(m) == *wanted);
            meta.map(|meta| Look::of(&meta))
        }
        _ => None,
    };
    if let Some(time) = look.as_ref().and_then(|look| index.find(path, look)) {
        return Ok((look, time));
    }
    Ok((look, hash(content, piece)?))
}

/// A time for a digest: equal contents have equal times.
fn derived(digest: &[u8]) -> i64 {
    let first = digest.first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    BEGINNING + i64::try_from(first % SPAN).unwrap_or(0)
}

fn hash(content: &Content, piece: &mut [u8]) -> Result<i64, Error> {
    let Content::File { root, path, size, modified_ns } = content else {
        let Content::Inline(bytes) = content else {
            return Err(Error::Defect("a context holds what is not a file of it".to_owned()));
        };
        return Ok(derived(&Sha256::digest(bytes)));
    };
    let mut hash = Sha256::new();
    let read = whole(&located(root, path), *size, *modified_ns, piece, |bytes| {
        hash.update(bytes);
        true
    })?;
    debug_assert!(read);
    Ok(derived(&hash.finalize()))
}

/// Reads a file that is still as it was when it was listed; `false` when `take` wants no more.
pub(super) fn whole(
    path: &Path,
    size: u64,
    modified: i64,
    piece: &mut [u8],
    mut take: impl FnMut(&[u8]) -> bool,
) -> Result<bool, Error> {
    let unreadable = |e: std::io::Error| match e.kind() {
        std::io::ErrorKind::NotFound => Error::Changed { path: path.to_path_buf() },
        _ => Error::file(path, &e),
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut left = size;
    while left > 0 {
        let want = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        let read = file.read(&mut piece[..want]).map_err(unreadable)?;
        if read == 0 {
            return Err(Error::Changed { path: path.to_path_buf() });
        }
        if !take(&piece[..read]) {
            return Ok(false);
        }
        left -= read as u64;
    }
    let meta = file.metadata().map_err(unreadable)?;
    if meta.len() != size || modified_ns(&meta) != modified {
        return Err(Error::Changed { path: path.to_path_buf() });
    }
    Ok(true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::build::context::{self, Context};
    use proptest::prelude::*;

    fn scan(root: &Path, rules: &str) -> Context {
        let rules = Rules::parse(rules).unwrap();
        Context::scan(root, rules, None, |time| time).unwrap()
    }

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn paths(entries: &[Entry]) -> Vec<&str> {
        entries.iter().map(|entry| &*entry.path).collect()
    }

    #[test]
    fn directories_are_followed_by_what_they_hold() {
        let dir = tempfile::tempdir().unwrap();
        for path in ["a/b", "a-b", "a.c/d", "a/0/z"] {
            write(dir.path(), path, path);
        }
        let context = scan(dir.path(), "");
        let all = entries(&context.tree, &[], &[]).unwrap();
        assert_eq!(paths(&all), ["a", "a/0", "a/0/z", "a/b", "a-b", "a.c", "a.c/d"]);
        let some = entries(&context.tree, &["a.c".to_owned(), "a/*/z".to_owned()], &[]).unwrap();
        assert_eq!(paths(&some), ["a", "a/0", "a/0/z", "a.c", "a.c/d"]);
        let excluded = ["a".to_owned(), "!a/0/z".to_owned(), "a-*".to_owned()];
        let some = entries(&context.tree, &[], &excluded).unwrap();
        assert_eq!(paths(&some), ["a", "a/0", "a/0/z", "a.c", "a.c/d"]);
        assert_eq!(some[0].mode, mode::DIRECTORY | 0o755);
    }

    #[test]
    fn times_follow_contents() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (dir, b) in [(&one, "same"), (&two, "sane")] {
            write(dir.path(), "a", "content");
            write(dir.path(), "b", b);
        }
        let old = std::fs::FileTimes::new().set_modified(std::time::UNIX_EPOCH);
        File::options().write(true).open(two.path().join("a")).unwrap().set_times(old).unwrap();
        let timed = |dir: &tempfile::TempDir| {
            let mut all = entries(&scan(dir.path(), "").tree, &[], &[]).unwrap();
            time(&mut all, Times::Content, None).unwrap();
            all.iter().map(|entry| entry.modified).collect::<Vec<_>>()
        };
        let (one, two) = (timed(&one), timed(&two));
        assert_eq!(one[0], two[0]);
        assert_ne!(one[1], two[1]);
        assert!(one.iter().all(|t| (BEGINNING..BEGINNING + (1 << 50)).contains(t)));
    }

    #[test]
    fn a_file_that_changed_since_is_not_taken() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "a", "content");
        let mut all = entries(&scan(dir.path(), "").tree, &[], &[]).unwrap();
        write(dir.path(), "a", "contents");
        assert!(matches!(time(&mut all, Times::Content, None), Err(Error::Changed { .. })));
        std::fs::remove_file(dir.path().join("a")).unwrap();
        assert!(matches!(time(&mut all, Times::Content, None), Err(Error::Changed { .. })));
    }

    proptest! {
        /// Rules applied to what was scanned leave what a scan with these rules finds.
        #[test]
        fn exclusions_agree_with_the_scan(
            files in prop::collection::btree_set("[abc](/[abc]){0,3}", 1..15),
            rules in prop::collection::vec("!?[abc*](/[abc*]){0,2}", 0..4),
        ) {
            let dir = tempfile::tempdir().unwrap();
            files.iter().for_each(|path| write(dir.path(), &format!("{path}.f"), ""));
            let whole = scan(dir.path(), "");
            let filtered = scan(dir.path(), &rules.join("\n"));
            let mut wanted: Vec<&str> = filtered.tree.paths().collect();
            wanted.sort_by(|a, b| order(a, b));
            let got = entries(&whole.tree, &[], &rules).unwrap();
            prop_assert_eq!(paths(&got), wanted);
        }

        #[test]
        fn parents_come_first(a in "[a-c/.-]{1,8}", b in "[a-c/.-]{1,8}") {
            let below = format!("{a}/{b}");
            prop_assert_eq!(order(&a, &below), Ordering::Less);
            // Nothing else comes between a directory and what it holds.
            if order(&a, &b) == Ordering::Less && order(&b, &below) == Ordering::Less {
                let inside = format!("{a}/");
                prop_assert!(b.starts_with(&inside));
            }
        }
    }

    #[test]
    fn the_rules_of_a_directory_are_found() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), ".dockerignore", "x\n");
        let (rules, _) = context::rules(dir.path(), &dir.path().join("Dockerfile"), None).unwrap();
        assert!(rules.judge_path("x").excluded);
    }
}
