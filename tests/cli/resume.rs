//! Deploys that were cut off, kept as plans, finished and taken back.

use std::path::PathBuf;

use serde_json::{Value, json};
use testkit::{Image, Script, World};

use crate::fleet::{self, begin, first_with, machines, until};
use crate::world;

const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[deploy]
  release_command = "migrate"

[http_service]
  internal_port = 8080

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
"#;

fn first(world: &World) -> Image {
    first_with(world, FLY_TOML)
}

fn versions(world: &World) -> Vec<String> {
    let mut versions = fleet::versions(world);
    versions.sort();
    versions
}

fn env_of(world: &World, name: &str) -> Vec<Value> {
    machines(world).iter().map(|m| m["config"]["env"][name].clone()).collect()
}

/// Machines the platform was ever asked to make, the release command's among them.
fn creations(world: &World) -> usize {
    let sent = world.requests();
    let creation = |r: &&Value| r["method"] == "POST" && r["route"] == "/v1/apps/{app}/machines";
    let count = sent.iter().filter(creation).filter(|r| r["status"] == 200).count();
    assert!(count > 0, "the log of requests shows what the setup made");
    count
}

fn journal(world: &World) -> PathBuf {
    let dir = world.config_dir().join("deploys/web");
    let mut files: Vec<PathBuf> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "ndjson"))
        .collect();
    files.sort();
    files.pop().unwrap()
}

/// Starts a deploy and kills it (SIGKILL) as soon as its journal holds `kind`.
fn killed_after(world: &World, image: &Image, kind: &str) {
    let before = journal(world);
    let running = begin(world, image, &["-e", "A=2"]);
    let wanted = format!("\"kind\":\"{kind}\"");
    until(kind, || {
        let path = journal(world);
        path != before && std::fs::read_to_string(&path).is_ok_and(|text| text.contains(&wanted))
    });
    running.kill();
}

/// Holds the second update back, so that a deploy stays in its middle.
fn hold_second_update(world: &World) {
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 2,
        "delay_ms": 60_000, "when": "before"}));
}

#[test]
fn a_killed_deploy_is_finished_without_a_second_release_command() {
    let world = world();
    let image = first(&world);
    hold_second_update(&world);
    killed_after(&world, &image, "updated");
    world.clear_faults();
    assert_eq!(versions(&world), ["1", "2"]);
    let made = creations(&world);
    let outcome = world.fly(["deploy", "--resume", "--json"]).ok().json();
    assert_eq!((&outcome["state"], &outcome["verified"]), (&json!("applied"), &json!(true)), "{outcome}");
    let mut did: Vec<&str> =
        outcome["machines"].as_array().unwrap().iter().filter_map(|m| m["did"].as_str()).collect();
    did.sort_unstable();
    assert_eq!(did, ["already updated", "updated"], "{outcome}");
    assert_eq!(versions(&world), ["2", "2"]);
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
    assert_eq!(creations(&world), made, "nothing is made, no release command runs a second time");
    let output = world.fly(["deploy", "--resume", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C908", "{output}");
}

#[test]
fn a_deploy_killed_before_its_first_update_runs_its_release_command_once() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 1,
        "delay_ms": 60_000, "when": "before"}));
    killed_after(&world, &image, "command_done");
    world.clear_faults();
    let made = creations(&world);
    let _done = world.fly(["deploy", "--resume", "--json"]).ok();
    assert_eq!(creations(&world), made);
    assert_eq!(versions(&world), ["2", "2"]);
}

