//! Addresses and health checks.

use serde_json::json;

use crate::world;

#[test]
fn addresses_come_and_go() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    assert_eq!(world.fly(["ips", "list", "-a", "web", "--json"]).ok().json(), json!([]));

    let v6 = world.fly(["ips", "allocate-v6", "-a", "web", "--json"]).ok().json();
    assert_eq!(v6["Type"], "v6");
    let shared = world.fly(["ips", "allocate-v4", "--shared", "-a", "web", "--json"]).ok().json();
    assert_eq!(shared["Type"], "shared_v4");
    assert_eq!(shared["CreatedAt"], "0001-01-01T00:00:00Z");
    let v4 = world.fly(["ips", "allocate-v4", "--yes", "-a", "web", "--json"]).ok().json();
    let private =
        world.fly(["ip", "allocate-v6", "--private", "--org", "personal", "-a", "web", "--json"]).ok().json();
    assert_eq!(private["Type"], "private_v6");

    let list = world.fly(["ips", "ls", "-a", "web", "--json"]).ok().json();
    let mut kinds: Vec<&str> =
        list.as_array().unwrap().iter().map(|ip| ip["Type"].as_str().unwrap()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["private_v6", "shared_v4", "v4", "v6"]);

    let address = v4["Address"].as_str().unwrap();
    let released = world.fly(["ips", "release", address, "-a", "web", "--json"]).ok().json();
    assert_eq!(released, json!({"released": [address]}));
    let left = world.fly(["ips", "list", "-a", "web"]).ok();
    assert!(!left.stdout.contains(address), "{left}");
}

#[test]
fn nothing_is_bought_or_released_by_mistake() {
    let world = world();
    let _created = world.fly(["apps", "create", "web-frontend", "--org", "personal"]).ok();
    let asked = world.fly(["ips", "allocate-v4", "-a", "web-frontend", "--json"]).fails(2);
    assert_eq!(asked.diagnostic()["code"], "C002");
    let wrong =
        world.fly(["ips", "release", "192.0.2.1", "nonsense", "-a", "web-frontend", "--json"]).fails(2);
    assert!(wrong.stderr.contains("nonsense"), "{wrong}");
    let unknown = world.fly(["ips", "list", "-a", "web-frontnd", "--json"]).fails(11);
    assert_eq!(unknown.diagnostic()["code"], "C001");
    assert!(unknown.stderr.contains("web-frontend?"), "the near name is proposed: {unknown}");
    let paths: Vec<String> = world.requests().iter().map(|r| r.to_string()).collect();
    assert!(!paths.iter().any(|r| r.contains("AllocateIp") || r.contains("ReleaseIp")), "{paths:?}");
}

#[test]
fn an_app_without_machines_has_no_checks_and_no_private_addresses() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    assert_eq!(world.fly(["checks", "list", "-a", "web", "--json"]).ok().json(), json!({}));
    assert_eq!(world.fly(["ips", "private", "-a", "web", "--json"]).ok().json(), json!([]));
    let text = world.fly(["checks", "ls", "-a", "web"]).ok();
    assert_eq!(text.to_string(), "Health checks of web\n NAME │ STATUS │ MACHINE │ LAST UPDATED │ OUTPUT\n");
}
