//! `fly agent …`: a process that keeps tunnels open for others, flyctl included. No command here needs it, and none starts
//! it unasked.
//!
//! In: requests of flyctl's protocol. Out: streams, names and echoes of the private network. Must not: hand out a
//! private key, live on when nobody uses it.

mod ask;
#[cfg(unix)]
mod log;
mod run;
#[cfg(unix)]
mod serve;
mod start;
#[cfg(unix)]
mod tunnels;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// A process that keeps tunnels open for other programs, such as flyctl; no command here needs it
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Be the agent until stopped or idle
    #[command(visible_alias = "daemon-start")]
    Run(run::Args),
    /// Start an agent in the background
    Start(start::StartArgs),
    /// Stop the agent that runs
    Stop(start::StopArgs),
    /// Stop the agent that runs and start another one
    Restart(start::StartArgs),
    /// Show the agent that runs
    Ping(ask::PingArgs),
    /// Have the agent make or find a tunnel
    #[command(hide = true)]
    Establish(ask::OrgArgs),
    /// Have the agent ask the private network's DNS
    #[command(hide = true)]
    Probe(ask::OrgArgs),
    /// Have the agent look up a name
    #[command(hide = true)]
    Resolve(ask::ResolveArgs),
    /// Have the agent list an app's machines
    #[command(hide = true)]
    Instances(ask::InstancesArgs),
    /// Show what a host of the private network says
    #[command(hide = true)]
    Connect(ask::ConnectArgs),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Run(args) => run::run(&args, ctx).await,
            Self::Start(args) => start::start(&args, ctx).await,
            Self::Stop(args) => start::stop(&args, ctx).await,
            Self::Restart(args) => start::restart(&args, ctx).await,
            Self::Ping(args) => ask::ping(&args, ctx).await,
            Self::Establish(args) => ask::org(&args, ctx, "establish").await,
            Self::Probe(args) => ask::org(&args, ctx, "probe").await,
            Self::Resolve(args) => ask::resolve(&args, ctx).await,
            Self::Instances(args) => ask::instances(&args, ctx).await,
            Self::Connect(args) => ask::connect(&args, ctx).await,
        }
    }
}
