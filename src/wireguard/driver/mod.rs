//! The one task that owns a tunnel's peer, sockets and timers.
//!
//! In: keys or a grant, commands, what the sockets and the TCP/IP stack have. Out: datagrams, the
//! [`State`], facts. It decides nothing that [`netstack::noise`] (when to shake hands) or
//! [`netstack::path`] (which transport) decides; it keeps those supplied and does what they say.

mod core;
mod crowd;
mod paths;
mod turn;
mod watch;

use std::io;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use netstack::host::{Config, Host};
use netstack::noise::{Output, PathId, Peer, PeerConfig, PrivateKey, PublicKey, Rejection};
use netstack::path::{Policy, Race, Transport};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use crate::diagnostics::Failure;

use super::options::NARROW;
use super::udp::{ROOM, Trains, UdpPath};
use super::websocket::{Grant, Happening, Report};
use super::{Access, PeerKeys, TunnelOptions};

use self::core::Core;
pub(super) use self::core::{Running, Shared, State};
use self::crowd::Crowd;
use watch::{Clocks, Network};

/// What handles ask of the driver.
pub(super) enum Command {
    /// As if the machine had slept, which the driver notices by itself.
    #[cfg(test)]
    Slept,
    /// End all streams, give them this long to say good-bye, and stop.
    Close(Duration, oneshot::Sender<()>),
}

/// Results of work that runs beside.
enum Done {
    Resolved(u32, Result<Vec<IpAddr>, String>),
    Repaired(Result<Option<PeerKeys>, Failure>),
}

/// A UDP socket with its path's number.
struct Udp {
    id: PathId,
    path: UdpPath,
}

/// A WebSocket that is being opened, or open.
struct WebSocket {
    id: PathId,
    report: Report,
    records: mpsc::Sender<Vec<u8>>,
    happenings: mpsc::Receiver<Happening>,
    open_since: Option<Instant>,
    /// Records that wait for the writing side.
    pending: Vec<u8>,
    /// Opened for a session made elsewhere: unless something is heard by then, shake hands.
    expect: Option<Instant>,
}

pub(super) struct Driver {
    shared: Arc<Shared>,
    access: Access,
    options: TunnelOptions,
    caller: tokio::runtime::Handle,
    commands: mpsc::Receiver<Command>,
    tasks: JoinSet<Done>,
    /// The host of the current address; of no use before `State::Running`.
    host: Option<Host>,
    private_key: PrivateKey,
    endpoint: String,
    race: Race,
    udp: Vec<Udp>,
    websocket: Option<WebSocket>,
    attempts: u32,
    next_id: u32,
    trains: Trains,
    output: Output,
    /// A packet that found no room in the train before it.
    held: Option<usize>,
    packet: Box<[u8; ROOM]>,
    sealed: Box<[u8; ROOM]>,
    clocks: Clocks,
    network: Network,
    /// Number of the lookup in progress; answers of older ones are stale.
    lookup: u32,
    looking: bool,
    /// Where the gateway's name leads to.
    addresses: Vec<IpAddr>,
    retry_lookup: Option<Instant>,
    send_failed: bool,
    /// The source was asked about this silence.
    asked: bool,
    winner: Option<Transport>,
    handshakes: u32,
    crowd: Crowd,
    /// That the way is narrow was told.
    narrow_told: bool,
    /// Token mode: reconnect then.
    refresh: Option<SystemTime>,
    refreshed: Option<Instant>,
}

impl Driver {
    pub(super) fn new(
        shared: Arc<Shared>,
        access: Access,
        options: TunnelOptions,
        caller: tokio::runtime::Handle,
        commands: mpsc::Receiver<Command>,
        keys: Option<PeerKeys>,
    ) -> Driver {
        let now = Instant::now();
        let policy = if matches!(access, Access::Token(_)) { Policy::WebSocketOnly } else { options.policy };
        let race = Race::new(now, policy, keys.as_ref().and_then(|k| k.winner), options.api_rtt);
        let endpoint = match (&access, &keys) {
            (Access::Token(token), _) => token.gateway.clone(),
            (_, Some(keys)) => keys.endpoint.clone(),
            _ => String::new(),
        };
        let mut driver = Driver {
            shared,
            access,
            options,
            caller,
            commands,
            tasks: JoinSet::new(),
            host: None,
            private_key: PrivateKey::generate(),
            endpoint,
            race,
            udp: Vec::new(),
            websocket: None,
            attempts: 0,
            next_id: 0,
            trains: Trains::new(),
            output: Output::new(),
            held: None,
            packet: Box::new([0; ROOM]),
            sealed: Box::new([0; ROOM]),
            clocks: Clocks::new(SystemTime::now(), now),
            network: Network::new(now),
            lookup: 0,
            looking: false,
            addresses: Vec::new(),
            retry_lookup: None,
            send_failed: false,
            asked: false,
            winner: None,
            handshakes: 0,
            crowd: Crowd::default(),
            narrow_told: false,
            refresh: None,
            refreshed: None,
        };
        if let Some(keys) = keys {
            driver.adopt(now, keys);
        }
        driver
    }

