//! `fly volumes snapshots …`

use model::machine::VolumeSnapshot;
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, Said, View, times};

use super::select;

/// List and make snapshots of a volume
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List a volume's snapshots, oldest first
    #[command(visible_alias = "ls")]
    List(Args),
    /// Make a snapshot of a volume
    Create(Args),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Id of the volume
    #[arg(value_name = "VOLUME ID")]
    id: String,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

impl Command {
    pub(super) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list(&args, ctx).await,
            Self::Create(args) => create(&args, ctx).await,
        }
    }
}

async fn list(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (session, scope) = select::open(ctx, &args.app, Some(&args.id)).await?;
    let machines = session.machines();
    let listing = machines.list_snapshots(&scope.name, &args.id);
    let snapshots = match ctx.progress().waiting("the snapshots", listing).await {
        Ok(snapshots) => snapshots,
        Err(error) => return Err(select::judge(error, &args.id, &scope, &session).await),
    };
    ctx.show(args.format.json, &Snapshots::of(snapshots, &args.id));
    Ok(0)
}

async fn create(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (session, scope) = select::open(ctx, &args.app, Some(&args.id)).await?;
    let machines = session.machines();
    let creation = machines.create_snapshot(&scope.name, &args.id);
    if let Err(error) = ctx.progress().waiting("the snapshot", creation).await {
        return Err(select::judge(error, &args.id, &scope, &session).await);
    }
    let line = format!("snapshot of volume {} is scheduled", args.id);
    ctx.show(args.format.json, &Said::new(serde_json::json!({"volume": args.id, "scheduled": true}), [line]));
    Ok(0)
}

/// Snapshots of one volume, oldest first.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Snapshots {
    list: Vec<VolumeSnapshot>,
    #[serde(skip)]
    volume: String,
}

impl Snapshots {
    fn of(mut list: Vec<VolumeSnapshot>, volume: &str) -> Self {
        list.sort_by_key(|snapshot| snapshot.created_at.timestamp());
        Self { list, volume: volume.to_owned() }
    }
}

impl View for Snapshots {
    fn human(&self, page: &mut Page) {
        if self.list.is_empty() {
            page.remark(&format!("volume {} has no snapshots", self.volume));
            return;
        }
        let now = page.now();
        let bytes = |n: i64| u64::try_from(n).unwrap_or(0);
        let rows: Vec<Vec<String>> = self
            .list
            .iter()
            .map(|snapshot| {
                let id = if snapshot.id.is_empty() { "(pending)" } else { &snapshot.id };
                let created = snapshot.created_at;
                let created = if created.is_unset() {
                    String::new()
                } else {
                    times::relative(created.timestamp(), now)
                };
                vec![
                    id.to_owned(),
                    snapshot.status.clone(),
                    times::binary_size(bytes(snapshot.size)),
                    times::binary_size(bytes(snapshot.volume_size)),
                    created,
                    snapshot.retention_days.map_or_else(String::new, |days| days.to_string()),
                ]
            })
            .collect();
        let headers = ["ID", "Status", "Stored Size", "Vol Size", "Created At", "Retention Days"];
        page.table_with_numbers(Some("Snapshots"), &headers, &rows, &[2, 3, 5]);
        let total = self.list.iter().map(|s| bytes(s.size)).fold(0, u64::saturating_add);
        page.line(&format!("stored in total: {}", times::binary_size(total)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snapshots_are_sorted_and_summed() {
        let snapshot = |id: &str, seconds: i64, size: i64| VolumeSnapshot {
            id: id.into(),
            size,
            volume_size: 1 << 30,
            status: "created".into(),
            retention_days: Some(5),
            created_at: model::machine::Time::from_millis(seconds * 1000),
            ..VolumeSnapshot::default()
        };
        let list = Snapshots::of(vec![snapshot("vs_2", 200, 2048), snapshot("", 100, 512)], "vol_1");
        let mut page = Page::new(false, jiff::Timestamp::from_second(260).expect("in range"));
        list.human(&mut page);
        let (out, _) = page.finish();
        let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
        assert_eq!(
            lines,
            [
                "Snapshots",
                " ID        │ STATUS  │ STORED SIZE │ VOL SIZE │ CREATED AT    │ RETENTION DAYS",
                " (pending) │ created │       512 B │  1.0 GiB │ 2 minutes ago │              5",
                " vs_2      │ created │     2.0 KiB │  1.0 GiB │ 1 minute ago  │              5",
                "",
                "stored in total: 2.5 KiB",
            ]
        );
    }

    #[test]
    fn none_is_a_remark() {
        let list = Snapshots::of(Vec::new(), "vol_1");
        assert_eq!(serde_json::to_value(&list).expect("a value"), serde_json::json!([]));
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        list.human(&mut page);
        assert_eq!(page.finish(), (String::new(), "volume vol_1 has no snapshots\n".to_owned()));
    }
}
