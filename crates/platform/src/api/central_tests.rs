//! ui-ex, logs, login, incidents and admin over HTTP.

#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::admin::{self, Admin};
use super::central;
use super::testing::{Fixture, Served, fixture};
use crate::logs::{NewLine, Provider};
use crate::platform::Secret;

async fn served(fixture: &Fixture) -> Served {
    fixture.serve(central::router(&fixture.central)).await
}

#[tokio::test]
async fn releases_are_made_moved_and_finished_once() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let new = json!({"app_name": "api", "build_id": 0, "definition": {"app": "api"}, "image": "i", "strategy": "ROLLING"});
    let (status, made) = server
        .json("POST", "/api/v1/releases", "fo1_user", new.clone())
        .await;
    let release = &made["release"];
    assert_eq!(
        (status, &release["version"], &release["status"]),
        (201, &json!(1), &json!("pending"))
    );
    assert_eq!(
        (&release["strategy"], &release["user"]),
        (&json!("ROLLING"), &json!("you@local.test"))
    );
    assert!(
        release["created_at"]
            .as_str()
            .unwrap()
            .parse::<jiff::Timestamp>()
            .is_ok()
    );
    let path = format!("/api/v1/releases/{}", release["id"].as_str().unwrap());
    let patch = |status: &str| json!({"status": status, "metadata": null});
    assert_eq!(
        server
            .json("PATCH", &path, "fo1_user", patch("running"))
            .await
            .1["in_progress"],
        true
    );
    let (status, done) = server
        .json("PATCH", &path, "fo1_user", patch("complete"))
        .await;
    assert_eq!((status, &done["stable"]), (200, &json!(true)));
    let (status, error) = server
        .json("PATCH", &path, "fo1_user", patch("failed"))
        .await;
    assert_eq!(status, 422, "{error}");
    let app = fixture
        .central
        .state
        .read(|w| w.apps["api"].status.as_str());
    assert_eq!(app, "deployed");
    assert_eq!(
        server
            .json(
                "GET",
                "/api/v1/apps/api/releases/current",
                "fo1_user",
                Value::Null
            )
            .await
            .1["version"],
        1
    );
    let (_, list) = server
        .json(
            "GET",
            "/api/v1/apps/web/releases?limit=1",
            "fo1_deploy",
            Value::Null,
        )
        .await;
    assert_eq!(
        (
            list["releases"].as_array().unwrap().len(),
            &list["releases"][0]["version"]
        ),
        (1, &json!(2))
    );
    for (token, app, want) in [
        ("fo1_reader", "api", 403),
        ("fo1_user", "foreign", 404),
        ("fo1_expired", "api", 401),
    ] {
        let body = json!({"app_name": app});
        assert_eq!(
            server.json("POST", "/api/v1/releases", token, body).await.0,
            want,
            "{token} {app}"
        );
    }
}

#[tokio::test]
async fn organizations_and_builds_have_the_shapes_clients_decode() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let (_, org) = server
        .json(
            "GET",
            "/api/v1/organizations/local",
            "fo1_user",
            Value::Null,
        )
        .await;
    let org = &org["organization"];
    assert_eq!(
        (&org["slug"], &org["raw_slug"]),
        (&json!("personal"), &json!("local"))
    );
    assert!(org["internal_numeric_id"].is_u64());
    let (_, list) = server
        .json(
            "GET",
            "/api/v1/organizations?admin=false",
            "fo1_org",
            Value::Null,
        )
        .await;
    assert_eq!(list["organizations"].as_array().unwrap().len(), 1);
    let (status, build) = server
        .json(
            "POST",
            "/api/v1/builds",
            "fo1_deploy",
            json!({"app_name": "web", "builder_type": "x"}),
        )
        .await;
    assert_eq!((status, &build["status"]), (200, &json!("started")));
    let finish =
        json!({"build_id": build["id"], "app_name": "web", "status": "completed", "logs": ""});
    assert_eq!(
        server
            .json("POST", "/api/v1/builds/finish", "fo1_deploy", finish)
            .await
            .1["status"],
        "completed"
    );
    let unknown = json!({"build_id": 99, "app_name": "web", "status": "completed"});
    assert_eq!(
        server
            .json("POST", "/api/v1/builds/finish", "fo1_user", unknown)
            .await
            .0,
        404
    );
}

