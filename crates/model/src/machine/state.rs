//! A machine as listed: identity, state, events, checks, and the predicates decisions rest on
//! (fly-go: machine_types.go; flyctl: internal/machine).

use super::config::{MachineConfig, group, metadata};
use super::event::MachineEvent;
use super::launch::Nonce;
use super::shared::Shared;
use super::time::Time;
use std::collections::BTreeMap;

wire_enum! {
    /// Where a machine is in its life (spec api 7.10).
    pub enum MachineState {
        /// Exists, never started.
        Created = "created",
        /// Runs.
        Started = "started",
        /// Does not run.
        Stopped = "stopped",
        /// Memory saved, does not run.
        Suspended = "suspended",
        /// Gave up.
        Failed = "failed",
        /// Being created.
        Creating = "creating",
        /// Being started.
        Starting = "starting",
        /// Being stopped.
        Stopping = "stopping",
        /// Being restarted.
        Restarting = "restarting",
        /// Being suspended.
        Suspending = "suspending",
        /// Being destroyed.
        Destroying = "destroying",
        /// Could not be launched.
        LaunchFailed = "launch_failed",
        /// Config being changed.
        Updating = "updating",
        /// Being replaced by a new version.
        Replacing = "replacing",
        /// Gone.
        Destroyed = "destroyed",
        /// Replaced by a new version.
        Replaced = "replaced",
        /// Moved to another host.
        Migrated = "migrated",
    }
}

wire_enum! {
    /// Whether the machine's host answers.
    pub enum HostStatus {
        /// It does.
        Ok = "ok",
        /// Not known.
        Unknown = "unknown",
        /// It does not; the config is incomplete.
        Unreachable = "unreachable",
    }
}

wire_enum! {
    /// Outcome of a health check.
    pub enum CheckState {
        /// Good.
        Passing = "passing",
        /// Doubtful.
        Warning = "warning",
        /// Bad, or not run yet.
        Critical = "critical",
    }
}

wire_struct! {
    /// A machine of an app.
    pub struct Machine {
        /// Id, 14 hex digits.
        omit id: String,
        /// Name.
        omit name: String,
        /// State.
        omit state: MachineState,
        /// Region code.
        omit region: String,
        /// The image it runs.
        keep image_ref: ImageRef,
        /// Unique for each version of the machine.
        omit instance_id: String,
        /// Same role as `instance_id`.
        omit version: String,
        /// Address in the private network (6PN).
        omit private_ip: String,
        /// RFC 3339, as received.
        omit created_at: String,
        /// RFC 3339, as received.
        omit updated_at: String,
        /// The configuration; absent when the host is unreachable.
        omit config: Option<Shared<MachineConfig>>,
        /// Newest first.
        omit events: Vec<MachineEvent>,
        /// Health checks; see [`Machine::hide_compat_checks`].
        omit checks: Vec<CheckStatus>,
        /// Lease nonce, when the request took a lease.
        #[serde(rename = "nonce")]
        omit lease_nonce: Nonce,
        /// Whether the host answers.
        omit host_status: HostStatus,
        /// Taken out of load balancing.
        keep cordoned: bool,
        /// Containers.
        omit containers: Vec<ContainerStatus>,
        /// What is known of the configuration when the host is unreachable.
        omit incomplete_config: Option<Shared<MachineConfig>>,
    }
}

wire_struct! {
    /// A health check of a machine and its outcome.
    pub struct CheckStatus {
        /// `servicecheck-NN-KIND-PORT` or the name of a top-level check.
        omit name: String,
        /// Outcome.
        omit status: CheckState,
        /// What the probe said.
        omit output: String,
        /// When the outcome last changed.
        omit updated_at: Option<Time>,
    }
}

wire_struct! {
    /// A container of a machine and its state.
    pub struct ContainerStatus {
        /// Name.
        keep name: String,
        /// State.
        keep state: String,
    }
}

wire_struct! {
    /// The image a machine runs.
    pub struct ImageRef {
        /// Registry host.
        omit registry: String,
        /// Repository.
        omit repository: String,
        /// Tag.
        omit tag: String,
        /// Digest.
        omit digest: String,
        /// Labels; `fly.version` is shown as the image's version.
        omit labels: BTreeMap<String, String>,
    }
}

impl ImageRef {
    /// `registry/repository[:tag][@digest]`.
    pub fn full(&self) -> String {
        let mut text = format!("{}/{}", self.registry, self.repository);
        if !self.tag.is_empty() {
            text.push(':');
            text.push_str(&self.tag);
        }
        if !self.digest.is_empty() {
            text.push('@');
            text.push_str(&self.digest);
        }
        text
    }

    /// `repository:tag`, followed by ` (version)` when the image has a `fly.version` label.
    pub fn with_version(&self) -> String {
        let reference = format!("{}:{}", self.repository, self.tag);
        match self.version() {
            "" => reference,
            version => format!("{reference} ({version})"),
        }
    }

    /// The `fly.version` label, or empty.
    pub fn version(&self) -> &str {
        self.labels.get("fly.version").map_or("", String::as_str)
    }
}

