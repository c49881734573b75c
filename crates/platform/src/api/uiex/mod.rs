//! ui-ex REST below `/api/v1`: organisations, releases, builds (api.md 8).
//!
//! In: requests with any of the accepted tokens. Out: the shapes flyctl decodes; refusals carry
//! `{"error": …}`, which clients print raw. The room records what the client says about builds and
//! releases; it must not touch machines.

pub mod releases;

use std::sync::Arc;

use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use axum::{Json, Router};
use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::auth::{self, Principal};
use super::central::Central;
use crate::domain::{App, Org, Release, now_ms, rfc3339, rfc3339_millis};
use crate::state::{Key, World};
use releases::UpdateError;

/// A refused request.
struct Refused(StatusCode, String);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

type Answer = Result<(StatusCode, Json<Value>), Refused>;

fn ok(value: Value) -> Answer {
    Ok((StatusCode::OK, Json(value)))
}

fn not_found(what: &str) -> Refused {
    Refused(StatusCode::NOT_FOUND, format!("{what} not found"))
}

/// Every ui-ex route.
pub fn router(central: Arc<Central>) -> Router {
    Router::new()
        .route("/api/v1/organizations", get(organizations))
        .route("/api/v1/organizations/{slug}", get(organization))
        .route("/api/v1/releases", post(create_release))
        .route("/api/v1/releases/all_current", get(all_current))
        .route("/api/v1/releases/{id}", patch(update_release))
        .route("/api/v1/apps/{app}/releases", get(list_releases))
        .route("/api/v1/apps/{app}/releases/current", get(current_release))
        .route("/api/v1/builds", post(create_build))
        .route("/api/v1/builds/finish", post(finish_build))
        .route("/api/v1/builds/depot_builder", post(depot_builder))
        .route("/api/v1/organizations/{slug}/builders", post(managed_builder))
        .with_state(central)
}

fn principal(central: &Central, headers: &HeaderMap) -> Result<Principal, Refused> {
    auth::authenticate(&central.state, headers).map_err(|e| Refused(e.status(), "unauthorized".to_owned()))
}

fn body<T: DeserializeOwned>(bytes: &Bytes) -> Result<T, Refused> {
    serde_json::from_slice(bytes)
        .map_err(|e| Refused(StatusCode::UNPROCESSABLE_ENTITY, format!("unreadable body: {e}")))
}

/// The app, when the caller may see it.
fn visible(central: &Central, principal: &Principal, name: &str) -> Result<App, Refused> {
    central
        .state
        .read(|w| w.app(name).cloned())
        .filter(|app| principal.may_see_app(app))
        .ok_or_else(|| not_found("app"))
}

/// The app, when the caller may change it.
fn changeable(central: &Central, principal: &Principal, name: &str) -> Result<App, Refused> {
    let app = visible(central, principal, name)?;
    if principal.may_change_app(&app) {
        Ok(app)
    } else {
        Err(Refused(StatusCode::FORBIDDEN, "this token may only read".to_owned()))
    }
}

fn org_json(org: &Org) -> Value {
    json!({
        "id": org.id,
        "internal_numeric_id": org.numeric_id,
        "slug": org.slug,
        "raw_slug": org.raw_slug(),
        "name": org.name,
        "paid_plan": true,
        "personal": org.personal,
        "billable": true,
        "billing_status": org.billing_status,
        "provisions_beta_extensions": false,
        "remote_builder_image": "",
    })
}

async fn organizations(Shared(central): Shared<Arc<Central>>, headers: HeaderMap) -> Answer {
    let principal = principal(&central, &headers)?;
    let list: Vec<Value> = central.state.read(|w| {
        let mine = w.orgs.values().filter(|o| principal.may_see_org(&o.slug));
        mine.map(org_json).collect()
    });
    ok(json!({ "organizations": list }))
}

