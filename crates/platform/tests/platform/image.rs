//! A tiny image made by hand and pushed over HTTP, as a client without Docker would.

use http::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::client::Client;

fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(bytes)))
}

/// One layer with one file.
fn layer() -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let content = b"hello\n";
    let mut header = tar::Header::new_gnu();
    header.set_size(content.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    archive.append_data(&mut header, "etc/hello", &content[..]).unwrap();
    archive.into_inner().unwrap()
}

/// Pushes the image to `{app}:{tag}` and answers the manifest's digest.
pub(crate) async fn push(registry: &Client, app: &str, tag: &str, config: Value) -> String {
    push_layer(registry, app, tag, config, layer()).await
}

/// The same with another layer.
pub(crate) async fn push_layer(
    registry: &Client,
    app: &str,
    tag: &str,
    config: Value,
    layer: Vec<u8>,
) -> String {
    let config = json!({
        "architecture": "amd64",
        "os": "linux",
        "config": config,
        "rootfs": { "type": "layers", "diff_ids": [digest(&layer)] },
    })
    .to_string()
    .into_bytes();
    let manifest = json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {
            "mediaType": "application/vnd.oci.image.config.v1+json",
            "digest": digest(&config),
            "size": config.len(),
        },
        "layers": [{
            "mediaType": "application/vnd.oci.image.layer.v1.tar",
            "digest": digest(&layer),
            "size": layer.len(),
        }],
    })
    .to_string()
    .into_bytes();
    for blob in [layer, config] {
        upload(registry, app, blob).await;
    }
    let wanted = digest(&manifest);
    let answer = registry
        .send(
            Method::PUT,
            &format!("/v2/{app}/manifests/{tag}"),
            &[("content-type", "application/vnd.oci.image.manifest.v1+json")],
            manifest,
        )
        .await;
    assert_eq!(answer.status, 201, "{:?}", answer.body);
    assert_eq!(answer.headers["docker-content-digest"], wanted.as_str());
    wanted
}

async fn upload(registry: &Client, app: &str, blob: Vec<u8>) {
    let digest = digest(&blob);
    let begun = registry.send(Method::POST, &format!("/v2/{app}/blobs/uploads/"), &[], "").await;
    assert_eq!(begun.status, 202, "{:?}", begun.body);
    let location = begun.headers["location"].to_str().unwrap();
    let joiner = if location.contains('?') { '&' } else { '?' };
    let done = registry
        .send(
            Method::PUT,
            &format!("{location}{joiner}digest={digest}"),
            &[("content-type", "application/octet-stream")],
            blob,
        )
        .await;
    assert_eq!(done.status, 201, "{:?}", done.body);
}
