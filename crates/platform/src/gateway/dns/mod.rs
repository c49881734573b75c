//! Names of the private network, answered at `<net>::3` port 53 (inside machines also `fdaa::3`).
//!
//! In: a DNS message, the network's [`View`], and the [`Mood`] that the knobs put the resolver in. Out: the
//! answer, or silence. Pure but for other names than the private network's, which go to an upstream
//! resolver where one is configured and are refused otherwise.

mod server;
mod view;
mod zone;

pub(super) use server::{Mood, Resolver};
pub(super) use view::{AppView, MachineView, View};
