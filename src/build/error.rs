//! Why there is no image, and what that means.

use std::io;
use std::path::{Path, PathBuf};

use model::diagnosis::{Code, Place, Severity};
use model::dockerfile::ParseError;

use super::context::Context;
use super::reference::Reference;
use crate::diagnostics::Failure;
use crate::registry::{self, Hidden};

/// A failed build or resolution.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Registry(Box<registry::Error>),
    /// A base image, or one that is copied from.
    #[error("{image}: {source}")]
    Base { image: String, place: Box<Place>, source: Box<registry::Error> },
    #[error("\"{text}\" is no image reference: {reason}")]
    Reference { text: String, reason: &'static str },
    /// `--image` names what the platform cannot find.
    #[error("image {image} not found in {registry}")]
    NoImage { image: String, registry: String },
    /// An image without a command, for an app that sets none.
    #[error("{} has no command to run", image.as_ref().map_or("the image".to_owned(), |i| format!("image {i}")))]
    NoCommand { image: Option<String> },
    #[error("nothing to build in {}", dir.display())]
    NoDockerfile { dir: PathBuf },
    #[error("Dockerfile \"{}\" not found", path.display())]
    MissingDockerfile { path: PathBuf, named_by: String },
    /// The file at a place cannot be understood.
    #[error("{}", problem.what)]
    Parse { place: Box<Place>, problem: Box<ParseError> },
    /// A line that is understood and cannot be carried out.
    #[error("{reason}")]
    Line { place: Box<Place>, reason: String },
    #[error("there is no stage \"{target}\"")]
    NoStage { target: String, stages: Vec<String>, file: String },
    #[error("{what} needs a builder")]
    Builder { what: String, place: Option<Box<Place>>, stage: Option<String> },
    /// Somebody else has judged it already: a builder that cannot be had, or was lost.
    #[error("{}", .0.diagnostic().title)]
    Judged(Box<Failure>),
    /// Something has to be run, and no engine is there to run it.
    #[error("{why}")]
    Unbuildable { why: Box<Error>, engine: String },
    /// `--local-only`, or an engine that was chosen.
    #[error("no local Docker daemon at {address}")]
    NoEngine { address: String, reason: String },
    /// An engine that stopped answering.
    #[error("the Docker daemon at {address} was lost during the build")]
    EngineLost { address: String, reason: String },
    /// A command that failed.
    #[error("build step failed: `{}` exited {}", .0.command, .0.code)]
    Step(Box<FailedStep>),
    /// A secret a command has to have.
    #[error("the build reads secret \"{name}\", which was not given")]
    NoSecret { name: String, place: Option<Box<Place>> },
    /// An ssh agent a command has to have.
    #[error("the build uses ssh agent \"{name}\", which was not given")]
    NoAgent { name: String, place: Option<Box<Place>> },
    /// Something only BuildKit can be given.
    #[error("{what} need BuildKit, and the engine has none")]
    NoBuildKit { what: &'static str },
    /// An engine's own words.
    #[error("the engine could not build the image: {text}")]
    Engine { text: String, place: Option<Box<Place>>, tail: Vec<String> },
    /// Another way of building, which there is not here.
    #[error("{what} is not available here")]
    Foreign { what: String, instead: String },
    /// A source of COPY or ADD.
    #[error("COPY source \"{}\" is not in {}", .0.path, .0.within)]
    MissingSource(Box<Missing>),
    /// A URL: of a Dockerfile, or with a place of ADD.
    #[error("{url}: {problem}")]
    Fetch { url: String, place: Option<Box<Place>>, problem: Unfetched },
    /// A layer that was fetched and is no archive, or one of another world.
    #[error("cannot read a layer of image {image}: {reason}")]
    Layer { image: String, reason: String },
    #[error("{file}: {problem}")]
    Ignore { file: String, problem: Box<model::ignore::Error> },
    #[error("{}: {reason}", path.display())]
    File { path: PathBuf, reason: String },
    #[error("{} changed while it was read", path.display())]
    Changed { path: PathBuf },
    #[error("the name of {} is not UTF-8", path.display())]
    Name { path: PathBuf },
    #[error("{} is not UTF-8 text (byte {offset})", path.display())]
    NotText { path: PathBuf, offset: usize },
    #[error("{} holds more than {limit} entries", root.display())]
    TooMany { root: PathBuf, limit: usize },
    #[error("the image would unpack to {size} bytes")]
    TooLarge { size: u64, biggest: Vec<(String, u64)> },
    /// Files for the build's own use.
    #[error("cannot write {}: {reason}", path.display())]
    Spool { path: PathBuf, reason: String },
    #[error("{0}")]
    Defect(String),
}

/// Why a URL gave nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unfetched {
    #[error("the server answered HTTP {0}")]
    Status(u16),
    #[error("{0}")]
    Lost(String),
    #[error("it is larger than {} allowed", bytes(*.0))]
    TooLarge(u64),
    #[error("its content is {got}, not {wanted} as --checksum says")]
    Checksum { wanted: String, got: String },
    #[error("it cannot be written: {0}")]
    Disk(String),
}

