//! `fly orgs show`

use model::machine::document::OrganizationDetails;
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    slug: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let slug = super::which(ctx, &session, args.slug.as_deref(), args.format.json).await?;
    let details = ctx.progress().waiting("the organization", super::details(&slug, &session)).await?;
    ctx.show(args.format.json, &Shown(details));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Shown(OrganizationDetails);

impl View for Shown {
    fn human(&self, page: &mut Page) {
        let org = &self.0;
        page.title("Organization");
        for (label, value) in [("Name", &org.name), ("Slug", &org.slug), ("Type", &org.kind)] {
            page.line(&format!("{label:<10}: {value}"));
        }
        page.blank();
        let members = org.members.edges.as_deref().unwrap_or_default();
        page.title("Members");
        page.line(&format!("your role is {}; members: {}", org.viewer_role.to_lowercase(), members.len()));
        let rows: Vec<Vec<String>> =
            members.iter().map(|m| vec![m.node.name.clone(), m.node.email.clone(), m.role.clone()]).collect();
        page.simple_table(&["Name", "Email", "Role"], &rows);
    }
}