#[tokio::test]
async fn logs_are_paged_without_gap_and_guarded() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let append = |message: &str, region: &str| {
        fixture.central.logs.append(NewLine {
            app: "web".into(),
            machine: "m1".into(),
            region: region.into(),
            level: "info".into(),
            message: message.into(),
            provider: Provider::Proxy,
            code: Some("PC01".into()),
        })
    };
    let path = "/api/v1/apps/web/logs?next_token=";
    let (_, empty) = server.json("GET", path, "fo1_user", Value::Null).await;
    assert_eq!(empty["data"], json!([]));
    for n in 0..120 {
        append(&format!("line {n}"), if n % 2 == 0 { "ams" } else { "fra" });
    }
    let (_, recent) = server.json("GET", path, "fo1_reader", Value::Null).await;
    let data = recent["data"].as_array().unwrap();
    assert_eq!(
        (data.len(), &data[0]["attributes"]["message"]),
        (100, &json!("[PC01] line 20"))
    );
    let meta = &data[0]["attributes"]["meta"];
    assert_eq!(
        (&meta["event"]["provider"], &meta["error"]["code"]),
        (&json!("proxy"), &json!(1))
    );
    let token = empty["meta"]["next_token"].as_str().unwrap();
    let (_, all) = server
        .json(
            "GET",
            &format!("{path}{token}&region=fra"),
            "fo1_user",
            Value::Null,
        )
        .await;
    assert_eq!(all["data"].as_array().unwrap().len(), 60);
    let token = recent["meta"]["next_token"].as_str().unwrap();
    let (_, none) = server
        .json("GET", &format!("{path}{token}"), "fo1_user", Value::Null)
        .await;
    assert_eq!(
        (&none["data"], &none["meta"]["next_token"]),
        (&json!([]), &json!(token))
    );
    append("new", "ams");
    let (_, next) = server
        .json("GET", &format!("{path}{token}"), "fo1_user", Value::Null)
        .await;
    assert_eq!(next["data"].as_array().unwrap().len(), 1);

    for (token, app, want) in [
        ("fo1_deploy", "web", 401),
        ("", "web", 401),
        ("fo1_user", "foreign", 404),
    ] {
        let path = format!("/api/v1/apps/{app}/logs?next_token=");
        assert_eq!(
            server.json("GET", &path, token, Value::Null).await.0,
            want,
            "{token} {app}"
        );
    }
}

#[tokio::test]
async fn a_browser_login_is_pending_until_somebody_proves_who_they_are() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let (status, session) = server
        .json(
            "POST",
            "/api/v1/cli_sessions",
            "",
            json!({"name": "<host>", "target": "auth"}),
        )
        .await;
    assert_eq!((status, &session["pkce"]), (201, &json!(false)));
    let id = session["id"].as_str().unwrap();
    let (poll, page) = (
        format!("/api/v1/cli_sessions/{id}"),
        format!("/app/auth/cli/{id}"),
    );
    assert!(session["auth_url"].as_str().unwrap().ends_with(&page));
    assert_eq!(server.json("GET", &poll, "", Value::Null).await.0, 404);
    let (_, _, html) = server.send("GET", &page, "", "text/plain", "").await;
    assert!(html.contains("&lt;host&gt;"), "{html}");
    let form = "application/x-www-form-urlencoded";
    assert_eq!(
        server
            .send("POST", &page, "", form, "token=nonsense")
            .await
            .0,
        401
    );
    assert_eq!(server.json("GET", &poll, "", Value::Null).await.0, 404);
    assert_eq!(
        server
            .send("POST", &page, "", form, "token=fo1_user")
            .await
            .0,
        200
    );
    let (status, done) = server.json("GET", &poll, "", Value::Null).await;
    assert_eq!(status, 200);
    let token = done["access_token"].as_str().unwrap();
    assert_eq!(fixture.principal(token).user(), Some("user_1"));

    // Logging out ends exactly this login.
    let logout = json!({"query": "mutation LogOut { logOut(input: {}) { ok } }"});
    assert_eq!(
        server.json("POST", "/graphql", token, logout).await.1["data"]["logOut"]["ok"],
        true
    );
    assert!(fixture.try_principal(token).is_err());
}

