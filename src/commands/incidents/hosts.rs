//! `fly incidents hosts list`

use model::machine::Time;
use model::machine::document::HostIssue;
use serde::Serialize;

use crate::api::graphql::apps::{HostIssueNode, HostIssues};
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
    let asked = HostIssues { app_name: scope.name.clone() };
    let graphql = session.graphql();
    let data = match ctx.progress().waiting("the host issues", graphql.run(&asked)).await {
        Ok(data) => data,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let issues = data.apphostissues.host_issues.nodes.into_iter().map(printed).collect();
    ctx.show(args.format.json, &Issues(issues));
    Ok(0)
}

fn printed(issue: HostIssueNode) -> HostIssue {
    let time = |text: Option<String>| text.and_then(|t| t.parse::<Time>().ok()).unwrap_or_default();
    HostIssue {
        internal_id: issue.internal_id,
        message: issue.message,
        created_at: time(issue.created_at),
        updated_at: time(issue.updated_at),
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Issues(Vec<HostIssue>);

impl View for Issues {
    fn human(&self, page: &mut Page) {
        if self.0.is_empty() {
            page.line("no trouble is known on the hosts of this app");
            return;
        }
        page.line(&format!("host issues: {}", self.0.len()));
        page.blank();
        let time = |t: Time| if t.is_unset() { String::new() } else { t.to_string() };
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|i| vec![i.internal_id.clone(), i.message.clone(), time(i.created_at), time(i.updated_at)])
            .collect();
        page.simple_table(&["Id", "Message", "Started At", "Last Updated"], &rows);
    }
}
