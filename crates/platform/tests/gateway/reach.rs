//! Who reaches what: machines, services, other peers; and who does not.

use std::time::Duration;

use netstack::host::{ConnectError, PingError};
use netstack::packet::icmp::code;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::tunnel::comes_back;
use crate::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn ports_of_machines_and_the_machines_api() {
    let world = World::new().await;
    world.app("web", "").await;
    let script = json!({ "FLY_SIM": json!({ "http": { "body": "inside\n" } }).to_string() });
    let (_, machine) = world.machine("web", "ams", json!({ "env": script })).await;
    let tunnel = world.tunnel("laptop").await;
    assert_eq!(tunnel.get(machine, 8080, "/", "").await, (200, "inside\n".to_owned()));
    assert_eq!(tunnel.connect(machine, 8081).await.unwrap_err(), ConnectError::Refused);
    assert_eq!(tunnel.connect(tunnel.services(), 9999).await.unwrap_err(), ConnectError::Refused);

    assert_eq!(tunnel.get(tunnel.services(), 4280, "/", "").await.0, 404);
    let header = format!("Authorization: Bearer {}\r\n", world.running.user_token().expose());
    let (status, body) = tunnel.get(tunnel.services(), 4280, "/v1/apps/web", &header).await;
    assert_eq!(status, 200, "{body}");
    assert_eq!(tunnel.get(tunnel.services(), 4280, "/v1/apps/web", "").await.0, 401);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn echo_answers_at_services_and_machines_only() {
    let world = World::new().await;
    world.app("web", "").await;
    let (_, machine) = world.machine("web", "ams", json!({})).await;
    let tunnel = world.tunnel("laptop").await;
    let ping = |to, seq| {
        let host = tunnel.host.clone();
        async move { host.ping(to, 7, seq, b"fifteen bytes..", Duration::from_secs(10)).await }
    };
    for (to, seq) in [(tunnel.services(), 1), (machine, 2)] {
        let echo = ping(to, seq).await.unwrap();
        assert_eq!((echo.data.as_slice(), echo.from), (b"fifteen bytes..".as_slice(), to));
    }
    let mut nobody = machine.segments();
    nobody[6] ^= 0xff;
    let unreachable = ping(nobody.into(), 3).await.unwrap_err();
    assert_eq!(unreachable, PingError::Unreachable { kind: 1, code: code::NO_ROUTE });
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn networks_are_apart_even_within_an_organisation() {
    let world = World::new().await;
    world.app("web", "").await;
    world.app("hidden", "dev").await;
    let (_, open) = world.machine("web", "ams", json!({})).await;
    let (_, hidden) = world.machine("hidden", "ams", json!({})).await;
    assert_ne!(open.segments()[..3], hidden.segments()[..3]);
    let (outside, inside) = (world.tunnel("a").await, world.peer("b", "dev").udp().await);
    assert!(matches!(
        outside.connect(hidden, 8080).await.unwrap_err(),
        ConnectError::Unreachable { code: code::NO_ROUTE, .. }
    ));
    assert_eq!(inside.get(hidden, 8080, "/", "").await.0, 200);
    assert!(matches!(inside.connect(open, 8080).await.unwrap_err(), ConnectError::Unreachable { .. }));
    assert!(matches!(
        inside.connect(outside.services(), 53).await.unwrap_err(),
        ConnectError::Unreachable { .. }
    ));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn peers_reach_each_other_and_removed_ones_nobody() {
    let world = World::new().await;
    let (a, b) = (world.peer("a", ""), world.peer("b", ""));
    let (one, two) = (a.udp().await, b.udp().await);
    one.until("a handshake", |facts| facts.handshakes > 0).await;
    two.until("a handshake", |facts| facts.handshakes > 0).await;
    let mut incoming = two.host.incoming();
    let serving = tokio::spawn(async move {
        let mut stream = incoming.next().await.unwrap().accept().unwrap();
        stream.write_all(b"from b").await.unwrap();
        stream.shutdown().await.unwrap();
        // Kept until the other side has read.
        let _ = stream.read(&mut [0; 1]).await;
    });
    let mut stream = one.connect(two.address, 7000).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    assert_eq!(text, "from b");
    drop(stream);
    serving.await.unwrap();

    let state = &world.running.platform().state;
    state.update(|w| platform::inventory::peers::remove(w, "personal", "b")).unwrap();
    // The gateway follows; from then on nothing of it is answered.
    let silent = async {
        while two.host.ping(two.services(), 1, 1, b"x", Duration::from_millis(300)).await.is_ok() {}
    };
    tokio::time::timeout(Duration::from_secs(10), silent).await.expect("a removed peer goes on");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn much_data_passes_unchanged_in_both_directions() {
    let world = World::new().await;
    let (a, b) = (world.peer("a", ""), world.peer("b", ""));
    let (one, two) = (a.udp().await, b.udp().await);
    two.until("a handshake", |facts| facts.handshakes > 0).await;
    let mut incoming = two.host.incoming();
    let echo = tokio::spawn(async move {
        let stream = incoming.next().await.unwrap().accept().unwrap();
        let (mut reader, mut writer) = tokio::io::split(stream);
        tokio::io::copy(&mut reader, &mut writer).await.unwrap();
        writer.shutdown().await.unwrap();
    });
    let stream = one.connect(two.address, 7000).await.unwrap();
    let sent: Vec<u8> = (0..3_000_000_u32).map(|n| (n * 7 + n / 251) as u8).collect();
    comes_back(stream, sent).await;
    echo.await.unwrap();
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn private_addresses_of_apps_lead_through_the_edge() {
    let world = World::new().await;
    world.app("web", "").await;
    let script = json!({ "FLY_SIM": json!({ "http": { "body": "proxied\n" } }).to_string() });
    world.machine("web", "ams", json!({ "env": script })).await;
    let made = world.client.post("/v1/apps/web/ip_assignments", json!({ "type": "private_v6" })).await;
    let address = made.expect(200)["ip"].as_str().unwrap().parse().unwrap();
    let tunnel = world.tunnel("laptop").await;
    assert_eq!(tunnel.get(address, 80, "/", "").await, (200, "proxied\n".to_owned()));
    assert_eq!(tunnel.connect(address, 81).await.unwrap_err(), ConnectError::Refused);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_stream_of_the_organisation() {
    let world = World::new().await;
    world.app("web", "").await;
    let tunnel = world.tunnel("laptop").await;
    let mut stream = tunnel.connect(tunnel.services(), 4223).await.unwrap();
    let token = world.running.user_token().expose();
    let hello =
        format!("CONNECT {{\"user\":\"personal\",\"pass\":\"{token}\"}}\r\nSUB logs.web.*.* 1\r\nPING\r\n");
    stream.write_all(hello.as_bytes()).await.unwrap();
    let mut seen = String::new();
    let mut until = async |part: &str| {
        while !seen.contains(part) {
            let mut buffer = [0; 4096];
            let read = tokio::time::timeout(Duration::from_secs(20), stream.read(&mut buffer));
            let length = read.await.unwrap_or_else(|_| panic!("no {part:?} in {seen}")).unwrap();
            assert_ne!(length, 0, "closed before {part:?}: {seen}");
            seen.push_str(&String::from_utf8_lossy(&buffer[..length]));
        }
    };
    until("PONG").await;
    let script = json!({ "FLY_SIM": json!({ "log": ["hello from the app"] }).to_string() });
    world.machine("web", "ams", json!({ "env": script })).await;
    until("MSG logs.web.ams.").await;
    until("hello from the app").await;
    world.stop().await;
}
