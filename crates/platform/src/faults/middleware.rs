//! The layer around every API: writes the request log and acts on HTTP rules.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use http_body_util::{BodyExt, Limited};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::answer;
use super::call::Call;
use super::engine::Faults;
use super::redact::redacted;
use super::registry;
use super::requests::{Outcome, RequestRecord};
use super::rule::{Api, Fault, HttpFault, TokenState, When};
use super::wire::Peer;
use crate::domain::now_ms;

/// Largest JSON request body that is read; the Machines API's own limit is smaller.
const BODY_LIMIT: usize = 32 * 1024 * 1024;
/// Largest JSON body kept in the log.
const KEPT_BODY: usize = 256 * 1024;
const REQUEST_ID: &str = "fly-request-id";

#[derive(Clone)]
struct Layer {
    faults: Arc<Faults>,
    api: Api,
}

/// Wraps `router` (apply it last, so that it sees every request). `api` names the router in the log
/// and decides how a refused token is told. The admin API is logged by nobody and never faulted:
/// do not wrap it.
pub fn layer(router: Router, faults: Arc<Faults>, api: Api) -> Router {
    router.layer(middleware::from_fn_with_state(Layer { faults, api }, around))
}

/// Writes the record when dropped, so that a request whose client went away is seen, too.
struct Pending {
    faults: Arc<Faults>,
    started: Instant,
    record: Option<RequestRecord>,
}

impl Pending {
    fn finish(mut self, outcome: Outcome, response: Option<&Response>) {
        if let Some(record) = &mut self.record {
            record.outcome = outcome;
            record.status = response.map_or(0, |r| r.status().as_u16());
            record.response_bytes = response.and_then(length);
            // The id the client sees wins over ours: an inner layer may have given one.
            let seen = response.and_then(|r| r.headers().get(REQUEST_ID)?.to_str().ok());
            if let Some(id) = seen {
                record.request_id = id.to_owned();
            }
        }
    }

    fn acted(&mut self, rule: String) {
        if let Some(record) = &mut self.record {
            record.faults.push(rule);
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(mut record) = self.record.take() {
            record.duration_us = u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX);
            self.faults.requests().push(record);
        }
    }
}

fn length(response: &Response) -> Option<u64> {
    let announced = response.headers().get(header::CONTENT_LENGTH);
    announced
        .and_then(|v| v.to_str().ok()?.parse().ok())
        .or_else(|| axum::body::HttpBody::size_hint(response.body()).exact())
}

async fn around(State(layer): State<Layer>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let request_id = ulid::Ulid::generate().to_string();
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|p| p.0.clone());
    let (request, body) = match buffered(request).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    let json = body.as_ref().and_then(|b| serde_json::from_slice::<Value>(b).ok());
    let (parts, rest) = request.into_parts();
    let call = Call::read(&parts, json.as_ref());
    let record = record(&layer, &call, &parts, body.as_ref(), json.as_ref(), request_id.clone());
    let mut pending = Pending { faults: Arc::clone(&layer.faults), started, record: Some(record) };
    let request = Request::from_parts(parts, rest);
    let act = act(&layer, &call, &mut pending, request, body, next).await;
    let outcome = act.outcome;
    let mut response = act.response;
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().entry(REQUEST_ID).or_insert(id);
    }
    if outcome == Outcome::Reset {
        pending.finish(outcome, None);
        return match peer {
            Some(peer) => {
                peer.reset();
                response
            }
            // Not behind a `FaultListener`: the nearest thing is an answer that breaks off.
            None => answer::cut(response, 0).await,
        };
    }
    pending.finish(outcome, Some(&response));
    response
}

/// The record of a request that has not been answered yet.
fn record(
    layer: &Layer,
    call: &Call,
    parts: &Parts,
    body: Option<&Bytes>,
    json: Option<&Value>,
    request_id: String,
) -> RequestRecord {
    let text = |name| parts.headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
    let mutation = !matches!(parts.method.as_str(), "GET" | "HEAD");
    RequestRecord {
        seq: 0,
        api: layer.api,
        method: call.method.clone(),
        path: call.path.clone(),
        query: parts.uri.query().map(str::to_owned),
        route: parts.extensions.get::<MatchedPath>().map(|p| p.as_str().to_owned()),
        operation: call.operation(),
        app: call.app.clone(),
        machine: call.machine.clone(),
        status: 0,
        outcome: Outcome::Cancelled,
        client: text(header::USER_AGENT).unwrap_or("").to_owned(),
        started_at: now_ms(),
        duration_us: 0,
        request_bytes: body.map(|b| b.len() as u64).or_else(|| text(header::CONTENT_LENGTH)?.parse().ok()),
        response_bytes: None,
        request_id,
        body_sha256: body.filter(|b| !b.is_empty()).map(|b| hex::encode(Sha256::digest(b))),
        body: json
            .filter(|_| mutation && body.is_some_and(|b| b.len() <= KEPT_BODY))
            .map(|j| redacted(&call.path, j)),
        faults: Vec::new(),
    }
}

