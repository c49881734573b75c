//! `fly scale …`
//!
//! In: an app. Out: more, fewer or other machines, each watched until it is what was asked for. Must not:
//! change anything before the whole plan was shown and agreed to.

mod count;
mod execute;
mod show;
mod vertical;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See and change how many machines an app has, and how large they are
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Show the size and number of machines of each process group
    Show(show::Args),
    /// Change how many machines a process group has
    Count(Box<count::Args>),
    /// Change the size of a process group's machines
    Vm(vertical::Vm),
    /// Change the memory of a process group's machines
    Memory(vertical::Memory),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Show(args) => show::run(&args, ctx).await,
            Self::Count(args) => count::run(&args, ctx).await,
            Self::Vm(args) => vertical::vm(&args, ctx).await,
            Self::Memory(args) => vertical::memory(&args, ctx).await,
        }
    }
}
