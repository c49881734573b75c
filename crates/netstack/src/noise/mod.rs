//! WireGuard, without sockets and without a clock of its own.
//!
//! Offers [`Peer`], one remote end in either role: encrypted datagrams in, IPv6 packets out and the
//! other way round; when to shake hands, on which of several paths (UDP, WebSocket) and when to give
//! up on silence. [`PeerTable`] holds many peers behind one private key (a gateway). The Noise
//! protocol and its ciphers are boringtun's, behind [`Engine`].
//!
//! In: datagrams with the path they came by, packets to seal, the time. Out: [`Output`]. It knows no
//! socket, no address of a path, no TCP; who reads the clock passes `now` in.

mod engine;
mod facts;
mod keys;
mod output;
mod peer;
mod table;
#[cfg(test)]
mod tests;

pub use engine::{Boring, Engine, Opened, Rejection};
pub use facts::{PathFacts, PathId, PeerConfig, PeerFacts, Received, Role, Seal};
pub use keys::{KeyError, PrivateKey, PublicKey};
pub use output::Output;
pub use peer::Peer;
pub use table::{PeerTable, Slot, Verdict};

/// Bytes that sealing adds to a packet: 16 of header, 16 of authentication tag.
pub const OVERHEAD: usize = 32;
/// Length of a handshake initiation.
pub const INITIATION: usize = 148;
/// Length of a handshake response.
pub const RESPONSE: usize = 92;
/// Length of a cookie reply.
pub const COOKIE_REPLY: usize = 64;

/// What a datagram claims to be, judged by its first bytes and its length alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// First message of a handshake.
    Initiation,
    /// Second message of a handshake; for the holder of this index.
    Response {
        /// Index the receiver chose.
        receiver: u32,
    },
    /// "Prove your address first"; for the holder of this index.
    CookieReply {
        /// Index the receiver chose.
        receiver: u32,
    },
    /// An encrypted packet, or a keepalive if empty.
    Data {
        /// Index the receiver chose.
        receiver: u32,
    },
}

impl Kind {
    /// The kind of `datagram`, if it can be one of WireGuard's at all.
    pub fn of(datagram: &[u8]) -> Option<Kind> {
        let (word, rest) = datagram.split_first_chunk::<4>()?;
        let index = |at: usize| {
            let bytes: [u8; 4] = rest.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_le_bytes(bytes))
        };
        match (u32::from_le_bytes(*word), datagram.len()) {
            (1, INITIATION) => Some(Kind::Initiation),
            (2, RESPONSE) => Some(Kind::Response { receiver: index(4)? }),
            (3, COOKIE_REPLY) => Some(Kind::CookieReply { receiver: index(0)? }),
            (4, OVERHEAD..) => Some(Kind::Data { receiver: index(0)? }),
            _ => None,
        }
    }
}
