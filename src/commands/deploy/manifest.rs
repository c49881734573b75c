//! `--export-manifest` and `--from-manifest`: flyctl's form of a deploy that is decided but not done. Its keys and
//! units are kept (durations in nanoseconds), so that either program reads what the other one wrote.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::time::Duration;

use model::machine::{File, Guest};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::context::{AppScope, Ctx, NameSource};
use crate::diagnostics::Failure;

use super::args::Args;
use super::{Prepared, image, prepare_with, settings};

type Names = BTreeMap<String, bool>;

/// flyctl: internal/command/deploy/manifest.go.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Manifest {
    #[serde(rename = "AppName")]
    app_name: String,
    config: Value,
    #[serde(skip_serializing_if = "String::is_empty")]
    deployment_image: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    strategy: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    env_from_flags: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    primary_region_flag: String,
    #[serde(skip_serializing_if = "is_false")]
    skip_smoke_checks: bool,
    #[serde(skip_serializing_if = "is_false")]
    skip_health_checks: bool,
    #[serde(skip_serializing_if = "is_false")]
    skip_dns_checks: bool,
    #[serde(skip_serializing_if = "is_false")]
    skip_release_command: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_unavailable: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wait_timeout: Option<u64>,
    #[serde(skip_serializing_if = "String::is_empty")]
    stop_signal: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lease_timeout: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    release_cmd_timeout: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guest: Option<Guest>,
    #[serde(skip_serializing_if = "is_false")]
    increased_availability: bool,
    #[serde(skip_serializing_if = "is_false")]
    alloc_public_ip: bool,
    #[serde(skip_serializing_if = "is_false")]
    update_only: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<File>,
    #[serde(skip_serializing_if = "Names::is_empty")]
    exclude_regions: Names,
    #[serde(skip_serializing_if = "Names::is_empty")]
    only_regions: Names,
    #[serde(skip_serializing_if = "Names::is_empty")]
    exclude_machines: Names,
    #[serde(skip_serializing_if = "Names::is_empty")]
    only_machines: Names,
    #[serde(skip_serializing_if = "Names::is_empty")]
    process_groups: Names,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_concurrent: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume_initial_size: Option<i64>,
    /// Own: lost by flyctl, which then allocates public addresses after all.
    #[serde(skip_serializing_if = "is_false")]
    flycast: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

fn nanos(duration: Duration) -> Option<u64> {
    u64::try_from(duration.as_nanos()).ok()
}

fn text(nanos: Option<u64>) -> Option<String> {
    nanos.map(|n| format!("{}ms", n / 1_000_000))
}

fn names(list: &[String]) -> Names {
    list.iter().map(|name| (name.clone(), true)).collect()
}

fn list(names: &Names) -> Vec<String> {
    names.iter().filter(|(_, on)| **on).map(|(name, _)| name.clone()).collect()
}

/// Writes what would be deployed and stops there.
pub(super) fn export(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    image: &image::Resolved,
    to: &str,
) -> Result<u8, Failure> {
    let (rollout, fleet) = (&args.rollout, &args.fleet);
    let patience = &prepared.patience;
    let manifest = Manifest {
        app_name: prepared.scope.name.clone(),
        config: model::appconfig::definition(&prepared.config),
        deployment_image: image.reference.clone(),
        strategy: settings::strategy(&prepared.config)?.as_str().to_owned(),
        env_from_flags: fleet.env.clone(),
        primary_region_flag: fleet.primary_region.clone().unwrap_or_default(),
        skip_smoke_checks: !rollout.smoke_checks || rollout.detach,
        skip_health_checks: rollout.detach,
        skip_dns_checks: !args.rollout.dns_checks,
        skip_release_command: rollout.skip_release_command,
        max_unavailable: rollout.max_unavailable,
        wait_timeout: nanos(patience.wait),
        stop_signal: args.rollout.signal.clone().unwrap_or_default(),
        lease_timeout: nanos(patience.lease),
        release_cmd_timeout: nanos(patience.release_command),
        guest: Some(settings::guest(args)?),
        increased_availability: fleet.ha.unwrap_or(true),
        alloc_public_ip: !fleet.no_public_ips,
        update_only: fleet.update_only,
        files: settings::extra_files(args, &ctx.cwd)?,
        exclude_regions: names(&fleet.exclude_regions),
        only_regions: names(&fleet.regions),
        exclude_machines: names(&fleet.exclude_machines),
        only_machines: names(&fleet.only_machines),
        process_groups: names(&fleet.process_groups),
        max_concurrent: Some(rollout.max_concurrent),
        volume_initial_size: fleet.volume_initial_size,
        flycast: fleet.flycast,
    };
    let json = crate::output::json::pretty(&manifest);
    if to == "-" {
        ctx.terminal.out(&json);
    } else {
        // It may hold values of `[env]` and of files.
        crate::config::user::replace(&ctx.path(to), json.as_bytes())?;
        ctx.progress().say(&format!("wrote the manifest to {to}; nothing was deployed"));
    }
    Ok(0)
}

