//! The admin API below `/_platform/`, for `fly local` and tests. Every route wants
//! `Authorization: Bearer {admin token}`, the token that stands in `platform.json` (0600).
//!
//! | route | does |
//! |---|---|
//! | `GET status` | health, version, addresses, counts, unsupported GraphQL operations |
//! | `GET faults` | rules in force with counters: `{"faults": […]}` |
//! | `POST faults` | adds rules: a fault file as the body (JSON or TOML) → 201 `{"ids": […]}`; 422 names the mistake |
//! | `DELETE faults`, `DELETE faults/{id}` | withdraws all or one → `{"removed": n}` |
//! | `POST faults/{id}/resolve` | resolves an incident |
//! | `GET requests?since=SEQ&limit=N` | `{"requests": […], "next": SEQ}` |
//! | `GET requests?follow=1&since=SEQ` | the same as endless NDJSON, new requests as they end |
//! | `DELETE requests` | empties the request log |
//! | `POST orgs` `{name, slug?, billing_status?, member?}` | creates an organisation |
//! | `POST users` `{email, password?, name?, orgs?}` | creates a user, or changes the one with that e-mail |
//! | `POST tokens` `{kind: user\|org\|deploy\|readonly, user?, org?, app?, logs?, expires_in_s?, name?}` | a token; `expires_in_s` may be negative → 201 `{id, token}` |
//! | `DELETE tokens/{id}` | revokes a token |
//! | `POST login` `{pkce}` | whether browser logins use PKCE |
//! | `POST reset` | destroys every app and forgets faults and requests |
//! | `POST shutdown` | asks the platform to stop → 202 |
//!
//! The routes are never faulted and never logged. Refusals carry `{"error": …}`.

mod accounts;
mod requests;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{Path, Request, State as Shared};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use bytes::Bytes;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::auth;
use super::central::Central;
use crate::faults::FaultError;

/// A future a hook returns.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What the admin API needs from the booted platform.
pub struct Admin {
    pub central: Arc<Central>,
    /// The bearer token of every route.
    pub token: crate::platform::Secret,
    /// Facts of the process for `status`: version, pid, data directory, runtime and what to know about
    /// it (`notes`), ports, started_at.
    pub about: Value,
    /// Asks the platform to stop.
    pub stop: Box<dyn Fn() + Send + Sync>,
    /// Stops an app's machines and removes everything that belongs to it.
    pub destroy_app: Box<dyn Fn(String) -> BoxFuture<Result<(), String>> + Send + Sync>,
}

type Answer = (StatusCode, Json<Value>);

fn refused(status: StatusCode, text: impl Into<String>) -> Answer {
    (status, Json(json!({ "error": text.into() })))
}

/// Every admin route, behind the token.
pub fn router(admin: Arc<Admin>) -> Router {
    Router::new()
        .route("/_platform/status", get(status))
        .route("/_platform/faults", get(list_faults).post(add_faults).delete(clear_faults))
        .route("/_platform/faults/{id}", delete(clear_fault))
        .route("/_platform/faults/{id}/resolve", post(resolve))
        .route("/_platform/requests", get(requests::read).delete(requests::clear))
        .route("/_platform/orgs", post(accounts::create_org))
        .route("/_platform/users", post(accounts::put_user))
        .route("/_platform/tokens", post(accounts::create_token))
        .route("/_platform/tokens/{id}", delete(accounts::revoke_token))
        .route("/_platform/login", post(login))
        .route("/_platform/reset", post(reset))
        .route("/_platform/shutdown", post(shutdown))
        .layer(middleware::from_fn_with_state(Arc::clone(&admin), authorise))
        .with_state(admin)
}

async fn authorise(Shared(admin): Shared<Arc<Admin>>, request: Request, next: Next) -> Response {
    let sent = request.headers().get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
    // Digests have one length, so comparing them tells nothing about the token.
    let want = Sha256::digest(admin.token.expose().as_bytes());
    let known = sent.is_some_and(|v| auth::tokens(v).any(|t| Sha256::digest(t.as_bytes()) == want));
    if known {
        next.run(request).await
    } else {
        refused(StatusCode::UNAUTHORIZED, "this route wants the platform's admin token").into_response()
    }
}

