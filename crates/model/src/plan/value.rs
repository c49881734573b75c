//! The plan as a value: machines with their changes, and stages of pools of lanes of steps.

use super::{Problem, Strategy};
use crate::machine::{CreateVolumeRequest, LaunchMachineInput, MachineConfig};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Value of [`Plan::schema`].
pub const SCHEMA: &str = "fly.plan/1";

/// A machine in a plan: one that exists, or one that will.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MachineRef {
    /// By id.
    Existing(String),
    /// By slot, e.g. `web/1`; it gets its id when it is created.
    New(String),
}

impl fmt::Display for MachineRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MachineRef::Existing(id) => f.write_str(id),
            MachineRef::New(slot) => write!(f, "new {slot}"),
        }
    }
}

/// What happens to a machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Made.
    Create,
    /// Made beside the others to carry traffic first, and removed when they have followed.
    Canary,
    /// Changed in place.
    Update,
    /// Another one takes its place; why it cannot be changed in place.
    Replace {
        /// The reason, in words.
        reason: String,
        /// The new machine's slot.
        by: String,
    },
    /// Removed; why.
    Destroy {
        /// The reason, in words.
        reason: String,
    },
    /// Already as wanted.
    Unchanged,
}

impl Action {
    /// The word shown.
    pub const fn verb(&self) -> &'static str {
        match self {
            Action::Create => "create",
            Action::Canary => "canary",
            Action::Update => "update",
            Action::Replace { .. } => "replace",
            Action::Destroy { .. } => "destroy",
            Action::Unchanged => "unchanged",
        }
    }
}

/// One field that differs, by path. Values of secret-looking names are already hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Path, e.g. `env.LOG_LEVEL`, `guest.memory_mb`, `services[0].internal_port`.
    pub path: String,
    /// Before; `None` if absent.
    pub from: Option<String>,
    /// After; `None` if absent.
    pub to: Option<String>,
}

/// Where a machine's volume comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VolumeSource {
    /// An existing volume, by id; also written into the input.
    Existing(String),
    /// Made by this plan, by index into [`Plan::volumes`]; its id is put into the first mount at execution.
    New(usize),
}

/// One machine of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MachinePlan {
    /// Which.
    pub machine: MachineRef,
    /// Process group.
    pub group: String,
    /// Region; empty lets the platform choose.
    pub region: String,
    /// What happens.
    pub action: Action,
    /// State before.
    pub state: Option<String>,
    /// Version of the machine the plan was made for; the executor refuses another one.
    pub instance_id: Option<String>,
    /// What is sent; none for unchanged and destroyed machines. Release metadata is stamped at execution.
    pub input: Option<LaunchMachineInput>,
    /// Its volume.
    pub volume: Option<VolumeSource>,
    /// Machines it stands by for; their ids are put into `standbys` and `FLY_STANDBY_FOR` at execution.
    pub standby_for: Vec<MachineRef>,
    /// Differences.
    pub changes: Vec<Change>,
    /// It must run after this plan (so it is verified).
    pub launches: bool,
    /// It does not run, but is started, checked and stopped again (`--verify-stopped`, or the one machine of a
    /// green group by which the group is judged).
    #[serde(default)]
    pub verify: bool,
    /// It was out of load balancing before, and stays so.
    #[serde(default)]
    pub cordoned: bool,
    /// Machines that test this one before it is put into service, without its address (spec deploy 4.3).
    #[serde(default)]
    pub tests: Vec<MachineConfig>,
    /// Its host does not answer.
    pub host_down: bool,
}

/// A machine the plan does not touch, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Untouched {
    /// Machine id.
    pub machine: String,
    /// Process group, or empty.
    pub group: String,
    /// Why, in words.
    pub reason: String,
}

/// What is done to one machine, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What.
    pub kind: StepKind,
    /// To which machine.
    pub machine: MachineRef,
}

/// Kinds of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Create with the input of the machine's plan.
    Create,
    /// Update in place with the input of the machine's plan, under its lease.
    Update,
    /// Wait for the new version to be started, by its instance id.
    WaitStarted,
    /// Watch it for a moment for crashes.
    SmokeTest,
    /// Wait for its checks to pass.
    WaitHealthy,
    /// Run its test machines, one after the other.
    MachineChecks,
    /// Watch it while it serves: it must stay up and keep its checks passing.
    Observe,
    /// Take it out of load balancing.
    Cordon,
    /// Put it into load balancing.
    Uncordon,
    /// Mark it as replaced, so that a later deploy knows it may be removed.
    MarkReplaced,
    /// Take that mark away.
    Unmark,
    /// Start it.
    Start,
    /// Ask it to stop.
    Stop,
    /// Wait for it to have stopped; that it takes too long is no failure.
    WaitStopped,
    /// Destroy it.
    Destroy,
}

/// The steps of one machine, and how to take them back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// The machine the lane is about (for a replacement: the old one).
    pub machine: MachineRef,
    /// In order.
    pub steps: Vec<Step>,
    /// What undoes the steps done so far, if a later one fails. Only undoes what the lane itself created.
    pub undo: Vec<Step>,
    /// From this step (index) on nothing is undone: the old machine may be gone already.
    pub no_return: usize,
}

