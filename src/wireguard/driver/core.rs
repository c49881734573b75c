//! The part of a driver that others may look at: the peer and what is known about its paths.

use std::io;
use std::net::{Ipv6Addr, SocketAddr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use netstack::host::Host;
use netstack::noise::{PathId, Peer, PublicKey};
use netstack::path::{Heard, Transport};
use tokio::sync::watch;

use super::super::websocket::Report;
use super::super::{PathReport, TunnelError, TunnelFacts};

/// How far a tunnel is.
#[derive(Debug, Clone)]
pub(in super::super) enum State {
    /// Token mode: nothing is agreed on yet.
    Starting,
    /// Streams can be opened; whether the gateway answers is another question.
    Running(Running),
    /// It will never run.
    Failed(TunnelError),
    /// It was closed.
    Closed,
}

/// A tunnel with an address. Another one takes its place when the address changes.
#[derive(Debug, Clone)]
pub(in super::super) struct Running {
    pub(in super::super) host: Host,
    pub(in super::super) dns: Ipv6Addr,
}

/// What the driver and the handles of a tunnel share.
pub(in super::super) struct Shared {
    pub(in super::super) state: watch::Sender<State>,
    /// Changes with every handshake.
    pub(in super::super) handshakes: watch::Sender<u32>,
    core: Mutex<Option<Core>>,
}

impl Shared {
    pub(in super::super) fn new() -> Shared {
        Shared {
            state: watch::Sender::new(State::Starting),
            handshakes: watch::Sender::new(0),
            core: Mutex::new(None),
        }
    }

    /// Locked for the length of a batch at most.
    pub(super) fn lock(&self) -> MutexGuard<'_, Option<Core>> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(in super::super) fn facts(&self) -> Option<TunnelFacts> {
        self.lock().as_ref().map(|core| core.facts(Instant::now()))
    }
}

/// One path, for the facts.
pub(super) struct PathState {
    pub(super) id: PathId,
    pub(super) transport: Transport,
    pub(super) address: Option<SocketAddr>,
    pub(super) live: bool,
    pub(super) error: Option<(String, Option<i32>)>,
    pub(super) websocket: Option<Report>,
}

/// See the module's documentation.
pub(super) struct Core {
    pub(super) endpoint: String,
    pub(super) public_key: PublicKey,
    pub(super) peer_ip: Ipv6Addr,
    pub(super) peer: Peer,
    pub(super) paths: Vec<PathState>,
    pub(super) started: Instant,
    pub(super) repaired: bool,
    pub(super) peer_valid: Option<bool>,
    pub(super) lookup_error: Option<String>,
    pub(super) contended: bool,
    pub(super) restarts: u32,
    pub(super) host: Host,
}

/// Paths remembered for the facts.
const PATHS: usize = 32;

impl Core {
    pub(super) fn add(&mut self, path: PathState) {
        if self.paths.len() >= PATHS
            && let Some(old) = self.paths.iter().position(|p| !p.live)
        {
            self.paths.remove(old);
        }
        self.paths.push(path);
    }

    /// Takes a path out of use.
    pub(super) fn retire(&mut self, id: PathId) {
        self.peer.remove_path(id);
        if let Some(path) = self.paths.iter_mut().find(|p| p.id == id) {
            path.live = false;
        }
    }

    pub(super) fn error(&mut self, id: PathId, error: &io::Error) {
        self.failed(id, error.to_string(), error.raw_os_error());
    }

    pub(super) fn failed(&mut self, id: PathId, text: String, errno: Option<i32>) {
        if let Some(path) = self.paths.iter_mut().find(|p| p.id == id) {
            path.error = Some((text, errno));
        }
    }

    pub(super) fn transport(&self) -> Option<Transport> {
        let current = self.peer.path()?;
        self.paths.iter().find(|p| p.id == current).map(|p| p.transport)
    }

    pub(super) fn heard(&self) -> Heard {
        Heard { current: self.transport(), attempt_since: self.peer.handshaking_since() }
    }

    pub(super) fn facts(&self, now: Instant) -> TunnelFacts {
        let peer = self.peer.facts();
        let age = |at: Option<Instant>| at.map(|at| now.saturating_duration_since(at));
        let paths = self.paths.iter().map(|path| {
            let counted = peer.paths.iter().find(|p| p.id == path.id);
            PathReport {
                transport: path.transport,
                address: path.address,
                live: path.live,
                datagrams_in: counted.map_or(0, |c| c.datagrams_in),
                bytes_in: counted.map_or(0, |c| c.bytes_in),
                datagrams_out: counted.map_or(0, |c| c.datagrams_out),
                bytes_out: counted.map_or(0, |c| c.bytes_out),
                initiations: counted.map_or(0, |c| c.initiations),
                cookies: counted.map_or(0, |c| c.cookies),
                rejected: counted.map_or(0, |c| c.rejected),
                last_rejection: counted.and_then(|c| c.last_rejection),
                heard: age(counted.and_then(|c| c.authenticated)),
                error: path.error.as_ref().map(|(text, _)| text.clone()),
                errno: path.error.as_ref().and_then(|(_, errno)| *errno),
                websocket: path
                    .websocket
                    .as_ref()
                    .map(|report| report.lock().unwrap_or_else(PoisonError::into_inner).clone()),
            }
        });
        TunnelFacts {
            endpoint: self.endpoint.clone(),
            gateway_key: self.peer.public_key(),
            public_key: self.public_key,
            peer_ip: self.peer_ip,
            age: now.saturating_duration_since(self.started),
            transport: self.transport().filter(|_| peer.handshakes > 0),
            paths: paths.collect(),
            handshakes: peer.handshakes,
            handshake_age: age(peer.last_handshake),
            role: peer.role,
            handshake_time: peer.handshake_time,
            unanswered_for: age(peer.attempt_since),
            silent_for: age(peer.waiting_since),
            dropped: peer.dropped,
            repaired: self.repaired,
            peer_valid: self.peer_valid,
            lookup_error: self.lookup_error.clone(),
            contended: self.contended,
            restarts: self.restarts,
            mtu: self.host.stats().mtu,
        }
    }
}
