//! Addresses of apps: reading, allocating, releasing.

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, connection};
use crate::domain::{App, IpAssignment, IpKind, rfc3339};
use crate::inventory::addresses::{self, AssignError, Placement};

/// `App.ipAddresses`: everything but the shared address, which is `App.sharedIpAddress`.
pub(super) fn of_app(cx: &Context<'_>, app: &App, args: &Args) -> Node {
    let list: Vec<IpAssignment> = cx
        .central
        .state
        .read(|w| addresses::of(w, &app.name).filter(|ip| ip.kind != IpKind::SharedV4).cloned().collect());
    let items = list.iter().map(|ip| (ip.id.clone(), object(cx, app, ip)));
    connection("IPAddressConnection", items.collect(), args)
}

/// The shared IPv4 address, if the app has it.
pub(super) fn shared(cx: &Context<'_>, app: &App) -> Option<String> {
    cx.central
        .state
        .read(|w| addresses::of(w, &app.name).find(|ip| ip.kind == IpKind::SharedV4).map(|ip| ip.ip.clone()))
}

fn kind_name(kind: IpKind) -> &'static str {
    match kind {
        IpKind::V4 => "v4",
        IpKind::V6 => "v6",
        IpKind::SharedV4 => "shared_v4",
        IpKind::PrivateV6 => "private_v6",
    }
}

fn kind(name: &str) -> Option<IpKind> {
    [IpKind::V4, IpKind::V6, IpKind::SharedV4, IpKind::PrivateV6]
        .into_iter()
        .find(|kind| kind_name(*kind) == name)
}

fn object(cx: &Context<'_>, app: &App, ip: &IpAssignment) -> Object {
    // Only private addresses live in a network that may differ from the app's own.
    let network = (ip.kind == IpKind::PrivateV6).then(|| {
        let org = cx.central.state.read(|w| w.orgs.get(&app.org).cloned());
        let name = if ip.network.is_empty() { "default" } else { &ip.network };
        Node::fixed(
            "Network",
            vec![
                ("id", name.into()),
                ("name", name.into()),
                ("organization", org.map(Object::Org).into()),
                ("createdAt", rfc3339(ip.created_at).into()),
                ("updatedAt", rfc3339(ip.created_at).into()),
            ],
        )
    });
    Object::Fixed(
        "IPAddress",
        vec![
            ("id", ip.id.as_str().into()),
            ("address", ip.ip.as_str().into()),
            ("type", kind_name(ip.kind).into()),
            ("region", ip.region.as_str().into()),
            ("serviceName", ip.service_name.as_str().into()),
            ("createdAt", rfc3339(ip.created_at).into()),
            ("network", network.into()),
        ],
    )
}

/// Input of `allocateIpAddress`.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Allocate {
    #[serde(rename = "type")]
    ty: String,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    organization_id: Option<String>,
    #[serde(default)]
    network: Option<String>,
    #[serde(default)]
    service_name: Option<String>,
}

/// `allocateIpAddress`; a shared address has no `ipAddress`, as in production.
pub(super) fn allocate(cx: &Context<'_>, app: &App, input: Allocate) -> Result<Node, GqlError> {
    let kind =
        kind(&input.ty).ok_or_else(|| GqlError::invalid(format!("{:?} is no address type", input.ty)))?;
    let assigned = cx.central.state.update(|world| {
        let org = match input.organization_id.as_deref() {
            None | Some("") => String::new(),
            Some(id) => match world.org(id) {
                Some(org) if cx.principal.may_see_org(&org.slug) => org.slug.clone(),
                _ => return Err(GqlError::not_found("Organization", id)),
            },
        };
        let placement = Placement {
            region: input.region.unwrap_or_default(),
            service_name: input.service_name.unwrap_or_default(),
            org,
            network: input.network.unwrap_or_default(),
        };
        addresses::assign(world, &app.name, kind, &placement, cx.now).map_err(|e| match e {
            AssignError::NoSuchApp => GqlError::not_found("App", &app.name),
            other => GqlError::unprocessable(other.to_string()),
        })
    })?;
    let address = (kind != IpKind::SharedV4).then(|| object(cx, app, &assigned));
    Ok(Node::fixed(
        "AllocateIPAddressPayload",
        vec![
            ("app", Object::App(app.clone()).into()),
            ("ipAddress", address.into()),
            ("clientMutationId", Node::NULL),
        ],
    ))
}

/// `releaseIpAddress` by address or id.
pub(super) fn release(cx: &Context<'_>, app: &App, ip_or_id: &str) -> Result<Node, GqlError> {
    cx.central
        .state
        .update(|world| addresses::release(world, &app.name, ip_or_id))
        .ok_or_else(|| GqlError::not_found("IPAddress", ip_or_id))?;
    Ok(Node::fixed(
        "ReleaseIPAddressPayload",
        vec![("app", Object::App(app.clone()).into()), ("clientMutationId", Node::NULL)],
    ))
}
