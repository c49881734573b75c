//! Images: what a reference stands for in the platform's own registry.

use serde_json::{Value, json};

use super::Context;
use super::error::GqlError;
use super::node::{Node, Object};
use crate::domain::{App, Machine};
use crate::registry::ResolveError;

/// The public name of the registry; references to it mean ours.
const PUBLIC_REGISTRY: &str = "registry.fly.io";

/// A found image.
#[derive(Debug, Clone)]
pub(super) struct Found {
    reference: String,
    registry: String,
    repository: String,
    tag: Option<String>,
    digest: String,
    manifest: Value,
    config: Value,
    size: u64,
}

/// A reference in its parts. `registry` is empty when it names none.
#[derive(Debug, PartialEq, Eq)]
struct Parsed<'a> {
    registry: &'a str,
    repository: &'a str,
    tag: Option<&'a str>,
    digest: Option<&'a str>,
}

fn parse(reference: &str) -> Parsed<'_> {
    let (rest, digest) = match reference.split_once('@') {
        Some((rest, digest)) => (rest, Some(digest)),
        None => (reference, None),
    };
    let (registry, path) = match rest.split_once('/') {
        // Only a first segment with a dot, a port or `localhost` is a host (OCI reference rules).
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => (host, path),
        _ => ("", rest),
    };
    let (repository, tag) = match path.rsplit_once(':') {
        Some((repository, tag)) if !tag.contains('/') => (repository, Some(tag)),
        _ => (path, None),
    };
    Parsed { registry, repository, tag, digest }
}

/// `App.image(ref)`: null when the platform has no such image. Images of other registries are not
/// fetched: the platform has no network.
pub(super) fn find(cx: &Context<'_>, app: &App, reference: &str) -> Result<Node, GqlError> {
    let parsed = parse(reference);
    let ours = matches!(parsed.registry, "" | PUBLIC_REGISTRY)
        || parsed.registry == cx.central.addresses.registry_host;
    if !ours || !visible(cx, app, parsed.repository) {
        return Ok(Node::NULL);
    }
    let wanted = match (parsed.tag, parsed.digest) {
        (Some(tag), Some(digest)) => format!("{tag}@{digest}"),
        (_, Some(digest)) => digest.to_owned(),
        (tag, None) => tag.unwrap_or("latest").to_owned(),
    };
    match cx.central.registry.resolve(parsed.repository, &wanted) {
        Ok(image) => Ok(Object::Image(Found {
            reference: reference.to_owned(),
            registry: cx.central.addresses.registry_host.clone(),
            repository: parsed.repository.to_owned(),
            tag: parsed.tag.map(str::to_owned),
            digest: image.digest,
            manifest: image.manifest,
            config: image.config,
            size: image.size,
        })
        .into()),
        Err(ResolveError::NotFound { .. }) => Ok(Node::NULL),
        Err(other) => Err(GqlError::unprocessable(other.to_string())),
    }
}

/// An app may use its own images and those of apps the caller may see.
fn visible(cx: &Context<'_>, app: &App, repository: &str) -> bool {
    let owner = repository.split('/').next().unwrap_or(repository);
    owner == app.name
        || cx.central.state.read(|w| w.app(owner).is_some_and(|other| cx.principal.may_see_app(other)))
}

/// Resolves one field of an image.
pub(super) fn field(image: &Found, field: &str) -> Result<Node, GqlError> {
    Ok(match field {
        "id" => format!("img_{}", image.digest.trim_start_matches("sha256:").get(..16).unwrap_or("")).into(),
        "digest" => image.digest.as_str().into(),
        "ref" => image.reference.as_str().into(),
        "absoluteRef" => format!("{}/{}@{}", image.registry, image.repository, image.digest).into(),
        "label" | "tag" => image.tag.clone().unwrap_or_default().into(),
        "registry" => image.registry.as_str().into(),
        "repository" => image.repository.as_str().into(),
        // BigInt travels as a string; fly-go parses it as one.
        "compressedSizeFull" => image.size.to_string().into(),
        "compressedSize" => i64::from(i32::try_from(image.size).unwrap_or(i32::MAX)).into(),
        "manifest" => manifest(&image.manifest).into(),
        "config" => image.config.clone().into(),
        _ => return Err(GqlError::no_field("Image", field)),
    })
}

/// fly-go decodes only `annotations`, strictly as strings.
fn manifest(manifest: &Value) -> Value {
    if manifest.is_object() { manifest.clone() } else { json!({}) }
}

/// `ImageVersion` of the image a machine runs.
pub(super) fn version(machine: &Machine) -> Node {
    let image = &machine.image;
    let version = image.labels.get(VERSION).map(String::as_str);
    image_version([&image.registry, &image.repository, &image.tag, &image.digest], version)
}

fn image_version([registry, repository, tag, digest]: [&str; 4], version: Option<&str>) -> Node {
    Node::fixed(
        "ImageVersion",
        vec![
            ("registry", registry.into()),
            ("repository", repository.into()),
            ("tag", tag.into()),
            ("digest", digest.into()),
            ("version", version.map(str::to_owned).into()),
        ],
    )
}

/// The label that makes an image one of a series whose versions are followed.
const VERSION: &str = "fly.version";

/// What a followed tag stands for now.
pub(super) struct Latest {
    registry: String,
    repository: String,
    tag: String,
    digest: String,
    version: String,
}

impl Latest {
    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    pub(super) fn version(&self) -> Node {
        image_version([&self.registry, &self.repository, &self.tag, &self.digest], Some(&self.version))
    }
}

/// The newest image under a tag. The real service follows images it publishes itself; here a repository is
/// followed when its image carries a version. `None` = not followed.
pub(super) fn latest(cx: &Context<'_>, reference: &str) -> Result<Option<Latest>, GqlError> {
    let Parsed { repository, tag, .. } = parse(reference);
    let owner = repository.split('/').next().unwrap_or(repository);
    let visible = cx.central.state.read(|w| w.app(owner).is_some_and(|app| cx.principal.may_see_app(app)));
    if !visible {
        return Ok(None);
    }
    let tag = tag.unwrap_or("latest");
    match cx.central.registry.resolve(repository, tag) {
        Ok(image) => Ok(image.labels.get(VERSION).map(|version| Latest {
            registry: cx.central.addresses.registry_host.clone(),
            repository: repository.to_owned(),
            tag: tag.to_owned(),
            digest: image.digest.clone(),
            version: version.clone(),
        })),
        Err(ResolveError::NotFound { .. }) => Ok(None),
        Err(other) => Err(GqlError::unprocessable(other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn references_fall_into_their_parts() {
        let is = |text, registry, repository, tag, digest| {
            let want = Parsed { registry, repository, tag, digest };
            assert_eq!(parse(text), want, "{text}");
        };
        is("nginx", "", "nginx", None, None);
        is("web:v1", "", "web", Some("v1"), None);
        is("127.0.0.1:5000/web:v1", "127.0.0.1:5000", "web", Some("v1"), None);
        is("registry.fly.io/web@sha256:ab", "registry.fly.io", "web", None, Some("sha256:ab"));
        is("localhost/a/b:t@sha256:ab", "localhost", "a/b", Some("t"), Some("sha256:ab"));
        is("library/nginx", "", "library/nginx", None, None);
    }

    proptest! {
        #[test]
        fn foreign_references_never_panic(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
