//! The release command: one temporary machine, before anything else changes (deploy.md 4.1). Made
//! launched, watched to its exit, its lines streamed, and gone afterwards on every path.

use std::time::{Duration, Instant};

use model::diagnosis::{Code, Phase, Role, Wait};
use model::journal::{Command, CommandProgress, Entry, launch_id};
use model::machine::{LaunchMachineInput, Machine, metadata};
use model::plan::ReleaseStamp;

use crate::api::machines::machines::WaitFor;
use crate::context::Interrupt;
use crate::diagnostics::Failure;

use super::checks::events_of_version;
use super::evidence::{self, Scene};
use super::watch::Trouble;
use super::{Event, Listener, Ports, Work, creation, lag};

/// Its name among the launches of a deploy.
const SLOT: &str = "release-command";
/// Lines of its output that go with a failure.
const FAILURE_LINES: usize = 100;
/// Lines are asked for this often while the command runs.
const LOG_PAUSE: Duration = Duration::from_millis(400);
/// An exit event is read this long after the machine ended.
const EXIT_PATIENCE: Duration = Duration::from_secs(10);

/// Paths at which machines of this deploy mount volumes.
fn mount_paths(work: &Work) -> Vec<String> {
    let configs = work.plan.machines.iter().filter_map(|planned| planned.input.as_ref()?.config.as_ref());
    let mut paths: Vec<String> = configs.flat_map(|c| &c.mounts).map(|mount| mount.path.clone()).collect();
    paths.sort();
    paths.dedup();
    paths
}

/// Runs it; `Ok` only for exit code 0.
pub(super) async fn run(
    release: &Command,
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) -> Result<(), Failure> {
    let mut config = release.config.clone();
    stamp.apply(&mut config);
    let launch = launch_id(&work.id, SLOT);
    config.metadata.insert(metadata::LAUNCH_ID.to_owned(), launch.clone());
    let mut expected = evidence::expected(
        &config,
        model::machine::group::RELEASE_COMMAND,
        Role::ReleaseCommand,
        stamp.version,
        Some(&release.command),
    );
    // Release machines have no volumes; which paths the app itself mounts tells a missing file from a missing mount.
    expected.mount_paths = mount_paths(work);
    let input = LaunchMachineInput {
        config: Some(config.into()),
        region: release.region.clone(),
        min_secrets_version: release.min_secrets_version,
        ..LaunchMachineInput::default()
    };
    let mut scene = Scene {
        machine: String::new(),
        instance_id: String::new(),
        region: release.region.clone(),
        phase: Phase::ReleaseCommand,
        expected,
        wait: None,
        acts: evidence::Acts::default(),
    };
    let machine = match begun(work, ports, &launch).await? {
        Some(machine) => machine,
        None => match launched(work, ports, listen, &input, &launch, interrupt).await {
            Ok(machine) => machine,
            Err(given_up) => {
                if let Some(signal) = interrupt.raised()
                    && lag::is_not_yet(&given_up.error)
                {
                    return Err(Failure::interrupted(signal));
                }
                scene.acts.retried_for = given_up.retried_for;
                return Err(evidence::of_call(&scene, ports, &work.patience, &given_up.error).await);
            }
        },
    };
    work.note(Entry::CommandStarted { machine: machine.id.clone() }).await;
    scene.machine.clone_from(&machine.id);
    scene.instance_id.clone_from(&machine.instance_id);
    scene.acts.version = true;
    listen.event(&Event::ReleaseCommandStarted { machine: &machine.id, command: &release.command });
    let began = Instant::now();
    let limit = work.patience.release_command;
    let deadline = (!limit.is_zero()).then(|| began + limit);
    let ended = {
        let mut logs = std::pin::pin!(stream_logs(ports, &machine.id, listen));
        let mut end = std::pin::pin!(wait_end(ports, &machine, deadline));
        loop {
            tokio::select! {
                biased;
                ended = &mut end => break ended,
                signal = interrupt.wait() => {
                    discard(ports, &machine.id).await;
                    return Err(Failure::interrupted(signal));
                }
                () = &mut logs => {}
            }
        }
    };
    let last = match ended {
        Ok(Some(machine)) => machine,
        Ok(None) => {
            scene.wait = Some(Wait {
                limit_ms: u64::try_from(limit.as_millis()).unwrap_or(u64::MAX),
                elapsed_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            });
            let last = ports.machines.machine(&ports.app, &machine.id).await.ok().map(Box::new);
            let trouble = Trouble::Machine { last, timed_out: true };
            let failure = explain(&scene, ports, work, trouble).await;
            discard(ports, &machine.id).await;
            return Err(failure);
        }
        Err(error) => {
            let failure = explain(&scene, ports, work, Trouble::Call(error)).await;
            discard(ports, &machine.id).await;
            return Err(failure);
        }
    };
    let exit_code = exit_of(&last);
    let seconds = began.elapsed().as_secs_f64();
    if let Some(code) = exit_code {
        work.note(Entry::CommandDone { machine: machine.id.clone(), exit_code: code }).await;
        listen.event(&Event::ReleaseCommandDone { machine: &machine.id, exit_code: code, seconds });
    }
    if exit_code == Some(0) {
        return Ok(());
    }
    let trouble = Trouble::Machine { last: Some(Box::new(last)), timed_out: false };
    let failure = explain(&scene, ports, work, trouble).await;
    discard(ports, &machine.id).await;
    Err(failure)
}

