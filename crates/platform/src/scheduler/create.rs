//! Creating machines.

use std::sync::Mutex;

use serde_json::Value;

use crate::domain::{EventSource, Host, HostStatus, ImageRef, Lease, Machine, MachineState, Pending, now_ms};
use crate::inventory::sixpn;
use crate::state::{Key, World};

use super::image_name::ImageName;
use super::lifecycle::{Effect, NewEvent};
use super::machine_config::{MachineConfig, Mount};
use super::placement::{self, Candidate, Room};
use super::ports::{ImageError, Origin};
use super::refusal::Refusal;
use super::request::{Caller, Launch, Launched};
use super::{Scheduler, lease, transition};

/// Process groups that are tools of a deploy, not the app itself (`api.md` 7.11).
const TOOL_GROUPS: [&str; 3] = ["fly_app_release_command", "fly_app_test_machine_command", "fly_app_console"];

impl Scheduler {
    /// Creates a machine and, unless told otherwise, starts it.
    ///
    /// # Errors
    /// Unknown app, invalid configuration, missing image, no room, volume not usable, paused deploys.
    pub async fn create(&self, app: &str, launch: Launch, caller: &Caller) -> Result<Launched, Refusal> {
        let config = validated(&launch.config)?;
        let region = launch.region.clone().unwrap_or_else(|| self.config.default_region.clone());
        let origin = Origin { app, machine: "", region: &region, host: "" };
        if !self.state.read(|w| w.apps.contains_key(app)) {
            return Err(Refusal::AppNotFound);
        }
        self.admit(&origin, &launch)?;
        let image = self.image_ref(&config.image).await?;
        self.contained(&config).await?;
        self.commit(|world| {
            let host = self.place(world, app, &region, &config)?;
            let machine = self.newborn(world, app, &launch, host, image)?;
            let id = machine.id.clone();
            let nonce = machine.lease.as_ref().map(|l| l.nonce.clone());
            world.machines.insert(id.clone(), machine);
            world.touch(Key::Machine(id.clone()));
            self.attach(world, &id, &config.mounts)?;
            if !TOOL_GROUPS.contains(&config.group()) {
                mark_deployed(world, app);
            }
            let machine = named_after(world, &id, caller);
            self.order(&id, Effect::Prepare);
            Ok(Launched { machine, nonce })
        })
    }

    /// The faults and preconditions that create and update share.
    pub(super) fn admit(&self, origin: &Origin<'_>, launch: &Launch) -> Result<(), Refusal> {
        if let Some(pause) = self.knobs.paused(origin) {
            let super::Pause { reason, until, incident_id } = pause;
            return Err(Refusal::DeploysPaused { reason, until, incident_id });
        }
        let (version, has_secrets) = self.state.read(|w| {
            let version = w.apps.get(origin.app).map_or(0, |a| a.secrets_version);
            (version, w.secrets.values().any(|s| s.app == origin.app))
        });
        if has_secrets
            && !launch.skip_secrets
            && let Some(reason) = self.knobs.secrets_down(origin)
        {
            return Err(Refusal::SecretsUnavailable {
                app: origin.app.to_owned(),
                region: origin.region.to_owned(),
                reason,
            });
        }
        let current = version.saturating_sub(self.knobs.secrets_lag(origin));
        match launch.min_secrets_version {
            Some(wanted) if wanted > current => Err(Refusal::SecretsVersion { wanted, current }),
            _ => Ok(()),
        }
    }

    /// A machine of several containers is only played, never run as one that it is not: real processes would leave all
    /// containers but one out. Every image has to exist.
    pub(super) async fn contained(&self, config: &MachineConfig) -> Result<(), Refusal> {
        if config.containers.is_empty() {
            return Ok(());
        }
        let runtime = self.runtime.name();
        if runtime != "simulated" {
            return Err(Refusal::InvalidArgument(format!(
                "config.containers: the local platform's {runtime} runtime runs one container per machine; the simulated runtime plays several"
            )));
        }
        for container in config.containers.iter().filter(|container| !container.image.is_empty()) {
            self.image_ref(&container.image).await?;
        }
        Ok(())
    }

