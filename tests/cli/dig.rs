//! Questions to the private network: names and echoes.

use crate::fleet::{first, machines};
use crate::private_world;

#[test]
fn names_are_looked_up_in_the_private_network() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let short = world.fly(["dig", "-s", "web.internal", "-a", "web"]).ok();
    let mut found: Vec<&str> = short.stdout.lines().collect();
    found.sort_unstable();
    let machines = machines(&world);
    let mut private: Vec<&str> = machines.iter().filter_map(|m| m["private_ip"].as_str()).collect();
    private.sort_unstable();
    assert_eq!(found, private);
    let dump = world.fly(["dig", "aaaa", "web.internal", "-o", "personal"]).ok();
    assert!(
        dump.stdout.contains("status: NOERROR") && dump.stdout.contains("web.internal.\t5\tIN\tAAAA"),
        "{dump}"
    );
    let json = world.fly(["dig", "TXT", "regions.web.internal", "-a", "web", "--json"]).ok().json();
    assert_eq!(json["records"][0]["type"], "TXT", "{json}");
    // A name that is not there: told in the dump, a failure where the values are wanted.
    let absent = world.fly(["dig", "nobody.internal", "-a", "web"]).ok();
    assert!(absent.stdout.contains("NXDOMAIN"), "{absent}");
    let failed = world.fly(["dig", "-s", "nobody.internal", "-a", "web", "--json"]).fails(11);
    assert_eq!(failed.diagnostic()["code"], "C904", "{failed}");
    let _wrong = world.fly(["dig", "MX", "web.internal", "-a", "web"]).fails(2);
}

#[test]
fn the_gateway_and_machines_answer_echoes() {
    let Some(world) = private_world() else { return };
    let gateway = world.fly(["ping", "-o", "personal", "-n", "2", "-i", "100ms"]).ok();
    assert!(
        gateway.stdout.contains("bytes from fdaa:") && gateway.stdout.contains("(gateway), seq=1 time="),
        "{gateway}"
    );
    assert!(gateway.stdout.contains("2 sent, 2 received, 0% lost"), "{gateway}");
    let _image = first(&world);
    let json = world.fly(["ping", "web.internal", "-a", "web", "-n", "1", "--json"]).ok().json();
    assert_eq!((json["sent"].as_u64(), json["received"].as_u64()), (Some(2), Some(2)), "{json}");
    let nobody = world.fly(["ping", "fdaa:ffff:ffff::1", "-o", "personal", "-n", "1"]).fails(1);
    assert!(nobody.stdout.contains("0 received, 100% lost"), "{nobody}");
    let _wrong = world.fly(["ping", "example.com", "-o", "personal"]).fails(2);
    let _endless = world.fly(["ping", "-o", "personal", "--json"]).fails(2);
}

/// A second command costs no API call but the one that names the organisation.
#[test]
fn a_stored_peer_needs_no_api() {
    let Some(world) = private_world() else { return };
    let _first = world.fly(["dig", "_api.internal", "-o", "personal"]).ok();
    let before = world.requests().len();
    let _second = world.fly(["dig", "_api.internal", "-o", "personal"]).ok();
    let asked: Vec<String> = world.requests().split_off(before).iter().map(|r| r.to_string()).collect();
    assert_eq!(asked.len(), 1, "{asked:?}");
}

/// Where an app was the last time is only a guess: what the API says now counts.
#[test]
fn an_app_that_has_moved_is_found_where_it_is_now() {
    let Some(world) = private_world() else { return };
    let server = |app: &str| {
        let found = world.fly(["dig", "_api.internal", "-a", app, "--json"]).ok().json();
        found["server"].as_str().unwrap().to_owned()
    };
    let _made = world.fly(["apps", "create", "web"]).ok();
    let _made = world.fly(["apps", "create", "blue", "--network", "blue"]).ok();
    let (default, blue) = (server("web"), server("blue"));
    assert_ne!(default, blue);
    // Both are remembered, and begun with at once; neither changes the other.
    assert_eq!((server("web"), server("blue")), (default.clone(), blue.clone()));
    let _gone = world.fly(["apps", "destroy", "web", "--yes"]).ok();
    let _lost = world.fly(["dig", "_api.internal", "-a", "web"]).fails(11);
    let _made = world.fly(["apps", "create", "web", "--network", "blue"]).ok();
    assert_eq!(server("web"), blue);
    assert_eq!(server("web"), blue);
    // The tunnel that was begun in vain took no peer of its own.
    let peers = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(peers.as_array().unwrap().len(), 2, "{peers}");
}

#[test]
fn a_peer_the_server_forgot_is_made_anew() {
    let Some(world) = private_world() else { return };
    let _first = world.fly(["dig", "_api.internal", "-o", "personal"]).ok();
    let name =
        world.fly(["wireguard", "status", "--json"]).ok().json()[0]["name"].as_str().unwrap().to_owned();
    // By another computer.
    let elsewhere = world.work_dir().join("elsewhere");
    let env = [("FLY_CONFIG_DIR", elsewhere.to_str().unwrap())];
    let _removed = world.fly_with(["wireguard", "remove", "personal", &name], &env, "").ok();
    let again = world.fly(["dig", "-s", "_api.internal", "-o", "personal"]).ok();
    assert!(again.stdout.starts_with("fdaa:"), "{again}");
    let now = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_ne!(now[0]["name"], name.as_str(), "{now}");
}
