//! The order in which a platform comes up: data directory, lock, state, rooms, listeners, and last
//! `platform.json`, so that whoever reads it finds everything listening.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::builder_access::TokenDoorman;
use super::images::OwnImages;
use super::registry_auth::TokenAuth;
use super::servers::{self, Servers, bind};
use super::stale::StaleFleet;
use super::{Config, DataDirLock, Error, Platform, Ports, Running, Secret, discovery, ports, seed};
use crate::api::admin::Admin;
use crate::api::central::{Addresses, Central};
use crate::api::{self, flaps, guard};
use crate::builder::{Builders, EngineChoice, Engines};
use crate::domain::{now_ms, rfc3339};
use crate::edge::{self, EdgeConfig};
use crate::faults::{self, Api, Faults, RequestLog};
use crate::gateway;
use crate::inventory::peers;
use crate::logs::{LogError, LogStore};
use crate::registry::{self, Registry};
use crate::runtime::{self, Runtime, RuntimeConfig, RuntimeKind};
use crate::scheduler::{Scheduler, SchedulerConfig};
use crate::ssh::SshServer;
use crate::state::State;
use crate::store::Store;

/// How often it is looked for peers that nobody uses.
const MIN_PERIOD: Duration = Duration::from_millis(50);
const MAX_PERIOD: Duration = Duration::from_secs(60);

/// Boots the platform.
///
/// # Errors
/// [`Error`] says which step failed; nothing keeps running then.
pub async fn serve(config: Config) -> Result<Running, Error> {
    create_data_dir(&config.data_dir)?;
    let lock = DataDirLock::acquire(&config.data_dir)?;
    let state = Arc::new(State::open(Store::open(config.data_dir.join("platform.db"))?)?);
    let user_token = seed::seed(&state, &config.user_email, now_ms());

    let faults = Arc::new(Faults::with_requests(request_log(&config.data_dir)?));
    let logs = Arc::new(LogStore::open(&config.data_dir.join("logs"))?);
    let registry = Arc::new(Registry::open(config.data_dir.join("registry"))?);
    let surroundings = RuntimeConfig {
        data_dir: config.data_dir.clone(),
        init_exe: config.init_exe.clone(),
        docker_host: config.docker_host.clone(),
        ..RuntimeConfig::default()
    };
    let runtime = runtime::select(config.runtime, surroundings).await?;
    let engines = Engines::new(engine_choice(&config));
    let doorman = Arc::new(TokenDoorman(state.clone()));
    let runtime: Arc<dyn Runtime> =
        Arc::new(Builders::around(runtime, engines.clone(), doorman, faults.clone()));
    let config = ports::recall(config);
    let (api_listener, api_port) = bind("the API", config.api_port).await?;
    let (registry_listener, registry_port) = bind("the registry", config.registry_port).await?;

    let codes = state.read(|w| w.regions.iter().map(|region| region.code.clone()).collect());
    let doors = gateway::bind(&config.data_dir, codes).map_err(Error::Gateway)?;

    // From here on machines of an earlier start run again: every failure must end them.
    let images = OwnImages {
        registry: registry.clone(),
        host: format!("127.0.0.1:{registry_port}"),
        simulated: runtime.name() == RuntimeKind::Simulated.as_str(),
        engines,
    };
    let scheduler = Scheduler::new(
        state.clone(),
        runtime.clone(),
        Arc::new(images),
        Arc::new(logs.clone()),
        faults.clone(),
        SchedulerConfig::new(&config.data_dir),
    );
    let seen = StaleFleet::over(scheduler.clone(), state.clone(), faults.clone());
    let edge = match edge::serve(edge_config(&config), seen).await {
        Ok(edge) => edge,
        Err(source) => {
            scheduler.shutdown().await;
            return Err(Error::Edge(source));
        }
    };
    let ssh = SshServer::new(state.clone(), scheduler.clone());
    let platform = Arc::new(Platform {
        config,
        state,
        logs,
        faults,
        registry,
        runtime,
        scheduler,
        ssh,
        started_at: now_ms(),
        admin_token: Secret::new(seed::random_token("fpa_")),
        ports: Ports {
            api: api_port,
            registry: registry_port,
            edge_http: edge.http_addr.port(),
            edge_https: edge.https_addr.port(),
        },
        endpoints: doors.endpoints().clone(),
    });
    // Before the API: peers are made at gateways that are there.
    let gateway = match gateway::serve(doors, around(&platform, &edge)) {
        Ok(gateway) => gateway,
        Err(source) => {
            edge.shutdown(servers::GRACE).await;
            platform.scheduler.shutdown().await;
            return Err(Error::Gateway(source));
        }
    };
    let servers = listen(&platform, api_listener, registry_listener);
    let running = Running { platform, user_token, servers, gateway, edge, _lock: lock };
    if let Err(error) = discovery::write(&running.platform, &running.user_token) {
        running.shutdown();
        running.join().await;
        return Err(error.into());
    }
    ports::note(&running.platform.config.data_dir, &running.platform.ports);
    Ok(running)
}

