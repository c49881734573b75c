//! flyctl's agent protocol (tunnel.md 4.3): frames over a socket of the config directory.
//!
//! In: requests and replies as text. Out: frames, and a client that asks a running agent, ours or flyctl's. Must not:
//! start an agent, end one unasked, put a key into a frame.

mod client;
mod frame;
mod ride;

use std::path::{Path, PathBuf};

pub(crate) use client::{Client, Error, Pong, Socket};
pub(crate) use frame::{read, request, write};
pub(crate) use ride::Ride;

/// Where an agent listens: the same place as flyctl's, so that either rides on the other.
pub(crate) fn socket_path(config_dir: &Path) -> PathBuf {
    config_dir.join("fly-agent.sock")
}

/// Held by the agent as long as it lives.
pub(crate) fn lock_path(config_dir: &Path) -> PathBuf {
    config_dir.join("flyctl.agent.lock")
}

/// The agent's log; a second one with `.1` is its predecessor.
pub(crate) fn log_path(config_dir: &Path) -> PathBuf {
    config_dir.join("agent-logs").join("fly-agent.log")
}

/// A socket's file that nobody serves.
#[cfg(unix)]
pub(crate) fn is_stale(socket: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    let is_socket = std::fs::symlink_metadata(socket).is_ok_and(|meta| meta.file_type().is_socket());
    is_socket && std::os::unix::net::UnixStream::connect(socket).is_err()
}

/// A socket's file that nobody serves: not here.
#[cfg(not(unix))]
pub(crate) fn is_stale(_socket: &Path) -> bool {
    false
}
