//! The Noise protocol and its sessions, behind a trait: boringtun today.
//!
//! An engine answers to calls only: all timing that a user can notice (retries, rekeying, keepalives)
//! is [`super::Peer`]'s, which passes the time in. boringtun also keeps a clock of its own, for the
//! expiry of sessions; it is wound in [`Boring::tick`] before each handshake message.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use boringtun::noise::errors::WireGuardError;
use boringtun::noise::rate_limiter::RateLimiter;
use boringtun::noise::{Tunn, TunnResult};

use super::{INITIATION, PrivateKey, PublicKey};

/// What an authentic datagram was. Lengths are of the bytes written to the engine's output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// A packet.
    Packet(usize),
    /// An empty packet.
    Keepalive,
    /// An initiation; the response was written. The session is usable once data came over it.
    Answered(usize),
    /// A response; a keepalive that confirms the new session was written.
    Completed(usize),
    /// A cookie for the next initiation.
    Cookie,
    /// A demand to prove the address: this cookie reply was written.
    Challenged(usize),
}

/// Why a datagram was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
pub enum Rejection {
    /// Not a WireGuard message, or its content is no IP packet.
    #[error("not a WireGuard message")]
    Malformed,
    /// Its first authenticator is wrong: meant for another key.
    #[error("meant for another key")]
    WrongMac,
    /// Decryption failed: other keys, or altered on the way.
    #[error("decryption failed")]
    Undecryptable,
    /// Handshake of another static key than this peer's.
    #[error("handshake of another peer")]
    WrongKey,
    /// An initiation with a timestamp seen before, or older.
    #[error("replayed handshake")]
    ReplayedHandshake,
    /// A packet seen before, or too old to tell.
    #[error("replayed packet")]
    Replayed,
    /// For a session or handshake that is not (or no longer) there.
    #[error("no such session")]
    NoSession,
    /// Handshakes come too fast.
    #[error("too many handshakes")]
    RateLimited,
}

/// Keys and sessions with one peer.
pub trait Engine {
    /// Winds the engine's clock.
    fn tick(&mut self, now: Instant);
    /// Writes a new initiation, never the same twice; `out` holds at least [`INITIATION`] bytes.
    fn initiation(&mut self, now: Instant, out: &mut [u8]) -> usize;
    /// Opens one datagram; `out` holds at least its length and [`INITIATION`] bytes.
    fn open(
        &mut self,
        now: Instant,
        from: Option<IpAddr>,
        datagram: &[u8],
        out: &mut [u8],
    ) -> Result<Opened, Rejection>;
    /// Seals one packet (empty: keepalive) into `out`, which has [`super::OVERHEAD`] bytes more.
    /// `None`: there is no session.
    fn seal(&mut self, packet: &[u8], out: &mut [u8]) -> Option<usize>;
    /// Whether a session for sending is there.
    fn ready(&self) -> bool;
    /// Forgets all sessions and handshakes, and reads the wall clock anew.
    fn reset(&mut self);
}

/// boringtun's engine.
pub struct Boring {
    tunn: Tunn,
    private: PrivateKey,
    peer: PublicKey,
    psk: Option<[u8; 32]>,
    index: u32,
    limiter: Arc<RateLimiter>,
    wound: Instant,
    ready: bool,
}

/// Clock readings closer than this are not passed on to boringtun.
const WIND: Duration = Duration::from_millis(250);

impl Boring {
    /// An engine; `index` (24 bit) is in the upper bits of all session indices it hands out.
    pub fn new(
        now: Instant,
        private: PrivateKey,
        peer: PublicKey,
        psk: Option<[u8; 32]>,
        index: u32,
    ) -> Boring {
        // Floods are judged by `PeerTable`, before a datagram reaches an engine.
        let limiter = Arc::new(RateLimiter::new(&private.public().point(), u64::MAX));
        let tunn = Boring::tunn(&private, peer, psk, index, &limiter);
        Boring { tunn, private, peer, psk, index, limiter, wound: now, ready: false }
    }

