//! From the app's configuration to machine configurations: pure, per process group (spec deploy
//! 1.9; flyctl: internal/appconfig/machines.go).

mod containers;
mod files;
mod guest;
mod one_shot;
mod service;

pub use files::{FileBytes, LocalFile, local_files};
pub use guest::group_guest;
pub(crate) use guest::guest_of;
pub use one_shot::{console_config, release_command_config, test_machine_config, test_machines};
pub(crate) use service::check_of;

use super::groups::GroupView;
use super::problem::Problem;
use super::size;
use super::types::{AppConfig, Mount};
use super::words;
use crate::diagnosis::Code;
use crate::machine::{self, MachineConfig, Metrics, RestartPolicy, Static, StopConfig, metadata};

/// The version written into the metadata of machines.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The machine configuration of a process group. `base` is the configuration of the machine that
/// is being updated; what the file does not speak about is kept from it. The image is set by
/// deploy afterwards, with [`MachineConfig::resolve_image_marker`].
///
/// # Errors
/// Every reason why the group cannot be mapped.
pub fn machine_config(
    config: &AppConfig,
    group: &str,
    base: Option<&MachineConfig>,
    files: &dyn FileBytes,
) -> Result<MachineConfig, Vec<Problem>> {
    if !config.has_group(group) {
        let message =
            format!("there is no process group {group:?}; groups are {}", config.groups().join(", "));
        return Err(vec![config.origin.error(Code::C115, "processes", message)]);
    }
    let view = config.view(group);
    let mut problems = Vec::new();
    let mut machine = base.cloned().unwrap_or_default();
    keep(&mut problems, containers::apply(config, &mut machine, files));
    machine.metrics = view.metrics.first().map(|(_, metrics)| Metrics {
        port: metrics.port,
        path: metrics.path.clone(),
        https: metrics.https,
    });
    keep(&mut problems, init(config, &view, &mut machine));
    machine.metadata.extend(own_metadata(group));
    machine.services = service::services(&view);
    machine.checks = service::checks(config, &view, &mut problems);
    machine.env = env(config, group);
    machine.statics = statics(config);
    problems.extend(unserved_statics(config));
    machine.mounts = view.mounts.iter().map(|(_, mount)| mount_of(mount)).collect();
    machine.stop_config = stop_config(config);
    machine.files = files::contents(config, &view.files, files, &mut problems);
    match guest::of_group(config, &view) {
        Ok(Some(guest)) => machine.guest = Some(guest),
        Ok(None) => {}
        Err(problem) => problems.push(problem),
    }
    keep(&mut problems, restart(config, &view, &mut machine));
    if problems.is_empty() { Ok(machine) } else { Err(problems) }
}

fn keep(problems: &mut Vec<Problem>, result: Result<(), Problem>) {
    problems.extend(result.err());
}

/// Metadata deploy writes on every machine of `group`.
fn own_metadata(group: &str) -> [(String, String); 3] {
    [
        (metadata::FLYCTL_VERSION.to_owned(), VERSION.to_owned()),
        (metadata::PLATFORM_VERSION.to_owned(), metadata::PLATFORM_V2.to_owned()),
        (metadata::PROCESS_GROUP.to_owned(), group.to_owned()),
    ]
}

fn init(config: &AppConfig, view: &GroupView<'_>, machine: &mut MachineConfig) -> Result<(), Problem> {
    let experimental = config.experimental.as_ref();
    let list =
        |pick: fn(&super::Experimental) -> &Vec<String>| experimental.map(pick).cloned().unwrap_or_default();
    machine.init.entrypoint = list(|e| &e.entrypoint);
    machine.init.exec = list(|e| &e.exec);
    machine.init.swap_size_mb = config.swap_size_mb;
    let key = format!("processes.{}", view.group);
    let command = split(config, &key, view.command.unwrap_or(""))?;
    machine.init.cmd =
        if command.is_empty() && view.command.is_none_or(str::is_empty) { list(|e| &e.cmd) } else { command };
    Ok(())
}

