//! Machines that run once: release command, machine checks, console (spec deploy 1.9).

use super::super::problem::Problem;
use super::super::types::{AppConfig, MachineCheck};
use super::files::FileBytes;
use super::{env, files, guest_of, own_metadata, split, stop_config};
use crate::diagnosis::Code;
use crate::machine::{Dns, Machine, MachineConfig, Restart, RestartPolicy, StopConfig, group};

/// What all of them have in common: never restarted, destroyed at exit, not in internal DNS.
fn base(config: &AppConfig, group: &str) -> MachineConfig {
    let mut machine = MachineConfig {
        env: env(config, group),
        metadata: own_metadata(group).into(),
        auto_destroy: true,
        restart: Some(Restart { policy: RestartPolicy::No, max_retries: 0 }),
        dns: Some(Dns { skip_registration: true, ..Dns::default() }),
        ..MachineConfig::default()
    };
    machine.init.swap_size_mb = config.swap_size_mb;
    machine
}

/// The machine of the release command, without image; `None` if there is no release command.
///
/// # Errors
/// The command cannot be split, its size does not exist, a file cannot be read.
pub fn release_command_config(
    config: &AppConfig,
    local: &dyn FileBytes,
) -> Result<Option<MachineConfig>, Vec<Problem>> {
    let Some(deploy) = config.deploy.as_ref().filter(|deploy| !deploy.release_command.is_empty()) else {
        return Ok(None);
    };
    let mut problems = Vec::new();
    let mut machine = base(config, group::RELEASE_COMMAND);
    match split(config, "deploy.release_command", &deploy.release_command) {
        Ok(words) => machine.init.cmd = words,
        Err(problem) => problems.push(problem),
    }
    if let Some(experimental) = &config.experimental {
        machine.init.entrypoint.clone_from(&experimental.entrypoint);
    }
    machine.env.insert("RELEASE_COMMAND".to_owned(), "1".to_owned());
    machine.stop_config = stop_config(config);
    // Every file, whatever its groups: the command may need any of them.
    let all: Vec<_> = config.files.iter().enumerate().collect();
    machine.files = files::contents(config, &all, local, &mut problems);
    if let Some(vm) = &deploy.release_command_vm {
        match guest_of(config, "deploy.release_command_vm", vm) {
            Ok(guest) => machine.guest = Some(guest),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(Some(machine)) } else { Err(problems) }
}

/// The machine that runs a machine check against `tested`, with its image.
///
/// # Errors
/// The check has no command, or there is no image to run it in. `key` is where the check is
/// written.
pub fn test_machine_config(
    config: &AppConfig,
    key: &str,
    check: &MachineCheck,
    tested: &Machine,
) -> Result<MachineConfig, Problem> {
    let tested_config = tested.config.as_deref();
    if check.command.is_empty() {
        let message = "the machine check has no command";
        return Err(config
            .origin
            .error(Code::C118, &format!("{key}.command"), message)
            .hint("add `command`"));
    }
    let image = match (check.image.as_str(), tested_config) {
        ("", Some(tested)) => tested.image.clone(),
        (image, _) => image.to_owned(),
    };
    if image.is_empty() {
        let message = "the machine check has no image to run in";
        return Err(config.origin.error(Code::C118, &format!("{key}.image"), message).hint("add `image`"));
    }
    let mut machine = base(config, group::TEST_MACHINE);
    let own_env = std::mem::take(&mut machine.env);
    machine.env.clone_from(&config.env);
    if let Some(tested) = tested_config {
        machine.env.extend(tested.env.clone());
    }
    machine
        .env
        .extend(own_env.into_iter().filter(|(name, _)| !config.env.contains_key(name) || is_own(name)));
    machine.env.insert("FLY_TEST_COMMAND".to_owned(), "1".to_owned());
    machine.env.insert("FLY_TEST_MACHINE_IP".to_owned(), tested.private_ip.clone());
    machine.image = image;
    machine.init.cmd.clone_from(&check.command);
    machine.init.entrypoint = entrypoint(config, check, tested_config);
    machine.stop_config = Some(check_stop_config(config, check));
    Ok(machine)
}

/// The machines that test a machine of `group` with this configuration: those of its services, then those of the
/// whole app (spec deploy 4.3). The address of the tested machine is not known yet and empty.
///
/// # Errors
/// As [`test_machine_config`], for every check.
pub fn test_machines(
    config: &AppConfig,
    group: &str,
    tested: &MachineConfig,
) -> Result<Vec<MachineConfig>, Vec<Problem>> {
    let view = config.view(group);
    let mut checks: Vec<(String, &MachineCheck)> = Vec::new();
    let http = view.http_service.map(|s| ("http_service.machine_checks".to_owned(), &s.machine_checks));
    let services =
        view.services.iter().map(|(n, s)| (format!("services[{n}].machine_checks"), &s.machine_checks));
    let whole_app = ("machine_checks".to_owned(), &config.machine_checks);
    for (key, list) in http.into_iter().chain(services).chain([whole_app]) {
        checks.extend(list.iter().enumerate().map(|(n, check)| (format!("{key}[{n}]"), check)));
    }
    let tested = Machine { config: Some(tested.clone().into()), ..Machine::default() };
    let (mut made, mut problems) = (Vec::new(), Vec::new());
    for (key, check) in checks {
        match test_machine_config(config, &key, check, &tested) {
            Ok(machine) => made.push(machine),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(made) } else { Err(problems) }
}

fn is_own(name: &str) -> bool {
    name == "FLY_PROCESS_GROUP" || name == "PRIMARY_REGION"
}

/// The experimental entrypoint overrides the check's, which overrides the tested machine's.
fn entrypoint(config: &AppConfig, check: &MachineCheck, tested: Option<&MachineConfig>) -> Vec<String> {
    let experimental = config.experimental.as_ref().map(|e| &e.entrypoint).filter(|list| !list.is_empty());
    let own = Some(&check.entrypoint).filter(|list| !list.is_empty());
    experimental.or(own).or(tested.map(|tested| &tested.init.entrypoint)).cloned().unwrap_or_default()
}

/// A check with an image of its own does not inherit the app's signal and timeout.
fn check_stop_config(config: &AppConfig, check: &MachineCheck) -> StopConfig {
    let inherit = check.image.is_empty();
    StopConfig {
        timeout: check.kill_timeout.or(if inherit { config.kill_timeout } else { None }),
        signal: check.kill_signal.clone().or_else(|| if inherit { config.kill_signal.clone() } else { None }),
    }
}

/// The machine of `fly console`, without image: it sleeps while the command runs beside it.
pub fn console_config(config: &AppConfig) -> MachineConfig {
    let mut machine = base(config, group::CONSOLE);
    machine.init.exec = vec!["/bin/sleep".to_owned(), "inf".to_owned()];
    machine
}
