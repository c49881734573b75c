//! Layers: sorted entries → tar → digest → gzip or zstd, streamed into a file; the same bytes on every machine.
//!
//! In: entries with their contents. Out: a file and its digests. Must not: decide what belongs to a layer.

mod header;
mod known;
mod squeeze;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::context::modified_ns;
use super::tree::{Content, Kind, Node, Tree, base};
use super::{Compression, Error, Method};

pub(super) use known::Memory;

/// A layer in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Packed {
    /// Digest of the tar.
    pub(super) diff_id: String,
    /// Digest of the file.
    pub(super) digest: String,
    /// Size of the file.
    pub(super) size: u64,
    /// Size of the tar.
    pub(super) unpacked: u64,
    /// Where the file is; of a layer that is only remembered, where it would be.
    pub(super) path: PathBuf,
    pub(super) method: Method,
}

/// Writes a layer. Blocks; uses as many threads as there are processors.
pub(super) fn pack(entries: &Tree, how: Compression, path: &Path) -> Result<Packed, Error> {
    let spool = |e: &io::Error| Error::Spool { path: path.to_owned(), reason: e.to_string() };
    let file = File::create(path).map_err(|e| spool(&e))?;
    let mut trouble = None;
    let result = squeeze::compress(how, file, |out| {
        tar(entries, out, &mut copy_padded).map_err(|error| match error {
            Stop::Write(error) => error,
            Stop::Read(error) => {
                trouble = Some(error);
                io::Error::other("a file could not be read")
            }
        })
    });
    match (trouble, result) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(spool(&error)),
        (None, Ok(sums)) => Ok(Packed {
            diff_id: sums.plain_digest,
            digest: sums.digest,
            size: sums.size,
            unpacked: sums.plain_size,
            path: path.to_owned(),
            method: how.method,
        }),
    }
}

/// A layer that was packed now, or is known to be the same as one that was packed before.
pub(super) enum Layer {
    Packed(Packed),
    Known(Packed),
}

/// Packs a layer unless it is known what comes of it. Blocks.
pub(super) fn pack_or_recall(
    entries: &Tree,
    how: Compression,
    path: &Path,
    memory: &Memory,
) -> Result<Layer, Error> {
    let place = memory.place(entries, how);
    if let Some(place) = &place
        && let Some(known) = place.recall(entries, how, path)?
    {
        return Ok(Layer::Known(known));
    }
    let packed = pack(entries, how, path)?;
    if let Some(place) = place {
        place.keep(&packed);
    }
    Ok(Layer::Packed(packed))
}

/// Why a tar could not be finished.
enum Stop {
    Write(io::Error),
    Read(Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Writes an uncompressed archive; `None` = whoever takes it has gone.
pub(super) fn archive(entries: &Tree, out: &mut dyn Write) -> Result<(), Option<Error>> {
    tar(entries, out, &mut copy_padded).map_err(|stop| match stop {
        Stop::Read(error) => Some(error),
        Stop::Write(_) => None,
    })
}

/// Writes a file's bytes and fills up the last block.
fn copy_padded(content: &Content, path: &str, out: &mut dyn Write) -> Result<(), Stop> {
    copy(content, path, out)?;
    let rest = usize::try_from(content.size() % 512).unwrap_or(0);
    if rest > 0 {
        out.write_all(&[0; 512][rest..])?;
    }
    Ok(())
}

type Contents<'a> = &'a mut dyn FnMut(&Content, &str, &mut dyn Write) -> Result<(), Stop>;

/// Writes headers, and what `contents` makes of the files.
fn tar(entries: &Tree, out: &mut dyn Write, contents: Contents<'_>) -> Result<(), Stop> {
    // Hard links of an unpacked archive share their bytes; they become links again.
    let mut seen: HashMap<(&Path, u64), (String, &Node)> = HashMap::new();
    for (path, node) in entries.below("") {
        if let Kind::File(Content::Region { file, offset, size: 1.. }) = &node.kind {
            if let Some((first, same)) = seen.get(&(&**file, *offset))
                && *same == node
            {
                header::write(out, &path, node, Some(first))?;
                continue;
            }
            seen.insert((file, *offset), (path.clone(), node));
        }
        header::write(out, &path, node, None)?;
        if let Kind::File(content) = &node.kind {
            contents(content, &path, out)?;
        }
    }
    out.write_all(&[0; 1024])?;
    Ok(())
}

/// Writes a file's bytes, exactly as many as its header says.
fn copy(content: &Content, name: &str, out: &mut dyn Write) -> Result<(), Stop> {
    match content {
        Content::Inline(bytes) => out.write_all(bytes).map_err(Stop::Write),
        Content::Region { file, offset, size } => {
            let unreadable = |e: io::Error| Stop::Read(Error::file(file, &e));
            let mut source = File::open(&**file).map_err(unreadable)?;
            source.seek(SeekFrom::Start(*offset)).map_err(unreadable)?;
            exactly(&mut source, *size, file, out)
        }
        Content::File { at, size, modified_ns: wanted } => {
            let path = &*at.of(base(name));
            let gone = |e: io::Error| {
                Stop::Read(match e.kind() {
                    io::ErrorKind::NotFound => Error::Changed { path: path.to_path_buf() },
                    _ => Error::file(path, &e),
                })
            };
            let mut source = File::open(path).map_err(gone)?;
            exactly(&mut source, *size, path, out)?;
            let meta = source.metadata().map_err(gone)?;
            if meta.len() != *size || modified_ns(&meta) != *wanted {
                return Err(Stop::Read(Error::Changed { path: path.to_path_buf() }));
            }
            Ok(())
        }
        Content::Below { .. } => Err(Stop::Read(Error::Defect(format!("/{name} was not fetched")))),
    }
}

fn exactly(source: &mut File, size: u64, path: &Path, out: &mut dyn Write) -> Result<(), Stop> {
    let mut left = size;
    let mut piece = vec![0; 256 << 10];
    while left > 0 {
        let want = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        let read = source.read(&mut piece[..want]).map_err(|e| Stop::Read(Error::file(path, &e)))?;
        if read == 0 {
            return Err(Stop::Read(Error::Changed { path: path.to_owned() }));
        }
        out.write_all(&piece[..read])?;
        left -= read as u64;
    }
    Ok(())
}

/// The text of a small file of this name.
pub(super) fn read_small(content: &Content, name: &str) -> Result<String, Error> {
    let mut bytes = Vec::new();
    match copy(content, name, &mut bytes) {
        Ok(()) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(Stop::Read(error)) => Err(error),
        Err(Stop::Write(error)) => Err(Error::Defect(error.to_string())),
    }
}
