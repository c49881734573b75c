//! Apps, secrets, addresses and regions as the Machines API has them
//! (fly-go: flaps/flaps_apps.go, secrets_types.go, flaps/flaps_ip_assignments.go, types.go).

use super::time::Time;
use super::wire::go_number;
use std::fmt;

wire_struct! {
    /// An app as the Machines API describes it (the GraphQL one is [`super::document::App`]).
    pub struct App {
        /// Id.
        keep id: String,
        /// Name.
        keep name: String,
        /// Number used by billing and the log service.
        keep internal_numeric_id: i64,
        /// Private network.
        keep network: String,
        /// `pending`, `deployed`, `suspended`.
        keep status: String,
        /// Machines.
        keep machine_count: i64,
        /// Volumes.
        keep volume_count: i64,
        /// Owner.
        keep organization: AppOrganization,
        /// Target of CNAME records.
        keep cname_target: String,
        /// `postgres_cluster`, `remote-docker-builder`, or empty.
        keep app_role: String,
    }
}

impl App {
    /// Whether it was ever deployed.
    pub fn is_deployed(&self) -> bool {
        self.status == "deployed" || self.status == "suspended"
    }

    /// Whether it is a legacy Postgres cluster.
    pub fn is_postgres(&self) -> bool {
        self.app_role == "postgres_cluster"
    }
}

wire_struct! {
    /// The owner of an app.
    pub struct AppOrganization {
        /// Display name.
        keep name: String,
        /// Slug.
        keep slug: String,
        /// Number.
        keep internal_numeric_id: i64,
    }
}

/// An app secret. Values arrive only on request; `Debug` hides them.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct AppSecret {
    /// Name.
    pub name: String,
    /// Value, only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Digest of the value.
    #[serde(deserialize_with = "super::wire::null_as_zero", skip_serializing_if = "String::is_empty")]
    pub digest: String,
    /// RFC 3339, as received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// RFC 3339, as received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
}

impl fmt::Debug for AppSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AppSecret")
            .field("name", &self.name)
            .field("value", &self.value.as_ref().map(|_| "[hidden]"))
            .field("digest", &self.digest)
            .field("created_at", &self.created_at)
            .finish_non_exhaustive()
    }
}

wire_struct! {
    /// A public or private address of an app.
    pub struct IpAssignment {
        /// Address.
        keep ip: String,
        /// Region code or `global`.
        keep region: String,
        /// Service it was assigned for.
        keep service_name: String,
        /// Shared IPv4.
        keep shared: bool,
        /// Creation time.
        keep created_at: Time,
    }
}

impl IpAssignment {
    /// Whether it is a private (Flycast) address.
    pub fn is_flycast(&self) -> bool {
        self.ip.starts_with("fdaa:")
    }
}

wire_struct! {
    /// A region of the platform.
    pub struct Region {
        /// Three-letter code.
        keep code: String,
        /// Name.
        keep name: String,
        /// Degrees north.
        #[serde(serialize_with = "go_number::single")]
        keep latitude: f32,
        /// Degrees east.
        #[serde(serialize_with = "go_number::single")]
        keep longitude: f32,
        /// Has a WireGuard gateway.
        keep gateway_available: bool,
        /// Needs a paid plan.
        keep requires_paid_plan: bool,
        /// On its way out.
        keep deprecated: bool,
        /// Free capacity.
        keep capacity: i64,
        /// Part of the world.
        keep geo_region: String,
        /// Managed Postgres is offered.
        keep mpg_available: bool,
    }
}
