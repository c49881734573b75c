//! `fly machine update`: what changes is shown first; the machine is watched until it is healthy.

use std::time::Duration;

use model::machine::{LaunchMachineInput, Machine, MachineConfig};
use model::plan::Change;
use serde::Serialize;

use crate::api::machines::machines::WaitFor;
use crate::commands::{args, deploy};
use crate::config::user::UserFile;
use crate::context::Ctx;
use crate::deploy::{Patience, health};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::lease::{self, Leases};
use super::run::place_image;
use super::select::{Single, Targets};
use super::{config, wait};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    target: Single,
    /// Image to run
    #[arg(short = 'i', long, value_name = "IMAGE")]
    image: Option<String>,
    /// Command, instead of the image's; an empty one = the image's
    #[arg(short = 'C', long, value_name = "COMMAND")]
    command: Option<String>,
    /// Container that gets the image
    #[arg(long, value_name = "NAME")]
    container: Option<String>,
    /// Where the machine's volume is mounted
    #[arg(long, value_name = "/PATH")]
    mount_point: Option<String>,
    /// Do not start the machine
    #[arg(long)]
    skip_start: bool,
    /// Do not wait until the machine's checks pass
    #[arg(long)]
    skip_health_checks: bool,
    /// Do not wait at all
    #[arg(long)]
    detach: bool,
    /// Seconds the machine may take to start and to be healthy
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    wait_timeout: u64,
    #[command(flatten)]
    config: config::Flags,
    #[command(flatten)]
    yes: args::Yes,
    /// Refused: images for single machines are not built
    #[arg(long, hide = true)]
    buildkit: bool,
    #[arg(long, hide = true)]
    buildkit_addr: Option<String>,
    #[arg(long, hide = true)]
    buildkit_image: Option<String>,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if args.buildkit || args.buildkit_addr.is_some() || args.buildkit_image.is_some() {
        return Err(Failure::usage("`--buildkit`: images for single machines are not built"));
    }
    let (targets, seen) = args.target.resolve(ctx).await?;
    let app = targets.app();
    // Asked for before the lock is taken: nobody should be locked out while a question is open.
    let before = seen.config.clone().unwrap_or_default();
    let mut config = wanted(args, ctx, before.clone().into_inner())?;
    if let Some(image) = &args.image {
        config::pin(&mut config, Some(image), app, &ctx.session()?, ctx).await?;
    }
    let changes = model::plan::changes(Some(&before), &config);
    if changes.is_empty() && !args.yes.yes {
        let view = Updated { machine: seen, changed: false };
        ctx.show(args.target.format.json, &view);
        return Ok(0);
    }
    let question = format!("Update machine {}?", seen.id);
    show(ctx, &seen.id, &changes);
    if !ctx.prompt(args.yes.yes, ctx.wants_json(args.target.format.json)).confirm(&question, "--yes")? {
        return Ok(0);
    }
    let ids = [seen.id.clone()];
    let machine = lease::holding(ctx, &targets.api, app, &ids, async |leases: &Leases| {
        update(args, ctx, &targets, &seen, config, leases).await
    })
    .await?;
    ctx.show(args.target.format.json, &Updated { machine, changed: true });
    Ok(0)
}

fn wanted(args: &Args, ctx: &Ctx, base: MachineConfig) -> Result<MachineConfig, Failure> {
    let mut config = args.config.apply(base, &ctx.cwd)?;
    args.config.restart(&mut config, false);
    if let Some(command) = &args.command {
        config.init.cmd = config::words("--command", command)?;
    }
    let image = args.image.as_deref().map(|image| config::image(image, &ctx.cwd)).transpose()?;
    place_image(&mut config, image, args.container.as_deref())?;
    if let Some(path) = &args.mount_point {
        match config.mounts.first_mut() {
            Some(mount) => mount.path.clone_from(path),
            None => return Err(Failure::usage("`--mount-point`: the machine has no volume")),
        }
    }
    Ok(config)
}

