//! A tunnel as commands use it: of this process, or an agent's.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::Duration;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use netstack::dns::{Answer, RecordType};
use netstack::host::{Echo, PingError};
use tokio::time::Instant;

use super::agent::Ride;
use super::own::Own;
use super::{Access, DnsError, Stream, TunnelError, TunnelFacts, TunnelOptions};

/// A connection within the tunnel has so long, the tunnel's own beginning included.
pub(crate) const CONNECT: Duration = Duration::from_secs(10);
/// Between attempts at the addresses of one name.
pub(super) const STAGGER: Duration = Duration::from_millis(150);
/// Port of the Machines API within the tunnel.
const API_PORT: u16 = 4280;

/// A tunnel into one private network of one organization.
#[derive(Debug)]
pub(crate) enum Tunnel {
    /// Of this process.
    Own(Box<Own>),
    /// Kept by an agent, because the user asked for that.
    Agent(Box<Ride>),
}

impl Tunnel {
    /// Begins a tunnel of this process. With a peer it returns as soon as the keys are there, so that the handshake
    /// overlaps with what the command asks the API; whether the gateway answers shows at first use. With a token it
    /// returns when the gateway has agreed.
    pub(crate) async fn open(access: Access, options: TunnelOptions) -> Result<Self, TunnelError> {
        Own::open(access, options).await.map(|own| Self::Own(Box::new(own)))
    }

    /// Waits until the gateway has answered.
    pub(crate) async fn up(&self, within: Duration) -> Result<(), TunnelError> {
        match self {
            Self::Own(own) => own.up(within).await,
            Self::Agent(ride) => ride.up(within).await,
        }
    }

    /// Opens a TCP connection.
    pub(crate) async fn connect(&self, to: SocketAddrV6) -> Result<Stream, TunnelError> {
        self.connect_by(to, Instant::now() + CONNECT).await
    }

    async fn connect_by(&self, to: SocketAddrV6, deadline: Instant) -> Result<Stream, TunnelError> {
        match self {
            Self::Own(own) => own.connect(to, deadline).await.map(Stream::Own),
            Self::Agent(ride) => ride.connect(to, deadline).await.map(Stream::Agent),
        }
    }

    /// Opens a TCP connection to a name or an address (with or without brackets). All addresses of a
    /// name are tried, each a little later than the one before; the first to answer wins.
    pub(crate) async fn dial(&self, host: &str, port: u16) -> Result<Stream, TunnelError> {
        let deadline = Instant::now() + CONNECT;
        let plain = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')).unwrap_or(host);
        let literal = plain.parse::<Ipv6Addr>().ok();
        let addresses = match literal {
            Some(address) => vec![address],
            None => match self.resolve(plain).await {
                Err(DnsError::Timeout { handshake_age: None, .. }) => {
                    return Err(TunnelError::Down(Box::new(self.facts())));
                }
                other => other?,
            },
        };
        let attempt = |(turn, address): (usize, Ipv6Addr)| async move {
            tokio::time::sleep(STAGGER * turn as u32).await;
            self.connect_by(SocketAddrV6::new(address, port, 0, 0), deadline).await
        };
        let mut attempts: FuturesUnordered<_> = addresses.into_iter().enumerate().map(attempt).collect();
        let mut problem = None;
        while let Some(result) = attempts.next().await {
            match result {
                Ok(stream) => return Ok(stream),
                // A refusal says more than silence.
                Err(error @ TunnelError::ConnectionRefused(_)) => problem = Some(error),
                Err(error) => problem = problem.or(Some(error)),
            }
        }
        let problem = problem.unwrap_or(TunnelError::Closed);
        Err(self.foreign(literal.is_none().then_some(plain), &problem).unwrap_or(problem))
    }

    /// What it means that nothing answered at an address outside this network. Only then: what the platform routes is
    /// its own business.
    fn foreign(&self, name: Option<&str>, problem: &TunnelError) -> Option<TunnelError> {
        let to = match problem {
            TunnelError::TimedOut { to, .. } | TunnelError::Unreachable { to, .. } => *to.ip(),
            _ => return None,
        };
        let [a, b, c, ..] = self.facts().peer_ip.segments();
        let own = Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0);
        (to.segments()[..3] != [a, b, c]).then(|| TunnelError::Foreign {
            name: name.map(str::to_owned),
            address: to,
            own,
        })
    }

    /// The IPv6 addresses of a name, in the server's order.
    pub(crate) async fn resolve(&self, name: &str) -> Result<Vec<Ipv6Addr>, DnsError> {
        Ok(self.query(name, RecordType::AAAA).await?.addresses())
    }

    /// Records of a name, from the private network's DNS server or from what was kept of its answers.
    pub(crate) async fn query(&self, name: &str, kind: RecordType) -> Result<Answer, DnsError> {
        match self {
            Self::Own(own) => own.query_at(own.dns_server(), name, kind).await,
            Self::Agent(ride) => ride.query(name, kind).await,
        }
    }

    /// One echo request and its answer.
    pub(crate) async fn ping(
        &self,
        to: Ipv6Addr,
        id: u16,
        seq: u16,
        data: &[u8],
        timeout: Duration,
    ) -> Result<Echo, PingError> {
        match self {
            Self::Own(own) => own.ping(to, id, seq, data, timeout).await,
            Self::Agent(ride) => ride.ping(to, id, seq, data, timeout).await,
        }
    }

    /// What is known about the tunnel now.
    pub(crate) fn facts(&self) -> TunnelFacts {
        match self {
            Self::Own(own) => own.facts(),
            Self::Agent(ride) => ride.facts(),
        }
    }

    /// The DNS server of the private network.
    pub(crate) fn dns_server(&self) -> Ipv6Addr {
        match self {
            Self::Own(own) => own.dns_server(),
            Self::Agent(ride) => ride.dns_server(),
        }
    }

    /// The Machines API inside the private network (`_api.internal:4280`).
    pub(crate) fn api_address(&self) -> SocketAddrV6 {
        let [a, b, c, ..] = self.facts().peer_ip.segments();
        SocketAddrV6::new(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 3), API_PORT, 0, 0)
    }

    /// Ends all streams, waits a moment for their good-byes, and gives the peer's slot back. An agent's tunnel stays.
    pub(crate) async fn close(self) {
        match self {
            Self::Own(own) => own.close().await,
            Self::Agent(_) => {}
        }
    }
}
