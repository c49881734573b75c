//! Fields of `Organization` and `User`.

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, connection, required};
use super::{certificate, peer};
use crate::domain::{Org, TokenScope, User, rfc3339};

/// Resolves one field of an organisation.
pub(super) fn field(cx: &Context<'_>, org: &Org, field: &str, args: &Args) -> Result<Node, GqlError> {
    Ok(match field {
        "id" => org.id.as_str().into(),
        // BigInt travels as a string of digits.
        "internalNumericId" => org.numeric_id.to_string().into(),
        "slug" => org.slug.as_str().into(),
        "rawSlug" => org.raw_slug().into(),
        "name" => org.name.as_str().into(),
        "type" => if org.personal { "PERSONAL" } else { "SHARED" }.into(),
        "viewerRole" => "admin".into(),
        "paidPlan" | "billable" | "isCreditCardSaved" => true.into(),
        "billingStatus" => org.billing_status.as_str().into(),
        "provisionsBetaExtensions" | "allowAllCrossNetworkReplays" | "highRisk" => false.into(),
        "trust" => "HIGH".into(),
        "allowedReplaySourceOrgSlugs" => Node::List(Vec::new()),
        // No add-ons or remote builder exist here.
        "addOnSsoLink" | "remoteBuilderApp" | "settings" => Node::NULL,
        "sshCertificate" => certificate::of_org(cx, org),
        "loggedCertificates" => certificate::logged(cx, org, args),
        "remoteBuilderImage" => "".into(),
        "addOns" => connection("AddOnConnection", Vec::new(), args),
        "wireGuardPeers" => peer::list(cx, org, args),
        "wireGuardPeer" => return peer::one(cx, org, &required(args, "name")?),
        "delegatedWireGuardTokens" => connection("DelegatedWireGuardTokenConnection", Vec::new(), args),
        "apps" => apps(cx, org, args),
        "members" => members(cx, org, args),
        "limitedAccessTokens" => tokens(cx, org, args),
        _ => return Err(GqlError::no_field("Organization", field)),
    })
}

fn apps(cx: &Context<'_>, org: &Org, args: &Args) -> Node {
    let items = cx.central.state.read(|w| {
        w.apps
            .values()
            .filter(|app| app.org == org.slug && cx.principal.may_see_app(app))
            .map(|app| (app.name.clone(), Object::App(app.clone())))
            .collect()
    });
    connection("AppConnection", items, args)
}

fn members(cx: &Context<'_>, org: &Org, args: &Args) -> Node {
    let users: Vec<User> =
        cx.central.state.read(|w| w.users.values().filter(|u| u.orgs.contains(&org.slug)).cloned().collect());
    let edges: Vec<Node> = users
        .iter()
        .map(|user| {
            Node::fixed(
                "OrganizationMembershipsEdge",
                vec![
                    ("cursor", user.id.as_str().into()),
                    ("node", Object::User(user.clone()).into()),
                    ("joinedAt", rfc3339(org.created_at).into()),
                    ("role", "ADMIN".into()),
                ],
            )
        })
        .collect();
    let items = users.into_iter().map(|u| (u.id.clone(), Object::User(u))).collect();
    let mut list = connection("OrganizationMembershipsConnection", items, args);
    if let Node::Object(object) = &mut list
        && let Object::Fixed(_, fields) = object.as_mut()
    {
        fields.push(("edges", Node::List(edges)));
    }
    list
}

fn tokens(cx: &Context<'_>, org: &Org, args: &Args) -> Node {
    let items = cx.central.state.read(|w| {
        w.tokens
            .values()
            .filter(|t| match &t.scope {
                TokenScope::Org { org: of } | TokenScope::ReadOnly { org: of } => *of == org.slug,
                _ => false,
            })
            .map(|t| (t.id.clone(), Object::Token(t.clone())))
            .collect()
    });
    connection("LimitedAccessTokenConnection", items, args)
}

/// Resolves one field of a user.
pub(super) fn user_field(cx: &Context<'_>, user: &User, field: &str, args: &Args) -> Result<Node, GqlError> {
    Ok(match field {
        "id" => user.id.as_str().into(),
        "email" => user.email.as_str().into(),
        "name" => user.name.as_str().into(),
        "username" | "lastRegion" => Node::NULL,
        "avatarUrl" => "".into(),
        "emailVerified" => true.into(),
        "enablePaidHobby" | "hasNodeproxyApps" | "hasRecoveryCodes" | "twoFactorProtection" => false.into(),
        "featureFlags" => Node::List(Vec::new()),
        "trust" => "HIGH".into(),
        "agreedToProviderTos" => false.into(),
        "organizations" => {
            let items = cx.central.state.read(|w| {
                user.orgs
                    .iter()
                    .filter_map(|slug| w.orgs.get(slug))
                    .map(|org| (org.id.clone(), Object::Org(org.clone())))
                    .collect()
            });
            connection("OrganizationConnection", items, args)
        }
        "personalOrganization" => cx
            .central
            .state
            .read(|w| user.orgs.iter().filter_map(|slug| w.orgs.get(slug)).find(|o| o.personal).cloned())
            .map(Object::Org)
            .into(),
        _ => return Err(GqlError::no_field("User", field)),
    })
}
