//! `fly deploy` against simulated machines: plans, refusals, failures of the platform, interrupts.

use serde_json::json;
use testkit::Script;

use crate::fleet::{FLY_TOML, deploy, first, ids, machines, until};
use crate::world;

#[test]
fn a_first_deploy_is_verified_and_answers() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let outcome = deploy(&world, &image, &[]).ok().json();
    assert_eq!(outcome["state"], "applied");
    assert_eq!(outcome["verified"], true);
    assert_eq!(outcome["release"], 1);
    assert_eq!(outcome["machines"].as_array().unwrap().len(), 2);
    assert_eq!(world.get("web", "/").0, 200);
}

#[test]
fn a_plan_changes_nothing() {
    let world = world();
    let image = first(&world);
    let before = world.requests().len();
    let plan = world
        .fly(["deploy", "--image", &image.reference, "--plan", "--json", "-e", "A=1", "--detailed-exitcode"])
        .fails(2)
        .json();
    assert_eq!(plan["schema"], "fly.plan/1");
    let sent = world.requests().split_off(before);
    let mutations = sent.iter().filter(|r| r["method"] != "GET" && r["path"] != "/graphql").count();
    assert_eq!(mutations, 0, "{sent:?}");
}

#[test]
fn what_is_wrong_with_the_file_is_said_all_at_once_before_any_request() {
    let world = world();
    world.write("fly.toml", "app = \"web\"\n[deploy]\n  strategy = \"rollin\"\n[checks.a]\n  port = 1\n");
    let before = world.requests().len();
    let output = world.fly(["deploy", "--image", "x", "--json"]).fails(11);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["place"]["file"], "fly.toml");
    assert_eq!(diagnostic["children"].as_array().unwrap().len(), 1, "{output}");
    assert_eq!(world.requests().len(), before);
}

#[test]
fn a_missing_app_is_created_only_after_a_yes() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let output = world.fly(["deploy", "--image", &image.reference, "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C001");
    let _created = deploy(&world, &image, &[]).ok();
}

#[test]
fn an_expired_token_is_the_accounts_fault() {
    let world = world();
    let _image = first(&world);
    let made =
        world.admin("POST", "tokens", Some(&json!({"kind": "org", "org": "personal", "expires_in_s": -5})));
    let token = made["token"].as_str().unwrap();
    let output =
        world.fly_with(["deploy", "--image", "x", "--json", "--yes"], &[("FLY_API_TOKEN", token)], "");
    assert_eq!(output.clone().fails(12).diagnostic()["code"], "Q002", "{output}");
}

#[test]
fn a_full_region_is_the_platforms_fault() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(&json!({"kind": "capacity", "region": "ams", "memory_mb": 0}));
    let output = deploy(&world, &image, &[]).fails(13);
    assert_eq!(output.diagnostic()["code"], "P501", "{output}");
    world.clear_faults();
    let _again = deploy(&world, &image, &[]).ok();
}

#[test]
fn an_unavailable_api_is_the_platforms_fault_and_no_markup_is_shown() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 503,
        "headers": {"content-type": "text/html"}, "body": "<html><title>upstream down</title><body>x</body></html>"}));
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(13);
    assert_eq!(output.diagnostic()["code"], "P002", "{output}");
    assert!(!output.stderr.contains("<body>"), "{output}");
}

#[test]
fn a_lease_of_somebody_else_is_waited_for_and_then_named() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "lease", "owner": "alice@example.com"}));
    let output = deploy(&world, &image, &["-e", "A=1", "--lease-wait", "1s"]).fails(12);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "Q501", "{output}");
    assert!(diagnostic.to_string().contains("alice@example.com"), "{output}");
}

#[test]
fn a_create_whose_answer_is_lost_makes_one_machine() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "reset": true, "when": "after", "nth": 1}));
    let outcome = deploy(&world, &image, &[]).ok().json();
    assert_eq!(outcome["machines"].as_array().unwrap().len(), 2);
    let status = world.fly(["status", "--json"]).ok().json();
    assert_eq!(status["Machines"].as_array().unwrap().len(), 2, "no duplicate was made");
}

#[test]
fn a_release_record_whose_answer_is_lost_keeps_nobody_out() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(
        &json!({"kind": "http", "route": "POST /api/v1/releases", "reset": true, "when": "after", "nth": 1}),
    );
    let lost = deploy(&world, &image, &[]).fails(15);
    assert_eq!(lost.diagnostic()["code"], "U001", "{lost}");
    // Not `--resume`: a new deploy, as from another computer.
    std::fs::remove_dir_all(world.config_dir().join("deploys")).unwrap();
    let _deployed = deploy(&world, &image, &[]).ok();
    let releases = world.fly(["releases", "--json"]).ok().json();
    let statuses: Vec<_> = releases.as_array().unwrap().iter().map(|r| r["Status"].clone()).collect();
    assert_eq!(statuses, ["complete", "interrupted"], "{releases}");
}

