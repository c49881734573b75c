//! Machines' own devices: packets from and to the TUN interface inside a machine's network namespace.
//!
//! In: the platform's end of the device, as the runtime hands it out (`Instance::device`). Out: whole
//! IPv6 packets no larger than the private network's MTU, both ways; the kernel's large segments are cut
//! and made here. The room knows nothing of networks and addresses.

mod merge;
mod offload;
mod port;

pub(super) use port::{Inbox, Outbox, Port};
