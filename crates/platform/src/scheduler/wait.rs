//! Waiting for a machine's state. Woken by changes of the world, never by polling.

use std::time::Duration;

use crate::domain::{Machine, MachineState};

use super::Scheduler;
use super::refusal::Refusal;
use super::request::{WaitRequest, Waited};

const STATES: [&str; 6] = ["started", "stopped", "suspended", "destroyed", "failed", "settled"];

/// What a look at the machine tells a waiter.
#[derive(Debug, PartialEq, Eq)]
enum Look {
    Reached(Waited),
    /// It cannot be reached any more.
    Gone,
    NotYet(MachineState),
}

impl Scheduler {
    /// Waits until the machine is (or, since the call, was) in one of the wanted states.
    ///
    /// # Errors
    /// 400 for a state or time outside the ranges, 404 for an unknown machine or one that was
    /// destroyed while something else was waited for, 408 when the time is over.
    pub async fn wait(&self, app: &str, id: &str, request: WaitRequest) -> Result<Waited, Refusal> {
        let request = checked(request)?;
        let mut changes = self.state.changes();
        let entered_at = self.machine(app, id)?.events.first().map(|e| e.id.clone());
        let since = request.from_event_id.clone().or(entered_at).unwrap_or_default();
        let deadline = tokio::time::sleep(request.timeout);
        tokio::pin!(deadline);
        loop {
            changes.borrow_and_update();
            let look = self.state.read(|w| w.machines.get(id).map(|m| look(m, &request, &since)));
            let current = match look {
                Some(Look::Reached(waited)) => return Ok(waited),
                Some(Look::NotYet(state)) => state,
                Some(Look::Gone) | None => return Err(Refusal::MachineNotFound),
            };
            tokio::select! {
                _ = changes.changed() => {}
                () = &mut deadline => {
                    let wanted = request.states.join(", ");
                    return Err(Refusal::WaitTimeout { wanted, current });
                }
            }
        }
    }
}

fn checked(mut request: WaitRequest) -> Result<WaitRequest, Refusal> {
    if !(Duration::from_secs(1)..=Duration::from_secs(60)).contains(&request.timeout) {
        return Err(Refusal::InvalidArgument(
            "invalid WaitMachineRequest.Timeout: value must be inside range [1s, 1m0s]".to_owned(),
        ));
    }
    request.states.retain(|s| !s.is_empty());
    if request.states.is_empty() {
        request.states.push("started".to_owned());
    }
    match request.states.iter().find(|s| !STATES.contains(&s.as_str())) {
        Some(bad) => Err(Refusal::InvalidArgument(format!(
            "invalid WaitMachineRequest.State: value must be in list [{}], got {bad:?}",
            STATES.join(" ")
        ))),
        None => Ok(request),
    }
}

/// Compares a machine with what is wanted. `since` is the id of the newest event that does not count
/// as news.
fn look(machine: &Machine, request: &WaitRequest, since: &str) -> Look {
    let wants = |state: &str| {
        let settled = ["started", "stopped", "suspended", "destroyed", "failed"].contains(&state);
        request.states.iter().any(|w| w == state || (w == "settled" && settled))
    };
    let of_version = |version: &str| request.version.as_deref().is_none_or(|v| v == version);
    let newest = machine.events.first();
    let reached = |event_id: &str, state: MachineState| {
        Look::Reached(Waited { event_id: event_id.to_owned(), state, version: machine.instance_id.clone() })
    };
    let fresh = request.from_event_id.is_none() || newest.is_some_and(|e| e.id.as_str() > since);
    if fresh && of_version(&machine.instance_id) && wants(machine.state.as_str()) {
        return reached(newest.map_or("", |e| &e.id), machine.state);
    }
    // A state that was passed through while the caller waited. An exit event says `stopped`, but with
    // a restart or a new version behind it the machine never was.
    let news = machine.events.iter().take_while(|e| e.id.as_str() > since);
    let stopped = machine.state == MachineState::Stopped;
    let passed = news.filter(|e| e.kind != "exit" || stopped).find_map(|e| {
        let state = stable(&e.status).filter(|_| of_version(&e.instance_id) && wants(&e.status))?;
        Some(reached(&e.id, state))
    });
    if let Some(passed) = passed {
        return passed;
    }
    if machine.state == MachineState::Destroyed {
        return Look::Gone;
    }
    Look::NotYet(machine.state)
}

fn stable(status: &str) -> Option<MachineState> {
    use MachineState as S;
    [S::Started, S::Stopped, S::Suspended, S::Destroyed, S::Failed].into_iter().find(|s| s.as_str() == status)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::scheduler::tests::fixture::{event, machine};

    fn wait(state: &str) -> WaitRequest {
        WaitRequest {
            states: vec![state.to_owned()],
            version: None,
            from_event_id: None,
            timeout: Duration::from_secs(1),
        }
    }

    #[test]
    fn sees_states_that_were_passed_through() {
        let mut m = machine("m", "a");
        m.state = MachineState::Stopped;
        m.events = vec![event("3", "exit", "stopped"), event("2", "start", "started")];
        assert!(matches!(look(&m, &wait("started"), "1"), Look::Reached(w) if w.event_id == "2"));
        assert_eq!(look(&m, &wait("started"), "2"), Look::NotYet(MachineState::Stopped));
        assert!(matches!(look(&m, &wait("settled"), "9"), Look::Reached(_)));
    }

    #[test]
    fn versions_and_events_restrict() {
        let mut m = machine("m", "a");
        m.state = MachineState::Started;
        m.events = vec![event("2", "start", "started")];
        let mut request = wait("started");
        request.version = Some("other".to_owned());
        assert_eq!(look(&m, &request, "9"), Look::NotYet(MachineState::Started));
        request.version = Some(m.instance_id.clone());
        assert!(matches!(look(&m, &request, "9"), Look::Reached(_)));
        request.from_event_id = Some("2".to_owned());
        assert_eq!(look(&m, &request, "2"), Look::NotYet(MachineState::Started));
    }

    #[test]
    fn a_destroyed_machine_reaches_nothing_else() {
        let mut m = machine("m", "a");
        m.state = MachineState::Destroyed;
        assert_eq!(look(&m, &wait("started"), ""), Look::Gone);
        assert!(matches!(look(&m, &wait("destroyed"), ""), Look::Reached(_)));
    }

    #[test]
    fn ranges() {
        let mut request = wait("");
        assert_eq!(checked(request.clone()).unwrap().states, ["started"]);
        request.timeout = Duration::from_secs(61);
        assert!(checked(request).unwrap_err().to_string().contains("[1s, 1m0s]"));
        assert!(checked(wait("asleep")).is_err());
    }
}
