//! Peers: made, listed, removed, kept on this computer.

use std::path::{Path, PathBuf};

use serde_json::json;
use testkit::World;

/// A platform that has a gateway to give peers to.
fn world() -> World {
    let world = crate::world();
    world.running().platform().state.update(|w| {
        if w.gateways.is_empty() {
            w.gateways.push(platform::domain::Gateway {
                name: "test".into(),
                region: "ams".into(),
                endpoint: "127.0.0.2".into(),
                public_key: "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into(),
            });
        }
    });
    world
}

/// Names of an organisation's peers.
fn names(world: &World) -> Vec<String> {
    let list = world.fly(["wireguard", "list", "personal", "--json"]).ok().json();
    list.as_array().unwrap().iter().map(|peer| peer["Name"].as_str().unwrap().to_owned()).collect()
}

/// Every file below a directory.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_peer_for_another_client_is_made_listed_and_removed() {
    let world = world();
    assert_eq!(world.fly(["wireguard", "list", "personal", "--json"]).ok().json(), json!([]));
    let made = world.fly(["wireguard", "create", "personal", "ams", "laptop-1", "fly0.conf"]).ok();
    assert!(made.stdout.contains("fly0.conf") && made.stderr.contains("private key"), "{made}");
    let path = world.work_dir().join("fly0.conf");
    let conf = std::fs::read_to_string(&path).unwrap();
    for line in
        ["[Interface]", "PrivateKey = ", "/120\n", "::3\n", "/48\n", ":51820\n", "PersistentKeepalive = 15"]
    {
        assert!(conf.contains(line), "{line} is not in the file");
    }
    let key = conf.lines().find_map(|l| l.strip_prefix("PrivateKey = ")).unwrap();
    assert!(!made.to_string().contains(key), "a key on the terminal");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let list = world.fly(["wg", "list", "personal", "--json"]).ok().json();
    let peer = &list[0];
    assert_eq!((peer["Name"].as_str(), peer["Region"].as_str()), (Some("laptop-1"), Some("ams")), "{list}");
    assert!(conf.contains(&format!("Address = {}/120", peer["Peerip"].as_str().unwrap())), "{list}");
    let text = world.fly(["wg", "list", "personal"]).ok();
    assert!(text.stdout.starts_with(" NAME") && text.stdout.contains("laptop-1"), "{text}");
    // Nothing of it is kept on this computer beside the file.
    assert!(
        !files(&world.config_dir()).iter().any(|f| std::fs::read_to_string(f).is_ok_and(|t| t.contains(key)))
    );
    let removed = world.fly(["wg", "remove", "personal", "laptop-1", "--json"]).ok().json();
    assert_eq!(removed, json!({"organization": "personal", "removed": "laptop-1"}));
    let again = world.fly(["wg", "remove", "personal", "laptop-1", "--json"]).fails(11);
    assert_eq!(again.diagnostic()["code"], "C904", "{again}");
    assert!(names(&world).is_empty());
}

#[test]
fn a_configuration_on_stdout_is_the_whole_result() {
    let world = world();
    let made = world.fly(["wireguard", "create", "personal", "", "", "stdout"]).ok();
    assert!(made.stdout.starts_with("[Interface]\nPrivateKey = "), "{made}");
    let names = names(&world);
    assert!(names.len() == 1 && names[0].starts_with("static-"), "{names:?}");
}

#[test]
fn no_peer_is_made_for_a_file_that_cannot_be_or_a_name_that_may_not() {
    let world = world();
    world.write("taken.conf", "mine");
    let taken = world.fly(["wireguard", "create", "personal", "ams", "a", "taken.conf", "--json"]).fails(11);
    assert_eq!(taken.diagnostic()["code"], "C906", "{taken}");
    assert_eq!(std::fs::read_to_string(world.work_dir().join("taken.conf")).unwrap(), "mine");
    let lost =
        world.fly(["wireguard", "create", "personal", "ams", "a", "no/such/dir.conf", "--json"]).fails(14);
    assert_eq!(lost.diagnostic()["code"], "N904", "{lost}");
    let _wrong = world.fly(["wireguard", "create", "personal", "ams", "a b", "x.conf", "--json"]).fails(2);
    assert!(names(&world).is_empty());
    let nobody = world.fly(["wireguard", "create", "personal", "ams", "a"]).fails(2);
    assert!(nobody.stderr.contains("stdout"), "{nobody}");
    // A refused peer leaves no empty file behind.
    let _first = world.fly(["wireguard", "create", "personal", "ams", "a", "one.conf"]).ok();
    let _second = world.fly(["wireguard", "create", "personal", "ams", "a", "two.conf", "--json"]);
    assert!(!world.work_dir().join("two.conf").exists());
    let unknown = world.fly(["wireguard", "list", "nobody-here", "--json"]).fails(11);
    assert!(unknown.stderr.contains("personal"), "the organizations there are: {unknown}");
}

