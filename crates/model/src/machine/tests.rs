#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json, to_string};

/// The zero documents of the outputs specification, as Go's encoder prints them.
const ZERO_MACHINE: &str = r#"{"image_ref":{},"config":{"init":{},"services":[{"autostop":true,"autostart":false,"force_instance_key":null}],"checks":{"a":{"interval":"1m30s"}},"volumes":[{"name":"x","image":"i"}]},"events":[{"request":{"exit_event":{"exited_at":"0001-01-01T00:00:00Z"}}}],"cordoned":false}"#;
const ZERO_APP: &str = r#"{"ID":"","InternalNumericID":0,"Name":"","State":"","Status":"","Deployed":false,"Hostname":"","AppURL":"","Version":0,"NetworkID":0,"Network":"","Release":null,"Organization":{"ID":"","InternalNumericID":"","Name":"","RemoteBuilderImage":"","RemoteBuilderApp":null,"Slug":"","RawSlug":"","Type":"","PaidPlan":false,"Billable":false,"Settings":null,"AllowedReplaySourceOrgSlugs":null,"AllowAllCrossNetworkReplays":false,"WireGuardPeer":null,"WireGuardPeers":{"Nodes":null,"Edges":null},"DelegatedWireGuardTokens":{"Nodes":null,"Edges":null},"LoggedCertificates":null},"Secrets":null,"CurrentRelease":null,"Releases":{"Nodes":null},"IPAddresses":{"Nodes":null},"EgressIpAddresses":{"Nodes":null},"SharedIPAddress":"","CNAMETarget":"","IPAddress":null,"Certificates":{"Nodes":null},"Certificate":{"ID":"","AcmeDNSConfigured":false,"AcmeALPNConfigured":false,"Configured":false,"CertificateAuthority":"","CreatedAt":"0001-01-01T00:00:00Z","DNSProvider":"","DNSValidationInstructions":"","DNSValidationHostname":"","DNSValidationTarget":"","Hostname":"","Source":"","ClientStatus":"","IsApex":false,"IsWildcard":false,"ValidationErrors":null,"Issued":{"Nodes":null}},"PostgresAppRole":null,"Image":null,"ImageUpgradeAvailable":false,"ImageVersionTrackingEnabled":false,"ImageDetails":{"Registry":"","Repository":"","Tag":"","Version":"","Digest":""},"LatestImageDetails":{"Registry":"","Repository":"","Tag":"","Version":"","Digest":""},"PlatformVersion":"","Machines":{"Nodes":null},"CurrentLock":null}"#;

#[test]
fn zero_machine_prints_as_go_prints_it() {
    let machine = Machine {
        config: Some(Shared::from(MachineConfig {
            services: vec![Service {
                autostop: Some(Autostop::Stop),
                autostart: Some(false),
                ..Service::default()
            }],
            checks: [("a".to_owned(), Check { interval: Some(Duration::from_secs(90)), ..Check::default() })]
                .into(),
            volumes: vec![VolumeConfig { name: "x".into(), image: "i".into(), ..VolumeConfig::default() }],
            ..MachineConfig::default()
        })),
        events: vec![MachineEvent {
            request: Some(MachineRequest {
                exit_event: Some(ExitEvent::default()),
                ..MachineRequest::default()
            }),
            ..MachineEvent::default()
        }],
        ..Machine::default()
    };
    assert_eq!(to_string(&machine).unwrap(), ZERO_MACHINE);
    let read: Machine = serde_json::from_str(ZERO_MACHINE).unwrap();
    assert_eq!(read, machine);
}

#[test]
fn zero_app_prints_as_go_prints_it() {
    assert_eq!(to_string(&document::App::default()).unwrap(), ZERO_APP);
    let read: document::App = serde_json::from_str(ZERO_APP).unwrap();
    assert_eq!(read, document::App::default());
    let wire: document::App =
        serde_json::from_value(json!({"appUrl": "https://x", "ipAddresses": {"nodes": []}})).unwrap();
    assert_eq!(wire.app_url, "https://x");
    assert_eq!(wire.ip_addresses.nodes, Some(vec![]));
}

