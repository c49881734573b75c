//! Regions, machine sizes, status page, incidents.

use serde_json::json;

use crate::world;

#[test]
fn regions_are_sorted_and_have_flyctls_keys() {
    let world = world();
    let regions = world.fly(["platform", "regions", "--json"]).ok().json();
    let regions = regions.as_array().unwrap();
    let names: Vec<&str> = regions.iter().map(|r| r["name"].as_str().unwrap()).collect();
    assert!(!names.is_empty() && names.is_sorted(), "{names:?}");
    let keys: Vec<&String> = regions[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "code",
            "name",
            "latitude",
            "longitude",
            "gateway_available",
            "requires_paid_plan",
            "deprecated",
            "capacity",
            "geo_region",
            "mpg_available"
        ]
    );
}

#[test]
fn machine_sizes_need_no_login() {
    let world = world();
    let none = [("FLY_API_TOKEN", ""), ("FLY_API_BASE_URL", "http://127.0.0.1:9")];
    let output = world.fly_with(["platform", "vm-sizes", "--json"], &none, "").ok();
    assert_eq!(output.json()["shared-cpu-1x"], json!({"cpu_kind": "shared", "cpus": 1, "memory_mb": 256}));
}

#[test]
fn the_status_page_is_printed_where_no_browser_can_open() {
    let world = world();
    let text = world.fly(["platform", "status"]).ok();
    assert!(text.stdout.starts_with("All Systems Operational (indicator: none)\n"), "{text}");
    let json = world.fly(["platform", "status", "summary", "--json"]).ok().json();
    assert_eq!(json["status"]["indicator"], "none");
    let _usage = world.fly(["platform", "status", "nonsense"]).fails(2);
}

#[test]
fn incidents_are_listed_while_they_last() {
    let world = world();
    assert_eq!(world.fly(["incidents", "list", "--json"]).ok().json(), json!({"incidents": []}));
    world.fault(&json!({"kind": "incident", "name": "Builders are slow", "components": ["Builders"]}));
    let list = world.fly(["incidents", "list", "--json"]).ok().json();
    assert_eq!(list["incidents"][0]["name"], "Builders are slow");
    assert_eq!(list["incidents"][0]["resolved_at"], "");
    let text = world.fly(["incidents", "list"]).ok();
    assert!(text.stdout.contains("Builders are slow"), "{text}");
    world.clear_faults();
    assert_eq!(world.fly(["incidents", "list"]).ok().stdout, "no unresolved incidents\n");
}

#[test]
fn an_app_on_healthy_hosts_has_no_host_issues() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    assert_eq!(world.fly(["incidents", "hosts", "list", "-a", "web", "--json"]).ok().json(), json!([]));
}
