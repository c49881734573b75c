//! Carrying an intent out: the lock, the journal, the engine, the result, and the way back.

use model::diagnosis::{Code, ImpactState};
use model::journal::{Before, Intent, Limits, SCHEMA};
use model::machine::{Machine, Shared};
use model::plan::Plan;

use crate::context::{Ctx, Session, env};
use crate::deploy::journal::Claim;
use crate::deploy::{self, Earlier, Event, Journal, Listener as _, Outcome, Patience, Ports, Work};
use crate::diagnostics::Failure;

use super::args::Args;
use super::{Prepared, Stage, abandon, app, confirm, default_patience, view};

/// A deploy that is ready to run.
pub(super) struct Job {
    pub(super) intent: Shared<Intent>,
    pub(super) ports: Ports,
    pub(super) patience: Patience,
    /// What an earlier run of it reached.
    pub(super) earlier: Earlier,
    /// The journal to go on with, and the lock that was taken to read it.
    pub(super) journal: Option<(Journal, Claim)>,
    /// Whether somebody can visit the app.
    pub(super) serves: bool,
}

impl Job {
    /// A deploy of what was prepared, with a journal of its own.
    pub(super) fn new(prepared: &Prepared, intent: impl Into<Shared<Intent>>, earlier: Earlier) -> Self {
        Self {
            intent: intent.into(),
            ports: prepared.ports.clone(),
            patience: prepared.patience.clone(),
            earlier,
            journal: None,
            serves: !prepared.config.all_services().is_empty(),
        }
    }
}

/// The intent of a plan, without image digest and release command.
pub(crate) fn intent(
    session: &Session,
    org: &str,
    plan: Plan,
    definition: serde_json::Value,
    patience: &Patience,
    machines: &[Machine],
) -> Intent {
    let touched = |m: &&Machine| m.is_active() && plan.leases.contains(&m.id);
    let before = machines.iter().filter(touched).map(Before::of).collect();
    Intent {
        schema: SCHEMA.to_owned(),
        id: ulid::Ulid::generate().to_string().to_lowercase(),
        app: plan.app.clone(),
        org: org.to_owned(),
        api: session.endpoints.machines.clone(),
        cli: crate::VERSION.to_owned(),
        at: now(),
        definition,
        digest: None,
        release_command: None,
        limits: limits(patience),
        before,
        plan: plan.into(),
    }
}

pub(super) fn now() -> String {
    jiff::Timestamp::now().to_string()
}

fn limits(patience: &Patience) -> Limits {
    let ms = |d: std::time::Duration| u64::try_from(d.as_millis()).unwrap_or(u64::MAX);
    Limits {
        wait_ms: ms(patience.wait),
        release_command_ms: ms(patience.release_command),
        lease_ms: ms(patience.lease),
        lease_wait_ms: ms(patience.lease_wait),
        observe_ms: ms(patience.observe),
        retries: patience.retries,
        smoke_checks: patience.smoke_checks,
        detach: patience.detach,
    }
}

/// The patience an intent was made with.
pub(super) fn patience(ctx: &Ctx, limits: &Limits) -> Patience {
    let ms = std::time::Duration::from_millis;
    Patience {
        wait: ms(limits.wait_ms),
        release_command: ms(limits.release_command_ms),
        lease: ms(limits.lease_ms),
        lease_wait: ms(limits.lease_wait_ms),
        observe: ms(limits.observe_ms),
        retries: limits.retries,
        smoke_checks: limits.smoke_checks,
        detach: limits.detach,
        ..default_patience(ctx)
    }
}

