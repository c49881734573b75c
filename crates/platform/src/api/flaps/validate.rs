//! Checks of a machine configuration before anybody is asked to run it. Pure; the texts follow the style
//! of the real service (`invalid config.guest.memory_mb, minimum required 4096 MiB`).

use serde_json::{Value, json};

use super::ApiError;

/// MB of memory per CPU: least and most (api.md 7.7, VM presets).
const SHARED_MEMORY_PER_CPU: (u64, u64) = (256, 2048);
const PERFORMANCE_MEMORY_PER_CPU: (u64, u64) = (2048, 8192);
const SHARED_CPUS: [u64; 5] = [1, 2, 4, 6, 8];
const PERFORMANCE_CPUS: [u64; 9] = [1, 2, 4, 6, 8, 10, 12, 14, 16];
const RESTART_POLICIES: [&str; 4] = ["no", "on-failure", "always", "spot-price"];
const HANDLERS: [&str; 5] = ["http", "tls", "pg_tls", "proxy_proto", "edge_http"];
const SCHEDULES: [&str; 4] = ["hourly", "daily", "weekly", "monthly"];

/// Puts the configuration into the one form the platform keeps: `autostop` as bool or `"suspend"`.
pub(super) fn normalise(config: &mut Value) {
    if let Some(services) = config.get_mut("services").and_then(Value::as_array_mut) {
        for service in services {
            if let Some(autostop) = service.get_mut("autostop") {
                match autostop.as_str() {
                    Some("off") => *autostop = Value::Bool(false),
                    Some("stop") => *autostop = Value::Bool(true),
                    _ => {}
                }
            }
        }
    }
    if let Value::Object(members) = config {
        members.entry("init").or_insert_with(|| json!({}));
        // Every machine has a size; the smallest is the default.
        members
            .entry("guest")
            .and_modify(default_guest)
            .or_insert_with(|| json!({ "cpu_kind": "shared", "cpus": 1, "memory_mb": 256 }));
    }
}

fn default_guest(guest: &mut Value) {
    let Value::Object(members) = guest else {
        return;
    };
    let kind = members.entry("cpu_kind").or_insert_with(|| "shared".into());
    let per_cpu = if *kind == "performance" { PERFORMANCE_MEMORY_PER_CPU.0 } else { SHARED_MEMORY_PER_CPU.0 };
    let cpus = members.entry("cpus").or_insert_with(|| 1.into()).as_u64().unwrap_or(1);
    members.entry("memory_mb").or_insert_with(|| (per_cpu * cpus).into());
}

/// Refuses what the real service refuses before scheduling.
pub(super) fn config(config: &Value) -> Result<(), ApiError> {
    if !config.is_object() {
        return Err(ApiError::invalid("invalid config, must be an object"));
    }
    image(config)?;
    for member in ["env", "metadata"] {
        string_map(config, member)?;
    }
    if let Some(guest) = present(config, "guest") {
        self::guest(guest)?;
    }
    for (index, service) in list(config, "services")?.iter().enumerate() {
        self::service(service, index)?;
    }
    if let Some(checks) = present(config, "checks") {
        let checks = checks.as_object().ok_or_else(|| wrong_type("checks", "an object"))?;
        for (name, check) in checks {
            self::check(check, &format!("checks.{name}"))?;
        }
    }
    for (index, mount) in list(config, "mounts")?.iter().enumerate() {
        self::mount(mount, index)?;
    }
    for (index, file) in list(config, "files")?.iter().enumerate() {
        if !text(file, "guest_path").starts_with('/') {
            return Err(bad(format_args!("files[{index}].guest_path"), "must be absolute"));
        }
    }
    policies(config)
}

fn image(config: &Value) -> Result<(), ApiError> {
    let containers = list(config, "containers")?;
    if containers.is_empty() && text(config, "image").is_empty() {
        return Err(bad("image", "must be specified"));
    }
    Ok(())
}

fn policies(config: &Value) -> Result<(), ApiError> {
    if let Some(restart) = present(config, "restart") {
        let policy = text(restart, "policy");
        if !policy.is_empty() && !RESTART_POLICIES.contains(&policy) {
            return Err(bad("restart.policy", &format!("unknown policy {policy:?}")));
        }
    }
    let schedule = text(config, "schedule");
    if !schedule.is_empty() && !SCHEDULES.contains(&schedule) {
        return Err(bad("schedule", &format!("unknown schedule {schedule:?}")));
    }
    Ok(())
}

