//! The catalogue of `spec/diagnostics.md`, part B: every row is reached end to end, or by a fixture of facts, or is on the list of
//! open rows. In: fault rules of the local platform and the fixtures of the model. Out: assertions on code, fault, exit code and
//! shape, and `docs/catalogue.md`. Must not: list a row as covered that no test reaches.

mod api;
mod build;
mod builder;
mod config;
mod deploy;
mod engine;
mod machines;
mod page;
mod schema;
mod volumes;
mod warnings;

#[path = "../../../crates/model/tests/catalogue/load.rs"]
mod load;

use serde_json::{Value, json};
use testkit::{Image, Output, Script, World};

use crate::fleet::{FLY_TOML, deploy, first};
use crate::world;

/// One row, reached by running the binary against an injected fault.
pub(crate) struct Case {
    pub(crate) row: &'static str,
    pub(crate) name: &'static str,
}

/// Declares the cases of a file: a test for each, and their list.
macro_rules! cases {
    ($($row:ident $name:ident => $body:expr;)+) => {
        pub(super) const CASES: &[super::Case] = &[$(
            super::Case { row: stringify!($row), name: stringify!($name) }
        ),+];

        $(
            #[test]
            fn $name() {
                let world = crate::world();
                let run: fn(&testkit::World) -> testkit::Output = $body;
                super::expect(stringify!($row), &run(&world));
            }
        )+
    };
}
use cases;

pub(super) fn all_cases() -> impl Iterator<Item = &'static Case> {
    let files = [
        api::CASES,
        build::CASES,
        builder::CASES,
        config::CASES,
        deploy::CASES,
        engine::CASES,
        machines::CASES,
        volumes::CASES,
        warnings::CASES,
    ];
    files.into_iter().chain([REPORTS, SEEDS]).flatten()
}

/// Rows that a walk-through reaches (`tests/cli/seeds.rs`): the edge is asked for a minute there.
const SEEDS: &[Case] = &[Case { row: "P702", name: "stale_discovery_walk_through_1" }];

/// Rows that are reports: they have no fault of their own.
#[cfg(unix)]
const REPORTS: &[Case] = &[Case { row: "X901", name: "a_deploy_that_is_interrupted" }];
#[cfg(not(unix))]
const REPORTS: &[Case] = &[];

/// SIGINT in the middle of a rolling deploy: exit 130, who runs what, and leases given back.
#[cfg(unix)]
#[test]
fn a_deploy_that_is_interrupted() {
    use std::io::{BufRead, BufReader, Read};
    use std::process::Stdio;

    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script(json!({"start_delay_ms": 3000})));
    let args = ["deploy", "--image", &image.reference, "--yes", "--events", "-", "--max-unavailable", "1"];
    let mut child = world
        .command(args)
        .env("FLY_JSON", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The first machine has its new version; the second one has not been begun.
    let is_update = |line: &String| line.contains("\"step_done\"") && line.contains("\"update\"");
    let updated = lines.by_ref().map_while(Result::ok).find(is_update);
    let pid = nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).unwrap();
    let rest: Vec<String> = lines.map_while(Result::ok).collect();
    let status = child.wait().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert!(updated.is_some(), "no machine was updated: {rest:?}\n{stderr}");
    assert_eq!(status.code(), Some(130), "{rest:?}\n{stderr}");
    let told: Value = serde_json::from_str(stderr.lines().last().unwrap_or_default())
        .unwrap_or_else(|_| panic!("{stderr}"));
    schema::assert_valid(&told);
    assert_eq!(
        (&told["code"], &told["fault"], &told["exit_code"]),
        (&json!("X901"), &Value::Null, &json!(130))
    );
    assert_eq!(told["scope"]["app"], "web");
    let impact = &told["impact"];
    assert_eq!(impact["on_old"].as_array().map(Vec::len), Some(1), "{told}");
    assert_eq!(impact["skipped"].as_array().map(Vec::len), Some(1), "{told}");
    assert!(
        told["next"][0]["command"].as_str().is_some_and(|command| command.contains("--resume")),
        "{told}"
    );
    // No lease is left: another client may change both machines at once.
    let machine = a_machine(&world);
    let leases = world.fly(["machine", "leases", "view", &machine, "-a", "web", "--json"]);
    assert!(!leases.stdout.contains("\"nonce\":\"") || leases.stdout.contains("\"nonce\":\"\""), "{leases}");
    let finished = world.fly(["deploy", "--resume", "-a", "web", "--yes", "--json"]).ok().json();
    assert_eq!(finished["state"], "applied");
}

