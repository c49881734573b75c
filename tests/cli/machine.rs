//! `fly machine …` against simulated machines.

use serde_json::{Value, json};
use testkit::{Image, Script, World};

use crate::world;

/// An app without machines, and an image that serves.
fn app() -> (World, Image) {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal", "--json"]).ok();
    let image = world.image("web", "v1", &Script::serves());
    (world, image)
}

fn run(world: &World, image: &Image, more: &[&str]) -> Value {
    let mut args = vec!["machine", "run", &image.reference, "-a", "web", "--json"];
    args.extend(more);
    world.fly(args).ok().json()
}

fn id(machine: &Value) -> String {
    machine["id"].as_str().unwrap().to_owned()
}

fn state(world: &World, id: &str) -> String {
    let machine = world.fly(["machine", "status", id, "-a", "web", "--json"]).ok().json();
    machine["state"].as_str().unwrap().to_owned()
}

/// Locks left on machines.
fn locks(world: &World, id: &str) -> Value {
    world.fly(["machine", "leases", "view", id, "-a", "web", "--json"]).ok().json()
}

#[test]
fn a_machine_is_run_as_the_flags_say() {
    let (world, image) = app();
    let machine = run(
        &world,
        &image,
        &[
            "sleep",
            "inf",
            "-e",
            "A=1=2",
            "-p",
            "80:8080/tcp:http",
            "--region",
            "ams",
            "--name",
            "one",
            "--vm-memory",
            "512",
            "--metadata",
            "team=x",
            "--restart",
            "no",
            "--autostop=suspend",
            "--file-literal",
            "/etc/motd=hello",
        ],
    );
    assert_eq!(machine["state"], "started");
    assert_eq!(machine["region"], "ams");
    assert_eq!(machine["name"], "one");
    let config = &machine["config"];
    assert_eq!(config["env"], json!({"A": "1=2"}));
    assert_eq!(config["guest"]["memory_mb"], 512);
    assert_eq!(config["init"]["cmd"], json!(["sleep", "inf"]));
    assert_eq!(config["metadata"]["team"], "x");
    assert_eq!(config["restart"]["policy"], "no");
    assert_eq!(config["services"][0]["autostop"], "suspend");
    assert_eq!(config["services"][0]["internal_port"], 8080);
    assert_eq!(config["files"][0]["raw_value"], "aGVsbG8=");
}

#[test]
fn a_machine_is_stopped_started_suspended_and_destroyed() {
    let (world, image) = app();
    let machine = id(&run(&world, &image, &[]));
    let act = |args: &[&str]| {
        let mut all = vec!["machine"];
        all.extend(args);
        all.extend(["-a", "web", "--json"]);
        world.fly(all)
    };
    assert_eq!(act(&["stop", &machine, "-w", "10s"]).ok().json(), json!({"stopped": [machine]}));
    assert_eq!(state(&world, &machine), "stopped");
    let _started = act(&["start", &machine]).ok();
    let waited = act(&["wait", &machine, "--state", "started"]).ok().json();
    assert_eq!(waited, json!({"id": machine, "state": "started"}));
    let _suspended = act(&["suspend", &machine, "-w", "10s"]).ok();
    assert_eq!(state(&world, &machine), "suspended");
    let _again = act(&["start", &machine]).ok();
    let _waited = act(&["wait", &machine, "--state", "started"]).ok();
    let _restarted = act(&["restart", &machine]).ok();
    assert_eq!(state(&world, &machine), "started");

    let refused = act(&["destroy", &machine]).fails(2);
    assert!(refused.stderr.contains("--force"), "{refused}");
    assert_eq!(act(&["destroy", &machine, "--force"]).ok().json(), json!({"destroyed": [machine]}));
    // It goes once its processes have ended.
    let until = std::time::Instant::now() + std::time::Duration::from_secs(30);
    loop {
        let left = world.fly(["machine", "list", "-a", "web", "--json"]).ok().json();
        if left == json!([]) {
            break;
        }
        assert_eq!(left[0]["state"], "destroying", "{left}");
        assert!(std::time::Instant::now() < until, "{left}");
    }
}

#[test]
fn no_lock_is_left_behind() {
    let (world, image) = app();
    let machine = id(&run(&world, &image, &[]));
    let _cordoned = world.fly(["machine", "cordon", &machine, "-a", "web"]).ok();
    assert_eq!(locks(&world, &machine), json!({}));
    let seen = world.fly(["machine", "status", &machine, "-a", "web", "--json"]).ok().json();
    assert_eq!(seen["cordoned"], true);
    let _uncordoned = world.fly(["machine", "uncordon", &machine, "-a", "web"]).ok();
    // A failure in the middle gives the lock back as well.
    world.fault(
        &json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}/stop", "status": 400,
        "body": {"error": "no"}, "times": 1}),
    );
    let failed = world.fly(["machine", "stop", &machine, "-a", "web"]);
    assert_ne!(failed.code, 0, "{failed}");
    assert_eq!(locks(&world, &machine), json!({}));
}

