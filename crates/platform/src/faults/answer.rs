//! The answers faults give.

use std::io;
use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::{StreamExt, stream};
use http_body_util::BodyExt;
use serde_json::{Value, json};

use super::call::Call;
use super::engine::{Faults, in_scope};
use super::rule::{Api, Fault, HttpFault};
use crate::domain::Millis;

/// The rule's own status, headers and body.
pub(super) fn scripted(http: &HttpFault) -> Response {
    let (content_type, body) = match &http.body {
        None => (None, Vec::new()),
        Some(Value::String(text)) => (Some(guess(text)), text.clone().into_bytes()),
        Some(json) => (Some("application/json"), json.to_string().into_bytes()),
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = http.status.and_then(|s| StatusCode::from_u16(s).ok()).unwrap_or(StatusCode::OK);
    let headers = response.headers_mut();
    if let Some(content_type) = content_type {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    for (name, value) in &http.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            headers.insert(name, value);
        }
    }
    response
}

fn guess(text: &str) -> &'static str {
    if serde_json::from_str::<Value>(text).is_ok() {
        "application/json"
    } else if text.trim_start().starts_with('<') {
        "text/html; charset=utf-8"
    } else {
        "text/plain; charset=utf-8"
    }
}

/// Bytes that are neither JSON nor HTML nor UTF-8, under the real head.
pub(super) fn garbage(response: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(&b"\x00\xff\xfe{\"garbage\": [1, \xc3\x28 \x1b[31m"[..]))
}

/// Announces the whole body, sends `keep` bytes of it and breaks the connection.
pub(super) async fn cut(response: Response, keep: usize) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = body.collect().await.map(|b| b.to_bytes()).unwrap_or_default();
    let keep = keep.min(whole.len().saturating_sub(1));
    // At least one byte must be missing, or there would be nothing to cut.
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len().max(1)));
    let sent: Result<Bytes, io::Error> = Ok(whole.slice(..keep));
    let broken = stream::once(async {
        // Lets the server flush what it has before the body fails.
        tokio::task::yield_now().await;
        Err(io::ErrorKind::ConnectionAborted.into())
    });
    Response::from_parts(parts, Body::from_stream(stream::iter([sent]).chain(broken)))
}

/// 401 (or 403) as each API says it.
pub(super) fn refused(api: Api, denied: bool) -> Response {
    let status = if denied { StatusCode::FORBIDDEN } else { StatusCode::UNAUTHORIZED };
    let text = if denied { "permission denied" } else { "unauthorized" };
    match api {
        Api::Graphql => {
            let message = if denied {
                "You are not authorized to do this."
            } else {
                "You must be authenticated to view this."
            };
            Json(json!({"data": null, "errors": [{"message": message, "extensions": {"code": "UNAUTHORIZED"}}]}))
                .into_response()
        }
        Api::Registry => {
            let code = if denied { "DENIED" } else { "UNAUTHORIZED" };
            (status, Json(json!({"errors": [{"code": code, "message": text}]}))).into_response()
        }
        _ => (status, Json(json!({"error": text}))).into_response(),
    }
}

/// 429 with `Retry-After` in whole seconds, rounded up.
pub(super) fn rate_limited(api: Api, wait: Duration) -> Response {
    let seconds = wait.as_millis().div_ceil(1000).max(1);
    let body = match api {
        Api::Registry => {
            json!({"errors": [{"code": "TOOMANYREQUESTS", "message": "rate limit exceeded"}]})
        }
        _ => json!({"error": "resource_exhausted: rate limit exceeded"}),
    };
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], Json(body)).into_response()
}

impl Faults {
    /// Takes one token from the bucket of the first rate limit that covers the call; when it is
    /// empty, the rule's id and how long until there is one again.
    pub(super) fn rate_limited(&self, call: &Call, now: Millis) -> Option<(String, Duration)> {
        for entry in self.lock().iter_mut() {
            let Fault::RateLimit(limit) = &entry.active.rule.fault else {
                continue;
            };
            let covered = limit.route.as_ref().is_none_or(|r| r.matches(&call.method, &call.path));
            if !covered || !in_scope(&entry.active.rule, &call.target()) {
                continue;
            }
            entry.active.matched += 1;
            let key = format!("{} {} {}", call.method, call.path, call.tokens.join(","));
            let (have, at) = *entry.buckets.get(&key).unwrap_or(&(f64::from(limit.burst.max(1)), now));
            let (have, wait) = take(have, now - at, limit.rps, limit.burst.max(1));
            entry.buckets.insert(key, (have, now));
            if let Some(wait) = wait {
                entry.active.fired += 1;
                return Some((entry.active.rule.id.clone(), wait));
            }
        }
        None
    }
}

/// A token bucket: `have` tokens `elapsed` ms ago, refilled at `rps` up to `burst`. Returns what is
/// left and, when there was none, the time until there is one.
fn take(have: f64, elapsed: Millis, rps: f64, burst: u32) -> (f64, Option<Duration>) {
    let elapsed_s = std::time::Duration::from_millis(u64::try_from(elapsed).unwrap_or(0)).as_secs_f64();
    let have = (have + elapsed_s * rps).min(f64::from(burst));
    if have >= 1.0 { (have - 1.0, None) } else { (have, Some(Duration::from_secs_f64((1.0 - have) / rps))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_refills() {
        assert_eq!(take(2.0, 0, 1.0, 2), (1.0, None));
        let (have, wait) = take(0.5, 0, 2.0, 2);
        assert_eq!((have, wait), (0.5, Some(Duration::from_millis(250))));
        assert_eq!(take(0.5, 250, 2.0, 2), (0.0, None));
        assert_eq!(take(0.0, 60_000, 1.0, 3), (2.0, None));
    }

    #[test]
    fn bodies_announce_what_they_look_like() {
        assert_eq!(guess("{\"a\":1}"), "application/json");
        assert!(guess(" <html>").starts_with("text/html"));
        assert!(guess("oops").starts_with("text/plain"));
    }
}
