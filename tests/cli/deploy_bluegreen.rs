//! Bluegreen deploys: what they make, what they take back, and who is served meanwhile.

use serde_json::json;
use testkit::{Script, World};

use crate::fleet::{FLY_TOML, begin, deploy, first, ids, machines, nothing_left, versions, visited};
use crate::world;

const BLUEGREEN: [&str; 4] = ["--strategy", "bluegreen", "-e", "A=1"];
const EXITS: &str = r#"FLY_SIM={"exit":{"code":3,"after_ms":100}}"#;
const ANSWERS_500: &str = r#"FLY_SIM={"http":{"status":500}}"#;

/// The old machines serve as before and nothing else is there.
#[track_caller]
fn as_before(world: &World, before: &[String]) {
    assert_eq!(ids(world), before);
    assert!(versions(world).iter().all(|v| v == "1"));
    for machine in machines(world) {
        assert_eq!(machine["state"], "started", "{machine}");
        assert_eq!(machine["config"]["metadata"]["fly_bluegreen_deployment_tag"], json!(null));
    }
    nothing_left(world);
    assert_eq!(world.get("web", "/").0, 200);
}

fn mutations(world: &World) -> usize {
    let sent = world.requests();
    sent.iter().filter(|r| r["method"] != "GET" && r["path"] != "/graphql").count()
}

#[test]
fn a_second_set_takes_over_and_no_request_fails() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let (output, asked, failed) = visited(&world, || deploy(&world, &image, &BLUEGREEN));
    let outcome = output.ok().json();
    assert_eq!((&outcome["state"], &outcome["verified"]), (&json!("applied"), &json!(true)), "{outcome}");
    assert_eq!(outcome["strategy"], "bluegreen");
    assert!(asked > 10, "{asked}");
    assert_eq!(failed, 0, "of {asked} requests");
    let after = machines(&world);
    assert_eq!(after.len(), 2);
    assert_eq!(versions(&world), ["2", "2"]);
    assert!(after.iter().all(|m| !before.contains(&m["id"].as_str().unwrap().to_owned())));
    let tag = |m: &serde_json::Value| m["config"]["metadata"]["fly_bluegreen_deployment_tag"].clone();
    assert_eq!(tag(&after[0]), tag(&after[1]));
    assert!(tag(&after[0]).as_str().unwrap().parse::<u64>().unwrap() > 1_700_000_000);
    nothing_left(&world);

    let again = deploy(&world, &image, &BLUEGREEN).ok().json();
    assert_eq!(again["release"], json!(null), "a second deploy of the same changes nothing");
}

#[test]
fn a_crash_in_green_is_the_apps_fault_and_everything_is_as_before() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let (output, asked, failed) =
        visited(&world, || deploy(&world, &image, &["--strategy", "bluegreen", "-e", EXITS]));
    let output = output.fails(10);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "A601", "{output}");
    assert_eq!(diagnostic["impact"]["state"], "rolled_back", "{output}");
    assert!(!diagnostic["next"].to_string().contains("--resume"), "{output}");
    assert_eq!(failed, 0, "of {asked} requests");
    as_before(&world, &before);
    let releases = world.fly(["releases", "-a", "web", "--json"]).ok().json();
    assert_eq!(releases[0]["Status"], "failed");
}

#[test]
fn green_machines_that_run_out_of_memory_are_taken_back_and_blue_serves_on() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    world.fault(&json!({"kind": "exit", "code": 137, "oom": true, "after_ms": 100}));
    let (output, asked, failed) = visited(&world, || deploy(&world, &image, &BLUEGREEN));
    let output = output.fails(10);
    let diagnostic = output.diagnostic();
    assert_eq!((&diagnostic["code"], &diagnostic["fault"]), (&json!("A602"), &json!("app")), "{output}");
    assert_eq!(diagnostic["impact"]["state"], "rolled_back", "{output}");
    assert_eq!(failed, 0, "of {asked} requests");
    world.clear_faults();
    as_before(&world, &before);
}

#[test]
fn a_check_that_fails_in_green_keeps_blue_serving() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let output = deploy(&world, &image, &["--strategy", "bluegreen", "-e", ANSWERS_500]).fails(10);
    assert_eq!(output.diagnostic()["code"], "A703", "{output}");
    assert_eq!(output.diagnostic()["impact"]["state"], "rolled_back", "{output}");
    as_before(&world, &before);
}

