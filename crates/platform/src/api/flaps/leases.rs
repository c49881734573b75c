//! `…/machines/{m}/lease`.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{Caller, OptionalBody, Query};
use super::{ApiError, wire};
use crate::platform::Platform;

type Target = Path<(String, String)>;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new().route("/v1/apps/{app}/machines/{machine}/lease", get(show).post(acquire).delete(release))
}

/// The nonce is shown: `machine leases clear` reads it and releases with it.
async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let lease = platform.scheduler.lease(&app.name, &id)?;
    Ok(Json(wire::lease(&lease)))
}

/// fly-go sends `ttl` in the query and no body, the document says a body.
#[derive(Deserialize, Default)]
struct AcquireBody {
    #[serde(default)]
    description: Option<String>,
    /// Seconds.
    #[serde(default)]
    ttl: Option<u64>,
}

async fn acquire(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    query: Query,
    headers: HeaderMap,
    OptionalBody(body): OptionalBody<AcquireBody>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let app = caller.changes(&platform, &app)?;
    let ttl = query.number(&["ttl"])?.or(body.ttl).map(Duration::from_secs);
    let requester = caller.requester(&platform, &headers);
    let lease = platform.scheduler.acquire_lease(
        &app.name,
        &id,
        ttl,
        body.description.as_deref().unwrap_or_default(),
        &requester,
    )?;
    Ok((StatusCode::CREATED, Json(wire::lease(&lease))))
}

async fn release(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let requester = caller.requester(&platform, &headers);
    platform.scheduler.release_lease(&app.name, &id, &requester)?;
    Ok(Json(json!({ "status": "success", "data": { "ok": true } })))
}
