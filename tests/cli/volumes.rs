//! `fly volumes`: made, looked at, grown, saved and destroyed, and refused where data would be lost.

use serde_json::{Value, json};
use testkit::{Script, World};

use crate::world;

fn app(world: &World) {
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
}

fn create(world: &World, more: &[&str]) -> Value {
    let mut args = vec!["volumes", "create", "data", "-r", "ams", "-a", "web", "--yes", "--json"];
    args.extend(more);
    world.fly(args).ok().json()
}

fn list(world: &World) -> Vec<Value> {
    world.fly(["volumes", "list", "-a", "web", "--json"]).ok().json().as_array().unwrap().clone()
}

/// Requests that change something, as `METHOD path`.
fn mutations(world: &World) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let requests = world.requests().into_iter();
    requests
        .filter(|r| r["method"] != "GET" && text(&r["path"]).contains("/volumes"))
        .map(|r| format!("{} {}", text(&r["method"]), text(&r["path"])))
        .collect()
}

#[test]
fn a_volume_lives_grows_and_goes() {
    let world = world();
    app(&world);
    assert_eq!(list(&world), Vec::<Value>::new());
    let made = create(&world, &["--snapshot-retention", "7"]);
    assert_eq!((&made["size_gb"], &made["region"]), (&json!(1), &json!("ams")));
    assert_eq!((&made["encrypted"], &made["snapshot_retention"]), (&json!(true), &json!(7)));
    let id = made["id"].as_str().unwrap();
    assert_eq!(list(&world)[0]["id"], *id);
    let table = world.fly(["vol", "ls", "-a", "web"]).ok();
    assert!(table.stdout.contains(&format!(" {id} │ created │ data │ 1GB  │ ams ")), "{table}");
    // Without an app the volume's own is found.
    let block = world.fly(["v", "show", id]).ok();
    assert!(block.stdout.contains("                 App: web\n"), "{block}");

    let grown = world.fly(["volumes", "extend", id, "-s", "+2", "-a", "web", "--json"]).ok().json();
    assert_eq!(grown["size_gb"], 3);
    let shrink = world.fly(["volumes", "extend", id, "-s", "2", "-a", "web", "--json"]).fails(11);
    assert_eq!(shrink.diagnostic()["code"], "C805");
    let changed = world
        .fly(["volumes", "update", id, "--scheduled-snapshots=false", "-a", "web", "--json"])
        .ok()
        .json();
    assert_eq!((&changed["auto_backup_enabled"], &changed["snapshot_retention"]), (&json!(false), &json!(7)));
    let _nothing = world.fly(["volumes", "update", id, "-a", "web", "--json"]).fails(2);

    let gone = world.fly(["volumes", "rm", id, "--yes", "--json"]).ok();
    assert_eq!(gone.json(), json!({"destroyed": [id]}));
    assert!(gone.stderr.contains("only one named data"), "{gone}");
    assert_eq!(list(&world), Vec::<Value>::new());
    let all = world.fly(["volumes", "list", "--all", "-a", "web", "--json"]).ok().json();
    assert_eq!(all[0]["state"], "pending_destroy");
}

#[test]
fn a_single_volume_needs_a_yes() {
    let world = world();
    app(&world);
    let asked = world.fly(["volumes", "create", "data", "-r", "ams", "-a", "web", "--json"]).fails(2);
    assert_eq!(asked.diagnostic()["code"], "C002");
    assert!(asked.stderr.contains("lives on one host") && asked.stderr.contains("--yes"), "{asked}");
    assert_eq!(mutations(&world), Vec::<String>::new());
    let sure = world.fly(["volumes", "create", "data", "-r", "ams", "-a", "web", "--yes"]).ok();
    assert!(sure.stderr.contains("lives on one host"), "{sure}");
    // The second one of a name, or several at once, are what the warning asks for.
    let second = world.fly(["volumes", "create", "data", "-r", "ams", "-a", "web"]).ok();
    assert_eq!(second.stderr, "", "{second}");
    let several =
        world.fly(["volumes", "create", "logs", "-n", "2", "-r", "ams", "-a", "web", "--json"]).ok();
    let documents: Vec<Value> =
        serde_json::Deserializer::from_str(&several.stdout).into_iter().map(Result::unwrap).collect();
    assert_eq!(documents.len(), 2);
    assert_ne!(documents[0]["zone"], documents[1]["zone"], "each in a zone of its own");
    assert_eq!(list(&world).len(), 4);
}

