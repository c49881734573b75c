//! What exists: read once, in parallel, before the plan is made.

use std::time::Duration;

use model::machine::{App, VolumeSnapshot};
use model::plan::{Problem, Problems, Snapshot};

use crate::api::Error;
use crate::api::graphql::apps::CanPerformBluegreenDeployment;

use super::Ports;

/// What the plan will need to know.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Needs {
    pub(crate) volumes: bool,
    pub(crate) ips: bool,
    /// Whether the platform lets the app do bluegreen deploys.
    pub(crate) bluegreen: bool,
}

/// Everything the planner wants, in one sequential round trip. `app` was read before the image was made.
pub(crate) async fn snapshot(ports: &Ports, app: App, needs: Needs) -> Result<Snapshot, Error> {
    let name = &ports.app;
    let machines = ports.machines.list_machines(name, false);
    let volumes =
        async { if needs.volumes { ports.machines.list_volumes(name).await } else { Ok(Vec::new()) } };
    let ips = async { if needs.ips { ports.machines.list_ips(name).await } else { Ok(Vec::new()) } };
    let may_bluegreen = async {
        if !needs.bluegreen {
            return Ok(None);
        }
        let asked = CanPerformBluegreenDeployment { app_name: name.clone() };
        ports.graphql.run(&asked).await.map(|data| Some(data.can_perform_bluegreen_deployment))
    };
    let (machines, volumes, ips, may_bluegreen) = futures::try_join!(machines, volumes, ips, may_bluegreen)?;
    Ok(Snapshot { app, machines, volumes, ips, may_bluegreen })
}

/// Bound on looking at snapshots: the plan is refused either way.
const SNAPSHOTS: Duration = Duration::from_secs(3);

/// A plan that a lost host stands in the way of, with what is left of its volume's data: the snapshots.
pub(crate) async fn with_snapshots(ports: &Ports, mut refused: Problems) -> Problems {
    let lookups = refused.problems.iter_mut().filter_map(|problem| match problem {
        Problem::HostDownWithVolume { volume, snapshots, .. } => Some(async {
            let listed = ports.machines.list_snapshots(&ports.app, volume);
            if let Ok(Ok(all)) = tokio::time::timeout(SNAPSHOTS, listed).await {
                *snapshots = Some(shown(all));
            }
        }),
        _ => None,
    });
    futures::future::join_all(lookups).await;
    refused
}

/// Snapshots by id and time, newest first.
pub(in crate::deploy) fn shown(mut snapshots: Vec<VolumeSnapshot>) -> Vec<String> {
    snapshots.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.created_at.timestamp()));
    snapshots.iter().map(|s| format!("{} of {}", s.id, s.created_at.timestamp())).collect()
}
