//! What one private network's names are made of.

use std::collections::BTreeMap;
use std::net::Ipv6Addr;

/// A machine as DNS knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gateway) struct MachineView {
    pub(in crate::gateway) id: String,
    pub(in crate::gateway) region: String,
    pub(in crate::gateway) address: Ipv6Addr,
    /// Only these have addresses in DNS; the `all.` names tell the others.
    pub(in crate::gateway) started: bool,
    pub(in crate::gateway) group: String,
    pub(in crate::gateway) metadata: BTreeMap<String, String>,
}

/// An app of the network with everything that has a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::gateway) struct AppView {
    pub(in crate::gateway) machines: Vec<MachineView>,
    /// Private proxy addresses.
    pub(in crate::gateway) flycast: Vec<Ipv6Addr>,
}

/// A private network: what its resolver answers from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::gateway) struct View {
    /// The network's service address (`<net>::3`).
    pub(in crate::gateway) services: Option<Ipv6Addr>,
    pub(in crate::gateway) apps: BTreeMap<String, AppView>,
    /// Names of peers that are told, with their addresses.
    pub(in crate::gateway) peers: BTreeMap<String, Ipv6Addr>,
}
