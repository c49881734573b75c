//! What a tunnel knows about itself, for the rules W1–W6 and for `doctor`.

use std::net::{Ipv6Addr, SocketAddr};
use std::time::Duration;

use netstack::noise::{PublicKey, Rejection, Role};
use netstack::path::Transport;

/// A look at a tunnel. Ages are as of the look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TunnelFacts {
    /// The gateway's host as the API gave it out.
    pub(crate) endpoint: String,
    /// The gateway's key.
    pub(crate) gateway_key: PublicKey,
    /// Our key.
    pub(crate) public_key: PublicKey,
    /// Our address.
    pub(crate) peer_ip: Ipv6Addr,
    /// Since the start.
    pub(crate) age: Duration,
    /// The transport in use; `None` before the first answer.
    pub(crate) transport: Option<Transport>,
    /// All paths tried, in order, those given up included.
    pub(crate) paths: Vec<PathReport>,
    /// Handshakes completed.
    pub(crate) handshakes: u32,
    /// Age of the last one.
    pub(crate) handshake_age: Option<Duration>,
    /// Who began it.
    pub(crate) role: Option<Role>,
    /// Its duration, if we began it: a round trip to the gateway.
    pub(crate) handshake_time: Option<Duration>,
    /// Shaking hands for so long without an answer.
    pub(crate) unanswered_for: Option<Duration>,
    /// Data sent so long ago, and nothing heard since.
    pub(crate) silent_for: Option<Duration>,
    /// Packets dropped for want of a session.
    pub(crate) dropped: u64,
    /// The peer was made anew because the API no longer knew it.
    pub(crate) repaired: bool,
    /// The API was asked about the peer; its answer.
    pub(crate) peer_valid: Option<bool>,
    /// Looking up the gateway's name failed with this.
    pub(crate) lookup_error: Option<String>,
    /// Another process uses our key: handshakes are answered, and nothing after them.
    pub(crate) contended: bool,
    /// Changes of the network and sleeps noticed.
    pub(crate) restarts: u32,
    /// Largest packet inside the tunnel.
    pub(crate) mtu: usize,
}

impl TunnelFacts {
    /// Whether the gateway ever answered.
    pub(crate) fn answered(&self) -> bool {
        self.handshakes > 0
    }

    /// The reports about one transport.
    pub(crate) fn of(&self, transport: Transport) -> impl Iterator<Item = &PathReport> {
        self.paths.iter().filter(move |path| path.transport == transport)
    }
}

/// One path to the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PathReport {
    /// Which kind.
    pub(crate) transport: Transport,
    /// Where to; unknown while a name is looked up, or when a proxy does it.
    pub(crate) address: Option<SocketAddr>,
    /// Still in use.
    pub(crate) live: bool,
    /// WireGuard datagrams received.
    pub(crate) datagrams_in: u64,
    /// Their bytes.
    pub(crate) bytes_in: u64,
    /// WireGuard datagrams sent.
    pub(crate) datagrams_out: u64,
    /// Their bytes.
    pub(crate) bytes_out: u64,
    /// Initiations among them.
    pub(crate) initiations: u32,
    /// Cookie replies received: the gateway is under load, or limits us.
    pub(crate) cookies: u32,
    /// Datagrams dropped.
    pub(crate) rejected: u64,
    /// Why the last one was.
    pub(crate) last_rejection: Option<Rejection>,
    /// Age of the last authentic datagram.
    pub(crate) heard: Option<Duration>,
    /// The last error of the socket, as the system words it.
    pub(crate) error: Option<String>,
    /// `errno` of it.
    pub(crate) errno: Option<i32>,
    /// More about a WebSocket.
    pub(crate) websocket: Option<WebSocketReport>,
}

/// How far a WebSocket came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The gateway's (or the proxy's) name is looked up.
    Dns,
    /// A TCP connection is made.
    Tcp,
    /// The proxy is asked to connect.
    Proxy,
    /// TLS is negotiated.
    Tls,
    /// The upgrade was asked for.
    Http,
    /// Token mode: the gateway's greeting, our token, its consent.
    Token,
    /// Open; datagrams flow.
    Open,
    /// It was open.
    Closed,
}

/// What a WebSocket met with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WebSocketReport {
    /// The farthest stage of the last attempt.
    pub(crate) stage: Stage,
    /// Address of the proxy, without credentials.
    pub(crate) proxy: Option<String>,
    /// Where the connection leads to: the gateway, or the proxy.
    pub(crate) remote: Option<SocketAddr>,
    /// HTTP status of the refusal, the proxy's included.
    pub(crate) status: Option<u16>,
    /// `Server` or `Via` header and the beginning of the body of the refusal. Foreign text.
    pub(crate) refusal: Option<String>,
    /// Issuer of the certificate, when it is not the gateway's own: somebody may be reading along.
    pub(crate) tls_issuer: Option<String>,
    /// Status code and words of a closing frame. Foreign text.
    pub(crate) close: Option<(Option<u16>, String)>,
    /// Attempts to open it, the first included.
    pub(crate) attempts: u32,
}
