//! What is done to one machine: start, stop, restart, suspend, cordon, signal, exec, ps, wait, memory.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State as Shared};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::HeaderMap;
use serde::Deserialize;
use serde_json::{Value, json};

use super::machines::find;
use super::request::{Body, Caller, OptionalBody, Query, go_duration};
use super::{ApiError, words};
use crate::platform::Platform;
use crate::runtime::{ExecRequest, ProcessStat};
use crate::scheduler::{StopRequest, WaitRequest, parse_signal};

const DEFAULT_EXEC_TIMEOUT: Duration = Duration::from_secs(30);
const DEFAULT_WAIT: Duration = Duration::from_secs(60);

type Target = Path<(String, String)>;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/apps/{app}/machines/{machine}/start", post(start))
        .route("/v1/apps/{app}/machines/{machine}/stop", post(stop))
        .route("/v1/apps/{app}/machines/{machine}/restart", post(restart))
        .route("/v1/apps/{app}/machines/{machine}/suspend", post(suspend))
        .route("/v1/apps/{app}/machines/{machine}/cordon", post(cordon))
        .route("/v1/apps/{app}/machines/{machine}/uncordon", post(uncordon))
        .route("/v1/apps/{app}/machines/{machine}/signal", post(signal))
        .route("/v1/apps/{app}/machines/{machine}/exec", post(exec))
        .route("/v1/apps/{app}/machines/{machine}/ps", get(ps))
        .route("/v1/apps/{app}/machines/{machine}/wait", get(wait))
        .route("/v1/apps/{app}/machines/{machine}/memory", get(memory).put(resize_memory))
        .route("/v1/apps/{app}/machines/{machine}/memory/reclaim", post(resize_memory))
}

fn ok() -> Json<Value> {
    Json(json!({ "ok": true }))
}

async fn start(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let requester = caller.requester(&platform, &headers);
    let previous = platform.scheduler.start(&app.name, &id, &requester)?;
    Ok(Json(json!({
        "message": "machine started",
        "status": "success",
        "previous_state": previous.as_str(),
        "migrated": false,
        "new_host": "",
    })))
}

/// `id` is sent by fly-go and says nothing new; `timeout` is a Go duration, `"0s"` = unset.
#[derive(Deserialize, Default)]
struct StopBody {
    #[serde(default)]
    signal: Option<Value>,
    #[serde(default)]
    timeout: Option<Value>,
}

fn stop_request(signal: Option<&Value>, timeout: Option<&Value>) -> Result<StopRequest, ApiError> {
    let timeout = match timeout {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) if text.is_empty() => None,
        Some(Value::String(text)) => Some(
            go_duration(text).ok_or_else(|| ApiError::invalid(format_args!("invalid timeout {text:?}")))?,
        ),
        // Go durations without a text form are nanoseconds.
        Some(Value::Number(number)) if number.is_u64() => number.as_u64().map(Duration::from_nanos),
        Some(other) => return Err(ApiError::invalid(format_args!("invalid timeout {other}"))),
    };
    Ok(StopRequest {
        signal: signal.map(signal_number).transpose()?.flatten(),
        timeout: timeout.filter(|timeout| !timeout.is_zero()),
    })
}

/// A number, a name, or nothing (`""`, null).
fn signal_number(value: &Value) -> Result<Option<i32>, ApiError> {
    let parsed = match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.is_empty() => return Ok(None),
        Value::String(text) => parse_signal(text),
        Value::Number(number) => parse_signal(&number.to_string()),
        _ => None,
    };
    match parsed {
        Some(signal) => Ok(Some(signal)),
        None => Err(ApiError::invalid(format_args!("invalid signal {value}"))),
    }
}

async fn stop(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
    OptionalBody(body): OptionalBody<StopBody>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let request = stop_request(body.signal.as_ref(), body.timeout.as_ref())?;
    let requester = caller.requester(&platform, &headers);
    platform.scheduler.stop(&app.name, &id, request, &requester)?;
    Ok(ok())
}

