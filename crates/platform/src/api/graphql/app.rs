//! Fields of `App` and its services.

use serde_json::{Value, json};

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, connection, required, text};
use super::{image, ips};
use crate::api::uiex::releases;
use crate::domain::{App, AppStatus, Machine, TokenScope, rfc3339};
use crate::inventory::apps;

/// Resolves one field of an app.
pub(super) fn field(cx: &Context<'_>, app: &App, field: &str, args: &Args) -> Result<Node, GqlError> {
    Ok(match field {
        // An app's GraphQL id is its name; clients hand it back wherever a name is wanted.
        "id" | "name" | "key" => app.name.as_str().into(),
        "internalId" => app.id.as_str().into(),
        "internalNumericId" => i64::from(app.numeric_id).into(),
        "hostname" => hostname(cx, app).into(),
        "cnameTarget" => format!("{}.localhost", app.name).into(),
        "appUrl" => app_url(cx, app).into(),
        "status" => status(cx, app).as_str().into(),
        "state" => status(cx, app).as_str().to_uppercase().into(),
        "deployed" => (status(cx, app) == AppStatus::Deployed).into(),
        "platformVersion" => "machines".into(),
        "runtime" => "FIRECRACKER".into(),
        "network" => app.network.as_str().into(),
        "networkId" | "currentLock" => Node::NULL,
        "createdAt" => rfc3339(app.created_at).into(),
        "version" => newest(cx, app).map_or(0, |r| i64::try_from(r.version).unwrap_or(i64::MAX)).into(),
        _ => return objects(cx, app, field, args),
    })
}

/// The fields of an app that are objects or lists.
fn objects(cx: &Context<'_>, app: &App, field: &str, args: &Args) -> Result<Node, GqlError> {
    let state = &cx.central.state;
    Ok(match field {
        "organization" => state.read(|w| w.orgs.get(&app.org).cloned()).map(Object::Org).into(),
        "role" => role(app),
        "config" => config(cx, app),
        "regions" => regions(cx, app),
        "services" => Node::list(services(cx, app)),
        "currentRelease" => newest(cx, app).map(|r| Object::Release(r, false)).into(),
        "currentReleaseUnprocessed" => newest(cx, app).map(|r| Object::Release(r, true)).into(),
        "releases" => release_list(cx, app, "ReleaseConnection", false, args),
        "releasesUnprocessed" => release_list(cx, app, "ReleaseUnprocessedConnection", true, args),
        "ipAddresses" => ips::of_app(cx, app, args),
        "sharedIpAddress" => ips::shared(cx, app).into(),
        "egressIpAddresses" => connection("EgressIPAddressConnection", Vec::new(), args),
        "certificates" => connection("AppCertificateConnection", Vec::new(), args),
        "addOns" => connection("AddOnConnection", Vec::new(), args),
        "allocations" => Node::List(Vec::new()),
        "secrets" => secrets(cx, app),
        "image" => image::find(cx, app, &required(args, "ref")?)?,
        "imageDetails" => {
            machines(cx, app).iter().find(|m| !m.image.repository.is_empty()).map(image::version).into()
        }
        "machines" => connection(
            "MachineConnection",
            machines(cx, app).into_iter().map(|m| (m.id.clone(), Object::Machine(m))).collect(),
            args,
        ),
        "hostIssues" => host_issues(cx, app, args),
        "limitedAccessTokens" => tokens(cx, app, args),
        _ => return Err(GqlError::no_field("App", field)),
    })
}

/// `https://{hostname}` reaches the app: the edge's TLS port is part of it unless it is 443.
fn hostname(cx: &Context<'_>, app: &App) -> String {
    match cx.central.addresses.edge_https {
        0 | 443 => format!("{}.localhost", app.name),
        port => format!("{}.localhost:{port}", app.name),
    }
}

fn app_url(cx: &Context<'_>, app: &App) -> String {
    match cx.central.addresses.edge_http {
        0 | 80 => format!("http://{}.localhost", app.name),
        port => format!("http://{}.localhost:{port}", app.name),
    }
}

fn status(cx: &Context<'_>, app: &App) -> AppStatus {
    cx.central.state.read(|w| apps::status(w, app))
}

fn newest(cx: &Context<'_>, app: &App) -> Option<crate::domain::Release> {
    cx.central.state.read(|w| releases::newest(w, &app.name).cloned())
}

/// Machines that exist, oldest id first.
fn machines(cx: &Context<'_>, app: &App) -> Vec<Machine> {
    cx.central.state.read(|w| w.machines_of(&app.name).cloned().collect())
}

fn role(app: &App) -> Node {
    let ty = match app.role.as_str() {
        "" => return Node::NULL,
        "postgres_cluster" => "PostgresClusterAppRole",
        "remote-docker-builder" => "RemoteDockerBuilderAppRole",
        _ => "EmptyAppRole",
    };
    Node::fixed(ty, vec![("name", app.role.as_str().into())])
}

fn config(cx: &Context<'_>, app: &App) -> Node {
    let definition = newest(cx, app).map_or_else(|| json!({}), |r| r.definition);
    Node::fixed(
        "AppConfig",
        vec![
            ("definition", definition.into()),
            ("errors", Node::List(Vec::new())),
            ("valid", true.into()),
            ("services", Node::list(services(cx, app))),
        ],
    )
}

