//! What is offered of a context: its entries in the order of the protocol, with their times.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use model::ignore::Rules;
use sha2::{Digest as _, Sha256};

use super::follow;
use super::index::{Index, Look};
use super::packet::{Stat, mode};
use crate::build::context::modified_ns;
use crate::build::tree::{Content, Dir, Kind, Node, Tree, above};
use crate::build::{Error, Times};

/// Times that stand for contents begin here (2020-09-13), in nanoseconds.
const BEGINNING: i64 = 1_600_000_000_000_000_000;
/// And end 2^50 ns, 13 days, later.
const SPAN: u64 = 1 << 50;

/// What is offered: paths in the order of the protocol, which is that of the tree, each with its number.
#[derive(Debug)]
pub(super) struct List {
    tree: Tree,
    /// Where entries that follow one another in one directory begin.
    runs: Vec<Run>,
    count: usize,
    /// In nanoseconds since the epoch, by number; empty: those the files have.
    times: Vec<i64>,
}

#[derive(Debug)]
struct Run {
    /// Number of the first entry.
    first: u32,
    dir: Arc<Dir>,
    /// Its place in the directory.
    at: u32,
}

impl List {
    /// With the times files have.
    pub(super) fn new(tree: Tree) -> Self {
        let mut list = Self { runs: Vec::new(), count: 0, times: Vec::new(), tree };
        if let Some(root) = list.tree.inside("").cloned() {
            list.number(&root);
        }
        list.runs.shrink_to_fit();
        list
    }

    /// Files that are not on this computer's disk, by name, with times that stand for their texts.
    pub(super) fn of_texts(files: &[(&str, &str)]) -> Result<Self, Error> {
        let mut tree = Tree::default();
        for (name, text) in files {
            tree.insert(name, Node::text(text));
        }
        Self::new(tree).timed(Times::Content, None)
    }

