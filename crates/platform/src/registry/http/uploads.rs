//! Blob uploads: monolithic, chunked, resumed, cancelled, mounted.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::StreamExt;
use http::header::{CONTENT_LENGTH, CONTENT_RANGE, HeaderMap, LOCATION, RANGE};
use http::request::Parts;
use http::{Method, StatusCode};
use serde_json::json;
use tokio::sync::mpsc;

use super::super::auth::Decision;
use super::super::digest::Digest;
use super::super::error::{Code, Refusal};
use super::super::name;
use super::super::range;
use super::super::upload::{Appended, Finished, Session};
use super::blobs::parse_digest;
use super::{
    Answer, Context, DIGEST_HEADER, UPLOAD_HEADER, ascii, authorization, blocking, empty, query, unsupported,
};

/// Chunks in flight between the connection and the writing thread.
const WINDOW: usize = 16;

/// `POST /v2/{name}/blobs/uploads/`: a mount, a single-request upload, or a new session.
pub(super) async fn start(context: &Context, repository: &str, parts: &Parts, body: Body) -> Answer {
    if parts.method != Method::POST {
        return Err(unsupported());
    }
    if let Some(mount) = query(parts, "mount")
        && let Some(response) = mount_blob(context, repository, &mount, parts).await?
    {
        return Ok(response);
    }
    let digest = query(parts, "digest").map(|d| parse_digest(&d)).transpose()?;
    let name = repository.to_owned();
    let session = blocking(context, move |registry| registry.uploads.start(&registry.files, &name));
    let session = session.await?;
    match digest {
        None => Ok(progress(&session, StatusCode::ACCEPTED)),
        Some(digest) => {
            receive(context, &session, None, body).await?;
            finish(context, session, digest).await
        }
    }
}

/// Satisfies a cross-repository mount, if the source has the blob and may be read. Anything else
/// falls back to a normal session (202), as `registry:2` does.
async fn mount_blob(
    context: &Context,
    repository: &str,
    mount: &str,
    parts: &Parts,
) -> Result<Option<Response>, Refusal> {
    let digest = parse_digest(mount)?;
    let Some(from) = query(parts, "from").filter(|f| name::is_repository(f)) else {
        return Ok(None);
    };
    let authorization = authorization(&parts.headers);
    if context.auth.may_pull(authorization, &from) != Decision::Allow {
        return Ok(None);
    }
    let (name, wanted) = (repository.to_owned(), digest.clone());
    let mounted = blocking(context, move |registry| {
        if registry.files.blob_size(&from, &wanted)?.is_none() {
            return Ok(false);
        }
        registry.files.link_blob(&name, &wanted)?;
        Ok(true)
    });
    Ok(mounted.await?.then(|| created(repository, &digest)))
}

/// `GET`, `PATCH`, `PUT`, `DELETE` of a session.
pub(super) async fn resume(
    context: &Context,
    repository: &str,
    id: &str,
    parts: &Parts,
    body: Body,
) -> Answer {
    let (name, wanted) = (repository.to_owned(), id.to_owned());
    let session = blocking(context, move |registry| registry.uploads.find(&registry.files, &name, &wanted));
    let session = session.await?.ok_or_else(|| {
        Refusal::with(Code::BlobUploadUnknown, "blob upload unknown to registry", json!({"id": id}))
    })?;
    match parts.method {
        Method::GET | Method::HEAD => Ok(progress(&session, StatusCode::NO_CONTENT)),
        Method::PATCH => {
            let start = chunk_start(&parts.headers)?;
            match receive(context, &session, start, body).await? {
                Appended::Whole => Ok(progress(&session, StatusCode::ACCEPTED)),
                Appended::WrongOffset => Ok(wrong_offset(&session)),
            }
        }
        Method::PUT => {
            let digest = query(parts, "digest")
                .ok_or_else(|| Refusal::new(Code::DigestInvalid, "the digest parameter is missing"))?;
            let digest = parse_digest(&digest)?;
            let start = chunk_start(&parts.headers)?;
            match receive(context, &session, start, body).await? {
                Appended::Whole => finish(context, session, digest).await,
                Appended::WrongOffset => Ok(wrong_offset(&session)),
            }
        }
        Method::DELETE => {
            blocking(context, move |registry| registry.uploads.forget(&session)).await?;
            Ok(empty(StatusCode::NO_CONTENT))
        }
        _ => Err(unsupported()),
    }
}

