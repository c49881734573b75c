//! Builder machines: what the API provides, and the two ports, in front of an engine that only pretends.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{Method, StatusCode};
use platform::builder::EngineChoice;
use platform::platform::{Config, Running, serve};
use platform::runtime::RuntimeKind;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::client::{Answer, Client};
use crate::{api, stop};

const IMAGE: &str = "docker-hub-mirror.fly.io/flyio/rchab:sha-9346699";

/// Answers like an engine: what it is asked, and `/grpc` by echoing what comes.
async fn engine() -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(|mut request: Request| async move {
        let path = request.uri().path().to_owned();
        if path.ends_with("/grpc") {
            let upgrade = hyper::upgrade::on(&mut request);
            tokio::spawn(async move {
                let mut stream = hyper_util::rt::TokioIo::new(upgrade.await.unwrap());
                let mut piece = [0; 64];
                while let Ok(n @ 1..) = stream.read(&mut piece).await {
                    stream.write_all(&piece[..n]).await.unwrap();
                }
            });
            let headers = [("connection", "Upgrade"), ("upgrade", "h2c")];
            return (StatusCode::SWITCHING_PROTOCOLS, headers, "").into_response();
        }
        let headers = [("api-version", "1.41"), ("content-type", "application/json")];
        let seen = json!({ "path": path, "authorization": request.headers().contains_key("authorization") });
        (headers, seen.to_string()).into_response()
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn boot(dir: &std::path::Path, builders: EngineChoice) -> Running {
    let mut config = Config::new(dir);
    config.runtime = RuntimeKind::Simulated;
    config.builders = builders;
    serve(config).await.unwrap()
}

fn config(volume: &str) -> Value {
    json!({
        "image": IMAGE,
        "env": { "DATA_DIR": "/data" },
        "guest": { "cpu_kind": "shared", "cpus": 4, "memory_mb": 4096 },
        "mounts": [{ "path": "/data", "volume": volume, "name": "b" }],
        "services": [
            { "protocol": "tcp", "internal_port": 8080, "autostop": "off", "autostart": true,
              "ports": [{ "port": 80, "handlers": ["http"] }, { "port": 443, "handlers": ["http", "tls"] }] },
            { "protocol": "tcp", "internal_port": 2375, "ports": [{ "port": 2375 }] },
        ],
    })
}

/// A builder app with its machine, as flyctl makes them.
async fn builder(client: &Client) -> String {
    let app =
        json!({ "name": "b", "org_slug": "personal", "network": "", "app_role_id": "remote-docker-builder" });
    client.post("/v1/apps?wait=true", app).await.expect(201);
    client.post("/v1/apps", json!({ "name": "web", "org_slug": "personal" })).await.expect(201);
    let volume = json!({ "name": "machine_data", "size_gb": 50, "auto_backup_enabled": false, "region": "ams",
        "compute": { "cpu_kind": "shared", "cpus": 4, "memory_mb": 4096 } });
    let volume = client.post("/v1/apps/b/volumes", volume).await.expect(200);
    let launch = json!({ "region": "ams", "config": config(volume["id"].as_str().unwrap()) });
    let machine = client.post("/v1/apps/b/machines", launch).await.expect(200);
    let id = machine["id"].as_str().unwrap().to_owned();
    wait(client, &id, "started").await;
    id
}

async fn wait(client: &Client, id: &str, state: &str) {
    client.get(&format!("/v1/apps/b/machines/{id}/wait?state={state}&timeout=20")).await.expect(200);
}

/// A request to port 8080 through the edge, as user of the app `web`.
async fn api_port(running: &Running, token: &str, path: &str) -> Answer {
    let mut client = Client::new(format!("http://127.0.0.1:{}", running.ports().edge_http), "");
    client.authorization = format!("Basic {}", STANDARD.encode(format!("web:{token}")));
    let host = format!("b.localhost:{}", running.ports().edge_http);
    // The edge says that it came over plain HTTP; builders insist on the other.
    client.send(Method::GET, path, &[("host", &host)], "").await
}

async fn fault(running: &Running, rule: Value) {
    let mut client = Client::new(running.api_url(), "");
    client.authorization = format!("Bearer {}", running.admin_token().expose());
    assert!(client.post("/_platform/faults", rule).await.status.is_success());
}

async fn clear(running: &Running) {
    let mut client = Client::new(running.api_url(), "");
    client.authorization = format!("Bearer {}", running.admin_token().expose());
    assert!(client.delete("/_platform/faults").await.status.is_success());
}

/// The engine's own port, through a listener of the edge.
fn engine_port(running: &Running) -> Client {
    let address = running.tcp_map()[&("b".to_owned(), 2375)];
    Client::new(format!("http://{address}"), "")
}

#[tokio::test]
async fn a_builder_serves_its_engine_and_falls_asleep() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path(), EngineChoice::At(format!("tcp://{}", engine().await))).await;
    let client = api(&running);
    let id = builder(&client).await;
    let listed = client.get("/v1/apps?org_slug=personal&app_role=remote-docker-builder").await.expect(200);
    assert_eq!((listed["total_apps"].as_u64(), listed["apps"][0]["name"].as_str()), (Some(1), Some("b")));

    // Port 2375: the engine as it is, and BuildKit said to be there.
    let engine = engine_port(&running);
    let ping = engine.get("/_ping").await;
    assert_eq!(
        (&ping.headers["builder-version"], &ping.headers["api-version"]),
        (&"2".parse().unwrap(), &"1.41".parse().unwrap())
    );
    assert_eq!(engine.get("/v1.41/info").await.expect(200)["path"], "/v1.41/info");
    let mut stream = TcpStream::connect(running.tcp_map()[&("b".to_owned(), 2375)]).await.unwrap();
    stream
        .write_all(b"POST /grpc HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n")
        .await
        .unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    assert!(head.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&head));
    stream.write_all(b"both ways").await.unwrap();
    let mut echo = [0; 9];
    stream.read_exact(&mut echo).await.unwrap();
    assert_eq!(&echo, b"both ways");

    // While that is open nobody may call it idle; afterwards it ends, and its end is no failure.
    fault(&running, json!({ "kind": "builder", "knob": "idle", "delay_ms": 1 })).await;
    engine.get("/_ping").await.expect_ok();
    assert_eq!(client.get(&format!("/v1/apps/b/machines/{id}")).await.expect(200)["state"], "started");
    drop(stream);
    wait(&client, &id, "stopped").await;
    let machine = client.get(&format!("/v1/apps/b/machines/{id}")).await.expect(200);
    let exit = machine["events"].as_array().unwrap().iter().find(|event| event["type"] == "exit").unwrap();
    assert_eq!(exit["request"]["exit_event"]["exit_code"], 0, "{exit}");
    clear(&running).await;
    client.post(&format!("/v1/apps/b/machines/{id}/restart?force_stop=false"), json!({})).await.expect(200);
    wait(&client, &id, "started").await;
    stop(running).await;
}

