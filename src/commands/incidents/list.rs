//! `fly incidents list`

use std::time::Duration;

use serde::Serialize;

use crate::api::incidents::{Incident, IncidentsApi};
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
    // flyctl takes these here and ignores them.
    #[arg(short = 'a', long, hide = true)]
    app: Option<String>,
    #[arg(short = 'c', long, hide = true)]
    config: Option<String>,
    #[arg(short = 'o', long, hide = true)]
    org: Option<String>,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let api = IncidentsApi::new(ctx.http().clone(), &ctx.endpoints().incidents);
    let mut incidents = ctx.progress().waiting("the incidents feed", api.list(PATIENCE)).await?;
    incidents.retain(|incident| incident.resolved_at.is_empty());
    ctx.show(args.format.json, &Incidents { incidents });
    Ok(0)
}

#[derive(Debug, Serialize)]
struct Incidents {
    incidents: Vec<Incident>,
}

impl View for Incidents {
    fn human(&self, page: &mut Page) {
        if self.incidents.is_empty() {
            page.line("no unresolved incidents");
            return;
        }
        page.line(&format!("unresolved incidents: {}", self.incidents.len()));
        page.blank();
        let rows: Vec<Vec<String>> = self
            .incidents
            .iter()
            .map(|i| {
                let components: Vec<&str> = i.components.iter().map(|c| c.name.as_str()).collect();
                vec![
                    i.id.clone(),
                    i.name.clone(),
                    i.status.clone(),
                    components.join(", "),
                    i.started_at.clone(),
                    i.updated_at.clone(),
                ]
            })
            .collect();
        let headers = ["Id", "Name", "Status", "Components", "Started At", "Last Updated"];
        page.simple_table(&headers, &rows);
    }
}
