//! `GET /v1/apps/{app}/certificates`: always empty, for the edge serves every local host name by its own CA.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::ApiError;
use super::request::Caller;
use crate::platform::Platform;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new().route("/v1/apps/{app}/certificates", get(list))
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.sees(&platform, &app)?;
    Ok(Json(json!({ "certificates": [], "next_cursor": "", "total_count": 0 })))
}
