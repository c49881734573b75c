//! `/v1/apps/{app}/ip_assignments`.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::{delete, get};
use axum::{Json, Router};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{Body, Caller};
use super::{ApiError, wire};
use crate::domain::{IpKind, now_ms};
use crate::inventory::addresses::{self, AssignError, Placement};
use crate::platform::Platform;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/ip_assignments", get(list).post(assign))
        .route("/v1/apps/{app}/ip_assignments/{ip}", delete(release))
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let ips: Vec<Value> =
        platform.state.read(|world| addresses::of(world, &app.name).map(wire::ip).collect());
    Ok(Json(json!({ "ips": ips })))
}

/// All members are sent, empty when unset (`flaps_ip_assignments.go`).
#[derive(Deserialize)]
struct AssignRequest {
    #[serde(rename = "type", default)]
    kind: Option<String>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    org_slug: Option<String>,
    #[serde(default)]
    network: Option<String>,
    #[serde(default)]
    service_name: Option<String>,
}

async fn assign(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    Body(request): Body<AssignRequest>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let kind = kind(request.kind.as_deref().unwrap_or_default())?;
    let org = match request.org_slug.as_deref() {
        None | Some("") => String::new(),
        Some(slug) => caller.sees_org(&platform, slug)?,
    };
    let placement = Placement {
        region: request.region.unwrap_or_default(),
        service_name: request.service_name.unwrap_or_default(),
        org,
        network: request.network.unwrap_or_default(),
    };
    let assignment =
        platform.state.update(|world| addresses::assign(world, &app.name, kind, &placement, now_ms()))?;
    Ok(Json(wire::ip(&assignment)))
}

fn kind(text: &str) -> Result<IpKind, ApiError> {
    match text {
        "v4" => Ok(IpKind::V4),
        "v6" => Ok(IpKind::V6),
        "shared_v4" => Ok(IpKind::SharedV4),
        "private_v6" => Ok(IpKind::PrivateV6),
        "egress_v4" | "egress_v6" | "egress_pair" => {
            Err(ApiError::invalid("egress addresses do not exist on the local platform"))
        }
        other => Err(ApiError::invalid(format_args!("unknown ip type {other:?}"))),
    }
}

impl From<AssignError> for ApiError {
    fn from(error: AssignError) -> Self {
        match error {
            AssignError::NoSuchApp => Self::not_found("app not found"),
            AssignError::NoSuchRegion(_) => Self::invalid(error),
            AssignError::Exhausted => Self::new(StatusCode::UNPROCESSABLE_ENTITY, error.to_string()),
        }
    }
}

async fn release(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, ip)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let app = caller.changes(&platform, &app)?;
    match platform.state.update(|world| addresses::release(world, &app.name, &ip)) {
        Some(_) => Ok(StatusCode::NO_CONTENT),
        None => Err(ApiError::not_found("ip assignment not found")),
    }
}
