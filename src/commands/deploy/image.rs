//! Which image a deploy runs: flags and `[build]` settings turned into a request, and its answer into what
//! the plan wants.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use model::appconfig::Build as Settings;
use model::diagnosis::{Code, Diagnostic};
use model::plan::{GroupConfigs as _, WantedImage};
use tokio::task::JoinHandle;

use crate::build::remote::record::Record;
use crate::build::{
    self, Agent, BuildSecret, Builders, Built, Compression, Home, Kept, Logins, Method, Recipe, Request,
    Said, Secret, StepSaid, StepState, Times, Written,
};
use crate::context::{Ctx, env};
use crate::deploy::{Event, Listener};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::Prepared;
use super::args::{Args, Image as Flags};
use super::builder::Opener;

/// How long a build's record may keep a command that has nothing else to do.
const RECORD: Duration = Duration::from_secs(2);

/// The image, resolved as far as it could be.
#[derive(Debug)]
pub(super) struct Resolved {
    /// As machines get it.
    pub(super) reference: String,
    /// `sha256:…`
    pub(super) digest: Option<String>,
    /// Compressed, in bytes, where it is known.
    pub(super) size: Option<u64>,
    /// What came up while it was built.
    pub(super) warnings: Vec<Diagnostic>,
    /// Record of the build; 0 = nothing was built, or it is not recorded.
    pub(super) build_id: i64,
    /// The record being closed, beside whatever comes next.
    closing: RefCell<Option<JoinHandle<()>>>,
}

impl Resolved {
    /// Waits, a little, until the build's record is closed; to be awaited beside something that takes as long.
    pub(super) async fn recorded(&self) {
        let closing = self.closing.take();
        closed(closing).await;
    }

    pub(super) fn wanted(&self) -> WantedImage {
        WantedImage { reference: self.reference.clone(), digest: self.digest.clone() }
    }
}

/// `--image`, then `[build] image`, then the directory's Dockerfile.
pub(super) async fn resolve(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    listen: &dyn Listener,
) -> Result<Resolved, Failure> {
    let settings = prepared.config.build.clone().unwrap_or_default();
    let home = Home {
        app: prepared.scope.name.clone(),
        registry: prepared.session.endpoints.registry.clone(),
        token: Secret(prepared.session.tokens.preferred()),
        limit: ctx.call_limit(),
    };
    let warnings = RefCell::new(Vec::new());
    let named = args.image.image.clone().or_else(|| Some(settings.image.clone())).filter(|i| !i.is_empty());
    let (mut build_id, mut closing) = (0, None);
    let built = if let Some(reference) = named {
        let resolving = build::existing(&reference, &home, &prepared.ports.graphql);
        let built = ctx.progress().waiting("the image", resolving).await?;
        if built.no_command && needs_command(prepared) {
            return Err(build::Error::NoCommand { image: Some(reference) }.into());
        }
        built
    } else {
        refuse_builders(&settings, &prepared.dir)?;
        let mut request = request(args, ctx, prepared, &settings)?;
        request.logins.own = Some((home.registry.clone(), home.token.clone()));
        let org = prepared.app.organization.slug.as_str();
        let tunnels = Opener { ctx, session: &prepared.session, org };
        let of = (prepared.scope.name.as_str(), org);
        let builders = Builders::new(args.builder.candidates(ctx, &prepared.session, of, &tunnels)?);
        let say = |said: Said<'_>| match said {
            Said::Building(line) => listen.event(&Event::Building { line }),
            Said::Step(StepSaid { name: step, state }) => listen.event(&match state {
                StepState::Begun => Event::BuildStepBegun { step },
                StepState::Done(seconds) => Event::BuildStepDone { step, seconds, cached: false },
                StepState::Cached => Event::BuildStepDone { step, seconds: 0.0, cached: true },
                StepState::Failed(seconds) => Event::BuildStepFailed { step, seconds },
            }),
            Said::Pushing(line) => listen.event(&Event::Pushing { line }),
            Said::Warning(failure) => {
                listen.event(&Event::Warning { diagnostic: failure.diagnostic() });
                warnings.borrow_mut().push(failure.diagnostic().clone());
            }
        };
        // Images the app's machines run may hold what does not have to be built again.
        let earlier = Box::pin(async {
            let machines = prepared.ports.machines.list_machines(&prepared.scope.name, false).await;
            let mut images: Vec<String> = machines
                .unwrap_or_default()
                .into_iter()
                .filter_map(|m| m.config)
                .map(|config| config.image.clone())
                .collect();
            images.sort();
            images.dedup();
            images.truncate(4);
            images
        });
        // Ctrl-C ends the build at once, and its record is closed then, too.
        let _guard = ctx.interrupt.guard();
        let opening = Record::open(prepared.session.uiex(), &home.app, builders.prefers_remote());
        let recording = async {
            tokio::select! {
                record = opening => Some(record),
                () = async { ctx.interrupt.wait().await; tokio::time::sleep(RECORD).await } => None,
            }
        };
        let building = ctx.interrupt.or(build::directory(&request, &home, &builders, earlier, &say));
        let (record, built) = futures::join!(recording, building);
        if let Some(record) = opened(record, ctx) {
            build_id = record.id();
            let end = match &built {
                Ok(Ok(built)) => Ok((built.reference.clone(), built.digest.clone(), built.size)),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("interrupted".to_owned()),
            };
            let used = builders.used();
            closing = Some(tokio::spawn(async move { record.close(&used, end).await }));
        }
        let built = built.map_err(Failure::interrupted).and_then(|built| built.map_err(Failure::from));
        if built.is_err() {
            closed(closing.take()).await;
        }
        built?
    };
    let Built { reference, digest, size, .. } = built;
    let (warnings, closing) = (warnings.into_inner(), RefCell::new(closing));
    Ok(Resolved { reference, digest, size, warnings, build_id, closing })
}