impl Answer {
    fn expect_ok(&self) {
        assert!(self.status.is_success(), "{}", self.status);
    }
}

#[tokio::test]
async fn faults_of_a_builder_are_felt_at_its_ports() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path(), EngineChoice::At(format!("tcp://{}", engine().await))).await;
    let client = api(&running);
    builder(&client).await;
    let engine = engine_port(&running);
    fault(&running, json!({ "kind": "builder", "knob": "wrong-version" })).await;
    let refused = engine.get("/v1.41/info").await.expect(400);
    assert!(refused["message"].as_str().unwrap().contains("too new"), "{refused}");
    assert_eq!(engine.get("/_ping").await.headers["api-version"], "1.12");
    clear(&running).await;

    fault(&running, json!({ "kind": "builder", "knob": "no-registry-dns", "times": 1 })).await;
    let pushed = engine.post("/v1.41/images/registry.fly.io/web/push?tag=1", json!({})).await.expect(200);
    assert!(pushed["error"].as_str().unwrap().contains("lookup registry.fly.io on"), "{pushed}");

    // A fault at a build ends what is open, and the next build goes through.
    fault(&running, json!({ "kind": "builder", "knob": "cut", "delay_ms": 1, "times": 1 })).await;
    for expected in [false, true] {
        let address = running.tcp_map()[&("b".to_owned(), 2375)];
        let mut stream = TcpStream::connect(address).await.unwrap();
        let ask = b"POST /v1.41/grpc HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n";
        stream.write_all(ask).await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) => break,
            }
        }
        let ended = tokio::time::timeout(Duration::from_secs(10), async {
            let mut piece = [0; 8];
            if expected {
                stream.write_all(b"goes on").await.unwrap();
                return stream.read(&mut piece).await.unwrap() == 7;
            }
            !matches!(stream.read(&mut piece).await, Ok(1..))
        });
        assert!(ended.await.unwrap());
    }
    stop(running).await;
}

