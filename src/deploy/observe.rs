//! What exists: read once, in parallel, before the plan is made.

use model::machine::App;
use model::plan::Snapshot;

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
