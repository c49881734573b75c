//! The fault rules as data: what a fault file holds and the admin API accepts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::builder::BuilderFault;
use super::gateway::GatewayFault;
use super::route::Route;
use crate::domain::{CheckStatus, HostStatus, MachineState, Millis};

/// One rule. `app`, `machine`, `region` and `host` narrow it (all that are set must match);
/// `nth`, `times` and `probability` say which of the matching occasions it acts on.
///
/// The first occasion acted on is the `nth` (default 1). From there it acts `times` times (default:
/// once when `nth` is given, otherwise for ever), each with `probability` (default 1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Name of the rule; given out as `f1`, `f2`, … when empty.
    #[serde(default)]
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    #[serde(flatten)]
    pub fault: Fault,
}

impl Rule {
    /// A rule that matches everywhere and always.
    pub fn new(fault: Fault) -> Self {
        Self {
            id: String::new(),
            app: None,
            machine: None,
            region: None,
            host: None,
            nth: None,
            times: None,
            probability: None,
            fault,
        }
    }
}

/// What goes wrong. On the wire the variant is the member `kind`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Fault {
    /// A request is answered, delayed, cut or lost.
    Http(HttpFault),
    /// Added to every request (of one API when named).
    Latency(LatencyFault),
    /// 429 above a rate, per method, path and token.
    RateLimit(RateLimitFault),
    /// State of hosts in scope.
    Host(HostFault),
    /// Upper bound of what hosts in scope have free.
    Capacity(CapacityFault),
    /// An entry of the incidents feed and the status page.
    Incident(IncidentFault),
    /// A host issue of the apps in scope.
    HostIssue(HostIssueFault),
    /// Creates and updates are refused with 503 (diagnostics A9).
    PauseDeploys(PauseFault),
    /// A registry verb fails.
    Registry(RegistryFault),
    /// Somebody else holds the lease of the machines in scope.
    Lease(LeaseFault),
    /// The secrets store of a region does not answer.
    SecretsStore(SecretsStoreFault),
    /// New secrets versions reach a region late.
    SecretsLag(SecretsLagFault),
    /// A token is refused.
    Token(TokenFault),
    /// The main process ends as scripted (once per start).
    Exit(ExitFault),
    /// The machine never starts.
    NeverStart(NeverStartFault),
    /// The machine stays in a state for ever.
    Stuck(StuckFault),
    /// A health check's result is scripted.
    Check(CheckFault),
    /// The host cannot pull the image.
    Pull(PullFault),
    /// New objects become visible late.
    Propagation(PropagationFault),
    /// The edge and DNS see the machines of the apps in scope as they were.
    DiscoveryLag(DiscoveryLagFault),
    /// The gateway of the private network misbehaves.
    Gateway(GatewayFault),
    /// Builder machines misbehave.
    Builder(BuilderFault),
}

impl Fault {
    /// Occasions are counted only for faults that act on an event; the others describe a state.
    pub fn counts(&self) -> bool {
        if let Self::Gateway(gateway) = self {
            return gateway.knob.counts();
        }
        if let Self::Builder(builder) = self {
            return builder.knob.counts();
        }
        matches!(
            self,
            Self::Http(_)
                | Self::Latency(_)
                | Self::Registry(_)
                | Self::Token(_)
                | Self::Exit(_)
                | Self::NeverStart(_)
                | Self::Check(_)
                | Self::Pull(_)
                | Self::Lease(_)
                | Self::SecretsStore(_)
        )
    }
}

/// Whether the fault acts before the effect (the handler never runs) or after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    #[default]
    Before,
    After,
}

/// An HTTP rule. With neither `status` nor `reset` the real answer is given, delayed, truncated,
/// replaced by garbage or produced by a duplicated request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpFault {
    /// `POST /v1/apps/{app}/machines`; see [`Route`].
    pub route: Route,
    /// GraphQL: operation name or root field; other requests never match when it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    #[serde(default)]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// A string is sent verbatim, anything else as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub delay_ms: u64,
    /// Announces the whole body and sends only so many bytes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncate: Option<usize>,
    /// Resets the connection instead of answering.
    #[serde(default)]
    pub reset: bool,
    /// Sends bytes that are no document of any kind, under the real status and content type.
    #[serde(default)]
    pub garbage: bool,
    /// The request takes effect twice, as when a proxy repeats it; the second answer is sent.
    #[serde(default)]
    pub duplicate: bool,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LatencyFault {
    pub delay_ms: u64,
    /// Up to so much more, uniformly.
    #[serde(default)]
    pub jitter_ms: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api: Option<Api>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
}

