//! `fly machine status`

use model::machine::{CheckStatus, Machine, MachineConfig, MachineEvent};
use serde::Serialize;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, json, times};

use super::select::Single;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    target: Single,
    /// Print the machine's configuration as JSON and nothing else
    #[arg(short = 'd', long)]
    display_config: bool,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (_, machine) = args.target.resolve(ctx).await?;
    if args.display_config {
        let config = machine.config.as_ref().or(machine.incomplete_config.as_ref());
        ctx.terminal.out(&json::pretty2(&config));
        return Ok(0);
    }
    ctx.show(args.target.format.json, &Status(machine));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Status(Machine);

impl View for Status {
    fn human(&self, page: &mut Page) {
        let machine = &self.0;
        page.line(&format!("Machine ID: {}", machine.id));
        page.line(&format!("Instance ID: {}", machine.instance_id));
        page.line(&format!("State: {}", machine.state));
        page.line(&format!("HostStatus: {}", machine.host_status));
        page.blank();
        page.vertical(Some("VM"), &rows(machine));
        let totals = machine.check_totals();
        if totals.total > 0 {
            let now = page.now();
            let rows: Vec<Vec<String>> = machine.real_checks().map(|check| check_row(check, now)).collect();
            let title = format!("Checks [{}/{}]", totals.passing, totals.total);
            page.table(Some(&title), &["Name", "Status", "Last Updated", "Output"], &rows);
        }
        let events: Vec<Vec<String>> = machine.events.iter().map(event_row).collect();
        page.table(Some("Event Logs"), &["State", "Event", "Source", "Timestamp", "Info"], &events);
    }
}

fn rows(machine: &Machine) -> Vec<(&'static str, String)> {
    let empty = MachineConfig::default();
    let config = machine.any_config().unwrap_or(&empty);
    let guest = config.guest.clone().unwrap_or_default();
    let words = |words: &[String]| {
        if words.is_empty() { String::new() } else { serde_json::json!(words).to_string() }
    };
    let mut rows = vec![
        ("ID", machine.id.clone()),
        ("Instance ID", machine.instance_id.clone()),
        ("State", machine.state.to_string()),
        ("Image", machine.image_ref.with_version()),
        ("Name", machine.name.clone()),
        ("Private IP", machine.private_ip.clone()),
        ("Region", machine.region.clone()),
        ("Process Group", machine.process_group().to_owned()),
        ("CPU Kind", guest.cpu_kind),
        ("vCPUs", guest.cpus.to_string()),
        ("Memory", guest.memory_mb.to_string()),
        ("Created", machine.created_at.clone()),
        ("Updated", machine.updated_at.clone()),
        ("Entrypoint", words(&config.init.entrypoint)),
        ("Command", words(&config.init.cmd)),
    ];
    if let Some(mount) = config.mounts.first() {
        rows.push(("Volume", mount.volume.clone()));
    }
    if machine.cordoned {
        rows.push(("Cordoned", "the proxy sends it no requests".to_owned()));
    }
    rows
}

fn check_row(check: &CheckStatus, now: jiff::Timestamp) -> Vec<String> {
    let updated = check.updated_at.map_or_else(String::new, |t| times::ago(t.timestamp(), now));
    vec![check.name.clone(), check.status.to_string(), updated, check.output.clone()]
}

fn event_row(event: &MachineEvent) -> Vec<String> {
    let info = event.exit().map_or_else(String::new, |exit| {
        format!(
            "exit_code={},oom_killed={},requested_stop={}",
            exit.exit_code, exit.oom_killed, exit.requested_stop
        )
    });
    vec![event.status.clone(), event.kind.clone(), event.source.clone(), event.time().to_string(), info]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_machine_is_shown_with_its_checks_and_events() {
        let machine: Machine = serde_json::from_value(serde_json::json!({
            "id": "148e", "instance_id": "01J", "state": "stopped", "region": "ams", "host_status": "ok",
            "name": "calm", "image_ref": {"repository": "web", "tag": "v1"},
            "config": {"guest": {"cpu_kind": "shared", "cpus": 1, "memory_mb": 256},
                "init": {"cmd": ["sleep", "inf"]}, "metadata": {"fly_process_group": "app"}},
            "checks": [{"name": "http", "status": "critical", "output": "503"}],
            "events": [{"type": "exit", "status": "stopped", "source": "flyd", "timestamp": 1000,
                "request": {"exit_event": {"exit_code": 42}}}]
        }))
        .unwrap();
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        Status(machine).human(&mut page);
        let text: String = page.finish().0.lines().map(|l| l.trim_end().to_owned() + "\n").collect();
        insta::assert_snapshot!(text, @r#"
        Machine ID: 148e
        Instance ID: 01J
        State: stopped
        HostStatus: ok

        VM
         ID            │ 148e
         Instance ID   │ 01J
         State         │ stopped
         Image         │ web:v1
         Name          │ calm
         Private IP    │
         Region        │ ams
         Process Group │ app
         CPU Kind      │ shared
         vCPUs         │ 1
         Memory        │ 256
         Created       │
         Updated       │
         Entrypoint    │
         Command       │ ["sleep","inf"]

        Checks [0/1]
         NAME │ STATUS   │ LAST UPDATED │ OUTPUT
         http │ critical │              │ 503

        Event Logs
         STATE   │ EVENT │ SOURCE │ TIMESTAMP            │ INFO
         stopped │ exit  │ flyd   │ 1970-01-01T00:00:01Z │ exit_code=42,oom_killed=false,requested_stop=false
        "#);
    }
}
