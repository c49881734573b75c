//! A tunnel that an agent keeps, ours or flyctl's, used through its socket.

use std::io;
use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::Duration;

use model::diagnosis::literals::{AgentSaid, agent_said};
use netstack::dns::{Answer, Question, RecordType};
use netstack::host::{Echo, PingError};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, timeout, timeout_at};

use super::super::dns::{Resolver, Silence, exchange_over};
use super::super::{DnsError, TunnelError, TunnelFacts};
use super::client::{Established, Socket};
use super::{Client, Error};

/// Making a peer and its tunnel takes the agent some calls to the API.
const ESTABLISH: Duration = Duration::from_secs(60);
/// The agent's connections to the DNS server.
const DNS_CONNECT: Duration = Duration::from_secs(5);
/// Largest message of an echo's answer (flyctl: `agent/server/session.go`).
const LARGEST: usize = 1500;

/// See the module's documentation. Whether the tunnel lives, and why not, only the agent knows.
#[derive(Debug)]
pub(crate) struct Ride {
    client: Client,
    org: String,
    network: String,
    tunnel: Established,
    resolver: Resolver,
    began: std::time::Instant,
}

impl Ride {
    /// Has the agent make or find the tunnel of an organization's network. `tokens` are presented to the agent, which
    /// asks the API with them.
    pub(crate) async fn begin(
        client: Client,
        tokens: &str,
        org: &str,
        network: &str,
    ) -> Result<Self, TunnelError> {
        let asked = timeout(ESTABLISH, client.establish(tokens, org, network)).await;
        let tunnel = asked.map_err(|_| silent())?.map_err(|error| failed(&error))?;
        Ok(Self {
            client,
            org: org.to_owned(),
            network: network.to_owned(),
            tunnel,
            resolver: Resolver::default(),
            began: std::time::Instant::now(),
        })
    }

    /// Waits until the agent has reached the network's DNS.
    pub(crate) async fn up(&self, within: Duration) -> Result<(), TunnelError> {
        let asked = timeout(within, self.client.ask(&["probe", &self.org, &self.network])).await;
        asked.map_err(|_| silent())?.map(drop).map_err(|error| failed(&error))
    }

    pub(crate) async fn connect(&self, to: SocketAddrV6, deadline: Instant) -> Result<Socket, TunnelError> {
        let began = Instant::now();
        let address = format!("[{}]:{}", to.ip(), to.port());
        let left = deadline.saturating_duration_since(began);
        let dialled = timeout_at(deadline, self.client.dial(&self.org, &address, &self.network, left)).await;
        let late = || TunnelError::TimedOut { to, after: began.elapsed(), handshake_age: None };
        match dialled {
            Err(_) => Err(late()),
            Ok(Ok(stream)) => Ok(stream),
            Ok(Err(Error::Said(said))) => Err(match agent_said(&said) {
                AgentSaid::Refused => TunnelError::ConnectionRefused(to),
                AgentSaid::Silent => late(),
                AgentSaid::Other => failed(&Error::Said(said)),
            }),
            Ok(Err(error)) => Err(failed(&error)),
        }
    }

    pub(crate) async fn query(&self, name: &str, kind: RecordType) -> Result<Answer, DnsError> {
        let question = Question::new(name, kind).map_err(|error| DnsError::BadName(error.0))?;
        let server = SocketAddrV6::new(self.tunnel.dns, 53, 0, 0);
        let exchange = async |asked: &Question| {
            let connected = self.connect(server, Instant::now() + DNS_CONNECT).await;
            let stream = connected.map_err(|error| Silence::Unasked(error.to_string()))?;
            match exchange_over(stream, asked).await {
                Err(Silence::Nothing(_)) => Err(Silence::Unasked("no answer through the agent".to_owned())),
                other => other,
            }
        };
        self.resolver.ask(server, question, exchange, || None).await
    }

