//! `fly volumes create`

use model::machine::{CreateVolumeRequest, Guest, Volume};

use crate::commands::machine::guest::Size;
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, Session, env};
use crate::diagnostics::Failure;

use super::{select, view};

/// Size in GB where neither a flag nor a snapshot says another.
const DEFAULT_SIZE_GB: i64 = 1;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the volume; machines mount volumes by name, and several may share one
    #[arg(value_name = "VOLUME NAME")]
    name: String,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    region: args::Region,
    /// Size in GB (default: 1, or the size of the snapshot)
    #[arg(short = 's', long, value_name = "GB")]
    size: Option<i64>,
    /// Create this many volumes
    #[arg(short = 'n', long, value_name = "N", default_value_t = 1)]
    count: u32,
    /// Fill the volume from this snapshot
    #[arg(long, value_name = "ID")]
    snapshot_id: Option<String>,
    /// Days a snapshot is kept
    #[arg(long, value_name = "DAYS", default_value_t = 5)]
    snapshot_retention: i64,
    /// Make a snapshot every day
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    scheduled_snapshots: Option<bool>,
    /// Do not encrypt the volume
    #[arg(long)]
    no_encryption: bool,
    /// Place the volume in another hardware zone than the app's volumes of the same name
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value_t = true,
        default_missing_value = "true", action = clap::ArgAction::Set)]
    require_unique_zone: bool,
    /// Compare zones with all volumes of the app, not only those of the same name
    #[arg(long)]
    unique_zone_app_wide: bool,
    /// File system: ext4 or raw
    #[arg(long, hide = true, value_parser = ["ext4", "raw"])]
    fs_type: Option<String>,
    /// Size of the machine that will use the volume, so that it is placed where there is room for both
    #[command(flatten)]
    machine: Size,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let guest = args.checked()?;
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    if !accepted(args, ctx, &session, &scope).await? {
        return Ok(0);
    }
    let region = region(args, ctx, &session, &scope).await?;
    let request = args.request(region, guest);
    let machines = session.machines();
    let mut made: Vec<Volume> = Vec::new();
    for _ in 0..args.count {
        let creation = machines.create_volume(&scope.name, &request);
        match ctx.progress().waiting("the volume", creation).await {
            Ok(volume) => made.push(volume),
            Err(error) => {
                let unknown = error.effect_unknown();
                let failure = apps::judge(error, &scope, &session).await;
                return Err(explained(failure, unknown, &made, &scope));
            }
        }
    }
    // With `--count` one document each, as flyctl prints them (outputs.md 3.6).
    for volume in made {
        ctx.show(args.format.json, &view::One::new(&scope.name, volume));
    }
    Ok(0)
}

/// A failure that says what exists all the same.
fn explained(failure: Failure, unknown: bool, made: &[Volume], scope: &AppScope) -> Failure {
    let failure = match made {
        [] => failure,
        made => {
            let ids: Vec<&str> = made.iter().map(|v| v.id.as_str()).collect();
            failure.because(format!("created before that: {}", ids.join(", ")))
        }
    };
    if !unknown {
        return failure;
    }
    let command = format!("fly volumes list -a {}", scope.name);
    failure.next_command(command, "see whether the volume was created all the same")
}

/// Says what a single volume means, and asks unless that was answered beforehand.
async fn accepted(args: &Args, ctx: &Ctx, session: &Session, scope: &AppScope) -> Result<bool, Failure> {
    if args.count > 1 {
        return Ok(true);
    }
    let volumes = select::all(ctx, session, scope).await?;
    if volumes.iter().any(|volume| volume.name == args.name) {
        return Ok(true);
    }
    ctx.progress().warn(
        "a volume lives on one host. With a single volume the app is down while that host is, and data since \
         the last snapshot are lost if the host is; create at least two and let the app replicate its data",
    );
    let prompt = ctx.prompt(args.yes.yes, ctx.wants_json(args.format.json));
    prompt.confirm(&format!("Create a single volume {} all the same?", args.name), "--yes (or --count 2)")
}