/// Reads a manifest and turns it back into flags and a configuration.
pub(super) async fn prepare(args: &mut Args, ctx: &Ctx, from: &str) -> Result<Prepared, Failure> {
    let path = ctx.path(from);
    let mut text = String::new();
    if from == "-" {
        let read = std::io::stdin().read_to_string(&mut text);
        read.map_err(|e| Failure::unreadable(std::path::Path::new("stdin"), &e))?;
    } else {
        text = std::fs::read_to_string(&path).map_err(|e| Failure::unreadable(&path, &e))?;
    }
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|e| Failure::usage(format!("{from} is not a manifest of `--export-manifest`: {e}")))?;
    if manifest.app_name.is_empty() || manifest.deployment_image.is_empty() {
        return Err(Failure::usage(format!("{from} names no app or no image, so it cannot be deployed")));
    }
    if args.app.app.as_ref().is_some_and(|app| *app != manifest.app_name) {
        return Err(Failure::usage(format!("{from} is a manifest of app {}", manifest.app_name)));
    }
    let config = model::appconfig::from_definition(&manifest.config).config;
    let config = config.ok_or_else(|| Failure::no_app_config(&path))?;
    let scope = AppScope { name: manifest.app_name.clone(), named_by: NameSource::Flag, file: None };
    fill(args, manifest);
    let session = ctx.session()?;
    let dir = ctx.cwd.clone();
    prepare_with(args, ctx, scope, session, config, dir).await
}

/// The manifest's values as flags.
fn fill(args: &mut Args, manifest: Manifest) {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    args.image.image = some(manifest.deployment_image);
    args.rollout.signal = some(manifest.stop_signal);
    args.ready_files = manifest.files;
    let rollout = &mut args.rollout;
    rollout.strategy = some(manifest.strategy);
    rollout.smoke_checks = !manifest.skip_smoke_checks;
    rollout.dns_checks = !manifest.skip_dns_checks;
    rollout.detach = manifest.skip_health_checks;
    rollout.skip_release_command = manifest.skip_release_command;
    rollout.max_unavailable = manifest.max_unavailable;
    rollout.wait_timeout = text(manifest.wait_timeout);
    rollout.lease_timeout = text(manifest.lease_timeout);
    rollout.release_command_timeout = text(manifest.release_cmd_timeout);
    rollout.max_concurrent = manifest.max_concurrent.filter(|n| *n > 0).unwrap_or(rollout.max_concurrent);
    let fleet = &mut args.fleet;
    fleet.env = manifest.env_from_flags;
    fleet.primary_region = some(manifest.primary_region_flag);
    fleet.ha = Some(manifest.increased_availability);
    fleet.update_only = manifest.update_only;
    fleet.no_public_ips = !manifest.alloc_public_ip;
    fleet.flycast = manifest.flycast;
    fleet.volume_initial_size = manifest.volume_initial_size;
    fleet.regions = list(&manifest.only_regions);
    fleet.exclude_regions = list(&manifest.exclude_regions);
    fleet.only_machines = list(&manifest.only_machines);
    fleet.exclude_machines = list(&manifest.exclude_machines);
    fleet.process_groups = list(&manifest.process_groups);
    if let Some(guest) = manifest.guest {
        args.guest.vm_cpu_kind = some(guest.cpu_kind);
        args.guest.vm_cpus = Some(guest.cpus).filter(|n| *n > 0);
        args.guest.vm_memory = Some(guest.memory_mb.to_string()).filter(|n| n != "0");
        args.guest.host_dedication_id = some(guest.host_dedication_id);
    }
}
