//! From flags and the file to one set of values; precedence is written once: flag, file, default
//! (deploy.md 2.3). Pure but for reading the local files that go into machines.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use model::appconfig::{AppConfig, Problem};
use model::diagnosis::Code;
use model::machine::{File, Guest, MachineConfig};
use model::plan::{AppGroups, Filters, GroupConfigs, IpPolicy, MountWish, Strategy};

use crate::deploy::Patience;
use crate::diagnostics::Failure;

use super::args::Args;

/// Contents of local files by the path written in the configuration, read before anything else happens.
pub(crate) type LocalFiles = BTreeMap<String, Vec<u8>>;

/// The configuration with the flags worked in, mapped for every group, plus the files of the flags.
pub(super) struct Groups {
    config: AppConfig,
    files: LocalFiles,
    extra_files: Vec<File>,
}

impl Groups {
    /// Maps every group once, so that all errors are known before anything is sent.
    pub(super) fn new(
        config: &AppConfig,
        files: LocalFiles,
        extra_files: Vec<File>,
    ) -> Result<Self, Vec<Problem>> {
        let problems: Vec<Problem> = config
            .groups()
            .into_iter()
            .filter_map(|group| model::appconfig::machine_config(config, group, None, &files).err())
            .flatten()
            .collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self { config: config.clone(), files, extra_files })
    }

    pub(super) fn files(&self) -> &LocalFiles {
        &self.files
    }

    fn app(&self) -> AppGroups<'_> {
        AppGroups::new(&self.config, &self.files)
    }
}

impl GroupConfigs for Groups {
    fn groups(&self) -> Vec<String> {
        self.app().groups()
    }

    fn default_group(&self) -> String {
        self.app().default_group()
    }

    fn machine_config(
        &self,
        group: &str,
        base: Option<&MachineConfig>,
    ) -> Result<MachineConfig, Vec<model::plan::Problem>> {
        let mut config = self.app().machine_config(group, base)?;
        config.merge_files(&self.extra_files);
        Ok(config)
    }

    fn mounts(&self, group: &str) -> Vec<MountWish> {
        self.app().mounts(group)
    }

    fn tests(
        &self,
        group: &str,
        tested: &MachineConfig,
    ) -> Result<Vec<MachineConfig>, Vec<model::plan::Problem>> {
        self.app().tests(group, tested)
    }
}

/// Reads the files the configuration names; missing ones are reported by the mapping with their place.
pub(super) fn read_local_files(config: &AppConfig, dirs: &[&Path], mut files: LocalFiles) -> LocalFiles {
    loop {
        let missing: Vec<String> = model::appconfig::local_files(config, &files)
            .into_iter()
            .map(|file| file.path)
            .filter(|path| !files.contains_key(path))
            .collect();
        let mut found = false;
        for path in missing {
            let bytes = dirs.iter().find_map(|dir| std::fs::read(dir.join(&path)).ok());
            if let Some(bytes) = bytes {
                files.insert(path, bytes);
                found = true;
            }
        }
        if !found {
            return files;
        }
    }
}

/// Works `--env`, `--strategy`, `--primary-region`… into the configuration, as the release records it.
pub(super) fn effective(args: &Args, mut config: AppConfig, app: &str) -> Result<AppConfig, Failure> {
    app.clone_into(&mut config.app);
    for pair in &args.fleet.env {
        let (name, value) = pair
            .split_once('=')
            .ok_or_else(|| Failure::usage(format!("`--env {pair}` is not NAME=VALUE")))?;
        config.env.insert(name.to_owned(), value.to_owned());
    }
    if let Some(region) = &args.fleet.primary_region {
        config.primary_region.clone_from(region);
    }
    // Without a flag no section is made: a release records what the file says.
    if let Some(strategy) = &args.rollout.strategy {
        config.deploy.get_or_insert_with(Default::default).strategy.clone_from(strategy);
    }
    if let Some(n) = args.rollout.max_unavailable {
        config.deploy.get_or_insert_with(Default::default).max_unavailable = Some(n);
    }
    Ok(config)
}

