//! What may happen to a tunnel in use: each ends in a repaired connection, or in a diagnostic.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::World;

use crate::fleet::first;
use crate::private_world;
use crate::proxy::{Proxy, get};

const PATIENCE: Duration = Duration::from_secs(60);

/// A connection that stays open from one request to the next.
struct Kept(TcpStream);

impl Kept {
    fn open(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(stream)
    }

    /// One request; the head of its answer, or nothing when the connection is over.
    fn ask(&mut self) -> String {
        if self.0.write_all(b"GET / HTTP/1.1\r\nHost: web\r\n\r\n").is_err() {
            return String::new();
        }
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            match self.0.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                _ => break,
            }
        }
        let head = String::from_utf8(head).unwrap();
        let length = head.lines().find_map(|line| {
            line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok()
        });
        let mut body = vec![0; length.unwrap_or(0)];
        drop(self.0.read_exact(&mut body));
        head
    }
}

/// New connections work again, within the bound.
fn works_again(port: u16) {
    let until = Instant::now() + PATIENCE;
    loop {
        let answer = Kept::open(port).ask();
        if answer.starts_with("HTTP/1.1 200") {
            return;
        }
        assert!(Instant::now() < until, "no connection: {answer:?}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn fault(world: &World, knob: &Value) {
    let mut rule = knob.clone();
    rule["kind"] = "gateway".into();
    world.fault(&rule);
}

/// Removes every peer of this computer, from another one.
fn remove_peers(world: &World) {
    let elsewhere = world.work_dir().join("elsewhere");
    let env = [("FLY_CONFIG_DIR", elsewhere.to_str().unwrap())];
    let peers = world.fly_with(["wireguard", "list", "personal", "--json"], &env, "").ok().json();
    for peer in peers.as_array().unwrap() {
        let _removed = world
            .fly_with(["wireguard", "remove", "personal", peer["Name"].as_str().unwrap()], &env, "")
            .ok();
    }
}

#[test]
fn streams_outlive_a_gateway_that_forgets_its_sessions_and_a_udp_that_dies() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let port = proxy.port();
    let mut kept = Kept::open(port);
    assert!(kept.ask().starts_with("HTTP/1.1 200"));
    for knob in [json!({"knob": "evict"}), json!({"knob": "restart"}), json!({"knob": "black-hole"})] {
        fault(&world, &knob);
        let answer = kept.ask();
        assert!(answer.starts_with("HTTP/1.1 200"), "{knob}: {answer:?}");
        assert!(get(port).starts_with("HTTP/1.1 200"), "{knob}");
    }
    let (code, stderr) = proxy.end();
    assert_eq!(code, Some(0), "{stderr}");
}

#[test]
fn a_gateway_with_a_new_key_and_a_peer_that_is_gone_are_repaired() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let port = proxy.port();
    assert!(get(port).starts_with("HTTP/1.1 200"));
    fault(&world, &json!({"knob": "restart-new-key"}));
    works_again(port);
    // And once more in the life of the same proxy, for another reason.
    remove_peers(&world);
    works_again(port);
    let (code, stderr) = proxy.end();
    assert_eq!(code, Some(0), "{stderr}");
    // What was replaced is removed by and by, and nothing else is left.
    let _dig = world.fly(["dig", "_api.internal", "-a", "web"]).ok();
    let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    assert_eq!(peers.as_array().map(Vec::len), Some(1), "{peers}");
}

/// A virtual machine that was put back to an earlier state: what it sends is older than what the gateway has seen.
#[test]
fn a_key_whose_clock_was_ahead_is_replaced() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let before = world.fly(["dig", "-s", "web.internal", "-a", "web"]).ok();
    fault(&world, &json!({"knob": "stale-timestamps"}));
    let after = world.fly(["dig", "-s", "web.internal", "-a", "web"]).ok();
    assert_eq!(before.stdout, after.stdout, "{after}");
    let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    assert_eq!(peers.as_array().map(Vec::len), Some(1), "the old one is gone: {peers}");
}

