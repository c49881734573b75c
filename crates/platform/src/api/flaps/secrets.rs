//! `/v1/apps/{app}/secrets`.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{Body, Caller, Query};
use super::{ApiError, wire};
use crate::domain::{AppSecret, now_ms};
use crate::inventory::secrets::{self, SecretError};
use crate::platform::Platform;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/secrets", get(list).post(update))
        .route("/v1/apps/{app}/secrets/{name}", get(show).post(set).delete(unset))
}

impl From<SecretError> for ApiError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::NoSuchApp => Self::not_found("app not found"),
            SecretError::InvalidName(_) => Self::invalid(error),
        }
    }
}

/// A client that saw version N must not read an older state: fly-go says `version`, the document `min_version`.
fn check_version(current: u64, query: &Query) -> Result<(), ApiError> {
    match query.number::<u64>(&["min_version", "version"])? {
        Some(wanted) if wanted > current => Err(ApiError::new(
            StatusCode::PRECONDITION_FAILED,
            format!("failed_precondition: secrets version {wanted} is not available, current is {current}"),
        )),
        _ => Ok(()),
    }
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    check_version(app.secrets_version, &query)?;
    let show = reveal(&caller, &app, &query)?;
    let secrets: Vec<Value> = platform
        .state
        .read(|world| secrets::of(world, &app.name).map(|secret| wire::secret(secret, show)).collect());
    Ok(Json(json!({ "secrets": secrets })))
}

/// Values are shown on demand, and never to a read-only token.
fn reveal(caller: &Caller, app: &crate::domain::App, query: &Query) -> Result<bool, ApiError> {
    let show = query.flag(&["show_secrets"]);
    if show && !caller.0.may_change_app(app) {
        return Err(ApiError::forbidden("permission_denied: the token is read-only"));
    }
    Ok(show)
}

async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, name)): Path<(String, String)>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    check_version(app.secrets_version, &query)?;
    let show = reveal(&caller, &app, &query)?;
    find(&platform, &app.name, &name)
        .map(|secret| Json(wire::secret(&secret, show)))
        .ok_or_else(|| ApiError::not_found("secret not found"))
}

fn find(platform: &Platform, app: &str, name: &str) -> Option<AppSecret> {
    platform.state.read(|world| world.secrets.get(&format!("{app}/{name}")).cloned())
}

#[derive(Deserialize)]
struct UpdateRequest {
    #[serde(default)]
    values: BTreeMap<String, Option<String>>,
}

async fn update(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    Body(request): Body<UpdateRequest>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let (version, secrets) = platform.state.update(|world| {
        let version = secrets::apply(world, &app.name, &request.values, now_ms())?;
        let secrets: Vec<Value> =
            secrets::of(world, &app.name).map(|secret| wire::secret(secret, false)).collect();
        Ok::<_, SecretError>((version, secrets))
    })?;
    Ok(Json(json!({ "secrets": secrets, "version": version })))
}

#[derive(Deserialize)]
struct SetRequest {
    value: String,
}

async fn set(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, name)): Path<(String, String)>,
    Body(request): Body<SetRequest>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let app = caller.changes(&platform, &app)?;
    let values = BTreeMap::from([(name.clone(), Some(request.value))]);
    let version = platform.state.update(|world| secrets::apply(world, &app.name, &values, now_ms()))?;
    let secret = find(&platform, &app.name, &name).ok_or_else(|| ApiError::not_found("secret not found"))?;
    let mut body = wire::secret(&secret, false);
    body["version"] = version.into();
    Ok((StatusCode::CREATED, Json(body)))
}

/// An unknown name answers the current version: `secrets sync` learns it this way (api.md 7.3).
async fn unset(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, name)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let values = BTreeMap::from([(name, None)]);
    let version = platform.state.update(|world| secrets::apply(world, &app.name, &values, now_ms()))?;
    Ok(Json(json!({ "version": version })))
}