#[test]
fn a_region_without_room_for_green_changes_nothing() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    world.fault(&json!({"kind": "capacity", "region": "ams", "memory_mb": 0}));
    let output = deploy(&world, &image, &BLUEGREEN).fails(13);
    assert_eq!(output.diagnostic()["code"], "P501", "{output}");
    world.clear_faults();
    as_before(&world, &before);
}

#[test]
fn a_host_that_is_lost_while_green_starts_is_the_platforms_fault() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let slow = r#"FLY_SIM={"start_delay_ms":120000}"#;
    let mut running = begin(&world, &image, &["--strategy", "bluegreen", "-e", slow]);
    running.until(r#""stage":"prove""#);
    world.fault(&json!({"kind": "host", "region": "ams", "status": "unreachable"}));
    // Seen at the next look; the long poll ends with it.
    let code = running.wait();
    world.clear_faults();
    assert_eq!(code, 13);
    assert!(std::fs::read_to_string(world.work_dir().join("events.ndjson")).unwrap().contains("\"undone\""));
    assert_eq!(ids(&world), before);
    assert!(versions(&world).iter().all(|v| v == "1"));
}

#[test]
fn every_call_of_the_switch_that_fails_is_taken_back() {
    for (route, stage) in [
        ("POST /v1/apps/{app}/machines/{machine}/uncordon", "switch"),
        ("POST /v1/apps/{app}/machines/{machine}/cordon", "cordon_blue"),
        ("POST /v1/apps/{app}/machines/{machine}/stop", "stop_blue"),
    ] {
        let world = world();
        let image = first(&world);
        let before = ids(&world);
        let events = world.work_dir().join("events.ndjson").display().to_string();
        // Each of the two machines is asked three times; then the way back works.
        world.fault(&json!({"kind": "http", "route": route, "status": 500, "times": 6}));
        let mut args = BLUEGREEN.to_vec();
        args.extend(["--events", &events]);
        let output = deploy(&world, &image, &args).fails(13);
        assert_eq!(output.diagnostic()["impact"]["state"], "rolled_back", "{route}: {output}");
        let said = std::fs::read_to_string(&events).unwrap();
        assert!(said.contains(&format!("\"stage\":\"{stage}\"")), "{said}");
        assert!(said.contains("\"event\":\"undone\""), "{said}");
        world.clear_faults();
        as_before(&world, &before);
    }
}

#[test]
fn after_the_point_of_no_return_nothing_is_undone_and_the_rest_is_named() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    world.fault(&json!({"kind": "http", "route": "DELETE /v1/apps/{app}/machines/{machine}", "status": 500}));
    let output = deploy(&world, &image, &BLUEGREEN).fails(13);
    let impact = output.diagnostic()["impact"].clone();
    assert_eq!(impact["state"], "partial", "{output}");
    assert_eq!(impact["on_new"].as_array().unwrap().len(), 2, "{output}");
    let mut left: Vec<&str> =
        impact["on_old"].as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect();
    left.sort_unstable();
    assert_eq!(left, before, "{output}");
    assert_eq!(world.get("web", "/").0, 200);
    world.clear_faults();
    // The next deploy knows the left-overs by their mark, removes them, and keeps what serves.
    let outcome = deploy(&world, &image, &BLUEGREEN).ok().json();
    assert_eq!(outcome["verified"], true, "{outcome}");
    assert_eq!(versions(&world).len(), 2);
    assert!(ids(&world).iter().all(|id| !before.contains(id)));
    nothing_left(&world);
}

#[test]
fn an_interrupt_between_the_colours_is_undone() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let mut args = BLUEGREEN.to_vec();
    args.extend(["--observe", "60s"]);
    let (code, asked, failed) = visited(&world, || {
        let mut running = begin(&world, &image, &args);
        running.until(r#""stage":"share""#);
        assert_eq!(machines(&world).len(), 4, "both colours are there");
        running.signal("INT")
    });
    assert_eq!(code, 130);
    assert_eq!(failed, 0, "of {asked} requests");
    as_before(&world, &before);
    let said = std::fs::read_to_string(world.work_dir().join("events.ndjson")).unwrap();
    assert!(!said.contains("--resume"), "what was taken back is not offered to be resumed");
    let releases = world.fly(["releases", "-a", "web", "--json"]).ok().json();
    assert_eq!(releases[0]["Status"], "interrupted");
}

