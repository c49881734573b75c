//! Addresses of an app (operations.json: GetIPAddresses, GetAppScopedEgressIPAddresses,
//! AllocateIPAddress, AllocateSharedIPAddress, ReleaseIPAddress).

use model::machine::document::{EgressIpAddress, IpAddress, Nodes};
use serde::{Deserialize, Serialize};

use super::Operation;

/// Every address of an app, also those it sends from: one round trip for what the reference asks in two.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IpAddresses {
    pub(crate) app_name: String,
}

impl Operation for IpAddresses {
    const NAME: &'static str = "IpAddresses";
    const DOCUMENT: &'static str = "query IpAddresses($appName: String!) { app(name: $appName) { \
        ipAddresses { nodes { id address type region createdAt serviceName \
        network { name organization { slug } } } } \
        sharedIpAddress \
        egressIpAddresses { nodes { id ip version region updatedAt } } } }";
    type Data = IpAddressesData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct IpAddressesData {
    pub(crate) app: AppAddresses,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppAddresses {
    #[serde(default)]
    pub(crate) ip_addresses: Nodes<IpAddress>,
    #[serde(default)]
    pub(crate) shared_ip_address: Option<String>,
    #[serde(default)]
    pub(crate) egress_ip_addresses: Nodes<EgressIpAddress>,
}

/// Gives an app an address. Costs money for some kinds, so it is never repeated on its own.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AllocateIp {
    pub(crate) input: AllocateIpInput,
}

#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AllocateIpInput {
    /// The app's name; the API takes it for an id.
    pub(crate) app_id: String,
    /// `v4`, `v6`, `shared_v4`, `private_v6`.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<String>,
    /// Id, not slug, of the organisation whose network a private address is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) organization_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) network: Option<String>,
}

impl Operation for AllocateIp {
    const NAME: &'static str = "AllocateIp";
    const DOCUMENT: &'static str = "mutation AllocateIp($input: AllocateIPAddressInput!) { \
        allocateIpAddress(input: $input) { \
        ipAddress { id address type region createdAt } app { sharedIpAddress } } }";
    type Data = AllocateIpData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AllocateIpData {
    pub(crate) allocate_ip_address: AllocatedIp,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AllocatedIp {
    /// Absent for the shared address, which belongs to many apps.
    #[serde(default)]
    pub(crate) ip_address: Option<IpAddress>,
    pub(crate) app: SharedAddress,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SharedAddress {
    #[serde(default)]
    pub(crate) shared_ip_address: Option<String>,
}

/// Takes an address away from an app.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReleaseIp {
    pub(crate) input: ReleaseIpInput,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReleaseIpInput {
    pub(crate) app_id: String,
    pub(crate) ip: String,
}

impl Operation for ReleaseIp {
    const NAME: &'static str = "ReleaseIp";
    const DOCUMENT: &'static str = "mutation ReleaseIp($input: ReleaseIPAddressInput!) { \
        releaseIpAddress(input: $input) { clientMutationId } }";
    type Data = serde_json::Value;
}
