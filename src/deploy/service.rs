//! Steps that put a machine into service, take it out of it, or away: no configuration goes with them.

use std::time::Duration;

use model::diagnosis::Phase;
use model::journal::Entry;
use model::machine::metadata;
use model::plan::{MachineRef, StepKind, Strategy};

use crate::api::Error;

use super::event::warn;
use super::lag::Lag;
use super::lane::{Broken, Shared};

/// Attempts at a change that may as well be made twice.
const ATTEMPTS: u32 = 3;
/// Pause after the first of them; the second one is twice as long.
const PAUSE: Duration = Duration::from_millis(500);

/// Makes a change that may as well be made twice, again when nobody knows whether it was made: a canary, or half of a
/// switch, is not left behind for one lost answer. Without any answer it is tried twice, which takes long enough.
async fn insist<T, F: Future<Output = Result<T, Error>>>(call: impl Fn() -> F) -> Result<T, Error> {
    let mut attempt = 1;
    loop {
        let error = match call().await {
            Err(error) if error.effect_unknown() && attempt < ATTEMPTS => error,
            ended => return ended,
        };
        tokio::time::sleep(PAUSE * attempt).await;
        attempt += if error.status().is_some() { 1 } else { ATTEMPTS - 1 };
    }
}

impl Shared<'_> {
    pub(super) async fn simple(&self, reference: &MachineRef, kind: StepKind) -> Result<(), Broken> {
        let Some(id) = self.id(reference) else { return Ok(()) };
        if self.ledger.borrow().progress.destroyed.contains(&id) {
            return Ok(());
        }
        let (app, api) = (&self.ports.app, &self.ports.machines);
        let nonce = self.leases.nonce(&id)?;
        let nonce = nonce.as_deref();
        let result = match kind {
            StepKind::Start => {
                self.start(reference, &id, nonce).await?;
                Ok(())
            }
            StepKind::Cordon => insist(|| api.cordon_machine(app, &id, nonce)).await,
            StepKind::Uncordon => insist(|| api.uncordon_machine(app, &id, nonce)).await,
            _ => {
                self.ledger.borrow_mut().asked_to_stop.insert(id.clone());
                let signal = self.signal(reference);
                insist(|| api.stop_machine(app, &id, signal, Duration::ZERO, nonce)).await
            }
        };
        if let Err(error) = result {
            return Err(self.call_failed(reference, Phase::Update, &error).await);
        }
        self.record(match kind {
            StepKind::Cordon => Entry::Cordoned { machine: id },
            StepKind::Uncordon => Entry::Uncordoned { machine: id },
            StepKind::Start => Entry::Started { machine: id },
            _ => Entry::Stopped { machine: id },
        })
        .await;
        Ok(())
    }

    /// Starts a machine. A version that is still being put in place refuses for a while.
    pub(super) async fn start(
        &self,
        reference: &MachineRef,
        id: &str,
        nonce: Option<&str>,
    ) -> Result<(), Broken> {
        let mut lag = Lag::default();
        loop {
            let error = match self.ports.machines.start_machine(&self.ports.app, id, nonce).await {
                Ok(_) => return Ok(()),
                Err(error) => error,
            };
            if !lag.wait(&error, self.halted()).await {
                return Err(self.call_given_up(reference, Phase::Start, &error, lag.waited()).await);
            }
        }
    }

    pub(super) async fn destroy(&self, reference: &MachineRef) -> Result<(), Broken> {
        let Some(id) = self.id(reference) else { return Ok(()) };
        if self.ledger.borrow().progress.destroyed.contains(&id) {
            return Ok(());
        }
        self.remove(reference, &id).await
    }

    /// Destroys a machine by its id; one that is gone already is as good.
    pub(super) async fn remove(&self, reference: &MachineRef, id: &str) -> Result<(), Broken> {
        let nonce = self.leases.nonce(id)?;
        self.ledger.borrow_mut().asked_to_destroy.insert(id.to_owned());
        let (app, api) = (&self.ports.app, &self.ports.machines);
        let gone = insist(|| api.destroy_machine(app, id, true, nonce.as_deref())).await;
        if let Err(error) = gone
            && !error.is_not_found()
        {
            return Err(self.call_failed(reference, Phase::Update, &error).await);
        }
        self.leases.forget(id);
        self.record(Entry::Destroyed { machine: id.to_owned() }).await;
        Ok(())
    }

    /// The signal that asks a machine to stop: replaced (blue) ones may be given another than their own.
    fn signal(&self, reference: &MachineRef) -> Option<&str> {
        let blue =
            matches!(reference, MachineRef::Existing(_)) && self.work.plan.strategy == Strategy::Bluegreen;
        self.work.plan.stop_signal.as_deref().filter(|_| blue)
    }

    /// Marks a machine as replaced, or takes the mark away. Only a later deploy needs the mark, and only if this one
    /// is cut off, so that it cannot be set is said and nothing more.
    pub(super) async fn mark(&self, reference: &MachineRef, kind: StepKind) {
        let Some(id) = self.id(reference) else { return };
        let (app, api) = (&self.ports.app, &self.ports.machines);
        let key = metadata::BLUEGREEN_TAG;
        let result = match kind {
            StepKind::MarkReplaced => {
                api.set_machine_metadata(app, &id, key, metadata::SAFE_TO_DESTROY).await
            }
            _ => match api.delete_machine_metadata(app, &id, key).await {
                Err(error) if error.is_not_found() => Ok(()),
                other => other,
            },
        };
        if let Err(error) = result {
            let failure = self.ports.judge(&error, Phase::Update, "set machine metadata").machine(&id);
            warn(self.listen, &failure);
        }
    }
}
