//! Table and property tests of the planner, over a small configuration of its own.
#![allow(clippy::unwrap_used)]

mod strategies;

use super::Strategy;
use super::*;
use crate::diagnosis::Code;
use crate::machine::*;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, prop_compose, proptest};
use std::collections::BTreeMap;

const OLD: &str = "sha256:01d";
const NEW: &str = "sha256:2e3";

/// A configuration by hand: what each group has.
#[derive(Debug, Clone, Default)]
struct Groups(BTreeMap<String, Group>);

#[derive(Debug, Clone, Default)]
struct Group {
    service: bool,
    mount: Option<String>,
    test: Option<String>,
    env: BTreeMap<String, String>,
}

impl Groups {
    fn of(groups: &[(&str, Group)]) -> Self {
        Groups(groups.iter().map(|(name, group)| ((*name).to_owned(), group.clone())).collect())
    }
}

fn web() -> Group {
    Group { service: true, ..Group::default() }
}

fn with_mount(name: &str) -> Group {
    Group { mount: Some(name.to_owned()), ..web() }
}

impl GroupConfigs for Groups {
    fn groups(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    fn default_group(&self) -> String {
        self.0.keys().next().cloned().unwrap_or_else(|| "app".to_owned())
    }

    fn machine_config(
        &self,
        group: &str,
        base: Option<&MachineConfig>,
    ) -> Result<MachineConfig, Vec<Problem>> {
        let wanted = &self.0[group];
        let mut config = base.cloned().unwrap_or_default();
        let own = [(metadata::PLATFORM_VERSION, metadata::PLATFORM_V2), (metadata::PROCESS_GROUP, group)];
        config.metadata.extend(own.map(|(key, value)| (key.to_owned(), value.to_owned())));
        config.env = wanted.env.clone();
        config.services = if wanted.service {
            let check = ServiceCheck { kind_of_probe: Some("http".to_owned()), ..ServiceCheck::default() };
            vec![Service {
                protocol: "tcp".to_owned(),
                internal_port: 8080,
                checks: vec![check],
                ports: vec![Port {
                    port: Some(443),
                    handlers: vec!["tls".to_owned(), "http".to_owned()],
                    ..Port::default()
                }],
                ..Service::default()
            }]
        } else {
            Vec::new()
        };
        let mount =
            |name: &String| Mount { name: name.clone(), path: "/data".to_owned(), ..Mount::default() };
        config.mounts = wanted.mount.iter().map(mount).collect();
        Ok(config)
    }

    fn mounts(&self, group: &str) -> Vec<MountWish> {
        let wish = |name: &String| MountWish {
            name: name.clone(),
            initial_size_gb: Some(3),
            ..MountWish::default()
        };
        self.0[group].mount.iter().map(wish).collect()
    }

    fn tests(&self, group: &str, tested: &MachineConfig) -> Result<Vec<MachineConfig>, Vec<Problem>> {
        let test = |command: &String| MachineConfig {
            image: tested.image.clone(),
            init: Init { cmd: vec![command.clone()], ..Init::default() },
            ..MachineConfig::default()
        };
        Ok(self.0[group].test.iter().map(test).collect())
    }
}

fn desired(configs: &Groups) -> Desired<'_> {
    Desired {
        configs,
        mode: Mode::Deploy,
        image: WantedImage { reference: "r/shop:2".to_owned(), digest: Some(NEW.to_owned()) },
        strategy: Strategy::Rolling,
        max_unavailable: 0.33,
        max_concurrent: 8,
        primary_region: "ams".to_owned(),
        ha: true,
        update_only: false,
        detach: false,
        smoke_checks: true,
        force: false,
        filters: Filters::default(),
        guest: Guest::preset("shared-cpu-1x").unwrap(),
        volume_initial_size_gb: None,
        min_secrets_version: None,
        ip_policy: IpPolicy::Public,
        release_command: None,
        verify_stopped: false,
        stop_signal: None,
    }
}

