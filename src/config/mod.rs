//! Files on this computer: `~/.fly/config.yml` (shared with flyctl) and app configuration files.
//!
//! In: paths. Out: values; edits that keep everything they do not own. Never: network, prompts.

pub(crate) mod user;