/// Where a chunk says it starts; its bounds must agree with `Content-Length` when both are given.
fn chunk_start(headers: &HeaderMap) -> Result<Option<u64>, Refusal> {
    let text = |name| headers.get(name).map(|v: &http::HeaderValue| v.to_str().unwrap_or_default());
    let Some(range) = text(CONTENT_RANGE) else {
        return Ok(None);
    };
    let (first, last) = range::chunk(range).ok_or_else(|| {
        let detail = json!({"range": range});
        Refusal::with(Code::RangeInvalid, "malformed Content-Range", detail)
    })?;
    let length = text(CONTENT_LENGTH).and_then(|l| l.parse::<u64>().ok());
    if length.is_some_and(|length| length != last - first + 1) {
        let message = "Content-Length does not match Content-Range";
        return Err(Refusal::new(Code::SizeInvalid, message));
    }
    Ok(Some(first))
}

/// Streams a body into the session: the connection feeds a blocking writer, nothing is buffered
/// whole. What arrived before a broken connection stays, so that the client can resume.
async fn receive(
    context: &Context,
    session: &Arc<Session>,
    start: Option<u64>,
    body: Body,
) -> Result<Appended, Refusal> {
    let (sender, mut receiver) = mpsc::channel::<Bytes>(WINDOW);
    let target = Arc::clone(session);
    let written = blocking(context, move |_| target.append(start, &mut receiver));
    let feed = async {
        let mut data = body.into_data_stream();
        while let Some(chunk) = data.next().await {
            let chunk = chunk
                .map_err(|e| Refusal::new(Code::BlobUploadInvalid, format!("upload was cut off: {e}")))?;
            if sender.send(chunk).await.is_err() {
                // The writer refused or failed; its own answer says why.
                break;
            }
        }
        drop(sender);
        Ok::<(), Refusal>(())
    };
    let (written, fed) = tokio::join!(written, feed);
    let written = written?;
    fed?;
    Ok(written)
}

async fn finish(context: &Context, session: Arc<Session>, digest: Digest) -> Answer {
    let (target, wanted) = (Arc::clone(&session), digest.clone());
    let finished =
        blocking(context, move |registry| registry.uploads.finish(&registry.files, &target, &wanted));
    match finished.await? {
        Finished::Stored(digest) => Ok(created(&session.repository, &digest)),
        Finished::Mismatch { actual } => Err(Refusal::with(
            Code::DigestInvalid,
            "provided digest did not match uploaded content",
            json!({"digest": digest.to_string(), "actual": actual.to_string()}),
        )),
    }
}

fn created(repository: &str, digest: &Digest) -> Response {
    let mut response = empty(StatusCode::CREATED);
    let headers = response.headers_mut();
    headers.insert(LOCATION, ascii(&format!("/v2/{repository}/blobs/{digest}")));
    headers.insert(DIGEST_HEADER, ascii(&digest.to_string()));
    response
}

/// Where the session is and how far it came. `Range` is inclusive, so nothing received reads `0-0`.
fn progress(session: &Session, status: StatusCode) -> Response {
    let mut response = empty(status);
    describe(session, &mut response);
    response
}

fn describe(session: &Session, response: &mut Response) {
    let last = session.received().saturating_sub(1);
    let location = format!("/v2/{}/blobs/uploads/{}", session.repository, session.id);
    let headers = response.headers_mut();
    headers.insert(LOCATION, ascii(&location));
    headers.insert(RANGE, ascii(&format!("0-{last}")));
    headers.insert(UPLOAD_HEADER, ascii(&session.id));
}

fn wrong_offset(session: &Session) -> Response {
    let message = "the chunk does not start where the upload stands";
    let mut response = Refusal::new(Code::RangeInvalid, message).into_response();
    describe(session, &mut response);
    response
}
