//! One machine's steps, in order. A lane is a small state machine: it knows which step it is at, asks
//! the API for one thing at a time, and either ends verified or says why not.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use model::diagnosis::Fault;
use model::journal::Entry;
use model::machine::LaunchMachineInput;
use model::plan::{Lane, MachinePlan, MachineRef, ReleaseStamp, Step, StepKind, VolumeSource};

use crate::diagnostics::Failure;

use super::lease::Leases;
use super::provision::Provided;
use super::watch::Halt;
use super::{Event, Ledger, Listener, Ports, Work};

/// Pause before a machine's failed change is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(1);

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
    /// Why, as it is said of lanes that do not begin.
    pub(super) halted_by: Cell<&'static str>,
    /// Ids of machines made by this deploy, by slot; bumped so that standbys can wait for them.
    pub(super) made: tokio::sync::watch::Sender<BTreeMap<String, String>>,
    /// What is done now is done to its end, whatever failed or was interrupted.
    pub(super) steady: Cell<bool>,
    /// Never turns true: what a steady wait listens to.
    pub(super) never: tokio::sync::watch::Sender<bool>,
    /// Machines with steps in several stages: their leases are kept until the end.
    pub(super) held: BTreeSet<MachineRef>,
}

/// What a lane's stage and pool make of its failure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// The stage is taken back as a whole, so the lane does not take back anything itself.
    pub(super) undone: bool,
    /// Other lanes go on.
    pub(super) keep_going: bool,
}

/// How a lane ended.
pub(super) enum End {
    Done,
    /// Given up because another lane failed; what it had acknowledged is in the ledger.
    GivenUp,
    Failed(Box<Failure>),
}

