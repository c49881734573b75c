//! What holds for every command: it ends with stdin closed, prints one JSON value with `--json` or a
//! typed diagnostic, and never the token.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::{FLY, surface_of_binary};

const CANARY: &str = "fo1_canary-5d1f0e9c";

/// Commands that wait for a signal by design.
const ENDLESS: [&str; 5] = ["local up", "local serve", "agent run", "agent start", "agent restart"];

fn arguments(leaf: &serde_json::Value) -> Vec<String> {
    let mut args: Vec<String> = leaf["path"].as_str().unwrap().split(' ').map(str::to_owned).collect();
    let required = leaf["required"].as_array().unwrap();
    args.extend(required.iter().map(|name| match name.as_str().unwrap() {
        "shell" => "bash".to_owned(),
        _ => "x".to_owned(),
    }));
    let has = |name: &str| leaf["flags"].as_array().unwrap().iter().any(|f| f["name"] == name);
    if has("app") && !args.contains(&"create".to_owned()) {
        args.extend(["--app".to_owned(), "x".to_owned()]);
    }
    args.push("--json".to_owned());
    args
}

#[test]
fn every_leaf_ends_in_one_value_or_one_diagnostic() {
    let dir = tempfile_dir();
    let leaves: Vec<serde_json::Value> = surface_of_binary()
        .into_iter()
        .filter(|node| node["leaf"] == true && node["path"] != "__surface")
        .filter(|node| !ENDLESS.contains(&node["path"].as_str().unwrap()))
        .collect();
    assert!(!leaves.is_empty());
    let next = AtomicUsize::new(0);
    let failures = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(leaf) = leaves.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(what) = check(leaf, dir.path()) {
                        failures.lock().unwrap().push(what);
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn tempfile_dir() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("fly-contracts-").tempdir().unwrap()
}

fn check(leaf: &serde_json::Value, dir: &std::path::Path) -> Result<(), String> {
    let args = arguments(leaf);
    // Nothing listens on port 9 of the loopback address.
    let down = "http://127.0.0.1:9";
    let output = Command::new(FLY)
        .env_clear()
        .env("HOME", dir)
        .env("FLY_CONFIG_DIR", dir.join("config"))
        .env("FLY_LOCAL_DIR", dir.join("local"))
        .env("FLY_API_TOKEN", CANARY)
        .env("FLY_API_BASE_URL", down)
        .env("FLY_FLAPS_BASE_URL", down)
        .env("FLY_UIEX_BASE_URL", down)
        .env("FLY_REGISTRY_HOST", "127.0.0.1:9")
        .env("FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL", down)
        .env("FLY_STATUSPAGE_BASE_URL", down)
        .args(&args)
        .stdin(Stdio::null())
        .current_dir(dir)
        .output()
        .unwrap();
    let stdout = String::from_utf8_lossy(&output.stdout);
    let stderr = String::from_utf8_lossy(&output.stderr);
    let shown = || format!("`fly {}`: {:?}\n{stdout}\n--- stderr\n{stderr}", args.join(" "), output.status);
    let may_print = args.iter().any(|a| a == "token");
    if !may_print && (stdout.contains(CANARY) || stderr.contains(CANARY)) {
        return Err(format!("the token was printed: {}", shown()));
    }
    if output.status.success() {
        return match serde_json::from_str::<serde_json::Value>(&stdout) {
            Ok(_) => Ok(()),
            Err(error) => Err(format!("not one JSON value ({error}): {}", shown())),
        };
    }
    if !stdout.is_empty() {
        return Err(format!("a failure printed something on stdout: {}", shown()));
    }
    let last = stderr.lines().last().unwrap_or_default();
    let diagnostic: serde_json::Value =
        serde_json::from_str(last).map_err(|e| format!("no diagnostic ({e}): {}", shown()))?;
    let code = diagnostic["code"].as_str().unwrap_or_default();
    if diagnostic["schema"] != "fly.diagnostic/1" || code.len() != 4 {
        return Err(format!("not a typed diagnostic: {}", shown()));
    }
    if diagnostic["exit_code"].as_i64() != output.status.code().map(i64::from) {
        return Err(format!("exit code and diagnostic disagree: {}", shown()));
    }
    Ok(())
}
