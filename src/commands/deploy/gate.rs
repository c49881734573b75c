//! Before a deploy: has a colleague asked that this app is left alone?

use std::time::{Duration, Instant};

use jiff::Timestamp;
use model::diagnosis::{Code, Phase};
use model::machine::Machine;

use crate::context::Ctx;
use crate::deploy::Ports;
use crate::deploy::pause::Pause;
use crate::diagnostics::Failure;

use super::args::Args;
use super::settings;

/// How often a pause without an end is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// `--wait` without `--wait-paused` waits this long.
const DEFAULT_WAIT: Duration = Duration::from_secs(30 * 60);

/// How long a pause may be waited for.
pub(super) fn patience(args: &Args) -> Result<Duration, Failure> {
    let given = settings::duration("--wait-paused", &args.rollout.wait_paused)?;
    Ok(if given.is_zero() && args.rollout.wait { DEFAULT_WAIT } else { given })
}

/// Passes, waits, or refuses. True = it waited, so what was read before is old.
pub(super) async fn pass(
    args: &Args,
    ctx: &Ctx,
    ports: &Ports,
    machines: &[Machine],
) -> Result<bool, Failure> {
    let Some(mut pause) = Pause::of(machines, Timestamp::now()) else { return Ok(false) };
    if let Some(reason) = args.rollout.break_pause.as_deref().filter(|reason| !reason.trim().is_empty()) {
        let details = pause.details();
        ctx.progress()
            .warn(&format!("deploying in spite of a pause ({}; {details}), because: {reason}", pause.reason));
        return Ok(false);
    }
    let limit = patience(args)?;
    let began = Instant::now();
    loop {
        let left = limit.saturating_sub(began.elapsed());
        if left.is_zero() {
            return Err(refused(&ports.app, &pause));
        }
        let what = format!("the end of the pause of {} ({}; {})", ports.app, pause.reason, pause.details());
        let due = pause.until.map(|until| until.duration_since(Timestamp::now()));
        let due = due.and_then(|due| Duration::try_from(due).ok()).unwrap_or(LOOK);
        ctx.progress().waiting(&what, tokio::time::sleep(due.min(LOOK).min(left))).await;
        let machines = ports.machines.list_machines(&ports.app, false).await;
        let machines = machines.map_err(|e| ports.judge(&e, Phase::Api, "list machines"))?;
        match Pause::of(&machines, Timestamp::now()) {
            None => return Ok(true),
            Some(now) => pause = now,
        }
    }
}

fn refused(app: &str, pause: &Pause) -> Failure {
    Failure::new(Code::Q506, format!("deploys of {app} are paused: {}", pause.reason))
        .because(format!("a pause was {}", pause.details()))
        .next_command(format!("fly deploys resume -a {app}"), "end the pause")
        .next_command("fly deploy --wait", "or wait for its end")
        .next_command("fly deploy --break-pause REASON", "or deploy in spite of it")
        .app(app)
}
