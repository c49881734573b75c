//! The files of an image, a stage or a context as a value.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a regular file's bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Inline(Arc<[u8]>),
    /// A file of this computer, as it was when it was looked at. Both parts are shared by many: there may be
    /// hundreds of thousands of files.
    File {
        root: Arc<PathBuf>,
        /// Below the root.
        path: Arc<str>,
        size: u64,
        /// Nanoseconds since the epoch.
        modified_ns: i64,
    },
    /// A part of a file that holds an unpacked archive.
    Region {
        file: Arc<Path>,
        offset: u64,
        size: u64,
    },
    /// In a layer whose bytes were not fetched, because nothing copies from it.
    Below {
        size: u64,
    },
}

impl Content {
    /// A file by its whole path.
    pub(super) fn of_file(path: &Path, size: u64, modified_ns: i64) -> Self {
        let (root, name) = match (path.parent(), path.file_name().and_then(|name| name.to_str())) {
            (Some(parent), Some(name)) => (parent, name),
            _ => (path, ""),
        };
        Self::File { root: Arc::new(root.to_path_buf()), path: name.into(), size, modified_ns }
    }

    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Inline(bytes) => bytes.len() as u64,
            Self::File { size, .. } | Self::Region { size, .. } | Self::Below { size } => *size,
        }
    }
}

/// Where a file below a root is.
pub(super) fn located(root: &Path, path: &str) -> PathBuf {
    if path.is_empty() { root.to_path_buf() } else { root.join(path) }
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
    pub(super) uid: u64,
    pub(super) gid: u64,
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
    pub(super) fn directory(uid: u64, gid: u64) -> Self {
        Self { kind: Kind::Directory, mode: 0o755, uid, gid, mtime: 0, xattrs: None }
    }

    pub(super) fn is_directory(&self) -> bool {
        matches!(self.kind, Kind::Directory)
    }
}

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

/// A path in a tree, shared by all that name it.
pub(super) type Name = Arc<str>;

/// Files by path: no leading slash, `""` is the root.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    nodes: BTreeMap<Name, Arc<Node>>,
}

impl FromIterator<(Name, Arc<Node>)> for Tree {
    fn from_iter<I: IntoIterator<Item = (Name, Arc<Node>)>>(nodes: I) -> Self {
        Self { nodes: nodes.into_iter().collect() }
    }
}

impl Tree {
    pub(super) fn get(&self, path: &str) -> Option<&Node> {
        self.nodes.get(path).map(|node| &**node)
    }

    /// The same to share.
    pub(super) fn shared(&self, path: &str) -> Option<&Arc<Node>> {
        self.nodes.get(path)
    }

    /// Whether it is a directory; the root always is.
    pub(super) fn is_directory(&self, path: &str) -> bool {
        path.is_empty() || self.get(path).is_some_and(Node::is_directory)
    }

    /// A path with the name it has here.
    pub(super) fn entry(&self, path: &str) -> Option<(&Name, &Arc<Node>)> {
        self.nodes.get_key_value(path)
    }

    pub(super) fn insert(&mut self, path: impl Into<Name>, node: impl Into<Arc<Node>>) {
        self.nodes.insert(path.into(), node.into());
    }

    /// Gives room back after many insertions in order, each of which left half a node of the map empty.
    pub(super) fn compact(&mut self) {
        self.nodes = std::mem::take(&mut self.nodes).into_iter().collect();
    }

    /// Puts a node where it is, replacing what is not a directory, or by what is none.
    pub(super) fn lay(&mut self, path: &str, node: Arc<Node>) {
        if !(node.is_directory() && self.is_directory(path)) {
            self.remove(path);
        }
        self.insert(path, node);
    }

    /// Removes a path and everything below it.
    pub(super) fn remove(&mut self, path: &str) {
        self.nodes.remove(path);
        self.clear(path);
    }

    /// Removes everything below a path.
    pub(super) fn clear(&mut self, path: &str) {
        let below: Vec<Name> = self.named_below(path).map(|(p, _)| Arc::clone(p)).collect();
        for path in below {
            self.nodes.remove(&path);
        }
    }

    /// Everything below a path, parents before their entries.
    pub(super) fn below(&self, path: &str) -> impl Iterator<Item = (&str, &Node)> + use<'_> {
        self.named_below(path).map(|(path, node)| (&**path, &**node))
    }

    /// The same by shared names.
    pub(super) fn named_below(&self, path: &str) -> impl Iterator<Item = (&Name, &Arc<Node>)> + use<'_> {
        let (from, to) = match path {
            "" => (String::new(), None),
            // `0` follows `/`: the range holds exactly what starts with `path/`.
            _ => (format!("{path}/"), Some(format!("{path}0"))),
        };
        let root = path.is_empty();
        self.nodes
            .range::<str, _>((Bound::Included(from.as_str()), Bound::Unbounded))
            .take_while(move |(p, _)| to.as_ref().is_none_or(|to| ***p < **to))
            .filter(move |(p, _)| !(root && p.is_empty()))
    }

    /// The entries of a directory, by path.
    pub(super) fn children<'a>(&'a self, path: &str) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        let skip = if path.is_empty() { 0 } else { path.len() + 1 };
        self.below(path).filter(move |(p, _)| !p[skip..].contains('/'))
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
        match path.rsplit_once('/') {
            Some((parent, name)) => Ok(join(&self.resolve(parent)?, name)),
            None => Ok(path.to_owned()),
        }
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.nodes.keys().map(|path| &**path)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
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

/// The last part of a path.
pub(super) fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
