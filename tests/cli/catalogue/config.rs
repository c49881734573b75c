//! B1: what is wrong with the configuration, before anything is sent.

use serde_json::json;
use testkit::{Output, World};

use super::{cases, deploy, empty, refused_create};

fn of(world: &World, file: &str) -> Output {
    world.write("fly.toml", file);
    world.fly(["deploy", "--image", "x", "--yes", "--json"])
}

cases! {
    C101 no_file_and_no_name => |world| world.fly(["status", "--json"]);
    C102 a_file_that_is_no_toml => |world| of(world, "app = \"web\"\n[http_service\n");
    C103 a_service_of_an_unknown_group => |world| {
        of(world, "app = \"web\"\n[processes]\n  web = \"x\"\n[http_service]\n  internal_port = 8080\n  processes = [\"wbe\"]\n")
    };
    C104 a_strategy_that_does_not_exist => |world| of(world, "app = \"web\"\n[deploy]\n  strategy = \"rollin\"\n");
    C105 an_unbalanced_quote => |world| of(world, "app = \"web\"\n[deploy]\n  release_command = \"sh -c 'x\"\n");
    C106 memory_below_the_minimum => |world| {
        of(world, "app = \"web\"\n[[vm]]\n  size = \"performance-1x\"\n  memory = \"256mb\"\n")
    };
    C107 a_field_the_api_refuses => |world| {
        refused_create(world, 400, &json!({"error": "invalid_argument: services[0].ports: bad handler"}))
    };
    C108 bluegreen_without_a_check => |world| {
        of(world, "app = \"web\"\n[deploy]\n  strategy = \"bluegreen\"\n[http_service]\n  internal_port = 8080\n")
    };
    C111 a_region_that_does_not_exist => |world| {
        let image = empty(world, json!({}));
        world.write("fly.toml", super::FLY_TOML.replace("\"ams\"", "\"amz\""));
        deploy(world, &image, &[])
    };
    C112 a_check_out_of_range => |world| {
        of(world, "app = \"web\"\n[checks.a]\n  type = \"tcp\"\n  port = 8080\n  interval = \"1s\"\n")
    };
    C113 an_unknown_key => |world| {
        world.write("fly.toml", "app = \"web\"\n[http_service]\n  internal_prt = 8080\n");
        world.fly(["config", "validate", "--strict", "--json"])
    };
}