/// The APIs the platform serves, as the request log names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Api {
    Graphql,
    /// Machines REST, `/v1/…`.
    Machines,
    UiEx,
    Logs,
    Login,
    Registry,
    /// `/_platform/…`: never faulted, so that a fault can always be cleared.
    Admin,
    Other,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimitFault {
    /// Requests per second.
    pub rps: f64,
    pub burst: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostFault {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<HostStatus>,
    /// "deploys to this host are temporarily disabled"
    #[serde(default)]
    pub deploys_disabled: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapacityFault {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cpu_slots: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disk_gb: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentFault {
    pub name: String,
    /// Statuspage words: `investigating`, `identified`, `monitoring`, `resolved`.
    #[serde(default = "investigating")]
    pub status: String,
    /// Statuspage words: `none`, `minor`, `major`, `critical`.
    #[serde(default = "minor")]
    pub impact: String,
    #[serde(default)]
    pub components: Vec<String>,
    /// Milliseconds since the epoch; default: when the rule was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Millis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Millis>,
    /// A planned maintenance instead of an incident.
    #[serde(default)]
    pub maintenance: bool,
}

fn investigating() -> String {
    "investigating".to_owned()
}

fn minor() -> String {
    "minor".to_owned()
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostIssueFault {
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PauseFault {
    pub reason: String,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident_id: Option<String>,
}

/// What a registry client wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegistryVerb {
    Token,
    BlobHead,
    BlobGet,
    /// Any step of an upload.
    Upload,
    UploadStart,
    UploadData,
    UploadFinish,
    /// Where a broken upload stands.
    UploadStatus,
    Mount,
    ManifestHead,
    ManifestGet,
    ManifestPut,
}

impl RegistryVerb {
    /// Whether a rule for this verb is about a request of that one.
    pub fn covers(self, other: Self) -> bool {
        let steps = [Self::UploadStart, Self::UploadData, Self::UploadFinish, Self::UploadStatus];
        self == other || self == Self::Upload && steps.contains(&other)
    }
}

/// A registry call that fails: answered with `status`, or without one cut off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegistryFault {
    /// Every verb when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<RegistryVerb>,
    /// The connection is reset when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// OCI error code: `DENIED`, `UNAUTHORIZED`, `TOOMANYREQUESTS`, `MANIFEST_INVALID`, …; the usual one of
    /// the status when empty.
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
    /// Whether the request takes effect before it fails.
    #[serde(default)]
    pub when: When,
    /// So many bytes of the request's body arrive before the connection is reset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_after: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaseFault {
    pub owner: String,
    /// Seconds from the moment the rule was added; for ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_s: Option<u64>,
    #[serde(default)]
    pub description: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretsStoreFault {
    #[serde(default)]
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretsLagFault {
    /// Versions a host is behind the newest one.
    pub versions: u64,
}

/// How a token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenState {
    /// 401, as an unknown token.
    Expired,
    Revoked,
    /// 403: valid, but not for this.
    Denied,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenFault {
    pub state: TokenState,
    /// The token's secret value; every token when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Acts only from so long after the rule was added.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub after_ms: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExitFault {
    #[serde(default)]
    pub code: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signal: Option<i32>,
    #[serde(default)]
    pub oom: bool,
    /// Milliseconds the process runs before it ends.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub after_ms: u64,
    /// The process's last words, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "lines")]
    pub log: Vec<String>,
}

/// A list of lines, or one text.
fn lines<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Lines {
        Text(String),
        List(Vec<String>),
    }
    Ok(match Lines::deserialize(deserializer)? {
        Lines::Text(text) => text.lines().map(str::to_owned).collect(),
        Lines::List(list) => list,
    })
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeverStartFault {
    /// Error text of the start; empty: the machine just stays `starting`.
    #[serde(default)]
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StuckFault {
    pub state: MachineState,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckFault {
    /// Check name; every check when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Absent: the check never reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CheckStatus>,
    #[serde(default)]
    pub output: String,
    /// Milliseconds before the result is known.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub delay_ms: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PullFault {
    pub message: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub delay_ms: u64,
    /// Acts only on images larger than this many bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub larger_than: Option<u64>,
}

/// What becomes visible late: reads do not find it yet, although its creation was acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Object {
    Machine,
    Volume,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropagationFault {
    pub object: Object,
    pub delay_ms: u64,
}

/// Service discovery that lags: what the edge knows of machines is older than what the Machines API says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscoveryLagFault {
    /// So old; absent: as things were when the rule was added, for as long as it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
}
