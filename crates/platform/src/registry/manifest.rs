//! Manifests and indexes: what they are, what they refer to, which entry the platform runs. Pure.

use serde_json::Value;

use super::digest::Digest;

pub(super) const OCI_MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
pub(super) const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
pub(super) const DOCKER_MANIFEST: &str = "application/vnd.docker.distribution.manifest.v2+json";
pub(super) const DOCKER_LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";

/// Single image or a list of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Image,
    Index,
}

/// A parsed manifest with the media type it is served as.
#[derive(Debug, Clone)]
pub(super) struct Manifest {
    pub(super) kind: Kind,
    pub(super) media_type: String,
    pub(super) document: Value,
}

impl Manifest {
    /// Reads `bytes`. The media type is the request's `Content-Type`, else the document's own, else
    /// what its members say; the first two must not contradict each other.
    pub(super) fn parse(bytes: &[u8], content_type: Option<&str>) -> Result<Self, String> {
        let document: Value =
            serde_json::from_slice(bytes).map_err(|e| format!("not a JSON document: {e}"))?;
        if document.get("schemaVersion").and_then(Value::as_u64) != Some(2) {
            return Err("schemaVersion must be 2".to_owned());
        }
        let said =
            content_type.map(|t| t.split(';').next().unwrap_or_default().trim()).filter(|t| !t.is_empty());
        let own = document.get("mediaType").and_then(Value::as_str);
        if let (Some(said), Some(own)) = (said, own)
            && said != own
        {
            return Err(format!("Content-Type is {said}, mediaType is {own}"));
        }
        let inferred = match document.get("manifests") {
            Some(_) => OCI_INDEX,
            None => OCI_MANIFEST,
        };
        let media_type = said.or(own).unwrap_or(inferred);
        let kind = match media_type {
            OCI_MANIFEST | DOCKER_MANIFEST => Kind::Image,
            OCI_INDEX | DOCKER_LIST => Kind::Index,
            other => return Err(format!("media type {other} is not a manifest's")),
        };
        let manifest = Self { kind, media_type: media_type.to_owned(), document };
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<(), String> {
        match self.kind {
            Kind::Index => {
                let entries = self.array("manifests").ok_or("manifests must be an array")?;
                entries.iter().try_for_each(|e| descriptor(e).map(|_| ()))
            }
            Kind::Image => {
                descriptor(self.document.get("config").ok_or("config is missing")?)?;
                let layers = self.array("layers").ok_or("layers must be an array")?;
                layers.iter().try_for_each(|l| descriptor(l).map(|_| ()))
            }
        }
    }

    fn array(&self, member: &str) -> Option<&Vec<Value>> {
        self.document.get(member)?.as_array()
    }

    /// Entries of `layers` (of an image) or `manifests` (of an index), as checked descriptors.
    pub(super) fn entries(&self) -> Vec<Descriptor> {
        let member = match self.kind {
            Kind::Image => "layers",
            Kind::Index => "manifests",
        };
        let entries = self.array(member).map(Vec::as_slice).unwrap_or_default();
        entries.iter().filter_map(|e| descriptor(e).ok()).collect()
    }

    /// The configuration blob of an image.
    pub(super) fn config(&self) -> Option<Descriptor> {
        descriptor(self.document.get("config")?).ok()
    }

    /// What another manifest this one is attached to (`subject`), if any.
    pub(super) fn subject(&self) -> Option<Digest> {
        descriptor(self.document.get("subject")?).ok().map(|d| d.digest)
    }

    /// The entry of an index that runs on linux/amd64, or the platforms there are instead.
    /// Attestations (`unknown/unknown`) are neither.
    pub(super) fn linux_amd64(&self) -> Result<Digest, Vec<String>> {
        let entries = self.entries();
        let exact = entries.iter().find(|e| e.platform.as_deref() == Some("linux/amd64"));
        let unsaid = || entries.iter().find(|e| e.platform.is_none() && !e.attestation);
        if let Some(entry) = exact.or_else(unsaid) {
            return Ok(entry.digest.clone());
        }
        let mut available: Vec<String> =
            entries.into_iter().filter_map(|e| e.platform).filter(|p| p != "unknown/unknown").collect();
        available.dedup();
        Err(available)
    }
}

/// A descriptor inside a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Descriptor {
    pub(super) digest: Digest,
    pub(super) media_type: String,
    pub(super) size: u64,
    /// `os/arch`
    pub(super) platform: Option<String>,
    pub(super) attestation: bool,
    /// Content lives elsewhere (`urls`); the registry need not hold it.
    pub(super) foreign: bool,
}

fn descriptor(value: &Value) -> Result<Descriptor, String> {
    let text = |member: &str| value.get(member).and_then(Value::as_str);
    let digest = text("digest").ok_or("descriptor without digest")?;
    let digest = Digest::parse(digest).ok_or_else(|| format!("digest {digest} is not sha256"))?;
    let platform = value.get("platform").and_then(|p| {
        let part = |member: &str| p.get(member).and_then(Value::as_str);
        Some(format!("{}/{}", part("os")?, part("architecture")?))
    });
    Ok(Descriptor {
        digest,
        media_type: text("mediaType").unwrap_or_default().to_owned(),
        size: value.get("size").and_then(Value::as_u64).unwrap_or_default(),
        platform,
        attestation: value.pointer("/annotations/vnd.docker.reference.type").is_some(),
        foreign: value.get("urls").and_then(Value::as_array).is_some_and(|urls| !urls.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn digest(c: char) -> String {
        format!("sha256:{}", String::from(c).repeat(64))
    }

    fn index(platforms: &[(&str, &str, char)]) -> Manifest {
        let manifests: Vec<Value> = platforms
            .iter()
            .map(|(os, arch, c)| {
                json!({"digest": digest(*c), "size": 1, "mediaType": OCI_MANIFEST,
                       "platform": {"os": os, "architecture": arch}})
            })
            .collect();
        let document = json!({"schemaVersion": 2, "manifests": manifests});
        Manifest::parse(document.to_string().as_bytes(), Some(OCI_INDEX)).unwrap()
    }

    #[test]
    fn picks_linux_amd64() {
        let both = index(&[("linux", "arm64", 'a'), ("linux", "amd64", 'b')]);
        assert_eq!(both.linux_amd64().unwrap().to_string(), digest('b'));
        let neither = index(&[("linux", "arm64", 'a'), ("unknown", "unknown", 'b')]);
        assert_eq!(neither.linux_amd64().unwrap_err(), ["linux/arm64"]);
    }

    #[test]
    fn media_types() {
        let doc = json!({"schemaVersion": 2, "config": {"digest": digest('a')}, "layers": []});
        let bytes = doc.to_string();
        let inferred = Manifest::parse(bytes.as_bytes(), None).unwrap();
        assert_eq!(inferred.media_type, OCI_MANIFEST);
        let docker = Manifest::parse(bytes.as_bytes(), Some(DOCKER_MANIFEST)).unwrap();
        assert_eq!(docker.kind, Kind::Image);
        assert!(Manifest::parse(bytes.as_bytes(), Some("text/plain")).is_err());
        assert!(Manifest::parse(b"{", None).is_err());
        assert!(Manifest::parse(br#"{"schemaVersion":1}"#, None).is_err());
        let no_config = json!({"schemaVersion": 2, "layers": []}).to_string();
        assert!(Manifest::parse(no_config.as_bytes(), None).is_err());
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Manifest::parse(&bytes, None);
        }
    }
}
