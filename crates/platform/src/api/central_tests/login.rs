//! Logging in by browser, by code and by password.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::served;
use crate::api::testing::fixture;

#[tokio::test]
async fn a_browser_login_is_pending_until_somebody_proves_who_they_are() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let (status, session) =
        server.json("POST", "/api/v1/cli_sessions", "", json!({"name": "<host>", "target": "auth"})).await;
    assert_eq!((status, &session["pkce"]), (201, &json!(false)));
    let id = session["id"].as_str().unwrap();
    let (poll, page) = (format!("/api/v1/cli_sessions/{id}"), format!("/app/auth/cli/{id}"));
    assert!(session["auth_url"].as_str().unwrap().ends_with(&page));
    assert_eq!(server.json("GET", &poll, "", Value::Null).await.0, 404);
    let (_, _, html) = server.send("GET", &page, "", "text/plain", "").await;
    assert!(html.contains("&lt;host&gt;"), "{html}");
    let form = "application/x-www-form-urlencoded";
    assert_eq!(server.send("POST", &page, "", form, "token=nonsense").await.0, 401);
    assert_eq!(server.json("GET", &poll, "", Value::Null).await.0, 404);
    assert_eq!(server.send("POST", &page, "", form, "token=fo1_user").await.0, 200);
    let (status, done) = server.json("GET", &poll, "", Value::Null).await;
    assert_eq!(status, 200);
    let token = done["access_token"].as_str().unwrap();
    assert_eq!(fixture.principal(token).user(), Some("user_1"));

    // Logging out ends exactly this login.
    let logout = json!({"query": "mutation LogOut { logOut(input: {}) { ok } }"});
    assert_eq!(server.json("POST", "/graphql", token, logout).await.1["data"]["logOut"]["ok"], true);
    assert!(fixture.try_principal(token).is_err());
}

#[tokio::test]
async fn pkce_logins_redirect_with_a_code_that_needs_the_verifier() {
    use base64::Engine as _;
    use sha2::Digest as _;

    let fixture = fixture();
    fixture.central.logins.set_pkce(true);
    let server = served(&fixture).await;
    let challenge = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(sha2::Sha256::digest("verifier"));
    let new = json!({"code_challenge": challenge, "code_challenge_method": "S256", "state": "s t", "redirect_port": 9});
    let (_, session) = server.json("POST", "/api/v1/cli_sessions", "", new).await;
    assert_eq!(session["pkce"], true);
    let id = session["id"].as_str().unwrap();
    let page = format!("/app/auth/cli/{id}");
    let (status, headers, _) = server.send("POST", &page, "fo1_user", "text/plain", "").await;
    let location = headers["location"].to_str().unwrap().to_owned();
    assert!(status == 303 && location.starts_with("http://127.0.0.1:9/callback?code="), "{location}");
    let code = location.split("code=").nth(1).unwrap().split('&').next().unwrap();
    assert!(location.ends_with("&state=s+t"));
    let redeem = format!("/api/v1/cli_sessions/{id}/redeem");
    let wrong = json!({"code": code, "code_verifier": "other"});
    assert_eq!(server.json("POST", &redeem, "", wrong).await.0, 422);
    let right = json!({"code": code, "code_verifier": "verifier"});
    let (status, done) = server.json("POST", &redeem, "", right.clone()).await;
    assert!(status == 200 && fixture.try_principal(done["access_token"].as_str().unwrap()).is_ok());
    assert_eq!(server.json("POST", &redeem, "", right).await.0, 404);
}

#[tokio::test]
async fn password_logins_answer_the_one_shape_the_client_can_decode() {
    let fixture = fixture();
    let server = served(&fixture).await;
    let login = |password: &str| json!({"data": {"attributes": {"email": "you@local.test", "password": password, "otp": ""}}});
    let (status, done) = server.json("POST", "/api/v1/sessions", "", login("correct horse")).await;
    assert_eq!(status, 201);
    let token = done["data"]["attributes"]["access_token"].as_str().unwrap();
    assert_eq!(done, json!({"data": {"attributes": {"access_token": token}}}));
    assert_eq!(server.json("POST", "/api/v1/sessions", "", login("wrong")).await.0, 401);
}
