//! The log store: what machines, runner, proxy and health checks say, kept per app, readable from a
//! position, followable.
//!
//! In: lines through [`LogStore::append`] or a bound [`LogSink`]. Out: [`LogStore::recent`],
//! [`LogStore::since`] and [`LogStore::subscribe`]. Messages are kept byte for byte, control
//! characters included: whoever prints them sanitises. The room must not know who reads (the HTTP
//! logs API lives in `api::logs`) and never blocks the writer on a reader.

mod segment;
mod store;

pub use store::{LogError, LogFilter, LogStore, NewLine};

use serde::{Deserialize, Serialize};

use crate::domain::Millis;

/// Where a line came from; the wire's `meta.event.provider`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    App,
    Runner,
    Proxy,
    Health,
}

impl Provider {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Runner => "runner",
            Self::Proxy => "proxy",
            Self::Health => "health",
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    pub app: String,
    pub machine: String,
    pub region: String,
    /// Nanoseconds since the Unix epoch; unique and increasing per store, so it serves as token.
    pub at_ns: i64,
    /// `info`, `warn`, `error`
    pub level: String,
    pub message: String,
    pub provider: Provider,
    /// Proxy error code such as `PC01`, when the proxy says it.
    pub code: Option<String>,
}

/// What a runtime writes to: already bound to one machine.
pub trait LogSink: Send + Sync {
    fn line(&self, provider: Provider, level: &str, message: &str);
}

/// The time of a line in milliseconds.
pub fn millis(line: &LogLine) -> Millis {
    line.at_ns / 1_000_000
}