fn guest(guest: &Value) -> Result<(), ApiError> {
    let kind = text(guest, "cpu_kind");
    let (cpus_allowed, (least, most)): (&[u64], _) = match kind {
        "" | "shared" => (&SHARED_CPUS, SHARED_MEMORY_PER_CPU),
        "performance" => (&PERFORMANCE_CPUS, PERFORMANCE_MEMORY_PER_CPU),
        other => return Err(bad("guest.cpu_kind", &format!("unknown kind {other:?}"))),
    };
    let cpus = number(guest, "cpus", "guest.cpus")?.unwrap_or(1);
    if !cpus_allowed.contains(&cpus) {
        let allowed = cpus_allowed.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
        return Err(bad("guest.cpus", &format!("must be one of {allowed}, got {cpus}")));
    }
    let Some(memory) = number(guest, "memory_mb", "guest.memory_mb")? else {
        return Ok(());
    };
    let (least, most) = (least * cpus, most * cpus);
    if memory < least {
        return Err(bad("guest.memory_mb", &format!("minimum required {least} MiB")));
    }
    if memory > most {
        return Err(bad("guest.memory_mb", &format!("cannot exceed {most} MiB")));
    }
    let step = if kind == "performance" { 1024 } else { 256 };
    if memory % step != 0 {
        return Err(bad("guest.memory_mb", &format!("must be a multiple of {step} MiB")));
    }
    Ok(())
}

fn service(service: &Value, index: usize) -> Result<(), ApiError> {
    let at = format!("services[{index}]");
    let protocol = text(service, "protocol");
    if !matches!(protocol, "" | "tcp" | "udp") {
        return Err(bad(format_args!("{at}.protocol"), &format!("unknown protocol {protocol:?}")));
    }
    let internal = number(service, "internal_port", &format!("{at}.internal_port"))?;
    port(internal, &format!("{at}.internal_port"), 1)?;
    for (n, entry) in list(service, "ports")?.iter().enumerate() {
        let at = format!("{at}.ports[{n}]");
        for member in ["port", "start_port", "end_port"] {
            let name = format!("{at}.{member}");
            port(number(entry, member, &name)?, &name, 0)?;
        }
        for handler in list(entry, "handlers")? {
            if !handler.as_str().is_some_and(|handler| HANDLERS.contains(&handler)) {
                return Err(bad(format_args!("{at}.handlers"), &format!("unknown handler {handler}")));
            }
        }
    }
    for (n, check) in list(service, "checks")?.iter().enumerate() {
        self::check(check, &format!("{at}.checks[{n}]"))?;
    }
    Ok(())
}

fn check(check: &Value, at: &str) -> Result<(), ApiError> {
    let kind = text(check, "type");
    if !matches!(kind, "" | "tcp" | "http") {
        return Err(bad(format_args!("{at}.type"), &format!("unknown check type {kind:?}")));
    }
    port(number(check, "port", &format!("{at}.port"))?, &format!("{at}.port"), 1)?;
    for member in ["interval", "timeout", "grace_period"] {
        match check.get(member) {
            None | Some(Value::Null | Value::Number(_)) => {}
            Some(Value::String(text)) if text.is_empty() || super::request::go_duration(text).is_some() => {}
            Some(other) => {
                return Err(bad(format_args!("{at}.{member}"), &format!("not a duration: {other}")));
            }
        }
    }
    Ok(())
}

fn mount(mount: &Value, index: usize) -> Result<(), ApiError> {
    if !text(mount, "path").starts_with('/') {
        return Err(bad(format_args!("mounts[{index}].path"), "must be absolute"));
    }
    if text(mount, "volume").is_empty() && text(mount, "name").is_empty() {
        return Err(bad(format_args!("mounts[{index}].volume"), "must name a volume"));
    }
    Ok(())
}

