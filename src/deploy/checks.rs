//! Reading a machine: is it healthy, has it crashed, or is it clear already that it never will be
//! healthy? Pure.

use std::time::Duration;

use model::machine::{CheckState, Machine, MachineEvent, MachineState};

/// A check that failed this often in a row, each time newly executed, has made its point.
pub(crate) const CONCLUSIVE_REPORTS: u32 = 3;

/// What one look at a machine says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Look {
    /// Runs, and every check passes (or none is configured).
    Healthy {
        passing: usize,
        total: usize,
    },
    /// Its main process ended by itself.
    Crashed,
    /// The platform could not or would not run it.
    Failed,
    /// Stopped because somebody asked for it (autostop, a person).
    StoppedOnRequest,
    Gone,
    NotYet {
        passing: usize,
        total: usize,
    },
}

/// Events of the present version, newest first: everything newer than its launch or update, without
/// the requested end of the version before, which an update brings about.
pub(crate) fn events_of_version(machine: &Machine) -> &[MachineEvent] {
    let mut end = machine
        .events
        .iter()
        .position(|event| matches!(event.kind.as_str(), "launch" | "update"))
        .unwrap_or(machine.events.len());
    let updated = machine.events.get(end).is_some_and(|event| event.kind == "update");
    while updated && end > 0 {
        let oldest = &machine.events[end - 1];
        let asked = oldest.exit().is_some_and(|exit| exit.requested_stop);
        if oldest.kind != "stop" && !(oldest.kind == "exit" && asked) {
            break;
        }
        end -= 1;
    }
    &machine.events[..end]
}

/// The newest exit of this version that nobody asked for.
pub(crate) fn unasked_exit(machine: &Machine) -> Option<&MachineEvent> {
    events_of_version(machine)
        .iter()
        .find(|event| event.kind == "exit" && event.exit().is_some_and(|exit| !exit.requested_stop))
}

/// A machine whose process ended so lately is not called healthy because it runs again.
const RECENT: Duration = Duration::from_secs(60);

/// How long ago its process ended by itself, if that was lately.
pub(crate) fn crashed_ago(machine: &Machine, now: jiff::Timestamp) -> Option<Duration> {
    let exit = unasked_exit(machine)?;
    // A clock of ours that is behind the platform's makes it "just now", not "never".
    let ago = u64::try_from(now.as_millisecond() - exit.timestamp).unwrap_or(0);
    Some(Duration::from_millis(ago)).filter(|ago| *ago < RECENT)
}

/// Looks at a machine whose version must be `instance_id` and which has `configured` checks.
pub(crate) fn look(machine: &Machine, instance_id: &str, configured: usize) -> Look {
    let totals = machine.check_totals();
    let not_yet = Look::NotYet { passing: totals.passing, total: configured.max(totals.total) };
    if machine.instance_id != instance_id && !machine.instance_id.is_empty() {
        return not_yet;
    }
    if unasked_exit(machine).is_some() {
        return Look::Crashed;
    }
    match &machine.state {
        MachineState::Failed | MachineState::LaunchFailed => Look::Failed,
        MachineState::Destroyed | MachineState::Destroying => Look::Gone,
        MachineState::Stopped | MachineState::Suspended => {
            let asked = events_of_version(machine)
                .iter()
                .any(|e| matches!(e.kind.as_str(), "stop" | "suspend" | "exit"));
            if asked { Look::StoppedOnRequest } else { not_yet }
        }
        MachineState::Started if configured == 0 => Look::Healthy { passing: 0, total: 0 },
        MachineState::Started if totals.total >= configured && totals.all_passing() => {
            Look::Healthy { passing: totals.passing, total: totals.total }
        }
        _ => not_yet,
    }
}

/// Counts, per check, how often it was newly executed and failed in a row.
#[derive(Debug, Default)]
pub(crate) struct Streaks {
    seen: std::collections::BTreeMap<String, (String, u32)>,
}

