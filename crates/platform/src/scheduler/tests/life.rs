//! Lives of machines, from launch to destruction. Paused time: nothing here really waits.

use std::time::Duration;

use serde_json::json;

use super::fake::Behaviour;
use super::rig::{Rig, nobody, wait_for, with};
use crate::domain::{AppStatus, MachineState};
use crate::edge::Fleet as _;
use crate::runtime::{Exit, StartError};
use crate::scheduler::{Launch, Refusal, StopRequest};

#[tokio::test]
async fn a_machine_is_launched_started_stopped_and_destroyed() {
    let rig = Rig::new();
    let m = rig.started(json!({"env": {"A": "1"}, "metadata": {"fly_process_group": "web"}})).await;
    assert_eq!(m.image.digest, "sha256:abc");
    assert_eq!((m.image.repository.as_str(), m.image.tag.as_str()), ("demo", "v1"));
    assert_eq!(rig.state.read(|w| w.apps["demo"].status), AppStatus::Deployed);
    let spec = rig.runtime.specs.lock().unwrap()[0].clone();
    assert_eq!(spec.argv, ["serve"]);
    assert_eq!((spec.env["A"].as_str(), spec.env["FROM_IMAGE"].as_str()), ("1", "1"));
    assert_eq!(spec.env["FLY_MACHINE_ID"], m.id);

    rig.scheduler.stop("demo", &m.id, StopRequest::default(), &nobody()).unwrap();
    rig.reach(&m.id, "stopped").await;
    let exit = rig.machine(&m.id).events[0].exit.clone().unwrap();
    assert!(exit.requested_stop && !exit.restarting);
    assert_eq!((exit.exit_code, exit.signal), (130, 2));

    assert_eq!(rig.scheduler.start("demo", &m.id, &nobody()).unwrap(), MachineState::Stopped);
    rig.reach(&m.id, "started").await;
    let refused = rig.scheduler.destroy("demo", &m.id, false, &nobody()).unwrap_err();
    assert_eq!(refused.status(), 412);
    rig.scheduler.destroy("demo", &m.id, true, &nobody()).unwrap();
    rig.reach(&m.id, "destroyed").await;
    assert_eq!(
        rig.history(&m.id),
        [
            "launch/created",
            "start/starting",
            "start/started",
            "stop/stopping",
            "exit/stopped",
            "start/starting",
            "start/started",
            "destroy/destroying",
            "exit/stopped",
            "destroy/destroyed",
        ]
    );
    assert_eq!(rig.runtime.destroyed.lock().unwrap().as_slice(), std::slice::from_ref(&m.id));
    assert!(rig.scheduler.machines("demo", false).unwrap().is_empty());
    let gone = rig.scheduler.wait("demo", &m.id, wait_for(&["started"])).await;
    assert_eq!(gone, Err(Refusal::MachineNotFound));
}

#[tokio::test]
async fn a_release_machine_runs_once_and_stays_readable() {
    let rig = Rig::new();
    rig.runtime.behave(Behaviour::Exits(7));
    let mut launch = with(json!({
        "auto_destroy": true, "restart": {"policy": "no"},
        "metadata": {"fly_process_group": "fly_app_release_command"},
    }));
    launch.skip_launch = true;
    let id = rig.launch(launch).await.unwrap().machine.id;
    let early = rig.scheduler.start("demo", &id, &nobody());
    if let Err(refusal) = early {
        assert!(refusal.to_string().contains("unable to start machine from current state: 'created'"));
        rig.reach(&id, "stopped").await;
        rig.scheduler.start("demo", &id, &nobody()).unwrap();
    }
    rig.reach(&id, "destroyed").await;
    let m = rig.machine(&id);
    let exit = m.events.iter().find_map(|e| e.exit.as_ref()).unwrap();
    assert_eq!((exit.exit_code, exit.requested_stop, exit.restarting), (7, false, false));
    assert_eq!(rig.state.read(|w| w.apps["demo"].status), AppStatus::Pending);
}