async fn status(Shared(admin): Shared<Arc<Admin>>) -> Json<Value> {
    let central = &admin.central;
    let counts = central.state.read(|w| {
        let machines = w.machines.values().filter(|m| m.state.is_active());
        let started = machines.clone().filter(|m| m.state.as_str() == "started").count();
        json!({
            "orgs": w.orgs.len(),
            "users": w.users.len(),
            "apps": w.apps.len(),
            "machines": machines.count(),
            "machines_started": started,
            "volumes": w.volumes.len(),
            "releases": w.releases.len(),
            "hosts": w.hosts.len(),
        })
    });
    let mut answer = json!({
        "status": "ok",
        "counts": counts,
        "faults": central.faults.list().len(),
        "requests": central.faults.requests().position(),
        "unsupported_operations": central.unsupported(),
        "log_write_failures": central.logs.write_failures(),
    });
    if let (Some(answer), Value::Object(about)) = (answer.as_object_mut(), &admin.about) {
        answer.extend(about.clone());
    }
    Json(answer)
}

async fn list_faults(Shared(admin): Shared<Arc<Admin>>) -> Json<Value> {
    Json(json!({ "faults": admin.central.faults.list() }))
}

async fn add_faults(Shared(admin): Shared<Arc<Admin>>, bytes: Bytes) -> Answer {
    let Ok(text) = std::str::from_utf8(&bytes) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "a fault file is UTF-8 text");
    };
    match admin.central.faults.load(text) {
        Ok(ids) => (StatusCode::CREATED, Json(json!({ "ids": ids }))),
        Err(e) => fault_error(&e),
    }
}

fn fault_error(error: &FaultError) -> Answer {
    let status = match error {
        FaultError::NoSuchRule(_) => StatusCode::NOT_FOUND,
        FaultError::DuplicateId(_) => StatusCode::CONFLICT,
        FaultError::Syntax { .. } | FaultError::Rule { .. } => StatusCode::UNPROCESSABLE_ENTITY,
    };
    refused(status, error.to_string())
}

async fn clear_faults(Shared(admin): Shared<Arc<Admin>>) -> Answer {
    cleared(&admin, None)
}

async fn clear_fault(Shared(admin): Shared<Arc<Admin>>, Path(id): Path<String>) -> Answer {
    cleared(&admin, Some(&id))
}

fn cleared(admin: &Admin, id: Option<&str>) -> Answer {
    match admin.central.faults.clear(id) {
        Ok(removed) => (StatusCode::OK, Json(json!({ "removed": removed }))),
        Err(e) => fault_error(&e),
    }
}

async fn resolve(Shared(admin): Shared<Arc<Admin>>, Path(id): Path<String>) -> Answer {
    match admin.central.faults.resolve(&id) {
        Ok(()) => (StatusCode::OK, Json(json!({ "id": id, "status": "resolved" }))),
        Err(e) => fault_error(&e),
    }
}

#[derive(serde::Deserialize)]
struct LoginSettings {
    pkce: bool,
}

async fn login(Shared(admin): Shared<Arc<Admin>>, Json(settings): Json<LoginSettings>) -> Json<Value> {
    admin.central.logins.set_pkce(settings.pkce);
    Json(json!({ "pkce": settings.pkce }))
}

/// Apps of every organisation go; accounts, tokens and the registry stay.
async fn reset(Shared(admin): Shared<Arc<Admin>>) -> Answer {
    let central = &admin.central;
    let removed = central.faults.clear(None).unwrap_or(0);
    let apps: Vec<String> = central.state.read(|w| w.apps.keys().cloned().collect());
    for app in &apps {
        if let Err(reason) = (admin.destroy_app)(app.clone()).await {
            return refused(StatusCode::INTERNAL_SERVER_ERROR, format!("app {app}: {reason}"));
        }
        if let Err(e) = central.logs.remove(app) {
            return refused(StatusCode::INTERNAL_SERVER_ERROR, e.to_string());
        }
    }
    if let Err(e) = central.faults.requests().clear() {
        return refused(StatusCode::INTERNAL_SERVER_ERROR, format!("request log: {e}"));
    }
    (StatusCode::OK, Json(json!({ "apps": apps, "faults": removed })))
}

async fn shutdown(Shared(admin): Shared<Arc<Admin>>) -> Answer {
    (admin.stop)();
    (StatusCode::ACCEPTED, Json(json!({ "status": "stopping" })))
}