/// A home directory that was copied: two computers that take themselves for one, with one key.
#[test]
fn a_copied_key_is_given_up_by_whoever_notices() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let _made = world.fly(["dig", "_api.internal", "-a", "web"]).ok();
    let copy = world.work_dir().join("copy");
    let copied = std::process::Command::new("cp").arg("-a").arg(world.config_dir()).arg(&copy).status();
    assert!(copied.unwrap().success());
    let mut one = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let first = one.port();
    // Sessions of the same moment are not told apart: boringtun answers either with its own.
    let used = Instant::now();
    while used.elapsed() < Duration::from_secs(2) {
        assert!(get(first).starts_with("HTTP/1.1 200"));
    }
    let mut two =
        Proxy::with(&world, &["0:8080", "-a", "web"], &[("FLY_CONFIG_DIR", copy.to_str().unwrap())]);
    let ports = [first, two.port()];
    let names = || {
        let peers = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
        peers.as_array().unwrap().len()
    };
    assert_eq!(names(), 1);
    // Both go on using it, until one of them has another key.
    let until = Instant::now() + 3 * PATIENCE;
    while names() == 1 {
        assert!(Instant::now() < until, "nobody noticed");
        for port in ports {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
            stream.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
            let _answered = stream.read(&mut [0; 1]);
        }
    }
    for port in ports {
        works_again(port);
    }
    let said: Vec<_> = [one.end(), two.end()].into_iter().collect();
    assert!(said.iter().all(|(code, _)| *code == Some(0)), "{said:?}");
    assert!(said.iter().any(|(_, told)| told.contains("another process uses")), "{said:?}");
}

#[test]
fn a_half_closed_connection_still_gets_its_answer() {
    let Some(world) = private_world() else { return };
    // The private network's DNS answers by TCP as well, and does not mind.
    let mut proxy = Proxy::start(&world, &["0:53", "_api.internal", "-o", "personal"]);
    let mut stream = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut question = b"\x12\x34\0\0\0\x01\0\0\0\0\0\0\x04_api\x08internal\0\0\x1c\0\x01".to_vec();
    question.splice(0..0, u16::try_from(question.len()).unwrap().to_be_bytes());
    stream.write_all(&question).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.len() > question.len() && answer[2..4] == [0x12, 0x34], "{answer:?}");
    assert_eq!(proxy.end().0, Some(0));
}

/// Stopped and continued as a suspended computer is, short of its clocks.
#[cfg(unix)]
#[test]
fn a_proxy_that_slept_goes_on() {
    use nix::sys::signal::{Signal, kill};
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let port = proxy.port();
    let mut kept = Kept::open(port);
    assert!(kept.ask().starts_with("HTTP/1.1 200"));
    let pid = nix::unistd::Pid::from_raw(i32::try_from(proxy.id()).unwrap());
    kill(pid, Signal::SIGSTOP).unwrap();
    fault(&world, &json!({"knob": "restart"}));
    kill(pid, Signal::SIGCONT).unwrap();
    assert!(kept.ask().starts_with("HTTP/1.1 200"));
    assert_eq!(proxy.end().0, Some(0));
}

#[test]
fn a_resolver_that_lies_or_is_silent_is_the_platforms() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    fault(&world, &json!({"id": "lie", "knob": "dns-lie", "value": "fdaa:9:9::9"}));
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let mut stream = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    assert!(stream.read(&mut [0; 1]).map_or(true, |n| n == 0), "nothing is behind it");
    let (code, stderr) = proxy.end();
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stderr.contains("[P901]") && stderr.contains("another network"), "{stderr}");
    let lied = world.fly(["ssh", "console", "web.internal", "-a", "web", "-C", "true", "--json"]).fails(13);
    assert_eq!(lied.diagnostic()["code"], "P901", "{lied}");
    world.clear_faults();
    // Somebody else's address, named by the user.
    let foreign = world
        .fly(["ssh", "console", "fdaa:9:9::9", "-a", "web", "-C", "true", "--json"])
        .fails(11)
        .diagnostic();
    assert_eq!(foreign["code"], "C904", "{foreign}");
    fault(&world, &json!({"knob": "dns-silent"}));
    let silent = world.fly(["proxy", "0:8080", "-a", "web", "--json"]).fails(13);
    assert_eq!(silent.diagnostic()["code"], "P901", "{silent}");
}

#[test]
fn both_ways_blocked_is_this_networks() {
    let Some(world) = private_world() else { return };
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    fault(&world, &json!({"knob": "black-hole"}));
    fault(&world, &json!({"knob": "websocket-status", "status": 403}));
    let blocked = world.fly(["proxy", "0:8080", "-a", "web", "--json"]).fails(14);
    assert_eq!(blocked.diagnostic()["code"], "N902", "{blocked}");
    assert!(blocked.stderr.contains("403"), "{blocked}");
}

