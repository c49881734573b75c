//! A peer as a configuration file for WireGuard clients (man wg-quick; flyctl: `internal/command/wireguard`). Pure.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Port of every gateway.
const PORT: u16 = 51820;
/// Linux limits names of interfaces, which wg-quick takes from the file's name.
const INTERFACE_NAME: usize = 15;

/// What a client needs to know.
pub(super) struct Peer<'a> {
    /// Base64.
    pub(super) private_key: &'a str,
    pub(super) address: Ipv6Addr,
    pub(super) gateway: &'a str,
    pub(super) gateway_key: &'a str,
}

/// The text of the file.
pub(super) fn conf(peer: &Peer<'_>) -> String {
    let network = masked(peer.address);
    let mut dns = network.octets();
    dns[15] = 3;
    format!(
        "[Interface]\nPrivateKey = {}\nAddress = {}/120\nDNS = {}\n\n[Peer]\nPublicKey = {}\nAllowedIPs = {}/48\n\
         Endpoint = {}\nPersistentKeepalive = 15\n",
        peer.private_key,
        peer.address,
        Ipv6Addr::from(dns),
        peer.gateway_key,
        network,
        endpoint(peer.gateway)
    )
}

/// The network part of an address: its first 48 bits.
fn masked(address: Ipv6Addr) -> Ipv6Addr {
    let mut octets = address.octets();
    octets[6..].fill(0);
    Ipv6Addr::from(octets)
}

/// `host:port`; an IPv6 literal is put in brackets.
fn endpoint(host: &str) -> String {
    if host.parse::<Ipv4Addr>().is_err() && host.parse::<Ipv6Addr>().is_ok() {
        format!("[{host}]:{PORT}")
    } else {
        format!("{host}:{PORT}")
    }
}

/// Why wg-quick would not take a file of this name, if it would not.
pub(super) fn name_problem(file: &std::path::Path) -> Option<String> {
    let stem = file.file_stem()?.to_str()?;
    let fits = stem.len() <= INTERFACE_NAME
        && !stem.is_empty()
        && stem.chars().all(|c| c.is_ascii_alphanumeric() || "_=+.-".contains(c));
    if file.extension().is_none_or(|extension| extension != "conf") {
        return Some("wg-quick takes only files that end in .conf".to_owned());
    }
    (!fits).then(|| {
        format!("wg-quick on Linux takes at most {INTERFACE_NAME} letters and digits before .conf: {stem}")
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn of(gateway: &str) -> String {
        conf(&Peer {
            private_key: "PRIV=",
            address: "fdaa:0:18:a7b:d6b:0:a:102".parse().unwrap(),
            gateway,
            gateway_key: "GW=",
        })
    }

    #[test]
    fn the_file_routes_the_whole_network() {
        assert_eq!(
            of("gw.example"),
            "[Interface]\nPrivateKey = PRIV=\nAddress = fdaa:0:18:a7b:d6b:0:a:102/120\nDNS = fdaa:0:18::3\n\n\
             [Peer]\nPublicKey = GW=\nAllowedIPs = fdaa:0:18::/48\nEndpoint = gw.example:51820\n\
             PersistentKeepalive = 15\n"
        );
    }

    #[test]
    fn an_ipv6_gateway_has_brackets() {
        assert!(of("2001:db8::1").contains("Endpoint = [2001:db8::1]:51820\n"));
        assert!(of("192.0.2.1").contains("Endpoint = 192.0.2.1:51820\n"));
    }

    #[test]
    fn names_that_wg_quick_refuses_are_known() {
        let problem = |name: &str| name_problem(std::path::Path::new(name));
        assert_eq!(problem("dir/fly0.conf"), None);
        assert!(problem("a-name-much-too-long.conf").unwrap().contains("15"));
        assert!(problem("fly0").unwrap().contains(".conf"));
    }
}
