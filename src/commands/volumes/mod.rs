//! `fly volumes …`
//!
//! In: volume ids, sizes, regions. Out: volumes made, grown, changed and destroyed. Must not: destroy anything
//! before every id was looked up, or make a single copy of data without saying what that means.

mod create;
mod destroy;
mod extend;
mod list;
mod select;
mod show;
mod snapshots;
mod update;
mod view;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Create, grow, snapshot and destroy an app's volumes
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Create volumes in a region
    Create(Box<create::Args>),
    /// List an app's volumes
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Show one volume
    Show(show::Args),
    /// Destroy volumes with their data
    #[command(visible_aliases = ["delete", "rm"])]
    Destroy(destroy::Args),
    /// Make a volume larger
    Extend(extend::Args),
    /// Change how snapshots of a volume are made and kept
    Update(update::Args),
    /// List and make snapshots of a volume
    #[command(subcommand, visible_aliases = ["snapshot", "snaps"])]
    Snapshots(snapshots::Command),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Create(args) => create::run(&args, ctx).await,
            Self::List(args) => list::run(&args, ctx).await,
            Self::Show(args) => show::run(&args, ctx).await,
            Self::Destroy(args) => destroy::run(&args, ctx).await,
            Self::Extend(args) => extend::run(&args, ctx).await,
            Self::Update(args) => update::run(&args, ctx).await,
            Self::Snapshots(command) => command.run(ctx).await,
        }
    }
}
