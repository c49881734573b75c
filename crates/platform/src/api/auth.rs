//! Who is asking: the `Authorization` header against the stored tokens.
//!
//! Tokens are opaque strings here; schemes (`Bearer`, `FlyV1`, in any case, even doubled) carry no
//! meaning, as in fly-go's `tokens.StripAuthorizationScheme`. Several tokens in one header add up.

use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode};

use crate::builder;
use crate::domain::{App, Millis, Token, TokenScope, now_ms};
use crate::state::{State, World};

/// Why a request has no principal. Always status 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    #[error("no token was sent")]
    Missing,
    #[error("the token is not known")]
    Unknown,
    #[error("the token has expired")]
    Expired,
    #[error("the token was revoked")]
    Revoked,
}

impl AuthError {
    pub fn status(self) -> StatusCode {
        StatusCode::UNAUTHORIZED
    }
}

/// One accepted token, resolved against the world at the time of the request.
#[derive(Debug, Clone)]
pub struct Grant {
    pub token_id: String,
    pub scope: TokenScope,
    // Slugs of the organisations it reaches into.
    orgs: Vec<String>,
}

/// The sender of a request: what all its valid tokens together allow.
#[derive(Debug, Clone)]
pub struct Principal {
    grants: Vec<Grant>,
}

impl Principal {
    /// Accepted tokens, in the order they were sent.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Id of the user behind the first user token; `None` for deploy and organisation tokens.
    pub fn user(&self) -> Option<&str> {
        self.grants.iter().find_map(|grant| match &grant.scope {
            TokenScope::User { user } => Some(user.as_str()),
            _ => None,
        })
    }

    /// Slugs of all organisations the principal reaches into, deploy tokens included.
    pub fn orgs(&self) -> impl Iterator<Item = &str> {
        self.grants.iter().flat_map(|grant| grant.orgs.iter().map(String::as_str))
    }

    /// May know that the organisation exists and read its own data.
    pub fn may_see_org(&self, slug: &str) -> bool {
        self.orgs().any(|org| org == slug)
    }

    /// May create apps, tokens and the like in the organisation.
    pub fn may_change_org(&self, slug: &str) -> bool {
        self.grants.iter().any(|grant| {
            matches!(grant.scope, TokenScope::User { .. } | TokenScope::Org { .. })
                && grant.orgs.iter().any(|org| org == slug)
        })
    }

    /// May create builder apps in the organisation.
    pub fn may_have_builders(&self, slug: &str) -> bool {
        self.may_use_network(slug)
    }

    /// May have WireGuard peers in the organisation's networks.
    pub fn may_use_network(&self, slug: &str) -> bool {
        self.grants.iter().any(|grant| {
            !matches!(grant.scope, TokenScope::ReadOnly { .. }) && grant.orgs.iter().any(|org| org == slug)
        })
    }

    /// May read the app. False means: to this principal the app does not exist.
    pub fn may_see_app(&self, app: &App) -> bool {
        self.grants.iter().any(|grant| grant.covers(app))
    }

    /// May change the app and everything in it.
    pub fn may_change_app(&self, app: &App) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.covers(app) && !matches!(grant.scope, TokenScope::ReadOnly { .. }))
    }

    /// May read the app's logs (deploy tokens only when made for it).
    pub fn may_read_logs(&self, app: &App) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.covers(app) && !matches!(grant.scope, TokenScope::Deploy { logs: false, .. }))
    }

    /// Name a lease or an event carries: the user's e-mail address, else the token's name.
    pub fn label(&self, world: &World) -> String {
        if let Some(user) = self.user().and_then(|id| world.users.get(id)) {
            return user.email.clone();
        }
        self.grants
            .first()
            .and_then(|grant| world.tokens.get(&grant.token_id))
            .map_or_else(String::new, |token| token.name.clone())
    }
}

impl Grant {
    /// Slugs of the organisations the token reaches into.
    pub fn orgs(&self) -> impl Iterator<Item = &str> {
        self.orgs.iter().map(String::as_str)
    }

    fn covers(&self, app: &App) -> bool {
        let org = self.orgs.contains(&app.org);
        match &self.scope {
            // Whoever may deploy may build: such tokens cover the organisation's builders (flyctl creates them).
            TokenScope::Deploy { app: only, .. } => org && (*only == app.name || app.role == builder::ROLE),
            TokenScope::User { .. } | TokenScope::Org { .. } | TokenScope::ReadOnly { .. } => org,
        }
    }
}

/// Checks the `Authorization` header of a request.
///
/// # Errors
/// [`AuthError::Missing`] without a token; otherwise, when no token is valid, the reason of the first.
pub fn authenticate(state: &State, headers: &HeaderMap) -> Result<Principal, AuthError> {
    let values: Vec<&str> =
        headers.get_all(AUTHORIZATION).iter().filter_map(|value| value.to_str().ok()).collect();
    state.read(|world| authenticate_tokens(world, values.iter().flat_map(|v| tokens(v)), now_ms()))
}

/// The same for tokens that came another way (Docker basic auth, a WebSocket query).
pub fn authenticate_tokens<'a>(
    world: &World,
    tokens: impl Iterator<Item = &'a str>,
    now: Millis,
) -> Result<Principal, AuthError> {
    let mut first_error = None;
    let mut grants = Vec::new();
    for secret in tokens {
        match check(world, secret, now) {
            Ok(grant) => grants.push(grant),
            Err(error) => {
                first_error.get_or_insert(error);
            }
        }
    }
    if grants.is_empty() {
        return Err(first_error.unwrap_or(AuthError::Missing));
    }
    Ok(Principal { grants })
}

