//! Who may push and pull: the question the registry asks, and how a client's credential is read.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// An answer to "may this credential do that?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Allow,
    /// No credential, or one that is unknown, expired or revoked: 401.
    Unauthorized,
    /// A valid credential that does not cover the repository: 403.
    Denied,
    /// The app whose repository it would be does not exist (or is invisible): 404.
    UnknownRepository,
}

/// Decides over repositories. `authorization` is the whole header value, if one was sent; read it
/// with [`token_of`]. A repository's first path segment is the app's name.
pub trait RegistryAuth: Send + Sync {
    /// Is this a valid credential at all (`GET /v2/`, the token endpoint, the catalog)? Answers
    /// `Allow` or `Unauthorized`.
    fn may_enter(&self, authorization: Option<&str>) -> Decision;

    /// May it read the repository? Any app of the same organisation may.
    fn may_pull(&self, authorization: Option<&str>, repository: &str) -> Decision;

    /// May it write to the repository?
    fn may_push(&self, authorization: Option<&str>, repository: &str) -> Decision;
}

/// The Fly token in an `Authorization` value: the password of `Basic x:{token}`, or what follows
/// `Bearer` or `FlyV1`. `None` when the form is wrong (the user name must be `x`).
///
/// `flyctl: internal/build/imgsrc/docker.go`
pub fn token_of(authorization: &str) -> Option<String> {
    let (scheme, rest) = authorization.trim().split_once(' ')?;
    let rest = rest.trim();
    if scheme.eq_ignore_ascii_case("basic") {
        let decoded = String::from_utf8(STANDARD.decode(rest).ok()?).ok()?;
        let (user, token) = decoded.split_once(':')?;
        return (user == "x" && !token.is_empty()).then(|| token.to_owned());
    }
    if scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("flyv1") {
        return (!rest.is_empty()).then(|| rest.to_owned());
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms() {
        let basic = |s: &str| format!("Basic {}", STANDARD.encode(s));
        assert_eq!(token_of(&basic("x:fo1_abc")).unwrap(), "fo1_abc");
        assert_eq!(token_of(&basic("x:fm2_a,fm2_b:c")).unwrap(), "fm2_a,fm2_b:c");
        assert_eq!(token_of(&basic("joe:fo1_abc")), None);
        assert_eq!(token_of(&basic("x:")), None);
        assert_eq!(token_of("Bearer  fo1_abc").unwrap(), "fo1_abc");
        assert_eq!(token_of("FlyV1 fm2_a,fm2_b").unwrap(), "fm2_a,fm2_b");
        assert_eq!(token_of("Basic !!!"), None);
        assert_eq!(token_of("Bearer"), None);
        assert_eq!(token_of(""), None);
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(value in ".*") {
            let _ = token_of(&value);
        }

        #[test]
        fn basic_round_trip(token in "[!-~]{1,80}") {
            let value = format!("Basic {}", STANDARD.encode(format!("x:{token}")));
            prop_assert_eq!(token_of(&value), Some(token));
        }
    }
}
