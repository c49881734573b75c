//! Apps, secrets, addresses, regions: the parts nobody schedules.

use serde_json::json;

use crate::{api, boot, stop};

#[tokio::test]
async fn apps_secrets_and_addresses_survive_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let client = api(&running);

    let created = client
        .post(
            "/v1/apps?wait=true",
            json!({ "name": "web", "org_slug": "personal", "network": "", "app_role_id": "" }),
        )
        .await;
    assert!(created.headers.contains_key("fly-request-id"));
    let created = created.expect(201);
    assert_eq!((created["name"].as_str(), created["status"].as_str()), (Some("web"), Some("pending")));
    assert_eq!(created["organization"]["slug"], "personal");
    assert!(created["internal_numeric_id"].as_i64().unwrap() <= i64::from(i32::MAX));

    let taken = client.post("/v1/apps", json!({ "name": "web", "org_slug": "personal" })).await;
    let taken = taken.expect(422);
    assert_eq!(taken["status"], "name_taken");
    assert!(taken["error"].as_str().unwrap().contains("Name has already been taken"));
    client.get("/v1/apps/nobody").await.expect(404);

    let set = client
        .post("/v1/apps/web/secrets", json!({ "values": { "A": "1", "B": "2", "GONE": null } }))
        .await
        .expect(200);
    assert_eq!((set["version"].as_u64(), set["secrets"].as_array().unwrap().len()), (Some(1), 2));
    assert!(set["secrets"][0].get("value").is_none(), "values are shown on demand only");
    assert_eq!(client.delete("/v1/apps/web/secrets/made-up").await.expect(200)["version"], 1);
    client.get("/v1/apps/web/secrets?version=2").await.expect(412);

    let assign = |kind: &str| {
        let body = json!({ "type": kind, "region": "", "org_slug": "", "network": "", "service_name": "" });
        let client = &client;
        async move { client.post("/v1/apps/web/ip_assignments", body).await }
    };
    let v6 = assign("v6").await.expect(200);
    assert_eq!((v6["region"].as_str(), v6["shared"].as_bool()), (Some("global"), Some(false)));
    let shared = assign("shared_v4").await.expect(200);
    assert_eq!(shared["shared"], true);
    let private = assign("private_v6").await.expect(200);
    assert!(private["ip"].as_str().unwrap().starts_with("fdaa:"));
    assign("carrier_pigeon").await.expect(400);
    let gone = format!("/v1/apps/web/ip_assignments/{}", private["ip"].as_str().unwrap());
    client.delete(&gone).await.expect(204);
    client.delete(&gone).await.expect(404);
    stop(running).await;
    assert!(!dir.path().join("platform.json").exists(), "a clean stop leaves no address behind");

    let running = boot(dir.path()).await;
    let client = api(&running);
    let shown = client.get("/v1/apps/web/secrets?show_secrets=true").await.expect(200);
    assert_eq!(shown["secrets"][0]["value"], "1");
    let ips = client.get("/v1/apps/web/ip_assignments").await.expect(200);
    assert_eq!(ips["ips"].as_array().unwrap().len(), 2);
    client.delete("/v1/apps/web").await.expect(202);
    client.get("/v1/apps/web").await.expect(404);
    client.get("/v1/apps/web/secrets").await.expect(404);
    stop(running).await;
}

#[tokio::test]
async fn malformed_and_unknown_members() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let client = api(&running);
    let broken = client.send(http::Method::POST, "/v1/apps", &[], "{\"name\":").await.expect(400);
    assert!(broken["error"].as_str().unwrap().starts_with("invalid_argument: "));
    client
        .post("/v1/apps", json!({ "name": "a", "org_slug": "personal", "later": { "x": [1] } }))
        .await
        .expect(201);
    client.post("/v1/apps", json!({ "name": "b", "org_slug": "nobodys" })).await.expect(404);
    let bad = client.post("/v1/apps/a/secrets", json!({ "values": { "no good": "x" } })).await;
    assert!(bad.expect(400)["error"].as_str().unwrap().contains("no good"));
    client.get("/v1/no/such/route").await.expect(404);
    let regions = client.get("/v1/platform/regions").await.expect(200);
    assert!(regions["regions"].as_array().unwrap().iter().any(|r| r["code"] == regions["nearest"]));
    stop(running).await;
}
