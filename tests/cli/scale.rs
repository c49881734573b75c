//! `fly scale`: plans, new machines, removed machines, sizes.

use serde_json::json;
use testkit::{Script, World};

use crate::world;

const CONFIG: &str = "app = \"web\"\nprimary_region = \"ams\"\n\n[http_service]\n  internal_port = 8080\n";

fn deployed(script: &Script) -> World {
    let world = world();
    world.write("fly.toml", CONFIG);
    let image = world.image("web", "v1", script);
    let _deployed = world.fly(["deploy", "--image", &image.reference, "--yes", "--ha=false"]).ok();
    world
}

fn ids(world: &World) -> Vec<String> {
    let list = world.fly(["machine", "list", "--json"]).ok().json();
    let mut ids: Vec<String> =
        list.as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn more_and_fewer_machines() {
    let world = deployed(&Script::serves());
    let before = ids(&world);
    let grown = world.fly(["scale", "count", "3", "--yes", "--json"]).ok();
    assert_eq!(grown.json()["created"].as_array().unwrap().len(), 2, "{grown}");
    assert_eq!(ids(&world).len(), 3);
    let shown = world.fly(["scale", "show", "--json"]).ok().json();
    assert_eq!(
        shown,
        json!([{"Process": "app", "Count": 3, "CPUKind": "shared", "CPUs": 1, "Memory": 256, "Regions": {"ams": 3}}])
    );
    let same = world.fly(["scale", "count", "app=3", "--yes"]).ok();
    assert!(same.stdout.contains("already"), "{same}");
    let spread = world.fly(["scale", "count", "+1", "--region", "iad", "--yes", "--json"]).ok().json();
    assert_eq!(spread["created"][0]["region"], "iad");

    let fewer = world.fly(["scale", "count", "-1", "--region", "iad", "--yes", "--json"]);
    assert_eq!(fewer.code, 0, "{fewer}");
    let shrunk = world.fly(["scale", "count", "1", "--region", "ams", "--yes", "--json"]).ok().json();
    assert_eq!(shrunk["destroyed"].as_array().unwrap().len(), 2);
    assert_eq!(ids(&world).len(), 1);
    assert!(!before.is_empty());
    for id in ids(&world) {
        let held = world.fly(["machine", "leases", "view", &id, "--json"]).ok();
        assert_eq!(held.json(), json!({}), "a lease was left behind");
    }
}

#[test]
fn nothing_happens_without_a_yes_or_with_a_wrong_wish() {
    let world = deployed(&Script::serves());
    let asked = world.fly(["scale", "count", "2", "--json"]).fails(2);
    assert_eq!(asked.diagnostic()["code"], "C002");
    let _ = world.fly(["scale", "count", "-1x", "--yes"]).fails(2);
    let unknown = world.fly(["scale", "count", "worker=1", "--yes", "--json"]).fails(11);
    assert_eq!(unknown.diagnostic()["code"], "C904");
    let full = world.fly(["scale", "count", "3", "--max-per-region", "1", "--yes"]).fails(2);
    assert!(full.stderr.contains("do not fit"), "{full}");
    assert_eq!(ids(&world).len(), 1);
}

#[test]
fn machines_get_another_size_one_after_the_other() {
    let world = deployed(&Script::serves());
    let _two = world.fly(["scale", "count", "2", "--yes"]).ok();
    let wrong = world.fly(["scale", "vm", "shared-cpu-3x", "--json"]).fails(11);
    assert_eq!(wrong.diagnostic()["code"], "C106");
    let sized = world.fly(["scale", "vm", "shared-cpu-2x"]).ok();
    assert!(sized.stdout.contains("CPU Cores: 2"), "{sized}");
    let memory = world.fly(["scale", "memory", "1gb", "--json"]).ok().json();
    assert_eq!((&memory["MemoryMB"], memory["Machines"].as_array().unwrap().len()), (&json!(1024), 2));
    let shown = world.fly(["scale", "show", "--json"]).ok().json();
    assert_eq!((&shown[0]["CPUs"], &shown[0]["Memory"]), (&json!(2), &json!(1024)));
}

#[test]
fn a_new_machine_that_crashes_fails_the_command_and_is_named() {
    let world = deployed(&Script::serves());
    world.fault(&json!({"kind": "exit", "code": 42, "after_ms": 20}));
    let failed = world.fly(["scale", "count", "2", "--yes", "--json"]);
    assert_ne!(failed.code, 0, "{failed}");
    assert!(failed.stderr.contains("42"), "{failed}");
    assert!(failed.stderr.contains("created machine"), "{failed}");
}

/// A machine with a volume of its own.
fn with_volume() -> World {
    let world = world();
    world.write("fly.toml", format!("{CONFIG}\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n"));
    let image = world.image("web", "v1", &Script::serves());
    let _deployed = world.fly(["deploy", "--image", &image.reference, "--yes"]).ok();
    world
}

#[test]
fn without_room_for_a_second_volume_what_was_made_is_said() {
    let world = with_volume();
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/volumes", "nth": 2, "status": 412,
        "body": {"error": "insufficient resources", "status": "insufficient_capacity"}}));
    let failed = world.fly(["scale", "count", "3", "--yes", "--json"]).fails(13);
    let told = failed.diagnostic();
    assert_eq!((&told["code"], &told["impact"]["state"]), (&json!("P805"), &json!("partial")), "{failed}");
    // The machine that had its volume was made to its end and is named.
    let made = told["impact"]["on_new"].as_array().unwrap();
    assert_eq!(made.len(), 1, "{failed}");
    assert!(ids(&world).contains(&made[0].as_str().unwrap().to_owned()), "{failed}");
    assert!(told["because"].as_str().unwrap().contains("1 machines made, 1 volumes made"), "{failed}");
}

#[test]
fn a_volume_whose_machine_was_refused_is_named_and_used_by_the_next_run() {
    let world = with_volume();
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "status": 412,
        "body": {"error": "insufficient resources", "status": "insufficient_capacity"}}));
    let failed = world.fly(["scale", "count", "2", "--yes", "--json"]).fails(13);
    let told = failed.diagnostic();
    assert_eq!(told["code"], "P503", "{failed}");
    let volume = told["scope"]["volumes"].as_array().unwrap().last().unwrap().as_str().unwrap().to_owned();
    assert!(told["next"].to_string().contains(&format!("fly volumes destroy {volume} -a web")), "{failed}");
    world.clear_faults();
    let again = world.fly(["scale", "count", "2", "--yes", "--json"]).ok().json();
    assert_eq!((&again["volumes"], again["created"].as_array().unwrap().len()), (&json!([]), 1), "{again}");
    let volumes = world.fly(["volumes", "list", "-a", "web", "--json"]).ok().json();
    assert_eq!(volumes.as_array().unwrap().len(), 2, "{volumes}");
}
