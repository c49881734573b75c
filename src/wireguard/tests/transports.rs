//! UDP, WebSocket, their race, token mode, proxies.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::net::TcpListener;

use super::*;

#[tokio::test]
async fn streams_over_udp() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"hello").await;
    echo(&mut stream, &vec![7; 300_000]).await;
    let facts = tunnel.facts();
    assert_eq!((facts.transport, facts.handshakes), (Some(Transport::Udp), 1));
    assert_eq!(facts.peer_ip, CLIENT);
    assert_eq!(facts.of(Transport::WebSocket).count(), 0);
    assert_eq!(setting.winners(), [Transport::Udp]);
    let refused = tunnel.connect(at(1)).await;
    assert!(matches!(refused, Err(TunnelError::ConnectionRefused(_))), "{refused:?}");
    drop(stream);
    tunnel.close().await;
    assert!(*setting.source.released.lock().unwrap());
}

#[tokio::test]
async fn half_closed_streams_deliver_what_follows() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(9)).await.unwrap();
    stream.write_all(&vec![1; 100_000]).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut rest = Vec::new();
    tokio::time::timeout(LONG, stream.read_to_end(&mut rest)).await.unwrap().unwrap();
    assert_eq!(rest, b"!");
}

#[tokio::test]
async fn a_blocked_udp_is_replaced_by_the_websocket() {
    let setting = Setting::new().await;
    setting.gateway.faults.udp_dead.store(true, Ordering::Relaxed);
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, &vec![7; 200_000]).await;
    let facts = tunnel.facts();
    assert_eq!(facts.transport, Some(Transport::WebSocket));
    assert!(facts.of(Transport::Udp).all(|path| path.initiations > 0 && path.datagrams_in == 0));
    let websocket = facts.of(Transport::WebSocket).next().unwrap().websocket.clone().unwrap();
    assert_eq!((websocket.stage, websocket.tls_issuer), (Stage::Open, None));
    assert_eq!(setting.winners(), [Transport::WebSocket]);
}

#[tokio::test]
async fn forced_transports_do_not_race() {
    let mut setting = Setting::new().await;
    setting.options.policy = Policy::WebSocketOnly;
    let tunnel = setting.open().await;
    echo(&mut tunnel.connect(at(7)).await.unwrap(), b"x").await;
    assert_eq!(tunnel.facts().of(Transport::Udp).count(), 0);

    let mut setting = Setting::new().await;
    setting.options.policy = Policy::UdpOnly;
    setting.gateway.faults.udp_dead.store(true, Ordering::Relaxed);
    let tunnel = setting.open().await;
    let down = tunnel.up(Duration::from_secs(2)).await;
    assert!(matches!(down, Err(TunnelError::Down(_))), "{down:?}");
    assert_eq!(setting.gateway.faults.websockets.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_remembered_websocket_is_opened_at_once_and_closed_when_udp_answers() {
    let setting = Setting::new().await;
    setting.source.keys.lock().unwrap().winner = Some(Transport::WebSocket);
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"x").await;
    until(&tunnel, "both were tried", |f| f.of(Transport::WebSocket).count() == 1).await;
    // Whoever won, one of them carries the stream on.
    if tunnel.facts().transport == Some(Transport::Udp) {
        until(&tunnel, "the loser is closed", |f| f.of(Transport::WebSocket).all(|p| !p.live)).await;
    }
    echo(&mut stream, b"y").await;
}

#[tokio::test]
async fn a_refused_websocket_leaves_evidence() {
    let setting = Setting::new().await;
    setting.gateway.faults.udp_dead.store(true, Ordering::Relaxed);
    setting.gateway.faults.refuse.store(403, Ordering::Relaxed);
    let tunnel = setting.open().await;
    let facts = until(&tunnel, "the refusal", |f| f.of(Transport::WebSocket).any(|p| !p.live)).await;
    let path = facts.of(Transport::WebSocket).next().unwrap();
    let report = path.websocket.clone().unwrap();
    assert_eq!((report.stage, report.status), (Stage::Http, Some(403)));
    assert_eq!(report.refusal.as_deref(), Some("box: blocked"));
    assert!(path.error.as_deref().unwrap().contains("403"));
}

#[tokio::test]
async fn the_websocket_is_opened_again_and_streams_go_on() {
    let mut setting = Setting::new().await;
    setting.options.policy = Policy::WebSocketOnly;
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"before").await;
    // A connection that breaks while something is on its way may end before its last words are read.
    let seen = |facts: &TunnelFacts| {
        facts
            .of(Transport::WebSocket)
            .any(|p| p.websocket.as_ref().is_some_and(|w| w.close == Some((Some(1001), "going away".into()))))
    };
    let mut rounds = 0;
    while rounds < 3 || (rounds < 20 && !seen(&tunnel.facts())) {
        setting.gateway.hang_up();
        echo(&mut stream, &vec![3; 50_000]).await;
        rounds += 1;
    }
    let facts = tunnel.facts();
    assert!(facts.paths.len() >= 4, "{facts:#?}");
    assert!(seen(&facts), "{facts:#?}");
    // The session survives; a handshake is made only where nothing was heard for a second.
    assert!((1..=rounds + 1).contains(&facts.handshakes), "{facts:#?}");
}

