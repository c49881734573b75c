//! One remote end: which path to use, when to shake hands, when to keep alive, what happened so far.
//!
//! Timers are WireGuard's (rekey after 120 s, reject after 180 s, passive keepalive after 10 s, give
//! up after 90 s) except where a command would wait: a lost initiation is repeated after 1 s, 2.5 s
//! and 5 s instead of every 5 s, and silence after sending is answered with a new handshake after
//! `PeerConfig::silence` instead of 15 s.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use super::facts::SILENCE_MAX;
use super::{
    Boring, Engine, INITIATION, Kind, OVERHEAD, Opened, Output, PathFacts, PathId, PeerConfig, PeerFacts,
    PublicKey, Received, Rejection, Role, Seal,
};

/// Key pairs this old are replaced by their initiator.
const REKEY_AFTER: Duration = Duration::from_secs(120);
/// The initiator also replaces them when it only receives.
const REKEY_ON_RECEIVE_AFTER: Duration = Duration::from_secs(165);
/// Nothing is sent with key pairs this old.
const REJECT_AFTER: Duration = Duration::from_secs(180);
/// An attempt to shake hands ends after this.
const GIVE_UP_AFTER: Duration = Duration::from_secs(90);
/// Whoever received data and has nothing to send says so after this.
const PASSIVE_KEEPALIVE: Duration = Duration::from_secs(10);
/// Distance between two initiations: the other side drops those whose (rounded) timestamps are equal.
const SPACING: Duration = Duration::from_millis(25);
/// Two handshakes for silence are at least this far apart.
const SILENCE_SPACING: Duration = Duration::from_secs(5);
/// Rounds of initiations within an attempt; afterwards every 5 s.
const ROUNDS: [Duration; 3] = [Duration::from_secs(1), Duration::from_millis(2500), Duration::from_secs(5)];
/// Packets kept while there is no session.
const QUEUE: usize = 128;
/// Paths remembered; a gateway's peer that roams often loses the oldest.
const PATHS: usize = 8;

struct Path {
    /// An initiation is to be sent here then.
    due: Option<Instant>,
    live: bool,
    facts: PathFacts,
}

struct Attempt {
    started: Instant,
    round: usize,
    next_round: Instant,
    /// A cookie came in this round, and an initiation with it was sent.
    hastened: bool,
}

struct Session {
    at: Instant,
    role: Role,
}

/// One remote end. See the module's documentation.
pub struct Peer<E: Engine = Boring> {
    engine: E,
    config: PeerConfig,
    paths: Vec<Path>,
    current: Option<PathId>,
    queue: VecDeque<Vec<u8>>,
    attempt: Option<Attempt>,
    session: Option<Session>,
    /// Their handshake was answered: index and time; in use once data came over it.
    answered: Option<(u32, Instant)>,
    last_initiation: Option<Instant>,
    last_sent: Option<Instant>,
    last_data_sent: Option<Instant>,
    /// Data came and nothing was sent since.
    owed: Option<Instant>,
    waiting_since: Option<Instant>,
    silence: Duration,
    last_silence: Option<Instant>,
    handshakes: u32,
    handshake_time: Option<Duration>,
    given_up: u32,
    dropped: u64,
}

impl Peer<Boring> {
    /// A peer without paths; nothing is sent before `initiate`, or a packet to seal.
    pub fn new(now: Instant, config: PeerConfig) -> Peer {
        let engine =
            Boring::new(now, config.private_key.clone(), config.peer_public, config.psk, config.index);
        Peer::with_engine(engine, config)
    }
}

impl<E: Engine> Peer<E> {
    /// A peer on this engine.
    pub fn with_engine(engine: E, config: PeerConfig) -> Peer<E> {
        Peer {
            engine,
            silence: config.silence,
            config,
            paths: Vec::new(),
            current: None,
            queue: VecDeque::new(),
            attempt: None,
            session: None,
            answered: None,
            last_initiation: None,
            last_sent: None,
            last_data_sent: None,
            owed: None,
            waiting_since: None,
            last_silence: None,
            handshakes: 0,
            handshake_time: None,
            given_up: 0,
            dropped: 0,
        }
    }

    /// Adds a path. If an attempt to shake hands is under way, an initiation goes there after `delay`.
    pub fn add_path(&mut self, now: Instant, id: PathId, delay: Duration) {
        let due = self.attempt.is_some().then(|| now + delay);
        match self.paths.iter_mut().find(|p| p.facts.id == id) {
            Some(path) => {
                path.live = true;
                path.due = due;
            }
            None => {
                if self.paths.len() >= PATHS {
                    let current = self.current;
                    let oldest = (0..self.paths.len())
                        .filter(|&i| Some(self.paths[i].facts.id) != current)
                        .min_by_key(|&i| (self.paths[i].live, self.paths[i].facts.authenticated));
                    if let Some(i) = oldest {
                        self.paths.remove(i);
                    }
                }
                self.paths.push(Path { due, live: true, facts: PathFacts::new(id) });
            }
        }
    }

