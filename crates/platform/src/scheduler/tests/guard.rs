//! What is refused, and with which status and words.

use std::time::Duration;

use serde_json::json;

use super::rig::{Rig, holder, nobody, with};
use crate::domain::MachineState;
use crate::scheduler::{Ceiling, ForeignLease, Launch, Refusal, StopRequest};

fn told(refusal: &Refusal) -> (u16, String) {
    (refusal.status(), refusal.body().to_string())
}

#[tokio::test]
async fn full_regions_and_hosts() {
    let rig = Rig::new();
    let big = || with(json!({"guest": {"cpu_kind": "shared", "cpus": 1, "memory_mb": 2048}}));
    let first = rig.launch(big()).await.unwrap().machine;
    let second = rig.launch(big()).await.unwrap().machine;
    assert_ne!(first.host, second.host, "spread");
    let (status, body) = told(&rig.launch(big()).await.unwrap_err());
    assert_eq!(status, 409);
    assert!(body.contains("insufficient_capacity") && body.contains("memory"), "{body}");

    let more = with(json!({"guest": {"cpus": 9, "memory_mb": 2048}}));
    rig.reach(&first.id, "started").await;
    let refused = rig.scheduler.update("demo", &first.id, more, &nobody()).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "aborted: could not reserve resource for machine: insufficient CPUs available to fulfill request"
    );
    // A stopped machine holds nothing; somebody else takes its place and it cannot come back.
    rig.scheduler.stop("demo", &first.id, StopRequest::default(), &nobody()).unwrap();
    rig.reach(&first.id, "stopped").await;
    assert_eq!(rig.launch(big()).await.unwrap().machine.host, first.host);
    let refused = rig.scheduler.start("demo", &first.id, &nobody()).unwrap_err();
    assert!(refused.to_string().contains("for machine: insufficient memory"), "{refused}");
}

#[tokio::test]
async fn knobs_close_hosts() {
    let rig = Rig::new();
    let m = rig.started(json!({})).await;
    rig.knobs.turn(|a| a.ceiling = Ceiling { memory_mb: Some(0), ..Ceiling::default() });
    assert!(matches!(rig.launch(with(json!({}))).await, Err(Refusal::RegionFull { .. })));
    // A version of the same size takes the place of the old one.
    rig.scheduler.update("demo", &m.id, with(json!({})), &nobody()).await.unwrap();
    rig.reach(&m.id, "started").await;
    rig.knobs.turn(|a| a.disabled = true);
    let refused = rig.scheduler.update("demo", &m.id, with(json!({})), &nobody()).await.unwrap_err();
    assert!(refused.to_string().contains("deploys to this host are temporarily disabled"));
    assert!(matches!(rig.launch(with(json!({}))).await, Err(Refusal::DeploysDisabled)));
}

#[tokio::test]
async fn bad_configurations_and_preconditions() {
    let rig = Rig::new();
    let refused = |config| rig.launch(with(config));
    assert!(matches!(refused(json!({"image": "demo:missing"})).await, Err(Refusal::ImageNotFound { .. })));
    for config in [
        json!({"image": "bad image"}),
        json!({"restart": {"policy": "maybe"}}),
        json!({"guest": {"memory_mb": 1}}),
        json!({"schedule": "often"}),
        json!({"services": 1}),
        json!({"files": [{"guest_path": "relative"}]}),
    ] {
        let refusal = refused(config.clone()).await.unwrap_err();
        assert_eq!(refusal.status(), 400, "{config}");
    }
    let region = Launch { region: Some("xyz".to_owned()), ..with(json!({})) };
    assert_eq!(rig.launch(region).await.unwrap_err().status(), 400);
    let newer = |v| Launch { min_secrets_version: Some(v), ..with(json!({})) };
    assert!(rig.launch(newer(3)).await.is_ok());
    let (status, body) = told(&rig.launch(newer(4)).await.unwrap_err());
    assert!(status == 412 && body.contains("min_secrets_version"), "{body}");
    rig.knobs.turn(|a| a.secrets_lag = 1);
    assert_eq!(rig.launch(newer(3)).await.unwrap_err().status(), 412);
    let named = || Launch { name: Some("one".to_owned()), ..with(json!({})) };
    rig.launch(named()).await.unwrap();
    assert!(matches!(rig.launch(named()).await, Err(Refusal::MachineNameTaken { .. })));
}

