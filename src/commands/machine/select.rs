//! Choosing a machine of an app.

use crate::context::{AppScope, Ctx, Session};
use crate::diagnostics::Failure;

/// The only machine, or the one chosen from a list; returns its id.
pub(crate) async fn one(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    json: bool,
) -> Result<String, Failure> {
    let machines = match session.machines().list_machines(&scope.name, false).await {
        Ok(machines) => machines,
        Err(error) => return Err(crate::commands::apps::judge(error, scope, session).await),
    };
    match machines.as_slice() {
        [] => Err(Failure::usage(format!("app {} has no machines", scope.name))),
        [only] => Ok(only.id.clone()),
        _ => {
            let items: Vec<String> =
                machines.iter().map(|m| format!("{} {} ({}, {})", m.id, m.name, m.state, m.region)).collect();
            let index = ctx.prompt(false, json).select("Which machine?", &items, "ID")?;
            Ok(machines[index].id.clone())
        }
    }
}
