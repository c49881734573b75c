//! Facts about a remote builder (spec A4.1 set EB).

use super::{Exit, Fact};
use serde::{Deserialize, Serialize};

/// What the command was at with the builder when it had to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuilderStop {
    /// Making one, or having it started: [`super::Facts::call`] is the call that failed, if one did.
    #[default]
    Provide,
    /// Being given one of the platform's pool.
    Acquire,
    /// Waiting for its engine.
    Reach,
    /// Asking its own endpoints: [`BuilderFact::status`] is the answer.
    Enter,
    /// Building, or pushing: its engine said [`BuilderFact::said`].
    Engine,
    /// Reading what it builds: the stream broke.
    Stream,
}

/// A builder as it is known at that moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BuilderFact {
    /// What stopped.
    pub stop: BuilderStop,
    /// The builder's app; empty: there is none.
    pub app: String,
    /// Its machine; empty: there is none.
    pub machine: String,
    /// Region asked for, or where it is.
    pub region: String,
    /// Memory of the machine in MB.
    pub memory_mb: Option<u32>,
    /// How it is reached: `tunnel` or `https`.
    pub way: String,
    /// Seconds waited for what did not come.
    pub waited_s: u64,
    /// HTTP status of its own endpoint.
    pub status: Option<u16>,
    /// What it said last. Foreign text.
    pub said: String,
    /// It has been replaced by a new one already.
    pub replaced: bool,
    /// State of the machine now, verbatim.
    pub state: Fact<String>,
    /// The machine's end since the build began.
    pub exit: Fact<Exit>,
    /// Whether the way to it works (handshake of the tunnel, answer of the edge).
    pub way_open: Fact<bool>,
    /// Whether its engine answers over that way within 30 s.
    pub answers: Fact<bool>,
}