/// Splits a command written at `key`, or says why it cannot be split.
pub(crate) fn split(config: &AppConfig, key: &str, command: &str) -> Result<Vec<String>, Problem> {
    words::split(command).map_err(|error| {
        let message = format!("`{key}` cannot be split into words: {error}");
        config
            .origin
            .error(Code::C105, key, message)
            .hint("close the quote, or put the command into a script in the image")
    })
}

/// `[env]` with the variables deploy sets.
fn env(config: &AppConfig, group: &str) -> std::collections::BTreeMap<String, String> {
    let mut env = config.env.clone();
    env.insert("FLY_PROCESS_GROUP".to_owned(), group.to_owned());
    if !config.primary_region.is_empty() {
        env.insert("PRIMARY_REGION".to_owned(), config.primary_region.clone());
    }
    env
}

fn statics(config: &AppConfig) -> Vec<Static> {
    let one = |item: &super::Static| Static {
        guest_path: item.guest_path.clone(),
        url_prefix: item.url_prefix.clone(),
        tigris_bucket: item.tigris_bucket.clone(),
        index_document: item.index_document.clone(),
    };
    config.statics.iter().map(one).collect()
}

/// Directories of this computer would have to be uploaded to an object storage bucket first (spec deploy 3.6), which is
/// not done here; deploying them as they are would serve nothing.
fn unserved_statics(config: &AppConfig) -> Vec<Problem> {
    let local = |(_, item): &(usize, &super::Static)| {
        !item.guest_path.is_empty() && !item.guest_path.starts_with('/') && item.tigris_bucket.is_empty()
    };
    let refuse = |(index, item): (usize, &super::Static)| {
        let message = format!(
            "static directory {:?} is relative, so it would have to be uploaded to an object storage bucket, which this version cannot do",
            item.guest_path
        );
        let hint = "put the files into the image and name them by an absolute path, or name a `tigris_bucket` that holds them";
        config.origin.error(Code::C117, &format!("statics[{index}].guest_path"), message).hint(hint)
    };
    config.statics.iter().enumerate().filter(local).map(refuse).collect()
}

/// The volume id is filled in later. Sizes that cannot be read are validation's business.
fn mount_of(mount: &Mount) -> machine::Mount {
    let gb = |text: &str| if text.is_empty() { 0 } else { size::volume_gb(text).unwrap_or(0) };
    machine::Mount {
        path: mount.destination.clone(),
        name: mount.source.clone(),
        extend_threshold_percent: mount.auto_extend_size_threshold,
        add_size_gb: gb(&mount.auto_extend_size_increment),
        size_gb_limit: gb(&mount.auto_extend_size_limit),
        ..machine::Mount::default()
    }
}

fn stop_config(config: &AppConfig) -> Option<StopConfig> {
    if config.kill_signal.is_none() && config.kill_timeout.is_none() {
        return None;
    }
    Some(StopConfig { timeout: config.kill_timeout, signal: config.kill_signal.clone() })
}

/// The last matching `[[restart]]`; `never` in the file is `no` on the wire.
fn restart(config: &AppConfig, view: &GroupView<'_>, machine: &mut MachineConfig) -> Result<(), Problem> {
    machine.restart = None;
    for (index, restart) in &view.restart {
        let policy = policy_of(config, *index, &restart.policy)?;
        machine.restart = Some(machine::Restart { policy, max_retries: restart.max_retries });
    }
    Ok(())
}

/// The wire policy of a policy in the file.
pub(crate) fn policy_of(config: &AppConfig, index: usize, written: &str) -> Result<RestartPolicy, Problem> {
    Ok(match written {
        "always" => RestartPolicy::Always,
        "never" => RestartPolicy::No,
        "on-failure" => RestartPolicy::OnFailure,
        _ => {
            let message = match written {
                "" => "a restart policy has no `policy`".to_owned(),
                other => format!("there is no restart policy {other:?}"),
            };
            let problem = config.origin.error(Code::C118, &format!("restart[{index}].policy"), message);
            return Err(problem.hint("policies are always, never, on-failure"));
        }
    })
}
