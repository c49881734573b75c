//! Plain lines on stderr, appended only: what CI logs and pipes get.

use crate::deploy::{Event, Listener};
use crate::output::Terminal;
use crate::output::terminal::clean;
use crate::output::times;

use super::{doing, done, stage};

/// Seconds.
const MOMENT: f64 = 0.1;

/// Writes one line per event worth one.
pub(crate) struct Lines {
    terminal: Terminal,
    app: String,
    /// Only warnings.
    quiet: bool,
}

impl Lines {
    pub(crate) fn new(terminal: &Terminal, app: &str, quiet: bool) -> Self {
        Self { terminal: terminal.clone(), app: app.to_owned(), quiet }
    }
}

impl Listener for Lines {
    fn event(&self, event: &Event<'_>) {
        if self.quiet && !matches!(event, Event::Warning { .. }) {
            return;
        }
        for line in lines(event, &self.app) {
            self.terminal.err(&format!("{}\n", clean(&line)));
        }
    }
}

fn seconds(n: f64) -> String {
    times::elapsed(std::time::Duration::from_secs_f64(n.max(0.0)))
}

/// The lines of an event; none for those that only move a board.
pub(super) fn lines(event: &Event<'_>, app: &str) -> Vec<String> {
    let line = match event {
        Event::Planned { plan } => return plan_lines(plan, app),
        Event::Building { line } | Event::Pushing { line } => (*line).to_owned(),
        Event::BuildStepBegun { step } => (*step).to_owned(),
        Event::BuildStepDone { step, cached: true, .. } => format!("CACHED {step}"),
        // That it began was said; a moment later nobody needs to know that it is over.
        Event::BuildStepDone { seconds: n, .. } if *n < MOMENT => return Vec::new(),
        Event::BuildStepDone { step, seconds: n, .. } => format!("{step}: {}", seconds(*n)),
        Event::BuildStepFailed { step, seconds: n } => format!("{step}: failed after {}", seconds(*n)),
        Event::ReleaseOpened { version, .. } => format!("release v{version} opened"),
        Event::ReleaseClosed { version, status } => format!("release v{version} is {status}"),
        Event::IpAssigned { kind, ip } => format!("address {ip} ({kind}) assigned"),
        Event::VolumeCreated { id, name, region, size_gb } => {
            format!("volume {id} ({name}, {size_gb} GB) created in {region}")
        }
        Event::LeaseWait { machine, said } => format!("waiting for machine {machine}: {said}"),
        Event::PlatformPaused { reason, until } => format!(
            "the platform has paused deploys ({reason}); waiting{}",
            until.map_or_else(String::new, |until| format!(" until {until}"))
        ),
        Event::ReleaseCommandStarted { machine, command } => {
            format!("release command `{command}` runs on machine {machine}")
        }
        Event::ReleaseCommandLog { message, .. } => format!("  | {message}"),
        Event::ReleaseCommandDone { exit_code, seconds: n, .. } => {
            format!("release command exited {exit_code} after {}", seconds(*n))
        }
        Event::StageBegun { stage: kind, machines } => match stage(*kind) {
            Some(words) => format!("-- {words} ({machines})"),
            None => return Vec::new(),
        },
        Event::Undoing => "-- what was done is taken back".to_owned(),
        Event::Undone { left: [] } => "everything is as it was before".to_owned(),
        Event::Undone { left } => format!("could not be taken back: {}", left.join(", ")),
        Event::Retrying { label, attempt, of, because } => {
            format!("{label}: tried again ({attempt} of {of}): {because}")
        }
        Event::TestStarted { machine, tested, command } => {
            format!("machine {tested}: tested by `{command}` on machine {machine}")
        }
        Event::TestDone { tested, exit_code, seconds: n, .. } => match exit_code {
            Some(code) => format!("machine {tested}: its test exited {code} after {}", seconds(*n)),
            None => format!("machine {tested}: its test ended without an exit code"),
        },
        Event::StepBegun { label, group, step } => format!("[{group}] {label}: {}", doing(*step)),
        Event::StepDone { label, group, step, seconds: n } => {
            format!("[{group}] {label}: {} ({})", done(*step), seconds(*n))
        }
        Event::StepFailed { label, group, code, title, .. } => {
            format!("[{group}] {label}: failed {code}: {title}")
        }
        Event::MachineCreated { slot, machine, group, region } => {
            let place = if region.is_empty() { String::new() } else { format!(" in {region}") };
            format!("[{group}] {slot} is machine {machine}{place}")
        }
        Event::Checks { machine, passing, total } => {
            format!("machine {machine}: {passing} of {total} checks pass")
        }
        Event::Replacing { machine, because } => {
            format!("machine {machine} cannot be changed in place and is replaced: {because}")
        }
        Event::Skipped { label, because } => format!("{label}: not begun, {because}"),
        Event::Warning { diagnostic } => {
            format!("warning[{}]: {}", diagnostic.code, said_by(diagnostic))
        }
        Event::EdgeAsked { address, machines } => {
            format!("asking {address} for {} new machines", machines.len())
        }
        Event::EdgeLags { code, seconds } => {
            format!("the edge does not know them yet ({code}); asking for up to {seconds} s")
        }
        // The result says it.
        Event::EdgeAnswered { .. } => return Vec::new(),
        Event::Interrupted => {
            "interrupted: no further machine is begun; leases are being given back (press again to leave at once)"
                .to_owned()
        }
        Event::Outcome { .. } | Event::Failed { .. } => return Vec::new(),
    };
    vec![line]
}

fn plan_lines(plan: &model::plan::Plan, app: &str) -> Vec<String> {
    let count = |verb: &str| plan.machines.iter().filter(|m| m.action.verb() == verb).count();
    let parts: Vec<String> = ["canary", "create", "update", "replace", "destroy", "unchanged"]
        .iter()
        .filter(|verb| count(verb) > 0)
        .map(|verb| match *verb {
            "unchanged" | "canary" => format!("{} {verb}", count(verb)),
            verb => format!("{} to {verb}", count(verb)),
        })
        .collect();
    let mut lines = vec![format!(
        "deploying {app} ({} strategy): {}",
        plan.strategy,
        if parts.is_empty() { "no machines".to_owned() } else { parts.join(", ") }
    )];
    lines.extend(plan.untouched.iter().map(|u| format!("machine {} is left alone: {}", u.machine, u.reason)));
    lines
}

/// A warning's title with the party it concerns and the facts, as far as it has any.
fn said_by(warning: &model::diagnosis::Diagnostic) -> String {
    match (warning.fault, warning.because.as_str()) {
        (_, "") | (None, _) => warning.title.clone(),
        (Some(fault), because) => format!("{} ({fault}: {because})", warning.title),
    }
}
