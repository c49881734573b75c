//! `fly deploy`: everything that is decided and asked before the engine runs, and what is shown after.

mod abandon;
pub(crate) mod app;
mod args;
mod builder;
mod carry;
mod gate;
mod image;
mod manifest;
mod plan_file;
mod private;
mod resume;
pub(crate) mod rollback;
mod settings;
mod view;

pub(crate) use app::definition;
pub(crate) use args::Args;
pub(crate) use carry::{begin, intent as intent_of};

use std::cell::RefCell;

use model::appconfig::{AppConfig, Problem};
use model::diagnosis::{Code, Diagnostic, Severity};
use model::journal::{Command, Intent};
use model::machine::App;
use model::plan::{Desired, GroupConfigs, Mode, Plan, Snapshot, Strategy};

use crate::context::{AppScope, ConfigFile, Ctx, Session, env};
use crate::deploy::observe::{self, Needs};
use crate::deploy::{Earlier, Event, Listener, Patience, Ports};
use crate::diagnostics::Failure;
use crate::output::deploy::{Board, Lines, Recorder};

use carry::Job;
use settings::Groups;

/// Everything known before the image is.
struct Prepared {
    scope: AppScope,
    config: AppConfig,
    groups: Groups,
    patience: Patience,
    session: Session,
    ports: Ports,
    app: App,
    dir: std::path::PathBuf,
}

pub(crate) async fn run(mut args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    args.builder.check()?;
    ctx.be_quiet(args.output.quiet);
    if args.rollout.resume {
        return resume::run(args, ctx).await;
    }
    if args.rollout.abandon {
        return abandon::run(args, ctx).await;
    }
    if args.rollout.from_plan.is_some() {
        return plan_file::run(args, ctx).await;
    }
    let mut prepared = match args.ignored.from_manifest.clone() {
        Some(from) => manifest::prepare(&mut args, ctx, &from).await?,
        None => prepare(&args, ctx).await?,
    };
    let stage = Stage::open(&args, ctx, &prepared.scope.name)?;
    let image = image::resolve(&args, ctx, &prepared, &stage).await?;
    stage.early.borrow_mut().extend(image.warnings.iter().cloned());
    prepared.ports.build_id = image.build_id;
    if args.image.build_only {
        image.recorded().await;
        stage.finish();
        ctx.show(args.format.json, &image::BuiltOnly::new(image, args.image.push));
        return Ok(0);
    }
    if let Some(to) = &args.ignored.export_manifest {
        image.recorded().await;
        return manifest::export(&args, ctx, &prepared, &image, to);
    }
    let (plan, snapshot) = plan(&args, ctx, &prepared, &image).await?;
    if args.rollout.plan.is_some() {
        stage.event(&Event::Planned { plan: &plan });
        return show_plan(&args, ctx, &prepared, &image, plan, &snapshot);
    }
    let job = Job::new(&prepared, intent(&args, &prepared, &image, plan, &snapshot)?, Earlier::default());
    // Nothing looks at the old machines any more, and of a large app they take megabytes.
    drop(snapshot);
    carry::out(&args, ctx, &prepared.session, stage, job).await
}

/// Who hears what happens: the board or plain lines, and the event file.
pub(super) struct Stage {
    board: Box<dyn Shown>,
    recorder: Recorder,
    /// Warnings from before the deploy itself, which its result names, too.
    early: RefCell<Vec<Diagnostic>>,
}

impl Stage {
    fn open(args: &Args, ctx: &Ctx, app: &str) -> Result<Self, Failure> {
        let recorder = Recorder::open(args.output.events.as_deref(), ctx)?;
        Ok(Self { board: listener(ctx, app, args.format.json), recorder, early: RefCell::default() })
    }

    /// Stops drawing: a question or the result comes.
    fn finish(&self) {
        self.board.finish();
    }
}

impl Listener for Stage {
    fn event(&self, event: &Event<'_>) {
        self.board.event(event);
        self.recorder.event(event);
    }
}

/// The plan as the result of the command, kept in a file when that was asked for.
fn show_plan(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    image: &image::Resolved,
    plan: Plan,
    snapshot: &Snapshot,
) -> Result<u8, Failure> {
    let changes = !plan.is_noop();
    if let Some(out) = &args.rollout.out {
        let path = ctx.path(out);
        plan_file::write(&path, intent(args, prepared, image, plan.clone(), snapshot)?)?;
        ctx.progress().say(&format!(
            "kept the plan in {}; carry it out with `fly deploy --from-plan {}`",
            path.display(),
            out.display()
        ));
    }
    let json = args.format.json || args.rollout.plan.as_deref() == Some("json");
    ctx.show(json, &view::PlanView(plan));
    Ok(if args.rollout.detailed_exitcode && changes { 2 } else { 0 })
}

