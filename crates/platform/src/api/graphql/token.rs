//! Limited access tokens: showing, making, revoking. They look like macaroons and are opaque here, so nothing a
//! macaroon could add afterwards (attenuation) applies to them.

use serde_json::Value;

use super::Context;
use super::error::GqlError;
use super::macaroon;
use super::node::{Args, Node, Object, required, text};
use crate::domain::{Millis, Token, TokenScope, rfc3339};
use crate::state::{Key, World};

/// Resolves one field. The secret itself is shown once, by the mutation that made it.
pub(super) fn field(cx: &Context<'_>, token: &Token, field: &str) -> Result<Node, GqlError> {
    let org = match &token.scope {
        TokenScope::Org { org } | TokenScope::ReadOnly { org } | TokenScope::Deploy { org, .. } => {
            org.as_str()
        }
        TokenScope::User { .. } => "",
    };
    let state = &cx.central.state;
    Ok(match field {
        "id" => token.id.as_str().into(),
        "name" => token.name.as_str().into(),
        "token" => "".into(),
        "tokenHeader" => Node::NULL,
        "createdAt" => rfc3339(token.created_at).into(),
        // The schema wants a time even of a token that never ends.
        "expiresAt" => rfc3339(token.expires_at.unwrap_or(NEVER)).into(),
        "revokedAt" => token.revoked_at.map(rfc3339).into(),
        "revokedBy" | "profileParams" => Node::NULL,
        "profile" => match token.scope {
            TokenScope::Deploy { .. } => "deploy",
            TokenScope::ReadOnly { .. } => "readonly",
            _ => "deploy_organization",
        }
        .into(),
        "organization" => state.read(|w| w.orgs.get(org).cloned()).map(Object::Org).into(),
        "user" => state
            .read(|w| w.users.values().find(|u| u.orgs.iter().any(|o| o == org)).cloned())
            .map(Object::User)
            .into(),
        _ => return Err(GqlError::no_field("LimitedAccessToken", field)),
    })
}

/// 9999-12-31T00:00:00Z.
const NEVER: Millis = 253_402_214_400_000;

/// `createLimitedAccessToken`.
pub(super) fn create(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org_id = required(input, "organizationId")?;
    let org = cx
        .central
        .state
        .read(|w| w.org(&org_id).map(|o| o.slug.clone()))
        .filter(|slug| cx.principal.may_see_org(slug))
        .ok_or_else(|| GqlError::not_found("Organization", &org_id))?;
    if !cx.principal.may_change_org(&org) {
        return Err(GqlError::forbidden());
    }
    let scope = scope(cx, org, input)?;
    let expiry = text(input, "expiry").unwrap_or_default();
    let life = duration_ms(&expiry).ok_or_else(|| GqlError::invalid(format!("{expiry:?} is no duration")))?;
    let name = required(input, "name")?;
    let (token, secret) = cx.central.state.update(|w| add(w, name, scope, life.map(|l| cx.now + l), cx.now));
    let mut shown = Vec::new();
    for name in ["id", "name", "createdAt", "expiresAt", "profile", "organization"] {
        shown.push((name, field(cx, &token, name)?));
    }
    shown.push(("token", secret.as_str().into()));
    shown.push(("tokenHeader", format!("FlyV1 {secret}").into()));
    Ok(Node::fixed(
        "CreateLimitedAccessTokenPayload",
        vec![
            ("limitedAccessToken", Node::fixed("LimitedAccessToken", shown)),
            ("clientMutationId", Node::NULL),
        ],
    ))
}

