//! Steps that look at a machine until it is proven, or say why it never will be.

use std::time::{Duration, Instant};

use model::diagnosis::{Phase, Role, Wait};
use model::machine::Machine;
use model::plan::{MachineRef, StepKind};

use crate::api::Error;

use super::Event;
use super::evidence::{self, Acts, Scene};
use super::lag;
use super::lane::{Broken, Shared, defect};
use super::watch::{self, Target, Trouble};

impl Shared<'_> {
    pub(super) fn target(&self, reference: &MachineRef, id: &str, instance: &str) -> Result<Target, Broken> {
        let plan = self.plan_of(reference).ok_or_else(|| defect("a wait without a plan"))?;
        let config = plan.input.as_ref().and_then(|i| i.config.as_ref());
        let checks = config.map_or(0, |config| config.check_count());
        Ok(Target {
            app: self.ports.app.clone(),
            id: id.to_owned(),
            instance_id: instance.to_owned(),
            checks,
            since: 0,
        })
    }

    fn live(&self, reference: &MachineRef) -> Result<Target, Broken> {
        let id = self.id(reference).ok_or_else(|| defect("a wait before the machine exists"))?;
        let instance = self.ledger.borrow().progress.updated.get(&id).cloned().unwrap_or_default();
        self.target(reference, &id, &instance)
    }

    pub(super) async fn wait_started(&self, reference: &MachineRef) -> Result<(), Broken> {
        let target = self.live(reference)?;
        self.await_started(reference, &target).await
    }

    pub(super) async fn await_started(&self, reference: &MachineRef, target: &Target) -> Result<(), Broken> {
        let limit = self.work.patience.wait;
        let began = Instant::now();
        let result = watch::started(&self.ports.machines, target, limit, self.halted()).await;
        self.judge(reference, target, Phase::Start, began, result).await
    }

    pub(super) async fn settle(&self, reference: &MachineRef, kind: StepKind) -> Result<(), Broken> {
        let target = self.live(reference)?;
        let smokes = kind == StepKind::SmokeTest && self.work.patience.smoke_checks;
        let smoke = smokes.then_some(watch::SMOKE_WINDOW);
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
        let halt = self.halted();
        let result = watch::settle(&self.ports.machines, &target, limit, smoke, halt, &conclude, tell).await;
        self.judge(reference, &target, Phase::Checks, began, result.map(drop)).await
    }

    /// Watches a machine that serves: it stays up and its checks keep passing, or the deploy does not go on.
    pub(super) async fn observe(&self, reference: &MachineRef) -> Result<(), Broken> {
        let target = self.live(reference)?;
        let began = Instant::now();
        let window = self.work.patience.observe;
        let result = watch::serves(&self.ports.machines, &target, window, self.halted()).await;
        self.judge(reference, &target, Phase::Checks, began, result).await
    }

    /// A machine that takes longer to stop than we are patient is destroyed all the same, so nothing fails here.
    pub(super) async fn wait_stopped(&self, reference: &MachineRef) -> Result<(), Broken> {
        if let Some(id) = self.id(reference) {
            let limit = self.work.patience.wait;
            watch::stopped(&self.ports.machines, &self.ports.app, &id, limit, self.halted()).await;
        }
        Ok(())
    }

    pub(super) async fn judge(
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
        let failure = Box::pin(evidence::explain(&scene, self.ports, &self.work.patience, trouble)).await;
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
            acts: self.acts(target),
        }
    }

    /// What this deploy did to a machine so far.
    fn acts(&self, target: &Target) -> Acts {
        let ledger = self.ledger.borrow();
        let progress = &ledger.progress;
        let mut made = progress.created.values().chain(progress.replaced.values());
        let version = progress.updated.get(&target.id) == Some(&target.instance_id)
            || made.any(|m| m.machine == target.id && m.instance == target.instance_id);
        Acts {
            version,
            stop: ledger.asked_to_stop.contains(&target.id),
            destroy: ledger.asked_to_destroy.contains(&target.id),
            created_ago: ledger.created_at.get(&target.id).map(Instant::elapsed),
            retried_for: Duration::ZERO,
        }
    }

    pub(super) async fn call_failed(&self, reference: &MachineRef, phase: Phase, error: &Error) -> Broken {
        self.call_given_up(reference, phase, error, Duration::ZERO).await
    }

    /// A call that failed for good after it was repeated for a while.
    pub(super) async fn call_given_up(
        &self,
        reference: &MachineRef,
        phase: Phase,
        error: &Error,
        retried_for: Duration,
    ) -> Broken {
        // It was only waited for, and something else failed meanwhile.
        if self.halting() && lag::is_not_yet(error) {
            return Broken::GivenUp;
        }
        let id = self.id(reference).unwrap_or_default();
        let target =
            Target { app: self.ports.app.clone(), id, instance_id: String::new(), checks: 0, since: 0 };
        let mut scene = self.scene(reference, &target, phase, None);
        scene.acts.retried_for = retried_for;
        let failure = Box::pin(evidence::of_call(&scene, self.ports, &self.work.patience, error)).await;
        Broken::Failed(Box::new(failure))
    }
}
