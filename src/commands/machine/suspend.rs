//! `fly machine suspend`

use std::time::Duration;

use crate::api::machines::machines::WaitFor;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::act::{Verb, each};
use super::select::Many;
use super::wait;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    targets: Many,
    /// Wait this long until it is suspended; 0 = do not wait
    #[arg(short = 'w', long, value_name = "DURATION", default_value = "0s", value_parser = wait::duration)]
    wait_timeout: Duration,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    each(ctx, &targets, Verb { done: "suspended" }, args.targets.format.json, async |machine, leases| {
        let id = &machine.id;
        let nonce = leases.nonce(id);
        if let Err(error) = targets.api.suspend_machine(app, id, nonce.as_deref()).await {
            return Err(targets.judge(error, id).await);
        }
        if args.wait_timeout.is_zero() {
            return Ok(());
        }
        let wanted = WaitFor { states: &["suspended"], instance_id: None, timeout: args.wait_timeout };
        let waiting = wait::until(&targets.api, app, id, wanted);
        ctx.progress().waiting(&format!("machine {id} to be suspended"), waiting).await
    })
    .await
}
