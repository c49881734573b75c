#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::scheduler::tests::fixture::{event, machine};
use MachineState as S;

const USER: EventSource = EventSource::User;

fn rules(restart: RestartPolicy, auto_destroy: bool) -> Rules {
    Rules {
        restart,
        auto_destroy,
        delay: Duration::from_millis(100),
        max_delay: Duration::from_secs(2),
        stable_after: Duration::from_secs(60),
    }
}

fn usual() -> Rules {
    rules(RestartPolicy::OnFailure { max_retries: 10 }, false)
}

fn at(state: S, pending: Pending) -> Machine {
    let mut m = machine("m", "app");
    m.state = state;
    m.pending = pending;
    m
}

fn exit(code: i32) -> Input {
    Input::Exited(Exit { code, signal: None, oom_killed: false })
}

/// `state [kind/status …] effect …` of one step, or the refusal's text.
fn told(m: &Machine, rules: &Rules, input: Input) -> String {
    match step(m, rules, input, 0) {
        Err(refusal) => refusal.to_string(),
        Ok(change) => {
            let events: Vec<_> = change.events.iter().map(|e| format!("{}/{}", e.kind, e.status)).collect();
            let effects: Vec<_> = change
                .effects
                .iter()
                .map(|e| format!("{e:?}").split([' ', '(']).next().unwrap().to_owned())
                .collect();
            format!("{} {events:?} {}", change.state.as_str(), effects.join("+")).replace('"', "")
        }
    }
}

#[test]
fn commands() {
    let stop = || Input::Stop(USER, StopRequest::default());
    let restart = |force| Input::Restart(USER, StopRequest::default(), force);
    let destroy = |force, host_down| Input::Destroy { source: USER, force, host_down };
    let none = Pending::Nothing;
    let table = [
        (S::Stopped, none, Input::Start(USER), "starting [start/starting] Start"),
        (S::Failed, none, Input::Start(USER), "starting [start/starting] Start"),
        (S::Suspended, none, Input::Start(USER), "starting [start/starting] Thaw"),
        (S::Started, none, Input::Start(USER), "started [] "),
        (
            S::Created,
            Pending::Prepare,
            Input::Start(USER),
            "failed_precondition: unable to start machine from current state: 'created'",
        ),
        (
            S::Replacing,
            Pending::Replace { start: true },
            Input::Start(USER),
            "failed_precondition: machine getting replaced, refusing to start",
        ),
        (
            S::Stopping,
            Pending::Stop,
            Input::Start(USER),
            "failed_precondition: machine still active, refusing to start",
        ),
        (S::Destroyed, none, Input::Start(USER), "machine not found"),
        (S::Started, none, stop(), "stopping [stop/stopping] Stop"),
        (S::Restarting, none, stop(), "stopping [stop/stopping] Stop"),
        (S::Suspended, none, stop(), "stopping [stop/stopping] Stop"),
        (S::Stopped, none, stop(), "stopped [] "),
        (
            S::Replacing,
            Pending::Replace { start: true },
            stop(),
            "aborted: machine is replacing: concurrent update in progress",
        ),
        (S::Started, none, restart(false), "restarting [restart/restarting] Stop"),
        (S::Started, none, restart(true), "restarting [restart/restarting] Kill"),
        (S::Stopped, none, restart(false), "starting [start/starting] Start"),
        (S::Started, none, Input::Suspend(USER), "suspending [suspend/suspending] Freeze"),
        (
            S::Stopped,
            none,
            Input::Suspend(USER),
            "failed_precondition: unable to suspend machine from current state: 'stopped'",
        ),
        (S::Stopped, none, destroy(false, false), "destroying [destroy/destroying] Kill+Clean"),
        (S::Started, none, destroy(true, false), "destroying [destroy/destroying] Kill+Clean"),
        (
            S::Started,
            none,
            destroy(true, true),
            "destroyed [destroy/destroying, destroy/destroyed] Kill+Clean",
        ),
        (S::Destroyed, none, destroy(true, false), "machine not found"),
        (S::Started, none, Input::Update { start: true }, "replacing [update/replacing] Stop"),
        (S::Stopped, none, Input::Update { start: false }, "replacing [update/replacing] Stop"),
        (S::Destroyed, none, Input::Update { start: true }, "machine not found"),
    ];
    for (state, pending, input, expected) in table {
        assert_eq!(told(&at(state, pending), &usual(), input.clone()), expected, "{state:?} {input:?}");
    }
}

