//! SSH certificates (operations.json; fly-go: `resource_ssh.go`).

use serde::{Deserialize, Serialize};

use super::Operation;

/// Has the organisation's root key sign a public key.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct IssueCertificate {
    pub(crate) input: CertificateWish,
}

/// What the certificate is to allow.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CertificateWish {
    /// Node id, not slug.
    pub(crate) organization_id: String,
    /// Users it lets in.
    pub(crate) principals: Vec<String>,
    /// Apps it is good for; `None` = all of the organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) app_names: Option<Vec<String>>,
    pub(crate) valid_hours: u32,
    /// `authorized_keys` line without comment.
    pub(crate) public_key: String,
}

impl Operation for IssueCertificate {
    const NAME: &'static str = "IssueCertificate";
    const DOCUMENT: &'static str = "mutation IssueCertificate($input: IssueCertificateInput!) { \
        issueCertificate(input: $input) { certificate } }";
    type Data = IssueCertificateData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct IssueCertificateData {
    pub(crate) issue_certificate: IssuedCertificate,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct IssuedCertificate {
    /// An `ssh-ed25519-cert-v01@openssh.com` line.
    pub(crate) certificate: String,
}

/// Makes the organisation's root key, which certificates are signed with (schema: `EstablishSSHKeyInput`). One that is
/// there stays.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EstablishSshKey {
    pub(crate) input: Establishment,
}

/// Whose root key.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Establishment {
    /// Node id, not slug.
    pub(crate) organization_id: String,
}

impl Operation for EstablishSshKey {
    const NAME: &'static str = "EstablishSshKey";
    const DOCUMENT: &'static str = "mutation EstablishSshKey($input: EstablishSSHKeyInput!) { \
        establishSshKey(input: $input) { certificate } }";
    type Data = EstablishSshKeyData;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EstablishSshKeyData {
    #[expect(dead_code, reason = "that it is there is the answer")]
    establish_ssh_key: EstablishedKey,
}

#[derive(Debug, Clone, Deserialize)]
struct EstablishedKey {
    #[expect(dead_code, reason = "that it is there is the answer")]
    certificate: String,
}

/// Every certificate of an organisation that was logged.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LoggedCertificates {
    pub(crate) slug: String,
}

impl Operation for LoggedCertificates {
    const NAME: &'static str = "LoggedCertificates";
    const DOCUMENT: &'static str = "query LoggedCertificates($slug: String!) { \
        organization(slug: $slug) { loggedCertificates { nodes { root cert } } } }";
    type Data = LoggedCertificatesData;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct LoggedCertificatesData {
    pub(crate) organization: OrganizationWithLog,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OrganizationWithLog {
    pub(crate) logged_certificates: Option<LogNodes>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct LogNodes {
    pub(crate) nodes: Option<Vec<LoggedCertificate>>,
}

/// One of them; written as flyctl writes it.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub(crate) struct LoggedCertificate {
    #[serde(rename(serialize = "Root"))]
    pub(crate) root: bool,
    #[serde(rename(serialize = "Cert"))]
    pub(crate) cert: String,
}
