//! Our commands on a running agent's tunnel, and flyctl's on ours: only where `FLY_TUNNEL=agent` says so.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use testkit::{Output, Script, World};

use crate::fleet::first;
use crate::private_world;
use crate::proxy::{Proxy, get};

const RIDE: (&str, &str) = ("FLY_TUNNEL", "agent");
/// A cold agent of flyctl's takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

fn riding(world: &World, args: &[&str]) -> Output {
    world.fly_with(args, &[RIDE], "")
}

/// Stops the agent at the end.
struct Ours<'a>(&'a World);

impl Drop for Ours<'_> {
    fn drop(&mut self) {
        drop(self.0.fly(["agent", "stop"]));
    }
}

/// Everything that uses a tunnel, through the agent.
fn everything(world: &World) {
    let dig = riding(world, &["dig", "-s", "web.internal", "-a", "web"]).ok();
    assert_eq!(dig.stdout.lines().count(), 2, "{dig}");
    let txt = riding(world, &["dig", "TXT", "regions.web.internal", "-a", "web", "--json"]).ok().json();
    assert_eq!(txt["records"][0]["type"], "TXT", "{txt}");
    let absent = riding(world, &["dig", "-s", "nobody.internal", "-a", "web", "--json"]).fails(11);
    assert_eq!(absent.diagnostic()["code"], "C904", "{absent}");
    let ping = riding(world, &["ping", "-o", "personal", "-n", "2", "-i", "100ms"]).ok();
    assert!(ping.stdout.contains("2 sent, 2 received"), "{ping}");
    let said = riding(world, &["ssh", "console", "-a", "web", "-q", "-C", "echo over the agent"]).ok();
    assert_eq!(said.stdout, "over the agent\n", "{said}");
    let _seven = riding(world, &["ssh", "console", "-a", "web", "-C", "exit 7"]).fails(7);
    let piped =
        world.fly_with(["ssh", "console", "-a", "web", "-q", "-C", "cat"], &[RIDE], "one\ntwo\n").ok();
    assert_eq!(piped.stdout, "one\ntwo\n", "{piped}");
    let mut proxy = Proxy::with(world, &["0:8080", "0:9", "-a", "web"], &[RIDE]);
    let (open, closed) = (proxy.port(), proxy.port());
    for _ in 0..3 {
        assert!(get(open).starts_with("HTTP/1.1 200"));
    }
    let mut refused = std::net::TcpStream::connect(("127.0.0.1", closed)).unwrap();
    refused.set_read_timeout(Some(PATIENCE)).unwrap();
    assert!(std::io::Read::read(&mut refused, &mut [0; 1]).map_or(true, |n| n == 0));
    let (code, stderr) = proxy.end();
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stderr.contains("refused the connection"), "{stderr}");
}

#[test]
fn our_commands_ride_on_our_agent_when_told_to() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let alone = riding(&world, &["dig", "_api.internal", "-a", "web", "--json"]).fails(14).diagnostic();
    assert_eq!(alone["code"], "N903", "no agent, and none is started: {alone}");
    assert!(!world.config_dir().join("fly-agent.sock").exists());
    let odd = world.fly_with(["dig", "_api.internal", "-a", "web"], &[("FLY_TUNNEL", "boat")], "").fails(2);
    assert!(odd.stderr.contains("FLY_TUNNEL"), "{odd}");

    let _started = world.fly(["agent", "start"]).ok();
    let _stop = Ours(&world);
    everything(&world);
    // One peer, the agent's: nobody made another one.
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!((status.as_array().map(Vec::len), &status[0]["in_use"]), (Some(1), &true.into()), "{status}");
    // Without being told to, a command has a tunnel of its own.
    let _own = world.fly(["dig", "_api.internal", "-a", "web"]).ok();
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(status.as_array().map(Vec::len), Some(2), "{status}");
}

#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
fn flyctl() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "tests have no Env snapshot")]
    let path = std::env::var_os("FLY_ORACLE").map(PathBuf::from);
    if path.is_none() {
        eprintln!("SKIPPED: FLY_ORACLE names no Go flyctl");
    }
    path
}

/// flyctl in our world, with our config directory: both find the same agent.
fn command(world: &World, flyctl: &PathBuf, args: &[&str]) -> Command {
    let mut command = Command::new(flyctl);
    command
        .env_clear()
        .envs(world.env())
        .envs([("FLY_SEND_METRICS", "0"), ("FLY_SYNTHETICS_AGENT", "0"), ("FLY_NO_UPDATE_CHECK", "1")])
        .current_dir(world.work_dir())
        .args(args)
        .stdin(Stdio::null());
    command
}

