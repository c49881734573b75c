#![allow(clippy::unwrap_used)]
use super::*;
use crate::diagnosis::ImpactState;
use crate::machine::{LaunchMachineInput, Machine, MachineConfig, Shared, metadata};
use crate::plan::{Action, MachinePlan, MachineRef, Plan, StepKind, Strategy};
use proptest::prelude::*;
use serde_json::json;

fn machine(id: &str, instance: &str, state: &str, release: &str) -> Machine {
    let value = json!({"id": id, "state": state, "region": "ams", "instance_id": instance,
        "config": {"image": "web:1", "metadata": {"fly_platform_version": "v2", "fly_process_group": "app",
            "fly_release_id": format!("rel_{release}"), "fly_release_version": release}}});
    serde_json::from_value(value).unwrap()
}

fn planned(machine: MachineRef, action: Action, instance: Option<&str>) -> MachinePlan {
    let config = MachineConfig { image: "web:2".into(), ..MachineConfig::default() };
    MachinePlan {
        machine,
        group: "app".into(),
        region: "ams".into(),
        action,
        state: instance.map(|_| "started".into()),
        instance_id: instance.map(str::to_owned),
        input: Some(LaunchMachineInput { config: Some(config.into()), ..LaunchMachineInput::default() }),
        volume: None,
        standby_for: Vec::new(),
        changes: Vec::new(),
        launches: true,
        verify: false,
        cordoned: false,
        tests: Vec::new(),
        host_down: false,
    }
}

fn existing(id: &str, action: Action) -> MachinePlan {
    planned(MachineRef::Existing(id.into()), action, Some("01A"))
}

fn intent(machines: Vec<MachinePlan>, before: &[Machine]) -> Shared<Intent> {
    Intent {
        schema: SCHEMA.into(),
        id: "d1".into(),
        app: "web".into(),
        org: "personal".into(),
        api: "http://127.0.0.1".into(),
        cli: "0".into(),
        at: "2026-01-01T00:00:00Z".into(),
        plan: Plan {
            schema: crate::plan::SCHEMA.into(),
            app: "web".into(),
            image: "web:2".into(),
            strategy: Strategy::Rolling,
            first_deploy: false,
            ips: Vec::new(),
            volumes: Vec::new(),
            release_command: None,
            stop_signal: None,
            machines,
            untouched: Vec::new(),
            leases: Vec::new(),
            stages: Vec::new(),
            confirmations: Vec::new(),
            warnings: Vec::new(),
        }
        .into(),
        definition: json!({"app": "web"}),
        digest: None,
        release_command: None,
        limits: Limits {
            wait_ms: 1,
            release_command_ms: 1,
            lease_ms: 1,
            lease_wait_ms: 1,
            observe_ms: 1,
            retries: 0,
            smoke_checks: true,
            detach: false,
        },
        before: before.iter().map(Before::of).collect(),
    }
    .into()
}

fn entries() -> Vec<Entry> {
    vec![
        Entry::Release { id: "rel_2".into(), version: 2 },
        Entry::CommandStarted { machine: "c".into() },
        Entry::CommandDone { machine: "c".into(), exit_code: 0 },
        Entry::Updated { machine: "a".into(), instance: "01B".into() },
        Entry::Created { slot: "app/1".into(), machine: "n".into(), instance: "01C".into() },
        Entry::Closed { state: ImpactState::Partial, code: Some("A601".into()) },
    ]
}

fn written() -> String {
    let mut chain = Chain::default();
    let begun = Entry::Begun { intent: intent(vec![existing("a", Action::Update)], &[]) };
    std::iter::once(&begun).chain(&entries()).map(|entry| chain.line(entry)).collect()
}

