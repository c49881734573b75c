//! The life of a machine from a pushed image to its destruction, and what outlives the platform.

use std::time::Duration;

use http::Method;
use serde_json::{Value, json};

use crate::client::Client;
use crate::image::push;
use crate::{api, boot, registry, stop};

/// A machine with one HTTP service and one check, scripted by its environment.
fn config(image: &str, script: Value) -> Value {
    json!({
        "image": image,
        "env": { "FLY_SIM": script.to_string() },
        "guest": { "cpu_kind": "shared", "cpus": 1, "memory_mb": 256 },
        "services": [{
            "protocol": "tcp",
            "internal_port": 8080,
            "autostop": "off",
            "ports": [{ "port": 80, "handlers": ["http"] }, { "port": 443, "handlers": ["http", "tls"] }],
            "checks": [{ "type": "http", "method": "GET", "path": "/", "interval": "1s", "timeout": "1s", "grace_period": "1s" }],
        }],
    })
}

async fn app_with_image(client: &Client, registry: &Client, app: &str) -> String {
    client.post("/v1/apps", json!({ "name": app, "org_slug": "personal" })).await.expect(201);
    push(registry, app, "v1", json!({ "Cmd": ["/bin/server"], "Labels": { "made": "by-hand" } })).await
}

/// Asks until the machine satisfies the condition; the platform's own waits bound each round.
async fn machine_when(client: &Client, path: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    let poll = async {
        loop {
            let machine = client.get(path).await.expect(200);
            if wanted(&machine) {
                return machine;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), poll).await.expect("the machine never became that")
}

#[tokio::test]
async fn from_pushed_image_to_destruction() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let (client, registry) = (api(&running), registry(&running));
    let digest = app_with_image(&client, &registry, "web").await;

    let image = format!("registry.fly.io/web:v1@{digest}");
    let script = json!({ "http": { "body": "hello from web\n" }, "log": ["ready to serve"] });
    let launched = client
        .post(
            "/v1/apps/web/machines",
            json!({ "config": config(&image, script), "region": "fra", "skip_secrets": false, "lease_ttl": 30 }),
        )
        .await
        .expect(200);
    let id = launched["id"].as_str().unwrap().to_owned();
    let machine = format!("/v1/apps/web/machines/{id}");
    assert_eq!(launched["image_ref"]["digest"], digest.as_str());
    assert_eq!(launched["image_ref"]["labels"]["made"], "by-hand");
    assert_eq!(launched["config"]["services"][0]["autostop"], false);
    assert_eq!(launched["config"]["init"], json!({}));
    assert_eq!(launched["region"], "fra");
    assert_eq!(id.len(), 14);
    let nonce = launched["nonce"].as_str().expect("lease_ttl asks for a nonce").to_owned();

    let waited =
        client.get(&format!("{machine}/wait?state=started&state=failed&timeout=30")).await.expect(200);
    assert_eq!((waited["ok"].as_bool(), waited["state"].as_str()), (Some(true), Some("started")));
    client.get(&format!("{machine}/wait?timeout=61")).await.expect(400);
    let healthy = machine_when(&client, &machine, |m| m["checks"][0]["status"] == "passing").await;
    assert!(healthy["checks"][0]["name"].as_str().unwrap().starts_with("servicecheck-"));
    assert!(healthy.get("nonce").is_none(), "the nonce is told once");
    assert_eq!(healthy["host_status"], "ok");
    assert_eq!(client.get("/v1/apps/web").await.expect(200)["status"], "deployed");

    let edge = Client::new(format!("http://127.0.0.1:{}", running.ports().edge_http), "");
    let page = edge.send(Method::GET, "/", &[("host", "web.fly.dev")], "").await;
    assert_eq!((page.status.as_u16(), page.body.as_ref()), (200, b"hello from web\n".as_ref()));
    let lines = client.get("/api/v1/apps/web/logs").await.expect(200);
    assert!(lines["data"].as_array().unwrap().iter().any(|l| l["attributes"]["message"] == "ready to serve"));

    leases(&client, &machine, &nonce).await;
    let guarded = [("fly-machine-lease-nonce", nonce.as_str())];
    client
        .send(
            Method::POST,
            &format!("{machine}/stop"),
            &guarded,
            json!({ "id": id, "timeout": "0s" }).to_string(),
        )
        .await
        .expect(200);
    client.get(&format!("{machine}/wait?state=stopped&timeout=30")).await.expect(200);
    let stopped = client.get(&machine).await.expect(200);
    let exit = stopped["events"].as_array().unwrap().iter().find(|e| e["type"] == "exit").unwrap();
    assert_eq!(exit["request"]["exit_event"]["requested_stop"], true);
    assert!(exit["request"]["exit_event"]["exited_at"].is_string());

    // As flyctl ends a canary: the lease is released first, its nonce still sent.
    client.send(Method::DELETE, &format!("{machine}/lease"), &guarded, "").await.expect(200);
    client.get(&format!("{machine}/lease")).await.expect(404);
    client.send(Method::DELETE, &format!("{machine}?kill=true"), &guarded, "").await.expect(200);
    client.get(&format!("{machine}/wait?state=destroyed&timeout=30")).await.expect(200);
    assert_eq!(client.get("/v1/apps/web/machines").await.expect(200), json!([]));
    stop(running).await;
}

