//! Which images machines of this platform can run.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::builder::{self, Engines};
use crate::registry::Registry;
use crate::scheduler::{Image, ImageError, ImageName, ImageSource};

/// The public registry's name: images pushed to the local one are often still called so.
const PUBLIC_REGISTRY: &str = "registry.fly.io";

/// Images of the platform's own registry; nothing is fetched from elsewhere.
pub(super) struct OwnImages {
    pub(super) registry: Arc<Registry>,
    /// `127.0.0.1:PORT`
    pub(super) host: String,
    /// The simulated runtime runs no program, so an image of a foreign registry may be anything.
    pub(super) simulated: bool,
    /// What the builder's image, which nobody can pull, is made up for.
    pub(super) engines: Arc<Engines>,
}

impl OwnImages {
    /// A registry on any loopback port is ours: its port changes between starts, image names do not.
    fn is_own(&self, registry: &str) -> bool {
        let host = registry.rsplit_once(':').map_or(registry, |(host, _)| host);
        registry == self.host || [PUBLIC_REGISTRY, "127.0.0.1", "localhost"].contains(&host)
    }
}

#[async_trait]
impl ImageSource for OwnImages {
    async fn resolve(&self, name: &ImageName) -> Result<Image, ImageError> {
        if builder::is_builder(&name.repository) {
            // Before anything is made of it: a builder without an engine is of no use to anybody.
            return match self.engines.available().await {
                Ok(()) => Ok(pretended(name, builder::image())),
                Err(reason) => Err(ImageError::Unavailable(format!(
                    "the local platform has no container engine for remote builders: {reason}"
                ))),
            };
        }
        if self.is_own(&name.registry) {
            self.registry.resolve(name).await
        } else if self.simulated {
            Ok(pretended(name, json!({ "Cmd": ["/simulated"] })))
        } else {
            Err(ImageError::Unavailable(format!(
                "the local platform only runs images of its own registry {}; push it there first",
                self.host
            )))
        }
    }
}

fn pretended(name: &ImageName, config: Value) -> Image {
    let digest = || format!("sha256:{}", hex::encode(Sha256::digest(name.to_string())));
    Image {
        digest: name.digest.clone().unwrap_or_else(digest),
        config,
        layers: Vec::new(),
        labels: BTreeMap::new(),
        size: 0,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn images(dir: &std::path::Path, simulated: bool) -> OwnImages {
        let registry = Arc::new(Registry::open(dir).unwrap());
        let engines = Engines::new(builder::EngineChoice::Nobody);
        OwnImages { registry, host: "127.0.0.1:5001".to_owned(), simulated, engines }
    }

    #[tokio::test]
    async fn foreign_images_exist_only_where_nothing_runs() {
        let dir = tempfile::tempdir().unwrap();
        let foreign = ImageName::parse("nginx:1").unwrap();
        let refused = images(dir.path(), false).resolve(&foreign).await.err().unwrap();
        assert!(matches!(refused, ImageError::Unavailable(_)));
        assert!(images(dir.path(), true).resolve(&foreign).await.is_ok());
        for own in ["registry.fly.io/a:1", "127.0.0.1:5001/a:1", "127.0.0.1:9/a:1", "localhost:5001/a:1"] {
            let name = ImageName::parse(own).unwrap();
            let missing = images(dir.path(), true).resolve(&name).await.err().unwrap();
            assert_eq!(missing, ImageError::NotFound, "{own}");
        }
    }

    #[tokio::test]
    async fn a_builder_without_an_engine_is_refused_with_the_reason() {
        let dir = tempfile::tempdir().unwrap();
        let name = ImageName::parse("docker-hub-mirror.fly.io/flyio/rchab:sha-9346699").unwrap();
        let refused = images(dir.path(), true).resolve(&name).await.err().unwrap();
        assert!(refused.to_string().contains("no container engine for remote builders"), "{refused}");
    }
}
