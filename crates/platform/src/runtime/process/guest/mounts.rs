//! The file systems of a machine, built by its init in an own mount namespace.

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::sched::{CloneFlags, unshare};
use nix::unistd::{chdir, pivot_root};

use super::super::messages::{Failure, GuestSpec, RootFs};
use super::files;

/// Where the host's root is until the machine's stands.
const OLD_ROOT: &str = "/.fly-old-root";
/// Device nodes every program may expect; bound from the host's.
const DEVICES: [&str; 6] = ["null", "zero", "full", "random", "urandom", "tty"];
const NOTHING: Option<&str> = None;

/// Builds everything and moves the calling process into it. Every path of the machine is touched
/// only after the move, so that links of the image lead inside it.
pub(super) fn build(spec: &GuestSpec) -> Result<(), Failure> {
    unshare(CloneFlags::CLONE_NEWNS).map_err(Failure::at("creating a mount namespace"))?;
    mount(NOTHING, "/", NOTHING, MsFlags::MS_REC | MsFlags::MS_PRIVATE, NOTHING)
        .map_err(Failure::at("separating mounts from the host"))?;
    root(spec)?;
    enter(&spec.target)?;
    proc(spec.user_namespace)?;
    devices()?;
    // Not every container lets us; programs live without it.
    if directory("/sys").is_ok() {
        let flags = MsFlags::MS_RDONLY | MsFlags::MS_NOSUID | MsFlags::MS_NODEV | MsFlags::MS_NOEXEC;
        let _ = mount(Some("sysfs"), "/sys", Some("sysfs"), flags, NOTHING);
    }
    temporary()?;
    volumes(spec)?;
    files::write(spec)?;
    umount2(OLD_ROOT, MntFlags::MNT_DETACH).map_err(Failure::at("detaching the host's root"))?;
    fs::remove_dir(OLD_ROOT).map_err(Failure::at("removing the old root directory"))
}

fn root(spec: &GuestSpec) -> Result<(), Failure> {
    match &spec.rootfs {
        RootFs::Overlay { lower, upper, work } => {
            let mut options =
                format!("lowerdir={},upperdir={},workdir={}", escaped(lower), escaped(upper), escaped(work));
            if spec.user_namespace {
                options.push_str(",userxattr");
            }
            mount(Some("overlay"), &spec.target, Some("overlay"), MsFlags::MS_NODEV, Some(options.as_str()))
                .map_err(Failure::at("mounting an overlay file system"))
        }
        RootFs::Copy { directory } => {
            bind(directory, &spec.target).map_err(Failure::at("mounting the root file system"))
        }
    }
}

