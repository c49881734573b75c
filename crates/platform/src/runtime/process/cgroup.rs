//! Control groups, version 1 or 2, wherever we may write: memory limits the kernel enforces, and a
//! freezer. Where we may not, machines run without and are watched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Directories of ours begin with this; the PID of the platform, a number and a name follow.
const PREFIX: &str = "fly-local-";
/// Makes every directory name of this process its own.
static NUMBER: AtomicU64 = AtomicU64::new(0);
/// A group can be removed a moment after its last process ended.
const REMOVE_ATTEMPTS: u32 = 50;
const REMOVE_PAUSE: Duration = Duration::from_millis(10);
/// A frozen group is frozen when the kernel says so.
const FREEZE_ATTEMPTS: u32 = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    V1,
    V2,
}

/// A directory in which groups can be made, for one controller.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Base {
    dir: PathBuf,
    version: Version,
}

/// Where machines' groups are made; either may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CgroupBases {
    memory: Option<Base>,
    freezer: Option<Base>,
}

impl CgroupBases {
    pub(super) fn none() -> Self {
        Self { memory: None, freezer: None }
    }

    /// Tries every mounted hierarchy in our own group (and, as root of a version 2 hierarchy, at its
    /// top). Removes the groups of platforms that were killed.
    pub(super) fn discover() -> Self {
        let read = |path| fs::read_to_string(path).unwrap_or_default();
        let found = candidates(&read("/proc/self/mountinfo"), &read("/proc/self/cgroup"));
        for candidate in &found {
            sweep(&candidate.base.dir);
        }
        let first = |controller: Controller| {
            found
                .iter()
                .filter(|candidate| candidate.controllers.contains(&controller))
                .find(|candidate| usable(&candidate.base, controller))
                .map(|candidate| candidate.base.clone())
        };
        Self { memory: first(Controller::Memory), freezer: first(Controller::Freezer) }
    }

    /// Which memory limit is in force, for the platform's log and status.
    pub(super) fn describe(&self) -> String {
        match &self.memory {
            Some(base) => format!("memory limits: the kernel's (control groups at {})", base.dir.display()),
            None => "memory limits: by watching processes (no writable control group): a machine may pass its limit for a moment".to_owned(),
        }
    }

    /// The group of a machine with its limit set.
    pub(super) fn create(&self, machine_id: &str, memory_mb: u64) -> io::Result<MachineCgroup> {
        let name = fresh_name(machine_id);
        let make = |base: &Base| -> io::Result<Base> {
            let dir = base.dir.join(&name);
            fs::create_dir(&dir)?;
            Ok(Base { dir, version: base.version })
        };
        let memory = self.memory.as_ref().map(make).transpose()?;
        let freezer = self.freezer.as_ref().map(make).transpose()?;
        let group = MachineCgroup { memory, freezer };
        if let Some(memory) = &group.memory {
            limit(memory, memory_mb << 20)?;
        }
        Ok(group)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Controller {
    Memory,
    Freezer,
}

#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    base: Base,
    controllers: Vec<Controller>,
}

/// Directories worth trying, from `/proc/self/mountinfo` and `/proc/self/cgroup`.
fn candidates(mountinfo: &str, own: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for line in mountinfo.lines() {
        let Some((left, right)) = line.split_once(" - ") else {
            continue;
        };
        let left: Vec<&str> = left.split(' ').collect();
        let right: Vec<&str> = right.split(' ').collect();
        let (Some(root), Some(point), Some(kind)) = (left.get(3), left.get(4), right.first()) else {
            continue;
        };
        let options = right.get(2).copied().unwrap_or_default();
        let place = |group: &str| {
            // A mount may show only a part of the hierarchy.
            let inside = group.strip_prefix(root.trim_end_matches('/')).unwrap_or(group);
            Path::new(point).join(inside.trim_start_matches('/'))
        };
        if *kind == "cgroup2" {
            let Some(group) = own_group(own, "") else {
                continue;
            };
            let mut dirs = vec![place(group)];
            if dirs[0] != Path::new(point) {
                dirs.push(PathBuf::from(point));
            }
            found.extend(dirs.into_iter().map(|dir| Candidate {
                base: Base { dir, version: Version::V2 },
                controllers: vec![Controller::Memory, Controller::Freezer],
            }));
        } else if *kind == "cgroup" {
            for (name, controller) in [("memory", Controller::Memory), ("freezer", Controller::Freezer)] {
                if options.split(',').any(|option| option == name)
                    && let Some(group) = own_group(own, name)
                {
                    let base = Base { dir: place(group), version: Version::V1 };
                    found.push(Candidate { base, controllers: vec![controller] });
                }
            }
        }
    }
    found
}

/// Our group in the hierarchy of a controller; the version 2 line has none.
fn own_group<'a>(own: &'a str, controller: &str) -> Option<&'a str> {
    own.lines().find_map(|line| {
        let mut parts = line.splitn(3, ':').skip(1);
        let (controllers, group) = (parts.next()?, parts.next()?);
        controllers.split(',').any(|name| name == controller).then_some(group)
    })
}

