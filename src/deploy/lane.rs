//! One machine's steps, in order. A lane is a small state machine: it knows which step it is at, asks
//! the API for one thing at a time, and either ends verified or says why not.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use model::diagnosis::{Phase, Role, Wait};
use model::journal::Entry;
use model::machine::{LaunchMachineInput, Machine};
use model::plan::{Lane, MachinePlan, MachineRef, ReleaseStamp, Step, StepKind, VolumeSource};

use crate::api::Error;
use crate::diagnostics::Failure;

use super::evidence::{self, Scene};
use super::lease::Leases;
use super::provision::Provided;
use super::watch::{self, Halt, Target, Trouble};
use super::{Event, Ledger, Listener, Ports, Work};

/// What all lanes of a deploy share.
pub(super) struct Shared<'a> {
    pub(super) work: &'a Work,
    pub(super) ports: &'a Ports,
    pub(super) stamp: &'a ReleaseStamp,
    pub(super) provided: &'a Provided,
    pub(super) listen: &'a dyn Listener,
    pub(super) leases: &'a Leases,
    /// Written by [`Shared::record`] only.
    pub(super) ledger: RefCell<Ledger>,
    /// Turns true at the first failure: waits of other lanes are given up, no lane begins.
    pub(super) halt: tokio::sync::watch::Sender<bool>,
    /// Ids of machines made by this deploy, by slot; bumped so that standbys can wait for them.
    pub(super) made: tokio::sync::watch::Sender<BTreeMap<String, String>>,
}

/// How a lane ended.
pub(super) enum End {
    Done,
    /// Given up because another lane failed; what it had acknowledged is in the ledger.
    GivenUp,
    Failed(Box<Failure>),
}

/// Version under observation, per machine of this lane.
#[derive(Default)]
pub(super) struct Live {
    pub(super) instances: BTreeMap<String, String>,
}

