//! Builds on remote builders: machines of the local platform in front of a real engine of this computer, reached
//! through its private network or over https. Without an engine, or a busybox to run, they are skipped loudly.
#![allow(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "tests find the engine by themselves and say loudly when there is none"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use testkit::{EngineChoice, Options, Output, World};

use crate::FLY;
use crate::build_oracle::tree;

/// A Dockerfile whose commands no other run has left in the engine's cache.
fn dockerfile(world: &World) -> String {
    let unique = format!("made-{}-{}", std::process::id(), world.running().ports().api);
    format!(
        "FROM scratch\nCOPY root /\nARG WORD={unique}\n\
         RUN [\"/bin/busybox\", \"sh\", \"-c\", \"echo $WORD {unique} > /made; echo said so\"]\n\
         RUN [\"/bin/busybox\", \"sleep\", \"1\"]\n\
         WORKDIR /src\nCOPY src .\nENV A=1\nCMD [\"/bin/busybox\"]\n"
    )
}

/// Nobody listens here.
const NOBODY: &str = "unix:///nobody/docker.sock";

/// A world with an app to build, whose builders have the engine of this computer.
fn bench() -> Option<World> {
    let host = std::env::var("DOCKER_HOST").unwrap_or_else(|_| "unix:///var/run/docker.sock".to_owned());
    if std::os::unix::net::UnixStream::connect(host.strip_prefix("unix://").unwrap_or_default()).is_err() {
        eprintln!("SKIPPED: no container engine answers at {host}");
        return None;
    }
    bench_with(EngineChoice::At(host))
}

/// The same with a `dockerd` of the builder's own.
fn bench_of_its_own() -> Option<World> {
    if !nix::unistd::geteuid().is_root() || !Path::new("/usr/sbin/dockerd").exists() {
        eprintln!("SKIPPED: only root can start a dockerd, and one has to be installed");
        return None;
    }
    bench_with(EngineChoice::Private)
}

fn bench_with(builders: EngineChoice) -> Option<World> {
    let busybox = ["/usr/bin/busybox", "/bin/busybox"].into_iter().find(|path| Path::new(path).exists());
    let Some(busybox) = busybox else {
        eprintln!("SKIPPED: there is no busybox to run");
        return None;
    };
    let world = World::with(FLY, Options { builders, ..Options::default() });
    if world.running().platform().state.read(|w| w.gateways.is_empty()) {
        eprintln!("SKIPPED: this platform has no WireGuard gateways");
        return None;
    }
    source(&world, busybox);
    Some(world)
}

fn source(world: &World, busybox: &str) {
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    world.write("Dockerfile", dockerfile(world));
    world.write("src/a", "a");
    let libraries = ["/lib/x86_64-linux-gnu/libresolv.so.2", "/lib/x86_64-linux-gnu/libc.so.6"];
    for path in libraries.into_iter().chain(["/lib64/ld-linux-x86-64.so.2"]).filter(|p| Path::new(p).exists())
    {
        copy(world, path, path);
    }
    copy(world, busybox, "/bin/busybox");
}

/// Copies a file of this computer, with its mode, below `root/` of the context.
fn copy(world: &World, from: &str, to: &str) {
    let to = world.write(&format!("root{to}"), "");
    std::fs::copy(from, to).unwrap();
}

fn deploy(world: &World, more: &[&str]) -> Output {
    let mut args = vec!["deploy", "--remote-only", "--yes", "--json", "--ha=false", "--smoke-checks=false"];
    args.extend(more);
    world.fly_with(args, &[("DOCKER_HOST", NOBODY)], "")
}

/// An engine inside of a restricted container may copy, but not run.
fn cannot_run(output: &Output) -> bool {
    let restricted = output.code != 0 && {
        let diagnostic = output.diagnostic();
        diagnostic["code"] == "U202" && diagnostic["title"].to_string().contains("executor failed running")
    };
    if restricted {
        eprintln!("SKIPPED: the engine cannot run anything here:\n{output}");
    }
    restricted
}

