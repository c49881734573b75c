//! `fly scale show`

use std::collections::BTreeMap;

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
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let machines = match ctx.progress().waiting("the machines", api.list_machines(&scope.name, false)).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    ctx.show(args.format.json, &Groups { groups: groups(&machines), app: scope.name });
    Ok(0)
}

/// One process group (outputs.md 3.4).
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Group {
    process: String,
    count: usize,
    #[serde(rename = "CPUKind")]
    cpu_kind: String,
    #[serde(rename = "CPUs")]
    cpus: i64,
    /// MB
    memory: i64,
    regions: BTreeMap<String, usize>,
    /// Sizes other than the first machine's.
    #[serde(skip)]
    mixed: bool,
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Groups {
    groups: Vec<Group>,
    #[serde(skip)]
    app: String,
}

/// Deploy's own machines whose configuration is known, by group.
fn groups(machines: &[Machine]) -> Vec<Group> {
    let mut by_name: BTreeMap<&str, Vec<&Machine>> = BTreeMap::new();
    for machine in machines.iter().filter(|m| super::count::counts(m)) {
        by_name.entry(machine.process_group()).or_default().push(machine);
    }
    let group = |(name, machines): (&str, Vec<&Machine>)| {
        let guests: Vec<_> = machines.iter().filter_map(|m| m.config.as_ref()?.guest.as_ref()).collect();
        let guest = *guests.first()?;
        let mut regions = BTreeMap::new();
        for machine in &machines {
            *regions.entry(machine.region.clone()).or_insert(0) += 1;
        }
        Some(Group {
            process: name.to_owned(),
            count: machines.len(),
            cpu_kind: guest.cpu_kind.clone(),
            cpus: guest.cpus,
            memory: guest.memory_mb,
            regions,
            mixed: guests.iter().any(|other| *other != guest),
        })
    };
    by_name.into_iter().filter_map(group).collect()
}

impl View for Groups {
    fn human(&self, page: &mut Page) {
        page.line(&format!("Machines of app {}", self.app));
        page.blank();
        let rows: Vec<Vec<String>> = self
            .groups
            .iter()
            .map(|group| {
                let regions: Vec<String> = group
                    .regions
                    .iter()
                    .map(
                        |(region, count)| {
                            if *count == 1 { region.clone() } else { format!("{region}({count})") }
                        },
                    )
                    .collect();
                vec![
                    group.process.clone(),
                    group.count.to_string(),
                    group.cpu_kind.clone(),
                    group.cpus.to_string(),
                    format!("{} MB", group.memory),
                    regions.join(","),
                ]
            })
            .collect();
        page.table(Some("Groups"), &["Name", "Count", "Kind", "CPUs", "Memory", "Regions"], &rows);
        for group in self.groups.iter().filter(|group| group.mixed) {
            page.remark(&format!(
                "the machines of group {} differ in size; the first one's is shown: see `fly machine list`",
                group.process
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn groups_count_by_region_and_keep_the_reference_s_keys() {
        let machine = |region: &str, memory: i64| -> Machine {
            serde_json::from_value(json!({"id": "a", "state": "started", "region": region, "config": {
                "guest": {"cpu_kind": "shared", "cpus": 1, "memory_mb": memory},
                "metadata": {"fly_platform_version": "v2", "fly_process_group": "web"}}}))
            .unwrap()
        };
        let all = [machine("ams", 256), machine("iad", 256), machine("iad", 512)];
        let groups = groups(&all);
        assert!(groups[0].mixed);
        assert_eq!(
            serde_json::to_value(&groups).unwrap(),
            json!([{"Process": "web", "Count": 3, "CPUKind": "shared", "CPUs": 1, "Memory": 256,
                "Regions": {"ams": 1, "iad": 2}}])
        );
    }
}
