//! App secrets (api.md 7.3): names and digests come back, values only on request.

use std::collections::BTreeMap;

use reqwest::Method;
use serde::Deserialize;

use model::machine::AppSecret;

use crate::api::error::Error;

use super::MachinesApi;

#[derive(Deserialize)]
struct SecretList {
    #[serde(default)]
    secrets: Vec<AppSecret>,
}

#[derive(Deserialize)]
struct Versioned {
    #[serde(default)]
    version: u64,
}

impl MachinesApi {
    /// Names and digests; `min_version` makes the server answer with at least that version.
    pub(crate) async fn list_secrets(
        &self,
        app: &str,
        min_version: Option<u64>,
    ) -> Result<Vec<AppSecret>, Error> {
        let mut call = self.call(Method::GET, "/v1/apps/{app}/secrets").param("app", app);
        if let Some(version) = min_version {
            call = call.query("version", version.to_string());
        }
        Ok(self.http.send(call).await?.json::<SecretList>()?.secrets)
    }

    /// Sets (`Some`) and deletes (`None`) secrets in one step; answers the new secrets version. The same
    /// values twice end in the same state; removing an unknown name changes nothing and answers the present
    /// version.
    pub(crate) async fn update_secrets(
        &self,
        app: &str,
        values: &BTreeMap<String, Option<String>>,
    ) -> Result<u64, Error> {
        let call = self
            .call(Method::POST, "/v1/apps/{app}/secrets")
            .param("app", app)
            .idempotent(true)
            .json(&serde_json::json!({"values": values}));
        Ok(self.http.send(call).await?.json::<Versioned>()?.version)
    }
}
