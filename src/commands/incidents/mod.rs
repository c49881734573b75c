//! `fly incidents …`
//!
//! In: nothing, or an app. Out: open incidents of the platform, and trouble on the hosts of an app.
//! Must not: guess whether an incident explains a failure (diagnostics do).

mod hosts;
mod list;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See incidents of the platform and of its hosts
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the unresolved incidents of the platform
    List(list::Args),
    /// See trouble on hosts
    #[command(subcommand)]
    Hosts(Hosts),
}

/// See trouble on hosts
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Hosts {
    /// List trouble on the hosts that an app's machines live on
    #[command(visible_alias = "ls")]
    List(hosts::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Hosts(Hosts::List(args)) => hosts::run(&args, ctx).await,
        }
    }
}
