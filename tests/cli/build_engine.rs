//! Builds by a real engine, and what of them is used again without one. They need an engine on this computer
//! and a busybox; without them they are skipped loudly.
#![allow(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "tests find the engine by themselves and say loudly when there is none"
)]

use std::path::Path;

use serde_json::Value;
use testkit::{Output, World};

use crate::world;

const DOCKERFILE: &str = "FROM scratch\nCOPY root /\nARG WORD=made\n\
    RUN [\"/bin/busybox\", \"sh\", \"-c\", \"echo $WORD > /made; echo said so\"]\n\
    WORKDIR /src\nCOPY src .\nENV A=1\nCMD [\"/bin/busybox\"]\n";
/// Nobody listens here.
pub(crate) const NOBODY: &str = "unix:///nobody/docker.sock";

/// A world with an app to build, and where the engine listens.
pub(crate) fn bench() -> Option<(World, String)> {
    let busybox = ["/usr/bin/busybox", "/bin/busybox"].into_iter().find(|path| Path::new(path).exists());
    let Some(busybox) = busybox else {
        eprintln!("SKIPPED: there is no busybox to run");
        return None;
    };
    let host = std::env::var("DOCKER_HOST").unwrap_or_else(|_| "unix:///var/run/docker.sock".to_owned());
    let socket = host.strip_prefix("unix://").unwrap_or_default();
    if std::os::unix::net::UnixStream::connect(socket).is_err() {
        eprintln!("SKIPPED: no container engine answers at {host}");
        return None;
    }
    let world = world();
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    world.write("Dockerfile", DOCKERFILE);
    world.write("src/a", "a");
    let libraries = ["/lib/x86_64-linux-gnu/libresolv.so.2", "/lib/x86_64-linux-gnu/libc.so.6"];
    for path in libraries.into_iter().chain(["/lib64/ld-linux-x86-64.so.2"]).filter(|p| Path::new(p).exists())
    {
        copy(&world, path, path);
    }
    copy(&world, busybox, "/bin/busybox");
    // The engine outlives a test run and remembers what it built: no step of ours may be in its cache.
    world.write("root/only-here", world.work_dir().to_string_lossy().as_bytes());
    Some((world, host))
}

/// Copies a file of this computer, with its mode, below `root/` of the context.
fn copy(world: &World, from: &str, to: &str) {
    let to = world.write(&format!("root{to}"), "");
    std::fs::copy(from, to).unwrap();
}

pub(crate) fn deploy(world: &World, host: &str, more: &[&str]) -> Output {
    let mut args = vec!["deploy", "--yes", "--json", "--ha=false", "--smoke-checks=false"];
    args.extend(more);
    world.fly_with(args, &[("DOCKER_HOST", host)], "")
}

/// An engine inside of a restricted container may copy, but not run.
pub(crate) fn cannot_run(output: &Output) -> bool {
    // A command that ran and failed has a verdict of its own.
    let restricted = output.code != 0 && {
        let diagnostic = output.diagnostic();
        diagnostic["code"] == "U202" && diagnostic["title"].to_string().contains("executor failed running")
    };
    if restricted {
        eprintln!("SKIPPED: the engine cannot run anything here:\n{output}");
    }
    restricted
}

/// The paths of the app's image under a digest, with the contents of small files.
pub(crate) fn files(world: &World, outcome: &Value) -> std::collections::BTreeMap<String, String> {
    let digest = outcome["digest"].as_str().unwrap();
    let resolved = world.running().platform().registry.resolve("web", digest).unwrap();
    let mut found = std::collections::BTreeMap::new();
    for layer in &resolved.layers {
        let bytes = std::fs::read(&layer.path).unwrap();
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&bytes[..]));
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().display().to_string();
            let mut content = String::new();
            if entry.size() < 100 {
                std::io::Read::read_to_string(&mut entry, &mut content).unwrap();
            }
            found.insert(path, content);
        }
    }
    found
}

