//! What a peer is made of and what it tells about itself.

use std::time::{Duration, Instant};

use super::{PrivateKey, PublicKey, Rejection};

/// The longest silence that is borne: WireGuard's own value.
pub(super) const SILENCE_MAX: Duration = Duration::from_secs(15);

/// A way to the other side, named by whoever owns the sockets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PathId(pub u32);

/// How to make a [`Peer`](super::Peer).
#[derive(Debug, Clone)]
pub struct PeerConfig {
    /// Our key.
    pub private_key: PrivateKey,
    /// Theirs.
    pub peer_public: PublicKey,
    /// Preshared key; Fly.io uses none.
    pub psk: Option<[u8; 32]>,
    /// Send something at least this often. Off for short commands.
    pub keepalive: Option<Duration>,
    /// 24-bit number of this peer in the indices of its sessions.
    pub index: u32,
    /// Data sent and nothing heard for this long: shake hands anew. WireGuard's own value is 15 s.
    pub silence: Duration,
}

impl PeerConfig {
    /// A client's peer: silence is answered after 2 s, because a gateway that forgot us says nothing.
    pub fn client(private_key: PrivateKey, peer_public: PublicKey) -> PeerConfig {
        PeerConfig {
            private_key,
            peer_public,
            psk: None,
            keepalive: None,
            index: rand::random::<u32>() & 0x00ff_ffff,
            silence: Duration::from_secs(2),
        }
    }

    /// A gateway's peer: protocol timers.
    pub fn gateway(private_key: PrivateKey, peer_public: PublicKey, index: u32) -> PeerConfig {
        PeerConfig { private_key, peer_public, psk: None, keepalive: None, index, silence: SILENCE_MAX }
    }
}

/// Which end began the handshake of the session in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// We.
    Initiator,
    /// They (a gateway that installs peers just in time).
    Responder,
}

/// What a datagram brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// A packet, now in the output.
    Packet,
    /// An empty packet.
    Keepalive,
    /// Their initiation, answered.
    Initiation,
    /// Their response: a new session is in use.
    Response,
    /// A cookie; the next initiation carries it.
    Cookie,
    /// They have to prove their address.
    Challenged,
}

/// What became of a packet to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// A datagram of this length for this path.
    Sent {
        /// Bytes written.
        len: usize,
        /// Where to.
        path: PathId,
    },
    /// Kept until there is a session; a handshake is under way.
    Queued,
}

/// What happened on one path. Bytes are of WireGuard datagrams, without UDP or WebSocket headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathFacts {
    /// Which.
    pub id: PathId,
    /// Datagrams received, garbage included.
    pub datagrams_in: u64,
    /// Their bytes.
    pub bytes_in: u64,
    /// Datagrams sent.
    pub datagrams_out: u64,
    /// Their bytes.
    pub bytes_out: u64,
    /// Initiations among them.
    pub initiations: u32,
    /// Cookie replies received.
    pub cookies: u32,
    /// Datagrams that were dropped, and why the last one was.
    pub rejected: u64,
    /// See `rejected`.
    pub last_rejection: Option<Rejection>,
    /// When the last authentic datagram came.
    pub authenticated: Option<Instant>,
}

impl PathFacts {
    pub(super) fn new(id: PathId) -> PathFacts {
        PathFacts {
            id,
            datagrams_in: 0,
            bytes_in: 0,
            datagrams_out: 0,
            bytes_out: 0,
            initiations: 0,
            cookies: 0,
            rejected: 0,
            last_rejection: None,
            authenticated: None,
        }
    }
}

/// What happened with a peer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeerFacts {
    /// Per path, also of removed ones.
    pub paths: Vec<PathFacts>,
    /// The path in use: the one of the last authentic datagram.
    pub current: Option<PathId>,
    /// Handshakes completed.
    pub handshakes: u32,
    /// When the last one was.
    pub last_handshake: Option<Instant>,
    /// Who began it.
    pub role: Option<Role>,
    /// From initiation to response, of the last handshake that we began.
    pub handshake_time: Option<Duration>,
    /// Shaking hands since then, without an answer.
    pub attempt_since: Option<Instant>,
    /// Data was sent then, and nothing came since.
    pub waiting_since: Option<Instant>,
    /// Attempts given up after 90 s.
    pub given_up: u32,
    /// Packets dropped for want of a session.
    pub dropped: u64,
}
