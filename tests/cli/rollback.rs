//! Going back, drift, and pauses.

use serde_json::{Value, json};
use testkit::{Image, Script, World};

use crate::fleet::{deploy, first_with, machines};
use crate::world;

const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[deploy]
  release_command = "migrate"

[env]
  LEVEL = "info"

[[files]]
  guest_path = "/etc/motd"
  local_path = "motd"

[http_service]
  internal_port = 8080

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
"#;

fn first(world: &World) -> Image {
    world.write("motd", "one");
    first_with(world, FLY_TOML)
}

fn configs(world: &World) -> Vec<Value> {
    machines(world).iter().map(|m| m["config"].clone()).collect()
}

#[test]
fn a_rollback_brings_image_configuration_and_files_back_and_no_release_command_runs() {
    let world = world();
    let one = first(&world);
    world.write("motd", "two");
    world.write("fly.toml", FLY_TOML.replace("info", "debug"));
    let two = world.image("web", "v2", &Script::serves());
    let _done = deploy(&world, &two, &[]).ok();
    let sent = world.requests().len();
    let output = world.fly(["rollback", "--yes", "--json"]).ok();
    assert_eq!(output.json()["state"], "applied");
    for told in ["env.LEVEL: debug → info", "volumes and their data", "to undo this: fly rollback v2 -a web"]
    {
        assert!(output.stderr.contains(told), "{told}: {output}");
    }
    for config in configs(&world) {
        assert_eq!(config["env"]["LEVEL"], "info");
        assert_eq!(config["files"][0]["raw_value"], "b25l");
        assert_eq!(config["metadata"]["fly_release_version"], "3");
        assert!(config["image"].as_str().unwrap().contains(one.reference.split('@').next_back().unwrap()));
    }
    let made = world.requests().split_off(sent);
    let creations =
        made.iter().filter(|r| r["method"] == "POST" && r["route"] == "/v1/apps/{app}/machines").count();
    assert_eq!(creations, 0, "no machine is made, no release command runs");
}

#[test]
fn a_rollback_works_when_the_present_release_never_became_healthy() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "exit", "code": 42, "after_ms": 50, "nth": 2}));
    let failed = deploy(&world, &image, &["-e", "LEVEL=bad"]).fails(10);
    assert_eq!(failed.diagnostic()["code"], "A601", "{failed}");
    world.clear_faults();
    let outcome = world.fly(["rollback", "--yes", "--json"]).ok().json();
    assert_eq!(outcome["verified"], true);
    assert!(configs(&world).iter().all(|c| c["env"]["LEVEL"] == "info"));
    assert_eq!(world.get("web", "/").0, 200);
}

#[test]
fn there_is_nothing_to_go_back_to_before_the_first_healthy_release() {
    let world = world();
    let _image = first(&world);
    let output = world.fly(["rollback", "--yes", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C909", "{output}");
    let output = world.fly(["rollback", "v9", "--yes", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C909", "{output}");
    let _usage = world.fly(["rollback", "soon", "--yes"]).fails(2);
    let _asks = world.fly(["rollback", "v1", "--json"]).fails(2);
}

#[test]
fn drift_is_named_field_by_field_and_exits_2() {
    let world = world();
    let image = first(&world);
    let same = world.fly(["drift", "--json"]).ok().json();
    assert_eq!(same["drift"], false, "{same}");
    let _done = deploy(&world, &image, &["-e", "LEVEL=debug"]).ok();
    let output = world.fly(["drift", "--json"]).fails(2);
    let drift = output.json();
    assert_eq!(drift["machines"][0]["changes"][0]["path"], "env.LEVEL", "{drift}");
    let human = world.fly(["drift"]).fails(2);
    assert!(human.stdout.contains("env.LEVEL: debug → info"), "{human}");
}

#[test]
fn a_pause_holds_deploys_back_until_it_is_ended_or_broken_with_a_reason() {
    let world = world();
    let image = first(&world);
    let status = world.fly(["deploys", "status", "--json"]).ok().json();
    assert_eq!(status["pause"], Value::Null);
    let _paused = world.fly(["deploys", "pause", "-m", "database is being moved"]).ok();
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(12);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "Q506", "{output}");
    assert!(diagnostic.to_string().contains("database is being moved"), "{output}");
    let broken = deploy(&world, &image, &["-e", "A=1", "--break-pause", "hotfix"]).ok();
    assert!(broken.stderr.contains("hotfix"), "{broken}");
    let status = world.fly(["deploys", "status", "--json"]).ok().json();
    assert_eq!(status["pause"]["reason"], "database is being moved", "a deploy keeps it");
    let unchanged = deploy(&world, &image, &["-e", "A=1", "--break-pause", "again"]).ok().json();
    assert_eq!(unchanged["release"], Value::Null, "a pause is no difference between configurations");
    let _ended = world.fly(["deploys", "resume"]).ok();
    let _done = deploy(&world, &image, &["-e", "A=2"]).ok();
}

#[test]
fn a_pause_with_an_end_can_be_waited_for() {
    let world = world();
    let image = first(&world);
    let _paused = world.fly(["deploys", "pause", "-m", "short", "--for", "2s"]).ok();
    let output = deploy(&world, &image, &["-e", "A=1", "--wait"]).ok();
    assert_eq!(output.json()["verified"], true);
}

#[test]
fn a_pause_of_the_platform_is_said_with_its_reason_and_waited_for_when_asked() {
    let world = world();
    let image = first(&world);
    let until = jiff_in(3);
    world.fault(&json!({"kind": "pause-deploys", "reason": "host upgrade", "until": until}));
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(13);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "P508", "{output}");
    assert!(diagnostic.to_string().contains("host upgrade"), "{output}");
    world.clear_faults();
    world.fault(&json!({"kind": "pause-deploys", "reason": "host upgrade", "until": jiff_in(3)}));
    let output = deploy(&world, &image, &["-e", "A=1", "--wait-paused", "60s"]).ok();
    assert!(output.stderr.contains("host upgrade"), "{output}");
}

/// A time so many seconds ahead, RFC 3339.
fn jiff_in(seconds: i64) -> String {
    let then = std::time::SystemTime::now() + std::time::Duration::from_secs(seconds.unsigned_abs());
    jiff::Timestamp::try_from(then).unwrap().to_string()
}
