//! Real machines of the process runtime. They need Linux namespaces: as root, or as an ordinary
//! user where the kernel allows user namespaces; where neither works, the failure says what is off.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod bench;
mod ends;
mod inside;
mod network;
mod starts;