#[test]
fn a_reset_makes_one_peer_and_removes_its_predecessor() {
    let world = world();
    let first = world.fly(["wireguard", "reset", "personal", "--json"]).ok().json();
    let name = first["name"].as_str().unwrap().to_owned();
    assert!(name.starts_with("interactive-"), "{first}");
    let second = world.fly(["wireguard", "reset", "personal"]).ok();
    assert!(second.stdout.starts_with("new WireGuard peer for personal: interactive-"), "{second}");
    let left = names(&world);
    assert!(left.len() == 1 && left[0] != name, "the old one is gone: {left:?}");
    let status = world.fly(["wireguard", "status", "--json"]).ok().json();
    assert_eq!(status.as_array().unwrap().len(), 1, "{status}");
    assert_eq!((&status[0]["name"], &status[0]["in_use"]), (&json!(left[0]), &json!(false)), "{status}");
    // Keys are in private files only, and in no output.
    for file in files(&world.config_dir().join("tunnel")) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", file.display());
        }
        let text = std::fs::read_to_string(&file).unwrap();
        if let Some(key) = serde_json::from_str::<serde_json::Value>(&text)
            .ok()
            .and_then(|v| v["private_key"].as_str().map(str::to_owned))
        {
            assert!(!status.to_string().contains(&key));
        }
    }
    // The other peer of the organisation is somebody else's.
    let _static = world.fly(["wireguard", "create", "personal", "ams", "desk", "desk.conf"]).ok();
    let _third = world.fly(["wireguard", "reset", "personal"]).ok();
    assert!(names(&world).contains(&"desk".to_owned()));
    // What is removed by name is forgotten here.
    let mine = names(&world).into_iter().find(|n| n.starts_with("interactive-")).unwrap();
    let _removed = world.fly(["wireguard", "remove", "personal", &mine]).ok();
    assert_eq!(world.fly(["wireguard", "status", "--json"]).ok().json(), json!([]));
}

#[test]
fn the_choice_of_transport_keeps_every_other_key_of_flyctl() {
    let world = world();
    let path = world.config_dir().join("config.yml");
    let before = "# mine\nwire_guard_state:\n    personal:\n        org: personal\n        localprivate: secret\nsynthetics_agent: true\n";
    std::fs::write(&path, before).unwrap();
    let _on = world.fly(["wireguard", "websockets", "enable"]).ok();
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, format!("{before}wire_guard_websockets: true\n"));
    let off = world.fly(["wireguard", "websockets", "disable", "--json"]).ok().json();
    assert_eq!(off, json!({"wire_guard_websockets": false}));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), format!("{before}wire_guard_websockets: false\n"));
    let _auto = world.fly(["wireguard", "websockets", "auto"]).ok();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before);
    let _wrong = world.fly(["wireguard", "websockets", "sometimes"]).fails(2);
}

#[test]
fn a_logout_takes_this_computers_peers_along() {
    let world = world();
    std::fs::write(world.config_dir().join("config.yml"), format!("access_token: {}\n", world.token()))
        .unwrap();
    let _peer = world.fly(["wireguard", "reset", "personal"]).ok();
    assert_eq!(names(&world).len(), 1);
    let _out = world.fly(["auth", "logout"]).ok();
    assert!(names(&world).is_empty());
    assert!(
        !files(&world.config_dir().join("tunnel")).iter().any(|f| f.extension().is_some_and(|e| e == "json"))
    );
}
