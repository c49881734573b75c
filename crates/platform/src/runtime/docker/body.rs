//! What the engine is told about a machine: pure.

use std::collections::HashMap;

use bollard::models::{ContainerCreateBody, HostConfig, HostConfigLogConfig, Mount, MountType};

use super::super::LaunchSpec;
use super::super::image::DEFAULT_PATH;
use super::PLATFORM_LABEL;
use super::engine::{Facts, NETWORK};

/// The least memory an engine accepts, in bytes.
const LEAST_MEMORY: i64 = 6 << 20;

/// Name of a machine's container: one per machine, so that a start replaces what is left of the last.
pub(super) fn container_name(platform: &str, machine_id: &str) -> String {
    let plain: String = machine_id.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("fly-local-{platform}-{plain}")
}

/// Whose container it is.
pub(super) struct Owner<'a> {
    pub(super) platform: &'a str,
    pub(super) data_dir: &'a str,
}

/// The container of a machine. `home` is the user's directory by the image's `/etc/passwd`.
pub(super) fn body(
    spec: &LaunchSpec,
    image: &str,
    home: &str,
    mounts: Vec<Mount>,
    owner: &Owner<'_>,
    facts: &Facts,
) -> ContainerCreateBody {
    let mut env = spec.env.clone();
    env.entry("PATH".to_owned()).or_insert_with(|| DEFAULT_PATH.to_owned());
    env.entry("HOME".to_owned()).or_insert_with(|| home.to_owned());
    ContainerCreateBody {
        image: Some(image.to_owned()),
        hostname: Some(spec.hostname.clone()),
        entrypoint: Some(spec.argv.clone()),
        cmd: Some(Vec::new()),
        env: Some(env.iter().map(|(name, value)| format!("{name}={value}")).collect()),
        user: Some(spec.user.clone().unwrap_or_else(|| "0".to_owned())),
        attach_stdout: Some(true),
        attach_stderr: Some(true),
        labels: Some(labels(spec, owner)),
        host_config: Some(host_config(spec, mounts, facts)),
        ..ContainerCreateBody::default()
    }
}

fn labels(spec: &LaunchSpec, owner: &Owner<'_>) -> HashMap<String, String> {
    [
        (PLATFORM_LABEL, owner.platform),
        ("fly.local.data_dir", owner.data_dir),
        ("fly.local.machine", &spec.machine_id),
        ("fly.local.instance", &spec.instance_id),
        ("fly.local.app", &spec.app),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

fn host_config(spec: &LaunchSpec, mounts: Vec<Mount>, facts: &Facts) -> HostConfig {
    let memory = i64::try_from(spec.memory_mb << 20).unwrap_or(i64::MAX).max(LEAST_MEMORY);
    HostConfig {
        network_mode: Some(NETWORK.to_owned()),
        // Reaps orphans, passes signals on, and lets the main process have default signal actions.
        init: Some(true),
        memory: facts.limits_memory.then_some(memory),
        // As much as the memory: no swap.
        memory_swap: (facts.limits_memory && facts.limits_swap).then_some(memory),
        nano_cpus: facts.limits_cpu.then(|| nano_cpus(spec.cpus, facts.cpus)),
        // Output goes through the attached connection, once.
        log_config: Some(HostConfigLogConfig { typ: Some("none".to_owned()), config: None }),
        // The name of the private address means all of them: see the room's documentation.
        extra_hosts: Some(vec!["fly-local-6pn:::".to_owned()]),
        // Without it `[::1]` does not exist, and much software insists on it.
        sysctls: Some(HashMap::from([("net.ipv6.conf.all.disable_ipv6".to_owned(), "0".to_owned())])),
        mounts: Some(mounts),
        ..HostConfig::default()
    }
}

/// The engine refuses more than this computer has, and less than a hundredth.
fn nano_cpus(wanted: f64, present: u32) -> i64 {
    let cpus = if wanted.is_finite() { wanted.clamp(0.01, f64::from(present)) } else { f64::from(present) };
    #[expect(clippy::cast_possible_truncation, reason = "at most the number of CPUs times 10^9")]
    let nano = (cpus * 1e9) as i64;
    nano
}

/// A directory or file of this computer inside the machine.
pub(super) fn bind(source: &std::path::Path, target: &str) -> Mount {
    let target = if target.starts_with('/') { target.to_owned() } else { format!("/{target}") };
    Mount {
        typ: Some(MountType::BIND),
        source: Some(source.to_string_lossy().into_owned()),
        target: Some(target),
        ..Mount::default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_are_safe_and_limits_acceptable() {
        assert_eq!(container_name("ab", "148e/../x"), "fly-local-ab-148ex");
        assert_eq!(nano_cpus(0.0625, 2), 62_500_000);
        assert_eq!(nano_cpus(8.0, 2), 2_000_000_000);
        assert_eq!(nano_cpus(0.0, 2), 10_000_000);
        assert_eq!(nano_cpus(f64::NAN, 2), 2_000_000_000);
        assert_eq!(bind(std::path::Path::new("/v"), "data").target.unwrap(), "/data");
    }
}
