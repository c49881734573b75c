//! The ui-ex REST API: releases, builds, organisations (api.md 8).

use reqwest::Method;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::http::{Call, Http};

/// Client of `{uiex}/api/v1/…`.
#[derive(Clone)]
pub(crate) struct UiEx {
    http: Http,
    base: String,
    authorization: Option<String>,
}

/// A release as ui-ex shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Release {
    pub(crate) id: String,
    pub(crate) version: u64,
    #[serde(default)]
    pub(crate) stable: bool,
    #[serde(default)]
    pub(crate) in_progress: bool,
    #[serde(default)]
    pub(crate) status: String,
    #[serde(default)]
    pub(crate) strategy: String,
    #[serde(default)]
    pub(crate) user: Option<String>,
    pub(crate) created_at: String,
    #[serde(default)]
    pub(crate) image_ref: String,
}

/// Body of `POST releases`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NewRelease<'a> {
    pub(crate) app_name: &'a str,
    /// 0 = no build record.
    pub(crate) build_id: i64,
    pub(crate) definition: &'a serde_json::Value,
    pub(crate) image: &'a str,
    /// Upper case: `ROLLING`, `IMMEDIATE`, `CANARY`, `BLUEGREEN`.
    pub(crate) strategy: &'a str,
}

#[derive(Deserialize)]
struct ReleaseEnvelope {
    release: Release,
}

#[derive(Deserialize)]
struct ReleaseList {
    #[serde(default)]
    releases: Vec<Release>,
}

/// An organisation as ui-ex shows it, as far as builders matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Organization {
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) paid_plan: bool,
    /// `TRIAL_ACTIVE`, `CURRENT`, …
    pub(crate) billing_status: String,
    /// Empty: the client's own default.
    pub(crate) remote_builder_image: String,
}

/// Body of `POST builds` (flyctl: `internal/uiex/builders.go`).
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NewBuild<'a> {
    pub(crate) app_name: &'a str,
    /// `remote`, `local` or `depot.dev`.
    pub(crate) builder_type: &'a str,
    pub(crate) machine_id: &'a str,
    pub(crate) strategies_available: &'a [&'a str],
}

/// A build record as it is acknowledged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct BuildRecord {
    pub(crate) id: i64,
    pub(crate) status: String,
}

/// A builder of the platform's pool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct ManagedBuilder {
    pub(crate) app_name: String,
    pub(crate) machine_id: String,
}

impl UiEx {
    pub(crate) fn new(http: Http, base: &str, authorization: Option<String>) -> Self {
        Self { http, base: base.to_owned(), authorization }
    }

    pub(crate) fn call(&self, method: Method, route: &'static str) -> Call {
        let call = Call::new(method, &self.base, route);
        match &self.authorization {
            Some(authorization) => call.authorization(authorization.clone()),
            None => call,
        }
    }

    /// The newest releases of an app, newest first.
    pub(crate) async fn list_releases(&self, app: &str, limit: usize) -> Result<Vec<Release>, Error> {
        let call = self
            .call(Method::GET, "/api/v1/apps/{app}/releases")
            .param("app", app)
            .query("limit", limit.to_string());
        Ok(self.http.send(call).await?.json::<ReleaseList>()?.releases)
    }

    /// Creates a release record (`pending`); not repeated when the answer was lost.
    pub(crate) async fn create_release(&self, release: &NewRelease<'_>) -> Result<Release, Error> {
        let call = self.call(Method::POST, "/api/v1/releases").json(release);
        Ok(self.http.send(call).await?.json::<ReleaseEnvelope>()?.release)
    }

    /// Sets a release's status (`running`, `complete`, `failed`, `interrupted`) and metadata. The same
    /// status twice is harmless, so the call is repeated on transient failures.
    pub(crate) async fn update_release(
        &self,
        id: &str,
        status: &str,
        metadata: Option<&serde_json::Value>,
    ) -> Result<(), Error> {
        let call = self
            .call(Method::PATCH, "/api/v1/releases/{id}")
            .param("id", id)
            .idempotent(true)
            .json(&serde_json::json!({"status": status, "metadata": metadata}));
        self.http.send(call).await.map(drop)
    }

    /// One organisation.
    pub(crate) async fn organization(&self, slug: &str) -> Result<Organization, Error> {
        #[derive(Deserialize)]
        struct Envelope {
            organization: Organization,
        }
        let call = self.call(Method::GET, "/api/v1/organizations/{slug}").param("slug", slug);
        Ok(self.http.send(call).await?.json::<Envelope>()?.organization)
    }

    /// Opens a build record. Best effort of its callers; not repeated.
    pub(crate) async fn create_build(&self, build: &NewBuild<'_>) -> Result<BuildRecord, Error> {
        let call = self.call(Method::POST, "/api/v1/builds").once().json(build);
        self.http.send(call).await?.json()
    }

    /// Closes a build record; the same twice is harmless.
    pub(crate) async fn finish_build(&self, build: &serde_json::Value) -> Result<BuildRecord, Error> {
        let call = self.call(Method::POST, "/api/v1/builds/finish").idempotent(true).json(build);
        self.http.send(call).await?.json()
    }

    /// Asks for a builder of the platform's pool.
    pub(crate) async fn managed_builder(
        &self,
        org: &str,
        region: &str,
        limit: std::time::Duration,
    ) -> Result<ManagedBuilder, Error> {
        #[derive(Deserialize)]
        struct Envelope {
            data: ManagedBuilder,
        }
        let call = self
            .call(Method::POST, "/api/v1/organizations/{slug}/builders")
            .param("slug", org)
            .once()
            .timeout(limit)
            .json(&serde_json::json!({ "builder": { "region": region } }));
        Ok(self.http.send(call).await?.json::<Envelope>()?.data)
    }
}
