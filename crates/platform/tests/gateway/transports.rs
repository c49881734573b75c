//! The ways in: UDP, WebSocket, token mode.

use std::net::SocketAddr;
use std::time::Duration;

use netstack::noise::PrivateKey;
use netstack::token::{Auth, Hello, Reply, SUBPROTOCOL};
use netstack::{record, websocket};
use serde_json::json;
use tokio::net::{TcpStream, UdpSocket};

use crate::link::{Ended, Link, Socket};
use crate::tunnel::{PATIENCE, Tunnel, wireguard};
use crate::world::{Made, World};

pub(crate) fn websocket_port(world: &World, made: &Made) -> SocketAddr {
    SocketAddr::new(made.gateway.endpoint.parse().unwrap(), world.running.endpoints().websocket)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_websocket_carries_the_same_tunnel() {
    let world = World::new().await;
    world.app("web", "").await;
    let (_, machine) = world.machine("web", "ams", json!({})).await;
    let made = world.peer("laptop", "");
    let (socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    let tunnel = made.over(Link::Socket(Box::new(socket)));
    assert_eq!(tunnel.get(machine, 8080, "/", "").await.0, 200);
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_over_a_websocket_before_the_client_did() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let (mut socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    // Keepalives of the client are no datagrams.
    socket.send(&record::KEEPALIVE).await;
    let early = tokio::time::timeout(Duration::from_millis(1500), socket.receive()).await;
    assert!(early.is_err(), "{early:?}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_roams_between_its_transports() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let over_udp = made.udp().await;
    over_udp.until("a handshake", |facts| facts.handshakes > 0).await;
    assert!(over_udp.host.ping(over_udp.services(), 1, 1, b"x", PATIENCE).await.is_ok());
    let (socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    let over_socket = made.over(Link::Socket(Box::new(socket)));
    assert!(over_socket.host.ping(over_socket.services(), 1, 2, b"x", PATIENCE).await.is_ok());
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_and_garbage_get_no_answer() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let stranger =
        Made { key: PrivateKey::generate(), peer: made.peer.clone(), gateway: made.gateway.clone() };
    let unknown = stranger.udp().await;
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    for length in [0, 1, 4, 31, 32, 64, 92, 148, 1400] {
        for kind in 0..5u8 {
            let mut datagram = vec![0xa5; length];
            if let Some(first) = datagram.first_mut() {
                *first = kind;
            }
            socket.send_to(&datagram, wireguard(&made.gateway.endpoint)).await.unwrap();
        }
    }
    // The gateway goes on.
    let tunnel = made.udp().await;
    assert!(tunnel.host.ping(tunnel.services(), 1, 1, b"x", PATIENCE).await.is_ok());
    assert_eq!(unknown.facts().handshakes, 0);
    assert!(socket.try_recv(&mut [0; 100]).is_err());

    let (mut socket, _) = Socket::legacy(websocket_port(&world, &made)).await.unwrap();
    socket.garbage(&[0xff; 64]).await;
    let ended = tokio::time::timeout(PATIENCE, socket.receive()).await.unwrap();
    assert_eq!(ended.unwrap_err(), Ended::Closed(Some(1002)));
    let plain = TcpStream::connect(("127.0.0.1", world.running.endpoints().token)).await.unwrap();
    let (mut reader, mut writer) = plain.into_split();
    tokio::io::AsyncWriteExt::write_all(&mut writer, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut reader, &mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    world.stop().await;
}

async fn desk(world: &World, header: &str, protocol: bool) -> Socket {
    let stream = TcpStream::connect(("127.0.0.1", world.running.endpoints().token)).await.unwrap();
    let mut extra = Vec::new();
    if !header.is_empty() {
        extra.push(("Authorization", header));
    }
    if protocol {
        extra.push(("Sec-WebSocket-Protocol", SUBPROTOCOL));
    }
    Socket::upgrade(Box::new(stream), &extra).await.unwrap()
}

async fn control(socket: &mut Socket) -> Vec<u8> {
    loop {
        let mut received = tokio::time::timeout(PATIENCE, socket.receive()).await.unwrap().unwrap();
        if !received.is_empty() {
            return received.remove(0);
        }
    }
}

async fn say(socket: &mut Socket, packet: &[u8]) {
    let mut bytes = Vec::new();
    record::encode(packet, &mut bytes);
    socket.send(&bytes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn token_mode_admits_whoever_has_a_token() {
    let world = World::new().await;
    world.app("web", "dev").await;
    let (_, machine) = world.machine("web", "ams", json!({})).await;
    let token = world.running.user_token().expose().to_owned();
    for (header, binary) in [(format!("FlyV1 {token}"), true), (String::new(), false)] {
        let mut socket = desk(&world, &header, binary).await;
        assert_eq!(socket.binary, binary);
        let hello = Hello::parse(&control(&mut socket).await).unwrap();
        assert_eq!(hello.auth_header, binary);
        let key = PrivateKey::generate();
        let auth = Auth {
            key: key.public(),
            org_slug: "local".into(),
            network_name: Some("dev".into()),
            token: header.is_empty().then(|| token.clone()),
        };
        say(&mut socket, &auth.to_bytes()).await;
        let reply = Reply::parse(&control(&mut socket).await).unwrap();
        let Reply::Ok { peer_ip, dns, expires_at } = reply else { panic!("{reply:?}") };
        let tunnel = Tunnel::start(key, hello.key, peer_ip, Link::Socket(Box::new(socket)));
        assert_eq!(dns, Some(tunnel.services()));
        assert!(expires_at.unwrap() > platform::domain::now_ms() / 1000);
        assert_eq!(tunnel.get(machine, 8080, "/", "").await.0, 200);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn token_mode_refuses_whoever_has_none() {
    let world = World::new().await;
    for (token, org, expected) in [
        ("fo1_wrong", "local", "unauthorized"),
        (world.running.user_token().expose(), "elsewhere", "unauthorized"),
    ] {
        let mut socket = desk(&world, &format!("FlyV1 {token}"), true).await;
        control(&mut socket).await;
        let key = PrivateKey::generate().public();
        let auth = Auth { key, org_slug: org.into(), network_name: None, token: None };
        say(&mut socket, &auth.to_bytes()).await;
        let reply = Reply::parse(&control(&mut socket).await).unwrap();
        assert!(matches!(&reply, Reply::Error { code, .. } if code == expected), "{reply:?}");
        let end = tokio::time::timeout(PATIENCE, socket.receive()).await.unwrap();
        assert!(end.is_err(), "{end:?}");
    }
    let mut socket = desk(&world, "FlyV1 x", true).await;
    control(&mut socket).await;
    say(&mut socket, b"{}").await;
    let reply = Reply::parse(&control(&mut socket).await).unwrap();
    assert!(matches!(&reply, Reply::Error { code, .. } if code == "invalid_request"), "{reply:?}");
    let _ = websocket::MAX_PAYLOAD;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn gateways_stay_what_they_were_over_a_restart() {
    let world = World::new().await;
    let made = world.peer("laptop", "");
    let gateways = |world: &World| world.running.platform().state.read(|w| w.gateways.clone());
    let before = gateways(&world);
    let dir = world.stop().await;
    let world = World::boot(platform::runtime::RuntimeKind::Simulated, dir).await;
    assert_eq!(gateways(&world), before);
    let tunnel = made.udp().await;
    assert!(tunnel.host.ping(tunnel.services(), 1, 1, b"x", PATIENCE).await.is_ok());
    world.stop().await;
}
