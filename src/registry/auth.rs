//! Registry authentication: Basic with user `x`, somebody's login for a registry of theirs, and Bearer tokens from a
//! challenge's realm, kept per scope (build.md 4.1).

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use base64::Engine as _;

/// Whose credential it is, and so who may be given it.
enum Credential {
    Nobody,
    /// The platform's token, as a Basic header: sent unasked, and to nobody but its registry.
    Platform(String),
    /// A login: sent when it is asked for, as Basic to the registry, or to whomever the registry names as its realm.
    Login(String),
    /// A login whose password is an identity token, which only a realm takes.
    Identity(String),
}

/// Credentials of one registry.
pub(super) struct Auth {
    credential: Credential,
    /// The registry asked for Basic.
    asked: Cell<bool>,
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
    /// The platform's token; empty = anonymous.
    pub(super) fn new(token: &str) -> Self {
        match token {
            "" => Self::with(Credential::Nobody),
            _ => Self::with(Credential::Platform(basic("x", token))),
        }
    }

    /// Somebody's login. Without a user the secret is an identity token.
    pub(super) fn login(user: &str, secret: &str) -> Self {
        match user {
            "" => Self::with(Credential::Identity(secret.to_owned())),
            _ => Self::with(Credential::Login(basic(user, secret))),
        }
    }

    fn with(credential: Credential) -> Self {
        let (bearer, accepted, asked) = (RefCell::default(), Cell::default(), Cell::default());
        Self { credential, asked, bearer, accepted }
    }

    /// The header to send for a scope: a bearer token if one was given out, else Basic.
    pub(super) fn header(&self, scope: &str) -> Option<String> {
        let basic = || match &self.credential {
            Credential::Platform(basic) => Some(basic.clone()),
            Credential::Login(basic) if self.asked.get() => Some(basic.clone()),
            _ => None,
        };
        self.bearer.borrow().get(scope).map(|t| format!("Bearer {t}")).or_else(basic)
    }

    /// The credential is the platform's.
    pub(super) fn is_platform(&self) -> bool {
        matches!(self.credential, Credential::Platform(_))
    }

    /// There is a login.
    pub(super) fn is_login(&self) -> bool {
        matches!(self.credential, Credential::Login(_) | Credential::Identity(_))
    }

    /// The registry wants Basic; whether that is something new that can be given.
    pub(super) fn wants_basic(&self) -> bool {
        matches!(self.credential, Credential::Login(_)) && !self.asked.replace(true)
    }

    /// What a realm is to be given: a header, or an identity token to exchange. `own`: it is the registry itself.
    pub(super) fn for_realm(&self, own: bool, encrypted: bool) -> Realm<'_> {
        match &self.credential {
            Credential::Platform(basic) if own => Realm::Header(basic),
            Credential::Login(basic) if encrypted => Realm::Header(basic),
            Credential::Identity(token) if encrypted => Realm::Exchange(token),
            _ => Realm::Nothing,
        }
    }

    pub(super) fn keep(&self, scope: &str, token: String) {
        self.bearer.borrow_mut().insert(scope.to_owned(), token);
    }

    /// Forgets a scope's token: it has expired.
    pub(super) fn forget(&self, scope: &str) -> bool {
        self.bearer.borrow_mut().remove(scope).is_some()
    }
}

/// What the issuer of bearer tokens gets.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Realm<'a> {
    Nothing,
    /// A Basic header.
    Header(&'a str),
    /// An identity token, in a form (distribution: spec/auth/oauth.md).
    Exchange(&'a str),
}

fn basic(user: &str, secret: &str) -> String {
    format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(format!("{user}:{secret}")))
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

    #[test]
    fn credentials_go_to_whom_they_are_for() {
        let platform = Auth::new("t");
        assert!(platform.is_platform() && platform.header("s").is_some() && !platform.wants_basic());
        assert_eq!(platform.for_realm(false, true), Realm::Nothing);
        assert!(matches!(platform.for_realm(true, false), Realm::Header(_)));
        let login = Auth::login("me", "secret");
        assert_eq!((login.header("s"), login.is_platform()), (None, false));
        assert_eq!(login.for_realm(false, false), Realm::Nothing);
        assert_eq!(login.for_realm(false, true), Realm::Header("Basic bWU6c2VjcmV0"));
        assert!(login.wants_basic() && !login.wants_basic());
        assert_eq!(login.header("s").as_deref(), Some("Basic bWU6c2VjcmV0"));
        let identity = Auth::login("", "long");
        assert_eq!(identity.for_realm(false, true), Realm::Exchange("long"));
        assert!(!identity.wants_basic() && identity.is_login());
        assert!(!Auth::new("").is_login());
    }

    proptest! {
        #[test]
        fn foreign_headers_never_panic(header in ".{0,80}") {
            let _ = challenge(&header);
        }
    }
}