    /// Takes a path out of use; its facts are kept.
    pub fn remove_path(&mut self, id: PathId) {
        if let Some(path) = self.paths.iter_mut().find(|p| p.facts.id == id) {
            path.live = false;
            path.due = None;
        }
        if self.current == Some(id) {
            let fresh = |p: &&Path| p.live;
            self.current =
                self.paths.iter().filter(fresh).max_by_key(|p| p.facts.authenticated).map(|p| p.facts.id);
        }
    }

    /// Shakes hands on all paths, unless it is being done; `force` begins anew.
    pub fn initiate(&mut self, now: Instant, force: bool) {
        if self.attempt.is_none() || force {
            self.begin(now, true);
        }
    }

    /// Sends an initiation by one path as soon as the spacing allows it.
    pub fn initiate_on(&mut self, now: Instant, id: PathId) {
        if self.attempt.is_none() {
            self.begin(now, false);
            for path in &mut self.paths {
                path.due = None;
            }
        }
        if let Some(path) = self.paths.iter_mut().find(|p| p.facts.id == id) {
            path.due = Some(now);
        }
    }

    fn begin(&mut self, now: Instant, everywhere: bool) {
        self.attempt = Some(Attempt { started: now, round: 0, next_round: now + ROUNDS[0], hastened: false });
        let only = self.current.filter(|_| !everywhere);
        for path in &mut self.paths {
            path.due = (path.live && only.is_none_or(|id| id == path.facts.id)).then_some(now);
        }
    }

    /// Drops all keys: the clock jumped, or the network is another one. Packets that wait are kept.
    pub fn reset(&mut self, now: Instant) {
        self.engine.reset();
        self.session = None;
        self.answered = None;
        self.begin(now, true);
    }

