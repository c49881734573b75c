//! Login: CLI sessions in a browser, and e-mail with password (api.md 16).
//!
//! A CLI session is approved with one POST to its page. The approver proves who they are (a user's
//! or the platform's token, or e-mail and password): the port is open to every user of the computer.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::auth;
use super::central::Central;
use super::graphql::add_token;
use crate::domain::{Millis, TokenScope, User, now_ms};
use crate::platform::seed::random_token;

/// Name of the tokens a login makes; `logOut` revokes only those.
pub const TOKEN_NAME: &str = "fly login";
/// How long a session can be approved and fetched, in milliseconds.
const LIFETIME: Millis = 15 * 60 * 1000;
const MAX_SESSIONS: usize = 1000;

#[derive(Clone)]
struct Session {
    name: String,
    challenge: Option<String>,
    state: String,
    redirect_port: Option<u16>,
    pkce: bool,
    created_at: Millis,
    /// Token and, for PKCE, the code that redeems it.
    approved: Option<(String, String)>,
}

/// The sessions being logged in.
#[derive(Default)]
pub struct Logins {
    sessions: Mutex<BTreeMap<String, Session>>,
    pkce: AtomicBool,
}

impl Logins {
    /// Whether new sessions are answered with `pkce: true` (a code comes back by redirect) instead
    /// of being polled.
    pub fn set_pkce(&self, on: bool) {
        self.pkce.store(on, Ordering::Relaxed);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Session>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, id: &str) -> Option<Session> {
        let session = self.lock().get(id).cloned()?;
        (now_ms() - session.created_at < LIFETIME).then_some(session)
    }
}

/// Login routes. None of them wants a token.
pub fn router(central: Arc<Central>) -> Router {
    Router::new()
        .route("/api/v1/cli_sessions", post(create))
        .route("/api/v1/cli_sessions/{id}", get(poll))
        .route("/api/v1/cli_sessions/{id}/redeem", post(redeem))
        .route("/app/auth/cli/{id}", get(page).post(approve))
        .route("/api/v1/sessions", post(password))
        .with_state(central)
}

fn refused(status: StatusCode, text: &str) -> Response {
    (status, Json(json!({ "error": text }))).into_response()
}

#[derive(Deserialize)]
struct NewSession {
    #[serde(default)]
    name: String,
    #[serde(default)]
    code_challenge: Option<String>,
    #[serde(default)]
    state: String,
    #[serde(default)]
    redirect_port: Option<u16>,
    #[serde(default)]
    metadata: Value,
}

async fn create(Shared(central): Shared<Arc<Central>>, bytes: Bytes) -> Response {
    let Ok(new) = serde_json::from_slice::<NewSession>(&bytes) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "unreadable body");
    };
    let now = now_ms();
    let id = random_token("");
    let pkce = central.logins.pkce.load(Ordering::Relaxed) && new.code_challenge.is_some();
    let session = Session {
        name: new.name,
        challenge: new.code_challenge,
        state: new.state,
        redirect_port: new.redirect_port,
        pkce,
        created_at: now,
        approved: None,
    };
    let mut sessions = central.logins.lock();
    sessions.retain(|_, s| now - s.created_at < LIFETIME);
    if sessions.len() >= MAX_SESSIONS {
        return refused(StatusCode::TOO_MANY_REQUESTS, "too many logins are under way");
    }
    sessions.insert(id.clone(), session);
    drop(sessions);
    let auth_url = format!("{}/app/auth/cli/{id}", central.addresses.api_url);
    let body = json!({ "id": id, "auth_url": auth_url, "pkce": pkce, "metadata": new.metadata });
    (StatusCode::CREATED, Json(body)).into_response()
}

/// 404 until approved: the first 200 ends the client's loop, token or not.
async fn poll(Shared(central): Shared<Arc<Central>>, Path(id): Path<String>) -> Response {
    match central.logins.find(&id) {
        Some(Session { approved: Some((token, _)), pkce: false, .. }) => {
            Json(json!({ "id": id, "access_token": token })).into_response()
        }
        _ => refused(StatusCode::NOT_FOUND, "this login is not approved yet, or has expired"),
    }
}

#[derive(Deserialize)]
struct Redemption {
    code: String,
    code_verifier: String,
}

