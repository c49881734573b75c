//! The reference and this program side by side: what they ask the platform to change must be the same.
//! Runs when `FLY_ORACLE` names the reference's binary; without it there is nothing to compare with.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use regex::Regex;
use serde_json::{Value, json};
use testkit::{Script, World};

use crate::world;

const CONFIG: &str = r#"app = "web"
primary_region = "ams"

[env]
  COLOR = "blue"

[http_service]
  internal_port = 8080
  force_https = true
  auto_stop_machines = "off"
  min_machines_running = 1

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"

[[vm]]
  size = "shared-cpu-1x"
"#;

/// Flags the reference needs so that it asks nothing but the platform.
const ONLY_THE_PLATFORM: [&str; 2] = ["--depot=false", "--dns-checks=false"];

fn oracle() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "tests have no Env snapshot")]
    std::env::var_os("FLY_ORACLE").map(PathBuf::from)
}

/// What a command may change, and by which command line.
fn scenario(first: &str, second: &str) -> Vec<(&'static str, Vec<String>)> {
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    vec![
        ("apps create", words("apps create web -o personal")),
        ("first deploy", words(&format!("deploy --image {first} --yes"))),
        ("second deploy", words(&format!("deploy --image {second} --yes"))),
        ("machine run", words(&format!("machine run {first} -a web --region ams"))),
        ("secrets set", words("secrets set TOKEN=abc -a web")),
        ("volumes create", words("volumes create data -a web -r ams -s 1 -y")),
        ("scale count", words("scale count 3 -a web -y")),
        ("apps destroy", words("apps destroy web -y")),
    ]
}

/// Calls that change something, normalised and sorted: two machines may be changed in either order.
fn changes(requests: &[Value]) -> Vec<String> {
    let mut changes: Vec<String> = requests
        .iter()
        .filter(|r| r["method"] != "GET")
        .filter(|r| {
            let query = r["body"]["query"].as_str().unwrap_or_default();
            r["route"] != "/graphql" || query.trim_start().starts_with("mutation")
        })
        // Leases are renewed by time; builds are recorded by the reference even where nothing is built.
        .filter(|r| {
            let route = r["route"].as_str().unwrap_or_default();
            !route.ends_with("/lease") && !route.starts_with("/api/v1/builds")
        })
        .map(|r| {
            let mut body = r["body"].clone();
            if let Some(body) = body.as_object_mut() {
                drop(body.remove("build_id"));
                // How long the lease of a new machine lasts: short and renewed here.
                drop(body.remove("lease_ttl"));
            }
            if let Some(metadata) = body.pointer_mut("/config/metadata").and_then(Value::as_object_mut) {
                // Names one creation, so that it is found when its answer was lost.
                drop(metadata.remove("fly_flyctl_launch_id"));
            }
            sort(&mut body);
            format!("{} {} {body}", r["method"].as_str().unwrap(), r["route"].as_str().unwrap())
        })
        .map(|line| normalise(&line))
        .collect();
    changes.sort();
    changes
}

fn sort(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.sort_keys();
            members.values_mut().for_each(sort);
        }
        Value::Array(values) => values.iter_mut().for_each(sort),
        _ => {}
    }
}

