//! Attributes of files: shown and set.

use std::fs::{self, File, Metadata, Permissions};
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use nix::sys::stat::{UtimensatFlags, utimensat};
use nix::sys::time::TimeSpec;
use nix::unistd::{Gid, Uid};
use russh_sftp::protocol::FileAttributes;

/// All that version 3 knows of a file.
pub(super) fn of(meta: &Metadata) -> FileAttributes {
    let time = |seconds: i64| u32::try_from(seconds).unwrap_or(if seconds < 0 { 0 } else { u32::MAX });
    FileAttributes {
        size: Some(meta.len()),
        uid: Some(meta.uid()),
        gid: Some(meta.gid()),
        permissions: Some(meta.mode()),
        atime: Some(time(meta.atime())),
        mtime: Some(time(meta.mtime())),
        ..FileAttributes::empty()
    }
}

/// A line as `ls -l` writes it.
pub(super) fn long_name(name: &str, meta: &Metadata) -> String {
    let kind = meta.file_type();
    let letter = match () {
        () if kind.is_dir() => 'd',
        () if kind.is_symlink() => 'l',
        () if kind.is_fifo() => 'p',
        () if kind.is_socket() => 's',
        () if kind.is_char_device() => 'c',
        () if kind.is_block_device() => 'b',
        () => '-',
    };
    let mode = meta.mode();
    let bits: String =
        (0..9).rev().map(|bit| if mode >> bit & 1 == 1 { ['x', 'w', 'r'][bit % 3] } else { '-' }).collect();
    let when = jiff::Timestamp::from_second(meta.mtime()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let when = when.strftime("%b %e %Y");
    let (links, uid, gid, size) = (meta.nlink(), meta.uid(), meta.gid(), meta.len());
    format!("{letter}{bits} {links:>4} {uid:<8} {gid:<8} {size:>8} {when} {name}")
}

/// Changes what the attributes name of the file behind a path, links followed.
pub(super) fn set(path: &Path, attrs: &FileAttributes) -> io::Result<()> {
    if let Some(size) = attrs.size {
        File::options().write(true).open(path)?.set_len(size)?;
    }
    if let Some((uid, gid)) = owner(attrs) {
        nix::unistd::chown(path, uid, gid)?;
    }
    if let Some(mode) = attrs.permissions {
        fs::set_permissions(path, Permissions::from_mode(mode & 0o7777))?;
    }
    if let Some((access, change)) = times(attrs) {
        let spec = TimeSpec::from_duration;
        utimensat(nix::fcntl::AT_FDCWD, path, &spec(access), &spec(change), UtimensatFlags::FollowSymlink)?;
    }
    Ok(())
}

/// The same of an open file.
pub(super) fn set_open(file: &File, attrs: &FileAttributes) -> io::Result<()> {
    if let Some(size) = attrs.size {
        file.set_len(size)?;
    }
    if let Some((uid, gid)) = owner(attrs) {
        nix::unistd::fchown(file, uid, gid)?;
    }
    if let Some(mode) = attrs.permissions {
        file.set_permissions(Permissions::from_mode(mode & 0o7777))?;
    }
    if let Some((access, change)) = times(attrs) {
        let at = |since: Duration| SystemTime::UNIX_EPOCH + since;
        file.set_times(fs::FileTimes::new().set_accessed(at(access)).set_modified(at(change)))?;
    }
    Ok(())
}

fn owner(attrs: &FileAttributes) -> Option<(Option<Uid>, Option<Gid>)> {
    let pair = (attrs.uid.map(Uid::from_raw), attrs.gid.map(Gid::from_raw));
    (pair != (None, None)).then_some(pair)
}

fn times(attrs: &FileAttributes) -> Option<(Duration, Duration)> {
    let (access, change) = (attrs.atime?, attrs.mtime?);
    Some((Duration::from_secs(access.into()), Duration::from_secs(change.into())))
}