#[tokio::test]
async fn without_an_engine_there_is_no_builder_and_that_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path(), EngineChoice::Nobody).await;
    let client = api(&running);
    let app = json!({ "name": "b", "org_slug": "personal", "app_role_id": "remote-docker-builder" });
    client.post("/v1/apps", app).await.expect(201);
    let launch = json!({ "region": "ams", "config": { "image": IMAGE } });
    let refused = client.post("/v1/apps/b/machines", launch).await.expect(503);
    assert!(
        refused["error"].as_str().unwrap().contains("no container engine for remote builders"),
        "{refused}"
    );

    fault(&running, json!({ "kind": "builder", "knob": "no-capacity" })).await;
    let full =
        client.post("/v1/apps/b/volumes", json!({ "name": "x", "size_gb": 50, "region": "iad" })).await;
    let full = full.expect(412);
    assert_eq!(full["status"], "insufficient_capacity");
    assert!(full["error"].as_str().unwrap().ends_with("left in iad"), "{full}");
    // Other apps have room.
    client.post("/v1/apps", json!({ "name": "web", "org_slug": "personal" })).await.expect(201);
    client
        .post("/v1/apps/web/volumes", json!({ "name": "x", "size_gb": 1, "region": "iad" }))
        .await
        .expect(200);
    stop(running).await;
}

#[tokio::test]
async fn the_api_port_knows_who_may_build() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path(), EngineChoice::At(format!("tcp://{}", engine().await))).await;
    let client = api(&running);
    builder(&client).await;
    let token = running.user_token().expose().to_owned();
    let moved = api_port(&running, &token, "/flyio/v1/settings").await;
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY, "plain HTTP is sent to HTTPS");
    let deploy = client.post("/v1/apps/web/deploy_token", json!({})).await.expect(200)["token"].clone();
    let ask = |user: &str, token: &str, path: &str| {
        let doors = running.platform().clone();
        let credential = STANDARD.encode(format!("{user}:{token}"));
        let path = path.to_owned();
        async move {
            // Where TLS ends is the edge's business: straight to the port.
            use platform::edge::Fleet as _;
            let id = doors.state.read(|w| w.machines.values().find(|m| m.app == "b").unwrap().id.clone());
            let mut stream = doors.scheduler.connect(&id, 8080).await.unwrap();
            let ask = format!(
                "GET {path} HTTP/1.1\r\nhost: b\r\nauthorization: Basic {credential}\r\nconnection: close\r\n\r\n"
            );
            stream.write_all(ask.as_bytes()).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            answer
        }
    };
    let status = |answer: &str| answer.split(' ').nth(1).unwrap().parse::<u16>().unwrap();
    for (user, token, expected) in [
        ("web", token.as_str(), 202),
        ("web", deploy.as_str().unwrap(), 202),
        ("web", "fo1_nobody", 401),
        ("nope", token.as_str(), 401),
    ] {
        let answer = ask(user, token, "/flyio/v1/extendDeadline").await;
        assert_eq!(status(&answer), expected, "{user}: {answer}");
        assert_eq!(
            answer.contains("You are not authorized to use this builder"),
            expected == 401,
            "{answer}"
        );
    }
    let settings = ask("web", &token, "/flyio/v1/settings").await;
    assert!(settings.contains("supports_wgless_deployment"), "{settings}");
    let proxied = ask("web", &token, "/v1.41/info").await;
    assert!(
        proxied.contains(r#""authorization":false"#),
        "the password is not the engine's business: {proxied}"
    );
    for (knob, path, expected) in [
        ("disk-full", "/flyio/v1/extendDeadline", 507),
        ("not-found", "/flyio/v1/settings", 404),
        ("unauthorized", "/info", 401),
    ] {
        fault(&running, json!({ "kind": "builder", "knob": knob })).await;
        assert_eq!(status(&ask("web", &token, path).await), expected, "{knob}");
        clear(&running).await;
    }
    stop(running).await;
}
