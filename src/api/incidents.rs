//! The feed of unresolved incidents (api.md 11). Asked after a failure and by `fly incidents list`.

use std::time::Duration;

use reqwest::Method;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::http::{Call, Http};

/// Client of the incidents feed, which needs no token.
#[derive(Clone)]
pub(crate) struct IncidentsApi {
    http: Http,
    url: String,
}

/// Keys in the order the reference prints them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Incident {
    pub(crate) components: Vec<Component>,
    pub(crate) created_at: String,
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(deserialize_with = "null_is_empty")]
    pub(crate) resolved_at: String,
    pub(crate) started_at: String,
    pub(crate) status: String,
    pub(crate) updated_at: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Component {
    pub(crate) id: String,
    pub(crate) name: String,
}

#[derive(Deserialize)]
struct Feed {
    #[serde(default)]
    incidents: Vec<Incident>,
}

fn null_is_empty<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.unwrap_or_default())
}

impl IncidentsApi {
    pub(crate) fn new(http: Http, url: &str) -> Self {
        Self { http, url: url.to_owned() }
    }

    pub(crate) async fn list(&self, patience: Duration) -> Result<Vec<Incident>, Error> {
        let call = Call::new(Method::GET, &self.url, "").plain().timeout(patience).once();
        Ok(self.http.send(call).await?.json::<Feed>()?.incidents)
    }
}