/// Requests of one method and route.
fn count(world: &World, method: &str, route: &str) -> usize {
    let asked = world.requests();
    asked.iter().filter(|r| r["method"] == method && r["route"] == route).count()
}

fn builders(world: &World) -> Vec<Value> {
    let listed = world.fly(["apps", "list", "--json"]).ok().json();
    let of = |app: &&Value| app["Name"].as_str().is_some_and(|name| name.starts_with("fly-builder-"));
    listed.as_array().unwrap().iter().filter(of).cloned().collect()
}

#[test]
fn a_command_runs_on_a_builder_that_is_made_once_and_woken_later() {
    let Some(world) = bench() else { return };
    let first = deploy(&world, &[]);
    if cannot_run(&first) {
        return;
    }
    let first = first.ok();
    assert!(first.stderr.contains("making remote builder fly-builder-"), "{first}");
    assert!(first.stderr.contains("over tunnel") && first.stderr.contains("--remote-only"), "{first}");
    assert!(first.stderr.contains("said so"), "{first}");
    let image = tree::pushed(&world, &tag(&first));
    assert!(image.has("made") && image.has("src/a"), "{image:?}");
    let records = (count(&world, "POST", "/api/v1/builds"), count(&world, "POST", "/api/v1/builds/finish"));
    assert_eq!(records, (1, 1));
    // Nothing needs the builder while only files change.
    world.write("src/a", "changed");
    let second = deploy(&world, &[]).ok();
    assert!(second.stderr.contains("reused"), "{second}");
    // It has fallen asleep meanwhile: it is woken, not made again.
    world.fault(&json!({"kind": "builder", "knob": "idle", "delay_ms": 1}));
    let builder = builders(&world)[0]["Name"].as_str().unwrap().to_owned();
    let machines = || world.fly(["machine", "list", "-a", &builder, "--json"]).ok().json();
    crate::fleet::until("sleep", || machines()[0]["state"] == "stopped");
    world.clear_faults();
    let third = deploy(&world, &["--build-arg", "WORD=other"]).ok();
    assert!(third.stderr.contains("waking builder"), "{third}");
    assert!(tree::pushed(&world, &tag(&third)).has("made"));
    assert_eq!(builders(&world).len(), 1);
    // On request a new one is made, without what the old one kept.
    let fourth = deploy(&world, &["--recreate-builder", "--build-arg", "WORD=third"]).ok();
    assert!(fourth.stderr.contains("recreating builder"), "{fourth}");
    let now = builders(&world);
    assert!(now.len() == 1 && now[0]["Name"] != builder.as_str(), "{now:?}");
}

/// The tag a deploy's image got.
fn tag(output: &Output) -> String {
    let image = output.json()["image"].as_str().unwrap_or_else(|| panic!("{output}")).to_owned();
    image.split('@').next().unwrap().rsplit(':').next().unwrap().to_owned()
}

#[test]
fn a_builder_is_reached_over_https_on_request_and_when_there_is_no_tunnel() {
    let Some(world) = bench() else { return };
    let first = deploy(&world, &["--wg=false"]);
    if cannot_run(&first) {
        return;
    }
    let first = first.ok();
    assert!(first.stderr.contains("over https"), "{first}");
    assert!(tree::pushed(&world, &tag(&first)).has("made"));
    // The tunnel leads nowhere: nothing has been built yet, so the other way is taken.
    let broken = json!({"kind": "http", "route": "POST /graphql", "operation": "AddWireGuardPeer", "status": 500,
        "body": "no"});
    world.fault(&broken);
    let again = deploy(&world, &["--build-arg", "WORD=x"]).ok();
    assert!(again.stderr.contains("going over https"), "{again}");
    // Where that is not wanted, the tunnel's own failure is the answer.
    let refused = deploy(&world, &["--build-arg", "WORD=y", "--https-failover=false"]);
    assert_ne!(refused.code, 0, "{refused}");
    assert!(refused.diagnostic()["next"].to_string().contains("--wg=false"), "{refused}");
}

