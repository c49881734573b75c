//! The private network's DNS for a deploy: through a tunnel whose peer is stored here, so that asking costs no more than a
//! handshake.

use std::collections::BTreeSet;
use std::net::Ipv6Addr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use futures::future::LocalBoxFuture;

use crate::api::GraphQl;
use crate::api::graphql::wireguard::NetworkOfApp;
use crate::commands::network::graphql_name;
use crate::context::{Ctx, Session, Use};
use crate::deploy::reach::private::PrivateNames;
use crate::wireguard::peers::{Peers, Source, Wanted};
use crate::wireguard::{Access, DnsError, Tunnel, TunnelOptions};

/// Between two questions.
const PAUSE: Duration = Duration::from_secs(1);
/// For the tunnel to come up: a deploy is over and must not wait for a network that blocks it.
const UP: Duration = Duration::from_secs(3);

struct Names {
    peers: Peers,
    graphql: GraphQl,
    app: String,
    options: TunnelOptions,
}

/// Somebody to ask, where a peer is stored; nothing is sent before it is asked.
pub(super) fn names(ctx: &Ctx, session: &Session, app: &str) -> Option<Rc<dyn PrivateNames>> {
    let peers = ctx.peers(session);
    if peers.slots().is_empty() {
        return None;
    }
    let options = ctx.tunnel_options(Use::Brief).ok()?;
    Some(Rc::new(Names { peers, graphql: session.graphql(), app: app.to_owned(), options }))
}

impl PrivateNames for Names {
    fn missing<'a>(
        &'a self,
        name: &'a str,
        wanted: &'a BTreeSet<Ipv6Addr>,
        patience: Duration,
    ) -> LocalBoxFuture<'a, Result<BTreeSet<Ipv6Addr>, String>> {
        Box::pin(async move {
            let tunnel = self.tunnel().await?;
            let asked = tokio::time::timeout(patience + UP, missing(&tunnel, name, wanted, patience)).await;
            tunnel.close().await;
            asked.unwrap_or_else(|_| Err("the private network's DNS does not answer".to_owned()))
        })
    }
}

impl Names {
    async fn tunnel(&self) -> Result<Tunnel, String> {
        let asked = self.graphql.run(&NetworkOfApp { name: self.app.clone() }).await;
        let app = asked.map_err(|error| error.to_string())?.app;
        let network = graphql_name(app.network.unwrap_or_default());
        let wanted = Wanted { org: app.organization.into(), network, region: None };
        let stored = |slot: &crate::wireguard::peers::Slot| {
            slot.record.org_id == wanted.org.id && slot.record.network == wanted.network && !slot.in_use
        };
        if !self.peers.slots().iter().any(stored) {
            return Err("no tunnel into this app's private network has been used from here".to_owned());
        }
        let access = Access::Peer(Arc::new(Source::new(self.peers.clone(), wanted, Box::new(|_| {}))));
        Tunnel::open(access, self.options.clone()).await.map_err(|error| error.to_string())
    }
}

async fn missing(
    tunnel: &Tunnel,
    name: &str,
    wanted: &BTreeSet<Ipv6Addr>,
    patience: Duration,
) -> Result<BTreeSet<Ipv6Addr>, String> {
    tunnel.up(UP).await.map_err(|error| error.to_string())?;
    let began = tokio::time::Instant::now();
    loop {
        let found: BTreeSet<Ipv6Addr> = match tunnel.resolve(name).await {
            Ok(found) => found.into_iter().collect(),
            Err(DnsError::NxDomain { .. } | DnsError::NoRecords { .. }) => BTreeSet::new(),
            Err(error) => return Err(error.to_string()),
        };
        let missing: BTreeSet<Ipv6Addr> = wanted.difference(&found).copied().collect();
        if missing.is_empty() || began.elapsed() + PAUSE >= patience {
            return Ok(missing);
        }
        tokio::time::sleep(PAUSE).await;
    }
}
