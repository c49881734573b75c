//! `GET /v1/platform/regions`.

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::domain::Region;
use crate::platform::{Platform, seed};

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new().route("/v1/platform/regions", get(list))
}

async fn list(Shared(platform): Shared<Arc<Platform>>) -> Json<Value> {
    let regions: Vec<Value> = platform.state.read(|world| world.regions.iter().map(wire).collect());
    Json(json!({ "regions": regions, "nearest": seed::NEAREST }))
}

fn wire(region: &Region) -> Value {
    json!({
        "code": region.code,
        "name": region.name,
        "latitude": region.latitude,
        "longitude": region.longitude,
        "gateway_available": true,
        "requires_paid_plan": false,
        "deprecated": false,
        "geo_region": region.geo,
        "mpg_available": false,
    })
}
