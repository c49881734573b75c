//! The embedded local platform: a real Fly-compatible platform for one machine.
//!
//! Rooms, from the wire inwards:
//! - [`api`]: HTTP servers (GraphQL, Machines REST, ui-ex REST, logs, login, incidents, admin).
//! - [`faults`]: fault rules and the request log, applied as middleware and as domain knobs.
//! - [`edge`]: the HTTP/TLS/TCP proxy in front of apps.
//! - [`registry`]: OCI distribution over content-addressed files.
//! - [`scheduler`]: hosts, placement, the machine state machine, restart policy, volumes.
//! - [`ssh`]: the SSH server of machines.
//! - [`checks`]: health checks, really executed against the instance.
//! - [`runtime`]: how an image becomes a process (`process`, `simulated`, `docker`).
//! - [`builder`]: machines that build images, in front of a container engine.
//! - [`inventory`]: apps, secrets and addresses: what nobody schedules.
//! - [`logs`]: the log store.
//! - [`platform`]: the whole, wired and served.
//! - `private_file`: files that hold keys, for whoever keeps one.
//! - [`domain`] + [`state`]: the nouns and the one place they live in; [`store`] persists them.
//!
//! The platform never shares wire types with the CLI: two independent writings of the contract,
//! with the Go flyctl as third witness.

pub mod api;
pub mod builder;
pub mod checks;
pub mod domain;
pub mod edge;
pub mod faults;
pub mod gateway;
pub mod inventory;
pub mod logs;
pub mod platform;
mod private_file;
pub mod registry;
pub mod runtime;
pub mod scheduler;
pub mod ssh;
pub mod state;
pub mod store;
