//! From a stored machine to what a runtime starts.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::domain::{App, IpKind, Machine, now_ms};
use crate::runtime::{GuestFile, GuestMount, LaunchSpec, StartError, image};

use super::Scheduler;
use super::environment::environment;
use super::image_name::ImageName;
use super::machine_config::{File, MachineConfig};
use super::ports::{Image, ImageError, Origin};

/// What the world knows about a machine at the moment it starts.
struct Facts {
    machine: Machine,
    app: App,
    /// By name.
    secrets: BTreeMap<String, String>,
    public_ip: Option<String>,
}

impl Scheduler {
    /// Builds the launch specification of the machine's current version.
    pub(super) async fn launch_spec(&self, id: &str) -> Result<LaunchSpec, StartError> {
        let facts = self.facts(id).ok_or_else(|| StartError::Host("machine is gone".to_owned()))?;
        let machine = &facts.machine;
        let origin = Origin::of(machine);
        let image = self.pull(machine, &origin).await?;
        let config = MachineConfig::of(&machine.config);
        let command = image::command(&image.config, &machine.config);
        let files = config
            .files
            .iter()
            .map(|file| guest_file(file, &facts.secrets, &image))
            .collect::<Result<Vec<_>, _>>()
            .map_err(StartError::Host)?;
        if !facts.secrets.is_empty()
            && let Some(reason) = self.knobs.secrets_down(&origin)
        {
            return Err(StartError::Host(format!("could not fetch secrets: {reason}")));
        }
        let secrets = if machine.skip_secrets { BTreeMap::new() } else { facts.secrets };
        let public_ip = facts.public_ip.as_deref();
        Ok(LaunchSpec {
            machine_id: machine.id.clone(),
            instance_id: machine.instance_id.clone(),
            app: machine.app.clone(),
            hostname: machine.id.clone(),
            private_ip: machine.private_ip.clone(),
            layers: image.layers,
            image_digest: image.digest,
            image_config: image.config,
            argv: command.argv,
            env: environment(command.env, secrets, machine, &config, &facts.app, public_ip),
            user: command.user,
            workdir: command.workdir,
            files,
            mounts: self.guest_mounts(&config)?,
            service_ports: config.ports(),
            memory_mb: config.guest.memory_mb,
            cpus: f64::from(config.guest.cpus.max(1)),
            machine_dir: self.machine_dir(&machine.id),
            logs: self.logs.sink(&machine.app, &machine.id, &machine.region),
        })
    }

    fn facts(&self, id: &str) -> Option<Facts> {
        self.state.read(|w| {
            let machine = w.machines.get(id)?.clone();
            let app = w.apps.get(&machine.app)?.clone();
            let mine = w.secrets.values().filter(|s| s.app == machine.app);
            let secrets = mine.map(|s| (s.name.clone(), s.value.clone())).collect();
            let mut ips = w.ips.values().filter(|ip| ip.app == machine.app);
            let public_ip = ips.find(|ip| ip.kind == IpKind::V6).map(|ip| ip.ip.clone());
            Some(Facts { machine, app, secrets, public_ip })
        })
    }

    async fn pull(&self, machine: &Machine, origin: &Origin<'_>) -> Result<Image, StartError> {
        let name = ImageName {
            registry: machine.image.registry.clone(),
            repository: machine.image.repository.clone(),
            tag: machine.image.tag.clone(),
            digest: Some(machine.image.digest.clone()).filter(|d| !d.is_empty()),
        };
        let began = now_ms();
        let image = self.images.resolve(&name).await.map_err(|error| match error {
            ImageError::NotFound => StartError::Unpack(format!("image {name} is gone from the registry")),
            ImageError::Unusable(reason) => StartError::Unpack(reason),
            ImageError::Unavailable(reason) => StartError::Host(reason),
        })?;
        if let Some((message, delay)) = self.knobs.pull(origin, image.size) {
            tokio::time::sleep(delay).await;
            return Err(StartError::Unpack(message));
        }
        let line = format!("Pulled image {name} in {} ms", now_ms() - began);
        self.say(machine, crate::logs::Provider::Runner, "info", &line);
        Ok(image)
    }

    fn guest_mounts(&self, config: &MachineConfig) -> Result<Vec<GuestMount>, StartError> {
        let mut mounts = Vec::new();
        for mount in &config.mounts {
            let host_dir = self.volume_dir(&mount.volume);
            if !host_dir.is_dir() {
                let reason = format!("volume {} has no data on this host", mount.volume);
                return Err(StartError::Host(reason));
            }
            mounts.push(GuestMount { host_dir, guest_path: mount.path.clone() });
        }
        Ok(mounts)
    }
}

/// The content of one `files` entry.
fn guest_file(file: &File, secrets: &BTreeMap<String, String>, image: &Image) -> Result<GuestFile, String> {
    let path = &file.guest_path;
    let content = if let Some(raw) = &file.raw_value {
        STANDARD.decode(raw).map_err(|e| format!("file {path}: raw_value is not base64: {e}"))?
    } else if let Some(name) = &file.secret_name {
        let value = secrets.get(name).ok_or_else(|| format!("file {path}: no secret named {name}"))?;
        STANDARD
            .decode(value.trim())
            .map_err(|_| format!("file {path}: the value of secret {name} is not base64"))?
    } else {
        image.config.to_string().into_bytes()
    };
    Ok(GuestFile { guest_path: path.clone(), content, mode: file.mode })
}
