//! What is in an image: the files of all its layers, one over the other.

use std::path::Path;

use model::diagnosis::Place;

use super::images::Images;
use super::tree::{Kind, Node};
use super::{Error, Home, spool};

/// One path of an image.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Listed {
    /// Without the leading slash.
    pub(crate) path: String,
    /// `directory`, `file`, `symlink`, `fifo`, `device`.
    pub(crate) kind: &'static str,
    /// Octal permission bits, four digits.
    pub(crate) mode: String,
    pub(crate) uid: u32,
    pub(crate) gid: u32,
    /// Bytes; 0 for what is no file.
    pub(crate) size: u64,
    /// Target of a symbolic link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) target: Option<String>,
}

/// The files of an image for linux/amd64, by path. Its layers are fetched, unless `cache` knows them.
pub(crate) async fn files(image: &str, home: &Home, cache: Option<&Path>) -> Result<Vec<Listed>, Error> {
    let spool = spool()?;
    let mut images = Images::new(&home.registry, &home.token.0, spool.path(), cache);
    let nowhere = Place { file: String::new(), line: 0, column: 0, source: None, length: 0 };
    let base = match images.find(image, &nowhere).await {
        // Nobody builds on it: what the registry said is the whole story.
        Err(Error::Base { source, .. }) => return Err((*source).into()),
        found => found?,
    };
    let tree = images.tree(&base, false).await?;
    Ok(tree.below("").map(|(path, node)| listed(path, node)).collect())
}

fn listed(path: String, node: &Node) -> Listed {
    let (kind, size, target) = match &node.kind {
        Kind::Directory => ("directory", 0, None),
        Kind::File(content) => ("file", content.size(), None),
        Kind::Symlink(target) => ("symlink", 0, Some(target.clone())),
        Kind::Fifo => ("fifo", 0, None),
        Kind::Device { .. } => ("device", 0, None),
    };
    let mode = format!("{:04o}", node.mode & 0o7777);
    Listed { path, kind, mode, uid: node.uid, gid: node.gid, size, target }
}
