//! `/v1/apps/{app}/machines`: listing, creation, update, destruction.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use http::HeaderMap;
use serde_json::{Value, json};

use super::request::{Body, Caller, Query};
use super::wire::{self, MachineView};
use super::{ApiError, validate};
use crate::domain::{App, HostStatus, Machine, now_ms};
use crate::faults::{Object, Target};
use crate::platform::Platform;
use crate::scheduler::{self, Launch, Launched, Refusal, WaitRequest};

/// How long the machines of a removed app may take to end.
const DESTROY_TIMEOUT: Duration = Duration::from_secs(30);

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/machines", get(list).post(create))
        .route("/v1/apps/{app}/machines/{machine}", get(show).post(update).delete(destroy))
        .route("/v1/apps/{app}/machines/{machine}/events", get(events))
        .route("/v1/apps/{app}/machines/{machine}/versions", get(versions))
}

/// A machine of an app, destroyed ones included, or 404.
pub(super) fn find(platform: &Platform, app: &App, id: &str) -> Result<Machine, ApiError> {
    let machine = platform.scheduler.machine(&app.name, id)?;
    if is_late(platform, &machine) { Err(Refusal::MachineNotFound.into()) } else { Ok(machine) }
}

/// So new that reads do not find it yet (fault `propagation`).
fn is_late(platform: &Platform, machine: &Machine) -> bool {
    let target = Target::machine(&machine.app, &machine.id, &machine.region, &machine.host);
    platform.faults.is_late(&target, Object::Machine, machine.created_at, now_ms())
}

fn host(platform: &Platform, machine: &Machine) -> HostStatus {
    platform.scheduler.host_status(&machine.host)
}

async fn list(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machines = platform.scheduler.machines(&app.name, query.flag(&["include_deleted"]))?;
    let summary = query.flag(&["summary"]);
    let view = MachineView { include_lease: query.flag(&["include_leases"]), ..MachineView::default() };
    let filter = Filter::read(&query);
    let shown: Vec<Value> = machines
        .iter()
        .filter(|machine| filter.matches(machine) && !is_late(&platform, machine))
        .map(|machine| {
            let host = host(&platform, machine);
            if summary { wire::machine_summary(machine, host) } else { wire::machine(machine, host, view) }
        })
        .collect();
    Ok(Json(Value::Array(shown)))
}

/// Which machines a listing is to show.
pub(super) struct Filter {
    regions: Vec<String>,
    states: Vec<String>,
    metadata: Vec<(String, String)>,
}

impl Filter {
    pub(super) fn read(query: &Query) -> Self {
        let owned = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect();
        Self {
            regions: owned(query.all("region")),
            states: owned(query.all("state")),
            metadata: query
                .with_prefix("metadata.")
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect(),
        }
    }

    pub(super) fn matches(&self, machine: &Machine) -> bool {
        let in_list = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
        in_list(&self.regions, &machine.region)
            && in_list(&self.states, machine.state.as_str())
            && self.metadata.iter().all(|(key, value)| machine.metadata(key) == Some(value))
    }
}

async fn show(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Path<(String, String)>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    let view = MachineView { include_lease: query.flag(&["include_leases"]), ..MachineView::default() };
    Ok(Json(wire::machine(&machine, host(&platform, &machine), view)))
}

/// Puts a launch body into the platform's form and refuses what cannot be.
fn checked(platform: &Platform, mut launch: Launch) -> Result<Launch, ApiError> {
    validate::normalise(&mut launch.config);
    validate::config(&launch.config)?;
    if let Some(region) = &launch.region {
        let known = platform.state.read(|world| world.regions.iter().any(|known| known.code == *region));
        if !known {
            return Err(ApiError::invalid(format_args!("unknown region {region:?}")));
        }
    }
    Ok(launch)
}

async fn create(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(app): Path<String>,
    headers: HeaderMap,
    Body(launch): Body<Launch>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let launch = checked(&platform, launch)?;
    let requester = caller.requester(&platform, &headers);
    let launched = platform.scheduler.create(&app.name, launch, &requester).await?;
    Ok(Json(answer(&platform, &launched)))
}

async fn update(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Path<(String, String)>,
    headers: HeaderMap,
    Body(mut launch): Body<Launch>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    if launch.config.is_null() {
        launch.config = machine.config;
    }
    let launch = checked(&platform, launch)?;
    let requester = caller.requester(&platform, &headers);
    let launched = platform.scheduler.update(&app.name, &id, launch, &requester).await?;
    Ok(Json(answer(&platform, &launched)))
}

fn answer(platform: &Platform, launched: &Launched) -> Value {
    let view = MachineView { nonce: launched.nonce.as_deref(), ..MachineView::default() };
    wire::machine(&launched.machine, host(platform, &launched.machine), view)
}

/// fly-go says `kill`, the document `force`.
async fn destroy(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Path<(String, String)>,
    query: Query,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let requester = caller.requester(&platform, &headers);
    let force = query.flag(&["force", "kill"]);
    platform.scheduler.destroy(&app.name, &id, force, &requester)?;
    Ok(Json(json!({ "ok": true })))
}

/// Destroys every machine of an app for its removal, whatever lease is held on it, and waits for the end.
pub(super) async fn destroy_all(platform: &Platform, app: &str) -> Result<(), ApiError> {
    let machines = match platform.scheduler.machines(app, false) {
        Err(Refusal::AppNotFound) => return Ok(()),
        other => other?,
    };
    for machine in &machines {
        let holder = scheduler::Caller {
            owner: String::new(),
            nonce: machine.lease.as_ref().map(|lease| lease.nonce.clone()),
        };
        gone(platform.scheduler.destroy(app, &machine.id, true, &holder))?;
    }
    for machine in &machines {
        let destroyed = WaitRequest {
            states: vec!["destroyed".to_owned()],
            version: None,
            from_event_id: None,
            timeout: DESTROY_TIMEOUT,
        };
        gone(platform.scheduler.wait(app, &machine.id, destroyed).await.map(drop))?;
    }
    Ok(())
}

/// A machine that is gone meanwhile is what was wanted.
fn gone(result: Result<(), Refusal>) -> Result<(), Refusal> {
    match result {
        Err(Refusal::MachineNotFound) => Ok(()),
        other => other,
    }
}

/// Newest first; 20 unless told, never more than 50 (api.md 7.3).
async fn events(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Path<(String, String)>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    const DEFAULT: usize = 20;
    const MOST: usize = 50;
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    let limit = query.number(&["limit"])?.unwrap_or(DEFAULT).min(MOST);
    let events: Vec<Value> = machine.events.iter().take(limit).map(wire::event).collect();
    Ok(Json(Value::Array(events)))
}

async fn versions(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    let current = (machine.instance_id, machine.config);
    let versions: Vec<Value> = std::iter::once(&current)
        .chain(&machine.versions)
        .map(|(version, config)| json!({ "version": version, "user_config": config }))
        .collect();
    Ok(Json(Value::Array(versions)))
}
