//! `fly ssh …`
//!
//! In: an app, which machine of it, a command. Out: the remote program's streams and status;
//! certificates. Shared with `sftp` and `console`: choosing a machine, reaching it, naming what failed. Must not:
//! change a machine.

pub(crate) mod blame;
mod console;
mod host_keys;
mod issue;
mod log;
pub(crate) mod login;
pub(crate) mod reach;
pub(crate) mod run;
pub(crate) mod target;

use crate::commands::sftp;
use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Log in to machines
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Log in to a machine, or run a command in it and end with its exit code
    Console(Box<console::Args>),
    /// Make an SSH key that is valid for some hours, for other SSH clients
    Issue(issue::Args),
    /// List the certificates an organization has issued
    Log(log::Args),
    #[command(subcommand)]
    Sftp(Box<sftp::Command>),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Console(args) => console::run(&args, ctx).await,
            Self::Issue(args) => issue::run(&args, ctx).await,
            Self::Log(args) => log::run(&args, ctx).await,
            Self::Sftp(command) => command.run(ctx).await,
        }
    }
}
