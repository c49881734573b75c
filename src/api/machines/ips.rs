//! IP assignments (api.md 7.3).

use reqwest::Method;
use serde::{Deserialize, Serialize};

use model::machine::IpAssignment;

use crate::api::error::Error;

use super::MachinesApi;

/// Body of `POST ip_assignments`: all five members are always sent.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct NewIp<'a> {
    /// `v4`, `v6`, `shared_v4`, `private_v6`.
    #[serde(rename = "type")]
    pub(crate) kind: &'a str,
    pub(crate) region: &'a str,
    pub(crate) org_slug: &'a str,
    pub(crate) network: &'a str,
    pub(crate) service_name: &'a str,
}

#[derive(Deserialize)]
struct IpList {
    #[serde(default)]
    ips: Vec<IpAssignment>,
}

impl MachinesApi {
    pub(crate) async fn list_ips(&self, app: &str) -> Result<Vec<IpAssignment>, Error> {
        let call = self.call(Method::GET, "/v1/apps/{app}/ip_assignments").param("app", app);
        Ok(self.http.send(call).await?.json::<IpList>()?.ips)
    }

    /// Assigns an address. Never repeated when the answer is lost: it costs money.
    pub(crate) async fn assign_ip(&self, app: &str, ip: &NewIp<'_>) -> Result<IpAssignment, Error> {
        let call = self.call(Method::POST, "/v1/apps/{app}/ip_assignments").param("app", app).json(ip);
        self.http.send(call).await?.json()
    }
}
