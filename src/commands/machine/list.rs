//! `fly machine list`

use model::machine::Machine;
use serde::Serialize;

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    quiet: args::Quiet,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let listing = api.list_machines(&scope.name, false);
    let machines = match ctx.progress().waiting("the list of machines", listing).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let view = List { machines, app: scope.name, quiet: args.quiet.quiet };
    ctx.show(args.format.json, &view);
    Ok(0)
}

/// A bare array, in the API's order (outputs.md 3.3).
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct List {
    machines: Vec<Machine>,
    #[serde(skip)]
    app: String,
    #[serde(skip)]
    quiet: bool,
}

const HEADERS: [&str; 13] = [
    "ID",
    "Name",
    "State",
    "Checks",
    "Region",
    "Role",
    "Image",
    "IP Address",
    "Volume",
    "Created",
    "Last Updated",
    "Process Group",
    "Size",
];

impl View for List {
    fn human(&self, page: &mut Page) {
        if self.quiet {
            if !self.machines.is_empty() {
                page.column(&self.machines.iter().map(|m| m.id.clone()).collect::<Vec<_>>());
            }
            return;
        }
        if self.machines.is_empty() {
            page.line(&format!("app {} has no machines", self.app));
            return;
        }
        let count = self.machines.len();
        let plural = if count == 1 { "machine" } else { "machines" };
        page.line(&format!("{count} {plural} in app {}", self.app));
        page.blank();
        let rows: Vec<Vec<String>> = self.machines.iter().map(row).collect();
        page.table(Some(&self.app), &HEADERS, &rows);
        if self.machines.iter().any(|m| !m.host_ok()) {
            page.line("* the machine's host cannot be reached; what is shown may be out of date");
        }
    }
}

fn row(machine: &Machine) -> Vec<String> {
    let config = machine.any_config();
    let up = machine.host_ok();
    let when_up = |text: String| if up { text } else { String::new() };
    let totals = machine.check_totals();
    let checks =
        if totals.total == 0 { String::new() } else { format!("{}/{}", totals.passing, totals.total) };
    let size = config.and_then(|c| c.guest.as_ref()).map(|g| format!("{}:{}MB", g.to_size(), g.memory_mb));
    vec![
        format!("{}{}", machine.id, if up { "" } else { "*" }),
        machine.name.clone(),
        machine.state.to_string(),
        when_up(checks),
        machine.region.clone(),
        role(machine),
        when_up(machine.image_ref.with_version()),
        when_up(machine.private_ip.clone()),
        config.and_then(|c| c.mounts.first()).map(|m| m.volume.clone()).unwrap_or_default(),
        when_up(machine.created_at.clone()),
        when_up(machine.updated_at.clone()),
        machine.process_group().to_owned(),
        size.unwrap_or_default(),
    ]
}

/// What a database machine's check `role` says.
fn role(machine: &Machine) -> String {
    machine.checks.iter().find(|c| c.name == "role").map(|c| c.output.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_machine_on_a_lost_host_is_marked_and_shows_what_is_known() {
        let machine: Machine = serde_json::from_value(serde_json::json!({
            "id": "148e", "name": "calm", "state": "started", "region": "ams", "host_status": "unreachable",
            "private_ip": "fdaa::1", "image_ref": {"repository": "web", "tag": "v1"},
            "incomplete_config": {"guest": {"cpu_kind": "shared", "cpus": 1, "memory_mb": 256},
                "metadata": {"fly_process_group": "app"}, "mounts": [{"volume": "vol_1"}]}
        }))
        .unwrap();
        let cells = row(&machine);
        assert_eq!(cells[0], "148e*");
        assert_eq!(cells[7], "");
        assert_eq!(cells[8], "vol_1");
        assert_eq!(cells[12], "shared-cpu-1x:256MB");
        assert_eq!(cells.len(), HEADERS.len());
    }
}