/// A machine that an earlier deploy of the same configuration made.
fn deployed(configs: &Groups, id: &str, group: &str, state: &str) -> Machine {
    let config = configs.0.get(group).map(|_| configs.machine_config(group, None).unwrap());
    let mut config = config.unwrap_or_else(|| {
        let entries = [(metadata::PLATFORM_VERSION, metadata::PLATFORM_V2), (metadata::PROCESS_GROUP, group)];
        let metadata = entries.map(|(key, value)| (key.to_owned(), value.to_owned()));
        MachineConfig { metadata: metadata.into(), ..MachineConfig::default() }
    });
    config.image = "r/shop:1".to_owned();
    config.metadata.insert(metadata::RELEASE_VERSION.to_owned(), "1".to_owned());
    config.guest = Some(Guest::preset("shared-cpu-1x").unwrap());
    if let Some(mount) = config.mounts.first_mut() {
        mount.volume = format!("vol_{id}");
        mount.size_gb = 3;
    }
    Machine {
        id: id.to_owned(),
        state: state.into(),
        region: "ams".to_owned(),
        instance_id: format!("i-{id}"),
        host_status: HostStatus::Ok,
        image_ref: ImageRef { digest: OLD.to_owned(), ..ImageRef::default() },
        config: Some(config.into()),
        ..Machine::default()
    }
}

fn fleet(machines: Vec<Machine>) -> Snapshot {
    let app = App {
        name: "shop".to_owned(),
        status: if machines.is_empty() { "pending" } else { "deployed" }.to_owned(),
        machine_count: i64::try_from(machines.len()).unwrap(),
        ..App::default()
    };
    Snapshot { app, machines, ..Snapshot::default() }
}

fn volume(id: &str, name: &str, region: &str) -> Volume {
    Volume {
        id: id.to_owned(),
        name: name.to_owned(),
        region: region.to_owned(),
        state: "created".to_owned(),
        ..Volume::default()
    }
}

fn kinds(lane: &Lane) -> Vec<StepKind> {
    lane.steps.iter().map(|step| step.kind).collect()
}

fn verbs(plan: &Plan) -> Vec<(String, &'static str)> {
    plan.machines.iter().map(|machine| (machine.machine.to_string(), machine.action.verb())).collect()
}

fn codes(problems: &Problems) -> Vec<Code> {
    problems.problems.iter().map(Problem::code).collect()
}

#[test]
fn a_first_deploy_makes_addresses_two_web_machines_and_a_worker_with_standby() {
    let configs = Groups::of(&[("web", web()), ("worker", Group::default())]);
    let plan = make(&fleet(Vec::new()), &desired(&configs)).unwrap();
    assert!(plan.first_deploy);
    let ips: Vec<IpKind> = plan.ips.iter().map(|ip| ip.kind).collect();
    assert_eq!(ips, [IpKind::V6, IpKind::SharedV4]);
    let expected = [
        ("new web/1", "create"),
        ("new web/2", "create"),
        ("new worker/1", "create"),
        ("new worker/2", "create"),
    ];
    assert_eq!(verbs(&plan), expected.map(|(name, verb)| (name.to_owned(), verb)));
    let standby = plan.machine(&MachineRef::New("worker/2".to_owned())).unwrap();
    assert_eq!(standby.standby_for, [MachineRef::New("worker/1".to_owned())]);
    assert!(standby.input.as_ref().unwrap().skip_launch && !standby.launches);
    let pools: Vec<(&str, bool)> =
        plan.stages[0].pools.iter().map(|pool| (pool.group.as_deref().unwrap(), pool.first_alone)).collect();
    assert_eq!(pools, [("web", true), ("worker", true)]);
    use StepKind::{Create, SmokeTest, WaitHealthy, WaitStarted};
    assert_eq!(kinds(&plan.stages[0].pools[0].lanes[0]), [Create, WaitStarted, SmokeTest, WaitHealthy]);
    assert_eq!(kinds(&plan.stages[0].pools[1].lanes[1]), [Create]);
    let single = make(&fleet(Vec::new()), &Desired { ha: false, ..desired(&configs) }).unwrap();
    assert_eq!(single.machines.len(), 2);
}

