//! Flags that describe a machine's configuration, shared by run, create and update.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use model::machine::{
    Autostop, CacheDrive, Dns, File, MachineConfig, PersistRootfs, Restart, RestartPolicy, Rootfs,
};

use crate::build;
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;

use super::{guest, ports};

/// The name under which standby machines tell whom they stand by for.
const STANDBY_VARIABLE: &str = "FLY_STANDBY_FOR";

#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Flags {
    /// Environment variable; may be repeated
    #[arg(short = 'e', long, value_name = "NAME=VALUE")]
    pub(crate) env: Vec<String>,
    /// Metadata of the machine; may be repeated
    #[arg(short = 'm', long, value_name = "NAME=VALUE")]
    pub(crate) metadata: Vec<String>,
    /// Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away
    #[arg(short = 'p', long, value_name = "PORT", value_delimiter = ',')]
    pub(crate) port: Vec<String>,
    /// Replace the image's entrypoint
    #[arg(long, value_name = "COMMAND")]
    pub(crate) entrypoint: Option<String>,
    /// What happens when the main process ends: no, on-failure or always
    #[arg(long, value_name = "POLICY", value_parser = ["no", "on-failure", "always", "on-fail", ""])]
    pub(crate) restart: Option<String>,
    /// Run at intervals: hourly, daily, weekly or monthly
    #[arg(long, value_name = "INTERVAL")]
    pub(crate) schedule: Option<String>,
    /// Ids of machines this one stands by for
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(crate) standby_for: Option<Vec<String>>,
    /// Start the machine when a request for it arrives
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    pub(crate) autostart: Option<bool>,
    /// What happens when no request arrives: off, stop or suspend
    #[arg(long, value_name = "WHAT", num_args = 0..=1, default_missing_value = "stop", require_equals = true)]
    pub(crate) autostop: Option<String>,
    /// Keep the machine out of internal DNS
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    pub(crate) skip_dns_registration: Option<bool>,
    /// Whole or partial machine configuration: a JSON file, or JSON text
    #[arg(long, value_name = "FILE|JSON")]
    pub(crate) machine_config: Option<String>,
    /// Argument for the kernel's command line; may be repeated
    #[arg(long, value_name = "ARG")]
    pub(crate) kernel_arg: Vec<String>,
    /// Whether the root file system survives: never, restart or always
    #[arg(long, value_name = "WHEN", value_parser = ["never", "restart", "always"])]
    pub(crate) rootfs_persist: Option<String>,
    /// Size of the root file system in GB, or with a unit; 0 = as usual
    #[arg(long, value_name = "SIZE")]
    pub(crate) rootfs_size: Option<String>,
    /// Swap in MB, or with a unit
    #[arg(long, value_name = "SIZE")]
    pub(crate) swap_size: Option<String>,
    /// Scratch drive in MB, or with a unit; 0 = none
    #[arg(long, value_name = "SIZE")]
    pub(crate) cachedrive_size: Option<String>,
    /// File from this computer; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=LOCAL")]
    pub(crate) file_local: Vec<String>,
    /// File with this text; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=TEXT")]
    pub(crate) file_literal: Vec<String>,
    /// File with the content of a secret; may be repeated
    #[arg(long, value_name = "/GUEST/PATH=SECRET")]
    pub(crate) file_secret: Vec<String>,
    #[command(flatten)]
    pub(crate) guest: guest::Size,
    #[command(flatten)]
    pub(crate) build: Build,
}

/// Flags of builds, which exist for single machines in flyctl.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Build {
    /// Refused: images for single machines are not built
    #[arg(long, hide = true, value_name = "PATH")]
    dockerfile: Option<String>,
    #[arg(long, hide = true)]
    build_arg: Vec<String>,
    #[arg(long, hide = true)]
    build_context_warn_size: Option<String>,
    #[arg(long, hide = true)]
    build_depot: bool,
    #[arg(long, hide = true)]
    build_local_only: bool,
    #[arg(long, hide = true)]
    build_nixpacks: bool,
    #[arg(long, hide = true)]
    build_only: bool,
    #[arg(long, hide = true)]
    build_remote_only: bool,
    #[arg(long, hide = true)]
    build_target: Option<String>,
    #[arg(long, hide = true)]
    image_label: Option<String>,
    #[arg(long, hide = true)]
    no_build_cache: bool,
}

