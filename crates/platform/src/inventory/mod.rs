//! What is kept that nobody schedules: apps, their secrets and addresses; private networks with their peers;
//! SSH certificates.
//!
//! In: a mutable [`World`](crate::state::World) and a request already authorised. Out: the changed nouns, or a
//! typed refusal. Pure functions shared by the Machines API and GraphQL; must not do I/O or know a wire.

pub mod addresses;
pub mod apps;
pub mod authority;
pub mod peers;
pub mod secrets;
pub mod sixpn;
