//! `fly orgs …`
//!
//! In: a slug, or a choice. Out: organisations and their members. Must not: change an app.

mod create;
mod list;
mod show;

use model::diagnosis::Code;
use model::machine::document::OrganizationDetails;

use crate::api::graphql::orgs;
use crate::context::{Ctx, Session, env};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

/// See and create organizations
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the organizations you belong to
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Show an organization and its members
    Show(show::Args),
    /// Create an organization
    Create(create::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Show(args) => show::run(&args, ctx).await,
            Self::Create(args) => create::run(&args, ctx).await,
        }
    }
}

/// Slug of the organisation meant: the named one, `FLY_ORG`, the only one there is, or an answer.
pub(crate) async fn which(
    ctx: &Ctx,
    session: &Session,
    named: Option<&str>,
    json: bool,
) -> Result<String, Failure> {
    if let Some(slug) = named.or_else(|| ctx.env.get(env::FLY_ORG)) {
        return Ok(slug.to_owned());
    }
    let data = session.graphql().run(&orgs::Organizations {}).await?;
    let orgs = data.organizations.nodes.unwrap_or_default();
    if let [only] = orgs.as_slice() {
        return Ok(only.slug.clone());
    }
    let items: Vec<String> = orgs.iter().map(|o| format!("{} ({})", o.name, o.slug)).collect();
    let index = ctx.prompt(false, json).select("Which organization?", &items, "SLUG")?;
    Ok(orgs[index].slug.clone())
}

/// An organisation by slug; one that is not there is named together with those that are.
pub(crate) async fn details(slug: &str, session: &Session) -> Result<OrganizationDetails, Failure> {
    let asked = orgs::OrganizationDetails { slug: slug.to_owned() };
    let error = match session.graphql().run(&asked).await {
        Ok(data) => return Ok(data.organizationdetails),
        Err(error) => error,
    };
    if !error.is_not_found() {
        return Err(judge(&error, slug));
    }
    let failure = Failure::new(
        Code::C904,
        format!("organization {slug} does not exist, or your token does not reach it"),
    );
    Err(match slugs(session).await {
        Ok(slugs) if !slugs.is_empty() => {
            failure.next_step(format!("your organizations: {}", slugs.join(", ")))
        }
        _ => failure.next_command("fly orgs list", "see your organizations"),
    })
}

fn judge(error: &crate::api::Error, slug: &str) -> Failure {
    Failure::of_api(error, &Asked { org: Some(slug.to_owned()), ..Asked::default() })
}

async fn slugs(session: &Session) -> Result<Vec<String>, crate::api::Error> {
    let data = session.graphql().run(&orgs::Organizations {}).await?;
    Ok(data.organizations.nodes.unwrap_or_default().into_iter().map(|org| org.slug).collect())
}
