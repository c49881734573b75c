//! `fly image …`
//!
//! In: an app. Out: the images its machines run, and machines moved to newer ones. Must not: build or push
//! anything, make a release.

mod latest;
mod show;
mod update;
mod version;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See and change the images an app's machines run
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Show the images of an app's machines
    Show(show::Args),
    /// Move machines to the newest version of their image, or to a named one
    Update(Box<update::Args>),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Show(args) => show::run(&args, ctx).await,
            Self::Update(args) => update::run(&args, ctx).await,
        }
    }
}
