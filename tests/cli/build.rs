//! `fly deploy` of a directory: the Dockerfile becomes an image without an engine, or a typed refusal.

use testkit::{Output, World};

use crate::world;

const DOCKERFILE: &str = "FROM scratch\nWORKDIR /site\nCOPY . ./\nCMD [\"/app\"]\n";

fn site() -> World {
    let world = world();
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    world.write("Dockerfile", DOCKERFILE);
    world.write("index.html", "hello");
    world
}

fn deploy(world: &World, more: &[&str]) -> Output {
    let mut args = vec!["deploy", "--yes", "--json", "--ha=false", "--smoke-checks=false"];
    args.extend(more);
    // No engine of this computer takes part.
    world.fly_with(args, &[("DOCKER_HOST", "unix:///nobody/docker.sock")], "")
}

/// Requests to the registry that changed something.
fn uploads(world: &World) -> usize {
    let changes = |r: &serde_json::Value| {
        r["path"].as_str().is_some_and(|p| p.starts_with("/v2/"))
            && r["method"] != "GET"
            && r["method"] != "HEAD"
    };
    world.requests().iter().filter(|r| changes(r)).count()
}

#[test]
fn a_directory_is_built_pushed_and_run() {
    let world = site();
    let outcome = deploy(&world, &[]).ok().json();
    assert_eq!((outcome["verified"].clone(), outcome["release"].clone()), (true.into(), 1.into()));
    let image = outcome["image"].as_str().unwrap();
    assert!(image.contains("/web:deployment-"), "{image}");
    // The same directory again is the same image: nothing to change.
    let again = deploy(&world, &[]).ok().json();
    assert_eq!(
        (again["release"].clone(), again["digest"].clone()),
        (serde_json::Value::Null, outcome["digest"].clone())
    );
    world.write("index.html", "hello again");
    assert_ne!(deploy(&world, &[]).ok().json()["digest"], outcome["digest"]);
    // A built image can be named like any other.
    let named = deploy(&world, &["--image", image]).ok().json();
    assert_eq!(named["digest"], outcome["digest"]);
}

#[test]
fn a_plan_assembles_and_pushes_nothing() {
    let world = site();
    drop(deploy(&world, &[]).ok());
    world.write("index.html", "new");
    let before = uploads(&world);
    drop(deploy(&world, &["--plan"]).ok());
    assert_eq!(uploads(&world), before);
}

#[test]
fn what_cannot_be_built_is_refused_with_its_place() {
    let world = site();
    let table = [
        ("FROM scratch\nRUN make\n", "P207", 13, 2),
        ("FROM scratch\n\nCOPY index.htm /\n", "A203", 10, 3),
        ("FROM scratch\nCOPPY a b\n", "C205", 11, 2),
    ];
    for (text, code, exit, line) in table {
        world.write("Dockerfile", text);
        let diagnostic = deploy(&world, &[]).fails(exit).diagnostic();
        assert_eq!(diagnostic["code"], code, "{text}");
        assert_eq!(diagnostic["place"]["line"], line, "{text}");
    }
    let diagnostic = deploy(&world, &["--dockerfile", "other"]).fails(11).diagnostic();
    assert_eq!(diagnostic["code"], "C202");
    world.write("Dockerfile", "FROM scratch\nENV A=1\n");
    assert_eq!(deploy(&world, &[]).fails(10).diagnostic()["code"], "A302");
}

#[test]
fn a_registry_that_fails_is_the_platforms_fault() {
    let world = site();
    drop(deploy(&world, &[]).ok());
    world.write("index.html", "other");
    world.fault(&serde_json::json!({
        "kind": "http", "route": "POST /v2/{name}/blobs/uploads/", "status": 503, "body": "no space", "times": 100,
    }));
    let diagnostic = deploy(&world, &[]).fails(13).diagnostic();
    assert_eq!(diagnostic["code"], "P301");
}

/// A base image in a registry that is not the platform's, and shows nothing to strangers.
#[test]
fn a_private_base_is_fetched_with_the_login_docker_has() {
    use base64::Engine as _;
    let (world, elsewhere) = (site(), site());
    let _base = deploy(&elsewhere, &["--build-only", "--push", "--image-label", "base"]).ok();
    let registry = format!("127.0.0.1:{}", elsewhere.running().ports().registry);
    world.write("Dockerfile", format!("FROM {registry}/web:base\nCOPY index.html /site/more\n"));
    let docker = world.work_dir().join("docker");
    let login = |password: &str| {
        let auth = base64::engine::general_purpose::STANDARD.encode(format!("x:{password}"));
        let config = serde_json::json!({"auths": {&registry: {"auth": auth}}});
        world.write("docker/config.json", config.to_string());
    };
    let build = || {
        let env =
            [("DOCKER_CONFIG", docker.to_str().unwrap()), ("DOCKER_HOST", "unix:///nobody/docker.sock")];
        world.fly_with(["deploy", "--yes", "--json", "--build-only", "--push"], &env, "")
    };
    let stranger = build().fails(11);
    assert!(stranger.diagnostic()["next"].to_string().contains("docker login"), "{stranger}");
    assert_eq!(stranger.diagnostic()["place"]["line"], 1, "{stranger}");
    login("wrong");
    let refused = build().fails(11);
    assert!(refused.diagnostic()["next"].to_string().contains("the login for"), "{refused}");
    let token = elsewhere.token();
    login(&token);
    let built = build().ok();
    assert!(!built.to_string().contains(&token), "{built}");
    let digest = built.json()["digest"].as_str().unwrap().to_owned();
    assert!(world.running().platform().registry.resolve("web", &digest).is_ok(), "base and all");
}
