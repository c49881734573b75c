//! Listeners of the deploy's event stream: the live board of a terminal, plain lines for CI, and the
//! NDJSON file. All three say the same; none decides anything.

mod board;
mod lines;
mod recorder;

pub(crate) use board::Board;
pub(crate) use lines::Lines;
pub(crate) use recorder::Recorder;

use model::plan::StepKind;

/// A step in words, as it is being done.
pub(super) fn doing(step: StepKind) -> &'static str {
    match step {
        StepKind::Create => "creating",
        StepKind::Update => "updating",
        StepKind::WaitStarted => "starting",
        StepKind::SmokeTest => "watching for crashes",
        StepKind::WaitHealthy => "waiting for checks",
        StepKind::Cordon => "cordoning",
        StepKind::Uncordon => "uncordoning",
        StepKind::Stop => "stopping",
        StepKind::Destroy => "destroying",
    }
}

/// A finished step in words.
pub(super) fn done(step: StepKind) -> &'static str {
    match step {
        StepKind::Create => "created",
        StepKind::Update => "updated",
        StepKind::WaitStarted => "started",
        StepKind::SmokeTest => "no crash",
        StepKind::WaitHealthy => "healthy",
        StepKind::Cordon => "cordoned",
        StepKind::Uncordon => "uncordoned",
        StepKind::Stop => "stopped",
        StepKind::Destroy => "destroyed",
    }
}
