//! Real machines of the process runtime. They need Linux namespaces: as root, or as an ordinary
//! user where the kernel allows user namespaces; where neither works, the failure says what is off.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use platform::runtime::RuntimeKind;

/// The runtime under test; the scenarios are shared with `docker_runtime`.
const KIND: RuntimeKind = RuntimeKind::Process;

mod bench;
mod engine {
    /// This runtime leaves nothing outside its directory.
    pub(crate) fn clean(_data_dir: &std::path::Path) {}
}
mod ends;
mod exits;
mod inside;
mod network;
mod sessions;
mod ssh;
mod starts;