/// A machine that was logged in to, and is there still, while the way to it is gone.
#[cfg(unix)]
#[test]
fn a_session_whose_tunnel_was_replaced_is_lost_and_says_so() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut session = world
        .command(["ssh", "console", "-a", "web", "-C", "cat", "--json"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = session.stdin.take().unwrap();
    keys.write_all(b"hello\n").unwrap();
    let mut echo = [0; 6];
    session.stdout.as_mut().unwrap().read_exact(&mut echo).unwrap();
    assert_eq!(&echo, b"hello\n");
    remove_peers(&world);
    // Whatever is said now goes nowhere; the tunnel comes back with another address.
    keys.write_all(b"more\n").unwrap();
    let mut stderr = String::new();
    session.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!(session.wait().unwrap().code(), Some(14), "{stderr}");
    let told: Value = serde_json::from_str(stderr.lines().last().unwrap()).unwrap();
    assert_eq!(told["code"], "N920", "{stderr}");
}

#[test]
fn a_certificate_that_is_over_or_not_yet_valid_is_a_wrong_clock() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    for value in ["behind", "ahead"] {
        fault(&world, &json!({"id": value, "knob": "clock-skew", "delay_ms": 7_200_000, "value": value}));
        let refused = world.fly(["ssh", "console", "-a", "web", "-C", "true", "--json"]).fails(14);
        assert_eq!(refused.diagnostic()["code"], "N921", "{value}: {refused}");
        world.clear_faults();
    }
}

#[test]
fn an_organization_without_a_root_key_gets_one() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let refusal = json!({"errors": [{"message": "issue_certificate failed: no root key established",
        "extensions": {"code": "UNPROCESSABLE"}}], "data": null});
    let rule = json!({"kind": "http", "route": "POST /graphql", "operation": "IssueCertificate", "status": 200,
        "body": refusal, "times": 1});
    world.fault(&rule);
    let said = world.fly(["ssh", "console", "-a", "web", "-q", "-C", "echo in"]).ok();
    assert_eq!(said.stdout, "in\n", "{said}");
    let made = world.requests().iter().any(|r| r.to_string().contains("establishSshKey"));
    assert!(made, "its root key was not made");
}

#[test]
fn a_host_key_that_changed_is_a_warning_with_a_code() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let _first = world.fly(["ssh", "console", "-a", "web", "-C", "true"]).ok();
    let again = world.fly(["ssh", "console", "-a", "web", "-C", "true"]).ok();
    assert!(!again.stderr.contains("U904"), "{again}");
    let path = world.config_dir().join("ssh-host-keys.json");
    let mut seen: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    for (_, entry) in seen.as_object_mut().unwrap() {
        entry[1] = "SHA256:somethingelse".into();
    }
    std::fs::write(&path, seen.to_string()).unwrap();
    let told = world.fly(["ssh", "console", "-a", "web", "-q", "-C", "echo in all the same"]).ok();
    assert!(told.stderr.contains("[U904]") && told.stderr.contains("SHA256:somethingelse"), "{told}");
    assert_eq!(told.stdout, "in all the same\n");
    let once = world.fly(["ssh", "console", "-a", "web", "-C", "true"]).ok();
    assert!(!once.stderr.contains("U904"), "{once}");
}

#[test]
fn after_a_deploy_the_private_dns_is_asked_where_a_tunnel_was_used() {
    let Some(world) = private_world() else { return };
    let image = first(&world);
    let deploy =
        |more: &[&str]| crate::fleet::deploy(&world, &image, more).ok().json()["private_dns"].clone();
    let unused = deploy(&["-e", "A=1"]);
    assert_eq!(unused["complete"], "unknown", "{unused}");
    let _dig = world.fly(["dig", "_api.internal", "-a", "web"]).ok();
    let asked = deploy(&["-e", "A=2"]);
    assert_eq!((&asked["complete"], &asked["name"]), (&json!("yes"), &json!("web.internal")), "{asked}");
    fault(&world, &json!({"knob": "dns-silent"}));
    let silent = deploy(&["-e", "A=3"]);
    assert_eq!(silent["complete"], "unknown", "{silent}");
    assert!(silent["reason"].as_str().unwrap().starts_with("not asked:"), "{silent}");
}