/// Commas and colons separate options and directories; a backslash takes their meaning away.
fn escaped(path: &Path) -> String {
    let mut text = String::new();
    for c in path.to_string_lossy().chars() {
        if matches!(c, '\\' | ',' | ':') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

fn enter(target: &Path) -> Result<(), Failure> {
    let old = target.join(OLD_ROOT.trim_start_matches('/'));
    fs::create_dir(&old).map_err(Failure::at("creating the old root directory"))?;
    pivot_root(target, &old).map_err(Failure::at("changing the root directory"))?;
    chdir("/").map_err(Failure::at("entering the root directory"))
}

/// `/proc` of the machine's own processes. As real root (no user namespace) the switches of the
/// whole computer are read-only, those of the machine's network are not.
fn proc(user_namespace: bool) -> Result<(), Failure> {
    directory("/proc").map_err(Failure::at("creating /proc"))?;
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV | MsFlags::MS_NOEXEC;
    mount(Some("proc"), "/proc", Some("proc"), flags, NOTHING).map_err(Failure::at("mounting /proc"))?;
    if user_namespace {
        return Ok(());
    }
    let protect = || -> nix::Result<()> {
        bind("/proc/sys", "/proc/sys")?;
        bind("/proc/sys/net", "/proc/sys/net")?;
        read_only("/proc/sys", flags)?;
        for path in ["/proc/sysrq-trigger", "/proc/irq", "/proc/bus"] {
            if Path::new(path).exists() {
                bind(path, path)?;
                read_only(path, flags)?;
            }
        }
        Ok(())
    };
    protect().map_err(Failure::at("protecting /proc/sys"))
}

fn read_only(path: &str, flags: MsFlags) -> nix::Result<()> {
    let flags = flags | MsFlags::MS_REMOUNT | MsFlags::MS_BIND | MsFlags::MS_RDONLY;
    mount(NOTHING, path, NOTHING, flags, NOTHING)
}

fn devices() -> Result<(), Failure> {
    directory("/dev").map_err(Failure::at("creating /dev"))?;
    mount(Some("tmpfs"), "/dev", Some("tmpfs"), MsFlags::MS_NOSUID, Some("mode=755,size=64k"))
        .map_err(Failure::at("mounting /dev"))?;
    for name in DEVICES {
        let host = PathBuf::from(OLD_ROOT).join("dev").join(name);
        if !host.exists() {
            continue;
        }
        let guest = Path::new("/dev").join(name);
        fs::write(&guest, "").map_err(Failure::at("creating a device file"))?;
        bind(&host, &guest).map_err(Failure::at(format!("binding /dev/{name}")))?;
    }
    let links = [
        ("/proc/self/fd", "fd"),
        ("/proc/self/fd/0", "stdin"),
        ("/proc/self/fd/1", "stdout"),
        ("/proc/self/fd/2", "stderr"),
    ];
    for (target, name) in links {
        symlink(target, Path::new("/dev").join(name)).map_err(Failure::at("creating /dev links"))?;
    }
    terminals_and_shared_memory();
    Ok(())
}

/// Good to have; a kernel that refuses them does not keep a server from running.
fn terminals_and_shared_memory() {
    let safe = MsFlags::MS_NOSUID | MsFlags::MS_NOEXEC;
    if fs::create_dir("/dev/pts").is_ok() {
        let options = "newinstance,ptmxmode=0666,mode=0620";
        let with_group = format!("{options},gid=5");
        let _ = mount(Some("devpts"), "/dev/pts", Some("devpts"), safe, Some(with_group.as_str()))
            .or_else(|_| mount(Some("devpts"), "/dev/pts", Some("devpts"), safe, Some(options)));
        let _ = symlink("pts/ptmx", "/dev/ptmx");
    }
    if fs::create_dir("/dev/shm").is_ok() {
        let flags = safe | MsFlags::MS_NODEV;
        let _ = mount(Some("shm"), "/dev/shm", Some("tmpfs"), flags, Some("mode=1777,size=64m"));
    }
}

fn temporary() -> Result<(), Failure> {
    directory("/tmp")
        .and_then(|()| fs::set_permissions("/tmp", fs::Permissions::from_mode(0o1777)))
        .map_err(Failure::at("creating /tmp"))
}

fn volumes(spec: &GuestSpec) -> Result<(), Failure> {
    for volume in &spec.mounts {
        let guest = Path::new("/").join(&volume.guest_path);
        let host = Path::new(OLD_ROOT).join(volume.host_dir.strip_prefix("/").unwrap_or(&volume.host_dir));
        let step = || format!("mounting a volume at {}", guest.display());
        directory(&guest).map_err(Failure::at(step()))?;
        bind(&host, &guest).map_err(Failure::at(step()))?;
    }
    Ok(())
}

fn bind(from: impl AsRef<Path>, to: impl AsRef<Path>) -> nix::Result<()> {
    mount(Some(from.as_ref()), to.as_ref(), NOTHING, MsFlags::MS_BIND | MsFlags::MS_REC, NOTHING)
}

fn directory(path: impl AsRef<Path>) -> io::Result<()> {
    fs::create_dir_all(path)
}
