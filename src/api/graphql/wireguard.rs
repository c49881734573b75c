//! WireGuard peers of an organisation and what is needed to make one (tunnel.md 1.1).

use model::machine::document::{Nodes, WireGuardPeer};
use serde::{Deserialize, Serialize};

use super::Operation;

/// Makes a peer. Never repeated on its own: a second one would stay behind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AddWireGuardPeer {
    pub(crate) input: NewPeer,
}

#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewPeer {
    /// Node id of the organisation, not its slug.
    pub(crate) organization_id: String,
    /// Where the gateway should be; the API chooses when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<String>,
    pub(crate) name: String,
    /// Base64.
    pub(crate) pubkey: String,
    /// Name of the private network; absent = the default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) network: Option<String>,
    /// Deprecated: every peer reaches the log stream.
    pub(crate) nats: bool,
    /// The server may forget the peer once it is not validated for long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ephemeral: Option<bool>,
}

impl Operation for AddWireGuardPeer {
    const NAME: &'static str = "AddWireGuardPeer";
    const DOCUMENT: &'static str = "mutation AddWireGuardPeer($input: AddWireGuardPeerInput!) { \
        addWireGuardPeer(input: $input) { peerip endpointip pubkey } }";
    type Data = AddWireGuardPeerData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AddWireGuardPeerData {
    pub(crate) add_wire_guard_peer: CreatedPeer,
}

/// The gateway's side of a new peer.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct CreatedPeer {
    /// Our address in the private network.
    pub(crate) peerip: String,
    /// The gateway's host: an address or a name, without port.
    pub(crate) endpointip: String,
    /// The gateway's public key, base64.
    pub(crate) pubkey: String,
}

/// Removes a peer by name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RemoveWireGuardPeer {
    pub(crate) input: PeerName,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeerName {
    pub(crate) organization_id: String,
    pub(crate) name: String,
}

impl Operation for RemoveWireGuardPeer {
    const NAME: &'static str = "RemoveWireGuardPeer";
    const DOCUMENT: &'static str = "mutation RemoveWireGuardPeer($input: RemoveWireGuardPeerInput!) { \
        removeWireGuardPeer(input: $input) { organization { id } } }";
    type Data = serde_json::Value;
}

/// Which of some peer addresses no peer has any more. Asking also keeps `ephemeral` peers alive.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ValidateWireGuardPeers {
    pub(crate) input: PeerIps,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeerIps {
    pub(crate) peer_ips: Vec<String>,
}

impl Operation for ValidateWireGuardPeers {
    const NAME: &'static str = "ValidateWireGuardPeers";
    const DOCUMENT: &'static str = "mutation ValidateWireGuardPeers($input: ValidateWireGuardPeersInput!) { \
        validateWireGuardPeers(input: $input) { invalidPeerIps } }";
    type Data = ValidateWireGuardPeersData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ValidateWireGuardPeersData {
    pub(crate) validate_wire_guard_peers: InvalidPeers,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InvalidPeers {
    #[serde(default)]
    pub(crate) invalid_peer_ips: Vec<String>,
}

/// The nearest region that has a gateway.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NearestGateway {}

impl Operation for NearestGateway {
    const NAME: &'static str = "ClosestWireguardGatewayRegion";
    const DOCUMENT: &'static str = "query ClosestWireguardGatewayRegion { \
        nearestRegion(wireguardGateway: true) { code name gatewayAvailable } }";
    type Data = NearestGatewayData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NearestGatewayData {
    pub(crate) nearest_region: GatewayRegion,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct GatewayRegion {
    pub(crate) code: String,
}

/// Every peer of an organisation.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WireGuardPeers {
    pub(crate) slug: String,
}

impl Operation for WireGuardPeers {
    const NAME: &'static str = "GetWireGuardPeers";
    const DOCUMENT: &'static str = "query GetWireGuardPeers($slug: String!) { organization(slug: $slug) { \
        wireGuardPeers { nodes { id name pubkey region peerip } } } }";
    type Data = WireGuardPeersData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct WireGuardPeersData {
    pub(crate) organization: PeersOfOrganization,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeersOfOrganization {
    pub(crate) wire_guard_peers: Nodes<WireGuardPeer>,
}

/// An organisation's id and its two slugs.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct OrgNode {
    pub(crate) id: String,
    /// May be the alias `personal`.
    pub(crate) slug: String,
    /// The real one.
    pub(crate) raw_slug: String,
}

/// An organisation by slug.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrgOfTunnel {
    pub(crate) slug: String,
}

impl Operation for OrgOfTunnel {
    const NAME: &'static str = "OrgOfTunnel";
    const DOCUMENT: &'static str =
        "query OrgOfTunnel($slug: String!) { organization(slug: $slug) { id slug rawSlug } }";
    type Data = OrgOfTunnelData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct OrgOfTunnelData {
    pub(crate) organization: OrgNode,
}

/// The private network an app is on: organisation and network, in one round trip.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NetworkOfApp {
    pub(crate) name: String,
}

impl Operation for NetworkOfApp {
    const NAME: &'static str = "NetworkOfApp";
    const DOCUMENT: &'static str = "query NetworkOfApp($name: String!) { app(name: $name) { \
        network organization { id slug rawSlug } } }";
    type Data = NetworkOfAppData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct NetworkOfAppData {
    pub(crate) app: AppOnNetwork,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppOnNetwork {
    /// Empty or absent = the organisation's default network.
    #[serde(default)]
    pub(crate) network: Option<String>,
    pub(crate) organization: OrgNode,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn absent_fields_are_not_sent() {
        let input = NewPeer { organization_id: "o1".into(), name: "n".into(), ..NewPeer::default() };
        let sent = serde_json::to_value(AddWireGuardPeer { input }).unwrap();
        assert_eq!(
            sent,
            serde_json::json!({"input": {"organizationId": "o1", "name": "n", "pubkey": "", "nats": false}})
        );
    }

    #[test]
    fn peers_come_with_their_organization() {
        let data: WireGuardPeersData = serde_json::from_value(serde_json::json!({"organization": {
            "id": "o1", "slug": "personal", "rawSlug": "me",
            "wireGuardPeers": {"nodes": [{"id": "p", "name": "n", "pubkey": "k", "region": "ams", "peerip": "fdaa::1"}]}
        }}))
        .unwrap();
        assert_eq!(data.organization.wire_guard_peers.nodes.unwrap()[0].region, "ams");
    }
}