fn fresh_name(of: &str) -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("{PREFIX}{}-{number}-{of}", std::process::id())
}

/// Makes a group, sets what machines need, removes it.
fn usable(base: &Base, controller: Controller) -> bool {
    if base.version == Version::V2 && controller == Controller::Memory {
        // Fails in a group that has processes of its own, unless it is the top one.
        let _ = fs::write(base.dir.join("cgroup.subtree_control"), "+memory");
    }
    let trial = Base { dir: base.dir.join(fresh_name("trial")), version: base.version };
    if fs::create_dir(&trial.dir).is_err() {
        return false;
    }
    let works = match controller {
        Controller::Memory => limit(&trial, 64 << 20).is_ok(),
        Controller::Freezer => set_frozen(&trial, false).is_ok(),
    };
    remove(&trial.dir);
    works
}

/// Removes groups whose platform is gone.
fn sweep(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next());
        if let Some(pid) = pid.and_then(|pid| pid.parse::<u32>().ok())
            && !Path::new(&format!("/proc/{pid}")).exists()
        {
            // Processes in it keep it; the next start tries again.
            let _ = fs::remove_dir(entry.path());
        }
    }
}

fn limit(group: &Base, bytes: u64) -> io::Result<()> {
    let set = |file: &str, value: String| fs::write(group.dir.join(file), value);
    match group.version {
        Version::V1 => {
            set("memory.limit_in_bytes", bytes.to_string())?;
            // Without swap accounting there is no such file.
            let _ = set("memory.memsw.limit_in_bytes", bytes.to_string());
        }
        Version::V2 => {
            set("memory.max", bytes.to_string())?;
            let _ = set("memory.swap.max", "0".to_owned());
        }
    }
    Ok(())
}

/// How often the kernel killed in this group.
fn oom_kills(group: &Base) -> u64 {
    let (file, key) = match group.version {
        Version::V1 => ("memory.oom_control", "oom_kill"),
        Version::V2 => ("memory.events", "oom_kill"),
    };
    let text = fs::read_to_string(group.dir.join(file)).unwrap_or_default();
    value_of(&text, key).unwrap_or(0)
}

fn value_of(text: &str, key: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' ')?.trim().parse().ok())
}

fn set_frozen(group: &Base, frozen: bool) -> io::Result<()> {
    match group.version {
        Version::V1 => fs::write(group.dir.join("freezer.state"), if frozen { "FROZEN" } else { "THAWED" }),
        Version::V2 => fs::write(group.dir.join("cgroup.freeze"), if frozen { "1" } else { "0" }),
    }
}

fn is_frozen(group: &Base) -> bool {
    match group.version {
        Version::V1 => {
            fs::read_to_string(group.dir.join("freezer.state")).is_ok_and(|state| state.trim() == "FROZEN")
        }
        Version::V2 => fs::read_to_string(group.dir.join("cgroup.events"))
            .is_ok_and(|events| value_of(&events, "frozen") == Some(1)),
    }
}

