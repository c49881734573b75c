//! What was assembled, into the app's repository: blobs side by side, then the manifest.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;

use futures::stream::{StreamExt as _, TryStreamExt as _};
use serde::Serialize;
use tokio::sync::oneshot;

use super::assemble::{Assembled, Stacked};
use super::error::bytes;
use super::images::{Base, fetch};
use super::layer;
use super::{Compression, Error, Method, Said, Say};
use crate::registry::{
    self, Client, Layer, OCI_CONFIG, OCI_LAYER_GZIP, OCI_LAYER_ZSTD, OCI_MANIFEST, Session,
};

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
        Stacked::Own(packed) | Stacked::Known(packed, _) => {
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

/// Upload sessions that are opened while there is nothing to send yet: by then the connection stands, the registry
/// has agreed to the token, and a round trip is saved.
#[derive(Default)]
pub(super) struct Early(RefCell<Vec<oneshot::Receiver<Session>>>);

/// One for the configuration, one for the first layer that is sent.
const EARLY: usize = 2;

impl Early {
    /// The sessions and the work of opening them. A failure is left to whoever has something to send.
    pub(super) fn begin<'a>(
        client: &'a Client,
        repository: &'a str,
    ) -> (Self, impl Future<Output = ()> + 'a) {
        let (senders, receivers): (Vec<_>, Vec<_>) = (0..EARLY).map(|_| oneshot::channel()).unzip();
        let opening = senders.into_iter().map(async |sender: oneshot::Sender<Session>| {
            if let Ok(session) = client.begin(repository).await
                && let Err(unused) = sender.send(session)
            {
                client.abandon(repository, unused).await;
            }
        });
        let opening = futures::future::join_all(opening);
        (Self(RefCell::new(receivers)), async move { drop(opening.await) })
    }

    /// The next session, as soon as it is open.
    async fn take(&self) -> Option<Session> {
        let next = self.0.borrow_mut().pop()?;
        next.await.ok()
    }

    /// Gives up what is open and was not needed.
    pub(super) async fn close(&self, client: &Client, repository: &str) {
        let rest: Vec<_> = self.0.borrow_mut().drain(..).collect();
        let rest = rest.into_iter().filter_map(|mut receiver| receiver.try_recv().ok());
        futures::future::join_all(rest.map(|session| client.abandon(repository, session))).await;
    }
}

/// Makes the layers that are only known, unless the registry has them.
pub(super) async fn confirm(
    client: &Client,
    repository: &str,
    mut assembled: Assembled,
    compression: Compression,
) -> Result<Assembled, Error> {
    let layers = assembled.layers.into_iter().map(async |layer| {
        let Stacked::Known(known, entries) = layer else { return Ok(layer) };
        if client.has_blob(repository, &known.digest).await? {
            return Ok(Stacked::Known(known, entries));
        }
        let path = known.path.clone();
        let packing = tokio::task::spawn_blocking(move || layer::pack(&entries, compression, &path));
        let packed = packing.await.map_err(|e| Error::Defect(e.to_string()))??;
        if packed.diff_id != known.diff_id {
            return Err(Error::Defect("files changed between two looks at them".to_owned()));
        }
        Ok(Stacked::Own(packed))
    });
    assembled.layers = futures::stream::iter(layers).buffered(PARALLEL_UPLOADS).try_collect().await?;
    Ok(assembled)
}

/// Pushes everything under a tag. What is there already is not sent again.
#[allow(clippy::too_many_arguments, reason = "one push is all of this")]
pub(super) async fn push(
    client: &Client,
    repository: &str,
    tag: &str,
    assembled: &Assembled,
    documents: &Documents,
    early: &Early,
    spool: &Path,
    say: Say<'_>,
) -> Result<(), Error> {
    let total = assembled.layers.len();
    let done = Cell::new(0);
    let sent = Cell::new(0);
    let layers = assembled.layers.iter().map(async |layer| {
        let delivered = deliver(client, repository, layer, early, spool).await?;
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
        let session = early.take().await;
        client.upload_bytes(repository, &documents.config, session).await?;
        Ok::<(), Error>(())
    };
    let layers = futures::stream::iter(layers).buffer_unordered(PARALLEL_UPLOADS).try_collect::<Vec<()>>();
    futures::try_join!(config, layers)?;
    let manifest = client.put_manifest(repository, tag, OCI_MANIFEST, &documents.manifest);
    let (digest, ()) = futures::join!(manifest, early.close(client, repository));
    let digest = digest?;
    let host = client.host();
    say(Said::Pushing(&format!("{host}/{repository}:{tag} is {digest}, {} sent", bytes(sent.get()))));
    Ok(())
}

async fn deliver(
    client: &Client,
    repository: &str,
    layer: &Stacked,
    early: &Early,
    spool: &Path,
) -> Result<Delivered, Error> {
    let Descriptor { digest, size, .. } = descriptor(layer);
    if matches!(layer, Stacked::Known(..)) {
        // The registry was asked when it was decided not to make it.
        return Ok(Delivered::Present);
    }
    if client.has_blob(repository, digest).await? {
        return Ok(Delivered::Present);
    }
    let path = match layer {
        Stacked::Own(packed) | Stacked::Known(packed, _) => packed.path.clone(),
        Stacked::Base(base, layer) => {
            if mounted(client, repository, base, layer).await? {
                return Ok(Delivered::Mounted);
            }
            fetch(spool, base, layer).await?
        }
    };
    client.upload_file(repository, digest, &path, size, early.take().await, &|_| ()).await?;
    Ok(Delivered::Uploaded)
}

/// Tries to take a layer over inside the registry.
async fn mounted(client: &Client, repository: &str, base: &Rc<Base>, layer: &Layer) -> Result<bool, Error> {
    if base.client.host() != client.host() {
        return Ok(false);
    }
    Ok(client.mount(repository, &layer.digest, &base.repository).await?)
}
