//! What the scheduler needs from its neighbours, as small traits: images, logs, fault knobs.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde_json::Value;
use tokio::sync::watch;

use crate::domain::{CheckStatus, Host, HostStatus, Machine, MachineState, Millis};
use crate::logs::{LogSink, Provider};
use crate::runtime::Layer;

use super::image_name::ImageName;

/// An image as the registry knows it.
#[derive(Clone)]
pub struct Image {
    /// Digest of the manifest.
    pub digest: String,
    /// `config` member of the OCI image configuration.
    pub config: Value,
    /// Lowest first.
    pub layers: Vec<Layer>,
    pub labels: BTreeMap<String, String>,
    /// Compressed bytes of all layers.
    pub size: u64,
}

/// Why an image cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// No such repository, tag or digest.
    #[error("not found")]
    NotFound,
    /// It exists but cannot run here (no linux/amd64, broken manifest).
    #[error("{0}")]
    Unusable(String),
    /// The registry failed or refused.
    #[error("{0}")]
    Unavailable(String),
}

/// Finds images.
#[async_trait]
pub trait ImageSource: Send + Sync {
    async fn resolve(&self, name: &ImageName) -> Result<Image, ImageError>;
}

/// Takes log lines.
pub trait Logs: Send + Sync {
    /// A sink bound to one machine, for the runtime.
    fn sink(&self, app: &str, machine: &str, region: &str) -> Arc<dyn LogSink>;

    /// One line; `code` is a proxy error code.
    fn line(&self, origin: &Origin<'_>, provider: Provider, level: &str, code: Option<&str>, message: &str);
}

/// Which machine a log line or a knob is about.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    pub app: &'a str,
    /// Empty while the machine has no id yet.
    pub machine: &'a str,
    pub region: &'a str,
    pub host: &'a str,
}

impl<'a> Origin<'a> {
    pub fn of(machine: &'a Machine) -> Self {
        Self { app: &machine.app, machine: &machine.id, region: &machine.region, host: &machine.host }
    }
}

/// A scripted end of a main process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptedExit {
    /// After the start.
    pub after: Duration,
    pub code: i32,
    pub signal: Option<i32>,
    pub oom_killed: bool,
    /// Lines the process writes before it ends.
    pub log: Vec<String>,
}

/// What a knob makes of a start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum StartKnob {
    #[default]
    Normal,
    /// The host fails; the machine becomes `failed`.
    Fails(String),
    /// The machine stays in `starting`.
    Stuck,
}

/// What a knob makes of one probe of a health check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CheckKnob {
    #[default]
    Normal,
    /// The platform does not run the check.
    Never,
    /// This result, after this delay.
    Result { status: CheckStatus, output: String, delay: Duration },
}

/// A limit a knob puts on a host, below its real size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ceiling {
    pub cpu_slots: Option<u32>,
    pub memory_mb: Option<u64>,
    pub disk_gb: Option<u64>,
}

/// A lease somebody else is made to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignLease {
    pub nonce: String,
    pub owner: String,
    pub description: String,
    pub expires_at: Millis,
}

/// Paused deploys, as `status: "deploys_paused"` tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    pub reason: String,
    /// RFC 3339.
    pub until: Option<String>,
    pub incident_id: Option<String>,
}

/// Faults the scheduler asks about at the moment it decides. Every answer defaults to "none".
pub trait Knobs: Send + Sync {
    /// Marked changed whenever any answer below may have changed.
    fn changes(&self) -> watch::Receiver<u64>;

    /// Overrides the stored status of a host.
    fn host_status(&self, _host: &Host) -> Option<HostStatus> {
        None
    }

    /// True = "deploys to this host are temporarily disabled".
    fn deploys_disabled(&self, _host: &Host) -> bool {
        false
    }

    fn ceiling(&self, _host: &Host) -> Ceiling {
        Ceiling::default()
    }

    fn paused(&self, _machine: &Origin<'_>) -> Option<Pause> {
        None
    }

    fn start(&self, _machine: &Origin<'_>) -> StartKnob {
        StartKnob::Normal
    }

    /// True = a machine in this state does not leave it by itself.
    fn stuck(&self, _machine: &Origin<'_>, _state: MachineState) -> bool {
        false
    }

    fn exit(&self, _machine: &Origin<'_>) -> Option<ScriptedExit> {
        None
    }

    fn check(&self, _machine: &Origin<'_>, _check: &str) -> CheckKnob {
        CheckKnob::Normal
    }

    /// Why (and after how long) the host cannot pull an image of `size` bytes.
    fn pull(&self, _machine: &Origin<'_>, _size: u64) -> Option<(String, Duration)> {
        None
    }

    /// The store the hosts read secrets from is down.
    fn secrets_down(&self, _machine: &Origin<'_>) -> Option<String> {
        None
    }

    /// How many versions the hosts' view of an app's secrets lags behind.
    fn secrets_lag(&self, _machine: &Origin<'_>) -> u64 {
        0
    }

    fn lease(&self, _machine: &Origin<'_>) -> Option<ForeignLease> {
        None
    }
}

/// No faults at all.
pub struct NoKnobs(watch::Sender<u64>);

impl Default for NoKnobs {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Knobs for NoKnobs {
    fn changes(&self) -> watch::Receiver<u64> {
        self.0.subscribe()
    }
}
