//! Services, ports and checks (fly-go: machine_types.go).

use super::duration::Duration;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::BTreeMap;
use std::fmt;

wire_struct! {
    /// A port of the machine served through the edge.
    pub struct Service {
        /// `tcp` or `udp`.
        omit protocol: String,
        /// Port the app listens on.
        omit internal_port: i64,
        /// Whether idle machines are stopped.
        omit autostop: Option<Autostop>,
        /// Whether requests start machines.
        omit autostart: Option<bool>,
        /// Machines kept running in the primary region.
        omit min_machines_running: Option<i64>,
        /// Public ports.
        omit ports: Vec<Port>,
        /// Health checks.
        omit checks: Vec<ServiceCheck>,
        /// Load limits.
        omit concurrency: Option<Concurrency>,
        /// Always written, usually null.
        keep force_instance_key: Option<String>,
        /// Why the instance is forced.
        omit force_instance_description: Option<String>,
    }
}

wire_struct! {
    /// Load limits of a service.
    pub struct Concurrency {
        /// `connections` or `requests`.
        #[serde(rename = "type")]
        omit kind: String,
        /// No more than this.
        omit hard_limit: i64,
        /// Prefer other machines from here on.
        omit soft_limit: i64,
    }
}

wire_struct! {
    /// A public port or port range.
    pub struct Port {
        /// Single port.
        omit port: Option<i64>,
        /// First port of a range; absent means 0.
        omit start_port: Option<i64>,
        /// Last port of a range; absent means 65535.
        omit end_port: Option<i64>,
        /// `http`, `tls`, `pg_tls`, `proxy_proto`.
        omit handlers: Vec<String>,
        /// Redirect HTTP to HTTPS.
        omit force_https: bool,
        /// TLS settings.
        omit tls_options: Option<TlsOptions>,
        /// HTTP settings.
        omit http_options: Option<HttpOptions>,
        /// PROXY protocol settings.
        omit proxy_proto_options: Option<ProxyProtoOptions>,
    }
}

impl Port {
    /// First and last port of the range, if this is one.
    fn range(&self) -> Option<(i64, i64)> {
        if self.start_port.is_none() && self.end_port.is_none() {
            return None;
        }
        Some((self.start_port.unwrap_or(0), self.end_port.unwrap_or(65_535)))
    }

    /// Whether connections to `port` arrive here.
    pub fn contains(&self, port: i64) -> bool {
        self.port == Some(port) || self.range().is_some_and(|(first, last)| (first..=last).contains(&port))
    }

    /// Whether any other port than 80 and 443 is served, which needs a dedicated IPv4 address.
    pub fn has_non_http_ports(&self) -> bool {
        if self.port.is_some_and(|port| port != 80 && port != 443) {
            return true;
        }
        let Some((first, last)) = self.range() else {
            return false;
        };
        // A range of three or more ports cannot consist of 80 and 443 only.
        last - first >= 2 || (first..=last).any(|port| port != 80 && port != 443)
    }
}

wire_struct! {
    /// TLS settings of a port.
    pub struct TlsOptions {
        /// Protocols offered.
        omit alpn: Vec<String>,
        /// TLS versions offered.
        omit versions: Vec<String>,
        /// Serve a self-signed certificate for unknown names.
        omit default_self_signed: Option<bool>,
    }
}

wire_struct! {
    /// HTTP settings of a port.
    pub struct HttpOptions {
        /// Compress answers.
        omit compress: Option<bool>,
        /// Changes to answers.
        omit response: Option<HttpResponseOptions>,
        /// Speak HTTP/2 in clear text to the app.
        omit h2_backend: Option<bool>,
        /// Seconds until an idle connection is closed.
        omit idle_timeout: Option<u32>,
        /// Seconds to wait for request headers.
        omit headers_read_timeout: Option<u32>,
        /// Caching of `fly-replay` decisions.
        omit replay_cache: Vec<ReplayCache>,
    }
}

wire_struct! {
    /// Changes the edge makes to answers.
    pub struct HttpResponseOptions {
        /// Header name to a value, a list of values, or `false` to remove it.
        omit headers: BTreeMap<String, serde_json::Value>,
        /// Leave answers untouched.
        omit pristine: Option<bool>,
    }
}

