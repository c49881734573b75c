//! The gateway of the private network over its own wire: WireGuard peers made of `netstack`, real sockets,
//! a booted platform.
#![allow(clippy::unwrap_used)]

#[path = "../platform/client.rs"]
mod client;
#[path = "../platform/image.rs"]
mod image;
#[cfg(target_os = "linux")]
mod inside;
mod knobs;
mod link;
mod names;
mod oracle;
mod reach;
mod transports;
mod tunnel;
mod world;
