//! `fly apps list`

use model::machine::document::App;
use serde::Serialize;

use crate::api::Error;
use crate::api::graphql::apps::AppsPage;
use crate::api::graphql::orgs::OrganizationDetails;
use crate::commands::args;
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::output::{Page, View, times};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    org: args::Org,
    #[command(flatten)]
    quiet: args::Quiet,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let org = match &args.org.org {
        Some(slug) => {
            let data = session.graphql().run(&OrganizationDetails { slug: slug.clone() }).await?;
            Some(data.organizationdetails.id)
        }
        None => None,
    };
    let apps = ctx.progress().waiting("the list of apps", all(&session, org)).await?;
    if args.quiet.quiet && !ctx.wants_json(args.format.json) {
        ctx.show(false, &Names(apps.into_iter().map(|app| app.name).collect()));
    } else {
        ctx.show(args.format.json, &AppList(apps));
    }
    Ok(0)
}

/// Every app, page by page.
async fn all(session: &Session, org: Option<String>) -> Result<Vec<App>, Error> {
    let mut apps = Vec::new();
    let mut after = None;
    loop {
        let page = session.graphql().run(&AppsPage { org: org.clone(), after }).await?.apps;
        apps.extend(page.nodes);
        if !page.page_info.has_next_page {
            return Ok(apps);
        }
        after = page.page_info.end_cursor;
    }
}

/// Names of every app the token reaches.
pub(super) async fn names(session: &Session) -> Result<Vec<String>, Error> {
    names_in(session, None).await
}

/// The same within one organisation, by its node id.
pub(super) async fn names_in(session: &Session, org: Option<String>) -> Result<Vec<String>, Error> {
    Ok(all(session, org).await?.into_iter().map(|app| app.name).collect())
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct AppList(Vec<App>);

impl View for AppList {
    fn human(&self, page: &mut Page) {
        if self.0.is_empty() {
            page.line("no apps yet: `fly apps create NAME` or `fly deploy` makes one");
            return;
        }
        let networks = self.0.iter().any(|app| !app.network.is_empty());
        let mut headers = vec!["Name", "Owner", "Status"];
        if networks {
            headers.push("Network");
        }
        headers.push("Latest Deploy");
        let now = page.now();
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|app| {
                let mut row = vec![app.name.clone(), app.organization.slug.clone(), app.status.clone()];
                if networks {
                    row.push(app.network.clone());
                }
                let release = app.current_release.as_ref().filter(|_| app.deployed);
                row.push(release.map_or_else(String::new, |r| times::ago(r.created_at.timestamp(), now)));
                row
            })
            .collect();
        page.table(None, &headers, &rows);
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Names(Vec<String>);

impl View for Names {
    fn human(&self, page: &mut Page) {
        if !self.0.is_empty() {
            page.column(&self.0);
        }
    }
}
