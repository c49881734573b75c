//! `fly ips allocate-v4` and `fly ips allocate-v6`

use model::machine::document::IpAddress;
use serde::Serialize;

use crate::api::graphql::ips::{AllocateIp, AllocateIpInput};
use crate::commands::{apps, args, orgs};
use crate::context::{AppScope, Ctx, Session, env};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::list::{Addresses, shared};

#[derive(Debug, clap::Args)]
pub(crate) struct V4 {
    #[command(flatten)]
    app: args::App,
    /// Use an address that many apps share; free of charge
    #[arg(long)]
    shared: bool,
    #[command(flatten)]
    region: args::Region,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct V6 {
    #[command(flatten)]
    app: args::App,
    /// Make it an address inside the organization's private network (Flycast)
    #[arg(long)]
    private: bool,
    /// Organization whose network a private address belongs to, by slug
    #[arg(short = 'o', long, value_name = "SLUG", requires = "private")]
    org: Option<String>,
    /// Network a private address belongs to
    #[arg(long, value_name = "NAME", requires = "private")]
    network: Option<String>,
    #[command(flatten)]
    region: args::Region,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn v4(args: &V4, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    if !args.shared {
        let question = format!("A dedicated IPv4 address for {} costs $2 a month. Allocate one?", scope.name);
        if !prompt.confirm(&question, "--yes (or --shared for a free one)")? {
            // Nothing was allocated, which scripts that go on to use the address must notice.
            return Ok(1);
        }
    }
    let input = AllocateIpInput {
        app_id: scope.name.clone(),
        kind: if args.shared { "shared_v4" } else { "v4" },
        region: args.region.region.clone(),
        ..AllocateIpInput::default()
    };
    allocate(ctx, &session, &scope, input, args.format.json).await
}

pub(super) async fn v6(args: &V6, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let org = args.org.as_deref().or_else(|| ctx.env.get(env::FLY_ORG).filter(|_| args.private));
    let organization_id = match org {
        Some(slug) => Some(orgs::details(slug, &session).await?.id),
        None => None,
    };
    let input = AllocateIpInput {
        app_id: scope.name.clone(),
        kind: if args.private { "private_v6" } else { "v6" },
        region: args.region.region.clone(),
        organization_id,
        network: args.network.clone(),
    };
    allocate(ctx, &session, &scope, input, args.format.json).await
}

async fn allocate(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    input: AllocateIpInput,
    json: bool,
) -> Result<u8, Failure> {
    let operation = AllocateIp { input };
    let graphql = session.graphql();
    let allocated = match ctx.progress().waiting("the address", graphql.run(&operation)).await {
        Ok(data) => data.allocate_ip_address,
        Err(error) => {
            // Repeating it could allocate (and bill) a second one.
            let unknown = error.effect_unknown();
            let failure = apps::judge(error, scope, session).await;
            return Err(if unknown {
                failure.next_command("fly ips list", "see whether the address was allocated all the same")
            } else {
                failure
            });
        }
    };
    let ip = allocated
        .ip_address
        .or_else(|| allocated.app.shared_ip_address.filter(|a| !a.is_empty()).map(shared))
        .ok_or_else(|| Failure::defect("the API allocated an address and did not name it"))?;
    ctx.show(json, &Allocated(Addresses(vec![ip])));
    Ok(0)
}

/// One address, shown as a row of `fly ips list`.
#[derive(Debug)]
struct Allocated(Addresses);

impl Serialize for Allocated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let first: Option<&IpAddress> = self.0.0.first();
        first.serialize(serializer)
    }
}

impl View for Allocated {
    fn human(&self, page: &mut Page) {
        self.0.human(page);
    }
}