/// Waits, a little, for a record that is being closed.
async fn closed(closing: Option<JoinHandle<()>>) {
    if let Some(closing) = closing {
        drop(tokio::time::timeout(RECORD, closing).await);
    }
}

/// The build's record. That there is none is worth a remark and no more.
fn opened(record: Option<Result<Record, crate::api::Error>>, ctx: &Ctx) -> Option<Record> {
    record?
        .inspect_err(|error| {
            ctx.progress().warn(&format!("the platform does not record this build: {error}"))
        })
        .ok()
}

/// The result of `--build-only`.
#[derive(Debug, serde::Serialize)]
pub(super) struct BuiltOnly {
    image: String,
    digest: Option<String>,
    /// Compressed, in bytes.
    size: Option<u64>,
    pushed: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<Diagnostic>,
}

impl BuiltOnly {
    pub(super) fn new(resolved: Resolved, pushed: bool) -> Self {
        let Resolved { reference, digest, size, warnings, .. } = resolved;
        Self { image: reference, digest, size, pushed, warnings }
    }
}

impl View for BuiltOnly {
    fn human(&self, page: &mut Page) {
        page.line(&format!("image: {}", self.image));
        if let Some(digest) = &self.digest {
            page.line(&format!("digest: {digest}"));
        }
        if let Some(size) = self.size {
            page.line(&format!("image size: {}", build::bytes(size)));
        }
        if !self.pushed {
            page.remark("not pushed; `--push` pushes it");
        }
    }
}

/// Whether some process group relies on the image's own command.
fn needs_command(prepared: &Prepared) -> bool {
    prepared.groups.groups().iter().any(|group| {
        // Groups that cannot be mapped were reported before anything was resolved.
        prepared.groups.machine_config(group, None).is_ok_and(|config| {
            let init = config.init;
            init.exec.is_empty() && init.entrypoint.is_empty() && init.cmd.is_empty()
        })
    })
}

/// Settings that ask for another way of building (build.md 1.3: a Dockerfile beats `builtin`, and
/// `buildpacks` means nothing without `builder`).
fn refuse_builders(settings: &Settings, dir: &Path) -> Result<(), Failure> {
    let has_dockerfile = !settings.dockerfile.is_empty()
        || ["Dockerfile", "dockerfile"].iter().any(|name| dir.join(name).is_file());
    let (what, instead) = if !settings.builder.is_empty() {
        let builder = &settings.builder;
        let instead =
            format!("run `pack build NAME --builder {builder} --publish`, and name the image with `--image`");
        (format!("[build] builder = \"{builder}\" (buildpacks)"), instead)
    } else if !settings.builtin.is_empty() && !has_dockerfile {
        let instead = "name an image that was built elsewhere with `--image`".to_owned();
        (format!("[build] builtin = \"{}\"", settings.builtin), instead)
    } else {
        return Ok(());
    };
    Err(build::Error::Foreign { what, instead }.into())
}

