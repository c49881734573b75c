//! WireGuard peers: `addWireGuardPeer`, `removeWireGuardPeer`, `validateWireGuardPeers`, and the peers of
//! an organisation.

use serde_json::Value;

use super::Context;
use super::error::GqlError;
use super::mutation::payload;
use super::node::{Args, Node, Object, connection, required, text};
use super::query::org;
use crate::domain::{Org, Peer};
use crate::inventory::peers::{self, NewPeer};

/// Members with a user's, an organisation's or a deploy token use the network; read-only tokens do not.
fn usable(cx: &Context<'_>, id: &str) -> Result<Org, GqlError> {
    let org = org(cx, id)?;
    if cx.principal.may_use_network(&org.slug) { Ok(org) } else { Err(GqlError::forbidden()) }
}

/// `addWireGuardPeer`.
pub(super) fn add(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = usable(cx, &required(input, "organizationId")?)?;
    let optional = |name| text(input, name).unwrap_or_default();
    let new = NewPeer {
        org: org.slug,
        name: required(input, "name")?,
        public_key: required(input, "pubkey")?,
        network: optional("network"),
        region: optional("region"),
        gateway: optional("gwname"),
        ephemeral: input.get("ephemeral").and_then(Value::as_bool).unwrap_or(false),
    };
    let added = cx.central.state.update(|w| peers::add(w, new, cx.now));
    let (peer, gateway) = added.map_err(|e| GqlError::unprocessable(e.to_string()))?;
    Ok(payload(
        "AddWireGuardPeerPayload",
        vec![
            ("peerip", peer.ip.to_string().into()),
            ("endpointip", gateway.endpoint.into()),
            ("pubkey", gateway.public_key.into()),
            ("network", peer.network.into()),
        ],
    ))
}

/// `removeWireGuardPeer`.
pub(super) fn remove(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = usable(cx, &required(input, "organizationId")?)?;
    let name = required(input, "name")?;
    cx.central
        .state
        .update(|w| peers::remove(w, &org.slug, &name))
        .ok_or_else(|| GqlError::not_found("WireGuardPeer", &name))?;
    Ok(payload("RemoveWireGuardPeerPayload", vec![("organization", Object::Org(org).into())]))
}

/// `validateWireGuardPeers`: which addresses still belong to peers of the caller's organisations.
pub(super) fn validate(cx: &Context<'_>, input: &Args) -> Node {
    let asked: Vec<String> = input
        .get("peerIps")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    let (valid, invalid) = cx
        .central
        .state
        .update(|w| peers::validate(w, &asked, |slug| cx.principal.may_see_org(slug), cx.now));
    payload(
        "ValidateWireGuardPeersPayload",
        vec![("invalidPeerIps", Node::list(invalid)), ("validPeerIps", Node::list(valid))],
    )
}

/// `Organization.wireGuardPeers`.
pub(super) fn list(cx: &Context<'_>, org: &Org, args: &Args) -> Node {
    let items = cx
        .central
        .state
        .read(|w| peers::of_org(w, &org.slug).map(|peer| (peer.id.clone(), shown(peer))).collect());
    connection("WireGuardPeerConnection", items, args)
}

/// `Organization.wireGuardPeer`.
pub(super) fn one(cx: &Context<'_>, org: &Org, name: &str) -> Result<Node, GqlError> {
    cx.central
        .state
        .read(|w| peers::by_name(w, &org.slug, name).map(shown))
        .map(Node::from)
        .ok_or_else(|| GqlError::not_found("WireGuardPeer", name))
}

fn shown(peer: &Peer) -> Object {
    Object::Fixed(
        "WireGuardPeer",
        vec![
            ("id", peer.id.as_str().into()),
            ("name", peer.name.as_str().into()),
            ("network", peer.network.as_str().into()),
            ("peerip", peer.ip.to_string().into()),
            ("pubkey", peer.public_key.as_str().into()),
            ("region", peer.region.as_str().into()),
        ],
    )
}
