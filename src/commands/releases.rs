//! `fly releases`, also `fly apps releases`

use model::machine::document::Release;
use serde::Serialize;

use crate::api::graphql::apps::Releases;
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, times};

/// As many as the reference shows.
const LIMIT: i32 = 25;

/// List an app's releases
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Show the image of each release
    #[arg(long)]
    image: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let asked = Releases { app_name: scope.name.clone(), limit: LIMIT };
    let graphql = session.graphql();
    let data = match ctx.progress().waiting("the releases", graphql.run(&asked)).await {
        Ok(data) => data,
        Err(error) => return Err(super::apps::judge(error, &scope, &session).await),
    };
    let releases = data.app.releases.nodes.unwrap_or_default();
    ctx.show(args.format.json, &ReleaseList { releases, image: args.image });
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct ReleaseList {
    releases: Vec<Release>,
    #[serde(skip)]
    image: bool,
}

impl View for ReleaseList {
    fn human(&self, page: &mut Page) {
        let mut headers = vec!["Version", "Status", "Description", "User", "Date"];
        if self.image {
            headers.push("Docker Image");
        }
        let now = page.now();
        let rows: Vec<Vec<String>> = self
            .releases
            .iter()
            .map(|release| {
                let mut row = vec![
                    format!("v{}", release.version),
                    release.status.clone(),
                    release.description.clone(),
                    release.user.email.clone(),
                    times::ago(release.created_at.timestamp(), now),
                ];
                if self.image {
                    row.push(release.image_ref.clone());
                }
                row
            })
            .collect();
        page.table(None, &headers, &rows);
    }
}
