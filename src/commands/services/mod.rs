//! `fly services …`
//!
//! In: an app. Out: what its machines offer to the outside. Must not: change anything.

mod list;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See what an app's machines offer to the outside
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List an app's services
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
