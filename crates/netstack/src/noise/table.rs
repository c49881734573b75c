//! Many peers behind one private key: a gateway.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use boringtun::noise::handshake::parse_handshake_anon;
use boringtun::noise::rate_limiter::RateLimiter;
use boringtun::noise::{Packet, TunnResult};

use super::engine::rejection;
use super::{
    COOKIE_REPLY, Kind, Output, PathId, Peer, PeerConfig, PrivateKey, PublicKey, Received, Rejection, Seal,
};

/// Number of a peer in its table; also the upper 24 bits of its session indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u32);

/// What a datagram was to the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It belongs to this peer; packets in the output are this peer's.
    Peer(Slot, Received),
    /// An initiation of a key that the table does not hold. Whoever installs peers just in time looks
    /// the key up, inserts it, and either hands the datagram in again or shakes hands itself.
    Unknown(PublicKey),
    /// The sender has to prove its address first; the cookie reply is in the output.
    Challenged,
}

/// The peers of one gateway.
pub struct PeerTable {
    private: PrivateKey,
    public: PublicKey,
    limiter: Arc<RateLimiter>,
    peers: Vec<Option<Peer>>,
    by_key: HashMap<PublicKey, Slot>,
    free: Vec<u32>,
    /// No peer has anything to do before.
    next: Option<Instant>,
    /// `next` may be too late: somebody had hold of a peer.
    stale: bool,
    limiter_reset: Option<Instant>,
}

impl PeerTable {
    /// An empty table. More than `handshakes_per_second` of them have to carry a cookie.
    pub fn new(private: PrivateKey, handshakes_per_second: u64) -> PeerTable {
        let public = private.public();
        PeerTable {
            limiter: Arc::new(RateLimiter::new(&public.point(), handshakes_per_second)),
            private,
            public,
            peers: Vec::new(),
            by_key: HashMap::new(),
            free: Vec::new(),
            next: None,
            stale: false,
            limiter_reset: None,
        }
    }

    /// The gateway's public key.
    pub fn public_key(&self) -> PublicKey {
        self.public
    }

    /// Asks for cookies beyond this rate from now on; 0 asks always.
    pub fn set_handshake_limit(&mut self, per_second: u64) {
        self.limiter = Arc::new(RateLimiter::new(&self.public.point(), per_second));
    }

    /// Adds a peer, or finds it.
    pub fn insert(&mut self, now: Instant, key: PublicKey) -> Slot {
        if let Some(&slot) = self.by_key.get(&key) {
            return slot;
        }
        let at = self.free.pop().unwrap_or_else(|| {
            self.peers.push(None);
            self.peers.len() as u32 - 1
        });
        self.peers[at as usize] = Some(Peer::new(now, PeerConfig::gateway(self.private.clone(), key, at)));
        self.by_key.insert(key, Slot(at));
        Slot(at)
    }

    /// Forgets a peer with its sessions. It comes back with an initiation only.
    pub fn remove(&mut self, slot: Slot) -> Option<Peer> {
        let peer = self.peers.get_mut(slot.0 as usize)?.take()?;
        self.by_key.remove(&peer.public_key());
        self.free.push(slot.0);
        Some(peer)
    }

    /// The slot of a key.
    pub fn find(&self, key: &PublicKey) -> Option<Slot> {
        self.by_key.get(key).copied()
    }

    /// The peer in a slot.
    pub fn get(&self, slot: Slot) -> Option<&Peer> {
        self.peers.get(slot.0 as usize)?.as_ref()
    }

    /// The peer in a slot. Whatever is done to it may change when `handle_timeout` is due.
    pub fn get_mut(&mut self, slot: Slot) -> Option<&mut Peer> {
        self.stale = true;
        self.peers.get_mut(slot.0 as usize)?.as_mut()
    }

    /// All peers.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, &Peer)> {
        self.peers.iter().enumerate().filter_map(|(at, peer)| Some((Slot(at as u32), peer.as_ref()?)))
    }

    /// One datagram from the network. `from` is what a cookie proves.
    pub fn handle_datagram(
        &mut self,
        now: Instant,
        path: PathId,
        from: IpAddr,
        datagram: &[u8],
        out: &mut Output,
    ) -> Result<Verdict, Rejection> {
        let slot = match Kind::of(datagram).ok_or(Rejection::Malformed)? {
            Kind::Initiation => match self.initiator(now, path, from, datagram, out)? {
                Ok(key) => match self.by_key.get(&key) {
                    Some(&slot) => slot,
                    None => return Ok(Verdict::Unknown(key)),
                },
                Err(verdict) => return Ok(verdict),
            },
            Kind::Response { receiver } | Kind::CookieReply { receiver } | Kind::Data { receiver } => {
                Slot(receiver >> 8)
            }
        };
        let peer =
            self.peers.get_mut(slot.0 as usize).and_then(Option::as_mut).ok_or(Rejection::NoSession)?;
        let received = peer.handle_datagram(now, path, None, datagram, out)?;
        let due = peer.poll_timeout();
        self.sooner(due);
        Ok(Verdict::Peer(slot, received))
    }

    /// Who sent this initiation, unless it has to be challenged first.
    fn initiator(
        &mut self,
        now: Instant,
        path: PathId,
        from: IpAddr,
        datagram: &[u8],
        out: &mut Output,
    ) -> Result<Result<PublicKey, Verdict>, Rejection> {
        if self.limiter_reset.is_none_or(|at| now.saturating_duration_since(at) >= Duration::from_secs(1)) {
            self.limiter_reset = Some(now);
            self.limiter.reset_count();
        }
        let verified = self.limiter.verify_packet(Some(from), datagram, out.spare(COOKIE_REPLY));
        let packet = match verified {
            Ok(Packet::HandshakeInit(packet)) => packet,
            Ok(_) => return Err(Rejection::Malformed),
            Err(TunnResult::WriteToNetwork(reply)) => {
                let len = reply.len();
                out.datagram(path, len);
                return Ok(Err(Verdict::Challenged));
            }
            Err(TunnResult::Err(error)) => return Err(rejection(&error)),
            Err(_) => return Err(Rejection::Malformed),
        };
        let half = parse_handshake_anon(self.private.secret(), &self.public.point(), &packet)
            .map_err(|error| rejection(&error))?;
        Ok(Ok(PublicKey::from_bytes(half.peer_static_public)))
    }

    /// Seals one packet for a peer. `None`: no such peer.
    pub fn seal(&mut self, now: Instant, slot: Slot, packet: &[u8], out: &mut [u8]) -> Option<Seal> {
        let peer = self.peers.get_mut(slot.0 as usize)?.as_mut()?;
        let sealed = peer.seal(now, packet, out);
        let due = peer.poll_timeout();
        self.sooner(due);
        Some(sealed)
    }

    /// Does what is due for all peers.
    pub fn handle_timeout(&mut self, now: Instant, out: &mut Output) {
        for peer in self.peers.iter_mut().flatten() {
            if peer.poll_timeout().is_some_and(|at| at <= now) {
                peer.handle_timeout(now, out);
            }
        }
        self.next = self.earliest();
        self.stale = false;
    }

    fn earliest(&self) -> Option<Instant> {
        self.peers.iter().flatten().filter_map(Peer::poll_timeout).min()
    }

    /// When `handle_timeout` is to be called next; may be too early, never too late.
    pub fn poll_timeout(&self) -> Option<Instant> {
        if self.stale { self.earliest() } else { self.next }
    }

    fn sooner(&mut self, due: Option<Instant>) {
        self.next = [self.next, due].into_iter().flatten().min();
    }
}
