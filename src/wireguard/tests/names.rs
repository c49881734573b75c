//! DNS and ping within the tunnel.

use std::sync::atomic::Ordering;

use netstack::dns::{Code, RecordType};
use netstack::host::PingError;

use super::*;

#[tokio::test]
async fn names_are_resolved_and_dialled() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    assert_eq!(tunnel.resolve("app.internal").await.unwrap(), [MACHINE]);
    assert_eq!(tunnel.resolve("ALIAS.internal.").await.unwrap(), [MACHINE]);
    echo(&mut tunnel.dial("app.internal", 7).await.unwrap(), b"x").await;
    echo(&mut tunnel.dial(&format!("[{MACHINE}]"), 7).await.unwrap(), b"x").await;
    // The first address leads nowhere, the second one answers.
    echo(&mut tunnel.dial("two.internal", 7).await.unwrap(), b"x").await;
}

#[tokio::test]
async fn the_reasons_for_no_address_are_told_apart() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let name = |n: &str| n.to_string();
    assert_eq!(tunnel.resolve("no.internal").await, Err(DnsError::NxDomain { name: name("no.internal") }));
    let none = tunnel.query("app.internal", RecordType::TXT).await;
    assert_eq!(none, Err(DnsError::NoRecords { name: name("app.internal"), kind: RecordType::TXT }));
    let failed = tunnel.resolve("broken.internal").await;
    assert_eq!(failed, Err(DnsError::ServFail { name: name("broken.internal"), code: Code::ServFail }));
    assert_eq!(tunnel.resolve("a..b").await, Err(DnsError::BadName(name("a..b"))));
    let dialled = tunnel.dial("no.internal", 7).await;
    assert!(matches!(dialled, Err(TunnelError::Dns(DnsError::NxDomain { .. }))), "{dialled:?}");
}

#[tokio::test]
async fn long_answers_and_silent_servers_are_asked_over_tcp() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let answer = tunnel.query("big.internal", RecordType::TXT).await.unwrap();
    assert_eq!(answer.texts()[0].len(), 4000);
    setting.gateway.faults.dns_silent.store(true, Ordering::Relaxed);
    // Kept answers need no server.
    assert!(tunnel.query("big.internal", RecordType::TXT).await.is_ok());
    assert_eq!(tunnel.resolve("app.internal").await.unwrap(), [MACHINE]);
}

#[tokio::test]
async fn a_dead_server_is_not_waited_for_for_ever() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let silent = own(&tunnel).query_at(CLIENT, "app.internal", RecordType::AAAA).await;
    let Err(DnsError::Timeout { sent, handshake_age, .. }) = silent else { panic!("{silent:?}") };
    assert!(sent >= 1 && handshake_age.is_some());
}

#[tokio::test]
async fn pings_are_answered_or_not() {
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let echo = tunnel.ping(gateway::DNS, 1, 1, b"data", LONG).await.unwrap();
    assert_eq!((echo.data.as_slice(), echo.from), (&b"data"[..], gateway::DNS));
    let silent = tunnel.ping(MACHINE, 1, 2, b"data", Duration::from_millis(300)).await;
    assert_eq!(silent, Err(PingError::TimedOut));
}
