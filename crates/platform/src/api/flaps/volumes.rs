//! `/v1/apps/{app}/volumes`.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::{get, put};
use axum::{Json, Router};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{Body, Caller};
use super::{ApiError, wire};
use crate::builder;
use crate::domain::{App, Volume, now_ms};
use crate::faults::{BuilderKnob, Object, Target as Scope};
use crate::platform::{Platform, seed};
use crate::scheduler::VolumeRequest;

type Target = Path<(String, String)>;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/volumes", get(list).post(create))
        .route("/v1/apps/{app}/volumes/{volume}", get(show).put(update).delete(destroy))
        .route("/v1/apps/{app}/volumes/{volume}/extend", put(extend))
        .route("/v1/apps/{app}/volumes/{volume}/snapshots", get(snapshots).post(create_snapshot))
}

fn shown(platform: &Platform, volume: &Volume) -> Value {
    wire::volume(volume, platform.scheduler.host_status(&volume.host))
}

fn find(platform: &Platform, app: &App, id: &str) -> Result<Volume, ApiError> {
    platform
        .state
        .read(|world| world.volumes.get(id).filter(|v| v.app == app.name).cloned())
        .filter(|volume| !is_late(platform, volume))
        .ok_or_else(|| ApiError::not_found("volume not found"))
}

/// So new that reads do not find it yet (fault `propagation`).
fn is_late(platform: &Platform, volume: &Volume) -> bool {
    let target = Scope {
        app: Some(&volume.app),
        machine: None,
        region: Some(&volume.region),
        host: Some(&volume.host),
    };
    platform.faults.is_late(&target, Object::Volume, volume.created_at, now_ms())
}

/// Destroyed volumes are no longer listed, those awaiting it are (clients hide them).
async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let volumes: Vec<Volume> = platform.state.read(|world| {
        let live = |volume: &&Volume| volume.app == app.name && volume.state != "destroyed";
        world.volumes.values().filter(live).cloned().collect()
    });
    let volumes = volumes.iter().filter(|volume| !is_late(&platform, volume));
    Ok(Json(volumes.map(|volume| shown(&platform, volume)).collect()))
}

async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    Ok(Json(shown(&platform, &find(&platform, &app, &id)?)))
}

async fn create(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    Body(request): Body<VolumeRequest>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    if let Some(region) = request.region.as_deref().filter(|region| !region.is_empty()) {
        let known = platform.state.read(|world| world.regions.iter().any(|known| known.code == region));
        if !known {
            return Err(ApiError::invalid(format_args!("unknown region {region:?}")));
        }
    }
    if app.role == builder::ROLE && platform.faults.builder(BuilderKnob::NoCapacity, &app.name).is_some() {
        let region = request.region.as_deref().filter(|region| !region.is_empty()).unwrap_or(seed::NEAREST);
        let text = format!("Couldn't allocate volume, not enough compute capacity left in {region}");
        return Err(ApiError::new(StatusCode::PRECONDITION_FAILED, text).with_status("insufficient_capacity"));
    }
    let volume = platform.scheduler.create_volume(&app.name, request).await?;
    Ok(Json(shown(&platform, &volume)))
}

/// Absent and null members leave things as they are.
#[derive(Deserialize)]
struct UpdateBody {
    #[serde(default)]
    snapshot_retention: Option<u32>,
    #[serde(default)]
    auto_backup_enabled: Option<bool>,
}

async fn update(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    Body(body): Body<UpdateBody>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let volume = platform.scheduler.update_volume(
        &app.name,
        &id,
        body.snapshot_retention,
        body.auto_backup_enabled,
    )?;
    Ok(Json(shown(&platform, &volume)))
}

async fn destroy(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let volume = platform.scheduler.destroy_volume(&app.name, &id)?;
    Ok(Json(shown(&platform, &volume)))
}

#[derive(Deserialize)]
struct ExtendBody {
    size_gb: u64,
}

async fn extend(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    Body(body): Body<ExtendBody>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let volume = platform.scheduler.extend_volume(&app.name, &id, body.size_gb)?;
    // The volume is a directory: a running machine sees its new size at once.
    Ok(Json(json!({ "volume": shown(&platform, &volume), "needs_restart": false })))
}

async fn snapshots(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let volume = find(&platform, &app, &id)?;
    Ok(Json(volume.snapshots.iter().map(wire::snapshot).collect()))
}

async fn create_snapshot(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let snapshot = platform.scheduler.create_snapshot(&app.name, &id).await?;
    Ok(Json(wire::snapshot(&snapshot)))
}
