//! Operations about one app (operations.json).

use serde::{Deserialize, Serialize};

use super::Operation;

/// Open issues of the hosts an app's machines live on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HostIssues {
    pub(crate) app_name: String,
}

impl Operation for HostIssues {
    const NAME: &'static str = "HostIssues";
    const DOCUMENT: &'static str = "query HostIssues($appName: String!) { \
        apphostissues: app(name: $appName) { \
        hostIssues { nodes { internalId message createdAt updatedAt } } } }";
    type Data = HostIssuesData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct HostIssuesData {
    pub(crate) apphostissues: AppHostIssues,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppHostIssues {
    pub(crate) host_issues: HostIssueNodes,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct HostIssueNodes {
    #[serde(default)]
    pub(crate) nodes: Vec<HostIssueNode>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HostIssueNode {
    pub(crate) internal_id: String,
    pub(crate) message: String,
    #[serde(default)]
    pub(crate) created_at: Option<String>,
    #[serde(default)]
    pub(crate) updated_at: Option<String>,
}

/// The configuration the current release recorded.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CurrentConfig {
    pub(crate) app_name: String,
}

impl Operation for CurrentConfig {
    const NAME: &'static str = "FlyctlConfigCurrentRelease";
    const DOCUMENT: &'static str = "query FlyctlConfigCurrentRelease($appName: String!) { \
        app(name: $appName) { currentReleaseUnprocessed { configDefinition } } }";
    type Data = CurrentConfigData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct CurrentConfigData {
    pub(crate) app: AppWithConfig,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppWithConfig {
    pub(crate) current_release_unprocessed: Option<ReleaseConfig>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReleaseConfig {
    pub(crate) config_definition: Option<serde_json::Value>,
}

/// Where an app answers.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppUrl {
    pub(crate) app_name: String,
}

impl Operation for AppUrl {
    const NAME: &'static str = "AppUrl";
    const DOCUMENT: &'static str =
        "query AppUrl($appName: String!) { app(name: $appName) { appUrl hostname } }";
    type Data = AppUrlData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppUrlData {
    pub(crate) app: AppWithUrl,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppWithUrl {
    pub(crate) app_url: Option<String>,
    pub(crate) hostname: Option<String>,
}
