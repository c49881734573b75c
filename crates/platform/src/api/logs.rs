//! The HTTP logs API: `GET /api/v1/apps/{app}/logs` (api.md 10.1).

use std::sync::Arc;

use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::auth;
use super::central::Central;
use crate::domain::now_ms;
use crate::logs::{LogFilter, LogLine, millis};

/// Lines of an answer without a token.
const RECENT: usize = 100;
/// Age above which lines of such an answer are left out, in milliseconds.
const RECENT_AGE: i64 = 24 * 60 * 60 * 1000;
/// Lines of an answer with a token.
const PAGE: usize = 500;

/// The logs route.
pub fn router(central: Arc<Central>) -> Router {
    Router::new().route("/api/v1/apps/{app}/logs", get(logs)).with_state(central)
}

#[derive(Deserialize)]
struct Parameters {
    #[serde(default)]
    next_token: String,
    #[serde(default)]
    instance: String,
    #[serde(default)]
    region: String,
}

async fn logs(
    Shared(central): Shared<Arc<Central>>,
    headers: HeaderMap,
    Path(name): Path<String>,
    Query(asked): Query<Parameters>,
) -> Response {
    let refused = |status: StatusCode, text: &str| (status, Json(json!({ "error": text }))).into_response();
    let Ok(principal) = auth::authenticate(&central.state, &headers) else {
        return refused(StatusCode::UNAUTHORIZED, "unauthorized");
    };
    let app = central.state.read(|w| w.app(&name).cloned());
    let Some(app) = app.filter(|app| principal.may_see_app(app)) else {
        return refused(StatusCode::NOT_FOUND, "app not found");
    };
    if !principal.may_read_logs(&app) {
        return refused(StatusCode::UNAUTHORIZED, "this token may not read logs");
    }
    let some = |text: String| Some(text).filter(|t| !t.is_empty());
    let filter = LogFilter { app: app.name, machine: some(asked.instance), region: some(asked.region) };
    let token = match asked.next_token.as_str() {
        "" => None,
        text => match text.parse::<i64>() {
            Ok(token) => Some(token),
            Err(_) => return refused(StatusCode::BAD_REQUEST, "next_token is not one of ours"),
        },
    };
    Json(page(&central, &filter, token)).into_response()
}

fn page(central: &Central, filter: &LogFilter, token: Option<i64>) -> Value {
    // Read before the lines: what arrives in between must come with the next page, not never.
    let position = central.logs.position();
    let mut lines = match token {
        Some(token) => central.logs.since(token, filter, PAGE),
        None => central.logs.recent(filter, RECENT),
    };
    if token.is_none() {
        let oldest = now_ms() - RECENT_AGE;
        lines.retain(|line| millis(line) >= oldest);
    }
    // Nothing passed the filter up to `position`, so the next page may begin there.
    let next = lines.last().map_or(position.max(token.unwrap_or(0)), |line| line.at_ns);
    let entries: Vec<Value> = lines.iter().map(|line| entry(line)).collect();
    json!({ "data": entries, "meta": { "next_token": next.to_string() } })
}

fn entry(line: &LogLine) -> Value {
    let timestamp = jiff::Timestamp::from_nanosecond(i128::from(line.at_ns))
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .strftime("%Y-%m-%dT%H:%M:%S%.9fZ")
        .to_string();
    let mut meta = json!({
        "instance": line.machine,
        "region": line.region,
        "event": { "provider": line.provider.as_str() },
        "http": { "request": { "id": "", "method": "", "version": "" }, "response": { "status_code": 0 } },
        "error": { "code": 0, "message": "" },
        "url": { "full": "" },
    });
    let mut message = line.message.clone();
    if let Some(code) = &line.code {
        // `error.code` is a number for the Go client; the letters of `PC01` live in the texts.
        let number: String = code.chars().filter(char::is_ascii_digit).collect();
        meta["error"] =
            json!({ "code": number.parse::<i64>().unwrap_or(0), "name": code, "message": line.message });
        if !message.contains(code.as_str()) {
            message = format!("[{code}] {message}");
        }
    }
    json!({
        "id": line.at_ns.to_string(),
        "type": "log",
        "attributes": {
            "timestamp": timestamp,
            "message": message,
            "level": line.level,
            "instance": line.machine,
            "region": line.region,
            "meta": meta,
        },
    })
}
