//! gRPC over one HTTP/2 connection, as either side of it.
//!
//! In: a byte stream. Out: calls and their messages, or a [`Fault`]: what the other side answered, or that
//! the connection is gone. Windows are wide and small messages are taken out at once, because h2 ends a
//! connection on which too many small unread frames wait, and the file sync of BuildKit consists of them
//! (build.md 3.5). Must not: know a service.

mod client;
mod server;
mod stream;
#[cfg(test)]
mod tests;

pub(super) use client::Channel;
pub(super) use server::{Answer, Call, finish, serve};
pub(super) use stream::{Incoming, Outgoing, framed};

/// Bytes that may be under way, of a stream and of a connection.
const WINDOW: u32 = 8 << 20;
/// Overhead of small frames that may wait unread: a request for a file is one frame of about 20 bytes, and
/// h2 counts 256 for it.
const FRAME_BUDGET: usize = 256 << 20;
/// The largest message that is accepted.
const MAX_MESSAGE: usize = 16 << 20;

/// Codes of gRPC that are used here.
pub(super) mod code {
    pub(crate) const OK: u32 = 0;
    pub(crate) const UNKNOWN: u32 = 2;
    pub(crate) const NOT_FOUND: u32 = 5;
    pub(crate) const UNIMPLEMENTED: u32 = 12;
    pub(crate) const UNAVAILABLE: u32 = 14;
}

/// How a call failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The other side's answer: code and message.
    Status(u32, String),
    /// The same with a `google.rpc.Status` that says more.
    Detailed(u32, String, Vec<u8>),
    /// The connection is gone, or speaks something else.
    Lost(String),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Status(code, message) | Self::Detailed(code, message, _) => {
                write!(f, "gRPC status {code}: {message}")
            }
            Self::Lost(reason) => f.write_str(reason),
        }
    }
}

impl From<h2::Error> for Fault {
    fn from(error: h2::Error) -> Self {
        Self::Lost(crate::build::error::innermost(&error))
    }
}
