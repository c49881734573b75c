//! The platform's own rooms as the scheduler's ports.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;

use crate::domain::{Host, HostStatus, MachineState};
use crate::faults::{Faults, Target};
use crate::logs::{LogSink, LogStore, NewLine, Provider};
use crate::registry::{Registry, ResolveError};

use super::image_name::ImageName;
use super::ports::{
    Ceiling, CheckKnob, ForeignLease, Image, ImageError, ImageSource, Knobs, Logs, Origin, Pause,
    ScriptedExit, StartKnob,
};

/// [`Registry`] reads files; the lookup runs on the blocking pool.
#[async_trait]
impl ImageSource for Arc<Registry> {
    async fn resolve(&self, name: &ImageName) -> Result<Image, ImageError> {
        let registry = Arc::clone(self);
        let (repository, reference) = (name.repository.clone(), name.reference().to_owned());
        let found =
            tokio::task::spawn_blocking(move || Registry::resolve(&registry, &repository, &reference))
                .await
                .map_err(|e| ImageError::Unavailable(e.to_string()))?;
        match found {
            Ok(image) => Ok(Image {
                digest: image.digest,
                config: image.config.get("config").cloned().unwrap_or_default(),
                layers: image.layers,
                labels: image.labels,
                size: image.size,
            }),
            Err(ResolveError::NotFound { .. }) => Err(ImageError::NotFound),
            Err(e @ (ResolveError::NoPlatform { .. } | ResolveError::Invalid(_))) => {
                Err(ImageError::Unusable(e.to_string()))
            }
            Err(e @ ResolveError::Registry(_)) => Err(ImageError::Unavailable(e.to_string())),
        }
    }
}

impl Logs for Arc<LogStore> {
    fn sink(&self, app: &str, machine: &str, region: &str) -> Arc<dyn LogSink> {
        LogStore::sink(self, app, machine, region)
    }

    fn line(&self, origin: &Origin<'_>, provider: Provider, level: &str, code: Option<&str>, message: &str) {
        self.append(NewLine {
            app: origin.app.to_owned(),
            machine: origin.machine.to_owned(),
            region: origin.region.to_owned(),
            level: level.to_owned(),
            message: message.to_owned(),
            provider,
            code: code.map(ToOwned::to_owned),
        });
    }
}

fn target<'a>(origin: &Origin<'a>) -> Target<'a> {
    let given = |s: &'a str| Some(s).filter(|s| !s.is_empty());
    Target {
        app: given(origin.app),
        machine: given(origin.machine),
        region: given(origin.region),
        host: given(origin.host),
    }
}

impl Knobs for Faults {
    fn changes(&self) -> watch::Receiver<u64> {
        Self::changes(self)
    }

    fn host_status(&self, host: &Host) -> Option<HostStatus> {
        Self::host_status(self, &host.id, &host.region)
    }

    fn deploys_disabled(&self, host: &Host) -> bool {
        self.host_deploys_disabled(&host.id, &host.region)
    }

    fn ceiling(&self, host: &Host) -> Ceiling {
        let capacity = self.capacity(&host.id, &host.region).unwrap_or_default();
        Ceiling { cpu_slots: capacity.cpu_slots, memory_mb: capacity.memory_mb, disk_gb: capacity.disk_gb }
    }

    fn paused(&self, machine: &Origin<'_>) -> Option<Pause> {
        let paused = self.deploys_paused(&target(machine))?;
        Some(Pause { reason: paused.reason, until: paused.until, incident_id: paused.incident_id })
    }

    fn start(&self, machine: &Origin<'_>) -> StartKnob {
        match self.never_start(&target(machine)) {
            None => StartKnob::Normal,
            Some(never) if never.message.is_empty() => StartKnob::Stuck,
            Some(never) => StartKnob::Fails(never.message),
        }
    }

    fn stuck(&self, machine: &Origin<'_>, state: MachineState) -> bool {
        Self::stuck(self, &target(machine), state)
    }

    fn exit(&self, machine: &Origin<'_>) -> Option<ScriptedExit> {
        let exit = self.exit_script(&target(machine))?;
        Some(ScriptedExit {
            after: Duration::from_millis(exit.after_ms),
            code: exit.signal.map_or(exit.code, |n| if exit.code == 0 { 128 + n } else { exit.code }),
            signal: exit.signal,
            oom_killed: exit.oom,
            log: exit.log,
        })
    }

    fn check(&self, machine: &Origin<'_>, check: &str) -> CheckKnob {
        match self.check_result(&target(machine), check) {
            None => CheckKnob::Normal,
            Some(scripted) => match scripted.status {
                None => CheckKnob::Never,
                Some(status) => CheckKnob::Result {
                    status,
                    output: scripted.output,
                    delay: Duration::from_millis(scripted.delay_ms),
                },
            },
        }
    }

    fn pull(&self, machine: &Origin<'_>, size: u64) -> Option<(String, Duration)> {
        let pull = self.pull_failure(&target(machine), size)?;
        Some((pull.message, Duration::from_millis(pull.delay_ms)))
    }

    fn secrets_down(&self, machine: &Origin<'_>) -> Option<String> {
        self.secrets_store_down(&target(machine))
    }

    fn secrets_lag(&self, machine: &Origin<'_>) -> u64 {
        Self::secrets_lag(self, &target(machine))
    }

    fn lease(&self, machine: &Origin<'_>) -> Option<ForeignLease> {
        let held = self.lease_held(&target(machine))?;
        Some(ForeignLease {
            nonce: held.nonce,
            owner: held.owner,
            description: held.description,
            expires_at: held.expires_at,
        })
    }
}