#[tokio::test]
async fn token_mode_needs_no_peer() {
    let setting = Setting::new().await;
    setting.gateway.faults.token.store(true, Ordering::Relaxed);
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let access = TokenAccess {
        gateway: format!("ws://127.0.0.1:{}", setting.gateway.websocket_port),
        token: Arc::new(move || format!("fm2_test{}", counted.fetch_add(1, Ordering::Relaxed))),
        org_slug: "acme".into(),
        network: None,
    };
    let tunnel = Tunnel::open(Access::Token(access), setting.options.clone()).await.unwrap();
    assert_eq!((tunnel.facts().peer_ip, tunnel.dns_server()), (CLIENT, gateway::DNS));
    let facts = tunnel.facts();
    assert_eq!(facts.gateway_key, setting.gateway.key);
    // A real gateway knows the key from the exchange.
    assert!(gateway::KNOWN.lock().unwrap().contains(&facts.public_key));
    setting.gateway.forget();
    setting.gateway.know(facts.public_key);
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"hello").await;
    // The tunnel knows that it is up, and what carries it.
    tunnel.up(LONG).await.unwrap();
    assert_eq!(tunnel.facts().transport, Some(Transport::WebSocket));
    // Whenever it connects anew, the token is the one of then.
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    setting.gateway.hang_up();
    let opened = async {
        while asked.load(Ordering::Relaxed) < 2 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(LONG, opened).await.unwrap();
}

/// A proxy that consents to everything and connects to `to`. Returns its port.
async fn proxy(to: u16, socks: bool) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut bytes = Vec::new();
                if socks {
                    let mut greeting = [0; 3];
                    stream.read_exact(&mut greeting).await.unwrap();
                    stream.write_all(&[5, 0]).await.unwrap();
                    let mut request = [0; 10];
                    stream.read_exact(&mut request).await.unwrap();
                    assert_eq!(request[..8], [5, 1, 0, 1, 192, 0, 2, 1]);
                    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
                } else {
                    while !bytes.ends_with(b"\r\n\r\n") {
                        bytes.push(stream.read_u8().await.unwrap());
                    }
                    let text = String::from_utf8(bytes).unwrap();
                    assert!(text.starts_with("CONNECT 192.0.2.1:"), "{text}");
                    assert!(text.contains("Proxy-Authorization: Basic dTpw\r\n"), "{text}");
                    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
                }
                let mut far = tokio::net::TcpStream::connect(("127.0.0.1", to)).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut stream, &mut far).await;
            });
        }
    });
    port
}

#[tokio::test]
async fn the_websocket_goes_through_proxies() {
    for socks in [false, true] {
        let mut setting = Setting::new().await;
        let port = proxy(setting.gateway.websocket_port, socks).await;
        // An address that leads nowhere: only the proxy can be the way.
        setting.source.keys.lock().unwrap().endpoint = "192.0.2.1".into();
        setting.options.policy = Policy::WebSocketOnly;
        let scheme = if socks { "socks5" } else { "http" };
        setting.options.proxy.https =
            Some(format!("{scheme}://{}127.0.0.1:{port}", if socks { "" } else { "u:p@" }));
        let tunnel = setting.open().await;
        echo(&mut tunnel.connect(at(7)).await.unwrap(), b"through").await;
        let facts = tunnel.facts();
        let report = facts.of(Transport::WebSocket).next().unwrap().websocket.clone().unwrap();
        assert_eq!(report.proxy, Some(format!("{scheme}://127.0.0.1:{port}")));
    }
}