/// A command that failed, and what is known about that.
#[derive(Debug, Clone)]
pub(crate) struct FailedStep {
    pub(super) command: String,
    pub(super) code: i64,
    pub(super) place: Option<Box<Place>>,
    /// The last lines it wrote.
    pub(super) tail: Vec<String>,
    /// What shows that memory ran out, if anything does.
    pub(super) evidence: Option<String>,
    /// Memory of the builder, in bytes.
    pub(super) memory: Option<u64>,
}

/// A source that is not there, and what is known about that.
#[derive(Debug, Clone)]
pub(crate) struct Missing {
    pub(super) path: String,
    /// The context, a stage or an image.
    pub(super) within: String,
    pub(super) place: Place,
    /// A path that may have been meant.
    pub(super) nearest: Option<String>,
    /// The rule that excludes it.
    pub(super) excluded: Option<String>,
}

impl From<registry::Error> for Error {
    fn from(error: registry::Error) -> Self {
        Self::Registry(Box::new(error))
    }
}

impl Error {
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        Self::File { path: path.to_owned(), reason: error.to_string() }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let title = error.to_string();
        match error {
            Error::Registry(error) => (*error).into(),
            Error::Base { image, place, source } => base(&image, *place, *source),
            Error::Reference { .. } => Self::new(Code::C302, title)
                .next_step("write it as [HOST/]REPOSITORY[:TAG] or [HOST/]REPOSITORY@sha256:DIGEST"),
            Error::NoImage { .. } => Self::new(Code::C302, title)
                .because("the platform knows no image of this name that this app may use")
                .next_step("correct the reference, or push the image first"),
            Error::NoCommand { .. } => Self::new(Code::A302, title)
                .because("it has neither Entrypoint nor Cmd, and the configuration sets no command")
                .next_step("add CMD to the Dockerfile, or a line under [processes]"),
            Error::NoDockerfile { dir } => nothing_to_build(&dir),
            Error::MissingDockerfile { path, named_by } => Self::new(Code::C202, title)
                .because(format!("{named_by} names it; the whole path is {}", path.display()))
                .next_step(
                    "correct the path: in the file it is relative to the file, with the flag to this directory",
                ),
            Error::Parse { place, problem } => {
                let title = format!("{}:{} cannot be parsed: {}", place.file, place.line, problem.what);
                let failure = Self::new(Code::C205, title).with(|d| d.place(*place));
                failure.next_step(problem.hint.unwrap_or_else(|| "correct the line".to_owned()))
            }
            Error::Line { place, reason } => {
                Self::new(Code::C205, format!("{}:{}: {reason}", place.file, place.line)).with(|d| d.place(*place))
            }
            Error::NoStage { target, stages, file } => {
                Self::new(Code::C203, format!("build target \"{target}\" does not exist in {file}"))
                    .next_step(format!("use one of its stages: {}", stages.join(", ")))
            }
            Error::Builder { what, place, stage } => builder(&what, place.map(|p| *p), stage),
            Error::Judged(failure) => *failure,
            Error::Unbuildable { why, engine } => {
                let failure = Self::from(*why);
                let because = format!("{}; {engine}", failure.diagnostic().because);
                failure.because(because)
            }
            Error::NoEngine { reason, .. } => Self::new(Code::N202, title)
                .because(reason)
                .next_step("start Docker, or point DOCKER_HOST at an engine")
                .next_step("deploy without `--local-only`"),
            Error::EngineLost { reason, .. } => Self::new(Code::U202, title)
                .because(reason)
                .next_step("see whether Docker still runs, then deploy again: finished steps are cached"),
            Error::Step(failed) => step(*failed),
            Error::NoSecret { name, place } => not_given(title, place, &format!("--build-secret {name}=VALUE"))
                .next_step(format!("or give its file: `--build-secret id={name},src=PATH`")),
            Error::NoAgent { name, place } => not_given(title, place, &format!("--ssh {name}")),
            Error::NoBuildKit { .. } => Self::new(Code::C905, title)
                .because("the classic builder knows neither mounts nor sessions")
                .next_step("unset DOCKER_BUILDKIT, or use an engine with BuildKit (Docker 18.09 or later)"),
            Error::Engine { place, tail, .. } => {
                let failure = Self::new(Code::U202, title).because(tail.join("\n"));
                let failure = match place {
                    Some(place) => failure.with(|d| d.place(*place)),
                    None => failure,
                };
                failure.next_step("try `docker build` with the same Dockerfile")
            }
            Error::Foreign { instead, .. } => Self::new(Code::C905, title)
                .because("this version builds Dockerfiles only")
                .next_step("write a Dockerfile")
                .next_step(instead),
            Error::MissingSource(source) => missing(*source, &title),
            Error::Fetch { url, place, problem } => unfetched(&url, place.map(|p| *p), &problem),
            Error::Ignore { file, problem } => {
                Self::new(Code::C205, format!("{file}:{}: \"{}\": {}", problem.line, problem.rule, problem.reason))
                    .next_step("correct the rule, or remove it")
            }
            Error::File { path, reason } => {
                Self::new(Code::N910, format!("cannot read {}: {reason}", path.display()))
                    .next_step("make it readable, or exclude it in .dockerignore")
            }
            Error::Layer { .. } => Self::new(Code::N910, title)
                .because("its digest is right, so it was made like that; the temporary directory may also be full")
                .next_step("free space there, or build on another image"),
            Error::Changed { .. } => Self::new(Code::N910, title)
                .because("what was read of it would be neither the old file nor the new one")
                .next_step("run it again when nothing writes there, or exclude the file in .dockerignore"),
            Error::Name { .. } => Self::new(Code::N910, title)
                .next_step("rename it, or exclude the directory it is in in .dockerignore"),
            Error::NotText { .. } => Self::new(Code::C102, title).next_step("save the file as UTF-8"),
            Error::TooMany { .. } => Self::new(Code::A301, title)
                .next_step("exclude what the image does not need in .dockerignore")
                .next_step("or set FLY_BUILD_CONTEXT_MAX_ENTRIES: each hundred thousand take some 25 MB of memory"),
            Error::TooLarge { size, biggest } => too_large(size, &biggest),
            Error::Spool { .. } => Self::new(Code::N904, title)
                .next_step("free space in the directory for temporary files, or set TMPDIR to another one"),
            Error::Defect(what) => Self::defect(&what),
        }
    }
}

