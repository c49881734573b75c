//! Faults on demand, and the request log.
//!
//! In: rules (fault files, the admin API). Out, two ways:
//! - [`layer`] wraps a router: it writes the request log, and applies `http`, `latency`,
//!   `rate-limit`, `token`, `registry` and `pause-deploys` rules, so those need nothing from a handler.
//!   [`FaultListener`] accepts the connections, so that a rule can reset one.
//! - Typed getters on [`Faults`] for what only the acting room can do. Who calls which:
//!
//! | getter | caller | meaning |
//! |---|---|---|
//! | `host_status`, `host_deploys_disabled` | scheduler | overrides the stored host; watch [`Faults::changes`] |
//! | `capacity` | scheduler, placement | upper bound of what a host has free |
//! | `lease_held` | scheduler, leases | a foreign lease on the machine |
//! | `deploys_paused` | scheduler (regions known there) | the 503 of diagnostics A9; [`Paused::body`] |
//! | `secrets_store_down`, `secrets_lag` | scheduler at start, secrets API | |
//! | `exit_script`, `never_start`, `stuck`, `pull_failure` | scheduler at each start | |
//! | `check_result` | checks, at each execution | |
//! | `is_late` | REST reads of machines and volumes | newer objects are not found yet |
//! | `builder` | builder machines, and volumes made for them | what goes wrong there |
//! | `gateway_rules`, `gateway` | the gateway of the private network | states, and events of one path |
//! | `discovery_lag` | the edge's view of the fleet and DNS | how old it is; also [`Faults::at_each_addition`] |
//! | `incidents`, `host_issues` | the incident feed and GraphQL | |
//!
//! A getter named after a state may be asked any number of times; one that describes an event
//! (`exit_script`, `never_start`, `pull_failure`, `check_result`, `lease_held`,
//! `secrets_store_down`) counts the occasion, so ask it exactly once per event.
//!
//! The room must not know state, scheduler or registry.

mod answer;
mod builder;
mod call;
mod engine;
mod file;
mod gateway;
mod history;
mod knobs;
mod middleware;
mod redact;
mod registry;
mod requests;
mod route;
mod rule;
mod wire;

pub use builder::{BuilderFault, BuilderKnob};
pub use engine::{Active, Faults, Target};
pub use file::{FaultError, parse};
pub use gateway::{GatewayFault, GatewayKnob, GatewayPath, GatewayRule};
pub use history::History;
pub use knobs::{HeldLease, HostIssue, Incident, Lag, Paused};
pub use middleware::layer;
pub use redact::redacted;
pub use requests::{Outcome, RequestLog, RequestRecord};
pub use route::{Route, RouteError};
pub use rule::{
    Api, CapacityFault, CheckFault, DiscoveryLagFault, ExitFault, Fault, HostFault, HostIssueFault,
    HttpFault, IncidentFault, LatencyFault, LeaseFault, NeverStartFault, Object, PauseFault,
    PropagationFault, PullFault, RateLimitFault, RegistryFault, RegistryVerb, Rule, SecretsLagFault,
    SecretsStoreFault, StuckFault, TokenFault, TokenState, When,
};
pub use wire::{FaultListener, FaultStream, Peer};

#[cfg(test)]
mod layer_tests;