fn regions(cx: &Context<'_>, app: &App) -> Node {
    let codes: std::collections::BTreeSet<String> = machines(cx, app).into_iter().map(|m| m.region).collect();
    cx.central.state.read(|w| {
        let mine = w.regions.iter().filter(|r| codes.contains(&r.code));
        Node::list(mine.map(|r| super::query::region(w, r)))
    })
}

/// Services as the newest machine's configuration has them.
fn services(cx: &Context<'_>, app: &App) -> Vec<Node> {
    let machines = machines(cx, app);
    let Some(machine) = machines.iter().max_by_key(|m| m.updated_at) else {
        return Vec::new();
    };
    let list = machine.config.get("services").and_then(Value::as_array);
    list.into_iter().flatten().map(service).collect()
}

fn service(service: &Value) -> Node {
    let protocol = service.get("protocol").and_then(Value::as_str).unwrap_or("tcp").to_uppercase();
    let internal = service.get("internal_port").and_then(Value::as_i64).unwrap_or(0);
    let ports: Vec<&Value> = service.get("ports").and_then(Value::as_array).into_iter().flatten().collect();
    let shown: Vec<String> =
        ports.iter().filter_map(|p| Some(p.get("port")?.as_i64()?.to_string())).collect();
    let limit = |name: &str, default| {
        service.pointer(&format!("/concurrency/{name}")).and_then(Value::as_i64).unwrap_or(default)
    };
    let optional = |port: &Value, name: &str| Node::from(port.get(name).and_then(Value::as_i64));
    let ports = ports.iter().map(|port| {
        let handlers = port.get("handlers").and_then(Value::as_array).into_iter().flatten();
        let handlers = handlers.filter_map(Value::as_str).map(str::to_uppercase);
        Node::fixed(
            "ServicePort",
            vec![
                ("port", optional(port, "port")),
                ("startPort", optional(port, "start_port")),
                ("endPort", optional(port, "end_port")),
                ("handlers", Node::list(handlers)),
            ],
        )
    });
    Node::fixed(
        "Service",
        vec![
            ("description", format!("{protocol} {} => {internal}", shown.join("/")).into()),
            ("protocol", protocol.as_str().into()),
            ("internalPort", internal.into()),
            ("softConcurrency", limit("soft_limit", 20).into()),
            ("hardConcurrency", limit("hard_limit", 25).into()),
            ("ports", Node::list(ports)),
        ],
    )
}

fn release_list(cx: &Context<'_>, app: &App, ty: &'static str, unprocessed: bool, args: &Args) -> Node {
    let status = text(args, "status").filter(|s| !s.is_empty());
    let items = cx.central.state.read(|w| {
        releases::of(w, &app.name)
            .filter(|r| status.as_ref().is_none_or(|s| *s == r.status))
            .map(|r| (r.id.clone(), Object::Release(r.clone(), unprocessed)))
            .collect()
    });
    connection(ty, items, args)
}

fn secrets(cx: &Context<'_>, app: &App) -> Node {
    cx.central.state.read(|w| {
        let mine = w.secrets.values().filter(|s| s.app == app.name);
        Node::list(mine.map(|s| {
            Node::fixed(
                "Secret",
                vec![
                    ("id", format!("{}/{}", s.app, s.name).into()),
                    ("name", s.name.as_str().into()),
                    ("digest", s.digest.as_str().into()),
                    ("createdAt", rfc3339(s.created_at).into()),
                    ("user", Node::NULL),
                ],
            )
        }))
    })
}

fn host_issues(cx: &Context<'_>, app: &App, args: &Args) -> Node {
    let hosts: Vec<(String, String)> = cx.central.state.read(|w| {
        let machines = w.machines_of(&app.name).map(|m| (m.host.clone(), m.region.clone()));
        let volumes = w.volumes.values().filter(|v| v.app == app.name);
        machines.chain(volumes.map(|v| (v.host.clone(), v.region.clone()))).collect()
    });
    let issues = cx.central.faults.host_issues(&app.name, &hosts);
    let items = issues.into_iter().map(|issue| {
        let at = rfc3339(issue.created_at);
        let fields = vec![
            ("id", issue.id.as_str().into()),
            ("internalId", issue.id.as_str().into()),
            ("message", issue.message.into()),
            ("createdAt", at.clone().into()),
            ("updatedAt", at.into()),
            ("resolvedAt", Node::NULL),
        ];
        (issue.id, Object::Fixed("Issue", fields))
    });
    connection("IssueConnection", items.collect(), args)
}

fn tokens(cx: &Context<'_>, app: &App, args: &Args) -> Node {
    let items = cx.central.state.read(|w| {
        w.tokens
            .values()
            .filter(|t| matches!(&t.scope, TokenScope::Deploy { app: only, .. } if *only == app.name))
            .map(|t| (t.id.clone(), Object::Token(t.clone())))
            .collect()
    });
    connection("LimitedAccessTokenConnection", items, args)
}