/// Everything the engine needs, as one value that can be written down.
fn intent(
    args: &Args,
    prepared: &Prepared,
    image: &image::Resolved,
    plan: Plan,
    snapshot: &Snapshot,
) -> Result<Intent, Failure> {
    let release_command =
        if plan.release_command.is_some() { release_command(args, prepared, image)? } else { None };
    Ok(Intent {
        release_command,
        digest: image.digest.clone(),
        ..carry::intent(
            &prepared.session,
            &prepared.app.organization.slug,
            plan,
            model::appconfig::definition(&prepared.config),
            &prepared.patience,
            &snapshot.machines,
        )
    })
}

/// Everything local is decided first: a wrong flag or file must not cost a request.
async fn prepare(args: &Args, ctx: &Ctx) -> Result<Prepared, Failure> {
    let dir = args.dir.as_ref().map_or_else(|| ctx.cwd.clone(), |dir| ctx.path(dir));
    if !dir.is_dir() {
        return Err(Failure::usage(format!("{} is not a directory", dir.display())));
    }
    let scope = ctx.app_in(&args.app, &dir)?;
    if let Some(file) = &scope.file {
        report_problems(ctx, file)?;
    }
    let session = ctx.session()?;
    let config = match scope.file.as_ref().and_then(|file| file.config.clone()) {
        Some(config) => config,
        None => app::remote_config(&session, &scope).await?,
    };
    prepare_with(args, ctx, scope, session, config, dir).await
}

/// How patient a deploy is that nobody told otherwise, and what it may collect here after a failure.
pub(crate) fn default_patience(ctx: &Ctx) -> Patience {
    Patience {
        collect: ctx.env.get(env::FLY_DIAG_COLLECT) != Some("0"),
        log_lines: if ctx.terminal.ci { 50 } else { 20 },
        ..Patience::default()
    }
}

/// Reads the files a configuration names, as far as they are there.
pub(crate) fn local_files(config: &AppConfig, dirs: &[&std::path::Path]) -> settings::LocalFiles {
    settings::read_local_files(config, dirs, settings::LocalFiles::default())
}

/// The same with a configuration that is not from a file here.
async fn prepare_with(
    args: &Args,
    ctx: &Ctx,
    scope: AppScope,
    session: Session,
    config: AppConfig,
    dir: std::path::PathBuf,
) -> Result<Prepared, Failure> {
    prepare_seeded(args, ctx, scope, session, config, dir, settings::LocalFiles::default()).await
}

/// The same with contents of local files that are known already.
async fn prepare_seeded(
    args: &Args,
    ctx: &Ctx,
    scope: AppScope,
    session: Session,
    config: AppConfig,
    dir: std::path::PathBuf,
    seed: settings::LocalFiles,
) -> Result<Prepared, Failure> {
    let config = settings::effective(args, config, &scope.name)?;
    let base = scope.file.as_ref().and_then(|f| f.path.parent()).unwrap_or(&dir).to_path_buf();
    let files = settings::read_local_files(&config, &[&base, &ctx.cwd], seed);
    let extra = settings::extra_files(args, &ctx.cwd)?;
    let groups = Groups::new(&config, files, extra)
        .map_err(|problems| problems_failure(scope.file.as_ref(), &problems))?;
    let mut patience = settings::patience(args, &config, default_patience(ctx))?;
    if args.rollout.observe.is_none() && session.endpoints.is_local() {
        patience.observe = settings::OBSERVE_LOCAL;
    }
    settings::strategy(&config)?;
    settings::guest(args)?;
    let app = app::find_or_create(args, ctx, &session, &scope).await?;
    let mut ports = Ports::of(&session, &scope.name, &app.organization.slug);
    ports.private = private::names(ctx, &session, &scope.name);
    Ok(Prepared { scope, config, groups, patience, session, ports, app, dir })
}

/// Warnings are said; errors, all of them, end the command.
fn report_problems(ctx: &Ctx, file: &ConfigFile) -> Result<(), Failure> {
    let (errors, warnings): (Vec<&Problem>, Vec<&Problem>) =
        file.problems.iter().partition(|p| p.severity == Severity::Error);
    for problem in warnings {
        ctx.progress().warn(&format!("{}: {}", problem.place(), problem.message));
    }
    if errors.is_empty() {
        return Ok(());
    }
    let errors: Vec<Problem> = errors.into_iter().cloned().collect();
    Err(problems_failure(Some(file), &errors))
}

/// One failure for all problems: the first one leads, the others are nested.
fn problems_failure(file: Option<&ConfigFile>, problems: &[Problem]) -> Failure {
    let of = |problem: &Problem| match file {
        Some(file) => Failure::config_problem(file, problem),
        None => Failure::new(problem.code, problem.message.clone()),
    };
    let mut failures = problems.iter().map(of);
    let Some(first) = failures.next() else { return Failure::defect("no problem to report") };
    failures.fold(first, |first, next| first.with(|d| d.child(next.diagnostic().clone())))
}

