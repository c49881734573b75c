//! `fly machine api-proxy`

use crate::commands::{args, network, proxy};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::wireguard::peers::Wanted;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    org: args::Org,
    /// Private network, instead of the default one
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    /// Say nothing about the tunnel
    #[arg(short = 'q', long)]
    quiet: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let org = match &args.org.org {
        Some(slug) => network::org(slug, &session).await?,
        None => network::chosen(ctx, &session, args.format.json).await?,
    };
    let network = network::graphql_name(args.network.clone().unwrap_or_default());
    let wanted = Wanted { org, network, region: None };
    proxy::api(ctx, &session, wanted, args.quiet, args.format.json).await
}