#[test]
fn a_command_that_fails_fails_once() {
    let Some(world) = bench() else { return };
    let dockerfile = "FROM scratch\nCOPY root /\n\
        RUN [\"/bin/busybox\", \"sh\", \"-c\", \"echo the reason; exit 7\"]\nCMD [\"/x\"]\n";
    world.write("Dockerfile", dockerfile);
    let output = deploy(&world, &[]);
    if cannot_run(&output) {
        return;
    }
    let diagnostic = output.fails(10).diagnostic();
    assert_eq!(
        (&diagnostic["code"], &diagnostic["place"]["line"]),
        (&json!("A201"), &json!(3)),
        "{diagnostic}"
    );
    assert_eq!(count(&world, "POST", "/api/v1/builds"), 1);
    let finished = world.requests().into_iter().find(|r| r["route"] == "/api/v1/builds/finish").unwrap();
    assert_eq!(finished["body"]["status"], "failed", "{finished}");
}

/// Faults that strike in the middle of a build, each with its verdict; the rerun goes through.
#[test]
fn a_builder_that_is_lost_is_told_from_a_build_that_fails() {
    let Some(world) = bench() else { return };
    let first = deploy(&world, &[]);
    if cannot_run(&first) {
        return;
    }
    drop(first.ok());
    let strikes = [
        ("dies", json!({"step": 2}), "P206", 13),
        ("cut", json!({"step": 2}), "P203", 13),
        ("oom", json!({"step": 1}), "A202", 10),
        ("oom", json!({"delay_ms": 400}), "A202", 10),
        ("no-registry-dns", json!({}), "P304", 13),
    ];
    for (n, (knob, with, code, exit)) in strikes.into_iter().enumerate() {
        let mut rule = json!({"kind": "builder", "knob": knob, "times": 1});
        rule.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        world.fault(&rule);
        let word = format!("WORD={knob}{n}");
        let args = ["--build-arg", &word];
        let failed = deploy(&world, &args).fails(exit);
        assert_eq!(failed.diagnostic()["code"], code, "{knob}: {failed}");
        world.clear_faults();
        let again = deploy(&world, &args).ok();
        assert!(tree::pushed(&world, &tag(&again)).has("made"), "{knob}: {again}");
    }
}

/// A builder with an engine of its own: its kernel's words make a killed step one that ran out of memory.
#[test]
fn a_step_that_is_killed_is_told_by_the_builders_kernel() {
    let Some(world) = bench_of_its_own() else { return };
    world.fault(&json!({"kind": "builder", "knob": "oom", "step": 2, "times": 1}));
    let failed = deploy(&world, &[]);
    if cannot_run(&failed) {
        return;
    }
    let diagnostic = failed.fails(10).diagnostic();
    assert_eq!(
        (&diagnostic["code"], &diagnostic["place"]["line"]),
        (&json!("A202"), &json!(5)),
        "{diagnostic}"
    );
    assert!(diagnostic["because"].to_string().contains("Out of memory: Killed process"), "{diagnostic}");
    // What was finished is cached on the builder's volume.
    let again = deploy(&world, &[]).ok();
    assert!(again.stderr.contains("CACHED [2/5] RUN"), "{again}");
}

fn oracle() -> Option<PathBuf> {
    std::env::var_os("FLY_ORACLE").map(PathBuf::from)
}

