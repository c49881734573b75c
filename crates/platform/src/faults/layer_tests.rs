//! The layer over a real socket, where truncation and resets are what they are for a client.

#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{Api, FaultListener, Faults, Outcome, Peer, layer};

struct Server {
    addr: SocketAddr,
    faults: Arc<Faults>,
    effects: Arc<AtomicUsize>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn server(rules: &str) -> Server {
    let faults = Arc::new(Faults::new());
    faults.load(rules).unwrap();
    let effects = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&effects);
    let router = Router::new()
        .route(
            "/v1/apps/{app}/machines",
            post(move |Json(_): Json<Value>| async move {
                counted.fetch_add(1, Ordering::SeqCst);
                Json(json!({"id": "m1", "state": "created"}))
            }),
        )
        .route("/v1/apps/{app}", get(|| async { "app" }));
    let router = layer(router, Arc::clone(&faults), Api::Machines);
    let listener = FaultListener::new(TcpListener::bind("127.0.0.1:0").await.unwrap());
    let addr = axum::serve::Listener::local_addr(&listener).unwrap();
    let service = router.into_make_service_with_connect_info::<Peer>();
    let task = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    Server { addr, faults, effects, task }
}

/// Sends one request on its own connection; the raw answer, or how reading it failed.
async fn send(server: &Server, head: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(server.addr).await?;
    let request = format!(
        "{head} HTTP/1.1\r\nhost: x\r\nuser-agent: test/1\r\nconnection: close\r\n\
         content-type: application/json\r\nauthorization: Bearer fo1_a\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

const CREATE: &str = "POST /v1/apps/web/machines";

#[tokio::test]
async fn statuses_act_before_or_after_the_effect() {
    let server = server(
        r#"[{"kind":"http","route":"POST /v1/apps/{app}/machines","status":503,"times":1,
             "headers":{"retry-after":"7"},"body":"<html><title>Bad gateway</title></html>"},
            {"kind":"http","route":"POST /v1/apps/{app}/machines","status":500,"when":"after","nth":2,
             "body":{"error":"late"}}]"#,
    )
    .await;
    let first = send(&server, CREATE, "{}").await.unwrap();
    assert!(first.starts_with("HTTP/1.1 503") && first.contains("retry-after: 7"), "{first}");
    assert!(first.contains("text/html") && first.contains("fly-request-id: "));
    assert_eq!(server.effects.load(Ordering::SeqCst), 0);
    let second = send(&server, CREATE, "{}").await.unwrap();
    assert!(second.starts_with("HTTP/1.1 500") && second.contains(r#"{"error":"late"}"#), "{second}");
    assert_eq!(server.effects.load(Ordering::SeqCst), 1);
    assert!(send(&server, CREATE, "{}").await.unwrap().starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn resets_reach_the_client_as_resets() {
    let server = server(
        r#"[{"id":"r","kind":"http","route":"POST /v1/apps/{app}/machines","reset":true,"when":"after","times":1}]"#,
    )
    .await;
    let error = send(&server, CREATE, "{}").await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
    assert_eq!(server.effects.load(Ordering::SeqCst), 1);
    let record = server.faults.requests().since(0, 1).remove(0);
    assert_eq!(
        (record.outcome, record.status, record.faults.as_slice()),
        (Outcome::Reset, 0, &["r".to_owned()][..])
    );
    assert!(send(&server, CREATE, "{}").await.unwrap().starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn answers_are_cut_garbled_and_requests_doubled() {
    let server = server(
        r#"[{"kind":"http","route":"GET /v1/apps/{app}","truncate":2,"nth":1},
            {"kind":"http","route":"GET /v1/apps/{app}","garbage":true,"nth":2},
            {"kind":"http","route":"POST /v1/apps/{app}/machines","duplicate":true,"times":1}]"#,
    )
    .await;
    // The client reads two bytes of three, then the connection ends.
    let cut = send(&server, "GET /v1/apps/web", "").await.unwrap();
    assert!(cut.contains("content-length: 3") && cut.ends_with("\r\n\r\nap"), "{cut}");
    let garbage = send(&server, "GET /v1/apps/web", "").await.unwrap();
    assert!(garbage.starts_with("HTTP/1.1 200") && !garbage.ends_with("app"));
    assert!(send(&server, CREATE, "{}").await.unwrap().contains("created"));
    assert_eq!(server.effects.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn tokens_pauses_and_limits_are_refused_in_the_apis_words() {
    let server = server(
        r#"[{"kind":"token","state":"expired","token":"fo1_a","nth":1},
            {"kind":"pause-deploys","app":"web","reason":"maintenance"},
            {"kind":"rate-limit","rps":0.001,"burst":1,"route":"GET /v1/apps/{app}"}]"#,
    )
    .await;
    assert!(send(&server, CREATE, "{}").await.unwrap().starts_with("HTTP/1.1 401"));
    let paused = send(&server, CREATE, "{}").await.unwrap();
    assert!(
        paused.starts_with("HTTP/1.1 503") && paused.contains(r#""status":"deploys_paused""#),
        "{paused}"
    );
    assert!(send(&server, "POST /v1/apps/other/machines", "{}").await.unwrap().contains("200 OK"));
    assert!(send(&server, "GET /v1/apps/web", "").await.unwrap().contains("200 OK"));
    let limited = send(&server, "GET /v1/apps/web", "").await.unwrap();
    assert!(limited.starts_with("HTTP/1.1 429") && limited.contains("retry-after: "), "{limited}");
}

#[tokio::test]
async fn the_log_tells_clients_bodies_and_routes_without_secrets() {
    let server = server("[]").await;
    let body = r#"{"config":{"env":{"A":"1"}},"password":"canary"}"#;
    send(&server, "POST /v1/apps/web/machines?x=1", body).await.unwrap();
    let record = server.faults.requests().since(0, 1).remove(0);
    assert_eq!(record.client, "test/1");
    assert_eq!(record.route.as_deref(), Some("/v1/apps/{app}/machines"));
    assert_eq!((record.app.as_deref(), record.query.as_deref()), (Some("web"), Some("x=1")));
    assert_eq!(record.body.as_ref().unwrap()["config"]["env"]["A"], "1");
    assert!(!serde_json::to_string(&*record).unwrap().contains("canary"));
    assert_eq!((record.status, record.request_bytes), (200, Some(body.len() as u64)));
    assert!(record.response_bytes.is_some_and(|n| n > 0) && record.body_sha256.is_some());
}
