//! Which private network a command is about: flags shared by every command that rides on the tunnel.

use crate::api::graphql::orgs::Organizations;
use crate::api::graphql::wireguard::{NetworkOfApp, OrgOfTunnel};
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, Session, Use, env};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use crate::wireguard::Tunnel;
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

    /// As [`Network::place`], with the tunnel there when an earlier command has remembered the network: its handshake
    /// then goes on while the API is asked whether that is still true.
    pub(crate) async fn reach(
        &self,
        ctx: &Ctx,
        session: &Session,
        usage: Use,
        json: bool,
    ) -> Result<(Place, Option<Tunnel>), Failure> {
        let asking = self.place(ctx, session, json);
        meanwhile(ctx, session, self.name(ctx, session), usage, asking, |place| &place.wanted).await
    }

    /// Under which name the network is remembered; `None` when it takes a question to know.
    fn name(&self, ctx: &Ctx, session: &Session) -> Option<String> {
        let what = match (&self.org, ctx.app(&self.app)) {
            (Some(slug), _) => format!("organization {slug}"),
            (None, Ok(scope)) => return Some(name_of_app(&scope, self.network.as_deref(), session)),
            (None, Err(_)) => format!("organization {}", ctx.env.get(env::FLY_ORG)?),
        };
        Some(name_of(&what, self.network.as_deref(), session))
    }

    fn of(&self, org: Org, network: Option<String>) -> Wanted {
        let network = self.network.clone().or(network).unwrap_or_default();
        Wanted { org, network: graphql_name(network), region: None }
    }
}

/// Under which name the network of an app is remembered; `network` is the one that was asked for instead of its own.
pub(crate) fn name_of_app(scope: &AppScope, network: Option<&str>, session: &Session) -> String {
    name_of(&format!("app {}", scope.name), network, session)
}

fn name_of(what: &str, network: Option<&str>, session: &Session) -> String {
    format!("{} {what} {}", session.endpoints.machines, network.unwrap_or_default())
}

/// Asks the API, and begins the tunnel to where `name` led the last time at the same moment. The tunnel is given only
/// when the answer is the same network.
pub(crate) async fn meanwhile<T>(
    ctx: &Ctx,
    session: &Session,
    name: Option<String>,
    usage: Use,
    asking: impl Future<Output = Result<T, Failure>>,
    wanted: impl Fn(&T) -> &Wanted,
) -> Result<(T, Option<Tunnel>), Failure> {
    let peers = ctx.peers(session);
    let name = if ctx.rides_on_agent()? { None } else { name };
    let remember = |answer: &T| {
        if let Some(name) = &name {
            peers.remember(name, wanted(answer));
        }
    };
    let Some(early) = name.as_deref().and_then(|name| peers.remembered(name)) else {
        let answer = asking.await?;
        remember(&answer);
        return Ok((answer, None));
    };
    // A peer beyond the stored ones has to be given back.
    let _guard = ctx.interrupt.guard();
    let both = async { futures::join!(asking, ctx.own_tunnel(session, &early, usage)) };
    let (answer, tunnel) = ctx.interrupt.or(both).await.map_err(Failure::interrupted)?;
    match (answer, tunnel) {
        (Ok(answer), Ok(tunnel)) if *wanted(&answer) == early => Ok((answer, Some(tunnel))),
        (answer, tunnel) => {
            if let Ok(tunnel) = tunnel {
                tunnel.close().await;
            }
            let answer = answer?;
            remember(&answer);
            Ok((answer, None))
        }
    }
}

/// The tunnel that [`meanwhile`] has begun already, else a new one.
pub(crate) async fn tunnel(
    early: Option<Tunnel>,
    ctx: &Ctx,
    session: &Session,
    wanted: &Wanted,
    usage: Use,
) -> Result<Tunnel, Failure> {
    match early {
        Some(tunnel) => Ok(tunnel),
        None => ctx.tunnel(session, wanted, usage).await,
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
