//! Archives: layers of images, and what `ADD` unpacks.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::tree::{Content, Kind, Node, Tree, attributes, base, clean, join, parent};

/// Files of layers whose text is kept: owners are looked up in them.
const KEPT: [&str; 2] = ["etc/passwd", "etc/group"];
const KEPT_SIZE: u64 = 1 << 20;

/// How an archive is compressed, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Plain,
    Gzip,
    Zstd,
    Bzip2,
    Xz,
}

impl Packing {
    pub(super) fn of(head: &[u8]) -> Self {
        match head {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Self::Zstd,
            [b'B', b'Z', b'h', ..] => Self::Bzip2,
            [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Self::Xz,
            _ => Self::Plain,
        }
    }
}

/// An entry of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Node(Node),
    /// A hard link to an earlier path.
    Link(String),
    /// The path is gone from the layers below.
    Gone,
    /// Everything in the directory is gone from the layers below.
    Emptied,
}

/// Opens a possibly compressed file; its position must be the start.
fn reader(file: File, packing: Packing) -> io::Result<Box<dyn Read>> {
    let file = BufReader::with_capacity(256 << 10, file);
    match packing {
        Packing::Plain => Ok(Box::new(file)),
        Packing::Gzip => Ok(Box::new(flate2::bufread::MultiGzDecoder::new(file))),
        Packing::Zstd => Ok(Box::new(zstd::Decoder::with_buffer(file)?)),
        Packing::Bzip2 => Ok(Box::new(bzip2::bufread::MultiBzDecoder::new(file))),
        Packing::Xz => Ok(Box::new(lzma_rust2::XzReader::new(file, true))),
    }
}

fn open(path: &Path) -> io::Result<(File, Packing)> {
    let mut file = File::open(path)?;
    let mut head = [0; 6];
    let mut have = 0;
    while have < head.len() {
        match file.read(&mut head[have..])? {
            0 => break,
            read => have += read,
        }
    }
    file.rewind()?;
    Ok((file, Packing::of(&head[..have])))
}

/// The entries of an archive file. With `unpacked`, the archive is written there uncompressed and contents
/// point into it; without, contents are not kept.
pub(super) fn read(path: &Path, unpacked: Option<&Path>) -> io::Result<Vec<(String, Item)>> {
    let (file, packing) = open(path)?;
    let mut stream = reader(file, packing)?;
    match unpacked {
        None => items(stream, None),
        Some(to) => {
            let mut out = BufWriter::new(File::create(to)?);
            io::copy(&mut stream, &mut out)?;
            out.flush()?;
            items(BufReader::new(File::open(to)?), Some(&Arc::new(to.to_path_buf())))
        }
    }
}

/// Whether a file is an archive `ADD` unpacks: its content starts with a tar header (build.md 5.2).
pub(super) fn is_archive(path: &Path) -> io::Result<bool> {
    let (file, packing) = open(path)?;
    let mut header = [0; 512];
    match reader(file, packing)?.read_exact(&mut header) {
        Ok(()) => {}
        // Too short, or compressed data that is not what its first bytes say.
        Err(_) => return Ok(false),
    }
    let header = tar::Header::from_byte_slice(&header);
    let Ok(stated) = header.cksum() else { return Ok(false) };
    let bytes = header.as_bytes();
    let sum: u32 =
        bytes.iter().enumerate().map(|(i, b)| if (148..156).contains(&i) { 32 } else { u32::from(*b) }).sum();
    Ok(sum == stated && header.path_bytes().first().is_some_and(|b| *b != 0))
}

fn items(stream: impl Read, file: Option<&Arc<PathBuf>>) -> io::Result<Vec<(String, Item)>> {
    let mut archive = tar::Archive::new(stream);
    let mut found = Vec::new();
    for entry in archive.entries()? {
        let mut entry = entry?;
        let path = clean(text(&entry.path_bytes())?);
        if path.is_empty() {
            continue;
        }
        let name = base(&path);
        if name == ".wh..wh..opq" {
            found.push((parent(&path).to_owned(), Item::Emptied));
            continue;
        }
        if let Some(gone) = name.strip_prefix(".wh.") {
            found.push((join(parent(&path), gone), Item::Gone));
            continue;
        }
        if let Some(item) = item(&mut entry, &path, file)? {
            found.push((path, item));
        }
    }
    Ok(found)
}