#[test]
fn a_journal_is_read_as_it_was_written_and_goes_on() {
    let text = written();
    let (journal, mut chain) = parse(text.as_bytes()).unwrap();
    assert!(journal.command_succeeded() && journal.is_open() && !journal.cut);
    assert_eq!(journal.progress.updated["a"], "01B");
    assert_eq!(journal.releases, [("rel_2".to_owned(), 2)]);
    let more = format!("{text}{}", chain.line(&Entry::Closed { state: ImpactState::Applied, code: None }));
    assert!(!parse(more.as_bytes()).unwrap().0.is_open());
    // The end is enough to know that.
    assert!(ends_closed(more.as_bytes()) && ends_closed(&more.as_bytes()[more.len() - 90..]), "{more}");
    let begun = text.lines().next().unwrap();
    assert!(
        !ends_closed(format!("{begun}\n").as_bytes())
            && !ends_closed(&more.as_bytes()[..more.len() - 1])
            && !ends_closed(b"")
    );
}

#[test]
fn a_cut_line_is_left_out_and_an_edited_one_refused() {
    let text = written();
    let (journal, _) = parse(&text.as_bytes()[..text.len() - 3]).unwrap();
    assert!(journal.cut && journal.closed.is_none());
    assert_eq!(parse(b"{\"sum\":\"").unwrap_err(), JournalError::Empty);
    assert_eq!(parse(b"").unwrap_err(), JournalError::Empty);
    let edited = text.replace("01B", "01X");
    assert_eq!(parse(edited.as_bytes()).unwrap_err(), JournalError::Edited { line: 5 });
    let missing: String =
        text.lines().enumerate().filter(|(n, _)| *n != 2).map(|(_, l)| format!("{l}\n")).collect();
    assert_eq!(parse(missing.as_bytes()).unwrap_err(), JournalError::Edited { line: 3 });
    let other = text.replace(SCHEMA, "fly.journal/9");
    let error = parse(other.as_bytes()).unwrap_err();
    assert_eq!(error, JournalError::Schema { found: "fly.journal/9".into(), wanted: SCHEMA });
}

#[test]
fn a_plan_file_is_no_journal_and_the_other_way_round() {
    let file = write_plan(intent(vec![existing("a", Action::Update)], &[]).into_inner());
    assert_eq!(read_plan(file.as_bytes()).unwrap().app, "web");
    assert!(matches!(parse(file.as_bytes()), Err(JournalError::Schema { .. })));
    let first = written().lines().next().unwrap().to_owned();
    assert!(matches!(read_plan(first.as_bytes()), Err(JournalError::Schema { .. })));
    assert_eq!(read_plan(&file.as_bytes()[..40]).unwrap_err(), JournalError::Unreadable { line: 1 });
}

#[test]
fn what_the_world_shows_counts_more_than_what_was_written() {
    let plan = vec![
        existing("a", Action::Update),
        existing("b", Action::Update),
        existing("c", Action::Destroy { reason: "x".into() }),
        planned(MachineRef::New("app/1".into()), Action::Create, None),
    ];
    let intent = intent(plan, &[]);
    // b's answer was lost, and so was that of the creation; c is gone.
    let mut made = machine("n", "01C", "started", "2");
    made.config.as_mut().unwrap().metadata.insert(metadata::LAUNCH_ID.into(), launch_id("d1", "app/1"));
    let world = [machine("a", "01B", "started", "2"), machine("b", "01D", "started", "2"), made];
    let (progress, moved) = reconcile(&intent, &Progress::default(), &["rel_2".into()], &world);
    assert_eq!(moved, []);
    assert_eq!(progress.updated.keys().collect::<Vec<_>>(), ["a", "b", "n"]);
    assert_eq!(progress.created["app/1"].machine, "n");
    assert_eq!(progress.destroyed, ["c"]);
}

#[test]
fn a_machine_that_did_not_stay_up_is_done_again() {
    let intent = intent(vec![existing("a", Action::Update)], &[]);
    let world = [machine("a", "01B", "stopped", "2")];
    let (progress, moved) = reconcile(&intent, &Progress::default(), &["rel_2".into()], &world);
    assert!(progress.updated.is_empty() && moved.is_empty());
}

