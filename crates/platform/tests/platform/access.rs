//! Who may do what, and who may run where.

use std::os::unix::fs::PermissionsExt as _;

use http::Method;
use platform::platform::{Config, Discovery, Error, serve};
use serde_json::json;

use crate::client::Client;
use crate::{api, boot, stop};

#[tokio::test]
async fn tokens_reach_exactly_what_they_are_for() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let client = api(&running);
    let admin = Client::new(running.api_url(), running.admin_token().expose());
    admin.post("/_platform/orgs", json!({ "name": "Others", "slug": "others" })).await.expect(201);
    for app in ["mine", "second"] {
        client.post("/v1/apps", json!({ "name": app, "org_slug": "personal" })).await.expect(201);
    }
    let as_token = |kind: serde_json::Value| {
        let (admin, base) = (&admin, running.api_url());
        async move {
            let made = admin.post("/_platform/tokens", kind).await.expect(201);
            Client::new(base, made["token"].as_str().unwrap())
        }
    };

    let stranger = as_token(json!({ "kind": "org", "org": "others" })).await;
    stranger.get("/v1/apps/mine").await.expect(403);
    stranger.get("/v1/apps/mine/machines").await.expect(404);
    stranger.get("/v1/apps/free").await.expect(404);
    stranger.post("/v1/apps", json!({ "name": "x", "org_slug": "personal" })).await.expect(404);

    let deploy = as_token(json!({ "kind": "deploy", "app": "mine", "org": "personal" })).await;
    deploy.get("/v1/apps/mine").await.expect(200);
    deploy.get("/v1/apps/second").await.expect(403);
    deploy.post("/v1/apps", json!({ "name": "x", "org_slug": "personal" })).await.expect(403);
    deploy.post("/v1/apps/mine/secrets", json!({ "values": { "A": "1" } })).await.expect(200);
    let facts = deploy.get("/v1/tokens/current").await.expect(200);
    assert_eq!(facts["tokens"][0]["apps"], json!(["mine"]));

    let reader = as_token(json!({ "kind": "readonly", "org": "personal" })).await;
    reader.get("/v1/apps/mine/secrets").await.expect(200);
    reader.get("/v1/apps/mine/secrets?show_secrets=true").await.expect(403);
    reader.delete("/v1/apps/mine").await.expect(403);

    let old = as_token(json!({ "kind": "org", "org": "personal", "expires_in_s": -1 })).await;
    for nobody in [old, Client::new(running.api_url(), "fo1_unknown")] {
        let refused = nobody.get("/v1/apps/mine").await;
        assert!(refused.headers.contains_key("fly-request-id"));
        assert_eq!(refused.expect(401)["error"], "unauthorized");
    }
    let mut doubled = api(&running);
    doubled.authorization = format!("Bearer FlyV1 {}", running.user_token().expose());
    doubled.get("/v1/apps/mine").await.expect(200);
    stop(running).await;
}

#[tokio::test]
async fn one_platform_per_data_directory_and_its_files_are_private() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let running = boot(&data).await;
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("platform.json")), 0o600);
    let discovery = Discovery::read(&data).unwrap();
    assert_eq!(discovery.ports, running.ports());
    assert_eq!(discovery.user_token, running.user_token().expose());

    match serve(Config::new(&data)).await {
        Err(Error::AlreadyRunning { pid, .. }) => assert_eq!(pid, Some(std::process::id())),
        Err(other) => panic!("expected AlreadyRunning, got {other}"),
        Ok(_) => panic!("two platforms on one directory"),
    }
    let admin = Client::new(running.api_url(), running.admin_token().expose());
    assert_eq!(admin.send(Method::POST, "/_platform/shutdown", &[], "").await.status, 202);
    running.join().await;
    stop(boot(&data).await).await;
}
