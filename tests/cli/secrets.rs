//! `fly secrets` against simulated machines: what is stored, who gets it, and what is never shown.

use serde_json::{Value, json};
use testkit::{Image, Output, Script, World};

use crate::world;

const CANARY: &str = "canary-4f1c9a";

/// An app with two machines.
fn deployed(world: &World) -> Image {
    world.write(
        "fly.toml",
        "app = \"web\"\nprimary_region = \"ams\"\n[http_service]\n  internal_port = 8080\n\
         [[http_service.checks]]\n  path = \"/\"\n  interval = \"1s\"\n  timeout = \"1s\"\n  grace_period = \"1s\"\n",
    );
    let image = world.image("web", "v1", &Script::serves());
    let _deployed = world.fly(["deploy", "--image", &image.reference, "--yes", "--json"]).ok();
    image
}

fn secrets(world: &World) -> Vec<Value> {
    let list = world.fly(["secrets", "list", "-a", "web", "--json"]).ok().json();
    list.as_array().unwrap().clone()
}

fn statuses(world: &World) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    secrets(world).iter().map(|s| (text(&s["name"]), text(&s["status"]))).collect()
}

fn pair(name: &str, status: &str) -> (String, String) {
    (name.to_owned(), status.to_owned())
}

/// Requests after the first `skip`, as `METHOD route`.
fn sent(world: &World, skip: usize) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    world.requests()[skip..].iter().map(|r| format!("{} {}", text(&r["method"]), text(&r["path"]))).collect()
}

#[track_caller]
fn shows_no_value(output: Output) -> Output {
    assert!(!format!("{}{}", output.stdout, output.stderr).contains(CANARY), "{output}");
    output
}

/// Nothing below the config directory holds the value.
fn keeps_no_value(world: &World) {
    let mut dirs = vec![world.config_dir()];
    while let Some(dir) = dirs.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                dirs.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                assert!(!text.contains(CANARY), "{} holds the value", path.display());
            }
        }
    }
}

#[test]
fn a_set_secret_reaches_every_machine_under_a_lease() {
    let world = world();
    let image = deployed(&world);
    let before = world.requests().len();
    let set = ["secrets", "set", &format!("A={CANARY}"), "B=x=y", "-a", "web", "--json"];
    let told = shows_no_value(world.fly(set)).ok().json();
    assert_eq!(told["set"], json!(["A", "B"]));
    assert_eq!(told["deployed"], true);
    assert_eq!(told["release"]["release"], 2);
    assert_eq!(told["release"]["verified"], true);
    assert_eq!(told["release"]["image"], json!(image.reference));
    let machines = told["release"]["machines"].as_array().unwrap();
    assert_eq!(machines.len(), 2);
    assert!(machines.iter().all(|m| m["did"] == "updated" && m["version"] == 2 && m["verified"] == true));

    let sent = sent(&world, before);
    for machine in machines {
        let id = machine["id"].as_str().unwrap();
        let count = |what: String| sent.iter().filter(|line| **line == what).count();
        assert!(count(format!("POST /v1/apps/web/machines/{id}/lease")) >= 1, "{sent:?}");
        assert_eq!(count(format!("POST /v1/apps/web/machines/{id}")), 1, "{sent:?}");
        assert_eq!(count(format!("DELETE /v1/apps/web/machines/{id}/lease")), 1, "{sent:?}");
    }
    assert_eq!(statuses(&world), [pair("A", "Deployed"), pair("B", "Deployed")]);
    let config = std::fs::read_to_string(world.config_dir().join("config.yml")).unwrap();
    let version = told["version"].as_u64().unwrap();
    assert!(config.contains(&format!("app_secrets_minvers:\n    \"web\": {version}")), "{config}");
    keeps_no_value(&world);
    assert_eq!(world.get("web", "/").0, 200);
}

#[test]
fn staged_secrets_wait_for_a_rollout() {
    let world = world();
    let _image = deployed(&world);
    let _set = world.fly(["secrets", "set", "A=1", "-a", "web"]).ok();
    let before = world.requests().len();
    let staged = world.fly(["secrets", "set", "B=2", "--stage", "-a", "web", "--json"]).ok().json();
    assert_eq!(staged["deployed"], false);
    assert!(!sent(&world, before).iter().any(|line| line.contains("/machines")));
    assert_eq!(statuses(&world), [pair("A", "Deployed"), pair("B", "Staged")]);
    let text = world.fly(["secrets", "ls", "-a", "web"]).ok();
    assert!(text.stdout.contains(" * B ") && text.stdout.contains("fly secrets deploy"), "{text}");

    let rolled = world.fly(["secrets", "deploy", "-a", "web", "--json"]).ok().json();
    assert_eq!(rolled["release"]["machines"].as_array().unwrap().len(), 2);
    assert_eq!(statuses(&world)[1], pair("B", "Deployed"));

    let gone = world.fly(["secrets", "unset", "A", "UNKNOWN", "-a", "web", "--json"]).ok().json();
    assert_eq!(gone["unset"], json!(["A", "UNKNOWN"]));
    assert_eq!(gone["deployed"], true);
    assert_eq!(statuses(&world), [pair("B", "Deployed")]);
}

