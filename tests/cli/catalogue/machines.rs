//! B6 and B7: start, exit, checks.

use serde_json::{Value, json};
use testkit::{Output, World};

use super::{cases, first, second};

/// A new version that writes this and ends with 1.
fn dies_saying(world: &World, line: &str) -> Output {
    second(world, json!({"log": [line], "listen": [], "exit": {"code": 1, "after_ms": 300}}), &[])
}

fn ends(world: &World, code: i32) -> Output {
    second(world, json!({"listen": [], "exit": {"code": code, "after_ms": 300}}), &[])
}

/// A new version whose checks say this.
fn checked(world: &World, output: &str) -> Output {
    let image = first(world);
    world.fault(&json!({"kind": "check", "status": "critical", "output": output}));
    super::deploy(world, &image, &["-e", "A=1", "--wait-timeout", "8s"])
}

fn listens(world: &World, script: Value) -> Output {
    second(world, script, &["--wait-timeout", "10s"])
}

cases! {
    A601 a_crash_at_start => |world| ends(world, 42);
    A602 out_of_memory => |world| second(world, json!({"listen": [], "exit": {"oom": true, "after_ms": 300}}), &[]);
    A603 a_child_killed_for_memory => |world| {
        second(world, json!({"log": ["[ 31.2] Out of memory: Killed process 604 (node) total-vm:1GB"],
            "listen": [], "exit": {"code": 137, "after_ms": 300}}), &[])
    };
    A604 a_segmentation_fault => |world| second(world, json!({"listen": [], "exit": {"signal": 11, "after_ms": 300}}), &[]);
    U601 a_kill_nobody_explains => |world| ends(world, 137);
    U602 a_stop_nobody_asked_for => |world| ends(world, 143);
    A615 a_crash_after_every_check_had_passed => |world| {
        // The first of two machines passes its checks and dies while the second one is still starting.
        let _image = first(world);
        let image = world.image("web", "v2", &testkit::Script(json!({"start_delay_ms": 2500})));
        world.fault(&json!({"kind": "exit", "code": 5, "after_ms": 2000, "times": 1}));
        super::deploy(world, &image, &["--max-unavailable", "1"])
    };
    A605 another_c_library => |world| {
        dies_saying(world, "./server: /lib/libc.so.6: version `GLIBC_2.34' not found (required by ./server)")
    };
    A607 a_program_that_is_not_there => |world| second(world, json!({"not_found": "/app/start.sh"}), &[]);
    A609 a_server_that_puts_itself_in_the_background => |world| ends(world, 0);
    C601 a_variable_that_is_not_set => |world| dies_saying(world, "KeyError: 'DATABASE_URL'");
    A612 a_port_that_is_taken => |world| dies_saying(world, "Error: listen EADDRINUSE: address already in use :::8080");
    A616 a_full_root_disk => |world| dies_saying(world, "write /app/cache/x: No space left on device");
    A617 a_missing_module => |world| dies_saying(world, "Error: Cannot find module '/app/dist/index.js'");
    A301 an_image_too_large_to_unpack => |world| {
        let _image = first(world);
        let image = world.image("web", "v2", &testkit::Script::serves());
        world.fault(&json!({"kind": "pull",
            "message": "Not enough space to unpack image, possibly exceeds maximum of 8GB uncompressed"}));
        super::deploy(world, &image, &[])
    };
    A701 a_server_that_listens_nowhere => |world| listens(world, json!({"listen": []}));
    A702 a_server_on_localhost => |world| listens(world, json!({"loopback_only": true}));
    C701 a_server_on_another_port => |world| listens(world, json!({"listen": [3000]}));
    A703 a_check_answered_with_500 => |world| listens(world, json!({"http": {"status": 500}}));
    A704 a_check_that_is_not_answered => |world| listens(world, json!({"http": {"delay_ms": 30_000}}));
    C703 a_check_that_is_redirected => |world| listens(world, json!({"http": {"status": 301}}));
    C706 a_check_of_a_path_that_is_not_there => |world| listens(world, json!({"http": {"status": 404}}));
    C704 a_check_of_another_protocol => |world| {
        checked(world, "net/http: HTTP/1.x transport connection broken: malformed HTTP response \"\\x15\\x03\\x01\"")
    };
    P701 checks_that_are_never_run => |world| {
        let image = first(world);
        world.fault(&json!({"kind": "check"}));
        super::deploy(world, &image, &["-e", "A=1", "--wait-timeout", "6s"])
    };
}
