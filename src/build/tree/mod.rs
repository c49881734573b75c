//! The files of an image, a stage or a context as a value.

mod dir;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use dir::Dir;

/// Where a regular file's bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Inline(Arc<[u8]>),
    /// A file of this computer, as it was when it was looked at.
    File {
        at: Arc<Origin>,
        size: u64,
        /// Nanoseconds since the epoch.
        modified_ns: i64,
    },
    /// A part of a file that holds an unpacked archive.
    Region {
        file: Arc<PathBuf>,
        offset: u64,
        size: u64,
    },
    /// In a layer whose bytes were not fetched, because nothing copies from it.
    Below {
        size: u64,
    },
}

/// Where a file of this computer is. All files of a directory share it: there may be hundreds of thousands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// In this directory, by the name it has in the tree.
    In(PathBuf),
    /// Here, whatever it is called in the tree.
    Exactly(PathBuf),
}

impl Origin {
    /// The path of a file with this name in the tree.
    pub(super) fn of(&self, name: &str) -> Cow<'_, Path> {
        match self {
            Self::In(directory) => Cow::Owned(directory.join(name)),
            Self::Exactly(path) => Cow::Borrowed(path),
        }
    }
}

impl Content {
    /// A file by its whole path.
    pub(super) fn of_file(path: &Path, size: u64, modified_ns: i64) -> Self {
        Self::File { at: Arc::new(Origin::Exactly(path.to_path_buf())), size, modified_ns }
    }

    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Inline(bytes) => bytes.len() as u64,
            Self::File { size, .. } | Self::Region { size, .. } | Self::Below { size } => *size,
        }
    }

    /// The same under another name.
    fn renamed(&self, old: &str) -> Self {
        match self {
            Self::File { at, size, modified_ns } => match &**at {
                Origin::In(directory) => Self::of_file(&directory.join(old), *size, *modified_ns),
                Origin::Exactly(_) => self.clone(),
            },
            _ => self.clone(),
        }
    }
}

/// What a path is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Directory,
    File(Content),
    Symlink(String),
    Fifo,
    Device { block: bool, major: u32, minor: u32 },
}

/// One path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Permission bits with setuid, setgid and sticky.
    pub(super) mode: u32,
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Seconds since the epoch.
    pub(super) mtime: i64,
    /// Extended attributes, kept from layers only.
    pub(super) xattrs: Attributes,
}

/// Names and values; few files have any.
pub(super) type Attributes = Option<Arc<Vec<(String, Vec<u8>)>>>;

/// Attributes, where there are any.
pub(super) fn attributes(found: Vec<(String, Vec<u8>)>) -> Attributes {
    (!found.is_empty()).then(|| Arc::new(found))
}

impl Node {
    /// A directory as builds make them: 0755.
    pub(super) fn directory(uid: u32, gid: u32) -> Self {
        Self { kind: Kind::Directory, mode: 0o755, uid, gid, mtime: 0, xattrs: None }
    }

    pub(super) fn is_directory(&self) -> bool {
        matches!(self.kind, Kind::Directory)
    }

    /// A file of this text: 0644, root's.
    pub(super) fn text(text: &str) -> Self {
        let kind = Kind::File(Content::Inline(text.as_bytes().into()));
        Self { kind, mode: 0o644, ..Self::directory(0, 0) }
    }

    /// Bytes of a file; 0 for everything else.
    pub(super) fn size(&self) -> u64 {
        match &self.kind {
            Kind::File(content) => content.size(),
            _ => 0,
        }
    }

    /// The same under another name.
    pub(super) fn renamed(&self, old: &str, new: &str) -> Self {
        match &self.kind {
            Kind::File(content) if old != new => {
                Self { kind: Kind::File(content.renamed(old)), ..self.clone() }
            }
            _ => self.clone(),
        }
    }

    /// A directory nobody has named but that something is in.
    pub(super) fn implied() -> Self {
        Self { mode: IMPLIED, ..Self::directory(0, 0) }
    }

    pub(super) fn is_implied(&self) -> bool {
        self.mode == IMPLIED
    }
}

/// The mode of no file.
const IMPLIED: u32 = u32::MAX;

/// Links that are followed before a path counts as a loop.
const MAX_LINKS: usize = 255;