impl Shared<'_> {
    /// Runs a lane to its end and gives its leases back.
    pub(super) async fn run(&self, lane: &Lane, course: Course) -> End {
        let (mut at, mut retries) = (0, 0);
        while let Some(step) = lane.steps.get(at) {
            if self.halting() && (course.undone || !self.begun(lane)) {
                self.finish(lane).await;
                return End::GivenUp;
            }
            match self.told(step).await {
                Ok(()) => at += 1,
                Err(Broken::GivenUp) => {
                    self.finish(lane).await;
                    return End::GivenUp;
                }
                Err(Broken::Failed(failure)) => {
                    if retries < self.work.patience.retries
                        && let Some(again) = self.again(lane, at, &failure, retries + 1).await
                    {
                        (at, retries) = (again, retries + 1);
                        continue;
                    }
                    self.failed(lane, step, &failure, course).await;
                    return End::Failed(failure);
                }
            }
        }
        self.finish(lane).await;
        End::Done
    }

    /// One step, with the events around it. Steps of a machine that is gone already have nothing to tell.
    pub(super) async fn told(&self, step: &Step) -> Result<(), Broken> {
        if step.kind != StepKind::Create && self.is_gone(&step.machine) {
            return Ok(());
        }
        let label = self.label(&step.machine);
        let group = self.group(&step.machine);
        self.listen.event(&Event::StepBegun { label: &label, group: &group, step: step.kind });
        let began = Instant::now();
        Box::pin(self.step(step)).await?;
        let label = self.label(&step.machine);
        let seconds = began.elapsed().as_secs_f64();
        self.listen.event(&Event::StepDone { label: &label, group: &group, step: step.kind, seconds });
        Ok(())
    }

    /// The step from which a failed lane is tried again, if that may help: never when the app or its configuration is
    /// at fault, since the same would happen again. A new machine is made anew, an existing one updated anew.
    async fn again(&self, lane: &Lane, at: usize, failure: &Failure, attempt: u32) -> Option<usize> {
        let step = lane.steps.get(at)?;
        let fault = failure.diagnostic().fault;
        let hopeless = matches!(fault, Some(Fault::App | Fault::Config | Fault::Account));
        if hopeless || self.halting() {
            return None;
        }
        let label = self.label(&step.machine);
        self.listen.event(&Event::Retrying {
            label: &label,
            attempt,
            of: self.work.patience.retries,
            because: &failure.diagnostic().title,
        });
        tokio::time::sleep(RETRY_PAUSE).await;
        let proving = matches!(
            step.kind,
            StepKind::WaitStarted | StepKind::SmokeTest | StepKind::MachineChecks | StepKind::WaitHealthy
        );
        match &step.machine {
            MachineRef::New(_) if proving => {
                self.destroy(&step.machine).await.ok()?;
                self.create(&step.machine).await.ok()?;
                Some(lane.steps.iter().position(|s| s.kind == StepKind::WaitStarted).unwrap_or(at))
            }
            MachineRef::Existing(id) if proving => {
                self.ledger.borrow_mut().progress.updated.remove(id);
                Some(lane.steps.iter().position(|s| s.kind == StepKind::Update).unwrap_or(at))
            }
            _ => Some(at),
        }
    }

    pub(super) fn halting(&self) -> bool {
        *self.halt.borrow() && !self.steady.get()
    }

    pub(super) fn halted(&self) -> Halt {
        if self.steady.get() { self.never.subscribe() } else { self.halt.subscribe() }
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

    async fn failed(&self, lane: &Lane, step: &Step, failure: &Failure, course: Course) {
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
        if !course.keep_going {
            self.halt.send_replace(true);
        }
        // Once the old machine may be gone, the new one is all there is.
        let at = lane.steps.iter().position(|s| s == step).unwrap_or(usize::MAX);
        let undo = if at < lane.no_return && !course.undone { lane.undo.as_slice() } else { &[] };
        for undo in undo {
            // Undoing is best effort; what is left over shows in the impact.
            if self.step(undo).await.is_err() {
                break;
            }
        }
        self.finish(lane).await;
    }

    async fn finish(&self, lane: &Lane) {
        for reference in std::iter::once(&lane.machine).chain(lane.steps.iter().map(|s| &s.machine)) {
            if self.held.contains(reference) {
                continue;
            }
            if let Some(id) = self.id(reference) {
                self.leases.release(&id, self.ports).await;
            }
        }
    }

    /// It was destroyed, or was never made.
    pub(super) fn is_gone(&self, reference: &MachineRef) -> bool {
        match self.id(reference) {
            Some(id) => self.ledger.borrow().progress.destroyed.contains(&id),
            None => true,
        }
    }

    /// The id of a machine, once it has one.
    pub(super) fn id(&self, reference: &MachineRef) -> Option<String> {
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
        self.work.plan.maker(reference)
    }

    pub(super) async fn step(&self, step: &Step) -> Result<(), Broken> {
        let machine = &step.machine;
        match step.kind {
            StepKind::Create => self.create(machine).await,
            StepKind::Update => self.update(machine).await,
            StepKind::WaitStarted => self.wait_started(machine).await,
            StepKind::SmokeTest | StepKind::WaitHealthy => self.settle(machine, step.kind).await,
            StepKind::MachineChecks => self.machine_checks(machine).await,
            StepKind::Observe => self.observe(machine).await,
            StepKind::Cordon | StepKind::Uncordon | StepKind::Start | StepKind::Stop => {
                self.simple(machine, step.kind).await
            }
            StepKind::MarkReplaced | StepKind::Unmark => {
                self.mark(machine, step.kind).await;
                Ok(())
            }
            StepKind::WaitStopped => self.wait_stopped(machine).await,
            StepKind::Destroy => self.destroy(machine).await,
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
        let mut halt = self.halted();
        tokio::select! {
            biased;
            found = made.wait_for(|made| made.contains_key(slot)) => match found {
                Ok(made) => Ok(made.get(slot).cloned().unwrap_or_default()),
                Err(_) => Err(Broken::GivenUp),
            },
            _ = halt.wait_for(|halted| *halted) => Err(Broken::GivenUp),
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
