//! Asks a running agent.

use std::io;
use std::net::Ipv6Addr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use netstack::noise::PublicKey;
use serde::Deserialize;

use super::frame;

/// Why an agent could not be asked, or what it said.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}")]
    Io(#[from] io::Error),
    /// Its own words.
    #[error("{}", model::diagnosis::clean(.0))]
    Said(String),
    #[error("it does not speak the agent's protocol")]
    Foreign,
}

impl Error {
    /// Nobody listens there.
    pub(crate) fn is_absent(&self) -> bool {
        let kinds = [io::ErrorKind::NotFound, io::ErrorKind::ConnectionRefused, io::ErrorKind::Unsupported];
        matches!(self, Self::Io(error) if kinds.contains(&error.kind()))
    }
}

/// Answer to `ping`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Pong {
    #[serde(rename = "PID")]
    pub(crate) pid: u32,
    pub(crate) version: String,
    pub(crate) background: bool,
}

/// A connection to an agent.
#[cfg(unix)]
pub(crate) type Socket = tokio::net::UnixStream;
/// A connection to an agent: there is none here.
#[cfg(not(unix))]
pub(crate) type Socket = tokio::io::DuplexStream;

/// A question that the agent can answer by itself, or by one look into the network.
const PATIENCE: Duration = Duration::from_secs(60);

/// What an agent says of a tunnel it keeps. Not the private key: whoever uses the tunnel has no use for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Established {
    /// The gateway's host.
    pub(crate) endpoint: String,
    pub(crate) gateway_key: PublicKey,
    pub(crate) public_key: PublicKey,
    pub(crate) peer_ip: Ipv6Addr,
    /// DNS server of the network.
    pub(crate) dns: Ipv6Addr,
}

/// flyctl's `EstablishResponse`, as far as it is of use here (flyctl: `wg/state.go` for the swapped names).
#[derive(Deserialize)]
struct Establishment {
    #[serde(rename = "WireGuardState")]
    state: PeerState,
    #[serde(rename = "TunnelConfig")]
    config: TunnelConfig,
}

#[derive(Deserialize)]
struct PeerState {
    /// The public one.
    localprivate: String,
    peer: GatewayPeer,
}

#[derive(Deserialize)]
struct GatewayPeer {
    peerip: String,
    endpointip: String,
    pubkey: String,
}

#[derive(Deserialize)]
struct TunnelConfig {
    #[serde(rename = "DNS")]
    dns: String,
}

fn established(text: &str) -> Option<Established> {
    let Establishment { state, config } = serde_json::from_str(text).ok()?;
    Some(Established {
        endpoint: state.peer.endpointip,
        gateway_key: state.peer.pubkey.parse().ok()?,
        public_key: state.localprivate.parse().ok()?,
        peer_ip: state.peer.peerip.parse().ok()?,
        dns: config.dns.parse().ok()?,
    })
}

/// An agent at a socket. One connection per question, as the protocol has it.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    socket: PathBuf,
}

impl Client {
    pub(crate) fn new(socket: &Path) -> Self {
        Self { socket: socket.to_owned() }
    }

    pub(crate) async fn ping(&self) -> Result<Pong, Error> {
        let text = self.ask(&["ping"]).await?;
        serde_json::from_str(&text).map_err(|_| Error::Foreign)
    }

    /// Asks it to end. It does so after answering.
    pub(crate) async fn kill(&self) -> Result<(), Error> {
        self.ask(&["kill"]).await.map(drop)
    }

    /// One question; what follows `ok`.
    pub(crate) async fn ask(&self, words: &[&str]) -> Result<String, Error> {
        let asked = async {
            let mut stream = self.connect().await?;
            frame::write(&mut stream, &words.join(" ")).await?;
            reply(&mut stream).await
        };
        tokio::time::timeout(PATIENCE, asked)
            .await
            .unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into()))
    }

    /// Has the tunnel of an organization's network made or found, with these tokens where the agent takes them.
    pub(super) async fn establish(
        &self,
        tokens: &str,
        org: &str,
        network: &str,
    ) -> Result<Established, Error> {
        let mut stream = self.connect().await?;
        if !tokens.is_empty() {
            frame::write(&mut stream, &format!("set-token str {tokens}")).await?;
            match reply(&mut stream).await {
                Ok(_) => {}
                // Older agents know only their own; after an error the connection is over.
                Err(Error::Said(_)) => stream = self.connect().await?,
                Err(error) => return Err(error),
            }
        }
        frame::write(&mut stream, &format!("establish {org} {network}")).await?;
        established(&reply(&mut stream).await?).ok_or(Error::Foreign)
    }

    /// A TCP connection through a tunnel that was established before, given up by the agent after `within`.
    pub(crate) async fn dial(
        &self,
        org: &str,
        to: &str,
        network: &str,
        within: Duration,
    ) -> Result<Socket, Error> {
        let mut stream = self.connect().await?;
        frame::write(&mut stream, &format!("connect {org} {to} {} {network}", within.as_millis())).await?;
        reply(&mut stream).await?;
        Ok(stream)
    }

    /// A connection that carries echoes both ways. The network is named only where it is not the default one: flyctl's
    /// agent knows no other here.
    pub(super) async fn echoes(&self, org: &str, network: &str) -> io::Result<Socket> {
        let mut stream = self.connect().await?;
        let words =
            if network.is_empty() { format!("ping6 {org}") } else { format!("ping6 {org} {network}") };
        frame::write(&mut stream, &words).await?;
        Ok(stream)
    }

    #[cfg(unix)]
    async fn connect(&self) -> io::Result<Socket> {
        Socket::connect(&self.socket).await
    }

    #[cfg(not(unix))]
    async fn connect(&self) -> io::Result<Socket> {
        let nowhere = io::Error::new(io::ErrorKind::Unsupported, self.socket.display().to_string());
        std::future::ready(Err(nowhere)).await
    }
}

async fn reply<R: tokio::io::AsyncRead + Unpin>(stream: &mut R) -> Result<String, Error> {
    let frame = frame::read(stream).await?.ok_or(Error::Foreign)?;
    let text = String::from_utf8(frame).map_err(|_| Error::Foreign)?;
    if text == "ok" {
        return Ok(String::new());
    }
    if let Some(rest) = text.strip_prefix("ok ") {
        return Ok(rest.trim_end_matches('\n').to_owned());
    }
    Err(text.strip_prefix("err ").map_or(Error::Foreign, |said| Error::Said(said.to_owned())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_flyctls_agent_establishes_is_read_without_its_private_key() {
        let key = |letter: &str| letter.repeat(43) + "=";
        let text = serde_json::json!({
            "WireGuardState": {
                "org": "personal", "name": "p", "region": "ams",
                "localprivate": key("A"), "localpublic": "the private one", "dns": "",
                "peer": {"peerip": "fdaa:0:1:a7b::102", "endpointip": "127.0.0.2", "pubkey": key("B").replace("B=", "A=")},
            },
            "TunnelConfig": {"LocalPrivateKey": "x", "DNS": "fdaa:0:1::3", "KeepAlive": 0},
        });
        let read = established(&text.to_string()).unwrap();
        assert_eq!((read.endpoint.as_str(), read.dns), ("127.0.0.2", "fdaa:0:1::3".parse().unwrap()));
        assert!(!format!("{read:?}").contains("the private one"));
        assert!(established("{}").is_none());
    }
}
