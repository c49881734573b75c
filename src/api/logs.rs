//! The HTTP log API (api.md 10.1).

use reqwest::Method;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::http::{Call, Http};

/// Client of `GET {api}/api/v1/apps/{app}/logs`.
#[derive(Clone)]
pub(crate) struct LogsApi {
    http: Http,
    base: String,
    authorization: Option<String>,
}

/// One page and the token that continues after it.
#[derive(Debug, Clone, Default)]
pub(crate) struct LogPage {
    pub(crate) entries: Vec<WireEntry>,
    /// Empty = keep the previous token.
    pub(crate) next_token: String,
}

/// A log line as the wire has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WireEntry {
    /// RFC 3339, passed through byte for byte.
    pub(crate) timestamp: String,
    pub(crate) message: String,
    pub(crate) level: String,
    pub(crate) instance: String,
    pub(crate) region: String,
    pub(crate) meta: serde_json::Value,
}

impl WireEntry {
    /// `app`, `runner`, `proxy`, `health`: who said it.
    pub(crate) fn provider(&self) -> &str {
        self.meta.pointer("/event/provider").and_then(|v| v.as_str()).unwrap_or_default()
    }

    /// The edge's code of a `proxy` line (`PR02`): its name where the entry has one, else what the line begins with
    /// (docs: monitoring/error-codes).
    pub(crate) fn proxy_code(&self) -> Option<String> {
        let named = self.meta.pointer("/error/name").and_then(|v| v.as_str());
        let word = named.or_else(|| self.message.split_whitespace().next())?;
        let word = word.trim_matches(['[', ']', ':']);
        let (letters, digits) = word.split_at_checked(2)?;
        let code = letters.chars().all(|c| c.is_ascii_uppercase())
            && digits.len() == 2
            && digits.chars().all(|c| c.is_ascii_digit());
        code.then(|| word.to_owned())
    }
}

#[derive(Deserialize)]
struct Envelope {
    #[serde(default)]
    data: Vec<Row>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    attributes: WireEntry,
}

#[derive(Deserialize, Default)]
struct Meta {
    #[serde(default)]
    next_token: Option<String>,
}

impl LogsApi {
    pub(crate) fn new(http: Http, base: &str, authorization: Option<String>) -> Self {
        Self { http, base: base.to_owned(), authorization }
    }

    /// One page of an app's log. An empty token asks for the most recent lines.
    pub(crate) async fn page(
        &self,
        app: &str,
        token: &str,
        machine: Option<&str>,
        region: Option<&str>,
    ) -> Result<LogPage, Error> {
        let mut call = Call::new(Method::GET, &self.base, "/api/v1/apps/{app}/logs")
            .param("app", app)
            .query("next_token", token)
            .plain();
        if let Some(machine) = machine {
            call = call.query("instance", machine);
        }
        if let Some(region) = region {
            call = call.query("region", region);
        }
        if let Some(authorization) = &self.authorization {
            call = call.authorization(authorization.clone());
        }
        let envelope: Envelope = self.http.send(call).await?.json()?;
        Ok(LogPage {
            entries: envelope.data.into_iter().map(|row| row.attributes).collect(),
            next_token: envelope.meta.next_token.unwrap_or_default(),
        })
    }
}
