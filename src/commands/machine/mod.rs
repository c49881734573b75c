//! `fly machine …`
//!
//! In: machine ids, flags. Out: machines, looked at and changed one by one, under a lease where flyctl
//! takes one. Shared with other nouns: choosing a machine, waiting for it, leases, sizes. Must not:
//! touch a release; that is deploy's.

mod act;
mod api_proxy;
mod clone;
pub(crate) mod config;
mod cordon;
mod destroy;
mod exec;
pub(crate) mod guest;
mod kill;
pub(crate) mod lease;
mod leases;
mod list;
pub(crate) mod mounts;
mod ports;
mod restart;
mod run;
pub(crate) mod select;
mod start;
mod status;
mod stop;
mod suspend;
pub(crate) mod update;
pub(crate) mod wait;
mod wait_state;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See and change an app's machines one by one
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List an app's machines
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Show one machine
    Status(status::Args),
    /// Run an image in a new machine
    Run(Box<run::RunArgs>),
    /// Create a machine without starting it
    Create(Box<run::CreateArgs>),
    /// Make a new machine like an existing one
    Clone(Box<clone::Args>),
    /// Change a machine's image or configuration
    Update(Box<update::Args>),
    /// Start machines
    Start(start::Args),
    /// Stop machines
    Stop(stop::Args),
    /// Restart machines, one after the other
    Restart(restart::Args),
    /// Suspend machines: memory is kept, nothing runs
    Suspend(suspend::Args),
    /// Kill a machine's main process at once
    Kill(kill::Args),
    /// Destroy machines
    #[command(visible_aliases = ["remove", "rm"])]
    Destroy(destroy::Args),
    /// Run a command in a machine and end with its exit code
    Exec(exec::Args),
    /// Keep the proxy from sending requests to machines
    Cordon(cordon::CordonArgs),
    /// Let the proxy send requests to machines again
    Uncordon(cordon::UncordonArgs),
    /// Wait until a machine reaches a state
    Wait(wait_state::Args),
    /// See and clear the locks on machines
    #[command(subcommand, visible_alias = "lease")]
    Leases(leases::Command),
    /// Open local port 4280 that leads to the Machines API inside the private network
    #[command(name = "api-proxy")]
    ApiProxy(api_proxy::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Status(args) => status::run(&args, ctx).await,
            Self::Run(args) => run::run(&args, ctx).await,
            Self::Create(args) => run::create(&args, ctx).await,
            Self::Clone(args) => clone::run(&args, ctx).await,
            Self::Update(args) => update::run(&args, ctx).await,
            Self::Start(args) => start::run(&args, ctx).await,
            Self::Stop(args) => stop::run(&args, ctx).await,
            Self::Restart(args) => restart::run(&args, ctx).await,
            Self::Suspend(args) => suspend::run(&args, ctx).await,
            Self::Kill(args) => kill::run(&args, ctx).await,
            Self::Destroy(args) => destroy::run(&args, ctx).await,
            Self::Exec(args) => exec::run(&args, ctx).await,
            Self::Cordon(args) => cordon::cordon(&args, ctx).await,
            Self::Uncordon(args) => cordon::uncordon(&args, ctx).await,
            Self::Wait(args) => wait_state::run(&args, ctx).await,
            Self::Leases(command) => command.run(ctx).await,
            Self::ApiProxy(args) => api_proxy::run(&args, ctx).await,
        }
    }
}
