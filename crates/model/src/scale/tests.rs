#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|w| (*w).to_owned()).collect()
}

fn counts(list: &[(&str, usize)]) -> BTreeMap<String, usize> {
    list.iter().map(|(r, n)| ((*r).to_owned(), *n)).collect()
}

fn deltas(list: &[(&str, i64)]) -> BTreeMap<String, i64> {
    list.iter().map(|(r, n)| ((*r).to_owned(), *n)).collect()
}

fn machine(id: &str, region: &str, more: serde_json::Value) -> Machine {
    let mut value = json!({
        "id": id, "state": "started", "region": region, "host_status": "ok",
        "config": {"image": "web:v1", "metadata": {"fly_process_group": "web"},
            "env": {"FLY_STANDBY_FOR": "x", "A": "1"}},
    });
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_value(value).unwrap()
}

struct Case {
    counts: BTreeMap<String, Count>,
    machines: Vec<Machine>,
    volumes: Vec<Volume>,
    env: BTreeMap<String, String>,
    guest: Guest,
    fresh: BTreeMap<String, MachineConfig>,
}

impl Case {
    fn new(count: &str, machines: Vec<Machine>) -> Self {
        Self {
            counts: parse(&words(&[count]), "web").unwrap(),
            machines,
            volumes: Vec::new(),
            env: BTreeMap::new(),
            guest: Guest::preset("shared-cpu-1x").unwrap(),
            fresh: BTreeMap::new(),
        }
    }

    fn plan(&self, regions: &[&str]) -> Result<Vec<Step>, Problem> {
        plan(&Wish {
            counts: &self.counts,
            machines: &self.machines,
            volumes: &self.volumes,
            regions: &words(regions),
            primary_region: "ams",
            limit: None,
            new_volumes: false,
            snapshot: None,
            env: &self.env,
            guest: &self.guest,
            fresh: &self.fresh,
        })
    }
}

#[test]
fn counts_in_every_form() {
    assert_eq!(parse(&words(&["3"]), "app").unwrap()["app"], Count::Absolute(3));
    assert_eq!(parse(&words(&["+2"]), "app").unwrap()["app"], Count::Relative(2));
    let both = parse(&words(&["web=3", "worker=-1"]), "app").unwrap();
    assert_eq!((both["web"], both["worker"]), (Count::Absolute(3), Count::Relative(-1)));
    assert_eq!(Count::Relative(-5).of(3), 0);
    for wrong in [&["x"][..], &["3", "4"], &["=3"], &["web="], &["web=1", "2"], &["1.5"]] {
        assert!(matches!(parse(&words(wrong), "app"), Err(Problem::NotACount(_))), "{wrong:?}");
    }
    assert_eq!(parse(&words(&["+0"]), "app"), Err(Problem::NoChange("+0".into())));
}

#[test]
fn machines_are_spread_and_taken_from_the_last_region() {
    let regions = words(&["ams", "iad"]);
    let grow = spread(5, &counts(&[("ams", 1)]), &regions, None).unwrap();
    assert_eq!(grow, deltas(&[("ams", 2), ("iad", 2)]));
    let shrink = spread(2, &counts(&[("ams", 2), ("iad", 2)]), &regions, None).unwrap();
    assert_eq!(shrink, deltas(&[("ams", -1), ("iad", -1)]));
    let odd = spread(3, &counts(&[("ams", 2), ("iad", 2)]), &regions, None).unwrap();
    assert_eq!(odd, deltas(&[("iad", -1)]));
    let limited = spread(2, &counts(&[("ams", 3)]), &regions, Some(1)).unwrap();
    assert_eq!(limited, deltas(&[("ams", -2), ("iad", 1)]));
    assert!(matches!(spread(3, &counts(&[]), &regions, Some(1)), Err(Problem::Limit { .. })));
    assert!(spread(0, &counts(&[("ams", 1)]), &regions, None).unwrap()["ams"] == -1);
}

#[test]
fn new_machines_are_copies_that_serve() {
    let mut case = Case::new("3", vec![machine("a", "ams", json!({}))]);
    case.env.insert("B".into(), "2".into());
    let steps = case.plan(&[]).unwrap();
    assert_eq!(steps.len(), 1);
    let step = &steps[0];
    assert_eq!((step.region.as_str(), step.create.len(), step.new_volumes()), ("ams", 2, 0));
    assert_eq!(step.config.env, BTreeMap::from([("A".into(), "1".into()), ("B".into(), "2".into())]));
    assert_eq!(step.config.guest, Some(case.guest.clone()));
    assert!(Case::new("1", case.machines.clone()).plan(&[]).unwrap().is_empty());
}

