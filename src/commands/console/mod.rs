//! `fly console`
//!
//! In: an app, what to run, which image and size. Out: the remote program's streams and status, in a machine
//! made for it and destroyed after it, whatever happens. Must not: touch the app's own machines.

pub(crate) mod ephemeral;

use model::appconfig::{self, AppConfig};
use model::diagnosis::Code;
use model::machine::{Dns, LaunchMachineInput, Machine, MachineState};

use crate::api::graphql::apps::CurrentRelease;
use crate::commands::machine::guest::Size;
use crate::commands::machine::{config, mounts};
use crate::commands::ssh::reach;
use crate::commands::ssh::run::{self, Wish};
use crate::commands::ssh::target;
use crate::commands::{apps, args, deploy, network};
use crate::config::user::UserFile;
use crate::context::{AppScope, Ctx, Session, env};
use crate::diagnostics::Failure;
use crate::wireguard::peers::Wanted;

use ephemeral::{Program, run_in_new};

/// Group of `[[vm]]` that sizes the machine.
const GROUP: &str = "console";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Command to run instead of the app's `console_command`, or of a shell
    #[arg(short = 'C', long, value_name = "COMMAND")]
    command: Option<String>,
    /// Machine that is there already, by id; none is made
    #[arg(long, value_name = "ID", conflicts_with_all = ["select", "vm_size", "vm_cpus", "vm_memory", "region", "image"])]
    machine: Option<String>,
    /// Choose from a list: a new machine, or one that runs
    #[arg(short = 's', long)]
    select: bool,
    /// Container to go to
    #[arg(long, value_name = "NAME")]
    container: Option<String>,
    /// User to log in as
    #[arg(short = 'u', long, value_name = "NAME", default_value = "root")]
    user: String,
    #[command(flatten)]
    region: args::Region,
    /// Image of the machine, instead of the current release's
    #[arg(short = 'i', long, value_name = "IMAGE")]
    image: Option<String>,
    /// Environment variable; may be repeated
    #[arg(short = 'e', long, value_name = "NAME=VALUE")]
    env: Vec<String>,
    /// Replace the image's entrypoint
    #[arg(long, value_name = "COMMAND")]
    entrypoint: Option<String>,
    /// Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`
    #[arg(short = 'p', long, value_name = "PORT", value_delimiter = ',')]
    port: Vec<String>,
    /// Volume to mount; may be repeated
    #[arg(long, value_name = "ID_OR_NAME:/PATH", value_delimiter = ',')]
    volume: Vec<String>,
    /// Keep the machine out of internal DNS, which is so anyway
    #[arg(long, hide = true, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true", require_equals = true, default_value = "true")]
    skip_dns_registration: bool,
    /// File from this computer; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=LOCAL")]
    file_local: Vec<String>,
    /// File with this text; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=TEXT")]
    file_literal: Vec<String>,
    /// File with the content of a secret; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=SECRET")]
    file_secret: Vec<String>,
    #[command(flatten)]
    size: Size,
    #[command(flatten)]
    build: config::Build,
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    wg: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let (place, config) =
        futures::try_join!(network::of_app(&scope, &session), app_config(&session, &scope))?;
    let (org, network) = place;
    let wanted = Wanted { org, network, region: None };
    let command = args.command.clone().or(Some(config.console_command.clone())).filter(|c| !c.is_empty());
    let Some(machine) = existing(args, ctx, &session, &scope).await? else {
        let input = launch(args, ctx, &session, &scope, &config).await?;
        let what = Program {
            user: &args.user,
            purpose: "for the console",
            command,
            container: args.container.as_deref(),
        };
        return run_in_new(ctx, &session, &scope, wanted, &input, what).await;
    };
    let start = reach::Start {
        ctx,
        session: &session,
        scope: &scope,
        wanted,
        progress: ctx.progress(),
        fresh: false,
    };
    let (target, remark) = target::container(&machine, args.container.as_deref())?;
    remark.iter().for_each(|remark| start.progress.say(remark));
    let reached = start.to_machine(machine, target, &args.user, reach::Purpose::Program).await?;
    let target = reached.target.clone();
    let wish = Wish { command, pty: ctx.terminal.stdin_tty, no_stdin: false, target };
    let result = run::run(ctx, &reached.connection, wish, &reached.place()).await;
    reached.close().await;
    result
}

