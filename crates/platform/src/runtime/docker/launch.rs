//! From a [`LaunchSpec`] to a running container.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bollard::models::Mount;
use bollard::query_parameters::{
    AttachContainerOptionsBuilder, CreateContainerOptionsBuilder, StartContainerOptions,
    UploadToContainerOptionsBuilder,
};

use super::super::image::{DEFAULT_PATH, ImageCache, find_in, lookup_in};
use super::super::{LaunchSpec, StartError};
use super::body::{Owner, body, container_name};
use super::engine::{Engine, EngineError};
use super::files::{self, Planned};
use super::instance::{DockerInstance, Parts};
use super::load;
use crate::logs::Provider;

/// What every start needs.
pub(super) struct Launcher {
    pub(super) engine: Engine,
    /// Unpacked images, in which programs and users are looked up: the engine starts anything and
    /// tells afterwards, in prose.
    pub(super) cache: ImageCache,
    pub(super) platform: String,
    pub(super) data_dir: PathBuf,
    /// One image is loaded at a time, each once.
    pub(super) loading: tokio::sync::Mutex<()>,
}

/// What the checks before a start found out.
struct Checked {
    image: PathBuf,
    home: String,
    mounts: Vec<Mount>,
    upload: Option<Vec<u8>>,
}

impl Launcher {
    /// Starts the main process; returns when it runs. A failed start leaves no container.
    pub(super) async fn launch(
        self: &Arc<Self>,
        spec: &LaunchSpec,
    ) -> Result<Arc<DockerInstance>, StartError> {
        if spec.argv.is_empty() {
            return Err(StartError::NoCommand);
        }
        spec.logs.line(Provider::Runner, "info", "Preparing image");
        let checked = {
            let (launcher, spec) = (Arc::clone(self), spec.clone());
            tokio::task::spawn_blocking(move || launcher.check(&spec)).await
        };
        let checked = checked.map_err(|error| StartError::Host(error.to_string()))??;
        let image = {
            let _turn = self.loading.lock().await;
            load::ensure(&self.engine, spec).await?
        };
        spec.logs.line(Provider::Runner, "info", &self.limit_line(spec.memory_mb));
        let user = spec.user.as_deref().unwrap_or("root");
        let line = format!("Preparing to run: `{}` as {user}", spec.argv.join(" "));
        spec.logs.line(Provider::Runner, "info", &line);
        let name = container_name(&self.platform, &spec.machine_id);
        let started = self.start(spec, &image, &name, checked).await;
        if started.is_err() {
            // What cannot be removed now goes with the next start.
            let _ = self.engine.remove(&name).await;
        }
        started.map_err(|error| StartError::Host(error.to_string()))
    }

    /// Everything that would keep the program from running, before it is tried.
    fn check(&self, spec: &LaunchSpec) -> Result<Checked, StartError> {
        let image = self
            .cache
            .ensure(&spec.image_digest, &spec.layers)
            .map_err(|error| StartError::Unpack(error.to_string()))?;
        let planned = Planned { image: &image, files: &spec.files };
        let account = lookup_in(&planned, spec.user.as_deref())?;
        let path = spec.env.get("PATH").map_or(DEFAULT_PATH, String::as_str);
        find_in(&planned, &spec.argv[0], path, &workdir(spec))?;
        let host = |error: std::io::Error| StartError::Host(error.to_string());
        Ok(Checked {
            image: image.clone(),
            home: account.home,
            mounts: files::mounts(spec).map_err(host)?,
            upload: files::archive(spec, &image).map_err(host)?,
        })
    }

    fn limit_line(&self, memory_mb: u64) -> String {
        if self.engine.facts.limits_memory {
            format!("Memory limit: {memory_mb} MB, by the container engine")
        } else {
            format!(
                "Memory limit: none ({memory_mb} MB wanted; the container engine cannot limit memory here)"
            )
        }
    }

    async fn start(
        &self,
        spec: &LaunchSpec,
        image: &str,
        name: &str,
        checked: Checked,
    ) -> Result<Arc<DockerInstance>, EngineError> {
        let engine = &self.engine;
        engine.remove(name).await?;
        let owner = Owner { platform: &self.platform, data_dir: &self.data_dir.to_string_lossy() };
        let mut wanted = body(spec, image, &checked.home, checked.mounts, &owner, &engine.facts);
        wanted.working_dir = Some(workdir(spec));
        let options = CreateContainerOptionsBuilder::default().name(name).build();
        let created =
            engine.call("create a container", engine.docker.create_container(Some(options), wanted)).await?;
        let id = created.id;
        if let Some(archive) = checked.upload {
            let options = UploadToContainerOptionsBuilder::default().path("/").build();
            let archive = bollard::body_full(archive.into());
            let sent = engine.docker.upload_to_container(&id, Some(options), archive);
            engine.call("write the machine's files", sent).await?;
        }
        // Before the start, so that not a byte is lost.
        let options = AttachContainerOptionsBuilder::default().stdout(true).stderr(true).stream(true).build();
        let attached =
            engine.call("attach to a container", engine.docker.attach_container(&id, Some(options))).await?;
        let starting = engine.docker.start_container(&id, None::<StartContainerOptions>);
        engine.call("start a container", starting).await?;
        let seen = engine.inspect(&id).await?;
        Ok(DockerInstance::adopt(Parts {
            engine: engine.clone(),
            id,
            output: attached.output,
            address: seen.address,
            init_pid: seen.pid,
            path: spec.env.get("PATH").map_or(DEFAULT_PATH, String::as_str).to_owned(),
            workdir: workdir(spec),
            image: checked.image,
            files: spec.files.clone(),
            logs: Arc::clone(&spec.logs),
        }))
    }
}

/// Absolute; the image may name a directory that no layer has: the engine creates it.
fn workdir(spec: &LaunchSpec) -> String {
    Path::new("/").join(spec.workdir.as_deref().unwrap_or_default()).to_string_lossy().into_owned()
}