fn item<R: Read>(
    entry: &mut tar::Entry<'_, R>,
    path: &str,
    file: Option<&Arc<PathBuf>>,
) -> io::Result<Option<Item>> {
    use tar::EntryType;
    let header = entry.header().clone();
    let link = |entry: &tar::Entry<'_, R>| -> io::Result<String> {
        let bytes = entry.link_name_bytes().unwrap_or_default();
        text(&bytes).map(str::to_owned)
    };
    let kind = match header.entry_type() {
        EntryType::Directory => Kind::Directory,
        EntryType::Symlink => Kind::Symlink(link(entry)?),
        EntryType::Link => return Ok(Some(Item::Link(clean(&link(entry)?)))),
        EntryType::Fifo => Kind::Fifo,
        EntryType::Char | EntryType::Block => Kind::Device {
            block: header.entry_type() == EntryType::Block,
            major: header.device_major()?.unwrap_or(0),
            minor: header.device_minor()?.unwrap_or(0),
        },
        EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => {
            if header.entry_type() == EntryType::GNUSparse && file.is_some() {
                return Err(io::Error::new(io::ErrorKind::Unsupported, format!("{path} is stored sparsely")));
            }
            Kind::File(content(entry, path, file)?)
        }
        _ => return Ok(None),
    };
    let mut xattrs = Vec::new();
    if let Some(extensions) = entry.pax_extensions()? {
        for extension in extensions {
            let extension = extension?;
            if let Some(name) = extension.key().ok().and_then(|k| k.strip_prefix("SCHILY.xattr.")) {
                xattrs.push((name.to_owned(), extension.value_bytes().to_vec()));
            }
        }
    }
    let mtime = header.mtime().ok().and_then(|time| i64::try_from(time).ok()).unwrap_or(0);
    let mode = header.mode()? & 0o7777;
    // An owner that was left out is root, as for other readers.
    let blank = |field: &[u8]| field.iter().all(|b| matches!(b, 0 | b' '));
    let id = |number: u64| {
        let beyond = || io::Error::new(io::ErrorKind::InvalidData, format!("{path} belongs to {number}"));
        u32::try_from(number).map_err(|_| beyond())
    };
    let uid = if blank(&header.as_old().uid) { 0 } else { id(header.uid()?)? };
    let gid = if blank(&header.as_old().gid) { 0 } else { id(header.gid()?)? };
    Ok(Some(Item::Node(Node { kind, mode, uid, gid, mtime, xattrs: attributes(xattrs) })))
}

fn content<R: Read>(
    entry: &mut tar::Entry<'_, R>,
    path: &str,
    file: Option<&Arc<PathBuf>>,
) -> io::Result<Content> {
    let size = entry.size();
    match file {
        Some(file) => Ok(Content::Region { file: Arc::clone(file), offset: entry.raw_file_position(), size }),
        None if KEPT.contains(&path) && size <= KEPT_SIZE => {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            Ok(Content::Inline(bytes.into()))
        }
        None => Ok(Content::Below { size }),
    }
}

fn text(bytes: &[u8]) -> io::Result<&str> {
    std::str::from_utf8(bytes).map_err(|_| {
        let name = String::from_utf8_lossy(bytes).into_owned();
        io::Error::new(io::ErrorKind::InvalidData, format!("the name \"{name}\" in it is not UTF-8"))
    })
}

/// Puts a layer on top of a tree.
pub(super) fn stack(tree: &mut Tree, items: Vec<(String, Item)>) {
    // What a layer removes was below it, wherever in the layer the mark stands.
    for (path, item) in &items {
        match item {
            Item::Gone => tree.remove(path),
            Item::Emptied => tree.clear(path),
            Item::Node(_) | Item::Link(_) => {}
        }
    }
    for (path, item) in items {
        let node = match item {
            Item::Node(node) => node,
            Item::Link(target) => match tree.get(&target) {
                Some(node) => node.clone(),
                None => continue,
            },
            Item::Gone | Item::Emptied => continue,
        };
        if !node.is_directory() {
            tree.remove(&path);
        }
        tree.insert(&path, node);
    }
}

/// What `ADD` unpacks of an archive: hard links as the files they are.
pub(super) fn unpacked(items: Vec<(String, Item)>) -> Tree {
    let mut tree = Tree::default();
    stack(&mut tree, items);
    tree
}