/// Why a path cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Blocked {
    #[error("/{0} runs through too many symbolic links")]
    Loop(String),
    #[error("/{0} is not a directory")]
    NotDirectory(String),
}

/// Files by path: no leading slash, `""` is the root. A clone shares everything with what it was made from, until one
/// of them changes: large parts of contexts, stages and layers are the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tree {
    root: Arc<Dir>,
}

impl From<Dir> for Tree {
    fn from(root: Dir) -> Self {
        Self { root: Arc::new(root) }
    }
}

impl Tree {
    /// The directory something is in, and its number there.
    fn place(&self, path: &str) -> Option<(&Arc<Dir>, usize)> {
        let mut dir = &self.root;
        let mut rest = path;
        while let Some((first, more)) = rest.split_once('/') {
            dir = dir.inside(dir.find(first).ok()?)?;
            rest = more;
        }
        Some((dir, dir.find(rest).ok()?))
    }

    pub(super) fn get(&self, path: &str) -> Option<&Node> {
        let (dir, index) = self.place(path)?;
        Some(dir.node(index)).filter(|node| !node.is_implied())
    }

    /// What a directory holds; `None`: nothing, or it is none.
    pub(super) fn inside(&self, path: &str) -> Option<&Arc<Dir>> {
        if path.is_empty() {
            return Some(&self.root).filter(|root| !root.is_empty());
        }
        let (dir, index) = self.place(path)?;
        dir.inside(index)
    }

    /// Whether it is a directory; the root always is.
    pub(super) fn is_directory(&self, path: &str) -> bool {
        path.is_empty() || self.get(path).is_some_and(Node::is_directory)
    }

    /// The entry of a path, made with the directories above it where it is missing.
    fn entry(&mut self, path: &str) -> (&mut Dir, usize) {
        let mut dir = Arc::make_mut(&mut self.root);
        let mut rest = path;
        loop {
            let (name, more) = rest.split_once('/').map_or((rest, None), |(name, more)| (name, Some(more)));
            let index = dir.find(name).unwrap_or_else(|at| {
                dir.add(at, name, Node::implied());
                at
            });
            match more {
                None => return (dir, index),
                Some(more) => {
                    dir = Arc::make_mut(dir.inside_mut(index));
                    rest = more;
                }
            }
        }
    }

    /// Puts a node where it is; what a directory holds stays.
    pub(super) fn insert(&mut self, path: &str, node: Node) {
        let (dir, index) = self.entry(path);
        if !node.is_directory() {
            dir.fill(index, None);
        }
        *dir.node_mut(index) = node;
    }

    /// Puts a directory over what another one holds. What is not a directory is replaced, or replaces.
    pub(super) fn cover(&mut self, path: &str, top: &Arc<Dir>) {
        if path.is_empty() {
            self.root.cover(top);
        } else if !top.is_empty() {
            let (dir, index) = self.entry(path);
            dir.inside_mut(index).cover(top);
        }
    }

    /// The same for a whole tree.
    pub(super) fn cover_all(&mut self, top: &Self) {
        self.root.cover(&top.root);
    }

    /// Removes a path and everything below it.
    pub(super) fn remove(&mut self, path: &str) {
        if path.is_empty() {
            self.root = Arc::default();
        } else if self.place(path).is_some() {
            let (dir, index) = self.entry(path);
            dir.remove(index);
        }
    }

    /// Removes everything below a path.
    pub(super) fn clear(&mut self, path: &str) {
        if path.is_empty() {
            self.root = Arc::default();
        } else if self.inside(path).is_some() {
            let (dir, index) = self.entry(path);
            dir.fill(index, None);
        }
    }

