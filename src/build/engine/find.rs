//! Where the engine listens, as Docker's own client decides it: `DOCKER_HOST`, the context that is named or
//! current, then the usual sockets, Podman's last.

use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::Digest as _;

use super::Address;

/// Port of an engine without TLS.
const PORT: u16 = 2375;

/// What decides.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Search<'a> {
    /// `DOCKER_HOST`
    pub(crate) host: Option<&'a str>,
    /// `DOCKER_CONTEXT`
    pub(crate) context: Option<&'a str>,
    /// `DOCKER_CONFIG`, else `.docker` of the home directory.
    pub(crate) config: Option<&'a Path>,
    pub(crate) home: Option<&'a Path>,
    /// `XDG_RUNTIME_DIR`
    pub(crate) runtime: Option<&'a Path>,
    /// `DOCKER_CERT_PATH`
    pub(crate) certificates: Option<&'a Path>,
    /// `DOCKER_TLS_VERIFY` is set: without a directory the certificates are in the configuration's.
    pub(crate) tls: bool,
}

/// The address of the engine.
pub(crate) fn locate(search: &Search<'_>) -> Address {
    let own = search.home.map(|home| home.join(".docker"));
    let config = search.config.map(Path::to_path_buf).or_else(|| own.clone());
    if let Some(host) = search.host.filter(|host| !host.is_empty()) {
        let given = search.certificates.map(Path::to_path_buf);
        return match (address(host), given.or_else(|| config.filter(|_| search.tls))) {
            (Address::Tcp(address), Some(certificates)) => Address::Tls(address, certificates),
            (address, _) => address,
        };
    }
    let current = || config.as_deref().and_then(current_context);
    let named = search.context.map(str::to_owned).or_else(current).filter(|name| name != "default");
    if let Some(name) = named {
        let host = config.as_deref().and_then(|config| context_host(config, &name));
        // Whoever chose a context does not want another engine.
        return host.map_or(
            Address::Other(format!("docker context \"{name}\"")),
            |(host, certificates)| match (address(&host), certificates) {
                (Address::Tcp(address), Some(certificates)) => Address::Tls(address, certificates),
                (address, _) => address,
            },
        );
    }
    let usual = PathBuf::from("/var/run/docker.sock");
    let others = [
        search.runtime.map(|dir| dir.join("docker.sock")),
        own.map(|own| own.join("run/docker.sock")),
        search.runtime.map(|dir| dir.join("podman/podman.sock")),
        Some(PathBuf::from("/run/podman/podman.sock")),
    ];
    let there = [usual.clone()].into_iter().chain(others.into_iter().flatten()).find(|path| path.exists());
    Address::Unix(there.unwrap_or(usual))
}

fn address(host: &str) -> Address {
    match host.split_once("://") {
        Some(("unix", path)) => Address::Unix(path.into()),
        Some(("tcp" | "http", rest)) => {
            let rest = rest.trim_end_matches('/');
            let has_port = rest.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
            Address::Tcp(if has_port { rest.to_owned() } else { format!("{rest}:{PORT}") })
        }
        _ => Address::Other(host.to_owned()),
    }
}

fn read(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// `currentContext` of Docker's configuration.
fn current_context(config: &Path) -> Option<String> {
    let name = read(&config.join("config.json"))?["currentContext"].as_str()?.to_owned();
    (!name.is_empty()).then_some(name)
}

/// The endpoint of a context, and the directory of its certificates (docker/cli: cli/context/store).
fn context_host(config: &Path, name: &str) -> Option<(String, Option<PathBuf>)> {
    let id = hex::encode(sha2::Sha256::digest(name.as_bytes()));
    let meta = read(&config.join("contexts/meta").join(&id).join("meta.json"))?;
    let certificates = config.join("contexts/tls").join(id).join("docker");
    let host = meta["Endpoints"]["docker"]["Host"].as_str()?.to_owned();
    Some((host, Some(certificates).filter(|directory| directory.is_dir())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_host_comes_from_the_variable_the_context_or_the_usual_place() {
        let home = tempfile::tempdir().unwrap();
        let nothing = Search { home: Some(home.path()), ..Search::default() };
        let at = |search: Search<'_>| locate(&search).to_string();
        let host = |host| at(Search { host: Some(host), ..nothing });
        assert_eq!(host("tcp://h:1"), "tcp://h:1");
        assert_eq!(host("tcp://h"), "tcp://h:2375");
        assert_eq!(host("tcp://[::1]:1/"), "tcp://[::1]:1");
        assert_eq!(host("ssh://h"), "ssh://h");
        let runtime = home.path().join("run");
        std::fs::create_dir(&runtime).unwrap();
        std::fs::write(runtime.join("docker.sock"), "").unwrap();
        if !Path::new("/var/run/docker.sock").exists() {
            assert_eq!(
                at(Search { runtime: Some(&runtime), ..nothing }),
                format!("unix://{}/docker.sock", runtime.display())
            );
        }
        for name in ["colima", "other"] {
            let id = hex::encode(sha2::Sha256::digest(name.as_bytes()));
            let meta = home.path().join(".docker/contexts/meta").join(id);
            std::fs::create_dir_all(&meta).unwrap();
            let text = format!(r#"{{"Endpoints":{{"docker":{{"Host":"unix:///{name}.sock"}}}}}}"#);
            std::fs::write(meta.join("meta.json"), text).unwrap();
        }
        std::fs::write(home.path().join(".docker/config.json"), r#"{"currentContext":"colima"}"#).unwrap();
        assert_eq!(at(nothing), "unix:///colima.sock");
        assert_eq!(at(Search { context: Some("other"), ..nothing }), "unix:///other.sock");
        assert_eq!(at(Search { context: Some("none"), ..nothing }), "docker context \"none\"");
        assert_eq!(host("unix:///x"), "unix:///x");
        let secure = Search { host: Some("tcp://h:2376"), tls: true, ..nothing };
        assert_eq!(locate(&secure), Address::Tls("h:2376".to_owned(), home.path().join(".docker")));
        let named = Search { certificates: Some(Path::new("/c")), tls: false, ..secure };
        assert_eq!(locate(&named), Address::Tls("h:2376".to_owned(), "/c".into()));
    }
}
