//! Which private network a command is about: flags shared by every command that rides on the tunnel.

use crate::api::graphql::orgs::Organizations;
use crate::api::graphql::wireguard::{NetworkOfApp, OrgOfTunnel};
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, Session, env};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use crate::wireguard::peers::{Org, Wanted};

/// `-a`, `-c`, `-o`, `--network`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Network {
    #[command(flatten)]
    pub(crate) app: args::App,
    /// Organization whose private network to use, by slug; without it, the app's
    #[arg(short = 'o', long, value_name = "SLUG")]
    pub(crate) org: Option<String>,
    /// Private network to use, for organizations with several; without it, the app's
    #[arg(long, value_name = "NAME")]
    pub(crate) network: Option<String>,
}

/// A private network, and the app that named it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) wanted: Wanted,
    pub(crate) app: Option<AppScope>,
}

impl Network {
    /// The organisation and network meant: `--org`, then the app's, then `FLY_ORG`, then the only organisation there is,
    /// or an answer.
    pub(crate) async fn place(&self, ctx: &Ctx, session: &Session, json: bool) -> Result<Place, Failure> {
        if let Some(slug) = &self.org {
            let org = org(slug, session).await?;
            // Only a name that was given counts: the app of this directory may live elsewhere.
            let app = if self.app.app.is_some() { Some(ctx.app(&self.app)?) } else { None };
            return Ok(Place { wanted: self.of(org, None), app });
        }
        match ctx.app(&self.app) {
            Ok(scope) => {
                let (org, network) = of_app(&scope, session).await?;
                Ok(Place { wanted: self.of(org, Some(network)), app: Some(scope) })
            }
            Err(failure) if self.app.app.is_some() || self.app.config.is_some() => Err(failure),
            Err(_) => {
                let org = chosen(ctx, session, json).await?;
                Ok(Place { wanted: self.of(org, None), app: None })
            }
        }
    }

    fn of(&self, org: Org, network: Option<String>) -> Wanted {
        let network = self.network.clone().or(network).unwrap_or_default();
        Wanted { org, network: graphql_name(network), region: None }
    }
}

/// The Machines API calls the default network by a name; GraphQL does not.
pub(crate) fn graphql_name(network: String) -> String {
    if network == "default" { String::new() } else { network }
}

/// Organisation and network of an app, in one round trip.
pub(crate) async fn of_app(scope: &AppScope, session: &Session) -> Result<(Org, String), Failure> {
    match session.graphql().run(&NetworkOfApp { name: scope.name.clone() }).await {
        Ok(data) => Ok((data.app.organization.into(), graphql_name(data.app.network.unwrap_or_default()))),
        Err(error) => Err(apps::judge(error, scope, session).await),
    }
}

/// An organisation by slug.
pub(crate) async fn org(slug: &str, session: &Session) -> Result<Org, Failure> {
    match session.graphql().run(&OrgOfTunnel { slug: slug.to_owned() }).await {
        Ok(data) => Ok(data.organization.into()),
        // The same question, asked by who explains what is there instead.
        Err(error) if error.is_not_found() => match super::orgs::details(slug, session).await {
            Ok(_) => Err(error.into()),
            Err(failure) => Err(failure),
        },
        Err(error) => Err(Failure::of_api(&error, &Asked { org: Some(slug.to_owned()), ..Asked::default() })),
    }
}

/// `FLY_ORG`, the only organisation there is, or an answer.
pub(crate) async fn chosen(ctx: &Ctx, session: &Session, json: bool) -> Result<Org, Failure> {
    if let Some(slug) = ctx.env.get(env::FLY_ORG) {
        return org(slug, session).await;
    }
    let mut orgs = session.graphql().run(&Organizations {}).await?.organizations.nodes.unwrap_or_default();
    let index = match orgs.as_slice() {
        [_] => 0,
        _ => {
            let items: Vec<String> = orgs.iter().map(|o| format!("{} ({})", o.name, o.slug)).collect();
            let prompt = ctx.prompt(false, ctx.wants_json(json));
            prompt.select("Which organization?", &items, "the slug of an organization")?
        }
    };
    let org = orgs.swap_remove(index);
    let raw_slug = if org.raw_slug.is_empty() { org.slug.clone() } else { org.raw_slug };
    Ok(Org { id: org.id, slug: org.slug, raw_slug })
}