    /// Everything below a path: parents before their entries, which directly follow them.
    pub(super) fn below(&self, path: &str) -> impl Iterator<Item = (String, &Node)> + use<'_> {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
        Below {
            open: self.inside(path).map(|dir| (&**dir, 0, prefix.len())).into_iter().collect(),
            path: prefix,
        }
    }

    /// Every node below a path, in no order.
    pub(super) fn nodes(&self, path: &str) -> impl Iterator<Item = &Node> + use<'_> {
        let every = self.inside(path).into_iter().flat_map(|dir| dir.every());
        every.filter(|node| !node.is_implied())
    }

    /// Bytes of all files below a path.
    pub(super) fn bytes(&self, path: &str) -> u64 {
        self.nodes(path).map(Node::size).sum()
    }

    /// The entries of a directory, by name.
    pub(super) fn children<'a>(&'a self, path: &str) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        let entries =
            self.inside(path).into_iter().flat_map(|dir| dir.entries().map(|(name, node, _)| (name, node)));
        entries.filter(|(_, node)| !node.is_implied())
    }

    /// The path with every symbolic link resolved inside the root; what does not exist is kept as named.
    pub(super) fn resolve(&self, path: &str) -> Result<String, Blocked> {
        let mut todo: Vec<String> = components(path).rev().map(str::to_owned).collect();
        let mut real = String::new();
        let mut links = 0;
        while let Some(part) = todo.pop() {
            if part == ".." {
                real.truncate(real.rfind('/').unwrap_or(0));
                continue;
            }
            if !real.is_empty() && self.get(&real).is_some_and(|node| !node.is_directory()) {
                return Err(Blocked::NotDirectory(real));
            }
            let next = join(&real, &part);
            match self.get(&next).map(|node| &node.kind) {
                Some(Kind::Symlink(target)) => {
                    links += 1;
                    if links > MAX_LINKS {
                        return Err(Blocked::Loop(path.to_owned()));
                    }
                    if target.starts_with('/') {
                        real.clear();
                    }
                    todo.extend(components(target).rev().map(str::to_owned));
                }
                _ => real = next,
            }
        }
        Ok(real)
    }

    /// As [`Tree::resolve`], but a link at the end stays.
    pub(super) fn resolve_parent(&self, path: &str) -> Result<String, Blocked> {
        Ok(join(&self.resolve(parent(path))?, base(path)))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = String> + use<'_> {
        self.below("").map(|(path, _)| path)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.root.is_empty()
    }

    /// Number of paths.
    pub(super) fn len(&self) -> usize {
        self.nodes("").count()
    }
}

/// A walk through a tree.
struct Below<'a> {
    /// Directories that are open: each with the number of its next entry and the length of its own path.
    open: Vec<(&'a Dir, usize, usize)>,
    path: String,
}

impl<'a> Iterator for Below<'a> {
    type Item = (String, &'a Node);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (dir, next, length) = self.open.last_mut()?;
            self.path.truncate(*length);
            if *next == dir.len() {
                self.open.pop();
                continue;
            }
            let (dir, index) = (*dir, *next);
            *next += 1;
            self.path.push_str(dir.name(index));
            let found = (self.path.clone(), dir.node(index));
            if let Some(inside) = dir.inside(index) {
                self.path.push('/');
                self.open.push((inside, 0, self.path.len()));
            }
            if !found.1.is_implied() {
                return Some(found);
            }
        }
    }
}

/// Non-empty parts of a path, `.` left out.
pub(super) fn components(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty() && *part != ".")
}

/// A path cleaned and clamped to the root.
pub(super) fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in components(path) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

pub(super) fn join(directory: &str, name: &str) -> String {
    match (directory, name) {
        ("", name) => name.to_owned(),
        (directory, "") => directory.to_owned(),
        (directory, name) => format!("{directory}/{name}"),
    }
}

