//! Reading and following the request log.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Query, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::{StreamExt, stream};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::{Admin, Answer, refused};
use crate::faults::RequestRecord;

const PAGE: usize = 1_000;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    since: u64,
    limit: Option<usize>,
    /// `1` or `true`
    #[serde(default)]
    follow: String,
}

pub(super) async fn read(Shared(admin): Shared<Arc<Admin>>, Query(asked): Query<Asked>) -> Response {
    if matches!(asked.follow.as_str(), "1" | "true") {
        return follow(admin, asked.since);
    }
    let records = admin.central.faults.requests().since(asked.since, asked.limit.unwrap_or(PAGE));
    let next = records.last().map_or(asked.since, |r| r.seq);
    let list: Vec<&RequestRecord> = records.iter().map(AsRef::as_ref).collect();
    Json(json!({ "requests": list, "next": next })).into_response()
}

/// What is there after `since`, then what comes: gapless, because every wake-up reads the log from
/// the last position instead of trusting the broadcast.
fn follow(admin: Arc<Admin>, since: u64) -> Response {
    let receiver = admin.central.faults.requests().subscribe();
    let lines = stream::unfold((admin, receiver, since), |(admin, mut receiver, since)| async move {
        loop {
            let records = admin.central.faults.requests().since(since, PAGE);
            if let Some(last) = records.last().map(|r| r.seq) {
                let mut chunk = Vec::new();
                for record in &records {
                    chunk.extend(serde_json::to_vec(record.as_ref()).unwrap_or_default());
                    chunk.push(b'\n');
                }
                return Some((Bytes::from(chunk), (admin, receiver, last)));
            }
            if let Err(RecvError::Closed) = receiver.recv().await {
                return None;
            }
        }
    });
    let body = Body::from_stream(lines.map(Ok::<_, Infallible>));
    ([(header::CONTENT_TYPE, "application/x-ndjson")], body).into_response()
}

pub(super) async fn clear(Shared(admin): Shared<Arc<Admin>>) -> Answer {
    match admin.central.faults.requests().clear() {
        Ok(()) => (StatusCode::OK, Json(Value::Object(Default::default()))),
        Err(e) => refused(StatusCode::INTERNAL_SERVER_ERROR, format!("request log: {e}")),
    }
}
