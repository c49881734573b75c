//! `fly services list`: which ports the app's machines are reached on, put together from all of them.

use std::collections::{BTreeMap, BTreeSet};

use model::machine::{Machine, Port, Service};
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
    let listing = api.list_machines(&scope.name, false);
    let machines = match ctx.progress().waiting("the list of machines", listing).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    ctx.show(args.format.json, &Services { rows: rows(&machines), app: scope.name });
    Ok(0)
}

/// What makes two public ports of two machines the same service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    first: i64,
    protocol: String,
    ports: String,
    handlers: Vec<String>,
    force_https: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    protocol: String,
    ports: String,
    handlers: Vec<String>,
    force_https: bool,
    process_groups: Vec<String>,
    regions: Vec<String>,
    machines: usize,
}

fn rows(machines: &[Machine]) -> Vec<Row> {
    let mut found: BTreeMap<Key, (BTreeSet<String>, BTreeSet<String>, usize)> = BTreeMap::new();
    let counted = machines.iter().filter(|m| m.is_active() && !m.is_release_command() && !m.is_console());
    for machine in counted {
        let Some(config) = machine.any_config() else { continue };
        for service in &config.services {
            for port in &service.ports {
                let (groups, regions, count) = found.entry(key(service, port)).or_default();
                groups.insert(machine.process_group().to_owned());
                regions.insert(machine.region.clone());
                *count += 1;
            }
        }
    }
    let row = |(key, (groups, regions, machines)): (Key, (BTreeSet<String>, BTreeSet<String>, usize))| Row {
        protocol: key.protocol,
        ports: key.ports,
        handlers: key.handlers,
        force_https: key.force_https,
        process_groups: groups.into_iter().collect(),
        regions: regions.into_iter().collect(),
        machines,
    };
    found.into_iter().map(row).collect()
}

fn key(service: &Service, port: &Port) -> Key {
    let (first, public) = match (port.port, port.start_port, port.end_port) {
        (Some(port), _, _) => (port, port.to_string()),
        (None, first, last) => {
            let (first, last) = (first.unwrap_or(0), last.unwrap_or(65_535));
            (first, format!("{first}-{last}"))
        }
    };
    Key {
        first,
        protocol: service.protocol.to_uppercase(),
        ports: format!("{public} => {}", service.internal_port),
        handlers: port.handlers.iter().map(|handler| handler.to_uppercase()).collect(),
        force_https: port.force_https,
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Services {
    rows: Vec<Row>,
    #[serde(skip)]
    app: String,
}

impl View for Services {
    fn human(&self, page: &mut Page) {
        if self.rows.is_empty() {
            page.remark(&format!("no machine of app {} has a service", self.app));
            return;
        }
        let rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| {
                vec![
                    row.protocol.clone(),
                    row.ports.clone(),
                    format!("[{}]", row.handlers.join(",")),
                    if row.force_https { "True" } else { "False" }.to_owned(),
                    row.process_groups.join(","),
                    row.regions.join(","),
                    row.machines.to_string(),
                ]
            })
            .collect();
        let headers =
            ["Protocol", "Ports", "Handlers", "Force HTTPS", "Process Group", "Regions", "Machines"];
        page.table(Some("Services"), &headers, &rows);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn machine(id: &str, region: &str, services: serde_json::Value) -> Machine {
        serde_json::from_value(serde_json::json!({
            "id": id, "state": "started", "region": region,
            "config": {"metadata": {"fly_process_group": "web"}, "services": services}
        }))
        .unwrap()
    }

    #[test]
    fn the_same_port_of_several_machines_is_one_row() {
        let services = serde_json::json!([{"protocol": "tcp", "internal_port": 8080, "ports": [
            {"port": 443, "handlers": ["tls", "http"]}, {"port": 80, "handlers": ["http"], "force_https": true},
            {"start_port": 5000, "end_port": 5010}]}]);
        let rows = rows(&[machine("1", "ams", services.clone()), machine("2", "fra", services)]);
        let shown: Vec<_> =
            rows.iter().map(|r| (r.ports.as_str(), r.machines, r.regions.join(","))).collect();
        assert_eq!(
            shown,
            [
                ("80 => 8080", 2, "ams,fra".to_owned()),
                ("443 => 8080", 2, "ams,fra".to_owned()),
                ("5000-5010 => 8080", 2, "ams,fra".to_owned())
            ]
        );
        assert!(rows[0].force_https && rows[1].handlers == ["TLS", "HTTP"]);
    }
}
