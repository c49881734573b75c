//! Where the engine listens, as Docker's own client decides it: `DOCKER_HOST`, the current context, the usual
//! sockets.

use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::Digest as _;

use super::Address;

/// The address of the engine. `docker_host` and `config` are `DOCKER_HOST` and `DOCKER_CONFIG`.
pub(crate) fn locate(docker_host: Option<&str>, config: Option<&Path>, home: &Path) -> Address {
    if let Some(host) = docker_host.filter(|host| !host.is_empty()) {
        return address(host);
    }
    let config = config.map_or_else(|| home.join(".docker"), Path::to_path_buf);
    if let Some(host) = context_host(&config) {
        return address(&host);
    }
    let usual = [PathBuf::from("/var/run/docker.sock"), home.join(".docker/run/docker.sock")];
    let [first, _] = &usual;
    Address::Unix(usual.iter().find(|path| path.exists()).unwrap_or(first).clone())
}

fn address(host: &str) -> Address {
    match host.split_once("://") {
        Some(("unix", path)) => Address::Unix(path.into()),
        Some(("tcp" | "http", address)) => Address::Tcp(address.trim_end_matches('/').to_owned()),
        _ => Address::Other(host.to_owned()),
    }
}

/// The endpoint of `currentContext` (docker/cli: cli/context/store).
fn context_host(config: &Path) -> Option<String> {
    let read = |path: PathBuf| serde_json::from_slice::<Value>(&std::fs::read(path).ok()?).ok();
    let name = read(config.join("config.json"))?["currentContext"].as_str()?.to_owned();
    if name.is_empty() || name == "default" {
        return None;
    }
    let id = hex::encode(sha2::Sha256::digest(name.as_bytes()));
    let meta = read(config.join("contexts/meta").join(id).join("meta.json"))?;
    meta["Endpoints"]["docker"]["Host"].as_str().map(str::to_owned)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_host_comes_from_the_variable_the_context_or_the_usual_place() {
        let home = tempfile::tempdir().unwrap();
        let at = |host: Option<&str>| locate(host, None, home.path()).to_string();
        assert_eq!(at(Some("tcp://h:1")), "tcp://h:1");
        assert_eq!(at(Some("ssh://h")), "ssh://h");
        assert_eq!(at(None), "unix:///var/run/docker.sock");
        let meta =
            home.path().join(".docker/contexts/meta").join(hex::encode(sha2::Sha256::digest(b"colima")));
        std::fs::create_dir_all(&meta).unwrap();
        std::fs::write(home.path().join(".docker/config.json"), r#"{"currentContext":"colima"}"#).unwrap();
        let text = r#"{"Endpoints":{"docker":{"Host":"unix:///c.sock"}}}"#;
        std::fs::write(meta.join("meta.json"), text).unwrap();
        assert_eq!(at(None), "unix:///c.sock");
    }
}
