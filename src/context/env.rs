//! Every environment variable the CLI reads, by name, and the snapshot commands get them from.
//!
//! Sources of the names: `flyctl: internal/env/env.go`, `internal/config/config.go`; own ones say so.

use std::collections::BTreeMap;
use std::path::PathBuf;

pub(crate) const FLY_CONFIG_DIR: &str = "FLY_CONFIG_DIR";
pub(crate) const FLY_ACCESS_TOKEN: &str = "FLY_ACCESS_TOKEN";
pub(crate) const FLY_API_TOKEN: &str = "FLY_API_TOKEN";
pub(crate) const FLY_API_BASE_URL: &str = "FLY_API_BASE_URL";
pub(crate) const FLY_FLAPS_BASE_URL: &str = "FLY_FLAPS_BASE_URL";
pub(crate) const FLY_UIEX_BASE_URL: &str = "FLY_UIEX_BASE_URL";
pub(crate) const FLY_REGISTRY_HOST: &str = "FLY_REGISTRY_HOST";
pub(crate) const FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL: &str = "FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL";
/// Base of the status page for `platform status` (own; the reference hard-codes it).
pub(crate) const FLY_STATUSPAGE_BASE_URL: &str = "FLY_STATUSPAGE_BASE_URL";
pub(crate) const FLY_APP: &str = "FLY_APP";
pub(crate) const FLY_ORG: &str = "FLY_ORG";
pub(crate) const FLY_REGION: &str = "FLY_REGION";
pub(crate) const FLY_JSON: &str = "FLY_JSON";
/// Truthy = behave as with `--local` (own).
pub(crate) const FLY_LOCAL: &str = "FLY_LOCAL";
/// Data directory of the local platform (own); default `<config dir>/local`.
pub(crate) const FLY_LOCAL_DIR: &str = "FLY_LOCAL_DIR";
/// Port of a local platform's WebSocket gateways, where it may not bind 443.
pub(crate) const FLY_LOCAL_WSWG_PORT: &str = "FLY_LOCAL_WSWG_PORT";
/// File that receives the diagnostic as JSON in any mode (own, diagnostics A7.2).
pub(crate) const FLY_DIAG_FILE: &str = "FLY_DIAG_FILE";
/// `compat` = the reference's one-line errors and exit codes (own).
pub(crate) const FLY_DIAG: &str = "FLY_DIAG";
/// `0` disables the post-mortem collector (own).
pub(crate) const FLY_DIAG_COLLECT: &str = "FLY_DIAG_COLLECT";
/// Seconds one attempt of an API call may take (own); a minute without it.
pub(crate) const FLY_API_TIMEOUT: &str = "FLY_API_TIMEOUT";
/// Region of a remote builder that has to be made.
pub(crate) const FLY_RCHAB_OVERRIDE_HOST: &str = "FLY_RCHAB_OVERRIDE_HOST";
pub(crate) const FLY_REMOTE_BUILDER_HOST_WG: &str = "FLY_REMOTE_BUILDER_HOST_WG";
pub(crate) const FLY_REMOTE_BUILDER_REGION: &str = "FLY_REMOTE_BUILDER_REGION";
/// Seconds the engine of a started remote builder may be silent (own); five minutes without it.
pub(crate) const FLY_BUILDER_TIMEOUT: &str = "FLY_BUILDER_TIMEOUT";
pub(crate) const FLY_GHA_ERROR_ANNOTATION: &str = "FLY_GHA_ERROR_ANNOTATION";
pub(crate) const FLY_FORCE_TRACE: &str = "FLY_FORCE_TRACE";
pub(crate) const FLY_FORCE_REGION: &str = "FLY_FORCE_REGION";
pub(crate) const FLY_FORCE_INSTANCE_ID: &str = "FLY_FORCE_INSTANCE_ID";
pub(crate) const FLY_EMIT_RELEASE_JSON: &str = "FLY_EMIT_RELEASE_JSON";
pub(crate) const GITHUB_ACTIONS: &str = "GITHUB_ACTIONS";
pub(crate) const GITHUB_STEP_SUMMARY: &str = "GITHUB_STEP_SUMMARY";
pub(crate) const GITHUB_OUTPUT: &str = "GITHUB_OUTPUT";
/// Any of these present = CI (`flyctl: internal/env`).
pub(crate) const CI_MARKERS: [&str; 5] =
    ["CI", "GITHUB_ACTIONS", "CONTINUOUS_INTEGRATION", "BUILD_NUMBER", "RUN_ID"];