#[test]
fn observations() {
    let none = Pending::Nothing;
    let table = [
        (S::Created, Pending::Launch, Input::Ready, "starting [start/starting] Start"),
        (S::Created, Pending::Prepare, Input::Ready, "stopped [] "),
        (S::Starting, none, Input::Up, "started [start/started] "),
        (S::Stopping, Pending::Stop, Input::Up, "stopping [] "),
        (S::Started, none, exit(0), "stopped [exit/stopped] "),
        (S::Started, none, exit(1), "restarting [exit/stopped] RetryAfter"),
        (S::Restarting, none, Input::RetryDue, "starting [start/starting] Start"),
        (S::Stopping, Pending::Stop, Input::RetryDue, "stopping [] "),
        (S::Stopping, Pending::Stop, exit(143), "stopped [exit/stopped] "),
        (S::Stopping, Pending::Stop, Input::Absent, "stopped [] "),
        (S::Restarting, Pending::Restart, exit(0), "starting [exit/stopped, start/starting] Start"),
        (
            S::Replacing,
            Pending::Replace { start: true },
            exit(1),
            "starting [exit/stopped, start/starting] Start",
        ),
        (S::Replacing, Pending::Replace { start: false }, Input::Absent, "stopped [update/stopped] "),
        (S::Destroying, Pending::Destroy, exit(137), "destroying [exit/stopped] "),
        (S::Destroying, Pending::Destroy, Input::Cleaned, "destroyed [destroy/destroyed] "),
        (S::Suspending, none, Input::Frozen, "suspended [suspend/suspended] "),
        (S::Suspending, none, Input::FreezeFailed, "stopping [stop/stopping] Stop"),
        (S::Starting, none, Input::StartFailed(StartError::Unpack("x".to_owned())), "failed [start/failed] "),
        (
            S::Starting,
            none,
            Input::StartFailed(StartError::NotFound { program: "x".to_owned() }),
            "restarting [exit/stopped] RetryAfter",
        ),
        (S::Stopping, Pending::Stop, Input::StartFailed(StartError::Host("x".to_owned())), "stopped [] "),
        (S::Started, none, Input::Recover, "starting [start/starting] Start"),
        (S::Restarting, none, Input::Recover, "starting [start/starting] Start"),
        (S::Created, Pending::Launch, Input::Recover, "created [] Prepare"),
        (S::Stopping, Pending::Stop, Input::Recover, "stopped [] "),
        (S::Replacing, Pending::Replace { start: false }, Input::Recover, "stopped [update/stopped] "),
        (S::Suspended, none, Input::Recover, "stopped [stop/stopped] "),
        (S::Destroying, Pending::Destroy, Input::Recover, "destroying [] Clean"),
        (S::Stopped, none, Input::Recover, "stopped [] "),
    ];
    for (state, pending, input, expected) in table {
        assert_eq!(told(&at(state, pending), &usual(), input.clone()), expected, "{state:?} {input:?}");
    }
}

#[test]
fn auto_destroy_follows_the_last_exit_only() {
    let once = rules(RestartPolicy::No, true);
    let m = at(S::Started, Pending::Nothing);
    assert_eq!(told(&m, &once, exit(1)), "destroying [exit/stopped, destroy/destroying] Clean");
    let stopping = at(S::Stopping, Pending::Stop);
    assert_eq!(told(&stopping, &once, exit(0)), "destroying [exit/stopped, destroy/destroying] Clean");
    let retrying = rules(RestartPolicy::OnFailure { max_retries: 3 }, true);
    assert_eq!(told(&m, &retrying, exit(1)), "restarting [exit/stopped] RetryAfter");
}

