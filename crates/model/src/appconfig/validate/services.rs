//! Services, ports and checks.

use super::super::mapping::check_of;
use super::super::problem::Problem;
use super::super::types::{AppConfig, Service};
use super::check_groups;
use crate::diagnosis::{Code, Severity};
use crate::machine::{Duration, Port};

pub(super) fn check(config: &AppConfig, problems: &mut Vec<Problem>) {
    for (key, service) in config.all_services() {
        groups(config, &key, &service, problems);
        service_ports(config, &key, &service, problems);
        concurrency(config, &key, &service, problems);
        service_checks(config, &key, &service, problems);
    }
    top_level(config, problems);
}

fn groups(config: &AppConfig, key: &str, service: &Service, problems: &mut Vec<Problem>) {
    let what = describe(key, service);
    if service.processes.is_empty() && !config.processes.is_empty() {
        let groups = config.groups();
        let message = format!("{what} does not say which process group serves it");
        let hint =
            format!("add `processes = [\"{}\"]`; groups are {}", config.default_group(), groups.join(", "));
        problems.push(config.origin.error(Code::C103, key, message).hint(hint));
    }
    check_groups(config, key, &what, &service.processes, Severity::Error, problems);
}

fn describe(key: &str, service: &Service) -> String {
    match (key, service.internal_port) {
        ("http_service", _) => "[http_service]".to_owned(),
        (_, 0) => "a service".to_owned(),
        (_, port) => format!("the service on port {port}"),
    }
}

fn service_ports(config: &AppConfig, key: &str, service: &Service, problems: &mut Vec<Problem>) {
    let what = describe(key, service);
    let internal = format!("{key}.internal_port");
    match service.internal_port {
        0 => {
            // flyctl and the platform accept it, so it cannot be an error here.
            let message = format!("{what} has no `internal_port`, so the platform has to guess it");
            let hint = "add the port the app listens on";
            problems.push(config.origin.warning(Code::C120, &internal, message).hint(hint));
        }
        port => port_number(config, &internal, port, problems),
    }
    if service.ports.is_empty() {
        let message = format!("{what} has no ports, so it cannot be reached from outside");
        problems.push(config.origin.warning(Code::C120, key, message).hint("add [[services.ports]]"));
    }
    if key == "http_service" {
        return;
    }
    for (index, port) in service.ports.iter().enumerate() {
        public_port(config, &format!("{key}.ports[{index}]"), port, problems);
    }
}

fn public_port(config: &AppConfig, key: &str, port: &Port, problems: &mut Vec<Problem>) {
    for (name, number) in [("port", port.port), ("start_port", port.start_port), ("end_port", port.end_port)]
    {
        if let Some(number) = number {
            port_number(config, &format!("{key}.{name}"), number, problems);
        }
    }
    let ranged = port.start_port.is_some() || port.end_port.is_some();
    match (port.port, ranged) {
        (Some(_), true) => {
            let message = "a port entry has both `port` and a range";
            problems.push(config.origin.error(Code::C119, key, message).hint("keep one of them"));
        }
        (None, false) => {
            let message = "a port entry has neither `port` nor a range";
            problems.push(config.origin.error(Code::C118, key, message).hint("add `port`"));
        }
        _ => {}
    }
    if let (Some(first), Some(last)) = (port.start_port, port.end_port)
        && first > last
    {
        let message = format!("the port range {first} to {last} is empty");
        problems.push(config.origin.error(Code::C118, &format!("{key}.start_port"), message));
    }
    if port.force_https && !port.handlers.iter().any(|handler| handler == "http") {
        let message = "`force_https` needs the \"http\" handler";
        problems.push(config.origin.warning(Code::C120, &format!("{key}.force_https"), message));
    }
}

fn port_number(config: &AppConfig, key: &str, port: i64, problems: &mut Vec<Problem>) {
    if !(1..=65_535).contains(&port) {
        let message = format!("{port} is not a port number");
        problems.push(config.origin.error(Code::C118, key, message).hint("ports are 1 to 65535"));
    }
}

fn concurrency(config: &AppConfig, key: &str, service: &Service, problems: &mut Vec<Problem>) {
    let Some(limits) = &service.concurrency else { return };
    if limits.hard_limit > 0 && limits.soft_limit > limits.hard_limit {
        let message = format!("soft_limit {} is above hard_limit {}", limits.soft_limit, limits.hard_limit);
        problems.push(config.origin.warning(Code::C120, &format!("{key}.concurrency.soft_limit"), message));
    }
}

/// The platform moves out-of-range times of service checks into range, so these are warnings.
fn service_checks(config: &AppConfig, key: &str, service: &Service, problems: &mut Vec<Problem>) {
    let (tcp, http) = (service.tcp_checks.iter(), service.http_checks.iter());
    let http_key = if key == "http_service" { "checks" } else { "http_checks" };
    let tcp = tcp
        .enumerate()
        .map(|(i, c)| (format!("{key}.tcp_checks[{i}]"), c.interval, c.timeout, c.grace_period));
    let http = http
        .enumerate()
        .map(|(i, c)| (format!("{key}.{http_key}[{i}]"), c.interval, c.timeout, c.grace_period));
    for (key, interval, timeout, grace) in tcp.chain(http) {
        for (name, time, zero_ok) in
            [("interval", interval, false), ("timeout", timeout, false), ("grace_period", grace, true)]
        {
            clamped(config, &format!("{key}.{name}"), time, zero_ok, problems);
        }
    }
}

fn clamped(
    config: &AppConfig,
    key: &str,
    time: Option<Duration>,
    zero_ok: bool,
    problems: &mut Vec<Problem>,
) {
    let Some(time) = time else { return };
    let (second, minute) = (Duration::from_secs(1), Duration::from_secs(60));
    let change = if time < second && !(zero_ok && time == Duration::ZERO) {
        "raises it to 1s"
    } else if time > minute {
        "lowers it to 1m0s"
    } else {
        return;
    };
    let message = format!("`{key}` is {time}; the platform {change}");
    problems.push(config.origin.warning(Code::C112, key, message));
}

/// Top-level checks: times out of range are refused by the platform.
fn top_level(config: &AppConfig, problems: &mut Vec<Problem>) {
    for (name, check) in &config.checks {
        let key = format!("checks.{name}");
        check_groups(config, &key, &format!("check {name:?}"), &check.processes, Severity::Warning, problems);
        if let Some(port) = check.port {
            port_number(config, &format!("{key}.port"), port, problems);
        }
        if let Some(interval) = check.interval.filter(|interval| interval.as_secs_f64() < 2.0) {
            let message = format!("check {name:?}: interval {interval} is too short");
            problems.push(
                config.origin.error(Code::C112, &format!("{key}.interval"), message).hint("at least 2s"),
            );
        }
        if let Some(timeout) = check.timeout.filter(|timeout| timeout.as_secs_f64() > 60.0) {
            let message = format!("check {name:?}: timeout {timeout} is too long");
            problems.push(
                config.origin.error(Code::C112, &format!("{key}.timeout"), message).hint("at most 60s"),
            );
        }
    }
    for group in config.groups() {
        let view = config.view(group);
        for (name, check) in &view.checks {
            problems.extend(check_of(config, &view, name, check).err());
        }
    }
}
