//! The tunnels an agent keeps: one per organisation and network, made when first asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::api::Tokens;
use crate::api::graphql::orgs::Organizations;
use crate::commands::network::graphql_name;
use crate::context::{Ctx, Session, Use};
use crate::wireguard::Tunnel;
use crate::wireguard::peers::{Org, Wanted};

/// What stands where a private key would: clients only check its length, and have no use for it.
const NO_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// Slug and network, as requests name them.
type Key = (String, String);

/// flyctl names the default network as the API it has just asked did: not at all, or `default`.
fn key(slug: &str, network: &str) -> Key {
    (slug.to_owned(), graphql_name(network.to_owned()))
}

pub(super) struct Tunnels {
    open: RefCell<BTreeMap<Key, Rc<Tunnel>>>,
    /// One tunnel is made at a time per key; others are not kept waiting.
    making: RefCell<BTreeMap<Key, Rc<tokio::sync::Mutex<()>>>>,
}

impl Tunnels {
    pub(super) fn new() -> Self {
        Self { open: RefCell::default(), making: RefCell::default() }
    }

    /// The tunnel of a key, if it was established.
    pub(super) fn find(&self, org: &str, network: &str) -> Option<Rc<Tunnel>> {
        self.open.borrow().get(&key(org, network)).cloned()
    }

    /// Makes or finds a tunnel; `fresh` replaces it, and its peer, by new ones. Answers flyctl's `EstablishResponse`.
    pub(super) async fn establish(
        &self,
        ctx: &Ctx,
        session: &Session,
        slug: &str,
        network: &str,
        fresh: bool,
    ) -> Result<Value, String> {
        let key = key(slug, network);
        let lock = Rc::clone(self.making.borrow_mut().entry(key.clone()).or_default());
        let _one_at_a_time = lock.lock().await;
        if !fresh && let Some(tunnel) = self.find(slug, network) {
            return Ok(self.state(ctx, session, slug, &tunnel));
        }
        let org = org(session, slug).await?;
        let wanted = Wanted { org, network: key.1.clone(), region: None };
        if fresh {
            let old = self.open.borrow_mut().remove(&key);
            if let Some(old) = old.and_then(Rc::into_inner) {
                old.close().await;
            }
            ctx.peers(session).reset(&wanted).await.map_err(|error| error.to_string())?;
        }
        let opened = ctx.own_tunnel(session, &wanted, Use::Lasting).await;
        let tunnel = Rc::new(opened.map_err(|failure| failure.diagnostic().title.clone())?);
        self.open.borrow_mut().insert(key, Rc::clone(&tunnel));
        Ok(self.state(ctx, session, slug, &tunnel))
    }

    /// With the names swapped as flyctl has them: its `localprivate` is the public key.
    #[expect(clippy::unused_self, reason = "belongs to what it tells about")]
    fn state(&self, ctx: &Ctx, session: &Session, slug: &str, tunnel: &Tunnel) -> Value {
        let facts = tunnel.facts();
        let slots = ctx.peers(session).slots();
        let slot = slots.iter().find(|slot| slot.record.peer_ip == facts.peer_ip);
        let (name, region) =
            slot.map_or_else(Default::default, |slot| (slot.record.name.clone(), slot.record.region.clone()));
        let mut network = facts.peer_ip.octets();
        network[6..].fill(0);
        let network = std::net::Ipv6Addr::from(network);
        let mut local = facts.peer_ip.octets();
        local[15] = 0;
        json!({
            "WireGuardState": {
                "org": slug, "name": name, "region": region,
                "localprivate": facts.public_key.to_string(), "localpublic": NO_KEY, "dns": "",
                "peer": {
                    "peerip": facts.peer_ip.to_string(), "endpointip": facts.endpoint,
                    "pubkey": facts.gateway_key.to_string(),
                },
            },
            "TunnelConfig": {
                "LocalPrivateKey": NO_KEY,
                "LocalNetwork": format!("{}/120", std::net::Ipv6Addr::from(local)),
                "RemotePublicKey": facts.gateway_key.to_string(),
                "RemoteNetwork": format!("{network}/48"),
                "Endpoint": format!("{}:51820", facts.endpoint),
                "DNS": tunnel.dns_server().to_string(),
                "KeepAlive": 0, "MTU": 0, "LogLevel": 0,
            },
        })
    }

    /// Ends them all.
    pub(super) async fn close(&self) {
        let all: Vec<Rc<Tunnel>> = std::mem::take(&mut *self.open.borrow_mut()).into_values().collect();
        let closing = all.into_iter().filter_map(Rc::into_inner).map(Tunnel::close);
        futures::future::join_all(closing).await;
    }
}

/// An organisation by the slug the API lists it under.
async fn org(session: &Session, slug: &str) -> Result<Org, String> {
    let data = session.graphql().run(&Organizations {}).await.map_err(|error| error.to_string())?;
    let found = data.organizations.nodes.unwrap_or_default().into_iter().find(|org| org.slug == slug);
    let org = found.ok_or("no such organization")?;
    let raw_slug = if org.raw_slug.is_empty() { org.slug.clone() } else { org.raw_slug };
    Ok(Org { id: org.id, slug: org.slug, raw_slug })
}

/// A session of the tokens a client presents.
pub(super) fn session_of(ctx: &Ctx, own: &Session, tokens: &str) -> Session {
    let tokens = Tokens::parse(tokens);
    if tokens.is_empty() { own.clone() } else { Session { tokens, ..ctx.anonymous() } }
}
