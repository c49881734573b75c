//! Services and checks (flyctl: internal/appconfig/service.go, toplevelcheck.go).

use super::super::groups::GroupView;
use super::super::problem::Problem;
use super::super::types::{AppConfig, HttpCheck, Service, TcpCheck, TopLevelCheck};
use crate::diagnosis::Code;
use crate::machine::{self, Check, HttpHeader, ServiceCheck};
use std::collections::BTreeMap;

/// Services of a group, `[http_service]` first.
pub(super) fn services(view: &GroupView<'_>) -> Vec<machine::Service> {
    let http = view.http_service.map(|service| service_of(&service.to_service()));
    http.into_iter().chain(view.services.iter().map(|(_, service)| service_of(service))).collect()
}

fn service_of(service: &Service) -> machine::Service {
    let tcp = service.tcp_checks.iter().map(tcp_check);
    machine::Service {
        protocol: service.protocol.clone(),
        internal_port: service.internal_port,
        autostop: service.auto_stop_machines,
        autostart: service.auto_start_machines,
        min_machines_running: service.min_machines_running,
        ports: service.ports.clone(),
        checks: tcp.chain(service.http_checks.iter().map(http_check)).collect(),
        concurrency: service.concurrency.clone(),
        ..machine::Service::default()
    }
}

fn tcp_check(check: &TcpCheck) -> ServiceCheck {
    ServiceCheck {
        kind_of_probe: Some("tcp".to_owned()),
        interval: check.interval,
        timeout: check.timeout,
        grace_period: check.grace_period,
        ..ServiceCheck::default()
    }
}

fn http_check(check: &HttpCheck) -> ServiceCheck {
    ServiceCheck {
        port: None,
        kind_of_probe: Some("http".to_owned()),
        interval: check.interval,
        timeout: check.timeout,
        grace_period: check.grace_period,
        method: check.method.clone(),
        path: check.path.clone(),
        protocol: check.protocol.clone(),
        tls_skip_verify: check.tls_skip_verify,
        tls_server_name: check.tls_server_name.clone(),
        headers: headers(&check.headers),
    }
}

/// In the order of names: flyctl's order is random, which makes equal configurations differ.
fn headers(headers: &BTreeMap<String, String>) -> Vec<HttpHeader> {
    headers
        .iter()
        .map(|(name, value)| HttpHeader { name: name.clone(), values: vec![value.clone()] })
        .collect()
}

/// Named checks of a group.
pub(super) fn checks(
    config: &AppConfig,
    view: &GroupView<'_>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Check> {
    let mut checks = BTreeMap::new();
    for (name, check) in &view.checks {
        match check_of(config, view, name, check) {
            Ok(check) => {
                checks.insert((*name).to_owned(), check);
            }
            Err(problem) => problems.push(problem),
        }
    }
    checks
}

/// One named check; its port defaults to the group's `http_service.internal_port`.
pub(crate) fn check_of(
    config: &AppConfig,
    view: &GroupView<'_>,
    name: &str,
    check: &TopLevelCheck,
) -> Result<Check, Problem> {
    let key = format!("checks.{name}");
    let kind = check.kind.as_deref().filter(|kind| ["http", "tcp"].contains(kind)).ok_or_else(|| {
        let message = match &check.kind {
            None => format!("check {name:?} needs a `type`"),
            Some(kind) => format!("check {name:?} has the unknown type {kind:?}"),
        };
        config
            .origin
            .error(Code::C118, &format!("{key}.type"), message)
            .hint("types are \"http\" and \"tcp\"")
    })?;
    let port = check.port.or(view.http_service.map(|service| service.internal_port)).ok_or_else(|| {
        let message = format!(
            "check {name:?} has no port, and group {:?} has no http_service to take it from",
            view.group
        );
        config.origin.error(Code::C118, &format!("{key}.port"), message).hint("add `port`")
    })?;
    Ok(Check {
        port: Some(port),
        kind_of_probe: Some(kind.to_owned()),
        kind: None,
        interval: check.interval,
        timeout: check.timeout,
        grace_period: check.grace_period,
        method: check.method.as_ref().map(|method| method.to_uppercase()),
        path: check.path.clone(),
        protocol: check.protocol.clone(),
        tls_skip_verify: check.tls_skip_verify,
        tls_server_name: check.tls_server_name.clone(),
        headers: headers(&check.headers),
    })
}
