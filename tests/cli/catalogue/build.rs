//! B2 and B3: what cannot be built, and what a registry refuses.

use serde_json::{Value, json};
use testkit::{Output, World};

use super::{cases, empty};

/// A deploy of the directory with this Dockerfile and a file `index.html`.
fn build(world: &World, dockerfile: &str, more: &[&str]) -> Output {
    let _image = empty(world, json!({}));
    world.write("index.html", "hello");
    if !dockerfile.is_empty() {
        world.write("Dockerfile", dockerfile);
    }
    let mut args = vec!["deploy", "--yes", "--json"];
    args.extend(more);
    world.fly(args)
}

const SITE: &str = "FROM scratch\nCOPY index.html /\nCMD [\"/app\"]\n";

/// A push that is answered like this on one route.
fn refused_push(world: &World, route: &str, status: u16, code: &str) -> Output {
    let body = json!({"errors": [{"code": code, "message": "as the rule says"}]});
    world.fault(&json!({"kind": "http", "route": route, "status": status, "body": body, "times": 100}));
    build(world, SITE, &[])
}

const UPLOADS: &str = "POST /v2/{name}/blobs/uploads/";

/// An image for another architecture in the app's repository.
fn arm(world: &World) -> String {
    let running = world.running();
    let registry = &running.platform().registry;
    let config = json!({"architecture": "arm64", "os": "linux", "config": {"Cmd": ["/x"]},
        "rootfs": {"type": "layers", "diff_ids": []}})
    .to_string();
    let digest = registry.put_blob("web", config.as_bytes()).unwrap();
    let manifest = json!({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": digest, "size": config.len()},
        "layers": []})
    .to_string();
    registry.put_manifest("web", "arm", None, manifest.as_bytes()).unwrap();
    format!("127.0.0.1:{}/web:arm", running.ports().registry)
}

cases! {
    C201 nothing_to_build => |world| build(world, "", &[]);
    C202 a_dockerfile_that_is_not_there => |world| build(world, "", &["--dockerfile", "Dockerfile.prod"]);
    C203 a_target_that_is_not_there => |world| build(world, SITE, &["--build-target", "prod"]);
    C204 a_base_that_is_not_there => |world| {
        let host = world.running().ports().registry;
        build(world, &format!("FROM 127.0.0.1:{host}/web:none\nCOPY index.html /\n"), &[])
    };
    C205 a_dockerfile_that_cannot_be_parsed => |world| build(world, "FROM scratch\nCOPPY a b\n", &[]);
    C205 an_ignore_file_that_cannot_be_parsed => |world| {
        world.write(".dockerignore", "ok\n!\n");
        build(world, SITE, &[])
    };
    A203 a_source_that_is_not_there => |world| build(world, "FROM scratch\nCOPY index.htm /\n", &[]);
    A203 a_source_that_is_ignored => |world| {
        world.write(".dockerignore", "*.html\n");
        build(world, SITE, &[])
    };
    N202 no_engine_to_build_with => |world| {
        let _image = empty(world, json!({}));
        world.write("Dockerfile", SITE);
        let env = [("DOCKER_HOST", "unix:///nobody/docker.sock")];
        world.fly_with(["deploy", "--yes", "--json", "--local-only"], &env, "")
    };
    N201 a_url_that_is_limited => |world| limited(world);
    A302 an_image_without_a_command => |world| build(world, "FROM scratch\nCOPY index.html /\n", &[]);
    C303 a_base_of_another_architecture => |world| {
        let base = arm(world);
        build(world, &format!("FROM {base}\nCOPY index.html /\n"), &[])
    };
    C302 an_image_that_is_not_there => |world| {
        let host = world.running().ports().registry;
        build(world, "", &["--image", &format!("127.0.0.1:{host}/web:none")])
    };
    Q301 a_push_that_is_denied => |world| refused_push(world, UPLOADS, 403, "DENIED");
    Q302 a_credential_that_runs_out_while_pushing => |world| {
        world.fault(&json!({"kind": "registry", "verb": "upload-finish", "status": 401, "times": 100}));
        build(world, SITE, &[])
    };
    P302 an_image_the_platform_never_sees => |world| {
        let image = empty(world, json!({}));
        unseen(world, "POST /v1/apps/{app}/machines", 1000);
        super::deploy(world, &image, &[])
    };
    C301 a_repository_that_is_not_there => |world| refused_push(world, UPLOADS, 404, "NAME_UNKNOWN");
    A301 a_layer_that_is_too_large => |world| refused_push(world, UPLOADS, 413, "SIZE_INVALID");
    Q008 a_push_that_is_limited => |world| refused_push(world, UPLOADS, 429, "TOOMANYREQUESTS");
    P301 a_registry_that_fails => |world| refused_push(world, UPLOADS, 503, "UNKNOWN");
}

/// The platform does not find an image, so often.
fn unseen(world: &World, route: &str, times: u64) {
    let body = json!({"error": "Could not find image \"web:v1\""});
    world.fault(&json!({"kind": "http", "route": route, "status": 404, "body": body, "times": times}));
}

/// What was pushed a moment ago may take its time to be seen by the platform.
#[test]
fn an_image_that_is_seen_late_is_waited_for() {
    let world = crate::world();
    let image = empty(&world, json!({}));
    unseen(&world, "POST /v1/apps/{app}/machines", 2);
    unseen(&world, "POST /api/v1/releases", 2);
    assert_eq!(super::deploy(&world, &image, &[]).ok().json()["verified"], true);
}

/// A server of files that answers 429 once and for all.
fn limited(world: &World) -> Output {
    use std::io::{BufRead as _, Write as _};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let lines = std::io::BufReader::new(stream.try_clone().unwrap()).lines();
        let _head: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
        let answer = "HTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
        stream.write_all(answer.as_bytes()).unwrap();
    });
    let output = build(world, &format!("FROM scratch\nADD http://{address}/file /\n"), &[]);
    server.join().unwrap();
    output
}

