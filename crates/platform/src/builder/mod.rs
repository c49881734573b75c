//! Builder machines: what runs where a machine's image is the remote builder's (build.md 2.5, 7.1).
//!
//! In: a [`LaunchSpec`] whose image [`image`] made up, since that image cannot be pulled, and a container
//! engine of this computer. Out: an [`Instance`] that serves the engine on port 2375 (without a password: the
//! private network is the border) and, behind Basic auth and beside its own endpoints, on 8080; it ends by
//! itself when nobody builds. [`Builders`] is a runtime around another one, which gets all other machines.
//!
//! - [`engine`]: the engine that is there, or one started for the machine on its volume.
//! - [`gate`]: HTTP between clients and the engine.
//! - [`steps`]: watches the steps of a build, for faults that strike at one of them.
//! - [`instance`]: the machine's life.
//!
//! The room must not know the scheduler, the gateway, or what a token means ([`Doorman`] does).

mod engine;
mod gate;
mod instance;
mod steps;

use std::sync::Arc;

use async_trait::async_trait;
use serde_json::{Value, json};

use crate::faults::Faults;
use crate::runtime::{Instance, LaunchSpec, Runtime, StartError};

pub use engine::{EngineChoice, Engines, UnknownEngine};
use instance::BuilderInstance;

/// Role of apps that are builders (flyctl: `imgsrc/ensure_builder.go`).
pub const ROLE: &str = "remote-docker-builder";
/// Repositories of the builder's image, wherever they are mirrored.
const REPOSITORY: &str = "flyio/rchab";
/// Label of the made-up image.
const LABEL: &str = "fly.local.builder";

/// Whether this is the builder's image.
pub fn is_builder(repository: &str) -> bool {
    repository == REPOSITORY
}

/// The image's `config` as [`Builders`] knows it again.
pub fn image() -> Value {
    json!({ "Cmd": ["/dockerproxy"], "Labels": { LABEL: "rchab" } })
}

/// Who may build: asked at port 8080.
pub trait Doorman: Send + Sync {
    /// Whether `token` may use the builder app `builder` for the app `app`: both visible to it, and of one
    /// organisation (rchab: `dockerproxy/auth.go`).
    fn may_build(&self, token: &str, app: &str, builder: &str) -> bool;
}

/// A runtime that runs builders itself and gives everything else to another one.
pub struct Builders {
    inner: Arc<dyn Runtime>,
    engines: Arc<Engines>,
    doorman: Arc<dyn Doorman>,
    faults: Arc<Faults>,
}

impl Builders {
    pub fn around(
        inner: Arc<dyn Runtime>,
        engines: Arc<Engines>,
        doorman: Arc<dyn Doorman>,
        faults: Arc<Faults>,
    ) -> Self {
        Self { inner, engines, doorman, faults }
    }
}

#[async_trait]
impl Runtime for Builders {
    fn name(&self) -> &'static str {
        self.inner.name()
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = self.inner.notes();
        notes.push(self.engines.note());
        notes
    }

    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError> {
        if spec.image_config["Labels"].get(LABEL).is_none() {
            return self.inner.start(spec).await;
        }
        let around = instance::Around {
            engines: Arc::clone(&self.engines),
            doorman: Arc::clone(&self.doorman),
            faults: Arc::clone(&self.faults),
        };
        Ok(BuilderInstance::start(around, spec))
    }

    async fn destroy(&self, machine_id: &str) {
        self.inner.destroy(machine_id).await;
    }
}
