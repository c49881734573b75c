//! B8: volumes and secrets.

use serde_json::json;
use testkit::World;

use super::{cases, deploy, empty};

fn volume(world: &World) -> String {
    let _image = empty(world, json!({}));
    let made =
        world.fly(["volumes", "create", "data", "-a", "web", "-r", "ams", "-s", "3", "--yes", "--json"]).ok();
    made.json()["id"].as_str().unwrap_or_default().to_owned()
}

cases! {
    C805 a_volume_that_should_shrink => |world| {
        let id = volume(world);
        world.fly(["volumes", "extend", &id, "-a", "web", "-s", "1", "--json"])
    };
    C806 a_volume_that_is_in_use => |world| {
        let image = empty(world, json!({}));
        world.write("fly.toml", super::FLY_TOML.to_owned() + "\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n");
        let _first = deploy(world, &image, &[]).ok();
        let volumes = world.fly(["volumes", "list", "-a", "web", "--json"]).ok().json();
        let id = volumes[0]["id"].as_str().unwrap_or_default().to_owned();
        world.fly(["volumes", "destroy", &id, "-a", "web", "--yes", "--json"])
    };
    P805 no_host_for_a_volume => |world| {
        let _image = empty(world, json!({}));
        world.fault(&json!({"kind": "capacity", "region": "ams", "disk_gb": 0}));
        world.fly(["volumes", "create", "data", "-a", "web", "-r", "ams", "-s", "3", "--yes", "--json"])
    };
    C809 a_secret_with_a_wrong_name => |world| {
        let _image = empty(world, json!({}));
        world.fly(["secrets", "set", "1X=y", "-a", "web", "--json"])
    };
}

/// The secrets API itself, where `fly secrets` meets it first.
#[test]
fn a_secrets_api_that_fails_is_the_platforms_fault() {
    let world = crate::world();
    let _image = empty(&world, json!({}));
    world.fault(&json!({"kind": "http", "route": "* /v1/apps/{app}/secrets", "status": 503,
        "body": {"error": "store does not answer"}}));
    super::expect("P804", &world.fly(["secrets", "set", "A=b", "-a", "web", "--stage", "--json"]));
}
