//! Apps and what belongs to them directly.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Millis;

/// Lifecycle of an app as the API shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppStatus {
    /// No complete release yet.
    Pending,
    Deployed,
    Suspended,
}

impl AppStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Deployed => "deployed",
            Self::Suspended => "suspended",
        }
    }
}

/// An app. Its name is the key everywhere.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct App {
    /// Opaque GraphQL id, accepted wherever a name is.
    pub id: String,
    pub numeric_id: i32,
    pub name: String,
    pub org: String,
    /// Custom 6PN network name; empty for the default one.
    pub network: String,
    pub role: String,
    pub status: AppStatus,
    pub created_at: Millis,
    /// Version counter of the app's secrets; hosts wait for `min_secrets_version`.
    pub secrets_version: u64,
    /// App-level metadata (deploy pause and the like).
    pub metadata: std::collections::BTreeMap<String, String>,
}

/// One secret. The value never leaves the platform except into machines (or `show_secrets`).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AppSecret {
    pub app: String,
    pub name: String,
    pub value: String,
    pub digest: String,
    pub version: u64,
    pub created_at: Millis,
    pub updated_at: Millis,
}

/// Kinds of address, named as `ip_assignments` names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IpKind {
    V4,
    V6,
    SharedV4,
    PrivateV6,
}

/// An address assigned to an app.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IpAssignment {
    pub id: String,
    pub app: String,
    pub ip: String,
    pub kind: IpKind,
    pub region: String,
    pub service_name: String,
    pub network: String,
    pub created_at: Millis,
}

/// A release record; written through ui-ex, read through GraphQL.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Release {
    pub id: String,
    pub app: String,
    pub version: u64,
    /// `pending`, `running`, `complete`, `failed`, `interrupted`.
    pub status: String,
    pub strategy: String,
    pub description: String,
    pub reason: String,
    pub image_ref: String,
    /// The app configuration the client sent, verbatim.
    pub definition: Value,
    pub metadata: Value,
    pub user: String,
    pub created_at: Millis,
}