#[test]
fn an_update_shows_what_changes_and_needs_a_yes() {
    let (world, image) = app();
    let machine = id(&run(&world, &image, &[]));
    let args = ["machine", "update", &machine, "-a", "web", "-e", "A=1", "--vm-memory", "512"];
    let refused = world.fly(args).fails(2);
    assert!(refused.stderr.contains("+ env.A: 1"), "{refused}");
    assert!(refused.stderr.contains("~ guest.memory_mb: 256 -> 512"), "{refused}");
    let mut yes = args.to_vec();
    yes.extend(["--yes", "--json"]);
    let updated = world.fly(yes).ok().json();
    assert_eq!(updated["config"]["env"]["A"], "1");
    assert_eq!(updated["config"]["guest"]["memory_mb"], 512);
    assert_eq!(updated["state"], "started");
    let same = world.fly(args).ok();
    assert!(same.stdout.contains("nothing was changed"), "{same}");
}

#[test]
fn a_clone_is_like_its_source() {
    let (world, image) = app();
    let source = id(&run(&world, &image, &["-e", "A=1", "--region", "ams"]));
    let clone = world
        .fly(["machine", "clone", &source, "-a", "web", "--region", "iad", "--vm-memory", "512", "--json"])
        .ok()
        .json();
    assert_ne!(id(&clone), source);
    assert_eq!(clone["region"], "iad");
    assert_eq!(clone["state"], "started");
    assert_eq!(clone["config"]["env"]["A"], "1");
    assert_eq!(clone["config"]["guest"]["memory_mb"], 512);
}

#[test]
fn a_machine_that_crashes_at_once_is_no_success() {
    let (world, _) = app();
    let image = world.image("web", "bad", &Script::exits(42));
    let failed =
        world.fly(["machine", "run", &image.reference, "-a", "web", "--restart", "no", "-p", "80", "--json"]);
    assert_ne!(failed.code, 0, "{failed}");
    assert_eq!(failed.diagnostic()["code"], "A601");
    assert!(failed.diagnostic()["title"].as_str().unwrap().contains("42"), "{failed}");
}

#[test]
fn created_machines_do_not_run() {
    let (world, image) = app();
    let created = world.fly(["machine", "create", &image.reference, "-a", "web", "--json"]).ok().json();
    let waited = world
        .fly(["machine", "wait", &id(&created), "-a", "web", "--state", "stopped", "--json"])
        .ok()
        .json();
    assert_eq!(waited["state"], "stopped");
}

#[test]
fn machines_are_found_without_naming_the_app() {
    let (world, image) = app();
    let machine = id(&run(&world, &image, &[]));
    let seen = world.fly(["machine", "status", &machine, "--json"]).ok().json();
    assert_eq!(seen["id"], machine.as_str());
    let missing = world.fly(["machine", "status", "00000000000000", "-a", "web", "--json"]).fails(11);
    assert_eq!(missing.diagnostic()["code"], "C904");
    let _other = world.fly(["apps", "create", "other", "--org", "personal"]).ok();
    let wrong = world.fly(["machine", "status", &machine, "-a", "other", "--json"]);
    assert_eq!(wrong.diagnostic()["code"], "C902");
    let nameless = world.fly(["machine", "list", "-a", "wob", "--json"]);
    assert_eq!(nameless.diagnostic()["code"], "C001");
}

#[test]
fn lists_are_tables_ids_or_json() {
    let (world, image) = app();
    let empty = world.fly(["machine", "list", "-a", "web"]).ok();
    insta::assert_snapshot!(empty, @"app web has no machines");
    let machine = id(&run(&world, &image, &["--name", "one", "--region", "ams"]));
    let quiet = world.fly(["machine", "list", "-a", "web", "-q"]).ok();
    assert_eq!(quiet.stdout.trim(), machine);
    let table = world.fly(["m", "ls", "-a", "web"]).ok();
    assert!(table.stdout.contains(&machine) && table.stdout.contains("shared-cpu-1x:256MB"), "{table}");
    let config = world.fly(["machine", "status", &machine, "-a", "web", "-d"]).ok().json();
    assert_eq!(config["guest"]["cpus"], 1);
}