impl Streaks {
    /// Takes note of a look; returns the longest present streak of failures of one check.
    pub(crate) fn note(&mut self, machine: &Machine) -> u32 {
        let mut longest = 0;
        for check in machine.real_checks() {
            let at = check.updated_at.map(|t| t.to_string()).unwrap_or_default();
            let entry = self.seen.entry(check.name.clone()).or_default();
            if check.status == CheckState::Passing {
                *entry = (at, 0);
            } else if entry.0 != at {
                *entry = (at, entry.1 + 1);
            }
            longest = longest.max(entry.1);
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn machine(value: serde_json::Value) -> Machine {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn an_exit_of_the_version_before_is_not_a_crash_of_this_one() {
        let exit = json!({"type": "exit", "request": {"exit_event": {"exit_code": 1, "exited_at": "2026-01-01T00:00:00Z"}}});
        let started = json!({"type": "start", "status": "started"});
        let update = json!({"type": "update", "status": "replacing"});
        let old =
            machine(json!({"instance_id": "v2", "state": "started", "events": [started, update, exit]}));
        assert_eq!(look(&old, "v2", 0), Look::Healthy { passing: 0, total: 0 });
        let new = machine(
            json!({"instance_id": "v2", "state": "started", "events": [started, exit, started, update]}),
        );
        assert_eq!(look(&new, "v2", 0), Look::Crashed);
    }

    #[test]
    fn the_end_of_the_version_before_does_not_belong_to_this_one() {
        let asked = json!({"type": "exit", "request": {"exit_event": {"requested_stop": true, "exited_at": "2026-01-01T00:00:00Z"}}});
        let started = json!({"type": "start", "status": "started"});
        let update = json!({"type": "update", "status": "replacing"});
        let machine =
            machine(json!({"instance_id": "v2", "state": "started", "events": [started, asked, update]}));
        assert_eq!(events_of_version(&machine).len(), 1);
    }

    #[test]
    fn configured_checks_must_have_reported() {
        let silent = machine(json!({"instance_id": "v", "state": "started", "events": []}));
        assert_eq!(look(&silent, "v", 1), Look::NotYet { passing: 0, total: 1 });
        let passing = machine(json!({"instance_id": "v", "state": "started",
            "checks": [{"name": "a", "status": "passing"}]}));
        assert_eq!(look(&passing, "v", 1), Look::Healthy { passing: 1, total: 1 });
        assert_eq!(look(&passing, "w", 1), Look::NotYet { passing: 1, total: 1 });
    }

    #[test]
    fn a_machine_that_crashed_lately_is_told_from_one_that_did_long_ago() {
        let at: jiff::Timestamp = "2026-01-01T00:01:00Z".parse().unwrap();
        let exited = |ago_s: i64| {
            let exit = json!({"type": "exit", "timestamp": at.as_millisecond() - ago_s * 1000,
                "request": {"exit_event": {"exit_code": 1, "exited_at": "2026-01-01T00:00:00Z"}}});
            machine(json!({"state": "started", "events": [{"type": "start"}, exit, {"type": "launch"}]}))
        };
        let ago = |ago_s| crashed_ago(&exited(ago_s), at).map(|ago| ago.as_secs());
        assert_eq!((ago(5), ago(59), ago(60), ago(-3)), (Some(5), Some(59), None, Some(0)));
        assert_eq!(crashed_ago(&machine(json!({"state": "started"})), at), None);
    }

    #[test]
    fn only_newly_executed_failures_count() {
        let mut streaks = Streaks::default();
        let at = |second: u32| {
            machine(json!({"checks": [{"name": "a", "status": "critical",
                "updated_at": format!("2026-01-01T00:00:{second:02}Z")}]}))
        };
        assert_eq!(streaks.note(&at(1)), 1);
        assert_eq!(streaks.note(&at(1)), 1);
        assert_eq!(streaks.note(&at(2)), 2);
    }
}
