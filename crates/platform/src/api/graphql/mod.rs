//! GraphQL: `POST /graphql`.
//!
//! In: documents of flyctl, fly-go and our own CLI. Out: exactly the selected fields, resolved from
//! the stored nouns when they are selected. A field that is not served answers an error naming the
//! operation, and the operation is counted for `fly local status`. The room knows no HTTP beyond its
//! one route and changes state only through `inventory` and `api::uiex::releases`.

mod app;
mod certificate;
mod error;
mod exec;
mod image;
mod ips;
mod macaroon;
mod machine;
mod mutation;
mod node;
mod org;
mod peer;
mod query;
mod release;
mod token;
mod volume;

#[cfg(test)]
mod conformance;

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};

use super::auth::{self, Principal};
use super::central::Central;
use crate::domain::{Millis, now_ms};
use error::GqlError;
pub(in crate::api) use token::add as add_token;

/// What resolvers may ask.
struct Context<'a> {
    central: &'a Central,
    principal: &'a Principal,
    now: Millis,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    query: String,
    #[serde(default)]
    variables: Option<Value>,
    #[serde(default)]
    operation_name: Option<String>,
}

/// `POST /graphql`.
pub fn router(central: Arc<Central>) -> Router {
    Router::new().route("/graphql", post(handle)).with_state(central)
}

async fn handle(Shared(central): Shared<Arc<Central>>, headers: HeaderMap, body: Bytes) -> Response {
    let body: Body = match serde_json::from_slice(&body) {
        Ok(body) => body,
        Err(e) => {
            let error = GqlError::invalid(format!("the request is not a GraphQL request: {e}"));
            return (StatusCode::BAD_REQUEST, Json(failure(&error))).into_response();
        }
    };
    let principal = match auth::authenticate(&central.state, &headers) {
        Ok(principal) => principal,
        Err(_) => return Json(failure(&GqlError::unauthorized())).into_response(),
    };
    // Image lookups read files; the executor must not hold up other connections meanwhile.
    let answer = tokio::task::spawn_blocking(move || execute(&central, &principal, &body)).await;
    match answer {
        Ok(answer) => Json(answer).into_response(),
        Err(_) => {
            let error = GqlError::new("INTERNAL_SERVER_ERROR", "the query could not be executed");
            (StatusCode::INTERNAL_SERVER_ERROR, Json(failure(&error))).into_response()
        }
    }
}

fn failure(error: &GqlError) -> Value {
    json!({ "data": null, "errors": [error.to_json(&[])] })
}

fn execute(central: &Central, principal: &Principal, body: &Body) -> Value {
    let prepared = match exec::prepare(&body.query, body.variables.as_ref(), body.operation_name.as_deref()) {
        Ok(prepared) => prepared,
        Err(error) => return failure(&error),
    };
    let cx = Context { central, principal, now: now_ms() };
    let executed = exec::run(&cx, &prepared);
    if executed.errors.iter().any(|(error, _)| error.unsupported) {
        central.count_unsupported(&prepared.name);
    }
    let mut answer = json!({ "data": executed.data });
    if !executed.errors.is_empty() {
        answer["errors"] = executed
            .errors
            .into_iter()
            .map(|(mut error, path)| {
                if error.unsupported {
                    error.message = format!("operation {}: {}", prepared.name, error.message);
                }
                error.to_json(&path)
            })
            .collect();
    }
    answer
}
