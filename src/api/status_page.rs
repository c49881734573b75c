//! The public status page (Statuspage v2 API; api.md 11). Needs no token.

use std::time::Duration;

use reqwest::Method;
use serde_json::Value;

use super::error::Error;
use super::http::{Call, Http};

const PATIENCE: Duration = Duration::from_secs(10);

/// Which part of the page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StatusKind {
    Brief,
    Summary,
    Incidents,
    Maintenance,
}

/// Client of the status page.
#[derive(Clone)]
pub(crate) struct StatusPage {
    http: Http,
    base: String,
}

impl StatusPage {
    pub(crate) fn new(http: Http, base: &str) -> Self {
        Self { http, base: base.to_owned() }
    }

    /// The page's own object, whatever members it has.
    pub(crate) async fn read(&self, kind: StatusKind) -> Result<Value, Error> {
        let route = match kind {
            StatusKind::Brief => "/api/v2/status.json",
            StatusKind::Summary => "/api/v2/summary.json",
            StatusKind::Incidents => "/api/v2/incidents/unresolved.json",
            StatusKind::Maintenance => "/api/v2/scheduled-maintenances/active.json",
        };
        let call = Call::new(Method::GET, &self.base, route).plain().timeout(PATIENCE);
        self.http.send(call).await?.json()
    }
}
