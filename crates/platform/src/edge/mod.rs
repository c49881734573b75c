//! The edge proxy: HTTP, TLS and raw TCP in front of apps, by host name.
//!
//! In: client connections on loopback, and the scheduler's view of an app through [`Fleet`].
//! Out: streams to machines, wake-ups, traffic counts and proxy log lines through the same trait.
//! The room must not touch the platform's state, the store or a runtime itself.

mod balance;
mod body;
mod ca;
mod candidate;
mod fault;
mod headers;
mod host;
mod listen;
mod proxy;
mod proxy_protocol;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::runtime::BoxStream;

/// How a machine looks to the load balancer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backend {
    pub machine_id: String,
    pub region: String,
    pub internal_port: u16,
    pub started: bool,
    /// Stopped or suspended, and allowed to be started by a request.
    pub can_wake: bool,
    pub healthy: bool,
    pub cordoned: bool,
    pub soft_limit: Option<u32>,
    pub hard_limit: Option<u32>,
}

/// Version of the PROXY protocol header sent to the app (`proxy_proto_options.version`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyProtocol {
    V1,
    V2,
}

/// One service port of an app as the edge serves it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Route {
    pub app: String,
    /// Handlers in order: `http`, `tls`, `pg_tls`, `proxy_proto`; empty = raw TCP.
    pub handlers: Vec<String>,
    pub force_https: bool,
    /// `http_options.h2_backend`: speak HTTP/2 without TLS to the app.
    pub h2_backend: bool,
    /// Header version when `handlers` has `proxy_proto`; version 1 when not said.
    pub proxy_protocol: Option<ProxyProtocol>,
    pub backends: Vec<Backend>,
}

/// What the edge needs from the scheduler.
#[async_trait]
pub trait Fleet: Send + Sync {
    /// The service of `app` on external port `port` (80 and 443 stand for the edge's own two
    /// listeners), or `None` when the app or service does not exist.
    fn route(&self, app: &str, port: u16) -> Option<Route>;

    /// The app a custom host name (a certificate's hostname) belongs to. Names below the edge's own
    /// domains never come here.
    fn app_of_hostname(&self, _hostname: &str) -> Option<String> {
        None
    }

    /// Marked changed whenever an answer of [`Fleet::route`] or [`Fleet::tcp_ports`] may have changed
    /// (`State::changes`): waiting requests look again and TCP listeners are reconciled.
    fn changes(&self) -> watch::Receiver<u64>;

    /// Every external port other than 80 and 443 some app asks for, with its app, whatever its
    /// handlers: each gets its own loopback listener.
    fn tcp_ports(&self) -> Vec<(String, u16)>;

    /// Starts (or resumes) a machine for a request; resolves when it runs.
    async fn wake(&self, machine_id: &str) -> io::Result<()>;

    /// Opens a stream to the machine's private address.
    async fn connect(&self, machine_id: &str, port: u16) -> io::Result<BoxStream>;

    /// The edge saw traffic begin or end: input of autostop and of waiting for open requests before
    /// a stop. Called in order of the counts, under a lock: must not block nor call the edge.
    fn traffic(&self, machine_id: &str, open_requests: usize);

    /// A line for the app's log with provider `proxy`; `machine_id` is empty when no machine is
    /// concerned.
    fn log(&self, app: &str, machine_id: &str, level: &str, code: &str, message: &str);
}

/// How the edge listens and how patient it is.
#[derive(Debug, Clone)]
pub struct EdgeConfig {
    /// The plain listener (services' port 80); port 0 = random.
    pub http: SocketAddr,
    /// The TLS listener (services' port 443); port 0 = random.
    pub https: SocketAddr,
    /// Address of the per-app TCP listeners.
    pub tcp_ip: IpAddr,
    /// Domains besides `localhost` and `fly.dev` whose subdomains name an app.
    pub domains: Vec<String>,
    /// Directory of the CA (`<data>/ca`): `ca.pem` is for clients, the key stays 0600.
    pub ca_dir: PathBuf,
    /// Region code the edge claims to be in.
    pub region: String,
    /// Bound on starting a stopped or suspended machine for a request.
    pub wake_timeout: Duration,
    /// Bound on waiting for any machine that can take the request.
    pub candidate_timeout: Duration,
    /// Bound on one connection attempt to a machine.
    pub connect_timeout: Duration,
}

