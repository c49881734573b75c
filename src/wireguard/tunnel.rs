//! A tunnel as commands use it.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use netstack::dns::{Answer, Question, RecordType};
use netstack::host::{ConnectError, Echo, PingError, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use super::dns::Resolver;
use super::driver::{Command, Driver, Running, Shared, State};
use super::{Access, DnsError, TunnelError, TunnelFacts, TunnelOptions};

/// A connection within the tunnel has so long, the tunnel's own beginning included.
pub(crate) const CONNECT: Duration = Duration::from_secs(10);
/// Between attempts at the addresses of one name.
const STAGGER: Duration = Duration::from_millis(150);
/// Token mode's exchange, with the connections it needs.
const AGREE: Duration = Duration::from_secs(45);
/// Streams may say good-bye for so long at the end.
const LINGER: Duration = Duration::from_secs(2);
/// Port of the Machines API within the tunnel.
const API_PORT: u16 = 4280;

/// A tunnel into one private network of one organization. Dropped, it ends without good-byes; the
/// peer's slot is given back by [`Tunnel::close`] only.
pub(crate) struct Tunnel {
    shared: Arc<Shared>,
    commands: mpsc::Sender<Command>,
    access: Access,
    resolver: Resolver,
    /// As of the beginning.
    first: TunnelFacts,
    first_running: Running,
}

impl std::fmt::Debug for Tunnel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tunnel").field("facts", &self.facts()).finish_non_exhaustive()
    }
}

impl Tunnel {
    /// Begins a tunnel. With a peer it returns as soon as the keys are there, so that the handshake
    /// overlaps with what the command asks the API; whether the gateway answers shows at first use.
    /// With a token it returns when the gateway has agreed.
    pub(crate) async fn open(access: Access, options: TunnelOptions) -> Result<Tunnel, TunnelError> {
        let keys = match &access {
            Access::Peer(source) => Some(source.peer().await.map_err(TunnelError::Peer)?),
            Access::Token(_) => None,
        };
        let shared = Arc::new(Shared::new());
        let (commands, receiver) = mpsc::channel(8);
        let caller = tokio::runtime::Handle::current();
        let driver = Driver::new(shared.clone(), access.clone(), options, caller, receiver, keys);
        // A thread of its own: hashing and compression in the command must not starve the tunnel.
        let system = |error: std::io::Error| TunnelError::System(error.to_string());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(system)?;
        std::thread::Builder::new()
            .name("tunnel".into())
            .spawn(move || runtime.block_on(driver.run()))
            .map_err(system)?;
        let running = running(&shared, Instant::now() + AGREE).await?;
        let first = shared.facts().ok_or(TunnelError::Closed)?;
        Ok(Tunnel { shared, commands, access, resolver: Resolver::default(), first, first_running: running })
    }

    /// Waits until the gateway has answered.
    pub(crate) async fn up(&self, within: Duration) -> Result<(), TunnelError> {
        let mut handshakes = self.shared.handshakes.subscribe();
        let mut state = self.shared.state.subscribe();
        let answered = tokio::time::timeout(within, async {
            tokio::select! {
                _ = handshakes.wait_for(|n| *n > 0) => Ok(()),
                failed = state.wait_for(|s| matches!(s, State::Failed(_) | State::Closed)) => {
                    Err(failed.map_or(TunnelError::Closed, |s| failure(&s)))
                }
            }
        });
        answered.await.unwrap_or_else(|_| Err(self.down()))
    }

    /// Opens a TCP connection.
    pub(crate) async fn connect(&self, to: SocketAddrV6) -> Result<TcpStream, TunnelError> {
        self.connect_by(to, Instant::now() + CONNECT).await
    }

    async fn connect_by(&self, to: SocketAddrV6, deadline: Instant) -> Result<TcpStream, TunnelError> {
        let began = Instant::now();
        loop {
            let host = running(&self.shared, deadline).await?.host;
            let left = deadline.saturating_duration_since(Instant::now());
            match host.connect(to, left).await {
                Ok(stream) => return Ok(stream),
                Err(ConnectError::Refused) => return Err(TunnelError::ConnectionRefused(to)),
                Err(ConnectError::Unreachable { kind, code }) => {
                    return Err(TunnelError::Unreachable { to, kind, code });
                }
                // The peer was made anew: the next host has another address.
                Err(ConnectError::Closed) if !left.is_zero() => tokio::time::sleep(STAGGER.min(left)).await,
                Err(ConnectError::Closed | ConnectError::TimedOut) => {
                    let facts = self.facts();
                    if !facts.answered() || facts.unanswered_for.is_some() {
                        return Err(TunnelError::Down(Box::new(facts)));
                    }
                    let after = began.elapsed();
                    return Err(TunnelError::TimedOut { to, after, handshake_age: facts.handshake_age });
                }
            }
        }
    }