fn scope(cx: &Context<'_>, org: String, input: &Args) -> Result<TokenScope, GqlError> {
    let profile = required(input, "profile")?;
    Ok(match profile.as_str() {
        // `registry_token` and `identity` are minted for one call each; an organisation's token
        // covers what they may do.
        "deploy_organization" | "registry_token" | "identity" => TokenScope::Org { org },
        // Own extension: opaque tokens cannot be attenuated by the client.
        "readonly" => TokenScope::ReadOnly { org },
        "deploy" => {
            let id = input
                .get("profileParams")
                .and_then(|p| p.get("app_id"))
                .and_then(Value::as_str)
                .ok_or_else(|| GqlError::invalid("profile deploy needs profileParams.app_id"))?;
            let app = cx
                .central
                .state
                .read(|w| w.app(id).cloned())
                .filter(|app| app.org == org && cx.principal.may_change_app(app))
                .ok_or_else(|| GqlError::not_found("App", id))?;
            TokenScope::Deploy { org, app: app.name, logs: false }
        }
        other => {
            return Err(GqlError::invalid(format!(
                "the local platform makes no tokens with profile {other:?}"
            )));
        }
    })
}

/// Stores a new token; answers it and its secret.
pub(in crate::api) fn add(
    world: &mut World,
    name: String,
    scope: TokenScope,
    expires_at: Option<Millis>,
    now: Millis,
) -> (Token, String) {
    let secret = macaroon::secret();
    let token = Token {
        id: format!("tok_{}", ulid::Ulid::generate().to_string().to_lowercase()),
        name,
        secret: secret.clone(),
        scope,
        created_at: now,
        expires_at,
        revoked_at: None,
    };
    world.tokens.insert(token.id.clone(), token.clone());
    world.touch(Key::Token(token.id.clone()));
    (token, secret)
}

/// `deleteLimitedAccessToken`: revokes; the token stays listed.
pub(super) fn revoke(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let id = text(input, "id")
        .or_else(|| text(input, "token"))
        .ok_or_else(|| GqlError::invalid("argument `id` is required"))?;
    cx.central.state.update(|world| {
        let token = world.tokens.get_mut(&id).filter(|token| match &token.scope {
            TokenScope::User { .. } => false,
            TokenScope::Org { org } | TokenScope::ReadOnly { org } | TokenScope::Deploy { org, .. } => {
                cx.principal.may_change_org(org)
            }
        });
        let token = token.ok_or_else(|| GqlError::not_found("LimitedAccessToken", &id))?;
        token.revoked_at.get_or_insert(cx.now);
        world.touch(Key::Token(id.clone()));
        Ok(())
    })?;
    Ok(Node::fixed(
        "DeleteLimitedAccessTokenPayload",
        vec![("token", id.into()), ("revokedBy", Node::NULL), ("clientMutationId", Node::NULL)],
    ))
}

/// A Go duration (`175200h0m0s`, `10m`, `1.5h`) in milliseconds; `None` inside when it is empty or
/// zero (no end), `None` outside when it is none.
fn duration_ms(text: &str) -> Option<Option<Millis>> {
    if text.is_empty() || text == "0" {
        return Some(None);
    }
    let mut rest = text;
    let mut total = 0.0_f64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest.get(..digits)?.parse().ok()?;
        let tail = rest.get(digits..)?;
        let (unit, factor) = [("ms", 1.0), ("h", 3_600_000.0), ("m", 60_000.0), ("s", 1_000.0)]
            .into_iter()
            .find(|(unit, _)| tail.starts_with(unit))?;
        total += number * factor;
        rest = tail.strip_prefix(unit)?;
    }
    // Longer than any date: no end.
    Some((total > 0.0 && total < 1e15).then_some(total.round() as Millis))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn go_durations() {
        assert_eq!(duration_ms("175200h0m0s"), Some(Some(175_200 * 3_600_000)));
        assert_eq!(duration_ms("10m"), Some(Some(600_000)));
        assert_eq!(duration_ms("1h30m0.5s"), Some(Some(5_400_500)));
        assert_eq!((duration_ms(""), duration_ms("0s")), (Some(None), Some(None)));
        assert_eq!((duration_ms("soon"), duration_ms("5"), duration_ms("h")), (None, None, None));
    }

    proptest! {
        #[test]
        fn foreign_durations_never_panic(text in "\\PC*") {
            let _ = duration_ms(&text);
        }
    }
}