#[test]
fn a_first_deploy_makes_the_volumes_that_its_region_lacks() {
    let configs = Groups::of(&[("web", with_mount("data"))]);
    let mut snapshot = fleet(Vec::new());
    snapshot.volumes = vec![volume("vol_far", "data", "syd")];
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    assert_eq!(plan.volumes.len(), 1);
    assert_eq!(plan.volumes[0].request.size_gb, Some(3));
    assert_eq!(plan.volumes[0].request.region, "ams");
    assert_eq!(plan.machines.len(), 1, "one volume is one machine, whatever --ha says");
    assert_eq!(plan.machines[0].volume, Some(VolumeSource::New(0)));
    snapshot.volumes.push(volume("vol_near", "data", "ams"));
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    assert!(plan.volumes.is_empty());
    let input = plan.machines[0].input.clone().unwrap();
    assert_eq!(input.config.unwrap().mounts[0].volume, "vol_near");
}

#[test]
fn a_second_deploy_of_the_same_changes_nothing() {
    let configs = Groups::of(&[("web", with_mount("data"))]);
    let mut machine = deployed(&configs, "m1", "web", "started");
    machine.image_ref.digest = NEW.to_owned();
    let snapshot = fleet(vec![machine]);
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    assert!(plan.is_noop(), "{plan:#?}");
    assert_eq!(verbs(&plan), [("m1".to_owned(), "unchanged")]);
    assert!(plan.leases.is_empty());
    assert!(render::human(&plan).contains("nothing to do"));
    let forced = make(&snapshot, &Desired { force: true, ..desired(&configs) }).unwrap();
    assert_eq!(verbs(&forced), [("m1".to_owned(), "update")]);
    let tag_only = WantedImage { reference: "r/shop:1".to_owned(), digest: None };
    let tagged = make(&snapshot, &Desired { image: tag_only, ..desired(&configs) }).unwrap();
    assert_eq!(verbs(&tagged), [("m1".to_owned(), "update")]);
}

#[test]
fn rolling_keeps_warm_and_cold_apart() {
    let configs = Groups::of(&[("web", web())]);
    let mut machines: Vec<Machine> =
        (1..=4).map(|n| deployed(&configs, &format!("m{n}"), "web", "started")).collect();
    machines.push(deployed(&configs, "m5", "web", "stopped"));
    machines.push(deployed(&configs, "m6", "web", "suspended"));
    let plan = make(&fleet(machines), &desired(&configs)).unwrap();
    assert_eq!(plan.stages.len(), 1);
    let pools = &plan.stages[0].pools;
    let shape: Vec<(PoolKind, usize, usize)> =
        pools.iter().map(|pool| (pool.kind, pool.width, pool.lanes.len())).collect();
    assert_eq!(shape, [(PoolKind::Warm, 2, 4), (PoolKind::Cold, 2, 2)]);
    assert_eq!(kinds(&pools[1].lanes[0]), [StepKind::Update]);
    let stopped = plan.machine(&MachineRef::Existing("m5".to_owned())).unwrap();
    assert!(stopped.input.as_ref().unwrap().skip_launch);
    assert_eq!(plan.leases.len(), 6);
    assert!(plan.warnings.iter().any(|problem| problem.code() == Code::C505));
    assert!(render::human(&plan).contains("at most 2 of web's 4 running machines down at once"));
}

#[test]
fn immediate_waits_for_nothing() {
    let configs = Groups::of(&[("web", web())]);
    let snapshot = fleet(vec![deployed(&configs, "m1", "web", "started")]);
    let plan = make(&snapshot, &Desired { strategy: Strategy::Immediate, ..desired(&configs) }).unwrap();
    let pool = &plan.stages[0].pools[0];
    assert!(pool.keep_going && pool.width == 8);
    assert_eq!(kinds(&pool.lanes[0]), [StepKind::Update]);
}