fn remove(dir: &Path) {
    for _ in 0..REMOVE_ATTEMPTS {
        match fs::remove_dir(dir) {
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => std::thread::sleep(REMOVE_PAUSE),
            // What remains is swept by the next platform.
            _ => return,
        }
    }
}

/// The groups of one machine.
pub(super) struct MachineCgroup {
    memory: Option<Base>,
    freezer: Option<Base>,
}

impl MachineCgroup {
    fn dirs(&self) -> Vec<&Path> {
        let mut dirs: Vec<&Path> =
            self.memory.iter().chain(&self.freezer).map(|base| base.dir.as_path()).collect();
        dirs.dedup();
        dirs
    }

    /// Files through which a process joins.
    pub(super) fn procs_files(&self) -> Vec<PathBuf> {
        self.dirs().iter().map(|dir| dir.join("cgroup.procs")).collect()
    }

    pub(super) fn limits_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// The runner's line about the limit.
    pub(super) fn describe(&self, memory_mb: u64) -> String {
        let by = match self.memory.as_ref().map(|base| base.version) {
            Some(Version::V1) => "control group v1",
            Some(Version::V2) => "control group v2",
            None => "watched by the platform",
        };
        format!("Memory limit: {memory_mb} MB ({by})")
    }

    /// How many processes the kernel killed for memory since the start.
    pub(super) fn oom_kills(&self) -> u64 {
        self.memory.as_ref().map_or(0, oom_kills)
    }

    /// Freezes or thaws; `false` when there is no freezer. Returns when the kernel has done it.
    pub(super) fn freeze(&self, frozen: bool) -> io::Result<bool> {
        let Some(group) = &self.freezer else {
            return Ok(false);
        };
        set_frozen(group, frozen)?;
        for _ in 0..FREEZE_ATTEMPTS {
            if is_frozen(group) == frozen {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, "the kernel did not freeze the machine"))
    }

    /// Removes the groups; their processes must be gone.
    pub(super) fn remove(&self) {
        for dir in self.dirs() {
            remove(dir);
        }
    }
}

impl Drop for MachineCgroup {
    /// A start that failed half-way, or a platform that stops: its machines are being killed.
    fn drop(&mut self) {
        if self.dirs().iter().any(|dir| dir.exists()) {
            // Frozen processes do not die.
            let _ = self.freeze(false);
            self.remove();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn finds_hierarchies_of_both_versions() {
        let mounts = "31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n\
            35 31 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n\
            37 31 0:34 /docker/x /sys/fs/cgroup/freezer rw,relatime shared:9 - cgroup cgroup rw,freezer\n\
            41 31 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n";
        let own = "5:freezer:/docker/x/y\n4:memory,hugetlb:/a/b\n0::/user.slice\n";
        let found = candidates(mounts, own);
        let dirs: Vec<_> = found.iter().map(|candidate| candidate.base.dir.to_str().unwrap()).collect();
        assert_eq!(
            dirs,
            [
                "/sys/fs/cgroup/memory/a/b",
                "/sys/fs/cgroup/freezer/y",
                "/sys/fs/cgroup/unified/user.slice",
                "/sys/fs/cgroup/unified"
            ]
        );
        assert_eq!(found[0].controllers, [Controller::Memory]);
        assert_eq!(candidates("garbage\n- - -\n", ""), []);
    }

    #[test]
    fn reads_counters() {
        let v1 = "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n";
        assert_eq!(value_of(v1, "oom_kill"), Some(3));
        assert_eq!(value_of("low 0\noom 4\noom_kill 5\noom_group_kill 0\n", "oom_kill"), Some(5));
        assert_eq!(value_of("", "frozen"), None);
    }

    #[test]
    fn without_groups_nothing_is_limited_or_joined() {
        let group = CgroupBases::none().create("m", 256).unwrap();
        assert!(!group.limits_memory() && group.procs_files().is_empty());
        assert!(!group.freeze(true).unwrap());
        assert!(group.describe(256).contains("watched"));
    }
}
