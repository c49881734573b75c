//! What an app owns that nobody schedules: the app itself, its secrets, its addresses.
//!
//! In: a mutable [`World`](crate::state::World) and a request already authorised. Out: the changed nouns, or a
//! typed refusal. Pure functions shared by the Machines API and GraphQL; must not do I/O or know a wire.

pub mod addresses;
pub mod apps;
pub mod secrets;
