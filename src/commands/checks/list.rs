//! `fly checks list`

use std::collections::BTreeMap;

use model::machine::{CheckStatus, Machine};
use serde::Serialize;

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, times};

/// Checks the platform adds for its own use during a blue/green deploy (outputs.md 2).
const INTERNAL: &str = "bg_deployments_compat";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only the checks of this name
    #[arg(long, value_name = "NAME")]
    check_name: Option<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let machines = session.machines();
    let listed = ctx.progress().waiting("the machines", machines.list_machines(&scope.name, false)).await;
    let machines = match listed {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let checks = Checks::of(&scope.name, machines, args.check_name.as_deref());
    ctx.show(args.format.json, &checks);
    Ok(0)
}

/// Machine id → its checks; machines without checks are there, too.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Checks {
    by_machine: BTreeMap<String, Vec<CheckStatus>>,
    #[serde(skip)]
    app: String,
}

impl Checks {
    fn of(app: &str, machines: Vec<Machine>, name: Option<&str>) -> Self {
        let wanted = |check: &CheckStatus| {
            !check.name.starts_with(INTERNAL) && name.is_none_or(|name| check.name == name)
        };
        let by_machine = machines
            .into_iter()
            .filter(Machine::is_active)
            .map(|machine| {
                let mut checks: Vec<CheckStatus> = machine.checks.into_iter().filter(wanted).collect();
                checks.sort_by(|a, b| a.name.cmp(&b.name));
                (machine.id, checks)
            })
            .collect();
        Self { by_machine, app: app.to_owned() }
    }
}

impl View for Checks {
    fn human(&self, page: &mut Page) {
        page.line(&format!("Health checks of {}", self.app));
        let now = page.now();
        let mut rows = Vec::new();
        for (machine, checks) in &self.by_machine {
            for check in checks {
                rows.push(vec![
                    check.name.clone(),
                    check.status.to_string(),
                    machine.clone(),
                    check.updated_at.map_or_else(String::new, |t| times::ago(t.timestamp(), now)),
                    check.output.clone(),
                ]);
            }
        }
        page.simple_table(&["Name", "Status", "Machine", "Last Updated", "Output"], &rows);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn machines() -> Vec<Machine> {
        serde_json::from_value(serde_json::json!([
            {"id": "b", "state": "started", "checks": [
                {"name": "tcp", "status": "passing", "output": "ok", "updated_at": "2026-01-02T03:04:05Z"},
                {"name": "http", "status": "critical", "output": "503\nsorry"},
                {"name": "bg_deployments_compat_1", "status": "passing"}
            ]},
            {"id": "a", "state": "stopped"},
            {"id": "gone", "state": "destroyed", "checks": [{"name": "tcp", "status": "passing"}]}
        ]))
        .unwrap()
    }

    #[test]
    fn machines_without_checks_stay_and_internal_checks_go() {
        let json = serde_json::to_value(Checks::of("web", machines(), None)).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "a": [],
                "b": [
                    {"name": "http", "status": "critical", "output": "503\nsorry"},
                    {"name": "tcp", "status": "passing", "output": "ok", "updated_at": "2026-01-02T03:04:05Z"}
                ]
            })
        );
    }

    #[test]
    fn the_name_filters_both_forms_and_a_check_without_time_is_shown() {
        let checks = Checks::of("web", machines(), Some("http"));
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        checks.human(&mut page);
        let (out, _) = page.finish();
        assert!(out.contains("503") && out.contains("sorry") && !out.contains("tcp"), "{out}");
    }
}
