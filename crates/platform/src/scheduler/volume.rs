//! Volumes: directories pinned to one host.

use std::path::PathBuf;

use crate::domain::{Host, HostStatus, Millis, Snapshot, Volume, now_ms};
use crate::runtime::image::remove_tree;
use crate::state::{Key, World};

use super::machine_config::{Guest, MachineConfig, Mount};
use super::placement::{self, Candidate, Room};
use super::refusal::Refusal;
use super::request::VolumeRequest;
use super::{Scheduler, snapshot};

/// How long a destroyed volume can be recovered (docs: volumes/volume-states).
const RECOVERABLE: Millis = 24 * 3600 * 1000;
const DEFAULT_SIZE_GB: u64 = 3;
const DEFAULT_RETENTION_DAYS: u32 = 5;

/// Where the content of a new volume comes from.
enum Content {
    Empty,
    Snapshot(PathBuf),
    /// A directory: the source of a fork.
    Fork(PathBuf),
}

impl Content {
    /// State of the volume while it is being filled (`api.md` 7.8).
    fn state(&self) -> &'static str {
        match self {
            Self::Empty => "creating",
            Self::Snapshot(_) => "restoring",
            Self::Fork(_) => "hydrating",
        }
    }
}

/// States in which a volume is on its way out; clients do not show them.
pub(super) fn is_leaving(volume: &Volume) -> bool {
    matches!(
        volume.state.as_str(),
        "scheduling_destroy"
            | "fork_cleanup"
            | "waiting_for_detach"
            | "pending_destroy"
            | "destroying"
            | "destroyed"
    )
}

impl Scheduler {
    /// A volume of an app.
    ///
    /// # Errors
    /// Unknown app or volume.
    pub fn volume(&self, app: &str, id: &str) -> Result<Volume, Refusal> {
        self.state.read(|w| self.volume_in(w, app, id).cloned())
    }

