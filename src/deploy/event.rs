//! The one stream a deploy speaks in. The live board, the plain lines of CI and the NDJSON file are all
//! made of these values; nothing else is told to anybody.

use model::diagnosis::{Diagnostic, Severity};
use model::plan::{Plan, StageKind, StepKind};
use serde::Serialize;

use crate::diagnostics::Failure;

use super::Outcome;
use super::reach::Reach;

/// Something that happened. The JSON form is the `--events` contract: `event` names the kind.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(crate) enum Event<'a> {
    /// The plan is made; nothing has been changed yet.
    Planned {
        plan: &'a Plan,
    },
    /// The image is being made.
    Building {
        line: &'a str,
    },
    /// A step of the build began. `step` is how the builder calls it.
    BuildStepBegun {
        step: &'a str,
    },
    /// A step of the build is done, or was done by an earlier build.
    BuildStepDone {
        step: &'a str,
        seconds: f64,
        cached: bool,
    },
    /// A step of the build failed; why is said at the end.
    BuildStepFailed {
        step: &'a str,
        seconds: f64,
    },
    /// The image is being pushed.
    Pushing {
        line: &'a str,
    },
    /// The release record exists.
    ReleaseOpened {
        id: &'a str,
        version: u64,
    },
    /// The release record has its final status.
    ReleaseClosed {
        version: u64,
        status: &'a str,
    },
    IpAssigned {
        kind: &'a str,
        ip: &'a str,
    },
    VolumeCreated {
        id: &'a str,
        name: &'a str,
        region: &'a str,
        size_gb: i64,
    },
    /// Somebody else holds a machine's lease; we wait.
    LeaseWait {
        machine: &'a str,
        said: &'a str,
    },
    /// The platform takes no changes for now; we wait.
    PlatformPaused {
        reason: &'a str,
        until: Option<&'a str>,
    },
    ReleaseCommandStarted {
        machine: &'a str,
        command: &'a str,
    },
    ReleaseCommandLog {
        machine: &'a str,
        message: &'a str,
    },
    ReleaseCommandDone {
        machine: &'a str,
        exit_code: i64,
        seconds: f64,
    },
    /// A stage began: everything before it is done.
    StageBegun {
        stage: StageKind,
        machines: usize,
    },
    /// What the deploy did so far is being taken back.
    Undoing,
    /// It was taken back, all but these machines.
    Undone {
        left: &'a [String],
    },
    /// A machine's change failed, not by the app's own fault, and is tried again.
    Retrying {
        label: &'a str,
        attempt: u32,
        of: u32,
        because: &'a str,
    },
    /// A test machine runs against a machine.
    TestStarted {
        machine: &'a str,
        tested: &'a str,
        command: &'a str,
    },
    TestDone {
        machine: &'a str,
        tested: &'a str,
        exit_code: Option<i64>,
        seconds: f64,
    },
    /// A step of a machine began. `label` is the machine's id, or its slot before it has one.
    StepBegun {
        label: &'a str,
        group: &'a str,
        step: StepKind,
    },
    StepDone {
        label: &'a str,
        group: &'a str,
        step: StepKind,
        seconds: f64,
    },
    StepFailed {
        label: &'a str,
        group: &'a str,
        step: StepKind,
        code: String,
        title: &'a str,
    },
    /// A new machine got its id.
    MachineCreated {
        slot: &'a str,
        machine: &'a str,
        group: &'a str,
        region: &'a str,
    },
    /// Health as last reported.
    Checks {
        machine: &'a str,
        passing: usize,
        total: usize,
    },
    /// A machine could not be changed in place and another one takes over.
    Replacing {
        machine: &'a str,
        because: &'a str,
    },
    /// A machine that was never begun.
    Skipped {
        label: &'a str,
        because: &'a str,
    },
    /// The edge is asked whether the new version answers.
    EdgeAsked {
        address: &'a str,
        machines: &'a [&'a str],
    },
    /// The edge has not heard of a new machine that serves: it is asked for longer.
    EdgeLags {
        code: &'a str,
        seconds: u64,
    },
    EdgeAnswered {
        reach: &'a Reach,
    },
    Warning {
        diagnostic: &'a Diagnostic,
    },
    /// Ctrl-C or SIGTERM: no new step begins, leases are released.
    Interrupted,
    Outcome {
        outcome: &'a Outcome,
    },
    Failed {
        diagnostic: &'a Diagnostic,
    },
}

/// Hears events. Lanes report concurrently, hence `&self`.
pub(crate) trait Listener {
    fn event(&self, event: &Event<'_>);
}

/// Tells a failure that does not fail the deploy.
pub(super) fn warn(listen: &dyn Listener, failure: &Failure) {
    let mut diagnostic = failure.diagnostic().clone();
    diagnostic.severity = Severity::Warning;
    listen.event(&Event::Warning { diagnostic: &diagnostic });
}