#[test]
fn an_out_of_memory_kill_is_told_from_a_crash() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "exit", "code": 137, "oom": true, "after_ms": 50}));
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(10);
    assert_eq!(output.diagnostic()["code"], "A602", "{output}");
}

#[test]
fn a_check_that_answers_with_an_error_is_named_with_its_status() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "check", "status": "critical",
        "output": "HTTP GET http://172.19.0.2:8080/: 500 Internal Server Error Output: \"boom\""}));
    let output = deploy(&world, &image, &["-e", "A=1"]).fails(10);
    assert_eq!(output.diagnostic()["code"], "A703", "{output}");
}

#[test]
fn an_unreachable_api_is_the_networks_fault() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let output = world.fly_with(
        ["deploy", "--image", "x", "--json"],
        &[("FLY_FLAPS_BASE_URL", "http://127.0.0.1:9")],
        "",
    );
    assert_eq!(output.clone().fails(14).diagnostic()["code"], "N002", "{output}");
}

#[test]
fn events_are_lines_of_json_and_end_with_the_outcome() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let output = world.fly(["deploy", "--image", &image.reference, "--yes", "--events", "-"]).ok();
    let events: Vec<serde_json::Value> =
        output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(events.first().unwrap()["event"], "planned");
    assert_eq!(events.last().unwrap()["event"], "outcome");
    assert!(events.iter().all(|event| event["time"].is_string()));
}

/// That nothing had to be changed is no statement about how the machines are.
#[test]
fn nothing_to_do_is_not_called_healthy_without_a_look() {
    let world = world();
    let image = first(&world);
    let well = deploy(&world, &image, &[]).ok().json();
    assert_eq!((&well["release"], &well["verified"]), (&json!(null), &json!(true)), "{well}");
    assert_eq!(
        (&well["machines"][0]["checks_passing"], &well["warnings"]),
        (&json!(1), &json!([])),
        "{well}"
    );

    world.fault(&json!({"kind": "check", "status": "critical", "output": "500"}));
    until("a failing check", || machines(&world).iter().all(|m| m["checks"][0]["status"] == "critical"));
    let ill = deploy(&world, &image, &["--strict"]).fails(15).json();
    assert_eq!((&ill["state"], &ill["verified"]), (&json!("applied"), &json!(false)), "{ill}");
    assert_eq!(ill["machines"][0]["not_verified"], "0 of 1 checks pass");
    assert_eq!(
        (&ill["warnings"][0]["code"], &ill["warnings"][0]["severity"]),
        (&json!("U503"), &json!("warning"))
    );
    world.clear_faults();

    let stopped = ids(&world).remove(0);
    let _stop = world.fly(["machine", "stop", &stopped, "-a", "web"]).ok();
    until("a stopped machine", || machines(&world).iter().any(|m| m["state"] == "stopped"));
    let human = world.fly(["deploy", "--image", &image.reference, "--yes"]).ok();
    assert!(human.stdout.contains("not every machine was found healthy"), "{human}");
    assert!(human.stderr.contains(&format!("not verified: machine {stopped} (stopped")), "{human}");

    world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 500, "nth": 2}));
    world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 500, "nth": 3}));
    world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 500, "nth": 4}));
    let blind = deploy(&world, &image, &[]).ok().json();
    assert_eq!(blind["verified"], false, "{blind}");
    assert!(
        blind["machines"][0]["not_verified"].as_str().unwrap().contains("could not be looked at"),
        "{blind}"
    );
}

#[test]
fn a_secrets_version_that_arrives_late_is_waited_for() {
    let world = world();
    let image = first(&world);
    let _set = world.fly(["secrets", "set", "A=b", "-a", "web", "--stage"]).ok();
    world.fault(
        &json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "status": 412, "times": 3,
        "body": {"error": "failed_precondition: min_secrets_version 1 is not available yet"}}),
    );
    let outcome = deploy(&world, &image, &["-e", "A=1"]).ok().json();
    assert_eq!((&outcome["state"], &outcome["verified"]), (&json!("applied"), &json!(true)), "{outcome}");
}