#[tokio::test]
async fn leases_shut_others_out() {
    let rig = Rig::new();
    let launched = rig.launch(Launch { lease_ttl: Some(60), ..with(json!({})) }).await.unwrap();
    let (id, nonce) = (launched.machine.id, launched.nonce.unwrap());
    rig.reach(&id, "started").await;
    let (status, body) = told(&rig.scheduler.cordon("demo", &id, true, &nobody()).unwrap_err());
    assert_eq!(status, 409);
    assert!(body.contains("lease currently held by") && body.contains("\"status\":\"error\""), "{body}");
    for caller in [nobody(), holder("other")] {
        assert!(rig.scheduler.stop("demo", &id, StopRequest::default(), &caller).is_err());
        assert!(rig.scheduler.destroy("demo", &id, true, &caller).is_err());
        assert!(rig.scheduler.update("demo", &id, with(json!({})), &caller).await.is_err());
        assert!(rig.scheduler.acquire_lease("demo", &id, None, "", &caller).is_err());
        assert!(rig.scheduler.release_lease("demo", &id, &caller).is_err());
    }
    let mine = holder(&nonce);
    let minute = Some(Duration::from_secs(600));
    let renewed = rig.scheduler.acquire_lease("demo", &id, minute, "deploy", &mine).unwrap();
    assert_eq!((renewed.nonce.as_str(), renewed.owner.as_str()), (nonce.as_str(), "me@example.com"));
    assert!(renewed.expires_at > crate::domain::now_ms() + 500_000);
    rig.scheduler.stop("demo", &id, StopRequest::default(), &mine).unwrap();
    rig.scheduler.release_lease("demo", &id, &mine).unwrap();
    assert_eq!(rig.scheduler.lease("demo", &id), Err(Refusal::LeaseNotFound));
    assert_eq!(rig.scheduler.release_lease("demo", &id, &mine), Err(Refusal::LeaseNotFound));
    // A nonce of a lease that is gone lets nothing through.
    let late = rig.scheduler.cordon("demo", &id, true, &mine).unwrap_err();
    assert!(late.status() == 409 && late.to_string().contains("lease not found"));
    rig.scheduler.cordon("demo", &id, true, &nobody()).unwrap();

    rig.knobs.turn(|a| {
        a.lease = Some(ForeignLease {
            nonce: "f".to_owned(),
            owner: "ghost".to_owned(),
            description: String::new(),
            expires_at: 1,
        });
    });
    let held = rig.scheduler.acquire_lease("demo", &id, None, "", &nobody()).unwrap_err();
    assert!(held.to_string().contains("held by ghost"));
    assert_eq!(rig.scheduler.lease("demo", &id).unwrap().owner, "ghost");
}

#[tokio::test]
async fn an_expired_lease_is_none() {
    let rig = Rig::new();
    let launched = rig.launch(Launch { lease_ttl: Some(60), ..with(json!({})) }).await.unwrap();
    let id = launched.machine.id;
    rig.state.update(|w| w.machines.get_mut(&id).unwrap().lease.as_mut().unwrap().expires_at = 1);
    rig.scheduler.cordon("demo", &id, true, &nobody()).unwrap();
    assert_eq!(rig.scheduler.lease("demo", &id), Err(Refusal::LeaseNotFound));
}

#[tokio::test]
async fn concurrent_and_outdated_updates() {
    let rig = Rig::new();
    rig.runtime.behave(super::fake::Behaviour::Stubborn);
    let m = rig.started(json!({})).await;
    let outdated = Launch { current_version: Some("old".to_owned()), ..with(json!({})) };
    let refused = rig.scheduler.update("demo", &m.id, outdated, &nobody()).await.unwrap_err();
    assert!(matches!(refused, Refusal::VersionMismatch { .. }));
    rig.scheduler.update("demo", &m.id, with(json!({})), &nobody()).await.unwrap();
    assert_eq!(rig.state_of(&m.id), MachineState::Replacing);
    let refused = rig.scheduler.update("demo", &m.id, with(json!({})), &nobody()).await.unwrap_err();
    assert_eq!(refused.to_string(), "aborted: machine is replacing: concurrent update in progress");
    let refused = rig.scheduler.start("demo", &m.id, &nobody()).unwrap_err();
    assert_eq!(refused.to_string(), "failed_precondition: machine getting replaced, refusing to start");
}

#[tokio::test]
async fn other_apps_and_unknown_things_do_not_exist() {
    let rig = Rig::new();
    let m = rig.started(json!({})).await;
    rig.state.update(|w| drop(w.apps.insert("other".to_owned(), super::fixture::app("other"))));
    assert_eq!(rig.scheduler.machine("other", &m.id).unwrap_err(), Refusal::MachineNotFound);
    let stop = rig.scheduler.stop("other", &m.id, StopRequest::default(), &nobody());
    assert_eq!(stop, Err(Refusal::MachineNotFound));
    assert_eq!(rig.scheduler.machine("nope", &m.id).unwrap_err(), Refusal::AppNotFound);
    assert_eq!(rig.scheduler.volume("demo", "vol_x").unwrap_err(), Refusal::VolumeNotFound);
}

#[tokio::test]
async fn a_runtime_that_runs_one_container_says_no_to_several() {
    let rig = Rig::new();
    let several =
        json!({"containers": [{"name": "web"}, {"name": "log", "image": "registry.fly.io/demo:v1"}]});
    let (status, body) = told(&rig.launch(with(several.clone())).await.unwrap_err());
    assert_eq!(status, 400);
    assert!(body.contains("the local platform's fake runtime runs one container per machine"), "{body}");
    let machine = rig.started(json!({})).await;
    let refused = rig.scheduler.update("demo", &machine.id, with(several), &nobody()).await.unwrap_err();
    assert!(refused.to_string().contains("config.containers"), "{refused}");
    assert_eq!(rig.state_of(&machine.id), MachineState::Started, "and leaves the machine as it is");
}
