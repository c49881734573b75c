//! Regions (api.md 7.3).

use reqwest::Method;
use serde::Deserialize;

use model::machine::Region;

use crate::api::error::Error;

use super::MachinesApi;

/// The regions.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Regions {
    #[serde(default, alias = "Regions")]
    pub(crate) regions: Vec<Region>,
}

impl MachinesApi {
    pub(crate) async fn regions(&self) -> Result<Regions, Error> {
        self.http.send(self.call(Method::GET, "/v1/platform/regions")).await?.json()
    }
}
