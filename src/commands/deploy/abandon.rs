//! `fly deploy --abandon`, and the way back after a failure: every machine gets the configuration it had
//! before the deploy, machines it made are destroyed, and the result is verified like any other.

use model::diagnosis::{Impact, ImpactState, Phase};
use model::journal::{Entry, Intent, Moved, Progress, Reverted, reconcile, revert};
use model::machine::{Machine, Shared, metadata};

use crate::api::graphql::apps::PastReleases;
use crate::context::{Ctx, Session};
use crate::deploy::journal::{self, Claim, Journal};
use crate::deploy::{self, Earlier, Listener, Outcome, Ports};
use crate::diagnostics::Failure;

use super::args::Args;
use super::{Stage, carry, confirm, resume, rollback, view};

pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (scope, session) = resume::opened(&args, ctx)?;
    let config = ctx.env.config_dir();
    let claim = Claim::take(&config, &scope.name)?;
    let found = journal::newest(&config, &scope.name)?.filter(|found| found.journal.is_open());
    let Some(found) = found else { return Err(resume::nothing(&scope.name)) };
    let intent = found.journal.intent.clone();
    resume::same_platform(&intent, &session, &found.path.display().to_string())?;
    let ports = Ports::of(&session, &intent.app, &intent.org);
    let observing = resume::observe(&ports, &found);
    let (machines, releases) = ctx.progress().waiting("the state of the app", observing).await?;
    let ids: Vec<String> = releases.iter().map(|(id, _)| id.clone()).collect();
    let (progress, moved) = reconcile(&intent, &found.journal.progress, &ids, &machines);
    let way = Way::back(&intent, &progress, &moved, &machines);
    let stage = Stage::open(&args, ctx, &intent.app)?;
    for line in &way.said {
        ctx.progress().warn(line);
    }
    ctx.progress().say(&model::plan::render::human(&way.reverted.plan));
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    if !way.reverted.plan.is_noop()
        && !prompt.confirm(&format!("Take the deploy of {} back like this?", intent.app), "--yes")?
    {
        return Err(Failure::declined(model::diagnosis::Code::C002));
    }
    confirm(&args, ctx, &way.reverted.plan)?;
    if let Some((id, _)) = releases.last() {
        // A record that is closed already stays as it is.
        drop(ports.uiex.update_release(id, "interrupted", None).await);
    }
    let old = Journal::reopen(found, &carry::now()).await?;
    let result = perform(ctx, &session, &stage, &intent, &ports, way.reverted, &machines).await;
    if result.is_ok() {
        old.note(Entry::Closed { state: ImpactState::RolledBack, code: None }).await;
    }
    drop(claim);
    stage.finish();
    let outcome = result.map_err(|failure| failure.app(&intent.app))?;
    ctx.show(args.format.json, &view::OutcomeView(outcome));
    Ok(0)
}

/// Takes a deploy back that has just failed in this process. The journal's lock is held by the caller.
pub(super) async fn take_back(
    ctx: &Ctx,
    session: &Session,
    stage: &Stage,
    intent: &Intent,
    ports: &Ports,
    journal: &Journal,
) -> Result<Impact, Failure> {
    ctx.progress().say(&format!("taking the deploy of {} back (--rollback-on-failure)", intent.app));
    let machines = ports.machines.list_machines(&ports.app, false).await;
    let machines = machines.map_err(|e| ports.judge(&e, Phase::Api, "list machines"))?;
    let known = journal.folded();
    let ids: Vec<String> = known.releases.iter().map(|(id, _)| id.clone()).collect();
    let (progress, moved) = reconcile(intent, &known.progress, &ids, &machines);
    let way = Way::back(intent, &progress, &moved, &machines);
    for line in &way.said {
        ctx.progress().warn(line);
    }
    let outcome = perform(ctx, session, stage, intent, ports, way.reverted, &machines).await?;
    journal.note(Entry::Closed { state: ImpactState::RolledBack, code: None }).await;
    Ok(Impact {
        state: ImpactState::RolledBack,
        release: outcome.release,
        on_old: outcome
            .machines
            .iter()
            .filter(|m| !m.did.ends_with("destroyed"))
            .map(|m| m.id.clone())
            .collect(),
        ..Impact::default()
    })
}

/// The plan back, and what has to be said about it.
struct Way {
    reverted: Reverted,
    said: Vec<String>,
}

impl Way {
    /// Machines that others changed meanwhile are left to them.
    fn back(intent: &Intent, progress: &Progress, moved: &[Moved], machines: &[Machine]) -> Self {
        let mut ours = intent.clone();
        ours.before.retain(|before| !moved.iter().any(|m| m.machine() == before.id));
        let mut said: Vec<String> = moved.iter().map(|m| format!("{m}; it is left alone")).collect();
        let reverted = revert(&ours, progress, machines);
        said.extend(reverted.lost.iter().cloned());
        Self { reverted, said }
    }
}

async fn perform(
    ctx: &Ctx,
    session: &Session,
    stage: &Stage,
    intent: &Intent,
    ports: &Ports,
    reverted: Reverted,
    machines: &[Machine],
) -> Result<Outcome, Failure> {
    let rolled_back = |outcome| Outcome { state: ImpactState::RolledBack, ..outcome };
    if reverted.plan.is_noop() {
        return Ok(rolled_back(deploy::standing(&reverted.plan, None, ports).await));
    }
    let mut plan = reverted.plan;
    let definition = match definition(session, intent).await? {
        Some((definition, image)) => {
            plan.image = image;
            definition
        }
        None => intent.definition.clone(),
    };
    let patience = carry::patience(ctx, &intent.limits);
    let back = carry::intent(session, &intent.org, plan, definition, &patience, machines).into();
    let journal = Journal::begin(&ctx.env.config_dir(), Shared::clone(&back))
        .unwrap_or_else(|_| Journal::in_memory(Shared::clone(&back)));
    let work = carry::work(&back, patience, Earlier::default(), journal);
    let listen: &dyn Listener = stage;
    Box::pin(deploy::apply(&work, ports, listen, &ctx.interrupt)).await.map(rolled_back)
}

/// What the release before the deploy recorded: its configuration and image.
async fn definition(
    session: &Session,
    intent: &Intent,
) -> Result<Option<(serde_json::Value, String)>, Failure> {
    let versions = intent.before.iter().filter_map(|before| {
        before.config.as_ref()?.metadata.get(metadata::RELEASE_VERSION)?.parse::<u64>().ok()
    });
    let Some(version) = versions.max() else { return Ok(None) };
    let asked = PastReleases { app_name: intent.app.clone(), limit: rollback::HISTORY };
    let data = session.graphql().run(&asked).await;
    let data = data.map_err(|e| Failure::of_api(&e, &crate::diagnostics::from_api::Asked::default()))?;
    let found = data.app.releases.nodes.into_iter().find(|release| release.version == version);
    Ok(found
        .and_then(|r| Some((r.config_definition.filter(|d| !d.is_null())?, r.image_ref.unwrap_or_default()))))
}