#[test]
fn a_relative_count_is_relative_to_the_regions_named() {
    let case = Case::new("+1", vec![machine("a", "ams", json!({})), machine("b", "ams", json!({}))]);
    let step = case.plan(&["iad"]).unwrap().remove(0);
    assert_eq!((step.region.as_str(), step.create.len()), ("iad", 1));
}

#[test]
fn what_cannot_serve_goes_first() {
    let machines = vec![
        machine("serving", "ams", json!({"checks": [{"name": "c", "status": "passing"}]})),
        machine("ailing", "ams", json!({"checks": [{"name": "c", "status": "critical"}]})),
        machine("resting", "ams", json!({"state": "stopped"})),
        machine("lost", "ams", json!({"host_status": "unreachable"})),
    ];
    let step = Case::new("1", machines).plan(&[]).unwrap().remove(0);
    assert_eq!(step.destroy, ["lost", "resting", "ailing"]);
}

#[test]
fn free_volumes_are_used_before_new_ones_are_made() {
    let mount = json!({"config": {"image": "web:v1", "metadata": {"fly_process_group": "web"},
        "mounts": [{"name": "data", "path": "/data", "volume": "vol_1", "size_gb": 1}]}});
    let mut case = Case::new("4", vec![machine("a", "ams", mount)]);
    let volume = |id: &str, more: serde_json::Value| -> Volume {
        let mut value = json!({"id": id, "name": "data", "region": "ams", "size_gb": 3, "state": "created"});
        value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(value).unwrap()
    };
    case.volumes = vec![
        volume("vol_1", json!({"attached_machine_id": "a"})),
        volume("vol_2", json!({})),
        volume("vol_3", json!({"host_status": "unreachable"})),
        volume("vol_4", json!({"region": "iad"})),
        volume("vol_5", json!({"state": "pending_destroy"})),
    ];
    let step = case.plan(&[]).unwrap().remove(0);
    assert_eq!(step.create, [Some("vol_2".to_owned()), None, None]);
    assert_eq!(step.new_volumes(), 2);
    let request = step.volume.unwrap();
    assert_eq!((request.size_gb, request.require_unique_zone), (Some(3), Some(true)));
}

#[test]
fn a_group_without_machines_needs_a_configuration() {
    let mut case = Case::new("1", Vec::new());
    assert_eq!(case.plan(&[]), Err(Problem::NoConfig("web".into())));
    case.fresh.insert("web".into(), MachineConfig::default());
    assert_eq!(case.plan(&[]).unwrap()[0].region, "ams");
}

proptest! {
    #[test]
    fn the_regions_named_end_up_with_what_was_wanted(
        wanted in 0usize..40,
        present in prop::collection::btree_map("[a-e]", 0usize..9, 0..5),
        regions in prop::collection::vec("[a-e]", 1..5),
        limit in prop::option::of(1usize..20),
    ) {
        match spread(wanted, &present, &regions, limit) {
            Err(problem) => {
                let fits = limit.is_none_or(|l| {
                    l * regions.iter().collect::<std::collections::BTreeSet<_>>().len() >= wanted
                });
                prop_assert!(!fits, "{problem}");
            }
            Ok(deltas) => {
                let named: std::collections::BTreeSet<_> = regions.iter().collect();
                let after = |region: &String| {
                    i64::try_from(present.get(region).copied().unwrap_or(0)).unwrap()
                        + deltas.get(region).copied().unwrap_or(0)
                };
                let total: i64 = named.iter().map(|region| after(region)).sum();
                prop_assert_eq!(total, i64::try_from(wanted).unwrap());
                prop_assert!(named.iter().all(|r| after(r) >= 0));
                prop_assert!(named.iter().all(|r| limit.is_none_or(|l| after(r) <= i64::try_from(l).unwrap())));
                prop_assert!(deltas.keys().all(|region| named.contains(region)));
            }
        }
    }

    #[test]
    fn no_words_make_the_parser_panic(words in prop::collection::vec(".*", 0..4)) {
        let _ = parse(&words, "app");
    }
}
