//! From image to files and arguments. In: layers of the registry, the OCI image configuration and
//! the machine's configuration; out: a root file system in the cache ([`ImageCache`]), the main
//! process ([`fn@command`]), its program and its user. Must not start anything, and never writes
//! outside the directory it fills, whatever a layer says.

mod command;

#[cfg(unix)]
mod account;
#[cfg(unix)]
mod cache;
#[cfg(unix)]
mod elf;
#[cfg(unix)]
mod program;
#[cfg(unix)]
mod rooted;
#[cfg(unix)]
mod tree;
#[cfg(unix)]
mod unpack;

pub use command::{Command, command};

#[cfg(unix)]
pub(crate) use account::lookup_in;
#[cfg(unix)]
pub use account::{Account, lookup};
#[cfg(unix)]
pub use cache::ImageCache;
#[cfg(unix)]
pub use program::{DEFAULT_PATH, find};
#[cfg(unix)]
pub(crate) use program::{Stat, Tree, find_in};
#[cfg(unix)]
pub(crate) use tree::copy_tree;
#[cfg(unix)]
pub use tree::remove_tree;
#[cfg(unix)]
pub(crate) use unpack::decompressed;
#[cfg(unix)]
pub use unpack::{UnpackError, unpack};

/// Removes a tree; a missing one is fine. (The Unix twin also copes with directories that deny us.)
#[cfg(not(unix))]
pub fn remove_tree(path: &std::path::Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
