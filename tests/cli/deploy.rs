//! The main job.

use testkit::Script;

use crate::world;

const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[http_service]
  internal_port = 8080

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
"#;

#[test]
fn a_first_deploy_is_verified_and_answers() {
    let world = world();
    world.write("fly.toml", FLY_TOML);
    let image = world.image("web", "v1", &Script::serves());
    let output = world.fly(["deploy", "--image", &image.reference, "--yes", "--json"]).ok();
    let outcome = output.json();
    assert_eq!(outcome["state"], "applied");
    assert_eq!(outcome["verified"], true);
    assert_eq!(outcome["release"], 1);
    assert_eq!(outcome["machines"].as_array().unwrap().len(), 2);
    assert_eq!(world.get("web", "/").0, 200);
}
