//! From the machine to this computer. Files appear whole or not at all: each is written beside its place
//! and moved there at the end.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use futures::stream::{self, StreamExt};
use russh_sftp::protocol::{FileAttributes, FileType, OpenFlags};
use tokio::io::BufWriter;

use super::pipe::{self, Broken};
use super::walk::{self, Found};
use super::{Error, FILES_AT_ONCE, Files, Moved, Options, Watch, local, names};

/// Mode of a file unless modes are kept, less what the user's mask takes away.
#[cfg(unix)]
const MODE: u32 = 0o644;
/// Bytes collected before the disk is asked.
const BUFFER: usize = 1 << 20;

/// Gets `remote` as `to`: a file, or with `recursive` a directory.
///
/// # Errors
/// [`Error::Exists`] unless `force`, [`Error::IsDirectory`] unless `recursive`, and what either side says.
pub(crate) async fn get(
    files: &Files,
    remote: &str,
    to: &Path,
    options: Options,
    watch: &dyn Watch,
) -> Result<Moved, Error> {
    let attributes = files.stat(remote).await?;
    if walk::kind(&attributes) != FileType::Dir {
        let bytes = file(files, remote, &attributes, to, options, watch).await?;
        watch.done(remote, bytes);
        return Ok(Moved { files: 1, bytes, skipped: 0 });
    }
    if !options.recursive {
        return Err(Error::IsDirectory { path: remote.to_owned() });
    }
    if !options.force && to.symlink_metadata().is_ok() {
        return Err(Error::Exists { path: to.display().to_string() });
    }
    tree(files, remote, to, options, watch).await
}

async fn tree(
    files: &Files,
    remote: &str,
    to: &Path,
    options: Options,
    watch: &dyn Watch,
) -> Result<Moved, Error> {
    let mut moved = Moved::default();
    let mut skip = |text: &str| {
        watch.warn(text);
        moved.skipped += 1;
    };
    let mut kinds: BTreeMap<&str, Vec<Found>> = BTreeMap::new();
    let everything = walk::walk(files, remote, |error| skip(&format!("{error}: left out"))).await?;
    for found in everything {
        let kind = match found.kind() {
            _ if found.names.iter().any(|name| names::is_garbled(name)) => {
                skip(&format!("{}: the name is not UTF-8; left out", found.path(remote)));
                continue;
            }
            FileType::Dir => "directory",
            FileType::File => "file",
            FileType::Symlink => "link",
            FileType::Other => {
                skip(&format!("{}: neither file, directory nor link; left out", found.path(remote)));
                continue;
            }
        };
        kinds.entry(kind).or_default().push(found);
    }
    let mut take = |kind: &str| kinds.remove(kind).unwrap_or_default();
    let (directories, plain, links) = (take("directory"), take("file"), take("link"));
    for found in &directories {
        directory(&below(to, found))?;
    }
    let mut running = stream::iter(&plain)
        .map(|found| async move {
            let (from, place) = (found.path(remote), below(to, found));
            let bytes = file(files, &from, &found.attributes, &place, options, watch).await?;
            watch.done(&from, bytes);
            Ok::<_, Error>(Moved { files: 1, bytes, skipped: 0 })
        })
        .buffer_unordered(FILES_AT_ONCE);
    while let Some(one) = running.next().await {
        match one {
            Ok(one) => moved.add(one),
            Err(error @ Error::Remote { .. }) => {
                watch.warn(&format!("{error}: left out"));
                moved.skipped += 1;
            }
            Err(error) => return Err(error),
        }
    }
    drop(running);
    // Links come last, so that nothing can be written through one.
    for found in &links {
        let target = files.read_link(&found.path(remote)).await?;
        match link(&target, &below(to, found), options.force)? {
            true => moved.files += 1,
            false => {
                watch.warn(&format!("{}: links cannot be made here; left out", found.path(remote)));
                moved.skipped += 1;
            }
        }
    }
    if options.preserve {
        // From the leaves up: a directory's time changes with what is made in it, and a mode may forbid it.
        for found in directories.iter().rev() {
            keep(&below(to, found), &found.attributes)?;
        }
    }
    Ok(moved)
}

/// Where something found goes. Its names were checked when they were listed.
fn below(to: &Path, found: &Found) -> PathBuf {
    found.names.iter().fold(to.to_owned(), |path, name| path.join(name))
}

