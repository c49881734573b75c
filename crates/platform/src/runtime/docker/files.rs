//! The machine's files before it exists: the unpacked image with the configuration's `[[files]]` over
//! it, for the checks of a start; and those files as the engine wants them.

use std::io;
use std::path::{Component, Path, PathBuf};

use bollard::models::Mount;

use super::super::image::{Stat, Tree};
use super::super::{GuestFile, LaunchSpec};
use super::body::bind;

/// Files the engine mounts over whatever is uploaded there.
const MOUNTED: [&str; 3] = ["/etc/hosts", "/etc/hostname", "/etc/resolv.conf"];
const DEFAULT_MODE: u32 = 0o644;

/// The image with files over it.
pub(super) struct Planned<'a> {
    pub(super) image: &'a Path,
    pub(super) files: &'a [GuestFile],
}

impl Planned<'_> {
    fn file(&self, guest: &Path) -> Option<&GuestFile> {
        let guest = clean(guest);
        // The last one of a name wins, as when they are written.
        self.files.iter().rev().find(|file| clean(Path::new(&file.guest_path)) == guest)
    }
}

impl Tree for Planned<'_> {
    fn stat(&self, guest: &Path) -> Option<Stat> {
        match self.file(guest) {
            Some(file) => {
                Some(Stat { directory: false, file: true, mode: file.mode.unwrap_or(DEFAULT_MODE) & 0o7777 })
            }
            None => self.image.stat(guest),
        }
    }

    fn head(&self, guest: &Path, limit: u64) -> io::Result<Vec<u8>> {
        match self.file(guest) {
            Some(file) => {
                let end = usize::try_from(limit).unwrap_or(usize::MAX).min(file.content.len());
                Ok(file.content[..end].to_vec())
            }
            None => self.image.head(guest, limit),
        }
    }
}

/// `/a/b` for `a/./b` and `/a/x/../b`.
fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::from("/");
    for component in path.components() {
        match component {
            Component::Normal(name) => clean.push(name),
            Component::ParentDir => {
                clean.pop();
            }
            Component::RootDir | Component::CurDir | Component::Prefix(_) => {}
        }
    }
    clean
}

/// An archive of the files for the root directory, and of `/tmp` if the image has none; `None` when
/// there is nothing to write.
pub(super) fn archive(spec: &LaunchSpec, image: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut tar = tar::Builder::new(Vec::new());
    let mut any = false;
    if image.stat(Path::new("/tmp")).is_none() {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(tar::EntryType::Directory);
        header.set_size(0);
        header.set_mode(0o1777);
        header.set_mtime(0);
        tar.append_data(&mut header, "tmp/", io::empty())?;
        any = true;
    }
    for file in spec.files.iter().filter(|file| !is_mounted(file)) {
        let path = clean(Path::new(&file.guest_path));
        let mut header = tar::Header::new_gnu();
        header.set_size(file.content.len() as u64);
        header.set_mode(file.mode.unwrap_or(DEFAULT_MODE) & 0o7777);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        tar.append_data(&mut header, path.strip_prefix("/").unwrap_or(&path), file.content.as_slice())?;
        any = true;
    }
    let bytes = tar.into_inner()?;
    Ok(any.then_some(bytes))
}

/// Volumes, and files in places that only a mount reaches (written below the machine's directory).
pub(super) fn mounts(spec: &LaunchSpec) -> io::Result<Vec<Mount>> {
    let mut mounts = Vec::new();
    for volume in &spec.mounts {
        mounts.push(bind(&volume.host_dir.canonicalize()?, &volume.guest_path));
    }
    for (n, file) in spec.files.iter().filter(|file| is_mounted(file)).enumerate() {
        let dir = spec.machine_dir.join("files");
        std::fs::create_dir_all(&dir)?;
        let path = dir.canonicalize()?.join(n.to_string());
        std::fs::write(&path, &file.content)?;
        set_mode(&path, file.mode.unwrap_or(DEFAULT_MODE))?;
        mounts.push(bind(&path, &clean(Path::new(&file.guest_path)).to_string_lossy()));
    }
    Ok(mounts)
}

fn is_mounted(file: &GuestFile) -> bool {
    let path = clean(Path::new(&file.guest_path));
    MOUNTED.iter().any(|mounted| path == Path::new(mounted))
}

fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode & 0o7777))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::super::StartError;
    use super::super::super::image::find_in;
    use super::*;

    #[test]
    fn a_program_may_be_one_of_the_files() {
        let dir = tempfile::tempdir().unwrap();
        let file = |path: &str, mode, content: &[u8]| GuestFile {
            guest_path: path.to_owned(),
            content: content.to_vec(),
            mode: Some(mode),
        };
        let files = [file("app/../run", 0o755, b"#!/bin/none\n"), file("/plain", 0o644, b"#!/bin/none\n")];
        let planned = Planned { image: dir.path(), files: &files };
        let find = |program: &str| find_in(&planned, program, "/bin", "/").unwrap_err();
        assert!(matches!(find("/run"), StartError::MissingInterpreter { .. }));
        assert!(matches!(find("/plain"), StartError::NotExecutable { .. }));
        assert!(matches!(find("/absent"), StartError::NotFound { .. }));
        assert_eq!(clean(Path::new("../../etc/./hosts")), Path::new("/etc/hosts"));
    }
}