#[tokio::test(start_paused = true)]
async fn a_crash_loop_ends_after_ten_restarts() {
    let rig = Rig::new();
    rig.runtime.behave(Behaviour::Exits(42));
    let id = rig.launch(with(json!({}))).await.unwrap().machine.id;
    let m = rig.until(&id, |m| m.state == MachineState::Stopped).await;
    let exits: Vec<_> = m.events.iter().filter_map(|e| Some((e.exit.as_ref()?, e.restart_count))).collect();
    assert_eq!(exits.len(), 11);
    assert!(exits.iter().all(|(e, _)| e.exit_code == 42 && !e.requested_stop && !e.oom_killed));
    assert!(!exits[0].0.restarting && exits[1..].iter().all(|(e, _)| e.restarting));
    assert_eq!(exits.iter().rev().map(|(_, n)| *n).take(3).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(rig.said("machine has reached its max restart count of 10"));
    assert_eq!(m.events.last().unwrap().kind, "launch");
}

#[tokio::test]
async fn exits_follow_the_policy() {
    for (policy, code, state) in [
        ("no", 1, MachineState::Stopped),
        ("on-failure", 0, MachineState::Stopped),
        ("always", 0, MachineState::Restarting),
        ("on-failure", 1, MachineState::Restarting),
    ] {
        let rig = Rig::new();
        let m = rig.started(json!({"restart": {"policy": policy}})).await;
        rig.runtime.instance(&m.id).finish(Exit { code, signal: None, oom_killed: code == 1 });
        let m = rig.until(&m.id, |m| m.state != MachineState::Started).await;
        assert_eq!(m.state, state, "{policy} {code}");
        assert_eq!(m.events[0].exit.as_ref().unwrap().oom_killed, code == 1);
    }
}

#[tokio::test]
async fn starts_that_fail_say_why() {
    let program = || "nope".to_owned();
    let table = [
        (
            StartError::NotFound { program: program() },
            Some(127),
            "failed to spawn command: nope: No such file",
        ),
        (
            StartError::NotExecutable {
                program: program(),
                reason: "Exec format error (os error 8)".to_owned(),
            },
            Some(126),
            "failed to spawn command: nope: Exec format error (os error 8)",
        ),
        (StartError::NoUser("bob".to_owned()), Some(1), "failed to find user bob"),
        (StartError::Host("broken disk".to_owned()), None, "broken disk"),
    ];
    for (error, code, line) in table {
        let rig = Rig::new();
        rig.runtime.behave(Behaviour::Fails(error));
        let id = rig.launch(with(json!({"restart": {"policy": "no"}}))).await.unwrap().machine.id;
        let settled =
            |m: &crate::domain::Machine| matches!(m.state, MachineState::Stopped | MachineState::Failed);
        let m = rig.until(&id, settled).await;
        assert_eq!(m.events[0].exit.as_ref().map(|e| e.exit_code), code);
        assert_eq!(m.state == MachineState::Failed, code.is_none());
        assert!(rig.said(line), "{line}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_stubborn_process_is_killed_after_its_timeout() {
    let rig = Rig::new();
    rig.runtime.behave(Behaviour::Stubborn);
    let m = rig.started(json!({"stop_config": {"signal": "SIGTERM", "timeout": "30s"}})).await;
    let began = tokio::time::Instant::now();
    rig.scheduler.stop("demo", &m.id, StopRequest::default(), &nobody()).unwrap();
    let m = rig.until(&m.id, |m| m.state == MachineState::Stopped).await;
    assert_eq!(began.elapsed().as_secs(), 30);
    assert_eq!(*rig.runtime.instance(&m.id).signals.lock().unwrap(), [15]);
    let exit = m.events[0].exit.as_ref().unwrap();
    assert!(exit.requested_stop && exit.signal == 9);
}

#[tokio::test]
async fn an_update_replaces_the_version_and_keeps_the_class() {
    let rig = Rig::new();
    let before = rig.started(json!({})).await;
    let updated = rig
        .scheduler
        .update("demo", &before.id, with(json!({"env": {"V": "2"}})), &nobody())
        .await
        .unwrap()
        .machine;
    assert_eq!(updated.state, MachineState::Replacing);
    assert_ne!(updated.instance_id, before.instance_id);
    rig.reach(&before.id, "started").await;
    let m = rig.machine(&before.id);
    let exit = m.events.iter().find(|e| e.kind == "exit").unwrap();
    assert_eq!(exit.instance_id, before.instance_id);
    assert!(exit.exit.as_ref().unwrap().requested_stop);
    assert_eq!(m.versions[0].0, before.instance_id);
    assert_eq!(rig.runtime.specs.lock().unwrap().last().unwrap().env["V"], "2");
    assert_eq!(
        rig.history(&m.id)[3..],
        ["update/replacing", "exit/stopped", "start/starting", "start/started"]
    );

    // A cold one stays cold.
    rig.scheduler.stop("demo", &m.id, StopRequest::default(), &nobody()).unwrap();
    rig.reach(&m.id, "stopped").await;
    let launch = Launch { skip_launch: true, ..with(json!({})) };
    let version = rig.scheduler.update("demo", &m.id, launch, &nobody()).await.unwrap().machine.instance_id;
    let request = crate::scheduler::WaitRequest { version: Some(version), ..wait_for(&["stopped"]) };
    rig.scheduler.wait("demo", &m.id, request).await.unwrap();
    assert_eq!(rig.history(&m.id).last().unwrap(), "update/stopped");
    assert_eq!(rig.runtime.specs.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn suspend_freezes_and_a_request_wakes() {
    let rig = Rig::new();
    let service = json!({"services": [{"internal_port": 8080, "autostart": true, "ports": [{"port": 80, "handlers": ["http"]}]}]});
    let m = rig.started(service).await;
    rig.scheduler.suspend("demo", &m.id, &nobody()).unwrap();
    rig.reach(&m.id, "suspended").await;
    let instance = rig.runtime.instance(&m.id);
    assert!(*instance.frozen.lock().unwrap());
    let route = rig.scheduler.route("demo", 80).unwrap();
    assert!(route.backends[0].can_wake && !route.backends[0].started);
    rig.scheduler.wake(&m.id).await.unwrap();
    assert!(!*instance.frozen.lock().unwrap());
    let m = rig.machine(&m.id);
    assert_eq!(m.state, MachineState::Started);
    let wake = m.events.iter().find(|e| e.status == "starting").unwrap();
    assert_eq!(wake.source, crate::domain::EventSource::Proxy);
    // Stopping a frozen machine thaws it first, so that it can obey.
    rig.scheduler.suspend("demo", &m.id, &nobody()).unwrap();
    rig.reach(&m.id, "suspended").await;
    rig.scheduler.stop("demo", &m.id, StopRequest::default(), &nobody()).unwrap();
    rig.reach(&m.id, "stopped").await;
    assert_eq!(rig.machine(&m.id).events[0].exit.as_ref().unwrap().signal, 2);
}

#[tokio::test]
async fn restart_keeps_the_version() {
    let rig = Rig::new();
    let before = rig.started(json!({})).await;
    rig.scheduler.restart("demo", &before.id, StopRequest::default(), false, &nobody()).unwrap();
    let m = rig.until(&before.id, |m| m.state == MachineState::Started).await;
    assert_eq!(m.instance_id, before.instance_id);
    let exit = m.events.iter().find_map(|e| e.exit.as_ref()).unwrap();
    assert!(exit.requested_stop && exit.restarting);
}

#[tokio::test]
async fn what_ran_before_a_kill_runs_again() {
    let rig = Rig::new();
    let running = rig.started(json!({})).await.id;
    let frozen = rig.started(json!({})).await.id;
    rig.scheduler.suspend("demo", &frozen, &nobody()).unwrap();
    rig.reach(&frozen, "suspended").await;
    let stopped = rig.started(json!({})).await.id;
    rig.scheduler.stop("demo", &stopped, StopRequest::default(), &nobody()).unwrap();
    rig.reach(&stopped, "stopped").await;

    let again = rig.reborn();
    again.until(&running, |m| m.state == MachineState::Started).await;
    assert_eq!(again.history(&running)[3..], ["start/starting", "start/started"]);
    assert!(again.said("the platform was restarted"));
    assert_eq!(again.state_of(&frozen), MachineState::Stopped);
    assert_eq!(again.state_of(&stopped), MachineState::Stopped);
    assert_eq!(again.runtime.specs.lock().unwrap().len(), 1);

    // An orderly end leaves the stored state, and no instance.
    again.scheduler.shutdown().await;
    assert_eq!(again.state_of(&running), MachineState::Started);
    assert_eq!(*again.runtime.instance(&running).signals.lock().unwrap(), [2]);
}

#[tokio::test]
async fn nothing_is_heard_of_a_lost_host_until_it_is_back() {
    let rig = Rig::new();
    let m = rig.started(json!({"restart": {"policy": "no"}})).await;
    let standby = Launch { skip_launch: true, ..with(json!({"standbys": [m.id]})) };
    let standby = rig.launch(standby).await.unwrap().machine;
    assert_ne!(standby.host, m.host);
    rig.reach(&standby.id, "stopped").await;

    let lost = m.host.clone();
    rig.lose(&lost);
    rig.reach(&standby.id, "started").await;
    let refused = rig.scheduler.stop("demo", &m.id, StopRequest::default(), &nobody()).unwrap_err();
    assert!(matches!(refused, Refusal::HostUnreachable { .. }));
    assert!(rig.scheduler.connect(&m.id, 80).await.is_err());
    rig.runtime.instance(&m.id).end(1);
    assert_eq!(rig.state_of(&m.id), MachineState::Started);
    rig.knobs.turn(|a| a.hosts.clear());
    rig.until(&m.id, |m| m.state == MachineState::Stopped).await;
    assert_eq!(rig.machine(&m.id).events[0].exit.as_ref().unwrap().exit_code, 1);
}

#[tokio::test]
async fn a_machine_on_a_lost_host_can_be_given_up() {
    let rig = Rig::new();
    let m = rig.started(json!({})).await;
    let lost = m.host.clone();
    rig.lose(&lost);
    assert!(rig.scheduler.destroy("demo", &m.id, false, &nobody()).is_err());
    rig.scheduler.destroy("demo", &m.id, true, &nobody()).unwrap();
    assert_eq!(rig.state_of(&m.id), MachineState::Destroyed);
    // The host is back: what is left of the machine goes, and nothing brings it to life again.
    rig.knobs.turn(|a| a.hosts.clear());
    rig.scheduler.shutdown().await;
    assert_eq!(rig.state_of(&m.id), MachineState::Destroyed);
    assert_eq!(rig.runtime.specs.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn the_idle_sleep_and_the_minimum_stays() {
    let rig = Rig::new();
    let service = json!({"services": [{"internal_port": 8080, "autostop": true, "min_machines_running": 1}]});
    let one = rig.started(service.clone()).await;
    let other = rig.started(service).await;
    rig.scheduler.traffic(&one.id, 1);
    let later = crate::domain::now_ms() + 3_600_000;
    rig.scheduler.tend(later);
    rig.reach(&other.id, "stopped").await;
    let stop = rig.machine(&other.id).events.into_iter().find(|e| e.kind == "stop").unwrap();
    assert_eq!(stop.source, crate::domain::EventSource::Proxy);
    rig.scheduler.traffic(&one.id, 0);
    rig.scheduler.tend(later + 3_600_000);
    assert_eq!(rig.state_of(&one.id), MachineState::Started);
}

#[tokio::test(start_paused = true)]
async fn a_wait_ends_with_its_time() {
    let rig = Rig::new();
    let m = rig.started(json!({})).await;
    let mut request = wait_for(&["stopped"]);
    request.timeout = Duration::from_secs(2);
    let refused = rig.scheduler.wait("demo", &m.id, request).await.unwrap_err();
    assert_eq!(refused.status(), 408);
    assert_eq!(
        refused.to_string(),
        "deadline_exceeded: machine failed to reach desired state, stopped, currently started"
    );
}

#[tokio::test]
async fn two_hundred_machines_are_cheap() {
    let rig = Rig::new();
    rig.state.update(|w| {
        for host in w.hosts.values_mut() {
            (host.cpu_slots, host.memory_mb) = (1000, 1 << 20);
        }
    });
    let mut ids = Vec::new();
    for _ in 0..200 {
        ids.push(rig.launch(with(json!({}))).await.unwrap().machine.id);
    }
    for id in &ids {
        rig.reach(id, "started").await;
    }
    let hosts = rig.state.read(|w| w.machines.values().filter(|m| m.host == "ams-1").count());
    assert_eq!(hosts, 100);
    // What runs on by the clock is one timer, not one for each machine.
    let alive = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    assert!(alive <= 200 + 5, "{alive} tasks");
}
