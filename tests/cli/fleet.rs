//! What the tests of deploys across several strategies share: an app that serves, its machines as the platform shows
//! them, requests that go on meanwhile, a deploy in the background.

use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use testkit::{Image, Output, Script, World};

pub(crate) const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[http_service]
  internal_port = 8080

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
"#;

/// Two machines on release 1.
pub(crate) fn first(world: &World) -> Image {
    first_with(world, FLY_TOML)
}

/// The same with another configuration of the app `web`.
pub(crate) fn first_with(world: &World, fly_toml: &str) -> Image {
    world.write("fly.toml", fly_toml);
    let image = world.image("web", "v1", &Script::serves());
    let outcome = deploy(world, &image, &[]).ok().json();
    assert_eq!(outcome["verified"], true);
    image
}

pub(crate) fn deploy(world: &World, image: &Image, more: &[&str]) -> Output {
    let mut args = vec!["deploy", "--image", &image.reference, "--yes", "--json"];
    args.extend(more);
    world.fly(args)
}

/// Every machine of the app, by id.
pub(crate) fn machines(world: &World) -> Vec<Value> {
    let list = world.fly(["machine", "list", "-a", "web", "--json"]).ok().json();
    let mut machines = list.as_array().unwrap().clone();
    machines.sort_by_key(|m| m["id"].as_str().unwrap().to_owned());
    machines
}

/// Machines that stay: what is being destroyed is there until its processes have ended.
pub(crate) fn ids(world: &World) -> Vec<String> {
    let listed = machines(world);
    listed
        .iter()
        .filter(|m| m["state"] != "destroying")
        .map(|m| m["id"].as_str().unwrap().to_owned())
        .collect()
}

pub(crate) fn versions(world: &World) -> Vec<String> {
    let of = |m: &Value| m["config"]["metadata"]["fly_release_version"].as_str().unwrap_or("").to_owned();
    machines(world).iter().map(of).collect()
}

/// Nothing is left of a deploy but machines in service that nobody holds.
#[track_caller]
pub(crate) fn nothing_left(world: &World) {
    for machine in machines(world) {
        let id = machine["id"].as_str().unwrap();
        assert_eq!(machine["cordoned"], false, "{machine}");
        let leases = world.fly(["machine", "leases", "view", id, "-a", "web", "--json"]).ok().stdout;
        assert!(!leases.contains("nonce"), "a lease is left on {id}: {leases}");
    }
}

/// Requests through the edge for as long as `work` runs: how many, and how many failed.
pub(crate) fn visited<T>(world: &World, work: impl FnOnce() -> T) -> (T, usize, usize) {
    let done = AtomicBool::new(false);
    let (asked, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let result = std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let (status, _) = world.get("web", "/");
                    asked.fetch_add(1, Ordering::Relaxed);
                    failed.fetch_add(usize::from(status != 200), Ordering::Relaxed);
                }
            });
        }
        let result = work();
        done.store(true, Ordering::Relaxed);
        result
    });
    (result, asked.into_inner(), failed.into_inner())
}

/// Looks until `seen`, for a minute at most.
#[track_caller]
pub(crate) fn until(what: &str, mut seen: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !seen() {
        assert!(Instant::now() < deadline, "{what} never came");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A deploy that runs while the test looks at it.
pub(crate) struct Running {
    child: Child,
    events: PathBuf,
}

pub(crate) fn begin(world: &World, image: &Image, more: &[&str]) -> Running {
    let events = world.work_dir().join("events.ndjson");
    drop(std::fs::remove_file(&events));
    let path = events.display().to_string();
    let mut args = vec!["deploy", "--image", &image.reference, "--yes", "--json", "--events", &path];
    args.extend(more);
    let child = world.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    Running { child, events }
}

impl Running {
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(&self.events).unwrap_or_default()
    }

    /// Waits for an event that contains this.
    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) {
        until(text, || {
            let said = self.said();
            let ended = self.child.try_wait().unwrap().is_some();
            assert!(!ended || said.contains(text), "ended before {text}: {said}");
            said.contains(text)
        });
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL, and the end.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        let _status = self.child.wait().unwrap();
    }

    /// Sends a signal by name and returns the exit code.
    pub(crate) fn signal(mut self, name: &str) -> i32 {
        let pid = self.child.id().to_string();
        let sent = std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap();
        assert!(sent.success());
        self.child.wait().unwrap().code().unwrap_or(-1)
    }

    pub(crate) fn wait(mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}
