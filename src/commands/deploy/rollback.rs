//! `fly rollback`: an older release's configuration and image, deployed again as a release of its own.

use std::collections::BTreeMap;

use base64::Engine as _;
use jiff::Timestamp;
use model::appconfig::AppConfig;
use model::diagnosis::{Code, Phase};
use model::machine::{Machine, MachineConfig, metadata};
use model::plan::Change;

use crate::api::graphql::apps::{PastRelease, PastReleases};
use crate::commands::args as shared;
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::{Earlier, Ports};
use crate::diagnostics::Failure;
use crate::output::times;

use super::args::Args as DeployArgs;
use super::carry::{self, Job};
use super::settings::LocalFiles;
use super::{Stage, image, intent, plan, prepare_seeded, resume};

/// As many releases are looked through for the one to go back to.
pub(super) const HISTORY: i32 = 50;
/// Differences shown.
const SHOWN: usize = 40;

/// Go back to an older release: its image and its configuration
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Release to go back to, such as v3; without it, the last one that became healthy before the present one
    #[arg(value_name = "VERSION")]
    version: Option<String>,
    /// The same as VERSION
    #[arg(long, value_name = "VERSION", conflicts_with = "version")]
    to: Option<String>,
    #[command(flatten)]
    app: shared::App,
    /// How long a machine may take to start and pass its checks
    #[arg(long, value_name = "DURATION")]
    wait_timeout: Option<String>,
    /// How machines are exchanged: rolling, immediate, canary or bluegreen
    #[arg(long, value_name = "NAME")]
    strategy: Option<String>,
    /// Deploy in spite of a pause, with a reason that is shown
    #[arg(long, value_name = "REASON")]
    break_pause: Option<String>,
    #[command(flatten)]
    yes: shared::Yes,
    #[command(flatten)]
    format: shared::Json,
}

pub(crate) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let deploy = deploy_args(&args);
    let (scope, session) = resume::opened(&deploy, ctx)?;
    let wanted = args.version.as_deref().or(args.to.as_deref()).map(version).transpose()?;
    let mut ports = Ports::of(&session, &scope.name, "");
    ports.private = super::private::names(ctx, &session, &scope.name);
    let asked = PastReleases { app_name: scope.name.clone(), limit: HISTORY };
    let (graphql, machines) = (session.graphql(), session.machines());
    let reading =
        async { futures::try_join!(graphql.run(&asked), machines.list_machines(&scope.name, false)) };
    let (data, machines) = match ctx.progress().waiting("the releases", reading).await {
        Ok(read) => read,
        Err(error) => return Err(crate::commands::apps::judge(error, &scope, &session).await),
    };
    let releases = data.app.releases.nodes;
    let (present, target) = choose(&scope.name, &releases, wanted)?;
    let config = recorded(&scope.name, target)?;
    let seed = files(&session, &scope, &config, target, &machines, &ports).await?;
    let (app, undo) = (scope.name.clone(), present.version);
    let mut deploy = deploy;
    deploy.yes.yes = true;
    deploy.image.image = target.image_ref.clone().filter(|image| !image.is_empty());
    let scope = AppScope { file: None, ..scope };
    let dir = ctx.cwd.clone();
    let prepared = prepare_seeded(&deploy, ctx, scope, session, config, dir, seed).await?;
    let stage = Stage::open(&deploy, ctx, &app)?;
    let image = image::resolve(&deploy, ctx, &prepared, &stage).await?;
    let running = running(&machines, present.version);
    announce(ctx, &app, (present, running.as_deref()), (target, image.digest.as_deref()));
    let question = format!("Roll {app} back to v{}?", target.version);
    if !ctx.prompt(args.yes.yes, args.format.json).confirm(&question, "--yes")? {
        return Err(Failure::declined(Code::C002));
    }
    let (plan, snapshot) = plan(&deploy, ctx, &prepared, &image).await?;
    let job = Job::new(&prepared, intent(&deploy, &prepared, &image, plan, &snapshot)?, Earlier::default());
    drop(snapshot);
    let code = carry::out(&deploy, ctx, &prepared.session, stage, job).await?;
    ctx.progress().say(&format!("to undo this: fly rollback v{undo} -a {app}"));
    Ok(code)
}

fn deploy_args(args: &Args) -> DeployArgs {
    let mut deploy =
        DeployArgs { app: args.app.clone(), format: args.format, yes: args.yes, ..Default::default() };
    deploy.rollout.wait_timeout.clone_from(&args.wait_timeout);
    deploy.rollout.strategy.clone_from(&args.strategy);
    deploy.rollout.break_pause.clone_from(&args.break_pause);
    // A release command belongs to going forward: a migration is not taken back by running it again.
    deploy.rollout.skip_release_command = true;
    deploy
}

/// `v3` or `3`.
fn version(text: &str) -> Result<u64, Failure> {
    text.trim_start_matches(['v', 'V'])
        .parse()
        .map_err(|_| Failure::usage(format!("`{text}` is not a release version such as v3")))
}

