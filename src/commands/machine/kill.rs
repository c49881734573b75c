//! `fly machine kill`: SIGKILL to the main process, without a lease, as flyctl does it.

use model::diagnosis::Code;
use model::machine::MachineState;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

use super::select::Single;

const SIGKILL: i32 = 9;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    target: Single,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (targets, machine) = args.target.resolve(ctx).await?;
    let id = &machine.id;
    if machine.state == MachineState::Destroyed {
        return Err(Failure::new(Code::C904, format!("machine {id} is destroyed already"))
            .app(targets.app())
            .machine(id));
    }
    if let Err(error) = targets.api.signal_machine(targets.app(), id, SIGKILL).await {
        return Err(targets.judge(error, id).await);
    }
    let lines = [format!("sent SIGKILL to machine {id}, which was {}", machine.state)];
    ctx.show(args.target.format.json, &Said::new(serde_json::json!({"killed": id}), lines));
    Ok(0)
}
