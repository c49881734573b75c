//! The requests of SFTP, each a call or two of the operating system.

use std::collections::HashMap;
use std::fs::{self, DirBuilder, File, ReadDir};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _, OpenOptionsExt as _, symlink};
use std::path::{Component, Path, PathBuf};

use russh_sftp::protocol::{
    self, Attrs, Data, ExtendedReply, FileAttributes, Handle, Name, OpenFlags, Packet, Status, StatusCode,
    Version,
};
use russh_sftp::server::{Handler, StatusReply};
use tokio::sync::oneshot;

use super::extensions::{self, Extended};
use super::{MAX_DATA, attributes};

/// Files and directories one client may have open.
const MAX_HANDLES: usize = 1024;
/// Entries of a directory per answer.
const ENTRIES: usize = 100;

enum Open {
    File {
        file: File,
        append: bool,
    },
    /// `.` and `..` first.
    Directory {
        path: PathBuf,
        dots: Vec<&'static str>,
        entries: ReadDir,
    },
}

/// State of one client.
pub(super) struct Files {
    open: HashMap<String, Open>,
    next: u64,
    // Dropped with this: tells that the client is gone.
    _done: oneshot::Sender<()>,
}

type Answer<T> = Result<T, StatusReply>;

impl Files {
    pub(super) fn new(done: oneshot::Sender<()>) -> Self {
        Self { open: HashMap::new(), next: 0, _done: done }
    }

    fn keep(&mut self, id: u32, open: Open) -> Handle {
        self.next += 1;
        let handle = self.next.to_string();
        self.open.insert(handle.clone(), open);
        Handle { id, handle }
    }

    fn room(&self) -> Answer<()> {
        let full = self.open.len() >= MAX_HANDLES;
        if full { Err(StatusCode::Failure.with_message("Too many open files")) } else { Ok(()) }
    }

    fn file(&self, handle: &str) -> Answer<(&File, bool)> {
        match self.open.get(handle) {
            Some(Open::File { file, append }) => Ok((file, *append)),
            _ => Err(StatusCode::Failure.with_message("Invalid handle")),
        }
    }
}

fn failed(error: io::Error) -> StatusReply {
    let code = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StatusCode::NoSuchFile,
        ErrorKind::PermissionDenied => StatusCode::PermissionDenied,
        _ => StatusCode::Failure,
    };
    let text = error.to_string();
    code.with_message(text.split(" (os error").next().unwrap_or_default())
}

fn done(id: u32, result: io::Result<()>) -> Answer<Status> {
    result.map_err(failed)?;
    Ok(Status {
        id,
        status_code: StatusCode::Ok,
        error_message: StatusCode::Ok.to_string(),
        language_tag: "en-US".to_owned(),
    })
}

fn name(id: u32, path: impl AsRef<Path>) -> Name {
    Name { id, files: vec![protocol::File::dummy(path.as_ref().to_string_lossy())] }
}

/// An empty path is where we are.
fn at(path: &str) -> &Path {
    Path::new(if path.is_empty() { "." } else { path })
}

/// A path without `.`, `..` and, as far as it exists, links.
fn real(path: &str) -> io::Result<PathBuf> {
    if let Ok(real) = fs::canonicalize(at(path)) {
        return Ok(real);
    }
    let whole = std::env::current_dir()?.join(path);
    let mut plain = PathBuf::from("/");
    for part in whole.components() {
        match part {
            Component::Normal(part) => plain.push(part),
            Component::ParentDir => {
                plain.pop();
            }
            _ => {}
        }
    }
    Ok(plain)
}

fn entry(name: &str, path: &Path) -> Option<protocol::File> {
    // It may have gone meanwhile.
    let meta = fs::symlink_metadata(path).ok()?;
    Some(protocol::File {
        filename: name.to_owned(),
        longname: attributes::long_name(name, &meta),
        attrs: attributes::of(&meta),
    })
}

impl Handler for Files {
    type Error = StatusReply;

    fn unimplemented(&self) -> Self::Error {
        StatusCode::OpUnsupported.into()
    }

    async fn init(&mut self, _version: u32, _extensions: HashMap<String, String>) -> Answer<Version> {
        let mut version = Version::new();
        let offered = extensions::OFFERED.map(|(name, number)| (name.to_owned(), number.to_owned()));
        version.extensions.extend(offered);
        Ok(version)
    }

    async fn open(
        &mut self,
        id: u32,
        filename: String,
        flags: OpenFlags,
        attrs: FileAttributes,
    ) -> Answer<Handle> {
        self.room()?;
        let append = flags.contains(OpenFlags::APPEND);
        let mut options = File::options();
        options
            .read(flags.contains(OpenFlags::READ))
            .write(flags.contains(OpenFlags::WRITE))
            .append(append)
            .truncate(flags.contains(OpenFlags::TRUNCATE) && !append)
            .create(flags.contains(OpenFlags::CREATE))
            .create_new(flags.contains(OpenFlags::CREATE) && flags.contains(OpenFlags::EXCLUDE))
            .mode(attrs.permissions.unwrap_or(0o666) & 0o7777)
            // A pipe nobody else has open must not hold up everything.
            .custom_flags(nix::libc::O_NONBLOCK | nix::libc::O_NOCTTY);
        let file = options.open(at(&filename)).map_err(failed)?;
        Ok(self.keep(id, Open::File { file, append }))
    }

    async fn close(&mut self, id: u32, handle: String) -> Answer<Status> {
        let closed = self.open.remove(&handle);
        closed.ok_or_else(|| StatusCode::Failure.with_message("Invalid handle"))?;
        done(id, Ok(()))
    }