/// What changes, on stderr: it belongs to the question, not to the result.
fn show(ctx: &Ctx, id: &str, changes: &[Change]) {
    let progress = ctx.progress();
    progress.say(&format!("machine {id} changes:"));
    for line in lines(changes) {
        progress.say(&line);
    }
}

fn lines(changes: &[Change]) -> Vec<String> {
    changes
        .iter()
        .map(|change| match (&change.from, &change.to) {
            (Some(from), Some(to)) => format!("  ~ {}: {from} -> {to}", change.path),
            (None, Some(to)) => format!("  + {}: {to}", change.path),
            (Some(from), None) => format!("  - {}: {from}", change.path),
            (None, None) => format!("    {}", change.path),
        })
        .collect()
}

async fn update(
    args: &Args,
    ctx: &Ctx,
    targets: &Targets,
    machine: &Machine,
    config: MachineConfig,
    leases: &Leases,
) -> Result<Machine, Failure> {
    let (app, id) = (targets.app(), &machine.id);
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let input = LaunchMachineInput {
        name: machine.name.clone(),
        region: machine.region.clone(),
        skip_launch: args.skip_start || !config.standbys.is_empty(),
        min_secrets_version: user.min_secrets_version(app),
        config: Some(config.into()),
        ..LaunchMachineInput::default()
    };
    let nonce = leases.nonce(id);
    let updating = targets.api.update_machine(app, id, &input, nonce.as_deref());
    let updated = match ctx.progress().waiting(&format!("machine {id} to be updated"), updating).await {
        Ok(updated) => updated,
        Err(error) => return Err(targets.judge(error, id).await),
    };
    if input.skip_launch || args.detach {
        return Ok(updated);
    }
    let patience = Duration::from_secs(args.wait_timeout.max(1));
    watch(ctx, targets, &updated, patience, !args.skip_health_checks).await
}

/// Waits until the new version runs and, unless told otherwise, its checks pass.
pub(crate) async fn watch(
    ctx: &Ctx,
    targets: &Targets,
    updated: &Machine,
    patience: Duration,
    checks: bool,
) -> Result<Machine, Failure> {
    let (app, id) = (targets.app(), &updated.id);
    let watching = async {
        let wanted = WaitFor {
            states: &["started", "stopped", "failed"],
            instance_id: Some(updated.instance_id.as_str()).filter(|instance| !instance.is_empty()),
            timeout: patience,
        };
        wait::until(&targets.api, app, id, wanted).await?;
        if !checks {
            return targets.api.machine(app, id).await.map_err(Failure::from);
        }
        let limits = Patience { wait: patience, ..deploy::default_patience(ctx) };
        health::healthy(&targets.ports(), id, Some(&updated.instance_id), &limits).await
    };
    ctx.progress().waiting(&format!("machine {id} to be healthy"), watching).await.map_err(|failure| {
        if failure.code() == model::diagnosis::Code::U502 {
            failure.next_step("give it longer with `--wait-timeout`")
        } else {
            failure
        }
    })
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Updated {
    machine: Machine,
    #[serde(skip)]
    changed: bool,
}

impl View for Updated {
    fn human(&self, page: &mut Page) {
        let machine = &self.machine;
        if self.changed {
            page.line(&format!("updated machine {}", machine.id));
            page.line(&format!(" State: {}", machine.state));
        } else {
            page.line(&format!("machine {} is as asked already; nothing was changed", machine.id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_shown_with_their_direction() {
        let change = |path: &str, from: Option<&str>, to: Option<&str>| Change {
            path: path.to_owned(),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
        };
        let changes = [
            change("env.A", None, Some("1")),
            change("guest.cpus", Some("1"), Some("2")),
            change("schedule", Some("daily"), None),
        ];
        assert_eq!(lines(&changes), ["  + env.A: 1", "  ~ guest.cpus: 1 -> 2", "  - schedule: daily"]);
    }
}
