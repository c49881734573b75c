//! `fly apps restart`

use std::time::Duration;

use model::machine::MachineState;

use crate::api::machines::machines::WaitFor;
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

/// How long one machine may take to run again.
const PATIENCE: Duration = Duration::from_secs(300);

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the app
    name: Option<String>,
    /// Kill machines that do not stop
    #[arg(long)]
    force_stop: bool,
    /// Do not wait until a machine runs again before the next one
    #[arg(long)]
    skip_health_checks: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = match &args.name {
        Some(name) => super::named(name),
        None => ctx.app(&args.app)?,
    };
    let session = ctx.session()?;
    let api = session.machines();
    let machines = match api.list_machines(&scope.name, false).await {
        Ok(machines) => machines,
        Err(error) => return Err(super::judge(error, &scope, &session).await),
    };
    let mut restarted = Vec::new();
    for machine in machines.iter().filter(|m| m.state == MachineState::Started && m.is_managed()) {
        api.restart_machine(&scope.name, &machine.id, args.force_stop, None, None, None).await?;
        if !args.skip_health_checks {
            let what = format!("machine {} to run again", machine.id);
            let wait = super::super::machine::wait::until(
                &api,
                &scope.name,
                &machine.id,
                WaitFor { states: &["started"], instance_id: None, timeout: PATIENCE },
            );
            ctx.progress().waiting(&what, wait).await?;
        }
        restarted.push(machine.id.clone());
    }
    let lines: Vec<String> = if restarted.is_empty() {
        vec![format!("app {} has no running machine", scope.name)]
    } else {
        restarted.iter().map(|id| format!("restarted machine {id}")).collect()
    };
    ctx.show(args.format.json, &Said::new(serde_json::json!({"restarted": restarted}), lines));
    Ok(0)
}