#[test]
fn the_region_comes_from_the_file_or_has_to_be_named() {
    let world = world();
    app(&world);
    let nowhere = world.fly(["volumes", "create", "data", "-a", "web", "--yes", "--json"]).fails(2);
    assert!(nowhere.diagnostic().to_string().contains("--region"), "{nowhere}");
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"fra\"\n");
    let made = world.fly(["volumes", "create", "data", "--yes", "--json"]).ok().json();
    assert_eq!(made["region"], "fra");
    let unknown = world.fly(["volumes", "create", "data", "-r", "xyz", "--yes", "--json"]);
    assert_eq!(unknown.code, 11, "{unknown}");
}

#[test]
fn an_attached_volume_is_not_destroyed_and_no_id_is_half_done() {
    let world = world();
    world.write(
        "fly.toml",
        "app = \"web\"\nprimary_region = \"ams\"\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n",
    );
    let image = world.image("web", "v1", &Script::serves());
    let _deployed = world.fly(["deploy", "--image", &image.reference, "--yes", "--json"]).ok();
    let attached = list(&world)[0].clone();
    let (id, machine) = (attached["id"].as_str().unwrap(), attached["attached_machine_id"].as_str().unwrap());
    let free = create(&world, &[]);
    let free = free["id"].as_str().unwrap();

    let refused = world.fly(["volumes", "destroy", free, id, "--yes", "--json"]).fails(11);
    let diagnostic = refused.diagnostic();
    assert_eq!(diagnostic["code"], "C806", "{refused}");
    assert!(diagnostic["title"].as_str().unwrap().contains(machine), "{refused}");
    let wrong = world.fly(["volumes", "destroy", free, "vol_nothing", "--yes", "--json"]).fails(11);
    assert_eq!(wrong.diagnostic()["code"], "C904", "{wrong}");
    let asked = world.fly(["volumes", "destroy", free, "--json"]).fails(2);
    assert_eq!(asked.diagnostic()["code"], "C002");
    assert!(!mutations(&world).iter().any(|line| line.starts_with("DELETE")));
    assert_eq!(list(&world).len(), 2);
}

#[test]
fn what_does_not_exist_is_named() {
    let world = world();
    app(&world);
    let code = |args: &[&str]| {
        let mut args = args.to_vec();
        args.push("--json");
        world.fly(args).fails(11).diagnostic()["code"].clone()
    };
    assert_eq!(code(&["volumes", "show", "vol_nothing", "-a", "web"]), "C904");
    assert_eq!(code(&["volumes", "show", "vol_nothing"]), "C904");
    assert_eq!(code(&["volumes", "extend", "vol_nothing", "-s", "5", "-a", "web"]), "C904");
    assert_eq!(code(&["volumes", "snapshots", "list", "vol_nothing", "-a", "web"]), "C904");
    assert_eq!(code(&["volumes", "list", "-a", "wob"]), "C001");
    assert_eq!(code(&["volumes", "show", "vol_nothing", "-a", "wob"]), "C001");
    let none = world.fly(["volumes", "show", "-a", "web", "--json"]).fails(2);
    assert!(none.stderr.contains("has no volumes"), "{none}");
}

#[test]
fn a_snapshot_restores_into_a_new_volume() {
    let world = world();
    app(&world);
    let made = create(&world, &["-s", "4"]);
    let id = made["id"].as_str().unwrap();
    let none = world.fly(["volumes", "snapshots", "list", id]).ok();
    assert_eq!((none.stdout.as_str(), none.stderr.contains("no snapshots")), ("", true), "{none}");
    let said = world.fly(["volumes", "snapshots", "create", id, "-a", "web", "--json"]).ok().json();
    assert_eq!(said, json!({"volume": id, "scheduled": true}));
    let list = world.fly(["volumes", "snaps", "ls", id, "-a", "web", "--json"]).ok().json();
    let snapshot = list[0]["id"].as_str().unwrap();
    let text = world.fly(["volumes", "snapshots", "list", id, "-a", "web"]).ok();
    assert!(text.stdout.starts_with("Snapshots\n ID ") && text.stdout.contains("stored in total"), "{text}");
    let restored = create(&world, &["--snapshot-id", snapshot]);
    assert_eq!(restored["size_gb"], 4);
}

#[test]
fn a_create_without_an_answer_is_not_repeated() {
    let world = world();
    app(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/volumes", "reset": true, "when": "after", "nth": 1}));
    let args = ["volumes", "create", "data", "-r", "ams", "-a", "web", "--yes", "--json"];
    let lost = world.fly(args);
    assert!(lost.code != 0 && lost.stderr.contains("fly volumes list"), "{lost}");
    assert_eq!(list(&world).len(), 1);
}