/// The path of the directory something is in.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// The directories above a path, from the top.
pub(super) fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The last part of a path.
pub(super) fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use proptest::prelude::*;

    fn link(target: &str) -> Node {
        Node { kind: Kind::Symlink(target.to_owned()), ..Node::directory(0, 0) }
    }

    #[test]
    fn links_stay_inside_the_root() {
        let mut tree = Tree::default();
        for dir in ["usr", "usr/bin", "a", "a0", "a/x"] {
            tree.insert(dir, Node::directory(0, 0));
        }
        tree.insert("bin", link("usr/bin"));
        tree.insert("out", link("../../../usr"));
        tree.insert("loop", link("loop"));
        assert_eq!(tree.resolve("bin/sh").unwrap(), "usr/bin/sh");
        assert_eq!(tree.resolve("out/bin/../lib").unwrap(), "usr/lib");
        assert_eq!(tree.resolve_parent("bin").unwrap(), "bin");
        assert_eq!(tree.resolve("loop"), Err(Blocked::Loop("loop".to_owned())));
        assert_eq!(tree.below("a").map(|(p, _)| p).collect::<Vec<_>>(), ["a/x"]);
        assert_eq!(tree.children("").count(), 6);
    }

    #[test]
    fn a_file_among_very_many_is_small() {
        assert!(size_of::<Node>() <= 64, "{}", size_of::<Node>());
    }

    #[test]
    fn directories_nobody_named_are_not_there() {
        let mut tree = Tree::default();
        tree.insert("a/b/c", link("x"));
        assert_eq!(tree.get("a/b"), None);
        assert!(!tree.is_directory("a"));
        assert_eq!(tree.paths().collect::<Vec<_>>(), ["a/b/c"]);
        assert_eq!((tree.len(), tree.children("a").count()), (1, 0));
        // What lies over them keeps what they hold, and takes nothing away below.
        let mut own = Tree::default();
        own.insert("a", Node { mode: 0o700, ..Node::directory(0, 0) });
        own.insert("a/z", link("z"));
        own.cover_all(&tree);
        assert_eq!(own.get("a").unwrap().mode, 0o700);
        assert_eq!(own.paths().collect::<Vec<_>>(), ["a", "a/b/c", "a/z"]);
        own.insert("a/b", Node::directory(1, 1));
        assert_eq!(own.paths().collect::<Vec<_>>(), ["a", "a/b", "a/b/c", "a/z"]);
    }

    /// What a tree has to be: paths with what they are, `/` before every other byte.
    type Model = BTreeMap<Vec<String>, Node>;

    fn key(path: &str) -> Vec<String> {
        path.split('/').map(str::to_owned).collect()
    }

    fn forget(model: &mut Model, path: &str, itself: bool) {
        let path = key(path);
        model.retain(|other, _| !other.starts_with(&path) || (*other == path && !itself));
    }

    proptest! {
        #[test]
        fn it_is_a_map_of_paths(
            changes in prop::collection::vec(("[ab-](/[ab-]){0,3}", 0..5_u8), 0..40),
        ) {
            let (mut tree, mut model) = (Tree::default(), Model::new());
            let mut before: Vec<(Tree, Vec<String>)> = Vec::new();
            for (n, (path, change)) in changes.iter().enumerate() {
                let parts = key(path);
                match change {
                    0 => {
                        tree.remove(path);
                        forget(&mut model, path, true);
                    }
                    1 => {
                        tree.clear(path);
                        forget(&mut model, path, false);
                    }
                    2 => {
                        let node = Node { mtime: i64::try_from(n).unwrap(), ..Node::directory(0, 0) };
                        tree.insert(path, node.clone());
                        model.insert(parts, node);
                    }
                    _ => {
                        let node = link(&n.to_string());
                        tree.insert(path, node.clone());
                        forget(&mut model, path, true);
                        model.insert(parts, node);
                    }
                }
                let all: Vec<(String, &Node)> = tree.below("").collect();
                let wanted: Vec<(String, &Node)> =
                    model.iter().map(|(path, node)| (path.join("/"), node)).collect();
                prop_assert_eq!(&all, &wanted);
                for (path, node) in &all {
                    prop_assert_eq!(tree.get(path), Some(*node));
                }
                prop_assert_eq!(tree.len(), wanted.len());
                before.push((tree.clone(), tree.paths().collect()));
            }
            // Clones stay what they were.
            for (tree, paths) in &before {
                prop_assert_eq!(&tree.paths().collect::<Vec<_>>(), paths);
            }
            // Laying one over another is the same as laying each of its paths, if it names its directories.
            if let [(bottom, _), .., (top, _)] = &before[..]
                && top.root.every().count() == top.len()
            {
                let (mut at_once, mut each) = (bottom.clone(), bottom.clone());
                at_once.cover_all(top);
                for (path, node) in top.below("") {
                    let unnamed = each.get(&path).is_none() && each.inside(&path).is_some();
                    if !(node.is_directory() && (each.is_directory(&path) || unnamed)) {
                        each.remove(&path);
                    }
                    each.insert(&path, node.clone());
                }
                prop_assert_eq!(at_once.below("").collect::<Vec<_>>(), each.below("").collect::<Vec<_>>());
            }
        }
    }
}