/// The file here, else what the current release recorded.
async fn app_config(session: &Session, scope: &AppScope) -> Result<AppConfig, Failure> {
    if let Some(file) = &scope.file {
        if let Some(problem) = file.problems.iter().find(|problem| problem.is_error()) {
            return Err(Failure::config_problem(file, problem));
        }
        if let Some(config) = &file.config {
            return Ok(config.clone());
        }
    }
    let definition = deploy::app::definition(session, scope).await?;
    Ok(appconfig::from_definition(&definition).config.unwrap_or_default())
}

/// The machine named, or chosen from a list; `None` = one is to be made.
async fn existing(
    args: &Args,
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
) -> Result<Option<Machine>, Failure> {
    if args.machine.is_none() && !args.select {
        return Ok(None);
    }
    let machines = match session.machines().list_machines(&scope.name, false).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    if let Some(id) = &args.machine {
        return target::named(&machines, id, &scope.name).cloned().map(Some);
    }
    let running: Vec<&Machine> = machines
        .iter()
        .filter(|machine| machine.state == MachineState::Started && !machine.is_release_command())
        .collect();
    let mut items = vec!["a new machine of the current release".to_owned()];
    items.extend(running.iter().map(|machine| target::described(machine, true)));
    let index = ctx.prompt(false, args.format.json).select("Which machine?", &items, "--machine ID")?;
    Ok(index.checked_sub(1).map(|index| running[index].clone()))
}

/// The machine to be made: the app's environment, nothing of its services, asleep beside the command.
async fn launch(
    args: &Args,
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    app: &AppConfig,
) -> Result<LaunchMachineInput, Failure> {
    let wishes = mounts::parse(&args.volume)?;
    let mut base = appconfig::console_config(app);
    base.guest = match appconfig::group_guest(app, GROUP) {
        Ok(guest) => guest,
        Err(problem) => return Err(Failure::new(problem.code, problem.message)),
    };
    base.dns.get_or_insert_with(Dns::default).skip_registration = args.skip_dns_registration;
    let flags = config::Flags {
        env: args.env.clone(),
        port: args.port.clone(),
        entrypoint: args.entrypoint.clone(),
        file_local: args.file_local.clone(),
        file_literal: args.file_literal.clone(),
        file_secret: args.file_secret.clone(),
        guest: args.size.clone(),
        build: args.build.clone(),
        ..config::Flags::default()
    };
    let mut machine = flags.apply(base, &ctx.cwd)?;
    let region = args.region.region.clone().or_else(|| ctx.env.get(env::FLY_REGION).map(str::to_owned));
    let region = region.unwrap_or_default();
    let volumes = if wishes.iter().any(mounts::Wish::by_name) {
        match session.machines().list_volumes(&scope.name).await {
            Ok(volumes) => volumes,
            Err(error) => return Err(apps::judge(error, scope, session).await),
        }
    } else {
        Vec::new()
    };
    mounts::apply(&mut machine.mounts, &wishes, &volumes, &region)?;
    match &args.image {
        Some(image) => {
            let image = config::image(image, &ctx.cwd)?;
            machine.image.clone_from(&image);
            config::pin(&mut machine, Some(&image), &scope.name, session, ctx).await?;
        }
        None => machine.image = current_image(session, scope).await?,
    }
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    Ok(LaunchMachineInput {
        config: Some(machine.into()),
        region,
        min_secrets_version: user.min_secrets_version(&scope.name),
        ..LaunchMachineInput::default()
    })
}

async fn current_image(session: &Session, scope: &AppScope) -> Result<String, Failure> {
    let asked = CurrentRelease { app_name: scope.name.clone() };
    let data = match session.graphql().run(&asked).await {
        Ok(data) => data,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    let image = data.app.current_release_unprocessed.and_then(|release| release.image_ref);
    image.filter(|image| !image.is_empty()).ok_or_else(|| {
        Failure::new(
            Code::C909,
            format!("app {} has not been released yet, so there is no image", scope.name),
        )
        .next_command("fly deploy", "deploy it first")
        .next_step("or name an image with `--image`")
        .app(&scope.name)
    })
}
