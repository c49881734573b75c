//! Ports of this computer that lead into the private network.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Stdio};
use std::time::Duration;

use testkit::World;

use crate::fleet::first;
use crate::private_world;

/// A proxy that runs; ends when its stdin does.
pub(crate) struct Proxy {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Proxy {
    pub(crate) fn start(world: &World, args: &[&str]) -> Self {
        Self::with(world, args, &[])
    }

    /// With more variables.
    pub(crate) fn with(world: &World, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut all = vec!["proxy"];
        all.extend(args);
        all.push("--watch-stdin");
        let mut child = world
            .command(all)
            .envs(env.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next line it says; its complaints when it says none.
    fn line(&mut self) -> String {
        if let Some(Ok(line)) = self.lines.next() {
            return line;
        }
        let mut stderr = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        panic!("the proxy ended: {stderr}");
    }

    /// Local port of a line as flyctl prints it.
    pub(crate) fn port(&mut self) -> u16 {
        let line = self.line();
        let rest = line.strip_prefix("Proxying localhost:").unwrap_or_else(|| panic!("{line}"));
        rest.split(' ').next().unwrap().parse().unwrap()
    }

    /// Waits until it listens.
    pub(crate) fn ready(&mut self) {
        let _line = self.line();
    }

    /// Number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Closes its stdin and waits; what it said on stderr.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        let mut stderr = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        (self.child.wait().unwrap().code(), stderr)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub(crate) fn get(port: u16) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: web\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn ports_lead_to_the_apps_machines_and_the_peer_is_given_back() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "0:9", "-a", "web"]);
    let (port, closed) = (proxy.port(), proxy.port());
    for _ in 0..3 {
        let answer = get(port);
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    // Nothing listens behind the second port: the program here sees a failure, and a line says why, once.
    for _ in 0..3 {
        let mut stream = TcpStream::connect(("127.0.0.1", closed)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        assert!(stream.read(&mut [0; 1]).map_or(true, |n| n == 0));
    }
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(status[0]["in_use"], true, "{status}");
    let (code, stderr) = proxy.end();
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stderr.contains("refused the connection"), "{stderr}");
    assert!(stderr.matches("refused the connection").count() <= 2, "{stderr}");
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(
        (status[0]["in_use"].as_bool(), status.as_array().unwrap().len()),
        (Some(false), 1),
        "{status}"
    );
}

#[test]
fn two_proxies_at_once_have_a_key_each() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut one = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let mut two = Proxy::start(&world, &["0:8080", "-a", "web"]);
    for port in [one.port(), two.port()] {
        assert!(get(port).starts_with("HTTP/1.1 200"));
    }
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    let names: std::collections::BTreeSet<&str> =
        status.as_array().unwrap().iter().filter_map(|slot| slot["name"].as_str()).collect();
    assert_eq!(names.len(), 2, "{status}");
    assert_eq!(one.end().0, Some(0));
    assert_eq!(two.end().0, Some(0));
}

#[test]
fn a_port_in_use_names_who_has_it() {
    let Some(world) = private_world() else { return };
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let refused = world.fly(["proxy", &format!("{port}:80"), "-a", "web", "--json"]).fails(14);
    let diagnostic = refused.diagnostic();
    assert_eq!(diagnostic["code"], "N908", "{refused}");
    #[cfg(target_os = "linux")]
    assert!(refused.stderr.contains(&format!("pid {}", std::process::id())), "{refused}");
    // No peer was made for it.
    assert_eq!(world.fly(["wireguard", "list", "personal", "--json"]).ok().json(), serde_json::json!([]));
}

#[test]
fn what_cannot_be_proxied_is_said_at_once() {
    let Some(world) = private_world() else { return };
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let nobody = world.fly(["proxy", "0:80", "-a", "web", "--json"]).fails(11);
    assert!(nobody.stderr.contains("web.internal"), "an app without machines has no address: {nobody}");
    let _wrong = world.fly(["proxy", "http", "-a", "web", "--json"]).fails(2);
    let _select = world.fly(["proxy", "0:80", "host.internal", "-s", "-a", "web", "--json"]).fails(2);
    let missing = world.fly(["proxy", "0:80", "-a", "nobody", "--json"]).fails(11);
    assert_eq!(missing.diagnostic()["code"], "C001", "{missing}");
}

#[cfg(unix)]
#[test]
fn a_socket_is_private_and_a_stale_one_is_replaced() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::net::{UnixListener, UnixStream};

    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let path = world.work_dir().join("web.sock");
    // Left behind by a process that is gone.
    drop(UnixListener::bind(&path).unwrap());
    let mut proxy = Proxy::start(&world, &["./web.sock:8080", "-a", "web"]);
    assert!(proxy.line().contains("web.sock to remote [web.internal]:8080"));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let mut stream = UnixStream::connect(&path).unwrap();
    stream.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1."), "{answer}");
    let busy = world.fly(["proxy", "./web.sock:8080", "-a", "web", "--json"]).fails(14);
    assert_eq!(busy.diagnostic()["code"], "N908", "{busy}");
    assert_eq!(proxy.end().0, Some(0));
    assert!(!path.exists());
}

#[cfg(unix)]
#[test]
fn an_interrupted_proxy_gives_its_peer_back() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let _port = proxy.port();
    let pid = nix::unistd::Pid::from_raw(i32::try_from(proxy.child.id()).unwrap());
    // `wait` closes stdin first, which would be a second reason to end.
    let stdin = proxy.child.stdin.take();
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).unwrap();
    assert_eq!(proxy.child.wait().unwrap().code(), Some(130));
    drop(stdin);
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(status[0]["in_use"], false, "{status}");
}
