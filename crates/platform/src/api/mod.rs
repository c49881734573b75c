//! The HTTP APIs of the platform: one router on one port.
//!
//! In: HTTP requests with a bearer token. Out: the wire shapes of Fly.io's services, each answer with a
//! `fly-request-id`. This room translates; it must not decide placement, state changes or persistence.

pub mod auth;
pub mod flaps;

use std::sync::Arc;

use axum::extract::{Request, State as Shared};
use axum::http::HeaderValue;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::{Json, Router};
use http::StatusCode;
use serde_json::json;
use ulid::Ulid;

use crate::platform::Platform;

/// The id of the request being handled, as the client will see it in `fly-request-id`.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Every API on one router.
pub fn router(platform: Arc<Platform>) -> Router {
    Router::new()
        .merge(flaps::router(platform.clone()))
        .fallback(no_such_route)
        .layer(middleware::from_fn_with_state(platform, tag_request))
}

/// Gives the request its id, adds the configured latency, and puts the id on the answer.
async fn tag_request(
    Shared(platform): Shared<Arc<Platform>>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = format!("{}-{}", Ulid::generate(), crate::platform::seed::NEAREST);
    request.extensions_mut().insert(RequestId(id.clone()));
    if !platform.config.latency.is_zero() {
        tokio::time::sleep(platform.config.latency).await;
    }
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().entry("fly-request-id").or_insert(value);
    }
    response
}

async fn no_such_route() -> (StatusCode, Json<serde_json::Value>) {
    (StatusCode::NOT_FOUND, Json(json!({ "error": "not found" })))
}