#[test]
fn an_abandoned_deploy_leaves_the_app_as_it_was() {
    let world = world();
    let image = first(&world);
    hold_second_update(&world);
    killed_after(&world, &image, "updated");
    world.clear_faults();
    let output = world.fly(["deploy", "--abandon", "--json"]).fails(2);
    assert_eq!(output.diagnostic()["code"], "C002", "it asks first: {output}");
    let outcome = world.fly(["deploy", "--abandon", "--yes", "--json"]).ok().json();
    assert_eq!(outcome["state"], "rolled_back", "{outcome}");
    assert_eq!(env_of(&world, "A"), [Value::Null, Value::Null]);
    assert_eq!(machines(&world).len(), 2);
    assert_eq!(world.get("web", "/").0, 200);
    let output = world.fly(["deploy", "--abandon", "--yes", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C908", "{output}");
}

#[test]
fn a_failing_deploy_takes_itself_back_when_asked_to() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "exit", "code": 42, "after_ms": 50, "nth": 2, "times": 1}));
    let args =
        ["deploy", "--image", &image.reference, "--yes", "--json", "-e", "A=2", "--rollback-on-failure"];
    let output = world.fly(args).fails(10);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["impact"]["state"], "rolled_back", "{output}");
    assert_eq!(env_of(&world, "A"), [Value::Null, Value::Null]);
    assert_eq!(world.get("web", "/").0, 200);
}

#[test]
fn a_failed_deploy_can_be_resumed_when_the_cause_is_gone() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 2,
        "times": 5, "status": 500, "body": "{\"error\":\"boom\"}"}));
    let output = world.fly(["deploy", "--image", &image.reference, "--yes", "--json", "-e", "A=2"]).fails(13);
    assert!(output.diagnostic().to_string().contains("fly deploy --resume -a web"), "{output}");
    world.clear_faults();
    let outcome = world.fly(["deploy", "--resume", "--json"]).ok().json();
    assert_eq!(outcome["state"], "applied");
    let versions = versions(&world);
    assert_eq!(versions[0], versions[1], "both report the release that finished it");
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
}

#[test]
fn a_kept_plan_is_carried_out_once_and_only_on_the_world_it_was_made_for() {
    let world = world();
    let image = first(&world);
    let plan = ["deploy", "--image", &image.reference, "--plan=json", "-o", "next.plan", "-e", "A=2"];
    let shown = world.fly(plan).ok().json();
    assert_eq!(shown["schema"], "fly.plan/1");
    assert_eq!(env_of(&world, "A"), [Value::Null, Value::Null]);
    let _done = world.fly(["deploy", "--from-plan", "next.plan", "--yes", "--json"]).ok();
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
    let output = world.fly(["deploy", "--from-plan", "next.plan", "--yes", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C907", "{output}");

    let text = std::fs::read_to_string(world.work_dir().join("next.plan")).unwrap();
    world.write("edited.plan", text.replace("\"A\":\"2\"", "\"A\":\"3\""));
    let output = world.fly(["deploy", "--from-plan", "edited.plan", "--yes", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C906", "{output}");
}

#[test]
fn two_deploys_of_one_app_from_one_computer_exclude_each_other() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 1,
        "delay_ms": 60_000, "when": "before"}));
    let before = journal(&world);
    let one = begin(&world, &image, &["-e", "A=2"]);
    until("a second journal", || journal(&world) != before);
    let output = world.fly(["deploy", "--image", &image.reference, "--yes", "--json", "-e", "A=3"]).fails(12);
    let id = one.id().to_string();
    one.kill();
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "Q505", "{output}");
    assert!(diagnostic["title"].as_str().unwrap().contains(&id), "{output}");
}

#[test]
fn of_two_first_deploys_from_two_computers_the_older_one_goes_on() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "nth": 1,
        "delay_ms": 60_000, "when": "before"}));
    let args = ["deploy", "--image", &image.reference, "--yes", "--json"];
    let one = begin(&world, &image, &[]);
    until("the first deploy's release", || {
        world.requests().iter().any(|r| r["route"] == "/api/v1/releases/{id}")
    });
    let elsewhere = world.work_dir().join("elsewhere");
    let output = world.fly_with(args, &[("FLY_CONFIG_DIR", elsewhere.to_str().unwrap())], "");
    one.kill();
    world.clear_faults();
    let diagnostic = output.clone().fails(12).diagnostic();
    assert_eq!(diagnostic["code"], "Q505", "{output}");
    // The first one is dead now, and this computer knows it.
    let outcome = world.fly(args).ok().json();
    assert_eq!(outcome["machines"].as_array().unwrap().len(), 2);
    assert_eq!(machines(&world).len(), 2, "no machine of the cut-off deploy is left");
}

