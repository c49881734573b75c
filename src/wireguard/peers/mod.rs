//! Peers: our keys at a gateway, one per (organisation, network) and slot.
//!
//! In: which private network is wanted. Out: a [`Claim`], a peer that no other process uses while it is held (an
//! OS lock per slot guarantees it, tunnel.md 4.7), made at the API when none is stored. Must not: open a socket,
//! read or write flyctl's `wire_guard_state`, print.

mod account;
mod claim;
mod host;
mod known;
mod name;
mod pending;
mod pool;
mod record;
mod source;
mod store;

pub(crate) use account::Order;
pub(crate) use claim::Claim;
pub(crate) use host::Host;
pub(crate) use name::{Kind as NameKind, is_valid as is_valid_name};
pub(crate) use pool::{Peers, Slot};
pub(crate) use record::{Record, Transport};
pub(crate) use source::Source;

use crate::api;
use crate::diagnostics::Failure;

/// An organisation as peers need it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Org {
    /// Node id.
    pub(crate) id: String,
    /// As the API shows it; may be the alias `personal`.
    pub(crate) slug: String,
    /// The slug itself, never the alias.
    pub(crate) raw_slug: String,
}

impl From<api::graphql::wireguard::OrgNode> for Org {
    fn from(node: api::graphql::wireguard::OrgNode) -> Self {
        let raw_slug = if node.raw_slug.is_empty() { node.slug.clone() } else { node.raw_slug };
        Self { id: node.id, slug: node.slug, raw_slug }
    }
}

/// Which private network a peer is wanted in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) org: Org,
    /// Empty = the default network. GraphQL's spelling; the Machines API says `default`.
    pub(crate) network: String,
    /// A gateway in this region and no other.
    pub(crate) region: Option<String>,
}

/// Why there is no peer.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}")]
    Api(#[from] api::Error),
    /// The API made a peer that cannot be used.
    #[error("the API gave the peer an unusable {what}: {value}")]
    Unusable { what: &'static str, value: String },
    /// A file of the state directory could not be written or read.
    #[error("{}", .0.diagnostic().title)]
    State(Box<Failure>),
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::State(Box::new(failure))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Api(error) => error.into(),
            Error::State(failure) => *failure,
            Error::Unusable { .. } => Failure::defect(&error.to_string()),
        }
    }
}