/// The unmodified reference builds on the platform's builder over its own tunnel, and so do we, on the same
/// builder and with the same content.
#[test]
fn the_reference_builds_on_the_same_builder() {
    let Some(oracle) = oracle() else {
        eprintln!("SKIPPED: FLY_ORACLE names no binary to compare with");
        return;
    };
    let Some(world) = bench() else { return };
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let home = tempfile::Builder::new().prefix("fo").tempdir_in("/tmp").unwrap();
    let short: BTreeMap<&str, String> = BTreeMap::from([
        // Sockets of its agent live there: paths have to be short.
        ("FLY_CONFIG_DIR", home.path().display().to_string()),
        ("HOME", home.path().display().to_string()),
        ("FLY_NO_UPDATE_CHECK", "1".to_owned()),
        ("FLY_SEND_METRICS", "0".to_owned()),
        ("FLY_SYNTHETICS_AGENT", "0".to_owned()),
        ("DOCKER_HOST", NOBODY.to_owned()),
    ]);
    let theirs = |args: &[&str]| {
        let output = Command::new(&oracle)
            .env_clear()
            .envs(world.env())
            .envs(&short)
            .current_dir(world.work_dir())
            .args(args)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = format!(
            "{}\n{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        (output.status.success(), text)
    };
    let flags =
        ["--remote-only", "--depot=false", "--dns-checks=false", "--https-failover=false", "--ha=false"];
    let args: Vec<&str> =
        ["deploy", "--image-label", "theirs", "--smoke-checks=false"].into_iter().chain(flags).collect();
    let (succeeded, text) = theirs(&args);
    drop(theirs(&["agent", "stop"]));
    assert!(succeeded, "{text}");
    let ours = deploy(&world, &["--image-label", "ours", "--no-cache"]).ok();
    assert!(ours.stderr.contains("over tunnel"), "{ours}");
    assert_eq!(builders(&world).len(), 1, "the same builder serves both");
    let (theirs, ours) = (tree::pushed(&world, "theirs"), tree::pushed(&world, "ours"));
    assert!(theirs.has("made"), "{theirs:?}");
    let differences = ours.differences(&theirs);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    let machines = world.fly(["machine", "list", "-a", "web", "--json"]).ok().json();
    assert!(
        machines.as_array().is_some_and(|list| list.iter().all(|m| m["state"] == "started")),
        "{machines}"
    );
}

/// Whoever is in the private network already needs no tunnel, and another engine may stand in for the builder's.
#[test]
fn an_engine_that_stands_in_is_reached_without_a_tunnel() {
    use std::net::{TcpListener, TcpStream};
    use std::os::unix::net::UnixStream;
    let Some(world) = bench() else { return };
    let host = std::env::var("DOCKER_HOST").unwrap_or_else(|_| "unix:///var/run/docker.sock".to_owned());
    let socket = host.strip_prefix("unix://").unwrap().to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let there = format!("tcp://{}", listener.local_addr().unwrap());
    let pipe = |mut from: TcpStream, mut to: UnixStream| {
        let (mut back_from, mut back_to) = (to.try_clone().unwrap(), from.try_clone().unwrap());
        std::thread::spawn(move || {
            drop(std::io::copy(&mut from, &mut to));
            drop(to.shutdown(std::net::Shutdown::Write));
        });
        std::thread::spawn(move || {
            drop(std::io::copy(&mut back_from, &mut back_to));
            drop(back_to.shutdown(std::net::Shutdown::Write));
        });
    };
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            pipe(client, UnixStream::connect(&socket).unwrap());
        }
    });
    let args = ["deploy", "--remote-only", "--yes", "--json", "--build-only", "--push"];
    let wrong = world.fly_with(args, &[("FLY_RCHAB_OVERRIDE_HOST", "127.0.0.1:1")], "").fails(2);
    assert!(wrong.stderr.contains("tcp://HOST:PORT"), "{wrong}");
    let env = [
        ("FLY_RCHAB_OVERRIDE_HOST", there.as_str()),
        ("FLY_REMOTE_BUILDER_HOST_WG", "1"),
        ("DOCKER_HOST", NOBODY),
    ];
    let built = world.fly_with(args, &env, "");
    if cannot_run(&built) {
        return;
    }
    let built = built.ok();
    assert!(built.stderr.contains("over this computer's own network"), "{built}");
    let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    assert_eq!(peers, json!([]), "no tunnel was needed");
}