/// Works flags and settings into a request. Where both are set the file wins, except for arguments, as in
/// the reference (build.md 1.4).
fn request(args: &Args, ctx: &Ctx, prepared: &Prepared, settings: &Settings) -> Result<Request, Failure> {
    let dir = &prepared.dir;
    let base = prepared.scope.file.as_ref().and_then(|f| f.path.parent()).unwrap_or(dir);
    let flags = &args.image;
    let dockerfile = dockerfile(flags, ctx, settings, base);
    let ignore_file = match (settings.ignorefile.as_str(), &flags.ignorefile) {
        ("", None) => None,
        ("", Some(flag)) => Some(ctx.path(flag)),
        (file, _) => Some(base.join(file)),
    };
    let target = Some(settings.build_target.clone()).filter(|t| !t.is_empty());
    Ok(Request {
        dir: dir.clone(),
        dockerfile,
        ignore_file,
        warn_above: warn_above(flags, ctx)?,
        max_entries: max_entries(ctx)?,
        target: target.or_else(|| flags.build_target.clone()),
        args: build_args(flags, ctx, settings)?,
        labels: labels(flags)?,
        tag: tag(flags)?,
        compression: compression(flags, settings)?,
        cache: Some(ctx.env.config_dir().join("cache")),
        newest_time: ctx.env.get(env::SOURCE_DATE_EPOCH).and_then(|text| text.parse().ok()),
        needs_command: needs_command(prepared),
        no_cache: flags.no_cache,
        engine_only: args.builder.local_only,
        buildkit: ctx.env.get(env::DOCKER_BUILDKIT).map(|_| ctx.env.truthy(env::DOCKER_BUILDKIT)),
        times: flags.context_mtimes.as_deref().map(|kind| match kind {
            "content" => Times::Content,
            _ => Times::Real,
        }),
        secrets: flags.build_secret.iter().map(|text| secret(text, ctx)).collect::<Result<_, _>>()?,
        agents: flags.ssh.iter().map(|text| agent(text, ctx)).collect::<Result<_, _>>()?,
        logins: logins(ctx),
        // A kept plan names an image that has to be there when it is carried out.
        push: if flags.build_only {
            flags.push
        } else {
            args.rollout.plan.is_none() || args.rollout.out.is_some()
        },
    })
}

/// `--build-secret`: its value never appears in a message.
fn secret(text: &str, ctx: &Ctx) -> Result<BuildSecret, Failure> {
    let written = build::parse_secret(text).map_err(|why| {
        let name = text.split(['=', ',']).next().unwrap_or_default();
        Failure::usage(format!("`--build-secret {name}…`: {why}"))
    })?;
    let (id, kept) = match written {
        Written::Value(id, value) => (id, Kept::Value(Secret(value))),
        Written::File(id, path) => {
            let path = ctx.path(Path::new(&path));
            if !path.is_file() {
                return Err(Failure::usage(format!(
                    "build secret {id}: there is no file {}",
                    path.display()
                )));
            }
            (id, Kept::File(path))
        }
        Written::Variable(id, name) => match ctx.env.get(&name) {
            Some(value) => (id, Kept::Value(Secret(value.to_owned()))),
            None => return Err(Failure::usage(format!("build secret {id}: the variable {name} is not set"))),
        },
    };
    Ok(BuildSecret { id, kept })
}