fn nothing_to_build(dir: &Path) -> Failure {
    Failure::new(Code::C201, "nothing to build: no Dockerfile and no build setting")
        .because(format!("looked for Dockerfile and dockerfile in {}", dir.display()))
        .next_step("add a Dockerfile, set `[build] image`, or name an image with `--image`")
}

fn base(image: &str, place: Place, source: registry::Error) -> Failure {
    let (not_found, hidden) = (source.is_not_found(), source.hidden());
    let failure = Failure::from(source);
    if !not_found {
        let failure = failure.with(|d| d.place(place));
        let host = Reference::parse(image).map(|r| r.host).unwrap_or_default();
        return match hidden {
            None => failure,
            Some(Hidden::Anonymous) => failure.next_step(format!(
                "if it is private, log in: docker login {host} (its login is used here, too)"
            )),
            Some(Hidden::Refused) => failure.next_step(format!(
                "the login for {host} in Docker's configuration was used: is it good for this?"
            )),
        };
    }
    Failure::new(Code::C204, format!("base image {image} does not exist"))
        .because(failure.diagnostic().because.clone())
        .with(|d| d.place(place))
        .next_step("correct name and tag")
}

fn builder(what: &str, place: Option<Place>, stage: Option<String>) -> Failure {
    let title = match &place {
        Some(place) => {
            format!("{what} ({}:{}) needs a builder, and there is none", place.file, place.line)
        }
        None => format!("{what} needs a builder, and there is none"),
    };
    let mut because = "images are assembled here without running anything".to_owned();
    if let Some(stage) = stage {
        because = format!("stage {stage} is needed and has to run a command; {because}");
    }
    let failure = Failure::new(Code::C905, title).because(because);
    let failure = match place {
        Some(place) => failure.with(|d| d.place(place)),
        None => failure,
    };
    failure
        .next_step("do the step before the deploy (in CI, say) and COPY its result")
        .next_step("or build and push the image elsewhere, and name it with `--image`")
}

