//! What can go wrong between us and a machine's SSH server.

use std::io;
use std::time::Duration;

/// A failed login, session or request.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The stream was accepted, but nothing that speaks SSH answered.
    #[error("no SSH server answered: {reason}")]
    NoServer { reason: String },
    /// An SSH server answered and the two could not agree, or one broke the protocol.
    #[error("SSH handshake failed: {reason}")]
    Handshake { reason: String },
    /// A step did not end in its time.
    #[error("{step} took longer than {} s", limit.as_secs())]
    TimedOut { step: &'static str, limit: Duration },
    /// The server does not let this certificate in.
    #[error("the SSH server does not accept the certificate for user {user}")]
    Refused { user: String },
    /// The server refused a request of the session.
    #[error("the SSH server refused {what}")]
    RequestRefused { what: String },
    /// The connection ended before the remote program's status arrived.
    #[error("the SSH connection was lost: {reason}")]
    Lost { reason: String },
    /// A stream of this computer.
    #[error("{stream}: {error}")]
    Local { stream: &'static str, error: io::Error },
}

impl Error {
    /// What the library says while a connection is being made.
    pub(super) fn handshake(error: &russh::Error) -> Self {
        match error {
            russh::Error::Disconnect | russh::Error::HUP | russh::Error::Version | russh::Error::IO(_) => {
                Self::NoServer { reason: error.to_string() }
            }
            other => Self::Handshake { reason: other.to_string() },
        }
    }
}
