//! `fly deploy --resume`: going on with a deploy that was cut off or failed half-way. From the journal of
//! this computer; without one, from the release record and the machines.

use model::diagnosis::{Code, Phase};
use model::journal::{Intent, Journal as Folded, Moved, Progress, reconcile};
use model::machine::metadata;

use crate::api::graphql::apps::CurrentRelease;
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::journal::{self, Claim, Found, Journal};
use crate::deploy::{Earlier, Ports};
use crate::diagnostics::Failure;

use super::args::Args;
use super::carry::{self, Job};
use super::image::Resolved;
use super::{Prepared, Stage, gate, intent, plan, prepare_with};

pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (scope, session) = opened(&args, ctx)?;
    let claim = Claim::take(&ctx.env.config_dir(), &scope.name)?;
    let found = journal::newest(&ctx.env.config_dir(), &scope.name)?;
    let found = match found {
        Some(found) if found.journal.is_open() => found,
        settled => {
            let settled = settled.map(|found| found.journal);
            return from_release(args, ctx, &scope, session, claim, settled).await;
        }
    };
    from_journal(args, ctx, session, found, claim).await
}

/// The app and the session, as a command that needs no configuration file finds them.
pub(super) fn opened(args: &Args, ctx: &Ctx) -> Result<(AppScope, Session), Failure> {
    let dir = args.dir.as_ref().map_or_else(|| ctx.cwd.clone(), |dir| ctx.path(dir));
    let scope = ctx.app_in(&args.app, &dir)?;
    let session = ctx.session()?;
    Ok((scope, session))
}

async fn from_journal(
    args: Args,
    ctx: &Ctx,
    session: Session,
    found: Found,
    claim: Claim,
) -> Result<u8, Failure> {
    let intent = found.journal.intent.clone();
    same_platform(&intent, &session, &found.path.display().to_string())?;
    let mut ports = Ports::of(&session, &intent.app, &intent.org);
    ports.private = super::private::names(ctx, &session, &intent.app);
    let (machines, releases) =
        ctx.progress().waiting("the state of the app", observe(&ports, &found)).await?;
    let ids: Vec<String> = releases.iter().map(|(id, _)| id.clone()).collect();
    let (progress, moved) = reconcile(&intent, &found.journal.progress, &ids, &machines);
    if !moved.is_empty() {
        return Err(world_moved(&intent.app, &moved));
    }
    tell(ctx, &found.journal, &progress, &releases);
    let stage = Stage::open(&args, ctx, &intent.app)?;
    let mut patience = carry::patience(ctx, &intent.limits);
    patience.detach = args.rollout.detach;
    patience.ask_edge = args.rollout.dns_checks;
    patience.pause_wait = gate::patience(&args)?;
    gate::pass(&args, ctx, &ports, &machines).await?;
    if let Some(text) = &args.rollout.observe {
        patience.observe = super::settings::duration("--observe", text)?;
    }
    let earlier = Earlier {
        dead: Vec::new(),
        releases,
        done: progress,
        volumes: found.journal.volumes.clone(),
        addresses: found.journal.addresses.iter().map(|(kind, _)| *kind).collect(),
        command: found.journal.command.clone(),
        leases: found.journal.leases.clone(),
    };
    let mut intent = intent;
    if args.rollout.skip_release_command {
        intent.release_command = None;
    }
    let journal = Journal::reopen(found, &carry::now()).await?;
    let serves = serves(&intent);
    let job = Job { intent, ports, patience, earlier, journal: Some((journal, claim)), serves };
    carry::out(&args, ctx, &session, stage, job).await
}

type Releases = Vec<(String, u64)>;

/// The machines, and the release records of the journal. Where the answer to the creation of a record was lost, an open
/// one of the same image that is newer than what the machines ran is taken for it; by its version, since this computer's
/// clock need not be the platform's.
pub(super) async fn observe(
    ports: &Ports,
    found: &Found,
) -> Result<(Vec<model::machine::Machine>, Releases), Failure> {
    let known = &found.journal.releases;
    let newest = async {
        if known.is_empty() { ports.uiex.list_releases(&ports.app, 1).await } else { Ok(Vec::new()) }
    };
    let (machines, newest) = futures::try_join!(ports.machines.list_machines(&ports.app, false), newest)
        .map_err(|e| ports.judge(&e, Phase::Api, "read the state of the app"))?;
    let intent = &found.journal.intent;
    let versions = intent.before.iter().filter_map(|before| {
        before.config.as_ref()?.metadata.get(metadata::RELEASE_VERSION)?.parse::<u64>().ok()
    });
    let ran = versions.max().unwrap_or(0);
    let ours = newest.into_iter().find(|release| {
        matches!(release.status.as_str(), "pending" | "running")
            && release.image_ref == intent.plan.image
            && release.version > ran
    });
    let mut releases = known.clone();
    releases.extend(ours.map(|release| (release.id, release.version)));
    Ok((machines, releases))
}

/// What was done, before anything else is.
fn tell(ctx: &Ctx, journal: &Folded, done: &Progress, releases: &Releases) {
    let plan = &journal.intent.plan;
    let release =
        releases.last().map_or_else(|| "no release yet".to_owned(), |(_, v)| format!("release v{v}"));
    let command = match (&journal.intent.release_command, journal.command_succeeded()) {
        (None, _) => "",
        (Some(_), true) => ", release command done",
        (Some(_), false) => ", release command not known to be done",
    };
    let changed = done.updated.len();
    let gone = done.destroyed.len();
    let total = plan.machines.iter().filter(|m| m.action != model::plan::Action::Unchanged).count();
    ctx.progress().say(&format!(
        "resuming the deploy of {} begun {}: {release}{command}, {changed} of {total} machines changed, {gone} destroyed",
        journal.intent.app, journal.intent.at
    ));
}

