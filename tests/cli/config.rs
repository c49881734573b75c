//! `fly config`: what is wrong with a file, all of it; what a release recorded, shown and saved.

use std::process::Command;

use testkit::Script;

use crate::{FLY, world};

/// Runs without network, login or home.
fn offline(dir: &std::path::Path, args: &[&str]) -> testkit::Output {
    let output = Command::new(FLY)
        .env_clear()
        .env("HOME", "/nonexistent")
        .env("FLY_API_BASE_URL", "http://127.0.0.1:9")
        .args(args)
        .current_dir(dir)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    testkit::Output {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code().unwrap(),
    }
}

fn with_file(content: impl AsRef<[u8]>) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("fly.toml"), content).unwrap();
    dir
}

#[test]
fn a_good_file_is_said_to_be_good() {
    let dir = with_file("app = \"web\"\n\n[env]\n  A = \"1\"\n");
    let output = offline(dir.path(), &["config", "validate"]).ok();
    assert_eq!(output.to_string(), "✓ fly.toml is valid\n");
}

#[test]
fn unknown_keys_warn_and_are_errors_when_strict() {
    let dir = with_file("app = \"web\"\nprimary_regoin = \"ams\"\n");
    let output = offline(dir.path(), &["config", "validate"]).ok();
    assert!(output.stdout.contains("fly.toml:2:1"), "{output}");
    assert!(output.stdout.contains("primary_region"), "{output}");
    assert!(output.stdout.ends_with("✓ fly.toml is valid, with 1 warning\n"), "{output}");
    let strict = offline(dir.path(), &["config", "validate", "--strict", "--json"]).fails(11);
    let report = strict.json();
    assert_eq!(report["valid"], false);
    assert_eq!(report["problems"][0]["code"], "C113");
    assert_eq!(report["problems"][0]["severity"], "error");
    assert_eq!(strict.diagnostic()["code"], "C113");
    assert_eq!(strict.diagnostic()["exit_code"], 11);
}

#[test]
fn all_problems_are_told_at_once() {
    let dir = with_file(
        "app = \"web\"\n\n[http_service]\n  internal_port = \"x\"\n  processes = [\"nope\"]\n\n[[vm]]\n  memory = \"12 apples\"\n",
    );
    let output = offline(dir.path(), &["config", "validate"]).fails(11);
    for place in ["fly.toml:4:", "fly.toml:5:", "fly.toml:8:"] {
        assert!(output.stdout.contains(place), "{place} is missing: {output}");
    }
    assert!(output.stdout.contains("✘ fly.toml is not valid: 3 errors"), "{output}");
}

#[test]
fn hostile_files_are_refused_with_a_reason() {
    let broken = with_file("app = \"web\"\n[env\n");
    let output = offline(broken.path(), &["config", "validate"]).fails(11);
    assert!(output.stdout.contains("fly.toml:2:"), "{output}");
    assert!(output.stderr.contains("C102"), "{output}");

    let latin1 = with_file(b"app = \"w\xe9b\"\n");
    let output = offline(latin1.path(), &["config", "validate", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C102");

    let huge = with_file("# padding\n".repeat(1 << 20));
    let output = offline(huge.path(), &["config", "validate", "--json"]).fails(11);
    assert_eq!(output.json()["valid"], false);
    assert!(output.stdout.len() < 10_000, "the report quotes the file");

    let empty = tempfile::tempdir().unwrap();
    let output = offline(empty.path(), &["config", "validate", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C101");
}

#[test]
fn the_schema_is_json_schema() {
    let dir = tempfile::tempdir().unwrap();
    let schema = offline(dir.path(), &["config", "schema"]).ok().json();
    assert!(schema["$schema"].as_str().unwrap().contains("json-schema.org"), "{schema}");
    assert!(schema["properties"]["http_service"].is_object());
}

#[test]
fn a_local_file_is_shown_in_every_form() {
    let dir = with_file("app = \"web\"\n\n[env]\n  A = \"1\"\n");
    let json = offline(dir.path(), &["config", "show", "--local"]).ok();
    assert_eq!(json.stdout, "{\n  \"app\": \"web\",\n\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n");
    let toml = offline(dir.path(), &["config", "display", "--local", "--toml"]).ok();
    assert!(toml.stdout.contains("app = \"web\"\n"), "{toml}");
    let yaml = offline(dir.path(), &["config", "show", "--local", "--yaml"]).ok();
    assert!(yaml.stdout.ends_with("app: web\nenv:\n  A: \"1\"\n"), "{yaml}");
}

const DEPLOYED: &str = "# mine\napp = \"web\"\nprimary_region = \"ams\"\n\n[env]\n  # why\n  A = \"1\"\n\n[http_service]\n  internal_port = 8080\n";

#[test]
fn the_release_s_configuration_is_shown_and_saved() {
    let world = world();
    let path = world.write("fly.toml", DEPLOYED);
    let never = world.fly(["config", "show", "-a", "nope", "--json"]).fails(11);
    assert_eq!(never.diagnostic()["code"], "C001");
    let image = world.image("web", "v1", &Script::serves());
    let _deployed = world.fly(["deploy", "--image", &image.reference, "--yes"]).ok();
    let shown = world.fly(["config", "show"]).ok().json();
    assert_eq!(shown["app"], "web");
    assert_eq!(shown["env"]["A"], "1");
    let env = world.fly(["config", "env", "--json"]).ok().json();
    assert_eq!(env["env"]["A"], "1");

    // The file says something else now; saving brings the release's values back and keeps comments.
    world.write("fly.toml", DEPLOYED.replace("\"1\"", "\"2\""));
    let refused = world.fly(["config", "save"]).fails(2);
    assert!(refused.stderr.contains("--yes"), "{refused}");
    let _saved = world.fly(["config", "save", "--yes"]).ok();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("# mine\n") && text.contains("# why\n") && text.contains("A = \"1\""), "{text}");

    let _saved = world.fly(["config", "save", "-a", "web", "-c", "other.toml"]).ok();
    let check = world.fly(["config", "validate", "-c", "other.toml"]).ok();
    assert!(check.stdout.contains("other.toml is valid"), "{check}");
    let saved = world.fly(["config", "save", "--json"]).ok().json();
    assert!(saved["path"].as_str().unwrap().ends_with("fly.json"), "{saved}");
    let again = world.fly(["config", "show", "--local", "-c", "fly.json"]).ok().json();
    assert_eq!(again["env"]["A"], "1");
}