impl Build {
    fn refuse(&self) -> Result<(), Failure> {
        let flags = [
            (self.dockerfile.is_some(), "--dockerfile"),
            (!self.build_arg.is_empty(), "--build-arg"),
            (self.build_depot, "--build-depot"),
            (self.build_local_only, "--build-local-only"),
            (self.build_nixpacks, "--build-nixpacks"),
            (self.build_only, "--build-only"),
            (self.build_remote_only, "--build-remote-only"),
            (self.build_target.is_some(), "--build-target"),
            (self.image_label.is_some(), "--image-label"),
            (self.no_build_cache, "--no-build-cache"),
        ];
        match flags.into_iter().find(|(given, _)| *given) {
            Some((_, flag)) => {
                Err(Failure::usage(format!("`{flag}`: images for single machines are not built"))
                    .next_step("build and push the image with `fly deploy`, then name it here"))
            }
            None => Ok(()),
        }
    }
}

/// An image by reference; directories would have to be built.
pub(crate) fn image(text: &str, cwd: &Path) -> Result<String, Failure> {
    if text.is_empty() {
        return Err(Failure::usage("the image is empty"));
    }
    if text == "." || text.starts_with("./") || text.starts_with('/') || cwd.join(text).is_dir() {
        return Err(Failure::usage(format!(
            "{text} is a directory, and images for single machines are not built"
        ))
        .next_step("build and push the image with `fly deploy`, then name it here"));
    }
    Ok(text.to_owned())
}

/// Replaces an image the user named by what it stands for now, as the reference does: a machine that is
/// replaced later gets the same image, although its tag may have moved.
pub(crate) async fn pin(
    config: &mut MachineConfig,
    image: Option<&str>,
    app: &str,
    session: &Session,
    ctx: &Ctx,
) -> Result<(), Failure> {
    let Some(image) = image else { return Ok(()) };
    let found = pinned(image, app, session, ctx).await?;
    let places = std::iter::once(&mut config.image).chain(config.containers.iter_mut().map(|c| &mut c.image));
    for place in places.filter(|place| *place == image) {
        place.clone_from(&found);
    }
    Ok(())
}

/// An image that exists, by its digest.
pub(crate) async fn pinned(image: &str, app: &str, session: &Session, ctx: &Ctx) -> Result<String, Failure> {
    let home = build::Home {
        app: app.to_owned(),
        registry: session.endpoints.registry.clone(),
        token: build::Secret(session.tokens.preferred()),
        limit: ctx.call_limit(),
    };
    let graphql = session.graphql();
    let found = ctx.progress().waiting("the image", build::existing(image, &home, &graphql)).await?;
    Ok(found.pinned())
}

impl Flags {
    /// The configuration `base` with everything the flags say. Image, command and mounts are the caller's.
    pub(crate) fn apply(&self, base: MachineConfig, cwd: &Path) -> Result<MachineConfig, Failure> {
        self.build.refuse()?;
        let mut config = match &self.machine_config {
            Some(text) => merged(&base, text, cwd)?,
            None => base,
        };
        let mut guest = self.guest.apply(config.guest.as_ref())?;
        if !self.kernel_arg.is_empty() {
            guest.kernel_args.clone_from(&self.kernel_arg);
        }
        config.guest = Some(guest);
        self.drives(&mut config)?;
        config.env.extend(pairs("--env", &self.env)?);
        config.metadata.extend(pairs("--metadata", &self.metadata)?);
        if let Some(schedule) = &self.schedule {
            config.schedule.clone_from(schedule);
        }
        if let Some(skip) = self.skip_dns_registration {
            config.dns.get_or_insert_with(Dns::default).skip_registration = skip;
        }
        if let Some(entrypoint) = &self.entrypoint {
            config.init.entrypoint = words("--entrypoint", entrypoint)?;
        }
        self.services(&mut config)?;
        if let Some(ids) = &self.standby_for {
            config.standbys = ids.iter().filter(|id| !id.is_empty()).cloned().collect();
            config.env.insert(STANDBY_VARIABLE.to_owned(), config.standbys.join(","));
        }
        config.merge_files(&self.files(cwd)?);
        Ok(config)
    }

    /// The restart policy. New machines without a wish: `no` with `--rm`, `on-failure` with a schedule.
    pub(crate) fn restart(&self, config: &mut MachineConfig, new: bool) {
        let policy = |policy| Some(Restart { policy, ..Restart::default() });
        config.restart = match self.restart.as_deref() {
            Some("no") => policy(RestartPolicy::No),
            Some("on-failure" | "on-fail") => policy(RestartPolicy::OnFailure),
            Some("always") => policy(RestartPolicy::Always),
            Some(_) => None,
            None if config.auto_destroy => policy(RestartPolicy::No),
            None if new && !config.schedule.is_empty() => policy(RestartPolicy::OnFailure),
            None => config.restart.take(),
        };
    }

