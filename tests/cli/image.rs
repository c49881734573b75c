//! What machines run, and moving them to something newer.

use serde_json::{Value, json};
use testkit::{Image, Script, World};

use crate::fleet::{FLY_TOML, deploy, first, machines, nothing_left};
use crate::world;

/// An image of a series: `web:stable` with a version.
pub(crate) fn stable(world: &World, version: &str, script: &Value) -> Image {
    let running = world.running();
    let registry = &running.platform().registry;
    let layer = registry.put_blob("web", &[0; 1024]).unwrap();
    let config = json!({"architecture": "amd64", "os": "linux",
        "config": {"Cmd": ["/app"], "Labels": {"fly.sim": script.to_string(), "fly.version": version}},
        "rootfs": {"type": "layers", "diff_ids": [layer]}})
    .to_string();
    let digest = registry.put_blob("web", config.as_bytes()).unwrap();
    let manifest = json!({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": digest, "size": config.len()},
        "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": layer, "size": 1024}]})
    .to_string();
    let digest = registry.put_manifest("web", "stable", None, manifest.as_bytes()).unwrap();
    Image { reference: format!("127.0.0.1:{}/web:stable", running.ports().registry), digest }
}

/// Two machines that run `web:stable` in version v0.0.1.
pub(crate) fn followed(world: &World) -> Image {
    world.write("fly.toml", FLY_TOML);
    let image = stable(world, "v0.0.1", &json!({}));
    assert_eq!(deploy(world, &image, &[]).ok().json()["verified"], true);
    image
}

fn digests(world: &World) -> Vec<String> {
    machines(world).iter().map(|m| m["image_ref"]["digest"].as_str().unwrap().to_owned()).collect()
}

/// Calls that changed a machine.
fn updates(world: &World) -> usize {
    let is = |r: &&Value| r["method"] == "POST" && r["route"] == "/v1/apps/{app}/machines/{machine}";
    world.requests().iter().filter(is).count()
}

#[test]
fn images_are_shown_for_all_machines_and_for_one() {
    let world = world();
    let image = first(&world);
    let all = world.fly(["image", "show", "-a", "web", "--json"]).ok().json();
    let rows = all.as_array().unwrap();
    assert_eq!(rows.len(), 2, "{all}");
    let row = &rows[0];
    let keys: Vec<&String> = row.as_object().unwrap().keys().collect();
    let wanted = ["Digest", "Labels", "MachineID", "Registry", "Repository", "Tag", "Version"];
    assert!(wanted.iter().all(|key| keys.iter().any(|k| k == key)) && keys.len() == wanted.len(), "{row}");
    assert_eq!((&row["Digest"], &row["Tag"]), (&json!(image.digest), &json!("v1")));
    assert_eq!((&row["Repository"], &row["Version"]), (&json!("web"), &json!("N/A")));
    let labels: Value = serde_json::from_str(row["Labels"].as_str().unwrap()).unwrap();
    assert_eq!(labels["tag"], "v1");
    let id = row["MachineID"].as_str().unwrap();
    let one = world.fly(["img", "show", id, "--json"]).ok().json();
    assert_eq!(&one, row);
    let text = world.fly(["image", "show", "-a", "web"]).ok();
    assert!(
        text.stdout.starts_with("Image Details\n MACHINE ID ") && text.stdout.contains("tag=v1"),
        "{text}"
    );
    assert!(!text.stderr.contains("newer"), "{text}");
    assert_eq!(world.fly(["image", "show", "-a", "none", "--json"]).fails(11).diagnostic()["code"], "C001");
}

