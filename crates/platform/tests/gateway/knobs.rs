//! Every knob of the gateway has its effect.

use std::time::Duration;

use netstack::dns::{AnswerError, Code, RecordType};
use netstack::host::{ConnectError, PingError};
use netstack::noise::Role;
use netstack::packet::icmp::code;
use serde_json::json;

use crate::link::{Ended, Link, Socket};
use crate::transports::websocket_port;
use crate::tunnel::{PATIENCE, Tunnel};
use crate::world::World;

/// Whether an echo comes back. With all patience it is asked for more than once: a session may have to be
/// made first.
async fn ping(tunnel: &Tunnel, seq: u16, size: usize, limit: Duration) -> bool {
    let once = |limit| {
        let host = tunnel.host.clone();
        let (to, data) = (tunnel.services(), vec![1; size]);
        async move { host.ping(to, 9, seq, &data, limit).await.is_ok() }
    };
    if limit < PATIENCE {
        return once(limit).await;
    }
    let asking = async { while !once(Duration::from_millis(500)).await {} };
    tokio::time::timeout(limit, asking).await.is_ok()
}

/// No answer is expected within it.
const MOMENT: Duration = Duration::from_millis(700);

#[tokio::test(flavor = "multi_thread")]
async fn drop_initiation() {
    let world = World::new().await;
    world.fault(json!({ "knob": "drop-initiation", "times": 1 }));
    let tunnel = world.tunnel("laptop").await;
    let facts = tunnel.until("a handshake", |facts| facts.handshakes > 0).await;
    assert_eq!(facts.paths[0].initiations, 2, "the first one was lost");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reverse_roles() {
    let world = World::new().await;
    world.fault(json!({ "knob": "reverse-roles", "delay_ms": 100 }));
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    assert_eq!(tunnel.facts().role, Some(Role::Responder), "the gateway began");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn evict_at_once_and_when_idle() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    world.fault(json!({ "knob": "evict", "peer": "somebody-else" }));
    assert!(ping(&tunnel, 2, 10, MOMENT).await, "another peer's");
    world.fault(json!({ "knob": "evict", "peer": "laptop" }));
    assert!(!ping(&tunnel, 3, 10, MOMENT).await, "data of a forgotten session is dropped");
    // Silence makes the peer shake hands again.
    tunnel.until("a second handshake", |facts| facts.handshakes > 1).await;
    assert!(ping(&tunnel, 4, 10, PATIENCE).await);
    world.fault(json!({ "knob": "evict", "delay_ms": 200 }));
    tokio::time::sleep(MOMENT).await;
    assert!(!ping(&tunnel, 5, 10, Duration::from_millis(150)).await, "it was idle");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cookies() {
    let world = World::new().await;
    world.fault(json!({ "knob": "cookies" }));
    let tunnel = world.tunnel("laptop").await;
    let facts = tunnel.until("a handshake", |facts| facts.handshakes > 0).await;
    assert!(facts.paths[0].cookies > 0, "{facts:?}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn black_holes_by_transport() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let tunnel = made.udp().await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    let rule = world.fault(json!({ "knob": "black-hole" }));
    assert!(!ping(&tunnel, 2, 10, MOMENT).await);
    let (socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    let over_socket = made.over(Link::Socket(Box::new(socket)));
    assert!(ping(&over_socket, 3, 10, PATIENCE).await, "only UDP is swallowed");
    drop(over_socket);
    world.faults().clear(Some(&rule)).unwrap();
    assert!(ping(&tunnel, 4, 10, PATIENCE).await);
    world.fault(json!({ "knob": "black-hole", "path": "websocket" }));
    let (socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    let over_socket = made.over(Link::Socket(Box::new(socket)));
    assert!(!ping(&over_socket, 5, 10, MOMENT).await);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn corrupt() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    world.fault(json!({ "knob": "corrupt", "times": 1 }));
    assert!(!ping(&tunnel, 2, 10, MOMENT).await);
    let facts = tunnel.until("a rejected datagram", |facts| facts.paths[0].rejected > 0).await;
    assert_eq!(facts.paths[0].rejected, 1);
    assert!(ping(&tunnel, 3, 10, PATIENCE).await);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mtu_hole() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 1200, PATIENCE).await);
    world.fault(json!({ "knob": "mtu-hole", "bytes": 1000 }));
    assert!(!ping(&tunnel, 2, 1200, MOMENT).await, "too large, and nobody says so");
    assert!(ping(&tunnel, 3, 500, PATIENCE).await);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn latency_and_loss() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    let rule = world.fault(json!({ "knob": "latency", "delay_ms": 150, "path": "udp" }));
    let echo = tunnel.host.ping(tunnel.services(), 9, 2, b"x", PATIENCE).await.unwrap();
    assert!(echo.rtt >= Duration::from_millis(300), "{:?}", echo.rtt);
    world.faults().clear(Some(&rule)).unwrap();
    world.fault(json!({ "knob": "loss", "times": 1 }));
    assert!(!ping(&tunnel, 3, 10, MOMENT).await);
    assert!(ping(&tunnel, 4, 10, PATIENCE).await);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn websockets_that_fail() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let to = websocket_port(&world, &made);
    world.fault(json!({ "knob": "websocket-status", "status": 403, "times": 1 }));
    assert_eq!(Socket::legacy(to).await.err().unwrap().0, 403);

    world.fault(json!({ "knob": "websocket-close", "status": 1012, "delay_ms": 50, "times": 1 }));
    let (socket, _) = Socket::legacy(to).await.unwrap();
    assert_eq!(made.over(Link::Socket(Box::new(socket))).ended().await, Ended::Closed(Some(1012)));

    let rule = world.fault(json!({ "knob": "tls-intercept", "value": "Corporate Proxy" }));
    let (_, certificate) = Socket::legacy(to).await.unwrap();
    let names = |bytes: &[u8], name: &str| bytes.windows(name.len()).any(|w| w == name.as_bytes());
    assert!(names(&certificate, "Corporate Proxy"));
    world.faults().clear(Some(&rule)).unwrap();
    let (_, certificate) = Socket::legacy(to).await.unwrap();
    assert!(names(&certificate, "Fly local gateway ams"));

    world.fault(json!({ "knob": "websocket-silent" }));
    let (socket, _) = Socket::legacy(to).await.unwrap();
    let tunnel = made.over(Link::Socket(Box::new(socket)));
    assert!(!ping(&tunnel, 1, 10, MOMENT).await);
    assert_eq!(tunnel.facts().handshakes, 0);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn resolvers_that_fail() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    let ask = async || tunnel.ask("_api.internal", RecordType::AAAA).await;
    let rule = world.fault(json!({ "knob": "dns-silent" }));
    assert!(tunnel.ask_within("_api.internal", RecordType::AAAA, MOMENT).await.is_none());
    world.faults().clear(Some(&rule)).unwrap();
    let rule = world.fault(json!({ "knob": "dns-servfail" }));
    assert_eq!(ask().await.unwrap_err(), AnswerError::Failed(Code::ServFail));
    world.faults().clear(Some(&rule)).unwrap();
    let rule = world.fault(json!({ "knob": "dns-lie", "value": "fdaa:9:9::9" }));
    assert_eq!(ask().await.unwrap().addresses(), ["fdaa:9:9::9".parse::<std::net::Ipv6Addr>().unwrap()]);
    world.faults().clear(Some(&rule)).unwrap();
    world.fault(json!({ "knob": "dns-cname", "value": "_api.internal" }));
    let aliased = tunnel.ask("other.internal", RecordType::AAAA).await.unwrap();
    assert_eq!((aliased.addresses(), aliased.section.len()), (vec![tunnel.services()], 2));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nats_off() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    assert!(tunnel.connect(tunnel.services(), 4223).await.is_ok());
    world.fault(json!({ "knob": "nats-off" }));
    assert_eq!(tunnel.connect(tunnel.services(), 4223).await.unwrap_err(), ConnectError::Refused);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stopped_unreachable() {
    let world = World::new().await;
    world.app("web", "").await;
    let (id, machine) = world.machine("web", "ams", json!({})).await;
    world.stop_machine("web", &id).await;
    let tunnel = world.tunnel("laptop").await;
    assert!(ping(&tunnel, 1, 10, PATIENCE).await);
    let silent = tunnel.host.ping(machine, 9, 2, b"x", MOMENT).await.unwrap_err();
    assert_eq!(silent, PingError::TimedOut);
    world.fault(json!({ "knob": "stopped-unreachable" }));
    let told = tunnel.host.ping(machine, 9, 3, b"x", PATIENCE).await.unwrap_err();
    assert_eq!(told, PingError::Unreachable { kind: 1, code: code::ADDRESS });
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strict_source() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    // As the Go client does: the first address of the /120.
    let mut masked = made.peer.ip.octets();
    masked[15] = 0;
    let gateway = made.gateway.public_key.parse().unwrap();
    let link = Link::udp(crate::tunnel::wireguard(&made.gateway.endpoint)).await;
    let tunnel = Tunnel::start(made.key.clone(), gateway, masked.into(), link);
    assert!(ping(&tunnel, 1, 10, PATIENCE).await, "the whole /120 is the peer's");
    world.fault(json!({ "knob": "strict-source" }));
    assert!(!ping(&tunnel, 2, 10, MOMENT).await);
    let exact = made.udp().await;
    assert!(ping(&exact, 3, 10, PATIENCE).await, "our own client does not need the leniency");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn restarts() {
    let world = World::new().await;
    world.app("web", "").await;
    let (_, machine) = world.machine("web", "ams", json!({})).await;
    let made = world.peer("laptop", "");
    let tunnel = made.udp().await;
    let (socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    let other = world.peer("other", "").over(Link::Socket(Box::new(socket)));
    other.until("a handshake", |facts| facts.handshakes > 0).await;
    let stream = tunnel.connect(machine, 8080).await.unwrap();
    world.fault(json!({ "knob": "restart" }));
    assert_eq!(other.ended().await, Ended::Broken, "connections end");
    assert!(!ping(&tunnel, 1, 10, MOMENT).await);
    tunnel.until("a second handshake", |facts| facts.handshakes > 1).await;
    assert!(ping(&tunnel, 2, 10, PATIENCE).await);
    assert_eq!(request(stream).await, 200, "streams go on");

    world.fault(json!({ "knob": "restart-new-key", "region": "ams" }));
    assert!(!ping(&tunnel, 3, 10, MOMENT).await);
    let fresh = world.peer("fresh", "");
    assert_ne!(fresh.gateway.public_key, made.gateway.public_key, "new peers hear of the new key");
    assert!(ping(&fresh.udp().await, 4, 10, PATIENCE).await);
    assert!(!ping(&tunnel, 5, 10, MOMENT).await, "the old key is gone");
    world.stop().await;
}

/// The status of a HTTP request over a stream that is open already.
async fn request(mut stream: netstack::host::TcpStream) -> u16 {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}
