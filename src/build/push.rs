//! What was assembled, into the app's repository: blobs side by side, then the manifest.

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;

use futures::stream::{StreamExt as _, TryStreamExt as _};
use serde::Serialize;

use super::assemble::{Assembled, Stacked};
use super::error::bytes;
use super::images::{Base, fetch};
use super::{Error, Method, Said, Say};
use crate::registry::{self, Client, Layer, OCI_CONFIG, OCI_LAYER_GZIP, OCI_LAYER_ZSTD, OCI_MANIFEST};

const PARALLEL_UPLOADS: usize = 4;
const DOCKER_LAYER_GZIP: &str = "application/vnd.docker.image.rootfs.diff.tar.gzip";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    schema_version: u32,
    media_type: &'a str,
    config: Descriptor<'a>,
    layers: Vec<Descriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    media_type: &'a str,
    digest: &'a str,
    size: u64,
}

/// The documents of an image.
pub(super) struct Documents {
    config: Vec<u8>,
    manifest: Vec<u8>,
    /// Of the manifest: `sha256:…`
    pub(super) digest: String,
    /// Manifest, configuration and layers.
    pub(super) size: u64,
}

/// Writes configuration and manifest.
pub(super) fn documents(assembled: &Assembled) -> Result<Documents, Error> {
    let defect = |e: serde_json::Error| Error::Defect(e.to_string());
    let config = serde_json::to_vec(&assembled.image).map_err(defect)?;
    let config_digest = registry::of_bytes(&config);
    let layers: Vec<Descriptor<'_>> = assembled.layers.iter().map(descriptor).collect();
    let mut size = config.len() as u64 + layers.iter().map(|l| l.size).sum::<u64>();
    let document = Document {
        schema_version: 2,
        media_type: OCI_MANIFEST,
        config: Descriptor { media_type: OCI_CONFIG, digest: &config_digest, size: config.len() as u64 },
        layers,
    };
    let manifest = serde_json::to_vec(&document).map_err(defect)?;
    size += manifest.len() as u64;
    let digest = registry::of_bytes(&manifest);
    Ok(Documents { config, manifest, digest, size })
}

fn descriptor(layer: &Stacked) -> Descriptor<'_> {
    match layer {
        Stacked::Own(packed) => {
            let media_type = match packed.method {
                Method::Gzip => OCI_LAYER_GZIP,
                Method::Zstd => OCI_LAYER_ZSTD,
            };
            Descriptor { media_type, digest: &packed.digest, size: packed.size }
        }
        Stacked::Base(_, layer) => {
            // One manifest speaks one dialect; the bytes are the same.
            let docker = layer.media_type == DOCKER_LAYER_GZIP;
            let media_type = if docker { OCI_LAYER_GZIP } else { &layer.media_type };
            Descriptor { media_type, digest: &layer.digest, size: layer.size }
        }
    }
}

/// How a blob got where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivered {
    Present,
    Mounted,
    Uploaded,
}

/// Pushes everything under a tag. What is there already is not sent again.
pub(super) async fn push(
    client: &Client,
    repository: &str,
    tag: &str,
    assembled: &Assembled,
    documents: &Documents,
    spool: &Path,
    say: Say<'_>,
) -> Result<(), Error> {
    let total = assembled.layers.len();
    let done = Cell::new(0);
    let sent = Cell::new(0);
    let layers = assembled.layers.iter().map(async |layer| {
        let delivered = deliver(client, repository, layer, spool).await?;
        done.set(done.get() + 1);
        let Descriptor { digest, size, .. } = descriptor(layer);
        let how = match delivered {
            Delivered::Present => "is there already",
            Delivered::Mounted => "taken over from another repository",
            Delivered::Uploaded => {
                sent.set(sent.get() + size);
                "uploaded"
            }
        };
        let short: String = digest.chars().skip(7).take(12).collect();
        say(Said::Pushing(&format!("layer {}/{total} {short} ({}) {how}", done.get(), bytes(size))));
        Ok::<(), Error>(())
    });
    let config = async {
        client.upload_bytes(repository, &documents.config).await?;
        Ok::<(), Error>(())
    };
    let layers = futures::stream::iter(layers).buffer_unordered(PARALLEL_UPLOADS).try_collect::<Vec<()>>();
    futures::try_join!(layers, config)?;
    let digest = client.put_manifest(repository, tag, OCI_MANIFEST, &documents.manifest).await?;
    let host = client.host();
    say(Said::Pushing(&format!("{host}/{repository}:{tag} is {digest}, {} sent", bytes(sent.get()))));
    Ok(())
}

async fn deliver(
    client: &Client,
    repository: &str,
    layer: &Stacked,
    spool: &Path,
) -> Result<Delivered, Error> {
    let Descriptor { digest, size, .. } = descriptor(layer);
    if client.has_blob(repository, digest).await? {
        return Ok(Delivered::Present);
    }
    let path = match layer {
        Stacked::Own(packed) => packed.path.clone(),
        Stacked::Base(base, layer) => {
            if mounted(client, repository, base, layer).await? {
                return Ok(Delivered::Mounted);
            }
            fetch(spool, base, layer).await?
        }
    };
    client.upload_file(repository, digest, &path, size, &|_| ()).await?;
    Ok(Delivered::Uploaded)
}

/// Tries to take a layer over inside the registry.
async fn mounted(client: &Client, repository: &str, base: &Rc<Base>, layer: &Layer) -> Result<bool, Error> {
    if base.client.host() != client.host() {
        return Ok(false);
    }
    Ok(client.mount(repository, &layer.digest, &base.repository).await?)
}
