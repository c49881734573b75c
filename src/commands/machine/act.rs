//! One thing done to machines one after the other, under leases: what start, stop, cordon… share.

use model::machine::Machine;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

use super::lease::{self, Leases};
use super::select::Targets;

/// What is done, as said and as a key of the JSON form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    /// "started": past tense, also the key.
    pub(super) done: &'static str,
}

/// Does `act` to every machine; the first failure ends it and says what was done before.
pub(super) async fn each(
    ctx: &Ctx,
    targets: &Targets,
    verb: Verb,
    json: bool,
    act: impl AsyncFn(&Machine, &Leases) -> Result<(), Failure>,
) -> Result<u8, Failure> {
    let ids: Vec<String> = targets.machines.iter().map(|m| m.id.clone()).collect();
    lease::holding(ctx, &targets.api, targets.app(), &ids, async |leases: &Leases| {
        let mut done: Vec<&str> = Vec::new();
        for machine in &targets.machines {
            if let Err(failure) = act(machine, leases).await {
                return Err(match done.as_slice() {
                    [] => failure,
                    before => failure.because(format!("{} before it: {}", verb.done, before.join(", "))),
                });
            }
            done.push(&machine.id);
        }
        Ok(())
    })
    .await?;
    let lines = ids.iter().map(|id| format!("{} machine {id}", verb.done));
    ctx.show(json, &Said::new(serde_json::json!({ verb.done: ids }), lines));
    Ok(0)
}
