//! Image sources: a reference, or a directory with a Dockerfile, as an image that machines can get.
//!
//! In: a [`Request`] (every flag and setting already decided). Out: a [`Built`] image: reference, digest,
//! size. A Dockerfile that runs nothing is carried out in this process (build.md 5), one whose commands ran
//! before takes their layers from an earlier image, and any other goes
//! to a container engine: of this computer, or of a remote builder. The room must not read flags or the
//! environment, print, or run anything from the context.

mod archive;
mod assemble;
mod builders;
mod buildkit;
mod chain;
pub(crate) mod choice;
mod context;
mod copy;
mod engine;
mod error;
mod fetch;
mod identity;
mod images;
mod index;
mod layer;
mod listing;
mod owner;
mod push;
mod reference;
pub(crate) mod remote;
mod scan;
mod step;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::FusedFuture;
use model::dockerfile;

use crate::api::GraphQl;
use crate::api::graphql::images::ResolveImageForApp;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

use assemble::{Assembled, Assembler, Source};
pub(crate) use builders::{Builders, Candidate, Place};
pub(crate) use buildkit::{
    Agent, BuildSecret, DEFAULT_AGENT, Kept, Logins, Written, docker_directory, parse_secret,
};
use chain::{Chain, Keys};
use context::Context;
pub(crate) use engine::{Address, Search, locate};
pub(crate) use error::{Error, bytes};
use images::Images;
use layer::Memory;
pub(crate) use listing::{Listed, files};
use push::Early;
use reference::Reference;
pub(crate) use reference::is_tag;

/// Progress, in lines.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Said<'a> {
    Building(&'a str),
    Step(StepSaid<'a>),
    Pushing(&'a str),
    /// Something to mend that keeps nothing from being built.
    Warning(&'a Failure),
}

/// Progress of one step of a build.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StepSaid<'a> {
    /// As the builder calls it.
    pub(crate) name: &'a str,
    pub(crate) state: StepState,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum StepState {
    Begun,
    /// Within this many seconds.
    Done(f64),
    /// By an earlier build.
    Cached,
    /// After this many seconds.
    Failed(f64),
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

impl Home {
    /// Speaks with the platform's registry.
    fn client(&self) -> crate::registry::Client {
        crate::registry::Client::new(&self.registry, &self.token.0).within(self.limit)
    }
}

/// A token that is never printed.
#[derive(Clone, Default)]
pub(crate) struct Secret(pub(crate) String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// How layers are compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Method {
    Gzip,
    Zstd,
}

/// Method and level: 0 to 9 for gzip, 1 to 22 for zstd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Compression {
    pub(crate) method: Method,
    pub(crate) level: u32,
}

/// The times files have on a builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Times {
    /// As they are here.
    Real,
    /// Derived from contents, so that equal files have equal times in every checkout (build.md 6.4).
    Content,
}

/// A Dockerfile somebody named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Recipe {
    /// A file, and what names it.
    File(PathBuf, String),
    Url(String),
}

/// A directory to make an image of.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The build context.
    pub(crate) dir: PathBuf,
    /// Without one it is looked for.
    pub(crate) dockerfile: Option<Recipe>,
    pub(crate) ignore_file: Option<PathBuf>,
    /// A bigger context is worth a warning, in bytes; 0 = never.
    pub(crate) warn_above: u64,
    /// Entries of a context beyond which it is refused.
    pub(crate) max_entries: usize,
    pub(crate) target: Option<String>,
    pub(crate) args: BTreeMap<String, String>,
    pub(crate) labels: Vec<(String, String)>,
    /// Tag in the app's repository.
    pub(crate) tag: String,
    pub(crate) compression: Compression,
    /// Where what is known of layers is kept between builds.
    pub(crate) cache: Option<PathBuf>,
    /// `SOURCE_DATE_EPOCH`: files keep their times up to this one. Without it every file of the context
    /// has the time 0, so that results depend on contents only.
    pub(crate) newest_time: Option<i64>,
    /// Some process group of the app relies on the image's own command.
    pub(crate) needs_command: bool,
    /// Push what was assembled.
    pub(crate) push: bool,
    /// Nothing of an earlier build is used.
    pub(crate) no_cache: bool,
    /// The engine builds even what needs none.
    pub(crate) engine_only: bool,
    /// `DOCKER_BUILDKIT`: `false` = the classic builder, also where there is BuildKit.
    pub(crate) buildkit: Option<bool>,
    /// Times of the files a builder gets; without a wish, real ones on this computer only.
    pub(crate) times: Option<Times>,
    /// What a builder may ask for.
    pub(crate) secrets: Vec<BuildSecret>,
    pub(crate) agents: Vec<Agent>,
    pub(crate) logins: Logins,
}

