//! Apps (api.md 7.3).

use reqwest::Method;
use serde::Serialize;

use model::machine::App;

use crate::api::error::Error;

use super::MachinesApi;

/// Body of `POST /apps`: all four members are always sent (fly-go: flaps/flaps_apps.go).
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NewApp<'a> {
    pub(crate) name: &'a str,
    pub(crate) org_slug: &'a str,
    pub(crate) network: &'a str,
    pub(crate) app_role_id: &'a str,
}

impl MachinesApi {
    /// One app; 404 when it does not exist, 403 when it is another organisation's.
    pub(crate) async fn app(&self, name: &str) -> Result<App, Error> {
        let call = self.call(Method::GET, "/v1/apps/{app}").param("app", name);
        self.http.send(call).await?.json()
    }

    /// Apps of an organisation with a role, such as `remote-docker-builder`.
    pub(crate) async fn apps_with_role(&self, org: &str, role: &str) -> Result<Vec<App>, Error> {
        #[derive(serde::Deserialize)]
        struct Page {
            #[serde(default)]
            apps: Vec<App>,
        }
        let call = self.call(Method::GET, "/v1/apps").query("org_slug", org).query("app_role", role);
        Ok(self.http.send(call).await?.json::<Page>()?.apps)
    }

    /// Creates an app. Not repeated when the answer is lost: the name tells whether it took effect.
    pub(crate) async fn create_app(&self, app: &NewApp<'_>) -> Result<App, Error> {
        let call = self.call(Method::POST, "/v1/apps").query("wait", "true").json(app);
        self.http.send(call).await?.json()
    }

    /// Deletes an app with everything in it.
    pub(crate) async fn delete_app(&self, name: &str) -> Result<(), Error> {
        let call = self.call(Method::DELETE, "/v1/apps/{app}").param("app", name);
        self.http.send(call).await.map(drop)
    }
}
