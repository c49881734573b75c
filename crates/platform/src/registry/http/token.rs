//! The token endpoint of the Bearer challenge: the credential itself is the token.

use axum::Json;
use axum::body::Body;
use axum::response::IntoResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::request::Parts;
use http_body_util::{BodyExt, Limited};
use serde_json::json;

use super::super::auth::token_of;
use super::super::error::{Code, Refusal};
use super::{Answer, Context, authorization, grant, unsupported};

/// Longest accepted form of a `POST`.
const MAX_FORM: usize = 64 * 1024;

/// `GET` with Basic credentials, or `POST` of an OAuth form with `password`.
pub(super) async fn issue(context: &Context, parts: &Parts, body: Body) -> Answer {
    let authorization = match parts.method {
        Method::GET => authorization(&parts.headers).map(str::to_owned),
        Method::POST => form_credential(body).await?,
        _ => return Err(unsupported()),
    };
    grant(context.auth.may_enter(authorization.as_deref()))?;
    let token = authorization
        .as_deref()
        .and_then(token_of)
        .ok_or_else(|| Refusal::new(Code::Unauthorized, "not allowed"))?;
    let body = json!({
        "token": token,
        "access_token": token,
        "expires_in": 300,
        "issued_at": crate::domain::rfc3339(crate::domain::now_ms()),
    });
    Ok(Json(body).into_response())
}

async fn form_credential(body: Body) -> Result<Option<String>, Refusal> {
    let form = Limited::new(body, MAX_FORM)
        .collect()
        .await
        .map_err(|_| Refusal::new(Code::SizeInvalid, "form too long or cut off"))?
        .to_bytes();
    let field = |name: &str| {
        url::form_urlencoded::parse(&form).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    let (Some(user), Some(password)) = (field("username"), field("password")) else {
        return Ok(None);
    };
    let pair = STANDARD.encode(format!("{user}:{password}"));
    Ok(Some(format!("Basic {pair}")))
}