#[test]
fn changes_of_others_are_named() {
    let intent = intent(vec![existing("a", Action::Update), existing("b", Action::Unchanged)], &[]);
    let world = [machine("a", "01Z", "started", "7"), machine("x", "01Y", "started", "7")];
    let (progress, moved) = reconcile(&intent, &Progress::default(), &[], &world);
    let said: Vec<String> =
        moved.iter().chain(&unplanned(&intent, &progress, &world)).map(Moved::to_string).collect();
    assert_eq!(
        said,
        [
            "machine a was changed since; it reports release v7",
            "machine b does not exist any more",
            "machine x was made since"
        ]
    );
}

#[test]
fn the_way_back_gives_every_machine_what_it_had() {
    let before = [
        machine("a", "01A", "started", "1"),
        machine("b", "01A", "started", "1"),
        machine("c", "01A", "started", "1"),
    ];
    let intent = intent(vec![existing("a", Action::Update), existing("b", Action::Update)], &before);
    let mut progress = Progress::default();
    for entry in [
        Entry::Updated { machine: "a".into(), instance: "01B".into() },
        Entry::Created { slot: "app/1".into(), machine: "n".into(), instance: "01C".into() },
        Entry::Destroyed { machine: "c".into() },
    ] {
        progress.note(&entry);
    }
    let now = [
        machine("a", "01B", "started", "2"),
        machine("b", "01A", "started", "1"),
        machine("n", "01C", "started", "2"),
    ];
    let Reverted { plan, lost } = revert(&intent, &progress, &now);
    let what: Vec<(String, &str)> =
        plan.machines.iter().map(|m| (m.machine.to_string(), m.action.verb())).collect();
    assert_eq!(what, [("a".into(), "update"), ("new replace/c".into(), "create"), ("n".into(), "destroy")]);
    assert_eq!(plan.machines[0].input.as_ref().unwrap().config.as_ref().unwrap().image, "web:1");
    assert_eq!(lost.len(), 1);
    assert_eq!(plan.stages.len(), 2, "nothing is destroyed before the old ones run");
    assert!(plan.untouched.iter().any(|u| u.machine == "b"));
}

#[test]
fn a_cordoned_and_stopped_machine_serves_again() {
    let before = [machine("a", "01A", "started", "1")];
    let intent = intent(vec![existing("a", Action::Update)], &before);
    let mut progress = Progress::default();
    progress.note(&Entry::Cordoned { machine: "a".into() });
    progress.note(&Entry::Stopped { machine: "a".into() });
    let Reverted { plan, .. } = revert(&intent, &progress, &[machine("a", "01A", "stopped", "1")]);
    let steps: Vec<StepKind> = plan.stages[0].pools[0].lanes[0].steps.iter().map(|s| s.kind).collect();
    assert_eq!(steps, [StepKind::Update, StepKind::WaitStarted, StepKind::SmokeTest, StepKind::Uncordon]);
}

proptest! {
    #[test]
    fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _journal = parse(&bytes);
        let _plan = read_plan(&bytes);
    }

    #[test]
    fn every_cut_is_a_shorter_journal_or_none(at in 0usize..4000) {
        let text = written();
        let at = at.min(text.len());
        match parse(&text.as_bytes()[..at]) {
            Ok((journal, _)) => prop_assert!(journal.progress.updated.len() <= 2),
            Err(error) => prop_assert_eq!(error, JournalError::Empty),
        }
    }

    #[test]
    fn no_edit_of_a_complete_line_goes_unnoticed(at in 0usize..4000, byte in b'0'..=b'z') {
        let text = written();
        let mut bytes = text.clone().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte && bytes[at] != b'\n');
        bytes[at] = byte;
        prop_assert!(parse(&bytes).is_err());
    }
}
