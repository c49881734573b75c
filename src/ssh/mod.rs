//! SSH to a machine, over any stream.
//!
//! In: a connected stream (the tunnel's, or a test's), a key with its certificate, bytes of the local
//! streams. Out: how the remote program ended ([`End`]), files moved by SFTP, or a typed [`Error`].
//!
//! | part | what |
//! |---|---|
//! | [`certificate`] | a fresh key, what an issued certificate says, key files |
//! | [`client`] | handshake, login, keepalives |
//! | [`session`] | one remote program: requests, streams, its end |
//! | [`escape`] | `~.` and its kin, pure |
//! | [`local`] | this computer's terminal: raw mode and its restoration, size, signals, stdin |
//! | [`sftp`] | files and trees, both ways |
//! | [`agent`] | the message that gives a key to `ssh-agent` |
//!
//! Must not know: apps, machines, the API, the tunnel. [`local`] is the one place outside `output` that
//! touches the terminal: the bytes of a remote program are neither lines nor views.

pub(crate) mod agent;
pub(crate) mod certificate;
pub(crate) mod client;
mod error;
pub(crate) mod escape;
pub(crate) mod local;
pub(crate) mod session;
pub(crate) mod sftp;
#[cfg(test)]
mod testing;

pub(crate) use client::{Connection, Login};
pub(crate) use error::Error;
pub(crate) use session::{End, Program, Target};