wire_struct! {
    /// A cache for `fly-replay` decisions.
    pub struct ReplayCache {
        /// Paths it applies to.
        keep path_prefix: String,
        /// Lifetime in seconds.
        keep ttl_seconds: i64,
        /// `cookie` or `header`.
        #[serde(rename = "type")]
        keep kind: String,
        /// Name of the cookie or header.
        keep name: String,
        /// Let requests bypass the cache.
        omit allow_bypass: bool,
    }
}

wire_struct! {
    /// PROXY protocol settings of a port.
    pub struct ProxyProtoOptions {
        /// `v1` or `v2`.
        omit version: String,
    }
}

wire_struct! {
    /// A named check outside services.
    pub struct Check {
        /// Port.
        omit port: Option<i64>,
        /// `tcp` or `http`.
        #[serde(rename = "type")]
        omit kind_of_probe: Option<String>,
        /// `informational` (default) or `readiness`.
        omit kind: Option<String>,
        /// Time between probes.
        omit interval: Option<Duration>,
        /// Time allowed for one probe.
        omit timeout: Option<Duration>,
        /// Time after start in which failures do not count.
        omit grace_period: Option<Duration>,
        /// HTTP method.
        omit method: Option<String>,
        /// HTTP path.
        omit path: Option<String>,
        /// `http` or `https`.
        omit protocol: Option<String>,
        /// Do not verify the certificate.
        omit tls_skip_verify: Option<bool>,
        /// Name to verify the certificate against.
        omit tls_server_name: Option<String>,
        /// Request headers.
        omit headers: Vec<HttpHeader>,
    }
}

wire_struct! {
    /// A check of a service.
    pub struct ServiceCheck {
        /// Port; absent means the service's internal port.
        omit port: Option<i64>,
        /// `tcp` or `http`.
        #[serde(rename = "type")]
        omit kind_of_probe: Option<String>,
        /// Time between probes.
        omit interval: Option<Duration>,
        /// Time allowed for one probe.
        omit timeout: Option<Duration>,
        /// Time after start in which failures do not count.
        omit grace_period: Option<Duration>,
        /// HTTP method.
        omit method: Option<String>,
        /// HTTP path.
        omit path: Option<String>,
        /// `http` or `https`.
        omit protocol: Option<String>,
        /// Do not verify the certificate.
        omit tls_skip_verify: Option<bool>,
        /// Name to verify the certificate against.
        omit tls_server_name: Option<String>,
        /// Request headers.
        omit headers: Vec<HttpHeader>,
    }
}

wire_struct! {
    /// A request header of a check.
    pub struct HttpHeader {
        /// Name.
        omit name: String,
        /// Values.
        omit values: Vec<String>,
    }
}

/// What happens to idle machines. Written `false`, `true`, `"suspend"`; read from those and from
/// `off`, `stop`, `suspend` (fly-go: machine_types.go).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Autostop {
    /// They keep running.
    #[default]
    Off,
    /// They are stopped.
    Stop,
    /// They are suspended.
    Suspend,
}

impl Autostop {
    /// The text form, as `fly.toml` has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Stop => "stop",
            Self::Suspend => "suspend",
        }
    }
}

impl Serialize for Autostop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Off => serializer.serialize_bool(false),
            Self::Stop => serializer.serialize_bool(true),
            Self::Suspend => serializer.serialize_str("suspend"),
        }
    }
}

impl<'de> Deserialize<'de> for Autostop {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AutostopVisitor)
    }
}

struct AutostopVisitor;

impl de::Visitor<'_> for AutostopVisitor {
    type Value = Autostop;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, \"off\", \"stop\" or \"suspend\"")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Autostop, E> {
        Ok(if value { Autostop::Stop } else { Autostop::Off })
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Autostop, E> {
        match text {
            "off" => Ok(Autostop::Off),
            "stop" => Ok(Autostop::Stop),
            "suspend" => Ok(Autostop::Suspend),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }
}