#[test]
fn a_removed_group_goes_last_and_only_after_a_yes() {
    let configs = Groups::of(&[("web", web())]);
    let snapshot = fleet(vec![
        deployed(&configs, "m1", "web", "started"),
        deployed(&configs, "m2", "old", "started"),
        deployed(&configs, "m3", "old", "stopped"),
    ]);
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    let stages: Vec<StageKind> = plan.stages.iter().map(|stage| stage.kind).collect();
    assert_eq!(stages, [StageKind::Update, StageKind::Remove]);
    assert_eq!(plan.confirmations.iter().map(Problem::code).collect::<Vec<_>>(), [Code::C114]);
    let lanes = &plan.stages[1].pools[0].lanes;
    let gently = [StepKind::Cordon, StepKind::Stop, StepKind::WaitStopped, StepKind::Destroy];
    assert_eq!(kinds(&lanes[0]), gently);
    assert_eq!(kinds(&lanes[1]), [StepKind::Destroy]);
    let only = Filters { only_regions: vec!["ams".to_owned()], ..Filters::default() };
    let filtered = make(&snapshot, &Desired { filters: only, ..desired(&configs) }).unwrap();
    assert!(filtered.confirmations.is_empty());
    assert_eq!(filtered.untouched.len(), 2, "a filter never destroys");
}

#[test]
fn filters_never_make_machines_elsewhere() {
    let configs = Groups::of(&[("web", web()), ("worker", Group::default())]);
    let snapshot = fleet(vec![deployed(&configs, "m1", "web", "started")]);
    let syd = Filters { only_regions: vec!["syd".to_owned()], ..Filters::default() };
    let plan = make(&snapshot, &Desired { filters: syd, ..desired(&configs) }).unwrap();
    assert!(plan.is_noop());
    assert_eq!(plan.untouched[0].reason, "region ams is filtered out");
    assert!(matches!(&plan.warnings[0], Problem::GroupNotCreated { group, .. } if group == "worker"));
    let unknown = Filters { process_groups: vec!["wbe".to_owned()], ..Filters::default() };
    let refused = make(&snapshot, &Desired { filters: unknown, ..desired(&configs) }).unwrap_err();
    assert_eq!(codes(&refused), [Code::C115]);
    let update_only = make(&snapshot, &Desired { update_only: true, ..desired(&configs) }).unwrap();
    assert_eq!(verbs(&update_only), [("m1".to_owned(), "update")]);
}

#[test]
fn hosts_that_do_not_answer() {
    let configs = Groups::of(&[("web", web())]);
    let mut machine = deployed(&configs, "m1", "web", "started");
    machine.host_status = HostStatus::Unreachable;
    machine.incomplete_config = machine.config.take();
    let plan = make(&fleet(vec![machine]), &desired(&configs)).unwrap();
    let (_, lane) = plan.lanes().next().unwrap();
    use StepKind::{Create, Destroy, SmokeTest, WaitHealthy, WaitStarted};
    assert_eq!(kinds(lane), [Create, WaitStarted, SmokeTest, WaitHealthy, Destroy]);
    assert_eq!(lane.no_return, 4);
    assert!(plan.leases.is_empty(), "a lease on a dead host would fail the deploy");
    assert!(plan.machines[0].changes.is_empty());

    let configs = Groups::of(&[("web", with_mount("data"))]);
    let mut machine = deployed(&configs, "m1", "web", "started");
    machine.host_status = HostStatus::Unreachable;
    let refused = make(&fleet(vec![machine]), &desired(&configs)).unwrap_err();
    assert_eq!(codes(&refused), [Code::P506]);
    assert_eq!(refused.diagnostic("deploy").exit_code, 13);
}

