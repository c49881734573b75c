//! Tests of the binary, end to end against the local platform, and of the house itself.
#![allow(clippy::unwrap_used)]

mod agent;
#[cfg(unix)]
mod agent_ride;
mod auth;
mod basics;
mod build;
#[cfg(unix)]
mod build_engine;
mod build_oracle;
mod build_session;
mod catalogue;
mod completions;
mod config;
mod console;
mod contracts;
mod deploy;
mod deploy_bluegreen;
mod deploy_canary;
mod diagnostics;
mod dig;
mod doctor;
mod fleet;
mod gateway;
mod house_rules;
mod image;
mod ips;
mod log_stream;
mod machine;
#[cfg(target_os = "linux")]
mod main_job;
mod oracle;
mod orgs;
mod platform;
mod proxy;
mod reach;
#[cfg(target_os = "linux")]
mod real_apps;
mod registry;
#[cfg(unix)]
mod remote_builder;
mod resume;
#[cfg(target_os = "linux")]
mod roaming;
mod rollback;
mod scale;
mod schema;
mod secrets;
mod seeds;
mod services;
#[cfg(target_os = "linux")]
mod sftp;
mod soak;
mod ssh;
mod surface;
mod token_mode;
mod tunnel_faults;
mod tunnel_proxies;
mod volumes;
mod wireguard;

use testkit::World;

/// Path of the binary under test.
pub const FLY: &str = env!("CARGO_BIN_EXE_fly");

/// A platform with simulated machines.
pub fn world() -> World {
    World::start(FLY)
}

/// A platform with simulated machines and WireGuard gateways; `None`, said loudly, where it has none.
#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
pub fn private_world() -> Option<World> {
    let world = World::start(FLY);
    let absent = world.running().platform().state.read(|w| w.gateways.is_empty());
    if absent {
        eprintln!("SKIPPED: this platform has no WireGuard gateways");
        return None;
    }
    Some(world)
}

/// The command tree of the binary (`fly __surface`).
pub fn surface_of_binary() -> Vec<serde_json::Value> {
    let output = std::process::Command::new(FLY).arg("__surface").output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_test_file_is_declared() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let main = std::fs::read_to_string(dir.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(&dir).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let module = name.strip_suffix(".rs").unwrap_or(&name);
        if module != "main" && module != "snapshots" {
            assert!(main.contains(&format!("mod {module};")), "{name} is not declared in main.rs");
        }
    }
}

/// Whether generated files are to be written anew (`UPDATE=1`) instead of compared.
#[expect(clippy::disallowed_methods, reason = "the harness has no Env snapshot")]
pub fn update() -> bool {
    std::env::var_os("UPDATE").is_some()
}