impl Shared<'_> {
    /// Runs a lane to its end and gives its leases back.
    pub(super) async fn run(&self, lane: &Lane) -> End {
        let mut live = Live::default();
        for step in &lane.steps {
            if *self.halt.borrow() && !self.begun(lane) {
                return End::GivenUp;
            }
            let label = self.label(&step.machine);
            let group = self.group(&step.machine);
            self.listen.event(&Event::StepBegun { label: &label, group: &group, step: step.kind });
            let began = Instant::now();
            match self.step(step, &mut live).await {
                Ok(()) => {
                    let label = self.label(&step.machine);
                    let seconds = began.elapsed().as_secs_f64();
                    self.listen.event(&Event::StepDone {
                        label: &label,
                        group: &group,
                        step: step.kind,
                        seconds,
                    });
                }
                Err(Broken::GivenUp) => {
                    self.finish(lane).await;
                    return End::GivenUp;
                }
                Err(Broken::Failed(failure)) => {
                    self.failed(lane, step, &failure).await;
                    return End::Failed(failure);
                }
            }
        }
        self.finish(lane).await;
        End::Done
    }

    /// Something of this lane was acknowledged already.
    fn begun(&self, lane: &Lane) -> bool {
        let ledger = self.ledger.borrow();
        match &lane.machine {
            MachineRef::Existing(id) => {
                ledger.progress.updated.contains_key(id) || ledger.progress.replaced.contains_key(id)
            }
            MachineRef::New(slot) => ledger.progress.created.contains_key(slot),
        }
    }

    /// Takes an acknowledged mutation in, on disk as well, before anything else is sent for this machine.
    pub(super) async fn record(&self, entry: Entry) {
        self.ledger.borrow_mut().progress.note(&entry);
        self.work.note(entry).await;
    }

    async fn failed(&self, lane: &Lane, step: &Step, failure: &Failure) {
        let label = self.label(&step.machine);
        let group = self.group(&step.machine);
        let diagnostic = failure.diagnostic();
        self.listen.event(&Event::StepFailed {
            label: &label,
            group: &group,
            step: step.kind,
            code: diagnostic.code.to_string(),
            title: &diagnostic.title,
        });
        self.ledger.borrow_mut().failed.push(label);
        self.halt.send_replace(true);
        // Once the old machine may be gone, the new one is all there is.
        let at = lane.steps.iter().position(|s| s == step).unwrap_or(usize::MAX);
        let undo = if at < lane.no_return { lane.undo.as_slice() } else { &[] };
        for undo in undo {
            // Undoing is best effort; what is left over shows in the impact.
            if self.step(undo, &mut Live::default()).await.is_err() {
                break;
            }
        }
        self.finish(lane).await;
    }

    async fn finish(&self, lane: &Lane) {
        for reference in std::iter::once(&lane.machine).chain(lane.steps.iter().map(|s| &s.machine)) {
            if let Some(id) = self.id(reference) {
                self.leases.release(&id, self.ports).await;
            }
        }
    }

    /// The id of a machine, once it has one.
    fn id(&self, reference: &MachineRef) -> Option<String> {
        match reference {
            MachineRef::Existing(id) => {
                let ledger = self.ledger.borrow();
                Some(ledger.progress.replaced.get(id).map_or(id, |made| &made.machine).clone())
            }
            MachineRef::New(slot) => self.made.borrow().get(slot).cloned(),
        }
    }

    pub(super) fn label(&self, reference: &MachineRef) -> String {
        self.id(reference).unwrap_or_else(|| reference.to_string())
    }

    pub(super) fn group(&self, reference: &MachineRef) -> String {
        self.plan_of(reference).map_or_else(String::new, |p| p.group.clone())
    }

    /// The plan of a machine; for the new machine of a replacement that is the old machine's plan.
    pub(super) fn plan_of(&self, reference: &MachineRef) -> Option<&MachinePlan> {
        self.work.plan.machine(reference).or_else(|| {
            let MachineRef::New(slot) = reference else { return None };
            self.work
                .plan
                .machines
                .iter()
                .find(|plan| matches!(&plan.action, model::plan::Action::Replace { by, .. } if by == slot))
        })
    }

    async fn step(&self, step: &Step, live: &mut Live) -> Result<(), Broken> {
        match step.kind {
            StepKind::Create => self.create(&step.machine, live).await,
            StepKind::Update => self.update(&step.machine, live).await,
            StepKind::WaitStarted => self.wait_started(&step.machine, live).await,
            StepKind::SmokeTest | StepKind::WaitHealthy => self.settle(&step.machine, live, step.kind).await,
            StepKind::Cordon | StepKind::Uncordon | StepKind::Stop => {
                self.simple(&step.machine, step.kind).await
            }
            StepKind::Destroy => self.destroy(&step.machine).await,
        }
    }

    /// The body of a create or update: the plan's input with what is only known now.
    pub(super) async fn input(&self, reference: &MachineRef) -> Result<LaunchMachineInput, Broken> {
        let plan = self.plan_of(reference).ok_or_else(|| defect("a step without a plan"))?;
        let mut input = plan.input.clone().ok_or_else(|| defect("a step without an input"))?;
        let mut ids = Vec::new();
        for primary in &plan.standby_for {
            ids.push(self.await_id(primary).await?);
        }
        let config = input.config.get_or_insert_with(Default::default);
        self.stamp.apply(config);
        if !ids.is_empty() {
            config.env.insert("FLY_STANDBY_FOR".to_owned(), ids.join(","));
            config.standbys = ids;
        }
        if let Some(VolumeSource::New(index)) = plan.volume
            && let (Some(volume), Some(mount)) = (self.provided.volumes.get(index), config.mounts.first_mut())
        {
            mount.volume.clone_from(&volume.id);
            if input.region.is_empty() {
                input.region.clone_from(&volume.region);
            }
        }
        Ok(input)
    }

    async fn await_id(&self, reference: &MachineRef) -> Result<String, Broken> {
        let MachineRef::New(slot) = reference else {
            return Ok(self.label(reference));
        };
        let mut made = self.made.subscribe();
        let mut halt = self.halt.subscribe();
        tokio::select! {
            biased;
            found = made.wait_for(|made| made.contains_key(slot)) => match found {
                Ok(made) => Ok(made.get(slot).cloned().unwrap_or_default()),
                Err(_) => Err(Broken::GivenUp),
            },
            _ = halt.wait_for(|halted| *halted) => Err(Broken::GivenUp),
        }
    }

    pub(super) fn target(&self, reference: &MachineRef, id: &str, instance: &str) -> Result<Target, Broken> {
        let plan = self.plan_of(reference).ok_or_else(|| defect("a wait without a plan"))?;
        let config = plan.input.as_ref().and_then(|i| i.config.as_ref());
        let checks =
            config.map_or(0, |c| c.checks.len() + c.services.iter().map(|s| s.checks.len()).sum::<usize>());
        Ok(Target {
            app: self.ports.app.clone(),
            id: id.to_owned(),
            instance_id: instance.to_owned(),
            checks,
        })
    }

    fn live(&self, reference: &MachineRef, live: &Live) -> Result<Target, Broken> {
        let id = self.id(reference).ok_or_else(|| defect("a wait before the machine exists"))?;
        let instance = live.instances.get(&id).cloned().unwrap_or_default();
        self.target(reference, &id, &instance)
    }

    async fn wait_started(&self, reference: &MachineRef, live: &mut Live) -> Result<(), Broken> {
        let target = self.live(reference, live)?;
        self.await_started(reference, &target).await
    }

    pub(super) async fn await_started(&self, reference: &MachineRef, target: &Target) -> Result<(), Broken> {
        let limit = self.work.patience.wait;
        let began = Instant::now();
        let result = watch::started(&self.ports.machines, target, limit, self.halted()).await;
        self.judge(reference, target, Phase::Start, began, result).await
    }

    async fn settle(&self, reference: &MachineRef, live: &mut Live, kind: StepKind) -> Result<(), Broken> {
        let mut target = self.live(reference, live)?;
        let smoke = kind == StepKind::SmokeTest && self.work.patience.smoke_checks;
        if kind == StepKind::SmokeTest && target.checks > 0 {
            // The checks prove more than the smoke window does.
            return Ok(());
        }
        if kind == StepKind::WaitHealthy && target.checks == 0 {
            return Ok(());
        }
        let limit = self.work.patience.wait;
        let began = Instant::now();
        let scene = self.scene(reference, &target, Phase::Checks, None);
        let conclude = |machine: &Machine, processes: Option<&[model::machine::ProcessStat]>| {
            evidence::conclusive(&scene, self.ports, machine, processes)
        };
        let id = target.id.clone();
        let tell = |passing, total| {
            self.listen.event(&Event::Checks { machine: &id, passing, total });
        };
        target.app.clone_from(&self.ports.app);
        let halt = self.halted();
        let result = watch::settle(&self.ports.machines, &target, limit, smoke, halt, &conclude, tell).await;
        self.judge(reference, &target, Phase::Checks, began, result).await
    }

    fn halted(&self) -> Halt {
        self.halt.subscribe()
    }

    async fn judge(
        &self,
        reference: &MachineRef,
        target: &Target,
        phase: Phase,
        began: Instant,
        result: Result<(), Trouble>,
    ) -> Result<(), Broken> {
        let trouble = match result {
            Ok(()) => return Ok(()),
            Err(Trouble::GivenUp) => return Err(Broken::GivenUp),
            Err(trouble) => trouble,
        };
        let millis = |d: Duration| u64::try_from(d.as_millis()).unwrap_or(u64::MAX);
        let timed_out = matches!(trouble, Trouble::Machine { timed_out: true, .. });
        let wait = timed_out
            .then(|| Wait { limit_ms: millis(self.work.patience.wait), elapsed_ms: millis(began.elapsed()) });
        let scene = self.scene(reference, target, phase, wait);
        let failure = evidence::explain(&scene, self.ports, &self.work.patience, trouble).await;
        Err(Broken::Failed(Box::new(failure)))
    }

    fn scene(&self, reference: &MachineRef, target: &Target, phase: Phase, wait: Option<Wait>) -> Scene {
        let plan = self.plan_of(reference);
        let config = plan.and_then(|p| p.input.as_ref()).and_then(|i| i.config.clone());
        let scheduled = config.as_ref().is_some_and(|c| !c.schedule.is_empty());
        let role = if scheduled { Role::Scheduled } else { Role::Service };
        Scene {
            machine: target.id.clone(),
            instance_id: target.instance_id.clone(),
            region: plan.map_or_else(String::new, |p| p.region.clone()),
            phase,
            expected: evidence::expected(
                &config.unwrap_or_default(),
                plan.map_or("", |p| p.group.as_str()),
                role,
                self.stamp.version,
                None,
            ),
            wait,
        }
    }

    pub(super) async fn call_failed(&self, reference: &MachineRef, phase: Phase, error: &Error) -> Broken {
        let id = self.id(reference).unwrap_or_default();
        let target = Target { app: self.ports.app.clone(), id, instance_id: String::new(), checks: 0 };
        let scene = self.scene(reference, &target, phase, None);
        let failure = evidence::of_call(&scene, self.ports, &self.work.patience, error).await;
        Broken::Failed(Box::new(failure))
    }

    async fn simple(&self, reference: &MachineRef, kind: StepKind) -> Result<(), Broken> {
        let Some(id) = self.id(reference) else { return Ok(()) };
        if self.ledger.borrow().progress.destroyed.contains(&id) {
            return Ok(());
        }
        let (app, api) = (&self.ports.app, &self.ports.machines);
        let nonce = self.leases.nonce(&id)?;
        let nonce = nonce.as_deref();
        let result = match kind {
            StepKind::Cordon => api.cordon_machine(app, &id, nonce).await,
            StepKind::Uncordon => api.uncordon_machine(app, &id, nonce).await,
            _ => api.stop_machine(app, &id, None, Duration::ZERO, nonce).await,
        };
        if let Err(error) = result {
            return Err(self.call_failed(reference, Phase::Update, &error).await);
        }
        self.record(match kind {
            StepKind::Cordon => Entry::Cordoned { machine: id },
            StepKind::Uncordon => Entry::Uncordoned { machine: id },
            _ => Entry::Stopped { machine: id },
        })
        .await;
        Ok(())
    }

    async fn destroy(&self, reference: &MachineRef) -> Result<(), Broken> {
        let Some(id) = self.id(reference) else { return Ok(()) };
        if self.ledger.borrow().progress.destroyed.contains(&id) {
            return Ok(());
        }
        let nonce = self.leases.nonce(&id)?;
        let gone = self.ports.machines.destroy_machine(&self.ports.app, &id, true, nonce.as_deref());
        match gone.await {
            Err(error) if !error.is_not_found() => {
                Err(self.call_failed(reference, Phase::Update, &error).await)
            }
            _ => {
                self.leases.forget(&id);
                self.record(Entry::Destroyed { machine: id }).await;
                Ok(())
            }
        }
    }
}

/// Why a step did not end well.
pub(super) enum Broken {
    GivenUp,
    Failed(Box<Failure>),
}

impl From<Failure> for Broken {
    fn from(failure: Failure) -> Self {
        Self::Failed(Box::new(failure))
    }
}

pub(super) fn defect(what: &str) -> Broken {
    Broken::Failed(Box::new(Failure::defect(what)))
}
