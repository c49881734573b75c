//! Canary deploys, machine checks, retries, and machines that do not run.

use serde_json::json;
use testkit::Script;

use crate::fleet::{FLY_TOML, begin, deploy, first, ids, machines, nothing_left, versions};
use crate::world;

const NEW: &str = r#"FLY_SIM={"http":{"body":"new"}}"#;

#[test]
fn a_canary_carries_traffic_before_the_rest_follows() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let mut running = begin(&world, &image, &["--strategy", "canary", "-e", NEW, "--observe", "3s"]);
    running.until(r#""step":"observe""#);
    let served = (0..50).any(|_| world.get("web", "/").1 == "new");
    let said = running.said();
    assert!(served, "the edge routes to the canary");
    assert!(!said.contains(r#""stage":"update""#), "and nothing else was touched yet: {said}");
    assert_eq!(running.wait(), 0);
    assert_eq!(ids(&world), before, "the canary is gone, the others are the same");
    assert_eq!(versions(&world), ["2", "2"]);
    nothing_left(&world);
}

#[test]
fn a_failing_canary_is_destroyed_and_nothing_else_is_touched() {
    let world = world();
    let image = first(&world);
    let before = machines(&world);
    let exits = r#"FLY_SIM={"exit":{"code":7,"after_ms":100}}"#;
    let output = deploy(&world, &image, &["--strategy", "canary", "-e", exits]).fails(10);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "A601", "{output}");
    assert!(diagnostic["title"].as_str().unwrap().contains("exit code 7"), "{output}");
    assert_eq!(diagnostic["impact"]["state"], "rolled_back", "{output}");
    let instances = |list: &[serde_json::Value]| -> Vec<serde_json::Value> {
        list.iter().map(|m| m["instance_id"].clone()).collect()
    };
    assert_eq!(instances(&machines(&world)), instances(&before));
    nothing_left(&world);
}

#[test]
fn a_canary_goes_also_when_the_rest_does_not_follow() {
    let world = world();
    let image = first(&world);
    let route = "POST /v1/apps/{app}/machines/{machine}";
    world.fault(&json!({"kind": "http", "route": route, "status": 422, "body": {"error": "no"}}));
    let output = deploy(&world, &image, &["--strategy", "canary", "-e", NEW]);
    assert_ne!(output.code, 0, "{output}");
    world.clear_faults();
    assert_eq!(versions(&world), ["1", "1"]);
    nothing_left(&world);
}

#[test]
fn an_interrupted_canary_leaves_nothing() {
    let world = world();
    let image = first(&world);
    let mut running = begin(&world, &image, &["--strategy", "canary", "-e", NEW, "--observe", "60s"]);
    running.until(r#""step":"observe""#);
    assert_eq!(running.signal("INT"), 130);
    assert_eq!(versions(&world), ["1", "1"]);
    nothing_left(&world);
}

fn with_test(world: &testkit::World, tag: &str, script: &Script) {
    let test = world.image("web", tag, script);
    let toml = format!(
        "{FLY_TOML}\n  [[http_service.machine_checks]]\n    image = \"{}\"\n    command = [\"/probe\"]\n",
        test.reference
    );
    world.write("fly.toml", toml);
}

#[test]
fn machine_checks_decide_before_a_new_machine_serves() {
    let world = world();
    let image = world.image("web", "v1", &Script::serves());
    with_test(&world, "good", &Script(json!({"exit": {"code": 0, "after_ms": 50}})));
    let outcome = deploy(&world, &image, &[]).ok().json();
    assert_eq!(outcome["machines"].as_array().unwrap().len(), 2);
    assert_eq!(machines(&world).len(), 2, "no test machine is left");
    nothing_left(&world);
    with_test(&world, "bad", &Script::exits(4));
    for strategy in ["canary", "bluegreen"] {
        let output = deploy(&world, &image, &["--strategy", strategy, "-e", "A=1"]).fails(10);
        let diagnostic = output.diagnostic();
        assert_eq!(diagnostic["code"], "A705", "{output}");
        assert_eq!(diagnostic["impact"]["state"], "rolled_back", "{output}");
        assert_eq!(versions(&world), ["1", "1"]);
        assert_eq!(machines(&world).len(), 2, "no test machine is left");
    }
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(10);
    assert_eq!(output.diagnostic()["code"], "A705", "{output}");
}

#[test]
fn a_fault_of_the_platform_is_tried_again_and_one_of_the_app_is_not() {
    let world = world();
    let image = first(&world);
    let route = "POST /v1/apps/{app}/machines/{machine}";
    world.fault(&json!({"kind": "http", "route": route, "status": 500, "times": 5}));
    let failed = deploy(&world, &image, &["-e", "A=1"]).fails(13);
    assert_ne!(failed.diagnostic()["impact"]["state"], "applied");
    world.clear_faults();
    world.fault(&json!({"kind": "http", "route": route, "status": 500, "times": 5}));
    let outcome = deploy(&world, &image, &["-e", "A=2", "--deploy-retries", "2"]).ok().json();
    assert_eq!(outcome["verified"], true);
    let exits = r#"FLY_SIM={"exit":{"code":7,"after_ms":100}}"#;
    let output =
        world.fly(["deploy", "--image", &image.reference, "--yes", "-e", exits, "--deploy-retries", "3"]);
    assert_eq!(output.code, 10, "{output}");
    assert!(!output.stderr.contains("tried again"), "{output}");
    assert_eq!(deploy(&world, &image, &["--deploy-retries", "many"]).code, 2);
}

#[test]
fn machines_that_do_not_run_are_started_checked_and_stopped_again_when_asked_for() {
    let world = world();
    let image = first(&world);
    let stopped = ids(&world)[0].clone();
    let _stopped = world.fly(["machine", "stop", &stopped, "-a", "web", "-w", "10s", "--json"]).ok();
    let outcome = deploy(&world, &image, &["-e", "A=1"]).ok().json();
    assert_eq!(outcome["verified"], false, "it is named as not verified");
    let outcome = deploy(&world, &image, &["-e", "A=2", "--verify-stopped"]).ok().json();
    assert_eq!(outcome["verified"], true, "{outcome}");
    let machine = machines(&world).into_iter().find(|m| m["id"] == json!(stopped)).unwrap();
    assert_eq!(machine["state"], "stopped");
    let output = deploy(
        &world,
        &image,
        &[
            "-e",
            r#"FLY_SIM={"exit":{"code":7,"after_ms":100}}"#,
            "--verify-stopped",
            "--only-machines",
            &stopped,
        ],
    );
    assert_eq!(output.clone().fails(10).diagnostic()["code"], "A601", "{output}");
}

#[test]
fn machines_of_several_containers_go_through_with_the_deployed_image_in_place() {
    let world = world();
    let image = world.image("web", "v1", &Script::serves());
    let side = world.image("web", "side", &Script::serves());
    let machine_config = json!({"containers": [
        {"name": "app"},
        {"name": "side", "image": side.reference, "depends_on": [{"name": "app", "condition": "started"}]},
    ]});
    world.write("cli-config.json", machine_config.to_string());
    world.write(
        "fly.toml",
        FLY_TOML.replacen("primary_region", "machine_config = \"cli-config.json\"\nprimary_region", 1),
    );
    let outcome = deploy(&world, &image, &["--strategy", "canary"]).ok().json();
    assert_eq!(outcome["verified"], true);
    let machine = &machines(&world)[0];
    assert_eq!(machine["config"]["containers"][0]["image"], json!(image.reference));
    assert_eq!(machine["config"]["containers"][1]["depends_on"][0]["condition"], "started");
    assert_eq!(
        machine["containers"],
        json!([
        {"name": "app", "state": "started"}, {"name": "side", "state": "started"}])
    );
    let again = deploy(&world, &image, &["--strategy", "bluegreen", "-e", "A=1"]).ok().json();
    assert_eq!(again["verified"], true);
}

#[test]
fn what_cannot_be_built_yet_is_refused_with_its_reason() {
    let world = world();
    let image = first(&world);
    world.write(
        "fly.toml",
        format!("{FLY_TOML}\n[[statics]]\n  guest_path = \"public\"\n  url_prefix = \"/public\"\n"),
    );
    let output = deploy(&world, &image, &[]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C117", "{output}");
    assert!(output.diagnostic()["title"].as_str().unwrap().contains("object storage bucket"), "{output}");
    world.write("fly.toml", format!("{FLY_TOML}\n[build.compose]\n  file = \"compose.yml\"\n"));
    let output = deploy(&world, &image, &[]).fails(11);
    assert!(output.diagnostic().to_string().contains("compose"), "{output}");
}