/// Fault and exit code of a row, by its letter alone.
fn fault_of(row: &str) -> (&'static str, i64) {
    match row.as_bytes()[0] {
        b'A' => ("app", 10),
        b'C' => ("config", 11),
        b'Q' => ("account", 12),
        b'P' => ("platform", 13),
        b'N' => ("network", 14),
        _ => ("unknown", 15),
    }
}

/// What must hold for the outcome of every case.
#[track_caller]
fn expect(row: &str, output: &Output) {
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], row, "{output}");
    let (fault, exit) = fault_of(row);
    assert_eq!(diagnostic["fault"], fault, "{output}");
    // A question nobody can answer is wrong usage (spec A6).
    let exit = if row == "C002" { 2 } else { exit };
    assert_eq!(diagnostic["exit_code"], exit, "{output}");
    assert_eq!(i64::from(output.code), exit, "{output}");
    assert_eq!(
        diagnostic["gates"].as_array().is_some_and(|gates| !gates.is_empty()),
        fault == "platform",
        "{output}"
    );
    assert!(!diagnostic["basis_rule"].as_str().unwrap_or_default().is_empty(), "{output}");
    assert!(!diagnostic["command"].as_str().unwrap_or_default().is_empty(), "no command: {output}");
    let title = diagnostic["title"].as_str().unwrap_or_default();
    assert!(!title.is_empty() && !title.contains('{'), "{output}");
    assert!(diagnostic["next"].as_array().is_some_and(|next| !next.is_empty()), "no next step: {output}");
    assert!(!output.stderr.contains("<html"), "markup: {output}");
    schema::assert_valid(&diagnostic);
}

/// The app without machines, and an image for it.
fn empty(world: &World, script: Value) -> Image {
    world.write("fly.toml", FLY_TOML);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    world.image("web", "v1", &Script(script))
}

/// A first deploy whose creates are answered like this.
fn refused_create(world: &World, status: u16, body: &Value) -> Output {
    let image = empty(world, json!({}));
    world.fault(
        &json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "status": status, "body": body}),
    );
    deploy(world, &image, &[])
}

/// A second deploy of the healthy app, whose new machines end or behave like this.
fn second(world: &World, script: Value, more: &[&str]) -> Output {
    let _image = first(world);
    let image = world.image("web", "v2", &Script(script));
    deploy(world, &image, more)
}

