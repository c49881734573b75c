//! `fly deploy --plan -o FILE` and `fly deploy --from-plan FILE`.

use std::path::Path;

use model::diagnosis::Phase;
use model::journal::{Intent, Progress, SCHEMA, reconcile, unplanned};

use crate::context::Ctx;
use crate::deploy::journal::unusable;
use crate::deploy::{Earlier, Ports};
use crate::diagnostics::Failure;

use super::args::Args;
use super::carry::{self, Job};
use super::{Stage, gate, resume};

/// Keeps a plan. It holds the values of `[env]`, so nobody else may read it.
pub(super) fn write(path: &Path, intent: Intent) -> Result<(), Failure> {
    let text = model::journal::write_plan(intent);
    crate::config::user::replace(path, text.as_bytes())
}

/// Carries a kept plan out, when the world is still as it was made for.
pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let path = ctx.path(args.rollout.from_plan.clone().unwrap_or_default());
    let bytes = std::fs::read(&path).map_err(|e| Failure::unreadable(&path, &e))?;
    let intent = model::journal::read_plan(&bytes).map_err(|e| unusable(&path, &e))?;
    if let Some(app) = &args.app.app
        && *app != intent.app
    {
        return Err(Failure::usage(format!(
            "{} is a plan for app {}, not {app}",
            path.display(),
            intent.app
        )));
    }
    let session = ctx.session()?;
    resume::same_platform(&intent, &session, &path.display().to_string())?;
    let ports = Ports::of(&session, &intent.app, &intent.org);
    let machines = ctx
        .progress()
        .waiting("the list of machines", ports.machines.list_machines(&intent.app, false))
        .await
        .map_err(|e| ports.judge(&e, Phase::Api, "list machines"))?;
    let (progress, mut moved) = reconcile(&intent, &Progress::default(), &[], &machines);
    moved.extend(unplanned(&intent, &progress, &machines));
    if !progress.created.is_empty() || !progress.updated.is_empty() {
        return Err(resume::already_begun(
            &intent,
            "this plan has been carried out already, at least in part",
        ));
    }
    if !moved.is_empty() {
        return Err(resume::world_moved(&intent.app, &moved));
    }
    if gate::pass(&args, ctx, &ports, &machines).await? {
        return Box::pin(run(args, ctx)).await;
    }
    let stage = Stage::open(&args, ctx, &intent.app)?;
    let mut patience = carry::patience(ctx, &intent.limits);
    patience.pause_wait = gate::patience(&args)?;
    let serves = resume::serves(&intent);
    let intent = Intent { schema: SCHEMA.to_owned(), ..intent.into_inner() }.into();
    let job = Job { intent, ports, patience, earlier: Earlier::default(), journal: None, serves };
    carry::out(&args, ctx, &session, stage, job).await
}
