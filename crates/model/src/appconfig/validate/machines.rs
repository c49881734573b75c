//! Sizes, volumes, restart policies, files, statics, metrics.

use super::super::mapping::{guest_of, policy_of};
use super::super::problem::Problem;
use super::super::size;
use super::super::types::{AppConfig, File, Mount, Vm};
use super::check_groups;
use crate::diagnosis::{Code, Severity};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub(super) fn check(config: &AppConfig, problems: &mut Vec<Problem>) {
    for (index, vm) in config.vm.iter().enumerate() {
        let key = format!("vm[{index}]");
        check_groups(config, &key, "a machine size", &vm.processes, Severity::Warning, problems);
        guest(config, &key, vm, problems);
    }
    if let Some(vm) = config.deploy.as_ref().and_then(|deploy| deploy.release_command_vm.as_ref()) {
        guest(config, "deploy.release_command_vm", vm, problems);
    }
    for (index, mount) in config.mounts.iter().enumerate() {
        let key = format!("mounts[{index}]");
        check_groups(
            config,
            &key,
            &format!("mount {:?}", mount.source),
            &mount.processes,
            Severity::Error,
            problems,
        );
        volume(config, &key, mount, problems);
    }
    for (index, restart) in config.restart.iter().enumerate() {
        let key = format!("restart[{index}]");
        check_groups(config, &key, "a restart policy", &restart.processes, Severity::Error, problems);
        problems.extend(policy_of(config, index, &restart.policy).err());
    }
    for (index, file) in config.files.iter().enumerate() {
        let key = format!("files[{index}]");
        check_groups(
            config,
            &key,
            &format!("file {:?}", file.guest_path),
            &file.processes,
            Severity::Warning,
            problems,
        );
        local_file(config, &key, file, problems);
    }
    for (index, metrics) in config.metrics.iter().enumerate() {
        check_groups(
            config,
            &format!("metrics[{index}]"),
            "a metrics endpoint",
            &metrics.processes,
            Severity::Warning,
            problems,
        );
    }
    statics(config, problems);
    machine_checks(config, problems);
    one_per_group(config, problems);
}

/// A size that does not exist: mapped as deploy would, then held against what is sold.
fn guest(config: &AppConfig, key: &str, vm: &Vm, problems: &mut Vec<Problem>) {
    let guest = match guest_of(config, key, vm) {
        Ok(guest) => guest,
        Err(problem) => return problems.push(problem),
    };
    if let Err(fault) = guest.check() {
        let at = ["memory_mb", "memory", "cpus", "cpu_kind", "size"].into_iter().find(|name| match *name {
            "memory_mb" => vm.memory_mb != 0,
            "memory" => !vm.memory.is_empty(),
            "cpus" => vm.cpus != 0,
            "cpu_kind" => !vm.cpu_kind.is_empty(),
            _ => !vm.size.is_empty(),
        });
        let key = at.map_or_else(|| key.to_owned(), |name| format!("{key}.{name}"));
        let hint = "`fly platform vm-sizes` lists the sizes";
        problems.push(config.origin.error(Code::C106, &key, fault.to_string()).hint(hint));
    }
}

fn volume(config: &AppConfig, key: &str, mount: &Mount, problems: &mut Vec<Problem>) {
    let mut push = |name: &str, message: String| {
        problems.push(config.origin.error(Code::C118, &format!("{key}.{name}"), message));
    };
    if mount.source.is_empty() {
        push("source", "a mount needs `source`, the name of its volume".to_owned());
    }
    if !mount.destination.starts_with('/') {
        push("destination", "a mount needs `destination`, an absolute path in the machine".to_owned());
    }
    let mut gb = |name: &str, text: &str| {
        if text.is_empty() {
            return None;
        }
        match size::volume_gb(text) {
            Ok(gb) if gb >= 1 => return Some(gb),
            Ok(_) => push(name, format!("`{key}.{name}` is {text:?}; the smallest volume has 1 GB")),
            Err(error) => push(name, format!("`{key}.{name}` is not a size: {error}")),
        }
        Some(0)
    };
    gb("initial_size", &mount.initial_size);
    let increment = gb("auto_extend_size_increment", &mount.auto_extend_size_increment);
    let limit = gb("auto_extend_size_limit", &mount.auto_extend_size_limit);
    if mount.snapshot_retention.is_some_and(|days| !(1..=60).contains(&days)) {
        push("snapshot_retention", format!("`{key}.snapshot_retention` must be 1 to 60 days"));
    }
    growth(config, key, mount.auto_extend_size_threshold, increment, limit, problems);
}

