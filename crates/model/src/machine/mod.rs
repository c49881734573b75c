//! The nouns of the Machines API as the CLI sees them.
//!
//! In: JSON from the Machines REST API (and, for [`document`], from GraphQL). Out: the same
//! nouns as typed values, and as JSON with exactly the keys, order and omissions that flyctl's
//! `--json` prints. Unknown members are dropped, `null` reads as "absent", and every member may
//! be missing. This room must not know about `fly.toml`, HTTP, time or the local platform (the
//! platform has wire types of its own).

#[macro_use]
pub(crate) mod wire;

mod app;
mod config;
mod container;
pub mod document;
mod duration;
mod event;
mod guest;
mod launch;
mod rootfs;
mod service;
mod shared;
mod state;
#[cfg(test)]
mod tests;
mod time;
mod volume;

pub use app::{App, AppOrganization, AppSecret, IpAssignment, Region};
pub use config::{
    CacheDrive, Dns, DnsForwardRule, DnsOption, EnvFrom, File, Init, MachineConfig, Metrics, Mount, Process,
    Restart, RestartPolicy, Secret, Spot, Static, StopConfig, group, metadata,
};
pub use container::{
    Container, ContainerDependency, ContainerHealthcheck, ContainerMount, ExecHealthcheck, HttpHealthcheck,
    TcpHealthcheck, TempDir, VolumeConfig,
};
pub use duration::{Duration, DurationError};
pub use event::{ExitEvent, MachineEvent, MachineRequest, MonitorEvent};
pub use guest::{
    Guest, GuestFault, MAX_MEMORY_MB_PER_CPU, MAX_MEMORY_MB_PER_SHARED_CPU, MIN_MEMORY_MB_PER_CPU,
    MIN_MEMORY_MB_PER_SHARED_CPU, UnknownPreset, cpu_counts, preset_names,
};
pub use launch::{ExecResponse, LaunchMachineInput, Lease, LeaseData, ListenSocket, Nonce, ProcessStat};
pub use rootfs::{PersistRootfs, Rootfs};
pub use service::{
    Autostop, Check, Concurrency, HttpHeader, HttpOptions, HttpResponseOptions, Port, ProxyProtoOptions,
    ReplayCache, Service, ServiceCheck, TlsOptions,
};
pub use shared::{Common, MachineList, Shared};
pub use state::{
    CheckState, CheckStatus, CheckTotals, ContainerStatus, HostStatus, ImageRef, Machine, MachineState,
};
pub use time::{Time, TimeError};
pub use volume::{CreateVolumeRequest, Volume, VolumeSnapshot};
pub use wire::go_number;
