//! `fly sftp …`, also as `fly ssh sftp …`
//!
//! In: paths here and there, which machine. Out: files moved, listings. What is said about progress goes to
//! stderr. Must not: replace anything unasked.

mod list;
mod manage;
mod meter;
mod open;
mod shell;
mod transfer;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Move files to and from a machine
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List everything below a path of the machine
    Find(list::FindArgs),
    /// List a directory of the machine
    Ls(list::LsArgs),
    /// Get a file or directory from the machine
    Get(transfer::GetArgs),
    /// Put a file or directory on the machine
    Put(transfer::PutArgs),
    /// Remove files or directories on the machine
    Rm(manage::RmArgs),
    /// Make directories on the machine
    Mkdir(manage::MkdirArgs),
    /// Change modes of files on the machine
    Chmod(manage::ChmodArgs),
    /// Look around and move files, command by command
    Shell(shell::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Find(args) => list::find(&args, ctx).await,
            Self::Ls(args) => list::ls(&args, ctx).await,
            Self::Get(args) => transfer::get(&args, ctx).await,
            Self::Put(args) => transfer::put(&args, ctx).await,
            Self::Rm(args) => manage::rm(&args, ctx).await,
            Self::Mkdir(args) => manage::mkdir(&args, ctx).await,
            Self::Chmod(args) => manage::chmod(&args, ctx).await,
            Self::Shell(args) => shell::run(&args, ctx).await,
        }
    }
}