/// The present release and the one to go back to.
fn choose<'a>(
    app: &str,
    releases: &'a [PastRelease],
    wanted: Option<u64>,
) -> Result<(&'a PastRelease, &'a PastRelease), Failure> {
    let none = |what: String| {
        Failure::new(Code::C909, what)
            .next_command(format!("fly releases -a {app}"), "see what there is to go back to")
            .app(app)
    };
    let Some(present) = releases.iter().max_by_key(|r| r.version) else {
        return Err(none(format!("app {app} has no release to go back to")));
    };
    let target = match wanted {
        Some(version) => releases.iter().find(|r| r.version == version),
        None => releases
            .iter()
            .filter(|r| r.status == "complete" && r.version < present.version)
            .max_by_key(|r| r.version),
    };
    match (target, wanted) {
        (Some(target), _) => Ok((present, target)),
        (None, Some(version)) => {
            Err(none(format!("app {app} has no release v{version} among its last {HISTORY}")))
        }
        (None, None) => Err(none(format!("no release of {app} before v{} became healthy", present.version))),
    }
}

fn recorded(app: &str, target: &PastRelease) -> Result<AppConfig, Failure> {
    let definition = target.config_definition.as_ref().filter(|d| !d.is_null());
    let config = definition.and_then(|d| model::appconfig::from_definition(d).config);
    config.ok_or_else(|| {
        Failure::new(Code::C909, format!("release v{} of {app} recorded no configuration", target.version))
            .because("releases made by secrets, scaling or older clients may have none")
            .app(app)
    })
}

/// Digest of the image that machines of a release run, when one of them is there.
fn running(machines: &[Machine], version: u64) -> Option<String> {
    let of = |m: &&Machine| m.is_active() && m.metadata(metadata::RELEASE_VERSION).parse() == Ok(version);
    let digest = machines.iter().find(of).map(|m| m.image_ref.digest.clone());
    digest.filter(|digest| !digest.is_empty())
}

/// What the user decides about: age, image, differences, and what stays as it is.
fn announce(
    ctx: &Ctx,
    app: &str,
    (present, running): (&PastRelease, Option<&str>),
    (target, digest): (&PastRelease, Option<&str>),
) {
    let age = target.created_at.parse::<Timestamp>().ok();
    let age = age.map_or_else(String::new, |at| format!(", {}", times::ago(at, Timestamp::now())));
    let image = |release: &PastRelease, digest: Option<&str>| {
        let reference = release.image_ref.clone().unwrap_or_default();
        match digest {
            Some(digest) if !reference.contains(digest) => format!("{reference} ({digest})"),
            _ => reference,
        }
    };
    let (from, to) = (image(present, running), image(target, digest));
    let mut lines = vec![format!(
        "rolling {app} back from v{} ({}) to v{} ({}{age})",
        present.version, present.status, target.version, target.status
    )];
    if from == to || (digest.is_some() && running == digest) {
        lines.push(format!("  image stays {to}"));
    } else {
        lines.push(format!("  image {from} → {to}"));
    }
    let changes = differences(present, target);
    for change in changes.iter().take(SHOWN) {
        lines.push(format!("  {}", model::plan::render::difference(change)));
    }
    if changes.len() > SHOWN {
        lines.push(format!("  and {} more differences", changes.len() - SHOWN));
    }
    lines.push(
        "  not taken back: volumes and their data, databases, secrets; no release command is run".into(),
    );
    ctx.progress().say(&lines.join("\n"));
}

fn differences(present: &PastRelease, target: &PastRelease) -> Vec<Change> {
    let null = serde_json::Value::Null;
    let of = |release: &PastRelease| release.config_definition.clone().unwrap_or_else(|| null.clone());
    model::plan::value_changes(&of(present), &of(target))
}

/// Contents of the local files that the release put into machines: a release records their paths only, its machines
/// the bytes. They come from a machine that still runs it, or from the history of one that did.
async fn files(
    session: &Session,
    scope: &AppScope,
    config: &AppConfig,
    target: &PastRelease,
    machines: &[Machine],
    ports: &Ports,
) -> Result<LocalFiles, Failure> {
    let wanted = model::appconfig::local_files(config, &LocalFiles::default());
    if wanted.is_empty() {
        return Ok(LocalFiles::default());
    }
    let release = target.version.to_string();
    let runs = |m: &&Machine| m.is_active() && m.metadata(metadata::RELEASE_VERSION) == release;
    let mut configs: Vec<MachineConfig> =
        machines.iter().filter(runs).filter_map(|m| m.any_config().cloned()).collect();
    if configs.is_empty() {
        let api = session.machines();
        let active = machines.iter().filter(|m| m.is_active() && m.is_managed());
        let histories = active.map(|m| api.machine_versions(&scope.name, &m.id));
        let histories = futures::future::try_join_all(histories).await;
        let histories = histories.map_err(|e| ports.judge(&e, Phase::Api, "read machine versions"))?;
        let of_release =
            |c: &MachineConfig| c.metadata.get(metadata::RELEASE_VERSION).is_some_and(|v| *v == release);
        configs = histories.into_iter().flatten().map(|v| v.user_config).filter(of_release).collect();
    }
    let mut contents: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for file in config.files.iter().filter(|file| !file.local_path.is_empty()) {
        let of_machine = configs.iter().flat_map(|c| &c.files).find(|f| f.guest_path == file.guest_path);
        let bytes = of_machine
            .and_then(|f| f.raw_value.as_ref())
            .and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok());
        match bytes {
            Some(bytes) => drop(contents.insert(file.local_path.clone(), bytes)),
            None => {
                return Err(Failure::new(
                    Code::C909,
                    format!("the content of {} in release v{release} is not known any more", file.guest_path),
                )
                .because("no machine keeps that release's configuration, and a release records the path only")
                .next_step("check out the source of that release and deploy it")
                .app(&scope.name));
            }
        }
    }
    Ok(contents)
}
