//! The way of this computer's own network: somebody whose system is in the private network already, or who has an
//! engine elsewhere stand in for the builder (flyctl: `FLY_REMOTE_BUILDER_HOST_WG`, `FLY_RCHAB_OVERRIDE_HOST`).

use std::time::Duration;

use futures::future::BoxFuture;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Builder;
use super::way::{Blocked, Connection, Door, Way};
use crate::diagnostics::Failure;

/// For a connection.
const CONNECT: Duration = Duration::from_secs(10);

/// Where an engine listens that stands in for a builder's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StandIn {
    host: String,
    port: u16,
}

impl StandIn {
    /// Reads `tcp://HOST[:PORT]`; without a port it is the builder's.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let url = url::Url::parse(text).ok().filter(|url| url.scheme() == "tcp")?;
        let host = url.host_str()?.trim_start_matches('[').trim_end_matches(']').to_owned();
        let plain =
            url.path().trim_matches('/').is_empty() && url.query().is_none() && url.username().is_empty();
        plain.then(|| Self { host, port: url.port().unwrap_or(Door::Engine.port()) })
    }
}

/// See the module's documentation. Without a stand-in it leads to the builder itself.
#[derive(Debug, Clone)]
pub(crate) struct Direct(pub(crate) Option<StandIn>);

impl Direct {
    fn target(&self, builder: &Builder, door: Door) -> (String, u16) {
        match (&self.0, door) {
            (Some(there), Door::Engine) => (there.host.clone(), there.port),
            (Some(there), Door::Api) => (there.host.clone(), door.port()),
            (None, door) => (builder.private_ip.clone(), door.port()),
        }
    }
}

impl Way for Direct {
    fn name(&self) -> &'static str {
        "this computer's own network"
    }

    fn connect<'a>(&'a self, builder: &'a Builder, door: Door) -> BoxFuture<'a, Result<Connection, Blocked>> {
        Box::pin(async move {
            let (host, port) = self.target(builder, door);
            let words = |reason: String| Blocked { reason: format!("[{host}]:{port}: {reason}"), way: None };
            match timeout(CONNECT, TcpStream::connect((host.as_str(), port))).await {
                Ok(Ok(stream)) => {
                    stream.set_nodelay(true).map_err(|e| words(e.to_string()))?;
                    Ok(Box::new(stream) as Connection)
                }
                Ok(Err(error)) => Err(words(error.to_string())),
                Err(_) => Err(words(format!("no connection within {} s", CONNECT.as_secs()))),
            }
        })
    }

    fn authority(&self) -> Option<String> {
        None
    }

    fn is_open(&self) -> Option<bool> {
        None
    }

    fn verdict(&self) -> Option<Failure> {
        None
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_are_urls_of_tcp() {
        let parsed = |text: &str| StandIn::parse(text).map(|there| (there.host, there.port));
        assert_eq!(parsed("tcp://127.0.0.1:2375"), Some(("127.0.0.1".into(), 2375)));
        assert_eq!(parsed("tcp://builder.internal/"), Some(("builder.internal".into(), 2375)));
        assert_eq!(parsed("tcp://[fdaa::1]:99"), Some(("fdaa::1".into(), 99)));
        for wrong in
            ["", "127.0.0.1:2375", "unix:///run/docker.sock", "tcp://u:p@h:1", "tcp://h:1/x", "tcp://"]
        {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_builders_own_address_counts_where_nothing_stands_in() {
        let builder = Builder { private_ip: "fdaa::3".into(), ..Builder::default() };
        assert_eq!(Direct(None).target(&builder, Door::Engine), ("fdaa::3".into(), 2375));
        let there = Direct(StandIn::parse("tcp://h:5"));
        assert_eq!(there.target(&builder, Door::Engine), ("h".into(), 5));
        assert_eq!(there.target(&builder, Door::Api), ("h".into(), 8080));
    }
}
