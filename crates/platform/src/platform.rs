//! The whole platform as one value: configuration in, listening servers out. This is the only room
//! that knows every other one; it decides nothing itself.

mod boot;
mod builder_access;
mod discovery;
mod images;
mod lock;
mod ports;
mod registry_auth;
pub mod seed;
mod servers;
mod stale;

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::builder::EngineChoice;
use crate::domain::Millis;
use crate::edge::EdgeHandle;
use crate::faults::Faults;
use crate::gateway::{Endpoints, GatewayHandle};
use crate::logs::{LogError, LogStore};
use crate::registry::{Registry, RegistryError};
use crate::runtime::{Runtime, RuntimeKind, RuntimeUnavailable};
use crate::scheduler::Scheduler;
use crate::ssh::SshServer;
use crate::state::State;
use crate::store::StoreError;

pub use boot::serve;
pub use discovery::{Discovery, DiscoveryError, Ports};
pub use lock::DataDirLock;

use servers::Servers;

/// What to boot and where. Every port may be 0: the system picks a free one.
#[derive(Debug, Clone)]
pub struct Config {
    /// Everything the platform keeps lives below this directory (created with mode 0700).
    pub data_dir: PathBuf,
    pub runtime: RuntimeKind,
    /// The executable that becomes a machine's first process; `None` = the running one
    /// (`runtime::RuntimeConfig::init_exe`).
    pub init_exe: Option<PathBuf>,
    /// Where the container engine listens (`DOCKER_HOST`); `None` = the usual socket.
    pub docker_host: Option<String>,
    /// What remote builders build with; `docker_host`, when it is set, is meant by `Auto`.
    pub builders: EngineChoice,
    /// GraphQL, Machines REST, ui-ex, logs, login, incidents, admin.
    pub api_port: u16,
    pub registry_port: u16,
    pub edge_http_port: u16,
    pub edge_https_port: u16,
    /// Extra time added to every API request, to feel like a far-away service.
    pub latency: Duration,
    /// Ephemeral WireGuard peers that were neither validated nor used for so long are removed.
    pub ephemeral_peer_idle: Duration,
    /// Resolver of names outside the private network, for who asks from inside it; without one such
    /// questions are refused.
    pub dns_upstream: Option<SocketAddr>,
    /// E-mail address of the user seeded on first start.
    pub user_email: String,
}

impl Config {
    /// A platform on random loopback ports with the runtime chosen automatically.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            runtime: RuntimeKind::Auto,
            init_exe: None,
            docker_host: None,
            builders: EngineChoice::Auto,
            api_port: 0,
            registry_port: 0,
            edge_http_port: 0,
            edge_https_port: 0,
            latency: Duration::ZERO,
            ephemeral_peer_idle: Duration::from_secs(3600),
            dns_upstream: None,
            user_email: "you@local.test".to_owned(),
        }
    }
}

/// A secret string that never shows itself in `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself. Keep it out of logs and argv.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What every API handler shares.
pub struct Platform {
    pub config: Config,
    pub state: Arc<State>,
    pub logs: Arc<LogStore>,
    pub faults: Arc<Faults>,
    pub registry: Arc<Registry>,
    pub runtime: Arc<dyn Runtime>,
    pub scheduler: Arc<Scheduler>,
    /// What answers on port 22 of every machine.
    pub ssh: Arc<SshServer>,
    pub started_at: Millis,
    /// Bearer token of `/_platform/…`; new at every start, written to `platform.json`.
    pub admin_token: Secret,
    /// The ports actually bound.
    pub ports: Ports,
    /// Where the WireGuard gateways listen.
    pub endpoints: Endpoints,
}

impl Platform {
    /// `http://127.0.0.1:PORT`, the base URL of every HTTP API.
    pub fn api_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports.api)
    }

    /// `127.0.0.1:PORT`, the registry as it stands in image references.
    pub fn registry_host(&self) -> String {
        format!("127.0.0.1:{}", self.ports.registry)
    }
}

/// Why the platform could not boot.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot create the data directory {}: {source}", path.display())]
    DataDir { path: PathBuf, source: io::Error },
    /// Another platform already runs on this data directory.
    #[error("a local platform already runs on {} (pid {})", path.display(), .pid.map_or_else(|| "unknown".to_owned(), |p| p.to_string()))]
    AlreadyRunning { path: PathBuf, pid: Option<u32> },
    #[error("cannot lock {}: {source}", path.display())]
    Lock { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Logs(#[from] LogError),
    #[error(transparent)]
    Registry(#[from] RegistryError),
    #[error(transparent)]
    Runtime(#[from] RuntimeUnavailable),
    #[error("cannot listen on 127.0.0.1:{port} for {purpose}: {source}")]
    Bind { purpose: &'static str, port: u16, source: io::Error },
    #[error("cannot start the edge: {0}")]
    Edge(io::Error),
    #[error("cannot start the WireGuard gateways: {0}")]
    Gateway(io::Error),
    #[error(transparent)]
    Discovery(#[from] DiscoveryError),
}

/// A booted platform.
pub struct Running {
    platform: Arc<Platform>,
    user_token: Secret,
    servers: Servers,
    gateway: GatewayHandle,
    edge: EdgeHandle,
    // Held for as long as the platform runs.
    _lock: DataDirLock,
}

impl Running {
    pub fn platform(&self) -> &Arc<Platform> {
        &self.platform
    }

    /// The ports actually bound.
    pub fn ports(&self) -> Ports {
        self.platform.ports
    }

    /// Where the WireGuard gateways listen.
    pub fn endpoints(&self) -> &Endpoints {
        self.gateway.endpoints()
    }

    /// `http://127.0.0.1:PORT`, the base URL of every HTTP API.
    pub fn api_url(&self) -> String {
        self.platform.api_url()
    }

    /// The seeded user's token (`fo1_…`).
    pub fn user_token(&self) -> &Secret {
        &self.user_token
    }

    pub fn admin_token(&self) -> &Secret {
        &self.platform.admin_token
    }

    /// Asks everything to stop. [`Running::join`] waits for it.
    pub fn shutdown(&self) {
        self.servers.stop();
    }

    /// A handle that asks everything to stop, for somebody who waits in [`Running::join`] meanwhile.
    pub fn stopper(&self) -> impl Fn() + Send + Sync + 'static {
        let stop = self.servers.stopper();
        move || {
            stop.send_replace(true);
        }
    }

    /// Resolves once somebody asked the platform to stop (the admin API can, too).
    pub fn stopped(&self) -> impl Future<Output = ()> + Send + 'static {
        self.servers.stopped()
    }

    /// The CA certificate (PEM) that signs what the edge's HTTPS listener shows.
    pub fn ca_pem(&self) -> &Path {
        &self.edge.ca_pem
    }

    /// Where each (app, external port) other than 80 and 443 listens on this machine.
    pub fn tcp_map(&self) -> BTreeMap<(String, u16), SocketAddr> {
        self.edge.tcp_map()
    }

    /// Waits until the platform was asked to stop and everything ended: APIs, edge, machines. The machines'
    /// stored states stay as they are, so that the next start runs them again.
    pub async fn join(self) {
        self.servers.join().await;
        self.gateway.shutdown(servers::GRACE).await;
        self.edge.shutdown(servers::GRACE).await;
        self.platform.scheduler.shutdown().await;
        discovery::remove(&self.platform.config.data_dir);
    }
}
