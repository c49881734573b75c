//! Catalog, tags and referrers.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue, LINK};
use http::request::Parts;
use serde_json::{Value, json};

use super::super::auth::Decision;
use super::super::digest::Digest;
use super::super::error::{Code, Refusal};
use super::super::manifest::{Manifest, OCI_INDEX};
use super::super::store::Files;
use super::blobs::parse_digest;
use super::{Answer, Context, ascii, authorization, blocking, query, unsupported};

/// Entries of one page when the client does not say.
const PAGE: usize = 1000;

/// Repositories the credential may pull from.
pub(super) async fn catalog(context: &Context, parts: &Parts) -> Answer {
    let authorization = authorization(&parts.headers);
    let mut names = blocking(context, |registry| registry.repositories()).await?;
    names.retain(|n| context.auth.may_pull(authorization, n) == Decision::Allow);
    let (page, next) = page(names, parts)?;
    let body = Json(json!({"repositories": page})).into_response();
    Ok(with_next(body, "/v2/_catalog", next))
}

pub(super) async fn tags(context: &Context, repository: &str, parts: &Parts) -> Answer {
    if parts.method != Method::GET {
        return Err(unsupported());
    }
    let name = repository.to_owned();
    let tags = blocking(context, move |registry| {
        let exists = registry.files.repository_exists(&name);
        exists.then(|| registry.files.tags(&name)).transpose()
    });
    let tags = tags.await?.ok_or_else(|| {
        Refusal::with(Code::NameUnknown, "repository name not known to registry", json!({"name": repository}))
    })?;
    let (page, next) = page(tags, parts)?;
    let body = Json(json!({"name": repository, "tags": page})).into_response();
    Ok(with_next(body, &format!("/v2/{repository}/tags/list"), next))
}

/// One page after `last` of at most `n`, and the query of the next page.
fn page(mut names: Vec<String>, parts: &Parts) -> Result<(Vec<String>, Option<String>), Refusal> {
    let n = match query(parts, "n") {
        None => PAGE,
        Some(text) => text.parse().map_err(|_| {
            let detail = json!({"n": text});
            Refusal::with(Code::PaginationNumberInvalid, "invalid number of results", detail)
        })?,
    };
    if let Some(last) = query(parts, "last") {
        names.retain(|name| *name > last);
    }
    let more = names.len() > n;
    names.truncate(n);
    let next = names.last().filter(|_| more).map(|last| {
        url::form_urlencoded::Serializer::new(String::new())
            .append_pair("last", last)
            .append_pair("n", &n.to_string())
            .finish()
    });
    Ok((names, next))
}

fn with_next(mut response: Response, path: &str, next: Option<String>) -> Response {
    if let Some(query) = next {
        let link = ascii(&format!("<{path}?{query}>; rel=\"next\""));
        response.headers_mut().insert(LINK, link);
    }
    response
}

/// Manifests whose `subject` is the digest, as an index; empty when there are none.
pub(super) async fn referrers(context: &Context, repository: &str, digest: &str, parts: &Parts) -> Answer {
    if parts.method != Method::GET {
        return Err(unsupported());
    }
    let subject = parse_digest(digest)?;
    let wanted = query(parts, "artifactType");
    let name = repository.to_owned();
    let entries = blocking(context, move |registry| {
        let mut entries = Vec::new();
        for digest in registry.files.manifests(&name)? {
            entries.extend(referrer(&registry.files, &digest, &subject)?);
        }
        Ok(entries)
    });
    let mut entries = entries.await?;
    if let Some(wanted) = wanted {
        entries.retain(|e| e["artifactType"].as_str() == Some(wanted.as_str()));
    }
    let body = json!({"schemaVersion": 2, "mediaType": OCI_INDEX, "manifests": entries});
    let mut response = Json(body).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(OCI_INDEX));
    Ok(response)
}

fn referrer(
    files: &Files,
    digest: &Digest,
    subject: &Digest,
) -> Result<Option<Value>, super::super::error::RegistryError> {
    let bytes = files.read_manifest(digest)?;
    let Ok(manifest) = Manifest::parse(&bytes, None) else {
        return Ok(None);
    };
    if manifest.subject().as_ref() != Some(subject) {
        return Ok(None);
    }
    let document = &manifest.document;
    let artifact = document.get("artifactType").or_else(|| document.pointer("/config/mediaType"));
    let mut entry = json!({
        "mediaType": manifest.media_type,
        "digest": digest.to_string(),
        "size": bytes.len(),
    });
    if let Some(artifact) = artifact {
        entry["artifactType"] = artifact.clone();
    }
    if let Some(annotations) = document.get("annotations") {
        entry["annotations"] = annotations.clone();
    }
    Ok(Some(entry))
}
