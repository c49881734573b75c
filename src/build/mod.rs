//! Image sources: a reference, or a directory with a Dockerfile, as an image that machines can get.
//!
//! In: a [`Request`] (every flag and setting already decided). Out: a [`Built`] image: reference, digest,
//! size. The Dockerfile is carried out in this process, without an engine (build.md 5). The room must not
//! read flags or the environment, print, or run anything from the context.

mod archive;
mod assemble;
mod context;
mod copy;
mod error;
mod images;
mod layer;
mod owner;
mod push;
mod reference;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::dockerfile;

use crate::api::GraphQl;
use crate::api::graphql::images::ResolveImageForApp;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

use assemble::{Assembler, Source};
use context::Context;
pub(crate) use error::Error;
use images::Images;
use reference::Reference;
pub(crate) use reference::is_tag;

/// Progress, in lines.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Said<'a> {
    Building(&'a str),
    Pushing(&'a str),
}

/// Hears progress.
pub(crate) type Say<'a> = &'a dyn Fn(Said<'_>);

/// Where an app's images live.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    pub(crate) app: String,
    /// `host[:port]` of the platform's registry.
    pub(crate) registry: String,
    /// Token for that registry.
    pub(crate) token: Secret,
    /// For one attempt at a manifest; `None` = the client's own.
    pub(crate) limit: Option<std::time::Duration>,
}

/// A token that is never printed.
#[derive(Clone, Default)]
pub(crate) struct Secret(pub(crate) String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A directory to make an image of.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The build context.
    pub(crate) dir: PathBuf,
    /// A named Dockerfile and what names it; without one it is looked for.
    pub(crate) dockerfile: Option<(PathBuf, String)>,
    pub(crate) ignore_file: Option<PathBuf>,
    pub(crate) target: Option<String>,
    pub(crate) args: BTreeMap<String, String>,
    pub(crate) labels: Vec<(String, String)>,
    /// Tag in the app's repository.
    pub(crate) tag: String,
    /// 0 to 9.
    pub(crate) compression: u32,
    /// `SOURCE_DATE_EPOCH`: files keep their times up to this one. Without it every file of the context
    /// has the time 0, so that results depend on contents only.
    pub(crate) newest_time: Option<i64>,
    /// Some process group of the app relies on the image's own command.
    pub(crate) needs_command: bool,
    /// Push what was assembled.
    pub(crate) push: bool,
}

/// An image machines can get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Built {
    pub(crate) reference: String,
    /// `sha256:…`
    pub(crate) digest: Option<String>,
    /// Compressed: manifest, configuration, layers.
    pub(crate) size: Option<u64>,
    /// Neither entrypoint nor command.
    pub(crate) no_command: bool,
}

impl Built {
    /// The reference by digest, so that a tag that moves meanwhile changes nothing.
    pub(crate) fn pinned(&self) -> String {
        match &self.digest {
            Some(digest) if !self.reference.contains('@') => format!("{}@{digest}", self.reference),
            _ => self.reference.clone(),
        }
    }
}

/// Resolves a reference: at the platform's registry itself, else by asking the platform.
pub(crate) async fn existing(text: &str, home: &Home, platform: &GraphQl) -> Result<Built, Failure> {
    let reference = Reference::parse(text)?;
    let ours = reference.host == home.registry || reference.host == images::PLATFORM_REGISTRY;
    if !ours {
        return ask(text, &reference, home, platform).await;
    }
    let client = crate::registry::Client::new(&home.registry, &home.token.0).within(home.limit);
    let resolved = client.resolve(&reference.repository, reference.wanted()).await.map_err(Error::from)?;
    let image: dockerfile::Image = serde_json::from_value(resolved.config)
        .map_err(|e| Error::Defect(format!("the configuration of {text} cannot be read: {e}")))?;
    Ok(Built {
        reference: text.to_owned(),
        size: Some(resolved.layers.iter().map(|l| l.size).sum()),
        digest: Some(resolved.digest),
        no_command: image.config.has_no_command(),
    })
}

/// Images of other registries are the platform's to find: its credentials and network count, not ours.
async fn ask(text: &str, reference: &Reference, home: &Home, platform: &GraphQl) -> Result<Built, Failure> {
    let operation = ResolveImageForApp { app_name: home.app.clone(), image_ref: text.to_owned() };
    let asked = Asked {
        app: Some(home.app.clone()),
        phase: Some(model::diagnosis::Phase::Image),
        operation: "resolve the image".to_owned(),
        ..Asked::default()
    };
    let answer = platform.run(&operation).await.map_err(|e| Failure::of_api(&e, &asked))?;
    let Some(found) = answer.app.image else {
        return Err(Error::NoImage { image: text.to_owned(), registry: reference.host.clone() }.into());
    };
    let digest = Some(found.digest).filter(|d| !d.is_empty());
    Ok(Built { reference: found.reference, digest, size: None, no_command: false })
}

