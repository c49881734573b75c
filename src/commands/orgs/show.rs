//! `fly orgs show`

use model::machine::document::OrganizationDetails;
use serde::Serialize;

use crate::api::graphql::orgs::Organizations;
use crate::commands::args;
use crate::context::{Ctx, Session, env};
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
    let slug = match args.slug.as_deref().or_else(|| ctx.env.get(env::FLY_ORG)) {
        Some(slug) => slug.to_owned(),
        None => choose(ctx, &session, args.format.json).await?,
    };
    let details = ctx.progress().waiting("the organization", super::details(&slug, &session)).await?;
    ctx.show(args.format.json, &Shown(details));
    Ok(0)
}

/// The only organisation there is, or an answer.
async fn choose(ctx: &Ctx, session: &Session, json: bool) -> Result<String, Failure> {
    let orgs = session.graphql().run(&Organizations {}).await?.organizations.nodes.unwrap_or_default();
    if let [only] = orgs.as_slice() {
        return Ok(only.slug.clone());
    }
    let items: Vec<String> = orgs.iter().map(|o| format!("{} ({})", o.name, o.slug)).collect();
    let index = ctx.prompt(false, json).select("Which organization?", &items, "SLUG")?;
    Ok(orgs[index].slug.clone())
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