    async fn read(&mut self, id: u32, handle: String, offset: u64, length: u32) -> Answer<Data> {
        let (file, _) = self.file(&handle)?;
        let mut data = vec![0; usize::try_from(length.min(MAX_DATA)).unwrap_or(0)];
        match file.read_at(&mut data, offset).map_err(failed)? {
            0 if !data.is_empty() => Err(StatusCode::Eof.into()),
            n => {
                data.truncate(n);
                Ok(Data { id, data })
            }
        }
    }

    async fn write(&mut self, id: u32, handle: String, offset: u64, data: Vec<u8>) -> Answer<Status> {
        let (mut file, append) = self.file(&handle)?;
        let written =
            if append { io::Write::write_all(&mut file, &data) } else { file.write_all_at(&data, offset) };
        done(id, written)
    }

    async fn lstat(&mut self, id: u32, path: String) -> Answer<Attrs> {
        let meta = fs::symlink_metadata(at(&path)).map_err(failed)?;
        Ok(Attrs { id, attrs: attributes::of(&meta) })
    }

    async fn stat(&mut self, id: u32, path: String) -> Answer<Attrs> {
        let meta = fs::metadata(at(&path)).map_err(failed)?;
        Ok(Attrs { id, attrs: attributes::of(&meta) })
    }

    async fn fstat(&mut self, id: u32, handle: String) -> Answer<Attrs> {
        let meta = self.file(&handle)?.0.metadata().map_err(failed)?;
        Ok(Attrs { id, attrs: attributes::of(&meta) })
    }

    async fn setstat(&mut self, id: u32, path: String, attrs: FileAttributes) -> Answer<Status> {
        done(id, attributes::set(at(&path), &attrs))
    }

    async fn fsetstat(&mut self, id: u32, handle: String, attrs: FileAttributes) -> Answer<Status> {
        done(id, attributes::set_open(self.file(&handle)?.0, &attrs))
    }

    async fn opendir(&mut self, id: u32, path: String) -> Answer<Handle> {
        self.room()?;
        let path = at(&path).to_owned();
        let entries = fs::read_dir(&path).map_err(failed)?;
        Ok(self.keep(id, Open::Directory { path, dots: vec!["..", "."], entries }))
    }

    async fn readdir(&mut self, id: u32, handle: String) -> Answer<Name> {
        let Some(Open::Directory { path, dots, entries }) = self.open.get_mut(&handle) else {
            return Err(StatusCode::Failure.with_message("Invalid handle"));
        };
        let mut files = Vec::new();
        while let Some(dot) = dots.pop() {
            files.extend(entry(dot, &path.join(dot)));
        }
        for found in entries.by_ref() {
            let found = found.map_err(failed)?;
            files.extend(entry(&found.file_name().to_string_lossy(), &found.path()));
            if files.len() >= ENTRIES {
                break;
            }
        }
        if files.is_empty() { Err(StatusCode::Eof.into()) } else { Ok(Name { id, files }) }
    }

    async fn remove(&mut self, id: u32, filename: String) -> Answer<Status> {
        done(id, fs::remove_file(at(&filename)))
    }

    async fn mkdir(&mut self, id: u32, path: String, attrs: FileAttributes) -> Answer<Status> {
        let mode = attrs.permissions.unwrap_or(0o777) & 0o7777;
        done(id, DirBuilder::new().mode(mode).create(at(&path)))
    }

    async fn rmdir(&mut self, id: u32, path: String) -> Answer<Status> {
        done(id, fs::remove_dir(at(&path)))
    }

    async fn realpath(&mut self, id: u32, path: String) -> Answer<Name> {
        Ok(name(id, real(&path).map_err(failed)?))
    }

    /// Does not replace what is there: that is `posix-rename@openssh.com`.
    async fn rename(&mut self, id: u32, from: String, to: String) -> Answer<Status> {
        if fs::symlink_metadata(at(&to)).is_ok() {
            return Err(StatusCode::Failure.with_message("File exists"));
        }
        done(id, fs::rename(at(&from), at(&to)))
    }

    async fn readlink(&mut self, id: u32, path: String) -> Answer<Name> {
        Ok(name(id, fs::read_link(at(&path)).map_err(failed)?))
    }

    async fn symlink(&mut self, id: u32, target: String, link: String) -> Answer<Status> {
        done(id, symlink(target, at(&link)))
    }

    async fn extended(&mut self, id: u32, request: String, data: Vec<u8>) -> Answer<Packet> {
        let reply = |data: Vec<u8>| Packet::from(ExtendedReply { id, data });
        Ok(match extensions::decode(&request, &data).ok_or(StatusCode::OpUnsupported)? {
            Extended::Rename { from, to } => done(id, fs::rename(at(&from), at(&to)))?.into(),
            Extended::Link { from, to } => done(id, fs::hard_link(at(&from), at(&to)))?.into(),
            Extended::Sync { handle } => done(id, self.file(&handle)?.0.sync_all())?.into(),
            Extended::FileSystem { path } => reply(extensions::file_system(&path).map_err(failed)?),
            Extended::Limits => reply(extensions::limits(MAX_HANDLES)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_do_not_exist_are_made_plain() {
        assert_eq!(real("/no-such-dir/./a/../b").ok(), Some(PathBuf::from("/no-such-dir/b")));
        assert_eq!(real("/../../no-such").ok(), Some(PathBuf::from("/no-such")));
        assert_eq!(real("").ok(), std::env::current_dir().ok());
    }
}