impl EdgeConfig {
    /// Random loopback ports and the default patience.
    pub fn new(ca_dir: PathBuf) -> Self {
        let loopback = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            http: SocketAddr::new(loopback, 0),
            https: SocketAddr::new(loopback, 0),
            tcp_ip: loopback,
            domains: Vec::new(),
            ca_dir,
            region: "ams".to_owned(),
            wake_timeout: Duration::from_secs(20),
            candidate_timeout: Duration::from_secs(5),
            connect_timeout: Duration::from_secs(5),
        }
    }
}

/// A running edge. Dropping it stops nothing; call [`EdgeHandle::shutdown`].
pub struct EdgeHandle {
    pub http_addr: SocketAddr,
    pub https_addr: SocketAddr,
    /// The CA certificate clients may trust, PEM.
    pub ca_pem: PathBuf,
    tcp: watch::Receiver<listen::TcpMap>,
    listening: Arc<listen::Listening>,
}

impl EdgeHandle {
    /// Where each (app, external port) listens on this machine.
    pub fn tcp_map(&self) -> BTreeMap<(String, u16), SocketAddr> {
        self.tcp.borrow().clone()
    }

    /// Marked changed whenever [`EdgeHandle::tcp_map`] changes.
    pub fn tcp_changes(&self) -> watch::Receiver<BTreeMap<(String, u16), SocketAddr>> {
        self.tcp.clone()
    }

    /// A way into the edge for streams that did not come through one of its listeners.
    pub fn door(&self) -> EdgeDoor {
        EdgeDoor(Arc::clone(&self.listening))
    }

    /// Looks at the fleet again now, besides what [`Fleet::changes`] announces.
    pub fn refresh(&self) {
        self.listening.refresh.notify_one();
    }

    /// Stops accepting, lets open requests finish for `grace`, then closes what is left.
    pub async fn shutdown(self, grace: Duration) {
        self.listening.closing.cancel();
        self.listening.tasks.close();
        if tokio::time::timeout(grace, self.listening.tasks.wait()).await.is_err() {
            self.listening.killing.cancel();
            self.listening.tasks.wait().await;
        }
    }
}

/// A way into the edge for streams from elsewhere: an app's private addresses.
#[derive(Clone)]
pub struct EdgeDoor(Arc<listen::Listening>);

impl EdgeDoor {
    /// Serves a stream to an external port of an app, as its own listener would, until it ends.
    pub async fn serve(
        &self,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        peer: SocketAddr,
        local: SocketAddr,
        app: String,
        port: u16,
    ) {
        self.0.serve_stream(stream, peer, local, app, port).await;
    }
}

/// Binds all listeners and serves until shut down.
///
/// Errors: a port that is taken, a CA directory that cannot be used.
pub async fn serve(config: EdgeConfig, fleet: Arc<dyn Fleet>) -> io::Result<EdgeHandle> {
    let authority = Arc::new(ca::Authority::open(&config.ca_dir)?);
    let http = TcpListener::bind(config.http).await?;
    let https = TcpListener::bind(config.https).await?;
    let (http_addr, https_addr) = (http.local_addr()?, https.local_addr()?);
    let proxy = Arc::new(proxy::Proxy {
        candidates: candidate::Candidates::new(fleet, &config),
        config,
        https_port: https_addr.port(),
    });
    let listening = listen::Listening::new(proxy, &authority)?;
    listening.serve_http(http);
    listening.serve_https(https);
    let (sender, tcp) = watch::channel(BTreeMap::new());
    let (ready, first) = tokio::sync::oneshot::channel();
    listening.tasks.spawn(Arc::clone(&listening).reconcile(sender, ready));
    // Listeners the fleet wants already are open when this returns.
    first.await.map_err(io::Error::other)?;
    Ok(EdgeHandle { http_addr, https_addr, ca_pem: authority.pem_path.clone(), tcp, listening })
}
