//! After the machines, the edge is asked: what a deploy says of the app's public address.

use serde_json::{Value, json};
use testkit::{Output, Script, World};

use crate::world;

const FLY_TOML: &str = "app = \"web\"\nprimary_region = \"ams\"\n\n[http_service]\n  internal_port = 8080\n  \
                        auto_stop_machines = \"off\"\n";
const CHECK: &str = "\n  [[http_service.checks]]\n    path = \"/health\"\n    interval = \"1s\"\n    \
                     timeout = \"1s\"\n    grace_period = \"0s\"\n";

fn deploy(world: &World, more: &[&str]) -> Output {
    deploy_script(world, &Script::serves(), more)
}

fn deploy_script(world: &World, script: &Script, more: &[&str]) -> Output {
    let image = world.image("web", "v1", script);
    let mut args = vec!["deploy", "--image", &image.reference, "--yes", "--json"];
    args.extend(more);
    world.fly(args)
}

fn reason(outcome: &Value) -> &str {
    outcome["edge"]["reason"].as_str().unwrap()
}

#[test]
fn every_new_machine_answers_through_the_edge() {
    let world = world();
    world.write("fly.toml", format!("{FLY_TOML}{CHECK}"));
    let outcome = deploy(&world, &[]).ok().json();
    assert_eq!(outcome["reachable"], "yes", "{outcome}");
    let machines = outcome["edge"]["machines"].as_array().unwrap();
    assert_eq!(machines.len(), 2);
    assert!(machines.iter().all(|m| m["status"] == 200));
    assert!(outcome["edge"]["address"].as_str().unwrap().ends_with("/health"));
    assert_eq!(outcome["warnings"], json!([]));
}

#[test]
fn where_plain_requests_are_redirected_the_local_authority_is_trusted() {
    let world = world();
    world.write("fly.toml", FLY_TOML.replace("auto_stop", "force_https = true\n  auto_stop"));
    let outcome = deploy(&world, &[]).ok().json();
    assert_eq!(outcome["reachable"], "yes", "{outcome}");
    assert!(outcome["edge"]["address"].as_str().unwrap().starts_with("https://web.localhost:"));

    let env = [("FLY_LOCAL_DIR", "/nowhere")];
    let image = world.image("web", "v1", &Script::serves());
    let args = ["deploy", "--image", &image.reference, "--yes", "--json", "-e", "A=1"];
    let outcome = world.fly_with(args, &env, "").ok().json();
    assert_eq!((&outcome["reachable"], &outcome["verified"]), (&json!("unknown"), &json!(true)));
    assert!(reason(&outcome).starts_with("not asked: its certificate is not trusted"), "{outcome}");
}

#[test]
fn an_edge_that_lags_behind_for_a_minute_is_the_platforms_and_the_deploy_stands() {
    let world = world();
    world.write("fly.toml", format!("{FLY_TOML}{CHECK}"));
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(&json!({"kind": "discovery-lag", "app": "web"}));
    let output = deploy(&world, &["--strict"]).fails(13);
    let outcome = output.json();
    assert_eq!((&outcome["state"], &outcome["verified"]), (&json!("applied"), &json!(true)), "{output}");
    assert_eq!(outcome["reachable"], "no");
    let warning = &outcome["warnings"][0];
    assert_eq!((&warning["code"], &warning["fault"]), (&json!("P702"), &json!("platform")));
    assert_eq!((&warning["severity"], &warning["gates"]), (&json!("warning"), &json!(["PG5"])));
    assert_eq!(warning["scope"]["machines"].as_array().unwrap().len(), 2);
    assert!(warning["because"].as_str().unwrap().contains("PR02"), "{warning}");
    assert_eq!(world.get("web", "/").0, 503, "it is true");

    world.clear_faults();
    assert_eq!(world.get("web", "/").0, 200);
}

#[test]
fn a_view_that_catches_up_in_time_is_waited_for() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.fault(&json!({"kind": "discovery-lag", "app": "web", "delay_ms": 6000}));
    let outcome = deploy(&world, &["--smoke-checks=false"]).ok().json();
    assert_eq!(outcome["reachable"], "yes", "{outcome}");
    assert!(outcome["edge"]["seconds"].as_f64().unwrap() > 0.5, "{outcome}");
}

#[test]
fn an_app_that_takes_no_connections_is_the_apps() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let deaf = Script(json!({"listen": []}));
    let outcome = deploy_script(&world, &deaf, &[]).ok().json();
    assert_eq!(outcome["reachable"], "no", "{outcome}");
    let warning = &outcome["warnings"][0];
    assert_eq!((&warning["code"], &warning["fault"]), (&json!("A701"), &json!("app")), "{warning}");
    assert!(warning["because"].as_str().unwrap().contains("PC01"), "{warning}");
    assert_eq!(
        (&warning["severity"], &warning["basis_rule"]),
        (&json!("warning"), &json!("K2")),
        "{warning}"
    );
}

#[test]
fn the_apps_own_503_is_not_called_the_edges() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let outcome = deploy_script(&world, &Script(json!({"http": {"status": 503}})), &[]).ok().json();
    assert_eq!(outcome["reachable"], "unknown", "{outcome}");
    assert_eq!(outcome["warnings"], json!([]));
}

#[test]
fn what_is_not_asked_says_why() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let off = deploy(&world, &["--dns-checks=false"]).ok().json();
    assert_eq!(
        (&off["reachable"], reason(&off)),
        (&json!("unknown"), "not asked: turned off (--dns-checks=false)")
    );
    let again = deploy(&world, &[]).ok().json();
    assert_eq!(reason(&again), "not asked: nothing was changed");
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    let worker = deploy(&world, &[]).ok().json();
    assert_eq!(reason(&worker), "not asked: no new machine that runs has a public HTTP service");
}

#[test]
fn a_machine_taken_out_of_service_is_not_asked() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let first = deploy(&world, &["--ha=false"]).ok().json();
    let machine = first["machines"][0]["id"].as_str().unwrap().to_owned();
    let _out = world.fly(["machine", "cordon", &machine]).ok();
    let outcome = deploy(&world, &["-e", "A=1"]).ok().json();
    assert_eq!(outcome["reachable"], "unknown", "{outcome}");
    assert_eq!(outcome["warnings"], json!([]));
}
