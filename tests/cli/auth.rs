//! Logging in and out.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use serde_json::json;
use testkit::World;

use crate::world;

const NO_TOKEN: [(&str, &str); 1] = [("FLY_API_TOKEN", "")];

fn config(world: &World) -> String {
    std::fs::read_to_string(world.config_dir().join("config.yml")).unwrap_or_default()
}

#[test]
fn password_login_logout_and_what_stays() {
    let world = world();
    std::fs::write(
        world.config_dir().join("config.yml"),
        "# mine\nsend_metrics: false\nmetrics_token: old\n",
    )
    .unwrap();
    let _user =
        world.admin("POST", "users", Some(&json!({"email": "eve@example.com", "password": "correct horse"})));

    let wrong = world
        .fly_with(["auth", "login", "--email", "eve@example.com", "--json"], &NO_TOKEN, "wrong\n")
        .fails(12);
    assert_eq!(wrong.diagnostic()["code"], "Q002");
    assert!(!config(&world).contains("access_token"));

    let login = ["auth", "login", "--email", "eve@example.com", "--json"];
    let output = world.fly_with(login, &NO_TOKEN, "correct horse\n").ok();
    assert_eq!(output.json(), json!({"email": "eve@example.com"}));
    let text = config(&world);
    assert!(text.contains("# mine\nsend_metrics: false\n") && text.contains("last_login:"), "{text}");
    assert!(!text.contains("old"), "the metrics token of the former login is gone: {text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(world.config_dir().join("config.yml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let who = world.fly_with(["auth", "whoami"], &NO_TOKEN, "").ok();
    assert_eq!(who.stdout, "eve@example.com\n");
    let token = world.fly_with(["auth", "token", "--json"], &NO_TOKEN, "").ok().json();
    let token = token["token"].as_str().unwrap().to_owned();

    let _out = world.fly_with(["auth", "logout"], &NO_TOKEN, "").ok();
    assert!(!config(&world).contains(&token));
    let revoked = world.fly_with(["auth", "whoami", "--json"], &[("FLY_API_TOKEN", &token)], "").fails(12);
    assert_eq!(revoked.diagnostic()["code"], "Q002");
    let nobody = world.fly_with(["auth", "whoami", "--json"], &NO_TOKEN, "").fails(12);
    assert_eq!(nobody.diagnostic()["code"], "Q001");
}

/// Approves the login page as a person with a browser would.
fn approve(world: &World, page: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let answer = runtime.block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        client.post(page).bearer_auth(world.token()).send().await.unwrap()
    });
    assert!(answer.status().is_success(), "{}", answer.status());
}

fn browser_login(world: &World) {
    let mut child = world
        .command(["auth", "login", "--no-browser"])
        .env_remove("FLY_API_TOKEN")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let page = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| line.split_once("http://").map(|(_, rest)| format!("http://{rest}")))
        .unwrap();
    approve(world, page.trim());
    let rest: Vec<String> = lines.map_while(Result::ok).collect();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{rest:?}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let who = world.fly_with(["auth", "whoami"], &NO_TOKEN, "").ok();
    assert_eq!(said, format!("logged in as {}", who.stdout));
}

#[test]
fn a_login_in_the_browser_is_asked_for_until_it_is_approved() {
    let world = world();
    browser_login(&world);
}

#[test]
fn a_login_with_a_code_comes_back_to_the_loopback_address() {
    let world = world();
    let _set = world.admin("POST", "login", Some(&json!({"pkce": true})));
    browser_login(&world);
}

#[test]
fn logins_that_need_somebody_say_so() {
    let world = world();
    let output = world.fly(["auth", "login", "--json"]).fails(2);
    assert!(output.stderr.contains("FLY_API_TOKEN"), "{output}");
    std::fs::write(
        world.config_dir().join("config.yml"),
        "access_token: fo1_x\nlast_login: 2026-01-01T00:00:00Z\n",
    )
    .unwrap();
    let old = world.fly_with(["auth", "whoami", "--json"], &NO_TOKEN, "").fails(12);
    assert_eq!(old.diagnostic()["code"], "Q003");
}