    fn tunn(
        private: &PrivateKey,
        peer: PublicKey,
        psk: Option<[u8; 32]>,
        index: u32,
        limiter: &Arc<RateLimiter>,
    ) -> Tunn {
        // boringtun clamps inside the multiplication, as the protocol wants it.
        Tunn::new(
            private.secret().clone(),
            peer.point(),
            psk,
            None,
            index & 0x00ff_ffff,
            Some(limiter.clone()),
        )
    }

    /// boringtun reads its clock to answer this, so that it is asked only when it can have changed.
    fn look(&mut self) {
        self.ready = self.tunn.time_since_last_handshake().is_some();
    }
}

impl Engine for Boring {
    fn tick(&mut self, now: Instant) {
        if now.saturating_duration_since(self.wound) < WIND {
            return;
        }
        self.wound = now;
        // What boringtun wants to send here repeats what `Peer` decides by its own timers.
        let mut scratch = [0; INITIATION];
        let _ = self.tunn.update_timers(&mut scratch);
        self.look();
    }

    fn initiation(&mut self, now: Instant, out: &mut [u8]) -> usize {
        self.tick(now);
        match self.tunn.format_handshake_initiation(out, true) {
            TunnResult::WriteToNetwork(bytes) => bytes.len(),
            _ => 0,
        }
    }

    fn open(
        &mut self,
        now: Instant,
        from: Option<IpAddr>,
        datagram: &[u8],
        out: &mut [u8],
    ) -> Result<Opened, Rejection> {
        let kind = super::Kind::of(datagram).ok_or(Rejection::Malformed)?;
        if !matches!(kind, super::Kind::Data { .. }) {
            self.tick(now);
        }
        let opened = match self.tunn.decapsulate(from, datagram, out) {
            TunnResult::Done => Ok(if matches!(kind, super::Kind::CookieReply { .. }) {
                Opened::Cookie
            } else {
                Opened::Keepalive
            }),
            TunnResult::WriteToTunnelV6(packet, _) | TunnResult::WriteToTunnelV4(packet, _) => {
                Ok(Opened::Packet(packet.len()))
            }
            TunnResult::WriteToNetwork(bytes) => Ok(match kind {
                super::Kind::Initiation if bytes.len() == super::RESPONSE => Opened::Answered(bytes.len()),
                super::Kind::Response { .. } if bytes.len() == super::OVERHEAD => {
                    Opened::Completed(bytes.len())
                }
                _ => Opened::Challenged(bytes.len()),
            }),
            TunnResult::Err(error) => Err(rejection(&error)),
        };
        if !self.ready && opened.is_ok() {
            self.look();
        }
        opened
    }

    fn seal(&mut self, packet: &[u8], out: &mut [u8]) -> Option<usize> {
        // Without a session boringtun would queue the packet itself.
        if !self.ready() || out.len() < (packet.len() + super::OVERHEAD).max(INITIATION) {
            return None;
        }
        match self.tunn.encapsulate(packet, out) {
            TunnResult::WriteToNetwork(bytes) => Some(bytes.len()),
            _ => None,
        }
    }

    fn ready(&self) -> bool {
        self.ready
    }

    fn reset(&mut self) {
        self.tunn = Boring::tunn(&self.private, self.peer, self.psk, self.index, &self.limiter);
        self.ready = false;
    }
}

pub(super) fn rejection(error: &WireGuardError) -> Rejection {
    match error {
        WireGuardError::InvalidMac => Rejection::WrongMac,
        WireGuardError::InvalidAeadTag => Rejection::Undecryptable,
        WireGuardError::WrongKey => Rejection::WrongKey,
        WireGuardError::WrongTai64nTimestamp | WireGuardError::InvalidTai64nTimestamp => {
            Rejection::ReplayedHandshake
        }
        WireGuardError::InvalidCounter | WireGuardError::DuplicateCounter => Rejection::Replayed,
        WireGuardError::UnderLoad => Rejection::RateLimited,
        WireGuardError::NoCurrentSession
        | WireGuardError::UnexpectedPacket
        | WireGuardError::WrongIndex
        | WireGuardError::ConnectionExpired => Rejection::NoSession,
        _ => Rejection::Malformed,
    }
}
