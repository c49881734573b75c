//! GraphQL errors as the clients decode them (api.md 5).

use serde_json::{Value, json};

/// One element of `errors`. `extensions.variables` is never sent: fly-go decodes it strictly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GqlError {
    pub(super) message: String,
    /// `extensions.code`
    pub(super) code: &'static str,
    /// The document asks for something this platform does not have: it is counted per operation.
    pub(super) unsupported: bool,
}

impl GqlError {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { message: message.into(), code, unsupported: false }
    }

    /// `Could not find App "x"`: the text clients match begins `Could not find` (api.md 7.13).
    pub(super) fn not_found(kind: &str, name: &str) -> Self {
        Self::new("NOT_FOUND", format!("Could not find {kind} \"{name}\""))
    }

    pub(super) fn unauthorized() -> Self {
        Self::new("UNAUTHORIZED", "You must be authenticated to view this.")
    }

    pub(super) fn forbidden() -> Self {
        Self::new("UNAUTHORIZED", "You are not authorized to do this.")
    }

    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new("INVALID_ARGUMENTS", message)
    }

    pub(super) fn unprocessable(message: impl Into<String>) -> Self {
        Self::new("UNPROCESSABLE", message)
    }

    /// A field that is not served here.
    pub(super) fn no_field(ty: &str, field: &str) -> Self {
        Self {
            unsupported: true,
            ..Self::new(
                "undefinedField",
                format!("the local platform does not serve the field `{field}` of `{ty}`"),
            )
        }
    }

    /// The element with the path to the field it belongs to.
    pub(super) fn to_json(&self, path: &[Value]) -> Value {
        let mut error = json!({
            "message": self.message,
            "extensions": { "code": self.code },
        });
        if !path.is_empty() {
            error["path"] = Value::from(path.to_vec());
        }
        error
    }
}
