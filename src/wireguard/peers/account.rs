//! The API's part of peers: making, removing, validating; and who we are to it, remembered so that making a peer
//! costs one round trip.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use netstack::noise::PrivateKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::api::graphql::orgs::Viewer;
use crate::api::graphql::wireguard::{
    AddWireGuardPeer, NearestGateway, NewPeer, PeerIps, PeerName, RemoveWireGuardPeer, ValidateWireGuardPeers,
};
use crate::api::{self, GraphQl, Tokens};
use crate::config::user;

use super::name::{self, Kind};
use super::pending::{Intent, Peer};
use super::record::{Parts, Record};
use super::{Error, Host, Org};

/// The nearest gateway is looked for once a day.
const NEAREST_FOR: Duration = Duration::from_secs(24 * 3600);

/// The account at the API.
pub(crate) struct Account {
    graphql: GraphQl,
    host: Host,
    /// Digest of the token: what is remembered of one account must not be used for another one.
    mark: String,
    /// `FLYCTL_WG_REGION`: where gateways should be when a command names no region.
    region: Option<String>,
    /// Where the account is remembered, and what is to be removed is noted.
    memory: PathBuf,
    pending: PathBuf,
}

/// A peer the API has made, with the note that removes it should nobody keep it.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) record: Record,
    pub(super) intent: Option<Intent>,
}

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    mark: String,
    email: String,
    region: String,
    region_at: Timestamp,
}

/// Who makes the peer, and where.
struct Identity {
    email: String,
    region: String,
}

/// A peer to make.
pub(crate) struct Order<'a> {
    pub(crate) org: &'a Org,
    pub(crate) network: &'a str,
    pub(crate) region: Option<&'a str>,
    /// Chosen by somebody; made up otherwise.
    pub(crate) name: Option<&'a str>,
    pub(crate) kind: Kind,
    pub(crate) ephemeral: bool,
}

impl Account {
    pub(super) fn new(
        graphql: GraphQl,
        host: Host,
        tokens: &Tokens,
        region: Option<String>,
        root: &Path,
        pending: PathBuf,
    ) -> Self {
        let digest = Sha256::digest(tokens.all());
        let mark = hex::encode(&digest[..8]);
        Self { graphql, host, mark, region, memory: root.join("account.json"), pending }
    }

    /// Makes a peer with a new key.
    pub(crate) async fn make(&self, order: &Order<'_>) -> Result<Made, Error> {
        let now = Timestamp::now();
        let identity = self.identity(order, now).await?;
        let name = match order.name {
            Some(name) => name.to_owned(),
            None => name::automatic(order.kind, &self.host.name, &identity.email),
        };
        let key = PrivateKey::generate();
        // Somebody who chose a name wants the peer to stay, whatever becomes of this process.
        let keep = order.kind == Kind::Static;
        let peer = Peer { org_id: order.org.id.clone(), name: name.clone() };
        let intent = if keep { None } else { Intent::note(&self.pending, peer) };
        let input = NewPeer {
            organization_id: order.org.id.clone(),
            region: Some(identity.region.clone()).filter(|region| !region.is_empty()),
            name: name.clone(),
            pubkey: key.public().to_string(),
            network: Some(order.network.to_owned()).filter(|network| !network.is_empty()),
            nats: false,
            ephemeral: order.ephemeral.then_some(true),
        };
        let made = match self.graphql.run(&AddWireGuardPeer { input }).await {
            Ok(data) => data.add_wire_guard_peer,
            Err(error) => {
                // Where it may have been made all the same the note stays, and the next command removes it.
                if !error.effect_unknown()
                    && let Some(intent) = intent
                {
                    intent.done();
                }
                return Err(error.into());
            }
        };
        let parts = Parts {
            name,
            org: order.org,
            network: order.network,
            region: &identity.region,
            key: &key,
            ephemeral: order.ephemeral,
        };
        Ok(Made { record: Record::new(parts, &made, now)?, intent })
    }

    /// Removes a peer. One that is gone already is removed.
    pub(super) async fn remove(&self, peer: &Peer) -> Result<(), api::Error> {
        let input = PeerName { organization_id: peer.org_id.clone(), name: peer.name.clone() };
        match self.graphql.run(&RemoveWireGuardPeer { input }).await {
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(()),
        }
    }

    /// Whether the API still knows the peer of an address.
    pub(super) async fn knows(&self, record: &Record) -> Result<bool, api::Error> {
        let ip = record.peer_ip.to_string();
        let input = PeerIps { peer_ips: vec![ip] };
        let data = self.graphql.run(&ValidateWireGuardPeers { input }).await?;
        let invalid = data.validate_wire_guard_peers.invalid_peer_ips;
        Ok(!invalid.iter().any(|text| text.parse() == Ok(record.peer_ip)))
    }

    /// From memory, else from the API: both questions at once.
    async fn identity(&self, order: &Order<'_>, now: Timestamp) -> Result<Identity, Error> {
        let mut memory = self.remembered();
        let asked_for = order.region.or(self.region.as_deref());
        let nearest_fits = !memory.region.is_empty() && is_fresh(memory.region_at, now);
        let needs_email = memory.email.is_empty() && order.name.is_none();
        let needs_region = asked_for.is_none() && !nearest_fits;
        let email = async {
            if !needs_email {
                return Ok(None);
            }
            self.graphql.run(&Viewer {}).await.map(|data| Some(data.viewer.email))
        };
        let region = async {
            if !needs_region {
                return Ok(None);
            }
            self.graphql.run(&NearestGateway {}).await.map(|data| Some(data.nearest_region.code))
        };
        let (email, region) = futures::future::try_join(email, region).await?;
        let learnt = email.is_some() || region.is_some();
        if let Some(email) = email {
            memory.email = email;
        }
        if let Some(region) = region {
            memory.region = region;
            memory.region_at = now;
        }
        if learnt {
            self.remember(&memory);
        }
        let region = asked_for.map_or_else(|| memory.region.clone(), str::to_owned);
        Ok(Identity { email: memory.email, region })
    }

    fn remembered(&self) -> Memory {
        let text = std::fs::read(&self.memory).unwrap_or_default();
        let memory: Memory = serde_json::from_slice(&text).unwrap_or_default();
        if memory.mark == self.mark {
            memory
        } else {
            Memory { mark: self.mark.clone(), ..Memory::default() }
        }
    }

    /// Best effort: what cannot be remembered is asked again.
    fn remember(&self, memory: &Memory) {
        let (Some(dir), Ok(text)) = (self.memory.parent(), serde_json::to_vec(memory)) else { return };
        if user::create_dir(dir).is_ok() {
            drop(user::replace(&self.memory, &text));
        }
    }
}

fn is_fresh(at: Timestamp, now: Timestamp) -> bool {
    Duration::try_from(now.duration_since(at)).is_ok_and(|age| age < NEAREST_FOR)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_nearest_gateway_is_believed_for_a_day() {
        let now: Timestamp = "2026-06-02T00:00:00Z".parse().unwrap();
        assert!(is_fresh("2026-06-01T00:00:01Z".parse().unwrap(), now));
        assert!(!is_fresh("2026-06-01T00:00:00Z".parse().unwrap(), now));
        assert!(!is_fresh("2026-06-03T00:00:00Z".parse().unwrap(), now), "the clock went back");
    }
}
