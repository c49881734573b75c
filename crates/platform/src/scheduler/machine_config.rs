//! A typed reading of the MachineConfig a client sent (`api.md` 7.7): only what the scheduler acts
//! on. The stored configuration stays verbatim; unknown members are nobody's business here.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// MachineConfig, as far as it matters for scheduling.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MachineConfig {
    pub image: String,
    pub env: BTreeMap<String, String>,
    pub metadata: BTreeMap<String, String>,
    pub guest: Guest,
    pub mounts: Vec<Mount>,
    pub services: Vec<Service>,
    pub checks: BTreeMap<String, CheckConfig>,
    pub files: Vec<File>,
    /// `hourly`, `daily`, `weekly`, `monthly`
    pub schedule: Option<String>,
    pub auto_destroy: bool,
    pub restart: Restart,
    pub standbys: Vec<String>,
    pub stop_config: StopConfig,
    /// Several containers in one machine.
    pub containers: Vec<Container>,
}

/// A container of a machine, as far as the platform plays it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Container {
    pub name: String,
    pub image: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct Guest {
    /// `shared` or `performance`
    pub cpu_kind: String,
    pub cpus: u32,
    pub memory_mb: u64,
}

impl Default for Guest {
    fn default() -> Self {
        Self { cpu_kind: "shared".to_owned(), cpus: 1, memory_mb: 256 }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Mount {
    /// `vol_…`
    pub volume: String,
    pub name: String,
    pub path: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    pub protocol: String,
    pub internal_port: u16,
    pub autostop: Autostop,
    pub autostart: Option<bool>,
    pub min_machines_running: Option<usize>,
    pub ports: Vec<Port>,
    pub checks: Vec<CheckConfig>,
    pub concurrency: Concurrency,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Port {
    pub port: Option<u16>,
    pub start_port: Option<u16>,
    pub end_port: Option<u16>,
    pub handlers: Vec<String>,
    pub force_https: bool,
    pub http_options: HttpOptions,
    pub proxy_proto_options: ProxyProtoOptions,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HttpOptions {
    pub h2_backend: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProxyProtoOptions {
    /// `v1` or `v2`
    pub version: String,
}

impl Port {
    /// Whether the entry covers an external port.
    pub fn covers(&self, port: u16) -> bool {
        match (self.port, self.start_port, self.end_port) {
            (Some(own), ..) => own == port,
            (None, None, None) => false,
            (None, start, end) => (start.unwrap_or(0)..=end.unwrap_or(u16::MAX)).contains(&port),
        }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Concurrency {
    pub soft_limit: Option<u32>,
    pub hard_limit: Option<u32>,
}

/// A service check or a top-level check.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CheckConfig {
    pub port: Option<u16>,
    /// `tcp` or `http`
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(deserialize_with = "go_duration")]
    pub interval: Option<Duration>,
    #[serde(deserialize_with = "go_duration")]
    pub timeout: Option<Duration>,
    #[serde(deserialize_with = "go_duration")]
    pub grace_period: Option<Duration>,
    pub method: String,
    pub path: String,
    /// `http` or `https`
    pub protocol: String,
    pub tls_skip_verify: bool,
    pub tls_server_name: String,
    pub headers: Vec<Header>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Header {
    pub name: String,
    pub values: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct File {
    pub guest_path: String,
    /// Base64.
    pub raw_value: Option<String>,
    pub secret_name: Option<String>,
    pub image_config: Option<String>,
    pub mode: Option<u32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Restart {
    /// `no`, `on-failure`, `always`; empty = `on-failure`.
    pub policy: String,
    pub max_retries: Option<u32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StopConfig {
    #[serde(deserialize_with = "go_duration")]
    pub timeout: Option<Duration>,
    pub signal: Option<String>,
}

/// What the edge does with an idle machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Autostop {
    #[default]
    Off,
    Stop,
    Suspend,
}

impl<'de> Deserialize<'de> for Autostop {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Bool(true) => Ok(Self::Stop),
            Value::Bool(false) | Value::Null => Ok(Self::Off),
            Value::String(s) if s == "stop" => Ok(Self::Stop),
            Value::String(s) if s == "suspend" => Ok(Self::Suspend),
            Value::String(s) if s == "off" || s.is_empty() => Ok(Self::Off),
            other => Err(serde::de::Error::custom(format!("invalid autostop {other}"))),
        }
    }
}

impl MachineConfig {
    /// Reads a stored or sent configuration.
    ///
    /// # Errors
    /// The text of an `invalid_argument` error.
    pub fn read(config: &Value) -> Result<Self, String> {
        serde_json::from_value(without_nulls(config)).map_err(|e| format!("invalid config: {e}"))
    }

    /// A configuration that was accepted before: what does not decode counts as absent.
    pub fn of(config: &Value) -> Self {
        Self::read(config).unwrap_or_default()
    }

    /// Only the size of a configuration that was accepted before: cheap enough to ask for every
    /// machine of a host.
    pub fn guest_of(config: &Value) -> Guest {
        let mut guest = Guest::default();
        let Some(asked) = config.get("guest") else { return guest };
        if let Some(kind) = asked.get("cpu_kind").and_then(Value::as_str) {
            kind.clone_into(&mut guest.cpu_kind);
        }
        let number = |key: &str| asked.get(key).and_then(Value::as_u64);
        if let Some(cpus) = number("cpus").and_then(|n| u32::try_from(n).ok()) {
            guest.cpus = cpus;
        }
        guest.memory_mb = number("memory_mb").unwrap_or(guest.memory_mb);
        guest
    }

    /// The process group deploy wrote into the metadata.
    pub fn group(&self) -> &str {
        let group = self.metadata.get("fly_process_group").or(self.metadata.get("process_group"));
        group.map_or("", String::as_str)
    }

    /// Every port some service or check names.
    pub fn ports(&self) -> Vec<u16> {
        let services = self.services.iter().map(|s| s.internal_port);
        let checks = self.services.iter().flat_map(|s| &s.checks).chain(self.checks.values());
        let mut ports: Vec<u16> = services.chain(checks.filter_map(|c| c.port)).filter(|p| *p != 0).collect();
        ports.sort_unstable();
        ports.dedup();
        ports
    }
}

/// Go encodes absent lists and objects as null; they count as absent.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k.clone(), without_nulls(v))).collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(without_nulls).collect()),
        other => other.clone(),
    }
}

fn go_duration<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Number(n) => n
            .as_u64()
            .map(|ns| Some(Duration::from_nanos(ns)))
            .ok_or_else(|| serde::de::Error::custom(format!("invalid duration {n}"))),
        Value::String(s) if s.is_empty() => Ok(None),
        Value::String(s) => parse_go_duration(&s)
            .map(Some)
            .ok_or_else(|| serde::de::Error::custom(format!("invalid duration {s:?}"))),
        other => Err(serde::de::Error::custom(format!("invalid duration {other}"))),
    }
}

/// A Go duration: `1m30s`, `500ms`, `1.5h`, `0`. Negative ones are refused; absurdly long ones too.
pub fn parse_go_duration(text: &str) -> Option<Duration> {
    if text == "0" {
        return Some(Duration::ZERO);
    }
    let mut rest = text.strip_prefix('+').unwrap_or(text);
    let mut seconds = 0.0_f64;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..end].parse().ok()?;
        rest = &rest[end..];
        let end = rest.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(rest.len());
        let unit = match &rest[..end] {
            "ns" => 1e-9,
            "us" | "µs" | "μs" => 1e-6,
            "ms" => 1e-3,
            "s" => 1.0,
            "m" => 60.0,
            "h" => 3600.0,
            _ => return None,
        };
        seconds += number * unit;
        rest = &rest[end..];
    }
    (seconds < 9e9).then(|| Duration::from_secs_f64(seconds))
}

