//! Volumes and snapshots (api.md 7.3, 7.8).

use reqwest::Method;
use serde::Deserialize;

use model::machine::{CreateVolumeRequest, Volume, VolumeSnapshot};

use crate::api::error::Error;

use super::MachinesApi;

/// Answer of the extend endpoint.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Extended {
    pub(crate) volume: Volume,
    #[serde(default)]
    pub(crate) needs_restart: bool,
}

impl MachinesApi {
    pub(crate) async fn list_volumes(&self, app: &str) -> Result<Vec<Volume>, Error> {
        let call = self.call(Method::GET, "/v1/apps/{app}/volumes").param("app", app);
        self.http.send(call).await?.json()
    }

    pub(crate) async fn volume(&self, app: &str, id: &str) -> Result<Volume, Error> {
        let call =
            self.call(Method::GET, "/v1/apps/{app}/volumes/{volume}").param("app", app).param("volume", id);
        self.http.send(call).await?.json()
    }

    /// Creates a volume. Never repeated when the answer is lost.
    pub(crate) async fn create_volume(
        &self,
        app: &str,
        request: &CreateVolumeRequest,
    ) -> Result<Volume, Error> {
        let call = self.call(Method::POST, "/v1/apps/{app}/volumes").param("app", app).json(request);
        self.http.send(call).await?.json()
    }

    /// Changes snapshot settings; `None` leaves a setting as it is.
    pub(crate) async fn update_volume(
        &self,
        app: &str,
        id: &str,
        retention_days: Option<i64>,
        scheduled_snapshots: Option<bool>,
    ) -> Result<Volume, Error> {
        let body = serde_json::json!({
            "snapshot_retention": retention_days,
            "auto_backup_enabled": scheduled_snapshots,
        });
        let call = self
            .call(Method::PUT, "/v1/apps/{app}/volumes/{volume}")
            .param("app", app)
            .param("volume", id)
            .json(&body);
        self.http.send(call).await?.json()
    }

    /// Grows a volume to `size_gb`.
    pub(crate) async fn extend_volume(&self, app: &str, id: &str, size_gb: i64) -> Result<Extended, Error> {
        let call = self
            .call(Method::PUT, "/v1/apps/{app}/volumes/{volume}/extend")
            .param("app", app)
            .param("volume", id)
            .json(&serde_json::json!({"size_gb": size_gb}));
        self.http.send(call).await?.json()
    }

    pub(crate) async fn destroy_volume(&self, app: &str, id: &str) -> Result<Volume, Error> {
        let call = self
            .call(Method::DELETE, "/v1/apps/{app}/volumes/{volume}")
            .param("app", app)
            .param("volume", id);
        self.http.send(call).await?.json()
    }

    pub(crate) async fn list_snapshots(&self, app: &str, volume: &str) -> Result<Vec<VolumeSnapshot>, Error> {
        let call = self
            .call(Method::GET, "/v1/apps/{app}/volumes/{volume}/snapshots")
            .param("app", app)
            .param("volume", volume);
        self.http.send(call).await?.json()
    }

    pub(crate) async fn create_snapshot(&self, app: &str, volume: &str) -> Result<(), Error> {
        let call = self
            .call(Method::POST, "/v1/apps/{app}/volumes/{volume}/snapshots")
            .param("app", app)
            .param("volume", volume);
        self.http.send(call).await.map(drop)
    }
}
