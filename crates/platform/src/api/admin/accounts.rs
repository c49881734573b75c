//! Organisations, users and tokens for tests.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{Admin, Answer, refused};
use crate::api::graphql::add_token;
use crate::domain::{Org, TokenScope, User, now_ms};
use crate::platform::seed::{PERSONAL, random_token};
use crate::state::{Key, World};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewOrg {
    name: String,
    slug: Option<String>,
    billing_status: Option<String>,
    /// E-mail of the user who becomes a member; nobody when absent.
    member: Option<String>,
}

pub(super) async fn create_org(Shared(admin): Shared<Arc<Admin>>, Json(new): Json<NewOrg>) -> Answer {
    let slug = new.slug.unwrap_or_else(|| new.name.to_lowercase().replace(' ', "-"));
    admin.central.state.update(|world| {
        if world.org(&slug).is_some() {
            return refused(StatusCode::CONFLICT, "the slug is taken");
        }
        if let Some(member) = &new.member {
            let Some(user) = world.users.values_mut().find(|u| u.email == *member) else {
                return refused(StatusCode::NOT_FOUND, format!("no user {member}"));
            };
            user.orgs.push(slug.clone());
            let key = Key::User(user.id.clone());
            world.touch(key);
        }
        let org = Org {
            id: random_token("org_"),
            numeric_id: i32::try_from(world.next("next_org_id", 2)).unwrap_or(i32::MAX),
            slug: slug.clone(),
            name: new.name.clone(),
            personal: false,
            billing_status: new.billing_status.clone().unwrap_or_else(|| "CURRENT".to_owned()),
            created_at: now_ms(),
        };
        let answer = json!({ "id": org.id, "slug": org.slug });
        world.orgs.insert(slug.clone(), org);
        world.touch(Key::Org(slug.clone()));
        (StatusCode::CREATED, Json(answer))
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PutUser {
    email: String,
    password: Option<String>,
    name: Option<String>,
    /// Slugs; for a new user: none, unless named.
    orgs: Option<Vec<String>>,
}

pub(super) async fn put_user(Shared(admin): Shared<Arc<Admin>>, Json(put): Json<PutUser>) -> Answer {
    admin.central.state.update(|world| {
        if let Some(missing) = put.orgs.iter().flatten().find(|slug| !world.orgs.contains_key(*slug)) {
            return refused(StatusCode::NOT_FOUND, format!("no organization {missing}"));
        }
        let known = world.users.values().find(|u| u.email == put.email).map(|u| u.id.clone());
        let id =
            known.unwrap_or_else(|| format!("user_{}", ulid::Ulid::generate().to_string().to_lowercase()));
        let user = world.users.entry(id.clone()).or_insert_with(|| User {
            id: id.clone(),
            email: put.email.clone(),
            name: String::new(),
            password: random_token(""),
            orgs: Vec::new(),
        });
        if let Some(password) = put.password {
            user.password = password;
        }
        if let Some(name) = put.name {
            user.name = name;
        }
        if let Some(orgs) = put.orgs {
            user.orgs = orgs;
        }
        let answer = json!({ "id": id, "email": user.email, "orgs": user.orgs });
        world.touch(Key::User(id));
        (StatusCode::OK, Json(answer))
    })
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    User,
    Org,
    Deploy,
    ReadOnly,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewToken {
    kind: Kind,
    name: Option<String>,
    /// E-mail or id; the first user when absent.
    user: Option<String>,
    /// Slug; the personal organisation when absent.
    org: Option<String>,
    app: Option<String>,
    /// Deploy tokens: may it read logs?
    #[serde(default)]
    logs: bool,
    /// Negative: already expired.
    expires_in_s: Option<i64>,
}

pub(super) async fn create_token(Shared(admin): Shared<Arc<Admin>>, Json(new): Json<NewToken>) -> Answer {
    let now = now_ms();
    admin.central.state.update(|world| {
        let scope = match scope(world, &new) {
            Ok(scope) => scope,
            Err(text) => return refused(StatusCode::UNPROCESSABLE_ENTITY, text),
        };
        let name = new.name.clone().unwrap_or_else(|| "admin".to_owned());
        let expires_at = new.expires_in_s.map(|s| now.saturating_add(s.saturating_mul(1000)));
        let (token, secret) = add_token(world, name, scope, expires_at, now);
        (StatusCode::CREATED, Json(json!({ "id": token.id, "token": secret })))
    })
}

fn scope(world: &World, new: &NewToken) -> Result<TokenScope, String> {
    let slug = new.org.as_deref().unwrap_or(PERSONAL);
    let org = || world.org(slug).map(|o| o.slug.clone()).ok_or_else(|| format!("no organization {slug}"));
    match new.kind {
        Kind::User => {
            let wanted = |u: &&User| new.user.as_ref().is_none_or(|w| u.email == *w || u.id == *w);
            let user = world.users.values().find(wanted).ok_or("no such user")?;
            Ok(TokenScope::User { user: user.id.clone() })
        }
        Kind::Org => Ok(TokenScope::Org { org: org()? }),
        Kind::ReadOnly => Ok(TokenScope::ReadOnly { org: org()? }),
        Kind::Deploy => {
            let name = new.app.as_deref().ok_or("a deploy token needs `app`")?;
            let app = world.app(name).ok_or_else(|| format!("no app {name}"))?;
            Ok(TokenScope::Deploy { org: app.org.clone(), app: app.name.clone(), logs: new.logs })
        }
    }
}

pub(super) async fn revoke_token(Shared(admin): Shared<Arc<Admin>>, Path(id): Path<String>) -> Answer {
    admin.central.state.update(|world| {
        let Some(token) = world.tokens.get_mut(&id) else {
            return refused(StatusCode::NOT_FOUND, format!("no token {id}"));
        };
        token.revoked_at.get_or_insert(now_ms());
        world.touch(Key::Token(id.clone()));
        (StatusCode::OK, Json(json!({ "id": id })))
    })
}