#[test]
fn delays_grow_and_a_long_run_forgives() {
    let mut m = at(S::Started, Pending::Nothing);
    let delay = |m: &Machine, now| match &step(m, &usual(), exit(1), now).unwrap().effects[..] {
        [Effect::RetryAfter(delay)] => delay.as_millis(),
        other => panic!("{other:?}"),
    };
    let mut delays = Vec::new();
    for restarts in 0..7 {
        m.restart_count = restarts;
        delays.push(delay(&m, 0));
    }
    assert_eq!(delays, [100, 200, 400, 800, 1600, 2000, 2000]);
    m.restart_count = 10;
    m.events = vec![event("1", "start", "started")];
    let given_up = step(&m, &usual(), exit(1), 59_999).unwrap();
    assert_eq!(given_up.state, S::Stopped);
    assert!(given_up.log.unwrap().1.contains("max restart count of 10"));
    assert_eq!(delay(&m, 60_000), 100);
    // `always` knows no limit, and success is no reason to stop.
    let always = rules(RestartPolicy::Always, false);
    assert_eq!(step(&m, &always, exit(0), 0).unwrap().state, S::Restarting);
}

#[test]
fn exit_events_tell_who_and_how() {
    let m = at(S::Replacing, Pending::Replace { start: true });
    let killed = Input::Exited(Exit { code: 137, signal: Some(9), oom_killed: true });
    let event = step(&m, &usual(), killed, 5).unwrap().events.remove(0);
    assert!(event.earlier_version);
    let exit = event.exit.unwrap();
    assert_eq!((exit.exit_code, exit.signal, exit.guest_exit_code, exit.guest_signal), (137, 9, 0, -1));
    assert!(exit.oom_killed && exit.requested_stop && !exit.restarting);
    assert_eq!(exit.exited_at, 5);
}

fn any_input() -> impl Strategy<Value = Input> {
    let stop = StopRequest::default();
    prop_oneof![
        Just(Input::Start(USER)),
        Just(Input::Stop(USER, stop)),
        any::<bool>().prop_map(move |force| Input::Restart(USER, stop, force)),
        Just(Input::Suspend(USER)),
        any::<(bool, bool)>().prop_map(|(force, host_down)| Input::Destroy {
            source: USER,
            force,
            host_down
        }),
        any::<bool>().prop_map(|start| Input::Update { start }),
        Just(Input::Ready),
        Just(Input::Up),
        Just(Input::StartFailed(StartError::NoCommand)),
        Just(Input::StartFailed(StartError::Host(String::new()))),
        (0..3_i32).prop_map(exit),
        Just(Input::Absent),
        Just(Input::Frozen),
        Just(Input::FreezeFailed),
        Just(Input::RetryDue),
        Just(Input::Cleaned),
        Just(Input::Recover),
    ]
}

proptest! {
    /// Whatever comes in whatever order: observations are never refused, the destroyed stay
    /// destroyed, and every machine that can be stopped comes to rest.
    #[test]
    fn no_order_of_inputs_breaks_a_machine(inputs in prop::collection::vec(any_input(), 0..40), auto_destroy: bool) {
        let rules = rules(RestartPolicy::OnFailure { max_retries: 2 }, auto_destroy);
        let mut m = at(S::Created, Pending::Launch);
        for input in inputs {
            let command = input.is_command();
            let was = m.state;
            match step(&m, &rules, input.clone(), 0) {
                Err(refusal) => prop_assert!(command, "{input:?} was refused: {refusal}"),
                Ok(change) => {
                    prop_assert!(was != S::Destroyed || change.state == S::Destroyed);
                    prop_assert!(change.state == was || !change.events.is_empty() || was == S::Created
                        || matches!(was, S::Stopping | S::Suspended | S::Suspending | S::Started));
                    (m.state, m.pending, m.restart_count) = (change.state, change.pending, change.restart_count);
                }
            }
        }
        let ended = step(&m, &rules, Input::Destroy { source: USER, force: true, host_down: true }, 0);
        prop_assert!(matches!(ended, Ok(c) if c.state == S::Destroyed || m.state == S::Destroying)
            || m.state == S::Destroyed);
    }
}
