//! `…/machines/{m}/metadata`.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ApiError;
use super::machines::find;
use super::request::{Body, Caller};
use crate::platform::Platform;
use crate::scheduler::MetadataChange;

type Target = Path<(String, String)>;
type KeyTarget = Path<(String, String, String)>;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/machines/{machine}/metadata", get(list).put(replace).patch(merge))
        .route("/v1/apps/{app}/machines/{machine}/metadata/{key}", get(show).post(set).delete(unset))
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    let metadata = machine.config.get("metadata").filter(|m| m.is_object()).cloned();
    Ok(Json(metadata.unwrap_or_else(|| json!({}))))
}

async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id, key)): KeyTarget,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    machine
        .metadata(&key)
        .map(|value| Json(json!({ "value": value })))
        .ok_or_else(|| ApiError::not_found("metadata key not found"))
}

#[derive(Deserialize)]
struct SetBody {
    value: String,
}

async fn set(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id, key)): KeyTarget,
    Body(body): Body<SetBody>,
) -> Result<StatusCode, ApiError> {
    let change = MetadataChange::Set(key, body.value);
    change_metadata(&caller, &platform, (&app, &id), change, None)
}

async fn unset(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id, key)): KeyTarget,
) -> Result<StatusCode, ApiError> {
    change_metadata(&caller, &platform, (&app, &id), MetadataChange::Delete(key), None)
}

#[derive(Deserialize)]
struct MapBody {
    #[serde(default)]
    metadata: BTreeMap<String, String>,
    /// Precondition: 412 when the machine has another version.
    #[serde(default)]
    machine_version: Option<String>,
}

async fn replace(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    Body(body): Body<MapBody>,
) -> Result<StatusCode, ApiError> {
    let change = MetadataChange::Replace(body.metadata);
    change_metadata(&caller, &platform, (&app, &id), change, body.machine_version.as_deref())
}

async fn merge(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    Body(body): Body<MapBody>,
) -> Result<StatusCode, ApiError> {
    let change = MetadataChange::Merge(body.metadata);
    change_metadata(&caller, &platform, (&app, &id), change, body.machine_version.as_deref())
}

fn change_metadata(
    caller: &Caller,
    platform: &Platform,
    (app, id): (&str, &str),
    change: MetadataChange,
    machine_version: Option<&str>,
) -> Result<StatusCode, ApiError> {
    let app = caller.changes(platform, app)?;
    let machine_version = machine_version.filter(|version| !version.is_empty());
    platform.scheduler.set_metadata(&app.name, id, change, machine_version)?;
    Ok(StatusCode::NO_CONTENT)
}
