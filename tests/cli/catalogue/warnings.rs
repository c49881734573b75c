//! Rows that are warnings and notes: the command does its work and says so in its result.

use serde_json::json;
use testkit::Script;

use super::{Case, FLY_TOML, a_machine, deploy, first, schema};

/// Declared like the failures, checked in the result's `warnings`.
macro_rules! warned {
    ($($row:ident $name:ident => $body:expr;)+) => {
        pub(super) const CASES: &[Case] = &[$(Case { row: stringify!($row), name: stringify!($name) }),+];

        $(
            #[test]
            fn $name() {
                let world = crate::world();
                let run: fn(&testkit::World) -> testkit::Output = $body;
                warns(stringify!($row), &run(&world).ok());
            }
        )+
    };
}

#[track_caller]
fn warns(row: &str, output: &testkit::Output) {
    let outcome = output.json();
    let warnings = outcome["warnings"].as_array().unwrap_or_else(|| panic!("{output}"));
    let warning =
        warnings.iter().find(|warning| warning["code"] == row).unwrap_or_else(|| panic!("{output}"));
    assert_ne!(warning["severity"], "error", "{output}");
    assert_eq!(warning["exit_code"], 0, "{output}");
    assert!(warning["next"].as_array().is_some_and(|next| !next.is_empty()), "{output}");
    schema::assert_valid(warning);
}

warned! {
    C110 machines_that_no_deploy_made => |world| {
        let image = first(world);
        let _run = world.fly(["machine", "run", &image.reference, "-a", "web", "-r", "ams", "--json"]).ok();
        deploy(world, &image, &["-e", "A=1"])
    };
    C114 a_group_that_goes => |world| {
        let image = first(world);
        let file = FLY_TOML.replace("[http_service]", "[processes]\n  other = \"/app\"\n\n[http_service]\n  processes = [\"other\"]");
        world.write("fly.toml", file);
        deploy(world, &image, &[])
    };
    C206 a_context_that_is_large => |world| {
        let _image = super::empty(world, json!({}));
        world.write("Dockerfile", "FROM scratch\nCOPY index.html /\nLABEL fly.sim={}\nCMD [\"/app\"]\n");
        world.write("index.html", "hello");
        world.write("films/one", vec![0; 3_000_000]);
        world.fly(["deploy", "--yes", "--json", "--build-context-warn-size", "1mb"])
    };
    C801 a_service_without_an_address => |world| {
        world.write("fly.toml", FLY_TOML);
        let image = world.image("web", "v1", &Script::serves());
        deploy(world, &image, &["--no-public-ips"])
    };
    C705 addresses_without_a_service => |world| {
        let image = first(world);
        world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
        deploy(world, &image, &[])
    };
    P908 a_host_with_an_issue => |world| {
        let image = first(world);
        world.fault(&json!({"kind": "host-issue", "message": "disk errors"}));
        deploy(world, &image, &["-e", "A=1"])
    };
    C505 machines_that_stay_stopped => |world| {
        let _image = first(world);
        let _stopped = world.fly(["machine", "stop", &a_machine(world), "-a", "web", "--json"]).ok();
        let image = world.image("web", "v2", &Script(json!({})));
        deploy(world, &image, &[])
    };
}

/// The same beside `fly status`, whose result stays what it is.
#[test]
fn the_status_of_an_app_with_a_host_issue_says_so() {
    let world = crate::world();
    let _image = first(&world);
    let well = world.fly(["status", "-a", "web", "--json"]).ok();
    assert_eq!(well.stderr, "", "{well}");
    world.fault(&json!({"kind": "host-issue", "message": "disk errors"}));
    let told = world.fly(["status", "-a", "web", "--json"]).ok();
    assert!(told.stderr.contains("[P908]") && told.stderr.contains("disk errors"), "{told}");
    assert_eq!(told.json()["Name"], "web");
}
