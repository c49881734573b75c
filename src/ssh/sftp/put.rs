//! From this computer to the machine. A file is written beside its place and moved there at the end, so
//! that nobody on the machine reads half of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use futures::stream::{self, StreamExt};
use russh_sftp::protocol::{FileType, OpenFlags};
use tokio::io::{AsyncSeekExt, BufReader};

use super::pipe::{self, Broken};
use super::{Error, FILES_AT_ONCE, Files, Moved, Options, Reason, Watch, local, names, walk};

/// Mode of a file unless another one is named or modes are kept (flyctl: `ssh/sftp.go`).
const MODE: u32 = 0o644;
/// Bytes read from the disk at once.
const BUFFER: usize = 1 << 20;

/// Puts `from` to `remote`: a file, or with `recursive` a directory.
///
/// # Errors
/// [`Error::Exists`] unless `force`, [`Error::IsDirectory`] unless `recursive`, and what either side says.
pub(crate) async fn put(
    files: &Files,
    from: &Path,
    remote: &str,
    options: Options,
    watch: &dyn Watch,
) -> Result<Moved, Error> {
    let metadata = fs::metadata(from).map_err(local(from))?;
    if !metadata.is_dir() {
        let bytes = file(files, from, &metadata, remote, options, watch).await?;
        watch.done(remote, bytes);
        return Ok(Moved { files: 1, bytes, skipped: 0 });
    }
    if !options.recursive {
        return Err(Error::IsDirectory { path: from.display().to_string() });
    }
    if !options.force && files.exists(remote).await? {
        return Err(Error::Exists { path: remote.to_owned() });
    }
    tree(files, from, remote, options, watch).await
}

/// A local thing with the remote path it goes to.
struct Thing {
    from: PathBuf,
    to: String,
    metadata: fs::Metadata,
}

/// What is below a directory, parents first.
#[derive(Default)]
struct Tree {
    directories: Vec<Thing>,
    files: Vec<Thing>,
    links: Vec<Thing>,
    /// Left out, and why.
    skipped: Vec<String>,
}

impl Tree {
    fn read(&mut self, from: PathBuf, to: String) -> Result<(), Error> {
        let metadata = fs::symlink_metadata(&from).map_err(local(&from))?;
        let mut entries: Vec<_> = match fs::read_dir(&from) {
            Ok(entries) => entries.collect::<Result<_, _>>().map_err(local(&from))?,
            Err(error) if !self.directories.is_empty() => {
                self.skipped.push(format!("{}: {error}; left out", from.display()));
                return Ok(());
            }
            Err(error) => return Err(local(&from)(error)),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        let directory = Thing { from: from.clone(), to: to.clone(), metadata };
        self.directories.push(directory);
        for entry in entries {
            let path = entry.path();
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                self.skipped.push(format!("{}: the name is not UTF-8; left out", path.display()));
                continue;
            };
            let metadata = entry.metadata().map_err(local(&path))?;
            let thing = Thing { from: path, to: names::join(&to, &name), metadata };
            match thing.metadata.file_type() {
                kind if kind.is_dir() => self.read(thing.from, thing.to)?,
                kind if kind.is_file() => self.files.push(thing),
                kind if kind.is_symlink() => self.links.push(thing),
                _ => self
                    .skipped
                    .push(format!("{}: neither file, directory nor link; left out", thing.from.display())),
            }
        }
        Ok(())
    }
}

async fn tree(
    files: &Files,
    from: &Path,
    remote: &str,
    options: Options,
    watch: &dyn Watch,
) -> Result<Moved, Error> {
    let mut tree = Tree::default();
    tree.read(from.to_owned(), remote.trim_end_matches('/').to_owned())?;
    let mut moved = Moved { skipped: tree.skipped.len() as u64, ..Moved::default() };
    tree.skipped.iter().for_each(|text| watch.warn(text));
    files.make_directories(names::parent(remote)).await?;
    for thing in &tree.directories {
        directory(files, &thing.to).await?;
    }
    let mut running = stream::iter(&tree.files)
        .map(|thing| async move {
            let bytes = file(files, &thing.from, &thing.metadata, &thing.to, options, watch).await?;
            watch.done(&thing.to, bytes);
            Ok::<_, Error>(Moved { files: 1, bytes, skipped: 0 })
        })
        .buffer_unordered(FILES_AT_ONCE);
    while let Some(one) = running.next().await {
        match one {
            Ok(one) => moved.add(one),
            Err(error @ Error::Local { .. }) => {
                watch.warn(&format!("{error}: left out"));
                moved.skipped += 1;
            }
            Err(error) => return Err(error),
        }
    }
    drop(running);
    for thing in &tree.links {
        let target = fs::read_link(&thing.from).map_err(local(&thing.from))?;
        let Some(target) = target.to_str() else {
            watch.warn(&format!("{}: the link's target is not UTF-8; left out", thing.from.display()));
            moved.skipped += 1;
            continue;
        };
        if options.force && files.exists(&thing.to).await? {
            files.remove_file(&thing.to).await?;
        }
        files.link(&thing.to, target).await?;
        moved.files += 1;
    }
    if options.preserve {
        for thing in tree.directories.iter().rev() {
            files.set_mode(&thing.to, mode_of(&thing.metadata)).await?;
            if let Some(modified) = modified(&thing.metadata) {
                files.set_times(&thing.to, modified).await?;
            }
        }
    }
    Ok(moved)
}

