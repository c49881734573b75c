//! What this computer keeps: `~/.fly/config.yml` (shared with flyctl), and the token of a login that asked
//! for the keychain.
//!
//! In: paths. Out: values; edits that keep everything they do not own. Never: network, prompts.

pub(crate) mod keychain;
pub(crate) mod user;
