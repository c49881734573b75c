//! Which image is meant: named, a machine's, or the first machine's; and who is asked about it.

use model::diagnosis::Code;
use model::machine::{ImageRef, Machine};

use crate::api::Tokens;
use crate::api::graphql::orgs::OrganizationDetails;
use crate::api::graphql::tokens::{CreateLimitedAccessToken, NewToken};
use crate::api::scanner::{self, Scanner};
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, Session, env};
use crate::diagnostics::Failure;

#[derive(Debug, clap::Args)]
pub(super) struct Choice {
    /// Image to look at, instead of a machine's
    #[arg(short = 'i', long, value_name = "IMAGE", conflicts_with_all = ["machine", "select"])]
    image: Option<String>,
    /// Look at the image of this machine, instead of the app's first one
    #[arg(short = 'm', long, value_name = "ID", conflicts_with = "select")]
    machine: Option<String>,
    /// Choose the machine from a list
    #[arg(short = 's', long)]
    select: bool,
    #[command(flatten)]
    pub(super) app: args::App,
    #[command(flatten)]
    pub(super) format: args::Json,
}

/// An image, and who asks about it.
pub(super) struct Chosen {
    pub(super) session: Session,
    pub(super) scope: AppScope,
    pub(super) image: String,
}

impl Choice {
    pub(super) async fn resolve(&self, ctx: &Ctx) -> Result<Chosen, Failure> {
        let scope = ctx.app(&self.app)?;
        let session = ctx.session()?;
        if let Some(image) = &self.image {
            return Ok(Chosen { image: image.clone(), session, scope });
        }
        let api = session.machines();
        let found = match &self.machine {
            Some(id) => api.machine(&scope.name, id).await.map(|machine| vec![machine]),
            None => api.list_machines(&scope.name, false).await,
        };
        let machines = match found {
            Ok(machines) => machines,
            Err(error) => return Err(apps::judge(error, &scope, &session).await),
        };
        let machines: Vec<Machine> = machines.into_iter().filter(counts).collect();
        let index = if self.select && machines.len() > 1 {
            let items: Vec<String> = machines
                .iter()
                .map(|m| format!("{}: {} {} {}", m.region, m.id, m.name, path(&m.image_ref)))
                .collect();
            let prompt = ctx.prompt(false, ctx.wants_json(self.format.json));
            prompt.select("Which machine?", &items, "--machine")?
        } else {
            0
        };
        let Some(machine) = machines.get(index) else {
            return Err(
                Failure::usage("the app has no machines; name an image with `--image`").app(&scope.name)
            );
        };
        Ok(Chosen { image: path(&machine.image_ref), session, scope })
    }
}

/// Machines whose images are an app's.
pub(super) fn counts(machine: &Machine) -> bool {
    machine.is_active() && !machine.is_release_command() && !machine.is_console()
}

/// `registry/repository@digest`
pub(super) fn path(image: &ImageRef) -> String {
    format!("{}/{}@{}", image.registry, image.repository, image.digest)
}

/// The scanner, with a token made for it that lives for minutes. `org` is a slug.
pub(super) async fn scanner(session: &Session, org: &str, ctx: &Ctx) -> Result<Scanner, Failure> {
    let base = ctx.env.get(env::FLY_SCANTRON);
    // A token of the local platform is nobody else's business.
    if base.is_none() && session.endpoints.is_local() {
        return Err(Failure::usage(
            "the local platform has no scanner of images; name one with FLY_SCANTRON",
        )
        .because("packages and vulnerabilities are looked up by a service of Fly.io's beside the platform")
        .next_command("fly registry files", "lists an image's files without one"));
    }
    let graphql = session.graphql();
    let details = graphql.run(&OrganizationDetails { slug: org.to_owned() }).await?;
    let input = NewToken {
        name: "ScantronToken".to_owned(),
        organization_id: details.organizationdetails.id,
        profile: "registry_token".to_owned(),
        profile_params: serde_json::json!({}),
        expiry: "5m".to_owned(),
    };
    let made = graphql.run(&CreateLimitedAccessToken { input }).await?;
    let token = made.create_limited_access_token.limited_access_token.token_header;
    // The scheme depends on the kind of token, whatever the header says (fly-go: `AuthorizationHeader`).
    let authorization = Tokens::parse(&token).machines_header();
    Ok(Scanner::new(session.http.clone(), base.unwrap_or(scanner::DEFAULT), authorization))
}

/// Slug of the organisation an app belongs to.
pub(super) async fn org_of(session: &Session, scope: &AppScope) -> Result<String, Failure> {
    match session.machines().app(&scope.name).await {
        Ok(app) => Ok(app.organization.slug),
        Err(error) => Err(apps::judge(error, scope, session).await),
    }
}

/// Something the scanner did not answer.
pub(super) fn unscanned(error: crate::api::Error, image: &str) -> Failure {
    if error.status() == Some(422) {
        return Failure::new(Code::C904, format!("image {image} cannot be scanned"))
            .because("the scanner does not look into images of this repository")
            .next_command("fly registry files", "lists an image's files all the same");
    }
    error.into()
}
