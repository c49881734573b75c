//! `fly machine destroy`

use model::diagnosis::Code;
use model::machine::{Machine, MachineState};

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

use super::act::{Verb, each};
use super::select::{Many, Targets};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    targets: Many,
    /// Destroy machines that run as well
    #[arg(short = 'f', long)]
    force: bool,
    /// Destroy every machine of the app that runs this image
    #[arg(short = 'i', long, value_name = "REPOSITORY:TAG", conflicts_with = "ids")]
    image: Option<String>,
    #[command(flatten)]
    yes: args::Yes,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let json = args.targets.format.json;
    let targets = match &args.image {
        None => args.targets.resolve(ctx).await?,
        Some(image) => {
            let targets = running(args, ctx, image).await?;
            let ids: Vec<&str> = targets.machines.iter().map(|m| m.id.as_str()).collect();
            if ids.is_empty() {
                let lines = [format!("no machine of app {} runs {image}", targets.app())];
                ctx.show(json, &Said::new(serde_json::json!({"destroyed": []}), lines));
                return Ok(0);
            }
            let question = format!("Destroy {} machines ({})?", ids.len(), ids.join(", "));
            if !ctx.prompt(args.yes.yes, ctx.wants_json(json)).confirm(&question, "--yes")? {
                return Ok(0);
            }
            targets
        }
    };
    // Everything is looked at before anything is destroyed.
    for machine in &targets.machines {
        allowed(machine, args.force).map_err(|failure| failure.app(targets.app()))?;
    }
    let app = targets.app();
    each(ctx, &targets, Verb { done: "destroyed" }, json, async |machine, leases| {
        let id = &machine.id;
        let nonce = leases.nonce(id);
        let destroy = targets.api.destroy_machine(app, id, args.force, nonce.as_deref());
        match ctx.progress().waiting(&format!("machine {id} to be destroyed"), destroy).await {
            Ok(()) => {
                leases.forget(id);
                Ok(())
            }
            Err(error) => Err(targets.judge(error, id).await),
        }
    })
    .await
}

/// Active machines of the app that run `image`, in the form `fly machine list` shows it.
async fn running(args: &Args, ctx: &Ctx, image: &str) -> Result<Targets, Failure> {
    let scope = ctx.app(&args.targets.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let machines = match api.list_machines(&scope.name, false).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let machines =
        machines.into_iter().filter(|m| m.is_active() && m.image_ref.with_version() == image).collect();
    Ok(Targets { session, api, scope, machines })
}

/// Running machines need `--force`.
fn allowed(machine: &Machine, force: bool) -> Result<(), Failure> {
    let id = &machine.id;
    match machine.state {
        MachineState::Stopped | MachineState::Suspended => Ok(()),
        MachineState::Destroyed => {
            Err(Failure::new(Code::C904, format!("machine {id} is destroyed already")).machine(id))
        }
        _ if force => Ok(()),
        _ => Err(Failure::usage(format!("machine {id} is {}, not stopped", machine.state))
            .next_command(format!("fly machine stop {id}"), "stop it first")
            .next_step("or destroy it as it is with `--force`")
            .machine(id)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_force_destroys_what_runs() {
        let machine = |state: &str| Machine { id: "1".into(), state: state.into(), ..Machine::default() };
        assert!(allowed(&machine("stopped"), false).is_ok());
        assert_eq!(allowed(&machine("started"), false).unwrap_err().exit_code(), 2);
        assert!(allowed(&machine("started"), true).is_ok());
        assert_eq!(allowed(&machine("destroyed"), true).unwrap_err().code(), Code::C904);
    }
}