/// Makes an image of a directory and pushes it.
pub(crate) async fn directory(request: &Request, home: &Home, say: Say<'_>) -> Result<Built, Error> {
    let path = find_dockerfile(request)?;
    let source = read_dockerfile(&path, &request.dir)?;
    let build = dockerfile::plan(&source.file, &request.args, request.target.as_deref())
        .map_err(|e| source.unplanned(e))?;
    assemble::check(&source, &build)?;
    let context = if assemble::uses_context(&source, &build) {
        scan(request, path, say).await?
    } else {
        Context::default()
    };
    let spool = tempfile::Builder::new()
        .prefix("fly-build-")
        .tempdir()
        .map_err(|e| Error::Spool { path: std::env::temp_dir(), reason: e.to_string() })?;
    let mut images = Images::new(&home.registry, &home.token.0, spool.path());
    let client = images.client(&home.registry);
    let assembler = Assembler {
        source: &source,
        build: &build,
        args: &request.args,
        context: &context,
        images,
        spool: spool.path(),
        level: request.compression,
        say,
    };
    let assembled = assembler.run(&request.labels).await?;
    let no_command = assembled.image.config.has_no_command();
    if no_command && request.needs_command {
        return Err(Error::NoCommand { image: None });
    }
    let documents = push::documents(&assembled)?;
    if request.push {
        push::push(&client, &home.app, &request.tag, &assembled, &documents, spool.path(), say).await?;
    }
    Ok(Built {
        reference: format!("{}/{}:{}", home.registry, home.app, request.tag),
        digest: Some(documents.digest),
        size: Some(documents.size),
        no_command,
    })
}

fn find_dockerfile(request: &Request) -> Result<PathBuf, Error> {
    if let Some((path, named_by)) = &request.dockerfile {
        return match path.is_file() {
            true => Ok(path.clone()),
            false => Err(Error::MissingDockerfile { path: path.clone(), named_by: named_by.clone() }),
        };
    }
    let candidates = ["Dockerfile", "dockerfile"].map(|name| request.dir.join(name));
    let found = candidates.into_iter().find(|path| path.is_file());
    found.ok_or_else(|| Error::NoDockerfile { dir: request.dir.clone() })
}

fn read_dockerfile(path: &Path, dir: &Path) -> Result<Source, Error> {
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, &e))?;
    let text = String::from_utf8(bytes)
        .map_err(|e| Error::NotText { path: path.to_owned(), offset: e.utf8_error().valid_up_to() })?;
    let name = path.strip_prefix(dir).unwrap_or(path).display().to_string();
    let file = dockerfile::parse(&text);
    let source = |file| Source { name, text, file };
    match file {
        Ok(file) => Ok(source(file)),
        Err(problem) => {
            let empty = dockerfile::Dockerfile { escape: '\\', syntax: None, instructions: Vec::new() };
            Err(source(empty).wrong(problem))
        }
    }
}

/// A context bigger than this is worth a remark (flyctl: `--build-context-warn-size`).
const WORTH_SAYING: u64 = 100_000_000;

async fn scan(request: &Request, dockerfile: PathBuf, say: Say<'_>) -> Result<Context, Error> {
    let root = request.dir.clone();
    let (ignore, newest) = (request.ignore_file.clone(), request.newest_time);
    let scanning = tokio::task::spawn_blocking(move || {
        let (rules, file) = context::rules(&root, &dockerfile, ignore.as_deref())?;
        Context::scan(&root, rules, file, |time| newest.map_or(0, |newest| time.min(newest)))
    });
    let context = scanning.await.map_err(|e| Error::Defect(e.to_string()))??;
    for skipped in &context.skipped {
        say(Said::Building(&format!("{skipped} is left out: images hold files, directories and links only")));
    }
    let size = context.bytes();
    if size >= WORTH_SAYING {
        let parts: Vec<String> =
            context.biggest(5).iter().map(|(path, n)| format!("{path} {}", error::bytes(*n))).collect();
        say(Said::Building(&format!("build context is {}: {}", error::bytes(size), parts.join(", "))));
    }
    Ok(context)
}
