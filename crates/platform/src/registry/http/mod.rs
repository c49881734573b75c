//! The HTTP face of the registry: routes, authentication, errors.
//!
//! In: requests below `/v2/`. Out: distribution protocol answers. Decisions on names, ranges and
//! manifests are the parent's pure modules; file work runs on the blocking pool.

mod blobs;
mod listing;
mod manifests;
#[cfg(test)]
mod tests;
mod token;
mod uploads;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use http::header::{AUTHORIZATION, HOST, HeaderName, HeaderValue, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderMap, Method, StatusCode};
use serde_json::json;

use super::Registry;
use super::auth::{Decision, RegistryAuth};
use super::error::{Code, Refusal, RegistryError};
use super::name::{self, Target};

/// `service` of the Bearer challenge.
const SERVICE: &str = "fly-registry";
const DIGEST_HEADER: HeaderName = HeaderName::from_static("docker-content-digest");
const UPLOAD_HEADER: HeaderName = HeaderName::from_static("docker-upload-uuid");

type Answer = Result<Response, Refusal>;

#[derive(Clone)]
struct Context {
    registry: Arc<Registry>,
    auth: Arc<dyn RegistryAuth>,
}

/// Everything below `/v2/`: `/v2/`, `/v2/_catalog`, `/v2/token`, `/v2/{name}/tags/list`,
/// `/v2/{name}/manifests/{reference}`, `/v2/{name}/blobs/{digest}`, `/v2/{name}/blobs/uploads/`,
/// `/v2/{name}/blobs/uploads/{id}`, `/v2/{name}/referrers/{digest}`.
pub fn router(registry: Arc<Registry>, auth: Arc<dyn RegistryAuth>) -> axum::Router {
    axum::Router::new()
        .route("/v2", any(handle))
        .route("/v2/", any(handle))
        .route("/v2/{*path}", any(handle))
        .with_state(Context { registry, auth })
}

async fn handle(State(context): State<Context>, request: Request) -> Response {
    let challenge = challenge(request.headers(), request.uri().path(), request.method());
    let mut response = match dispatch(context, request).await {
        Ok(response) => response,
        Err(refusal) => refusal.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(
        HeaderName::from_static("docker-distribution-api-version"),
        HeaderValue::from_static("registry/2.0"),
    );
    if response.status() == StatusCode::UNAUTHORIZED {
        for value in challenge {
            response.headers_mut().append(WWW_AUTHENTICATE, value);
        }
    }
    response
}

/// What a client without a valid credential is told: Basic, as the real registry does, and a token
/// endpoint for clients that prefer Bearer.
fn challenge(headers: &HeaderMap, path: &str, method: &Method) -> Vec<HeaderValue> {
    let mut values = vec![HeaderValue::from_static("Basic realm=\"Fly registry\"")];
    let host = headers.get(HOST).and_then(|h| h.to_str().ok());
    if let Some(host) = host.filter(|h| !h.contains(['"', '\\'])) {
        let target = Target::parse(path);
        let scope = match target.and_then(|t| t.repository()).filter(|r| name::is_repository(r)) {
            Some(repository) if is_read(method) => {
                format!(",scope=\"repository:{repository}:pull\"")
            }
            Some(repository) => format!(",scope=\"repository:{repository}:pull,push\""),
            None => String::new(),
        };
        let bearer = format!("Bearer realm=\"http://{host}/v2/token\",service=\"{SERVICE}\"{scope}");
        values.extend(HeaderValue::from_str(&bearer));
    }
    values
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

async fn dispatch(context: Context, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let not_found = || Refusal::new(Code::NameUnknown, "no such registry resource");
    let target = Target::parse(parts.uri.path()).ok_or_else(not_found)?;
    if target == Target::Token {
        return token::issue(&context, &parts, body).await;
    }
    let authorization = authorization(&parts.headers);
    let Some(repository) = target.repository() else {
        grant(context.auth.may_enter(authorization))?;
        return match (target, &parts.method) {
            (Target::Root, &Method::GET | &Method::HEAD) => Ok(axum::Json(json!({})).into_response()),
            (Target::Catalog, &Method::GET) => listing::catalog(&context, &parts).await,
            _ => Err(unsupported()),
        };
    };
    if !name::is_repository(repository) {
        grant(context.auth.may_enter(authorization))?;
        let detail = json!({"name": repository});
        return Err(Refusal::with(Code::NameInvalid, "invalid repository name", detail));
    }
    let uploading = matches!(target, Target::Uploads { .. } | Target::Upload { .. });
    grant(match is_read(&parts.method) && !uploading {
        true => context.auth.may_pull(authorization, repository),
        false => context.auth.may_push(authorization, repository),
    })?;
    match target {
        Target::Tags { repository } => listing::tags(&context, repository, &parts).await,
        Target::Referrers { repository, digest } => {
            listing::referrers(&context, repository, digest, &parts).await
        }
        Target::Manifest { repository, reference } => {
            manifests::handle(&context, repository, reference, &parts, body).await
        }
        Target::Blob { repository, digest } => blobs::handle(&context, repository, digest, &parts).await,
        Target::Uploads { repository } => uploads::start(&context, repository, &parts, body).await,
        Target::Upload { repository, id } => uploads::resume(&context, repository, id, &parts, body).await,
        Target::Root | Target::Catalog | Target::Token => Err(unsupported()),
    }
}

fn authorization(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION).and_then(|v| v.to_str().ok())
}

/// The literals Docker shows as `unauthorized: …`, `denied: …`, `name unknown: …`.
fn grant(decision: Decision) -> Result<(), Refusal> {
    match decision {
        Decision::Allow => Ok(()),
        Decision::Unauthorized => Err(Refusal::new(Code::Unauthorized, "not allowed")),
        Decision::Denied => Err(Refusal::new(Code::Denied, "requested access to the resource is denied")),
        Decision::UnknownRepository => Err(Refusal::new(Code::NameUnknown, "app repository not found")),
    }
}

fn unsupported() -> Refusal {
    Refusal::new(Code::Unsupported, "the operation is unsupported")
}

/// Runs file work off the async threads. The registry's answer carries its own errors.
async fn blocking<R: Send + 'static>(
    context: &Context,
    work: impl FnOnce(&Registry) -> Result<R, RegistryError> + Send + 'static,
) -> Result<R, Refusal> {
    let registry = Arc::clone(&context.registry);
    match tokio::task::spawn_blocking(move || work(&registry)).await {
        Ok(result) => Ok(result?),
        Err(_) => Err(Refusal::new(Code::Unknown, "the registry stopped working on the request")),
    }
}

/// A header value of text that is known to be visible ASCII (digests, ids, checked names).
fn ascii(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

/// First value of a query parameter.
fn query(parts: &Parts, name: &str) -> Option<String> {
    let query = parts.uri.query()?;
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

/// An answer without a body.
fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