impl Files {
    /// Makes a directory with every missing one above it; those that are there are fine.
    pub(crate) async fn make_directories(&self, path: &str) -> Result<(), Error> {
        let mut missing = Vec::new();
        let mut path = path.trim_end_matches('/');
        while !path.is_empty() && !self.exists(path).await? {
            missing.push(path);
            path = names::parent(path).trim_end_matches('/');
        }
        if missing.is_empty() && !path.is_empty() {
            return directory(self, path).await;
        }
        for path in missing.into_iter().rev() {
            directory(self, path).await?;
        }
        Ok(())
    }
}

/// A directory at `path`: made, or already there.
async fn directory(files: &Files, path: &str) -> Result<(), Error> {
    let Err(error) = files.make_directory(path).await else { return Ok(()) };
    // The protocol has no word for "is already there".
    match files.stat(path).await {
        Ok(attributes) if walk::kind(&attributes) == FileType::Dir => Ok(()),
        Ok(_) => Err(Error::Exists { path: path.to_owned() }),
        Err(_) => Err(error),
    }
}

async fn file(
    files: &Files,
    from: &Path,
    metadata: &fs::Metadata,
    remote: &str,
    options: Options,
    watch: &dyn Watch,
) -> Result<u64, Error> {
    let there = match files.stat(remote).await {
        Ok(attributes) => Some(attributes),
        Err(Error::Remote { reason: Reason::NotFound, .. }) => None,
        Err(error) => return Err(error),
    };
    match &there {
        Some(attributes) if walk::kind(attributes) == FileType::Dir => {
            return Err(Error::IsDirectory { path: remote.to_owned() });
        }
        Some(_) if !options.force => return Err(Error::Exists { path: remote.to_owned() }),
        _ => {}
    }
    let size = metadata.len();
    let name = names::base(remote).unwrap_or("file");
    let part = names::part(name, size, modified(metadata).unwrap_or_default());
    let part = names::join(names::parent(remote), &part);
    let mut source = tokio::fs::File::open(from).await.map_err(local(from))?;
    let mut begin = 0;
    let mut flags = OpenFlags::WRITE | OpenFlags::CREATE;
    if options.resume {
        // An earlier part may have holes near its end: requests are answered in any order.
        let arrived = files.lstat(&part).await.ok().and_then(|part| part.size).unwrap_or_default();
        begin = arrived.min(size).saturating_sub(pipe::UNSURE);
        source.seek(io::SeekFrom::Start(begin)).await.map_err(local(from))?;
        watch.moved(begin);
    } else {
        flags |= OpenFlags::TRUNCATE;
    }
    let handle = files.open_file(&part, flags, Some(0o600)).await?;
    files.parts.borrow_mut().push(part.clone());
    let mut reader = BufReader::with_capacity(BUFFER, source);
    let copied = pipe::up(files, (&part, &handle), begin, &mut reader, watch).await;
    let closed = files.raw.close(handle).await;
    let end = match copied {
        Ok(end) => end,
        Err(broken) => {
            if options.resume {
                files.parts.borrow_mut().retain(|other| *other != part);
            } else {
                files.tidy_one(&part).await;
            }
            return Err(match broken {
                Broken::Remote(error) => renamed(error, &part, remote),
                Broken::Local(error) => local(from)(error),
            });
        }
    };
    files.at(remote, closed).map(drop)?;
    // A file that is replaced keeps its mode.
    let before = there.and_then(|attributes| attributes.permissions).map(|mode| mode & 0o7777);
    let own = options.preserve.then(|| mode_of(metadata));
    files.set_mode(&part, options.mode.or(own).or(before).unwrap_or(MODE)).await?;
    if options.preserve
        && let Some(modified) = modified(metadata)
    {
        files.set_times(&part, modified).await?;
    }
    if let Err(error) = files.rename(&part, remote, options.force).await {
        files.tidy_one(&part).await;
        return Err(error);
    }
    files.parts.borrow_mut().retain(|other| *other != part);
    Ok(end)
}

/// Tells a failure about a part as one about the file.
fn renamed(error: Error, part: &str, remote: &str) -> Error {
    match error {
        Error::Remote { path, reason } if path == part => Error::Remote { path: remote.to_owned(), reason },
        other => other,
    }
}

#[cfg(unix)]
fn mode_of(metadata: &fs::Metadata) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o7777
}

#[cfg(not(unix))]
fn mode_of(metadata: &fs::Metadata) -> u32 {
    if metadata.is_dir() { 0o755 } else { MODE }
}

/// Seconds since 1970 of the last change.
fn modified(metadata: &fs::Metadata) -> Option<u32> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    u32::try_from(since.as_secs()).ok()
}