/// A signal as the wire spells it: `SIGTERM`, `TERM`, or its number.
pub fn parse_signal(text: &str) -> Option<i32> {
    let name = text.trim().to_ascii_uppercase();
    let name = name.strip_prefix("SIG").unwrap_or(&name);
    Some(match name {
        "HUP" => 1,
        "INT" => 2,
        "QUIT" => 3,
        "ABRT" => 6,
        "KILL" => 9,
        "USR1" => 10,
        "SEGV" => 11,
        "USR2" => 12,
        "PIPE" => 13,
        "ALRM" => 14,
        "TERM" => 15,
        number => return number.parse().ok().filter(|n| (1..=64).contains(n)),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn reads_what_go_writes() {
        let config = MachineConfig::read(&json!({
            "image": "x", "env": null, "init": {}, "guest": {"cpus": 2, "memory_mb": 512},
            "services": [{"internal_port": 8080, "autostop": "suspend", "force_instance_key": null,
                "ports": [{"port": 80, "handlers": ["http"]}, {"start_port": 9000}],
                "checks": [{"type": "http", "interval": "15s", "timeout": 2_000_000_000_u64}]}],
            "stop_config": {"timeout": "1m30s", "signal": "SIGINT"}, "unknown": 1,
        }))
        .unwrap();
        let service = &config.services[0];
        assert_eq!(service.autostop, Autostop::Suspend);
        assert_eq!(service.checks[0].timeout, Some(Duration::from_secs(2)));
        assert!(service.ports[1].covers(9001) && !service.ports[1].covers(80));
        assert_eq!(config.stop_config.timeout, Some(Duration::from_secs(90)));
        assert_eq!((config.guest.cpus, config.guest.cpu_kind.as_str()), (2, "shared"));
        assert_eq!(config.ports(), [8080]);
        for guest in
            [json!({}), json!({"cpus": 4, "cpu_kind": "performance"}), json!({"memory_mb": 9, "cpus": null})]
        {
            let sent = json!({"image": "x", "guest": guest});
            let (cheap, full) = (MachineConfig::guest_of(&sent), MachineConfig::of(&sent).guest);
            assert_eq!(format!("{cheap:?}"), format!("{full:?}"));
        }
        assert!(MachineConfig::read(&json!({"services": 3})).is_err());
        assert!(MachineConfig::read(&json!({"services": [{"autostop": "never"}]})).is_err());
    }

    #[test]
    fn signals_and_durations() {
        assert_eq!(parse_signal("SIGINT"), Some(2));
        assert_eq!(parse_signal("usr1"), Some(10));
        assert_eq!(parse_signal("9"), Some(9));
        assert_eq!(parse_signal("SIGNOPE"), None);
        for (text, ms) in [("0s", 0), ("0", 0), ("1m30s", 90_000), ("250ms", 250), ("1.5h", 5_400_000)] {
            assert_eq!(parse_go_duration(text), Some(Duration::from_millis(ms)), "{text}");
        }
        for bad in ["", "1", "s", "-5s", "1x", "1.2.3s"] {
            assert_eq!(parse_go_duration(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn durations_never_panic(text in "[0-9a-zµ.+-]{0,30}") {
            let _ = parse_go_duration(&text);
        }
    }
}