#[test]
fn every_volume_problem_is_told_at_once() {
    let bare = Groups::of(&[("a", web()), ("b", web()), ("c", with_mount("old"))]);
    let configs =
        Groups::of(&[("a", with_mount("data")), ("b", with_mount("logs")), ("c", with_mount("new"))]);
    let mut snapshot = fleet(vec![
        deployed(&bare, "m1", "a", "started"),
        deployed(&bare, "m2", "a", "started"),
        deployed(&bare, "m3", "b", "started"),
        deployed(&bare, "m4", "c", "started"),
    ]);
    snapshot.volumes = vec![volume("vol_1", "data", "ams"), volume("vol_2", "logs", "syd")];
    let refused = make(&snapshot, &desired(&configs)).unwrap_err();
    let mut found = codes(&refused);
    found.sort();
    assert_eq!(found, [Code::C501, Code::C502, Code::C504]);
    let short = refused.problems.iter().find(|problem| problem.code() == Code::C501).unwrap();
    assert!(short.title().contains("need 2, have 1"), "{}", short.title());
    let diagnostic = refused.diagnostic("deploy");
    assert_eq!(diagnostic.children.len(), 2);
    assert_eq!(diagnostic.exit_code, 11);
    snapshot.volumes.push(volume("vol_3", "data", "ams"));
    snapshot.volumes.push(volume("vol_4", "logs", "ams"));
    let configs =
        Groups::of(&[("a", with_mount("data")), ("b", with_mount("logs")), ("c", with_mount("old"))]);
    let plan = make(&snapshot, &desired(&configs)).unwrap();
    let replaced: Vec<&str> = plan.machines.iter().map(|machine| machine.action.verb()).collect();
    assert_eq!(replaced, ["replace", "replace", "replace", "update"]);
    let given: std::collections::BTreeSet<String> =
        plan.machines.iter().map(|machine| format!("{:?}", machine.volume)).collect();
    assert_eq!(given.len(), 4, "no volume twice");
}

#[test]
fn dropping_a_mount_needs_a_yes() {
    let mounted = Groups::of(&[("web", with_mount("data"))]);
    let configs = Groups::of(&[("web", web())]);
    let plan = make(&fleet(vec![deployed(&mounted, "m1", "web", "started")]), &desired(&configs)).unwrap();
    assert!(matches!(plan.confirmations[0], Problem::DropsVolume { .. }));
    assert_eq!(verbs(&plan), [("m1".to_owned(), "replace")]);
}

#[test]
fn standbys_follow_their_primary() {
    let configs = Groups::of(&[("worker", Group::default())]);
    let mut primary = deployed(&configs, "m1", "worker", "started");
    primary.host_status = HostStatus::Unreachable;
    let mut standby = deployed(&configs, "m2", "worker", "stopped");
    standby.config.as_mut().unwrap().standbys = vec!["m1".to_owned()];
    let plan = make(&fleet(vec![primary, standby.clone()]), &desired(&configs)).unwrap();
    let follower = plan.machine(&MachineRef::Existing("m2".to_owned())).unwrap();
    assert_eq!(follower.standby_for, [MachineRef::New("worker/m1".to_owned())]);
    let healthy = deployed(&configs, "m1", "worker", "started");
    let plan = make(&fleet(vec![healthy, standby]), &desired(&configs)).unwrap();
    let follower = plan.machine(&MachineRef::Existing("m2".to_owned())).unwrap();
    let config = follower.input.clone().unwrap().config.unwrap();
    assert_eq!(config.env["FLY_STANDBY_FOR"], "m1");
}

#[test]
fn machines_of_others_and_a_list_that_cannot_be() {
    let configs = Groups::of(&[("web", web())]);
    let mut foreign = deployed(&configs, "x1", "web", "started");
    foreign.config.as_mut().unwrap().metadata.remove(metadata::PLATFORM_VERSION);
    let release = deployed(&configs, "x2", group::RELEASE_COMMAND, "stopped");
    let gone = deployed(&configs, "x3", "web", "destroyed");
    let plan = make(&fleet(vec![foreign, release, gone]), &desired(&configs)).unwrap();
    assert!(plan.first_deploy);
    assert_eq!(plan.untouched.len(), 2);
    assert!(plan.warnings.iter().any(|problem| problem.code() == Code::C110));
    let mut empty = fleet(Vec::new());
    empty.app.status = "deployed".to_owned();
    empty.app.machine_count = 3;
    let refused = make(&empty, &desired(&configs)).unwrap_err();
    assert!(matches!(refused.problems[0], Problem::FleetVanished { recorded: 3 }));
    for wrong in [0.0, -1.0, f64::NAN] {
        let refused = make(&fleet(Vec::new()), &Desired { max_unavailable: wrong, ..desired(&configs) });
        assert_eq!(codes(&refused.unwrap_err()), [Code::C117]);
    }
}

