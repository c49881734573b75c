//! Facts about a tunnel into a private network (spec A4.1 set ET; tunnel.md 3.6).

use super::Fact;
use serde::{Deserialize, Serialize};

/// What was tried to bring a tunnel up or to use it, and what came back.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TunnelFact {
    /// The gateway's host.
    pub gateway: String,
    /// Its region, if known.
    pub region: String,
    /// Name of our peer.
    pub peer: String,
    /// Seconds since the peer was made.
    pub peer_age_s: u64,
    /// Milliseconds for which no way had been answered; 0 once one was.
    pub silent_for_ms: u64,
    /// UDP; `None`: not tried.
    pub udp: Option<UdpPath>,
    /// The WebSocket; `None`: not tried.
    pub websocket: Option<WebSocketPath>,
    /// Which setting keeps the tunnel to one transport, if one does.
    pub forced_by: Option<String>,
    /// The last handshake.
    pub handshake: Option<Handshake>,
    /// Whether the API knows our key (`validateWireGuardPeers`).
    pub key_known: Fact<bool>,
    /// A gateway of another region, asked over the same ways.
    pub other_gateway: Fact<OtherGateway>,
    /// The private network's DNS, asked through the tunnel.
    pub private_dns: Fact<PrivateDns>,
    /// The log stream, asked through the tunnel.
    pub log_stream: Fact<LogStream>,
    /// Kernel that emulates Linux without a network stack of its own (`/proc/version` of WSL 1).
    pub wsl1: Option<String>,
}

/// What happened over UDP.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UdpPath {
    /// Addresses asked, with port.
    pub addresses: Vec<String>,
    /// Handshakes begun.
    pub initiations: u32,
    /// Datagrams sent.
    pub sent: u64,
    /// Datagrams received that were authentic.
    pub received: u64,
    /// Cookie replies: the gateway is there and asks to slow down.
    pub cookies: u32,
    /// The system's last refusal.
    pub error: Option<String>,
}

/// How far a WebSocket got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The gateway's name was not resolved.
    #[default]
    Dns,
    /// No connection.
    Tcp,
    /// No TLS session.
    Tls,
    /// Another answer than 101.
    Http,
    /// Upgraded: handshakes were sent.
    Open,
}

/// What happened over the WebSocket.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WebSocketPath {
    /// Address or URL asked.
    pub address: String,
    /// The stage that failed, or `open`.
    pub stage: Stage,
    /// HTTP status of the upgrade, if one came.
    pub status: Option<u16>,
    /// Issuer of the certificate, where interception is suspected.
    pub issuer: Option<String>,
    /// The failure in the system's words.
    pub error: Option<String>,
    /// WireGuard messages sent.
    pub sent: u64,
    /// Authentic ones received.
    pub received: u64,
    /// Through which proxy.
    pub proxy: Option<String>,
}

/// The last handshake with the gateway.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Handshake {
    /// Seconds since it was completed.
    pub age_s: u64,
    /// `udp` or `websocket`.
    pub over: String,
    /// `initiator` or `responder`: who began it, seen from here.
    pub role: String,
}

/// Another region's gateway.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OtherGateway {
    /// Region code.
    pub region: String,
    /// It completed a handshake.
    pub handshakes: bool,
}

/// A question to the private DNS.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PrivateDns {
    /// Server asked.
    pub server: String,
    /// Name asked for.
    pub name: String,
    /// Questions sent.
    pub sent: u32,
    /// Any answer came, also a negative one.
    pub answered: bool,
    /// Milliseconds waited.
    pub waited_ms: u64,
}

/// A connection to the log stream.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LogStream {
    /// Server asked.
    pub server: String,
    /// It speaks.
    pub works: bool,
    /// In words, what happened instead.
    pub trouble: String,
    /// The HTTP log API serves the same log meanwhile.
    pub polling_works: bool,
}
