//! `fly wireguard list`

use model::machine::document::WireGuardPeer;
use serde::Serialize;

use crate::api::graphql::wireguard::WireGuardPeers;
use crate::commands::args;
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::wireguard::peers::Org;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    org: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let org = super::org(args.org.as_deref(), ctx, &session, args.format.json).await?;
    let peers = ctx.progress().waiting("the peers", peers(&org, &session)).await?;
    ctx.show(args.format.json, &Peers(peers));
    Ok(0)
}

/// Every peer of an organisation.
pub(super) async fn peers(org: &Org, session: &Session) -> Result<Vec<WireGuardPeer>, Failure> {
    let asked = WireGuardPeers { slug: org.slug.clone() };
    let data = session.graphql().run(&asked).await?;
    Ok(data.organization.wire_guard_peers.nodes.unwrap_or_default())
}

/// flyctl's keys, in the API's order.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Peers(Vec<WireGuardPeer>);

impl View for Peers {
    fn human(&self, page: &mut Page) {
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|peer| vec![peer.name.clone(), peer.region.clone(), peer.peer_ip.clone()])
            .collect();
        page.table(None, &["Name", "Region", "Peer IP"], &rows);
    }
}