/// Reads the fleet and makes the plan; every problem of it at once.
async fn plan(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    image: &image::Resolved,
) -> Result<(Plan, Snapshot), Failure> {
    let needs = Needs {
        volumes: !prepared.config.mounts.is_empty(),
        ips: !prepared.config.all_services().is_empty(),
        bluegreen: settings::strategy(&prepared.config)? == Strategy::Bluegreen,
    };
    let observing = observe::snapshot(&prepared.ports, prepared.app.clone(), needs);
    let observing = async { futures::join!(observing, image.recorded()).0 };
    let mut snapshot = ctx.progress().waiting("the list of machines", observing).await?;
    if args.rollout.plan.is_none() && gate::pass(args, ctx, &prepared.ports, &snapshot.machines).await? {
        let observing = observe::snapshot(&prepared.ports, prepared.app.clone(), needs);
        snapshot = ctx.progress().waiting("the list of machines", observing).await?;
    }
    let user = crate::config::user::UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let desired = Desired {
        configs: &prepared.groups,
        mode: Mode::Deploy,
        image: image.wanted(),
        strategy: settings::strategy(&prepared.config)?,
        max_unavailable: prepared.config.deploy.as_ref().and_then(|d| d.max_unavailable).unwrap_or(0.33),
        max_concurrent: args.ignored.immediate_max_concurrent.unwrap_or(args.rollout.max_concurrent),
        primary_region: prepared.config.primary_region.clone(),
        ha: args.fleet.ha.unwrap_or(true),
        update_only: args.fleet.update_only,
        detach: args.rollout.detach,
        smoke_checks: args.rollout.smoke_checks,
        force: args.rollout.force,
        filters: settings::filters(args),
        guest: settings::guest(args)?,
        volume_initial_size_gb: args.fleet.volume_initial_size,
        min_secrets_version: user.min_secrets_version(&prepared.scope.name),
        ip_policy: settings::ip_policy(args),
        release_command: prepared
            .config
            .deploy
            .as_ref()
            .map(|d| d.release_command.clone())
            .filter(|c| !c.is_empty() && !args.rollout.skip_release_command),
        verify_stopped: args.rollout.verify_stopped,
        stop_signal: args.rollout.signal.clone(),
    };
    match model::plan::make(&snapshot, &desired) {
        Ok(plan) => Ok((plan, snapshot)),
        Err(refused) => {
            let refused = observe::with_snapshots(&prepared.ports, refused).await;
            Err(Failure::from_diagnostic(refused.diagnostic("deploy")).app(&prepared.scope.name))
        }
    }
}

/// What needs a yes is asked one by one; `--yes` answers all.
pub(super) fn confirm(args: &Args, ctx: &Ctx, plan: &Plan) -> Result<(), Failure> {
    for warning in &plan.warnings {
        ctx.progress().warn(&warning.title());
    }
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    for question in &plan.confirmations {
        if !prompt.confirm(&format!("{}. Go on?", question.title()), "--yes")? {
            return Err(Failure::declined(question.code()));
        }
    }
    Ok(())
}

fn release_command(
    args: &Args,
    prepared: &Prepared,
    image: &image::Resolved,
) -> Result<Option<Command>, Failure> {
    if args.rollout.skip_release_command {
        return Ok(None);
    }
    let config = model::appconfig::release_command_config(&prepared.config, prepared.groups.files())
        .map_err(|problems| problems_failure(prepared.scope.file.as_ref(), &problems))?;
    let Some(mut config) = config else { return Ok(None) };
    config.resolve_image_marker(&image.reference);
    config.image.clone_from(&image.reference);
    if config.guest.is_none() {
        let flags = settings::guest(args)?;
        let default = model::machine::Guest::preset(model::machine::Guest::DEFAULT_PRESET).ok();
        // The command gets at least what a machine of the app gets (deploy.md 4.1).
        let of_group =
            prepared.groups.machine_config(&prepared.groups.default_group(), None).ok().and_then(|c| c.guest);
        config.guest = match of_group {
            Some(guest) => Some(guest),
            None if Some(&flags) == default.as_ref() => model::machine::Guest::preset("shared-cpu-2x").ok(),
            None => Some(flags),
        };
    }
    let command = prepared.config.deploy.as_ref().map_or_else(String::new, |d| d.release_command.clone());
    Ok(Some(Command {
        command,
        config,
        region: prepared.config.primary_region.clone(),
        min_secrets_version: None,
    }))
}

/// The live board on a terminal, plain lines elsewhere.
pub(crate) fn listener(ctx: &Ctx, app: &str, json: bool) -> Box<dyn Shown> {
    if ctx.terminal.live() && !json && !ctx.is_quiet() {
        Box::new(Board::new(&ctx.terminal, app))
    } else {
        Box::new(Lines::new(&ctx.terminal, app, ctx.is_quiet()))
    }
}

/// A listener that draws, and has to stop drawing before the result is printed.
pub(crate) trait Shown: Listener {
    fn finish(&self);
}

impl Shown for Board {
    fn finish(&self) {
        self.clear();
    }
}

impl Shown for Lines {
    fn finish(&self) {}
}

/// The code of "the app does not exist".
const NO_SUCH_APP: Code = Code::C001;