/// Another computer's deploy: its release record says the configuration and the image, its machines what is done.
async fn from_release(
    mut args: Args,
    ctx: &Ctx,
    scope: &AppScope,
    session: Session,
    claim: Claim,
    settled: Option<Folded>,
) -> Result<u8, Failure> {
    drop(claim);
    let ports = Ports::of(&session, &scope.name, "");
    let (uiex, graphql) = (session.uiex(), session.graphql());
    let asked = CurrentRelease { app_name: scope.name.clone() };
    let reading = async { futures::try_join!(uiex.list_releases(&scope.name, 1), graphql.run(&asked)) };
    let (releases, current) = ctx
        .progress()
        .waiting("the newest release", reading)
        .await
        .map_err(|e| ports.judge(&e, Phase::Api, "read the newest release"))?;
    let newest = releases.into_iter().next().filter(|release| release.status != "complete");
    let Some(newest) = newest else { return Err(nothing(&scope.name)) };
    // Our own deploy ended; only its record was not told.
    if settled.is_some_and(|journal| journal.releases.iter().any(|(id, _)| *id == newest.id)) {
        return Err(nothing(&scope.name));
    }
    let recorded = current.app.current_release_unprocessed;
    let definition = recorded.and_then(|r| r.config_definition).unwrap_or_default();
    if definition.is_null() {
        return Err(nothing(&scope.name));
    }
    let config = model::appconfig::from_definition(&definition)
        .config
        .ok_or_else(|| Failure::no_app_config(std::path::Path::new(".")))?;
    let dir = args.dir.as_ref().map_or_else(|| ctx.cwd.clone(), |dir| ctx.path(dir));
    let scope = AppScope { file: None, ..scope.clone() };
    args.image.image = Some(newest.image_ref.clone());
    let prepared = prepare_with(&args, ctx, scope, session, config, dir).await?;
    ctx.progress().say(&format!(
        "resuming release v{} of {} ({}) from what the platform shows: no journal of it is on this computer",
        newest.version, prepared.scope.name, newest.status
    ));
    let stage = Stage::open(&args, ctx, &prepared.scope.name)?;
    let image = super::image::resolve(&args, ctx, &prepared, &stage).await?;
    let job = rest(&args, ctx, &prepared, &image, newest.id, newest.version).await?;
    carry::out(&args, ctx, &prepared.session, stage, job).await
}

/// What of a release is left, as a job of its own. Machines that report it prove that its release command is done.
async fn rest(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    image: &Resolved,
    id: String,
    version: u64,
) -> Result<Job, Failure> {
    let (mut plan, snapshot) = plan(args, ctx, prepared, image).await?;
    let begun = snapshot
        .machines
        .iter()
        .any(|m| m.is_active() && m.metadata(metadata::RELEASE_ID) == id && !m.is_release_command());
    if begun {
        plan.release_command = None;
    }
    let intent = intent(args, prepared, image, plan, &snapshot)?;
    let earlier = Earlier { releases: vec![(id, version)], ..Earlier::default() };
    Ok(Job::new(prepared, intent, earlier))
}

/// Neither a journal here nor a release of the platform.
pub(super) fn nothing(app: &str) -> Failure {
    Failure::new(Code::C908, format!("there is no unfinished deploy of {app}"))
        .because("no journal on this computer and no release of the platform is unfinished")
        .next_command(format!("fly releases -a {app}"), "see what was deployed")
        .app(app)
}

/// A record of one platform is not carried out on another.
pub(super) fn same_platform(intent: &Intent, session: &Session, path: &str) -> Result<(), Failure> {
    if intent.api == session.endpoints.machines {
        return Ok(());
    }
    Err(Failure::new(
        Code::C906,
        format!(
            "{path} was made for {}, and this command talks to {}",
            intent.api, session.endpoints.machines
        ),
    )
    .because("machines of another platform have nothing to do with it")
    .next_step("set the same base URLs (or `--local`) as when it was made"))
}

/// Refuses to act on a world that is not the plan's.
pub(super) fn world_moved(app: &str, moved: &[Moved]) -> Failure {
    let shown: Vec<String> = moved.iter().map(Moved::to_string).collect();
    Failure::new(Code::C907, format!("{app} has changed since this plan was made; nothing was sent"))
        .because(shown.join("; "))
        .next_command(format!("fly deploy --plan -a {app}"), "see what a deploy would do now")
        .app(app)
}

pub(super) fn already_begun(intent: &Intent, what: &str) -> Failure {
    let app = &intent.app;
    Failure::new(Code::C907, format!("{what}; nothing was sent"))
        .next_command(format!("fly deploy --resume -a {app}"), "finish it")
        .app(app)
}

/// Whether the app answers to visitors, by the services of its machines.
pub(super) fn serves(intent: &Intent) -> bool {
    let configs = intent.plan.machines.iter().filter_map(|m| m.input.as_ref()?.config.as_ref());
    configs.into_iter().any(|config| !config.services.is_empty())
}
