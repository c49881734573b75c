//! What was observed, and what could not be. A fact that could not be fetched is never read as absent.

use super::Phase;
use super::builder::BuilderFact;
use super::call::{Exchange, ImageFacts, RegistryAnswer, Token};
use super::public_side::{CertificateFact, DnsAnswer, EdgeAnswer};
use super::tunnel::TunnelFact;
use serde::{Deserialize, Serialize};

/// One observation with its four states (spec A1.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact<T> {
    /// It was asked for and it is this.
    Known(T),
    /// It was asked for and there is none.
    KnownAbsent,
    /// It was asked for and no answer came.
    Unavailable(Reason),
    /// Nobody asked; no claim may rest on it.
    #[default]
    NotAsked,
}

impl<T> Fact<T> {
    /// The value, if known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Fact::Known(value) => Some(value),
            Fact::KnownAbsent | Fact::Unavailable(_) | Fact::NotAsked => None,
        }
    }

    /// Whether it was asked for in vain.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Fact::Unavailable(_))
    }

    /// Unavailable for a reason in words and no failed call behind it.
    pub fn unavailable(why: impl Into<String>) -> Self {
        Fact::Unavailable(Reason { why: why.into(), call: None })
    }

    /// Unavailable because a call failed; the call itself can then be judged (rule M1).
    pub fn failed(why: impl Into<String>, call: Exchange) -> Self {
        Fact::Unavailable(Reason { why: why.into(), call: Some(Box::new(call)) })
    }
}

/// Why a fact is unavailable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// In words, for one line.
    pub why: String,
    /// The failed call, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<Box<Exchange>>,
}

/// What the command was doing when it had to stop. Set by the caller from its own control flow, so it is always known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// A call to one of the platform's APIs failed; judged by [`Facts::call`].
    Call,
    /// A push, pull or resolution at a registry failed; judged by [`Facts::registry`].
    Registry,
    /// A machine did not become what it should; judged by machine, exit, events, checks.
    Machine,
    /// The machines run and the public side does not show it; judged by [`Facts::edge`], then by the machine.
    Traffic,
    /// Public DNS does not answer what was assigned; judged by [`Facts::dns`].
    Dns,
    /// A certificate is not there; judged by [`Facts::certificate`].
    Certificate,
    /// The way into a private network is not there, or what lies behind it; judged by [`Facts::tunnel`].
    Tunnel,
    /// A remote builder is not there, or was lost; judged by [`Facts::builder`].
    Builder,
    /// Nothing: the command did its work, and what lies beside it is looked at (notes and warnings).
    Nothing,
}

/// The machine as last seen (evidence set E1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MachineSnapshot {
    /// Machine id.
    pub id: String,
    /// Region code.
    pub region: String,
    /// Version of the machine that the accepted call returned.
    pub instance_id: String,
    /// Version the machine shows when it is read, if that is another one.
    pub shown_instance_id: Option<String>,
    /// State, verbatim (open set).
    pub state: String,
    /// `ok`, `unknown`, `unreachable`, verbatim.
    pub host_status: String,
    /// Seconds in this state with no new event.
    pub quiet_for_s: u64,
    /// Seconds since the state was entered.
    pub in_state_for_s: u64,
    /// Compressed image size in bytes, if known.
    pub image_bytes: Option<u64>,
    /// The API says the machine does not exist (404 or `destroyed`) and this command did not destroy it.
    pub gone: bool,
}

/// A guest exit of the instance under observation, at or after t0.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Exit {
    /// Main process exit code (fly-go: `MachineExitEvent.exit_code`).
    pub exit_code: i32,
    /// Signal as delivered; `-1` and `0` mean none.
    pub signal: i32,
    /// The kernel killed it for memory.
    pub oom_killed: bool,
    /// Somebody asked for the stop through the API.
    pub requested_stop: bool,
    /// The platform restarts it.
    pub restarting: bool,
    /// Milliseconds from start to exit, if the start event was seen.
    pub after_ms: Option<u64>,
    /// How often it has been restarted.
    pub restarts: u32,
}

/// What an exit was, with the two spellings of signals unified (spec A4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Exit status.
    Code(i32),
    /// Signal number.
    Signal(i32),
}

impl Exit {
    /// Unifies `signal: n` and `exit_code: 128 + n`.
    pub fn ending(&self) -> Ending {
        if self.signal > 0 {
            Ending::Signal(self.signal)
        } else if (129..=159).contains(&self.exit_code) {
            Ending::Signal(self.exit_code - 128)
        } else {
            Ending::Code(self.exit_code)
        }
    }
}

/// A machine event of this instance since t0 (fly-go: `MachineEvent`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MachineEvent {
    /// `launch`, `start`, `exit`, `stop`, `destroy`, …
    pub kind: String,
    /// State after it.
    pub status: String,
    /// `user`, `flyd`, `proxy`, verbatim.
    pub source: String,
    /// Epoch milliseconds.
    pub timestamp_ms: i64,
    /// This command caused it.
    pub ours: bool,
}

