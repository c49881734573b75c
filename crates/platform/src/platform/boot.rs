//! The order in which a platform comes up: data directory, lock, state, rooms, listeners, and last
//! `platform.json`, so that whoever reads it finds everything listening.

use std::path::Path;
use std::sync::Arc;

use super::registry_auth::TokenAuth;
use super::servers::{Servers, bind};
use super::{Config, DataDirLock, Error, Platform, Ports, Running, Secret, discovery, seed};
use crate::api;
use crate::domain::now_ms;
use crate::faults::{self, Api, Faults};
use crate::logs::LogStore;
use crate::registry::{self, Registry};
use crate::runtime::{self, RuntimeConfig};
use crate::state::State;
use crate::store::Store;

/// Boots the platform.
///
/// # Errors
/// [`Error`] says which step failed; nothing keeps running then.
pub async fn serve(config: Config) -> Result<Running, Error> {
    create_data_dir(&config.data_dir)?;
    let lock = DataDirLock::acquire(&config.data_dir)?;
    let state = Arc::new(State::open(Store::open(
        config.data_dir.join("platform.db"),
    )?)?);
    let started_at = now_ms();
    let user_token = seed::seed(&state, &config.user_email, started_at);

    let faults = Arc::new(Faults::new());
    let logs = Arc::new(LogStore::open(&config.data_dir.join("logs"))?);
    let registry = Arc::new(Registry::open(config.data_dir.join("registry"))?);
    let surroundings = RuntimeConfig {
        data_dir: config.data_dir.clone(),
        init_exe: config.init_exe.clone(),
    };
    let runtime = runtime::select(config.runtime, surroundings).await?;

    let (api_listener, api_port) = bind("the API", config.api_port).await?;
    let (registry_listener, registry_port) = bind("the registry", config.registry_port).await?;
    let ports = Ports {
        api: api_port,
        registry: registry_port,
        edge_http: config.edge_http_port,
        edge_https: config.edge_https_port,
    };
    let platform = Arc::new(Platform {
        config,
        state,
        logs,
        faults,
        registry,
        runtime,
        started_at,
        admin_token: Secret::new(seed::random_token("fpa_")),
        ports,
    });

    let mut servers = Servers::new();
    servers.serve(api_listener, api::router(&platform));
    servers.serve(registry_listener, registry_router(&platform));
    discovery::write(&platform, &user_token)?;
    Ok(Running {
        platform,
        user_token,
        servers,
        _lock: lock,
    })
}

fn registry_router(platform: &Platform) -> axum::Router {
    let auth = Arc::new(TokenAuth(platform.state.clone()));
    let router = registry::router(platform.registry.clone(), auth);
    faults::layer(router, platform.faults.clone(), Api::Registry)
}

fn create_data_dir(path: &Path) -> Result<(), Error> {
    let failed = |source| Error::DataDir {
        path: path.to_owned(),
        source,
    };
    std::fs::create_dir_all(path).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).map_err(failed)?;
    }
    Ok(())
}
