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
