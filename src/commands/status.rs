//! `fly status`: the app and its machines, in one sequential round trip (two calls side by side).

use std::time::Duration;

use model::diagnosis::Fact;
use model::machine::document::{App, OrganizationBasic};
use model::machine::{CheckTotals, Machine};
use serde::Serialize;

use crate::api::graphql::apps::AppDetails;
use crate::commands::args;
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::{Ports, beside};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// Show an app and its machines
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Show it again and again
    #[arg(long)]
    watch: bool,
    /// Seconds between two looks
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=3600))]
    rate: u64,
    #[arg(long, hide = true)]
    all: bool,
    #[arg(long, hide = true)]
    deployment: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if args.watch && ctx.wants_json(args.format.json) {
        return Err(Failure::usage("`--watch` draws on a terminal and cannot be combined with `--json`"));
    }
    if args.watch && !ctx.terminal.stdout_tty {
        return Err(Failure::usage("`--watch` needs a terminal"));
    }
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    if !args.watch {
        let ports = Ports::of(&session, &scope.name, "");
        let looking = async { futures::join!(look(&scope, &session), beside::issues(&ports)) };
        let (status, issues) = ctx.progress().waiting("the app's status", looking).await;
        let status = status?;
        let of = (scope.name.as_str(), "status");
        let warnings = beside::judge(of, status.services, status.addresses.clone(), issues);
        ctx.show(args.format.json, &status);
        for warning in &warnings {
            ctx.progress().warn(&format!("[{}] {} ({})", warning.code, warning.title, warning.because));
        }
        return Ok(0);
    }
    let every = Duration::from_secs(args.rate);
    let watching = async {
        loop {
            let status = look(&scope, &session).await?;
            // Home and clear: a terminal is there, `--watch` made sure of it.
            ctx.terminal.out("\x1b[H\x1b[2J");
            ctx.show(false, &status);
            if ctx.terminal.closed() {
                return Ok::<(), Failure>(());
            }
            tokio::time::sleep(every).await;
        }
    };
    let _guard = ctx.interrupt.guard();
    match ctx.interrupt.or(watching).await {
        Ok(result) => result.map(|()| 0),
        // Ctrl-C is how watching ends.
        Err(_) => Ok(0),
    }
}

async fn look(scope: &AppScope, session: &Session) -> Result<Status, Failure> {
    let asked = AppDetails { app_name: scope.name.clone() };
    let (graphql, api) = (session.graphql(), session.machines());
    let (app, machines) = futures::join!(graphql.run(&asked), api.list_machines(&scope.name, false));
    let app = match app {
        Ok(data) => data.app,
        Err(error) => return Err(super::apps::judge(error, scope, session).await),
    };
    let machines = match machines {
        Ok(machines) => machines,
        Err(error) => return Err(super::apps::judge(error, scope, session).await),
    };
    Ok(Status::new(app, machines))
}

/// Keys as flyctl sorts them (outputs.md 3.1).
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Status {
    #[serde(rename = "AppURL")]
    app_url: String,
    deployed: bool,
    hostname: String,
    #[serde(rename = "ID")]
    id: String,
    machines: Vec<Machine>,
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    network: String,
    organization: OrganizationBasic,
    platform_version: String,
    status: String,
    version: i64,
    #[serde(skip)]
    unmanaged: usize,
    /// Whether some machine has services; `None` without machines.
    #[serde(skip)]
    services: Option<bool>,
    /// Every address, the shared one included.
    #[serde(skip)]
    addresses: Fact<Vec<String>>,
}

