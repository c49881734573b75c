//! The admin API, and the whole booted.

#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::api::admin::{self, Admin};
use crate::api::central;
use crate::api::testing::{Fixture, Served, fixture};
use crate::platform::Secret;

type Destroyed = Arc<Mutex<Vec<String>>>;

fn admin(fixture: &Fixture) -> (Arc<Admin>, Destroyed, Arc<Mutex<bool>>) {
    let (destroyed, stopped) = (Destroyed::default(), Arc::new(Mutex::new(false)));
    let (gone, stop) = (Arc::clone(&destroyed), Arc::clone(&stopped));
    let admin = Admin {
        central: Arc::clone(&fixture.central),
        token: Secret::new("fpa_x"),
        about: json!({"version": "0"}),
        stop: Box::new(move || *stop.lock().unwrap() = true),
        destroy_app: Box::new(move |app| {
            gone.lock().unwrap().push(app);
            Box::pin(async { Ok(()) })
        }),
    };
    (Arc::new(admin), destroyed, stopped)
}

#[tokio::test]
async fn the_admin_api_rules_faults_and_shows_requests() {
    let fixture = fixture();
    let (admin, _, _) = admin(&fixture);
    let server = fixture.serve(central::router(&fixture.central).merge(admin::router(admin))).await;
    let call = async |method: &str, path: &str, body: Value| server.json(method, path, "fpa_x", body).await;
    assert_eq!(server.json("GET", "/_platform/status", "fo1_user", Value::Null).await.0, 401);
    assert_eq!(call("GET", "/_platform/status", Value::Null).await.1["counts"]["apps"], 3);

    let rule = "[[rules]]\nkind = \"http\"\nroute = \"POST /graphql\"\noperation = \"viewer\"\nstatus = 502\ntimes = 1\nbody = \"<html>\"\n";
    let (status, _, ids) = server.send("POST", "/_platform/faults", "fpa_x", "text/plain", rule).await;
    assert_eq!((status, ids.as_str()), (201, r#"{"ids":["f1"]}"#));
    let viewer = json!({"query": "{ viewer { email } }"});
    assert_eq!(server.json("POST", "/graphql", "fo1_user", viewer.clone()).await.0, 502);
    assert_eq!(
        server.json("POST", "/graphql", "fo1_user", viewer).await.1["data"]["viewer"]["email"],
        "you@local.test"
    );
    assert_eq!(call("GET", "/_platform/faults", Value::Null).await.1["faults"][0]["fired"], 1);
    let (status, wrong) = call("POST", "/_platform/faults", json!({"kind": "nope"})).await;
    assert!(status == 422 && wrong["error"].as_str().unwrap().contains("nope"), "{wrong}");
    assert_eq!(call("DELETE", "/_platform/faults/zz", Value::Null).await.0, 404);
    assert_eq!(call("DELETE", "/_platform/faults", Value::Null).await.1["removed"], 1);

    let (_, log) = call("GET", "/_platform/requests?since=0&limit=1", Value::Null).await;
    let first = &log["requests"][0];
    assert_eq!(
        (&first["operation"], &first["status"], &log["next"]),
        (&json!("viewer"), &json!(502), &json!(1))
    );
}

#[tokio::test]
async fn the_admin_api_makes_accounts_and_tokens() {
    let fixture = fixture();
    let (admin, _, _) = admin(&fixture);
    let server = fixture.serve(central::router(&fixture.central).merge(admin::router(admin))).await;
    let call = async |method: &str, path: &str, body: Value| server.json(method, path, "fpa_x", body).await;
    let (_, token) =
        call("POST", "/_platform/tokens", json!({"kind": "deploy", "app": "web", "expires_in_s": -5})).await;
    let refused =
        server.json("GET", "/api/v1/apps/web/releases", token["token"].as_str().unwrap(), Value::Null).await;
    assert_eq!(refused.0, 401);
    assert_eq!(
        call("POST", "/_platform/orgs", json!({"name": "Team", "member": "you@local.test"})).await.0,
        201
    );
    assert!(fixture.user().may_change_org("team"));
    call("POST", "/_platform/users", json!({"email": "you@local.test", "password": "p2"})).await;
    let login = json!({"data": {"attributes": {"email": "you@local.test", "password": "p2"}}});
    assert_eq!(server.json("POST", "/api/v1/sessions", "", login).await.0, 201);
}

#[tokio::test]
async fn reset_destroys_apps_and_shutdown_asks_to_stop() {
    let fixture = fixture();
    let (admin, destroyed, stopped) = admin(&fixture);
    let server = fixture.serve(central::router(&fixture.central).merge(admin::router(admin))).await;
    let call = async |method: &str, path: &str, body: Value| server.json(method, path, "fpa_x", body).await;
    assert_eq!(call("POST", "/_platform/reset", Value::Null).await.0, 200);
    assert_eq!(*destroyed.lock().unwrap(), ["api", "foreign", "web"]);
    assert!(fixture.central.faults.requests().since(0, 1).is_empty());
    assert_eq!(call("POST", "/_platform/shutdown", Value::Null).await.0, 202);
    assert!(*stopped.lock().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booted_platform_serves_all_of_it_and_stops_when_asked() {
    use crate::platform::{Config, serve};
    use crate::runtime::RuntimeKind;

    let dir = tempfile::tempdir().unwrap();
    let mut config = Config::new(dir.path().join("data"));
    config.runtime = RuntimeKind::Simulated;
    let running = serve(config).await.unwrap();
    let server = Served::at(([127, 0, 0, 1], running.ports().api).into());
    let (user, admin) = (running.user_token().expose().to_owned(), running.admin_token().expose().to_owned());

    let viewer = json!({"query": "{ viewer { __typename } platform { regions { code } } }"});
    let (_, answer) = server.json("POST", "/graphql", &user, viewer).await;
    assert_eq!(answer["data"]["viewer"]["__typename"], "User");
    assert!(answer["data"]["platform"]["regions"].as_array().unwrap().len() > 5);
    assert_eq!(server.json("GET", "/api/v1/organizations/personal", &user, Value::Null).await.0, 200);
    let (_, status) = server.json("GET", "/_platform/status", &admin, Value::Null).await;
    assert_eq!((&status["runtime"], &status["counts"]["orgs"]), (&json!("simulated"), &json!(1)));
    assert_eq!(status["requests"], 2);
    assert_eq!(status_for_a_foreign_host(running.ports().api).await, 403);
    let log = std::fs::read_to_string(dir.path().join("data/requests.ndjson")).unwrap();
    assert!(log.lines().count() == 2 && !log.contains(&user));
    assert_eq!(server.json("POST", "/_platform/shutdown", &admin, Value::Null).await.0, 202);
    running.join().await;
}

/// Status of a request that a page led astray by DNS rebinding would send.
async fn status_for_a_foreign_host(port: u16) -> u16 {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let request = "GET /_platform/incidents HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}
