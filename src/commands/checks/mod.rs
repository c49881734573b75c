//! `fly checks …`
//!
//! In: an app. Out: what its machines' health checks say. Must not: run checks itself.

mod list;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See the health checks of an app's machines
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the results of an app's health checks
    #[command(visible_alias = "ls")]
    List(list::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
        }
    }
}
