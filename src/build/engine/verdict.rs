//! The engine's words about a push → what failed.

use super::super::{Error, Home};

/// A push that failed: only the registry's refusals are told apart, the rest keeps its words.
pub(super) fn push(home: &Home, tag: &str, error: &str) -> Error {
    let refused = ["denied:", "unauthorized:", "no basic auth credentials", "authentication required"];
    if refused.iter().any(|words| error.contains(words)) {
        return Error::from(crate::registry::refused_push(&home.registry, &home.app, tag, error));
    }
    Error::Engine { text: format!("the push failed: {error}"), place: None, tail: Vec::new() }
}