/// Files in built images are no newer than this (reproducible-builds.org).
pub(crate) const SOURCE_DATE_EPOCH: &str = "SOURCE_DATE_EPOCH";
pub(crate) const HOME: &str = "HOME";
pub(crate) const NO_COLOR: &str = "NO_COLOR";
pub(crate) const CLICOLOR: &str = "CLICOLOR";
pub(crate) const CLICOLOR_FORCE: &str = "CLICOLOR_FORCE";
pub(crate) const BROWSER: &str = "BROWSER";
/// Limits of the token a login makes (api.md 16.1).
pub(crate) const FLY_TOKEN_LOCK_ORG: &str = "FLY_TOKEN_LOCK_ORG";
pub(crate) const FLY_TOKEN_LOCK_APP: &str = "FLY_TOKEN_LOCK_APP";
pub(crate) const FLY_TOKEN_LOCK_INSTANCE: &str = "FLY_TOKEN_LOCK_INSTANCE";
/// Where new WireGuard peers get their gateway, unless a command names a region.
pub(crate) const FLYCTL_WG_REGION: &str = "FLYCTL_WG_REGION";
/// Non-empty = tunnels go through WebSockets only (flyctl: `wg/ws.go`).
pub(crate) const WSWG: &str = "WSWG";
/// flyctl's way to set `wire_guard_websockets` by the environment.
pub(crate) const FLY_WIRE_GUARD_WEBSOCKETS: &str = "FLY_WIRE_GUARD_WEBSOCKETS";
/// Truthy = the gateway knows us by our token, without a peer (later flyctl).
pub(crate) const FLY_WIREGUARD_TOKEN_MODE: &str = "FLY_WIREGUARD_TOKEN_MODE";
/// Gateway of that mode: a host, `host:port`, or a URL.
pub(crate) const FLY_WIREGUARD_GATEWAY: &str = "FLY_WIREGUARD_GATEWAY";
/// `agent` = tunnels are those of a running agent, ours or flyctl's; `process` = of the command itself, as without it (own).
pub(crate) const FLY_TUNNEL: &str = "FLY_TUNNEL";
/// Name of the computer on Windows.
#[cfg(not(unix))]
pub(crate) const COMPUTERNAME: &str = "COMPUTERNAME";
/// Base URL of the image scanner (flyctl: `registry/scantron.go`).
pub(crate) const FLY_SCANTRON: &str = "FLY_SCANTRON";
/// As `--build-context-warn-size` (flyctl: `imgsrc/context_size.go`).
pub(crate) const FLY_BUILD_CONTEXT_WARN_SIZE: &str = "FLY_BUILD_CONTEXT_WARN_SIZE";
/// Entries of a build context beyond which it is refused (own).
pub(crate) const FLY_BUILD_CONTEXT_MAX_ENTRIES: &str = "FLY_BUILD_CONTEXT_MAX_ENTRIES";
pub(crate) const DOCKER_CONFIG: &str = "DOCKER_CONFIG";
pub(crate) const DOCKER_HOST: &str = "DOCKER_HOST";
/// `0` = the classic builder, also where the engine has BuildKit (docker).
pub(crate) const DOCKER_BUILDKIT: &str = "DOCKER_BUILDKIT";
/// Docker context to use instead of the current one (docker).
pub(crate) const DOCKER_CONTEXT: &str = "DOCKER_CONTEXT";
/// Directory with ca.pem, cert.pem and key.pem for an engine behind TLS (docker).
pub(crate) const DOCKER_CERT_PATH: &str = "DOCKER_CERT_PATH";
/// Set = the engine is behind TLS (docker).
pub(crate) const DOCKER_TLS_VERIFY: &str = "DOCKER_TLS_VERIFY";
/// Account at Docker Hub, for base images (`flyctl: internal/build/imgsrc`).
pub(crate) const DOCKER_HUB_USERNAME: &str = "DOCKER_HUB_USERNAME";
pub(crate) const DOCKER_HUB_PASSWORD: &str = "DOCKER_HUB_PASSWORD";
/// Where sockets of this user's services are.
pub(crate) const XDG_RUNTIME_DIR: &str = "XDG_RUNTIME_DIR";
pub(crate) const COLUMNS: &str = "COLUMNS";
/// Socket of `ssh-agent`.
pub(crate) const SSH_AUTH_SOCK: &str = "SSH_AUTH_SOCK";
/// Kind of the local terminal, told to the remote side.
pub(crate) const TERM: &str = "TERM";

/// The environment at start, taken once. Commands never read the live environment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Env {
    vars: BTreeMap<String, String>,
}

impl Env {
    /// Takes the process's environment; values that are not UTF-8 are taken lossily.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub(crate) fn from_process() -> Self {
        Self {
            vars: std::env::vars_os()
                .map(|(k, v)| (k.to_string_lossy().into_owned(), v.to_string_lossy().into_owned()))
                .collect(),
        }
    }

    /// The value, unless unset or empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.vars.get(name).map(String::as_str).filter(|v| !v.is_empty())
    }

    /// Set at all, even to nothing.
    pub(crate) fn present(&self, name: &str) -> bool {
        self.vars.contains_key(name)
    }

    /// `1`, `ok`, `t`, `true`, in any case (`flyctl: internal/env IsTruthy`).
    pub(crate) fn truthy(&self, name: &str) -> bool {
        self.get(name).is_some_and(|v| ["1", "ok", "t", "true"].iter().any(|t| v.eq_ignore_ascii_case(t)))
    }

    pub(crate) fn is_ci(&self) -> bool {
        CI_MARKERS.iter().any(|name| self.present(name))
    }

    /// Replaces a value: how `--local` points every room at the local platform.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<String>) {
        self.vars.insert(name.to_owned(), value.into());
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.vars.remove(name);
    }

    /// `FLY_CONFIG_DIR`, else `~/.fly`, shared with flyctl.
    pub(crate) fn config_dir(&self) -> PathBuf {
        match self.get(FLY_CONFIG_DIR) {
            Some(dir) => PathBuf::from(dir),
            None => PathBuf::from(self.get(HOME).unwrap_or(".")).join(".fly"),
        }
    }

    /// Directory of the local platform: `FLY_LOCAL_DIR`, else `local` in the config directory.
    pub(crate) fn local_dir(&self) -> PathBuf {
        self.get(FLY_LOCAL_DIR).map_or_else(|| self.config_dir().join("local"), PathBuf::from)
    }

    /// Names of the proxy variables in effect (names only: values may hold credentials).
    pub(crate) fn proxy_variables(&self) -> Vec<String> {
        ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]
            .iter()
            .filter(|name| self.get(name).is_some())
            .map(|name| (*name).to_owned())
            .collect()
    }
}
