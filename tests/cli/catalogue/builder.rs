//! Remote builders that cannot be had: the engine behind them only has to say hello.

use std::io::{BufRead as _, BufReader, Write as _};

use serde_json::json;
use testkit::{EngineChoice, Options, Output, World};

use super::cases;
use crate::FLY;

/// A Dockerfile that needs somebody who runs something.
const RUNS: &str = "FROM scratch\nCOPY index.html /\nRUN [\"/x\"]\nCMD [\"/x\"]\n";

/// A platform whose builders have an engine that answers everything with `{}`.
fn with_engine() -> World {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
                let mut stream = stream;
                // One answer for each head; requests here have no bodies.
                while lines.by_ref().take_while(|line| !line.is_empty()).count() > 0 {
                    let answer =
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
                    if stream.write_all(answer.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
    let builders = EngineChoice::At(format!("tcp://{address}"));
    World::with(FLY, Options { builders, ..Options::default() })
}

fn deploy(world: &World, more: &[&str]) -> Output {
    world.write("fly.toml", super::FLY_TOML);
    world.write("index.html", "hello");
    world.write("Dockerfile", RUNS);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let mut args = vec!["deploy", "--remote-only", "--yes", "--json"];
    args.extend(more);
    let env = [("DOCKER_HOST", "unix:///nobody/docker.sock"), ("FLY_BUILDER_TIMEOUT", "1")];
    world.fly_with(args, &env, "")
}

/// The same with a knob, on a platform that has an engine.
fn knob(knob: &str, more: &[&str]) -> Output {
    let world = with_engine();
    world.fault(&json!({"kind": "builder", "knob": knob}));
    deploy(&world, more)
}

cases! {
    P201 no_room_for_a_builder => |world| {
        world.fault(&json!({"kind": "builder", "knob": "no-capacity"}));
        deploy(world, &[])
    };
    P202 a_builder_that_is_silent => |_| knob("absent", &[]);
    P204 a_builder_whose_disk_is_full => |_| knob("disk-full", &[]);
    P205 a_pool_that_gives_nothing => |world| {
        let route = "POST /api/v1/organizations/{slug}/builders";
        world.fault(&json!({"kind": "http", "route": route, "status": 503, "body": {"error": "no builders"}}));
        pool(world)
    };
    P207 no_engine_for_builders => |world| deploy(world, &[]);
    P207 an_engine_of_long_ago => |_| knob("wrong-version", &[]);
    Q201 a_token_the_builder_refuses => |_| knob("unauthorized", &[]);
    Q201 a_token_the_builder_refuses_over_https => |_| knob("unauthorized", &["--wg=false"]);
}

fn pool(world: &World) -> Output {
    world.write("fly.toml", super::FLY_TOML);
    world.write("index.html", "hello");
    world.write("Dockerfile", RUNS);
    let _app = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let env = [("DOCKER_HOST", "unix:///nobody/docker.sock")];
    world.fly_with(["deploy", "--builder-pool", "--yes", "--json"], &env, "")
}

/// A builder that is silent is replaced once, and what was made for nothing does not stay.
#[test]
fn a_silent_builder_is_replaced_once() {
    let world = with_engine();
    world.fault(&json!({"kind": "builder", "knob": "absent"}));
    let output = deploy(&world, &[]);
    super::expect("P202", &output);
    assert!(output.stderr.contains("it is replaced"), "{output}");
    assert!(output.diagnostic()["because"].to_string().contains("the first was replaced"), "{output}");
    let listed = world.fly(["apps", "list", "--json"]).ok().json();
    let builders = listed.as_array().unwrap().iter();
    let builders =
        builders.filter(|app| app["Name"].as_str().unwrap_or_default().starts_with("fly-builder-"));
    assert_eq!(builders.count(), 1, "{listed}");
}

/// A builder that could not be furnished leaves nothing behind.
#[test]
fn a_builder_that_cannot_be_made_leaves_nothing() {
    let world = crate::world();
    super::expect("P207", &deploy(&world, &[]));
    let apps = world.running().platform().state.read(|w| w.apps.keys().cloned().collect::<Vec<_>>());
    assert_eq!(apps, ["web"]);
    assert!(world.running().platform().state.read(|w| w.volumes.values().all(|v| v.state == "destroyed")));
}