    fn drives(&self, config: &mut MachineConfig) -> Result<(), Failure> {
        if let Some(when) = &self.rootfs_persist {
            let rootfs = config.rootfs.get_or_insert_with(Rootfs::default);
            rootfs.persist = PersistRootfs::from_text(when).unwrap_or_default();
        }
        if let Some(text) = &self.rootfs_size {
            let rootfs = config.rootfs.get_or_insert_with(Rootfs::default);
            rootfs.size_gb = match text.parse::<u64>() {
                Ok(gb) => gb,
                Err(_) => positive("--rootfs-size", guest::memory("--rootfs-size", text)?)? / 1024,
            };
        }
        if let Some(text) = &self.swap_size {
            let mb = guest::memory("--swap-size", text)?;
            if mb <= 0 {
                return Err(Failure::usage(format!("`--swap-size {text}` is not more than nothing")));
            }
            config.init.swap_size_mb = Some(mb);
        }
        if let Some(text) = &self.cachedrive_size {
            let size_mb = positive("--cachedrive-size", guest::memory("--cachedrive-size", text)?)?;
            config.cache_drive = (size_mb > 0).then_some(CacheDrive { size_mb });
        }
        Ok(())
    }

    fn services(&self, config: &mut MachineConfig) -> Result<(), Failure> {
        ports::apply(&mut config.services, &self.port).map_err(Failure::usage)?;
        let autostop = self.autostop.as_deref().map(autostop).transpose()?;
        for service in &mut config.services {
            // The deprecated switch for the whole machine moves into its services.
            if let Some(disabled) = config.disable_machine_autostart {
                service.autostart = Some(!disabled);
            }
            service.autostop = autostop.or(service.autostop);
            service.autostart = self.autostart.or(service.autostart);
        }
        if !config.services.is_empty() {
            config.disable_machine_autostart = None;
        }
        Ok(())
    }

    fn files(&self, cwd: &Path) -> Result<Vec<File>, Failure> {
        let mut files = Vec::new();
        for text in &self.file_local {
            let (guest_path, local) = guest_file("--file-local", text)?;
            let path = cwd.join(&local);
            let raw_value = match local.as_str() {
                "" => None,
                _ => Some(
                    base64::engine::general_purpose::STANDARD
                        .encode(std::fs::read(&path).map_err(|e| Failure::unreadable(&path, &e))?),
                ),
            };
            files.push(File { guest_path, raw_value, ..File::default() });
        }
        for text in &self.file_literal {
            let (guest_path, value) = guest_file("--file-literal", text)?;
            let raw_value =
                (!value.is_empty()).then(|| base64::engine::general_purpose::STANDARD.encode(&value));
            files.push(File { guest_path, raw_value, ..File::default() });
        }
        for text in &self.file_secret {
            let (guest_path, secret) = guest_file("--file-secret", text)?;
            let secret_name = (!secret.is_empty()).then_some(secret);
            files.push(File { guest_path, secret_name, ..File::default() });
        }
        Ok(files)
    }
}

fn positive(flag: &str, number: i64) -> Result<u64, Failure> {
    u64::try_from(number).map_err(|_| Failure::usage(format!("`{flag}` is negative")))
}

fn autostop(text: &str) -> Result<Autostop, Failure> {
    match text {
        "off" | "false" | "f" | "0" => Ok(Autostop::Off),
        "stop" | "true" | "t" | "1" => Ok(Autostop::Stop),
        "suspend" => Ok(Autostop::Suspend),
        _ => Err(Failure::usage(format!("`--autostop={text}` is not off, stop or suspend"))),
    }
}

/// A command in one text, as words.
pub(crate) fn words(flag: &str, text: &str) -> Result<Vec<String>, Failure> {
    model::appconfig::split_words(text).map_err(|e| Failure::usage(format!("`{flag}`: {e}")))
}

/// `NAME=VALUE` texts. Values stay out of the message: they may be secret.
pub(crate) fn pairs(flag: &str, texts: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    texts
        .iter()
        .map(|text| match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
            _ => Err(Failure::usage(format!("`{flag}` takes NAME=VALUE"))),
        })
        .collect()
}

fn guest_file(flag: &str, text: &str) -> Result<(String, String), Failure> {
    match text.split_once('=') {
        Some((path, value)) if path.starts_with('/') => Ok((path.to_owned(), value.to_owned())),
        Some((path, _)) => Err(Failure::usage(format!("`{flag}`: guest path {path} is not absolute"))),
        None => Err(Failure::usage(format!("`{flag} {text}` is not /GUEST/PATH=VALUE"))),
    }
}

/// The configuration with a JSON document laid over it: objects are merged, everything else replaced.
fn merged(base: &MachineConfig, text: &str, cwd: &Path) -> Result<MachineConfig, Failure> {
    let text = text.trim();
    let document = if text.starts_with('{') {
        text.to_owned()
    } else {
        let path = cwd.join(text);
        std::fs::read_to_string(&path).map_err(|e| Failure::unreadable(&path, &e))?
    };
    let wrong = |e: serde_json::Error| {
        Failure::usage(format!("`--machine-config` is not a machine configuration: {e}"))
    };
    let over: serde_json::Value = serde_json::from_str(&document).map_err(wrong)?;
    let mut value = serde_json::to_value(base).map_err(wrong)?;
    lay_over(&mut value, over);
    serde_json::from_value(value).map_err(wrong)
}

