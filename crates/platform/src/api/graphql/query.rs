//! Root fields of queries.

use serde_json::Value;

use super::error::GqlError;
use super::node::{Args, Node, Object, connection, required, text};
use super::{Context, image};
use crate::domain::{App, Org, Region};
use crate::inventory::peers;
use crate::platform::seed::NEAREST;
use crate::state::World;

/// Resolves one root field.
pub(super) fn field(cx: &Context<'_>, field: &str, args: &Args) -> Result<Node, GqlError> {
    let state = &cx.central.state;
    Ok(match field {
        "app" => {
            let name = any(args, &["name", "id", "internalId"]);
            let name = name.ok_or_else(|| GqlError::invalid("argument `name` is required"))?;
            Object::App(app(cx, &name)?).into()
        }
        "apps" => apps(cx, args)?,
        "organization" => {
            let slug = any(args, &["slug", "id", "name"]);
            let slug = slug.ok_or_else(|| GqlError::invalid("argument `slug` is required"))?;
            Object::Org(org(cx, &slug)?).into()
        }
        "organizations" => organizations(cx, args),
        "personalOrganization" => state
            .read(|w| w.orgs.values().find(|o| o.personal && cx.principal.may_see_org(&o.slug)).cloned())
            .map(Object::Org)
            .ok_or_else(|| GqlError::not_found("Organization", "personal"))?
            .into(),
        "viewer" => viewer(cx),
        "currentUser" => user(cx).ok_or_else(GqlError::unauthorized)?,
        "userOnlyToken" => cx.principal.user().is_some().into(),
        "platform" => platform(cx),
        "nearestRegion" => nearest_region(cx, args)?,
        "machine" => machine(cx, &required(args, "machineId")?)?,
        "volume" => volume(cx, &required(args, "id")?)?,
        "appNameAvailable" => {
            let name = required(args, "name")?;
            state.read(|w| !w.apps.contains_key(&name)).into()
        }
        "canPerformBluegreenDeployment" => {
            app(cx, &required(args, "name")?)?;
            true.into()
        }
        "latestImageTag" | "latestImageDetails" => {
            let reference = any(args, &["image", "repository"]).unwrap_or_default();
            let Some(latest) = image::latest(cx, &reference)? else {
                // The text is matched by clients (api.md 7.13).
                return Err(GqlError::unprocessable(format!("Unknown repository: {reference}")));
            };
            if field == "latestImageTag" { latest.tag().into() } else { latest.version() }
        }
        "addOns" => connection("AddOnConnection", Vec::new(), args),
        "addOn" => {
            let name = any(args, &["name", "id"]).unwrap_or_default();
            return Err(GqlError::not_found("AddOn", &name));
        }
        _ => return Err(GqlError::no_field("Queries", field)),
    })
}

/// The first of several arguments that is given.
fn any(args: &Args, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(args, name))
}

/// The app, when the caller may see it; otherwise it does not exist.
pub(super) fn app(cx: &Context<'_>, name: &str) -> Result<App, GqlError> {
    cx.central
        .state
        .read(|w| w.app(name).cloned())
        .filter(|app| cx.principal.may_see_app(app))
        .ok_or_else(|| GqlError::not_found("App", name))
}

/// The same for somebody who wants to change it.
pub(super) fn app_to_change(cx: &Context<'_>, name: &str) -> Result<App, GqlError> {
    let app = app(cx, name)?;
    if cx.principal.may_change_app(&app) { Ok(app) } else { Err(GqlError::forbidden()) }
}

/// The organisation, when the caller may see it.
pub(super) fn org(cx: &Context<'_>, slug: &str) -> Result<Org, GqlError> {
    cx.central
        .state
        .read(|w| w.org(slug).cloned())
        .filter(|org| cx.principal.may_see_org(&org.slug))
        .ok_or_else(|| GqlError::not_found("Organization", slug))
}

