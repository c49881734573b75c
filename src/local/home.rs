//! Where the local platform keeps its things, and the file that says how to reach it.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::api::{Call, Http};
use crate::context::env::{self, Env};

/// A platform that does not answer within this time counts as not running.
const ANSWER: Duration = Duration::from_secs(2);

/// The directory of one local platform.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    pub(crate) data_dir: PathBuf,
}

/// `platform.json`, written by the running platform (0600: it holds tokens).
#[derive(Clone, Deserialize)]
pub(crate) struct Discovery {
    pub(crate) pid: u32,
    pub(crate) version: String,
    pub(crate) ports: Ports,
    pub(crate) api_url: String,
    pub(crate) registry_host: String,
    pub(crate) user_token: String,
    pub(crate) admin_token: String,
    pub(crate) runtime: String,
    /// Absent: an older platform without private network.
    #[serde(default)]
    pub(crate) gateway: Gateways,
    pub(crate) started_at: String,
}

/// Where the platform's WireGuard gateways listen.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Gateways {
    /// Region codes with the addresses of their gateways; UDP 51820 is understood.
    pub(crate) addresses: Vec<(String, String)>,
    /// Port of WebSockets on each of these addresses.
    pub(crate) websocket: u16,
    /// Port of token mode on 127.0.0.1.
    pub(crate) token: u16,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Ports {
    pub(crate) edge_http: u16,
    pub(crate) edge_https: u16,
}

impl Home {
    /// `FLY_LOCAL_DIR`, else `local` in the config directory.
    pub(crate) fn of(env: &Env) -> Self {
        Self { data_dir: env.local_dir() }
    }

    /// Config directory of clients of this platform: apart from the user's own.
    pub(crate) fn config_dir(&self) -> PathBuf {
        self.data_dir.join("client")
    }

    pub(crate) fn log_file(&self) -> PathBuf {
        self.data_dir.join("platform.log")
    }

    /// What the file says, whether or not the platform still runs.
    pub(crate) fn discovery(&self) -> Option<Discovery> {
        let text = std::fs::read(self.data_dir.join("platform.json")).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// The platform, if it answers.
    pub(crate) async fn running(&self, http: &Http) -> Option<Discovery> {
        let discovery = self.discovery()?;
        let call = Call::new(reqwest::Method::GET, &discovery.api_url, "/_platform/status")
            .authorization(format!("Bearer {}", discovery.admin_token))
            .plain()
            .once()
            .timeout(ANSWER);
        http.send(call).await.ok()?;
        Some(discovery)
    }

    /// Environment that points any Fly client, the Go flyctl included, at this platform (api.md 22).
    pub(crate) fn exports(&self, platform: &Discovery) -> Vec<(&'static str, String)> {
        let api = platform.api_url.clone();
        let mut exports = vec![
            (env::FLY_API_BASE_URL, api.clone()),
            (env::FLY_FLAPS_BASE_URL, api.clone()),
            (env::FLY_UIEX_BASE_URL, api.clone()),
            (env::FLY_REGISTRY_HOST, platform.registry_host.clone()),
            (env::FLY_API_TOKEN, platform.user_token.clone()),
            (env::FLY_CONFIG_DIR, self.config_dir().display().to_string()),
            // The default of this one hangs on the config directory, which is another one now.
            (env::FLY_LOCAL_DIR, self.data_dir.display().to_string()),
            (env::FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL, format!("{api}/_platform/incidents")),
            (env::FLY_STATUSPAGE_BASE_URL, format!("{api}/_platform/status")),
            ("FLY_SEND_METRICS", "0".to_owned()),
            ("FLY_SYNTHETICS_AGENT", "0".to_owned()),
            ("FLY_NO_UPDATE_CHECK", "1".to_owned()),
            ("FLY_TRACE_COLLECTOR_URL", "127.0.0.1".to_owned()),
            ("FLY_WIRE_GUARD_WEBSOCKETS", "false".to_owned()),
        ];
        let Gateways { websocket, token, .. } = platform.gateway;
        if token != 0 {
            // Only with FLY_WIREGUARD_TOKEN_MODE=1.
            exports.push(("FLY_WIREGUARD_GATEWAY", format!("ws://127.0.0.1:{token}")));
        }
        if websocket != 0 && websocket != 443 {
            exports.push((env::FLY_LOCAL_WSWG_PORT, websocket.to_string()));
        }
        exports
    }
}