/// A health check as reported (fly-go: `MachineCheckStatus`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckReport {
    /// Name, e.g. `servicecheck-00-http-8080`.
    pub name: String,
    /// `passing`, `warning`, `critical`, verbatim.
    pub status: String,
    /// Output, ≤ 300 bytes.
    pub output: String,
    /// Whether it ever ran (`updated_at` not null).
    pub reported: bool,
    /// Number of status changes seen.
    pub transitions: u32,
    /// The port it asks, if known.
    pub port: Option<u16>,
    /// The path it asks, if known.
    pub path: Option<String>,
}

/// When the checks passed after all, looked at after the deadline (rule K8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LatePass {
    /// Milliseconds from start to the first pass.
    pub passed_after_ms: u64,
}

/// A listening socket of the guest (`GET …/ps`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Socket {
    /// `tcp` or `udp`.
    pub proto: String,
    /// Address with port as the API writes it, e.g. `127.0.0.1:8080`, `[::]:8080`.
    pub address: String,
}

impl Socket {
    /// Port of the address.
    pub fn port(&self) -> Option<u16> {
        self.address.rsplit(':').next()?.parse().ok()
    }

    /// Whether it is reachable from this machine only.
    pub fn loopback(&self) -> bool {
        let host = self.address.rsplit_once(':').map_or("", |(host, _)| host);
        host.starts_with("127.") || matches!(host, "[::1]" | "::1" | "localhost")
    }

    /// Whether it is the VM's own service (the init's SSH listener), not the app's.
    pub fn of_init(&self) -> bool {
        self.port() == Some(22)
    }
}

/// A log line with its provider, which is structured evidence; its text is not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LogLine {
    /// `app`, `runner`, `proxy`, `health` (`event.provider`).
    pub provider: String,
    /// Text as received.
    pub message: String,
    /// `error.code` of a proxy line.
    pub code: Option<String>,
}

/// An open issue of a host of this app (GraphQL `app.hostIssues`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HostIssue {
    /// `internalId`.
    pub id: String,
    /// Message.
    pub message: String,
}

/// An incident of the public feed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Incident {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Not resolved.
    pub open: bool,
    /// Component names.
    pub components: Vec<String>,
    /// The caller's comparison of component or region with the failing step; advisory.
    pub relation: Relation,
}

/// How an incident relates to the failing step (spec A9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The component is the one that failed.
    SameComponent,
    /// The region is the one that failed.
    SameRegion,
    /// Open, but of another component.
    #[default]
    Unrelated,
}

/// A volume of the app (evidence set EV).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VolumeFact {
    /// Volume id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Region.
    pub region: String,
    /// Machine it is attached to.
    pub attached_machine: Option<String>,
    /// Host status, verbatim.
    pub host_status: String,
    /// Number of snapshots, if asked.
    pub snapshots: Option<u32>,
    /// The newest of them: "vs_1 of 2026-01-02T03:04:05Z".
    pub newest_snapshot: Option<String>,
    /// Size in GB, if known.
    pub size_gb: Option<u32>,
}

/// The work a machine does, as planned; decides which ending is a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Part of a process group.
    #[default]
    Service,
    /// Runs the release command.
    ReleaseCommand,
    /// Runs a machine check.
    Test,
    /// Runs on a schedule.
    Scheduled,
    /// Console or one-off.
    OneOff,
}

/// What the plan asked of the machine. Known by construction: it is our own request.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Expected {
    /// Process group.
    pub group: String,
    /// Role.
    pub role: Role,
    /// It has services.
    pub services: bool,
    /// Names of configured checks.
    pub checks: Vec<String>,
    /// `always`, `on-failure`, `no`, if set.
    pub restart: Option<String>,
    /// Ports of `internal_port`.
    pub internal_ports: Vec<u16>,
    /// Longest grace period plus two intervals of the checks, in seconds.
    pub first_report_due_s: u64,
    /// It has a mount.
    pub mount: bool,
    /// Volume id of the mount.
    pub volume: Option<String>,
    /// Volume name of the mount.
    pub volume_name: Option<String>,
    /// Paths at which the app's configuration mounts volumes, whether or not this machine has them.
    pub mount_paths: Vec<String>,
    /// Guest memory in MB.
    pub memory_mb: Option<u32>,
    /// Guest size name.
    pub size: Option<String>,
    /// First word of the command, if the configuration sets one.
    pub argv0: Option<String>,
    /// Full command in words, if the configuration sets one.
    pub command: Option<String>,
    /// Image reference.
    pub image: Option<String>,
    /// Keys of `[env]`.
    pub env_keys: Vec<String>,
    /// Release version.
    pub release: Option<u64>,
    /// Max restarts of the policy.
    pub max_restarts: Option<u32>,
    /// `fly.toml:14` of `internal_port`, if known.
    pub port_at: Option<String>,
    /// It was up (all waits passed) before it ended.
    pub was_healthy: bool,
    /// Machines of the same group, image and guest started.
    pub other_groups_fine: Option<bool>,
}