async fn restart(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    query: Query,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let text = |names: &[&str]| query.first(names).map(Value::from);
    let request = stop_request(text(&["signal"]).as_ref(), text(&["timeout"]).as_ref())?;
    let force = query.flag(&["force_stop"]);
    let requester = caller.requester(&platform, &headers);
    platform.scheduler.restart(&app.name, &id, request, force, &requester)?;
    Ok(ok())
}

async fn suspend(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let requester = caller.requester(&platform, &headers);
    platform.scheduler.suspend(&app.name, &id, &requester)?;
    Ok(ok())
}

async fn cordon(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    set_cordon(&caller, &platform, (&app, &id), &headers, true)
}

async fn uncordon(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    set_cordon(&caller, &platform, (&app, &id), &headers, false)
}

fn set_cordon(
    caller: &Caller,
    platform: &Platform,
    (app, id): (&str, &str),
    headers: &HeaderMap,
    cordoned: bool,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(platform, app)?;
    let requester = caller.requester(platform, headers);
    platform.scheduler.cordon(&app.name, id, cordoned, &requester)?;
    Ok(ok())
}

#[derive(Deserialize)]
struct SignalBody {
    #[serde(default)]
    signal: Value,
}

async fn signal(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    headers: HeaderMap,
    Body(body): Body<SignalBody>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let signal = signal_number(&body.signal)?.ok_or_else(|| ApiError::invalid("signal is required"))?;
    let requester = caller.requester(&platform, &headers);
    platform.scheduler.signal(&app.name, &id, signal, &requester).await?;
    Ok(ok())
}

/// `cmd` is one text (fly-go), `command` a list (the document).
#[derive(Deserialize)]
struct ExecBody {
    #[serde(default)]
    cmd: Option<String>,
    #[serde(default)]
    command: Option<Vec<String>>,
    #[serde(default)]
    stdin: Option<String>,
    /// Seconds.
    #[serde(default)]
    timeout: Option<u64>,
    #[serde(default)]
    container: Option<String>,
    #[serde(default)]
    machine: Option<bool>,
}

impl ExecBody {
    fn request(self) -> Result<ExecRequest, ApiError> {
        let container = self.container.filter(|name| !name.is_empty());
        if container.is_some() && self.machine == Some(true) {
            return Err(ApiError::invalid("container and machine exclude each other"));
        }
        if let Some(container) = container {
            return Err(ApiError::invalid(format_args!("container {container:?} does not exist")));
        }
        let argv = match (self.command.filter(|argv| !argv.is_empty()), self.cmd.as_deref()) {
            (Some(argv), _) => argv,
            (None, Some(cmd)) => {
                words::split(cmd).map_err(|error| ApiError::invalid(format_args!("invalid cmd: {error}")))?
            }
            (None, None) => Vec::new(),
        };
        if argv.is_empty() {
            return Err(ApiError::invalid("command is required"));
        }
        Ok(ExecRequest {
            argv,
            stdin: self.stdin.unwrap_or_default().into_bytes(),
            timeout: match self.timeout {
                None | Some(0) => DEFAULT_EXEC_TIMEOUT,
                Some(seconds) => Duration::from_secs(seconds),
            },
        })
    }
}

async fn exec(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    Body(body): Body<ExecBody>,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    let request = body.request()?;
    let result = platform.scheduler.exec(&app.name, &id, request).await?;
    Ok(Json(json!({
        "exit_code": result.exit_code,
        "exit_signal": result.exit_signal,
        "stdout": String::from_utf8_lossy(&result.stdout),
        "stderr": String::from_utf8_lossy(&result.stderr),
    })))
}

async fn ps(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    query: Query,
) -> Result<Json<Vec<ProcessStat>>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let mut processes = platform.scheduler.ps(&app.name, &id).await?;
    sort(&mut processes, query.first(&["sort_by"]).unwrap_or("pid"))?;
    if query.first(&["order"]) == Some("desc") {
        processes.reverse();
    }
    Ok(Json(processes))
}