#[tokio::test]
async fn pkce_logins_redirect_with_a_code_that_needs_the_verifier() {
    use base64::Engine as _;
    use sha2::Digest as _;

    let fixture = fixture();
    fixture.central.logins.set_pkce(true);
    let server = served(&fixture).await;
    let challenge =
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(sha2::Sha256::digest("verifier"));
    let new = json!({"code_challenge": challenge, "code_challenge_method": "S256", "state": "s t", "redirect_port": 9});
    let (_, session) = server.json("POST", "/api/v1/cli_sessions", "", new).await;
    assert_eq!(session["pkce"], true);
    let id = session["id"].as_str().unwrap();
    let page = format!("/app/auth/cli/{id}");
    let (status, headers, _) = server
        .send("POST", &page, "fo1_user", "text/plain", "")
        .await;
    let location = headers["location"].to_str().unwrap().to_owned();
    assert!(
        status == 303 && location.starts_with("http://127.0.0.1:9/callback?code="),
        "{location}"
    );
    let code = location
        .split("code=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    assert!(location.ends_with("&state=s+t"));
    let redeem = format!("/api/v1/cli_sessions/{id}/redeem");
    let wrong = json!({"code": code, "code_verifier": "other"});
    assert_eq!(server.json("POST", &redeem, "", wrong).await.0, 422);
    let right = json!({"code": code, "code_verifier": "verifier"});
    let (status, done) = server.json("POST", &redeem, "", right.clone()).await;
    assert!(
        status == 200
            && fixture
                .try_principal(done["access_token"].as_str().unwrap())
                .is_ok()
    );
    assert_eq!(server.json("POST", &redeem, "", right).await.0, 404);
}

#[tokio::test]
async fn password_logins_answer_the_one_shape_the_client_can_decode() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let login = |password: &str| json!({"data": {"attributes": {"email": "you@local.test", "password": password, "otp": ""}}});
    let (status, done) = server
        .json("POST", "/api/v1/sessions", "", login("correct horse"))
        .await;
    assert_eq!(status, 201);
    let token = done["data"]["attributes"]["access_token"].as_str().unwrap();
    assert_eq!(
        done,
        json!({"data": {"attributes": {"access_token": token}}})
    );
    assert_eq!(
        server
            .json("POST", "/api/v1/sessions", "", login("wrong"))
            .await
            .0,
        401
    );
}

