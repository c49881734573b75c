//! Keeping a builder awake (build.md 2.6).

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;

use super::reach::{Heard, ask};
use super::{Builder, Door, Settings, Way};

/// Between two pulses; a builder falls asleep after ten minutes.
const PULSE: Duration = Duration::from_secs(120);
/// (rchab: `dockerproxy/main.go`)
const PATH: &str = "/flyio/v1/extendDeadline";
/// The first one is tried so often.
const TRIES: usize = 3;

/// Why a pulse was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Untaken {
    /// `None`: no answer at all.
    pub(super) status: Option<u16>,
    pub(super) text: String,
}

impl std::fmt::Display for Untaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.status {
            Some(status) => write!(f, "HTTP {status}: {}", model::diagnosis::clean(&self.text)),
            None => f.write_str(&self.text),
        }
    }
}

/// Pulses until it is dropped.
pub(super) struct Heartbeat(JoinHandle<()>);

impl Heartbeat {
    pub(super) fn start(way: Arc<dyn Way>, builder: Builder, settings: Settings) -> Self {
        Self(tokio::spawn(async move {
            loop {
                tokio::time::sleep(PULSE).await;
                // The build's own stream keeps it awake as well; what breaks is seen there.
                let _ = ask(&*way, &builder, &settings, Door::Api, PATH).await;
            }
        }))
    }
}

impl Drop for Heartbeat {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The first pulse. A builder without the endpoint is fine without heartbeats.
pub(super) async fn pulse(way: &dyn Way, builder: &Builder, settings: &Settings) -> Result<(), Untaken> {
    let mut last = Untaken { status: None, text: String::new() };
    for _ in 0..TRIES {
        match ask(way, builder, settings, Door::Api, PATH).await {
            Ok(Heard { status: 200..=299 | 404, .. }) => return Ok(()),
            Ok(Heard { status: status @ (401 | 507), text, .. }) => {
                return Err(Untaken { status: Some(status), text });
            }
            Ok(Heard { status, text, .. }) => last = Untaken { status: Some(status), text },
            Err(blocked) => last = Untaken { status: None, text: blocked.reason },
        }
    }
    Err(last)
}
