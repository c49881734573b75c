//! `fly local …`: the platform in this binary.

mod env;
mod fault;
mod fault_builder;
mod logs;
mod reset;
mod status;
#[cfg(feature = "platform")]
mod up;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{Admin, Home};
use crate::output::Said;

/// Run Fly.io's platform on this computer
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Start the platform
    #[cfg(feature = "platform")]
    Up(up::Args),
    /// Stop the platform; what it keeps stays
    Down(Down),
    /// Show whether it runs and where
    Status(status::Args),
    /// Destroy every app on it; accounts and images stay
    Reset(reset::Args),
    /// Print the environment that points a Fly client at it
    Env(env::Args),
    /// Show its log, or the requests it answered
    Logs(logs::Args),
    /// Make it fail on purpose
    #[command(subcommand)]
    Fault(fault::Command),
    /// Run it in this process, for `up`
    #[cfg(feature = "platform")]
    #[command(hide = true)]
    Serve(up::Serve),
}

/// Arguments of `fly local down`.
#[derive(Debug, clap::Args)]
pub(crate) struct Down {
    #[command(flatten)]
    format: args::Json,
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            #[cfg(feature = "platform")]
            Self::Up(args) => up::run(&args, ctx).await,
            Self::Down(args) => down(&args, ctx).await,
            Self::Status(args) => status::run(&args, ctx).await,
            Self::Reset(args) => reset::run(&args, ctx).await,
            Self::Env(args) => env::run(&args, ctx).await,
            Self::Logs(args) => logs::run(&args, ctx).await,
            Self::Fault(command) => command.run(ctx).await,
            #[cfg(feature = "platform")]
            Self::Serve(args) => up::serve(&args, ctx).await,
        }
    }
}

/// Stops it and waits until it is gone.
async fn down(args: &Down, ctx: &Ctx) -> Result<u8, Failure> {
    let home = Home::of(&ctx.env);
    let Some(platform) = home.running(ctx.http()).await else {
        let line = format!("no local platform is running on {}", home.data_dir.display());
        ctx.show(args.format.json, &Said::new(serde_json::json!({"stopped": false}), [line]));
        return Ok(0);
    };
    Admin::new(ctx.http(), &platform).shutdown().await?;
    let gone = async {
        // The file goes last, when every machine has ended.
        while home.discovery().is_some_and(|d| d.pid == platform.pid) {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    };
    let waited = tokio::time::timeout(std::time::Duration::from_secs(60), gone);
    if ctx.progress().waiting("the local platform to stop", waited).await.is_err() {
        return Err(Failure::new(
            model::diagnosis::Code::N912,
            format!("the local platform (pid {}) did not stop within 60 s", platform.pid),
        ));
    }
    let value = serde_json::json!({"stopped": true, "pid": platform.pid});
    ctx.show(args.format.json, &Said::new(value, ["the local platform has stopped".to_owned()]));
    Ok(0)
}