    /// Opens a TCP connection to a name or an address (with or without brackets). All addresses of a
    /// name are tried, each a little later than the one before; the first to answer wins.
    pub(crate) async fn dial(&self, host: &str, port: u16) -> Result<TcpStream, TunnelError> {
        let deadline = Instant::now() + CONNECT;
        let plain = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')).unwrap_or(host);
        let addresses = match plain.parse::<Ipv6Addr>() {
            Ok(address) => vec![address],
            Err(_) => match self.resolve(plain).await {
                Err(DnsError::Timeout { handshake_age: None, .. }) => return Err(self.down()),
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
        Err(problem.unwrap_or(TunnelError::Closed))
    }

    /// The IPv6 addresses of a name, in the server's order.
    pub(crate) async fn resolve(&self, name: &str) -> Result<Vec<Ipv6Addr>, DnsError> {
        Ok(self.query(name, RecordType::AAAA).await?.addresses())
    }

    /// Records of a name, from the private network's DNS server or from what was kept of its answers.
    pub(crate) async fn query(&self, name: &str, kind: RecordType) -> Result<Answer, DnsError> {
        self.query_at(self.dns_server(), name, kind).await
    }

    /// Records of a name, from this DNS server.
    pub(crate) async fn query_at(
        &self,
        server: Ipv6Addr,
        name: &str,
        kind: RecordType,
    ) -> Result<Answer, DnsError> {
        let question = Question::new(name, kind).map_err(|error| DnsError::BadName(error.0))?;
        let silent = DnsError::Timeout { name: question.name.clone(), sent: 0, handshake_age: None };
        // The clock of a question starts when there is a tunnel.
        self.up(CONNECT).await.map_err(|_| silent.clone())?;
        let deadline = Instant::now() + CONNECT;
        let host = running(&self.shared, deadline).await.map_err(|_| silent)?.host;
        let age = || self.shared.facts().and_then(|facts| facts.handshake_age);
        self.resolver.ask(&host, SocketAddrV6::new(server, 53, 0, 0), question, age).await
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
        let deadline = Instant::now() + timeout;
        self.up(timeout).await.map_err(|_| PingError::TimedOut)?;
        let host = running(&self.shared, deadline).await.map_err(|_| PingError::Closed)?.host;
        host.ping(to, id, seq, data, deadline.saturating_duration_since(Instant::now())).await
    }

    /// What is known about the tunnel now.
    pub(crate) fn facts(&self) -> TunnelFacts {
        self.shared.facts().unwrap_or_else(|| self.first.clone())
    }

    /// The DNS server of the private network.
    pub(crate) fn dns_server(&self) -> Ipv6Addr {
        self.now().dns
    }

    /// Our address.
    pub(crate) fn address(&self) -> Ipv6Addr {
        self.now().peer_ip
    }

    /// The Machines API inside the private network (`_api.internal:4280`).
    pub(crate) fn api_address(&self) -> SocketAddrV6 {
        let [a, b, c, ..] = self.address().segments();
        SocketAddrV6::new(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 3), API_PORT, 0, 0)
    }

    /// Keeps the tunnel and its bindings in NATs alive while nothing is sent: 25 s for what stays open.
    pub(crate) async fn keepalive(&self, every: Option<Duration>) {
        let _ = self.commands.send(Command::Keepalive(every)).await;
    }

    /// Changes whenever the tunnel shook hands; so that something can be done anew after an interruption.
    pub(crate) fn handshakes(&self) -> tokio::sync::watch::Receiver<u32> {
        self.shared.handshakes.subscribe()
    }

    /// Ends all streams, waits a moment for their good-byes, and gives the peer's slot back.
    pub(crate) async fn close(self) {
        let (done, closed) = oneshot::channel();
        if self.commands.send(Command::Close(LINGER, done)).await.is_ok() {
            let _ = tokio::time::timeout(LINGER + Duration::from_secs(1), closed).await;
        }
        if let Access::Peer(source) = &self.access {
            source.release().await;
        }
    }

    fn now(&self) -> Running {
        match &*self.shared.state.borrow() {
            State::Running(running) => running.clone(),
            _ => self.first_running.clone(),
        }
    }

    fn down(&self) -> TunnelError {
        TunnelError::Down(Box::new(self.facts()))
    }

    /// As if the machine had slept.
    #[cfg(test)]
    pub(super) async fn pretend_sleep(&self) {
        let _ = self.commands.send(Command::Slept).await;
    }
}

/// The tunnel's host, once there is one.
async fn running(shared: &Shared, deadline: Instant) -> Result<Running, TunnelError> {
    let mut state = shared.state.subscribe();
    let known = tokio::time::timeout_at(deadline, state.wait_for(|s| !matches!(s, State::Starting))).await;
    match known {
        Err(_) => {
            Err(TunnelError::Refused { code: String::new(), message: "the gateway does not answer".into() })
        }
        Ok(Err(_)) => Err(TunnelError::Closed),
        Ok(Ok(state)) => match &*state {
            State::Running(running) => Ok(running.clone()),
            other => Err(failure(other)),
        },
    }
}

fn failure(state: &State) -> TunnelError {
    match state {
        State::Failed(error) => error.clone(),
        _ => TunnelError::Closed,
    }
}