    /// Looks an image up in the registry.
    pub(super) async fn image_ref(&self, reference: &str) -> Result<ImageRef, Refusal> {
        let image = || reference.to_owned();
        let Some(name) = ImageName::parse(reference) else {
            return Err(Refusal::InvalidArgument(format!("invalid image reference {reference:?}")));
        };
        let found = self.images.resolve(&name).await.map_err(|error| match error {
            ImageError::NotFound => Refusal::ImageNotFound { image: image() },
            ImageError::Unusable(reason) => Refusal::ImageUnusable { image: image(), reason },
            ImageError::Unavailable(reason) => Refusal::ImageUnavailable { image: image(), reason },
        })?;
        Ok(ImageRef {
            registry: name.registry,
            repository: name.repository,
            tag: name.tag,
            digest: found.digest,
            labels: found.labels,
        })
    }

    /// The host for a new machine.
    fn place(&self, world: &World, app: &str, region: &str, config: &MachineConfig) -> Result<Host, Refusal> {
        if !world.hosts.values().any(|h| h.region == region) {
            return Err(Refusal::InvalidArgument(format!("region {region} not found")));
        }
        let need = Room::of_guest(&config.guest);
        if let Some(mount) = config.mounts.first() {
            return self.place_at_volume(world, app, region, mount, need);
        }
        let spread = |host: &Host| {
            let on_host = world.machines_of(app).filter(|m| m.host == host.id);
            on_host.filter(|m| m.group() == config.group()).count()
        };
        let candidates = self.candidates(world, region, spread);
        match placement::choose(&candidates, need) {
            Ok(chosen) => world.hosts.get(&chosen.host).cloned().ok_or(Refusal::MachineNotFound),
            Err(_) if candidates.is_empty() && self.any_disabled(world, region) => {
                Err(Refusal::DeploysDisabled)
            }
            Err(resource) => Err(Refusal::RegionFull { region: region.to_owned(), resource }),
        }
    }

    /// Hosts of a region that take new things.
    pub(super) fn candidates(
        &self,
        world: &World,
        region: &str,
        siblings: impl Fn(&Host) -> usize,
    ) -> Vec<Candidate> {
        let usable = |h: &&Host| {
            h.region == region && self.status_of(h) == HostStatus::Ok && !self.deploys_disabled(h)
        };
        let hosts = world.hosts.values().filter(usable);
        hosts
            .map(|host| Candidate {
                host: host.id.clone(),
                zone: host.zone.clone(),
                free: placement::free(world, host, self.knobs.ceiling(host), None),
                siblings: siblings(host),
            })
            .collect()
    }

    fn any_disabled(&self, world: &World, region: &str) -> bool {
        world.hosts.values().any(|h| h.region == region && self.deploys_disabled(h))
    }

    fn place_at_volume(
        &self,
        world: &World,
        app: &str,
        region: &str,
        mount: &Mount,
        need: Room,
    ) -> Result<Host, Refusal> {
        let volume = self.usable_volume(world, app, mount, None)?;
        if volume.region != region {
            return Err(Refusal::VolumeWrongRegion {
                volume: volume.id.clone(),
                is: volume.region.clone(),
                wanted: region.to_owned(),
            });
        }
        let host = world.hosts.get(&volume.host).ok_or(Refusal::VolumeNotFound)?;
        if self.status_of(host) != HostStatus::Ok {
            return Err(Refusal::VolumeHostUnreachable { volume: volume.id.clone() });
        }
        if self.deploys_disabled(host) {
            return Err(Refusal::DeploysDisabled);
        }
        let free = placement::free(world, host, self.knobs.ceiling(host), None);
        match free.lacks(need) {
            None => Ok(host.clone()),
            Some(_) => Err(Refusal::VolumeHostFull { volume: volume.id.clone() }),
        }
    }

