//! A computer that moves from one network to another: its address is taken away, and the way to the gateway begins at
//! another one. Both happen to a network namespace in which the test runs once more, platform and all.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::process::Command;
use std::time::Duration;

use crate::fleet::first;
use crate::private_world;
use crate::proxy::Proxy;

/// Set in the namespace.
const INSIDE: &str = "FLY_TEST_ROAMING";
const NAME: &str = "roaming::streams_follow_a_computer_to_another_network";

#[test]
#[expect(clippy::disallowed_methods, reason = "the harness has no Env snapshot")]
fn streams_follow_a_computer_to_another_network() {
    if std::env::var_os(INSIDE).is_some() {
        return inside();
    }
    let namespace: &[&str] = match nix::unistd::geteuid().is_root() {
        true => &["--net"],
        false => &["--user", "--map-root-user", "--net"],
    };
    let works = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if !works(Command::new("unshare").args(namespace).args(["ip", "link", "set", "lo", "up"])) {
        eprintln!("SKIPPED: no network namespaces here (unshare and ip of iproute2 are needed)");
        return;
    }
    let output = Command::new("unshare")
        .args(namespace)
        .arg("--kill-child")
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture", "--test-threads", "1"])
        .env(INSIDE, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let more = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}\n{more}");
}

fn ip(words: &str) {
    let status = Command::new("ip").args(words.split(' ')).status().unwrap();
    assert!(status.success(), "ip {words}");
}

/// From now on whatever is said to this computer's own servers comes from `address`.
fn move_to(address: &str) {
    ip(&format!("address add {address}/32 dev lo"));
    for to in ["127.0.0.0/8", "127.0.0.1"] {
        ip(&format!("route replace local {to} dev lo table local src {address}"));
    }
}

/// One request over a connection that stays open; the first line of its answer.
fn ask(stream: &mut UnixStream) -> String {
    stream.write_all(b"GET / HTTP/1.1\r\nHost: web\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    while !answer.windows(4).any(|w| w == b"\r\n\r\n") {
        match stream.read(&mut piece) {
            Ok(n) if n > 0 => answer.extend_from_slice(&piece[..n]),
            end => panic!("{end:?} after {:?}", String::from_utf8_lossy(&answer)),
        }
    }
    String::from_utf8_lossy(&answer).lines().next().unwrap().to_owned()
}

fn inside() {
    ip("link set lo up");
    move_to("10.77.0.1");
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    for (turn, transport) in ["udp", "websocket"].into_iter().enumerate() {
        let socket = format!("{transport}.sock");
        let env = if transport == "udp" { [("FLY_LOCAL_UNUSED", "")] } else { [("WSWG", "1")] };
        let mut proxy = Proxy::with(&world, &[&format!("./{socket}:8080"), "-a", "web"], &env);
        proxy.ready();
        let mut kept = UnixStream::connect(world.work_dir().join(&socket)).unwrap();
        kept.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        assert_eq!(ask(&mut kept), "HTTP/1.1 200 OK", "{transport}");
        // The cable is pulled, another one is plugged in.
        ip(&format!("address del 10.77.0.{}/32 dev lo", turn + 1));
        move_to(&format!("10.77.0.{}", turn + 2));
        assert_eq!(ask(&mut kept), "HTTP/1.1 200 OK", "{transport}");
        let (code, stderr) = proxy.end();
        assert_eq!(code, Some(0), "{transport}: {stderr}");
    }
}
