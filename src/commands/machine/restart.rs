//! `fly machine restart`

use std::time::Duration;

use crate::api::machines::machines::WaitFor;
use crate::commands::deploy;
use crate::context::Ctx;
use crate::deploy::health;
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
    time: u64,
    /// Kill the machine instead of stopping it
    #[arg(long)]
    force: bool,
    /// Go on without waiting until the machine is healthy again
    #[arg(long)]
    skip_health_checks: bool,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let app = targets.app();
    let signal = args.signal.as_deref().map(str::to_uppercase);
    let timeout = (args.time > 0).then(|| Duration::from_secs(args.time));
    each(ctx, &targets, Verb { done: "restarted" }, args.targets.format.json, async |machine, leases| {
        let id = &machine.id;
        let nonce = leases.nonce(id);
        let restart =
            targets.api.restart_machine(app, id, args.force, signal.as_deref(), timeout, nonce.as_deref());
        if let Err(error) = restart.await {
            return Err(targets.judge(error, id).await);
        }
        if args.skip_health_checks {
            return Ok(());
        }
        let again = async {
            let wanted = WaitFor { states: &["started"], instance_id: None, timeout: health::PATIENCE };
            wait::until(&targets.api, app, id, wanted).await?;
            let ports = targets.ports();
            health::healthy(&ports, id, None, &deploy::default_patience(ctx)).await
        };
        ctx.progress().waiting(&format!("machine {id} to be healthy again"), again).await.map(drop)
    })
    .await
}
