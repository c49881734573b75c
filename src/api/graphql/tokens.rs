//! Tokens that can do less than their maker (api.md 17).

use serde::{Deserialize, Serialize};

use super::Operation;

/// Makes a token for one purpose. Never repeated on its own.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CreateLimitedAccessToken {
    pub(crate) input: NewToken,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewToken {
    pub(crate) name: String,
    /// Node id.
    pub(crate) organization_id: String,
    /// `deploy`, `registry_token`, …
    pub(crate) profile: String,
    pub(crate) profile_params: serde_json::Value,
    /// A Go duration, such as `5m`.
    pub(crate) expiry: String,
}

impl Operation for CreateLimitedAccessToken {
    const NAME: &'static str = "CreateLimitedAccessToken";
    const DOCUMENT: &'static str = "mutation CreateLimitedAccessToken($input: CreateLimitedAccessTokenInput!) { \
        createLimitedAccessToken(input: $input) { limitedAccessToken { tokenHeader } } }";
    type Data = CreateLimitedAccessTokenData;
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateLimitedAccessTokenData {
    pub(crate) create_limited_access_token: Created,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Created {
    pub(crate) limited_access_token: Secret,
}

/// The token itself; never printed.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Secret {
    /// Value of an `Authorization` header.
    pub(crate) token_header: String,
}