#[test]
fn what_a_killed_deploy_left_is_removed_by_the_next_one() {
    let world = world();
    let image = first(&world);
    let slow = r#"FLY_SIM={"start_delay_ms":120000}"#;
    let mut running =
        begin(&world, &image, &["--strategy", "bluegreen", "-e", slow, "--lease-timeout", "3s"]);
    running.until(r#""stage":"prove""#);
    let _code = running.signal("KILL");
    assert_eq!(machines(&world).len(), 4);
    let outcome = deploy(&world, &image, &BLUEGREEN).ok().json();
    assert_eq!(outcome["verified"], true, "{outcome}");
    assert_eq!(versions(&world), ["3", "3"]);
    nothing_left(&world);
}

#[test]
fn a_killed_deploy_is_resumed_to_its_end() {
    let world = world();
    let image = first(&world);
    let before = ids(&world);
    let mut args = BLUEGREEN.to_vec();
    args.extend(["--observe", "60s"]);
    let mut running = begin(&world, &image, &args);
    running.until(r#""stage":"share""#);
    let _code = running.signal("KILL");
    // The journal keeps how long to look; what was proven is looked at again.
    let mut again = begin(&world, &image, &["--resume", "--observe", "1s"]);
    again.until(r#""event":"outcome""#);
    assert_eq!(again.wait(), 0);
    assert_eq!(versions(&world), ["2", "2"]);
    assert!(ids(&world).iter().all(|id| !before.contains(id)));
    nothing_left(&world);
}

#[test]
fn a_green_machine_whose_answer_is_lost_is_made_once() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "reset": true, "when": "after", "nth": 1}));
    let _outcome = deploy(&world, &image, &BLUEGREEN).ok();
    assert_eq!(versions(&world), ["2", "2"]);
    nothing_left(&world);
}

#[test]
fn it_is_refused_before_anything_is_changed() {
    let world = world();
    let image = first(&world);
    world.write(
        "fly.toml",
        "app = \"web\"\nprimary_region = \"ams\"\n[http_service]\n  internal_port = 8080\n",
    );
    let before = mutations(&world);
    let output = deploy(&world, &image, &BLUEGREEN).fails(11);
    assert_eq!(output.diagnostic()["code"], "C108", "{output}");
    let mounted = format!("{FLY_TOML}\n[[mounts]]\n  source = \"data\"\n  destination = \"/data\"\n");
    world.write("fly.toml", mounted);
    let output = deploy(&world, &image, &BLUEGREEN).fails(11);
    assert!(output.diagnostic().to_string().contains("C104"), "{output}");
    assert_eq!(mutations(&world), before);
}

#[test]
fn a_cordoned_machine_and_a_stopped_one_stay_what_they_were() {
    let world = world();
    let _image = first(&world);
    let before = ids(&world);
    let _cordoned = world.fly(["machine", "cordon", &before[0], "-a", "web", "--json"]).ok();
    let _stopped = world.fly(["machine", "stop", &before[0], "-a", "web", "-w", "10s", "--json"]).ok();
    let image2 = world.image("web", "v2", &Script::serves());
    let outcome = deploy(&world, &image2, &["--strategy", "bluegreen"]).ok().json();
    let after = machines(&world);
    assert_eq!(after.len(), 2, "{outcome}");
    let mut shape: Vec<(bool, String)> = after
        .iter()
        .map(|m| (m["cordoned"].as_bool().unwrap(), m["state"].as_str().unwrap().to_owned()))
        .collect();
    shape.sort();
    assert_eq!(shape, [(false, "started".to_owned()), (true, "stopped".to_owned())]);
    let looked_at = deploy(&world, &image2, &["--strategy", "bluegreen", "-e", "B=2", "--verify-stopped"]);
    assert_eq!(looked_at.ok().json()["verified"], true);
}
