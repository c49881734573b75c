//! Pauses of deploys: the platform's own (refusals with a reason and an end), waited out as long as the user
//! allows, and the request of a colleague (metadata of the app's machines).

use std::time::{Duration, Instant};

use jiff::Timestamp;
use model::machine::{Machine, metadata};
use serde::{Deserialize, Serialize};

use crate::api::Error;

use super::{Event, Listener};

/// How often the platform is asked again while it gives no end.
const ASK: Duration = Duration::from_secs(5);

/// What somebody asked for: no deploys for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pause {
    pub(crate) reason: String,
    /// Who set it, as far as known.
    #[serde(default)]
    pub(crate) by: String,
    /// When, RFC 3339.
    pub(crate) at: String,
    /// When it ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<Timestamp>,
}

impl Pause {
    /// The pause in force, read from the app's machines. Text that nobody can read is a pause without a reason:
    /// somebody meant something by it.
    pub(crate) fn of(machines: &[Machine], now: Timestamp) -> Option<Self> {
        let texts = machines.iter().filter(|m| m.is_active()).map(|m| m.metadata(metadata::DEPLOYS_PAUSED));
        let pauses = texts.filter(|text| !text.is_empty()).map(|text| {
            serde_json::from_str(text).unwrap_or_else(|_| Pause {
                reason: "no readable reason".to_owned(),
                by: String::new(),
                at: String::new(),
                until: None,
            })
        });
        pauses.filter(|pause| pause.until.is_none_or(|until| until > now)).max_by(|a, b| a.at.cmp(&b.at))
    }

    /// "by alice, since …, until …".
    pub(crate) fn details(&self) -> String {
        let by = if self.by.is_empty() { "somebody" } else { &self.by };
        let until =
            self.until.map_or_else(|| "until it is ended".to_owned(), |until| format!("until {until}"));
        format!("set by {by} at {}, {until}", self.at)
    }
}

/// The platform's refusal of changes for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) reason: String,
    pub(super) until: Option<Timestamp>,
}

impl Refused {
    /// Reads it from an error, when it is one (diagnostics.md A9).
    pub(super) fn of(error: &Error) -> Option<Self> {
        let exchange = error.exchange().filter(|e| e.error_status.as_deref() == Some("deploys_paused"))?;
        let detail = |key: &str| exchange.details.as_ref()?.get(key)?.as_str().map(str::to_owned);
        let reason = detail("reason").or_else(|| exchange.message.clone()).unwrap_or_default();
        Some(Self { reason, until: detail("until").and_then(|text| text.parse().ok()) })
    }
}

/// Waits for the platform to take changes again, if `error` says that it does not and there is patience left.
/// True = ask again.
pub(super) async fn wait(error: &Error, began: Instant, patience: Duration, listen: &dyn Listener) -> bool {
    let Some(refused) = Refused::of(error) else { return false };
    let left = patience.saturating_sub(began.elapsed());
    let due = refused
        .until
        .map(|until| Duration::try_from(until.duration_since(Timestamp::now())).unwrap_or(Duration::ZERO));
    // An end that is beyond our patience is not waited for at all.
    if left.is_zero() || due.is_some_and(|due| due > left) {
        return false;
    }
    let until = refused.until.map(|until| until.to_string());
    listen.event(&Event::PlatformPaused { reason: &refused.reason, until: until.as_deref() });
    let pause = due.unwrap_or(ASK).max(Duration::from_millis(200)).min(ASK).min(left);
    tokio::time::sleep(pause).await;
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn machine(text: &str) -> Machine {
        serde_json::from_value(serde_json::json!({"id": "a", "state": "started",
            "config": {"metadata": {(metadata::DEPLOYS_PAUSED): text}}}))
        .unwrap()
    }

    #[test]
    fn the_newest_pause_counts_and_ends_by_itself() {
        let now: Timestamp = "2026-01-02T00:00:00Z".parse().unwrap();
        let old = r#"{"reason":"old","by":"a","at":"2026-01-01T00:00:00Z"}"#;
        let new = r#"{"reason":"new","by":"b","at":"2026-01-01T10:00:00Z","until":"2026-01-02T01:00:00Z"}"#;
        let over = r#"{"reason":"over","at":"2026-01-01T12:00:00Z","until":"2026-01-01T13:00:00Z"}"#;
        let of = |texts: &[&str]| {
            let machines: Vec<Machine> = texts.iter().map(|text| machine(text)).collect();
            Pause::of(&machines, now).map(|pause| pause.reason)
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&["", over]), None);
        assert_eq!(of(&[old, new, over]).as_deref(), Some("new"));
        assert_eq!(of(&["on holiday"]).as_deref(), Some("no readable reason"));
    }
}
