//! `fly deploys resume`

use futures::future::try_join_all;
use model::machine::metadata;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::status::Shown;

/// End a pause of deploys
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let machines = super::machines(ctx, &session, &scope).await?;
    let api = session.machines();
    let paused = machines.iter().filter(|m| !m.metadata(metadata::DEPLOYS_PAUSED).is_empty());
    let clearing = paused.map(|m| api.delete_machine_metadata(&scope.name, &m.id, metadata::DEPLOYS_PAUSED));
    if let Err(error) = ctx.progress().waiting("the machines", try_join_all(clearing)).await {
        return Err(crate::commands::apps::judge(error, &scope, &session).await);
    }
    ctx.show(args.format.json, &Shown { app: scope.name, pause: None });
    Ok(0)
}