fn step(failed: FailedStep) -> Failure {
    let FailedStep { command, code, place, tail, evidence, memory } = failed;
    let at = place.as_ref().map_or_else(String::new, |p| format!(" ({}:{})", p.file, p.line));
    let words: String = command.chars().take(80).collect();
    let mut because = tail.join("\n");
    // 137 is SIGKILL: without a look at the builder's memory nobody knows whose.
    let failure = match (code, evidence) {
        (137, Some(evidence)) => {
            let size = memory.map_or_else(String::new, |size| format!(" ({})", bytes(size)));
            because = if because.is_empty() { evidence } else { format!("{evidence}\n{because}") };
            Failure::new(
                Code::A202,
                format!("build step ran out of memory on the builder{size}: `{words}`{at}"),
            )
            .next_step("run fewer jobs in the step, or limit its heap")
            .next_step("give the builder more memory")
        }
        (137, None) => Failure::new(
            Code::U201,
            format!("build step `{words}`{at} was killed (exit 137); cause not determined"),
        )
        .next_step("give Docker more memory, or run fewer jobs in the step"),
        _ => Failure::new(Code::A201, format!("build step failed: `{words}` exited {code}{at}"))
            .next_step("correct the step; `docker build` with the same Dockerfile fails the same way"),
    };
    let failure = if because.is_empty() { failure } else { failure.because(because) };
    match place {
        Some(place) => failure.with(|d| d.place(*place)),
        None => failure,
    }
}

fn not_given(title: String, place: Option<Box<Place>>, flag: &str) -> Failure {
    let failure = Failure::new(Code::C207, title)
        .because(
            "the step that needs it asks the builder, the builder asks here, and it is not among the flags",
        )
        .next_step(format!("give it: `{flag}`"));
    match place {
        Some(place) => failure.with(|d| d.place(*place)),
        None => failure,
    }
}

