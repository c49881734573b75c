//! Copies of a volume's files: into a `tar.gz`, out of one, and directly. Works on files that an app
//! is changing meanwhile: each file is copied as it is when it is reached.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::runtime::image::remove_tree;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sizes {
    /// Bytes of the archive.
    pub(super) stored: u64,
    /// Bytes of the files.
    pub(super) content: u64,
    /// `sha256:…` of the archive.
    pub(super) digest: String,
}

/// Counts and hashes what is written.
struct Measured<W> {
    inner: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Measured<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.hash.update(&buf[..n]);
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Archives a directory. The archive appears under its name only when it is complete.
pub(super) fn archive(source: &Path, target: &Path) -> io::Result<Sizes> {
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    let partial = target.with_extension("partial");
    let result = write_archive(source, &partial).and_then(|sizes| {
        fs::rename(&partial, target)?;
        Ok(sizes)
    });
    if result.is_err() {
        // The failure itself is what is reported.
        let _ = fs::remove_file(&partial);
    }
    result
}

fn write_archive(source: &Path, target: &Path) -> io::Result<Sizes> {
    let file = Measured { inner: BufWriter::new(File::create(target)?), hash: Sha256::new(), bytes: 0 };
    let mut builder = tar::Builder::new(GzEncoder::new(file, Compression::fast()));
    let content = pack(&mut builder, source)?;
    let measured = builder.into_inner()?.finish()?;
    let Measured { inner, hash, bytes } = measured;
    inner.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    let digest = format!("sha256:{}", hex::encode(hash.finalize()));
    Ok(Sizes { stored: bytes, content, digest })
}

/// Puts every file below `root` into the archive; returns the bytes of their contents.
fn pack<W: Write>(builder: &mut tar::Builder<W>, root: &Path) -> io::Result<u64> {
    builder.follow_symlinks(false);
    let mut content = 0;
    let mut pending = vec![root.to_path_buf()];
    while let Some(dir) = pending.pop() {
        let mut entries: Vec<_> = fs::read_dir(&dir)?.collect::<io::Result<_>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = path.strip_prefix(root).map_err(io::Error::other)?;
            match pack_entry(builder, &path, name) {
                Ok(Packed::Dir) => pending.push(path),
                Ok(Packed::Other(bytes)) => content += bytes,
                // Deleted by the app since the directory was read.
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => return Err(e),
            }
        }
    }
    Ok(content)
}

enum Packed {
    Dir,
    Other(u64),
}

fn pack_entry<W: Write>(builder: &mut tar::Builder<W>, path: &Path, name: &Path) -> io::Result<Packed> {
    let meta = fs::symlink_metadata(path)?;
    let kind = meta.file_type();
    let mut header = tar::Header::new_gnu();
    header.set_metadata(&meta);
    if kind.is_dir() {
        builder.append_data(&mut header, name, io::empty())?;
        return Ok(Packed::Dir);
    }
    if kind.is_symlink() {
        header.set_size(0);
        builder.append_link(&mut header, name, fs::read_link(path)?)?;
        return Ok(Packed::Other(0));
    }
    if !kind.is_file() {
        // Sockets, pipes and devices have no content to keep.
        return Ok(Packed::Other(0));
    }
    // The app may write on: exactly the announced length goes into the archive.
    let length = meta.len();
    header.set_size(length);
    let exact = File::open(path)?.take(length).chain(io::repeat(0)).take(length);
    builder.append_data(&mut header, name, exact)?;
    Ok(Packed::Other(length))
}

/// Unpacks an archive into a new directory.
pub(super) fn restore(archive: &Path, target: &Path) -> io::Result<()> {
    let file = BufReader::new(File::open(archive)?);
    fill(target, GzDecoder::new(file))
}

/// Copies a directory with owners, modes and links.
pub(super) fn copy(source: &Path, target: &Path) -> io::Result<()> {
    let (reader, writer) = io::pipe()?;
    std::thread::scope(|scope| {
        let packer = scope.spawn(move || {
            let mut builder = tar::Builder::new(BufWriter::new(writer));
            pack(&mut builder, source)?;
            builder.into_inner()?.flush()
        });
        let filled = fill(target, BufReader::new(reader));
        let packed = packer.join().unwrap_or_else(|_| Err(io::Error::other("the copy broke off")));
        filled.and(packed)
    })
}

fn fill(target: &Path, content: impl Read) -> io::Result<()> {
    fs::create_dir_all(target)?;
    let mut archive = tar::Archive::new(content);
    archive.set_preserve_permissions(true);
    archive.set_preserve_ownerships(can_chown(target));
    let result = archive.unpack(target);
    if result.is_err() {
        // Half a volume is none.
        let _ = remove_tree(target);
    }
    result
}

/// Only root may give files away.
fn can_chown(dir: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(dir).is_ok_and(|m| m.uid() == 0)
    }
    #[cfg(not(unix))]
    {
        let _ = dir;
        false
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn volume(root: &Path) {
        fs::create_dir_all(root.join("a/empty")).unwrap();
        fs::write(root.join("a/file"), "content").unwrap();
        fs::write(root.join("top"), vec![7; 100_000]).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("../top", root.join("a/link")).unwrap();
    }

    fn check(root: &Path) {
        assert_eq!(fs::read_to_string(root.join("a/file")).unwrap(), "content");
        assert_eq!(fs::read(root.join("top")).unwrap(), vec![7; 100_000]);
        assert!(root.join("a/empty").is_dir());
        #[cfg(unix)]
        assert_eq!(fs::read_link(root.join("a/link")).unwrap(), Path::new("../top"));
    }

    #[test]
    fn archives_and_restores() {
        let dir = tempfile::tempdir().unwrap();
        volume(&dir.path().join("v"));
        let file = dir.path().join("snapshots/s.tar.gz");
        let sizes = archive(&dir.path().join("v"), &file).unwrap();
        assert_eq!(sizes.content, 100_007);
        let bytes = fs::read(&file).unwrap();
        assert_eq!(sizes.stored, bytes.len() as u64);
        assert_eq!(sizes.digest, format!("sha256:{}", hex::encode(Sha256::digest(&bytes))));
        restore(&file, &dir.path().join("restored")).unwrap();
        check(&dir.path().join("restored"));
        assert_eq!(fs::read_dir(dir.path().join("snapshots")).unwrap().count(), 1);
    }

    #[test]
    fn copies_and_leaves_nothing_of_a_failure() {
        let dir = tempfile::tempdir().unwrap();
        volume(&dir.path().join("v"));
        copy(&dir.path().join("v"), &dir.path().join("fork")).unwrap();
        check(&dir.path().join("fork"));
        let broken = dir.path().join("broken.tar.gz");
        fs::write(&broken, "not gzip").unwrap();
        restore(&broken, &dir.path().join("half")).unwrap_err();
        assert!(!dir.path().join("half").exists());
        archive(&dir.path().join("absent"), &dir.path().join("x.tar.gz")).unwrap_err();
        assert!(!dir.path().join("x.partial").exists());
    }
}