async fn redeem(Shared(central): Shared<Arc<Central>>, Path(id): Path<String>, bytes: Bytes) -> Response {
    let Ok(asked) = serde_json::from_slice::<Redemption>(&bytes) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "unreadable body");
    };
    let Some(session) = central.logins.find(&id) else {
        return refused(StatusCode::NOT_FOUND, "this login has expired");
    };
    let proof = URL_SAFE_NO_PAD.encode(Sha256::digest(asked.code_verifier.as_bytes()));
    match session.approved {
        Some((token, code)) if code == asked.code && session.challenge == Some(proof) => {
            // A code is good for one redemption.
            central.logins.lock().remove(&id);
            Json(json!({ "access_token": token })).into_response()
        }
        _ => refused(StatusCode::UNPROCESSABLE_ENTITY, "the code is not right"),
    }
}

async fn page(Shared(central): Shared<Arc<Central>>, Path(id): Path<String>) -> Response {
    match central.logins.find(&id) {
        None => {
            (StatusCode::NOT_FOUND, Html("<p>This login does not exist or has expired.</p>")).into_response()
        }
        Some(session) => Html(format!(
            "<!doctype html><meta charset=utf-8><title>Log in</title>\
             <h1>Log in to the local platform</h1>\
             <p>The command line on <b>{}</b> asks for access.</p>\
             <form method=post><label>Token (see <code>fly local env</code>) \
             <input type=password name=token autofocus></label> <button>Approve</button></form>",
            escape(&session.name)
        ))
        .into_response(),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Approves a session: a form (`token`, or `email` and `password`) or an `Authorization` header.
async fn approve(
    Shared(central): Shared<Arc<Central>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let Some(session) = central.logins.find(&id) else {
        return refused(StatusCode::NOT_FOUND, "this login does not exist or has expired");
    };
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(&bytes).into_owned().collect();
    let Some(user) = approver(&central, &headers, &form) else {
        return refused(
            StatusCode::UNAUTHORIZED,
            "approving a login needs a user's token, or e-mail and password",
        );
    };
    let token = issue(&central, &user);
    let code = random_token("");
    if let Some(session) = central.logins.lock().get_mut(&id) {
        session.approved = Some((token, code.clone()));
    }
    match session {
        Session { pkce: true, redirect_port: Some(port), state, .. } => {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("code", &code)
                .append_pair("state", &state)
                .finish();
            let location = format!("http://127.0.0.1:{port}/callback?{query}");
            (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
        }
        Session { pkce: true, .. } => {
            Html(format!("<p>Enter this code: <code>{code}</code></p>")).into_response()
        }
        _ => Html("<p>Approved. You can go back to the command line.</p>").into_response(),
    }
}

fn approver(central: &Central, headers: &HeaderMap, form: &BTreeMap<String, String>) -> Option<User> {
    let principal = match form.get("token").filter(|t| !t.is_empty()) {
        Some(token) => {
            central.state.read(|w| auth::authenticate_tokens(w, auth::tokens(token), now_ms())).ok()
        }
        None => auth::authenticate(&central.state, headers).ok(),
    };
    if let Some(id) = principal.as_ref().and_then(|p| p.user()) {
        return central.state.read(|w| w.users.get(id).cloned());
    }
    check_password(central, form.get("email")?, form.get("password")?)
}

fn check_password(central: &Central, email: &str, password: &str) -> Option<User> {
    let user = central.state.read(|w| w.users.values().find(|u| u.email == email).cloned())?;
    // Digests have one length, so comparing them tells nothing about the password's.
    let same = Sha256::digest(user.password.as_bytes()) == Sha256::digest(password.as_bytes());
    (same && !user.password.is_empty()).then_some(user)
}

fn issue(central: &Central, user: &User) -> String {
    let scope = TokenScope::User { user: user.id.clone() };
    central.state.update(|w| add_token(w, TOKEN_NAME.to_owned(), scope, None, now_ms())).1
}

#[derive(Deserialize)]
struct PasswordLogin {
    data: PasswordData,
}

#[derive(Deserialize)]
struct PasswordData {
    attributes: Credentials,
}

#[derive(Deserialize)]
struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// The answer holds exactly object → object → object → string; anything more breaks the client
/// (api.md 16.2).
async fn password(Shared(central): Shared<Arc<Central>>, bytes: Bytes) -> Response {
    let Ok(login) = serde_json::from_slice::<PasswordLogin>(&bytes) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "unreadable body");
    };
    let credentials = login.data.attributes;
    match check_password(&central, &credentials.email, &credentials.password) {
        Some(user) => {
            let token = issue(&central, &user);
            let body = json!({ "data": { "attributes": { "access_token": token } } });
            (StatusCode::CREATED, Json(body)).into_response()
        }
        None => refused(StatusCode::UNAUTHORIZED, "incorrect e-mail or password"),
    }
}
