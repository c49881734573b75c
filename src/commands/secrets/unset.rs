//! `fly secrets unset`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::Reach;
use super::change;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Secrets to remove
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    for (index, name) in args.names.iter().enumerate() {
        // Not shown: somebody may have written the value behind it.
        if name.contains('=') || name.is_empty() {
            return Err(Failure::usage(format!("argument {} is not a name; nothing was removed", index + 1)));
        }
    }
    let change = args.names.into_iter().map(|name| (name, None)).collect();
    change::apply(ctx, &args.app, change, args.reach, args.format).await
}
