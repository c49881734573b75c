//! `fly platform …`
//!
//! In: nothing but flags. Out: facts about the platform: regions, machine sizes, how it is doing.
//! Must not: need an app.

mod regions;
mod status;
mod vm_sizes;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See the platform's regions, machine sizes and status
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the regions machines can run in
    Regions(regions::Args),
    /// List the machine sizes there are
    #[command(name = "vm-sizes")]
    VmSizes(vm_sizes::Args),
    /// Open the status page, or print what it says
    Status(status::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Regions(args) => regions::run(&args, ctx).await,
            Self::VmSizes(args) => Ok(vm_sizes::run(&args, ctx)),
            Self::Status(args) => status::run(&args, ctx).await,
        }
    }

    /// Machine sizes are known without asking anybody.
    pub(crate) fn is_offline(&self) -> bool {
        matches!(self, Self::VmSizes(_))
    }
}