/// A session bus nobody listens on.
const NO_BUS: [(&str, &str); 2] =
    [("FLY_API_TOKEN", ""), ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")];

fn eve(world: &World) {
    let _user =
        world.admin("POST", "users", Some(&json!({"email": "eve@example.com", "password": "correct horse"})));
}

#[cfg(target_os = "linux")]
#[test]
fn a_missing_keychain_is_named_and_nothing_is_stored_in_its_place() {
    let world = world();
    eve(&world);
    let login = ["auth", "login", "--keychain", "--email", "eve@example.com", "--json"];
    let refused = world.fly_with(login, &NO_BUS, "correct horse\n").fails(14);
    let diagnostic = refused.diagnostic();
    assert_eq!(diagnostic["code"], "N914");
    assert!(diagnostic["title"].as_str().unwrap().contains("Secret Service"), "{refused}");
    assert_eq!(diagnostic["next"][0]["command"], "fly auth login");
    assert!(!world.config_dir().join("config.yml").exists());

    // A login that is in a keychain which cannot be reached any more.
    std::fs::write(world.config_dir().join("config.yml"), "keychain: system\naccess_token: \"\"\n").unwrap();
    let unreachable = world.fly_with(["apps", "list", "--json"], &NO_BUS, "").fails(14);
    assert_eq!(unreachable.diagnostic()["code"], "N914");
    // What needs no token asks no keychain, and neither does a token from elsewhere.
    let _version = world.fly_with(["version"], &NO_BUS, "").ok();
    let _list = world.fly_with(["apps", "list"], &[NO_BUS[1]], "").ok();
    let out = world.fly_with(["auth", "logout"], &NO_BUS, "").ok();
    assert!(out.stderr.contains("stays in the keychain"), "{out}");
    assert!(!config(&world).contains("keychain"));
}

/// The kernel's keyring is real and headless. Where a sandbox forbids its system calls, the login must
/// end as with any other missing keychain.
#[cfg(target_os = "linux")]
#[test]
fn a_login_lives_in_the_kernels_keyring_from_login_to_logout() {
    let world = world();
    eve(&world);
    let login = ["auth", "login", "--keychain=kernel", "--email", "eve@example.com", "--json"];
    let output = world.fly_with(login, &NO_BUS, "correct horse\n");
    if output.code != 0 {
        assert_eq!(output.diagnostic()["code"], "N914", "{output}");
        assert!(!world.config_dir().join("config.yml").exists());
        return;
    }
    let token = world.fly_with(["auth", "token", "--json"], &NO_BUS, "").ok().json();
    let token = token["token"].as_str().unwrap().to_owned();
    let text = config(&world);
    assert!(text.contains("keychain: \"kernel\"") && !text.contains(&token), "{text}");
    assert_eq!(world.fly_with(["auth", "whoami"], &NO_BUS, "").ok().stdout, "eve@example.com\n");
    let _list = world.fly_with(["apps", "list"], &NO_BUS, "").ok();

    // Another API is another account: this token is not given to it.
    let elsewhere = [NO_BUS[0], ("FLY_API_BASE_URL", "http://127.0.0.1:9")];
    let nothing = world.fly_with(["auth", "whoami", "--json"], &elsewhere, "").fails(12);
    assert_eq!(nothing.diagnostic()["code"], "Q001");

    let _out = world.fly_with(["auth", "logout"], &NO_BUS, "").ok();
    assert!(!config(&world).contains("keychain"));
    std::fs::write(world.config_dir().join("config.yml"), "keychain: kernel\n").unwrap();
    let gone = world.fly_with(["auth", "token", "--json"], &NO_BUS, "").fails(12);
    assert_eq!(gone.diagnostic()["code"], "Q001");
    let revoked = world.fly_with(["auth", "whoami", "--json"], &[("FLY_API_TOKEN", &token)], "").fails(12);
    assert_eq!(revoked.diagnostic()["code"], "Q002");
}

#[test]
fn docker_gets_the_credentials_and_keeps_its_own() {
    let world = world();
    let docker = world.config_dir().join("docker");
    std::fs::create_dir(&docker).unwrap();
    let file = docker.join("config.json");
    std::fs::write(&file, r#"{"auths": {"ghcr.io": {"auth": "YTpi"}}, "psFormat": "x"}"#).unwrap();
    let env = [("DOCKER_CONFIG", docker.to_str().unwrap())];
    let output = world.fly_with(["auth", "docker", "--json"], &env, "").ok();
    let registry = output.json()["registry"].as_str().unwrap().to_owned();
    let kept: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(kept["auths"]["ghcr.io"]["auth"], "YTpi");
    assert_eq!(kept["psFormat"], "x");
    assert!(kept["auths"][&registry]["auth"].is_string());

    std::fs::write(&file, "{ broken").unwrap();
    let refused = world.fly_with(["auth", "docker", "--json"], &env, "");
    assert_eq!(refused.diagnostic()["code"], "N911");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "{ broken");
}
