//! The two mutations of a lane that carry a configuration: make a machine, bring one to its version. Both
//! have exactly one effect, whatever becomes of their answers, and both know what an earlier run of the same
//! deploy did already.

use std::time::{Duration, Instant};

use model::diagnosis::Phase;
use model::journal::{Entry, Made};
use model::machine::{LaunchMachineInput, Machine, MachineState, metadata};
use model::plan::{MachineRef, Strategy};

use crate::api::Error;

use super::Event;
use super::creation::{self, GivenUp};
use super::lag::Lag;
use super::lane::{Broken, Shared, defect};
use super::pause;

/// The mark of all machines of one bluegreen deploy: when the deploy began, in Unix seconds. A resumed deploy has the
/// same.
fn bluegreen_tag(deploy: &str) -> String {
    let began = deploy.parse::<ulid::Ulid>().map_or(0, |id| id.timestamp_ms() / 1000);
    began.to_string()
}

impl Shared<'_> {
    pub(super) async fn create(&self, reference: &MachineRef) -> Result<(), Broken> {
        let MachineRef::New(slot) = reference else { return Err(defect("creation of an existing machine")) };
        let known = self.ledger.borrow().progress.created.get(slot).cloned();
        if let Some(made) = known {
            return self.adopt(reference, &made.machine).await;
        }
        let (input, launch_id) = self.launch(reference, slot).await?;
        let machine = self.create_once(reference, &input, &launch_id).await?;
        self.record(Entry::Created {
            slot: slot.clone(),
            machine: machine.id.clone(),
            instance: machine.instance_id.clone(),
        })
        .await;
        self.made.send_modify(|made| drop(made.insert(slot.clone(), machine.id.clone())));
        self.listen.event(&Event::MachineCreated {
            slot,
            machine: &machine.id,
            group: &self.group(reference),
            region: &machine.region,
        });
        Ok(())
    }

    /// The body of a creation and the id by which it is found again.
    async fn launch(
        &self,
        reference: &MachineRef,
        slot: &str,
    ) -> Result<(LaunchMachineInput, String), Broken> {
        let mut input = self.input(reference).await?;
        input.lease_ttl = i64::try_from(self.work.patience.lease.as_secs().max(1)).unwrap_or(13);
        let launch_id = model::journal::launch_id(&self.work.id, slot);
        if let Some(config) = &mut input.config {
            config.metadata.insert(metadata::LAUNCH_ID.to_owned(), launch_id.clone());
            let plan = &self.work.plan;
            if plan.strategy == Strategy::Bluegreen && !plan.first_deploy {
                config.metadata.insert(metadata::BLUEGREEN_TAG.to_owned(), bluegreen_tag(&self.work.id));
                config.metadata.insert(metadata::BLUEGREEN_LAUNCH_ID.to_owned(), launch_id.clone());
            }
        }
        Ok((input, launch_id))
    }

    /// A machine that an earlier run of this deploy brought to its version already. It is only started when
    /// it was to run and does not, and told its release when that is another one now.
    async fn adopt(&self, reference: &MachineRef, id: &str) -> Result<(), Broken> {
        let (app, api) = (&self.ports.app, &self.ports.machines);
        let machine = match api.machine(app, id).await {
            Ok(machine) => machine,
            Err(error) => return Err(self.call_failed(reference, Phase::Update, &error).await),
        };
        if matches!(reference, MachineRef::New(_)) {
            self.leases.take_over(id, self.ports).await;
        }
        let nonce = self.leases.nonce(id)?;
        if !self.is_ours(&machine) {
            let entries = [
                (metadata::RELEASE_ID, self.stamp.id.clone()),
                (metadata::RELEASE_VERSION, self.stamp.version.to_string()),
            ];
            for (key, value) in entries {
                if let Err(error) = api.set_machine_metadata(app, id, key, &value).await {
                    return Err(self.call_failed(reference, Phase::Update, &error).await);
                }
            }
        }
        let idle =
            matches!(machine.state, MachineState::Stopped | MachineState::Failed | MachineState::Suspended);
        let launches = self.plan_of(reference).is_some_and(|plan| plan.launches);
        if launches && idle {
            return self.start(reference, id, nonce.as_deref()).await;
        }
        Ok(())
    }

    /// Creates exactly one machine, and holds its lease.
    async fn create_once(
        &self,
        reference: &MachineRef,
        input: &LaunchMachineInput,
        launch_id: &str,
    ) -> Result<Machine, Broken> {
        let halt = self.halted();
        let made = creation::once(self.work, self.ports, self.listen, input, launch_id, false, &halt).await;
        let machine = match made {
            Ok(machine) => machine,
            Err(GivenUp { error, retried_for }) => {
                return Err(self.call_given_up(reference, Phase::Create, &error, retried_for).await);
            }
        };
        match machine.lease_nonce.expose() {
            // The answer that carried it was lost.
            "" => self.leases.take_over(&machine.id, self.ports).await,
            nonce => self.leases.adopt(&machine.id, nonce),
        }
        self.ledger.borrow_mut().created_at.insert(machine.id.clone(), Instant::now());
        Ok(machine)
    }

    pub(super) async fn update(&self, reference: &MachineRef) -> Result<(), Broken> {
        let MachineRef::Existing(id) = reference else { return Err(defect("update of a new machine")) };
        if self.ledger.borrow().progress.updated.contains_key(id) {
            return self.adopt(reference, id).await;
        }
        let taken_over = self.ledger.borrow().progress.replaced.get(id).cloned();
        if let Some(made) = taken_over {
            self.adopt(reference, &made.machine).await?;
            return self.take_over(reference, id, &made).await;
        }
        let input = self.input(reference).await?;
        let mut attempt = 1;
        let began = Instant::now();
        let mut lag = Lag::default();
        let machine = loop {
            let nonce = self.leases.nonce(id)?;
            let sent = self.ports.machines.update_machine(&self.ports.app, id, &input, nonce.as_deref());
            let error = match sent.await {
                Ok(machine) => break machine,
                Err(error) => error,
            };
            if pause::wait(&error, began, self.work.patience.pause_wait, self.listen).await {
                continue;
            }
            let image = input.config.as_ref().map_or("", |config| config.image.as_str());
            if lag.wait(&error, self.halted()).await
                || lag.wait_for_image(&error, image, self.ports, self.halted()).await
            {
                continue;
            }
            if error.effect_unknown()
                && let Ok(machine) = self.ports.machines.machine(&self.ports.app, id).await
                && self.is_ours(&machine)
            {
                break machine;
            }
            // The update is idempotent under our lease, so a transient failure may be repeated.
            if attempt >= creation::ATTEMPTS || !error.is_transient() {
                return self.replace_or_fail(reference, id, &input, &error, lag.waited()).await;
            }
            tokio::time::sleep(creation::PAUSE * attempt).await;
            attempt += 1;
        };
        self.record(Entry::Updated { machine: id.clone(), instance: machine.instance_id.clone() }).await;
        Ok(())
    }

    fn is_ours(&self, machine: &Machine) -> bool {
        machine.metadata(metadata::RELEASE_ID) == self.stamp.id
    }

    /// A host without room for the new size, or closed for deploys, cannot update the machine in place.
    /// Without a volume another host can take it: the new one is made first, then the old one goes.
    async fn replace_or_fail(
        &self,
        reference: &MachineRef,
        id: &str,
        input: &LaunchMachineInput,
        error: &Error,
        waited: Duration,
    ) -> Result<(), Broken> {
        let failure = match self.call_given_up(reference, Phase::Update, error, waited).await {
            Broken::Failed(failure) => failure,
            Broken::GivenUp => return Err(Broken::GivenUp),
        };
        let mounted = input.config.as_ref().is_some_and(|c| !c.mounts.is_empty());
        let refused_by_host =
            matches!(failure.code(), model::diagnosis::Code::P502 | model::diagnosis::Code::P504);
        if mounted || !refused_by_host {
            return Err(Broken::Failed(failure));
        }
        self.listen.event(&Event::Replacing { machine: id, because: &failure.diagnostic().title });
        let slot = model::journal::replacement_slot(id);
        let (input, launch_id) = self.launch(reference, &slot).await?;
        let machine = self.create_once(reference, &input, &launch_id).await?;
        self.record(Entry::Replaced {
            machine: id.to_owned(),
            by: machine.id.clone(),
            instance: machine.instance_id.clone(),
        })
        .await;
        self.take_over(reference, id, &Made { machine: machine.id, instance: machine.instance_id }).await
    }

    /// The old machine goes as soon as its successor runs.
    async fn take_over(&self, reference: &MachineRef, old: &str, new: &Made) -> Result<(), Broken> {
        let target = self.target(reference, &new.machine, &new.instance)?;
        self.await_started(reference, &target).await?;
        self.remove(reference, old).await
    }
}
