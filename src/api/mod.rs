//! The platform's APIs: one HTTP transport, three clients on it.
//!
//! In: typed requests and a bearer header. Out: decoded answers, or [`Error`] with the exchange that
//! led to it. Never: reads environment or configuration, prints, decides what a failure means (that is
//! `model::diagnosis`; the translation is in [`error`]).

pub(crate) mod edge;
pub(crate) mod error;
pub(crate) mod graphql;
pub(crate) mod http;
pub(crate) mod incidents;
pub(crate) mod login;
pub(crate) mod logs;
pub(crate) mod machines;
pub(crate) mod nats;
pub(crate) mod retry;
pub(crate) mod scanner;
pub(crate) mod signals;
pub(crate) mod status_page;
pub(crate) mod tokens;
pub(crate) mod uiex;

pub(crate) use error::{Error, Exchange, TransportKind};
pub(crate) use graphql::GraphQl;
pub(crate) use http::{Call, Http};
pub(crate) use logs::LogsApi;
pub(crate) use machines::MachinesApi;
pub(crate) use tokens::Tokens;
pub(crate) use uiex::UiEx;

/// Base URLs of the services a command talks to (api.md 1). No trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Endpoints {
    /// GraphQL, login, HTTP logs.
    pub(crate) api: String,
    /// Machines REST, without `/v1`.
    pub(crate) machines: String,
    /// Releases, builds, organisations.
    pub(crate) uiex: String,
    /// `host[:port]` of the image registry.
    pub(crate) registry: String,
    /// Whole URL of the unresolved-incidents feed.
    pub(crate) incidents: String,
    /// Base of the status page.
    pub(crate) status_page: String,
    /// Certificate of the local platform's edge; trusted for names below `localhost` only.
    pub(crate) local_ca: Option<std::path::PathBuf>,
}

impl Endpoints {
    /// Whether machines are those of a platform on this computer.
    pub(crate) fn is_local(&self) -> bool {
        let rest = self.machines.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        host == "localhost" || host.starts_with("127.") || rest.starts_with("[::1]")
    }
}

impl Default for Endpoints {
    fn default() -> Self {
        Self {
            api: "https://api.fly.io".to_owned(),
            machines: "https://api.machines.dev".to_owned(),
            uiex: "https://api.fly.io".to_owned(),
            registry: "registry.fly.io".to_owned(),
            incidents: "https://incidents.flyio.net/v1/incidents".to_owned(),
            status_page: "https://status.fly.io".to_owned(),
            local_ca: None,
        }
    }
}
