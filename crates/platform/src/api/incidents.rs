//! The incidents feed and a Statuspage-like status, both told by fault rules. Neither wants a token,
//! as on the real service.

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::central::Central;
use crate::domain::{now_ms, rfc3339};
use crate::faults::Incident;

/// `/_platform/incidents` and `/_platform/status/api/v2/…`.
pub fn router(central: Arc<Central>) -> Router {
    let base = "/_platform/status/api/v2";
    Router::new()
        .route("/_platform/incidents", get(feed))
        .route("/v1/incidents", get(feed))
        .route(&format!("{base}/status.json"), get(status))
        .route(&format!("{base}/summary.json"), get(summary))
        .route(&format!("{base}/incidents/unresolved.json"), get(unresolved))
        .route(&format!("{base}/scheduled-maintenances/active.json"), get(maintenances))
        .with_state(central)
}

/// Unresolved incidents in the feed's shape: every member a string (api.md 11).
async fn feed(Shared(central): Shared<Arc<Central>>) -> Json<Value> {
    let incidents: Vec<Value> = open(&central, false)
        .iter()
        .map(|i| {
            let components: Vec<Value> =
                i.components.iter().map(|name| json!({ "id": component_id(name), "name": name })).collect();
            json!({
                "id": i.id,
                "name": i.name,
                "status": i.status,
                "created_at": rfc3339(i.started_at),
                "started_at": rfc3339(i.started_at),
                "updated_at": rfc3339(i.updated_at),
                "resolved_at": i.resolved_at.map(rfc3339).unwrap_or_default(),
                "components": components,
            })
        })
        .collect();
    Json(json!({ "incidents": incidents }))
}

fn open(central: &Central, maintenance: bool) -> Vec<Incident> {
    let mut list = central.faults.incidents();
    list.retain(|i| i.unresolved() && i.maintenance == maintenance);
    list
}

fn component_id(name: &str) -> String {
    name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-")
}

fn page_json() -> Value {
    json!({
        "id": "local",
        "name": "Fly local platform",
        "url": "",
        "time_zone": "Etc/UTC",
        "updated_at": rfc3339(now_ms()),
    })
}

/// Statuspage's indicator and description for the worst open incident.
fn verdict(open: &[Incident]) -> Value {
    let rank =
        |impact: &str| ["none", "minor", "major", "critical"].iter().position(|i| *i == impact).unwrap_or(1);
    let worst = open.iter().map(|i| i.impact.as_str()).max_by_key(|i| rank(i)).unwrap_or("none");
    let description = match worst {
        "none" => "All Systems Operational",
        "major" => "Partial System Outage",
        "critical" => "Major Service Outage",
        _ => "Minor Service Outage",
    };
    json!({ "indicator": worst, "description": description })
}

fn incident_json(i: &Incident) -> Value {
    let components: Vec<Value> = i.components.iter().map(|name| component_json(name, &i.impact)).collect();
    json!({
        "id": i.id,
        "name": i.name,
        "status": i.status,
        "impact": i.impact,
        "created_at": rfc3339(i.started_at),
        "started_at": rfc3339(i.started_at),
        "updated_at": rfc3339(i.updated_at),
        "resolved_at": i.resolved_at.map(rfc3339),
        "page_id": "local",
        "shortlink": "",
        "incident_updates": [],
        "components": components,
    })
}

fn component_json(name: &str, impact: &str) -> Value {
    let status = match impact {
        "none" => "operational",
        "major" => "partial_outage",
        "critical" => "major_outage",
        _ => "degraded_performance",
    };
    json!({ "id": component_id(name), "name": name, "status": status, "page_id": "local" })
}

async fn status(Shared(central): Shared<Arc<Central>>) -> Json<Value> {
    Json(json!({ "page": page_json(), "status": verdict(&open(&central, false)) }))
}

async fn summary(Shared(central): Shared<Arc<Central>>) -> Json<Value> {
    let (incidents, maintenances) = (open(&central, false), open(&central, true));
    let components: Vec<Value> = incidents
        .iter()
        .flat_map(|i| i.components.iter().map(|name| component_json(name, &i.impact)))
        .collect();
    Json(json!({
        "page": page_json(),
        "components": components,
        "incidents": incidents.iter().map(incident_json).collect::<Vec<_>>(),
        "scheduled_maintenances": maintenances.iter().map(incident_json).collect::<Vec<_>>(),
        "status": verdict(&incidents),
    }))
}

async fn unresolved(Shared(central): Shared<Arc<Central>>) -> Json<Value> {
    let list: Vec<Value> = open(&central, false).iter().map(incident_json).collect();
    Json(json!({ "page": page_json(), "incidents": list }))
}

async fn maintenances(Shared(central): Shared<Arc<Central>>) -> Json<Value> {
    let list: Vec<Value> = open(&central, true).iter().map(incident_json).collect();
    Json(json!({ "page": page_json(), "scheduled_maintenances": list }))
}
