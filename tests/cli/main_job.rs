//! The main job with real processes: the sample app of `examples/hello`, compiled here, in a real image,
//! in real namespaces. Needs Linux with user namespaces, as the README says.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use platform::runtime::RuntimeKind;
use serde_json::Value;
use testkit::{Image, Options, World};

use crate::FLY;

/// The sample app as a static binary; compiled once per test run.
pub(crate) fn hello() -> &'static PathBuf {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hello");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/hello/main.rs");
        let status = std::process::Command::new("rustc")
            .args(["--edition", "2024", "-O", "-C", "target-feature=+crt-static", "-o"])
            .arg(&out)
            .arg(source)
            .status()
            .expect("rustc is part of the prerequisites");
        assert!(status.success(), "examples/hello does not compile");
        out
    })
}

const FLY_TOML: &str = include_str!("../../examples/hello/fly.toml");

/// A world with real processes, the sample's configuration and its image.
fn world() -> (World, Image) {
    let world = World::with(FLY, Options { runtime: RuntimeKind::Process, ..Options::default() });
    world.write("fly.toml", FLY_TOML);
    let image = world.binary_image("hello", "v1", hello(), "/hello");
    (world, image)
}

fn deploy(world: &World, image: &Image, more: &[&str]) -> testkit::Output {
    let mut args = vec!["deploy", "--image", &image.reference, "--yes", "--json"];
    args.extend(more);
    world.fly(args)
}

fn versions(outcome: &Value) -> Vec<i64> {
    outcome["machines"].as_array().unwrap().iter().map(|m| m["version"].as_i64().unwrap()).collect()
}

#[test]
fn the_sample_app_is_deployed_answers_and_speaks() {
    let (world, image) = world();
    let outcome = deploy(&world, &image, &[]).ok().json();
    assert_eq!(outcome["verified"], true);
    assert_eq!(versions(&outcome), [1, 1]);
    let (status, body) = world.get("hello", "/");
    assert_eq!(status, 200);
    assert!(body.starts_with("Hello from machine "), "{body}");

    let logs = world.fly(["logs", "--no-tail"]).ok();
    assert!(logs.stdout.contains("hello: listening on [::]:8080"), "{logs}");
    let status = world.fly(["status", "--json"]).ok().json();
    assert_eq!(status["Version"], 1);
    assert_eq!(status["Machines"].as_array().unwrap().len(), 2);
    let releases = world.fly(["releases", "--json"]).ok().json();
    assert_eq!(releases[0]["Status"], "complete");
}

#[test]
fn a_second_deploy_fails_no_request() {
    let (world, image) = world();
    let _first = deploy(&world, &image, &[]).ok();
    let done = AtomicBool::new(false);
    let (asked, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let (status, body) = world.get("hello", "/");
                    asked.fetch_add(1, Ordering::Relaxed);
                    if status != 200 || !body.contains("from machine") {
                        failed.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
        let outcome = deploy(&world, &image, &["-e", "GREETING=Servus"]).ok().json();
        assert_eq!(versions(&outcome), [2, 2]);
        done.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) > 0);
    assert_eq!(failed.load(Ordering::Relaxed), 0, "of {} requests", asked.load(Ordering::Relaxed));
    assert!(world.get("hello", "/").1.starts_with("Servus"));
}

#[test]
fn a_crashing_version_is_the_apps_fault_with_its_exit_code_while_the_old_one_serves() {
    let (world, image) = world();
    let _first = deploy(&world, &image, &[]).ok();
    let failed = deploy(&world, &image, &["-e", "CRASH=42"]).fails(10);
    let diagnostic = failed.diagnostic();
    assert_eq!(diagnostic["code"], "A601", "{failed}");
    assert_eq!(diagnostic["fault"], "app");
    assert!(diagnostic["title"].as_str().unwrap().contains("exit code 42"), "{failed}");
    assert_eq!(diagnostic["impact"]["state"], "partial");
    assert_eq!(diagnostic["impact"]["on_old"].as_array().unwrap().len(), 1);
    let log = diagnostic["log"].to_string();
    assert!(log.contains("giving up with exit code 42"), "{log}");
    assert_eq!(world.get("hello", "/").0, 200, "the machine on the old version still serves");
    let releases = world.fly(["releases", "--json"]).ok().json();
    assert_eq!(releases[0]["Status"], "failed");

    // The seconds between the exit and the verdict are the platform's own times.
    let events = diagnostic["evidence"].to_string();
    assert!(events.contains("exit"), "{events}");
}