/// The strategy as a value.
pub(super) fn strategy(config: &AppConfig) -> Result<Strategy, Failure> {
    match config.strategy() {
        "" | "rolling" => Ok(Strategy::Rolling),
        "immediate" => Ok(Strategy::Immediate),
        "canary" => Ok(Strategy::Canary),
        "bluegreen" => Ok(Strategy::Bluegreen),
        other => Err(Failure::new(
            Code::C104,
            format!("strategy \"{other}\" is not one of rolling, immediate, canary, bluegreen"),
        )),
    }
}

/// A Go duration, bare seconds, or `none` (zero).
pub(super) fn duration(flag: &str, text: &str) -> Result<Duration, Failure> {
    if text == "none" {
        return Ok(Duration::ZERO);
    }
    if let Ok(seconds) = text.parse::<u64>() {
        return Ok(Duration::from_secs(seconds));
    }
    text.parse::<model::machine::Duration>()
        .map(model::machine::Duration::to_std)
        .map_err(|_| Failure::usage(format!("`{flag} {text}` is not a duration such as 90s, 5m or none")))
}

/// How patient the deploy is.
pub(super) fn patience(args: &Args, config: &AppConfig, default: Patience) -> Result<Patience, Failure> {
    let file = config.deploy.as_ref();
    let pick = |flag: &str,
                text: Option<&String>,
                file: Option<model::machine::Duration>,
                default: Duration| {
        match (text, file) {
            (Some(text), _) => duration(flag, text),
            (None, Some(file)) => Ok(file.to_std()),
            (None, None) => Ok(default),
        }
    };
    let rollout = &args.rollout;
    let wait = pick(
        "--wait-timeout",
        rollout.wait_timeout.as_ref(),
        file.and_then(|d| d.wait_timeout),
        default.wait,
    )?;
    if wait.is_zero() {
        return Err(Failure::usage(
            "`--wait-timeout none` would give up at once; use `--detach` not to wait",
        ));
    }
    let release_command = pick(
        "--release-command-timeout",
        rollout.release_command_timeout.as_ref(),
        file.and_then(|d| d.release_command_timeout),
        default.release_command,
    )?;
    let lease = pick("--lease-timeout", rollout.lease_timeout.as_ref(), None, default.lease)?;
    if lease < Duration::from_secs(3) {
        return Err(Failure::usage("`--lease-timeout` must be at least 3s: leases are refreshed within it"));
    }
    Ok(Patience {
        wait,
        release_command,
        lease,
        lease_wait: duration("--lease-wait", &rollout.lease_wait)?,
        pause_wait: super::gate::patience(args)?,
        observe: pick("--observe", rollout.observe.as_ref(), None, default.observe)?,
        retries: retries(rollout.deploy_retries.as_deref())?,
        smoke_checks: rollout.smoke_checks,
        detach: rollout.detach,
        ask_edge: rollout.dns_checks,
        ..default
    })
}

/// The local platform's edge follows a change at once, so less has to be waited for than in the real one.
pub(super) const OBSERVE_LOCAL: Duration = Duration::from_secs(1);

/// A number, or `auto`: nobody is asked how many there should be, so that is none.
fn retries(text: Option<&str>) -> Result<u32, Failure> {
    match text {
        None | Some("auto") => Ok(0),
        Some(text) => text.parse().ok().filter(|n| *n <= MOST_RETRIES).ok_or_else(|| {
            Failure::usage(format!(
                "`--deploy-retries {text}` is not a number up to {MOST_RETRIES}, nor auto"
            ))
        }),
    }
}

/// Every retry may take the whole wait timeout.
const MOST_RETRIES: u32 = 20;

/// Which machines may be touched.
pub(super) fn filters(args: &Args) -> Filters {
    let fleet = &args.fleet;
    Filters {
        only_regions: fleet.regions.clone(),
        exclude_regions: fleet.exclude_regions.clone(),
        only_machines: fleet.only_machines.clone(),
        exclude_machines: fleet.exclude_machines.clone(),
        process_groups: fleet.process_groups.clone(),
    }
}

pub(super) fn ip_policy(args: &Args) -> IpPolicy {
    match (args.fleet.flycast, args.fleet.no_public_ips) {
        (true, _) => IpPolicy::Private,
        (false, true) => IpPolicy::None,
        (false, false) => IpPolicy::Public,
    }
}