#[test]
fn stopped_machines_stay_stopped() {
    let world = world();
    let _image = deployed(&world);
    let status = world.fly(["status", "--json"]).ok().json();
    let id = status["Machines"][0]["id"].as_str().unwrap().to_owned();
    let _stopped = world.fly(["machine", "stop", &id, "-a", "web", "--wait-timeout", "30s"]).ok();
    let told = world.fly(["secrets", "set", "A=1", "-a", "web", "--json"]).ok().json();
    let machines = told["release"]["machines"].as_array().unwrap();
    let machine = machines.iter().find(|m| m["id"] == json!(id)).unwrap();
    assert_eq!(machine["version"], 2);
    assert_eq!(told["release"]["verified"], false, "{told}");
    assert!(machine["state"] != "started", "{machine}");
}

#[test]
fn before_the_first_deploy_secrets_are_staged() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    assert_eq!(secrets(&world), Vec::<Value>::new());
    let told = world.fly(["secrets", "set", "A=1", "-a", "web"]).ok();
    assert!(told.stdout.contains("staged A") && told.stderr.contains("no machines yet"), "{told}");
    let refused = world.fly(["secrets", "deploy", "-a", "web", "--json"]).fails(11);
    assert_eq!(refused.diagnostic()["code"], "C117", "{refused}");
    let _image = deployed(&world);
    assert_eq!(statuses(&world), [pair("A", "Deployed")]);
}

#[test]
fn values_and_lists_come_from_standard_input() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let run = |args: &[&str], stdin: &str| {
        let mut words = vec!["secrets"];
        words.extend(args);
        words.extend(["-a", "web", "--json"]);
        shows_no_value(world.fly_with(words, &[], stdin))
    };
    let _set = run(&["set", "A=-"], &format!("{CANARY}\n")).ok();
    let same = run(&["set", &format!("B={CANARY}")], "").ok();
    assert_eq!(same.json()["set"], json!(["B"]));
    let list = secrets(&world);
    assert_eq!(list[0]["digest"], list[1]["digest"], "the newline is no part of the value");

    let lines = format!("# keys\nexport C='{CANARY}'\nD=\"\"\"{CANARY}\nsecond line\"\"\"\nE=1 # note\n");
    let told = run(&["import"], &lines).ok().json();
    assert_eq!(told["set"], json!(["C", "D", "E"]));
    assert_eq!(secrets(&world)[2]["digest"], list[0]["digest"]);
    keeps_no_value(&world);
}

#[test]
fn nothing_is_stored_when_one_word_is_wrong() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let run = |args: &[&str], stdin: &str| {
        let mut words = vec!["secrets"];
        words.extend(args);
        words.extend(["-a", "web", "--json"]);
        shows_no_value(world.fly_with(words, &[], stdin))
    };
    let _word = run(&["set", "A=1", CANARY], "").fails(2);
    let _both = run(&["set", "A=-", "B=-"], CANARY).fails(2);
    let _line = run(&["import"], &format!("A=1\n{CANARY}\n")).fails(2);
    let _empty = run(&["import"], "# nothing\n").fails(2);
    let _long = run(&["import"], &format!("A={}\n", "x".repeat(70_000))).fails(2);
    let _value = run(&["unset", &format!("A={CANARY}")], "").fails(2);
    let name = run(&["set", &format!("A-B={CANARY}")], "").fails(11);
    assert_eq!(name.diagnostic()["code"], "C809");
    let line = run(&["import"], &format!("A=1\n1B={CANARY}\n")).fails(11);
    assert!(line.diagnostic()["title"].as_str().unwrap().contains("line 2"), "{line}");
    assert_eq!(secrets(&world), Vec::<Value>::new());
    let unknown =
        shows_no_value(world.fly(["secrets", "set", &format!("A={CANARY}"), "-a", "wab", "--json"]))
            .fails(11);
    assert_eq!(unknown.diagnostic()["code"], "C001", "{unknown}");
    keeps_no_value(&world);
}

#[test]
fn a_failed_rollout_says_that_the_secrets_are_stored() {
    let world = world();
    let _image = deployed(&world);
    world.fault(&json!({"kind": "exit", "code": 3, "after_ms": 50}));
    let failed = shows_no_value(world.fly(["secrets", "set", &format!("A={CANARY}"), "-a", "web", "--json"]));
    assert_eq!(failed.code, 10, "{failed}");
    let diagnostic = failed.diagnostic();
    assert!(diagnostic["next"].to_string().contains("fly secrets deploy -a web"), "{failed}");
    assert_eq!(secrets(&world).len(), 1);
    world.clear_faults();
    let again = world.fly(["secrets", "deploy", "-a", "web", "--json"]).ok().json();
    assert_eq!(again["release"]["verified"], true);
    assert_eq!(statuses(&world), [pair("A", "Deployed")]);
}

#[test]
fn the_version_is_remembered_synced_and_forgotten() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let set = world.fly(["secrets", "set", "A=1", "-a", "web", "--json"]).ok().json();
    let path = world.config_dir().join("config.yml");
    std::fs::write(&path, "app_secrets_minvers:\n    web: 999\nmine: kept\n").unwrap();
    let listed = world.fly(["secrets", "list", "-a", "web", "--json"]).ok();
    assert_eq!(listed.json().as_array().unwrap().len(), 1);
    assert!(listed.stderr.contains("fly secrets sync"), "{listed}");
    let synced = world.fly(["secrets", "sync", "-a", "web", "--json"]).ok().json();
    assert_eq!(synced["version"], set["version"]);
    let kept = std::fs::read_to_string(&path).unwrap();
    assert_eq!(kept, format!("app_secrets_minvers:\n    \"web\": {}\nmine: kept\n", set["version"]));
    let _gone = world.fly(["apps", "destroy", "web", "--yes"]).ok();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "app_secrets_minvers: {}\nmine: kept\n");
}
