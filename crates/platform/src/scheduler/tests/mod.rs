//! The scheduler against a runtime in memory.
#![allow(clippy::unwrap_used)]

pub(crate) mod fake;
pub(crate) mod fixture;
mod guard;
mod life;
mod probing;
mod rig;
mod volumes;
