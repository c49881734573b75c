//! Token mode: the gateway knows a command by its token, and no peer is made or kept.

use platform::domain::{Token, TokenScope};
use testkit::World;

use crate::fleet::first;
use crate::private_world;
use crate::proxy::{Proxy, get};

/// A macaroon-shaped token of the organisation, as `createLimitedAccessToken` gives it out.
fn token(world: &World, revoked: bool) -> String {
    let url = format!("{}/graphql", world.running().api_url());
    let query = serde_json::json!({
        "query": "mutation($input: CreateLimitedAccessTokenInput!) { createLimitedAccessToken(input: $input) { limitedAccessToken { tokenHeader id } } }",
        "variables": {"input": {"name": "t", "organizationId": "personal", "profile": "deploy_organization",
            "profileParams": {}, "expiry": "1h"}},
    });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let answer: serde_json::Value = runtime.block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.post(url).bearer_auth(world.token()).header("content-type", "application/json");
        let text = request.body(query.to_string()).send().await.unwrap().text().await.unwrap();
        serde_json::from_str(&text).unwrap()
    });
    let made = &answer["data"]["createLimitedAccessToken"]["limitedAccessToken"];
    let header = made["tokenHeader"].as_str().unwrap_or_else(|| panic!("{answer}"));
    if revoked {
        world.running().platform().state.update(|w| {
            let of = |t: &Token| matches!(&t.scope, TokenScope::Org { .. }) && header.ends_with(&t.secret);
            w.tokens.values_mut().filter(|t| of(t)).for_each(|t| t.revoked_at = Some(1));
        });
    }
    header.strip_prefix("FlyV1 ").unwrap().to_owned()
}

#[test]
fn commands_need_no_peer() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let token = token(&world, false);
    assert!(token.starts_with("fm2_"), "{token}");
    let gateway = format!("ws://127.0.0.1:{}", world.running().endpoints().token);
    let env = [
        ("FLY_API_TOKEN", token.as_str()),
        ("FLY_WIREGUARD_TOKEN_MODE", "1"),
        ("FLY_WIREGUARD_GATEWAY", gateway.as_str()),
    ];
    let dig = world.fly_with(["dig", "-s", "web.internal", "-a", "web"], &env, "").ok();
    assert_eq!(dig.stdout.lines().count(), 2, "{dig}");
    let said = world.fly_with(["ssh", "console", "-a", "web", "-q", "-C", "echo hello"], &env, "").ok();
    assert_eq!(said.stdout, "hello\n", "{said}");
    // Two at once have a key each.
    let mut one = Proxy::with(&world, &["0:8080", "-a", "web"], &env);
    let mut two = Proxy::with(&world, &["0:8080", "-a", "web"], &env);
    for port in [one.port(), two.port()] {
        assert!(get(port).starts_with("HTTP/1.1 200"));
    }
    assert_eq!((one.end().0, two.end().0), (Some(0), Some(0)));
    assert_eq!(world.fly(["wireguard", "list", "personal", "--json"]).ok().json(), serde_json::json!([]));
    assert!(!dig.to_string().contains(&token) && !said.to_string().contains(&token));
}

#[test]
fn what_the_gateway_does_not_take_is_told() {
    let Some(world) = private_world() else { return };
    let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
    let gateway = format!("ws://127.0.0.1:{}", world.running().endpoints().token);
    let mode = [("FLY_WIREGUARD_TOKEN_MODE", "1"), ("FLY_WIREGUARD_GATEWAY", gateway.as_str())];
    // A user token is no macaroon.
    let old = world.fly_with(["dig", "x.internal", "-a", "web", "--json"], &mode, "").fails(12);
    assert_eq!(old.diagnostic()["code"], "Q002", "{old}");
    assert!(old.stderr.contains("token mode"), "{old}");
    // A gateway that knows nothing of token mode.
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("ws://{}", nowhere.local_addr().unwrap());
    drop(nowhere);
    let token = token(&world, false);
    let env = [mode[0], ("FLY_WIREGUARD_GATEWAY", url.as_str()), ("FLY_API_TOKEN", token.as_str())];
    let lost = world.fly_with(["dig", "x.internal", "-a", "web", "--json"], &env, "");
    assert_eq!(lost.code, 15, "{lost}");
    assert_eq!(lost.diagnostic()["code"], "U901", "{lost}");
    // A token that was revoked is told by the API before any gateway is asked.
    let revoked = self::token(&world, true);
    let env = [mode[0], mode[1], ("FLY_API_TOKEN", revoked.as_str())];
    let refused = world.fly_with(["dig", "x.internal", "-a", "web", "--json"], &env, "").fails(12);
    assert!(refused.diagnostic()["code"].as_str().is_some_and(|code| code.starts_with('Q')), "{refused}");
}