#[tokio::test]
async fn incidents_host_issues_and_status_follow_the_rules() {
    let fixture = fixture();
    fixture
        .central
        .faults
        .load(r#"[{"id":"i1","kind":"incident","name":"Volumes slow","impact":"major","components":["Volumes"]},
                  {"id":"h1","kind":"host-issue","host":"ams-1","message":"host reboots"}]"#)
        .unwrap();
    let server = served(&fixture).await;
    let (_, feed) = server
        .json("GET", "/_platform/incidents", "", Value::Null)
        .await;
    assert_eq!(
        (
            &feed["incidents"][0]["id"],
            &feed["incidents"][0]["resolved_at"]
        ),
        (&json!("i1"), &json!(""))
    );
    let base = "/_platform/status/api/v2";
    let (_, status) = server
        .json("GET", &format!("{base}/status.json"), "", Value::Null)
        .await;
    assert_eq!(status["status"]["indicator"], "major");
    let (_, summary) = server
        .json("GET", &format!("{base}/summary.json"), "", Value::Null)
        .await;
    assert_eq!(summary["components"][0]["status"], "partial_outage");
    let query = json!({"query": "query ($a: String!) { apphostissues: app(name: $a) { hostIssues { nodes { internalId message } } } }",
                       "variables": {"a": "web"}});
    let (_, issues) = server.json("POST", "/graphql", "fo1_user", query).await;
    assert_eq!(
        issues["data"]["apphostissues"]["hostIssues"]["nodes"],
        json!([{"internalId": "h1", "message": "host reboots"}])
    );
    fixture.central.faults.resolve("i1").unwrap();
    let (_, feed) = server
        .json("GET", "/_platform/incidents", "", Value::Null)
        .await;
    assert_eq!(feed["incidents"], json!([]));
}

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
async fn the_admin_api_rules_faults_requests_and_accounts() {
    let fixture = fixture();
    let (admin, destroyed, stopped) = admin(&fixture);
    let server = fixture
        .serve(central::router(&fixture.central).merge(admin::router(admin)))
        .await;
    let call = async |method: &str, path: &str, body: Value| {
        server.json(method, path, "fpa_x", body).await
    };
    assert_eq!(
        server
            .json("GET", "/_platform/status", "fo1_user", Value::Null)
            .await
            .0,
        401
    );
    assert_eq!(
        call("GET", "/_platform/status", Value::Null).await.1["counts"]["apps"],
        3
    );

    let rule = "[[rules]]\nkind = \"http\"\nroute = \"POST /graphql\"\noperation = \"viewer\"\nstatus = 502\ntimes = 1\nbody = \"<html>\"\n";
    let (status, _, ids) = server
        .send("POST", "/_platform/faults", "fpa_x", "text/plain", rule)
        .await;
    assert_eq!((status, ids.as_str()), (201, r#"{"ids":["f1"]}"#));
    let viewer = json!({"query": "{ viewer { email } }"});
    assert_eq!(
        server
            .json("POST", "/graphql", "fo1_user", viewer.clone())
            .await
            .0,
        502
    );
    assert_eq!(
        server.json("POST", "/graphql", "fo1_user", viewer).await.1["data"]["viewer"]["email"],
        "you@local.test"
    );
    assert_eq!(
        call("GET", "/_platform/faults", Value::Null).await.1["faults"][0]["fired"],
        1
    );
    let (status, wrong) = call("POST", "/_platform/faults", json!({"kind": "nope"})).await;
    assert!(
        status == 422 && wrong["error"].as_str().unwrap().contains("nope"),
        "{wrong}"
    );
    assert_eq!(
        call("DELETE", "/_platform/faults/zz", Value::Null).await.0,
        404
    );
    assert_eq!(
        call("DELETE", "/_platform/faults", Value::Null).await.1["removed"],
        1
    );

    let (_, log) = call("GET", "/_platform/requests?since=0&limit=1", Value::Null).await;
    let first = &log["requests"][0];
    assert_eq!(
        (&first["operation"], &first["status"], &log["next"]),
        (&json!("viewer"), &json!(502), &json!(1))
    );

    let (_, token) = call(
        "POST",
        "/_platform/tokens",
        json!({"kind": "deploy", "app": "web", "expires_in_s": -5}),
    )
    .await;
    let refused = server
        .json(
            "GET",
            "/api/v1/apps/web/releases",
            token["token"].as_str().unwrap(),
            Value::Null,
        )
        .await;
    assert_eq!(refused.0, 401);
    assert_eq!(
        call(
            "POST",
            "/_platform/orgs",
            json!({"name": "Team", "member": "you@local.test"})
        )
        .await
        .0,
        201
    );
    assert!(fixture.user().may_change_org("team"));
    call(
        "POST",
        "/_platform/users",
        json!({"email": "you@local.test", "password": "p2"}),
    )
    .await;
    let login = json!({"data": {"attributes": {"email": "you@local.test", "password": "p2"}}});
    assert_eq!(
        server.json("POST", "/api/v1/sessions", "", login).await.0,
        201
    );

    assert_eq!(call("POST", "/_platform/reset", Value::Null).await.0, 200);
    assert_eq!(*destroyed.lock().unwrap(), ["api", "foreign", "web"]);
    assert!(fixture.central.faults.requests().since(0, 1).is_empty());
    assert_eq!(
        call("POST", "/_platform/shutdown", Value::Null).await.0,
        202
    );
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
    let (user, admin) = (
        running.user_token().expose().to_owned(),
        running.admin_token().expose().to_owned(),
    );

    let viewer = json!({"query": "{ viewer { __typename } platform { regions { code } } }"});
    let (_, answer) = server.json("POST", "/graphql", &user, viewer).await;
    assert_eq!(answer["data"]["viewer"]["__typename"], "User");
    assert!(
        answer["data"]["platform"]["regions"]
            .as_array()
            .unwrap()
            .len()
            > 5
    );
    assert_eq!(
        server
            .json("GET", "/api/v1/organizations/personal", &user, Value::Null)
            .await
            .0,
        200
    );
    let (_, status) = server
        .json("GET", "/_platform/status", &admin, Value::Null)
        .await;
    assert_eq!(
        (&status["runtime"], &status["counts"]["orgs"]),
        (&json!("simulated"), &json!(1))
    );
    assert_eq!(status["requests"], 2);
    let log = std::fs::read_to_string(dir.path().join("data/requests.ndjson")).unwrap();
    assert!(log.lines().count() == 2 && !log.contains(&user));
    assert_eq!(
        server
            .json("POST", "/_platform/shutdown", &admin, Value::Null)
            .await
            .0,
        202
    );
    running.join().await;
}