/// The flag, the environment, the configuration file, or an answer.
async fn region(args: &Args, ctx: &Ctx, session: &Session, scope: &AppScope) -> Result<String, Failure> {
    let configured = scope.file.as_ref().and_then(|f| f.config.as_ref()).map(|c| c.primary_region.as_str());
    let given = args.region.region.as_deref().or_else(|| ctx.env.get(env::FLY_REGION)).or(configured);
    if let Some(region) = given.filter(|region| !region.is_empty()) {
        return Ok(region.to_owned());
    }
    let prompt = ctx.prompt(false, ctx.wants_json(args.format.json));
    let question = "In which region?";
    if !prompt.allowed() {
        // Refused before the regions are asked for.
        return Err(Failure::needs_terminal(question, "--region CODE"));
    }
    let machines = session.machines();
    let mut regions = ctx.progress().waiting("the regions", machines.regions()).await?.regions;
    regions.retain(|region| !region.deprecated);
    regions.sort_by(|a, b| a.name.cmp(&b.name));
    let items: Vec<String> = regions.iter().map(|r| format!("{} ({})", r.name, r.code)).collect();
    let index = prompt.select(question, &items, "--region CODE")?;
    Ok(regions[index].code.clone())
}

impl Args {
    /// What can be known without asking anybody.
    fn checked(&self) -> Result<Guest, Failure> {
        if self.size.is_some_and(|size| size < 1) {
            return Err(Failure::usage("`--size` is a number of GB from 1"));
        }
        if self.count < 1 {
            return Err(Failure::usage("`--count` is a number from 1"));
        }
        if self.snapshot_retention < 1 {
            return Err(Failure::usage("`--snapshot-retention` is a number of days from 1"));
        }
        self.machine.apply(None)
    }

    fn request(&self, region: String, guest: Guest) -> CreateVolumeRequest {
        let snapshot = self.snapshot_id.clone().filter(|id| !id.is_empty());
        // Without a size a restored volume gets that of its snapshot.
        let default = snapshot.is_none().then_some(DEFAULT_SIZE_GB);
        CreateVolumeRequest {
            name: self.name.clone(),
            region,
            size_gb: self.size.or(default),
            encrypted: Some(!self.no_encryption),
            require_unique_zone: Some(self.require_unique_zone),
            unique_zone_app_wide: Some(self.unique_zone_app_wide),
            snapshot_retention: Some(self.snapshot_retention),
            auto_backup_enabled: self.scheduled_snapshots,
            fstype: self.fs_type.clone(),
            snapshot_id: snapshot,
            compute: Some(guest),
            ..CreateVolumeRequest::default()
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    fn args(words: &[&str]) -> Args {
        Line::try_parse_from(["x", "data"].iter().chain(words)).unwrap().args
    }

    fn request(words: &[&str]) -> CreateVolumeRequest {
        let args = args(words);
        args.request("ams".into(), args.checked().unwrap())
    }

    #[test]
    fn defaults_are_those_of_the_reference() {
        let request = request(&[]);
        assert_eq!(request.size_gb, Some(1));
        assert_eq!(request.snapshot_retention, Some(5));
        assert_eq!((request.encrypted, request.require_unique_zone), (Some(true), Some(true)));
        assert_eq!((request.auto_backup_enabled, request.fstype), (None, None));
        assert_eq!(request.compute.unwrap().to_size(), "shared-cpu-1x");
    }

    #[test]
    fn switches_take_a_value_after_an_equals_sign() {
        let asked =
            request(&["--require-unique-zone=false", "--scheduled-snapshots=false", "--no-encryption"]);
        assert_eq!((asked.require_unique_zone, asked.auto_backup_enabled), (Some(false), Some(false)));
        assert_eq!(asked.encrypted, Some(false));
        assert_eq!(request(&["--snapshot-id", "vs_1"]).size_gb, None);
        assert_eq!(request(&["--snapshot-id", "vs_1", "-s", "4"]).size_gb, Some(4));
    }

    #[test]
    fn numbers_are_checked_before_anything_is_sent() {
        for words in [&["-s", "0"][..], &["-n", "0"], &["--snapshot-retention", "0"], &["--vm-gpus", "1"]] {
            assert_eq!(args(words).checked().unwrap_err().exit_code(), 2, "{words:?}");
        }
    }
}
