//! What a path template says by itself: which API it belongs to, what it names, what the call was for, in which phase of a
//! command it surfaces. So a failed call is placed even where its caller said nothing.

use model::diagnosis::{ObjectKind, Phase, Surface};

pub(super) fn surface(route: &str) -> Surface {
    if route == "/graphql" {
        Surface::GraphQl
    } else if route.starts_with("/v1/") {
        Surface::Machines
    } else if route.ends_with("/logs") {
        Surface::Logs
    } else if route.is_empty() || route.contains("incidents") || route.starts_with("/api/v2/") {
        Surface::Incidents
    } else {
        Surface::UiEx
    }
}

pub(super) fn object(route: &str) -> ObjectKind {
    let last = route.rsplit('/').find(|part| part.starts_with('{')).unwrap_or_default();
    if route.ends_with("/lease") {
        return ObjectKind::Lease;
    }
    match last {
        "{app}" => ObjectKind::App,
        "{machine}" => ObjectKind::Machine,
        "{volume}" => ObjectKind::Volume,
        "{org}" | "{slug}" => ObjectKind::Organization,
        _ => ObjectKind::Other,
    }
}

/// Where a call surfaces when its caller does not say (spec A2).
pub(super) fn phase(method: &str, route: &str) -> Phase {
    let has = |part: &str| route.split('/').any(|piece| piece == part);
    if has("lease") {
        Phase::Lease
    } else if has("volumes") {
        Phase::Volumes
    } else if has("secrets") || has("secretkeys") {
        Phase::Secrets
    } else if has("ip_assignments") {
        Phase::Ips
    } else if has("certificates") {
        Phase::Certs
    } else if has("logs") {
        Phase::Logs
    } else if has("start") || has("wait") {
        Phase::Start
    } else if has("machines") && method == "POST" {
        if route.ends_with("/machines") { Phase::Create } else { Phase::Update }
    } else {
        Phase::Api
    }
}

/// "create machine", "stop machine", "list volumes": what the call was for.
pub(super) fn operation(method: &str, route: &str) -> String {
    let parts: Vec<&str> = route.split('/').filter(|part| !part.is_empty()).collect();
    let Some(last) = parts.last() else { return format!("{method} {route}") };
    let words = |noun: &str| noun.replace('_', " ");
    if last.starts_with('{') {
        let noun = last.trim_matches(['{', '}']);
        let verb = match method {
            "GET" | "HEAD" => "read",
            "DELETE" => "destroy",
            _ => "update",
        };
        return format!("{verb} {}", words(noun));
    }
    let owner = parts.iter().rev().nth(1).filter(|part| part.starts_with('{'));
    let owner = owner.map(|part| part.trim_matches(['{', '}'])).filter(|noun| *noun != "app");
    match (method, owner) {
        ("GET" | "HEAD", None) => format!("list {}", words(last)),
        ("POST", None) => format!("create {}", words(last.strip_suffix('s').unwrap_or(last))),
        ("GET" | "HEAD", Some(owner)) => format!("read the {} of the {owner}", words(last)),
        ("POST" | "PUT", Some(owner)) => format!("{} {owner}", words(last)),
        (_, Some(owner)) => format!("remove the {} of the {owner}", words(last)),
        (_, None) => format!("{} {}", method.to_lowercase(), words(last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_says_what_it_is_for_and_where_it_belongs() {
        let rows = [
            ("GET", "/v1/apps/{app}", "read app", Phase::Api, ObjectKind::App),
            ("GET", "/v1/apps/{app}/machines", "list machines", Phase::Api, ObjectKind::App),
            ("POST", "/v1/apps/{app}/machines", "create machine", Phase::Create, ObjectKind::App),
            (
                "POST",
                "/v1/apps/{app}/machines/{machine}",
                "update machine",
                Phase::Update,
                ObjectKind::Machine,
            ),
            (
                "POST",
                "/v1/apps/{app}/machines/{machine}/stop",
                "stop machine",
                Phase::Update,
                ObjectKind::Machine,
            ),
            (
                "POST",
                "/v1/apps/{app}/machines/{machine}/start",
                "start machine",
                Phase::Start,
                ObjectKind::Machine,
            ),
            (
                "POST",
                "/v1/apps/{app}/machines/{machine}/lease",
                "lease machine",
                Phase::Lease,
                ObjectKind::Lease,
            ),
            (
                "DELETE",
                "/v1/apps/{app}/machines/{machine}/lease",
                "remove the lease of the machine",
                Phase::Lease,
                ObjectKind::Lease,
            ),
            ("GET", "/v1/apps/{app}/volumes", "list volumes", Phase::Volumes, ObjectKind::App),
            (
                "PUT",
                "/v1/apps/{app}/volumes/{volume}/extend",
                "extend volume",
                Phase::Volumes,
                ObjectKind::Volume,
            ),
            (
                "DELETE",
                "/v1/apps/{app}/volumes/{volume}",
                "destroy volume",
                Phase::Volumes,
                ObjectKind::Volume,
            ),
            ("POST", "/v1/apps/{app}/secrets", "create secret", Phase::Secrets, ObjectKind::App),
            ("GET", "/api/v1/apps/{app}/logs", "list logs", Phase::Logs, ObjectKind::App),
        ];
        for (method, route, operation, phase, object) in rows {
            assert_eq!(super::operation(method, route), operation);
            assert_eq!(super::phase(method, route), phase, "{method} {route}");
            assert_eq!(super::object(route), object, "{route}");
        }
    }
}
