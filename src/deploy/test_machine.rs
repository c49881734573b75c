//! Machine checks: test machines that run once against a machine before it serves (deploy.md 4.3). A non-zero exit is
//! the app's own fault.

use std::time::Instant;

use model::diagnosis::{Phase, Role, Wait};
use model::journal::launch_id;
use model::machine::{LaunchMachineInput, Machine, MachineConfig, group, metadata};
use model::plan::MachineRef;

use super::Event;
use super::creation;
use super::evidence::{self, Scene};
use super::lane::{Broken, Shared, defect};
use super::release_command::{discard, exit_of, wait_end};
use super::watch::Trouble;

/// Variable by which a test machine finds the machine it tests.
const TESTED_IP: &str = "FLY_TEST_MACHINE_IP";

impl Shared<'_> {
    /// Runs the test machines of a machine, one after the other.
    pub(super) async fn machine_checks(&self, reference: &MachineRef) -> Result<(), Broken> {
        let plan = self.plan_of(reference).ok_or_else(|| defect("a test without a plan"))?;
        let id = self.id(reference).ok_or_else(|| defect("a test before the machine exists"))?;
        let tested = match self.ports.machines.machine(&self.ports.app, &id).await {
            Ok(machine) => machine,
            Err(error) => return Err(self.call_failed(reference, Phase::Checks, &error).await),
        };
        for (index, config) in plan.tests.iter().enumerate() {
            self.test(&tested, index, config).await?;
        }
        Ok(())
    }

    async fn test(&self, tested: &Machine, index: usize, config: &MachineConfig) -> Result<(), Broken> {
        let launch = launch_id(&self.work.id, &format!("test/{}/{}/{index}", tested.id, tested.instance_id));
        let mut config = config.clone();
        self.stamp.apply(&mut config);
        config.metadata.insert(metadata::LAUNCH_ID.to_owned(), launch.clone());
        config.env.insert(TESTED_IP.to_owned(), tested.private_ip.clone());
        let command = config.init.cmd.join(" ");
        let expected =
            evidence::expected(&config, group::TEST_MACHINE, Role::Test, self.stamp.version, Some(&command));
        let input = LaunchMachineInput {
            config: Some(config.into()),
            region: tested.region.clone(),
            ..LaunchMachineInput::default()
        };
        let mut scene = Scene {
            machine: String::new(),
            instance_id: String::new(),
            region: tested.region.clone(),
            phase: Phase::Checks,
            expected,
            wait: None,
            acts: evidence::Acts::default(),
        };
        let halt = self.halted();
        let made = creation::once(self.work, self.ports, self.listen, &input, &launch, true, &halt).await;
        let machine = match made {
            Ok(machine) => machine,
            Err(given_up) => {
                scene.acts.retried_for = given_up.retried_for;
                let error = &given_up.error;
                let failure = evidence::of_call(&scene, self.ports, &self.work.patience, error).await;
                return Err(Broken::Failed(Box::new(failure)));
            }
        };
        scene.machine.clone_from(&machine.id);
        scene.instance_id.clone_from(&machine.instance_id);
        scene.acts.version = true;
        self.listen.event(&Event::TestStarted {
            machine: &machine.id,
            tested: &tested.id,
            command: &command,
        });
        let result = self.watch_test(&mut scene, &machine, tested).await;
        if result.is_err() {
            // It destroys itself when it ends; one that did not end is not left behind.
            discard(self.ports, &machine.id).await;
        }
        result
    }

    async fn watch_test(&self, scene: &mut Scene, machine: &Machine, tested: &Machine) -> Result<(), Broken> {
        let (began, limit) = (Instant::now(), self.work.patience.wait);
        let mut halt = self.halted();
        let ended = tokio::select! {
            biased;
            ended = wait_end(self.ports, machine, Some(began + limit)) => ended,
            Ok(_) = halt.wait_for(|halted| *halted) => return Err(Broken::GivenUp),
        };
        let trouble = match ended {
            Ok(Some(last)) => {
                let exit_code = exit_of(&last);
                let seconds = began.elapsed().as_secs_f64();
                self.listen.event(&Event::TestDone {
                    machine: &machine.id,
                    tested: &tested.id,
                    exit_code,
                    seconds,
                });
                if exit_code == Some(0) {
                    return Ok(());
                }
                Trouble::Machine { last: Some(Box::new(last)), timed_out: false }
            }
            Ok(None) => {
                let millis = |d: std::time::Duration| u64::try_from(d.as_millis()).unwrap_or(u64::MAX);
                scene.wait = Some(Wait { limit_ms: millis(limit), elapsed_ms: millis(began.elapsed()) });
                let last = self.ports.machines.machine(&self.ports.app, &machine.id).await.ok().map(Box::new);
                Trouble::Machine { last, timed_out: true }
            }
            Err(error) => Trouble::Call(error),
        };
        let failure = evidence::explain(scene, self.ports, &self.work.patience, trouble).await;
        Err(Broken::Failed(Box::new(failure)))
    }
}
