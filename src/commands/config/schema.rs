//! `fly config schema`

use crate::commands::args;
use crate::context::Ctx;
use crate::output::json;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    // The schema is JSON in any case.
    #[command(flatten)]
    _format: args::Json,
}

pub(super) fn run(_args: &Args, ctx: &Ctx) -> u8 {
    ctx.terminal.out(&json::pretty2(&model::appconfig::schema()));
    0
}