#[test]
fn restart_sends_each_machine_its_own_configuration() {
    let configs = Groups::of(&[("web", Group { env: [("A".to_owned(), "new".to_owned())].into(), ..web() })]);
    let other = Groups::of(&[("web", web())]);
    let machine = deployed(&other, "m1", "web", "started");
    let gone = deployed(&other, "m2", "removed", "started");
    let snapshot = fleet(vec![machine.clone(), gone]);
    let plan = make(&snapshot, &Desired { mode: Mode::Restart, ..desired(&configs) }).unwrap();
    assert_eq!(verbs(&plan), [("m1".to_owned(), "update"), ("m2".to_owned(), "update")]);
    assert_eq!(plan.machines[0].input.clone().unwrap().config, machine.config);
}

#[test]
fn nothing_shown_of_a_plan_holds_a_secret() {
    let env =
        |value: &str| -> BTreeMap<String, String> { [("API_TOKEN".to_owned(), value.to_owned())].into() };
    let old = Groups::of(&[("web", Group { env: env("canary-old"), ..web() })]);
    let configs = Groups::of(&[("web", Group { env: env("canary-new"), ..web() })]);
    let plan = make(&fleet(vec![deployed(&old, "m1", "web", "started")]), &desired(&configs)).unwrap();
    let shown = format!("{}{}", render::human(&plan), render::json(&plan));
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("env.API_TOKEN: changed (values hidden)"), "{shown}");
    let stored = serde_json::to_string(&plan).unwrap();
    let read: Plan = serde_json::from_str(&stored).unwrap();
    assert_eq!(read, plan);
}

