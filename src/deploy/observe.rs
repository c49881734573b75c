//! What exists: read once, in parallel, before the plan is made.

use model::machine::App;
use model::plan::Snapshot;

use crate::api::Error;

use super::Ports;

/// What the plan will need to know.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Needs {
    pub(crate) volumes: bool,
    pub(crate) ips: bool,
}

/// Everything the planner wants, in one sequential round trip. `app` was read before the image was made.
pub(crate) async fn snapshot(ports: &Ports, app: App, needs: Needs) -> Result<Snapshot, Error> {
    let name = &ports.app;
    let machines = ports.machines.list_machines(name, false);
    let volumes =
        async { if needs.volumes { ports.machines.list_volumes(name).await } else { Ok(Vec::new()) } };
    let ips = async { if needs.ips { ports.machines.list_ips(name).await } else { Ok(Vec::new()) } };
    let (machines, volumes, ips) = futures::try_join!(machines, volumes, ips)?;
    Ok(Snapshot { app, machines, volumes, ips })
}