    /// One echo. flyctl's agent sends them into the default network only.
    pub(crate) async fn ping(
        &self,
        to: Ipv6Addr,
        id: u16,
        seq: u16,
        data: &[u8],
        within: Duration,
    ) -> Result<Echo, PingError> {
        let request = request(to, id, seq, data).ok_or(PingError::TooBig(None))?;
        let exchange = async {
            let mut socket = self.client.echoes(&self.org, &self.network).await?;
            let began = std::time::Instant::now();
            socket.write_all(&request).await?;
            loop {
                let (from, message) = reply(&mut socket).await?;
                // The agent may have its own idea of the identifier.
                if let Some(back) = echoed(&message, seq).filter(|back| *back == data) {
                    return io::Result::Ok(Echo { data: back.to_vec(), from, rtt: began.elapsed() });
                }
            }
        };
        match timeout(within, exchange).await {
            Err(_) => Err(PingError::TimedOut),
            Ok(answer) => answer.map_err(|_| PingError::Closed),
        }
    }

    /// What the agent said of the tunnel; its paths and its health are not among it.
    pub(crate) fn facts(&self) -> TunnelFacts {
        let Established { endpoint, gateway_key, public_key, peer_ip, .. } = &self.tunnel;
        TunnelFacts {
            endpoint: endpoint.clone(),
            gateway_key: *gateway_key,
            public_key: *public_key,
            peer_ip: *peer_ip,
            age: self.began.elapsed(),
            transport: None,
            paths: Vec::new(),
            handshakes: 0,
            handshake_age: None,
            role: None,
            handshake_time: None,
            unanswered_for: None,
            silent_for: None,
            dropped: 0,
            repaired: false,
            peer_valid: None,
            lookup_error: None,
            contended: false,
            restarts: 0,
            mtu: super::super::options::MTU,
        }
    }

    pub(crate) fn dns_server(&self) -> Ipv6Addr {
        self.tunnel.dns
    }
}

fn silent() -> TunnelError {
    TunnelError::Agent { absent: false, said: "the agent does not answer".to_owned() }
}

fn failed(error: &Error) -> TunnelError {
    TunnelError::Agent { absent: error.is_absent(), said: error.to_string() }
}

/// An echo request as the agent takes it: address, length (big-endian), ICMPv6 message with room for the checksum.
fn request(to: Ipv6Addr, id: u16, seq: u16, data: &[u8]) -> Option<Vec<u8>> {
    let length = u16::try_from(8 + data.len()).ok().filter(|length| usize::from(*length) < LARGEST)?;
    let mut bytes = to.octets().to_vec();
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(&[128, 0, 0, 0]);
    bytes.extend_from_slice(&id.to_be_bytes());
    bytes.extend_from_slice(&seq.to_be_bytes());
    bytes.extend_from_slice(data);
    Some(bytes)
}

async fn reply<R: tokio::io::AsyncRead + Unpin>(socket: &mut R) -> io::Result<(Ipv6Addr, Vec<u8>)> {
    let mut from = [0; 16];
    socket.read_exact(&mut from).await?;
    let length = usize::from(socket.read_u16().await?);
    if length >= LARGEST {
        // Words instead of an answer, say.
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut message = vec![0; length];
    socket.read_exact(&mut message).await?;
    Ok((Ipv6Addr::from(from), message))
}

/// The data of the reply with this number.
fn echoed(message: &[u8], wanted: u16) -> Option<&[u8]> {
    match message {
        [129, 0, _, _, _, _, high, low, data @ ..] if u16::from_be_bytes([*high, *low]) == wanted => {
            Some(data)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_echo_is_framed_as_flyctl_does_it() {
        let bytes = request("fdaa::3".parse().unwrap(), 1, 2, b"abc").unwrap();
        assert_eq!(&bytes[16..], [0, 11, 128, 0, 0, 0, 0, 1, 0, 2, b'a', b'b', b'c']);
        assert!(request(Ipv6Addr::LOCALHOST, 1, 2, &[0; 1492]).is_none());
        assert_eq!(echoed(&[129, 0, 9, 9, 7, 7, 0, 2, b'x'], 2), Some(&b"x"[..]));
        assert_eq!(echoed(&[129, 0, 9, 9, 7, 7, 0, 3, b'x'], 2), None);
        assert_eq!(echoed(&[128, 0, 9, 9, 7, 7, 0, 2, b'x'], 2), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_an_answer_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let read = runtime.block_on(reply(&mut bytes.as_slice()));
            if let Ok((_, message)) = read {
                prop_assert!(message.len() + 18 <= bytes.len());
                let _ = echoed(&message, 0);
            }
        }
    }
}
