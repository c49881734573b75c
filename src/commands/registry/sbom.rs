//! `fly registry sbom`

use super::choice::{self, Choice};
use crate::api::scanner::Document;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::json;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    choice: Choice,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let chosen = args.choice.resolve(ctx).await?;
    let org = choice::org_of(&chosen.session, &chosen.scope).await?;
    let scanner = choice::scanner(&chosen.session, &org, ctx).await?;
    let asking = scanner.document(&chosen.image, Document::Packages);
    let document = ctx.progress().waiting("the scanner", asking).await;
    let document = document.map_err(|error| choice::unscanned(error, &chosen.image))?;
    // The document is made for programs, with or without `--json`.
    ctx.terminal.out(&json::pretty(&document));
    Ok(0)
}