/// A real directory at `path`: made, or already there and no link.
fn directory(path: &Path) -> Result<(), Error> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let there = fs::symlink_metadata(path).map_err(local(path))?;
            if there.is_dir() { Ok(()) } else { Err(Error::Exists { path: path.display().to_string() }) }
        }
        made => made.map_err(local(path)),
    }
}

/// Makes a link; false where this system has none.
fn link(target: &str, path: &Path, force: bool) -> Result<bool, Error> {
    if !cfg!(unix) {
        return Ok(false);
    }
    if let Ok(there) = fs::symlink_metadata(path) {
        if !force || there.is_dir() {
            return Err(Error::Exists { path: path.display().to_string() });
        }
        fs::remove_file(path).map_err(local(path))?;
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(target, path).map_err(local(path))?;
    #[cfg(not(unix))]
    let _ = target;
    Ok(true)
}

/// A file under way: beside its place, gone when dropped unfinished.
struct Part {
    path: PathBuf,
    keep: bool,
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.keep {
            // Nothing to be done about a file that cannot be removed.
            drop(fs::remove_file(&self.path));
        }
    }
}

async fn file(
    files: &Files,
    remote: &str,
    attributes: &FileAttributes,
    to: &Path,
    options: Options,
    watch: &dyn Watch,
) -> Result<u64, Error> {
    match fs::symlink_metadata(to) {
        Ok(there) if there.is_dir() => return Err(Error::IsDirectory { path: to.display().to_string() }),
        Ok(_) if !options.force => return Err(Error::Exists { path: to.display().to_string() }),
        _ => {}
    }
    let (size, modified) = (attributes.size.unwrap_or_default(), attributes.mtime.unwrap_or_default());
    let name = to.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    let mut part = Part { path: to.with_file_name(names::part(name, size, modified)), keep: options.resume };
    let mut opening = fs::OpenOptions::new();
    opening.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut opening, MODE);
    if options.resume {
        // Appended to, if it is our own earlier part: a file, no link.
        if fs::symlink_metadata(&part.path).is_ok_and(|there| !there.is_file()) {
            return Err(Error::Exists { path: part.path.display().to_string() });
        }
        opening.create(true).append(true);
    } else {
        // A part that an earlier run was killed over.
        drop(fs::remove_file(&part.path));
        opening.create_new(true);
    }
    let out = opening.open(&part.path).map_err(local(&part.path))?;
    let from = out.metadata().map_err(local(&part.path))?.len().min(size);
    out.set_len(from).map_err(local(&part.path))?;
    watch.moved(from);

    let handle = files.open_file(remote, OpenFlags::READ, None).await?;
    let mut writer = BufWriter::with_capacity(BUFFER, tokio::fs::File::from_std(out));
    let copied = pipe::down(files, (remote, &handle), (from, size), &mut writer, watch).await;
    let _closed = files.raw.close(handle).await;
    let end = match copied {
        Ok(end) => end,
        Err(Broken::Remote(error)) => {
            // What has arrived is kept for the next time, if there is to be one.
            let _kept = tokio::io::AsyncWriteExt::flush(&mut writer).await;
            return Err(error);
        }
        Err(Broken::Local(error)) => return Err(local(&part.path)(error)),
    };
    writer.get_ref().sync_all().await.map_err(local(&part.path))?;
    drop(writer);
    if options.preserve {
        keep(&part.path, attributes)?;
    }
    fs::rename(&part.path, to).map_err(local(to))?;
    part.keep = true;
    Ok(end)
}

/// Mode and time as on the machine; bits that lend somebody's rights to a program are never taken over.
fn keep(path: &Path, attributes: &FileAttributes) -> Result<(), Error> {
    #[cfg(unix)]
    if let Some(mode) = attributes.permissions {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o777)).map_err(local(path))?;
    }
    if let Some(modified) = attributes.mtime {
        let time = UNIX_EPOCH + Duration::from_secs(modified.into());
        let times = fs::FileTimes::new().set_modified(time);
        // Opened for reading only: that suffices, and directories know nothing else. What cannot be read
        // by its own mode keeps the time of its arrival.
        if let Ok(file) = fs::File::open(path) {
            file.set_times(times).map_err(local(path))?;
        }
    }
    Ok(())
}
