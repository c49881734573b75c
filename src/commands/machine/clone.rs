//! `fly machine clone`

use model::diagnosis::Code;
use model::machine::{CreateVolumeRequest, LaunchMachineInput, Machine, MachineConfig, Mount};
use serde::Serialize;

use crate::api::machines::machines::WaitFor;
use crate::commands::{args, deploy};
use crate::config::user::UserFile;
use crate::context::Ctx;
use crate::deploy::health;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::select::{Single, Targets};
use super::{config, guest, wait};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    source: Single,
    #[command(flatten)]
    region: args::Region,
    /// Name of the new machine; made up when left out
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Existing volume for the new machine, with a mount path if the source has none
    #[arg(long, value_name = "ID[:/PATH]", conflicts_with = "from_snapshot")]
    attach_volume: Option<String>,
    /// Snapshot to fill the new volume from; `last` = the newest one of the source's volume
    #[arg(long, value_name = "ID|last")]
    from_snapshot: Option<String>,
    /// Place the new volume in another zone than its namesakes
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value = "true", default_missing_value = "true", require_equals = true)]
    volume_requires_unique_zone: bool,
    /// Command of the new machine
    #[arg(long, value_name = "COMMAND", conflicts_with = "clear_cmd")]
    override_cmd: Option<String>,
    /// Let the new machine run the image's own command
    #[arg(long)]
    clear_cmd: bool,
    /// Keep the new machine when its main process ends
    #[arg(long)]
    clear_auto_destroy: bool,
    /// Ids of machines the new one stands by for; `source` = the one that is cloned
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    standby_for: Option<Vec<String>>,
    /// Do not wait until the new machine runs
    #[arg(long)]
    detach: bool,
    #[command(flatten)]
    guest: guest::Size,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (targets, source) = args.source.resolve(ctx).await?;
    if !source.host_ok() {
        return Err(Failure::new(
            Code::P505,
            format!("the host of machine {} is {}", source.id, source.host_status),
        )
        .because("its configuration cannot be read while its host is away")
        .app(targets.app())
        .machine(&source.id));
    }
    let mut config = wanted(args, &source)?;
    let region = args.region.region.clone().unwrap_or_else(|| source.region.clone());
    mount(args, ctx, &targets, &mut config, &region).await?;
    let user = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    let input = LaunchMachineInput {
        name: args.name.clone().unwrap_or_default(),
        region,
        skip_launch: !config.standbys.is_empty(),
        min_secrets_version: user.min_secrets_version(targets.app()),
        config: Some(config.into()),
        ..LaunchMachineInput::default()
    };
    let creating = targets.api.create_machine(targets.app(), &input);
    let created = match ctx.progress().waiting("the machine to be created", creating).await {
        Ok(created) => created,
        Err(error) => return Err(targets.judge(error, &source.id).await),
    };
    let machine =
        if args.detach || input.skip_launch { created } else { settled(ctx, &targets, created).await? };
    ctx.show(args.source.format.json, &Cloned { machine, source: source.id });
    Ok(0)
}

async fn settled(ctx: &Ctx, targets: &Targets, created: Machine) -> Result<Machine, Failure> {
    let id = &created.id;
    ctx.progress().say(&format!("created machine {id} in {}", created.region));
    let instance = Some(created.instance_id.as_str()).filter(|instance| !instance.is_empty());
    let watching = async {
        let wanted = WaitFor {
            states: &["started", "stopped", "failed", "destroyed"],
            instance_id: instance,
            timeout: health::PATIENCE,
        };
        wait::until(&targets.api, targets.app(), id, wanted).await?;
        health::healthy(&targets.ports(), id, Some(&created.instance_id), &deploy::default_patience(ctx))
            .await
    };
    ctx.progress().waiting(&format!("machine {id} to be healthy"), watching).await
}

/// The source's configuration with what the flags change; mounts are the source's still.
fn wanted(args: &Args, source: &Machine) -> Result<MachineConfig, Failure> {
    let mut config = source.config.clone().unwrap_or_default().into_inner();
    config.guest = Some(args.guest.apply(config.guest.as_ref())?);
    if !source.image_ref.repository.is_empty() {
        config.image = source.image_ref.full();
    }
    if args.clear_cmd {
        config.init.cmd.clear();
    } else if let Some(command) = &args.override_cmd {
        config.init.cmd = config::words("--override-cmd", command)?;
    }
    if args.clear_auto_destroy {
        config.auto_destroy = false;
    }
    if let Some(ids) = &args.standby_for {
        let id = |id: &String| if id == "source" { source.id.clone() } else { id.clone() };
        config.standbys = ids.iter().filter(|id| !id.is_empty()).map(id).collect();
        config.env.insert("FLY_STANDBY_FOR".to_owned(), config.standbys.join(","));
    }
    Ok(config)
}

