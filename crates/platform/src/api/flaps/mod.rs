//! The Machines REST API ("flaps"), below `/v1`.
//!
//! In: JSON requests of any Fly client. Out: the shapes of api.md section 7, one file per noun. Must not
//! decide where machines run or what state they are in: that is the scheduler's.

mod actions;
mod apps;
mod certificates;
pub mod error;
mod ips;
mod leases;
mod machines;
mod metadata;
mod orgs;
mod placements;
mod regions;
mod request;
mod secrets;
mod tokens;
mod validate;
mod volumes;
mod wire;
mod words;

use std::sync::Arc;

use axum::Router;

use crate::platform::Platform;

pub use apps::destroy_app;
pub use error::ApiError;

/// All Machines API routes.
pub fn router(platform: Arc<Platform>) -> Router {
    Router::new()
        .merge(actions::router())
        .merge(apps::router())
        .merge(certificates::router())
        .merge(ips::router())
        .merge(leases::router())
        .merge(machines::router())
        .merge(metadata::router())
        .merge(orgs::router())
        .merge(placements::router())
        .merge(regions::router())
        .merge(secrets::router())
        .merge(tokens::router())
        .merge(volumes::router())
        .with_state(platform)
}
