//! The machine's device in the private network: a TUN interface whose other end the platform holds.
//!
//! A module with `unsafe`: making a TUN interface is an `ioctl` that no safe crate
//! of ours wraps. The two calls below hand the kernel one value of exactly the layout it expects, which
//! it reads during the call and keeps no pointer to.
#![allow(unsafe_code)]

use std::ffi::c_int;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::fs::OpenOptionsExt as _;

use nix::libc;
use rustix::ioctl::{IntegerSetter, Opcode, Setter, ioctl, opcode};

/// Name of the interface inside machines, as on the real platform.
pub(super) const NAME: &str = "eth0";

/// `TUNSETIFF` and `TUNSETOFFLOAD` (linux/if_tun.h). Both are defined with the size of an `int`,
/// whatever their argument is.
const TUNSETIFF: Opcode = opcode::write::<c_int>(b'T', 202);
const TUNSETOFFLOAD: Opcode = opcode::write::<c_int>(b'T', 208);

/// The head of the kernel's `struct ifreq`, padded to its size.
#[repr(C)]
struct InterfaceRequest {
    name: [u8; libc::IFNAMSIZ],
    flags: libc::c_short,
    rest: [u8; size_of::<libc::ifreq>() - libc::IFNAMSIZ - size_of::<libc::c_short>()],
}

/// Makes the interface in the network namespace this process is in. The file carries whole IPv6
/// packets, each behind a `virtio_net_hdr` (10 bytes): the kernel hands out and takes segments of TCP
/// many times as large as a packet, and leaves checksums to be finished.
///
/// # Errors
/// No `/dev/net/tun`, not allowed to use it, or a kernel without TUN.
pub(super) fn open() -> io::Result<OwnedFd> {
    let file: File =
        OpenOptions::new().read(true).write(true).custom_flags(libc::O_NONBLOCK).open("/dev/net/tun")?;
    let mut request = InterfaceRequest {
        name: [0; libc::IFNAMSIZ],
        flags: (libc::IFF_TUN | libc::IFF_NO_PI | libc::IFF_VNET_HDR) as libc::c_short,
        rest: [0; _],
    };
    request.name[..NAME.len()].copy_from_slice(NAME.as_bytes());
    // SAFETY: TUNSETIFF reads a `struct ifreq`, whose size and first members `InterfaceRequest` has (the
    // name is zero-terminated, the flags follow it).
    unsafe { ioctl(file.as_fd(), Setter::<TUNSETIFF, _>::new(request)) }?;
    let offload = (libc::TUN_F_CSUM | libc::TUN_F_TSO6) as usize;
    // SAFETY: TUNSETOFFLOAD takes its argument by value and touches no memory. A kernel that refuses it
    // hands out plain packets.
    let _ = unsafe { ioctl(file.as_fd(), IntegerSetter::<TUNSETOFFLOAD>::new_usize(offload)) };
    Ok(file.into())
}
