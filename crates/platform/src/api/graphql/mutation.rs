//! Root fields of mutations.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, required, text};
use super::query::{app, app_to_change, org};
use super::{certificate, ips, peer, token};
use crate::api::login;
use crate::api::uiex::releases;
use crate::domain::{Org, TokenScope};
use crate::inventory::{apps, authority, peers, secrets};
use crate::state::Key;

/// Resolves one root field: does it, then answers its payload.
pub(super) fn field(cx: &Context<'_>, field: &str, args: &Args) -> Result<Node, GqlError> {
    let input = input(args);
    match field {
        "allocateIpAddress" => {
            let app = app_to_change(cx, &required(&input, "appId")?)?;
            ips::allocate(cx, &app, decode(&input)?)
        }
        "releaseIpAddress" => {
            let app = app_to_change(cx, &required(&input, "appId")?)?;
            let which = text(&input, "ipAddressId").or_else(|| text(&input, "ip")).unwrap_or_default();
            ips::release(cx, &app, &which)
        }
        "createLimitedAccessToken" => token::create(cx, &input),
        "deleteLimitedAccessToken" => token::revoke(cx, &input),
        "createOrganization" => create_org(cx, &input),
        "deleteOrganization" => delete_org(cx, &input),
        "createApp" => create_app(cx, &input),
        "setSecrets" => set_secrets(cx, &input),
        "unsetSecrets" => unset_secrets(cx, &input),
        "createRelease" => create_release(cx, &input),
        "updateRelease" => update_release(cx, &input),
        "addWireGuardPeer" => peer::add(cx, &input),
        "removeWireGuardPeer" => peer::remove(cx, &input),
        "validateWireGuardPeers" => Ok(peer::validate(cx, &input)),
        "issueCertificate" => certificate::issue(cx, &input),
        "establishSshKey" => certificate::establish(cx, &input),
        "logOut" => Ok(log_out(cx)),
        _ => Err(GqlError::no_field("Mutations", field)),
    }
}

/// The `input` object; mutations of old take their arguments directly.
fn input(args: &Args) -> Args {
    match args.get("input") {
        Some(Value::Object(input)) => input.clone(),
        _ => args.clone(),
    }
}

fn decode<T: DeserializeOwned>(input: &Args) -> Result<T, GqlError> {
    serde_json::from_value(Value::Object(input.clone())).map_err(|e| GqlError::invalid(e.to_string()))
}

/// A mutation's answer.
pub(super) fn payload(ty: &'static str, mut fields: Vec<(&'static str, Node)>) -> Node {
    fields.push(("clientMutationId", Node::NULL));
    Node::fixed(ty, fields)
}

fn create_app(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = org(cx, &required(input, "organizationId")?)?;
    if !cx.principal.may_change_org(&org.slug) {
        return Err(GqlError::forbidden());
    }
    let new = apps::NewApp {
        name: text(input, "name").unwrap_or_default(),
        org: org.slug,
        network: text(input, "network").unwrap_or_default(),
        role: text(input, "appRoleId").unwrap_or_default(),
    };
    let app = cx
        .central
        .state
        .update(|w| apps::create(w, new, cx.now))
        .map_err(|e| GqlError::unprocessable(e.to_string()))?;
    Ok(payload("CreateAppPayload", vec![("app", Object::App(app).into())]))
}

fn create_org(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let name = required(input, "name")?;
    let user = cx.principal.user().ok_or_else(GqlError::forbidden)?.to_owned();
    let org = cx.central.state.update(|world| {
        let slug = slug(&name);
        if slug.is_empty() {
            return Err(GqlError::unprocessable("Name can't be blank"));
        }
        if world.org(&slug).is_some() {
            return Err(GqlError::unprocessable("Name has already been taken"));
        }
        let org = Org {
            id: crate::platform::seed::random_token("org_"),
            numeric_id: i32::try_from(world.next("next_org_id", 2)).unwrap_or(i32::MAX),
            slug: slug.clone(),
            name: name.clone(),
            personal: false,
            billing_status: "CURRENT".to_owned(),
            created_at: cx.now,
        };
        world.orgs.insert(slug.clone(), org.clone());
        world.touch(Key::Org(slug.clone()));
        if let Some(user) = world.users.get_mut(&user) {
            user.orgs.push(slug);
        }
        world.touch(Key::User(user.clone()));
        Ok(org)
    })?;
    Ok(payload(
        "CreateOrganizationPayload",
        vec![("organization", Object::Org(org).into()), ("token", "".into())],
    ))
}

/// Lower-case letters, digits and single hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

