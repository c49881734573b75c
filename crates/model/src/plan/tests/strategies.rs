//! Shapes of canary and bluegreen plans, test machines, and machines that are looked at for a moment.

use super::*;

/// Stages with what each lane does and takes back, one line per lane.
fn shape(plan: &Plan) -> String {
    let words = |steps: &[Step]| -> String {
        let names = steps.iter().map(|step| format!("{:?}", step.kind));
        names.collect::<Vec<_>>().join(" ")
    };
    let mut out = String::new();
    for stage in &plan.stages {
        for pool in &stage.pools {
            out += &format!("{:?} {:?} width {}\n", stage.kind, stage.on_failure, pool.width);
            for lane in &pool.lanes {
                let undo =
                    if lane.undo.is_empty() { String::new() } else { format!(" / {}", words(&lane.undo)) };
                out += &format!("  {}: {}{undo}\n", lane.machine, words(&lane.steps));
            }
        }
    }
    out
}

fn with(strategy: Strategy, configs: &Groups) -> Desired<'_> {
    Desired { strategy, ..desired(configs) }
}

fn unchecked() -> Group {
    Group::default()
}

#[test]
fn bluegreen_makes_proves_switches_and_only_then_destroys() {
    let configs = Groups::of(&[("web", web())]);
    let mut unreachable = deployed(&configs, "m3", "web", "started");
    unreachable.host_status = HostStatus::Unreachable;
    let mut cordoned = deployed(&configs, "m4", "web", "started");
    cordoned.cordoned = true;
    let snapshot = fleet(vec![
        deployed(&configs, "m1", "web", "started"),
        deployed(&configs, "m2", "web", "stopped"),
        unreachable,
        cordoned,
    ]);
    let plan = make(&snapshot, &with(Strategy::Bluegreen, &configs)).unwrap();
    insta::assert_snapshot!(shape(&plan), @r"
    Green Undo width 2
      new web/m1: Create / Destroy
      new web/m2: Create / Destroy
      new web/m3: Create / Destroy
      new web/m4: Create / Destroy
    Prove Undo width 4
      new web/m1: WaitStarted SmokeTest WaitHealthy
      new web/m3: WaitStarted SmokeTest WaitHealthy
      new web/m4: WaitStarted SmokeTest WaitHealthy
    Switch Undo width 8
      new web/m1: Uncordon / Cordon
      new web/m2: Uncordon / Cordon
      new web/m3: Uncordon / Cordon
    Share Undo width 4
      new web/m1: Observe
      new web/m3: Observe
    CordonBlue Undo width 8
      m1: MarkReplaced Cordon / Uncordon Unmark
      m2: MarkReplaced Cordon / Uncordon Unmark
      m4: MarkReplaced / Unmark
    Alone Undo width 4
      new web/m1: Observe
      new web/m3: Observe
    StopBlue Undo width 8
      m1: Stop WaitStopped / Start
      m4: Stop WaitStopped / Start
    DestroyBlue Keep width 8
      m1: Destroy
      m2: Destroy
      m3: Destroy
      m4: Destroy
    ");
    assert!(plan.machines.iter().all(|m| m.input.as_ref().unwrap().skip_service_registration));
    assert_eq!(plan.leases, ["m1", "m2", "m4"]);
    let regions: Vec<&str> = plan.machines.iter().map(|m| m.region.as_str()).collect();
    assert_eq!(regions, ["ams"; 4]);
}

#[test]
fn bluegreen_without_a_running_machine_starts_one_to_judge_the_group_by() {
    let configs = Groups::of(&[("web", web())]);
    let snapshot =
        fleet(vec![deployed(&configs, "m1", "web", "stopped"), deployed(&configs, "m2", "web", "suspended")]);
    let plan = make(&snapshot, &with(Strategy::Bluegreen, &configs)).unwrap();
    let prove = plan.stages.iter().find(|stage| stage.kind == StageKind::Prove).unwrap();
    use StepKind::{SmokeTest, Stop, WaitHealthy, WaitStarted, WaitStopped};
    assert_eq!(prove.pools[0].lanes.len(), 1);
    assert_eq!(kinds(&prove.pools[0].lanes[0]), [WaitStarted, SmokeTest, WaitHealthy, Stop, WaitStopped]);
    let launched: Vec<bool> = plan.machines.iter().map(|m| !m.input.as_ref().unwrap().skip_launch).collect();
    assert_eq!(launched, [true, false]);
}

#[test]
fn bluegreen_takes_new_groups_into_the_switch_and_leaves_unchanged_ones_alone() {
    let old = Groups::of(&[("web", web()), ("same", web())]);
    let mut same = deployed(&old, "m2", "same", "started");
    same.image_ref.digest = NEW.to_owned();
    let configs = Groups::of(&[("web", web()), ("same", web()), ("fresh", web())]);
    let snapshot = fleet(vec![deployed(&old, "m1", "web", "started"), same]);
    let plan = make(&snapshot, &with(Strategy::Bluegreen, &configs)).unwrap();
    let expected =
        [("m1", "replace"), ("m2", "unchanged"), ("new fresh/1", "create"), ("new fresh/2", "create")];
    assert_eq!(verbs(&plan), expected.map(|(name, verb)| (name.to_owned(), verb)));
    let created = plan.machine(&MachineRef::New("fresh/1".to_owned())).unwrap();
    assert!(created.input.as_ref().unwrap().skip_service_registration);
    let first = make(&fleet(Vec::new()), &with(Strategy::Bluegreen, &configs)).unwrap();
    assert_eq!(first.stages[0].kind, StageKind::Create, "a first deploy has nothing to switch from");
    let forced = make(&snapshot, &Desired { force: true, ..with(Strategy::Bluegreen, &configs) }).unwrap();
    assert_eq!(forced.machine(&MachineRef::Existing("m2".to_owned())).unwrap().action.verb(), "replace");
}

#[test]
fn standbys_and_scheduled_machines_of_green_do_not_run() {
    let configs = Groups::of(&[("web", web()), ("worker", unchecked())]);
    let mut standby = deployed(&configs, "m3", "worker", "stopped");
    standby.config.as_mut().unwrap().standbys = vec!["m2".to_owned()];
    let mut job = deployed(&configs, "m4", "worker", "started");
    job.config.as_mut().unwrap().schedule = "daily".to_owned();
    let snapshot = fleet(vec![
        deployed(&configs, "m1", "web", "started"),
        deployed(&configs, "m2", "worker", "started"),
        standby,
        job,
    ]);
    let plan = make(&snapshot, &with(Strategy::Bluegreen, &configs)).unwrap();
    let of = |id: &str| plan.machine(&MachineRef::Existing(id.to_owned())).unwrap();
    assert_eq!(of("m3").standby_for, [MachineRef::New("worker/m2".to_owned())]);
    assert!(of("m3").input.as_ref().unwrap().skip_launch);
    assert!(of("m4").input.as_ref().unwrap().skip_launch && !of("m4").launches);
    assert!(plan.warnings.iter().any(|p| matches!(p, Problem::UncheckedGroups { .. })));
    let last = plan.stages[0].pools[0].lanes.last().unwrap();
    assert_eq!(last.machine.to_string(), "new worker/m3", "a standby is made after its primary");
    let canaried = make(&snapshot, &with(Strategy::Canary, &configs)).unwrap();
    let canaries = canaried.machines.iter().filter(|m| m.action == Action::Canary).count();
    assert_eq!(canaries, 2);
}

#[test]
fn bluegreen_is_refused_before_anything_is_done() {
    let bare = Groups::of(&[("worker", unchecked())]);
    let refused =
        make(&fleet(vec![deployed(&bare, "m1", "worker", "started")]), &with(Strategy::Bluegreen, &bare));
    assert_eq!(codes(&refused.unwrap_err()), [Code::C108]);
    let mounted = Groups::of(&[("web", with_mount("data"))]);
    for strategy in [Strategy::Bluegreen, Strategy::Canary] {
        let snapshot = fleet(vec![deployed(&mounted, "m1", "web", "started")]);
        let refused = make(&snapshot, &with(strategy, &mounted)).unwrap_err();
        assert_eq!(codes(&refused), [Code::C104]);
        assert_eq!(refused.diagnostic("deploy").exit_code, 11);
    }
    let configs = Groups::of(&[("web", web())]);
    let mut snapshot = fleet(vec![deployed(&configs, "m1", "web", "started")]);
    snapshot.may_bluegreen = Some(false);
    let refused = make(&snapshot, &with(Strategy::Bluegreen, &configs)).unwrap_err();
    assert_eq!(codes(&refused), [Code::C104]);
    let mut green = deployed(&configs, "m2", "web", "started");
    green.image_ref.digest = NEW.to_owned();
    green.config.as_mut().unwrap().metadata.insert(metadata::BLUEGREEN_TAG.to_owned(), "17".to_owned());
    let both = fleet(vec![deployed(&configs, "m1", "web", "started"), green]);
    let refused = make(&both, &with(Strategy::Bluegreen, &configs)).unwrap_err();
    assert_eq!(codes(&refused), [Code::C109]);
    assert!(refused.diagnostic("deploy").scope.machines.contains(&"m2".to_owned()));
    let _rolling = make(&both, &with(Strategy::Rolling, &configs)).unwrap();
}

#[test]
fn a_canary_serves_before_the_rest_follows_and_goes_also_after_a_failure() {
    let configs = Groups::of(&[("web", web()), ("worker", unchecked())]);
    let snapshot = fleet(vec![
        deployed(&configs, "m1", "web", "stopped"),
        deployed(&configs, "m2", "web", "started"),
        deployed(&configs, "m3", "worker", "started"),
    ]);
    let plan = make(&snapshot, &with(Strategy::Canary, &configs)).unwrap();
    insta::assert_snapshot!(shape(&plan), @r"
    Canary Undo width 2
      new web/canary: Create WaitStarted SmokeTest WaitHealthy Uncordon Observe / Destroy
      new worker/canary: Create WaitStarted SmokeTest Uncordon Observe / Destroy
    Update Keep width 1
      m2: Update WaitStarted SmokeTest WaitHealthy
    Update Keep width 1
      m1: Update
    Update Keep width 1
      m3: Update WaitStarted SmokeTest
    EndCanary RunAnyway width 2
      new web/canary: Cordon Stop WaitStopped Destroy
      new worker/canary: Cordon Stop WaitStopped Destroy
    ");
    let canary = plan.machine(&MachineRef::New("web/canary".to_owned())).unwrap();
    let input = canary.input.as_ref().unwrap();
    let config = input.config.as_ref().unwrap();
    assert!(input.skip_service_registration && !input.skip_launch);
    assert_eq!(config.metadata[metadata::CANARY], "true");
    assert!(config.dns.as_ref().unwrap().skip_registration);
    assert!(render::human(&plan).contains("+ canary web/canary"), "{}", render::human(&plan));
    let first = make(&fleet(Vec::new()), &with(Strategy::Canary, &configs)).unwrap();
    assert!(first.machines.iter().all(|m| m.action == Action::Create));
}

#[test]
fn leftovers_of_earlier_deploys_are_removed_by_name_and_never_counted() {
    let configs = Groups::of(&[("web", web())]);
    let mut canary = deployed(&configs, "m2", "web", "started");
    canary.config.as_mut().unwrap().metadata.insert(metadata::CANARY.to_owned(), "true".to_owned());
    let snapshot = fleet(vec![deployed(&configs, "m1", "web", "started"), canary]);
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    assert_eq!(verbs(&plan), [("m1".to_owned(), "update"), ("m2".to_owned(), "destroy")]);
    assert!(plan.confirmations.is_empty());
    assert!(render::human(&plan).contains("left over: the canary of an earlier deploy"));
}

#[test]
fn test_machines_run_before_a_new_machine_serves() {
    let tested = Group { test: Some("curl".to_owned()), ..web() };
    let configs = Groups::of(&[("web", tested)]);
    use StepKind::{Create, MachineChecks, SmokeTest, Uncordon, Update, WaitHealthy, WaitStarted};
    let first = make(&fleet(Vec::new()), &desired(&configs)).unwrap();
    let (_, lane) = first.lanes().next().unwrap();
    assert_eq!(kinds(lane), [Create, WaitStarted, SmokeTest, MachineChecks, WaitHealthy, Uncordon]);
    assert!(first.machines[0].input.as_ref().unwrap().skip_service_registration);
    assert_eq!(first.machines[0].tests[0].image, "r/shop:2");
    let detached = make(&fleet(Vec::new()), &Desired { detach: true, ..desired(&configs) }).unwrap();
    assert!(!detached.machines[0].input.as_ref().unwrap().skip_service_registration);
    let snapshot = fleet(vec![deployed(&configs, "m1", "web", "started")]);
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    assert_eq!(
        kinds(plan.lanes().next().unwrap().1),
        [Update, WaitStarted, SmokeTest, MachineChecks, WaitHealthy]
    );
}

#[test]
fn machines_that_do_not_run_are_looked_at_when_asked_for() {
    let configs = Groups::of(&[("web", web()), ("worker", unchecked())]);
    let mut standby = deployed(&configs, "m2", "worker", "stopped");
    standby.config.as_mut().unwrap().standbys = vec!["m9".to_owned()];
    let snapshot = fleet(vec![deployed(&configs, "m1", "web", "suspended"), standby]);
    let asked = Desired { verify_stopped: true, ..desired(&configs) };
    let plan = make(&snapshot, &asked).unwrap();
    use StepKind::{SmokeTest, Stop, Update, WaitHealthy, WaitStarted, WaitStopped};
    let (_, lane) = plan.lanes().next().unwrap();
    assert_eq!(kinds(lane), [Update, WaitStarted, SmokeTest, WaitHealthy, Stop, WaitStopped]);
    assert_eq!(lane.undo[0].kind, Stop);
    let (_, standby) = plan.lanes().nth(1).unwrap();
    assert_eq!(kinds(standby), [Update]);
    assert!(!plan.warnings.iter().any(|problem| problem.code() == Code::C505));
    let immediate = Desired { strategy: Strategy::Immediate, ..asked };
    let plan = make(&snapshot, &immediate).unwrap();
    assert!(plan.machines.iter().all(|m| !m.verify && m.input.as_ref().unwrap().skip_launch));
}
