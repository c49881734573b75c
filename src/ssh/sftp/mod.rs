//! Files of a machine, over SFTP version 3.
//!
//! In: a [`Connection`], paths. Out: listings, files and trees moved ([`get`], [`put`]), a typed
//! [`Error`] with the path it is about. Names come from a machine that may be hostile: none of them leaves
//! the directory it was listed in ([`names`]), and nothing is written through a link.
//!
//! | part | what |
//! |---|---|
//! | [`names`] | paths and modes, pure |
//! | [`walk`] | everything below a directory |
//! | [`pipe`] | one file's bytes, many requests at once |
//! | [`get`], [`put`] | files and trees, down and up |
//!
//! Must not know: how progress is shown ([`Watch`]).

pub(crate) mod get;
pub(crate) mod names;
mod pipe;
pub(crate) mod put;
pub(crate) mod walk;

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::BytesMut;
use russh::client::Msg;
use russh::{Channel, ChannelMsg};
use russh_sftp::client::{Config, RawSftpSession, error::Error as Wire};
use russh_sftp::protocol::{FileAttributes, OpenFlags, StatusCode};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

use super::session::Replies;
use super::{Connection, Error as Ssh, Target};

/// An answer that takes longer does not come; keepalives find a dead connection much earlier.
const ANSWER_SECONDS: u64 = 120;
/// How long the machine's SFTP program may take to start.
const START_SECONDS: u64 = 20;
/// Files moved at the same time.
const FILES_AT_ONCE: usize = 16;

/// Why a file operation failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The machine's answer.
    #[error("{path}: {reason}")]
    Remote { path: String, reason: Reason },
    /// This computer's file system.
    #[error("{}: {error}", path.display())]
    Local { path: PathBuf, error: io::Error },
    /// Would replace something, and was not told to.
    #[error("{path} is already there")]
    Exists { path: String },
    /// A directory, and only files were asked for.
    #[error("{path} is a directory")]
    IsDirectory { path: String },
    /// A name that would lead out of the directory it was listed in.
    #[error("the machine lists a file named {name:?} in {directory}")]
    UnsafeName { directory: String, name: String },
    /// Nested deeper than anybody nests.
    #[error("{path} is nested too deeply")]
    TooDeep { path: String },
    #[error(transparent)]
    Connection(#[from] Ssh),
}

/// What the machine said about a path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Reason {
    #[error("no such file or directory")]
    NotFound,
    #[error("permission denied")]
    Denied,
    #[error("the machine does not support this")]
    Unsupported,
    /// The protocol knows no more precise words; the server's own follow.
    #[error("{0}")]
    Failed(String),
}

/// Who is told about the progress of a transfer.
pub(crate) trait Watch {
    /// More bytes have arrived at their end.
    fn moved(&self, bytes: u64);
    /// A file (or link) is complete.
    fn done(&self, path: &str, bytes: u64);
    /// Something was left out, or only partly done.
    fn warn(&self, text: &str);
}

/// How files are moved.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Options {
    /// Directories with everything in them.
    pub(crate) recursive: bool,
    /// Keep modes and times.
    pub(crate) preserve: bool,
    /// Replace what is there.
    pub(crate) force: bool,
    /// Go on where an earlier transfer of the same version stopped, and leave the same chance behind.
    pub(crate) resume: bool,
    /// Mode of files that are put; `None` = 0644, or the file's own with `preserve`.
    pub(crate) mode: Option<u32>,
}

/// What was moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Moved {
    pub(crate) files: u64,
    pub(crate) bytes: u64,
    /// Left out, each with a warning.
    pub(crate) skipped: u64,
}

impl Moved {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.skipped += other.skipped;
    }
}

/// An entry of a directory.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) attributes: FileAttributes,
}

/// An SFTP session.
pub(crate) struct Files {
    raw: RawSftpSession,
    connection: Connection,
    /// Whether the server replaces in one step (`posix-rename@openssh.com`).
    replaces: bool,
    /// Half-made remote files, for [`Files::tidy`].
    parts: RefCell<Vec<String>>,
}

impl Files {
    /// Starts SFTP on a connection.
    ///
    /// # Errors
    /// [`Ssh`]; a server without SFTP refuses the request.
    pub(crate) async fn open(connection: Connection, target: &Target) -> Result<Self, Ssh> {
        let mut channel = connection.channel().await?;
        let mut replies = Replies::default();
        if let Some((name, value)) = target.variable() {
            channel.set_env(true, name, value).await.map_err(|_| connection.lost())?;
            replies.expect(target.refusal());
        }
        channel.request_subsystem(true, "sftp").await.map_err(|_| connection.lost())?;
        replies.expect("to start SFTP".to_owned());
        replies.settle(&mut channel, &connection).await?;
        let config = Config { request_timeout_secs: ANSWER_SECONDS, ..Config::default() };
        let (stream, complaint) = stream(channel);
        let raw = RawSftpSession::new_with_config(stream, config);
        let limit = Duration::from_secs(START_SECONDS);
        let begun = match tokio::time::timeout(limit, raw.init()).await {
            Ok(begun) => begun,
            Err(_) => return Err(Ssh::TimedOut { step: "starting SFTP", limit }),
        };
        match begun {
            Ok(version) => {
                let replaces = version.extensions.contains_key(POSIX_RENAME);
                Ok(Self { raw, connection, replaces, parts: RefCell::default() })
            }
            // A server that cannot start its SFTP program accepts, says why on the error stream, and closes.
            Err(_) => {
                let why = complaint.lock().map(|said| said.trim().to_owned()).unwrap_or_default();
                let why = if why.is_empty() { String::new() } else { format!(": {why}") };
                Err(Ssh::RequestRefused { what: format!("to start SFTP{why}") })
            }
        }
    }