/// References of images the app has, asked for only when they can be of use.
pub(crate) type Earlier<'a> = futures::future::LocalBoxFuture<'a, Vec<String>>;

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
    let client = home.client();
    let resolved = client.resolve(&reference.repository, reference.wanted()).await.map_err(Error::from)?;
    let image: dockerfile::Image = serde_json::from_value(resolved.config)
        .map_err(|e| Error::Defect(format!("the configuration of {text} cannot be read: {e}")))?;
    let size = resolved.layers.iter().map(|l| l.size).sum();
    if size > assemble::MAX_UNPACKED {
        // What it is unpacked only its layers know; it is no less.
        return Err(Error::TooLarge { size, biggest: Vec::new() }.into());
    }
    Ok(Built {
        reference: text.to_owned(),
        size: Some(size),
        digest: Some(resolved.digest),
        no_command: image.config.has_no_command(),
    })
}

/// Whether the platform's registry has an image; `None` when the reference names another registry, whose images
/// are the platform's to find.
pub(crate) async fn is_there(text: &str, home: &Home) -> Result<Option<bool>, Error> {
    let reference = Reference::parse(text)?;
    if reference.host != home.registry && reference.host != images::PLATFORM_REGISTRY {
        return Ok(None);
    }
    let client = home.client();
    Ok(Some(client.manifest(&reference.repository, reference.wanted()).await?.is_some()))
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
pub(crate) async fn directory(
    request: &Request,
    home: &Home,
    builders: &Builders<'_>,
    earlier: Earlier<'_>,
    say: Say<'_>,
) -> Result<Built, Error> {
    let (path, source) = find_dockerfile(request).await?;
    let build = dockerfile::plan(&source.file, &request.args, request.target.as_deref())
        .map_err(|e| source.unplanned(e))?;
    let check = if request.engine_only { Ok(()) } else { assemble::check(&source, &build) };
    // An engine keeps the times of files: tools inside of it may compare them.
    let newest = if request.engine_only || check.is_err() { Some(i64::MAX) } else { request.newest_time };
    // A builder elsewhere is looked for while the directory is read.
    let mut warming = Box::pin(builders.warm(request.engine_only || check.is_err())).fuse();
    let client = home.client();
    // And the registry is spoken to, where it is clear that there will be something for it.
    let begin = |sure: bool| match request.push && sure {
        true => {
            let (early, opening) = Early::begin(&client, &home.app);
            (early, opening.boxed_local().fuse())
        }
        false => (Early::default(), futures::future::ready(()).boxed_local().fuse()),
    };
    let (mut early, mut opening) = begin(!request.engine_only && check.is_ok());
    let context = if assemble::uses_context(&source, &build) {
        let mut scanning = Box::pin(scan(request, path, newest, say)).fuse();
        let scanned = loop {
            futures::select! {
                scanned = scanning => break scanned,
                () = warming => {}
                () = opening => {}
            }
        };
        if scanned.is_err() {
            give_up(&early, &client, &home.app).await;
        }
        scanned?
    } else {
        Context::default()
    };
    let context = Arc::new(context);
    if request.engine_only || check.is_err() {
        for line in buildkit::unmet(&source, &build, request)? {
            say(Said::Building(&line));
        }
    }
    // After the scan: the directory for temporary files may be inside of the context.
    let spool = spool()?;
    let mut images = Images::new(&home.registry, &home.token.0, spool.path(), request.cache.as_deref())
        .logged_in(&request.logins);
    if request.engine_only {
        finished(warming).await;
        let built = with_engine(request, home, builders, &source, &context, None, None, say).await;
        return explained(built, &source, &build, &mut images).await;
    }
    let keys = Keys { source: &source, build: &build, args: &request.args, context: &context };
    let mut reuse = None;
    if let Err(why) = check {
        // Whoever asks for a fresh build gets one.
        let chain = if request.no_cache { Ok(None) } else { keys.chain(&mut images).await };
        // An engine may have an image that is nowhere else, or be let in where we are not.
        let (chain, unresolved) = match chain {
            Ok(chain) => (chain, None),
            Err(error @ Error::Base { .. }) => (None, Some(error)),
            Err(error) => return Err(error),
        };
        let found = match &chain {
            Some(chain) => {
                let mut names = chain::remembered(request.cache.as_deref(), &home.app);
                names.extend(earlier.await);
                chain::find(chain, &keys, &names, &mut images).await
            }
            None => None,
        };
        reuse = chain.as_ref().cloned().zip(found);
        if reuse.is_none() {
            finished(warming).await;
            let built =
                with_engine(request, home, builders, &source, &context, chain.as_ref(), Some(why), say).await;
            return match (built, unresolved) {
                (Err(Error::Unbuildable { .. }), Some(error)) => Err(error),
                (built, _) => explained(built, &source, &build, &mut images).await,
            };
        }
    }
    if reuse.is_some() {
        (early, opening) = begin(true);
    }
    builders.cool().await;
    let assembler = Assembler {
        source: &source,
        build: &build,
        args: &request.args,
        context: &context,
        images,
        spool: spool.path(),
        compression: request.compression,
        memory: Memory::new(request.cache.as_deref().filter(|_| !request.no_cache)),
        newest_time: request.newest_time,
        say,
    };
    let work = async {
        let assembled = match &reuse {
            Some((chain, found)) => assembler.resume(chain, &keys, found, &request.labels).await?,
            None => assembler.run(&request.labels).await?,
        };
        deliver(request, home, &client, assembled, &early, spool.path(), say).await
    };
    let mut work = work.boxed_local().fuse();
    let built = loop {
        futures::select! {
            built = work => break built,
            () = opening => {}
        }
    };
    drop(work);
    if built.is_err() {
        give_up(&early, &client, &home.app).await;
    }
    let built = match built {
        // What only shows while it is done: a trigger of a base, a source in a repository.
        Err(why @ Error::Builder { .. }) => {
            return with_engine(request, home, builders, &source, &context, None, Some(why), say).await;
        }
        built => built?,
    };
    if request.push && reuse.is_some() {
        chain::remember(request.cache.as_deref(), &home.app, &built.pinned());
    }
    Ok(built)
}

/// Waits for what was begun, unless it is over.
async fn finished(begun: impl FusedFuture<Output = ()>) {
    if !begun.is_terminated() {
        begun.await;
    }
}

/// Ends what was begun for a push that will not be, within bounds: a registry forgets it as well.
async fn give_up(early: &Early, client: &crate::registry::Client, repository: &str) {
    drop(tokio::time::timeout(Duration::from_secs(1), early.close(client, repository)).await);
}

/// Pushes what was assembled, if it is to be pushed.
async fn deliver(
    request: &Request,
    home: &Home,
    client: &crate::registry::Client,
    assembled: Assembled,
    early: &Early,
    spool: &Path,
    say: Say<'_>,
) -> Result<Built, Error> {
    let no_command = assembled.image.config.has_no_command();
    if no_command && request.needs_command {
        return Err(Error::NoCommand { image: None });
    }
    let assembled = match request.push {
        true => push::confirm(client, &home.app, assembled, request.compression).await?,
        false => assembled,
    };
    let documents = push::documents(&assembled)?;
    if request.push {
        push::push(client, &home.app, &request.tag, &assembled, &documents, early, spool, say).await?;
    }
    Ok(Built {
        reference: format!("{}/{}:{}", home.registry, home.app, request.tag),
        digest: Some(documents.digest),
        size: Some(documents.size),
        no_command,
    })
}

/// Lets an engine build; `why` is the reason it has to, and the error when there is none.
#[allow(clippy::too_many_arguments, reason = "one build is all of this")]
async fn with_engine(
    request: &Request,
    home: &Home,
    builders: &Builders<'_>,
    source: &Source,
    context: &Arc<Context>,
    chain: Option<&Chain>,
    why: Option<Error>,
    say: Say<'_>,
) -> Result<Built, Error> {
    if request.push {
        // Whoever may not push should not have to wait for a builder first.
        home.client().may_push(&home.app).await?;
    }
    let opened = builders.open(why, say).await?;
    let mut labels: BTreeMap<String, String> = request.labels.iter().cloned().collect();
    labels.extend(chain.map(|chain| (chain::LABEL.to_owned(), chain.label())));
    let mut request = request.clone();
    request.logins.inside = opened.is_remote();
    let made = opened.watch(opened.engine.build(&request, home, source, context, &labels, say)).await;
    let made = opened.done(made).await?;
    let reference = format!("{}/{}:{}", home.registry, home.app, request.tag);
    let built = Built { reference, digest: made.digest, size: None, no_command: made.no_command };
    if built.digest.is_some() && chain.is_some() {
        chain::remember(request.cache.as_deref(), &home.app, &built.pinned());
    }
    Ok(built)
}

/// An engine's words about an image that it cannot get, replaced by what its registry says to us.
async fn explained(
    built: Result<Built, Error>,
    source: &Source,
    build: &dockerfile::Build,
    images: &mut Images<'_>,
) -> Result<Built, Error> {
    let Err(Error::Engine { text, place: None, .. }) = &built else { return built };
    if buildkit::is_about_a_base(text) {
        for stage in build.needed.iter().map(|index| &build.stages[*index]) {
            if let dockerfile::Base::Image(name) = &stage.base {
                images.find(name, &source.line(stage.line)).await?;
            }
        }
    }
    built
}

/// A directory for the files of one build.
fn spool() -> Result<tempfile::TempDir, Error> {
    let made = tempfile::Builder::new().prefix("fly-build-").tempdir();
    made.map_err(|e| Error::Spool { path: std::env::temp_dir(), reason: e.to_string() })
}

/// The Dockerfile and where it is; one from a URL is nowhere.
async fn find_dockerfile(request: &Request) -> Result<(PathBuf, Source), Error> {
    let path = match &request.dockerfile {
        Some(Recipe::File(path, _)) if path.is_file() => path.clone(),
        Some(Recipe::File(path, named_by)) => {
            return Err(Error::MissingDockerfile { path: path.clone(), named_by: named_by.clone() });
        }
        Some(Recipe::Url(url)) => {
            let place = spool()?;
            let path = place.path().join("Dockerfile");
            fetch::dockerfile(url, &path).await?;
            return Ok((request.dir.join("Dockerfile"), read_dockerfile(&path, fetch::shown(url))?));
        }
        None => {
            let candidates = ["Dockerfile", "dockerfile"].map(|name| request.dir.join(name));
            let found = candidates.into_iter().find(|path| path.is_file());
            found.ok_or_else(|| Error::NoDockerfile { dir: request.dir.clone() })?
        }
    };
    let name = path.strip_prefix(&request.dir).unwrap_or(&path).display().to_string();
    let source = read_dockerfile(&path, name)?;
    Ok((path, source))
}

fn read_dockerfile(path: &Path, name: String) -> Result<Source, Error> {
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, &e))?;
    let text = String::from_utf8(bytes)
        .map_err(|e| Error::NotText { path: path.to_owned(), offset: e.utf8_error().valid_up_to() })?;
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

async fn scan(
    request: &Request,
    dockerfile: PathBuf,
    newest: Option<i64>,
    say: Say<'_>,
) -> Result<Context, Error> {
    let root = request.dir.clone();
    let ignore = request.ignore_file.clone();
    let limit = request.max_entries;
    let scanning = tokio::task::spawn_blocking(move || {
        let (rules, file) = context::rules(&root, &dockerfile, ignore.as_deref())?;
        Context::scan(&root, rules, file, |time| newest.map_or(0, |newest| time.min(newest)), limit)
    });
    let context = scanning.await.map_err(|e| Error::Defect(e.to_string()))??;
    for skipped in &context.skipped {
        say(Said::Building(&format!("{skipped} is left out: images hold files, directories and links only")));
    }
    if request.warn_above > 0 && context.bytes() > request.warn_above {
        say(Said::Warning(&error::large_context(&context)));
    }
    Ok(context)
}