    fn volume_in<'w>(&self, world: &'w World, app: &str, id: &str) -> Result<&'w Volume, Refusal> {
        let app = world.app(app).ok_or(Refusal::AppNotFound)?;
        let found = world.volumes.get(id).filter(|v| v.app == app.name && v.state != "destroyed");
        found.ok_or(Refusal::VolumeNotFound)
    }

    /// Creates a volume on a host with room: empty, from a snapshot, or as a copy of another volume.
    /// Resolves when its content is there.
    ///
    /// # Errors
    /// Unknown app, region, snapshot or source; no host with room (in a zone of its own, if asked).
    pub async fn create_volume(&self, app: &str, request: VolumeRequest) -> Result<Volume, Refusal> {
        let (volume, content) = self.commit(|world| {
            let (source, content) = self.content(world, app, &request)?;
            let volume = self.new_volume(world, app, &request, source.as_ref(), &content)?;
            world.volumes.insert(volume.id.clone(), volume.clone());
            world.touch(Key::Volume(volume.id.clone()));
            Ok((volume, content))
        })?;
        let dir = self.volume_dir(&volume.id);
        let filled = tokio::task::spawn_blocking(move || match content {
            Content::Empty => std::fs::create_dir_all(&dir),
            Content::Snapshot(archive) => snapshot::restore(&archive, &dir),
            Content::Fork(source) => snapshot::copy(&source, &dir),
        })
        .await
        .unwrap_or_else(|e| Err(std::io::Error::other(e)));
        let id = volume.id;
        self.commit(|world| {
            world.touch(Key::Volume(id.clone()));
            if let Err(error) = filled {
                world.volumes.remove(&id);
                return Err(Refusal::Internal(format!("could not create volume {id}: {error}")));
            }
            let volume = world.volumes.get_mut(&id).ok_or(Refusal::VolumeNotFound)?;
            "created".clone_into(&mut volume.state);
            Ok(volume.clone())
        })
    }

    fn content(
        &self,
        world: &World,
        app: &str,
        request: &VolumeRequest,
    ) -> Result<(Option<Volume>, Content), Refusal> {
        let given = |s: &Option<String>| s.clone().filter(|s| !s.is_empty());
        if let Some(id) = given(&request.snapshot_id) {
            let owner = world.volumes.values().find(|v| v.snapshots.iter().any(|s| s.id == id));
            let owner = owner.filter(|v| same_org(world, &v.app, app));
            let owner = owner.ok_or(Refusal::SnapshotNotFound)?;
            return Ok((Some(owner.clone()), Content::Snapshot(self.snapshot_file(&id))));
        }
        if let Some(id) = given(&request.source_volume_id) {
            let source = world.volumes.get(&id).filter(|v| same_org(world, &v.app, app));
            let source = source.ok_or(Refusal::VolumeNotFound)?;
            if self.host_status_in(world, &source.host) != HostStatus::Ok {
                return Err(Refusal::VolumeHostUnreachable { volume: id });
            }
            return Ok((Some(source.clone()), Content::Fork(self.volume_dir(&id))));
        }
        Ok((None, Content::Empty))
    }

    fn new_volume(
        &self,
        world: &World,
        app: &str,
        request: &VolumeRequest,
        source: Option<&Volume>,
        content: &Content,
    ) -> Result<Volume, Refusal> {
        let app = &world.app(app).ok_or(Refusal::AppNotFound)?.name;
        let text = |s: &Option<String>| s.clone().filter(|s| !s.is_empty());
        let name = text(&request.name).or_else(|| source.map(|v| v.name.clone()));
        let name = name.ok_or_else(|| Refusal::InvalidArgument("name is required".to_owned()))?;
        let region = text(&request.region).or_else(|| source.map(|v| v.region.clone()));
        let region = region.unwrap_or_else(|| self.config.default_region.clone());
        let minimum = source.map_or(0, |v| v.size_gb);
        let size_gb = request.size_gb.filter(|n| *n > 0).unwrap_or(DEFAULT_SIZE_GB.max(minimum));
        if size_gb < minimum {
            return Err(Refusal::InvalidArgument(format!(
                "size_gb must be at least {minimum}, the size of the source"
            )));
        }
        if size_gb > 500 {
            return Err(Refusal::InvalidArgument("size_gb must be at most 500".to_owned()));
        }
        let host = self.place_volume(world, app, request, &name, &region, size_gb)?;
        Ok(Volume {
            id: new_volume_id(world),
            name,
            app: app.clone(),
            region: host.region,
            host: host.id,
            zone: host.zone,
            state: content.state().to_owned(),
            size_gb,
            encrypted: request.encrypted.unwrap_or(true),
            attached_machine: None,
            snapshot_retention: request.snapshot_retention.unwrap_or(DEFAULT_RETENTION_DAYS),
            auto_backup_enabled: request.auto_backup_enabled.unwrap_or(true),
            created_at: now_ms(),
            snapshots: Vec::new(),
            destroy_at: None,
        })
    }

    fn place_volume(
        &self,
        world: &World,
        app: &str,
        request: &VolumeRequest,
        name: &str,
        region: &str,
        size_gb: u64,
    ) -> Result<Host, Refusal> {
        if !world.hosts.values().any(|h| h.region == region) {
            return Err(Refusal::InvalidArgument(format!("region {region} not found")));
        }
        let app_wide = request.unique_zone_app_wide == Some(true);
        let unique_zone = request.require_unique_zone == Some(true) || app_wide;
        let siblings = |host: &Host| {
            let here = world.volumes.values().filter(|v| v.app == app && v.zone == host.zone);
            here.filter(|v| !is_leaving(v) && (app_wide || v.name == name)).count()
        };
        let mut candidates: Vec<Candidate> = self.candidates(world, region, siblings);
        if unique_zone {
            candidates.retain(|c| c.siblings == 0);
        }
        let guest = request.compute.as_ref().and_then(|g| serde_json::from_value::<Guest>(g.clone()).ok());
        let mut need = guest.map_or(Room::default(), |g| Room::of_guest(&g));
        need.disk_gb = size_gb;
        let refused = || Refusal::VolumePlacement { region: region.to_owned(), size_gb, unique_zone };
        let chosen = placement::choose(&candidates, need).map_err(|_| refused())?;
        world.hosts.get(&chosen.host).cloned().ok_or_else(refused)
    }

    /// Changes retention and automatic backups; `None` leaves a setting.
    ///
    /// # Errors
    /// Unknown volume.
    pub fn update_volume(
        &self,
        app: &str,
        id: &str,
        snapshot_retention: Option<u32>,
        auto_backup_enabled: Option<bool>,
    ) -> Result<Volume, Refusal> {
        self.change_volume(app, id, |volume| {
            volume.snapshot_retention = snapshot_retention.unwrap_or(volume.snapshot_retention);
            volume.auto_backup_enabled = auto_backup_enabled.unwrap_or(volume.auto_backup_enabled);
            Ok(())
        })
    }

    /// Grows a volume. A machine on it sees the new size at once: no restart is needed.
    ///
    /// # Errors
    /// Not larger than it is, host full or unreachable.
    pub fn extend_volume(&self, app: &str, id: &str, size_gb: u64) -> Result<Volume, Refusal> {
        let free = self.state.read(|w| {
            let volume = self.volume_in(w, app, id)?;
            let host = w.hosts.get(&volume.host).ok_or(Refusal::VolumeNotFound)?;
            if self.status_of(host) != HostStatus::Ok {
                return Err(Refusal::VolumeHostUnreachable { volume: id.to_owned() });
            }
            Ok(placement::free(w, host, self.knobs.ceiling(host), None))
        })?;
        self.change_volume(app, id, |volume| {
            if size_gb <= volume.size_gb {
                return Err(Refusal::VolumeShrink {
                    volume: id.to_owned(),
                    has: volume.size_gb,
                    asked: size_gb,
                });
            }
            if size_gb - volume.size_gb > free.disk_gb {
                let region = volume.region.clone();
                return Err(Refusal::VolumePlacement { region, size_gb, unique_zone: false });
            }
            volume.size_gb = size_gb;
            Ok(())
        })
    }

    /// Marks a volume for destruction; its data stay for a day.
    ///
    /// # Errors
    /// Attached to a machine.
    pub fn destroy_volume(&self, app: &str, id: &str) -> Result<Volume, Refusal> {
        self.change_volume(app, id, |volume| {
            if let Some(machine) = &volume.attached_machine {
                return Err(Refusal::FailedPrecondition(format!(
                    "volume {id} is currently bound to machine {machine}"
                )));
            }
            if !is_leaving(volume) {
                "pending_destroy".clone_into(&mut volume.state);
                volume.destroy_at = Some(now_ms() + RECOVERABLE);
            }
            Ok(())
        })
    }

    fn change_volume(
        &self,
        app: &str,
        id: &str,
        change: impl FnOnce(&mut Volume) -> Result<(), Refusal>,
    ) -> Result<Volume, Refusal> {
        self.commit(|world| {
            self.volume_in(world, app, id)?;
            let volume = world.volumes.get_mut(id).ok_or(Refusal::VolumeNotFound)?;
            change(volume)?;
            let volume = volume.clone();
            world.touch(Key::Volume(id.to_owned()));
            Ok(volume)
        })
    }

    /// The snapshots of a volume, newest first.
    ///
    /// # Errors
    /// Unknown volume.
    pub fn snapshots(&self, app: &str, id: &str) -> Result<Vec<Snapshot>, Refusal> {
        Ok(self.volume(app, id)?.snapshots)
    }

    /// Copies a volume's files into an archive. Resolves when it is complete.
    ///
    /// # Errors
    /// Host unreachable, the platform's disk.
    pub async fn create_snapshot(&self, app: &str, id: &str) -> Result<Snapshot, Refusal> {
        let volume = self.volume(app, id)?;
        if self.host_status(&volume.host) != HostStatus::Ok {
            return Err(Refusal::VolumeHostUnreachable { volume: id.to_owned() });
        }
        let snapshot_id = format!("vs_{}", random_suffix());
        let archive = self.snapshot_file(&snapshot_id);
        let source = self.volume_dir(id);
        let sizes = tokio::task::spawn_blocking(move || snapshot::archive(&source, &archive))
            .await
            .unwrap_or_else(|e| Err(std::io::Error::other(e)))
            .map_err(|e| Refusal::Internal(format!("could not snapshot volume {id}: {e}")))?;
        let snapshot = Snapshot {
            id: snapshot_id,
            size: sizes.stored,
            volume_size: sizes.content,
            digest: sizes.digest,
            status: "created".to_owned(),
            retention_days: Some(volume.snapshot_retention),
            created_at: now_ms(),
        };
        self.change_volume(app, id, |volume| {
            volume.snapshots.insert(0, snapshot.clone());
            Ok(())
        })?;
        Ok(snapshot)
    }

    fn snapshot_file(&self, id: &str) -> PathBuf {
        self.config.data_dir.join("snapshots").join(format!("{id}.tar.gz"))
    }

    /// The volume a mount means, if `machine` (or a new one) may use it.
    pub(super) fn usable_volume<'w>(
        &self,
        world: &'w World,
        app: &str,
        mount: &Mount,
        machine: Option<&str>,
    ) -> Result<&'w Volume, Refusal> {
        let mine = machine.map(ToOwned::to_owned);
        let alive = |v: &&Volume| v.app == app && !is_leaving(v);
        let volume = if mount.volume.is_empty() {
            let named = world.volumes.values().filter(alive).filter(|v| v.name == mount.name);
            let mut free = named.filter(|v| v.attached_machine.is_none() || v.attached_machine == mine);
            free.next().ok_or_else(|| Refusal::VolumeMissing { volume: mount.name.clone() })?
        } else {
            let found = world.volumes.get(&mount.volume).filter(alive);
            found.ok_or_else(|| Refusal::VolumeMissing { volume: mount.volume.clone() })?
        };
        match &volume.attached_machine {
            Some(other) if Some(other) != mine.as_ref() => {
                Err(Refusal::VolumeInUse { volume: volume.id.clone(), machine: other.clone() })
            }
            _ => Ok(volume),
        }
    }

    /// Attaches the volumes of a machine's mounts and writes their ids into its configuration.
    pub(super) fn attach(&self, world: &mut World, machine: &str, mounts: &[Mount]) -> Result<(), Refusal> {
        for (n, mount) in mounts.iter().enumerate() {
            let owner = world.machines.get(machine).ok_or(Refusal::MachineNotFound)?;
            let id = self.usable_volume(world, &owner.app, mount, Some(machine))?.id.clone();
            if let Some(volume) = world.volumes.get_mut(&id) {
                volume.attached_machine = Some(machine.to_owned());
            }
            world.touch(Key::Volume(id.clone()));
            if let Some(entry) = world
                .machines
                .get_mut(machine)
                .and_then(|m| m.config.get_mut("mounts")?.get_mut(n)?.as_object_mut())
            {
                entry.insert("volume".to_owned(), id.into());
            }
        }
        Ok(())
    }

    /// Detaches what the new configuration does not mount any more.
    pub(super) fn detach_unused(&self, world: &mut World, machine: &str, config: &MachineConfig) {
        let dropped: Vec<String> = world
            .volumes
            .values()
            .filter(|v| v.attached_machine.as_deref() == Some(machine))
            .filter(|v| {
                !config.mounts.iter().any(|m| m.volume == v.id || (m.volume.is_empty() && m.name == v.name))
            })
            .map(|v| v.id.clone())
            .collect();
        for id in dropped {
            if let Some(volume) = world.volumes.get_mut(&id) {
                volume.attached_machine = None;
            }
            world.touch(Key::Volume(id));
        }
    }

    /// Removes volumes whose time to recover is over.
    pub(super) fn reap_volumes(&self, now: Millis) {
        let due: Vec<String> = self.state.read(|w| {
            let due = w.volumes.values().filter(|v| v.destroy_at.is_some_and(|at| at <= now));
            due.filter(|v| v.state != "destroyed").map(|v| v.id.clone()).collect()
        });
        for id in due {
            // Gone already is fine, and what cannot be removed is tried again at the next start.
            let _ = remove_tree(&self.volume_dir(&id));
            self.state.update(|world| {
                if let Some(volume) = world.volumes.get_mut(&id) {
                    "destroyed".clone_into(&mut volume.state);
                }
                world.touch(Key::Volume(id));
            });
        }
    }
}

fn same_org(world: &World, one: &str, other: &str) -> bool {
    match (world.app(one), world.app(other)) {
        (Some(a), Some(b)) => a.org == b.org,
        _ => false,
    }
}

fn random_suffix() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let n: u128 = rand::random();
    (0..16).map(|i| char::from(ALPHABET[(n >> (5 * i)) as usize & 31])).collect()
}

fn new_volume_id(world: &World) -> String {
    loop {
        let id = format!("vol_{}", random_suffix());
        if !world.volumes.contains_key(&id) {
            return id;
        }
    }
}
