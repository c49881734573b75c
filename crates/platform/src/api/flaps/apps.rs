//! `/v1/apps`.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{Body, Caller, OptionalBody, Query, go_duration};
use super::{ApiError, machines, wire};
use crate::builder;
use crate::domain::{Token, TokenScope, now_ms};
use crate::inventory::apps::{self, CreateAppError, NewApp};
use crate::platform::{Platform, seed};
use crate::runtime::image::remove_tree;
use crate::state::Key;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps", get(list).post(create))
        .route("/v1/apps/{app}", get(show).delete(destroy))
        .route("/v1/apps/{app}/deploy_token", post(deploy_token))
}

/// fly-go sends all four members, empty ones included (`flaps_apps.go`).
#[derive(Deserialize)]
struct CreateRequest {
    #[serde(default, alias = "app_name")]
    name: Option<String>,
    #[serde(default)]
    org_slug: Option<String>,
    #[serde(default)]
    network: Option<String>,
    #[serde(default)]
    app_role_id: Option<String>,
}

async fn create(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Body(request): Body<CreateRequest>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let role = request.app_role_id.unwrap_or_default();
    let slug = request.org_slug.as_deref().unwrap_or_default();
    let org = if role == builder::ROLE {
        caller.builds_in_org(&platform, slug)?
    } else {
        caller.changes_org(&platform, slug)?
    };
    let new = NewApp {
        name: request.name.unwrap_or_default(),
        org,
        network: request.network.unwrap_or_default(),
        role,
    };
    let body = platform.state.update(|world| {
        let app = apps::create(world, new, now_ms())?;
        Ok::<_, CreateAppError>(wire::app(world, &app))
    });
    Ok((StatusCode::CREATED, Json(body?)))
}

impl From<CreateAppError> for ApiError {
    fn from(error: CreateAppError) -> Self {
        let refused = Self::new(StatusCode::UNPROCESSABLE_ENTITY, error.to_string());
        match error {
            CreateAppError::NameTaken => refused.with_status("name_taken"),
            CreateAppError::NoSuchOrg(_) => Self::not_found("organization not found"),
            _ => refused,
        }
    }
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let org = query.first(&["org_slug"]).map(|slug| caller.sees_org(&platform, slug)).transpose()?;
    let role = query.first(&["app_role"]);
    let apps: Vec<Value> = platform.state.read(|world| {
        world
            .apps
            .values()
            .filter(|app| caller.0.may_see_app(app))
            .filter(|app| org.as_ref().is_none_or(|org| app.org == *org))
            .filter(|app| role.is_none_or(|role| app.role == role))
            .map(|app| wire::app(world, app))
            .collect()
    });
    Ok(Json(json!({ "total_apps": apps.len(), "apps": apps })))
}

/// 403 for an app of strangers: `AppNameAvailable` in fly-go reads it as "taken".
async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(name): Path<String>,
) -> Result<Json<Value>, ApiError> {
    platform.state.read(|world| match world.app(&name) {
        None => Err(ApiError::not_found("app not found")),
        Some(app) if !caller.0.may_see_app(app) => Err(ApiError::forbidden("unauthorized")),
        Some(app) => Ok(Json(wire::app(world, app))),
    })
}

#[derive(Deserialize, Default)]
struct DeployTokenRequest {
    /// Go duration; absent = never expires.
    #[serde(default)]
    expiry: Option<String>,
}

async fn deploy_token(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(name): Path<String>,
    OptionalBody(request): OptionalBody<DeployTokenRequest>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &name)?;
    let now = now_ms();
    let expires_at = match request.expiry.as_deref() {
        None | Some("") => None,
        Some(text) => {
            let span = go_duration(text)
                .ok_or_else(|| ApiError::invalid(format_args!("invalid expiry {text:?}")))?;
            let span = i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
            Some(now.saturating_add(span))
        }
    };
    let secret = seed::random_token("fo1_");
    let token = Token {
        id: format!("tok_{}", ulid::Ulid::generate().to_string().to_lowercase()),
        name: format!("deploy token for {}", app.name),
        secret: secret.clone(),
        scope: TokenScope::Deploy { org: app.org, app: app.name, logs: true },
        created_at: now,
        expires_at,
        revoked_at: None,
    };
    platform.state.update(|world| {
        world.touch(Key::Token(token.id.clone()));
        world.tokens.insert(token.id.clone(), token);
    });
    Ok(Json(json!({ "token": secret })))
}

/// 202: everything of the app goes with it.
async fn destroy(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(name): Path<String>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let app = caller.changes(&platform, &name)?;
    destroy_app(&platform, &app.name).await?;
    Ok((StatusCode::ACCEPTED, Json(json!({}))))
}

/// Ends an app's machines, whatever lease is held on them, and removes all that belongs to it,
/// volumes, images and logs included. An app that does not exist is already gone.
///
/// # Errors
/// When a machine cannot be destroyed; the app stays then.
pub async fn destroy_app(platform: &Platform, name: &str) -> Result<(), ApiError> {
    machines::destroy_all(platform, name).await?;
    let volumes: Vec<String> = platform.state.read(|world| {
        let mine = world.volumes.values().filter(|volume| volume.app == name);
        mine.map(|volume| volume.id.clone()).collect()
    });
    platform.state.try_update(|world| apps::remove(world, name))?;
    // What cannot be deleted now is only unreachable space; the app itself is gone.
    for volume in volumes {
        let dir = platform.scheduler.volume_dir(&volume);
        let _ = tokio::task::spawn_blocking(move || remove_tree(&dir)).await;
    }
    let _ = platform.registry.delete_repository(name);
    let _ = platform.logs.remove(name);
    Ok(())
}