/// Makes its machine. A creation that is on its way is not given up; one that waits to be repeated is.
async fn launched(
    work: &Work,
    ports: &Ports,
    listen: &dyn Listener,
    input: &LaunchMachineInput,
    launch: &str,
    interrupt: &Interrupt,
) -> Result<Machine, creation::GivenUp> {
    let (stop, halt) = tokio::sync::watch::channel(false);
    let mut creating = std::pin::pin!(creation::once(work, ports, listen, input, launch, true, &halt));
    tokio::select! {
        biased;
        made = &mut creating => return made,
        _ = interrupt.wait() => stop.send_replace(true),
    };
    creating.await
}

/// The machine of an earlier run of this deploy, when the command may still run or may have succeeded. One that
/// is known to have failed is run again.
async fn begun(work: &Work, ports: &Ports, launch: &str) -> Result<Option<Machine>, Failure> {
    if work.earlier.releases.is_empty() {
        return Ok(None);
    }
    let id = match &work.earlier.command {
        Some(CommandProgress::Ended { .. }) => return Ok(None),
        Some(CommandProgress::Started(id)) => Some(id.clone()),
        // Its answer may have been lost; destroyed machines are listed as well.
        None => {
            let listed = ports.machines.list_machines(&ports.app, true).await;
            let listed = listed.map_err(|e| ports.judge(&e, Phase::ReleaseCommand, "list machines"))?;
            listed.into_iter().find(|m| m.metadata(metadata::LAUNCH_ID) == launch).map(|m| m.id)
        }
    };
    let Some(id) = id else { return Ok(None) };
    match ports.machines.machine(&ports.app, &id).await {
        Ok(machine) if exit_of(&machine).is_some_and(|code| code != 0) => Ok(None),
        Ok(machine) => Ok(Some(machine)),
        Err(error) if error.is_not_found() => Err(Failure::new(
            Code::U401,
            format!("whether the release command ran to its end is not known: machine {id} is gone"),
        )
        .because("the deploy was cut off while it ran, and the platform no longer knows its machine")
        .next_command(
            format!("fly deploy --resume --skip-release-command -a {}", ports.app),
            "go on if you know that it succeeded",
        )
        .next_command(format!("fly deploy --abandon -a {}", ports.app), "or take the deploy back")
        .app(&ports.app)),
        Err(error) => Err(ports.judge(&error, Phase::ReleaseCommand, "read the release machine")),
    }
}

async fn explain(scene: &Scene, ports: &Ports, work: &Work, trouble: Trouble) -> Failure {
    let patience = super::Patience { log_lines: FAILURE_LINES, ..work.patience.clone() };
    evidence::explain(scene, ports, &patience, trouble).await
}

/// The exit code of the newest exit (an out-of-memory kill is never a success).
pub(super) fn exit_of(machine: &Machine) -> Option<i64> {
    let event = events_of_version(machine).iter().find(|event| event.kind == "exit")?;
    let exit = event.exit()?;
    Some(if exit.oom_killed && exit.exit_code == 0 { 137 } else { exit.exit_code })
}

/// The machine after its end, with its exit event; `None` when the time is over.
pub(super) async fn wait_end(
    ports: &Ports,
    machine: &Machine,
    deadline: Option<Instant>,
) -> Result<Option<Machine>, crate::api::Error> {
    let mut pause = Duration::from_millis(250);
    loop {
        let left = match deadline {
            Some(deadline) => deadline.saturating_duration_since(Instant::now()),
            None => Duration::from_secs(60),
        };
        if left.is_zero() {
            return Ok(None);
        }
        let wait = WaitFor {
            states: &["destroyed", "stopped", "failed"],
            instance_id: Some(&machine.instance_id),
            timeout: left,
        };
        match ports.machines.wait_machine(&ports.app, &machine.id, wait).await {
            Ok(Some(_)) => return with_exit(ports, machine).await.map(Some),
            Ok(None) => continue,
            // Gone already: its history is still readable for a while.
            Err(error) if error.is_not_found() => return with_exit(ports, machine).await.map(Some),
            Err(error) if error.is_transient() => {}
            Err(error) => return Err(error),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(2));
    }
}

/// Reads the machine until it shows how the process ended; without an exit event the last sight counts.
async fn with_exit(ports: &Ports, machine: &Machine) -> Result<Machine, crate::api::Error> {
    let deadline = Instant::now() + EXIT_PATIENCE;
    let mut pause = Duration::from_millis(100);
    loop {
        let seen = ports.machines.machine(&ports.app, &machine.id).await?;
        let failed = seen.state == model::machine::MachineState::Failed;
        if exit_of(&seen).is_some() || failed || Instant::now() > deadline {
            return Ok(seen);
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(1));
    }
}

/// Passes the command's lines on, until dropped. Logs that may not be read are no reason to stop.
async fn stream_logs(ports: &Ports, machine: &str, listen: &dyn Listener) {
    let mut token = String::new();
    loop {
        match ports.logs.page(&ports.app, &token, Some(machine), None).await {
            Ok(page) => {
                for entry in &page.entries {
                    listen.event(&Event::ReleaseCommandLog { machine, message: &entry.message });
                }
                if !page.next_token.is_empty() {
                    token = page.next_token;
                }
            }
            Err(error) if error.is_transient() => {}
            Err(_) => std::future::pending::<()>().await,
        }
        tokio::time::sleep(LOG_PAUSE).await;
    }
}

/// Destroys the release machine if it is still there. Best effort; it destroys itself after its exit.
pub(super) async fn discard(ports: &Ports, machine: &str) {
    let gone = ports.machines.destroy_machine(&ports.app, machine, true, None);
    drop(tokio::time::timeout(Duration::from_secs(5), gone).await);
}