    /// One datagram from the network.
    ///
    /// `from` is the sender's IP address, if cookies are to be bound to it. An authentic datagram makes
    /// its path the one in use.
    pub fn handle_datagram(
        &mut self,
        now: Instant,
        path: PathId,
        from: Option<IpAddr>,
        datagram: &[u8],
        out: &mut Output,
    ) -> Result<Received, Rejection> {
        if !self.paths.iter().any(|p| p.facts.id == path && p.live) {
            self.add_path(now, path, Duration::ZERO);
            if let Some(p) = self.paths.last_mut() {
                p.due = None;
            }
        }
        let opened =
            self.engine.open(now, from, datagram, out.spare(datagram.len().max(INITIATION) + OVERHEAD));
        let facts = self.facts_mut(path);
        facts.datagrams_in += 1;
        facts.bytes_in += datagram.len() as u64;
        let opened = match opened {
            Ok(opened) => opened,
            Err(rejection) => {
                facts.rejected += 1;
                facts.last_rejection = Some(rejection);
                return Err(rejection);
            }
        };
        match opened {
            Opened::Cookie => {
                facts.cookies += 1;
                // Not an answer, but a reason to ask again at once, with the cookie; once a round.
                if let Some(attempt) = self.attempt.as_mut().filter(|a| !a.hastened)
                    && let Some(p) = self.paths.iter_mut().find(|p| p.facts.id == path)
                {
                    attempt.hastened = true;
                    p.due = Some(now);
                }
                return Ok(Received::Cookie);
            }
            Opened::Challenged(len) => {
                self.put(now, path, len, out);
                return Ok(Received::Challenged);
            }
            _ => {}
        }
        facts.authenticated = Some(now);
        self.current = Some(path);
        self.waiting_since = None;
        match opened {
            Opened::Answered(len) => {
                let index =
                    out.spare(len).get(4..8).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes);
                self.answered = Some((index, now));
                self.put(now, path, len, out);
                Ok(Received::Initiation)
            }
            Opened::Completed(len) => {
                self.handshake_time = self.last_initiation.map(|at| now.saturating_duration_since(at));
                self.established(now, Role::Initiator);
                if self.queue.is_empty() {
                    self.put(now, path, len, out);
                } else {
                    self.flush(now, out);
                }
                Ok(Received::Response)
            }
            Opened::Packet(len) => {
                out.packet(len);
                self.owed.get_or_insert(now);
                self.silence = self.config.silence;
                self.confirmed(now, datagram, out);
                self.rekey_on_receive(now);
                Ok(Received::Packet)
            }
            _ => {
                self.confirmed(now, datagram, out);
                Ok(Received::Keepalive)
            }
        }
    }

    /// Data came: if over the session that we answered, it is in use now.
    fn confirmed(&mut self, now: Instant, datagram: &[u8], out: &mut Output) {
        if let Some((index, at)) = self.answered
            && Kind::of(datagram) == Some(Kind::Data { receiver: index })
        {
            self.answered = None;
            self.established(at, Role::Responder);
            self.flush(now, out);
        }
    }

    fn established(&mut self, at: Instant, role: Role) {
        self.session = Some(Session { at, role });
        self.attempt = None;
        self.handshakes += 1;
        for path in &mut self.paths {
            path.due = None;
        }
    }

    fn flush(&mut self, now: Instant, out: &mut Output) {
        while let Some(packet) = self.queue.pop_front() {
            let room = out.spare(packet.len() + OVERHEAD + INITIATION);
            if let Seal::Sent { len, path } = self.seal(now, &packet, room) {
                out.datagram(path, len);
            } else {
                break;
            }
        }
    }

    fn rekey_on_receive(&mut self, now: Instant) {
        if let Some(session) = &self.session
            && session.role == Role::Initiator
            && self.attempt.is_none()
            && now.saturating_duration_since(session.at) >= REKEY_ON_RECEIVE_AFTER
        {
            self.begin(now, false);
        }
    }

    /// Whether packets can be sealed now.
    pub fn ready(&self, now: Instant) -> bool {
        self.current.is_some()
            && self.engine.ready()
            && self.session.as_ref().is_some_and(|s| now.saturating_duration_since(s.at) < REJECT_AFTER)
    }

    /// Seals one packet for the path in use. `out` needs [`OVERHEAD`] bytes more than the packet, and
    /// never less than [`INITIATION`].
    pub fn seal(&mut self, now: Instant, packet: &[u8], out: &mut [u8]) -> Seal {
        let sealed = if self.ready(now) { self.engine.seal(packet, out) } else { None };
        let (Some(len), Some(path)) = (sealed, self.current) else {
            if !packet.is_empty() {
                if self.queue.len() >= QUEUE {
                    self.queue.pop_front();
                    self.dropped += 1;
                }
                self.queue.push_back(packet.to_vec());
            }
            self.initiate(now, false);
            return Seal::Queued;
        };
        self.count_out(now, path, len);
        if !packet.is_empty() {
            self.last_data_sent = Some(now);
            self.waiting_since.get_or_insert(now);
        }
        if let Some(session) = &self.session
            && session.role == Role::Initiator
            && self.attempt.is_none()
            && now.saturating_duration_since(session.at) >= REKEY_AFTER
        {
            self.begin(now, false);
        }
        Seal::Sent { len, path }
    }

    /// Does what is due.
    pub fn handle_timeout(&mut self, now: Instant, out: &mut Output) {
        if let Some(session) = &self.session
            && now.saturating_duration_since(session.at) >= REJECT_AFTER
        {
            self.session = None;
        }
        self.silent(now);
        self.advance(now);
        self.send_initiations(now, out);
        self.engine.tick(now);
        if self.keepalive_due().is_some_and(|at| at <= now) {
            let room = out.spare(INITIATION + OVERHEAD);
            if let Seal::Sent { len, path } = self.seal(now, &[], room) {
                out.datagram(path, len);
            } else {
                self.owed = None;
            }
            self.last_sent = Some(now);
        }
    }

    fn silent(&mut self, now: Instant) {
        if self.attempt.is_none() && self.silence_due().is_some_and(|at| at <= now) {
            self.last_silence = Some(now);
            // A gateway that answers the handshake and still no data is alive: ask less often.
            self.silence = (self.silence * 2).min(SILENCE_MAX.max(self.config.silence));
            self.begin(now, false);
        }
    }

    fn advance(&mut self, now: Instant) {
        let Some(attempt) = &mut self.attempt else { return };
        if now.saturating_duration_since(attempt.started) >= GIVE_UP_AFTER {
            self.attempt = None;
            self.given_up += 1;
            self.dropped += self.queue.len() as u64;
            self.queue.clear();
            self.waiting_since = None;
            for path in &mut self.paths {
                path.due = None;
            }
            return;
        }
        if attempt.next_round <= now {
            attempt.round += 1;
            attempt.hastened = false;
            attempt.next_round = match ROUNDS.get(attempt.round) {
                Some(&after) => (attempt.started + after).max(now + Duration::from_millis(500)),
                None => {
                    now + Duration::from_secs(5)
                        + Duration::from_millis(u64::from(rand::random::<u16>()) % 334)
                }
            };
            for path in &mut self.paths {
                path.due = path.live.then_some(now);
            }
        }
    }

    fn send_initiations(&mut self, now: Instant, out: &mut Output) {
        while self.attempt.is_some() && self.last_initiation.is_none_or(|at| now >= at + SPACING) {
            let due = self.paths.iter_mut().filter(|p| p.live && p.due.is_some_and(|at| at <= now));
            let Some(path) = due.min_by_key(|p| p.due) else { return };
            path.due = None;
            path.facts.initiations += 1;
            let id = path.facts.id;
            let len = self.engine.initiation(now, out.spare(INITIATION));
            self.last_initiation = Some(now);
            if len > 0 {
                self.put(now, id, len, out);
            }
        }
    }

    /// When `handle_timeout` is to be called next.
    pub fn poll_timeout(&self) -> Option<Instant> {
        let spaced = self.last_initiation.map(|at| at + SPACING);
        let initiation = self
            .paths
            .iter()
            .filter(|p| p.live)
            .filter_map(|p| p.due)
            .min()
            .map(|at| spaced.map_or(at, |s| s.max(at)));
        let (round, silence) = match &self.attempt {
            Some(attempt) => (Some(attempt.next_round), None),
            None => (None, self.silence_due()),
        };
        let expiry = self.session.as_ref().map(|s| s.at + REJECT_AFTER);
        [initiation.filter(|_| self.attempt.is_some()), round, silence, self.keepalive_due(), expiry]
            .into_iter()
            .flatten()
            .min()
    }

    fn silence_due(&self) -> Option<Instant> {
        // Without a session there is nothing to save: sealing starts a handshake.
        self.session.as_ref()?;
        let at = self.waiting_since? + self.silence;
        Some(self.last_silence.map_or(at, |last| at.max(last + SILENCE_SPACING)))
    }

    fn keepalive_due(&self) -> Option<Instant> {
        self.session.as_ref()?;
        let passive = self.owed.map(|at| at + PASSIVE_KEEPALIVE);
        let persistent = self
            .config
            .keepalive
            .map(|every| self.last_sent.or(self.session.as_ref().map(|s| s.at)).map(|at| at + every));
        [passive, persistent.flatten()].into_iter().flatten().min()
    }

    /// Sends something at least this often from now on.
    pub fn set_keepalive(&mut self, every: Option<Duration>) {
        self.config.keepalive = every;
    }

    /// The path in use.
    pub fn path(&self) -> Option<PathId> {
        self.current
    }

    /// Uses this path from now on, until an authentic datagram comes by another one.
    pub fn set_path(&mut self, id: PathId) {
        self.current = Some(id);
    }

    /// Their key.
    pub fn public_key(&self) -> PublicKey {
        self.config.peer_public
    }

    /// Whether a handshake is under way.
    pub fn handshaking(&self) -> bool {
        self.attempt.is_some()
    }

    /// Since when a handshake is under way.
    pub fn handshaking_since(&self) -> Option<Instant> {
        self.attempt.as_ref().map(|attempt| attempt.started)
    }

    /// Handshakes completed.
    pub fn handshakes(&self) -> u32 {
        self.handshakes
    }

    /// Sends an empty packet on the path in use, so that the other side learns where we are. `false`:
    /// there is no session to do it with.
    pub fn keepalive(&mut self, now: Instant, out: &mut Output) -> bool {
        if !self.ready(now) {
            return false;
        }
        let room = out.spare(INITIATION + OVERHEAD);
        if let Seal::Sent { len, path } = self.seal(now, &[], room) {
            out.datagram(path, len);
        }
        true
    }

    /// Packets that wait for a session.
    pub fn queued(&self) -> usize {
        self.queue.len()
    }

    /// What happened so far.
    pub fn facts(&self) -> PeerFacts {
        PeerFacts {
            paths: self.paths.iter().map(|p| p.facts).collect(),
            current: self.current,
            handshakes: self.handshakes,
            last_handshake: self.session.as_ref().map(|s| s.at),
            role: self.session.as_ref().map(|s| s.role),
            handshake_time: self.handshake_time,
            attempt_since: self.attempt.as_ref().map(|a| a.started),
            waiting_since: self.waiting_since,
            given_up: self.given_up,
            dropped: self.dropped,
        }
    }

    fn put(&mut self, now: Instant, path: PathId, len: usize, out: &mut Output) {
        out.datagram(path, len);
        self.count_out(now, path, len);
    }

    fn count_out(&mut self, now: Instant, path: PathId, len: usize) {
        self.last_sent = Some(now);
        self.owed = None;
        let facts = self.facts_mut(path);
        facts.datagrams_out += 1;
        facts.bytes_out += len as u64;
    }

    fn facts_mut(&mut self, id: PathId) -> &mut PathFacts {
        let at = match self.paths.iter().position(|p| p.facts.id == id) {
            Some(at) => at,
            None => {
                self.paths.push(Path { due: None, live: true, facts: PathFacts::new(id) });
                self.paths.len() - 1
            }
        };
        &mut self.paths[at].facts
    }
}
