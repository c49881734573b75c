//! Token mode's exchange before WireGuard (tunnel.md 3.5): who comes, with which token, into which network.

use std::sync::Arc;
use std::time::Duration;

use netstack::noise::PublicKey;
use netstack::token::{Auth, Hello, Reply};

use crate::api::auth;
use crate::domain::now_ms;
use crate::gateway::core::Known;
use crate::gateway::directory::{Guest, bytes};
use crate::gateway::routes::services;
use crate::gateway::running::Running;
use crate::inventory::{peers, sixpn};

/// Bound on the client's part (flyctl's own is 30 s for all).
pub(super) const LIMIT: Duration = Duration::from_secs(15);
/// How long an admission lasts; clients come back before.
const LIFETIME: i64 = 3600;

/// One client at the desk.
pub(super) struct Desk<'a> {
    running: &'a Arc<Running>,
    region: usize,
    /// `Authorization` of the upgrade request.
    header: Option<String>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(running: &'a Arc<Running>, region: usize, header: Option<String>) -> Self {
        Self { running, region, header }
    }

    /// Step 1: the greeting.
    pub(super) fn hello(&self) -> Vec<u8> {
        let key = self.running.look(|core| core.public_keys()[self.region]);
        Hello { key, auth_header: self.header.is_some() }.to_bytes()
    }

    /// Step 3: the answer to step 2, and the key that was admitted.
    pub(super) fn answer(&mut self, packet: &[u8]) -> (Vec<u8>, Option<PublicKey>) {
        match self.admit(packet) {
            Ok((reply, key)) => (reply.to_bytes(), Some(key)),
            Err((code, message)) => {
                let reply = Reply::Error { code: code.to_owned(), message };
                (reply.to_bytes(), None)
            }
        }
    }

    fn admit(&self, packet: &[u8]) -> Result<(Reply, PublicKey), (&'static str, String)> {
        let asked = Auth::parse(packet).map_err(|error| ("invalid_request", error.to_string()))?;
        let sent = self.header.clone().or_else(|| asked.token.clone()).unwrap_or_default();
        let network = sixpn::network_name(asked.network_name.as_deref().unwrap_or_default()).to_owned();
        if !sixpn::valid_network_name(&network) {
            return Err(("invalid_request", "network_name is no name of a network".to_owned()));
        }
        let admitted = self.running.around.state.update(|world| {
            let principal = auth::authenticate_tokens(world, auth::tokens(&sent), now_ms())
                .map_err(|error| ("unauthorized", error.to_string()))?;
            let org = world.org(&asked.org_slug).map(|org| org.slug.clone());
            let org = org
                .filter(|org| principal.may_see_org(org))
                .ok_or_else(|| ("unauthorized", "the token does not reach this organization".to_owned()))?;
            if peers::by_public_key(world, asked.key.as_bytes()).is_some() {
                return Err(("invalid_request", "pubkey has already been taken".to_owned()));
            }
            let prefix = bytes(sixpn::network_prefix(world, &org, &network));
            let region = format!("token/{}", self.running.regions[self.region]);
            Ok((prefix, sixpn::peer_address(world, &org, &network, &region)))
        });
        let (prefix, address) = admitted?;
        let name = format!("token-{}", hex::encode(&asked.key.as_bytes()[..4]));
        let known = Known { region: self.region, prefix, address, name };
        self.running.welcome(Guest { key: asked.key, known });
        let expires_at = now_ms() / 1000 + LIFETIME;
        let reply = Reply::Ok { peer_ip: address, dns: Some(services(prefix)), expires_at: Some(expires_at) };
        Ok((reply, asked.key))
    }
}
