//! Listeners of the deploy's event stream: the live board of a terminal, plain lines for CI, and the
//! NDJSON file. All three say the same; none decides anything.

mod board;
mod lines;
mod recorder;

pub(crate) use board::Board;
pub(crate) use lines::Lines;
pub(crate) use recorder::Recorder;

use model::plan::{StageKind, StepKind};

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
        StepKind::MachineChecks => "running its machine checks",
        StepKind::Observe => "watching it serve",
        StepKind::MarkReplaced => "marking as replaced",
        StepKind::Unmark => "taking the mark away",
        StepKind::Start => "starting again",
        StepKind::Stop => "stopping",
        StepKind::WaitStopped => "waiting for it to stop",
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
        StepKind::MachineChecks => "machine checks passed",
        StepKind::Observe => "serves well",
        StepKind::MarkReplaced => "marked as replaced",
        StepKind::Unmark => "mark taken away",
        StepKind::Start => "started again",
        StepKind::Stop => "asked to stop",
        StepKind::WaitStopped => "stopped",
        StepKind::Destroy => "destroyed",
    }
}

/// A stage in words, as it begins; none where the steps say enough.
pub(super) fn stage(kind: StageKind) -> Option<&'static str> {
    Some(match kind {
        StageKind::Canary => "canary: made, proven and put into service",
        StageKind::Green => "green machines are made, out of service",
        StageKind::Prove => "green machines start and pass their checks",
        StageKind::Switch => "green machines go into service",
        StageKind::Share => "both colours serve and the green machines are watched",
        StageKind::CordonBlue => "blue machines go out of service",
        StageKind::Alone => "green machines serve alone and are watched",
        StageKind::StopBlue => "blue machines stop",
        StageKind::DestroyBlue => "blue machines are destroyed; from here on there is no way back",
        StageKind::EndCanary => "the canary is taken away",
        StageKind::Create | StageKind::Update | StageKind::Remove => return None,
    })
}
