//! Images of the platform's registry into the engine, as an archive that is made while it is sent.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use bollard::query_parameters::ImportImageOptionsBuilder;
use bytes::Bytes;
use futures::StreamExt as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::sync::mpsc;

use super::super::image::decompressed;
use super::super::{LaunchSpec, Layer, StartError};
use super::engine::{Engine, EngineError, bounded};

/// Longest wait for an image to be loaded: gigabytes onto a slow disk.
const LOAD: Duration = Duration::from_secs(600);
/// Bytes per piece that is sent.
const PIECE: usize = 256 * 1024;
/// Two empty blocks end an archive.
const END_OF_ARCHIVE: usize = 1024;
/// Label with the whole digest: a tag has twelve digits of it only.
const IMAGE_LABEL: &str = "fly.local.image";

/// Tag of an image in the engine: `fly-local/` and the first twelve digits of its manifest's digest.
pub(super) fn tag(digest: &str) -> String {
    let hex = digest.rsplit(':').next().unwrap_or_default();
    let genuine = hex.len() >= 12 && hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let hex = if genuine { hex.to_owned() } else { hex::encode(Sha256::digest(digest.as_bytes())) };
    format!("fly-local/{}", &hex[..12])
}

/// Makes sure that the engine has the image; answers its tag.
pub(super) async fn ensure(engine: &Engine, spec: &LaunchSpec) -> Result<String, StartError> {
    let tag = tag(&spec.image_digest);
    if present(engine, &tag, &spec.image_digest).await.map_err(host)? {
        return Ok(tag);
    }
    load(engine, &tag, spec).await?;
    match present(engine, &tag, &spec.image_digest).await {
        Ok(true) => Ok(tag),
        Ok(false) => Err(StartError::Unpack("the container engine did not keep the image".to_owned())),
        Err(error) => Err(host(error)),
    }
}

fn host(error: EngineError) -> StartError {
    StartError::Host(error.to_string())
}

/// Whether the tag is there and means this very image.
async fn present(engine: &Engine, tag: &str, digest: &str) -> Result<bool, EngineError> {
    match engine.call("describe an image", engine.docker.inspect_image(tag)).await {
        Ok(image) => {
            let labels = image.config.and_then(|config| config.labels).unwrap_or_default();
            Ok(labels.get(IMAGE_LABEL).is_some_and(|label| label == digest))
        }
        Err(error) if error.status() == Some(404) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn load(engine: &Engine, tag: &str, spec: &LaunchSpec) -> Result<(), StartError> {
    let (sender, receiver) = mpsc::channel::<io::Result<Bytes>>(4);
    let (layers, digest, name) = (spec.layers.clone(), spec.image_digest.clone(), tag.to_owned());
    let writing = tokio::task::spawn_blocking(move || {
        let result =
            write_archive(Pieces { sender: sender.clone(), piece: Vec::new() }, &layers, &digest, &name);
        // The engine must not take a cut archive for a whole one.
        if let Err(error) = &result {
            let _ = sender.blocking_send(Err(io::Error::other(error.to_string())));
        }
        result
    });
    let pieces = futures::stream::unfold(receiver, |mut receiver| async move {
        let piece = receiver.recv().await?;
        Some((piece, receiver))
    });
    // Its answer begins only after all layers are sent.
    let patient = engine.docker.clone().with_timeout(LOAD);
    let options = ImportImageOptionsBuilder::default().quiet(true).build();
    let sending = async {
        let mut progress = std::pin::pin!(patient.import_image_stream(options, pieces, None));
        while let Some(step) = progress.next().await {
            step?;
        }
        Ok(())
    };
    let sent = bounded("load the image", LOAD, sending).await;
    let written = writing.await.map_err(|error| StartError::Host(error.to_string()))?;
    match (written, sent) {
        (Ok(()), Ok(())) => Ok(()),
        // A broken pipe is only what the engine's refusal looks like from here.
        (Err(error), Ok(())) => Err(StartError::Unpack(error.to_string())),
        (Err(error), Err(_)) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(StartError::Unpack(error.to_string()))
        }
        (_, Err(error)) if error.status().is_none_or(|status| status >= 500) => Err(host(error)),
        (_, Err(error)) => Err(StartError::Unpack(error.to_string())),
    }
}

/// Sends what is written.
struct Pieces {
    sender: mpsc::Sender<io::Result<Bytes>>,
    piece: Vec<u8>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::take(&mut self.piece));
        self.sender.blocking_send(Ok(piece)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// A `docker save` archive (manifest.json, configuration, layers) of the blobs. Layers are written
/// unpacked, since not every engine reads every compression; their digests are needed anyway.
fn write_archive(out: impl Write, layers: &[Layer], digest: &str, name: &str) -> io::Result<()> {
    let mut named = HashSet::new();
    let mut contents = Vec::with_capacity(layers.len());
    let mut sums = Vec::with_capacity(layers.len());
    for layer in layers {
        let content = Content { layer, parents: unnamed_parents(decompressed(&layer.path)?, &mut named)? };
        sums.push(measure(content.open()?)?);
        contents.push(content);
    }
    let diff_ids: Vec<&str> = sums.iter().map(|(diff_id, _)| diff_id.as_str()).collect();
    let config = json!({
        "architecture": architecture(),
        "os": "linux",
        "config": { "Labels": { IMAGE_LABEL: digest } },
        "rootfs": { "type": "layers", "diff_ids": diff_ids },
    })
    .to_string();
    let config_name = format!("{}.json", hex::encode(Sha256::digest(config.as_bytes())));
    let layer_names: Vec<String> = (0..layers.len()).map(|n| format!("{n}/layer.tar")).collect();
    let manifest = json!([{
        "Config": config_name,
        "RepoTags": [format!("{name}:latest")],
        "Layers": layer_names,
    }])
    .to_string();
    let mut tar = tar::Builder::new(out);
    append(&mut tar, &config_name, config.len() as u64, config.as_bytes())?;
    for ((content, name), (_, size)) in contents.iter().zip(&layer_names).zip(&sums) {
        append(&mut tar, name, *size, content.open()?)?;
    }
    append(&mut tar, "manifest.json", manifest.len() as u64, manifest.as_bytes())?;
    tar.into_inner()?.flush()
}

/// A layer as the engine gets it.
struct Content<'a> {
    layer: &'a Layer,
    /// Entries that come before the layer's own.
    parents: Vec<u8>,
}

impl Content<'_> {
    fn open(&self) -> io::Result<impl Read> {
        Ok(io::Cursor::new(&self.parents).chain(decompressed(&self.layer.path)?))
    }
}