/// Lanes that may run side by side, up to a width.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// Process group; `None` if the pool mixes groups.
    pub group: Option<String>,
    /// What kind of machines.
    pub kind: PoolKind,
    /// How many lanes at once, from 1.
    pub width: usize,
    /// The first lane has to succeed before any other begins.
    pub first_alone: bool,
    /// Failures do not keep further lanes from starting; they are collected.
    pub keep_going: bool,
    /// Lanes, in order of admission.
    pub lanes: Vec<Lane>,
}

/// What kind of machines a pool holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoolKind {
    /// New machines.
    New,
    /// Machines that serve: their width is bounded by `max_unavailable`.
    Warm,
    /// Machines that do not run.
    Cold,
    /// Machines to remove.
    Removed,
}

/// Pools of a stage run side by side; stages run in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Purpose.
    pub kind: StageKind,
    /// What a failure makes of it.
    #[serde(default)]
    pub on_failure: OnFailure,
    /// Pools.
    pub pools: Vec<Pool>,
}

/// What a failure, or an interrupt, makes of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnFailure {
    /// What it did stays. When such a stage begins, nothing before it is undone any more: the point of no return.
    #[default]
    Keep,
    /// A failure in it, or in a later stage before the point of no return, undoes what its lanes began, newest stage
    /// first.
    Undo,
    /// It runs also after a failure: it clears away what served only this deploy.
    RunAnyway,
}

/// Purpose of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// A canary of each group: made, proven, put into service and watched.
    Canary,
    /// Green machines, out of service.
    Green,
    /// Green machines start and pass their checks.
    Prove,
    /// Green machines go into service, beside the blue ones.
    Switch,
    /// Green machines are watched while both colours serve.
    Share,
    /// Blue machines go out of service.
    CordonBlue,
    /// Green machines are watched while they serve alone.
    Alone,
    /// Blue machines stop.
    StopBlue,
    /// Blue machines are destroyed: the point of no return.
    DestroyBlue,
    /// New machines of new groups.
    Create,
    /// Existing machines.
    Update,
    /// The canaries are taken away, also after a failure.
    EndCanary,
    /// Machines of removed groups, and left-overs of earlier deploys; only after everything else succeeded.
    Remove,
}

/// A volume to be made before the machines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VolumeNeed {
    /// Group that mounts it.
    pub group: String,
    /// Body of the request.
    pub request: CreateVolumeRequest,
}

/// An address to be allocated before the machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IpNeed {
    /// Kind.
    pub kind: IpKind,
}

/// Kinds of addresses, by their name on the wire (`POST …/ip_assignments`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IpKind {
    /// Dedicated IPv4; costs money, so it is confirmed.
    V4,
    /// IPv6.
    V6,
    /// Shared IPv4.
    SharedV4,
    /// Private IPv6 (Flycast).
    PrivateV6,
}

/// What a deploy does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// [`SCHEMA`].
    pub schema: String,
    /// App.
    pub app: String,
    /// Image reference.
    pub image: String,
    /// Strategy.
    pub strategy: Strategy,
    /// The app has no machines of its own yet.
    pub first_deploy: bool,
    /// Addresses to allocate first.
    pub ips: Vec<IpNeed>,
    /// Volumes to create first.
    pub volumes: Vec<VolumeNeed>,
    /// Release command to run before any machine is touched.
    pub release_command: Option<String>,
    /// Signal that asks replaced (blue) machines to stop; none = their own.
    #[serde(default)]
    pub stop_signal: Option<String>,
    /// Machines, existing ones by id, then new ones by slot.
    pub machines: Vec<MachinePlan>,
    /// Machines left alone.
    pub untouched: Vec<Untouched>,
    /// Machines to lease before the stages.
    pub leases: Vec<String>,
    /// In order.
    pub stages: Vec<Stage>,
    /// To be confirmed by `--yes` or an answer before anything is done.
    pub confirmations: Vec<Problem>,
    /// Worth saying; nothing to confirm.
    pub warnings: Vec<Problem>,
}

impl Plan {
    /// Whether nothing would be sent.
    pub fn is_noop(&self) -> bool {
        self.stages.is_empty() && self.ips.is_empty() && self.volumes.is_empty()
    }

    /// The plan that makes this new machine: its own, or that of the machine it takes the place of.
    pub fn maker(&self, machine: &MachineRef) -> Option<&MachinePlan> {
        self.machine(machine).or_else(|| {
            let MachineRef::New(slot) = machine else { return None };
            self.machines.iter().find(|plan| matches!(&plan.action, Action::Replace { by, .. } if by == slot))
        })
    }

    /// The plan of a machine.
    pub fn machine(&self, machine: &MachineRef) -> Option<&MachinePlan> {
        self.machines.iter().find(|plan| plan.machine == *machine)
    }

    /// Every lane with its pool.
    pub fn lanes(&self) -> impl Iterator<Item = (&Pool, &Lane)> {
        let pools = self.stages.iter().flat_map(|stage| &stage.pools);
        pools.flat_map(|pool| pool.lanes.iter().map(move |lane| (pool, lane)))
    }
}