    /// Makes this peer the tunnel's.
    fn adopt(&mut self, now: Instant, keys: PeerKeys) {
        self.private_key = keys.private_key;
        self.endpoint = keys.endpoint;
        if keys.narrow {
            self.options.mtu = self.options.mtu.min(NARROW);
        }
        let dns = dns_of(keys.peer_ip);
        self.build(now, keys.gateway_key, keys.peer_ip, dns);
    }

    /// A new peer and a new host, for another key or another address. Streams of the old ones end.
    fn build(&mut self, now: Instant, gateway_key: PublicKey, peer_ip: Ipv6Addr, dns: Ipv6Addr) {
        let mut config = PeerConfig::client(self.private_key.clone(), gateway_key);
        config.keepalive = self.options.keepalive;
        let mut peer = Peer::new(now, config);
        // Shaking hands overlaps with whatever the command still has to ask the API.
        peer.initiate(now, false);
        let host = Host::new(Config { mtu: self.options.mtu, ..Config::new(peer_ip) });
        let mut guard = self.shared.lock();
        let before = guard.take();
        let (paths, started, repaired, restarts) = match before {
            Some(old) => {
                old.host.close();
                (old.paths, old.started, true, old.restarts)
            }
            None => (Vec::new(), now, false, 0),
        };
        *guard = Some(Core {
            endpoint: self.endpoint.clone(),
            public_key: self.private_key.public(),
            peer_ip,
            peer,
            paths,
            started,
            repaired,
            peer_valid: None,
            lookup_error: None,
            contended: false,
            restarts,
            host: host.clone(),
        });
        drop(guard);
        self.held = None;
        self.handshakes = 0;
        self.host = Some(host.clone());
        self.shared.state.send_replace(State::Running(Running { host, dns }));
    }

    /// Runs until it is told to close, or all handles are gone.
    pub(super) async fn run(mut self) {
        if matches!(self.access, Access::Peer(_)) {
            self.resolve();
        }
        let closing = loop {
            let now = Instant::now();
            self.look_around(now);
            self.timers(now);
            self.steps(now);
            self.transmit(now);
            if let Some(end) = self.turn().await {
                break end;
            }
        };
        self.close(closing).await;
    }

    /// Says good-bye on all streams, within bounds.
    async fn close(&mut self, closing: Option<(Duration, oneshot::Sender<()>)>) {
        let (linger, done) = closing.map_or((Duration::ZERO, None), |(linger, done)| (linger, Some(done)));
        if let Some(host) = &self.host {
            host.close();
        }
        let end = Instant::now() + linger;
        loop {
            self.transmit(Instant::now());
            let waiting = self.udp.iter().any(|udp| udp.path.waiting())
                || self.websocket.as_ref().is_some_and(|ws| !ws.pending.is_empty());
            if !waiting || Instant::now() >= end {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // The writing side ends politely once nobody can send to it any more.
        if let Some(WebSocket { records, mut happenings, .. }) = self.websocket.take() {
            drop(records);
            let _ = tokio::time::timeout(linger.min(Duration::from_millis(500)), async {
                while happenings.recv().await.is_some() {}
            })
            .await;
        }
        self.shared.state.send_if_modified(|state| {
            let running = !matches!(state, State::Failed(_));
            if running {
                *state = State::Closed;
            }
            running
        });
        if let Some(done) = done {
            let _ = done.send(());
        }
    }

    /// Token mode came to an agreement.
    fn granted(&mut self, now: Instant, grant: Grant) {
        let same =
            self.shared.lock().as_ref().is_some_and(|core| {
                core.peer.public_key() == grant.gateway_key && core.peer_ip == grant.peer_ip
            });
        if !same {
            self.build(
                now,
                grant.gateway_key,
                grant.peer_ip,
                grant.dns.unwrap_or_else(|| dns_of(grant.peer_ip)),
            );
        }
        let early = Duration::from_secs(45);
        self.refresh = grant.expires_at.and_then(|at| {
            let at = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(at).ok()?);
            at.checked_sub(early)
        });
        self.refreshed = Some(now);
    }

    fn id(&mut self) -> PathId {
        self.next_id += 1;
        PathId(self.next_id)
    }

    fn note_error(&mut self, id: PathId, error: &io::Error) {
        self.send_failed = true;
        if let Some(core) = self.shared.lock().as_mut() {
            core.error(id, error);
        }
    }
}

/// A data packet (type 4) that was dropped because its session is not ours.
fn is_foreign(datagram: &[u8], dropped: Option<Rejection>) -> bool {
    dropped == Some(Rejection::NoSession) && datagram.first() == Some(&4)
}

/// The DNS server of a private network: `<net>::3` (flyctl: `wg/state.go`).
pub(super) fn dns_of(peer_ip: Ipv6Addr) -> Ipv6Addr {
    let [a, b, c, ..] = peer_ip.segments();
    Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 3)
}