fn apps(cx: &Context<'_>, args: &Args) -> Result<Node, GqlError> {
    let only = match text(args, "organizationId").filter(|id| !id.is_empty()) {
        Some(id) => Some(org(cx, &id)?.slug),
        None => None,
    };
    let role = text(args, "role").filter(|r| !r.is_empty());
    let items = cx.central.state.read(|w| {
        w.apps
            .values()
            .filter(|app| cx.principal.may_see_app(app))
            .filter(|app| only.as_ref().is_none_or(|slug| *slug == app.org))
            .filter(|app| role.as_ref().is_none_or(|role| *role == app.role))
            .map(|app| (app.name.clone(), Object::App(app.clone())))
            .collect()
    });
    Ok(connection("AppConnection", items, args))
}

fn organizations(cx: &Context<'_>, args: &Args) -> Node {
    let ty = text(args, "type");
    let items = cx.central.state.read(|w| {
        w.orgs
            .values()
            .filter(|org| cx.principal.may_see_org(&org.slug))
            .filter(|org| ty.as_ref().is_none_or(|ty| (ty == "PERSONAL") == org.personal))
            .map(|org| (org.id.clone(), Object::Org(org.clone())))
            .collect()
    });
    connection("OrganizationConnection", items, args)
}

fn user(cx: &Context<'_>) -> Option<Node> {
    let id = cx.principal.user()?;
    cx.central.state.read(|w| w.users.get(id).cloned()).map(|user| Object::User(user).into())
}

/// The user, or for limited tokens the pseudo principal whose address is made of the token's id
/// (api.md 16.3).
fn viewer(cx: &Context<'_>) -> Node {
    user(cx).unwrap_or_else(|| {
        let id = cx.principal.grants().first().map_or("", |grant| grant.token_id.as_str());
        Node::fixed(
            "Macaroon",
            vec![
                ("id", id.into()),
                ("email", format!("{id}@tokens.fly.io").into()),
                ("name", Node::NULL),
                ("avatarUrl", "".into()),
                ("trust", "HIGH".into()),
            ],
        )
    })
}

fn platform(cx: &Context<'_>) -> Node {
    let regions = cx.central.state.read(|w| Node::list(w.regions.iter().map(|r| region(w, r))));
    Node::fixed("FlyPlatform", vec![("requestRegion", NEAREST.into()), ("regions", regions)])
}

/// `nearestRegion`; with `wireguardGateway` one that has a gateway, if any has.
fn nearest_region(cx: &Context<'_>, args: &Args) -> Result<Node, GqlError> {
    let gateway = args.get("wireguardGateway").and_then(Value::as_bool).unwrap_or(false);
    let found = cx.central.state.read(|w| {
        let code = peers::nearest(w).filter(|_| gateway).map_or(NEAREST, |g| g.region.as_str());
        w.regions.iter().find(|r| r.code == code).map(|r| region(w, r))
    });
    found.ok_or_else(|| GqlError::not_found("Region", NEAREST))
}

/// A region.
pub(super) fn region(world: &World, region: &Region) -> Node {
    let gateway = world.gateways.iter().any(|g| g.region == region.code);
    Node::fixed(
        "Region",
        vec![
            ("code", region.code.as_str().into()),
            ("name", region.name.as_str().into()),
            ("latitude", Value::from(region.latitude).into()),
            ("longitude", Value::from(region.longitude).into()),
            ("gatewayAvailable", gateway.into()),
            ("requiresPaidPlan", false.into()),
            ("deprecated", false.into()),
            ("processGroup", Node::NULL),
        ],
    )
}

fn machine(cx: &Context<'_>, id: &str) -> Result<Node, GqlError> {
    let found = cx.central.state.read(|w| {
        let machine = w.machines.get(id)?;
        let app = w.apps.get(&machine.app)?;
        cx.principal.may_see_app(app).then(|| machine.clone())
    });
    let machine = found.ok_or_else(|| GqlError::not_found("Machine", id))?;
    Ok(Object::Machine(machine).into())
}

fn volume(cx: &Context<'_>, id: &str) -> Result<Node, GqlError> {
    let found = cx.central.state.read(|w| {
        let volume = w.volumes.get(id)?;
        let app = w.apps.get(&volume.app)?;
        cx.principal.may_see_app(app).then(|| volume.clone())
    });
    let volume = found.ok_or_else(|| GqlError::not_found("Volume", id))?;
    Ok(Object::Volume(volume).into())
}
