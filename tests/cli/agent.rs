//! The agent: never needed, started only when asked for, usable by flyctl.
#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use serde_json::Value;
use testkit::World;

use crate::fleet::first;
use crate::private_world;

/// An agent in the background that is stopped at the end.
struct Agent<'a>(&'a World);

impl<'a> Agent<'a> {
    fn start(world: &'a World) -> Self {
        let started = world.fly(["agent", "start", "--announce-version", "9.9.9", "--json"]).ok().json();
        assert_eq!(started["Version"], "9.9.9");
        Self(world)
    }

    /// One exchange as flyctl does it.
    fn ask(&self, request: &str) -> String {
        let mut stream = self.connect();
        send(&mut stream, request);
        receive(&mut stream)
    }

    fn connect(&self) -> UnixStream {
        let stream = UnixStream::connect(self.0.config_dir().join("fly-agent.sock")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }
}

impl Drop for Agent<'_> {
    fn drop(&mut self) {
        drop(self.0.fly(["agent", "stop"]));
    }
}

fn send(stream: &mut UnixStream, text: &str) {
    stream.write_all(&u16::try_from(text.len()).unwrap().to_le_bytes()).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
}

fn receive(stream: &mut UnixStream) -> String {
    let mut length = [0; 2];
    stream.read_exact(&mut length).unwrap();
    let mut text = vec![0; usize::from(u16::from_le_bytes(length))];
    stream.read_exact(&mut text).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn it_speaks_flyctls_protocol() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let agent = Agent::start(&world);
    let pong: Value = serde_json::from_str(agent.ask("ping").strip_prefix("ok ").unwrap()).unwrap();
    assert_eq!((pong["Version"].as_str(), pong["Background"].as_bool()), (Some("9.9.9"), Some(false)));
    assert_eq!(agent.ask("resolve personal web.internal "), "err tunnel unavailable");
    let established = agent.ask("establish personal ");
    let state: Value = serde_json::from_str(established.strip_prefix("ok ").unwrap()).unwrap();
    assert!(state["TunnelConfig"]["DNS"].as_str().unwrap().ends_with("::3"), "{state}");
    // The names are swapped in this protocol: `localpublic` would be the private key, and nobody gets it.
    assert_eq!(state["WireGuardState"]["localpublic"], "A".repeat(43) + "=");
    assert_eq!(agent.ask("probe personal "), "ok");
    assert_eq!(agent.ask("probe personal default"), "ok", "the same network, as the Machines API calls it");
    assert!(agent.ask("resolve personal web.internal:8080 ").starts_with("ok [fdaa:"));
    assert_eq!(agent.ask("resolve personal nobody.internal "), "err host was not found in DNS");
    assert_eq!(agent.ask("establish nobody "), "err no such organization");
    assert_eq!(agent.ask("bake a cake"), "err unsupported command");
    assert_eq!(agent.ask("probe personal"), "err malformed probe command");
    let instances: Value =
        serde_json::from_str(agent.ask("instances personal web").strip_prefix("ok ").unwrap()).unwrap();
    assert_eq!(instances["Addresses"].as_array().map(Vec::len), Some(2), "{instances}");
    // A stream, with a token before it.
    let mut stream = agent.connect();
    send(&mut stream, &format!("set-token str {}", world.token()));
    assert_eq!(receive(&mut stream), "ok");
    send(&mut stream, "connect personal web.internal:8080 0 ");
    assert_eq!(receive(&mut stream), "ok");
    stream.write_all(b"GET / HTTP/1.1\r\nHost: web\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(agent.ask("connect personal web.internal:9 0 ").starts_with("err "));
}

#[test]
fn there_is_one_and_it_ends_when_nobody_uses_it() {
    let Some(world) = private_world() else { return };
    let absent = world.fly(["agent", "ping", "--json"]).fails(14);
    assert_eq!(absent.diagnostic()["code"], "N903", "{absent}");
    // No command starts one.
    let _dig = world.fly(["dig", "_api.internal", "-o", "personal"]).ok();
    let _absent = world.fly(["agent", "ping"]).fails(14);
    {
        let _agent = Agent::start(&world);
        let second = world.fly(["agent", "run", "--json"]).fails(14);
        assert!(second.stderr.contains("another instance"), "{second}");
        let _again = world.fly(["agent", "start"]).ok();
    }
    let _absent = world.fly(["agent", "ping"]).fails(14);
    assert!(!world.config_dir().join("fly-agent.sock").exists());
    // In the foreground, so that its end is an event.
    let idle = world.fly(["agent", "run", "--idle", "300ms"]);
    assert_eq!(idle.code, 0, "{idle}");
    let _wrong = world.fly(["agent", "start", "--idle", "soon"]).fails(2);
}