#[test]
fn zero_volume_and_snapshot_print_every_member() {
    let volume = r#"{"id":"","name":"","state":"","size_gb":0,"region":"","zone":"","encrypted":false,"attached_machine_id":null,"attached_alloc_id":null,"created_at":"0001-01-01T00:00:00Z","host_dedication_id":"","snapshot_retention":0,"auto_backup_enabled":false}"#;
    assert_eq!(to_string(&Volume::default()).unwrap(), volume);
    let snapshot = r#"{"id":"","size":0,"volume_size":0,"digest":"","created_at":"0001-01-01T00:00:00Z","status":"","retention_days":null}"#;
    assert_eq!(to_string(&VolumeSnapshot::default()).unwrap(), snapshot);
    assert_eq!(to_string(&LaunchMachineInput::default()).unwrap(), r#"{"skip_secrets":false}"#);
}

#[test]
fn regions_print_single_precision_coordinates() {
    let region: Region =
        serde_json::from_value(json!({"code": "ams", "latitude": 52.374_342, "longitude": 4.0})).unwrap();
    let printed: Value = serde_json::to_value(&region).unwrap();
    assert_eq!(printed["latitude"].to_string(), "52.374344");
    assert_eq!(printed["longitude"].to_string(), "4");
}

#[test]
fn null_and_unknown_members_are_tolerated() {
    let machine: Machine = serde_json::from_value(json!({
        "id": null, "state": "hibernating", "events": null, "host_status": null, "future": {"a": 1},
        "config": {"env": null, "services": [{"ports": null, "autostop": "suspend"}], "init": null,
                   "guest": {"persist_rootfs": 2}},
    }))
    .unwrap();
    assert_eq!(machine.state, MachineState::Other("hibernating".into()));
    assert!(machine.host_ok());
    let config = machine.config.unwrap();
    assert_eq!(config.services[0].autostop, Some(Autostop::Suspend));
    assert_eq!(config.guest.clone().unwrap().persist_rootfs, PersistRootfs::Restart);
}

#[test]
fn exit_time_is_text_or_milliseconds_and_the_monitor_wins() {
    let event: MachineEvent = serde_json::from_value(json!({
        "id": "01H", "type": "exit", "timestamp": 1_700_000_000_123_i64,
        "request": {"exit_event": {"exit_code": 1, "exited_at": 1_700_000_000_000_i64},
                    "MonitorEvent": {"exit_event": {"exit_code": 137, "oom_killed": true,
                                                    "exited_at": "2023-11-14T23:13:20.5+01:00"}}},
    }))
    .unwrap();
    let request = event.request.as_ref().unwrap();
    assert_eq!(request.exit_code(), Some(137));
    assert_eq!(request.exit_event.as_ref().unwrap().exited_at.to_string(), "2023-11-14T22:13:20Z");
    assert_eq!(event.exit().unwrap().exited_at.to_string(), "2023-11-14T23:13:20.5+01:00");
    assert_eq!(event.time().to_string(), "2023-11-14T22:13:20.123Z");
    assert_eq!(MachineRequest::default().exit_code(), None);
}

#[test]
fn predicates_follow_metadata_and_state() {
    let machine = |metadata: Value, state: &str| -> Machine {
        serde_json::from_value(json!({"state": state, "config": {"metadata": metadata, "standbys": []}}))
            .unwrap()
    };
    let web = machine(json!({"fly_platform_version": "v2", "fly_process_group": "web"}), "started");
    assert!(web.is_managed() && web.is_active() && !web.is_release_command() && !web.is_standby());
    assert_eq!(web.process_group(), "web");
    let gone = machine(json!({"fly_platform_version": "v2"}), "destroying");
    assert!(!gone.is_active() && !gone.is_managed());
    let old = machine(json!({"process_group": "release_command"}), "stopped");
    assert!(old.is_release_command());
    assert_eq!(old.process_group(), "release_command");
}

#[test]
fn running_since_needs_a_start_after_the_launch_and_no_exit() {
    let with = |kinds: &[(&str, i64)]| Machine {
        events: kinds
            .iter()
            .map(|(kind, at)| MachineEvent {
                kind: (*kind).into(),
                timestamp: *at,
                ..MachineEvent::default()
            })
            .collect(),
        ..Machine::default()
    };
    assert_eq!(with(&[("start", 5_000), ("launch", 1_000)]).running_since(), Some(Time::from_millis(5_000)));
    assert_eq!(with(&[("exit", 9_000), ("start", 5_000), ("launch", 1_000)]).running_since(), None);
    assert_eq!(with(&[("launch", 9_000), ("start", 5_000)]).running_since(), None);
    assert_eq!(with(&[]).running_since(), None);
}

#[test]
fn compat_checks_do_not_count() {
    let check =
        |name: &str, status: CheckState| CheckStatus { name: name.into(), status, ..CheckStatus::default() };
    let machine = Machine {
        checks: vec![
            check("servicecheck-00-http-8080", CheckState::Passing),
            check("alive", CheckState::Critical),
            check("bg_deployments_http", CheckState::Passing),
            check("bg_deployments_compat_http", CheckState::Critical),
        ],
        ..Machine::default()
    };
    assert_eq!(machine.check_totals(), CheckTotals { total: 3, passing: 2, warning: 0, critical: 1 });
    assert_eq!(
        machine.top_level_check_totals(),
        CheckTotals { total: 2, passing: 1, warning: 0, critical: 1 }
    );
}

#[test]
fn presets_and_their_limits() {
    let small = Guest::preset("shared-cpu-2x").unwrap();
    assert_eq!((small.cpus, small.memory_mb, small.to_size().as_str()), (2, 512, "shared-cpu-2x"));
    assert_eq!(small.to_string(), "shared-cpu-2x, 512MB RAM");
    assert_eq!(Guest::preset("a10").unwrap().to_size(), "a10");
    for name in preset_names() {
        assert_eq!(Guest::preset(&name).unwrap().check(), Ok(()), "{name}");
        assert_eq!(Guest::preset(&name).unwrap().to_size(), name);
    }
    let unknown = Guest::preset("shared-cpu-3x").unwrap_err();
    assert_eq!(unknown.valid.len(), 5);
    assert!(Guest::preset("shared-cpu-01x").is_err());
    let odd = Guest { memory_mb: 300, ..Guest::preset("shared-cpu-1x").unwrap() };
    assert!(matches!(odd.check(), Err(GuestFault::MemoryStep { step: 256, .. })));
    let poor = Guest { memory_mb: 256, ..Guest::preset("shared-cpu-4x").unwrap() };
    assert!(matches!(poor.check(), Err(GuestFault::MemoryTooLow { minimum: 1024, .. })));
}

#[test]
fn ports_know_what_needs_a_dedicated_address() {
    let range = |first, last| Port { start_port: Some(first), end_port: Some(last), ..Port::default() };
    assert!(Port { port: Some(25), ..Port::default() }.has_non_http_ports());
    assert!(!Port { port: Some(443), ..Port::default() }.has_non_http_ports());
    assert!(!range(80, 80).has_non_http_ports());
    assert!(range(80, 81).has_non_http_ports());
    assert!(range(0, 65_535).contains(80));
}

#[test]
fn files_merge_by_guest_path() {
    let file = |path: &str, value: Option<&str>| File {
        guest_path: path.into(),
        raw_value: value.map(Into::into),
        ..File::default()
    };
    let mut config =
        MachineConfig { files: vec![file("/a", Some("1")), file("/b", Some("2"))], ..Default::default() };
    config.merge_files(&[file("/a", None), file("/b", Some("3")), file("/c", None)]);
    assert_eq!(config.files, vec![file("/b", Some("3")), file("/c", None)]);
}

#[test]
fn durations_read_and_print_like_go() {
    let cases = [
        ("0", "0s"),
        ("10s", "10s"),
        ("81s", "1m21s"),
        ("5m", "5m0s"),
        ("1.5h", "1h30m0s"),
        ("300ms", "300ms"),
        ("1h", "1h0m0s"),
        ("-90s", "-1m30s"),
        ("1.000000001s", "1.000000001s"),
        ("2us", "2µs"),
        ("3µs", "3µs"),
        ("7ns", "7ns"),
        (".5s", "500ms"),
        ("1.s", "1s"),
        ("+1s", "1s"),
        ("2562047h47m16.854775807s", "2562047h47m16.854775807s"),
        ("0.100000000000000000000h", "6m0s"),
        ("1m30s500ms", "1m30.5s"),
    ];
    for (text, printed) in cases {
        assert_eq!(text.parse::<Duration>().unwrap().to_string(), printed, "{text}");
    }
    for text in ["", "-", "10", "1d", "s", "1s1", ".s", "1..5s", "99999999h", "ten"] {
        assert!(text.parse::<Duration>().is_err(), "{text}");
    }
    assert_eq!(serde_json::from_value::<Duration>(json!(1_500_000_000)).unwrap().to_string(), "1.5s");
}

proptest! {
    #[test]
    fn every_duration_survives_its_text(nanos in any::<i64>()) {
        let duration = Duration::from_nanos(nanos);
        prop_assert_eq!(duration.to_string().parse::<Duration>(), Ok(duration));
    }

    #[test]
    fn duration_text_never_panics(text in "\\PC*") {
        let _ = text.parse::<Duration>();
    }

    #[test]
    fn every_time_survives_its_text(millis in -60_000_000_000_000_i64..200_000_000_000_000) {
        let time = Time::from_millis(millis);
        prop_assert_eq!(time.to_string().parse::<Time>(), Ok(time));
    }

    #[test]
    fn machines_never_panic_on_foreign_json(text in "\\PC*") {
        let _ = serde_json::from_str::<Machine>(&text);
    }
}