/// The lease `nonce` is held: what others may not do, what the holder may.
async fn leases(client: &Client, machine: &str, nonce: &str) {
    let held = client.post(&format!("{machine}/lease?ttl=5"), Value::Null).await.expect(409);
    assert!(held["message"].as_str().unwrap().contains("lease currently held by"));
    client.post(&format!("{machine}/stop"), json!({})).await.expect(409);
    let shown = client.get(&format!("{machine}/lease")).await.expect(200);
    assert_eq!((shown["status"].as_str(), shown["data"]["nonce"].as_str()), (Some("success"), Some(nonce)));
    let guarded = [("fly-machine-lease-nonce", nonce)];
    let refreshed =
        client.send(Method::POST, &format!("{machine}/lease?ttl=60"), &guarded, "").await.expect(201);
    assert_eq!(refreshed["data"]["nonce"], nonce);
    assert!(
        refreshed["data"]["expires_at"].as_i64().unwrap() > shown["data"]["expires_at"].as_i64().unwrap()
    );
}

#[tokio::test]
async fn machines_volumes_and_images_outlive_the_platform() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let (client, registry_client) = (api(&running), registry(&running));
    app_with_image(&client, &registry_client, "db").await;
    let volume = client
        .post(
            "/v1/apps/db/volumes",
            json!({ "name": "data", "region": "ams", "size_gb": 3, "encrypted": null, "compute": null }),
        )
        .await
        .expect(200);
    let mut wanted = config("registry.fly.io/db:v1", json!({ "exec": { "stdout": "a b\n" } }));
    wanted["mounts"] = json!([{ "volume": volume["id"], "path": "/data" }]);
    let launched =
        client.post("/v1/apps/db/machines", json!({ "config": wanted, "region": "ams" })).await.expect(200);
    let machine = format!("/v1/apps/db/machines/{}", launched["id"].as_str().unwrap());
    client.get(&format!("{machine}/wait?timeout=30")).await.expect(200);
    let attached = client.get("/v1/apps/db/volumes").await.expect(200);
    assert_eq!(attached[0]["attached_machine_id"], launched["id"]);
    assert_eq!(attached[0]["host_status"], "ok");
    client
        .send(
            Method::PUT,
            &format!("/v1/apps/db/volumes/{}/extend", volume["id"].as_str().unwrap()),
            &[],
            json!({ "size_gb": 2 }).to_string(),
        )
        .await
        .expect(400);
    client.post(&format!("{machine}/metadata/team"), json!({ "value": "storage" })).await.expect(204);
    stop(running).await;

    let running = boot(dir.path()).await;
    let client = api(&running);
    client.get(&format!("{machine}/wait?timeout=30")).await.expect(200);
    let back = client.get(&machine).await.expect(200);
    assert_eq!(
        (back["state"].as_str(), back["instance_id"].clone()),
        (Some("started"), launched["instance_id"].clone())
    );
    assert_eq!(back["config"]["metadata"]["team"], "storage");
    let exit = client.post(&format!("{machine}/exec"), json!({ "cmd": "echo 'a b'" })).await.expect(200);
    assert_eq!((exit["exit_code"].as_i64(), exit["stdout"].as_str()), (Some(0), Some("a b\n")));

    client.delete("/v1/apps/db").await.expect(202);
    client.get("/v1/apps/db").await.expect(404);
    let gone = registry(&running).get("/v2/db/tags/list").await;
    assert_eq!(gone.status, 404, "images go with the app");
    stop(running).await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_before_anything_happens() {
    let dir = tempfile::tempdir().unwrap();
    let running = boot(dir.path()).await;
    let (client, registry) = (api(&running), registry(&running));
    app_with_image(&client, &registry, "web").await;
    let image = "registry.fly.io/web:v1";
    let refused = |change: &dyn Fn(&mut Value), status: u16| {
        let mut body = json!({ "config": config(image, json!({})), "region": "ams" });
        change(&mut body);
        let client = &client;
        async move {
            client.post("/v1/apps/web/machines", body).await.expect(status)["error"]
                .as_str()
                .unwrap()
                .to_owned()
        }
    };
    let small = refused(
        &|b| b["config"]["guest"] = json!({ "cpu_kind": "performance", "cpus": 2, "memory_mb": 2048 }),
        400,
    )
    .await;
    assert_eq!(small, "invalid config.guest.memory_mb, minimum required 4096 MiB");
    let nowhere = refused(&|b| b["region"] = "xyz".into(), 400).await;
    assert!(nowhere.starts_with("invalid_argument: ") && nowhere.contains("xyz"), "{nowhere}");
    refused(&|b| b["config"]["image"] = "registry.fly.io/web:nope".into(), 400).await;
    let volume =
        refused(&|b| b["config"]["mounts"] = json!([{ "volume": "vol_nope", "path": "/d" }]), 400).await;
    assert!(volume.contains("vol_nope"), "{volume}");
    assert_eq!(client.get("/v1/apps/web/machines").await.expect(200), json!([]));
    client.get("/v1/apps/web/machines/0123456789abcd").await.expect(404);
    stop(running).await;
}
