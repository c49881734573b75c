//! Who may do what: organisations, users, tokens.

use serde::{Deserialize, Serialize};

use super::Millis;

/// An organisation. The personal one has slug `personal` on the wire.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Org {
    /// Opaque GraphQL id.
    pub id: String,
    /// Numeric id; must fit `i32` (fly-go decodes it so).
    pub numeric_id: i32,
    pub slug: String,
    pub name: String,
    pub personal: bool,
    /// `CURRENT`, `DELINQUENT`, … (ui-ex `billing_status`).
    pub billing_status: String,
    pub created_at: Millis,
}

impl Org {
    /// Slug that is unique among all organisations: the personal one's `slug` is only an alias.
    pub fn raw_slug(&self) -> &str {
        if self.personal { "local" } else { &self.slug }
    }
}

/// A person who can log in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct User {
    pub id: String,
    pub email: String,
    pub name: String,
    pub password: String,
    /// Slugs of the organisations the user belongs to.
    pub orgs: Vec<String>,
}

/// What a token may reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TokenScope {
    /// Everything the user may do.
    User { user: String },
    /// Every app of one organisation.
    Org { org: String },
    /// One app: machines, releases, images; not its logs when `logs` is false.
    Deploy { org: String, app: String, logs: bool },
    /// Reads only, in one organisation.
    ReadOnly { org: String },
}

/// An opaque bearer token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Token {
    pub id: String,
    pub name: String,
    /// The value the client sends, without scheme (`fo1_…`).
    pub secret: String,
    pub scope: TokenScope,
    pub created_at: Millis,
    pub expires_at: Option<Millis>,
    pub revoked_at: Option<Millis>,
}
