//! Paths below a root directory, resolved as a process whose `/` is that root would see them:
//! symbolic links are followed inside the root and `..` never leaves it.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// As many links in one path as Linux follows (ELOOP beyond).
const MAX_LINKS: usize = 40;

/// The place on the host of `guest` below `root`, links followed. Components that do not exist are
/// appended as they are, so that the result can be created. Errors: too many links, or the
/// directory cannot be read.
pub(crate) fn resolve(root: &Path, guest: &Path) -> io::Result<PathBuf> {
    let mut left = components(guest);
    let mut done = PathBuf::new();
    let mut links = 0;
    while let Some(next) = left.pop_front() {
        if next == ".." {
            done.pop();
            continue;
        }
        let candidate = root.join(&done).join(&next);
        let is_link = match fs::symlink_metadata(&candidate) {
            Ok(meta) => meta.file_type().is_symlink(),
            Err(error) if missing(&error) => false,
            Err(error) => return Err(error),
        };
        if !is_link {
            done.push(next);
            continue;
        }
        links += 1;
        if links > MAX_LINKS {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "too many levels of symbolic links"));
        }
        let target = fs::read_link(&candidate)?;
        if target.is_absolute() {
            done = PathBuf::new();
        }
        let mut ahead = components(&target);
        ahead.append(&mut left);
        left = ahead;
    }
    Ok(root.join(done))
}

/// Like [`resolve`] for the directory, while the last component is left as it is: where an entry
/// with this name is created or replaced. `None` for a path without a name (`/`, `.`, `a/..`).
pub(crate) fn place(root: &Path, guest: &Path) -> io::Result<Option<PathBuf>> {
    let Some(name) = guest.file_name() else {
        return Ok(None);
    };
    let parent = resolve(root, guest.parent().unwrap_or(Path::new("")))?;
    Ok(Some(parent.join(name)))
}

/// The components of a path taken from a layer: leading `/` and `.` dropped. `None` when it contains
/// `..`, which no honest layer does.
pub(crate) fn honest(path: &Path) -> Option<PathBuf> {
    let mut clean = PathBuf::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => clean.push(name),
            Component::RootDir | Component::CurDir => {}
            Component::ParentDir | Component::Prefix(_) => return None,
        }
    }
    Some(clean)
}

fn components(path: &Path) -> VecDeque<OsString> {
    path.components()
        .filter_map(|component| match component {
            Component::Normal(name) => Some(name.to_owned()),
            Component::ParentDir => Some("..".into()),
            Component::RootDir | Component::CurDir | Component::Prefix(_) => None,
        })
        .collect()
}

/// Nothing there: no entry, or a component on the way is a file.
fn missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::symlink;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn follows_links_inside_the_root_only() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("usr/bin")).unwrap();
        symlink("usr/bin", root.join("bin")).unwrap();
        symlink("/etc", root.join("usr/abs")).unwrap();
        symlink("../../../../..", root.join("usr/up")).unwrap();
        symlink("loop", root.join("loop")).unwrap();
        let at = |guest: &str| resolve(root, Path::new(guest)).unwrap();
        assert_eq!(at("/bin/sh"), root.join("usr/bin/sh"));
        assert_eq!(at("/usr/abs/passwd"), root.join("etc/passwd"));
        assert_eq!(at("/usr/up/etc/passwd"), root.join("etc/passwd"));
        assert_eq!(at("../../etc"), root.join("etc"));
        assert!(resolve(root, Path::new("loop/x")).is_err());
        assert_eq!(place(root, Path::new("/usr/../bin")).unwrap().unwrap(), root.join("bin"));
        assert_eq!(place(root, Path::new("/")).unwrap(), None);
    }

    #[test]
    fn a_layer_path_with_dots_is_not_honest() {
        assert_eq!(honest(Path::new("./a/./b/")).unwrap(), Path::new("a/b"));
        assert_eq!(honest(Path::new("/etc/passwd")).unwrap(), Path::new("etc/passwd"));
        assert_eq!(honest(Path::new("a/../../b")), None);
    }

    proptest! {
        #[test]
        fn never_leaves_the_root(guest in "(\\.\\./|/|[a-z]{1,3}/){0,8}[a-z.]{0,3}") {
            let dir = tempfile::tempdir().unwrap();
            symlink("../..", dir.path().join("a")).unwrap();
            let found = resolve(dir.path(), Path::new(&guest)).unwrap();
            prop_assert!(found.starts_with(dir.path()));
            prop_assert!(!found.components().any(|c| c == Component::ParentDir));
        }
    }
}
