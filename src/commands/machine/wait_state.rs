//! `fly machine wait`

use std::time::Duration;

use crate::api::machines::machines::WaitFor;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

use super::select::Single;
use super::wait;

/// What the endpoint takes (deploy.md 6.4).
const STATES: [&str; 6] = ["started", "stopped", "suspended", "destroyed", "failed", "settled"];

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    target: Single,
    /// State to wait for; `settled` is any that lasts
    #[arg(long, value_name = "STATE", default_value = "settled", value_parser = STATES)]
    state: String,
    /// How long to wait
    #[arg(short = 'w', long, value_name = "DURATION", default_value = "5m0s", value_parser = wait::duration)]
    wait_timeout: Duration,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (targets, machine) = args.target.resolve(ctx).await?;
    let id = &machine.id;
    let wanted = WaitFor { states: &[&args.state], instance_id: None, timeout: args.wait_timeout };
    let waiting = wait::reached(&targets.api, targets.app(), id, wanted);
    let state = ctx.progress().waiting(&format!("machine {id} to be {}", args.state), waiting).await?;
    let state = if state.is_empty() { args.state.clone() } else { state };
    let value = serde_json::json!({"id": id, "state": state});
    ctx.show(args.target.format.json, &Said::new(value, [format!("machine {id} is {state}")]));
    Ok(0)
}
