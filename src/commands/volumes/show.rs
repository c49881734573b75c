//! `fly volumes show`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::{select, view};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Id of the volume
    id: Option<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let id = args.id.as_deref();
    let (session, scope) = select::open(ctx, &args.app, id).await?;
    let volume = select::one(ctx, &session, &scope, id, args.format.json).await?;
    ctx.show(args.format.json, &view::One::new(&scope.name, volume));
    Ok(0)
}