    /// Removes half-made remote files, as far as the connection still allows.
    pub(crate) async fn tidy(&self) {
        let parts = std::mem::take(&mut *self.parts.borrow_mut());
        for part in parts {
            let _gone = self.raw.remove(part).await;
        }
    }

    async fn tidy_one(&self, part: &str) {
        self.parts.borrow_mut().retain(|other| other != part);
        let _gone = self.raw.remove(part).await;
    }

    /// Ends the session.
    pub(crate) async fn close(self) {
        let _sent = self.raw.close_session();
        self.connection.close().await;
    }

    /// What is at a path, links followed.
    pub(crate) async fn stat(&self, path: &str) -> Result<FileAttributes, Error> {
        self.at(path, self.raw.stat(path).await).map(|answer| answer.attrs)
    }

    /// What is at a path, the link itself.
    pub(crate) async fn lstat(&self, path: &str) -> Result<FileAttributes, Error> {
        self.at(path, self.raw.lstat(path).await).map(|answer| answer.attrs)
    }

    /// Whether there is anything at a path.
    pub(crate) async fn exists(&self, path: &str) -> Result<bool, Error> {
        match self.lstat(path).await {
            Ok(_) => Ok(true),
            Err(Error::Remote { reason: Reason::NotFound, .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The whole path of a relative one.
    pub(crate) async fn real_path(&self, path: &str) -> Result<String, Error> {
        let answer = self.at(path, self.raw.realpath(path).await)?;
        let missing = || Error::Remote { path: path.to_owned(), reason: Reason::NotFound };
        answer.files.into_iter().next().map(|file| file.filename).ok_or_else(missing)
    }

    /// Entries of a directory by name, without itself and its parent.
    ///
    /// # Errors
    /// [`Error::UnsafeName`] when one would lead out of it.
    pub(crate) async fn list(&self, path: &str) -> Result<Vec<Entry>, Error> {
        let handle = self.at(path, self.raw.opendir(path).await)?.handle;
        let mut entries = Vec::new();
        let listed = loop {
            match self.raw.readdir(handle.as_str()).await {
                Ok(more) => entries.extend(more.files),
                Err(Wire::Status(status)) if status.status_code == StatusCode::Eof => break Ok(()),
                Err(error) => break Err(self.error(path, error)),
            }
        };
        let _closed = self.raw.close(handle).await;
        listed?;
        let mut kept = Vec::with_capacity(entries.len());
        for file in entries {
            match names::check(&file.filename) {
                names::Verdict::Fine => kept.push(Entry { name: file.filename, attributes: file.attrs }),
                names::Verdict::Directory => {}
                names::Verdict::Unsafe => {
                    return Err(Error::UnsafeName { directory: path.to_owned(), name: file.filename });
                }
            }
        }
        kept.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(kept)
    }

    pub(crate) async fn make_directory(&self, path: &str) -> Result<(), Error> {
        self.at(path, self.raw.mkdir(path, FileAttributes::empty()).await).map(drop)
    }

    pub(crate) async fn remove_file(&self, path: &str) -> Result<(), Error> {
        self.at(path, self.raw.remove(path).await).map(drop)
    }

    pub(crate) async fn remove_directory(&self, path: &str) -> Result<(), Error> {
        self.at(path, self.raw.rmdir(path).await).map(drop)
    }

    pub(crate) async fn read_link(&self, path: &str) -> Result<String, Error> {
        let answer = self.at(path, self.raw.readlink(path).await)?;
        let missing = || Error::Remote { path: path.to_owned(), reason: Reason::NotFound };
        answer.files.into_iter().next().map(|file| file.filename).ok_or_else(missing)
    }

    /// Makes a link. Every server expects the arguments in the order of OpenSSH, not of the draft.
    pub(crate) async fn link(&self, path: &str, target: &str) -> Result<(), Error> {
        self.at(path, self.raw.symlink(target, path).await).map(drop)
    }

    pub(crate) async fn set_mode(&self, path: &str, mode: u32) -> Result<(), Error> {
        let attributes = FileAttributes { permissions: Some(mode), ..FileAttributes::empty() };
        self.at(path, self.raw.setstat(path, attributes).await).map(drop)
    }

    pub(crate) async fn set_times(&self, path: &str, seconds: u32) -> Result<(), Error> {
        let attributes =
            FileAttributes { atime: Some(seconds), mtime: Some(seconds), ..FileAttributes::empty() };
        self.at(path, self.raw.setstat(path, attributes).await).map(drop)
    }

    /// Moves `from` to `to`, replacing what is there only with `replace`.
    pub(crate) async fn rename(&self, from: &str, to: &str, replace: bool) -> Result<(), Error> {
        if !replace {
            return self.at(to, self.raw.rename(from, to).await).map(drop);
        }
        if self.replaces {
            let mut body = Vec::new();
            for path in [from, to] {
                body.extend_from_slice(&u32::try_from(path.len()).unwrap_or(u32::MAX).to_be_bytes());
                body.extend_from_slice(path.as_bytes());
            }
            use russh_sftp::protocol::Packet;
            return match self.at(to, self.raw.extended(POSIX_RENAME, body).await)? {
                Packet::Status(status) if status.status_code == StatusCode::Ok => Ok(()),
                Packet::Status(status) => Err(self.error(to, status.into())),
                _ => Err(Error::Remote { path: to.to_owned(), reason: Reason::Unsupported }),
            };
        }
        // A server that replaces anyway saves the moment without a file.
        if self.raw.rename(from, to).await.is_ok() {
            return Ok(());
        }
        self.remove_file(to).await?;
        self.at(to, self.raw.rename(from, to).await).map(drop)
    }

    async fn open_file(&self, path: &str, flags: OpenFlags, mode: Option<u32>) -> Result<String, Error> {
        let attributes = FileAttributes { permissions: mode, ..FileAttributes::empty() };
        self.at(path, self.raw.open(path, flags, attributes).await).map(|answer| answer.handle)
    }

    fn at<T>(&self, path: &str, answer: Result<T, Wire>) -> Result<T, Error> {
        answer.map_err(|error| self.error(path, error))
    }

    fn error(&self, path: &str, error: Wire) -> Error {
        let reason = match error {
            Wire::Status(status) => match status.status_code {
                StatusCode::NoSuchFile => Reason::NotFound,
                StatusCode::PermissionDenied => Reason::Denied,
                StatusCode::OpUnsupported => Reason::Unsupported,
                code if status.error_message.is_empty() => Reason::Failed(code.to_string()),
                _ => Reason::Failed(status.error_message),
            },
            Wire::Timeout => {
                let limit = Duration::from_secs(ANSWER_SECONDS);
                return Error::Connection(Ssh::TimedOut { step: "an SFTP answer", limit });
            }
            Wire::Limited(what) => Reason::Failed(what),
            Wire::IO(_) | Wire::UnexpectedPacket | Wire::UnexpectedBehavior(_) => {
                return Error::Connection(self.connection.lost());
            }
        };
        Error::Remote { path: path.to_owned(), reason }
    }
}

/// What a program says about its own failure; a little of it suffices.
const COMPLAINT: usize = 2000;
/// Bytes between the connection and the protocol.
const BUFFER: usize = 256 * 1024;
const PIECE: usize = 32 * 1024;

/// The channel as a stream, with its error stream put aside: the library would drop it.
fn stream(channel: Channel<Msg>) -> (DuplexStream, Arc<Mutex<String>>) {
    let complaint = Arc::new(Mutex::new(String::new()));
    let (mut from, to) = channel.split();
    let (ours, theirs) = tokio::io::duplex(BUFFER);
    let (mut outgoing, mut incoming) = tokio::io::split(ours);
    let said = Arc::clone(&complaint);
    tokio::spawn(async move {
        while let Some(message) = from.wait().await {
            let written = match message {
                ChannelMsg::Data { data } => incoming.write_all(&data).await,
                ChannelMsg::ExtendedData { data, .. } => {
                    if let Ok(mut said) = said.lock()
                        && said.len() < COMPLAINT
                    {
                        said.push_str(&String::from_utf8_lossy(&data[..data.len().min(COMPLAINT)]));
                    }
                    Ok(())
                }
                // Some servers close only after we have.
                ChannelMsg::Eof | ChannelMsg::Close => break,
                _ => Ok(()),
            };
            if written.is_err() {
                break;
            }
        }
        // Whoever waits for an answer learns that there is none.
        drop(incoming.shutdown().await);
    });
    tokio::spawn(async move {
        loop {
            let mut bytes = BytesMut::with_capacity(PIECE);
            let sent = match outgoing.read_buf(&mut bytes).await {
                Ok(1..) => to.data_bytes(bytes.freeze()).await,
                _ => break drop(to.eof().await),
            };
            if sent.is_err() {
                break;
            }
        }
    });
    (theirs, complaint)
}

const POSIX_RENAME: &str = "posix-rename@openssh.com";

fn local(path: &Path) -> impl FnOnce(io::Error) -> Error + '_ {
    |error| Error::Local { path: path.to_owned(), error }
}

#[cfg(all(test, unix))]
mod tests;
