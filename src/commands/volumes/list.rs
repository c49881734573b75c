//! `fly volumes list`

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::{select, view};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Show volumes that are being destroyed, too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let volumes = if args.all {
        let machines = session.machines();
        match ctx.progress().waiting("the volumes", machines.list_volumes(&scope.name)).await {
            Ok(volumes) => volumes,
            Err(error) => return Err(apps::judge(error, &scope, &session).await),
        }
    } else {
        select::all(ctx, &session, &scope).await?
    };
    ctx.show(args.format.json, &view::Volumes(volumes));
    Ok(0)
}
