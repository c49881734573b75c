//! `fly machine start`

use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::act::{Verb, each};
use super::select::Many;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    targets: Many,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    each(ctx, &targets, Verb { done: "started" }, args.targets.format.json, async |machine, leases| {
        let nonce = leases.nonce(&machine.id);
        match targets.api.start_machine(app, &machine.id, nonce.as_deref()).await {
            Ok(_) => Ok(()),
            Err(error) => Err(targets.judge(error, &machine.id).await),
        }
    })
    .await
}