/// Size of new machines of groups without `[[vm]]`.
pub(super) fn guest(args: &Args) -> Result<Guest, Failure> {
    let flags = &args.guest;
    if flags.vm_gpus.is_some() || flags.vm_gpu_kind.is_some() {
        return Err(Failure::usage("GPU machines are no longer sold; drop `--vm-gpus` and `--vm-gpu-kind`"));
    }
    let preset = flags.vm_size.as_deref().unwrap_or(Guest::DEFAULT_PRESET);
    let mut guest = Guest::preset(preset).map_err(|e| Failure::new(Code::C106, e.to_string()))?;
    let memory = |flag: &str, text: &String| {
        model::appconfig::memory_mb(text).map_err(|e| Failure::usage(format!("`{flag} {text}`: {e}")))
    };
    if let Some(text) = &flags.vm_memory {
        guest.memory_mb = memory("--vm-memory", text)?;
    }
    if let Some(text) = &flags.vm_max_memory {
        guest.max_memory_mb = memory("--vm-max-memory", text)?;
    }
    if let Some(kind) = &flags.vm_cpu_kind {
        guest.cpu_kind.clone_from(kind);
    }
    if let Some(cpus) = flags.vm_cpus {
        guest.cpus = cpus;
    }
    if let Some(host) = &flags.host_dedication_id {
        guest.host_dedication_id.clone_from(host);
    }
    guest.check().map_err(|e| Failure::new(Code::C106, e.to_string()))?;
    Ok(guest)
}

/// `--file-local`, `--file-literal`, `--file-secret`; an empty value removes the file.
pub(super) fn extra_files(args: &Args, cwd: &Path) -> Result<Vec<File>, Failure> {
    use base64::Engine as _;
    let encode = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let split = |flag: &str, text: &str| -> Result<(String, String), Failure> {
        let (path, value) = text
            .split_once('=')
            .ok_or_else(|| Failure::usage(format!("`{flag} {text}` is not /GUEST/PATH=VALUE")))?;
        if !path.starts_with('/') {
            return Err(Failure::usage(format!("`{flag}`: guest path {path} is not absolute")));
        }
        Ok((path.to_owned(), value.to_owned()))
    };
    let mut files = args.ready_files.clone();
    for text in &args.files.file_local {
        let (guest_path, local) = split("--file-local", text)?;
        let raw_value = if local.is_empty() {
            None
        } else {
            let path = cwd.join(&local);
            Some(encode(&std::fs::read(&path).map_err(|e| Failure::unreadable(&path, &e))?))
        };
        files.push(File { guest_path, raw_value, ..File::default() });
    }
    for text in &args.files.file_literal {
        let (guest_path, value) = split("--file-literal", text)?;
        let raw_value = (!value.is_empty()).then(|| encode(value.as_bytes()));
        files.push(File { guest_path, raw_value, ..File::default() });
    }
    for text in &args.files.file_secret {
        let (guest_path, secret) = split("--file-secret", text)?;
        let secret_name = (!secret.is_empty()).then_some(secret);
        files.push(File { guest_path, secret_name, ..File::default() });
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_go_or_seconds_or_none() {
        assert_eq!(duration("--x", "90").unwrap(), Duration::from_secs(90));
        assert_eq!(duration("--x", "1m30s").unwrap(), Duration::from_secs(90));
        assert_eq!(duration("--x", "none").unwrap(), Duration::ZERO);
        assert_eq!(duration("--x", "soon").unwrap_err().exit_code(), 2);
    }

    #[test]
    fn flags_win_over_the_file() {
        let mut args = Args::default();
        args.rollout.strategy = Some("immediate".into());
        args.fleet.env = vec!["A=1=2".into()];
        let config = effective(&args, AppConfig::default(), "web").unwrap();
        assert_eq!(strategy(&config).unwrap(), Strategy::Immediate);
        assert_eq!(config.env["A"], "1=2");
        args.fleet.env = vec!["A".into()];
        assert!(effective(&args, AppConfig::default(), "web").is_err());
    }

    #[test]
    fn guest_flags_are_checked() {
        let mut args = Args::default();
        args.guest.vm_memory = Some("512".into());
        assert_eq!(guest(&args).unwrap().memory_mb, 512);
        args.guest.vm_memory = Some("100".into());
        assert_eq!(guest(&args).unwrap_err().code(), Code::C106);
    }
}