fn delete_org(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = org(cx, &required(input, "organizationId")?)?;
    if org.personal || !cx.principal.may_change_org(&org.slug) {
        return Err(GqlError::forbidden());
    }
    cx.central.state.update(|world| {
        if world.apps.values().any(|app| app.org == org.slug) {
            return Err(GqlError::unprocessable("the organization still has apps; destroy them first"));
        }
        peers::forget_org(world, &org.slug);
        authority::forget_org(world, &org.slug);
        world.orgs.remove(&org.slug);
        world.touch(Key::Org(org.slug.clone()));
        let mut left = Vec::new();
        for user in world.users.values_mut().filter(|u| u.orgs.contains(&org.slug)) {
            user.orgs.retain(|slug| *slug != org.slug);
            left.push(Key::User(user.id.clone()));
        }
        left.into_iter().for_each(|key| world.touch(key));
        Ok(())
    })?;
    Ok(payload("DeleteOrganizationPayload", vec![("deletedOrganizationId", org.id.into())]))
}

#[derive(serde::Deserialize)]
struct SecretInput {
    key: String,
    value: String,
}

fn set_secrets(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let app = app_to_change(cx, &required(input, "appId")?)?;
    let list: Vec<SecretInput> = serde_json::from_value(input.get("secrets").cloned().unwrap_or_default())
        .map_err(|e| GqlError::invalid(e.to_string()))?;
    let mut values: BTreeMap<String, Option<String>> = BTreeMap::new();
    if input.get("replaceAll").and_then(Value::as_bool) == Some(true) {
        let all = cx.central.state.read(|w| {
            let mine = w.secrets.values().filter(|s| s.app == app.name);
            mine.map(|s| (s.name.clone(), None)).collect::<Vec<_>>()
        });
        values.extend(all);
    }
    values.extend(list.into_iter().map(|s| (s.key, Some(s.value))));
    change_secrets(cx, &app.name, &values)?;
    Ok(secrets_payload("SetSecretsPayload", app))
}

fn unset_secrets(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let app = app_to_change(cx, &required(input, "appId")?)?;
    let keys: Vec<String> = serde_json::from_value(input.get("keys").cloned().unwrap_or_default())
        .map_err(|e| GqlError::invalid(e.to_string()))?;
    change_secrets(cx, &app.name, &keys.into_iter().map(|key| (key, None)).collect())?;
    Ok(secrets_payload("UnsetSecretsPayload", app))
}

fn change_secrets(
    cx: &Context<'_>,
    app: &str,
    values: &BTreeMap<String, Option<String>>,
) -> Result<(), GqlError> {
    cx.central
        .state
        .update(|w| secrets::apply(w, app, values, cx.now))
        .map(|_| ())
        .map_err(|e| GqlError::unprocessable(e.to_string()))
}

/// Secrets make no release on the Machines platform; `release` is null.
fn secrets_payload(ty: &'static str, app: crate::domain::App) -> Node {
    payload(ty, vec![("app", Object::App(app).into()), ("release", Node::NULL)])
}

fn create_release(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let app = app_to_change(cx, &required(input, "appId")?)?;
    let new = releases::New {
        app: app.name.clone(),
        image_ref: text(input, "image").unwrap_or_default(),
        strategy: text(input, "strategy").unwrap_or_default(),
        definition: input.get("definition").cloned().unwrap_or_default(),
        user: cx.principal.user().unwrap_or("").to_owned(),
    };
    let release = cx.central.state.update(|w| releases::create(w, new, cx.now));
    Ok(payload(
        "CreateReleasePayload",
        vec![("app", Object::App(app).into()), ("release", Object::Release(release, false).into())],
    ))
}

fn update_release(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let id = required(input, "releaseId")?;
    let not_found = || GqlError::not_found("Release", &id);
    let owner =
        cx.central.state.read(|w| w.releases.get(&id).map(|r| r.app.clone())).ok_or_else(not_found)?;
    app(cx, &owner).map_err(|_| not_found())?;
    app_to_change(cx, &owner)?;
    let status = text(input, "status").unwrap_or_default();
    let metadata = input.get("metadata").cloned().unwrap_or_default();
    let release = cx
        .central
        .state
        .update(|w| releases::update(w, &id, &status, metadata))
        .map_err(|e| GqlError::unprocessable(e.to_string()))?;
    Ok(payload("UpdateReleasePayload", vec![("release", Object::Release(release, false).into())]))
}

/// Ends the login session the request came with. Tokens that no login made (the platform's own, CI
/// tokens) stay: logging out of one shell must not lock out the others.
fn log_out(cx: &Context<'_>) -> Node {
    cx.central.state.update(|world| {
        for grant in cx.principal.grants() {
            if let Some(token) = world.tokens.get_mut(&grant.token_id)
                && matches!(token.scope, TokenScope::User { .. })
                && token.name == login::TOKEN_NAME
            {
                token.revoked_at.get_or_insert(cx.now);
                world.touch(Key::Token(grant.token_id.clone()));
            }
        }
    });
    payload("LogOutPayload", vec![("ok", true.into())])
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_dns_like() {
        assert_eq!(slug("My Team & Co."), "my-team-co");
        assert_eq!(slug("  "), "");
        assert_eq!(slug("A--B"), "a-b");
    }
}
