//! Replacing a machine's version.

use serde_json::Value;

use crate::domain::{HostStatus, ImageRef, Machine, now_ms};
use crate::state::{Key, World};

use super::create::{new_ulid, validated};
use super::lifecycle::Input;
use super::machine_config::MachineConfig;
use super::placement::{self, Room};
use super::ports::Origin;
use super::refusal::Refusal;
use super::request::{Caller, Launch, Launched};
use super::{Scheduler, lease};

/// Earlier versions that are kept.
const VERSIONS_KEPT: usize = 20;

impl Scheduler {
    /// Gives a machine a new configuration. It goes through `replacing` and then runs, or stays
    /// stopped with `skip_launch`.
    ///
    /// # Errors
    /// As create, and: lease held by somebody else, a version other than `current_version`, an
    /// update under way, no room on the machine's host, host unreachable.
    pub async fn update(
        &self,
        app: &str,
        id: &str,
        launch: Launch,
        caller: &Caller,
    ) -> Result<Launched, Refusal> {
        let config = validated(&launch.config)?;
        let before = self.controlled(app, id, caller)?;
        let origin = Origin::of(&before);
        self.admit(&origin, &launch)?;
        let image = self.image_ref(&config.image).await?;
        self.contained(&config).await?;
        self.commit(|world| {
            // Time has passed since the first look.
            let machine = self.control_in(world, app, id, caller)?.clone();
            if let Some(expected) = &launch.current_version
                && *expected != machine.instance_id
            {
                return Err(Refusal::VersionMismatch {
                    expected: expected.clone(),
                    current: machine.instance_id,
                });
            }
            self.fits(world, &machine, &config, !launch.skip_launch)?;
            // Refuses in states that take no update, before anything is changed.
            self.step(world, id, Input::Update { start: !launch.skip_launch })?;
            self.detach_unused(world, id, &config);
            self.attach(world, id, &config.mounts)?;
            Ok(install(world, id, &launch, image, caller))
        })
    }

    fn fits(
        &self,
        world: &World,
        machine: &Machine,
        config: &MachineConfig,
        start: bool,
    ) -> Result<(), Refusal> {
        let host = world.hosts.get(&machine.host).ok_or(Refusal::MachineNotFound)?;
        if self.deploys_disabled(host) {
            return Err(Refusal::DeploysDisabled);
        }
        if let Some(mount) = config.mounts.first() {
            let volume = self.usable_volume(world, &machine.app, mount, Some(&machine.id))?;
            if volume.host != machine.host {
                return Err(Refusal::FailedPrecondition(format!(
                    "volume {} lives on another host than machine {}",
                    volume.id, machine.id
                )));
            }
        }
        if !start {
            return Ok(());
        }
        self.has_room(world, machine, config)
    }

    /// Whether the machine's own host can run it with this configuration.
    pub(super) fn has_room(
        &self,
        world: &World,
        machine: &Machine,
        config: &MachineConfig,
    ) -> Result<(), Refusal> {
        let host = world.hosts.get(&machine.host).ok_or(Refusal::MachineNotFound)?;
        if self.status_of(host) == HostStatus::Unreachable {
            return Err(Refusal::HostUnreachable { machine: machine.id.clone() });
        }
        let need = Room::of_guest(&config.guest);
        let running = placement::reserves(machine);
        let had = Room::of_guest(&MachineConfig::guest_of(&machine.config));
        // What it already holds it may keep, even where a fault says that nothing is free.
        if running && had.lacks(need).is_none() {
            return Ok(());
        }
        let free = placement::free(world, host, self.knobs.ceiling(host), Some(&machine.id));
        match free.lacks(need) {
            None => Ok(()),
            Some(resource) => Err(Refusal::HostFull { resource }),
        }
    }
}

/// Swaps configuration and version.
fn install(world: &mut World, id: &str, launch: &Launch, image: ImageRef, caller: &Caller) -> Launched {
    let now = now_ms();
    let machine = world.machines.get_mut(id).expect("it was stepped under this lock");
    let config = carry_over(&machine.config, &launch.config);
    let earlier = std::mem::replace(&mut machine.instance_id, new_ulid());
    let earlier_config = std::mem::replace(&mut machine.config, config);
    machine.versions.insert(0, (earlier, earlier_config));
    machine.versions.truncate(VERSIONS_KEPT);
    machine.image = image;
    machine.min_secrets_version = launch.min_secrets_version;
    machine.skip_secrets = launch.skip_secrets;
    machine.cordoned |= launch.skip_service_registration;
    machine.updated_at = now;
    if let Some(name) = &launch.name {
        machine.name.clone_from(name);
    }
    // The event belongs to the version it brings.
    if let Some(event) = machine.events.first_mut() {
        event.instance_id.clone_from(&machine.instance_id);
    }
    if let Some(ttl) = launch.lease_ttl {
        let mut lease = lease::new(machine, ttl, now);
        lease.owner.clone_from(&caller.owner);
        machine.lease = Some(lease);
    }
    let nonce = launch.lease_ttl.and(machine.lease.as_ref()).map(|l| l.nonce.clone());
    let launched = Launched { machine: machine.clone(), nonce };
    world.touch(Key::Machine(id.to_owned()));
    launched
}

/// Mounts named by volume name only keep the volume they had.
fn carry_over(old: &Value, new: &Value) -> Value {
    let mut config = new.clone();
    let id = |config: &Value| {
        let volume = config.get("mounts")?.get(0)?.get("volume")?.as_str()?;
        Some(volume.to_owned()).filter(|v| !v.is_empty())
    };
    if let Some(kept) = id(old)
        && id(&config).is_none()
        && let Some(mount) = config.get_mut("mounts").and_then(|m| m.get_mut(0))
        && let Some(mount) = mount.as_object_mut()
    {
        mount.insert("volume".to_owned(), Value::String(kept));
    }
    config
}
