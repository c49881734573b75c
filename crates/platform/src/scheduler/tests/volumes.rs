//! Volumes: placement, attachment, copies.

use serde_json::json;

use super::rig::{Rig, nobody, with};
use crate::domain::Volume;
use crate::scheduler::{Refusal, VolumeRequest};

async fn volume(rig: &Rig, change: impl FnOnce(&mut VolumeRequest)) -> Result<Volume, Refusal> {
    let mut request =
        VolumeRequest { name: Some("data".to_owned()), size_gb: Some(1), ..VolumeRequest::default() };
    change(&mut request);
    rig.scheduler.create_volume("demo", request).await
}

fn mounting(volume: &str) -> serde_json::Value {
    json!({"mounts": [{"volume": volume, "path": "/data"}]})
}

#[tokio::test]
async fn a_machine_goes_where_its_volume_is() {
    let rig = Rig::new();
    let v = volume(&rig, |_| {}).await.unwrap();
    assert_eq!(v.state, "created");
    let m = rig.started(mounting(&v.id)).await;
    assert_eq!(m.host, v.host);
    let mount = rig.runtime.specs.lock().unwrap()[0].mounts[0].clone();
    assert_eq!((mount.host_dir, mount.guest_path.as_str()), (rig.scheduler.volume_dir(&v.id), "/data"));
    assert_eq!(rig.scheduler.volume("demo", &v.id).unwrap().attached_machine, Some(m.id.clone()));

    let second = rig.launch(with(mounting(&v.id))).await.unwrap_err();
    assert_eq!(second.status(), 412);
    assert!(matches!(second, Refusal::VolumeInUse { .. }));
    assert_eq!(rig.scheduler.destroy_volume("demo", &v.id).unwrap_err().status(), 412);
    // An update keeps it, also when the mount is only named.
    let named = with(json!({"mounts": [{"name": "data", "path": "/elsewhere"}]}));
    let kept = rig.scheduler.update("demo", &m.id, named, &nobody()).await.unwrap().machine;
    assert_eq!(kept.config["mounts"][0]["volume"], json!(v.id));
    rig.reach(&m.id, "started").await;

    rig.scheduler.destroy("demo", &m.id, true, &nobody()).unwrap();
    rig.reach(&m.id, "destroyed").await;
    assert_eq!(rig.scheduler.volume("demo", &v.id).unwrap().attached_machine, None);
    assert_eq!(rig.scheduler.destroy_volume("demo", &v.id).unwrap().state, "pending_destroy");
    let missing = rig.launch(with(mounting(&v.id))).await.unwrap_err();
    assert!(missing.to_string().contains("does not exist"), "{missing}");
    assert!(rig.scheduler.volume_dir(&v.id).is_dir());
    rig.scheduler.tend(crate::domain::now_ms() + 25 * 3600 * 1000);
    assert!(!rig.scheduler.volume_dir(&v.id).exists());
    assert_eq!(rig.scheduler.volume("demo", &v.id), Err(Refusal::VolumeNotFound));
}

#[tokio::test]
async fn zones_and_room() {
    let rig = Rig::new();
    let first = volume(&rig, |_| {}).await.unwrap();
    let second = volume(&rig, |r| r.require_unique_zone = Some(true)).await.unwrap();
    assert_ne!(first.zone, second.zone);
    let third = volume(&rig, |r| r.require_unique_zone = Some(true)).await.unwrap_err();
    assert_eq!(third.body()["status"], json!("insufficient_capacity"));
    volume(&rig, |r| (r.require_unique_zone, r.name) = (Some(true), Some("logs".to_owned()))).await.unwrap();
    assert!(volume(&rig, |r| r.size_gb = Some(100)).await.is_err());
    assert!(volume(&rig, |r| r.region = Some("xyz".to_owned())).await.is_err());

    assert_eq!(rig.scheduler.extend_volume("demo", &first.id, 5).unwrap().size_gb, 5);
    let shrink = rig.scheduler.extend_volume("demo", &first.id, 5).unwrap_err();
    assert_eq!(shrink.status(), 400);
    assert!(rig.scheduler.extend_volume("demo", &first.id, 400).is_err());

    let lost = first.host.clone();
    rig.lose(&lost);
    let refused = rig.launch(with(mounting(&first.id))).await.unwrap_err();
    assert!(matches!(refused, Refusal::VolumeHostUnreachable { .. }));
}

#[tokio::test]
async fn the_volume_host_is_full() {
    let rig = Rig::new();
    let v = volume(&rig, |_| {}).await.unwrap();
    let big = json!({"guest": {"memory_mb": 2048}, "mounts": [{"volume": v.id, "path": "/d"}]});
    let other = volume(&rig, |r| r.name = Some("x".to_owned())).await.unwrap();
    rig.started(json!({"guest": {"memory_mb": 1024}})).await;
    rig.started(json!({"guest": {"memory_mb": 1024}})).await;
    let refused = rig.launch(with(big)).await.unwrap_err();
    assert_eq!(refused.status(), 412);
    assert_eq!(refused.body()["status"], json!("volume_placement_capacity"));
    assert!(refused.to_string().contains(&format!("with existing volume '{}'", v.id)));
    assert_eq!(rig.scheduler.volume("demo", &other.id).unwrap().attached_machine, None);
}

#[tokio::test]
async fn snapshots_and_forks_are_real_copies() {
    let rig = Rig::new();
    let v = volume(&rig, |_| {}).await.unwrap();
    let file = |id: &str| rig.scheduler.volume_dir(id).join("letter");
    std::fs::write(file(&v.id), "dear aunt").unwrap();
    let snapshot = rig.scheduler.create_snapshot("demo", &v.id).await.unwrap();
    assert_eq!(snapshot.volume_size, 9);
    assert!(snapshot.digest.starts_with("sha256:") && snapshot.size > 0);
    let fork = volume(&rig, |r| (r.source_volume_id, r.name) = (Some(v.id.clone()), None)).await.unwrap();
    std::fs::write(file(&v.id), "changed").unwrap();
    let restored = volume(&rig, |r| r.snapshot_id = Some(snapshot.id.clone())).await.unwrap();
    for copy in [&fork, &restored] {
        assert_eq!(std::fs::read_to_string(file(&copy.id)).unwrap(), "dear aunt");
        assert_eq!((copy.state.as_str(), copy.name.as_str()), ("created", "data"));
    }
    assert_eq!(rig.scheduler.snapshots("demo", &v.id).unwrap(), [snapshot]);
    let unknown = volume(&rig, |r| r.snapshot_id = Some("vs_none".to_owned())).await;
    assert!(matches!(unknown, Err(Refusal::SnapshotNotFound)));
}