/// Id of one of the app's machines.
fn a_machine(world: &World) -> String {
    let machines = world.fly(["machine", "list", "-a", "web", "--json"]).ok().json();
    machines[0]["id"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_token_that_may_deploy_but_not_read_logs_still_gets_the_verdict() {
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(7));
    world.fault(&json!({"kind": "token", "state": "denied", "route": "GET /api/v1/apps/{app}/logs"}));
    let output = deploy(&world, &image, &[]);
    expect("A601", &output);
    let diagnostic = output.diagnostic();
    let unchecked = diagnostic["unavailable"].as_array().unwrap();
    let logs = unchecked.iter().find(|item| item["what"] == "logs").unwrap_or_else(|| panic!("{output}"));
    assert!(logs["why"].as_str().unwrap().contains("403"), "{output}");
    // The same for people: one line that says so.
    let image = world.image("web", "v3", &Script::exits(7));
    let human = world.fly(["deploy", "--image", &image.reference, "--yes"]).fails(10);
    assert!(human.stderr.contains("logs (HTTP 403"), "{human}");
}

#[test]
fn an_unrelated_incident_is_shown_and_moves_nothing() {
    let world = world();
    let _image = first(&world);
    world.fault(&json!({"kind": "incident", "name": "Dashboard is slow", "components": ["Dashboard"]}));
    let image = world.image("web", "v2", &Script::exits(1));
    let output = deploy(&world, &image, &[]);
    expect("A601", &output);
    let related = output.diagnostic()["related"]["incidents"].to_string();
    assert!(related.contains("Dashboard is slow") && related.contains("unrelated"), "{output}");
}

#[test]
fn nothing_is_collected_when_that_is_switched_off_and_it_is_said() {
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(1));
    let before = world.requests().len();
    let args = ["deploy", "--image", &image.reference, "--yes", "--json"];
    let output = world.fly_with(args, &[("FLY_DIAG_COLLECT", "0")], "");
    expect("A601", &output);
    let why = output.diagnostic()["unavailable"].to_string();
    assert!(why.contains("FLY_DIAG_COLLECT=0"), "{output}");
    let asked = world.requests().split_off(before);
    assert!(!asked.iter().any(|r| r["path"].as_str().is_some_and(|p| p.contains("incidents"))), "{asked:?}");
}

/// The collector has 3 s for each call and asks all at once: an API that hangs on every one of them costs 3 s, not their sum.
#[test]
fn observations_that_hang_are_unavailable_and_not_absent() {
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(1));
    for route in ["GET /api/v1/apps/{app}/logs", "GET /_platform/incidents", "GET /v1/apps/{app}/secrets"] {
        world.fault(&json!({"kind": "http", "route": route, "delay_ms": 60_000}));
    }
    let output = deploy(&world, &image, &[]);
    expect("A601", &output);
    let why = output.diagnostic()["unavailable"].to_string();
    assert!(why.contains("no answer within 3 s") && why.contains("secrets list"), "{output}");
    let ruled_out = output.diagnostic()["ruled_out"].to_string();
    let reached = why.contains("\"incidents\"");
    assert!(!reached || !ruled_out.contains("\"incident\""), "a silent feed is no empty feed: {output}");
}

/// Everything the collector asks hangs at the same moment: the verdict is there all the same, and long before any answer.
#[test]
fn every_endpoint_hanging_at_once_ends_within_the_collectors_budget() {
    const HANG_MS: u64 = 60_000;
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(1));
    // The app itself is read before the deploy begins.
    let app = json!({"kind": "http", "route": "GET /v1/apps/{app}", "delay_ms": HANG_MS, "nth": 2});
    let issues =
        json!({"kind": "http", "route": "POST /graphql", "operation": "HostIssues", "delay_ms": HANG_MS});
    let rest = [
        "GET /api/v1/apps/{app}/logs",
        "GET /v1/apps/{app}/secrets",
        "GET /v1/apps/{app}/volumes",
        "GET /v1/apps/{app}/machines/{machine}/ps",
        "GET /v1/apps/{app}/machines/{machine}/events",
    ];
    let rest = rest.map(|route| json!({"kind": "http", "route": route, "delay_ms": HANG_MS}));
    [app, issues].iter().chain(&rest).for_each(|rule| world.fault(rule));
    let began = std::time::Instant::now();
    let output = deploy(&world, &image, &[]);
    // No measurement: an observation that was waited for to its end takes longer than this.
    assert!(began.elapsed() < std::time::Duration::from_millis(HANG_MS), "{output}");
    expect("A601", &output);
    let diagnostic = output.diagnostic();
    let unchecked: Vec<&str> = diagnostic["unavailable"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|item| item["what"].as_str())
        .collect();
    for what in ["logs", "secrets list", "host issues", "app"] {
        assert!(unchecked.contains(&what), "{what}: {output}");
    }
}