fn normalise(line: &str) -> String {
    [
        (r"127\.0\.0\.1:\d+", "HOST"),
        (r"\b[0-9a-f]{14}\b", "MACHINE"),
        (r"\brel_[0-9a-z]+", "RELEASE"),
        (r"sha256:[0-9a-f]{64}", "DIGEST"),
        (r#"("(?:fly_)?flyctl_version":)"[^"]*""#, "$1\"VERSION\""),
    ]
    .into_iter()
    .fold(line.to_owned(), |line, (pattern, with)| {
        Regex::new(pattern).unwrap().replace_all(&line, with).into_owned()
    })
}

/// Runs the scenario with one of the two binaries in a world of its own.
fn run(world: &World, oracle: Option<&PathBuf>) -> Vec<(&'static str, Vec<String>)> {
    world.write("fly.toml", CONFIG);
    let first = world.image("web", "v1", &Script::serves()).reference;
    let second = world.image("web", "v2", &Script::serves()).reference;
    let mut seen = world.requests().len();
    let mut all = Vec::new();
    for (name, mut words) in scenario(&first, &second) {
        let output = match oracle {
            None => world.command(words).output().unwrap(),
            Some(oracle) => {
                if words[0] == "deploy" {
                    words.retain(|word| word != "--yes");
                    words.extend(ONLY_THE_PLATFORM.map(str::to_owned));
                }
                Command::new(oracle)
                    .env_clear()
                    .envs(world.env())
                    .current_dir(world.work_dir())
                    .args(words)
                    .stdin(Stdio::null())
                    .output()
                    .unwrap()
            }
        };
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let requests = world.requests();
        all.push((name, changes(&requests[seen..])));
        seen = requests.len();
    }
    all
}

#[test]
fn the_same_changes_are_asked_for() {
    let Some(oracle) = oracle() else { return };
    let (theirs, ours) = (run(&world(), Some(&oracle)), run(&world(), None));
    for ((name, theirs), (_, ours)) in theirs.iter().zip(&ours) {
        assert_eq!(theirs, ours, "{name}: left the reference, right this program");
    }
}

#[test]
fn only_changes_are_compared() {
    let request =
        |method: &str, route: &str, body: Value| json!({"method": method, "route": route, "body": body});
    let requests = [
        request("GET", "/v1/apps/{app}", Value::Null),
        request("POST", "/graphql", json!({"query": "query { app { id } }"})),
        request("POST", "/v1/apps/{app}/machines/{machine}/lease", Value::Null),
        request("POST", "/api/v1/releases", json!({"build_id": 3, "image": "127.0.0.1:4000/web:v1"})),
    ];
    assert_eq!(changes(&requests), [r#"POST /api/v1/releases {"image":"HOST/web:v1"}"#]);
}

/// What an update of images asks for, machine by machine, without what names one run.
fn image_updates(world: &World, oracle: Option<&PathBuf>) -> (Value, Vec<String>) {
    drop(crate::image::followed(world));
    drop(crate::image::stable(world, "v0.0.2", &json!({})));
    let run = |words: &[&str]| {
        let output = match oracle {
            None => world.command(words).output().unwrap(),
            Some(oracle) => Command::new(oracle)
                .env_clear()
                .envs(world.env())
                .current_dir(world.work_dir())
                .args(words)
                .stdin(Stdio::null())
                .output()
                .unwrap(),
        };
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let shown: Value = serde_json::from_str(&run(&["image", "show", "-a", "web", "--json"])).unwrap();
    let mut rows: Vec<Value> = shown.as_array().unwrap().clone();
    for row in &mut rows {
        let labels: Value = serde_json::from_str(row["Labels"].as_str().unwrap()).unwrap();
        row["Labels"] = labels;
        row["MachineID"] = Value::Null;
        row["Registry"] = Value::Null;
    }
    let seen = world.requests().len();
    drop(run(&["image", "update", "-a", "web", "--yes"]));
    let mut updates: Vec<String> = world.requests()[seen..]
        .iter()
        .filter(|r| r["method"] == "POST" && r["route"] == "/v1/apps/{app}/machines/{machine}")
        .map(|r| {
            let mut body = json!({"config": r["body"]["config"], "region": r["body"]["region"]});
            if let Some(metadata) = body.pointer_mut("/config/metadata").and_then(Value::as_object_mut) {
                metadata.retain(|name, _| !name.starts_with("fly_flyctl"));
            }
            sort(&mut body);
            normalise(&body.to_string())
        })
        .collect();
    updates.sort();
    (Value::Array(rows), updates)
}

#[test]
fn images_are_shown_and_updated_alike() {
    let Some(oracle) = oracle() else { return };
    let (theirs, ours) = (image_updates(&world(), Some(&oracle)), image_updates(&world(), None));
    assert_eq!(theirs, ours, "left the reference, right this program");
    assert_eq!(ours.1.len(), 2);
}

/// What the scanner is asked, without the digest's own digits and the port.
fn scans(world: &World, oracle: Option<&PathBuf>) -> (Vec<String>, Vec<Value>) {
    drop(crate::fleet::first(world));
    let (address, asked) = crate::registry::scanner(200, &crate::registry::scan());
    let mut printed = Vec::new();
    for words in [["registry", "vulns", "-a", "web", "--json"].as_slice(), &["registry", "sbom", "-a", "web"]]
    {
        let mut command = match oracle {
            None => world.command(words),
            Some(oracle) => {
                let mut command = Command::new(oracle);
                command.env_clear().envs(world.env()).current_dir(world.work_dir()).args(words);
                command
            }
        };
        let output = command.env("FLY_SCANTRON", format!("http://{address}")).output().unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        let mut value: Value = serde_json::from_slice(&output.stdout).unwrap();
        sort_findings(&mut value);
        printed.push(value);
    }
    let asked = asked.lock().unwrap();
    // The reference puts a second scheme before the token's own (`Bearer FlyV1 fm2_…`); ours has one.
    assert!(
        asked.iter().all(|(.., auth)| auth.trim_start_matches("Bearer ").starts_with("FlyV1 fm2_")),
        "{asked:?}"
    );
    let lines = asked.iter().map(|(path, accept, _)| normalise(&format!("{path} {accept}")));
    (lines.collect(), printed)
}

/// Ours come gravest first.
fn sort_findings(scan: &mut Value) {
    for result in scan["Results"].as_array_mut().into_iter().flatten() {
        if let Some(list) = result["Vulnerabilities"].as_array_mut() {
            list.sort_by_key(|found| found["VulnerabilityID"].as_str().unwrap_or_default().to_owned());
        }
    }
}

#[test]
fn the_scanner_is_asked_alike() {
    let Some(oracle) = oracle() else { return };
    assert_eq!(
        scans(&world(), Some(&oracle)),
        scans(&world(), None),
        "left the reference, right this program"
    );
}
