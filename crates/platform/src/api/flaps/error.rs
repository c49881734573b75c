//! Errors of the Machines API: `{error, status, details}` (api.md 7.1).

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

use crate::api::auth::AuthError;

/// The `status` member: what a client may decide on without reading text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorStatus {
    InsufficientCapacity,
    VolumePlacementCapacity,
    NameTaken,
    /// Deploys are paused platform-wide; `details.until` says until when (diagnostics P508).
    DeploysPaused,
}

impl ErrorStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::InsufficientCapacity => "insufficient_capacity",
            Self::VolumePlacementCapacity => "volume_placement_capacity",
            Self::NameTaken => "name_taken",
            Self::DeploysPaused => "deploys_paused",
        }
    }
}

/// A refused request.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub http: StatusCode,
    pub text: String,
    pub status: Option<ErrorStatus>,
    pub details: Option<Value>,
}

impl ApiError {
    pub fn new(http: StatusCode, text: impl Into<String>) -> Self {
        Self {
            http,
            text: text.into(),
            status: None,
            details: None,
        }
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

    #[must_use]
    pub fn with_status(mut self, status: ErrorStatus) -> Self {
        self.status = Some(status);
        self
    }

    #[must_use]
    pub fn with_details(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }
}

impl From<AuthError> for ApiError {
    fn from(error: AuthError) -> Self {
        // The real service does not say which of the reasons it was.
        Self::new(error.status(), "unauthorized")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut body = json!({ "error": self.text });
        if let Some(status) = self.status {
            body["status"] = status.as_str().into();
        }
        if let Some(details) = self.details {
            body["details"] = details;
        }
        (self.http, Json(body)).into_response()
    }
}
