//! Operations about one app (operations.json).

use serde::{Deserialize, Serialize};

use model::machine::document;

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

/// Whether the platform lets an app do bluegreen deploys (deploy.md 5.6 step 1).
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CanPerformBluegreenDeployment {
    pub(crate) app_name: String,
}

impl Operation for CanPerformBluegreenDeployment {
    const NAME: &'static str = "CanPerformBluegreenDeployment";
    const DOCUMENT: &'static str = "query CanPerformBluegreenDeployment($appName: String!) { \
        canPerformBluegreenDeployment(name: $appName) }";
    type Data = CanPerformBluegreenDeploymentData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CanPerformBluegreenDeploymentData {
    pub(crate) can_perform_bluegreen_deployment: bool,
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

/// What the current release recorded: configuration and image.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CurrentRelease {
    pub(crate) app_name: String,
}

impl Operation for CurrentRelease {
    const NAME: &'static str = "CurrentRelease";
    const DOCUMENT: &'static str = "query CurrentRelease($appName: String!) { \
        app(name: $appName) { currentReleaseUnprocessed { configDefinition imageRef } } }";
    type Data = CurrentReleaseData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct CurrentReleaseData {
    pub(crate) app: AppWithRelease,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppWithRelease {
    pub(crate) current_release_unprocessed: Option<RecordedRelease>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecordedRelease {
    pub(crate) config_definition: Option<serde_json::Value>,
    pub(crate) image_ref: Option<String>,
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

/// One page of the caller's apps.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppsPage {
    pub(crate) org: Option<String>,
    pub(crate) after: Option<String>,
}

impl Operation for AppsPage {
    const NAME: &'static str = "AppsPage";
    const DOCUMENT: &'static str = "query AppsPage($org: ID, $after: String) { \
        apps(type: \"container\", first: 200, after: $after, organizationId: $org) { \
        pageInfo { hasNextPage endCursor } \
        nodes { id name deployed hostname platformVersion network status \
        organization { slug name } currentRelease { createdAt status } } } }";
    type Data = AppsPageData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppsPageData {
    pub(crate) apps: AppConnection,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppConnection {
    pub(crate) page_info: PageInfo,
    pub(crate) nodes: Vec<document::App>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct PageInfo {
    pub(crate) has_next_page: bool,
    pub(crate) end_cursor: Option<String>,
}

/// One app with what `fly status` and `fly apps create --json` show.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppDetails {
    pub(crate) app_name: String,
}

impl Operation for AppDetails {
    const NAME: &'static str = "AppDetails";
    const DOCUMENT: &'static str = "query AppDetails($appName: String!) { app(name: $appName) { \
        id internalNumericId name hostname deployed status version appUrl platformVersion network \
        cnameTarget sharedIpAddress \
        currentRelease { id version status createdAt imageRef } \
        organization { id internalNumericId slug paidPlan } \
        ipAddresses { nodes { id address type region createdAt } } } }";
    type Data = AppDetailsData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppDetailsData {
    pub(crate) app: document::App,
}

/// Releases of an app, newest first.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Releases {
    pub(crate) app_name: String,
    pub(crate) limit: i32,
}

impl Operation for Releases {
    const NAME: &'static str = "Releases";
    const DOCUMENT: &'static str = "query Releases($appName: String!, $limit: Int!) { \
        app(name: $appName) { releases: releasesUnprocessed(first: $limit) { nodes { id version description reason \
        status imageRef stable user { id email name } createdAt } } } }";
    type Data = ReleasesData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ReleasesData {
    pub(crate) app: AppWithReleases,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppWithReleases {
    pub(crate) releases: document::Nodes<document::Release>,
}

/// Past releases with what they recorded, newest first.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PastReleases {
    pub(crate) app_name: String,
    pub(crate) limit: i32,
}

impl Operation for PastReleases {
    const NAME: &'static str = "PastReleases";
    const DOCUMENT: &'static str = "query PastReleases($appName: String!, $limit: Int!) { \
        app(name: $appName) { releases: releasesUnprocessed(first: $limit) { nodes { id version status stable \
        imageRef configDefinition createdAt } } } }";
    type Data = PastReleasesData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct PastReleasesData {
    pub(crate) app: AppWithPast,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppWithPast {
    pub(crate) releases: PastNodes,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct PastNodes {
    pub(crate) nodes: Vec<PastRelease>,
}

/// One of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PastRelease {
    pub(crate) version: u64,
    #[serde(default)]
    pub(crate) status: String,
    pub(crate) image_ref: Option<String>,
    pub(crate) config_definition: Option<serde_json::Value>,
    #[serde(default)]
    pub(crate) created_at: String,
}