async fn organization(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Answer {
    let principal = principal(&central, &headers)?;
    let org = central
        .state
        .read(|w| w.org(&slug).cloned())
        .filter(|org| principal.may_see_org(&org.slug))
        .ok_or_else(|| not_found("organization"))?;
    ok(json!({ "organization": org_json(&org) }))
}

fn release_json(world: &World, release: &Release) -> Value {
    let user = world.users.get(&release.user).map_or("", |user| user.email.as_str());
    json!({
        "id": release.id,
        "version": release.version,
        "stable": releases::is_stable(release),
        "in_progress": releases::in_progress(release),
        "status": release.status,
        "strategy": release.strategy.to_uppercase(),
        "user": user,
        "created_at": rfc3339_millis(release.created_at),
        "image_ref": release.image_ref,
    })
}

#[derive(Deserialize)]
struct NewRelease {
    app_name: String,
    #[serde(default)]
    definition: Value,
    #[serde(default)]
    image: String,
    #[serde(default)]
    strategy: String,
}

async fn create_release(Shared(central): Shared<Arc<Central>>, headers: HeaderMap, bytes: Bytes) -> Answer {
    let principal = principal(&central, &headers)?;
    let new: NewRelease = body(&bytes)?;
    let app = changeable(&central, &principal, &new.app_name)?;
    let new = releases::New {
        app: app.name,
        image_ref: new.image,
        strategy: new.strategy,
        definition: new.definition,
        user: principal.user().unwrap_or("").to_owned(),
    };
    let release = central.state.update(|w| {
        let release = releases::create(w, new, now_ms());
        release_json(w, &release)
    });
    Ok((StatusCode::CREATED, Json(json!({ "release": release }))))
}

#[derive(Deserialize)]
struct ReleasePatch {
    status: String,
    #[serde(default)]
    metadata: Value,
}

async fn update_release(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(id): Path<String>,
    bytes: Bytes,
) -> Answer {
    let principal = principal(&central, &headers)?;
    let patch: ReleasePatch = body(&bytes)?;
    let app = central.state.read(|w| w.releases.get(&id).map(|r| r.app.clone()));
    let app = app.ok_or_else(|| not_found("release"))?;
    changeable(&central, &principal, &app)?;
    let updated = central
        .state
        .update(|w| releases::update(w, &id, &patch.status, patch.metadata).map(|r| release_json(w, &r)));
    match updated {
        Ok(release) => ok(release),
        Err(UpdateError::NotFound) => Err(not_found("release")),
        Err(e) => Err(Refused(StatusCode::UNPROCESSABLE_ENTITY, e.to_string())),
    }
}

#[derive(Deserialize)]
struct Limit {
    limit: Option<usize>,
}

async fn list_releases(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(name): Path<String>,
    Query(Limit { limit }): Query<Limit>,
) -> Answer {
    let principal = principal(&central, &headers)?;
    let app = visible(&central, &principal, &name)?;
    let list: Vec<Value> = central.state.read(|w| {
        let releases = releases::of(w, &app.name).take(limit.unwrap_or(usize::MAX));
        releases.map(|r| release_json(w, r)).collect()
    });
    ok(json!({ "releases": list }))
}

async fn current_release(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer {
    let principal = principal(&central, &headers)?;
    let app = visible(&central, &principal, &name)?;
    let release = central
        .state
        .read(|w| releases::of(w, &app.name).find(|r| releases::is_stable(r)).map(|r| release_json(w, r)));
    ok(release.ok_or_else(|| not_found("release"))?)
}

async fn all_current(Shared(central): Shared<Arc<Central>>, headers: HeaderMap) -> Answer {
    let principal = principal(&central, &headers)?;
    let times: Map<String, Value> = central.state.read(|w| {
        let mine = w.apps.values().filter(|app| principal.may_see_app(app));
        mine.filter_map(|app| {
            let current = releases::of(w, &app.name).find(|r| releases::is_stable(r))?;
            Some((app.name.clone(), Value::from(rfc3339(current.created_at))))
        })
        .collect()
    });
    ok(Value::Object(times))
}

#[derive(Deserialize)]
struct NewBuild {
    app_name: String,
}

/// A build is a number and what the client says about it, kept as a setting `build/{id}`.
async fn create_build(Shared(central): Shared<Arc<Central>>, headers: HeaderMap, bytes: Bytes) -> Answer {
    let principal = principal(&central, &headers)?;
    let new: NewBuild = body(&bytes)?;
    let app = changeable(&central, &principal, &new.app_name)?;
    let id = central.state.update(|w| {
        let id = w.next("next_build_id", 1);
        let build = json!({ "app": app.name, "status": "started", "started_at": now_ms() });
        w.meta.insert(format!("build/{id}"), build.to_string());
        w.touch(Key::Meta(format!("build/{id}")));
        id
    });
    ok(json!({ "id": id, "status": "started", "wallclock_time_ms": 0 }))
}

/// A third party's builders, which nobody here can grant a token for.
async fn depot_builder(Shared(central): Shared<Arc<Central>>, headers: HeaderMap, bytes: Bytes) -> Answer {
    let principal = principal(&central, &headers)?;
    let asked: NewBuild = body(&bytes)?;
    changeable(&central, &principal, &asked.app_name)?;
    let text = "Depot builders are not available on the local platform; use --depot=false";
    Err(Refused(StatusCode::UNPROCESSABLE_ENTITY, text.to_owned()))
}

/// The platform's own pool, of which there is none here.
async fn managed_builder(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Answer {
    let principal = principal(&central, &headers)?;
    let known = central.state.read(|w| w.org(&slug).map(|org| org.slug.clone()));
    known.filter(|slug| principal.may_see_org(slug)).ok_or_else(|| not_found("organization"))?;
    let text = "there are no managed builders on the local platform; use --builder-pool=false";
    Err(Refused(StatusCode::UNPROCESSABLE_ENTITY, text.to_owned()))
}

#[derive(Deserialize)]
struct FinishedBuild {
    build_id: u64,
    #[serde(default)]
    app_name: String,
    status: String,
}

async fn finish_build(Shared(central): Shared<Arc<Central>>, headers: HeaderMap, bytes: Bytes) -> Answer {
    let principal = principal(&central, &headers)?;
    let finished: FinishedBuild = body(&bytes)?;
    let app = changeable(&central, &principal, &finished.app_name)?;
    let key = format!("build/{}", finished.build_id);
    let took = central.state.update(|w| {
        let mut build: Value = serde_json::from_str(w.meta.get(&key)?).ok()?;
        if build.get("app").and_then(Value::as_str) != Some(&app.name) {
            return None;
        }
        let took = now_ms() - build.get("started_at").and_then(Value::as_i64)?;
        build["status"] = finished.status.as_str().into();
        w.meta.insert(key.clone(), build.to_string());
        w.touch(Key::Meta(key.clone()));
        Some(took)
    });
    let took = took.ok_or_else(|| not_found("build"))?;
    ok(json!({ "id": finished.build_id, "status": finished.status, "wallclock_time_ms": took }))
}
