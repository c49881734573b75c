//! Where keys come from.

use std::net::Ipv6Addr;
use std::sync::Arc;

use futures::future::BoxFuture;
use netstack::noise::{PrivateKey, PublicKey};
use netstack::path::Transport;

use crate::diagnostics::Failure;

use super::TunnelFacts;

/// A peer that the gateway knows, or shall know.
#[derive(Debug, Clone)]
pub(crate) struct PeerKeys {
    /// Ours.
    pub(crate) private_key: PrivateKey,
    /// The gateway's (`pubkey` of `addWireGuardPeer`).
    pub(crate) gateway_key: PublicKey,
    /// The gateway's host, an address or a name, without port (`endpointip`).
    pub(crate) endpoint: String,
    /// Our address in the private network (`peerip`), without prefix length.
    pub(crate) peer_ip: Ipv6Addr,
    /// What carried this peer's last tunnel on this host, if within 24 h.
    pub(crate) winner: Option<Transport>,
    /// Large packets were lost on the way within 24 h: the tunnel's are to be shorter from the beginning.
    pub(crate) narrow: bool,
}

/// Keeps a peer: the slots on disk and the API behind them. Calls run on the caller's runtime.
pub(crate) trait PeerSource: Send + Sync + 'static {
    /// The peer to begin with; may create one.
    fn peer(&self) -> BoxFuture<'_, Result<PeerKeys, Failure>>;

    /// Nobody answers our handshake on any path, or somebody else uses our key. Asks the API whether it still knows the peer and
    /// makes another one if not. `None`: it does, nothing was changed. The driver asks once per silence,
    /// and gives up on the second.
    fn repair<'a>(&'a self, facts: &'a TunnelFacts) -> BoxFuture<'a, Result<Option<PeerKeys>, Failure>>;

    /// The first answer came over this transport, or another one took over; to be remembered. Must not block.
    fn won(&self, transport: Transport);

    /// Large packets are lost on the way; to be remembered. Must not block.
    fn narrowed(&self);

    /// The tunnel is closed: the lock on the key may be given back, an ephemeral peer be removed.
    fn release(&self) -> BoxFuture<'_, ()>;
}

/// Token mode: a fresh key per tunnel, nothing stored (flyctl: `wg/token.go`).
#[derive(Clone)]
pub(crate) struct TokenAccess {
    /// Host, `host:port`, or a `ws://` or `wss://` URL (`FLY_WIREGUARD_GATEWAY`).
    pub(crate) gateway: String,
    /// The macaroons, without scheme, asked for whenever a WebSocket is opened: a tunnel may outlive a login. Must
    /// not block for long.
    pub(crate) token: Arc<dyn Fn() -> String + Send + Sync>,
    /// Real slug of the organization, never `personal`.
    pub(crate) org_slug: String,
    /// Custom network; `None`: the default one.
    pub(crate) network: Option<String>,
}

impl TokenAccess {
    /// The gateway that answers everywhere (flyctl: `wg/token.go`).
    pub(crate) const GATEWAY: &str = "gateway.machines.dev";
}

impl std::fmt::Debug for TokenAccess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TokenAccess")
            .field("gateway", &self.gateway)
            .field("org_slug", &self.org_slug)
            .field("network", &self.network)
            .finish_non_exhaustive()
    }
}

/// How the gateway is to know us.
#[derive(Clone)]
pub(crate) enum Access {
    /// By a peer made beforehand.
    Peer(Arc<dyn PeerSource>),
    /// By a token.
    Token(TokenAccess),
}