prop_compose! {
    fn a_machine()(
        id in 0u32..1000, group in 0usize..3, state in 0usize..7, host in 0usize..8, managed in 0usize..6,
        region in proptest::bool::ANY, fresh in proptest::bool::ANY, mounted in proptest::bool::weighted(0.2),
    ) -> Machine {
        let configs = Groups::of(&[("web", if mounted { with_mount("data") } else { web() }), ("worker", Group::default())]);
        let group = ["web", "worker", "old"][group];
        let state = ["started", "stopped", "suspended", "created", "failed", "replacing", "destroyed"][state];
        let mut machine = deployed(&configs, &format!("m{id:03}"), group, state);
        if host == 0 {
            machine.host_status = HostStatus::Unreachable;
        }
        if managed == 0 {
            machine.config.as_mut().unwrap().metadata.remove(metadata::PLATFORM_VERSION);
        }
        if region {
            machine.region = "syd".to_owned();
        }
        if fresh {
            machine.image_ref.digest = NEW.to_owned();
        }
        machine.cordoned = id % 5 == 0;
        let mark = [None, Some((metadata::BLUEGREEN_TAG, metadata::SAFE_TO_DESTROY)), Some((metadata::BLUEGREEN_TAG, "1"))];
        if let Some((key, value)) = mark[id as usize % 3] {
            machine.config.as_mut().unwrap().metadata.insert(key.to_owned(), value.to_owned());
        }
        machine
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn every_machine_has_exactly_one_place(
        machines in proptest::collection::vec(a_machine(), 0..12), max in 0.05f64..4.0, concurrent in 1usize..6,
        flags in any::<[bool; 5]>(), strategy in 0usize..4, only_syd in proptest::bool::weighted(0.2), mount in proptest::bool::weighted(0.2),
    ) {
        let configs = Groups::of(&[("web", if mount { with_mount("data") } else { web() }), ("worker", Group::default())]);
        let filters = Filters {
            only_regions: if only_syd { vec!["syd".to_owned()] } else { Vec::new() }, ..Filters::default()
        };
        let desired = Desired {
            max_unavailable: max, max_concurrent: concurrent, ha: flags[0], update_only: flags[1], detach: flags[2],
            force: flags[3], verify_stopped: flags[4], filters,
            strategy: [Strategy::Rolling, Strategy::Immediate, Strategy::Canary, Strategy::Bluegreen][strategy],
            ..desired(&configs)
        };
        let unique: BTreeMap<String, Machine> = machines.into_iter().map(|machine| (machine.id.clone(), machine)).collect();
        let machines: Vec<Machine> = unique.into_values().collect();
        let snapshot = fleet(machines.clone());
        let plan = match make(&snapshot, &desired) {
            Ok(plan) => plan,
            Err(refused) => {
                prop_assert!(!refused.problems.is_empty());
                let diagnostic = refused.diagnostic("deploy");
                prop_assert!(diagnostic.exit_code != 0);
                return Ok(());
            }
        };
        for machine in machines.iter().filter(|machine| machine.is_active()) {
            let own = MachineRef::Existing(machine.id.clone());
            let planned = plan.machines.iter().filter(|plan| plan.machine == own).count();
            let left = plan.untouched.iter().filter(|left| left.machine == machine.id).count();
            prop_assert_eq!(planned + left, 1, "{} is in {} plans and left {} times", machine.id, planned, left);
            for stage in &plan.stages {
                let lanes = stage.pools.iter().flat_map(|pool| &pool.lanes);
                prop_assert!(lanes.filter(|lane| lane.machine == own).count() <= 1, "two lanes at once");
            }
            let lanes = plan.lanes().filter(|(_, lane)| lane.machine == own).count();
            let acts = plan.machine(&own).is_some_and(|plan| plan.action != Action::Unchanged);
            prop_assert_eq!(lanes > 0, acts);
            prop_assert!(acts || !plan.leases.contains(&machine.id));
        }
        for stage in &plan.stages {
            for pool in &stage.pools {
                let waits = matches!(stage.kind, StageKind::Prove | StageKind::Share | StageKind::Alone
                    | StageKind::Canary | StageKind::EndCanary);
                prop_assert!(pool.width >= 1 && (waits || pool.width <= concurrent));
                if pool.kind == PoolKind::Warm && desired.strategy == Strategy::Rolling {
                    let allowed = if max >= 1.0 { max.floor() } else { (max * pool.lanes.len() as f64).ceil() };
                    prop_assert!(pool.width as f64 <= allowed.max(1.0));
                }
            }
        }
        for (_, lane) in plan.lanes() {
            let at = |kind: StepKind| lane.steps.iter().position(|step| step.kind == kind);
            if let (Some(create), Some(destroy)) = (at(StepKind::Create), at(StepKind::Destroy)) {
                prop_assert!(create < destroy, "the replacement comes first");
                prop_assert!(lane.no_return <= destroy && lane.no_return > create);
            }
        }
        let removes = plan.stages.iter().position(|stage| stage.kind == StageKind::Remove);
        prop_assert!(removes.is_none_or(|at| at == plan.stages.len() - 1));
        let destroyed = plan.machines.iter().any(|plan| {
            matches!(&plan.action, Action::Destroy { reason } if !reason.starts_with("left over"))
        });
        let asked = plan.confirmations.iter().any(|problem| problem.code() == Code::C114);
        prop_assert_eq!(destroyed, asked, "nothing is removed without being asked for");
        let text = render::human(&plan);
        let escape = text.contains(char::from(27));
        prop_assert!(!escape);
        prop_assert_eq!(serde_json::from_value::<Plan>(serde_json::to_value(&plan).unwrap()).unwrap(), plan);
    }
}
