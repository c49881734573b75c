//! Blob downloads and deletion.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderValue, RANGE,
};
use http::request::Parts;
use http::{Method, StatusCode};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;

use super::super::digest::Digest;
use super::super::error::{Code, Refusal, RegistryError};
use super::super::range::{Download, download};
use super::{Answer, Context, DIGEST_HEADER, ascii, blocking, empty, unsupported};

/// Read size of a streamed blob.
const CHUNK: usize = 256 * 1024;

pub(super) async fn handle(context: &Context, repository: &str, digest: &str, parts: &Parts) -> Answer {
    let digest = parse_digest(digest)?;
    match parts.method {
        Method::GET => serve(context, repository, digest, Some(parts)).await,
        Method::HEAD => serve(context, repository, digest, None).await,
        Method::DELETE => delete(context, repository, digest).await,
        _ => Err(unsupported()),
    }
}

pub(super) fn parse_digest(text: &str) -> Result<Digest, Refusal> {
    Digest::parse(text).ok_or_else(|| {
        Refusal::with(Code::DigestInvalid, "provided digest is not a sha256 digest", json!({"digest": text}))
    })
}

fn unknown(digest: &Digest) -> Refusal {
    Refusal::with(Code::BlobUnknown, "blob unknown to registry", json!({"digest": digest.to_string()}))
}

/// `parts` is given when a body is wanted.
async fn serve(context: &Context, repository: &str, digest: Digest, parts: Option<&Parts>) -> Answer {
    let (name, wanted) = (repository.to_owned(), digest.clone());
    let found = blocking(context, move |registry| {
        let size = registry.files.blob_size(&name, &wanted)?;
        Ok(size.map(|size| (registry.files.blob(&wanted), size)))
    });
    let (path, size) = found.await?.ok_or_else(|| unknown(&digest))?;
    let range = parts.and_then(|p| p.headers.get(RANGE)).and_then(|v| v.to_str().ok());
    let (status, first, length) = match download(range, size) {
        Download::Whole => (StatusCode::OK, 0, size),
        Download::Part { first, last } => (StatusCode::PARTIAL_CONTENT, first, last - first + 1),
        Download::Unsatisfiable => {
            let refusal = Refusal::new(Code::RangeInvalid, "range lies outside the blob");
            let mut response = refusal.into_response();
            let total = ascii(&format!("bytes */{size}"));
            response.headers_mut().insert(CONTENT_RANGE, total);
            return Ok(response);
        }
    };
    let mut response = empty(status);
    if parts.is_some() {
        let mut file = tokio::fs::File::open(&path).await.map_err(RegistryError::io(&path))?;
        if first > 0 {
            let seek = file.seek(std::io::SeekFrom::Start(first)).await;
            seek.map_err(RegistryError::io(&path))?;
        }
        let stream = ReaderStream::with_capacity(file.take(length), CHUNK);
        *response.body_mut() = Body::from_stream(stream);
    }
    describe(&mut response, &digest, length);
    if status == StatusCode::PARTIAL_CONTENT {
        let part = format!("bytes {first}-{}/{size}", first + length - 1);
        response.headers_mut().insert(CONTENT_RANGE, ascii(&part));
    }
    Ok(response)
}

fn describe(response: &mut Response, digest: &Digest, length: u64) {
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("max-age=31536000"));
    headers.insert(ETAG, ascii(&format!("\"{digest}\"")));
    headers.insert(DIGEST_HEADER, ascii(&digest.to_string()));
}

async fn delete(context: &Context, repository: &str, digest: Digest) -> Answer {
    let (name, gone) = (repository.to_owned(), digest.clone());
    let removed = blocking(context, move |registry| registry.files.unlink_blob(&name, &gone));
    match removed.await? {
        true => Ok(empty(StatusCode::ACCEPTED)),
        false => Err(unknown(&digest)),
    }
}