/// Entries of the directories that a layer uses and nobody names: engines create such with modes that
/// keep everybody but root out (Docker 20.10 with 0600). `named` = what this and lower layers name.
fn unnamed_parents(layer: impl Read, named: &mut HashSet<PathBuf>) -> io::Result<Vec<u8>> {
    let mut implied = BTreeSet::new();
    for entry in tar::Archive::new(layer).entries()? {
        let path: PathBuf = entry?
            .path()?
            .components()
            .filter(|component| matches!(component, Component::Normal(_)))
            .collect();
        implied.extend(path.ancestors().skip(1).map(Path::to_owned));
        named.insert(path);
    }
    implied.retain(|path| !path.as_os_str().is_empty() && !named.contains(path));
    let mut tar = tar::Builder::new(Vec::new());
    for path in implied {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(tar::EntryType::Directory);
        header.set_size(0);
        header.set_mode(0o755);
        header.set_mtime(0);
        tar.append_data(&mut header, &path, io::empty())?;
        named.insert(path);
    }
    let mut parents = tar.into_inner()?;
    // Without the end of an archive: the layer's own entries follow.
    parents.truncate(parents.len().saturating_sub(END_OF_ARCHIVE));
    Ok(parents)
}

fn append(tar: &mut tar::Builder<impl Write>, name: &str, size: u64, content: impl Read) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o644);
    header.set_mtime(0);
    tar.append_data(&mut header, name, content)
}

/// Digest and length of a layer's tar stream.
fn measure(mut content: impl Read) -> io::Result<(String, u64)> {
    let (mut sum, mut size) = (Sha256::new(), 0);
    let mut buffer = vec![0; PIECE];
    loop {
        let n = content.read(&mut buffer)?;
        if n == 0 {
            break;
        }
        sum.update(&buffer[..n]);
        size += n as u64;
    }
    Ok((format!("sha256:{}", hex::encode(sum.finalize())), size))
}

/// This computer's architecture as images name it (OCI image specification, `GOARCH`).
fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write as _;

    use super::*;

    #[test]
    fn tags_are_short_and_valid() {
        let digest = format!("sha256:{}", "0123456789abcdef".repeat(4));
        assert_eq!(tag(&digest), "fly-local/0123456789ab");
        let odd = tag("sha256:UPPER/../1");
        assert_eq!(odd.len(), "fly-local/".len() + 12);
        assert_ne!(odd, tag("sha256:UPPER/../2"));
    }

    #[test]
    fn directories_nobody_names_are_open_to_all() {
        let layer = |paths: &[&str]| {
            let mut tar = tar::Builder::new(Vec::new());
            for path in paths {
                append(&mut tar, path, 0, io::empty()).unwrap();
            }
            tar.into_inner().unwrap()
        };
        let mut named = HashSet::new();
        let mut parents = |paths: &[&str]| {
            let bytes = unnamed_parents(layer(paths).as_slice(), &mut named).unwrap();
            let mut archive = tar::Archive::new(bytes.as_slice());
            let entries = archive.entries().unwrap().map(|entry| {
                let entry = entry.unwrap();
                assert_eq!(entry.header().mode().unwrap(), 0o755);
                entry.path().unwrap().to_string_lossy().trim_end_matches('/').to_owned()
            });
            entries.collect::<Vec<_>>()
        };
        assert_eq!(parents(&["./usr/bin/sh", "etc", "etc/passwd"]), ["usr", "usr/bin"]);
        assert_eq!(parents(&["usr/lib/x", "etc/group"]), ["usr/lib"]);
        assert!(parents(&["usr/bin/y"]).is_empty());
    }

    #[test]
    fn the_archive_names_unpacked_layers_by_their_digests() {
        let dir = tempfile::tempdir().unwrap();
        let plain = vec![0; 1024];
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(&plain).unwrap();
        let path = dir.path().join("layer");
        std::fs::write(&path, gzip.finish().unwrap()).unwrap();
        let layer = Layer { path, media_type: String::new(), digest: "sha256:aa".to_owned() };
        let mut archive = Vec::new();
        write_archive(&mut archive, &[layer], "sha256:bb", "fly-local/bb").unwrap();
        let mut files = std::collections::BTreeMap::new();
        for entry in tar::Archive::new(archive.as_slice()).entries().unwrap() {
            let mut entry = entry.unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            files.insert(entry.path().unwrap().to_string_lossy().into_owned(), content);
        }
        assert_eq!(files["0/layer.tar"], plain);
        let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
        assert_eq!(manifest[0]["RepoTags"][0], "fly-local/bb:latest");
        let config: serde_json::Value =
            serde_json::from_slice(&files[manifest[0]["Config"].as_str().unwrap()]).unwrap();
        assert_eq!(
            config["rootfs"]["diff_ids"][0],
            format!("sha256:{}", hex::encode(Sha256::digest(&plain)))
        );
    }
}