/// Asks what has to be asked, runs the engine, shows the outcome.
pub(super) async fn out(
    args: &Args,
    ctx: &Ctx,
    session: &Session,
    stage: Stage,
    job: Job,
) -> Result<u8, Failure> {
    let Job { intent, ports, patience, earlier, journal, serves } = job;
    let name = intent.app.clone();
    let resumed = journal.is_some();
    stage.event(&Event::Planned { plan: &intent.plan });
    if !resumed {
        confirm(args, ctx, &intent.plan)?;
        if intent.plan.is_noop() {
            let mut outcome = deploy::standing(&intent.plan, intent.digest.as_deref(), &ports).await;
            for diagnostic in &outcome.warnings {
                stage.event(&Event::Warning { diagnostic });
            }
            outcome.warnings.splice(0..0, stage.early.take());
            stage.event(&Event::Outcome { outcome: &outcome });
            let code = strict(args, &outcome);
            let url = url(session, serves, &name).await;
            show(args, ctx, &stage, Outcome { url, ..outcome });
            return Ok(code);
        }
    }
    let (work, claim) = match journal {
        Some((journal, claim)) => (work(&intent, patience, earlier, journal), Some(claim)),
        None => begin(ctx, &intent)?.work(&intent, patience, earlier),
    };
    let result = Box::pin(deploy::apply(&work, &ports, &stage, &ctx.interrupt)).await;
    stage.finish();
    let failure = match result {
        Ok(mut outcome) => {
            outcome.warnings.splice(0..0, stage.early.take());
            emit_release_json(ctx, &outcome);
            let code = strict(args, &outcome);
            // Known where the edge was asked.
            let url = match outcome.url.clone() {
                Some(url) => Some(url),
                None => url(session, serves, &name).await,
            };
            show(args, ctx, &stage, Outcome { url, ..outcome });
            return Ok(code);
        }
        Err(failure) => failure.app(&name),
    };
    // What was taken back already leaves nothing to finish or to take back.
    let state = failure.diagnostic().impact.state;
    let partial = !matches!(state, ImpactState::NotApplied | ImpactState::RolledBack);
    if args.rollout.rollback_on_failure && partial && ctx.interrupt.raised().is_none() {
        let back = abandon::take_back(ctx, session, &stage, &intent, &ports, &work.journal).await;
        drop(claim);
        return Err(match back {
            Ok(impact) => failure.with(|d| d.impact(impact)),
            Err(second) => failure.with(|d| d.child(second.diagnostic().clone())),
        });
    }
    drop(claim);
    Err(match state {
        ImpactState::NotApplied | ImpactState::RolledBack => failure,
        // All of it is done, so there is nothing to finish; what fails now is what was deployed.
        ImpactState::Applied => {
            failure.next_command(format!("fly rollback -a {name}"), "go back to the version before")
        }
        // An interrupted deploy has said so already.
        ImpactState::Partial | ImpactState::Unknown if failure.code() == Code::X901 => failure,
        ImpactState::Partial | ImpactState::Unknown => deploy::ways_on(failure, &name),
    })
}

/// A deploy that may begin.
pub(crate) struct Begun {
    journal: Journal,
    claim: Option<Claim>,
    /// Release records of a deploy of this computer that was cut off.
    dead: Vec<String>,
}

impl Begun {
    /// The engine's input, and the lock to be kept until the deploy has ended.
    pub(crate) fn work(self, intent: &Intent, patience: Patience, earlier: Earlier) -> (Work, Option<Claim>) {
        let earlier = Earlier { dead: self.dead, ..earlier };
        (work(intent, patience, earlier, self.journal), self.claim)
    }
}

/// Takes the lock and begins a journal. Where none can be written the deploy goes on without, and says so.
pub(crate) fn begin(ctx: &Ctx, intent: &Shared<Intent>) -> Result<Begun, Failure> {
    let dir = ctx.env.config_dir();
    let begun = Claim::take(&dir, &intent.app).and_then(|claim| {
        let dead = Journal::dead_releases(&dir, &intent.app);
        let journal = Journal::begin(&dir, intent.clone())?;
        Ok(Begun { journal, claim: Some(claim), dead })
    });
    match begun {
        Ok(begun) => Ok(begun),
        Err(failure) if failure.code() == Code::N904 => {
            let title = &failure.diagnostic().title;
            ctx.progress().warn(&format!(
                "this deploy is not written down, so it could not be resumed from here: {title}"
            ));
            Ok(Begun { journal: Journal::in_memory(intent.clone()), claim: None, dead: Vec::new() })
        }
        Err(failure) => Err(failure),
    }
}

/// The engine's input.
pub(super) fn work(intent: &Intent, patience: Patience, earlier: Earlier, journal: Journal) -> Work {
    Work {
        id: intent.id.clone(),
        plan: intent.plan.clone(),
        definition: intent.definition.clone(),
        release_command: intent.release_command.clone(),
        patience,
        digest: intent.digest.clone(),
        journal,
        earlier,
    }
}

/// The exit code of a deploy that did not fail: with `--strict` that of its worst warning.
fn strict(args: &Args, outcome: &Outcome) -> u8 {
    let worst = outcome.warnings.iter().map(model::diagnosis::Diagnostic::strict_exit_code).max();
    worst.filter(|_| args.output.strict).unwrap_or(0)
}

async fn url(session: &Session, serves: bool, name: &str) -> Option<String> {
    if serves { app::url(session, name).await } else { None }
}

fn show(args: &Args, ctx: &Ctx, stage: &Stage, outcome: Outcome) {
    stage.finish();
    let events_on_stdout = args.output.events.as_deref().is_some_and(|p| p.as_os_str() == "-");
    if events_on_stdout {
        // stdout carries the event stream; its last event is the outcome.
        return;
    }
    ctx.show(args.format.json, &view::OutcomeView(outcome));
}

/// One line for scripts that flyctl serves the same way (`FLY_EMIT_RELEASE_JSON`).
fn emit_release_json(ctx: &Ctx, outcome: &Outcome) {
    if ctx.env.get(env::FLY_EMIT_RELEASE_JSON).is_some()
        && let Some(version) = outcome.release
    {
        let line = serde_json::json!({"version": version, "image_ref": outcome.image});
        ctx.terminal.out(&crate::output::json::line(&line));
    }
}
