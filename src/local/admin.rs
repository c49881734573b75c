//! Client of the platform's admin API (`/_platform/…`; routes in `crates/platform/src/api/admin`).

use reqwest::Method;
use serde_json::Value;

use crate::api::{Call, Error, Http};

use super::Discovery;

/// Speaks with the admin token of `platform.json`.
#[derive(Clone)]
pub(crate) struct Admin {
    http: Http,
    base: String,
    authorization: String,
}

impl Admin {
    pub(crate) fn new(http: &Http, platform: &Discovery) -> Self {
        Self {
            http: http.clone(),
            base: platform.api_url.clone(),
            authorization: format!("Bearer {}", platform.admin_token),
        }
    }

    fn call(&self, method: Method, route: &'static str) -> Call {
        Call::new(method, &self.base, route).authorization(self.authorization.clone()).plain()
    }

    pub(crate) async fn status(&self) -> Result<Value, Error> {
        self.http.send(self.call(Method::GET, "/_platform/status")).await?.json()
    }

    pub(crate) async fn faults(&self) -> Result<Value, Error> {
        self.http.send(self.call(Method::GET, "/_platform/faults")).await?.json()
    }

    /// Adds rules: one rule, a list, or a whole fault file.
    pub(crate) async fn add_faults(&self, rules: &Value) -> Result<Value, Error> {
        self.http.send(self.call(Method::POST, "/_platform/faults").json(rules)).await?.json()
    }

    /// As [`Admin::add_faults`], from the text of a JSON or TOML file.
    pub(crate) async fn load_faults(&self, text: &str) -> Result<Value, Error> {
        let call = self.call(Method::POST, "/_platform/faults").text(text);
        self.http.send(call).await?.json()
    }

    pub(crate) async fn clear_faults(&self, id: Option<&str>) -> Result<Value, Error> {
        let call = match id {
            Some(id) => self.call(Method::DELETE, "/_platform/faults/{id}").param("id", id),
            None => self.call(Method::DELETE, "/_platform/faults"),
        };
        self.http.send(call).await?.json()
    }

    /// Requests since a position of the request log.
    pub(crate) async fn requests(&self, since: u64, limit: u32) -> Result<Value, Error> {
        let call = self
            .call(Method::GET, "/_platform/requests")
            .query("since", since.to_string())
            .query("limit", limit.to_string());
        self.http.send(call).await?.json()
    }

    pub(crate) async fn clear_requests(&self) -> Result<(), Error> {
        self.http.send(self.call(Method::DELETE, "/_platform/requests")).await.map(drop)
    }

    pub(crate) async fn reset(&self) -> Result<Value, Error> {
        let call = self.call(Method::POST, "/_platform/reset").timeout(std::time::Duration::from_secs(120));
        self.http.send(call).await?.json()
    }

    pub(crate) async fn shutdown(&self) -> Result<(), Error> {
        self.http.send(self.call(Method::POST, "/_platform/shutdown")).await.map(drop)
    }
}