#[test]
fn what_is_missing_is_explained_by_rule_or_by_name() {
    let world = crate::world();
    let near = build(&world, "FROM scratch\nCOPY index.htm /\n", &[]).diagnostic();
    assert!(near["next"].to_string().contains("index.html"), "{near}");
    assert_eq!((&near["place"]["line"], &near["place"]["file"]), (&json!(2), &json!("Dockerfile")));
    world.write(".dockerignore", "# nothing\n*.html\n");
    world.write("Dockerfile", SITE);
    let ignored = world.fly(["deploy", "--yes", "--json"]).diagnostic();
    assert!(ignored.to_string().contains(".dockerignore:2"), "{ignored}");
    // The Dockerfile itself may be excluded: it is no part of the context.
    world.write(".dockerignore", "Dockerfile\n");
    let built: Value = world.fly(["deploy", "--yes", "--json", "--build-only"]).ok().json();
    assert_eq!(built["pushed"], false);
    // Copying it then fails, and the rule is named.
    world.write("Dockerfile", "FROM scratch\nCOPY Dockerfile /\n");
    let excluded = world.fly(["deploy", "--yes", "--json"]).fails(10).diagnostic();
    assert!(excluded.to_string().contains(".dockerignore:1"), "{excluded}");
}

/// Whatever request of a push fails once, in whatever way, the same image arrives.
#[test]
fn a_push_that_is_disturbed_anywhere_arrives() {
    let world = crate::world();
    let _image = empty(&world, json!({}));
    world.write("Dockerfile", "FROM scratch\nCOPY index.html /\nCOPY more /more\nCMD [\"/app\"]\n");
    let push = |content: &str, tag: &str| {
        world.write("index.html", content);
        world.write("more", content.repeat(1000));
        world.fly(["deploy", "--yes", "--json", "--build-only", "--push", "--image-label", tag])
    };
    let pushed = |r: &Value| r["path"].as_str().is_some_and(|path| path.starts_with("/v2/web/"));
    let count = |world: &World| world.requests().iter().filter(|r| pushed(r)).count();
    let before = count(&world);
    drop(push("plain", "plain").ok());
    let steps = count(&world) - before;
    assert!(steps > 8, "two layers and a configuration take more than {steps} requests");
    let ways = [
        json!({"when": "before"}),
        json!({"when": "after"}),
        json!({"cut_after": 100}),
        json!({"status": 503}),
        json!({"status": 500, "when": "after"}),
        json!({"status": 429, "retry_after_s": 0}),
    ];
    for step in 1..=steps {
        for (index, way) in ways.iter().enumerate() {
            let mut rule = json!({"kind": "registry", "app": "web", "nth": step, "times": 1});
            rule.as_object_mut().unwrap().extend(way.as_object().unwrap().clone());
            world.fault(&rule);
            let tag = format!("t{step}-{index}");
            let built = push(&tag, &tag);
            assert_eq!(built.code, 0, "request {step}, {way}: {built}");
            let stored = world.running().platform().registry.resolve("web", &tag).unwrap();
            assert_eq!(built.json()["digest"], stored.digest.as_str(), "request {step}, {way}");
            world.clear_faults();
        }
    }
}

/// What fails for good has its code, no tag names half an image, and the next push ends it.
#[test]
fn a_push_that_fails_for_good_leaves_no_image() {
    let steps = ["upload-start", "upload-data", "upload-finish", "manifest-put"];
    let ways: [(u16, &[&str], i32); 7] = [
        // Somebody who could begin an upload could push: later on the credential has run out.
        (401, &["Q301", "Q302"], 12),
        (403, &["Q301"], 12),
        (404, &["C301"], 11),
        (413, &["A301"], 10),
        (429, &["Q008"], 12),
        (500, &["P301"], 13),
        (503, &["P301"], 13),
    ];
    let noise: Vec<u8> = (0..17_000_000_u64).map(|i| (i.wrapping_mul(i | 1) >> 11) as u8).collect();
    let world = crate::world();
    let _image = empty(&world, json!({}));
    world.write("Dockerfile", SITE);
    let push =
        |tag: &str| world.fly(["deploy", "--yes", "--json", "--build-only", "--push", "--image-label", tag]);
    for step in steps {
        // Only a large blob is sent in a request of its own, apart from the one that ends it.
        let content = |tag: &str| match step {
            "upload-data" => [&noise[..], tag.as_bytes()].concat(),
            _ => tag.as_bytes().to_vec(),
        };
        for (status, codes, exit) in ways {
            let tag = format!("{step}-{status}");
            world.write("index.html", content(&tag));
            world.fault(&json!({"kind": "registry", "verb": step, "status": status, "retry_after_s": 0}));
            let diagnostic = push(&tag).fails(exit).diagnostic();
            let code = diagnostic["code"].as_str().unwrap();
            assert!(codes.contains(&code), "{step} {status}: {diagnostic}");
            let registry = &world.running().platform().registry;
            assert!(registry.resolve("web", &tag).is_err(), "{step} {status}");
            world.clear_faults();
            let whole = push(&tag).ok().json();
            assert_eq!(whole["digest"], registry.resolve("web", &tag).unwrap().digest.as_str());
        }
        // Without any answer at all it is the network's.
        let tag = format!("{step}-silent");
        world.write("index.html", content(&tag));
        world.fault(&json!({"kind": "registry", "verb": step}));
        assert_eq!(push(&tag).fails(14).diagnostic()["code"], "N002", "{step}");
        assert!(world.running().platform().registry.resolve("web", &tag).is_err());
        world.clear_faults();
    }
}
