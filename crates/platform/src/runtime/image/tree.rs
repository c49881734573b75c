//! Whole directory trees: removed or copied although programs were free to set any permissions.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, lchown, symlink};
use std::path::Path;

/// Removes a tree, even with directories that deny us (an ordinary user's overlay has such); a missing
/// tree is fine. What deletes a platform's data directory must use this.
pub fn remove_tree(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Ok(()) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return fs::remove_file(path),
        Err(_) => {}
    }
    open_up(path)?;
    fs::remove_dir_all(path)
}

/// Makes every directory of a tree ours to change.
fn open_up(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            open_up(&entry.path())?;
        }
    }
    Ok(())
}

/// Copies a tree with modes, links and (as root) owners, for file systems that cannot be overlaid.
/// Shares blocks where the file system can (`copy_file_range`). Sockets and devices are left out.
pub(crate) fn copy_tree(from: &Path, to: &Path) -> io::Result<()> {
    let meta = fs::symlink_metadata(from)?;
    let kind = meta.file_type();
    let root = nix::unistd::geteuid().is_root();
    if kind.is_symlink() {
        symlink(fs::read_link(from)?, to)?;
    } else if kind.is_dir() {
        fs::create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy_tree(&entry.path(), &to.join(entry.file_name()))?;
        }
    } else if kind.is_file() {
        let copied = fs::copy(from, to).map(drop);
        // A file its owner may not read: nothing an ordinary user could run anyway.
        if !copied.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied) {
            copied?;
        }
    } else {
        return Ok(());
    }
    if root {
        lchown(to, Some(meta.uid()), Some(meta.gid()))?;
    }
    if !kind.is_symlink() && to.exists() {
        fs::set_permissions(to, Permissions::from_mode(meta.mode() & 0o7777))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn copies_and_removes_what_denies_access() {
        let dir = tempfile::tempdir().unwrap();
        let from = dir.path().join("from");
        fs::create_dir_all(from.join("shut/inner")).unwrap();
        fs::write(from.join("shut/f"), "x").unwrap();
        symlink("/nowhere", from.join("link")).unwrap();
        fs::set_permissions(from.join("shut/f"), Permissions::from_mode(0o640)).unwrap();
        fs::set_permissions(from.join("shut"), Permissions::from_mode(0o500)).unwrap();
        let to = dir.path().join("to");
        copy_tree(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("shut/f")).unwrap(), "x");
        assert_eq!(fs::metadata(to.join("shut/f")).unwrap().mode() & 0o777, 0o640);
        assert_eq!(fs::read_link(to.join("link")).unwrap(), Path::new("/nowhere"));
        fs::set_permissions(to.join("shut"), Permissions::from_mode(0o000)).unwrap();
        remove_tree(&to).unwrap();
        remove_tree(&from).unwrap();
        remove_tree(&from).unwrap();
        assert!(!to.exists() && !from.exists());
    }
}