fn unfetched(url: &str, place: Option<Place>, problem: &Unfetched) -> Failure {
    let host = url::Url::parse(url).ok().and_then(|u| u.host_str().map(str::to_owned));
    let host = host.unwrap_or_else(|| url.to_owned());
    let failure = match problem {
        Unfetched::Status(429) => {
            Failure::new(Code::N201, format!("{host} rate-limited the download of {url}"))
                .next_step("wait, or keep the file in the directory and COPY it")
        }
        Unfetched::Status(status) if *status < 500 && place.is_some() => {
            Failure::new(Code::A203, format!("ADD source {url} is not there: {problem}"))
                .next_step("correct the URL, or keep the file in the directory and COPY it")
        }
        Unfetched::Status(status) if *status < 500 => {
            Failure::new(Code::C202, format!("Dockerfile {url} not found: {problem}"))
                .next_step("correct the URL, or keep the Dockerfile in the directory")
        }
        Unfetched::Checksum { .. } => {
            Failure::new(Code::A203, format!("ADD source {url} is another file: {problem}"))
                .next_step("find out why it changed before changing --checksum")
        }
        Unfetched::TooLarge(_) => Failure::new(Code::A301, format!("{url} is too large: {problem}"))
            .next_step("keep the file out of the image"),
        Unfetched::Disk(_) => Failure::new(Code::N904, format!("{url} was fetched, but {problem}"))
            .next_step("free space in the directory for temporary files, or set TMPDIR to another one"),
        Unfetched::Status(_) | Unfetched::Lost(_) => {
            Failure::new(Code::N002, format!("cannot fetch {url} from this machine"))
                .because(problem.to_string())
                .next_step("check network and proxy settings, or try later")
        }
    };
    match place {
        Some(place) => failure.with(|d| d.place(place)),
        None => failure,
    }
}

fn missing(source: Missing, title: &str) -> Failure {
    let Missing { place, nearest, excluded, .. } = source;
    let at = format!("{title} ({}:{})", place.file, place.line);
    let failure = Failure::new(Code::A203, at).with(|d| d.place(place));
    match (excluded, nearest) {
        (Some(rule), _) => {
            failure.because(rule.clone()).next_step("take it back in with a `!` rule after that one")
        }
        (None, Some(name)) => failure
            .because("no file or directory of this name is there")
            .next_step(format!("did you mean {name}?")),
        (None, None) => failure
            .because("no file or directory of this name is there")
            .next_step("create it, or correct the path: it is relative to the directory that is deployed"),
    }
}

fn too_large(size: u64, biggest: &[(String, u64)]) -> Failure {
    if biggest.is_empty() {
        return Failure::new(
            Code::A301,
            format!("image is too large: {} compressed, and machines unpack 8 GB at most", bytes(size)),
        )
        .because("its layers are larger than that before they are unpacked")
        .next_step("build it with less in it: several stages, no caches of package managers");
    }
    let list: Vec<String> = biggest.iter().map(|(path, n)| format!("{path} ({})", bytes(*n))).collect();
    Failure::new(Code::A301, format!("image is too large: {} unpacked, the limit is 8 GB", bytes(size)))
        .because(format!("the biggest parts of the directory are {}", list.join(", ")))
        .next_step("exclude what the image does not need in .dockerignore")
}

/// A context that takes long to send, with what makes it big (C206).
pub(super) fn large_context(context: &Context) -> Failure {
    let size = bytes(context.bytes());
    let parts: Vec<String> =
        context.biggest(5).iter().map(|(path, count)| format!("{path} {}", bytes(*count))).collect();
    let file = match &context.ignore_file {
        Some(file) => format!("{file} leaves it in"),
        None => "there is no .dockerignore".to_owned(),
    };
    let next = format!(
        "add what the image does not need to {}",
        context.ignore_file.as_deref().unwrap_or(".dockerignore")
    );
    let failure = Failure::new(Code::C206, format!("build context is {size}"))
        .because(format!("{}; {file}", parts.join(", ")))
        .next_step(next);
    failure.with(|mut d| {
        d.severity = Severity::Warning;
        d
    })
}

/// A size for people.
pub(crate) fn bytes(count: u64) -> String {
    let mut value = count;
    let mut tenths = 0;
    let units = ["B", "kB", "MB", "GB", "TB"];
    let mut unit = 0;
    while value >= 1000 && unit < units.len() - 1 {
        tenths = value % 1000 / 100;
        value /= 1000;
        unit += 1;
    }
    if unit == 0 { format!("{value} B") } else { format!("{value}.{tenths} {}", units[unit]) }
}

/// The innermost reason, which is the one that tells something.
pub(super) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        reason = inner.to_string();
        source = inner.source();
    }
    reason
}