fn run(world: &World, flyctl: &PathBuf, args: &[&str]) -> (Option<i32>, String, String) {
    let output = command(world, flyctl, args).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// Kills a child at the end.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Lines of a child's stdout, in the background; the first that `wanted` accepts, while `act` is done again and again.
fn line(child: &mut Child, wanted: impl Fn(&str) -> bool, act: impl Fn()) -> String {
    use std::io::BufRead as _;
    let (send, lines) = std::sync::mpsc::channel();
    let stdout = child.stdout.take().unwrap();
    std::thread::spawn(move || {
        for line in std::io::BufReader::new(stdout).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    let (until, mut others) = (Instant::now() + PATIENCE, Vec::new());
    loop {
        act();
        while let Ok(line) = lines.recv_timeout(Duration::from_secs(3)) {
            if wanted(&line) {
                return line;
            }
            others.push(line);
        }
        assert!(Instant::now() < until, "no such line in {others:#?}");
    }
}

#[test]
fn flyctl_rides_on_our_agent() {
    let Some(flyctl) = flyctl() else { return };
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let (_, version, _) = run(&world, &flyctl, &["version", "--json"]);
    let version: serde_json::Value = serde_json::from_str(&version).unwrap_or_default();
    let version = version["Version"].as_str().unwrap_or("0.0.0").trim_start_matches('v').to_owned();
    let started = world.fly(["agent", "start", "--announce-version", &version, "--json"]).ok().json();
    let _stop = Ours(&world);

    let (code, out, err) = run(&world, &flyctl, &["dig", "-o", "personal", "--short", "web.internal"]);
    assert_eq!((code, out.lines().count()), (Some(0), 2), "{out} {err}");
    let (code, out, err) = run(&world, &flyctl, &["ping", "-o", "personal", "-n", "2", "-i", "200ms"]);
    assert!(code == Some(0) && out.contains("seq=0"), "{code:?} {out} {err}");
    let (code, out, err) = run(&world, &flyctl, &["ssh", "console", "-a", "web", "-C", "echo hi there"]);
    assert!(code == Some(0) && out.contains("hi there\n"), "{code:?} {out} {err}");
    let (code, _, err) = run(&world, &flyctl, &["ssh", "console", "-a", "web", "-C", "exit 7"]);
    assert!(code == Some(1) && err.contains("exited with status 7"), "{code:?} {err}");
    let mut proxy = command(&world, &flyctl, &["proxy", "0:8080", "-a", "web"]);
    let mut proxy = Running(proxy.stdout(Stdio::piped()).spawn().unwrap());
    let said = line(&mut proxy.0, |line| line.contains("localhost:"), || {});
    let port = said.split("localhost:").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    assert!(get(port.parse().unwrap()).starts_with("HTTP/1.1 200"));
    drop(proxy);
    // What runs is still our agent, and its peer is the only one: flyctl made none.
    let pong = world.fly(["agent", "ping", "--json"]).ok().json();
    assert_eq!(pong["PID"], started["PID"], "{pong}");
    let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    assert_eq!(peers.as_array().map(Vec::len), Some(1), "{peers}");
    // The log's stream, too: with the log API out of order lines can come through the tunnel only.
    let script = Script(json!({"log": ["here I am"]}));
    let image = world.image("web", "v9", &script);
    let made = world.fly(["machine", "run", &image.reference, "-a", "web", "--json"]).ok().json();
    world.fault(&json!({"kind": "http", "route": "GET /api/v1/apps/{app}/logs", "delay_ms": 600_000}));
    let mut logs = command(&world, &flyctl, &["logs", "-a", "web"]);
    let mut logs = Running(logs.stdout(Stdio::piped()).spawn().unwrap());
    let again = || drop(world.fly(["machine", "restart", made["id"].as_str().unwrap(), "-a", "web"]).ok());
    let _streamed = line(&mut logs.0, |line| line.contains("here I am"), again);
}

#[test]
fn our_commands_ride_on_flyctls_agent() {
    let Some(flyctl) = flyctl() else { return };
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let config = world.config_dir().join("config.yml");
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(config).unwrap();
    writeln!(file, "wire_guard_websockets: false").unwrap();
    let _agent = Running(command(&world, &flyctl, &["agent", "run"]).stdout(Stdio::null()).spawn().unwrap());
    let until = Instant::now() + PATIENCE;
    while world.fly(["agent", "ping"]).code != 0 {
        assert!(Instant::now() < until, "flyctl's agent does not listen");
        std::thread::sleep(Duration::from_millis(50));
    }
    everything(&world);
    assert_eq!(world.fly(["wireguard", "status", "--json"]).ok().json(), serde_json::json!([]));
}
