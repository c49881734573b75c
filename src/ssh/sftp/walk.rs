//! Everything below a remote directory, many listings at once.

use futures::stream::{FuturesUnordered, StreamExt};
use russh_sftp::protocol::{FileAttributes, FileType};

use super::{Error, FILES_AT_ONCE, Files, names};

/// Deeper than anybody nests; a server may invent directories without end.
const DEPTH: usize = 100;

/// Something found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Names from the root of the walk down to this; empty for the root itself.
    pub(crate) names: Vec<String>,
    pub(crate) attributes: FileAttributes,
}

impl Found {
    /// Its path below `root`.
    pub(crate) fn path(&self, root: &str) -> String {
        self.names.iter().fold(root.to_owned(), |path, name| names::join(&path, name))
    }

    pub(crate) fn kind(&self) -> FileType {
        kind(&self.attributes)
    }
}

/// What attributes say it is. The bits of a kind overlap, so they are compared as a whole.
pub(crate) fn kind(attributes: &FileAttributes) -> FileType {
    match attributes.permissions.unwrap_or_default() & 0o170_000 {
        0o040_000 => FileType::Dir,
        0o120_000 => FileType::Symlink,
        0o100_000 => FileType::File,
        _ => FileType::Other,
    }
}

/// Lists `root` and everything below, parents before children, links not followed. A directory that
/// cannot be read is told to `unreadable` and counts as empty.
///
/// # Errors
/// The root itself cannot be listed, a name is unsafe, the nesting has no end, the connection is gone.
pub(crate) async fn walk(
    files: &Files,
    root: &str,
    mut unreadable: impl FnMut(&Error),
) -> Result<Vec<Found>, Error> {
    let attributes = files.stat(root).await?;
    let mut found = vec![Found { names: Vec::new(), attributes }];
    let mut waiting = vec![Vec::new()];
    let mut running = FuturesUnordered::new();
    loop {
        while running.len() < FILES_AT_ONCE
            && let Some(parents) = waiting.pop()
        {
            let above = Found { names: parents, attributes: FileAttributes::empty() };
            running.push(async move {
                let listed = files.list(&above.path(root)).await;
                (above, listed)
            });
        }
        let Some((above, listed)) = running.next().await else { break };
        let entries = match listed {
            Ok(entries) => entries,
            Err(error @ Error::Remote { .. }) if !above.names.is_empty() => {
                unreadable(&error);
                continue;
            }
            Err(error) => return Err(error),
        };
        if above.names.len() >= DEPTH {
            return Err(Error::TooDeep { path: above.path(root) });
        }
        for entry in entries {
            let mut names = above.names.clone();
            names.push(entry.name);
            let next = Found { names, attributes: entry.attributes };
            if next.kind() == FileType::Dir {
                waiting.push(next.names.clone());
            }
            found.push(next);
        }
    }
    found.sort_by(|a, b| a.names.cmp(&b.names));
    Ok(found)
}