/// `DOCKER_HOST` counts for builders too.
fn engine_choice(config: &Config) -> EngineChoice {
    match (&config.builders, &config.docker_host) {
        (EngineChoice::Auto, Some(host)) => EngineChoice::At(host.clone()),
        (choice, _) => choice.clone(),
    }
}

fn request_log(data_dir: &Path) -> Result<RequestLog, Error> {
    let path = data_dir.join("requests.ndjson");
    RequestLog::open(&path).map_err(|source| LogError::Unusable { path, source }.into())
}

fn edge_config(config: &Config) -> EdgeConfig {
    let loopback = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    EdgeConfig {
        http: loopback(config.edge_http_port),
        https: loopback(config.edge_https_port),
        region: seed::NEAREST.to_owned(),
        ..EdgeConfig::new(config.data_dir.join("ca"))
    }
}

/// What the gateway leads to.
fn around(platform: &Arc<Platform>, edge: &edge::EdgeHandle) -> gateway::Around {
    gateway::Around {
        data_dir: platform.config.data_dir.clone(),
        state: platform.state.clone(),
        scheduler: platform.scheduler.clone(),
        logs: platform.logs.clone(),
        faults: platform.faults.clone(),
        edge: edge.door(),
        ssh: platform.ssh.clone(),
        api: api::machines_router(platform),
        dns_upstream: platform.config.dns_upstream,
    }
}

/// Serves every HTTP API.
fn listen(platform: &Arc<Platform>, api: TcpListener, registry: TcpListener) -> Servers {
    let mut servers = Servers::new();
    let central = central(platform);
    let admin = admin(platform, Arc::clone(&central), servers.stopper());
    let router = api::router(platform, &central).merge(api::admin::router(admin));
    servers.serve(api, guard::layer(router));
    servers.serve(registry, guard::layer(registry_router(platform)));
    let (state, idle) = (platform.state.clone(), platform.config.ephemeral_peer_idle);
    servers.every((idle / 4).clamp(MIN_PERIOD, MAX_PERIOD), move || {
        // Most of the time there is none: nothing is to be written then.
        if !state.read(|w| peers::overdue(w, idle, now_ms())).is_empty() {
            state.update(|w| peers::reap(w, idle, now_ms()));
        }
    });
    servers
}

/// The central API over the platform's rooms.
fn central(platform: &Platform) -> Arc<Central> {
    Central::new(
        platform.state.clone(),
        platform.logs.clone(),
        platform.faults.clone(),
        platform.registry.clone(),
        Addresses {
            api_url: platform.api_url(),
            registry_host: platform.registry_host(),
            edge_http: platform.ports.edge_http,
            edge_https: platform.ports.edge_https,
        },
    )
}

fn admin(platform: &Arc<Platform>, central: Arc<Central>, stop: watch::Sender<bool>) -> Arc<Admin> {
    let about = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "pid": std::process::id(),
        "data_dir": platform.config.data_dir,
        "runtime": platform.runtime.name(),
        "notes": platform.runtime.notes(),
        "ports": platform.ports,
        "gateway": platform.endpoints,
        "api_url": platform.api_url(),
        "registry_host": platform.registry_host(),
        "started_at": rfc3339(platform.started_at),
    });
    let owner = Arc::clone(platform);
    Arc::new(Admin {
        central,
        token: platform.admin_token.clone(),
        about,
        stop: Box::new(move || {
            stop.send_replace(true);
        }),
        destroy_app: Box::new(move |app| {
            let platform = Arc::clone(&owner);
            Box::pin(async move {
                flaps::destroy_app(&platform, &app).await.map_err(|error| error.text().to_owned())
            })
        }),
    })
}

fn registry_router(platform: &Platform) -> axum::Router {
    let auth = Arc::new(TokenAuth(platform.state.clone()));
    let router = registry::router(platform.registry.clone(), auth);
    faults::layer(router, platform.faults.clone(), Api::Registry)
}

fn create_data_dir(path: &Path) -> Result<(), Error> {
    let failed = |source| Error::DataDir { path: path.to_owned(), source };
    std::fs::create_dir_all(path).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).map_err(failed)?;
    }
    Ok(())
}
