//! What the central API's handlers share, and its routers put together: GraphQL, ui-ex REST, HTTP
//! logs, login, incidents. Each is wrapped in its own fault layer, so that the request log and a
//! fault rule can tell them apart.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;

use crate::faults::{self, Api, Faults};
use crate::logs::LogStore;
use crate::registry::Registry;
use crate::state::State;

/// Where clients reach the other services of this platform.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// `http://127.0.0.1:PORT`
    pub api_url: String,
    /// `127.0.0.1:PORT`, as it stands in image references.
    pub registry_host: String,
    pub edge_http: u16,
    pub edge_https: u16,
}

/// The central API.
pub struct Central {
    pub state: Arc<State>,
    pub logs: Arc<LogStore>,
    pub faults: Arc<Faults>,
    pub registry: Arc<Registry>,
    pub addresses: Addresses,
    pub(super) logins: super::login::Logins,
    unsupported: Mutex<BTreeMap<String, u64>>,
}

impl Central {
    pub fn new(
        state: Arc<State>,
        logs: Arc<LogStore>,
        faults: Arc<Faults>,
        registry: Arc<Registry>,
        addresses: Addresses,
    ) -> Arc<Self> {
        Arc::new(Self {
            state,
            logs,
            faults,
            registry,
            addresses,
            logins: super::login::Logins::default(),
            unsupported: Mutex::default(),
        })
    }

    /// GraphQL operations that asked for something not served, with how often.
    pub fn unsupported(&self) -> BTreeMap<String, u64> {
        self.unsupported.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn count_unsupported(&self, operation: &str) {
        let mut counts = self.unsupported.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry(operation.to_owned()).or_default() += 1;
    }
}

/// Every route of the central API, fault layers included.
pub fn router(central: &Arc<Central>) -> Router {
    let wrapped = |router: Router, api| faults::layer(router, Arc::clone(&central.faults), api);
    Router::new()
        .merge(wrapped(super::graphql::router(Arc::clone(central)), Api::Graphql))
        .merge(wrapped(super::uiex::router(Arc::clone(central)), Api::UiEx))
        .merge(wrapped(super::logs::router(Arc::clone(central)), Api::Logs))
        .merge(wrapped(super::login::router(Arc::clone(central)), Api::Login))
        .merge(wrapped(super::incidents::router(Arc::clone(central)), Api::Other))
}
