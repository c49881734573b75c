//! Registry rules: what a request below `/v2/` wants to do, and how it fails.

use std::io;

use axum::Json;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::{StreamExt, stream};
use serde_json::json;

use super::requests::Outcome;
use super::rule::{RegistryFault, RegistryVerb, When};

/// What a request wants to do; `None` for what no rule is about (the root, listings, deletions).
/// `path` begins with `/v2`, `query` is as sent.
pub(super) fn verb(method: &str, path: &str, query: Option<&str>) -> Option<RegistryVerb> {
    let rest = path.strip_prefix("/v2/")?;
    if rest == "token" {
        return Some(RegistryVerb::Token);
    }
    let (head, last) = rest.rsplit_once('/')?;
    let is = |tail: &str| head == tail || head.strip_suffix(tail).is_some_and(|name| name.ends_with('/'));
    let opens = last.is_empty() && is("blobs/uploads") || last == "uploads" && is("blobs");
    match (method, last) {
        ("POST", _) if opens => {
            let mut query = url::form_urlencoded::parse(query.unwrap_or("").as_bytes());
            let mounts = query.any(|(key, _)| key == "mount");
            Some(if mounts { RegistryVerb::Mount } else { RegistryVerb::UploadStart })
        }
        ("PATCH", _) if is("blobs/uploads") => Some(RegistryVerb::UploadData),
        ("PUT", _) if is("blobs/uploads") => Some(RegistryVerb::UploadFinish),
        ("GET" | "HEAD", _) if is("blobs/uploads") => Some(RegistryVerb::UploadStatus),
        ("HEAD", _) if is("blobs") => Some(RegistryVerb::BlobHead),
        ("GET", _) if is("blobs") => Some(RegistryVerb::BlobGet),
        ("HEAD", _) if is("manifests") => Some(RegistryVerb::ManifestHead),
        ("GET", _) if is("manifests") => Some(RegistryVerb::ManifestGet),
        ("PUT", _) if is("manifests") => Some(RegistryVerb::ManifestPut),
        _ => None,
    }
}

/// Carries a rule out; `effected` hears of an effect before the rule acts on its answer.
pub(super) async fn apply(
    fault: &RegistryFault,
    request: Request,
    next: Next,
    effected: impl Fn(),
) -> (Response, Outcome) {
    let outcome = if fault.status.is_some() { Outcome::Answered } else { Outcome::Reset };
    if let Some(keep) = fault.cut_after {
        drop(next.run(cut(request, keep)).await);
        effected();
    } else if fault.when == When::After {
        drop(next.run(request).await);
        effected();
    }
    (refusal(fault), outcome)
}

/// The request with a body that ends in an error after `keep` bytes, as of a connection that broke.
fn cut(request: Request, keep: u64) -> Request {
    let (parts, body) = request.into_parts();
    let pieces = stream::unfold(Some((body.into_data_stream(), keep)), |state| async move {
        let (mut body, left) = state?;
        if left == 0 {
            return Some((Err(io::Error::from(io::ErrorKind::ConnectionAborted)), None));
        }
        match body.next().await? {
            Ok(mut piece) => {
                piece.truncate(usize::try_from(left).unwrap_or(usize::MAX));
                let left = left.saturating_sub(piece.len() as u64);
                Some((Ok(piece), Some((body, left))))
            }
            Err(error) => Some((Err(io::Error::other(error)), None)),
        }
    });
    Request::from_parts(parts, Body::from_stream(pieces))
}

/// The answer in the form of the distribution protocol.
fn refusal(fault: &RegistryFault) -> Response {
    let status = fault.status.and_then(|s| StatusCode::from_u16(s).ok()).unwrap_or(StatusCode::BAD_GATEWAY);
    let (usual, words) = usual(status.as_u16());
    let code = if fault.code.is_empty() { usual } else { &fault.code };
    let message = if fault.message.is_empty() { words } else { &fault.message };
    let mut response =
        (status, Json(json!({"errors": [{"code": code, "message": message}]}))).into_response();
    let headers = response.headers_mut();
    headers.insert(
        HeaderName::from_static("docker-distribution-api-version"),
        HeaderValue::from_static("registry/2.0"),
    );
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"Fly registry\""));
    }
    if let Some(seconds) = fault.retry_after_s {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Code and words that usually come with a status.
fn usual(status: u16) -> (&'static str, &'static str) {
    match status {
        401 => ("UNAUTHORIZED", "not allowed"),
        403 => ("DENIED", "requested access to the resource is denied"),
        404 => ("NAME_UNKNOWN", "app repository not found"),
        413 => ("SIZE_INVALID", "the blob is larger than the registry takes"),
        429 => ("TOOMANYREQUESTS", "too many requests"),
        _ => ("UNKNOWN", "the registry failed"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use RegistryVerb::*;

    #[test]
    fn verbs_of_requests() {
        let table = [
            ("GET", "/v2/token", None, Some(Token)),
            ("HEAD", "/v2/web/blobs/sha256:1", None, Some(BlobHead)),
            ("GET", "/v2/web/sub/blobs/sha256:1", None, Some(BlobGet)),
            ("POST", "/v2/web/blobs/uploads/", None, Some(UploadStart)),
            ("POST", "/v2/web/blobs/uploads", None, Some(UploadStart)),
            ("POST", "/v2/web/blobs/uploads/", Some("mount=sha256:1&from=a"), Some(Mount)),
            ("PATCH", "/v2/web/blobs/uploads/1", None, Some(UploadData)),
            ("PUT", "/v2/web/blobs/uploads/1", Some("digest=sha256:1"), Some(UploadFinish)),
            ("GET", "/v2/web/blobs/uploads/1", None, Some(UploadStatus)),
            ("HEAD", "/v2/web/manifests/v1", None, Some(ManifestHead)),
            ("GET", "/v2/blobs/manifests/v1", None, Some(ManifestGet)),
            ("PUT", "/v2/web/manifests/v1", None, Some(ManifestPut)),
            ("GET", "/v2/", None, None),
            ("GET", "/v2/web/tags/list", None, None),
            ("DELETE", "/v2/web/manifests/v1", None, None),
            ("POST", "/v1/apps", None, None),
        ];
        for (method, path, query, wanted) in table {
            assert_eq!(verb(method, path, query), wanted, "{method} {path}");
        }
        assert!(Upload.covers(UploadData) && !Upload.covers(Mount) && !UploadData.covers(Upload));
    }

    proptest! {
        #[test]
        fn foreign_paths_never_panic(path in "/v2[a-z/:]{0,40}", query in ".{0,20}") {
            let _ = verb("POST", &path, Some(&query));
        }
    }
}
