//! The plan as a value: machines with their changes, and stages of pools of lanes of steps.

use super::{Problem, Strategy};
use crate::machine::{CreateVolumeRequest, LaunchMachineInput};
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
    /// Take it out of load balancing.
    Cordon,
    /// Put it into load balancing.
    Uncordon,
    /// Ask it to stop.
    Stop,
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
    /// Pools.
    pub pools: Vec<Pool>,
}

/// Purpose of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// New machines of new groups.
    Create,
    /// Existing machines.
    Update,
    /// Machines of removed groups; only after everything else succeeded.
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
