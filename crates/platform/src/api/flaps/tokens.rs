//! `GET /v1/tokens/current`.

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::request::Caller;
use crate::api::auth::Grant;
use crate::domain::TokenScope;
use crate::platform::Platform;
use crate::state::World;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new().route("/v1/tokens/current", get(current))
}

async fn current(caller: Caller, Shared(platform): Shared<Arc<Platform>>) -> Json<Value> {
    let tokens: Vec<Value> =
        platform.state.read(|world| caller.0.grants().iter().map(|grant| describe(world, grant)).collect());
    Json(json!({ "tokens": tokens }))
}

fn describe(world: &World, grant: &Grant) -> Value {
    let slug = grant.orgs().next().unwrap_or_default();
    let apps: Vec<&str> = match &grant.scope {
        TokenScope::Deploy { app, .. } => vec![app],
        TokenScope::User { .. } | TokenScope::Org { .. } | TokenScope::ReadOnly { .. } => Vec::new(),
    };
    let user = match &grant.scope {
        TokenScope::User { user } => world.users.get(user).map(|user| user.email.as_str()),
        _ => None,
    };
    json!({
        "token_id": grant.token_id,
        "org_slug": slug,
        "organization": world.orgs.get(slug).map(|org| org.name.as_str()),
        "apps": apps,
        "user": user,
        "restricted_to_machine": "",
        "source_machine_id": "",
    })
}