impl Status {
    fn new(app: App, machines: Vec<Machine>) -> Self {
        let all = machines.len();
        let shown = |m: &Machine| {
            m.is_managed() && !m.is_release_command() && !m.is_console() && !m.is_test_machine()
        };
        let mut managed: Vec<Machine> = machines.into_iter().filter(shown).collect();
        managed.sort_by(|a, b| b.id.cmp(&a.id));
        let configs = managed.iter().filter_map(Machine::any_config);
        let services = configs.map(|config| !config.services.is_empty()).reduce(|a, b| a || b);
        let own = app.ip_addresses.nodes.into_iter().flatten().map(|ip| ip.address);
        let shared = Some(app.shared_ip_address).filter(|address| !address.is_empty());
        let addresses = Fact::Known(own.chain(shared).collect());
        Self {
            services,
            addresses,
            app_url: app.app_url,
            deployed: app.deployed,
            hostname: app.hostname,
            id: app.id,
            unmanaged: all - managed.len(),
            machines: managed,
            name: app.name,
            network: app.network,
            organization: OrganizationBasic {
                id: app.organization.id,
                internal_numeric_id: app.organization.internal_numeric_id,
                slug: app.organization.slug,
                paid_plan: app.organization.paid_plan,
                ..OrganizationBasic::default()
            },
            platform_version: app.platform_version,
            status: app.status,
            version: app.current_release.map_or(0, |r| r.version),
        }
    }

    /// Where a browser reaches the app: the host of its URL. That differs from `hostname` only on the
    /// local platform, whose HTTPS port (the one of `hostname`) has a certificate no browser knows.
    fn address(&self) -> String {
        let host = self.app_url.split_once("://").map_or("", |(_, rest)| rest.trim_end_matches('/'));
        if host.is_empty() { self.hostname.clone() } else { host.to_owned() }
    }

    /// Image of the newest release among the machines.
    fn image(&self) -> String {
        self.machines
            .iter()
            .max_by_key(|m| m.metadata("fly_release_version").parse::<u64>().unwrap_or(0))
            .map_or_else(|| "-".to_owned(), |m| m.image_ref.with_version())
    }
}

impl View for Status {
    fn human(&self, page: &mut Page) {
        let mut rows = vec![
            ("Name", self.name.clone()),
            ("Owner", self.organization.slug.clone()),
            ("Hostname", self.address()),
            ("Image", self.image()),
        ];
        if !self.network.is_empty() {
            rows.push(("Network", self.network.clone()));
        }
        page.vertical(Some("App"), &rows);
        if !self.machines.is_empty() {
            let mut rows: Vec<Vec<String>> = self.machines.iter().map(row).collect();
            rows.sort();
            let headers = ["Process", "ID", "Version", "Region", "State", "Role", "Checks", "Last Updated"];
            page.table(Some("Machines"), &headers, &rows);
        }
        if self.machines.iter().any(Machine::is_standby) {
            page.line("† standby: starts only when the machine it stands for is lost");
        }
        if self.machines.iter().any(|m| !m.host_ok()) {
            page.line("💀 the machine's host does not answer");
        }
        if self.unmanaged > 0 {
            page.remark(&format!(
                "{} machines are not part of the deployed app (`fly machine list` shows them)",
                self.unmanaged
            ));
        }
    }
}

fn row(machine: &Machine) -> Vec<String> {
    let group = machine.process_group();
    let mut process = if group.is_empty() { "<default>" } else { group }.to_owned();
    if machine.is_standby() {
        process.push('†');
    }
    if !machine.host_ok() {
        process.push('💀');
    }
    vec![
        process,
        machine.id.clone(),
        machine.metadata("fly_release_version").to_owned(),
        machine.region.clone(),
        machine.state.to_string(),
        machine.metadata("role").to_owned(),
        checks(machine.check_totals()),
        machine.updated_at.clone(),
    ]
}

/// `2 total, 1 passing, 1 critical`; zero parts left out.
pub(super) fn checks(totals: CheckTotals) -> String {
    if totals.total == 0 {
        return String::new();
    }
    let mut text = format!("{} total", totals.total);
    for (count, word) in
        [(totals.passing, "passing"), (totals.warning, "warning"), (totals.critical, "critical")]
    {
        if count > 0 {
            text.push_str(&format!(", {count} {word}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::checks;
    use model::machine::CheckTotals;

    #[test]
    fn zero_parts_are_left_out() {
        let totals = CheckTotals { total: 3, passing: 2, warning: 0, critical: 1 };
        assert_eq!(checks(totals), "3 total, 2 passing, 1 critical");
        assert_eq!(checks(CheckTotals::default()), "");
    }
}