#[test]
fn the_holder_of_a_lease_is_named_with_its_end_and_what_to_do() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "lease", "owner": "ada@example.com", "ttl_s": 3600}));
    let told = deploy(&world, &image, &["-e", "A=1", "--lease-wait", "1s"]).fails(12).diagnostic();
    let title = told["title"].as_str().unwrap();
    assert!(title.contains("ada@example.com") && title.contains("until 20"), "{told}");
    assert!(ids(&world).iter().any(|id| title.contains(id)), "{told}");
    let commands: Vec<&str> =
        told["next"].as_array().unwrap().iter().filter_map(|n| n["command"].as_str()).collect();
    assert!(commands[0].starts_with("fly machine leases view "), "{told}");
    let distinct: std::collections::BTreeSet<&&str> = commands.iter().collect();
    assert_eq!(distinct.len(), commands.len(), "{told}");
}

#[test]
fn a_crash_tells_its_restarts_after_the_headline() {
    let world = world();
    let image = first(&world);
    world.fault(&json!({"kind": "exit", "code": 42, "after_ms": 200}));
    let told = deploy(&world, &image, &["-e", "A=1"]).fails(10).diagnostic();
    let title = told["title"].as_str().unwrap();
    assert!(
        title.starts_with("app crashed: exit code 42, 0.") && title.contains(" s after start"),
        "{title}"
    );
    assert!(!title.contains(") after"), "{title}");
}

#[test]
fn a_lost_host_with_a_volume_names_snapshots_and_siblings() {
    let world = world();
    let mounts = "\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n";
    world.write("fly.toml", format!("{FLY_TOML}{mounts}"));
    let image = world.image("web", "v1", &Script::serves());
    let _first = deploy(&world, &image, &[]).ok();
    let volumes = world.fly(["volumes", "list", "-a", "web", "--json"]).ok().json();
    let own = volumes[0]["id"].as_str().unwrap().to_owned();
    let more = ["volumes", "create", "data", "-a", "web", "-r", "fra", "--yes", "--json"];
    let sibling = world.fly(more).ok().json()["id"].as_str().unwrap().to_owned();
    world.fault(&json!({"kind": "host", "region": "ams", "status": "unreachable"}));
    let bare = deploy(&world, &image, &["-e", "A=1"]).fails(13).diagnostic();
    assert_eq!(bare["code"], "P506");
    assert!(bare["because"].as_str().unwrap().contains(&format!("{sibling} in fra, free")), "{bare}");
    assert!(bare["next"].to_string().contains("no snapshot"), "{bare}");

    world.clear_faults();
    let _made = world.fly(["volumes", "snapshots", "create", &own, "-a", "web"]).ok();
    world.fault(&json!({"kind": "host", "region": "ams", "status": "unreachable"}));
    let told = deploy(&world, &image, &["-e", "A=1"]).fails(13).diagnostic();
    let next = told["next"].to_string();
    assert!(
        next.contains(&format!("fly volumes snapshots list {own}")) && next.contains("1 snapshot"),
        "{told}"
    );
}

#[test]
fn a_machine_that_reads_do_not_find_yet_is_waited_for() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let image = world.image("web", "v1", &Script::serves());
    let args = ["local", "fault", "add", "propagation", "object=machine", "delay_ms=1500", "--app", "web"];
    let _fault = world.fly(args).ok();
    let outcome = deploy(&world, &image, &[]).ok().json();
    assert_eq!(
        (&outcome["verified"], outcome["machines"].as_array().unwrap().len()),
        (&json!(true), 2),
        "{outcome}"
    );
}

/// `--deploy-retries`: a new machine that its host could not run is made anew, not only started again.
#[test]
fn a_new_machine_that_its_host_did_not_run_is_made_anew() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let image = world.image("web", "v1", &Script::serves());
    world.fault(&json!({"kind": "never-start", "message": "the hypervisor did not answer", "times": 1}));
    let output = deploy(&world, &image, &["--ha=false", "--deploy-retries", "1"]).ok();
    let outcome = output.json();
    assert_eq!(
        (&outcome["verified"], outcome["machines"].as_array().unwrap().len()),
        (&json!(true), 1),
        "{output}"
    );
    assert!(output.stderr.contains("tried again (1 of 1)"), "{output}");
    let sent = world.requests();
    let count = |method: &str, route: &str| {
        sent.iter().filter(|r| r["method"] == method && r["route"] == route).count()
    };
    assert_eq!(count("POST", "/v1/apps/{app}/machines"), 2, "{output}");
    assert_eq!(count("DELETE", "/v1/apps/{app}/machines/{machine}"), 1, "{output}");
    assert_eq!(ids(&world).len(), 1, "the one that never ran is gone");
}
