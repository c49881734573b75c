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

/// Sends all the time, as commands with open streams do.
async fn busy(tunnel: &Tunnel) {
    loop {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let Ok(mut stream) = tunnel.connect(at(7)).await else { continue };
        for _ in 0..100 {
            let said = async {
                stream.write_all(b"x").await?;
                stream.read_u8().await
            };
            if !matches!(tokio::time::timeout(Duration::from_secs(3), said).await, Ok(Ok(_))) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A copied home directory: two processes, one key. The gateway answers the handshakes of both, and each takes the other's
/// packets away.
#[tokio::test]
async fn a_key_in_use_elsewhere_is_replaced_once() {
    let setting = Setting::new().await;
    let fresh = PrivateKey::generate();
    setting.gateway.know(fresh.public());
    let keys = setting.source.keys.lock().unwrap().clone();
    *setting.source.next.lock().unwrap() =
        Some(PeerKeys { private_key: fresh, peer_ip: gateway::OTHER, ..keys });
    let one = setting.open().await;
    echo(&mut one.connect(at(7)).await.unwrap(), b"alone").await;
    // The gateway's clock of sessions has ticks: two of the same one are equal to it, and would get along.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let two = setting.open().await;
    let replaced = async {
        while *setting.source.repairs.lock().unwrap() == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let found = tokio::time::timeout(LONG * 4, async {
        tokio::select! { () = busy(&one) => {}, () = busy(&two) => {}, () = replaced => {} }
    });
    let found = found.await;
    assert!(found.is_ok(), "nobody notices: {:#?} {:#?}", one.facts(), two.facts());
    assert!(*setting.source.contended.lock().unwrap());
    // Now each has a key of its own.
    for tunnel in [&one, &two] {
        let mut stream = tunnel.connect(at(7)).await.unwrap();
        echo(&mut stream, &vec![1; 50_000]).await;
    }
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