    fn newborn(
        &self,
        world: &mut World,
        app: &str,
        launch: &Launch,
        host: Host,
        image: ImageRef,
    ) -> Result<Machine, Refusal> {
        let name = match &launch.name {
            Some(name) => name.clone(),
            None => generated_name(world, app),
        };
        if let Some(other) = world.machines_of(app).find(|m| m.name == name) {
            return Err(Refusal::MachineNameTaken { machine: other.id.clone(), name });
        }
        let now = now_ms();
        let id = new_machine_id(world);
        let mut machine = Machine {
            name,
            app: app.to_owned(),
            region: host.region.clone(),
            host: host.id.clone(),
            state: MachineState::Created,
            instance_id: new_ulid(),
            private_ip: sixpn::machine_address(world, app, &host.id, &id).to_string(),
            id,
            config: launch.config.clone(),
            image,
            cordoned: launch.skip_service_registration,
            events: Vec::new(),
            checks: Vec::new(),
            lease: None,
            versions: Vec::new(),
            min_secrets_version: launch.min_secrets_version,
            restart_count: 0,
            pending: if launch.skip_launch { Pending::Prepare } else { Pending::Launch },
            skip_secrets: launch.skip_secrets,
            created_at: now,
            updated_at: now,
            destroyed_at: None,
        };
        machine.lease = launch.lease_ttl.map(|ttl| lease::new(&machine, ttl, now));
        let event = NewEvent {
            kind: "launch",
            status: "created",
            source: EventSource::User,
            exit: None,
            earlier_version: false,
        };
        transition::record(&mut machine, event, now);
        Ok(machine)
    }
}

/// Gives the machine's lease, if any, to the caller.
fn named_after(world: &mut World, id: &str, caller: &Caller) -> Machine {
    let machine = world.machines.get_mut(id).expect("it was inserted under this lock");
    if let Some(Lease { owner, .. }) = &mut machine.lease {
        owner.clone_from(&caller.owner);
    }
    machine.clone()
}

fn mark_deployed(world: &mut World, app: &str) {
    if let Some(found) = world.apps.get_mut(app)
        && found.status == crate::domain::AppStatus::Pending
    {
        found.status = crate::domain::AppStatus::Deployed;
        world.touch(Key::App(app.to_owned()));
    }
}

/// Decodes and checks a configuration a client sent.
pub(super) fn validated(config: &Value) -> Result<MachineConfig, Refusal> {
    let invalid = |text: String| Err(Refusal::InvalidArgument(text));
    if !config.is_object() {
        return invalid("config is required".to_owned());
    }
    let read = MachineConfig::read(config).map_err(Refusal::InvalidArgument)?;
    if read.image.is_empty() {
        return invalid("config.image is required".to_owned());
    }
    if read.mounts.len() > 1 {
        return invalid("a machine can have at most one volume mount".to_owned());
    }
    let policy = read.restart.policy.as_str();
    if !matches!(policy, "" | "no" | "on-failure" | "always" | "spot-price") {
        return invalid(format!("invalid restart policy {policy:?}"));
    }
    if read.guest.memory_mb < 128 || read.guest.cpus == 0 {
        return invalid("invalid guest: at least 1 CPU and 128 MB of memory are needed".to_owned());
    }
    if let Some(file) = read.files.iter().find(|f| !f.guest_path.starts_with('/')) {
        return invalid(format!("file path {:?} is not absolute", file.guest_path));
    }
    match read.schedule.as_deref() {
        None | Some("" | "hourly" | "daily" | "weekly" | "monthly") => Ok(read),
        Some(other) => invalid(format!("invalid schedule {other:?}")),
    }
}

/// A new ULID, later than every one before it in this process.
pub(super) fn new_ulid() -> String {
    static GENERATOR: Mutex<Option<ulid::Generator>> = Mutex::new(None);
    let mut guard = GENERATOR.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let generator = guard.get_or_insert_with(ulid::Generator::new);
    // The generator only fails after 2^80 ids within one millisecond.
    generator.generate().unwrap_or_else(|_| ulid::Ulid::generate()).to_string()
}

fn new_machine_id(world: &World) -> String {
    loop {
        let id = format!("{:014x}", rand::random::<u64>() >> 8);
        if !world.machines.contains_key(&id) {
            return id;
        }
    }
}

/// A name nobody in the app has yet.
fn generated_name(world: &World, app: &str) -> String {
    const FIRST: [&str; 12] = [
        "amber", "brisk", "calm", "dusty", "eager", "frosty", "gentle", "hidden", "late", "misty", "quiet",
        "wild",
    ];
    const SECOND: [&str; 12] = [
        "brook", "cloud", "dune", "field", "forest", "glade", "hill", "lake", "meadow", "river", "shore",
        "stone",
    ];
    loop {
        let n: u32 = rand::random();
        let pick = |list: &[&'static str; 12], shift: u32| list[(n >> shift) as usize % list.len()];
        let name = format!("{}-{}-{}", pick(&FIRST, 0), pick(&SECOND, 8), 1000 + (n >> 16) % 9000);
        if world.machines_of(app).all(|m| m.name != name) {
            return name;
        }
    }
}
