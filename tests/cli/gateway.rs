//! `fly local fault gateway` and what `fly local status` says of the gateways.

use serde_json::json;

use crate::world;

#[test]
fn status_says_where_the_gateways_are() {
    let world = world();
    let status = world.fly(["local", "status", "--json"]).ok().json();
    let endpoints = world.running().endpoints();
    let (region, address) = &endpoints.addresses[0];
    assert_eq!(status["gateways"][region], json!(address));
    assert_eq!(status["gateway_websocket_port"], endpoints.websocket);
    assert_eq!(status["gateway_token_url"], format!("ws://127.0.0.1:{}", endpoints.token));
    let text = world.fly(["local", "status"]).ok();
    assert!(text.stdout.contains("UDP 51820"), "{text}");
    let env = world.fly(["local", "env", "--json"]).ok().json();
    let other_port = (endpoints.websocket != 443).then(|| endpoints.websocket.to_string());
    assert_eq!(env["FLY_LOCAL_WSWG_PORT"].as_str(), other_port.as_deref());
}

#[test]
fn knobs_become_rules_and_are_withdrawn() {
    let world = world();
    let asked = [
        "local", "fault", "gateway", "latency", "--delay", "30", "--path", "udp", "-r", "ams", "--id", "far",
    ];
    let added = world.fly(asked.into_iter().chain(["--json"])).ok().json();
    assert_eq!(added["ids"], json!(["far"]));
    let list = world.fly(["local", "fault", "list", "--json"]).ok().json();
    let rule = &list[0];
    assert_eq!((&rule["kind"], &rule["knob"]), (&json!("gateway"), &json!("latency")));
    assert_eq!(
        (&rule["delay_ms"], &rule["path"], &rule["region"]),
        (&json!(30), &json!("udp"), &json!("ams"))
    );
    let unknown = world.fly(["local", "fault", "gateway", "no-such-knob"]).fails(2);
    assert!(unknown.stderr.contains("no-such-knob"), "{unknown}");
    let refused = world.fly(["local", "fault", "gateway", "mtu-hole"]).code;
    assert_ne!(refused, 0, "it needs a size");
    let cleared = world.fly(["local", "fault", "clear", "far", "--json"]).ok().json();
    assert_eq!(cleared["removed"], 1);
    assert_eq!(world.fly(["local", "fault", "list", "--json"]).ok().json(), json!([]));
}