#[test]
fn listening_on_loopback_only_is_told_from_not_listening() {
    let (world, image) = world();
    let failed = deploy(&world, &image, &["-e", "LISTEN=127.0.0.1"]).fails(10);
    assert_eq!(failed.diagnostic()["code"], "A702", "{failed}");
}

#[test]
fn listening_on_another_port_names_both() {
    let (world, image) = world();
    let failed = deploy(&world, &image, &["-e", "PORT=3000"]).fails(11);
    let diagnostic = failed.diagnostic();
    assert_eq!(diagnostic["code"], "C701", "{failed}");
    let text = diagnostic.to_string();
    assert!(text.contains("3000") && text.contains("8080"), "{failed}");
}

#[test]
fn a_command_that_is_not_in_the_image_is_named() {
    let (world, image) = world();
    world.write("fly.toml", format!("{FLY_TOML}\n[experimental]\n  entrypoint = [\"/no/such/program\"]\n"));
    let failed = deploy(&world, &image, &[]);
    let diagnostic = failed.diagnostic();
    assert_eq!(diagnostic["code"], "A607", "{failed}");
    assert_eq!(failed.code, 10);
}

#[test]
fn the_release_command_runs_first_and_its_failure_changes_nothing() {
    let (world, image) = world();
    let with = |command: &str| {
        FLY_TOML.replace(
            "[env]",
            &format!("[deploy]\n  release_command = \"{command}\"\n\n[env]\n  CRASH_AFTER_MS = \"0\""),
        )
    };
    world.write("fly.toml", with("/hello"));
    let failed = deploy(&world, &image, &["-e", "CRASH=3"]).fails(10);
    let diagnostic = failed.diagnostic();
    assert_eq!(diagnostic["code"], "A401", "{failed}");
    assert_eq!(diagnostic["impact"]["state"], "not_applied");
    assert!(diagnostic["log"].to_string().contains("exit code 3"), "{failed}");
    let machines = world.fly(["status", "--json"]).ok().json();
    assert_eq!(machines["Machines"].as_array().unwrap().len(), 0);
}

#[test]
fn the_platform_comes_back_with_everything_after_a_restart() {
    let (mut world, image) = world();
    let _first = deploy(&world, &image, &[]).ok();
    world.restart();
    let outcome = deploy(&world, &image, &["-e", "GREETING=Again"]).ok().json();
    assert_eq!(versions(&outcome), [2, 2]);
    assert!(world.get("hello", "/").1.starts_with("Again"));
}

/// Real processes would leave all containers but one out; that is said before anything is made.
#[test]
fn several_containers_are_refused_where_processes_are_real() {
    let (world, image) = world();
    let config = serde_json::json!({"containers": [
        {"name": "hello", "image": image.reference}, {"name": "side", "image": image.reference}]});
    world.write("machine.json", config.to_string());
    world.write("fly.toml", format!("machine_config = \"machine.json\"\ncontainer = \"hello\"\n{FLY_TOML}"));
    let output = deploy(&world, &image, &[]).fails(11);
    let diagnostic = output.diagnostic();
    assert_eq!(diagnostic["code"], "C107", "{output}");
    assert!(
        diagnostic["because"].as_str().unwrap().contains("process runtime runs one container"),
        "{output}"
    );
    assert_eq!(diagnostic["impact"]["state"], "not_applied", "{output}");
}
