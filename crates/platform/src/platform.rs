//! The whole platform as one value: configuration in, listening servers out. This is the only room
//! that knows every other one; it decides nothing itself.

mod discovery;
mod lock;
pub mod seed;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::api;
use crate::domain::{Millis, now_ms};
use crate::runtime::RuntimeKind;
use crate::state::State;
use crate::store::{Store, StoreError};

pub use discovery::{Discovery, DiscoveryError, Ports};
pub use lock::DataDirLock;

/// What to boot and where. Every port may be 0: the system picks a free one.
#[derive(Debug, Clone)]
pub struct Config {
    /// Everything the platform keeps lives below this directory (created with mode 0700).
    pub data_dir: PathBuf,
    pub runtime: RuntimeKind,
    /// GraphQL, Machines REST, ui-ex, logs, login, incidents, admin.
    pub api_port: u16,
    pub registry_port: u16,
    pub edge_http_port: u16,
    pub edge_https_port: u16,
    /// Extra time added to every API request, to feel like a far-away service.
    pub latency: Duration,
    /// E-mail address of the user seeded on first start.
    pub user_email: String,
}

impl Config {
    /// A platform on random loopback ports with the runtime chosen automatically.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            runtime: RuntimeKind::Auto,
            api_port: 0,
            registry_port: 0,
            edge_http_port: 0,
            edge_https_port: 0,
            latency: Duration::ZERO,
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
    pub started_at: Millis,
    /// Bearer token of `/_platform/…`; new at every start, written to `platform.json`.
    pub admin_token: Secret,
    /// The ports actually bound.
    pub ports: Ports,
}

/// Why the platform could not boot.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot create the data directory {path}: {source}")]
    DataDir { path: PathBuf, source: io::Error },
    /// Another platform already runs on this data directory.
    #[error("a local platform already runs on {path} (pid {})", .pid.map_or_else(|| "unknown".to_owned(), |p| p.to_string()))]
    AlreadyRunning { path: PathBuf, pid: Option<u32> },
    #[error("cannot lock {path}: {source}")]
    Lock { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("cannot listen on 127.0.0.1:{port} for {purpose}: {source}")]
    Bind { purpose: &'static str, port: u16, source: io::Error },
    #[error(transparent)]
    Discovery(#[from] DiscoveryError),
}

/// A booted platform.
pub struct Running {
    platform: Arc<Platform>,
    user_token: Secret,
    stop: watch::Sender<bool>,
    servers: JoinSet<()>,
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

    /// `http://127.0.0.1:PORT`, the base URL of every HTTP API.
    pub fn api_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.platform.ports.api)
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
        self.stop.send_replace(true);
    }

    /// Waits until the platform was asked to stop and every server ended.
    pub async fn join(mut self) {
        let mut stopped = self.stop.subscribe();
        // The sender lives in `self`, so this only ends by the wanted value.
        let _ = stopped.wait_for(|stop| *stop).await;
        while self.servers.join_next().await.is_some() {}
        discovery::remove(&self.platform.config.data_dir);
    }
}

/// Boots the platform: data directory, lock, state, seed, servers, `platform.json`.
pub async fn serve(config: Config) -> Result<Running, Error> {
    create_data_dir(&config.data_dir)?;
    let lock = DataDirLock::acquire(&config.data_dir)?;
    let state = Arc::new(State::open(Store::open(config.data_dir.join("platform.db"))?)?);
    let started_at = now_ms();
    let user_token = seed::seed(&state, &config.user_email, started_at);

    let api_listener = bind("the API", config.api_port).await?;
    let registry_listener = bind("the registry", config.registry_port).await?;
    let ports = Ports {
        api: port_of(&api_listener),
        registry: port_of(&registry_listener),
        edge_http: config.edge_http_port,
        edge_https: config.edge_https_port,
    };
    let platform = Arc::new(Platform {
        config,
        state,
        started_at,
        admin_token: Secret::new(seed::random_token("fpa_")),
        ports,
    });

    let stop = watch::Sender::new(false);
    let mut servers = JoinSet::new();
    serve_http(&mut servers, &stop, api_listener, api::router(platform.clone()));

    discovery::write(&platform, &user_token)?;
    Ok(Running { platform, user_token, stop, servers, _lock: lock })
}

/// Runs one HTTP server until the platform is asked to stop.
fn serve_http(
    servers: &mut JoinSet<()>,
    stop: &watch::Sender<bool>,
    listener: TcpListener,
    router: axum::Router,
) {
    let mut stopped = stop.subscribe();
    servers.spawn(async move {
        let stopping = async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        };
        // `axum::serve` only ends by the signal: accept errors are retried inside.
        let _ = axum::serve(listener, router).with_graceful_shutdown(stopping).await;
    });
}

async fn bind(purpose: &'static str, port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .await
        .map_err(|source| Error::Bind { purpose, port, source })
}

fn port_of(listener: &TcpListener) -> u16 {
    listener.local_addr().map_or(0, |address| address.port())
}

fn create_data_dir(path: &std::path::Path) -> Result<(), Error> {
    let failed = |source| Error::DataDir { path: path.to_owned(), source };
    std::fs::create_dir_all(path).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).map_err(failed)?;
    }
    Ok(())
}