#[test]
fn an_app_that_is_suspended_is_said_beside_the_verdict() {
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(1));
    let body =
        json!({"id": "a1", "name": "web", "status": "suspended", "organization": {"slug": "personal"}});
    world.fault(
        &json!({"kind": "http", "route": "GET /v1/apps/{app}", "nth": 2, "status": 200, "body": body}),
    );
    let output = deploy(&world, &image, &[]);
    expect("A601", &output);
    assert!(output.diagnostic()["causes"].to_string().contains("the app itself is suspended"), "{output}");
}

#[test]
fn a_bundle_is_kept_without_secrets_and_explained_again() {
    let world = world();
    let _image = first(&world);
    let canary = "fm2_canaryCANARYcanary";
    let image = world.image(
        "web",
        "v2",
        &Script(json!({"exit": {"code": 3, "after_ms": 50}, "log": [format!("token is {canary}")]})),
    );
    let output = deploy(&world, &image, &[]);
    expect("A601", &output);
    assert!(!output.stderr.contains(canary) && output.stderr.contains("[redacted]"), "{output}");
    let mut files: Vec<_> =
        std::fs::read_dir(world.config_dir().join("diagnostics")).unwrap().flatten().collect();
    files.sort_by_key(std::fs::DirEntry::file_name);
    let text = std::fs::read_to_string(files.last().unwrap().path()).unwrap();
    let bundle: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(bundle["schema"], "fly.bundle/1");
    assert!(!text.contains(canary) && !text.contains(&world.token()));
    // Whoever gets the bundle can judge it again.
    let facts: model::diagnosis::Facts = serde_json::from_value(bundle["facts"][0].clone()).unwrap();
    assert_eq!(model::diagnosis::attribute(&facts).code.as_str(), "A601");
    let shown = world.fly(["explain", "--last"]).ok();
    assert!(shown.stdout.starts_with("error[A601]"), "{shown}");
}

/// `machine exec` ends as the remote command ended; that is no failure of this program.
#[test]
fn a_remote_status_is_passed_through() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script(json!({"exec": {"exit_code": 7, "stdout": "hello"}})));
    let _outcome = deploy(&world, &image, &[]).ok();
    let output = world.fly(["machine", "exec", &a_machine(&world), "true", "-a", "web"]);
    assert_eq!(output.code, 7, "{output}");
    assert!(!output.stderr.contains("error["), "{output}");
}

#[test]
fn github_gets_an_annotation_a_summary_and_outputs() {
    let world = world();
    let _image = first(&world);
    let image = world.image("web", "v2", &Script::exits(3));
    let (summary, outputs) = (world.work_dir().join("summary.md"), world.work_dir().join("outputs"));
    let env = [
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
        ("GITHUB_OUTPUT", outputs.to_str().unwrap()),
    ];
    let output = world.fly_with(["deploy", "--image", &image.reference, "--yes"], &env, "").fails(10);
    let annotation = output
        .stdout
        .lines()
        .find(|line| line.starts_with("::error title=A601"))
        .unwrap_or_else(|| panic!("{output}"));
    assert!(!annotation.contains("file="), "a crash has no place in a file: {annotation}");
    assert!(std::fs::read_to_string(&summary).unwrap().contains("A601"));
    assert!(std::fs::read_to_string(&outputs).unwrap().contains("code=A601\nfault=app\nexit_code=10\n"));
    // A mistake in the file has a place.
    world.write("fly.toml", "app = \"web\"\n[deploy]\n  strategy = \"rollin\"\n");
    let output = world.fly_with(["deploy", "--image", "x"], &env, "").fails(11);
    assert!(
        output.stdout.contains("::error title=C104") && output.stdout.contains("file=fly.toml,line=3"),
        "{output}"
    );
}
