//! WireGuard peers, the gateways they talk to, and the certificates that open machines to SSH.

use std::net::Ipv6Addr;

use serde::{Deserialize, Serialize};

use super::Millis;

/// One WireGuard peer: a key that belongs to exactly one network of one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    pub id: String,
    /// Slug.
    pub org: String,
    /// Custom 6PN network; empty = the organisation's default one.
    pub network: String,
    /// Unique within the organisation.
    pub name: String,
    /// Region of its gateway.
    pub region: String,
    /// Curve25519 public key, standard base64; unique on the platform.
    pub public_key: String,
    /// Its address; the whole /120 around it is routed to it.
    pub ip: Ipv6Addr,
    /// Removed when it was neither validated nor used for long.
    pub ephemeral: bool,
    pub created_at: Millis,
    /// Last validation or handshake.
    pub seen_at: Millis,
}

impl Peer {
    /// Whether DNS tells its name: peers that tunnels make for themselves are not listed.
    pub fn in_dns(&self) -> bool {
        !self.name.starts_with("interactive-")
    }
}

/// A WireGuard gateway as clients are told of it. The gateway room announces itself at start; never
/// stored with the peers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway {
    /// `gwname` of `addWireGuardPeer`.
    pub name: String,
    pub region: String,
    /// Host or address without port, as `endpointip` says it; UDP 51820 is understood.
    pub endpoint: String,
    /// Curve25519 public key, standard base64.
    pub public_key: String,
}

/// A certificate that was issued, as `ssh log` lists it; `root` = an organisation's own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedCertificate {
    pub id: String,
    pub org: String,
    pub root: bool,
    /// In OpenSSH's one-line form.
    pub cert: String,
    pub created_at: Millis,
}
