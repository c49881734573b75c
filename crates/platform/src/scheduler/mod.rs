//! The scheduler: hosts, placement, the machine state machine, restart policy, leases, volumes,
//! autostop, standbys, host failure.
//!
//! In: requests of the APIs ([`request`]) and of the edge (`edge::Fleet`), exits of instances, fault
//! knobs. Out: changes of [`crate::state::State`], effects on a [`crate::runtime::Runtime`], log lines.
//! It must not know HTTP, tokens or GraphQL, and must not read the clock inside a decision.
//!
//! The interface (all refusals are [`Refusal`]; names are methods of `Scheduler`):
//! `create(app, Launch, &Caller)`, `update(app, id, Launch, &Caller)` → [`Launched`] (async);
//! `machine(app, id)`, `machines(app, include_deleted)`, `host_status(host)`;
//! `start(app, id, &Caller)` → previous state; `stop(app, id, StopRequest, &Caller)`,
//! `restart(app, id, StopRequest, force, &Caller)`, `suspend`, `destroy(app, id, force, &Caller)`,
//! `cordon(app, id, bool, &Caller)`; `signal`, `exec`, `ps`, `wait(app, id, WaitRequest)` (async);
//! `lease(app, id)`, `acquire_lease(app, id, ttl, description, &Caller)`, `release_lease(app, id, &Caller)`;
//! `set_metadata(app, id, MetadataChange, machine_version)`;
//! `create_volume(app, VolumeRequest)`, `update_volume`, `extend_volume`, `destroy_volume`,
//! `create_snapshot` (async where files are copied); `shutdown()` (async).

mod image_name;
mod ports;
mod refusal;
mod request;

pub use image_name::ImageName;
pub use ports::{
    Ceiling, CheckKnob, ForeignLease, Image, ImageError, ImageSource, Knobs, Logs, NoKnobs, Origin,
    Pause, ScriptedExit, StartKnob,
};
pub use refusal::{Refusal, Resource};
pub use request::{
    Caller, Launch, Launched, MetadataChange, StopRequest, VolumeRequest, WaitRequest, Waited,
};
