//! `fly orgs create`

use model::machine::document::Organization;
use serde::Serialize;

use crate::api::graphql::orgs::{CreateOrganization, NewOrganization};
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the organization
    name: Option<String>,
    #[arg(long, hide = true)]
    apps_v2_default_on: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let name = match &args.name {
        Some(name) => name.clone(),
        None => ctx.prompt(false, args.format.json).input("Name of the organization", "NAME")?,
    };
    let operation = CreateOrganization { input: NewOrganization { name: name.clone() } };
    let graphql = session.graphql();
    let created = match ctx.progress().waiting("the organization", graphql.run(&operation)).await {
        Ok(data) => data.create_organization.organization,
        Err(error) => {
            let failure = super::judge(&error, &name);
            return Err(if error.effect_unknown() {
                failure.next_command("fly orgs list", "see whether it was created all the same")
            } else {
                failure
            });
        }
    };
    ctx.show(args.format.json, &Created(created));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Created(Organization);

impl View for Created {
    fn human(&self, page: &mut Page) {
        page.line(&format!("created organization {} (slug {})", self.0.name, self.0.slug));
        page.remark("apps of a new organization may need a payment method first: see its billing page in the dashboard");
    }
}
