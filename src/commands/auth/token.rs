//! `fly auth token`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    // Nothing but the token is printed in any case.
    #[command(flatten)]
    _quiet: args::Quiet,
    #[command(flatten)]
    format: args::Json,
}

pub(super) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let token = ctx.session()?.tokens.all();
    ctx.show(args.format.json, &Said::new(serde_json::json!({"token": token}), [token.clone()]));
    Ok(0)
}
