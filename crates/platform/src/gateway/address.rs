//! Where the gateways listen: one loopback address per region, since clients know the port only.
//!
//! flyctl always sends to UDP port 51820 of the address it is told, so several platforms on one computer
//! need addresses of their own: a block of sixteen in 127.0.0.0/8, chosen from the data directory's path
//! and kept in a file. WebSockets come to port 443 of the same address where we may bind it, else to a
//! port that is noted as well.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Port of WireGuard; fixed in flyctl.
const WIREGUARD: u16 = 51820;
/// Port of WebSockets; fixed in flyctl.
const WEBSOCKET: u16 = 443;
/// Addresses of one platform.
const BLOCK: u8 = 16;
const FILE: &str = "gateway.json";
/// Blocks tried before giving up.
const ATTEMPTS: u32 = 64;

/// What the last start chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Choice {
    /// First address of the block.
    base: Option<Ipv4Addr>,
    /// Port of WebSockets, when it is not 443.
    #[serde(default)]
    websocket: u16,
    #[serde(default)]
    token: u16,
}

/// Sockets of one region's gateway.
pub(super) struct Bound {
    pub(super) address: Ipv4Addr,
    pub(super) wireguard: UdpSocket,
    /// `None`: its port is taken on this address.
    pub(super) websocket: Option<TcpListener>,
}

/// Everything that listens.
pub(super) struct Sockets {
    /// In the order of the regions; fewer where a system has only one loopback address.
    pub(super) regions: Vec<Bound>,
    pub(super) websocket_port: u16,
    pub(super) token: TcpListener,
    pub(super) token_port: u16,
}

/// Binds sockets for `regions` gateways: those of the last start where they are free.
///
/// # Errors
/// No address of this computer's loopback network can be bound.
pub(super) fn bind(data_dir: &Path, regions: usize) -> io::Result<Sockets> {
    let path = data_dir.join(FILE);
    let last: Choice =
        std::fs::read(&path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    let regions = regions.min(usize::from(BLOCK) - 2);
    let mut blocks = last.base.into_iter().chain((0..ATTEMPTS).map(|n| candidate(data_dir, n)));
    let (base, wireguard) = match blocks.find_map(|base| Some((base, block(base, regions).ok()?))) {
        Some(found) => found,
        // Systems with a single loopback address (macOS without aliases): one gateway.
        None => (Ipv4Addr::LOCALHOST, vec![(Ipv4Addr::LOCALHOST, udp(Ipv4Addr::LOCALHOST)?)]),
    };
    let (websocket_port, listeners) = websockets(&wireguard, last.websocket);
    let token = listen(Ipv4Addr::LOCALHOST, last.token).or_else(|_| listen(Ipv4Addr::LOCALHOST, 0))?;
    let token_port = token.local_addr()?.port();
    let choice = Choice {
        base: Some(base),
        websocket: if websocket_port == WEBSOCKET { 0 } else { websocket_port },
        token: token_port,
    };
    // Forgetting it costs clients that remember an address, not us.
    let _ = serde_json::to_vec(&choice).map(|text| std::fs::write(&path, text));
    let regions = wireguard
        .into_iter()
        .zip(listeners)
        .map(|((address, wireguard), websocket)| Bound { address, wireguard, websocket })
        .collect();
    Ok(Sockets { regions, websocket_port, token, token_port })
}

/// The `n`th block to try.
fn candidate(data_dir: &Path, n: u32) -> Ipv4Addr {
    let mut hash = Sha256::new();
    hash.update(data_dir.as_os_str().as_encoded_bytes());
    hash.update(n.to_be_bytes());
    let digest = hash.finalize();
    // 127.0 and 127.1 are for people.
    Ipv4Addr::new(127, 2 + digest[0] % 250, digest[1], digest[2] & !(BLOCK - 1))
}

fn block(base: Ipv4Addr, regions: usize) -> io::Result<Vec<(Ipv4Addr, UdpSocket)>> {
    let [a, b, c, d] = base.octets();
    let addresses = (1..=regions).map(|n| Ipv4Addr::new(a, b, c, d.wrapping_add(n as u8)));
    addresses.map(|address| Ok((address, udp(address)?))).collect()
}

fn udp(address: Ipv4Addr) -> io::Result<UdpSocket> {
    UdpSocket::bind(SocketAddr::from((address, WIREGUARD)))
}

fn listen(address: Ipv4Addr, port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(SocketAddr::from((address, port)))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// One port for all addresses: 443, else the last one, else any.
fn websockets(addresses: &[(Ipv4Addr, UdpSocket)], last: u16) -> (u16, Vec<Option<TcpListener>>) {
    let on = |port: u16| -> Vec<Option<TcpListener>> {
        addresses.iter().map(|(address, _)| listen(*address, port).ok()).collect()
    };
    let privileged = on(WEBSOCKET);
    if privileged.iter().all(Option::is_some) {
        return (WEBSOCKET, privileged);
    }
    drop(privileged);
    let any = || Some(listen(addresses.first()?.0, 0).ok()?.local_addr().ok()?.port());
    let ports = Some(last)
        .filter(|port| *port != 0)
        .into_iter()
        .chain(std::iter::repeat_with(any).take(16).flatten());
    for port in ports {
        let listeners = on(port);
        if listeners.iter().all(Option::is_some) {
            return (port, listeners);
        }
    }
    (WEBSOCKET, on(WEBSOCKET))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn platforms_have_addresses_of_their_own_and_keep_them() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = bind(one.path(), 2).unwrap();
        if first.regions.len() == 1 {
            eprintln!("SKIPPED: this computer has a single loopback address");
            return;
        }
        let second = bind(two.path(), 2).unwrap();
        let of = |sockets: &Sockets| sockets.regions.iter().map(|r| r.address).collect::<Vec<_>>();
        assert!(of(&first).iter().all(|address| !of(&second).contains(address)));
        assert_eq!(first.regions[0].wireguard.local_addr().unwrap().port(), 51820);
        let (addresses, port, token) = (of(&first), first.websocket_port, first.token_port);
        drop(first);
        let again = bind(one.path(), 2).unwrap();
        assert_eq!((of(&again), again.websocket_port, again.token_port), (addresses, port, token));
        // Taken meanwhile: others are found.
        let other = bind(one.path(), 2).unwrap();
        assert_ne!(of(&other), of(&again));
    }
}