/// `--ssh NAME[=SOCKET]`; without a socket the agent of this session.
fn agent(text: &str, ctx: &Ctx) -> Result<Agent, Failure> {
    let (id, socket) = match text.split_once('=') {
        Some((id, socket)) => (id, ctx.path(Path::new(socket))),
        None => match ctx.env.get(env::SSH_AUTH_SOCK) {
            Some(socket) => (text, Path::new(socket).to_owned()),
            None => {
                return Err(Failure::usage(format!(
                    "`--ssh {text}`: no ssh-agent is running here (SSH_AUTH_SOCK is not set)"
                ))
                .next_step("start one with `eval $(ssh-agent)` and add a key with `ssh-add`"));
            }
        },
    };
    if socket.is_file() {
        return Err(Failure::usage(format!("`--ssh {text}`: {} is a file, not a socket", socket.display()))
            .next_step("add the key to an agent with `ssh-add`, and give `--ssh default`"));
    }
    let id = if id.is_empty() { build::DEFAULT_AGENT } else { id };
    Ok(Agent { id: id.to_owned(), socket })
}

/// Credentials for base images.
fn logins(ctx: &Ctx) -> Logins {
    let user = ctx.env.get(env::DOCKER_HUB_USERNAME).map(str::to_owned);
    let password = ctx.env.get(env::DOCKER_HUB_PASSWORD).map(|text| Secret(text.to_owned()));
    Logins {
        own: None,
        inside: false,
        hub: user.zip(password),
        docker: build::docker_directory(
            ctx.env.get(env::DOCKER_CONFIG),
            ctx.env.get(env::HOME).map(Path::new),
        ),
    }
}

/// Above which size of the context a warning is due (flyctl: `imgsrc/context_size.go`).
const WARN_ABOVE: &str = "100mb";

fn warn_above(flags: &Flags, ctx: &Ctx) -> Result<u64, Failure> {
    let flag = flags.build_context_warn_size.as_deref();
    let text = flag.or(ctx.env.get(env::FLY_BUILD_CONTEXT_WARN_SIZE)).unwrap_or(WARN_ABOVE);
    size(text).ok_or_else(|| {
        Failure::usage(format!("`--build-context-warn-size {text}`: not a size such as 512mb or 1gb"))
    })
}

/// Entries of a context that take less than 100 MB of memory whichever way they go. More of them are mostly a missing
/// .dockerignore.
const MAX_ENTRIES: usize = 250_000;

fn max_entries(ctx: &Ctx) -> Result<usize, Failure> {
    let Some(text) = ctx.env.get(env::FLY_BUILD_CONTEXT_MAX_ENTRIES) else { return Ok(MAX_ENTRIES) };
    text.trim().parse().map_err(|_| {
        Failure::usage(format!("`{}={text}`: not a number of entries", env::FLY_BUILD_CONTEXT_MAX_ENTRIES))
    })
}

/// A size with a unit; a plain number is MiB.
fn size(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim() {
        "" | "mib" => 1 << 20,
        "b" => 1,
        "k" | "kb" => 1_000,
        "m" | "mb" => 1_000_000,
        "g" | "gb" => 1_000_000_000,
        "kib" => 1 << 10,
        "gib" => 1 << 30,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(factor)
}

/// Flags over settings, as in the reference (build.md 1.4).
fn compression(flags: &Flags, settings: &Settings) -> Result<Compression, Failure> {
    let name = flags.compression.as_deref().unwrap_or(&settings.compression);
    let (method, levels, default) = match name {
        "" | "gzip" => (Method::Gzip, 0..=9, 5),
        "zstd" => (Method::Zstd, 1..=22, 3),
        other => {
            return Err(Failure::new(
                Code::C102,
                format!("[build] compression = \"{other}\" is neither gzip nor zstd"),
            )
            .next_step("write `gzip` or `zstd`"));
        }
    };
    let level = match flags.compression_level.or(settings.compression_level) {
        None => default,
        Some(level) => u32::try_from(level).ok().filter(|n| levels.contains(n)).ok_or_else(|| {
            let (low, high) = (levels.start(), levels.end());
            Failure::usage(format!("compression level {level}: {name} has levels {low} to {high}"))
        })?,
    };
    Ok(Compression { method, level })
}

fn dockerfile(flags: &Flags, ctx: &Ctx, settings: &Settings, base: &Path) -> Option<Recipe> {
    let is_url = |text: &str| text.starts_with("http://") || text.starts_with("https://");
    match (settings.dockerfile.as_str(), flags.dockerfile.as_deref()) {
        ("", None) => None,
        ("", Some(url)) | (url, _) if is_url(url) => Some(Recipe::Url(url.to_owned())),
        ("", Some(flag)) => Some(Recipe::File(ctx.path(flag), "--dockerfile".to_owned())),
        (file, _) => Some(Recipe::File(base.join(file), "[build] dockerfile".to_owned())),
    }
}

/// `--build-arg NAME=VALUE` over `[build.args]`; a bare `NAME` takes the environment's value.
fn build_args(flags: &Flags, ctx: &Ctx, settings: &Settings) -> Result<BTreeMap<String, String>, Failure> {
    let mut all = settings.args.clone();
    for text in &flags.build_arg {
        match text.split_once('=') {
            Some(("", _)) => return Err(Failure::usage(format!("`--build-arg {text}` names no argument"))),
            Some((name, value)) => {
                all.insert(name.to_owned(), value.to_owned());
            }
            None => {
                if let Some(value) = ctx.env.get(text) {
                    all.insert(text.clone(), value.to_owned());
                }
            }
        }
    }
    Ok(all)
}

fn labels(flags: &Flags) -> Result<Vec<(String, String)>, Failure> {
    let split = |text: &String| match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(Failure::usage(format!("`--label {text}` is not NAME=VALUE"))),
    };
    flags.label.iter().map(split).collect()
}

