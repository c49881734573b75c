//! Organisations and the caller (operations.json).

use model::machine::document;
use serde::{Deserialize, Serialize};

use super::Operation;

/// Every organisation the token reaches.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Organizations {}

impl Operation for Organizations {
    const NAME: &'static str = "Organizations";
    const DOCUMENT: &'static str = "query Organizations { organizations { nodes { \
        id internalNumericId slug rawSlug name type billable } } }";
    type Data = OrganizationsData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct OrganizationsData {
    pub(crate) organizations: document::Nodes<document::Organization>,
}

/// One organisation with its members.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganizationDetails {
    pub(crate) slug: String,
}

impl Operation for OrganizationDetails {
    const NAME: &'static str = "OrganizationDetails";
    const DOCUMENT: &'static str = "query OrganizationDetails($slug: String!) { \
        organizationdetails: organization(slug: $slug) { id slug name type viewerRole internalNumericId \
        remoteBuilderImage members { edges { cursor node { id name email } joinedAt role } } } }";
    type Data = OrganizationDetailsData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct OrganizationDetailsData {
    pub(crate) organizationdetails: document::OrganizationDetails,
}

/// Who the token stands for.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Viewer {}

impl Operation for Viewer {
    const NAME: &'static str = "Viewer";
    const DOCUMENT: &'static str =
        "query Viewer { viewer { __typename ... on User { email } ... on Macaroon { email } } }";
    type Data = ViewerData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ViewerData {
    pub(crate) viewer: ViewerEmail,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ViewerEmail {
    #[serde(default)]
    pub(crate) email: String,
}

/// Ends a session on the server.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LogOut {}

impl Operation for LogOut {
    const NAME: &'static str = "LogOut";
    const DOCUMENT: &'static str = "mutation LogOut { logOut(input: {}) { ok } }";
    type Data = serde_json::Value;
}

/// Makes an organisation the caller administers.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CreateOrganization {
    pub(crate) input: NewOrganization,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NewOrganization {
    pub(crate) name: String,
}

impl Operation for CreateOrganization {
    const NAME: &'static str = "CreateOrganization";
    const DOCUMENT: &'static str = "mutation CreateOrganization($input: CreateOrganizationInput!) { \
        createOrganization(input: $input) { organization { id name slug type } } }";
    type Data = CreateOrganizationData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateOrganizationData {
    pub(crate) create_organization: CreatedOrganization,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct CreatedOrganization {
    pub(crate) organization: document::Organization,
}