fn port(value: Option<u64>, name: &str, least: u64) -> Result<(), ApiError> {
    match value {
        Some(port) if port < least || port > 65535 => {
            Err(bad(name, &format!("must be between {least} and 65535, got {port}")))
        }
        _ => Ok(()),
    }
}

fn string_map(config: &Value, member: &str) -> Result<(), ApiError> {
    let Some(value) = present(config, member) else {
        return Ok(());
    };
    let map = value.as_object().ok_or_else(|| wrong_type(member, "an object"))?;
    match map.iter().find(|(_, value)| !value.is_string()) {
        Some((key, _)) => Err(wrong_type(&format!("{member}.{key}"), "a string")),
        None => Ok(()),
    }
}

fn present<'a>(value: &'a Value, member: &str) -> Option<&'a Value> {
    value.get(member).filter(|value| !value.is_null())
}

fn list<'a>(value: &'a Value, member: &str) -> Result<&'a [Value], ApiError> {
    match present(value, member) {
        None => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(wrong_type(member, "a list")),
    }
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, member: &str, name: &str) -> Result<Option<u64>, ApiError> {
    present(value, member)
        .map(|value| value.as_u64().ok_or_else(|| wrong_type(name, "a positive number")))
        .transpose()
}

fn bad(field: impl std::fmt::Display, why: &str) -> ApiError {
    ApiError::new(http::StatusCode::BAD_REQUEST, format!("invalid config.{field}, {why}"))
}

fn wrong_type(field: &str, wanted: &str) -> ApiError {
    ApiError::invalid(format_args!("unable to parse request body: config.{field} must be {wanted}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn refused(value: Value) -> String {
        config(&value).unwrap_err().text().to_owned()
    }

    #[test]
    fn memory_has_a_minimum_and_a_maximum_per_cpu() {
        let guest = |kind: &str, cpus: u64, memory: u64| {
            config(&json!({
                "image": "x",
                "guest": { "cpu_kind": kind, "cpus": cpus, "memory_mb": memory },
            }))
            .map_err(|error| error.text().to_owned())
        };
        assert_eq!(guest("shared", 1, 256), Ok(()));
        assert_eq!(guest("performance", 2, 4096), Ok(()));
        assert_eq!(
            guest("performance", 2, 2048).unwrap_err(),
            "invalid config.guest.memory_mb, minimum required 4096 MiB"
        );
        assert_eq!(
            guest("shared", 1, 4096).unwrap_err(),
            "invalid config.guest.memory_mb, cannot exceed 2048 MiB"
        );
        assert!(guest("shared", 1, 300).unwrap_err().contains("multiple of 256"));
        assert!(guest("shared", 3, 1024).unwrap_err().starts_with("invalid config.guest.cpus"));
        assert!(guest("quantum", 1, 256).unwrap_err().contains("cpu_kind"));
    }

    #[test]
    fn the_field_path_is_named() {
        assert!(refused(json!({})).starts_with("invalid config.image"));
        let ports = json!({ "image": "x", "services": [{ "internal_port": 70000 }] });
        assert!(refused(ports).starts_with("invalid config.services[0].internal_port"));
        let handlers = json!({ "image": "x", "services": [{ "internal_port": 80, "ports": [{ "port": 80, "handlers": ["gopher"] }] }] });
        assert!(refused(handlers).contains("services[0].ports[0].handlers"));
        let env = json!({ "image": "x", "env": { "A": 1 } });
        assert!(refused(env).starts_with("invalid_argument: unable to parse"));
        let interval = json!({ "image": "x", "checks": { "up": { "interval": "soon" } } });
        assert!(refused(interval).contains("checks.up.interval"));
    }

    #[test]
    fn the_kept_form_is_the_wire_form() {
        let mut value = json!({
            "image": "x",
            "services": [{ "autostop": "off" }, { "autostop": "stop" }, { "autostop": "suspend" }],
            "guest": { "cpu_kind": "performance" },
        });
        normalise(&mut value);
        let autostop: Vec<_> =
            value["services"].as_array().unwrap().iter().map(|s| s["autostop"].clone()).collect();
        assert_eq!(autostop, [json!(false), json!(true), json!("suspend")]);
        assert_eq!(value["init"], json!({}));
        assert_eq!(value["guest"]["memory_mb"], 2048);
    }
}
