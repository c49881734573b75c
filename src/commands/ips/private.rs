//! `fly ips private`

use serde::Serialize;

use model::machine::Machine;

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
    let machines = session.machines();
    let listed = ctx.progress().waiting("the machines", machines.list_machines(&scope.name, false)).await;
    let machines = match listed {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    ctx.show(args.format.json, &Private::of(machines));
    Ok(0)
}

/// The 6PN addresses of the machines that deploy manages.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Private {
    addresses: Vec<String>,
    #[serde(skip)]
    rows: Vec<Vec<String>>,
}

impl Private {
    fn of(machines: Vec<Machine>) -> Self {
        let mut rows: Vec<Vec<String>> = machines
            .into_iter()
            .filter(Machine::is_managed)
            .map(|m| vec![m.id, m.region, m.private_ip])
            .collect();
        rows.sort();
        Self { addresses: rows.iter().map(|row| row[2].clone()).collect(), rows }
    }
}

impl View for Private {
    fn human(&self, page: &mut Page) {
        page.table(None, &["ID", "Region", "IP"], &self.rows);
    }
}