/// Reads JSON bodies into memory and puts them back; streams stay streams.
async fn buffered(request: Request) -> Result<(Request, Option<Bytes>), Response> {
    let json = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.contains("json"));
    // Go clients of the Machines API leave the type out on some bodies; blobs always announce one.
    let untyped =
        !request.headers().contains_key(header::CONTENT_TYPE) && !request.uri().path().starts_with("/v2");
    if !json && !untyped || request.uri().path().starts_with("/v2") {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(read) => {
            let bytes = read.to_bytes();
            let request = Request::from_parts(parts, Body::from(bytes.clone()));
            Ok((request, Some(bytes)))
        }
        Err(_) => Err((
            StatusCode::PAYLOAD_TOO_LARGE,
            Json(json!({"error": "the request body is too large or was cut off"})),
        )
            .into_response()),
    }
}

struct Acted {
    response: Response,
    outcome: Outcome,
}

impl From<Response> for Acted {
    fn from(response: Response) -> Self {
        Self { response, outcome: Outcome::Answered }
    }
}

async fn act(
    layer: &Layer,
    call: &Call,
    pending: &mut Pending,
    request: Request,
    body: Option<Bytes>,
    next: Next,
) -> Acted {
    let faults = &layer.faults;
    if let Some((rule, delay)) = latency(layer, call) {
        pending.acted(rule);
        tokio::time::sleep(delay).await;
    }
    if let Some((rule, wait)) = faults.rate_limited(call, now_ms()) {
        pending.acted(rule);
        return answer::rate_limited(layer.api, wait).into();
    }
    let tokens: Vec<&str> = call.tokens.iter().map(String::as_str).collect();
    let route = (call.method.as_str(), call.path.as_str());
    if let Some((rule, state)) = faults.token(&call.target(), &tokens, route, now_ms()) {
        pending.acted(rule);
        return answer::refused(layer.api, state == TokenState::Denied).into();
    }
    if call.is_deploy(layer.api)
        && let Some(paused) = faults.deploys_paused(&call.target())
    {
        return (StatusCode::SERVICE_UNAVAILABLE, Json(paused.body())).into_response().into();
    }
    if layer.api == Api::Registry
        && let Some(verb) = registry::verb(&call.method, &call.path, request.uri().query())
        && let Some((id, fault)) = faults.registry(call.app.as_deref(), verb)
    {
        pending.acted(id.clone());
        let (response, outcome) = registry::apply(&fault, request, next, || faults.effected(&id)).await;
        return Acted { response, outcome };
    }
    let rule = faults.occasion(&call.target(), |_, fault| match fault {
        Fault::Http(http) if matches(http, call) => Some(http.clone()),
        _ => None,
    });
    let Some((id, http)) = rule else {
        return next.run(request).await.into();
    };
    pending.acted(id.clone());
    apply(&http, request, body, next, || faults.effected(&id)).await
}

fn matches(http: &HttpFault, call: &Call) -> bool {
    http.route.matches(&call.method, &call.path)
        && http.operation.as_ref().is_none_or(|name| call.operations.contains(name))
}

fn latency(layer: &Layer, call: &Call) -> Option<(String, Duration)> {
    let (rule, fault) = layer.faults.occasion(&call.target(), |_, fault| match fault {
        Fault::Latency(latency)
            if latency.api.is_none_or(|api| api == layer.api)
                && latency.route.as_ref().is_none_or(|r| r.matches(&call.method, &call.path)) =>
        {
            Some(latency.clone())
        }
        _ => None,
    })?;
    let jitter = if fault.jitter_ms == 0 { 0 } else { rand::random_range(0..=fault.jitter_ms) };
    Some((rule, Duration::from_millis(fault.delay_ms + jitter)))
}

/// Carries out one HTTP rule; `effected` hears of an effect before the rule acts on its answer.
async fn apply(
    http: &HttpFault,
    request: Request,
    body: Option<Bytes>,
    next: Next,
    effected: impl Fn(),
) -> Acted {
    let delay = Duration::from_millis(http.delay_ms);
    if http.when == When::Before {
        tokio::time::sleep(delay).await;
    }
    let replaces = http.status.is_some() || http.reset;
    let mut response = if replaces && http.when == When::Before {
        answer::scripted(http)
    } else {
        if http.duplicate {
            drop(next.clone().run(copy(&request, body)).await);
        }
        let real = next.run(request).await;
        effected();
        if replaces { answer::scripted(http) } else { real }
    };
    if http.when == When::After {
        tokio::time::sleep(delay).await;
    }
    if http.reset {
        return Acted { response, outcome: Outcome::Reset };
    }
    if http.garbage {
        response = answer::garbage(response);
    }
    if let Some(bytes) = http.truncate {
        return Acted { response: answer::cut(response, bytes).await, outcome: Outcome::Truncated };
    }
    response.into()
}

/// The same request once more. Streamed bodies (registry uploads) cannot be repeated: their copy
/// is empty, as when a proxy repeats only the head.
fn copy(request: &Request, body: Option<Bytes>) -> Request {
    let mut copy = Request::new(body.map_or_else(Body::empty, Body::from));
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    *copy.extensions_mut() = request.extensions().clone();
    copy
}