fn sort(processes: &mut [ProcessStat], by: &str) -> Result<(), ApiError> {
    match by {
        "pid" => processes.sort_by_key(|p| p.pid),
        "stime" => processes.sort_by_key(|p| p.stime),
        "rtime" => processes.sort_by_key(|p| p.rtime),
        "cpu" => processes.sort_by_key(|p| p.cpu),
        "rss" => processes.sort_by_key(|p| p.rss),
        "command" => processes.sort_by(|a, b| a.command.cmp(&b.command)),
        "directory" => processes.sort_by(|a, b| a.directory.cmp(&b.directory)),
        other => return Err(ApiError::invalid(format_args!("unknown sort_by {other:?}"))),
    }
    Ok(())
}

/// Long poll (deploy.md 6.4). Several `state` members may be given; the first reached answers.
async fn wait(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let text = |names: &[&str]| query.first(names).map(str::to_owned);
    let request = WaitRequest {
        states: query.all("state").into_iter().map(str::to_owned).collect(),
        version: text(&["version", "instance_id"]),
        from_event_id: text(&["from_event_id"]),
        timeout: wait_timeout(query.first(&["timeout"]))?,
    };
    let waited = platform.scheduler.wait(&app.name, &id, request).await?;
    Ok(Json(json!({
        "ok": true,
        "state": waited.state.as_str(),
        "event_id": waited.event_id,
        "version": waited.version,
    })))
}

/// Seconds, or a Go duration as the public examples write it.
fn wait_timeout(text: Option<&str>) -> Result<Duration, ApiError> {
    let Some(text) = text else { return Ok(DEFAULT_WAIT) };
    text.parse()
        .ok()
        .map(Duration::from_secs)
        .or_else(|| go_duration(text))
        .ok_or_else(|| ApiError::invalid(format_args!("invalid timeout {text:?}")))
}

/// The limit is the guest's memory; what the guest leaves free is not measured, so it is all available.
async fn memory(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.sees(&platform, &app)?;
    let machine = find(&platform, &app, &id)?;
    let limit = machine.config.pointer("/guest/memory_mb").and_then(Value::as_u64);
    Ok(Json(json!({ "limit_mb": limit, "available_mb": limit })))
}

async fn resize_memory(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path((app, id)): Target,
) -> Result<Json<Value>, ApiError> {
    let app = caller.changes(&platform, &app)?;
    find(&platform, &app, &id)?;
    Err(ApiError::unimplemented("the local platform does not resize the memory of a running machine"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stop_body_means_what_both_clients_send() {
        let read = |value: Value| {
            let body: StopBody = serde_json::from_value(value).unwrap();
            stop_request(body.signal.as_ref(), body.timeout.as_ref())
        };
        let unset = StopRequest::default();
        assert_eq!(read(json!({ "id": "x", "timeout": "0s" })), Ok(unset));
        assert_eq!(read(json!({ "signal": "", "timeout": null })), Ok(unset));
        let wanted = StopRequest { signal: Some(2), timeout: Some(Duration::from_secs(90)) };
        assert_eq!(read(json!({ "signal": "SIGINT", "timeout": "1m30s" })), Ok(wanted));
        assert_eq!(read(json!({ "signal": 2, "timeout": 90_000_000_000_u64 })), Ok(wanted));
        assert!(read(json!({ "signal": "SIGWHAT" })).is_err());
        assert!(read(json!({ "timeout": "soon" })).is_err());
    }

    #[test]
    fn wait_takes_seconds_and_durations() {
        assert_eq!(wait_timeout(None), Ok(Duration::from_secs(60)));
        assert_eq!(wait_timeout(Some("30")), Ok(Duration::from_secs(30)));
        assert_eq!(wait_timeout(Some("30s")), Ok(Duration::from_secs(30)));
        assert!(wait_timeout(Some("x")).is_err());
    }
}