    fn number(&mut self, dir: &Arc<Dir>) {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut begins = true;
        for (at, (_, _, inside)) in dir.entries().enumerate() {
            if begins {
                self.runs.push(Run { first: number(self.count), dir: Arc::clone(dir), at: number(at) });
            }
            self.count += 1;
            begins = inside.is_some();
            if let Some(inside) = inside {
                self.number(inside);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The entry of a number, with its name.
    pub(super) fn entry(&self, number: usize) -> Option<(&str, &Node)> {
        let run = &self.runs[self.runs.partition_point(|run| run.first as usize <= number).checked_sub(1)?];
        let at = run.at as usize + (number - run.first as usize);
        (number < self.count).then(|| (run.dir.name(at), run.dir.node(at)))
    }

    /// Everything that is said of each path, in order.
    pub(super) fn stats<T>(&self, mut say: impl FnMut(&Stat<'_>) -> T) -> impl Iterator<Item = T> {
        let mut times = self.times.iter();
        self.tree.below("").map(move |(path, node)| {
            let (size, link) = match &node.kind {
                Kind::File(content) => (content.size(), ""),
                Kind::Symlink(target) => (target.len() as u64, target.as_str()),
                _ => (0, ""),
            };
            let modified = times.next().copied().unwrap_or_else(|| modified(node));
            say(&Stat { path: &path, mode: go_mode(node), size, modified, link })
        })
    }

    /// Replaces times by ones that stand for contents, where that is asked for. Reads every file that `index`
    /// does not know; blocks.
    pub(super) fn timed(self, times: Times, index: Option<&Path>) -> Result<Self, Error> {
        match times {
            Times::Real => Ok(self),
            Times::Content => self.timed_by(Index::load(index)),
        }
    }

    fn timed_by(mut self, index: Index) -> Result<Self, Error> {
        let mut found = vec![BEGINNING; self.count];
        // What files looked like, beside their times.
        let mut looks: Vec<Look> = vec![Look::NONE; self.count];
        let threads = std::thread::available_parallelism().map_or(2, |n| n.get().min(8)).max(2);
        let work = Mutex::new(found.chunks_mut(FEW).zip(looks.chunks_mut(FEW)).enumerate());
        let trouble: Mutex<Option<(usize, Error)>> = Mutex::new(None);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    let mut piece = vec![0; 128 << 10];
                    loop {
                        let next = work.lock().unwrap_or_else(PoisonError::into_inner).next();
                        let Some((few, (times, looks))) = next else { return };
                        if let Err(error) = self.time_few(few * FEW, times, looks, &index, &mut piece) {
                            let mut slot = trouble.lock().unwrap_or_else(PoisonError::into_inner);
                            // The first of them, whoever met it.
                            if slot.as_ref().is_none_or(|(first, _)| few < *first) {
                                *slot = Some((few, error));
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
        index.save(looks.iter().zip(&found).filter(|(look, _)| **look != Look::NONE));
        self.times = found;
        Ok(self)
    }

    /// The times of some entries from a number on.
    fn time_few(
        &self,
        first: usize,
        times: &mut [i64],
        looks: &mut [Look],
        index: &Index,
        piece: &mut [u8],
    ) -> Result<(), Error> {
        for (n, (time, look)) in times.iter_mut().zip(looks).enumerate() {
            if let Some((name, Node { kind: Kind::File(content), .. })) = self.entry(first + n) {
                (*look, *time) = content_time(name, content, index, piece)?;
            }
        }
        Ok(())
    }
}

/// The part of a context that was asked for.
pub(super) fn chosen(tree: &Tree, wanted: &[String], excluded: &[String]) -> Result<Tree, Error> {
    let mut rules = Rules::default();
    for pattern in excluded {
        let problem =
            |problem| Error::Ignore { file: "exclude-patterns".to_owned(), problem: Box::new(problem) };
        rules.add(pattern, 0).map_err(problem)?;
    }
    let tree = match follow::resolve(tree, wanted) {
        None => tree.clone(),
        Some(roots) => {
            let mut found = Tree::default();
            for root in &roots {
                for path in above(root).chain([root.as_str()]) {
                    if let Some(node) = tree.get(path) {
                        found.insert(path, node.clone());
                    }
                }
                if let Some(inside) = tree.inside(root) {
                    found.cover(root, inside);
                }
            }
            found
        }
    };
    match tree.inside("") {
        Some(root) if !rules.is_empty() => Ok(root.admitted(&rules, &Node::clone).into()),
        _ => Ok(tree),
    }
}

/// A mode as builders want it.
fn go_mode(node: &Node) -> u32 {
    let bits = |unix: u32, go: u32| if node.mode & unix == 0 { 0 } else { go };
    let special = bits(0o4000, mode::SETUID) | bits(0o2000, mode::SETGID) | bits(0o1000, mode::STICKY);
    let permissions = node.mode & 0o777;
    match &node.kind {
        Kind::Directory => mode::DIRECTORY | special | permissions,
        Kind::Symlink(_) => mode::SYMLINK | 0o777,
        // A context has no other kinds.
        Kind::File(_) | Kind::Fifo | Kind::Device { .. } => special | permissions,
    }
}

fn modified(node: &Node) -> i64 {
    match &node.kind {
        Kind::File(Content::File { modified_ns, .. }) => *modified_ns,
        _ => node.mtime.saturating_mul(1_000_000_000),
    }
}

/// Files that a thread takes at a time: most are small.
const FEW: usize = 16;

/// The time for a file, and what the file looks like if that may be remembered.
fn content_time(
    name: &str,
    content: &Content,
    index: &Index,
    piece: &mut [u8],
) -> Result<(Look, i64), Error> {
    let look = match content {
        Content::File { at, size, modified_ns: wanted } => {
            let path = at.of(name);
            let meta = std::fs::metadata(&path).ok();
            let meta = meta.filter(|m| m.len() == *size && modified_ns(m) == *wanted);
            meta.map_or(Look::NONE, |meta| index.look(&path, &meta))
        }
        _ => Look::NONE,
    };
    if let Some(time) = index.find(&look) {
        return Ok((look, time));
    }
    Ok((look, hash(name, content, piece)?))
}

/// A time for a digest: equal contents have equal times.
fn derived(digest: &[u8]) -> i64 {
    let first = digest.first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    BEGINNING + i64::try_from(first % SPAN).unwrap_or(0)
}

fn hash(name: &str, content: &Content, piece: &mut [u8]) -> Result<i64, Error> {
    let Content::File { at, size, modified_ns } = content else {
        let Content::Inline(bytes) = content else {
            return Err(Error::Defect("a context holds what is not a file of it".to_owned()));
        };
        return Ok(derived(&Sha256::digest(bytes)));
    };
    let mut hash = Sha256::new();
    let read = whole(&at.of(name), *size, *modified_ns, piece, |bytes| {
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
    use std::cmp::Ordering;

    use super::*;
    use crate::build::context::{self, Context};
    use crate::build::tree::base;
    use proptest::prelude::*;

    fn scan(root: &Path, rules: &str) -> Context {
        let rules = Rules::parse(rules).unwrap();
        Context::scan(root, rules, None, |time| time, 100).unwrap()
    }

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// `a/b` before `a-b`: `/` is the lowest byte, so that a directory is followed by what it holds.
    fn order(a: &str, b: &str) -> Ordering {
        let key = |byte: u8| if byte == b'/' { 0 } else { byte };
        a.bytes().map(key).cmp(b.bytes().map(key))
    }

    fn paths(context: &Context, wanted: &[&str], excluded: &[String]) -> Vec<String> {
        let wanted: Vec<String> = wanted.iter().map(|path| (*path).to_owned()).collect();
        let list = List::new(chosen(&context.tree, &wanted, excluded).unwrap());
        let paths: Vec<String> = list.stats(|stat| stat.path.to_owned()).collect();
        // Numbers lead to what is at them.
        for (n, path) in paths.iter().enumerate() {
            let (name, node) = list.entry(n).unwrap();
            assert_eq!((name, Some(node)), (base(path), context.tree.get(path)));
        }
        assert_eq!((list.len(), list.entry(paths.len())), (paths.len(), None));
        paths
    }

    #[test]
    fn directories_are_followed_by_what_they_hold() {
        let dir = tempfile::tempdir().unwrap();
        for path in ["a/b", "a-b", "a.c/d", "a/0/z"] {
            write(dir.path(), path, path);
        }
        let context = scan(dir.path(), "");
        assert_eq!(paths(&context, &[], &[]), ["a", "a/0", "a/0/z", "a/b", "a-b", "a.c", "a.c/d"]);
        assert_eq!(paths(&context, &["a.c", "a/*/z"], &[]), ["a", "a/0", "a/0/z", "a.c", "a.c/d"]);
        let excluded = ["a".to_owned(), "!a/0/z".to_owned(), "a-*".to_owned()];
        assert_eq!(paths(&context, &[], &excluded), ["a", "a/0", "a/0/z", "a.c", "a.c/d"]);
        let list = List::new(context.tree);
        assert_eq!(list.stats(|stat| stat.mode).next(), Some(mode::DIRECTORY | 0o755));
    }

    fn times(dir: &Path, index: Option<&Path>) -> Result<Vec<i64>, Error> {
        let list = List::new(scan(dir, "").tree).timed(Times::Content, index)?;
        Ok(list.stats(|stat| stat.modified).collect())
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
        let (one, two) = (times(one.path(), None).unwrap(), times(two.path(), None).unwrap());
        assert_eq!(one[0], two[0]);
        assert_ne!(one[1], two[1]);
        assert!(one.iter().all(|t| (BEGINNING..BEGINNING + (1 << 50)).contains(t)));
    }

    #[test]
    fn times_of_files_that_were_not_touched_are_remembered() {
        let (dir, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let index = cache.path().join("index");
        write(dir.path(), "d/a", "content");
        let first = times(dir.path(), Some(&index)).unwrap();
        // Written in the same moment: it could have changed again without a trace.
        assert_eq!(Index::load(Some(&index)).len(), 0);
        let later = || {
            let list =
                List::new(scan(dir.path(), "").tree).timed_by(Index::load(Some(&index)).later(60)).unwrap();
            list.stats(|stat| stat.modified).collect::<Vec<_>>()
        };
        assert_eq!(later(), first);
        assert_eq!(Index::load(Some(&index)).len(), 1);
        // What is remembered is not found out again.
        let mut bytes = std::fs::read(&index).unwrap();
        let end = bytes.len();
        bytes[end - 8..].copy_from_slice(&42_i64.to_le_bytes());
        std::fs::write(&index, bytes).unwrap();
        assert_eq!(later(), [first[0], 42]);
    }

    #[test]
    fn a_file_that_changed_since_is_not_taken() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "a", "content");
        let tree = scan(dir.path(), "").tree;
        let timed = || List::new(tree.clone()).timed(Times::Content, None);
        write(dir.path(), "a", "contents");
        assert!(matches!(timed(), Err(Error::Changed { .. })));
        std::fs::remove_file(dir.path().join("a")).unwrap();
        assert!(matches!(timed(), Err(Error::Changed { .. })));
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
            let wanted: Vec<String> = filtered.tree.paths().collect();
            prop_assert!(wanted.is_sorted_by(|a, b| order(a, b).is_lt()));
            prop_assert_eq!(paths(&whole, &[], &rules), wanted);
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
