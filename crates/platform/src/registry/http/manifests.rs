//! Manifests and indexes by tag and digest.

use std::sync::Arc;

use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, LOCATION};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::json;

use super::super::PutError;
use super::super::error::{Code, Refusal};
use super::super::name::Reference;
use super::{Answer, Context, DIGEST_HEADER, ascii, blocking, empty, unsupported};

/// Largest accepted manifest (distribution recommends at least 4 MiB).
const MAX_MANIFEST: usize = 4 * 1024 * 1024;

pub(super) async fn handle(
    context: &Context,
    repository: &str,
    reference: &str,
    parts: &Parts,
    body: Body,
) -> Answer {
    let parsed = Reference::parse(reference).ok_or_else(|| match reference.contains(':') {
        true => Refusal::new(Code::DigestInvalid, "provided digest is not a sha256 digest"),
        false => Refusal::with(Code::TagInvalid, "invalid tag", json!({"tag": reference})),
    })?;
    match parts.method {
        Method::GET => serve(context, repository, parsed, reference, true).await,
        Method::HEAD => serve(context, repository, parsed, reference, false).await,
        Method::PUT => put(context, repository, parsed, parts, body).await,
        Method::DELETE => delete(context, repository, parsed, reference).await,
        _ => Err(unsupported()),
    }
}

fn unknown(reference: &str) -> Refusal {
    Refusal::with(Code::ManifestUnknown, "manifest unknown", json!({"reference": reference}))
}

async fn serve(
    context: &Context,
    repository: &str,
    parsed: Reference,
    reference: &str,
    with_body: bool,
) -> Answer {
    let name = repository.to_owned();
    let found = blocking(context, move |registry| {
        let Some((digest, media_type)) = registry.files.find_manifest(&name, &parsed)? else {
            return Ok(None);
        };
        let bytes = registry.files.read_manifest(&digest)?;
        Ok(Some((digest, media_type, bytes)))
    });
    let (digest, media_type, bytes) = found.await?.ok_or_else(|| unknown(reference))?;
    let mut response = empty(StatusCode::OK);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, ascii(&media_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    headers.insert(ETAG, ascii(&format!("\"{digest}\"")));
    headers.insert(DIGEST_HEADER, ascii(&digest.to_string()));
    if with_body {
        *response.body_mut() = Body::from(bytes);
    }
    Ok(response)
}

async fn put(context: &Context, repository: &str, reference: Reference, parts: &Parts, body: Body) -> Answer {
    let content_type = parts.headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let bytes = read_manifest(body).await?;
    let name = repository.to_owned();
    let registry = Arc::clone(&context.registry);
    let stored = tokio::task::spawn_blocking(move || {
        registry.store_manifest(&name, &reference, content_type.as_deref(), &bytes)
    })
    .await
    .map_err(|_| Refusal::new(Code::Unknown, "the registry stopped working on the request"))?;
    let (digest, manifest) = stored.map_err(refuse_manifest)?;
    let mut response = empty(StatusCode::CREATED);
    let headers = response.headers_mut();
    headers.insert(LOCATION, ascii(&format!("/v2/{repository}/manifests/{digest}")));
    headers.insert(DIGEST_HEADER, ascii(&digest.to_string()));
    if let Some(subject) = manifest.subject() {
        let name = HeaderName::from_static("oci-subject");
        headers.insert(name, ascii(&subject.to_string()));
    }
    Ok(response)
}

fn refuse_manifest(error: PutError) -> Refusal {
    match error {
        PutError::Missing { digests } => Refusal::with(
            Code::ManifestBlobUnknown,
            "blob unknown to registry",
            json!({"digest": digests.first(), "missing": digests}),
        ),
        PutError::Manifest(reason) if reason.starts_with("digest is ") => {
            Refusal::new(Code::DigestInvalid, reason)
        }
        PutError::Manifest(reason) => Refusal::new(Code::ManifestInvalid, reason),
        PutError::Name(name) => Refusal::new(Code::NameInvalid, name),
        PutError::Registry(error) => error.into(),
    }
}

async fn read_manifest(body: Body) -> Result<Bytes, Refusal> {
    let body = Limited::new(body, MAX_MANIFEST).collect().await;
    match body {
        Ok(body) => Ok(body.to_bytes()),
        Err(e) if e.is::<LengthLimitError>() => {
            Err(Refusal::new(Code::TooLarge, format!("manifest is larger than {MAX_MANIFEST} bytes")))
        }
        Err(e) => Err(Refusal::new(Code::ManifestInvalid, format!("request was cut off: {e}"))),
    }
}

async fn delete(context: &Context, repository: &str, parsed: Reference, reference: &str) -> Answer {
    let name = repository.to_owned();
    let removed = blocking(context, move |registry| registry.files.delete_manifest(&name, &parsed));
    match removed.await? {
        true => Ok(empty(StatusCode::ACCEPTED)),
        false => Err(unknown(reference)),
    }
}
