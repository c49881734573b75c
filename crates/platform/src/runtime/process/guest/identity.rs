//! Who a program of a machine is, and what it may do to the computer.

use std::io;
use std::os::fd::AsFd as _;

use nix::sched::{CloneFlags, unshare};
use nix::unistd::{Gid, Uid, fchown, setgroups, setresgid, setresuid};
use rustix::thread::{CapabilitySet, remove_capability_from_bounding_set};

use super::super::messages::Failure;
use super::namespaces::map_ids;
use crate::runtime::image::Account;

/// Powers over the whole computer that no machine has: its root is root of the machine only.
const DENIED: [CapabilitySet; 17] = [
    CapabilitySet::SYS_ADMIN,
    CapabilitySet::SYS_MODULE,
    CapabilitySet::SYS_RAWIO,
    CapabilitySet::SYS_BOOT,
    CapabilitySet::SYS_TIME,
    CapabilitySet::SYS_TTY_CONFIG,
    CapabilitySet::SYSLOG,
    CapabilitySet::MKNOD,
    CapabilitySet::MAC_ADMIN,
    CapabilitySet::MAC_OVERRIDE,
    CapabilitySet::AUDIT_CONTROL,
    CapabilitySet::DAC_READ_SEARCH,
    CapabilitySet::LINUX_IMMUTABLE,
    CapabilitySet::WAKE_ALARM,
    CapabilitySet::BLOCK_SUSPEND,
    CapabilitySet::BPF,
    CapabilitySet::PERFMON,
];

/// Turns this process into `account`. In a user namespace only one identity exists outside; another
/// one inside is a second namespace that gives it another number.
pub(super) fn assume(account: &Account, user_namespace: bool) -> Result<(), Failure> {
    if user_namespace {
        if (account.uid, account.gid) == (0, 0) {
            return Ok(());
        }
        unshare(CloneFlags::CLONE_NEWUSER).map_err(Failure::at("creating the user's namespace"))?;
        return map_ids((account.uid, 0), (account.gid, 0));
    }
    let (uid, gid) = (Uid::from_raw(account.uid), Gid::from_raw(account.gid));
    // `/dev/stdout` is opened again by its path: it must belong to who writes there. It may be a
    // file that is not ours to give away.
    let _ = fchown(io::stdout().as_fd(), Some(uid), Some(gid));
    let _ = fchown(io::stderr().as_fd(), Some(uid), Some(gid));
    for capability in DENIED {
        // Unknown to an old kernel: nothing to deny.
        let _ = remove_capability_from_bounding_set(capability);
    }
    let groups: Vec<Gid> = account.groups.iter().copied().map(Gid::from_raw).collect();
    setgroups(&groups).map_err(Failure::at("setting groups"))?;
    setresgid(gid, gid, gid).map_err(Failure::at("setting the group"))?;
    setresuid(uid, uid, uid).map_err(Failure::at("setting the user"))
}
