//! Real containers of the docker runtime: the scenarios of the process runtime, and how containers
//! end. They need an engine on this computer; without one they are skipped loudly, and fail in CI.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use platform::runtime::RuntimeKind;

/// The runtime under test; most scenarios are shared with `process_runtime`.
const KIND: RuntimeKind = RuntimeKind::Docker;

#[path = "../process_runtime/bench.rs"]
mod bench;
mod ends;
mod engine;
#[path = "../process_runtime/exits.rs"]
mod exits;
#[path = "../process_runtime/inside.rs"]
mod inside;
#[path = "../process_runtime/network.rs"]
mod network;
#[path = "../process_runtime/sessions.rs"]
mod sessions;
#[path = "../process_runtime/starts.rs"]
mod starts;
