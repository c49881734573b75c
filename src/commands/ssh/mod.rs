//! `fly ssh …`
//!
//! In: an app, which machine of it, a command. Out: the remote program's streams and status;
//! certificates. Shared with `sftp` and `console`: choosing a machine, reaching it, naming what failed. Must not:
//! change a machine.

mod issue;
mod log;
pub(crate) mod login;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Log in to machines
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Make an SSH key that is valid for some hours, for other SSH clients
    Issue(issue::Args),
    /// List the certificates an organization has issued
    Log(log::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Issue(args) => issue::run(&args, ctx).await,
            Self::Log(args) => log::run(&args, ctx).await,
        }
    }
}