/// Steps are events of their own, with their times; `--quiet` leaves progress out.
#[test]
fn steps_are_events_and_quiet_is_quiet() {
    let Some((world, host)) = bench() else { return };
    let file = world.config_dir().join("events");
    let build = |more: &[&str]| {
        let mut args = vec!["--local-only", "--build-only", "--events", file.to_str().unwrap()];
        args.extend(more);
        deploy(&world, &host, &args)
    };
    let done = || -> Vec<Value> {
        let text = std::fs::read_to_string(&file).unwrap();
        let events = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        events.filter(|event| event["event"] == "build_step_done").collect()
    };
    let first = build(&[]);
    if cannot_run(&first) {
        return;
    }
    let first = first.ok();
    assert!(first.stderr.contains("RUN ["), "{first}");
    let run = |steps: &[Value]| {
        steps.iter().find(|step| step["step"].as_str().unwrap().contains("RUN [")).unwrap().clone()
    };
    let made = run(&done());
    assert_eq!(made["cached"], false);
    assert!(made["seconds"].as_f64().unwrap() > 0.0, "{made}");
    let quiet = build(&["--quiet"]).ok();
    assert_eq!(quiet.stderr, "", "{quiet}");
    assert_eq!(run(&done())["cached"], true);
}

#[test]
fn commands_run_once_and_code_changes_need_no_engine() {
    let Some((world, host)) = bench() else { return };
    let first = deploy(&world, &host, &[]);
    if cannot_run(&first) {
        return;
    }
    let first = first.ok();
    let outcome = first.json();
    assert!(first.stderr.contains("said so"), "{first}");
    let made = files(&world, &outcome);
    assert_eq!((made["made"].as_str(), made["src/a"].as_str()), ("made\n", "a"));
    // Only what follows the command changed: nobody is asked to build.
    world.write("src/a", "changed");
    let second = deploy(&world, NOBODY, &[]).ok();
    let outcome = second.json();
    assert!(second.stderr.contains("reused 3 layers"), "{second}");
    let made = files(&world, &outcome);
    assert_eq!((made["made"].as_str(), made["src/a"].as_str()), ("made\n", "changed"));
    // A fresh checkout on another computer finds it by what the machines run.
    world.write("src/a", "changed again");
    let other = world.work_dir().join("../config-of-another").display().to_string();
    let args = ["deploy", "--yes", "--json", "--smoke-checks=false"];
    let third = world.fly_with(args, &[("DOCKER_HOST", NOBODY), ("FLY_CONFIG_DIR", &other)], "").ok();
    assert!(third.stderr.contains("reused 3 layers"), "{third}");
    assert_eq!(files(&world, &third.json())["src/a"], "changed again");
    // What the command reads changed, or a fresh build is asked for: it has to run.
    for more in [&["--build-arg", "WORD=other"][..], &["--no-cache"][..]] {
        assert_eq!(deploy(&world, NOBODY, more).fails(13).diagnostic()["code"], "P207");
    }
    let again = deploy(&world, &host, &["--build-arg", "WORD=other"]);
    if !cannot_run(&again) {
        assert_eq!(files(&world, &again.ok().json())["made"], "other\n");
    }
}

#[test]
fn a_failing_command_is_named_with_its_line_and_last_words() {
    let Some((world, host)) = bench() else { return };
    let dockerfile = "FROM scratch\nCOPY root /\n\
        RUN [\"/bin/busybox\", \"sh\", \"-c\", \"echo the reason; exit 7\"]\nCMD [\"/x\"]\n";
    world.write("Dockerfile", dockerfile);
    let output = deploy(&world, &host, &[]);
    if cannot_run(&output) {
        return;
    }
    let output = output.fails(10);
    let diagnostic = output.diagnostic();
    assert_eq!((&diagnostic["code"], &diagnostic["place"]["line"]), (&"A201".into(), &3.into()), "{output}");
    assert!(diagnostic["because"].as_str().unwrap().contains("the reason"), "{output}");
    // The engine may be asked for by name, also for what needs none.
    world.write("Dockerfile", "FROM scratch\nCOPY src /src\nCMD [\"/x\"]\n");
    let built = deploy(&world, &host, &["--local-only", "--build-only", "--push"]).ok().json();
    assert_eq!(files(&world, &built)["src/a"], "a");
    assert_eq!(deploy(&world, NOBODY, &["--local-only"]).fails(14).diagnostic()["code"], "N202");
    // What it misses is missing for it too.
    world.write("Dockerfile", "FROM scratch\nCOPY none /\nCMD [\"/x\"]\n");
    assert_eq!(deploy(&world, &host, &["--local-only"]).fails(10).diagnostic()["code"], "A203");
}
