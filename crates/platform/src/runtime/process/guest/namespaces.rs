//! Own namespaces for the calling process.

use std::fs;

use nix::sched::{CloneFlags, unshare};
use nix::unistd::{getegid, geteuid};

use super::super::messages::Failure;

/// Moves this (single-threaded) process into its own network, host name and IPC namespaces, and
/// its future children into an own PID namespace. With `user` all of them belong to a new user
/// namespace in which we are root. Afterwards no thread can be started any more.
pub(super) fn isolate(user: bool) -> Result<(), Failure> {
    if user {
        let (uid, gid) = (geteuid().as_raw(), getegid().as_raw());
        unshare(CloneFlags::CLONE_NEWUSER).map_err(Failure::at("creating a user namespace"))?;
        map_ids((0, uid), (0, gid))?;
    }
    let parts = [
        (CloneFlags::CLONE_NEWNET, "network"),
        (CloneFlags::CLONE_NEWUTS, "host name"),
        (CloneFlags::CLONE_NEWIPC, "IPC"),
        (CloneFlags::CLONE_NEWPID, "process"),
    ];
    for (flag, name) in parts {
        unshare(flag).map_err(Failure::at(format!("creating a {name} namespace")))?;
    }
    Ok(())
}

/// Maps one user and one group `(inside, outside)` into the user namespace just created: all that
/// an unprivileged process may map.
pub(super) fn map_ids(uid: (u32, u32), gid: (u32, u32)) -> Result<(), Failure> {
    let write =
        |file: &str, text: String| fs::write(file, text).map_err(Failure::at(format!("writing {file}")));
    write("/proc/self/setgroups", "deny".to_owned())?;
    write("/proc/self/uid_map", format!("{} {} 1", uid.0, uid.1))?;
    write("/proc/self/gid_map", format!("{} {} 1", gid.0, gid.1))
}
