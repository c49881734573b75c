//! Logging in (api.md 16.1, 16.2; fly-go: cli_session.go). Tokens, passwords and codes pass through here,
//! so nothing in this file derives `Debug` and no answer is kept as evidence.

use std::time::Duration;

use reqwest::Method;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::http::{Answer, Call, Http};

const PATIENCE: Duration = Duration::from_secs(15);

/// Client of `{api}/api/v1/cli_sessions` and `{api}/api/v1/sessions`. Sends no token.
#[derive(Clone)]
pub(crate) struct LoginApi {
    http: Http,
    base: String,
}

/// Body that starts a login in the browser.
#[derive(Serialize)]
pub(crate) struct NewCliSession {
    /// Name of this computer, shown on the page.
    pub(crate) name: String,
    pub(crate) signup: bool,
    /// Always `auth`.
    pub(crate) target: &'static str,
    pub(crate) code_challenge: String,
    /// Always `S256`.
    pub(crate) code_challenge_method: &'static str,
    pub(crate) state: String,
    /// Where the page sends the code, when we could listen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) redirect_port: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) metadata: Option<TokenLock>,
}

/// Limits the new token to an organisation, app or instance.
#[derive(Clone, Default, PartialEq, Serialize)]
pub(crate) struct TokenLock {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lock_organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lock_app: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lock_instance: Option<String>,
}

/// A login under way.
#[derive(Deserialize)]
pub(crate) struct CliSession {
    pub(crate) id: String,
    /// The page to open.
    pub(crate) auth_url: String,
    /// The token is fetched with a code instead of by asking again and again.
    #[serde(default)]
    pub(crate) pkce: bool,
}

/// E-mail and password.
#[derive(Serialize)]
pub(crate) struct Credentials {
    pub(crate) email: String,
    pub(crate) password: String,
    pub(crate) otp: String,
}

#[derive(Deserialize)]
struct Granted {
    #[serde(default)]
    access_token: Option<String>,
}

#[derive(Deserialize)]
struct PasswordAnswer {
    data: PasswordData,
}

#[derive(Deserialize)]
struct PasswordData {
    attributes: Granted,
}

impl LoginApi {
    pub(crate) fn new(http: Http, base: &str) -> Self {
        Self { http, base: base.to_owned() }
    }

    fn call(&self, method: Method, route: &'static str) -> Call {
        Call::new(method, &self.base, route).plain().timeout(PATIENCE)
    }

    pub(crate) async fn create(&self, new: &NewCliSession) -> Result<CliSession, Error> {
        decode(self.http.send(self.call(Method::POST, "/api/v1/cli_sessions").json(new)).await?)
    }

    /// The token, once the session is approved; an empty one when it was refused. `None` = not yet.
    pub(crate) async fn poll(&self, id: &str) -> Result<Option<String>, Error> {
        let call = self.call(Method::GET, "/api/v1/cli_sessions/{id}").param("id", id).once();
        match self.http.send(call).await {
            Ok(answer) => Ok(Some(decode::<Granted>(answer)?.access_token.unwrap_or_default())),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Trades the code of the page for the token. 404 = the session expired, other statuses carry the
    /// API's words.
    pub(crate) async fn redeem(&self, id: &str, code: &str, verifier: &str) -> Result<String, Error> {
        let call = self
            .call(Method::POST, "/api/v1/cli_sessions/{id}/redeem")
            .param("id", id)
            .json(&serde_json::json!({"code": code, "code_verifier": verifier}));
        Ok(decode::<Granted>(self.http.send(call).await?)?.access_token.unwrap_or_default())
    }

    /// The token for e-mail and password; 4xx = they are wrong.
    pub(crate) async fn password(&self, credentials: &Credentials) -> Result<String, Error> {
        let body = serde_json::json!({"data": {"attributes": credentials}});
        let answer = self.http.send(self.call(Method::POST, "/api/v1/sessions").json(&body)).await?;
        Ok(decode::<PasswordAnswer>(answer)?.data.attributes.access_token.unwrap_or_default())
    }
}

/// As `Answer::json`, without keeping a piece of the body: it may hold a token.
fn decode<T: DeserializeOwned>(answer: Answer) -> Result<T, Error> {
    serde_json::from_slice(&answer.body).map_err(|error| Error::Decode {
        reason: format!("line {} column {}", error.line(), error.column()),
        exchange: Box::new(answer.exchange),
    })
}