/// How many checks there are and how they fare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CheckTotals {
    /// All checks.
    pub total: usize,
    /// Passing ones.
    pub passing: usize,
    /// Warning ones.
    pub warning: usize,
    /// Critical ones.
    pub critical: usize,
}

impl CheckTotals {
    /// Whether every check passes (true without checks).
    pub fn all_passing(self) -> bool {
        self.passing == self.total
    }

    fn of<'a>(checks: impl Iterator<Item = &'a CheckStatus>) -> Self {
        let mut totals = Self::default();
        for check in checks {
            totals.total += 1;
            match check.status {
                CheckState::Passing => totals.passing += 1,
                CheckState::Warning => totals.warning += 1,
                CheckState::Critical => totals.critical += 1,
                CheckState::Other(_) => {}
            }
        }
        totals
    }
}

/// Name prefix of checks the API invents for old clients.
const COMPAT_CHECK_PREFIX: &str = "bg_deployments_compat";

impl MachineState {
    /// Serves or is about to: an update takes such a machine down for a moment.
    pub fn is_warm(&self) -> bool {
        matches!(
            self,
            MachineState::Started
                | MachineState::Starting
                | MachineState::Replacing
                | MachineState::Updating
                | MachineState::Restarting
        )
    }
}

impl Machine {
    /// The configuration, or what is known of it when the host is unreachable.
    pub fn any_config(&self) -> Option<&MachineConfig> {
        self.config.as_deref().or(self.incomplete_config.as_deref())
    }

    /// A metadata value, or empty.
    pub fn metadata(&self, key: &str) -> &str {
        self.any_config().and_then(|config| config.metadata.get(key)).map_or("", String::as_str)
    }

    /// The process group, or empty.
    pub fn process_group(&self) -> &str {
        self.any_config().map_or("", MachineConfig::process_group)
    }

    /// Neither destroyed nor being destroyed.
    pub fn is_active(&self) -> bool {
        !matches!(self.state, MachineState::Destroyed | MachineState::Destroying)
    }

    /// Active and owned by deploy (`fly_platform_version` is `v2`).
    pub fn is_managed(&self) -> bool {
        self.metadata(metadata::PLATFORM_VERSION) == metadata::PLATFORM_V2 && self.is_active()
    }

    /// The one-shot machine of a release command, in either spelling.
    pub fn is_release_command(&self) -> bool {
        self.process_group() == group::RELEASE_COMMAND
            || self.metadata(metadata::PROCESS_GROUP_LEGACY) == "release_command"
    }

    /// The machine of a `fly console`.
    pub fn is_console(&self) -> bool {
        self.process_group() == group::CONSOLE
    }

    /// A machine that tests another one.
    pub fn is_test_machine(&self) -> bool {
        self.process_group() == group::TEST_MACHINE
    }

    /// Stands by for other machines.
    pub fn is_standby(&self) -> bool {
        self.any_config().is_some_and(|config| !config.standbys.is_empty())
    }

    /// Whether the host answers; an absent status counts as yes.
    pub fn host_ok(&self) -> bool {
        match &self.host_status {
            HostStatus::Ok => true,
            HostStatus::Other(text) => text.is_empty(),
            HostStatus::Unknown | HostStatus::Unreachable => false,
        }
    }

    /// The newest event of a type.
    pub fn latest_event(&self, kind: &str) -> Option<&MachineEvent> {
        self.events.iter().find(|event| event.kind == kind)
    }

    /// The newest event of type `kind` that is newer than the newest event of type `after`.
    pub fn latest_event_after(&self, kind: &str, after: &str) -> Option<&MachineEvent> {
        let first = self.events.iter().position(|event| event.kind == after)?;
        self.events[..first].iter().find(|event| event.kind == kind)
    }

    /// Since when it has been running: the time of a `start` that follows the last `launch` and
    /// has no `exit` after it. `None` when it does not run, as far as the events tell.
    pub fn running_since(&self) -> Option<Time> {
        let mut exit = None;
        let mut start = None;
        let mut launch = None;
        for (index, event) in self.events.iter().enumerate() {
            match event.kind.as_str() {
                "start" => start = Some(index),
                "launch" => launch = Some(index),
                "exit" => exit = Some(index),
                _ => {}
            }
            if start.is_some() && launch.is_some() {
                break;
            }
        }
        let start = start?;
        if launch.is_none_or(|launch| start >= launch) || exit.is_some_and(|exit| exit <= start) {
            return None;
        }
        Some(self.events[start].time())
    }

    /// Drops the checks the API invents for old clients; they are never shown or counted.
    pub fn hide_compat_checks(&mut self) {
        self.checks.retain(|check| !check.name.starts_with(COMPAT_CHECK_PREFIX));
    }

    /// All checks, without the invented ones.
    pub fn check_totals(&self) -> CheckTotals {
        CheckTotals::of(self.real_checks())
    }

    /// Checks outside services.
    pub fn top_level_check_totals(&self) -> CheckTotals {
        CheckTotals::of(self.real_checks().filter(|check| !check.name.starts_with("servicecheck-")))
    }

    pub fn real_checks(&self) -> impl Iterator<Item = &CheckStatus> {
        self.checks.iter().filter(|check| !check.name.starts_with(COMPAT_CHECK_PREFIX))
    }
}
