//! Manifests, and the choice of one platform from an index.

use model::diagnosis::RegistryOperation;
use serde::Deserialize;
use serde_json::Value;

use super::client::Client;
use super::digest;
use super::error::Error;

pub(crate) const OCI_MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
pub(crate) const OCI_CONFIG: &str = "application/vnd.oci.image.config.v1+json";
pub(crate) const OCI_LAYER_GZIP: &str = "application/vnd.oci.image.layer.v1.tar+gzip";
pub(crate) const OCI_LAYER_ZSTD: &str = "application/vnd.oci.image.layer.v1.tar+zstd";
pub(super) const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
const DOCKER_MANIFEST: &str = "application/vnd.docker.distribution.manifest.v2+json";
const DOCKER_LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";
/// Sent as `Accept`.
pub(super) const ACCEPTED: [&str; 4] = [OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_LIST];

/// A manifest or index as stored.
#[derive(Debug, Clone)]
pub(crate) struct Manifest {
    pub(crate) media_type: String,
    pub(crate) digest: String,
    pub(crate) bytes: Vec<u8>,
}

/// One layer of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layer {
    pub(crate) media_type: String,
    pub(crate) digest: String,
    pub(crate) size: u64,
}

/// An image for linux/amd64.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    /// Digest of the manifest or index the reference names: what machines report.
    pub(crate) digest: String,
    /// The whole OCI image configuration.
    pub(crate) config: Value,
    pub(crate) layers: Vec<Layer>,
}

#[derive(Deserialize)]
struct Descriptor {
    #[serde(rename = "mediaType", default)]
    media_type: String,
    digest: String,
    #[serde(default)]
    size: u64,
    #[serde(default)]
    platform: Option<Platform>,
}

#[derive(Deserialize)]
struct Platform {
    #[serde(default)]
    os: String,
    #[serde(default)]
    architecture: String,
}

#[derive(Deserialize)]
struct Image {
    config: Descriptor,
    #[serde(default)]
    layers: Vec<Descriptor>,
}

#[derive(Deserialize)]
struct Index {
    #[serde(default)]
    manifests: Vec<Descriptor>,
}

impl Client {
    /// The image a reference names, for linux/amd64.
    pub(crate) async fn resolve(&self, repository: &str, reference: &str) -> Result<Resolved, Error> {
        let at = || self.at(repository, reference, RegistryOperation::Resolve);
        let not_found = || Error::NotFound { at: at() };
        let top = self.manifest(repository, reference).await?.ok_or_else(not_found)?;
        let unreadable = |reason: String| Error::Decode { at: at(), reason };
        let is_index = top.media_type == OCI_INDEX || top.media_type == DOCKER_LIST;
        let manifest = if is_index {
            let index: Index = serde_json::from_slice(&top.bytes).map_err(|e| unreadable(e.to_string()))?;
            let digest = choose(&index, reference)?;
            self.manifest(repository, &digest).await?.ok_or_else(not_found)?
        } else {
            top.clone()
        };
        let image: Image = serde_json::from_slice(&manifest.bytes).map_err(|e| unreadable(e.to_string()))?;
        let config = self.blob(repository, &image.config.digest).await?;
        let config: Value = serde_json::from_slice(&config).map_err(|e| unreadable(e.to_string()))?;
        check_platform(&config, reference)?;
        let layers = image
            .layers
            .into_iter()
            .map(|l| Layer { media_type: l.media_type, digest: l.digest, size: l.size })
            .collect();
        Ok(Resolved { digest: top.digest, config, layers })
    }
}

fn choose(index: &Index, reference: &str) -> Result<String, Error> {
    let named = |d: &Descriptor| {
        d.platform.as_ref().map_or_else(String::new, |p| format!("{}/{}", p.os, p.architecture))
    };
    let found = index.manifests.iter().find(|d| named(d) == "linux/amd64");
    found.map(|d| d.digest.clone()).ok_or_else(|| Error::NoPlatform {
        reference: reference.to_owned(),
        // Attestations carry `unknown/unknown`.
        platforms: index.manifests.iter().map(named).filter(|p| !p.starts_with("unknown")).collect(),
    })
}

/// Images assembled without a platform say nothing; those that name one must name ours.
fn check_platform(config: &Value, reference: &str) -> Result<(), Error> {
    let text = |key: &str| config[key].as_str().unwrap_or_default();
    let (os, arch) = (text("os"), text("architecture"));
    let fits = (os.is_empty() || os == "linux") && (arch.is_empty() || arch == "amd64");
    if fits {
        return Ok(());
    }
    Err(Error::NoPlatform { reference: reference.to_owned(), platforms: vec![format!("{os}/{arch}")] })
}

impl Manifest {
    /// Checks the content against what was asked for and what the registry says.
    pub(super) fn verified(media_type: String, bytes: Vec<u8>, wanted: Option<&str>) -> Result<Self, String> {
        let digest = digest::of_bytes(&bytes);
        match wanted {
            Some(wanted) if wanted != digest => Err(format!("content has digest {digest}, not {wanted}")),
            _ => Ok(Self { media_type, digest, bytes }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_platform_is_chosen_and_others_are_named() {
        let index: Index = serde_json::from_str(
            r#"{"manifests":[{"digest":"a","platform":{"os":"linux","architecture":"arm64"}},
                {"digest":"u","platform":{"os":"unknown","architecture":"unknown"}},
                {"digest":"b","platform":{"os":"linux","architecture":"amd64"}}]}"#,
        )
        .unwrap();
        assert_eq!(choose(&index, "x").unwrap(), "b");
        let index: Index = serde_json::from_str(
            r#"{"manifests":[{"digest":"a","platform":{"os":"linux","architecture":"arm64"}}]}"#,
        )
        .unwrap();
        assert!(
            matches!(choose(&index, "x"), Err(Error::NoPlatform { platforms, .. }) if platforms == ["linux/arm64"])
        );
    }
}
