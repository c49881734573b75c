//! Registry authentication: Basic with user `x`, and Bearer tokens from a challenge's realm, kept per
//! scope (build.md 4.1).

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use base64::Engine as _;

/// Credentials of one registry.
pub(super) struct Auth {
    basic: Option<String>,
    /// Bearer tokens by scope.
    bearer: RefCell<BTreeMap<String, String>>,
    /// Something was written with this credential: a refusal later on means that it ran out.
    pub(super) accepted: Cell<bool>,
}

/// What a `WWW-Authenticate` header asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Challenge {
    Basic,
    Bearer { realm: String, service: String, scope: String },
}

impl Auth {
    /// `token` empty = anonymous.
    pub(super) fn new(token: &str) -> Self {
        let basic = (!token.is_empty()).then(|| {
            let pair = format!("x:{token}");
            format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair))
        });
        Self { basic, bearer: RefCell::default(), accepted: Cell::default() }
    }

    /// The header to send for a scope: a bearer token if one was given out, else Basic.
    pub(super) fn header(&self, scope: &str) -> Option<String> {
        self.bearer.borrow().get(scope).map(|t| format!("Bearer {t}")).or_else(|| self.basic.clone())
    }

    pub(super) fn basic(&self) -> Option<&str> {
        self.basic.as_deref()
    }

    pub(super) fn keep(&self, scope: &str, token: String) {
        self.bearer.borrow_mut().insert(scope.to_owned(), token);
    }

    /// Forgets a scope's token: it has expired.
    pub(super) fn forget(&self, scope: &str) -> bool {
        self.bearer.borrow_mut().remove(scope).is_some()
    }
}

/// Reads a `WWW-Authenticate` header; unknown schemes are none.
pub(super) fn challenge(header: &str) -> Option<Challenge> {
    let (scheme, rest) = header.trim().split_once(' ').unwrap_or((header.trim(), ""));
    if scheme.eq_ignore_ascii_case("basic") {
        return Some(Challenge::Basic);
    }
    if !scheme.eq_ignore_ascii_case("bearer") {
        return None;
    }
    let values = parameters(rest);
    let value = |name: &str| values.get(name).cloned().unwrap_or_default();
    let realm = value("realm");
    (!realm.is_empty()).then(|| Challenge::Bearer { realm, service: value("service"), scope: value("scope") })
}

/// `name="value", name=value` pairs; commas inside quotes belong to the value.
fn parameters(text: &str) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let mut rest = text.trim_start();
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let (value, tail) = if let Some(quoted) = after.strip_prefix('"') {
            quoted.split_once('"').unwrap_or((quoted, ""))
        } else {
            after.split_at(after.find(',').unwrap_or(after.len()))
        };
        values.insert(name.trim().trim_start_matches(',').trim().to_ascii_lowercase(), value.to_owned());
        rest = tail.trim_start().trim_start_matches(',').trim_start();
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn challenges() {
        assert_eq!(challenge("Basic realm=\"x\""), Some(Challenge::Basic));
        assert_eq!(
            challenge("Bearer realm=\"https://a/token\",service=\"r\",scope=\"repository:x:pull,push\""),
            Some(Challenge::Bearer {
                realm: "https://a/token".into(),
                service: "r".into(),
                scope: "repository:x:pull,push".into()
            })
        );
        assert_eq!(challenge("Negotiate"), None);
    }

    proptest! {
        #[test]
        fn foreign_headers_never_panic(header in ".{0,80}") {
            let _ = challenge(&header);
        }
    }
}