#[test]
fn a_manifest_is_a_deploy_for_later() {
    let world = world();
    let image = first(&world);
    let exported = world
        .fly([
            "deploy",
            "--image",
            &image.reference,
            "-e",
            "A=2",
            "--wait-timeout",
            "90",
            "--export-manifest",
            "m.json",
        ])
        .ok();
    assert_eq!(exported.stdout, "");
    assert_eq!(env_of(&world, "A"), [Value::Null, Value::Null]);
    let text = std::fs::read_to_string(world.work_dir().join("m.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&manifest["AppName"], &manifest["wait_timeout"]),
        (&json!("web"), &json!(90_000_000_000_u64))
    );
    std::fs::remove_file(world.work_dir().join("fly.toml")).unwrap();
    let _done = world.fly(["deploy", "--from-manifest", "m.json", "--yes", "--json"]).ok();
    let list = world.fly(["machine", "list", "--json", "-a", "web"]).ok().json();
    assert!(list.as_array().unwrap().iter().all(|m| m["config"]["env"]["A"] == "2"));
}

#[test]
fn a_journal_of_another_app_or_version_is_refused_and_kept() {
    let world = world();
    let image = first(&world);
    hold_second_update(&world);
    killed_after(&world, &image, "updated");
    world.clear_faults();
    let path = journal(&world);
    let text = std::fs::read_to_string(&path).unwrap();
    for (broken, code) in [
        (text.replace("fly.journal/1", "fly.journal/9"), "C906"),
        (text.replace("\"A\":\"2\"", "\"A\":\"3\""), "C906"),
        (format!("{}\n", text.lines().next().unwrap().replace('{', "[")), "C906"),
    ] {
        std::fs::write(&path, &broken).unwrap();
        let output = world.fly(["deploy", "--resume", "--json"]).fails(11);
        assert_eq!(output.diagnostic()["code"], code, "{output}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), broken, "the file is left as it is");
    }
    // Cut in the middle of its last line, as after a power loss: what is whole counts.
    std::fs::write(&path, &text[..text.len() - 5]).unwrap();
    let _done = world.fly(["deploy", "--resume", "--json"]).ok();
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
}

#[test]
fn another_computer_finishes_a_deploy_from_what_the_platform_shows() {
    let world = world();
    let image = first(&world);
    hold_second_update(&world);
    killed_after(&world, &image, "updated");
    world.clear_faults();
    let made = creations(&world);
    let elsewhere = world.work_dir().join("elsewhere");
    let env = [("FLY_CONFIG_DIR", elsewhere.to_str().unwrap())];
    let output = world.fly_with(["deploy", "--resume", "-a", "web", "--yes", "--json"], &env, "").ok();
    assert_eq!(output.json()["state"], "applied", "{output}");
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
    assert_eq!(creations(&world), made, "the release command does not run a second time");
}

#[test]
fn a_release_that_could_not_be_closed_is_not_begun_again() {
    let world = world();
    let image = first(&world);
    // Its first call says that it runs, every later one that it is complete.
    world.fault(&json!({"kind": "http", "route": "PATCH /api/v1/releases/{id}", "nth": 2, "times": 100,
        "status": 500, "body": "{\"error\":\"boom\"}"}));
    let outcome =
        world.fly(["deploy", "--image", &image.reference, "--yes", "--json", "-e", "A=2"]).ok().json();
    assert_eq!(outcome["state"], "applied", "{outcome}");
    world.clear_faults();
    let made = creations(&world);
    let output = world.fly(["deploy", "--resume", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C908", "{output}");
    assert_eq!(creations(&world), made);
}

/// What the interrupted deploy named as ways on.
fn ways_on(world: &World) -> String {
    let events = std::fs::read_to_string(world.work_dir().join("events.ndjson")).unwrap();
    let last: Value = serde_json::from_str(events.lines().last().unwrap()).unwrap();
    assert_eq!(last["diagnostic"]["code"], "X901", "{last}");
    last["diagnostic"]["next"].to_string()
}

#[test]
fn an_interrupt_half_way_offers_resuming_and_one_after_the_last_change_does_not() {
    let update = "POST /v1/apps/{app}/machines/{machine}";
    let wait = "GET /v1/apps/{app}/machines/{machine}/wait";
    for (held, updates) in [(update, 1), (wait, 2)] {
        let world = world();
        let image = first(&world);
        world.fault(&json!({"kind": "http", "route": held, "nth": 2, "times": 100, "delay_ms": 3_000,
            "when": "before"}));
        let running = begin(&world, &image, &["-e", "A=2", "--skip-release-command"]);
        let updated = |line: &&str| line.contains("step_done") && line.contains(r#""step":"update""#);
        until("the updates", || running.said().lines().filter(updated).count() >= updates);
        assert_eq!(running.signal("INT"), 130);
        world.clear_faults();
        let done = versions(&world) == ["2", "2"];
        assert_eq!(done, updates == 2);
        let offered = ways_on(&world).contains("--resume");
        let possible = world.fly(["deploy", "--resume", "--json"]).code == 0;
        assert_eq!((offered, possible), (!done, !done), "what is offered is possible");
    }
}

/// What was not begun because of Ctrl-C is not said to be another machine's failure.
#[test]
fn machines_that_an_interrupt_left_out_are_told_so() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 1,
        "delay_ms": 2_000, "when": "before"}));
    let mut running =
        begin(&world, &image, &["-e", "A=2", "--skip-release-command", "--max-unavailable", "1"]);
    running.until(r#""step":"update""#);
    assert_eq!(running.signal("INT"), 130);
    let said = std::fs::read_to_string(world.work_dir().join("events.ndjson")).unwrap();
    let skipped: Vec<&str> = said.lines().filter(|line| line.contains(r#""event":"skipped""#)).collect();
    assert_eq!(skipped.len(), 1, "{said}");
    assert!(skipped[0].contains("the deploy was interrupted"), "{}", skipped[0]);
}

/// For a process that stood still (a laptop that slept) time jumps: its leases have ended without it. It says so instead
/// of going on with machines that may be somebody else's by now, and the deploy can be finished.
#[test]
fn a_deploy_that_slept_through_its_leases_says_so_and_can_be_finished() {
    let world = world();
    let image = first(&world);
    // Held back until the leases are over, and refused then.
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "nth": 2,
        "delay_ms": 10_000, "when": "before"}));
    let args = ["-e", "A=2", "--lease-timeout", "3s", "--max-unavailable", "1"];
    let mut running = begin(&world, &image, &args);
    running.until(r#""step":"update""#);
    let journal = journal(&world);
    until("an update", || {
        std::fs::read_to_string(&journal).is_ok_and(|t| t.contains("\"kind\":\"updated\""))
    });
    let signal = |name: &str| {
        let pid = running.id().to_string();
        assert!(std::process::Command::new("kill").args([name, &pid]).status().unwrap().success());
    };
    signal("-STOP");
    let held = |id: &String| {
        let lease = world.fly(["machine", "leases", "view", id, "-a", "web", "--json"]).ok().stdout;
        lease.contains("nonce")
    };
    until("the end of the leases", || !fleet::ids(&world).iter().any(held));
    let other = fleet::versions(&world).iter().position(|version| version == "1").unwrap();
    let other = fleet::ids(&world).remove(other);
    world.fault(&json!({"kind": "lease", "owner": "ada@example.com", "machine": other}));
    signal("-CONT");
    let code = running.wait();
    assert_eq!(code, 12, "the lease is somebody else's now");
    world.clear_faults();
    let outcome = world.fly(["deploy", "--resume", "--json"]).ok().json();
    assert_eq!((&outcome["state"], &outcome["verified"]), (&json!("applied"), &json!(true)), "{outcome}");
    assert_eq!(env_of(&world, "A"), ["2", "2"]);
}
