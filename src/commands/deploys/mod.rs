//! `fly deploys …`
//!
//! In: an app. Out: the request not to deploy it for now, set, ended, or shown. It is stored as metadata of the
//! app's machines, so other clients see it; the platform does not enforce it. Must not: hold anybody back by
//! itself (`fly deploy` does).

mod pause;
mod resume;
mod status;

use model::machine::Machine;

use crate::context::{AppScope, Ctx, Session};
use crate::diagnostics::Failure;

/// Pause deploys of an app, among colleagues
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Pause(pause::Args),
    Resume(resume::Args),
    #[command(visible_alias = "show")]
    Status(status::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Pause(args) => pause::run(&args, ctx).await,
            Self::Resume(args) => resume::run(&args, ctx).await,
            Self::Status(args) => status::run(&args, ctx).await,
        }
    }
}

/// The machines a pause is written on.
async fn machines(ctx: &Ctx, session: &Session, scope: &AppScope) -> Result<Vec<Machine>, Failure> {
    let api = session.machines();
    let listed = ctx.progress().waiting("the machines", api.list_machines(&scope.name, false)).await;
    match listed {
        Ok(machines) => Ok(machines.into_iter().filter(Machine::is_active).collect()),
        Err(error) => Err(super::apps::judge(error, scope, session).await),
    }
}
