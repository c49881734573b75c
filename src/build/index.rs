//! What the layers of images hold, kept between builds: their headers, owners' files and sizes, by the digest
//! of the layer. Of a base that was read once nothing has to be fetched again to know where files go.
//!
//! A lost or damaged entry costs a download; nothing here is trusted further than that.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::archive::Item;
use super::tree::{Content, Kind, Node, attributes};

/// Changed when entries mean something else.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Entry(String, What);

#[derive(Serialize, Deserialize)]
enum What {
    Gone,
    Emptied,
    Link(String),
    Dir(Meta),
    Symlink(String, Meta),
    Text(String, Meta),
    File(u64, Meta),
    Fifo(Meta),
    Device(bool, u32, u32, Meta),
}

#[derive(Serialize, Deserialize)]
struct Meta {
    m: u32,
    u: u32,
    g: u32,
    #[serde(default)]
    t: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    x: Vec<(String, Vec<u8>)>,
}

/// Where indexes are kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf(Option<PathBuf>);

impl Shelf {
    /// `None` = nothing is kept.
    pub(super) fn new(dir: Option<&Path>) -> Self {
        Self(dir.map(|dir| dir.join(format!("layers-{FORMAT}"))))
    }

    fn path(&self, digest: &str) -> Option<PathBuf> {
        let name = digest.strip_prefix("sha256:").filter(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()))?;
        self.0.as_ref().map(|dir| dir.join(name))
    }

    /// The entries of a layer, if they are known.
    pub(super) fn load(&self, digest: &str) -> Option<Vec<(String, Item)>> {
        let bytes = std::fs::read(self.path(digest)?).ok()?;
        let text = zstd::decode_all(&bytes[..]).ok()?;
        let entries: Vec<Entry> = serde_json::from_slice(&text).ok()?;
        Some(entries.into_iter().map(item).collect())
    }

    /// Keeps the entries of a layer; that it could not is no failure.
    pub(super) fn keep(&self, digest: &str, items: &[(String, Item)]) {
        let Some(path) = self.path(digest) else { return };
        let entries: Vec<Entry> = items.iter().map(entry).collect();
        let Ok(text) = serde_json::to_vec(&entries) else { return };
        let Ok(bytes) = zstd::encode_all(&text[..], 3) else { return };
        let Some(dir) = path.parent() else { return };
        let written = std::fs::create_dir_all(dir).and_then(|()| {
            let mut file = tempfile::NamedTempFile::new_in(dir)?;
            std::io::Write::write_all(&mut file, &bytes)?;
            file.persist(&path).map_err(|e| e.error)?;
            Ok(())
        });
        drop(written);
    }
}

fn entry((path, item): &(String, Item)) -> Entry {
    let what = match item {
        Item::Gone => What::Gone,
        Item::Emptied => What::Emptied,
        Item::Link(target) => What::Link(target.clone()),
        Item::Node(node) => {
            let meta = Meta {
                m: node.mode,
                u: node.uid,
                g: node.gid,
                t: node.mtime,
                x: node.xattrs.as_deref().cloned().unwrap_or_default(),
            };
            match &node.kind {
                Kind::Directory => What::Dir(meta),
                Kind::Symlink(target) => What::Symlink(target.clone(), meta),
                Kind::File(Content::Inline(bytes)) => {
                    What::Text(String::from_utf8_lossy(bytes).into_owned(), meta)
                }
                Kind::File(content) => What::File(content.size(), meta),
                Kind::Fifo => What::Fifo(meta),
                Kind::Device { block, major, minor } => What::Device(*block, *major, *minor, meta),
            }
        }
    };
    Entry(path.clone(), what)
}

fn item(Entry(path, what): Entry) -> (String, Item) {
    let node = |kind: Kind, meta: Meta| {
        Item::Node(Node {
            kind,
            mode: meta.m,
            uid: meta.u,
            gid: meta.g,
            mtime: meta.t,
            xattrs: attributes(meta.x),
        })
    };
    let item = match what {
        What::Gone => Item::Gone,
        What::Emptied => Item::Emptied,
        What::Link(target) => Item::Link(target),
        What::Dir(meta) => node(Kind::Directory, meta),
        What::Symlink(target, meta) => node(Kind::Symlink(target), meta),
        What::Text(text, meta) => node(Kind::File(Content::Inline(text.into_bytes().into())), meta),
        What::File(size, meta) => node(Kind::File(Content::Below { size }), meta),
        What::Fifo(meta) => node(Kind::Fifo, meta),
        What::Device(block, major, minor, meta) => node(Kind::Device { block, major, minor }, meta),
    };
    (path, item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(Some(dir.path()));
        let node = |kind: Kind| {
            let xattrs = attributes(vec![("user.x".to_owned(), vec![0, 255])]);
            Item::Node(Node { kind, mode: 0o4755, uid: 3, gid: 4, mtime: 9, xattrs })
        };
        let items: Vec<(String, Item)> = [
            node(Kind::Directory),
            node(Kind::Symlink("../x".to_owned())),
            node(Kind::File(Content::Below { size: 7 })),
            node(Kind::File(Content::Inline(b"root:x:0:0\n"[..].into()))),
            node(Kind::Fifo),
            node(Kind::Device { block: true, major: 1, minor: 2 }),
            Item::Gone,
            Item::Emptied,
            Item::Link("a".to_owned()),
        ]
        .into_iter()
        .enumerate()
        .map(|(n, item)| (format!("p{n}"), item))
        .collect();
        let digest = crate::registry::of_bytes(b"layer");
        assert_eq!(shelf.load(&digest), None);
        shelf.keep(&digest, &items);
        assert_eq!(shelf.load(&digest).unwrap(), items);
        // Damage is the same as nothing.
        std::fs::write(shelf.path(&digest).unwrap(), "x").unwrap();
        assert_eq!(shelf.load(&digest), None);
        Shelf::new(None).keep(&digest, &items);
        assert_eq!(shelf.path("sha256:../../x"), None);
    }
}
