//! Ports chosen at random stay the same over restarts, so that addresses people have noted (and image
//! references machines were made of) go on working.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use super::{Config, Ports};

const FILE: &str = "ports.json";

/// Fills ports that are left open with those of the last run, where they are still free.
pub(super) fn recall(config: Config) -> Config {
    let Some(last) = read(&config.data_dir) else { return config };
    let pick = |wanted: u16, last: u16| if wanted == 0 && is_free(last) { last } else { wanted };
    Config {
        api_port: pick(config.api_port, last.api),
        registry_port: pick(config.registry_port, last.registry),
        edge_http_port: pick(config.edge_http_port, last.edge_http),
        edge_https_port: pick(config.edge_https_port, last.edge_https),
        ..config
    }
}

/// Notes the ports in use. Forgetting them is no failure, so a full disk is not one either.
pub(super) fn note(data_dir: &Path, ports: &Ports) {
    if let Ok(text) = serde_json::to_vec(ports) {
        let _ = std::fs::write(data_dir.join(FILE), text);
    }
}

fn read(data_dir: &Path) -> Option<Ports> {
    serde_json::from_slice(&std::fs::read(data_dir.join(FILE)).ok()?).ok()
}

fn is_free(port: u16) -> bool {
    port != 0 && TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn free_ports_are_taken_again_and_busy_ones_are_not() {
        let dir = tempfile::tempdir().unwrap();
        let busy = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let busy_port = busy.local_addr().unwrap().port();
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let free_port = free.local_addr().unwrap().port();
        drop(free);
        note(dir.path(), &Ports { api: free_port, registry: busy_port, edge_http: 0, edge_https: 0 });
        let config = recall(Config::new(dir.path()));
        assert_eq!((config.api_port, config.registry_port), (free_port, 0));
        let mut chosen = Config::new(dir.path());
        chosen.api_port = 1234;
        assert_eq!(recall(chosen).api_port, 1234);
    }
}
