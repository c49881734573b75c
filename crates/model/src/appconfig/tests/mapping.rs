//! Mapping to machine configurations.

use super::toml;
use crate::appconfig::{
    AppConfig, MachineCheck, console_config, local_files, machine_config, release_command_config,
    test_machine_config,
};
use crate::diagnosis::Code;
use crate::machine::{Machine, MachineConfig};
use serde_json::json;
use std::collections::BTreeMap;

fn files() -> BTreeMap<String, Vec<u8>> {
    [("conf/app.conf".to_owned(), b"hello".to_vec())].into()
}

fn full() -> AppConfig {
    let (_, config, problems) = toml(include_str!("full.toml"));
    assert_eq!(
        problems.iter().filter(|p| p.is_error()).collect::<Vec<_>>(),
        Vec::<&crate::appconfig::Problem>::new()
    );
    config
}

#[test]
fn groups_become_machines() {
    let config = full();
    assert_eq!(config.groups(), ["web", "worker"]);
    assert_eq!(config.default_group(), "web");
    for group in config.groups() {
        let machine = machine_config(&config, group, None, &files()).unwrap();
        insta::with_settings!({ filters => vec![(env!("CARGO_PKG_VERSION"), "[version]")] }, {
            insta::assert_json_snapshot!(format!("group_{group}"), machine);
        });
    }
}

#[test]
fn updates_keep_what_the_file_does_not_speak_about() {
    let (_, config, _) = toml("app = \"a\"\n[env]\nA = \"1\"\n");
    let base: MachineConfig = serde_json::from_value(json!({
        "env": {"OLD": "1", "FLY_STANDBY_FOR": "m"}, "init": {"cmd": ["x"], "tty": true, "entrypoint": ["e"]},
        "guest": {"cpu_kind": "performance", "cpus": 1, "memory_mb": 2048}, "metadata": {"own": "1", "fly_process_group": "old"},
        "mounts": [{"volume": "vol_1"}], "services": [{"internal_port": 1}], "checks": {"c": {}}, "schedule": "daily",
        "auto_destroy": true, "restart": {"policy": "always"}, "standbys": ["m1"], "stop_config": {"signal": "SIGTERM"},
        "image": "old", "statics": [{"guest_path": "/x"}], "files": [{"guest_path": "/f"}], "metrics": {"port": 1},
    }))
    .unwrap();
    let machine = machine_config(&config, "app", Some(&base), &()).unwrap();
    let expected: MachineConfig = serde_json::from_value(json!({
        "env": {"A": "1", "FLY_PROCESS_GROUP": "app"}, "init": {"tty": true},
        "guest": {"cpu_kind": "performance", "cpus": 1, "memory_mb": 2048},
        "metadata": {"own": "1", "fly_process_group": "app", "fly_platform_version": "v2",
                     "fly_flyctl_version": env!("CARGO_PKG_VERSION")},
        "schedule": "daily", "auto_destroy": true, "standbys": ["m1"], "image": "old",
    }))
    .unwrap();
    assert_eq!(machine, expected);
}

#[test]
fn the_release_command_runs_once_and_serves_nothing() {
    let machine = release_command_config(&full(), &files()).unwrap().unwrap();
    insta::with_settings!({ filters => vec![(env!("CARGO_PKG_VERSION"), "[version]")] }, {
        insta::assert_json_snapshot!("release_command", machine);
    });
    assert_eq!(release_command_config(&AppConfig::default(), &()).unwrap(), None);
}

#[test]
fn test_machines_borrow_from_the_machine_they_test() {
    let config = full();
    let tested: Machine = serde_json::from_value(json!({
        "private_ip": "fdaa::1",
        "config": {"image": "registry/app:1", "env": {"A": "machine", "M": "1", "FLY_PROCESS_GROUP": "web"},
                   "init": {"entrypoint": ["/machine"]}},
    }))
    .unwrap();
    let check = MachineCheck { command: vec!["curl".into()], ..MachineCheck::default() };
    let machine = test_machine_config(&config, "machine_checks[0]", &check, &tested).unwrap();
    assert_eq!(
        (machine.image.as_str(), machine.init.entrypoint.as_slice()),
        ("registry/app:1", ["/entry".to_owned()].as_slice())
    );
    assert_eq!(machine.env["A"], "machine");
    assert_eq!(machine.env["FLY_PROCESS_GROUP"], "fly_app_test_machine_command");
    assert_eq!(machine.env["FLY_TEST_MACHINE_IP"], "fdaa::1");
    assert_eq!(machine.stop_config.unwrap().signal.as_deref(), Some("SIGTERM"));
    let own = MachineCheck { image: "curl".into(), ..check };
    let machine = test_machine_config(&config, "machine_checks[0]", &own, &tested).unwrap();
    assert_eq!(machine.stop_config.unwrap().signal, None);
    assert!(test_machine_config(&config, "machine_checks[0]", &MachineCheck::default(), &tested).is_err());
}

#[test]
fn the_console_sleeps() {
    let machine = console_config(&full());
    assert_eq!(machine.init.exec, ["/bin/sleep", "inf"]);
    assert_eq!(machine.process_group(), "fly_app_console");
    assert!(machine.auto_destroy && machine.services.is_empty());
}