/// Which mount the new machine gets, and whether its volume exists already.
fn mount_wish(args: &Args, config: &MachineConfig) -> Result<Option<(Mount, Option<String>)>, Failure> {
    let Some(text) = &args.attach_volume else {
        return Ok(config.mounts.first().map(|mount| (mount.clone(), None)));
    };
    let (id, path) = text.split_once(':').map_or((text.as_str(), None), |(id, path)| (id, Some(path)));
    let mount = match (config.mounts.as_slice(), path) {
        ([_, _, ..], _) => {
            return Err(Failure::usage(
                "`--attach-volume` cannot be used for a machine with several volumes",
            ));
        }
        ([], None) => {
            return Err(Failure::usage(format!(
                "`--attach-volume {text}`: the source has no mount, so a path is needed"
            ))
            .next_step(format!("write `--attach-volume {id}:/PATH`")));
        }
        ([], Some(path)) => Mount { path: path.to_owned(), ..Mount::default() },
        ([only], path) => {
            Mount { path: path.map_or_else(|| only.path.clone(), str::to_owned), ..only.clone() }
        }
    };
    Ok(Some((mount, Some(id.to_owned()))))
}

/// Attaches the volume that was named, or makes a new one like the source's.
async fn mount(
    args: &Args,
    ctx: &Ctx,
    targets: &Targets,
    config: &mut MachineConfig,
    region: &str,
) -> Result<(), Failure> {
    let Some((wish, existing)) = mount_wish(args, config)? else { return Ok(()) };
    let app = targets.app();
    let volume = if let Some(id) = existing {
        let volume = match targets.api.volume(app, &id).await {
            Ok(volume) => volume,
            Err(error) if error.is_not_found() => {
                return Err(Failure::new(Code::C503, format!("volume {id} does not exist")).app(app));
            }
            Err(error) => {
                return Err(crate::commands::apps::judge(error, &targets.scope, &targets.session).await);
            }
        };
        if let Some(machine) = &volume.attached_machine_id {
            return Err(
                Failure::new(Code::C806, format!("volume {id} is attached to machine {machine}")).app(app)
            );
        }
        volume
    } else {
        let snapshot_id = snapshot(args, ctx, targets, &wish).await?;
        let request = CreateVolumeRequest {
            name: wish.name.clone(),
            region: region.to_owned(),
            size_gb: (wish.size_gb > 0).then_some(wish.size_gb),
            encrypted: Some(wish.encrypted),
            require_unique_zone: Some(args.volume_requires_unique_zone),
            snapshot_id,
            compute: config.guest.clone(),
            compute_image: config.image.clone(),
            ..CreateVolumeRequest::default()
        };
        match ctx.progress().waiting("the volume to be made", targets.api.create_volume(app, &request)).await
        {
            Ok(volume) => volume,
            Err(error) => {
                return Err(crate::commands::apps::judge(error, &targets.scope, &targets.session).await);
            }
        }
    };
    ctx.progress().say(&format!("volume {} goes to {}", volume.id, wish.path));
    config.mounts = vec![Mount {
        volume: volume.id,
        path: wish.path,
        extend_threshold_percent: wish.extend_threshold_percent,
        add_size_gb: wish.add_size_gb,
        size_gb_limit: wish.size_gb_limit,
        ..Mount::default()
    }];
    Ok(())
}

/// The snapshot the new volume is filled from.
async fn snapshot(
    args: &Args,
    ctx: &Ctx,
    targets: &Targets,
    wish: &Mount,
) -> Result<Option<String>, Failure> {
    match args.from_snapshot.as_deref() {
        Some("last") => {
            let snapshots = match targets.api.list_snapshots(targets.app(), &wish.volume).await {
                Ok(snapshots) => snapshots,
                Err(error) => {
                    return Err(crate::commands::apps::judge(error, &targets.scope, &targets.session).await);
                }
            };
            let newest = snapshots.into_iter().max_by_key(|s| s.created_at.timestamp()).map(|s| s.id);
            if newest.is_none() {
                ctx.progress().warn(&format!("volume {} has no snapshot: the new one is empty", wish.volume));
            }
            Ok(newest)
        }
        Some(id) if !id.is_empty() => Ok(Some(id.to_owned())),
        _ => {
            ctx.progress().say(&format!("the new volume {} is empty", wish.name));
            Ok(None)
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Cloned {
    machine: Machine,
    #[serde(skip)]
    source: String,
}

impl View for Cloned {
    fn human(&self, page: &mut Page) {
        page.line(&format!("cloned machine {} as {}", self.source, self.machine.id));
        page.line(&format!(" State: {}", self.machine.state));
    }
}
