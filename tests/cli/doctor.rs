//! Every step between this computer and a machine.

use std::io::Read as _;

use crate::fleet::first;
use crate::private_world;

#[test]
fn everything_is_tried_over_both_transports() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let text = world.fly(["doctor", "-a", "web"]).ok();
    for what in
        ["token", "gateway over UDP", "gateway over WebSocket", "private DNS", "Machines API in the tunnel"]
    {
        assert!(text.stdout.contains(what), "{what}: {text}");
    }
    assert!(text.stdout.contains("everything that was checked works"), "{text}");
    let json = world.fly(["doctor", "-a", "web", "--json"]).ok().json();
    for key in ["auth", "agent", "ping", "wgdns", "wgflaps"] {
        assert_eq!(json[key], "ok", "{key}: {json}");
    }
    assert!(json["appHasIps"].is_string() && json["docker"].is_string(), "{json}");
    assert!(json.as_object().unwrap().values().all(serde_json::Value::is_string), "{json}");
    let more = world.fly(["doctor", "-v", "--json"]).ok().json();
    let probes = more["probes"].as_array().unwrap();
    assert!(
        probes.iter().all(|probe| probe["seconds"].is_number() && probe["verdict"].is_string()),
        "{more}"
    );
}

#[test]
fn a_wrong_token_ends_the_check_with_the_accounts_exit_code() {
    let Some(world) = private_world() else { return };
    let refused = world.fly(["doctor", "-t", "fo1_nobody"]).fails(12);
    assert!(refused.stdout.contains("FAILED") && refused.stdout.contains("fix"), "{refused}");
    assert!(!refused.stdout.contains("gateway over UDP"), "{refused}");
}

#[test]
fn a_bundle_has_what_helps_and_no_secret() {
    let Some(world) = private_world() else { return };
    std::fs::write(
        world.config_dir().join("config.yml"),
        format!("access_token: {}\nwire_guard_websockets: true\n", world.token()),
    )
    .unwrap();
    let made = world.fly(["doctor", "--bundle", "help.tar.gz"]).ok();
    assert!(made.stdout.contains("help.tar.gz"), "{made}");
    let path = world.work_dir().join("help.tar.gz");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()));
    let mut names = Vec::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        names.push(entry.path().unwrap().display().to_string());
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        assert!(!text.contains(&world.token()), "{names:?}");
        assert!(!text.contains("private_key"), "{names:?}");
    }
    for name in ["doctor/probes.json", "doctor/about.json", "doctor/peers.json", "doctor/config.yml"] {
        assert!(names.contains(&name.to_owned()), "{names:?}");
    }
    let refused = world.fly(["doctor", "diag"]).fails(2);
    assert!(refused.stderr.contains("--bundle"), "{refused}");
}