#[test]
fn every_reason_against_a_group_is_reported() {
    let (_, config, _) = toml(
        "[processes]\na = \"x 'y\"\n[checks.c]\ntype = \"tcp\"\n[[vm]]\nsize = \"huge\"\n[[files]]\nguest_path = \"/f\"\nlocal_path = \"missing\"\n",
    );
    let problems = machine_config(&config, "a", None, &()).unwrap_err();
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::C105, Code::C118, Code::C118, Code::C106]);
    assert!(problems.iter().all(|problem| problem.line > 0));
    assert_eq!(machine_config(&config, "b", None, &()).unwrap_err()[0].code, Code::C115);
}

#[test]
fn the_most_specific_size_wins() {
    let (_, config, _) = toml(
        "host_dedication_id = \"top\"\n[processes]\na = \"x\"\nb = \"y\"\n[[vm]]\nsize = \"shared-cpu-2x\"\nmemory = \"2gb\"\n[[vm]]\nmemory_mb = 1024\nmemory = \"2gb\"\nhost_dedication_id = \"own\"\nprocesses = [\"b\"]\n",
    );
    let guest = |group: &str| machine_config(&config, group, None, &()).unwrap().guest.unwrap();
    assert_eq!(
        (guest("a").cpus, guest("a").memory_mb, guest("a").host_dedication_id.as_str()),
        (2, 2048, "top")
    );
    assert_eq!(
        (guest("b").cpus, guest("b").memory_mb, guest("b").host_dedication_id.as_str()),
        (1, 1024, "own")
    );
    assert_eq!(config.flatten("b").host_dedication_id, "own");
    assert_eq!(config.flatten("b").groups(), ["b"]);
    let (_, gpu, _) = toml("[[vm]]\ngpu_kind = \"a10\"\n");
    assert_eq!(machine_config(&gpu, "app", None, &()).unwrap().guest.unwrap().cpus, 8);
}

#[test]
fn containers_come_from_machine_config_and_one_gets_the_image() {
    let text = r#"machine_config = "cli.json"
container = "web"
"#;
    let (_, config, _) = toml(text);
    let json = json!({
        "guest": {"memory_mb": 512},
        "containers": [
            {"name": "side", "image": "nginx", "files": [{"guest_path": "/c", "local_path": "c.conf"}]},
            {"name": "web"},
        ],
        "files": [{"guest_path": "/image.json", "image_config": "."}],
    });
    let mut files: BTreeMap<String, Vec<u8>> =
        [("cli.json".to_owned(), json.to_string().into_bytes())].into();
    let needed: Vec<String> = local_files(&config, &files).into_iter().map(|file| file.path).collect();
    assert_eq!(needed, ["cli.json", "c.conf"]);
    assert!(machine_config(&config, "app", None, &files).is_err(), "c.conf was not read");
    files.insert("c.conf".to_owned(), b"x".to_vec());
    let base = MachineConfig {
        guest: Some(crate::machine::Guest::preset("shared-cpu-2x").unwrap()),
        ..MachineConfig::default()
    };
    let mut machine = machine_config(&config, "app", Some(&base), &files).unwrap();
    assert_eq!(machine.guest.as_ref().map(|guest| (guest.cpus, guest.memory_mb)), Some((2, 512)));
    assert_eq!(machine.containers[0].files[0].raw_value.as_deref(), Some("eA=="));
    assert_eq!(machine.containers[1].image, ".");
    machine.resolve_image_marker("registry/app:2");
    assert_eq!(machine.containers[1].image, "registry/app:2");

    let (_, nameless, _) =
        toml("machine_config = '{\"containers\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}'\n");
    let problems = machine_config(&nameless, "app", None, &()).unwrap_err();
    assert!(problems[0].message.contains("\"b\" needs an image"), "{}", problems[0].message);
    let (_, absent, _) =
        toml("container = \"x\"\nmachine_config = '{\"containers\": [{\"name\": \"a\"}]}'\n");
    assert!(machine_config(&absent, "app", None, &()).unwrap_err()[0].message.contains("no container \"x\""));
}

#[test]
fn urls_and_addresses_follow_the_services() {
    let url = |text: &str| toml(text).1.url("fly.dev");
    assert_eq!(
        url("app = \"a\"\n[http_service]\ninternal_port = 80\n").as_deref(),
        Some("https://a.fly.dev/")
    );
    let service = |port: i64, handlers: &str| {
        format!(
            "app = \"a\"\n[[services]]\ninternal_port = 1\nprotocol = \"tcp\"\n[[services.ports]]\nport = {port}\nhandlers = {handlers}\n"
        )
    };
    assert_eq!(url(&service(443, "[\"tls\", \"http\"]")).as_deref(), Some("https://a.fly.dev/"));
    assert_eq!(url(&service(80, "[\"http\"]")).as_deref(), Some("http://a.fly.dev/"));
    assert_eq!(url(&service(8443, "[\"tls\", \"http\"]")).as_deref(), Some("https://a.fly.dev:8443/"));
    assert_eq!(url(&service(5432, "[\"pg_tls\"]")), None);
    assert!(!toml(&service(443, "[\"tls\", \"http\"]")).1.needs_dedicated_ipv4());
    assert!(toml(&service(443, "[\"tls\"]")).1.needs_dedicated_ipv4());
    assert!(toml(&service(5432, "[\"pg_tls\"]")).1.needs_dedicated_ipv4());
}
