//! Errors of the Machines API: `{error, status, details}` (api.md 7.1).

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

use crate::api::auth::AuthError;
use crate::scheduler::Refusal;
use crate::store::StoreError;

/// A refused request: its status and its body.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiError {
    pub http: StatusCode,
    pub body: Value,
}

impl ApiError {
    pub fn new(http: StatusCode, text: impl Into<String>) -> Self {
        Self { http, body: json!({ "error": text.into() }) }
    }

    /// 400 in the form the real API words its own checks.
    pub fn invalid(text: impl std::fmt::Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, format!("invalid_argument: {text}"))
    }

    pub fn not_found(text: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, text)
    }

    pub fn forbidden(text: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, text)
    }

    /// 501: part of the API, not of the local platform.
    pub fn unimplemented(text: impl std::fmt::Display) -> Self {
        Self::new(StatusCode::NOT_IMPLEMENTED, format!("unimplemented: {text}"))
    }

    /// Adds the structured `status` member, what clients decide on without reading text.
    #[must_use]
    pub fn with_status(mut self, status: &str) -> Self {
        self.body["status"] = status.into();
        self
    }

    /// The text a client shows.
    pub fn text(&self) -> &str {
        self.body.get("error").and_then(Value::as_str).unwrap_or_default()
    }
}

impl From<AuthError> for ApiError {
    fn from(error: AuthError) -> Self {
        // The real service does not say which of the reasons it was.
        Self::new(error.status(), "unauthorized")
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        let http = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { http, body: refusal.body() }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, format!("internal: {error}"))
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.http, Json(self.body)).into_response()
    }
}