fn lay_over(below: &mut serde_json::Value, above: serde_json::Value) {
    use serde_json::Value::{Null, Object};
    match (below, above) {
        (Object(below), Object(above)) => {
            for (key, value) in above {
                if value.is_null() {
                    below.shift_remove(&key);
                } else {
                    lay_over(below.entry(key).or_insert(Null), value);
                }
            }
        }
        (below, above) => *below = above,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn applied(flags: &Flags, base: MachineConfig) -> MachineConfig {
        flags.apply(base, Path::new("/nonexistent")).unwrap()
    }

    #[test]
    fn a_document_is_laid_over_what_is_there() {
        let base: MachineConfig = serde_json::from_value(serde_json::json!({
            "env": {"A": "1", "B": "2"}, "schedule": "daily", "standbys": ["x"]
        }))
        .unwrap();
        let text = r#"{"env": {"B": "3"}, "schedule": null, "standbys": ["y", "z"]}"#;
        let flags = Flags { machine_config: Some(text.into()), ..Flags::default() };
        let config = applied(&flags, base);
        assert_eq!(serde_json::to_value(&config.env).unwrap(), serde_json::json!({"A": "1", "B": "3"}));
        assert_eq!((config.schedule.as_str(), config.standbys.len()), ("", 2));
    }

    #[test]
    fn restart_follows_rm_and_schedule() {
        let restart = |flags: &Flags, mut config: MachineConfig, new| {
            flags.restart(&mut config, new);
            config.restart.map(|r| r.policy)
        };
        let rm = MachineConfig { auto_destroy: true, ..MachineConfig::default() };
        let daily = MachineConfig { schedule: "daily".into(), ..MachineConfig::default() };
        let none = Flags::default();
        assert_eq!(restart(&none, rm, true), Some(RestartPolicy::No));
        assert_eq!(restart(&none, daily.clone(), true), Some(RestartPolicy::OnFailure));
        assert_eq!(restart(&none, daily, false), None);
        let always = Flags { restart: Some("always".into()), ..Flags::default() };
        assert_eq!(restart(&always, MachineConfig::default(), false), Some(RestartPolicy::Always));
    }

    #[test]
    fn services_get_the_switches() {
        let flags = Flags {
            port: vec!["80:8080/tcp:http".into()],
            autostop: Some("suspend".into()),
            autostart: Some(false),
            ..Flags::default()
        };
        let config = applied(
            &flags,
            MachineConfig { disable_machine_autostart: Some(false), ..MachineConfig::default() },
        );
        assert_eq!(config.services[0].autostop, Some(Autostop::Suspend));
        assert_eq!(config.services[0].autostart, Some(false));
        assert_eq!(config.disable_machine_autostart, None);
    }

    #[test]
    fn drives_and_standbys() {
        let flags = Flags {
            rootfs_size: Some("5gb".into()),
            rootfs_persist: Some("always".into()),
            swap_size: Some("512".into()),
            cachedrive_size: Some("1gb".into()),
            standby_for: Some(vec!["a".into(), "b".into()]),
            ..Flags::default()
        };
        let config = applied(&flags, MachineConfig::default());
        let rootfs = config.rootfs.unwrap();
        assert_eq!((rootfs.size_gb, rootfs.persist), (5, PersistRootfs::Always));
        assert_eq!(config.init.swap_size_mb, Some(512));
        assert_eq!(config.cache_drive.unwrap().size_mb, 1024);
        assert_eq!(config.env[STANDBY_VARIABLE], "a,b");
    }

    #[test]
    fn wrong_flags_are_usage_failures() {
        let wrong = [
            Flags { env: vec!["A".into()], ..Flags::default() },
            Flags { file_literal: vec!["/x".into()], ..Flags::default() },
            Flags { file_local: vec!["x=y".into()], ..Flags::default() },
            Flags { autostop: Some("maybe".into()), ..Flags::default() },
            Flags { build: Build { build_only: true, ..Build::default() }, ..Flags::default() },
            Flags { machine_config: Some("{".into()), ..Flags::default() },
            Flags { entrypoint: Some("'".into()), ..Flags::default() },
        ];
        for flags in wrong {
            let failure = flags.apply(MachineConfig::default(), Path::new("/nonexistent")).unwrap_err();
            assert_eq!(failure.exit_code(), 2, "{flags:?}");
        }
    }
}