/// Growing on demand needs a threshold and an increment; a size of 0 was reported already.
fn growth(
    config: &AppConfig,
    key: &str,
    threshold: i64,
    increment: Option<i64>,
    limit: Option<i64>,
    problems: &mut Vec<Problem>,
) {
    if threshold == 0 && increment.is_none() && limit.is_none() {
        return;
    }
    let mut push = |name: &str, message: &str| {
        let message = format!("`{key}.{name}` {message}");
        problems.push(config.origin.error(Code::C118, &format!("{key}.{name}"), message));
    };
    if !(50..=99).contains(&threshold) {
        push("auto_extend_size_threshold", "must be 50 to 99 percent for the volume to grow");
    }
    match increment {
        None => push("auto_extend_size_increment", "is missing, so the volume could not grow"),
        Some(0..=100) => {}
        Some(_) => push("auto_extend_size_increment", "must be 1 GB to 100 GB"),
    }
    if limit.is_some_and(|limit| limit > 500) {
        push("auto_extend_size_limit", "must be 1 GB to 500 GB");
    }
}

fn local_file(config: &AppConfig, key: &str, file: &File, problems: &mut Vec<Problem>) {
    if !file.guest_path.starts_with('/') {
        let message = "a file needs `guest_path`, an absolute path in the machine";
        problems.push(config.origin.error(Code::C118, &format!("{key}.guest_path"), message));
    }
    let sources = [&file.local_path, &file.secret_name, &file.raw_value];
    if sources.iter().filter(|text| !text.is_empty()).count() != 1 {
        let message =
            format!("file {:?} needs exactly one of local_path, secret_name, raw_value", file.guest_path);
        problems.push(config.origin.error(Code::C119, key, message));
    }
    if looks_encoded(&file.raw_value) {
        let message =
            format!("`{key}.raw_value` looks like base64, but it is written into the machine as it stands");
        let hint = "write the text itself";
        problems.push(config.origin.warning(Code::C120, &format!("{key}.raw_value"), message).hint(hint));
    }
}

/// Long enough not to be a word, and text when decoded.
fn looks_encoded(text: &str) -> bool {
    text.len() >= 12
        && STANDARD.decode(text).is_ok_and(|bytes| {
            std::str::from_utf8(&bytes)
                .is_ok_and(|text| !text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'))
        })
}

fn statics(config: &AppConfig, problems: &mut Vec<Problem>) {
    for (index, item) in config.statics.iter().enumerate() {
        for (name, value) in [("guest_path", &item.guest_path), ("url_prefix", &item.url_prefix)] {
            if value.is_empty() {
                let key = format!("statics[{index}].{name}");
                problems.push(config.origin.error(
                    Code::C118,
                    &key,
                    format!("a static directory needs `{name}`"),
                ));
            }
        }
    }
}

fn machine_checks(config: &AppConfig, problems: &mut Vec<Problem>) {
    let of = |key: String, checks: &[super::super::types::MachineCheck], problems: &mut Vec<Problem>| {
        for (index, check) in checks.iter().enumerate() {
            if check.command.is_empty() {
                let key = format!("{key}[{index}]");
                let message = "a machine check needs `command`";
                problems.push(config.origin.error(Code::C118, &key, message));
            }
        }
    };
    of("machine_checks".to_owned(), &config.machine_checks, problems);
    for (key, service) in config.all_services() {
        of(format!("{key}.machine_checks"), &service.machine_checks, problems);
    }
}

/// A machine has one volume, one metrics endpoint and one restart policy.
fn one_per_group(config: &AppConfig, problems: &mut Vec<Problem>) {
    for group in config.groups() {
        let view = config.view(group);
        let mut second = |what: &str, section: &str, indices: Vec<usize>| {
            if let [_, index, ..] = indices.as_slice() {
                let message =
                    format!("process group {group:?} has {} {what}; a machine has one", indices.len());
                let hint = "give each a group of its own with `processes`";
                problems.push(
                    config.origin.error(Code::C119, &format!("{section}[{index}]"), message).hint(hint),
                );
            }
        };
        second("mounts", "mounts", view.mounts.iter().map(|(index, _)| *index).collect());
        second("metrics endpoints", "metrics", view.metrics.iter().map(|(index, _)| *index).collect());
        second("restart policies", "restart", view.restart.iter().map(|(index, _)| *index).collect());
    }
}