#[test]
fn machines_move_to_the_newest_of_their_series() {
    let world = world();
    let old = followed(&world);
    assert!(!world.fly(["image", "show", "-a", "web"]).ok().stderr.contains("newer"));
    let nothing = world.fly(["image", "update", "-a", "web", "--yes", "--json"]).ok().json();
    assert_eq!(nothing["updated"], json!([]), "{nothing}");
    let new = stable(&world, "v0.0.2", &json!({}));
    let shown = world.fly(["image", "show", "-a", "web"]).ok();
    assert!(shown.stderr.contains("web:stable (v0.0.1) -> web:stable (v0.0.2)"), "{shown}");
    // Nobody is there to answer.
    let before = updates(&world);
    let asked = world.fly(["image", "update", "-a", "web", "--json"]).fails(2);
    assert!(asked.stderr.contains(&new.digest), "{asked}");
    assert_eq!((digests(&world), updates(&world)), (vec![old.digest.clone(); 2], before));
    let done = world.fly(["image", "update", "-a", "web", "--yes", "--json"]).ok().json();
    assert_eq!(done["updated"].as_array().unwrap().len(), 2, "{done}");
    assert_eq!(done["updated"][0]["to"], format!("{}@{}", new.reference, new.digest));
    assert_eq!(digests(&world), vec![new.digest.clone(); 2]);
    assert_eq!(world.get("web", "/").0, 200);
    nothing_left(&world);
    // Older than what runs is no update, whatever the tag says now.
    drop(stable(&world, "v0.0.1", &json!({})));
    let before = updates(&world);
    let done = world.fly(["image", "update", "-a", "web", "--yes", "--json"]).ok().json();
    assert_eq!((&done["updated"], updates(&world)), (&json!([]), before), "{done}");
    assert_eq!(done["left"].as_array().unwrap().len(), 2);
}

#[test]
fn a_named_image_that_crashes_stops_at_the_first_machine() {
    let world = world();
    let old = first(&world);
    let bad = world.image("web", "bad", &Script::exits(42));
    let args = ["image", "update", "-a", "web", "--image", &bad.reference, "--yes", "--json"];
    let failed = world.fly(args).fails(10);
    let diagnostic = failed.diagnostic();
    assert!(diagnostic["because"].to_string().contains("42"), "{diagnostic}");
    assert_eq!(diagnostic["impact"]["failed"].as_array().unwrap().len(), 1, "{diagnostic}");
    assert_eq!(diagnostic["impact"]["skipped"].as_array().unwrap().len(), 1, "{diagnostic}");
    assert_eq!(digests(&world).iter().filter(|digest| **digest == old.digest).count(), 1);
    nothing_left(&world);
    let missing = format!("{}x", bad.reference);
    let args = ["image", "update", "-a", "web", "--image", &missing, "--yes", "--json"];
    assert_eq!(world.fly(args).fails(11).diagnostic()["code"], "C302");
    // A tag is pinned, and machines that rest keep resting.
    let ids: Vec<String> = machines(&world).iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    drop(world.fly(["machine", "stop", &ids[0], &ids[1], "-a", "web", "--wait-timeout", "20s"]).ok());
    let good = world.image("web", "v2", &Script::serves());
    let args = ["image", "update", "-a", "web", "--image", &good.reference, "--yes", "--json"];
    assert_eq!(world.fly(args).ok().json()["updated"].as_array().unwrap().len(), 2);
    for machine in machines(&world) {
        let image = machine["config"]["image"].as_str().unwrap();
        assert_eq!(
            (image, &machine["state"]),
            (format!("{}@{}", good.reference, good.digest).as_str(), &json!("stopped"))
        );
    }
}

/// What cannot be unpacked is not deployed only to hang there.
#[test]
fn an_image_of_more_than_machines_unpack_is_refused() {
    let world = crate::world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let registry = &world.running().platform().registry;
    let config =
        registry.put_blob("web", br#"{"os":"linux","architecture":"amd64","config":{"Cmd":["/x"]}}"#);
    let layer = registry.put_blob("web", b"a layer").unwrap();
    let manifest = serde_json::json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": config.unwrap(), "size": 62},
        "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": layer, "size": 8_500_000_000_u64}],
    });
    let media_type = manifest["mediaType"].as_str();
    let digest = registry.put_manifest("web", "huge", media_type, manifest.to_string().as_bytes()).unwrap();
    let image = format!("127.0.0.1:{}/web@{digest}", world.running().ports().registry);
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    let refused = world.fly(["deploy", "--image", &image, "-a", "web", "--yes", "--json"]).fails(10);
    assert_eq!(refused.diagnostic()["code"], "A301", "{refused}");
    assert!(refused.stderr.contains("8.5 GB"), "{refused}");
}
