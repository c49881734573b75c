//! `fly volumes update`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::{select, view};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Id of the volume
    id: String,
    /// Days a snapshot is kept
    #[arg(long, value_name = "DAYS")]
    snapshot_retention: Option<i64>,
    /// Make a snapshot every day; `=false` turns that off
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    scheduled_snapshots: Option<bool>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    // flyctl takes 0 for "not given" and reports success; nothing would have changed.
    if args.snapshot_retention.is_some_and(|days| days < 1) {
        return Err(Failure::usage("`--snapshot-retention` is a number of days from 1"));
    }
    if args.snapshot_retention.is_none() && args.scheduled_snapshots.is_none() {
        return Err(Failure::usage(
            "nothing to change: give `--snapshot-retention` or `--scheduled-snapshots`",
        ));
    }
    let (session, scope) = select::open(ctx, &args.app, Some(&args.id)).await?;
    let machines = session.machines();
    let update =
        machines.update_volume(&scope.name, &args.id, args.snapshot_retention, args.scheduled_snapshots);
    let volume = match ctx.progress().waiting("the volume", update).await {
        Ok(volume) => volume,
        Err(error) => return Err(select::judge(error, &args.id, &scope, &session).await),
    };
    ctx.show(args.format.json, &view::One::new(&scope.name, volume));
    Ok(0)
}