fn check(world: &World, secret: &str, now: Millis) -> Result<Grant, AuthError> {
    let token = world
        .tokens
        .values()
        .find(|token| same_secret(bare(&token.secret), secret))
        .ok_or(AuthError::Unknown)?;
    if token.revoked_at.is_some() {
        return Err(AuthError::Revoked);
    }
    if token.expires_at.is_some_and(|at| at <= now) {
        return Err(AuthError::Expired);
    }
    Ok(Grant { token_id: token.id.clone(), scope: token.scope.clone(), orgs: orgs(world, token) })
}

fn orgs(world: &World, token: &Token) -> Vec<String> {
    match &token.scope {
        TokenScope::User { user } => world.users.get(user).map(|user| user.orgs.clone()).unwrap_or_default(),
        TokenScope::Org { org } | TokenScope::Deploy { org, .. } | TokenScope::ReadOnly { org } => {
            vec![org.clone()]
        }
    }
}

/// Compares without stopping at the first difference, so that timing tells nothing.
fn same_secret(stored: &str, sent: &str) -> bool {
    stored.len() == sent.len() && stored.bytes().zip(sent.bytes()).fold(0, |acc, (a, b)| acc | (a ^ b)) == 0
}

/// The tokens of one header value.
pub fn tokens(value: &str) -> impl Iterator<Item = &str> {
    bare(value).split(',').map(|part| bare(part.trim())).filter(|part| !part.is_empty())
}

/// Strips `Bearer ` and `FlyV1 `, repeatedly and in any case. A scheme alone leaves nothing.
fn bare(mut value: &str) -> &str {
    loop {
        value = value.trim();
        let (first, rest) = value.split_once(' ').unwrap_or((value, ""));
        if !first.eq_ignore_ascii_case("bearer") && !first.eq_ignore_ascii_case("flyv1") {
            return value;
        }
        value = rest;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{AppStatus, User};
    use proptest::prelude::*;

    fn world() -> World {
        let mut world = World::default();
        world.users.insert(
            "u".into(),
            User {
                id: "u".into(),
                email: "u@example.test".into(),
                name: "U".into(),
                password: String::new(),
                orgs: vec!["personal".into()],
            },
        );
        let mut add = |id: &str, scope, expires_at, revoked_at| {
            let token = Token {
                id: id.into(),
                name: id.into(),
                secret: format!("fo1_{id}"),
                scope,
                created_at: 0,
                expires_at,
                revoked_at,
            };
            world.tokens.insert(id.into(), token);
        };
        add("user", TokenScope::User { user: "u".into() }, None, None);
        add("old", TokenScope::User { user: "u".into() }, Some(10), None);
        add("gone", TokenScope::User { user: "u".into() }, None, Some(5));
        let deploy = TokenScope::Deploy { org: "personal".into(), app: "web".into(), logs: false };
        add("deploy", deploy, None, None);
        add("reader", TokenScope::ReadOnly { org: "personal".into() }, None, None);
        world
    }

    fn app(name: &str, org: &str) -> App {
        App {
            id: format!("app_{name}"),
            numeric_id: 1,
            name: name.into(),
            org: org.into(),
            network: String::new(),
            role: String::new(),
            status: AppStatus::Pending,
            created_at: 0,
            secrets_version: 0,
            metadata: Default::default(),
        }
    }

    fn ask(header: &str) -> Result<Principal, AuthError> {
        authenticate_tokens(&world(), tokens(header), 100)
    }

    #[test]
    fn every_spelling_of_the_scheme_is_accepted() {
        for header in [
            "Bearer fo1_user",
            "bearer fo1_user",
            "FlyV1 fo1_user",
            "Bearer FlyV1 fo1_user",
            "BEARER flyv1 bearer fo1_user",
            "fo1_user",
            "FlyV1 fm2_nonsense, fo1_user",
        ] {
            assert_eq!(ask(header).unwrap().user(), Some("u"), "{header}");
        }
    }

    #[test]
    fn refusals_say_why() {
        assert_eq!(ask("").unwrap_err(), AuthError::Missing);
        assert_eq!(ask("Bearer ").unwrap_err(), AuthError::Missing);
        assert_eq!(ask("Bearer nope").unwrap_err(), AuthError::Unknown);
        assert_eq!(ask("Bearer fo1_old").unwrap_err(), AuthError::Expired);
        assert_eq!(ask("Bearer fo1_gone").unwrap_err(), AuthError::Revoked);
    }

    #[test]
    fn a_deploy_token_reaches_its_app_only_and_not_the_logs() {
        let principal = ask("Bearer fo1_deploy").unwrap();
        assert!(principal.may_change_app(&app("web", "personal")));
        assert!(!principal.may_read_logs(&app("web", "personal")));
        assert!(!principal.may_see_app(&app("other", "personal")));
        assert!(!principal.may_change_org("personal"));
        assert_eq!(principal.user(), None);
    }

    #[test]
    fn a_read_only_token_sees_and_does_not_touch() {
        let principal = ask("Bearer fo1_reader").unwrap();
        assert!(principal.may_see_app(&app("web", "personal")));
        assert!(principal.may_read_logs(&app("web", "personal")));
        assert!(!principal.may_change_app(&app("web", "personal")));
        assert!(!principal.may_see_app(&app("web", "elsewhere")));
    }

    proptest! {
        #[test]
        fn no_header_panics_or_lets_a_stranger_in(header in ".*") {
            let known = header.contains("fo1_user") || header.contains("fo1_deploy") || header.contains("fo1_reader");
            prop_assert!(known || ask(&header).is_err());
        }
    }
}
