//! B4 and B5: release command, create, update, leases.

use serde_json::{Value, json};
use testkit::{Output, World};

use super::{cases, deploy, empty, first, refused_create, second};

const RELEASE: &str = "\n[deploy]\n  release_command = \"bin/migrate up\"\n";

/// A first deploy with a release command, whose machine, the first one to run, writes this and ends like this.
fn release(world: &World, log: &str, exit: Value) -> Output {
    let image = empty(world, json!({"log": [log], "exit": exit}));
    world.write("fly.toml", super::FLY_TOML.to_owned() + RELEASE);
    deploy(world, &image, &[])
}

/// An update of the healthy app that is answered like this.
fn refused_update(world: &World, status: u16, body: &Value) -> Output {
    let image = first(world);
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}", "status": status, "body": body}));
    deploy(world, &image, &["-e", "A=1"])
}

fn ends(code: i32) -> Value {
    json!({"code": code, "after_ms": 50})
}

cases! {
    A401 release_command_fails => |world| release(world, "no", ends(1));
    A402 release_command_runs_out_of_memory => |world| release(world, "no", json!({"oom": true, "after_ms": 50}));
    A403 release_command_never_ends => |world| {
        let image = empty(world, json!({"exit": {"code": 0, "after_ms": 600_000}}));
        world.write("fly.toml", super::FLY_TOML.to_owned() + RELEASE);
        deploy(world, &image, &["--release-command-timeout", "1s"])
    };
    A404 release_command_without_its_database => |world| {
        release(world, "Error: connect ECONNREFUSED 10.0.0.1:5432", ends(1))
    };
    C401 release_command_without_its_program => |world| {
        release(world, "/bin/sh: 1: bin/migrate: not found", ends(127))
    };
    C402 release_command_on_a_volume => |world| {
        let image = empty(world, json!({"log": ["cat: /data/seed.sql: No such file or directory"], "exit": ends(1)}));
        let mounts = "[mounts]\n  source = \"data\"\n  destination = \"/data\"\n";
        world.write("fly.toml", format!("{}{RELEASE}{mounts}", super::FLY_TOML));
        deploy(world, &image, &[])
    };
    P501 a_full_region => |world| {
        let image = empty(world, json!({}));
        world.fault(&json!({"kind": "capacity", "region": "ams", "memory_mb": 0}));
        deploy(world, &image, &[])
    };
    P503 a_full_host_with_the_volume => |world| {
        refused_create(world, 412, &json!({"error": "insufficient resources to create new machine with existing volume 'vol_4y'"}))
    };
    P504 a_host_that_takes_no_deploys => |world| {
        refused_create(world, 503, &json!({"error": "unavailable: deploys to this host are temporarily disabled, please try again later"}))
    };
    P506 a_volume_on_a_host_that_is_down => |world| {
        let image = empty(world, json!({}));
        world.write("fly.toml", super::FLY_TOML.to_owned() + "\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n");
        let _first = deploy(world, &image, &[]).ok();
        world.fault(&json!({"kind": "host", "region": "ams", "status": "unreachable"}));
        deploy(world, &image, &["-e", "A=1"])
    };
    P508 deploys_that_are_paused => |world| {
        let image = first(world);
        world.fault(&json!({"kind": "pause-deploys", "reason": "platform update", "until": "2099-01-01T00:00:00Z"}));
        deploy(world, &image, &["-e", "A=1"])
    };
    C109 two_colours_in_service => |world| {
        let image = first(world);
        let other = world.image("web", "v2", &testkit::Script(json!({"log": ["v2"]})));
        let machine = super::a_machine(world);
        let tag = ["--metadata", "fly_bluegreen_deployment_tag=7", "--yes", "-a", "web"];
        let args = ["machine", "update", &machine, "--image", &other.reference];
        let _other = world.fly(args.into_iter().chain(tag)).ok();
        deploy(world, &image, &["--strategy", "bluegreen", "-e", "A=1"])
    };
    C501 a_mount_without_a_free_volume => |world| {
        let image = first(world);
        world.write("fly.toml", super::FLY_TOML.to_owned() + "\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n");
        deploy(world, &image, &[])
    };
    P507 secrets_that_do_not_arrive => |world| {
        let image = first(world);
        let _set = world.fly(["secrets", "set", "A=b", "-a", "web", "--stage"]).ok();
        world.fault(&json!({"kind": "secrets-lag", "versions": 9}));
        deploy(world, &image, &["-e", "A=1"])
    };
    C602 a_group_whose_command_cannot_be_run => |world| {
        let groups = "\n[processes]\n  web = \"/serve\"\n  worker = \"/wrok --fast\"\n";
        let file = super::FLY_TOML.replace("[http_service]", "[http_service]\n  processes = [\"web\"]") + groups;
        world.write("fly.toml", file);
        let image = world.image("web", "v1", &testkit::Script::serves());
        let _first = deploy(world, &image, &[]).ok();
        let group = |m: &Value| m["config"]["metadata"]["fly_process_group"] == "worker";
        for worker in crate::fleet::machines(world).iter().filter(|m| group(m)) {
            world.fault(&json!({"kind": "exit", "code": 127, "after_ms": 3500, "machine": worker["id"]}));
        }
        deploy(world, &image, &["-e", "A=1"])
    };
    C504 a_mount_of_another_volume => |world| {
        let image = empty(world, json!({}));
        let mounts = |source: &str| format!("{}\n[mounts]\n  source = \"{source}\"\n  destination = \"/data\"\n", super::FLY_TOML);
        world.write("fly.toml", mounts("data"));
        let _first = deploy(world, &image, &[]).ok();
        world.write("fly.toml", mounts("other"));
        deploy(world, &image, &["-e", "A=1"])
    };
    C502 a_volume_of_another_region => |world| {
        refused_create(world, 400, &json!({"error": "Mounts source volume \"vol_1\" is in the wrong region (\"ord\" != \"mia\")"}))
    };
    C503 a_volume_that_went_away => |world| refused_create(world, 400, &json!({"error": "volume not found"}));
    Q501 a_lease_of_somebody_else => |world| {
        let image = first(world);
        world.fault(&json!({"kind": "lease", "owner": "alice@example.com"}));
        deploy(world, &image, &["-e", "A=1", "--lease-wait", "1s"])
    };
    Q503 a_machine_changed_meanwhile => |world| {
        refused_update(world, 412, &json!({"error": "failed_precondition: machine_version does not match"}))
    };
    Q504 too_many_creates => |world| {
        let image = empty(world, json!({}));
        world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "status": 429,
            "headers": {"retry-after": "120"}, "body": {"error": "rate limit exceeded"}}));
        deploy(world, &image, &[])
    };
    P509 the_api_fails_on_a_create => |world| refused_create(world, 500, &json!({"error": "internal: database"}));
    U502 still_starting_when_the_wait_ends => |world| second(world, json!({"never_start": true}), &["--wait-timeout", "3s"]);
    P804 secrets_that_cannot_be_fetched => |world| {
        let image = empty(world, json!({}));
        let _set = world.fly(["secrets", "set", "A=b", "-a", "web", "--stage"]).ok();
        world.fault(&json!({"kind": "secrets-store", "region": "ams", "message": "store does not answer"}));
        deploy(world, &image, &[])
    };
}
