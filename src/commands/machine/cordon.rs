//! `fly machine cordon`, `fly machine uncordon`

use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::act::{Verb, each};
use super::select::Many;

#[derive(Debug, clap::Args)]
pub(crate) struct CordonArgs {
    #[command(flatten)]
    targets: Many,
}

#[derive(Debug, clap::Args)]
pub(crate) struct UncordonArgs {
    #[command(flatten)]
    targets: Many,
}

pub(super) async fn cordon(args: &CordonArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    each(ctx, &targets, Verb { done: "cordoned" }, args.targets.format.json, async |machine, leases| {
        let nonce = leases.nonce(&machine.id);
        match targets.api.cordon_machine(app, &machine.id, nonce.as_deref()).await {
            Ok(()) => Ok(()),
            Err(error) => Err(targets.judge(error, &machine.id).await),
        }
    })
    .await
}

pub(super) async fn uncordon(args: &UncordonArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    each(ctx, &targets, Verb { done: "uncordoned" }, args.targets.format.json, async |machine, leases| {
        let nonce = leases.nonce(&machine.id);
        match targets.api.uncordon_machine(app, &machine.id, nonce.as_deref()).await {
            Ok(()) => Ok(()),
            Err(error) => Err(targets.judge(error, &machine.id).await),
        }
    })
    .await
}
