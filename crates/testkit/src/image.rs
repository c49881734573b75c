//! Images for simulated machines: a real OCI image with an empty layer, whose label scripts what a
//! machine made of it does.

use platform::registry::Registry;
use serde_json::{Value, json};

/// What a simulated machine does (`crates/platform/src/runtime/simulated.rs`).
#[derive(Debug, Clone, Default)]
pub struct Script(pub Value);

impl Script {
    /// Serves HTTP 200 on every port its services name.
    pub fn serves() -> Self {
        Self(json!({}))
    }

    /// Ends with this code soon after its start.
    pub fn exits(code: i32) -> Self {
        Self(json!({"exit": {"code": code, "after_ms": 50}, "log": ["about to give up"]}))
    }
}

/// An image that was put into the registry.
#[derive(Debug, Clone)]
pub struct Image {
    /// `127.0.0.1:PORT/app:tag`
    pub reference: String,
    pub digest: String,
}

/// Puts an image into the registry without HTTP.
pub(crate) fn put(registry: &Registry, host: &str, repository: &str, tag: &str, script: &Script) -> Image {
    // An empty tar archive: two zero blocks.
    let layer = vec![0u8; 1024];
    let config = json!({
        "Cmd": ["/app"],
        "Env": ["PATH=/usr/bin:/bin"],
        "Labels": {"fly.sim": script.0.to_string(), "tag": tag},
    });
    put_layer(registry, host, repository, tag, &layer, &config)
}

/// An image with one static program, which is its command.
pub(crate) fn put_program(
    registry: &Registry,
    host: &str,
    repository: &str,
    tag: &str,
    program: &[u8],
    guest_path: &str,
) -> Image {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(program.len() as u64);
    header.set_mode(0o755);
    header.set_cksum();
    archive
        .append_data(&mut header, guest_path.trim_start_matches('/'), program)
        .expect("writing to memory does not fail");
    let layer = archive.into_inner().expect("writing to memory does not fail");
    let config =
        json!({"Cmd": [guest_path], "Env": ["PATH=/usr/bin:/bin", "PORT=8080"], "Labels": {"tag": tag}});
    put_layer(registry, host, repository, tag, &layer, &config)
}

fn put_layer(
    registry: &Registry,
    host: &str,
    repository: &str,
    tag: &str,
    layer: &[u8],
    config: &Value,
) -> Image {
    let layer_digest = registry.put_blob(repository, layer).expect("the registry takes a layer");
    let config = json!({
        "architecture": "amd64",
        "os": "linux",
        "created": "2026-01-01T00:00:00Z",
        "config": config,
        "rootfs": {"type": "layers", "diff_ids": [layer_digest]},
    })
    .to_string();
    let config_digest =
        registry.put_blob(repository, config.as_bytes()).expect("the registry takes a config");
    let manifest = json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {
            "mediaType": "application/vnd.oci.image.config.v1+json",
            "digest": config_digest,
            "size": config.len(),
        },
        "layers": [{
            "mediaType": "application/vnd.oci.image.layer.v1.tar",
            "digest": layer_digest,
            "size": layer.len(),
        }],
    })
    .to_string();
    let digest = registry
        .put_manifest(repository, tag, None, manifest.as_bytes())
        .expect("the registry takes a manifest");
    Image { reference: format!("{host}/{repository}:{tag}"), digest }
}
