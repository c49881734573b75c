//! The planner. In: a [`Snapshot`] of what exists and a [`Desired`] state. Out: a [`Plan`], a value that can be printed,
//! stored and executed, or every [`Problem`] that stands in its way at once. The room must not ask the platform anything,
//! know the time, or decide while executing: what a deploy does is all in the plan.

mod addresses;
mod configs;
mod desired;
mod diff;
mod green;
mod launch;
mod leftovers;
mod make;
mod phases;
mod problem;
pub mod render;
mod schedule;
#[cfg(test)]
mod tests;
mod value;
mod volumes;

pub use configs::AppGroups;
pub use desired::{
    Desired, Filters, GroupConfigs, IpPolicy, Mode, MountWish, ReleaseStamp, Snapshot, Strategy, WantedImage,
};
pub use diff::{changes, value_changes};
pub use launch::keep_assigned;
pub use make::make;
pub use problem::{Problem, Problems};
pub(crate) use schedule::{farewell, steps};
pub use value::{
    Action, Change, IpKind, IpNeed, Lane, MachinePlan, MachineRef, OnFailure, Plan, Pool, PoolKind, SCHEMA,
    Stage, StageKind, Step, StepKind, Untouched, VolumeNeed, VolumeSource,
};
