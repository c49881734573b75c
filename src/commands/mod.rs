//! The commands: `<noun>/<verb>.rs`, each a function from arguments to a value.
//!
//! In: parsed arguments and the [`Ctx`]. Out: a view or a [`Failure`]. Never: HTTP, printing, another
//! noun's folder.

mod agent;
pub(crate) mod apps;
pub(crate) mod args;
mod auth;
pub(crate) mod browser;
mod checks;
mod completion;
mod config;
mod console;
pub(crate) mod deploy;
mod deploys;
mod dig;
mod doctor;
mod drift;
mod explain;
mod image;
mod incidents;
mod ips;
mod local;
mod logs;
pub(crate) mod machine;
mod man;
pub(crate) mod network;
pub(crate) mod orgs;
mod ping;
mod platform;
mod proxy;
mod registry;
mod releases;
mod scale;
pub(crate) mod secrets;
mod services;
mod sftp;
mod ssh;
mod status;
mod surface;
mod version;
mod volumes;
mod wireguard;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Every top-level command.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Commands {
    #[command(subcommand)]
    Agent(agent::Command),
    #[command(subcommand, visible_alias = "app")]
    Apps(apps::Command),
    #[command(subcommand)]
    Auth(auth::Command),
    #[command(subcommand)]
    Checks(checks::Command),
    #[command(subcommand)]
    Config(config::Command),
    /// Open a console in a machine made for it from the current release
    Console(Box<console::Args>),
    Deploy(Box<deploy::Args>),
    #[command(subcommand)]
    Deploys(deploys::Command),
    Dig(dig::Args),
    Doctor(Box<doctor::Args>),
    Drift(drift::Args),
    #[command(subcommand, visible_alias = "img")]
    Image(image::Command),
    #[command(subcommand)]
    Incidents(incidents::Command),
    #[command(subcommand, visible_alias = "ip")]
    Ips(ips::Command),
    /// Run Fly.io's platform on this computer
    #[command(subcommand)]
    Local(local::Command),
    #[command(visible_alias = "log")]
    Logs(logs::Args),
    #[command(subcommand, visible_aliases = ["machines", "m"])]
    Machine(machine::Command),
    #[command(subcommand)]
    Orgs(orgs::Command),
    Ping(ping::Args),
    #[command(subcommand)]
    Platform(platform::Command),
    Proxy(proxy::Args),
    #[command(subcommand, hide = true)]
    Registry(registry::Command),
    Releases(releases::Args),
    Rollback(Box<deploy::rollback::Args>),
    #[command(subcommand)]
    Scale(scale::Command),
    #[command(subcommand)]
    Secrets(secrets::Command),
    #[command(subcommand)]
    Services(services::Command),
    #[command(subcommand)]
    Sftp(Box<sftp::Command>),
    #[command(subcommand)]
    Ssh(ssh::Command),
    Status(status::Args),
    Version(version::Command),
    #[command(subcommand, visible_aliases = ["volume", "vol", "v"])]
    Volumes(volumes::Command),
    #[command(subcommand, visible_alias = "wg")]
    Wireguard(wireguard::Command),
    Completion(completion::Args),
    Explain(explain::Args),
    #[command(name = "__man", hide = true)]
    Man(man::Args),
    #[command(name = "__surface", hide = true)]
    Surface(surface::Args),
}

impl Commands {
    /// Runs the command; the number is the exit code of a command that succeeded (almost always 0).
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Agent(command) => Box::pin(command.run(ctx)).await,
            Self::Apps(command) => Box::pin(command.run(ctx)).await,
            Self::Doctor(args) => Box::pin(doctor::run(&args, ctx)).await,
            Self::Logs(args) => Box::pin(logs::run(&args, ctx)).await,
            Self::Registry(command) => Box::pin(command.run(ctx)).await,
            Self::Releases(args) => releases::run(&args, ctx).await,
            Self::Scale(command) => Box::pin(command.run(ctx)).await,
            Self::Status(args) => status::run(&args, ctx).await,
            Self::Auth(command) => command.run(ctx).await,
            Self::Checks(command) => command.run(ctx).await,
            Self::Image(command) => Box::pin(command.run(ctx)).await,
            Self::Incidents(command) => command.run(ctx).await,
            Self::Ips(command) => command.run(ctx).await,
            Self::Machine(command) => Box::pin(command.run(ctx)).await,
            Self::Orgs(command) => command.run(ctx).await,
            Self::Secrets(command) => Box::pin(command.run(ctx)).await,
            Self::Services(command) => command.run(ctx).await,
            Self::Console(args) => console::run(&args, ctx).await,
            Self::Sftp(command) => command.run(ctx).await,
            Self::Ssh(command) => command.run(ctx).await,
            Self::Volumes(command) => command.run(ctx).await,
            Self::Wireguard(command) => command.run(ctx).await,
            Self::Platform(command) => command.run(ctx).await,
            Self::Config(command) => command.run(ctx).await,
            Self::Deploy(args) => Box::pin(deploy::run(*args, ctx)).await,
            Self::Deploys(command) => command.run(ctx).await,
            Self::Dig(args) => Box::pin(dig::run(&args, ctx)).await,
            Self::Ping(args) => Box::pin(ping::run(&args, ctx)).await,
            Self::Proxy(args) => Box::pin(proxy::run(&args, ctx)).await,
            Self::Drift(args) => drift::run(&args, ctx).await,
            Self::Rollback(args) => Box::pin(deploy::rollback::run(*args, ctx)).await,
            Self::Local(command) => command.run(ctx).await,
            Self::Version(command) => command.run(ctx),
            Self::Completion(args) => completion::run(&args, ctx),
            Self::Explain(args) => explain::run(&args, ctx),
            Self::Man(args) => man::run(&args, ctx),
            Self::Surface(args) => surface::run(&args, ctx),
        }
    }

    /// False for commands that talk to nobody: `--local` must not start a platform for them.
    pub(crate) fn may_use_local(&self) -> bool {
        match self {
            Self::Local(_)
            | Self::Version(_)
            | Self::Completion(_)
            | Self::Explain(_)
            | Self::Man(_)
            | Self::Surface(_) => false,
            Self::Platform(command) => !command.is_offline(),
            Self::Config(command) => !command.is_offline(),
            Self::Wireguard(command) => !command.is_offline(),
            _ => true,
        }
    }
}