/// How long was waited, and the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Wait {
    /// Limit in milliseconds.
    pub limit_ms: u64,
    /// Elapsed milliseconds.
    pub elapsed_ms: u64,
}

/// Everything a verdict may rest on. Collected by the deploy room, judged by [`super::attribute()`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What stopped.
    pub stopped: Stopped,
    /// Command, e.g. `deploy`.
    pub command: String,
    /// Where it surfaced.
    pub phase: Phase,
    /// App name.
    pub app: String,
    /// Organisation slug.
    pub org: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Id of the machine the failed step is about, if it is about one; known from the step, not observed.
    pub subject: Option<String>,
    /// The machine's plan.
    #[serde(default)]
    pub expected: Expected,
    /// The wait that ended, if one did.
    pub wait: Option<Wait>,
    /// The failed call.
    #[serde(default)]
    pub call: Fact<Exchange>,
    /// The token.
    #[serde(default)]
    pub token: Fact<Token>,
    /// The machine.
    #[serde(default)]
    pub machine: Fact<MachineSnapshot>,
    /// Guest exit.
    #[serde(default)]
    pub exit: Fact<Exit>,
    /// Events of this instance since t0, newest first.
    #[serde(default)]
    pub events: Fact<Vec<MachineEvent>>,
    /// Checks at the deadline.
    #[serde(default)]
    pub checks: Fact<Vec<CheckReport>>,
    /// Checks that passed after it.
    #[serde(default)]
    pub late_pass: Fact<LatePass>,
    /// Listening sockets.
    #[serde(default)]
    pub sockets: Fact<Vec<Socket>>,
    /// Log tail.
    #[serde(default)]
    pub log: Fact<Vec<LogLine>>,
    /// Names of secrets.
    #[serde(default)]
    pub secrets: Fact<Vec<String>>,
    /// Host issues of the app.
    #[serde(default)]
    pub host_issues: Fact<Vec<HostIssue>>,
    /// Incidents.
    #[serde(default)]
    pub incidents: Fact<Vec<Incident>>,
    /// Volumes of the app.
    #[serde(default)]
    pub volumes: Fact<Vec<VolumeFact>>,
    /// Registry answer.
    #[serde(default)]
    pub registry: Fact<RegistryAnswer>,
    /// Image config.
    #[serde(default)]
    pub image: Fact<ImageFacts>,
    /// Status of the app itself: `pending`, `deployed`, `suspended`, verbatim.
    #[serde(default)]
    pub app_status: Fact<String>,
    /// Codes of the platform's regions; asked for when a request with a region was refused.
    #[serde(default)]
    pub regions: Fact<Vec<String>>,
    /// Addresses the app has, the shared one included.
    #[serde(default)]
    pub addresses: Fact<Vec<String>>,
    /// The public side.
    #[serde(default)]
    pub edge: Fact<EdgeAnswer>,
    /// Public DNS.
    #[serde(default)]
    pub dns: Fact<DnsAnswer>,
    /// Certificate.
    #[serde(default)]
    pub certificate: Fact<CertificateFact>,
    /// The tunnel.
    #[serde(default)]
    pub tunnel: Fact<TunnelFact>,
    /// The remote builder.
    #[serde(default)]
    pub builder: Fact<BuilderFact>,
}

impl Facts {
    /// No observation yet.
    pub fn new(stopped: Stopped, command: impl Into<String>, phase: Phase, app: impl Into<String>) -> Self {
        Facts {
            stopped,
            command: command.into(),
            phase,
            app: app.into(),
            org: None,
            region: None,
            subject: None,
            expected: Expected::default(),
            wait: None,
            call: Fact::NotAsked,
            token: Fact::NotAsked,
            machine: Fact::NotAsked,
            exit: Fact::NotAsked,
            events: Fact::NotAsked,
            checks: Fact::NotAsked,
            late_pass: Fact::NotAsked,
            sockets: Fact::NotAsked,
            log: Fact::NotAsked,
            secrets: Fact::NotAsked,
            host_issues: Fact::NotAsked,
            incidents: Fact::NotAsked,
            volumes: Fact::NotAsked,
            registry: Fact::NotAsked,
            image: Fact::NotAsked,
            app_status: Fact::NotAsked,
            regions: Fact::NotAsked,
            addresses: Fact::NotAsked,
            edge: Fact::NotAsked,
            dns: Fact::NotAsked,
            certificate: Fact::NotAsked,
            tunnel: Fact::NotAsked,
            builder: Fact::NotAsked,
        }
    }
}
