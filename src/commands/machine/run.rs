//! `fly machine run`, `fly machine create`

use std::time::Duration;

use model::machine::{Dns, LaunchMachineInput, Machine, MachineConfig, Restart, RestartPolicy};
use serde::Serialize;

use crate::api::machines::machines::WaitFor;
use crate::commands::console::ephemeral::{Program, run_in_new};
use crate::commands::{apps, args, deploy, network};
use crate::config::user::UserFile;
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::{Ports, health};
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::wireguard::peers::Wanted;

use super::{config, mounts, wait};

/// How long a new machine may take to start.
const START: Duration = Duration::from_secs(300);
/// What a shell runs in where no image is named.
const SHELL_IMAGE: &str = "ubuntu";

/// What run and create have in common.
#[derive(Debug, clap::Args)]
struct New {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    region: args::Region,
    /// Name of the machine; made up when left out
    #[arg(short = 'n', long, value_name = "NAME")]
    name: Option<String>,
    /// Destroy the machine when its main process ends
    #[arg(long)]
    rm: bool,
    /// Volume to mount; may be repeated
    #[arg(short = 'v', long, value_name = "ID_OR_NAME:/PATH", value_delimiter = ',')]
    volume: Vec<String>,
    /// Do not wait until its checks pass
    #[arg(long)]
    detach: bool,
    /// Refused: `fly machine update` changes existing machines
    #[arg(long, hide = true, value_name = "ID")]
    id: Option<String>,
    /// Has no effect: the app has to exist
    #[arg(long, hide = true, value_name = "SLUG")]
    org: Option<String>,
    /// Has no effect: nothing is built here
    #[arg(long, hide = true)]
    use_zstd: bool,
    #[command(flatten)]
    config: config::Flags,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RunArgs {
    /// Image to run
    image: Option<String>,
    /// Command and its arguments, instead of the image's; put `--` before words that begin with a dash
    #[arg(value_name = "COMMAND")]
    words: Vec<String>,
    #[command(flatten)]
    new: New,
    /// Container of `--machine-config` that gets the image
    #[arg(long, value_name = "NAME")]
    container: Option<String>,
    /// Open a shell in the machine, and destroy it when the shell ends
    #[arg(long, conflicts_with_all = ["detach", "schedule", "standby_for"])]
    shell: bool,
    /// With `--shell`: user to log in as
    #[arg(long, value_name = "NAME", default_value = "root", requires = "shell")]
    user: String,
    /// With `--shell`: the shell
    #[arg(long, value_name = "COMMAND", default_value = "/bin/bash", requires = "shell")]
    command: String,
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    wg: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CreateArgs {
    /// Image to run
    image: String,
    /// Command and its arguments, instead of the image's; put `--` before words that begin with a dash
    #[arg(value_name = "COMMAND")]
    words: Vec<String>,
    #[command(flatten)]
    new: New,
}

pub(super) async fn run(args: &RunArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let image = args.image.as_deref();
    if args.shell {
        return shell(args, ctx).await;
    }
    launch(ctx, &args.new, image, &args.words, args.container.as_deref(), false).await
}

pub(super) async fn create(args: &CreateArgs, ctx: &Ctx) -> Result<u8, Failure> {
    launch(ctx, &args.new, Some(&args.image), &args.words, None, true).await
}

/// A machine that sleeps beside a shell.
async fn shell(args: &RunArgs, ctx: &Ctx) -> Result<u8, Failure> {
    // flyctl's image for interactive machines (flyctl: `machine/run.go`).
    let image = args.image.as_deref().unwrap_or(SHELL_IMAGE);
    let (session, scope, mut input) =
        prepare(ctx, &args.new, Some(image), &args.words, args.container.as_deref(), false).await?;
    if let Some(config) = &mut input.config {
        config.auto_destroy = true;
        config.restart = Some(Restart { policy: RestartPolicy::No, ..Restart::default() });
        if args.words.is_empty() {
            config.init.exec = vec!["/bin/sleep".to_owned(), "inf".to_owned()];
        }
    }
    let what = Program {
        user: &args.user,
        purpose: "for the shell",
        command: Some(args.command.clone()),
        container: args.container.as_deref(),
    };
    let (org, network) = network::of_app(&scope, &session).await?;
    let wanted = Wanted { org, network, region: None };
    run_in_new(ctx, &session, &scope, wanted, &input, what).await
}

async fn launch(
    ctx: &Ctx,
    new: &New,
    image: Option<&str>,
    words: &[String],
    container: Option<&str>,
    only_create: bool,
) -> Result<u8, Failure> {
    let (session, scope, input) = prepare(ctx, new, image, words, container, only_create).await?;
    let machine = start(ctx, &session, &scope, &input, new.detach).await?;
    let did = if input.skip_launch { "created" } else { "launched" };
    ctx.show(new.format.json, &Launched { machine, app: scope.name, did });
    Ok(0)
}

/// Everything that is sent to make the machine.
async fn prepare(
    ctx: &Ctx,
    new: &New,
    image: Option<&str>,
    words: &[String],
    container: Option<&str>,
    only_create: bool,
) -> Result<(Session, AppScope, LaunchMachineInput), Failure> {
    if new.id.is_some() {
        return Err(Failure::usage("`--id`: existing machines are changed with `fly machine update`"));
    }
    let wishes = mounts::parse(&new.volume)?;
    let mut config = wanted(ctx, new, image, words, container)?;
    let scope = ctx.app(&new.app)?;
    let session = ctx.session()?;
    let region = new.region.region.clone().unwrap_or_default();
    let volumes = if wishes.iter().any(mounts::Wish::by_name) {
        match session.machines().list_volumes(&scope.name).await {
            Ok(volumes) => volumes,
            Err(error) => return Err(apps::judge(error, &scope, &session).await),
        }
    } else {
        Vec::new()
    };
    mounts::apply(&mut config.mounts, &wishes, &volumes, &region)?;
    config::pin(&mut config, image, &scope.name, &session, ctx).await?;
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let input = LaunchMachineInput {
        name: new.name.clone().unwrap_or_default(),
        region,
        skip_launch: only_create || !config.standbys.is_empty(),
        min_secrets_version: user.min_secrets_version(&scope.name),
        config: Some(config.into()),
        ..LaunchMachineInput::default()
    };
    Ok((session, scope, input))
}

/// The configuration the flags describe, with image and command.
fn wanted(
    ctx: &Ctx,
    new: &New,
    image: Option<&str>,
    words: &[String],
    container: Option<&str>,
) -> Result<MachineConfig, Failure> {
    let base = MachineConfig { auto_destroy: new.rm, dns: Some(Dns::default()), ..MachineConfig::default() };
    let mut config = new.config.apply(base, &ctx.cwd)?;
    new.config.restart(&mut config, true);
    if !words.is_empty() {
        config.init.cmd = words.to_vec();
    }
    let image = image.map(|image| config::image(image, &ctx.cwd)).transpose()?;
    place_image(&mut config, image, container)?;
    if config.image.is_empty() && config.containers.is_empty() {
        return Err(Failure::usage("no image: name one, or give `--machine-config`"));
    }
    Ok(config)
}

/// Puts the image into the machine, or into the container meant: the named one, `app`, or the first.
pub(super) fn place_image(
    config: &mut MachineConfig,
    image: Option<String>,
    container: Option<&str>,
) -> Result<(), Failure> {
    let at = match container {
        Some(name) => match config.containers.iter().position(|c| c.name == name) {
            None => return Err(Failure::usage(format!("there is no container \"{name}\""))),
            found => found,
        },
        None if config.containers.is_empty() => None,
        None => Some(config.containers.iter().position(|c| c.name == "app").unwrap_or(0)),
    };
    if let Some(image) = image {
        match at {
            Some(at) => config.containers[at].image = image,
            None => config.image = image,
        }
    }
    Ok(())
}

/// Creates the machine and waits until it runs, or has run; returns it as last seen.
async fn start(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    input: &LaunchMachineInput,
    detach: bool,
) -> Result<Machine, Failure> {
    let api = session.machines();
    let creating = api.create_machine(&scope.name, input);
    let machine = match ctx.progress().waiting("the machine to be created", creating).await {
        Ok(machine) => machine,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    if input.skip_launch {
        return Ok(machine);
    }
    let (ports, patience) = (Ports::of(session, &scope.name, ""), deploy::default_patience(ctx));
    let id = &machine.id;
    ctx.progress().say(&format!("created machine {id} in {}", machine.region));
    let wanted = WaitFor {
        states: &["started", "stopped", "failed", "destroyed"],
        instance_id: Some(&machine.instance_id).filter(|id| !id.is_empty()).map(String::as_str),
        timeout: START,
    };
    let waiting = wait::reached(&api, &scope.name, id, wanted);
    let state = ctx.progress().waiting(&format!("machine {id} to start"), waiting).await?;
    let seen = api.machine(&scope.name, id).await;
    let seen = match seen {
        Ok(seen) => seen,
        // Destroyed itself, and is forgotten already.
        Err(error) if error.is_not_found() => Machine { state: state.as_str().into(), ..machine.clone() },
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    if seen.state.as_str() != "started" {
        health::ended(&ports, &seen, &patience).await?;
        return Ok(seen);
    }
    if detach {
        return Ok(seen);
    }
    let watching = health::healthy(&ports, id, Some(&machine.instance_id), &patience);
    ctx.progress().waiting(&format!("machine {id} to be healthy"), watching).await
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Launched {
    machine: Machine,
    #[serde(skip)]
    app: String,
    #[serde(skip)]
    did: &'static str,
}

impl View for Launched {
    fn human(&self, page: &mut Page) {
        let machine = &self.machine;
        page.line(&format!("{} machine {} in app {}", self.did, machine.id, self.app));
        page.line(&format!(" Machine ID: {}", machine.id));
        page.line(&format!(" Instance ID: {}", machine.instance_id));
        page.line(&format!(" State: {}", machine.state));
        if !machine.private_ip.is_empty() {
            page.line(&format!(" Private IP: {}", machine.private_ip));
        }
        if let Some(exit) = health::last_exit(machine) {
            page.line(&format!(" Exit code: {}", exit.exit_code));
        }
    }
}
