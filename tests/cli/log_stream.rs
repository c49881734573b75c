//! The live log stream through the tunnel, and what takes its place.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::json;
use testkit::{Script, World};

use crate::private_world;

const PATIENCE: Duration = Duration::from_secs(60);

/// `fly logs` that follows.
struct Following {
    child: Child,
    lines: Receiver<String>,
    complaints: Receiver<String>,
}

/// What it says, line by line.
fn lines_of(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

/// The next line with this in it, while `act` is done again and again.
fn next(lines: &Receiver<String>, text: &str, mut act: impl FnMut()) -> String {
    let (until, mut others) = (Instant::now() + PATIENCE, Vec::new());
    loop {
        act();
        while let Ok(line) = lines.recv_timeout(Duration::from_secs(2)) {
            if line.contains(text) {
                return line;
            }
            others.push(line);
        }
        assert!(Instant::now() < until, "no line with {text:?} in {others:#?}");
    }
}

impl Following {
    fn start(world: &World, args: &[&str]) -> Self {
        let mut all = vec!["logs", "-a", "web"];
        all.extend(args);
        let mut child = world.command(all).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = lines_of(child.stdout.take().unwrap());
        let complaints = lines_of(child.stderr.take().unwrap());
        Self { child, lines, complaints }
    }

    fn line(&self, text: &str, act: impl FnMut()) -> String {
        next(&self.lines, text, act)
    }

    /// Waits for a complaint.
    fn complains(&self, text: &str) {
        let _line = next(&self.complaints, text, || {});
    }

    /// Interrupts it; what else it said on stderr.
    #[cfg(unix)]
    fn end(mut self) -> String {
        let pid = nix::unistd::Pid::from_raw(i32::try_from(self.child.id()).unwrap());
        nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).unwrap();
        let stderr: Vec<String> = self.complaints.iter().collect();
        assert_eq!(self.child.wait().unwrap().code(), Some(130), "{stderr:#?}");
        stderr.join("\n")
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// An app with a machine that says something at each start; its id.
fn talking(world: &World) -> String {
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let image = world.image("web", "v1", &Script(json!({"log": ["here I am"]})));
    let made = world.fly(["machine", "run", &image.reference, "-a", "web", "--json"]).ok().json();
    made["id"].as_str().unwrap().to_owned()
}

#[cfg(unix)]
#[test]
fn lines_come_through_the_tunnel_as_they_do_from_the_api() {
    let Some(world) = private_world() else { return };
    let id = talking(&world);
    let following = Following::start(&world, &["--stream"]);
    let first = following.line("here I am", || {});
    // From here on only the stream can bring lines; polling gives up after ten failures in a row.
    world.fault(&json!({"kind": "http", "route": "GET /api/v1/apps/{app}/logs", "status": 503}));
    let restart = || {
        let _restarted = world.fly(["machine", "restart", &id, "-a", "web"]).ok();
    };
    let streamed = following.line("here I am", restart);
    assert_ne!(streamed, first);
    world.clear_faults();
    let stderr = following.end();
    assert!(!stderr.contains("P905"), "{stderr}");
    // The API has the same line, to the letter.
    let page = world.fly(["logs", "-a", "web", "--no-tail"]).ok();
    assert!(page.stdout.lines().any(|line| line == streamed), "{streamed:?} is not in\n{page}");
}

#[cfg(unix)]
#[test]
fn a_stream_that_is_down_is_said_and_polling_goes_on() {
    let Some(world) = private_world() else { return };
    let id = talking(&world);
    world.fault(&json!({"kind": "gateway", "knob": "nats-off"}));
    let following = Following::start(&world, &["--stream"]);
    let first = following.line("here I am", || {});
    let restart = || {
        let _restarted = world.fly(["machine", "restart", &id, "-a", "web"]).ok();
    };
    following.complains("[P905]");
    assert_ne!(following.line("here I am", restart), first);
    let _rest = following.end();
}

/// A stream that breaks off is taken over by polling; nothing is said twice.
#[cfg(unix)]
#[test]
fn a_stream_that_breaks_off_is_taken_over() {
    let Some(world) = private_world() else { return };
    let id = talking(&world);
    let following = Following::start(&world, &["--stream"]);
    let _first = following.line("here I am", || {});
    world.fault(&json!({"id": "api", "kind": "http", "route": "GET /api/v1/apps/{app}/logs", "status": 503}));
    let restart = || {
        let _restarted = world.fly(["machine", "restart", &id, "-a", "web"]).ok();
    };
    let _streamed = following.line("here I am", restart);
    // The peer is gone, and with it the connection of the stream.
    let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    let name = peers[0]["Name"].as_str().unwrap();
    let elsewhere = world.work_dir().join("elsewhere");
    let env = [("FLY_CONFIG_DIR", elsewhere.to_str().unwrap())];
    world.clear_faults();
    let _removed = world.fly_with(["wireguard", "remove", "personal", name], &env, "").ok();
    following.complains("[P905]");
    while following.lines.try_recv().is_ok() {}
    let _more = following.line("here I am", restart);
    let _rest = following.end();
}
