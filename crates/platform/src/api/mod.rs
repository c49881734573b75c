//! The HTTP APIs of the platform: one router on one port.
//!
//! In: HTTP requests with a bearer token. Out: the wire shapes of Fly.io's services, each answer with a
//! `fly-request-id`. This room translates; it must not decide placement, state changes or persistence.

pub mod admin;
pub mod auth;
pub mod central;
pub mod flaps;
pub mod graphql;
pub mod guard;
pub mod incidents;
pub mod login;
pub mod logs;
pub mod uiex;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State as Shared};
use axum::http::HeaderValue;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::{Json, Router};
use http::StatusCode;
use serde_json::json;
use ulid::Ulid;

use crate::faults::{self, Api};
use crate::platform::Platform;

/// Every API on one router, each wrapped in its own fault layer.
pub fn router(platform: &Arc<Platform>, central: &Arc<central::Central>) -> Router {
    Router::new()
        .merge(machines(platform))
        .merge(central::router(central))
        .fallback(no_such_route)
        .layer(middleware::from_fn_with_state(platform.config.latency, far_away))
}

/// The Machines API alone, as private networks find it at `_api.internal`.
pub fn machines_router(platform: &Arc<Platform>) -> Router {
    machines(platform).fallback(no_such_route)
}

fn machines(platform: &Arc<Platform>) -> Router {
    faults::layer(flaps::router(platform.clone()), platform.faults.clone(), Api::Machines)
}

/// Adds the configured latency, and a request id where no inner layer gave one.
async fn far_away(Shared(latency): Shared<Duration>, request: Request, next: Next) -> Response {
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key("fly-request-id")
        && let Ok(value) = HeaderValue::from_str(&Ulid::generate().to_string())
    {
        headers.insert("fly-request-id", value);
    }
    response
}

async fn no_such_route() -> (StatusCode, Json<serde_json::Value>) {
    (StatusCode::NOT_FOUND, Json(json!({ "error": "not found" })))
}

#[cfg(test)]
mod central_tests;
#[cfg(test)]
pub(crate) mod testing;
