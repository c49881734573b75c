//! One file's bytes, with many requests under way: a long path is filled by what is in flight, not by
//! how fast answers come.

use std::io;

use futures::stream::{FuturesOrdered, FuturesUnordered, StreamExt};
use russh_sftp::client::error::Error as Wire;
use russh_sftp::protocol::StatusCode;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::{Error, Files, Reason, Watch};

/// Bytes of one request; every server takes this much (draft-ietf-secsh-filexfer-02, 3).
const CHUNK: u32 = 32 * 1024;
/// Requests of one file under way.
const AT_ONCE: usize = 64;
/// The end of a broken upload that may lack pieces: answers come in any order.
pub(super) const UNSURE: u64 = AT_ONCE as u64 * CHUNK as u64;

/// What went wrong on which side.
#[derive(Debug)]
pub(super) enum Broken {
    Remote(Error),
    Local(io::Error),
}

/// Reads an open remote file from `from` to its end into `to`, in order; returns how far it got.
/// `size` is what the machine said; files that say nothing, as those below `/proc` do, are read all the same.
pub(super) async fn down<W: AsyncWrite + Unpin>(
    files: &Files,
    (path, handle): (&str, &str),
    (from, size): (u64, u64),
    to: &mut W,
    watch: &dyn Watch,
) -> Result<u64, Broken> {
    let (mut asked, mut written) = (from, from);
    let mut answers = FuturesOrdered::new();
    loop {
        while asked < size && answers.len() < AT_ONCE {
            answers.push_back(chunk(files, path, handle, asked));
            asked += u64::from(CHUNK);
        }
        let data = match answers.next().await {
            Some(data) => data.map_err(Broken::Remote)?,
            // Behind the size it had, as long as there is more.
            None => chunk(files, path, handle, written).await.map_err(Broken::Remote)?,
        };
        if data.is_empty() {
            break;
        }
        to.write_all(&data).await.map_err(Broken::Local)?;
        written += data.len() as u64;
        watch.moved(data.len() as u64);
        if data.len() < CHUNK as usize {
            if written < size {
                // It became shorter in the middle: later chunks are no continuation.
                let reason = Reason::Failed("the file changed while it was read".to_owned());
                return Err(Broken::Remote(Error::Remote { path: path.to_owned(), reason }));
            }
            asked = written;
        }
    }
    to.flush().await.map_err(Broken::Local)?;
    Ok(written)
}

/// A whole chunk, or what is left of the file. Servers may answer less than was asked for.
async fn chunk(files: &Files, path: &str, handle: &str, offset: u64) -> Result<Vec<u8>, Error> {
    let mut data: Vec<u8> = Vec::new();
    while data.len() < CHUNK as usize {
        let missing = CHUNK - u32::try_from(data.len()).unwrap_or(CHUNK);
        match files.raw.read(handle, offset + data.len() as u64, missing).await {
            Ok(more) if more.data.is_empty() => break,
            Ok(more) if more.data.len() > missing as usize => {
                let reason = Reason::Failed("the machine sent more than was asked for".to_owned());
                return Err(Error::Remote { path: path.to_owned(), reason });
            }
            Ok(more) if data.is_empty() => data = more.data,
            Ok(more) => data.extend_from_slice(&more.data),
            Err(Wire::Status(status)) if status.status_code == StatusCode::Eof => break,
            Err(error) => return Err(files.error(path, error)),
        }
    }
    Ok(data)
}

/// Writes all of `from` into an open remote file, beginning at `offset`; returns the end.
pub(super) async fn up<R: AsyncRead + Unpin>(
    files: &Files,
    (path, handle): (&str, &str),
    mut offset: u64,
    from: &mut R,
    watch: &dyn Watch,
) -> Result<u64, Broken> {
    let mut answers = FuturesUnordered::new();
    let done = |answer: Option<(usize, Result<_, Wire>)>| match answer {
        Some((length, Ok(_))) => {
            watch.moved(length as u64);
            Ok(())
        }
        Some((_, Err(error))) => Err(Broken::Remote(files.error(path, error))),
        None => Ok(()),
    };
    loop {
        let mut data = Vec::with_capacity(CHUNK as usize);
        let mut part = (&mut *from).take(CHUNK.into());
        while data.len() < CHUNK as usize && part.read_buf(&mut data).await.map_err(Broken::Local)? > 0 {}
        if data.is_empty() {
            break;
        }
        if answers.len() >= AT_ONCE {
            done(answers.next().await)?;
        }
        let (at, length) = (offset, data.len());
        offset += length as u64;
        answers.push(async move { (length, files.raw.write(handle, at, data).await) });
    }
    while !answers.is_empty() {
        done(answers.next().await)?;
    }
    Ok(offset)
}
