//! ui-ex, logs, incidents over HTTP.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::served;
use crate::api::testing::fixture;
use crate::logs::{NewLine, Provider};

#[tokio::test]
async fn releases_are_made_moved_and_finished_once() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let new = json!({"app_name": "api", "build_id": 0, "definition": {"app": "api"}, "image": "i", "strategy": "ROLLING"});
    let (status, made) = server.json("POST", "/api/v1/releases", "fo1_user", new.clone()).await;
    assert_eq!(status, 201);
    let (id, at) = (&made["release"]["id"], &made["release"]["created_at"]);
    assert!(at.as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    let expected = json!({
        "id": id, "version": 1, "stable": false, "in_progress": true, "status": "pending",
        "strategy": "ROLLING", "user": "you@local.test", "created_at": at, "image_ref": "i",
    });
    assert_eq!(made["release"], expected);
    let path = format!("/api/v1/releases/{}", id.as_str().unwrap());
    let patch = |status: &str| json!({"status": status, "metadata": null});
    assert_eq!(server.json("PATCH", &path, "fo1_user", patch("running")).await.1["in_progress"], true);
    let (status, done) = server.json("PATCH", &path, "fo1_user", patch("complete")).await;
    assert_eq!((status, &done["stable"]), (200, &json!(true)));
    let (status, error) = server.json("PATCH", &path, "fo1_user", patch("failed")).await;
    assert_eq!(status, 422, "{error}");
    let app = fixture.central.state.read(|w| w.apps["api"].status.as_str());
    assert_eq!(app, "deployed");
    assert_eq!(
        server.json("GET", "/api/v1/apps/api/releases/current", "fo1_user", Value::Null).await.1["version"],
        1
    );
    let (_, list) = server.json("GET", "/api/v1/apps/web/releases?limit=1", "fo1_deploy", Value::Null).await;
    assert_eq!((list["releases"].as_array().unwrap().len(), &list["releases"][0]["version"]), (1, &json!(2)));
}

#[tokio::test]
async fn releases_are_refused_to_whoever_may_not_make_them() {
    let fixture = fixture();
    let server = served(&fixture).await;
    for (token, app, want) in
        [("fo1_reader", "api", 403), ("fo1_user", "foreign", 404), ("fo1_expired", "api", 401)]
    {
        let body = json!({"app_name": app});
        assert_eq!(server.json("POST", "/api/v1/releases", token, body).await.0, want, "{token} {app}");
    }
}

#[tokio::test]
async fn organizations_and_builds_have_the_shapes_clients_decode() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let (_, org) = server.json("GET", "/api/v1/organizations/local", "fo1_user", Value::Null).await;
    let org = &org["organization"];
    assert_eq!((&org["slug"], &org["raw_slug"]), (&json!("personal"), &json!("local")));
    assert!(org["internal_numeric_id"].is_u64());
    let (_, list) = server.json("GET", "/api/v1/organizations?admin=false", "fo1_org", Value::Null).await;
    assert_eq!(list["organizations"].as_array().unwrap().len(), 1);
    let (status, build) = server
        .json("POST", "/api/v1/builds", "fo1_deploy", json!({"app_name": "web", "builder_type": "x"}))
        .await;
    assert_eq!((status, &build["status"]), (200, &json!("started")));
    let finish = json!({"build_id": build["id"], "app_name": "web", "status": "completed", "logs": ""});
    assert_eq!(
        server.json("POST", "/api/v1/builds/finish", "fo1_deploy", finish).await.1["status"],
        "completed"
    );
    let unknown = json!({"build_id": 99, "app_name": "web", "status": "completed"});
    assert_eq!(server.json("POST", "/api/v1/builds/finish", "fo1_user", unknown).await.0, 404);
}

#[tokio::test]
async fn logs_are_paged_without_gap() {
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
    assert_eq!((data.len(), &data[0]["attributes"]["message"]), (100, &json!("[PC01] line 20")));
    let meta = &data[0]["attributes"]["meta"];
    assert_eq!((&meta["event"]["provider"], &meta["error"]["code"]), (&json!("proxy"), &json!(1)));
    let token = empty["meta"]["next_token"].as_str().unwrap();
    let (_, all) = server.json("GET", &format!("{path}{token}&region=fra"), "fo1_user", Value::Null).await;
    assert_eq!(all["data"].as_array().unwrap().len(), 60);
    let token = recent["meta"]["next_token"].as_str().unwrap();
    let (_, none) = server.json("GET", &format!("{path}{token}"), "fo1_user", Value::Null).await;
    assert_eq!((&none["data"], &none["meta"]["next_token"]), (&json!([]), &json!(token)));
    append("new", "ams");
    let (_, next) = server.json("GET", &format!("{path}{token}"), "fo1_user", Value::Null).await;
    assert_eq!(next["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn logs_want_a_token_that_may_read_them() {
    let fixture = fixture();
    let server = served(&fixture).await;
    for (token, app, want) in [("fo1_deploy", "web", 401), ("", "web", 401), ("fo1_user", "foreign", 404)] {
        let path = format!("/api/v1/apps/{app}/logs?next_token=");
        assert_eq!(server.json("GET", &path, token, Value::Null).await.0, want, "{token} {app}");
    }
}

#[tokio::test]
async fn incidents_host_issues_and_status_follow_the_rules() {
    let fixture = fixture();
    fixture
        .central
        .faults
        .load(
            r#"[{"id":"i1","kind":"incident","name":"Volumes slow","impact":"major","components":["Volumes"]},
                  {"id":"h1","kind":"host-issue","host":"ams-1","message":"host reboots"}]"#,
        )
        .unwrap();
    let server = served(&fixture).await;
    let (_, feed) = server.json("GET", "/_platform/incidents", "", Value::Null).await;
    assert_eq!(
        (&feed["incidents"][0]["id"], &feed["incidents"][0]["resolved_at"]),
        (&json!("i1"), &json!(""))
    );
    let base = "/_platform/status/api/v2";
    let (_, status) = server.json("GET", &format!("{base}/status.json"), "", Value::Null).await;
    assert_eq!(status["status"]["indicator"], "major");
    let (_, summary) = server.json("GET", &format!("{base}/summary.json"), "", Value::Null).await;
    assert_eq!(summary["components"][0]["status"], "partial_outage");
    let query = json!({"query": "query ($a: String!) { apphostissues: app(name: $a) { hostIssues { nodes { internalId message } } } }",
                       "variables": {"a": "web"}});
    let (_, issues) = server.json("POST", "/graphql", "fo1_user", query).await;
    assert_eq!(
        issues["data"]["apphostissues"]["hostIssues"]["nodes"],
        json!([{"internalId": "h1", "message": "host reboots"}])
    );
    fixture.central.faults.resolve("i1").unwrap();
    let (_, feed) = server.json("GET", "/_platform/incidents", "", Value::Null).await;
    assert_eq!(feed["incidents"], json!([]));
}
