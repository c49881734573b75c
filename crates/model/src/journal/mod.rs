//! The journal of a deploy: what was meant, and what the platform acknowledged, one line each.
//!
//! In: lines written by the executor, and the machines as they are now. Out: how far a deploy came
//! ([`Journal`]), what of it is left to do ([`reconcile()`]), or a plan that takes it back ([`revert()`]). The room must not
//! read files, know the time or ask the platform.

mod entry;
mod fold;
mod line;
mod reconcile;
mod revert;
#[cfg(test)]
mod tests;

pub use entry::{Before, Command, Entry, Intent, Limits, PLAN_SCHEMA, SCHEMA};
pub use fold::{CommandProgress, Journal, Made, Progress};
pub use line::{Chain, JournalError, ends_closed, parse, read_plan, write_plan};
pub use reconcile::{Moved, launch_id, reconcile, replacement_slot, unplanned};
pub use revert::{Reverted, revert};
