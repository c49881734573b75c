//! What may happen to a tunnel that carries streams.

use std::sync::atomic::Ordering;

use super::*;

#[tokio::test]
async fn udp_that_dies_midway_is_replaced_under_open_streams() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"before").await;
    assert_eq!(tunnel.facts().transport, Some(Transport::Udp));
    setting.gateway.faults.udp_dead.store(true, Ordering::Relaxed);
    echo(&mut stream, &vec![5; 100_000]).await;
    assert_eq!(tunnel.facts().transport, Some(Transport::WebSocket));
    assert_eq!(setting.winners(), [Transport::Udp, Transport::WebSocket]);
}

#[tokio::test]
async fn a_gateway_restarted_with_its_key_is_found_again() {
    let setting = Setting::new().await;
    let key = PrivateKey::generate();
    setting.source.keys.lock().unwrap().gateway_key = key.public();
    setting.gateway.restart(key.clone());
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"before").await;
    setting.gateway.restart(key);
    echo(&mut stream, b"after").await;
    assert_eq!(tunnel.facts().handshakes, 2);
    assert_eq!(*setting.source.repairs.lock().unwrap(), 0);
}

#[tokio::test]
async fn a_peer_that_the_server_forgot_is_made_anew_once() {
    let setting = Setting::new().await;
    setting.gateway.forget();
    let fresh = PrivateKey::generate();
    setting.gateway.know(fresh.public());
    let keys = PeerKeys { private_key: fresh, ..setting.source.keys.lock().unwrap().clone() };
    *setting.source.next.lock().unwrap() = Some(keys);
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"repaired").await;
    assert!(tunnel.facts().repaired);
    assert_eq!(*setting.source.repairs.lock().unwrap(), 1);
}

#[tokio::test]
async fn a_gateway_with_another_key_ends_in_facts() {
    let setting = Setting::new().await;
    setting.source.keys.lock().unwrap().gateway_key = PrivateKey::generate().public();
    let tunnel = setting.open().await;
    let Err(TunnelError::Down(facts)) = tunnel.connect(at(7)).await else { panic!("connected") };
    // The API was asked once, and says that the peer is known.
    assert_eq!((facts.handshakes, facts.peer_valid, facts.repaired), (0, Some(true), false));
    assert!(facts.of(Transport::Udp).all(|p| p.initiations >= 3 && p.datagrams_in == 0));
    assert!(facts.of(Transport::WebSocket).any(|p| p.initiations >= 1));
    assert_eq!(*setting.source.repairs.lock().unwrap(), 1);
}

#[tokio::test]
async fn garbage_changes_nothing() {
    let setting = Setting::new().await;
    setting.gateway.faults.garbage.store(true, Ordering::Relaxed);
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, &vec![9; 100_000]).await;
    let facts = tunnel.facts();
    assert!(facts.of(Transport::Udp).any(|p| p.rejected > 0 && p.last_rejection.is_some()));
    assert_eq!(facts.handshakes, 1);
}

#[tokio::test]
async fn sleep_renews_keys_and_sockets_and_streams_go_on() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"before").await;
    own(&tunnel).pretend_sleep().await;
    echo(&mut stream, b"after").await;
    let facts = until(&tunnel, "two handshakes", |f| f.restarts == 1).await;
    // New sockets are new ports: to the gateway this is also what a rebound NAT looks like.
    assert_eq!(facts.of(Transport::Udp).filter(|p| p.live).count(), 1);
    assert!(facts.of(Transport::Udp).any(|p| !p.live));
}

#[tokio::test]
async fn a_gateway_that_installs_peers_just_in_time_may_shake_hands_itself() {
    let setting = Setting::new().await;
    setting.gateway.faults.just_in_time.store(true, Ordering::Relaxed);
    let tunnel = setting.open().await;
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"reversed").await;
    assert_eq!(tunnel.facts().role, Some(netstack::noise::Role::Responder));
}

#[tokio::test]
async fn a_narrow_way_is_remembered() {
    let setting = Setting::new().await;
    setting.source.keys.lock().unwrap().narrow = true;
    let tunnel = setting.open().await;
    echo(&mut tunnel.connect(at(7)).await.unwrap(), &vec![1; 50_000]).await;
    assert_eq!(tunnel.facts().mtu, 1280);
    assert!(!*setting.source.narrow.lock().unwrap(), "it is known already");
}

#[tokio::test]
async fn many_streams_at_once() {
    let setting = Setting::new().await;
    let tunnel = Arc::new(setting.open().await);
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..64u8 {
        let tunnel = tunnel.clone();
        tasks.spawn(async move {
            let mut stream = tunnel.connect(at(7)).await.unwrap();
            echo(&mut stream, &vec![n; 20_000 + usize::from(n)]).await;
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    assert_eq!(setting.gateway.tasks(), 3);
}
