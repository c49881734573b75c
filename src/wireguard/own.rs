//! A tunnel of this process.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::sync::Arc;
use std::time::Duration;

use netstack::dns::{Answer, Question, RecordType};
use netstack::host::{ConnectError, Echo, PingError, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use super::dns::{Resolver, exchange};
use super::driver::{Command, Driver, Running, Shared, State};
use super::tunnel::{CONNECT, STAGGER};
use super::{Access, DnsError, TunnelError, TunnelFacts, TunnelOptions};

/// Token mode's exchange, with the connections it needs.
const AGREE: Duration = Duration::from_secs(45);
/// Streams may say good-bye for so long at the end.
const LINGER: Duration = Duration::from_secs(2);

/// A tunnel into one private network of one organization. Dropped, it ends without good-byes; the
/// peer's slot is given back by [`Own::close`] only.
pub(crate) struct Own {
    shared: Arc<Shared>,
    commands: mpsc::Sender<Command>,
    access: Access,
    resolver: Resolver,
    /// As of the beginning.
    first: TunnelFacts,
    first_running: Running,
}

impl std::fmt::Debug for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Own").field("facts", &self.facts()).finish_non_exhaustive()
    }
}

impl Own {
    /// Begins a tunnel. With a peer it returns as soon as the keys are there, so that the handshake
    /// overlaps with what the command asks the API; whether the gateway answers shows at first use.
    /// With a token it returns when the gateway has agreed.
    pub(crate) async fn open(access: Access, options: TunnelOptions) -> Result<Own, TunnelError> {
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
        Ok(Own { shared, commands, access, resolver: Resolver::default(), first, first_running: running })
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
    pub(super) async fn connect(
        &self,
        to: SocketAddrV6,
        deadline: Instant,
    ) -> Result<TcpStream, TunnelError> {
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
        let server = SocketAddrV6::new(server, 53, 0, 0);
        self.resolver.ask(server, question, async |asked| exchange(&host, server, asked).await, age).await
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
