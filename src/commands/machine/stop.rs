//! `fly machine stop`

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
    /// Signal to stop with, such as SIGINT
    #[arg(short = 's', long, value_name = "SIGNAL")]
    signal: Option<String>,
    /// Seconds until the machine is killed
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    timeout: u64,
    /// Wait this long until it has stopped; 0 = do not wait
    #[arg(short = 'w', long, value_name = "DURATION", default_value = "0s", value_parser = wait::duration)]
    wait_timeout: Duration,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    let signal = args.signal.as_deref().map(str::to_uppercase);
    let timeout = Duration::from_secs(args.timeout);
    each(ctx, &targets, Verb { done: "stopped" }, args.targets.format.json, async |machine, leases| {
        let id = &machine.id;
        let nonce = leases.nonce(id);
        let stop = targets.api.stop_machine(app, id, signal.as_deref(), timeout, nonce.as_deref());
        if let Err(error) = stop.await {
            return Err(targets.judge(error, id).await);
        }
        if args.wait_timeout.is_zero() {
            return Ok(());
        }
        let wanted = WaitFor { states: &["stopped"], instance_id: None, timeout: args.wait_timeout };
        let waiting = wait::until(&targets.api, app, id, wanted);
        ctx.progress().waiting(&format!("machine {id} to stop"), waiting).await
    })
    .await
}
