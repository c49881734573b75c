//! The way into an organisation's private network.
//!
//! In: who is calling, which network. Out: peers (keys at a gateway) that no other process uses. Must not: print,
//! read the environment.

pub(crate) mod peers;
