//! `fly wireguard reset`: new peers for this computer, the old ones removed.

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;
use crate::wireguard::peers::Wanted;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    org: Option<String>,
    /// Private network, instead of the default one
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    #[command(flatten)]
    region: args::Region,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let org = super::org(args.org.as_deref(), ctx, &session, args.format.json).await?;
    let network = super::super::network::graphql_name(args.network.clone().unwrap_or_default());
    let wanted = Wanted { org, network, region: args.region.region.clone() };
    let peers = ctx.peers(&session);
    let record = ctx.progress().waiting("the new peer", peers.reset(&wanted)).await?;
    let value = serde_json::json!({
        "organization": wanted.org.slug, "network": wanted.network, "name": record.name,
        "region": record.region, "peerip": record.peer_ip.to_string(),
    });
    let line = format!("new WireGuard peer for {}: {}", wanted.org.slug, record.name);
    ctx.show(args.format.json, &Said::new(value, [line]));
    Ok(0)
}