fn tag(flags: &Flags) -> Result<String, Failure> {
    match &flags.image_label {
        None => Ok(format!("deployment-{}", ulid::Ulid::generate())),
        Some(label) if build::is_tag(label) => Ok(label.clone()),
        Some(label) => Err(Failure::usage(format!(
            "`--image-label {label}`: a tag holds letters, digits, `_`, `.` and `-` only, at most 128"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(change: impl FnOnce(&mut Settings)) -> Settings {
        let mut settings = Settings::default();
        change(&mut settings);
        settings
    }

    #[test]
    fn other_ways_of_building_are_refused_by_name() {
        let dir = tempfile::tempdir().unwrap();
        let code = |s: &Settings| refuse_builders(s, dir.path()).err().map(|f| f.code());
        assert_eq!(code(&settings(|s| s.builder = "paketo".into())), Some(Code::C905));
        assert_eq!(code(&settings(|s| s.buildpacks = vec!["x".into()])), None);
        let builtin = settings(|s| s.builtin = "node".into());
        assert_eq!(code(&builtin), Some(Code::C905));
        assert_eq!(
            compression(&Flags::default(), &settings(|s| s.compression = "zstd".into())).unwrap(),
            Compression { method: Method::Zstd, level: 3 }
        );
        let level = |level| Flags { compression_level: Some(level), ..Flags::default() };
        assert_eq!(compression(&level(9), &Settings::default()).unwrap().level, 9);
        for wrong in [-1, 10] {
            assert_eq!(compression(&level(wrong), &Settings::default()).unwrap_err().exit_code(), 2);
        }
        std::fs::write(dir.path().join("Dockerfile"), "").unwrap();
        assert_eq!(code(&builtin), None);
    }

    #[test]
    fn sizes_have_units() {
        let table = [
            ("100mb", Some(100_000_000)),
            ("0", Some(0)),
            ("1", Some(1 << 20)),
            ("1 GB", Some(1_000_000_000)),
            ("2kib", Some(2048)),
            ("many", None),
            ("1.5gb", None),
            ("-1", None),
            ("99999999999gb", None),
        ];
        for (text, wanted) in table {
            assert_eq!(size(text), wanted, "{text}");
        }
    }

    #[test]
    fn tags_and_labels_are_checked() {
        let mut flags = Flags::default();
        assert_eq!(tag(&flags).unwrap().len(), "deployment-".len() + 26);
        flags.image_label = Some("v1".into());
        assert_eq!(tag(&flags).unwrap(), "v1");
        flags.image_label = Some("a b".into());
        assert_eq!(tag(&flags).unwrap_err().exit_code(), 2);
        flags.label = vec!["a=b=c".into()];
        assert_eq!(labels(&flags).unwrap(), [("a".to_owned(), "b=c".to_owned())]);
        flags.label = vec!["a".into()];
        assert!(labels(&flags).is_err());
    }
}
