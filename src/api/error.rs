//! What can go wrong between us and an API, with the exchange as evidence.

use std::time::Duration;

/// One request and what came back, as far as it came back. Contains no credential and no body beyond
/// a short excerpt.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Exchange {
    pub(crate) method: String,
    pub(crate) host: String,
    /// The path as a template (`/v1/apps/{app}/machines`), so that diagnostics group by it.
    pub(crate) route: String,
    pub(crate) path: String,
    pub(crate) status: Option<u16>,
    pub(crate) content_type: Option<String>,
    /// The API's own words: `message`, else `error`, else the excerpt.
    pub(crate) message: Option<String>,
    /// Structured `status` member of a Machines error body (`insufficient_capacity`, …), verbatim.
    pub(crate) error_status: Option<String>,
    /// `details` member of a Machines error body.
    pub(crate) details: Option<serde_json::Value>,
    /// First 300 bytes of a body that is not JSON, markup stripped.
    pub(crate) excerpt: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) trace_id: Option<String>,
    pub(crate) via: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) attempts: u32,
    /// From the first attempt to the end of the last one; zero for a single attempt.
    pub(crate) retried_for: Duration,
    /// The request had an idempotent method, or the caller vouched for it.
    pub(crate) idempotent: bool,
    /// `errors[0].extensions.code` of a GraphQL body that came with an error status.
    pub(crate) graphql_code: Option<String>,
    /// Names filled into the path: the app, the machine, the volume.
    pub(crate) app: Option<String>,
    pub(crate) machine: Option<String>,
    pub(crate) volume: Option<String>,
    /// What is known of the token the request carried.
    pub(crate) bearer: Option<Bearer>,
    /// A proxy of this computer's environment may have answered.
    pub(crate) proxied: bool,
}

/// Where a request's token came from, and whether it had worked. Never the token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bearer {
    pub(crate) source: String,
    /// `user`, `org`, `deploy`, … as far as its text shows.
    pub(crate) kind: String,
    /// An earlier request of this run with it was answered.
    pub(crate) worked_earlier: bool,
}

/// Why no HTTP answer arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TransportKind {
    /// The host name did not resolve.
    Resolve,
    /// Refused, unreachable or timed out while connecting.
    Connect,
    /// The certificate was not accepted, or the handshake failed.
    Tls,
    /// Connected, but no answer within the time allowed.
    Timeout,
    /// The connection broke after the request was written: the effect is unknown.
    Broken,
    /// The request could not be built or sent for a local reason.
    Local,
}

/// A failed API call.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Error {
    #[error("no answer from {}: {reason}", exchange.host)]
    Transport { kind: TransportKind, reason: String, exchange: Box<Exchange> },
    #[error("{} answered HTTP {}", exchange.host, exchange.status.unwrap_or_default())]
    Status { exchange: Box<Exchange> },
    /// 2xx, but not what the API documents.
    #[error("{} answered something unreadable: {reason}", exchange.host)]
    Decode { reason: String, exchange: Box<Exchange> },
    /// HTTP 200 with GraphQL errors.
    #[error("{message}")]
    GraphQl {
        operation: &'static str,
        /// `extensions.code`
        code: Option<String>,
        message: String,
        exchange: Box<Exchange>,
    },
    /// The configured base URL is not one.
    #[error("`{url}` is not a usable URL: {reason}")]
    BaseUrl { url: String, reason: String },
}

impl Error {
    pub(crate) fn exchange(&self) -> Option<&Exchange> {
        match self {
            Self::Transport { exchange, .. }
            | Self::Status { exchange }
            | Self::Decode { exchange, .. }
            | Self::GraphQl { exchange, .. } => Some(exchange),
            Self::BaseUrl { .. } => None,
        }
    }

    /// Notes how long the call had been repeated.
    pub(super) fn retried_for(&mut self, time: Duration) {
        match self {
            Self::Transport { exchange, .. }
            | Self::Status { exchange }
            | Self::Decode { exchange, .. }
            | Self::GraphQl { exchange, .. } => exchange.retried_for = time,
            Self::BaseUrl { .. } => {}
        }
    }

    /// HTTP status, when one arrived.
    pub(crate) fn status(&self) -> Option<u16> {
        self.exchange().and_then(|e| e.status)
    }

    pub(crate) fn is_not_found(&self) -> bool {
        match self {
            Self::Status { exchange } => exchange.status == Some(404),
            Self::GraphQl { code, .. } => code.as_deref() == Some("NOT_FOUND"),
            Self::Transport { .. } | Self::Decode { .. } | Self::BaseUrl { .. } => false,
        }
    }

    /// The API understood the question and says that it makes no sense for this object.
    pub(crate) fn is_unprocessable(&self) -> bool {
        match self {
            Self::GraphQl { code, .. } => code.as_deref() == Some("UNPROCESSABLE"),
            Self::Status { exchange } => exchange.status == Some(422),
            Self::Transport { .. } | Self::Decode { .. } | Self::BaseUrl { .. } => false,
        }
    }

    /// The request may have taken effect although we saw no proper answer: a 408 or 5xx, a broken or
    /// silent connection, an undecodable 2xx. Callers look the effect up before they repeat.
    pub(crate) fn effect_unknown(&self) -> bool {
        match self {
            Self::Transport { kind, .. } => {
                matches!(kind, TransportKind::Broken | TransportKind::Timeout)
            }
            Self::Status { exchange } => exchange.status.is_some_and(|s| s == 408 || (s >= 500 && s != 501)),
            Self::Decode { .. } => true,
            Self::GraphQl { .. } | Self::BaseUrl { .. } => false,
        }
    }

    /// Another attempt may succeed without anybody changing anything.
    pub(crate) fn is_transient(&self) -> bool {
        match self {
            Self::Transport { kind, .. } => !matches!(kind, TransportKind::Tls | TransportKind::Local),
            Self::Status { exchange } => exchange.status.is_some_and(|s| s == 408 || s == 429 || s >= 500),
            Self::Decode { .. } => true,
            Self::GraphQl { code, .. } => code.as_deref() == Some("SERVER_ERROR"),
            Self::BaseUrl { .. } => false,
        }
    }
}
