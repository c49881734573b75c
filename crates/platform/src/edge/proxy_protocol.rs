//! The PROXY protocol header an app sees before a raw TCP connection's bytes. Pure.

use std::net::{IpAddr, SocketAddr};

use super::ProxyProtocol;

/// First twelve bytes of every version 2 header.
const SIGNATURE: [u8; 12] = *b"\r\n\r\n\0\r\nQUIT\n";

/// The header for a connection from `client` to `local`. Addresses of mixed families are written as
/// IPv6 (IPv4-mapped).
pub(super) fn header(version: ProxyProtocol, client: SocketAddr, local: SocketAddr) -> Vec<u8> {
    let (from, to) = match (client.ip(), local.ip()) {
        (from @ IpAddr::V4(_), to @ IpAddr::V4(_)) => (from, to),
        (from, to) => (IpAddr::V6(mapped(from)), IpAddr::V6(mapped(to))),
    };
    match version {
        ProxyProtocol::V1 => {
            let family = if from.is_ipv4() { "TCP4" } else { "TCP6" };
            let (from_port, to_port) = (client.port(), local.port());
            format!("PROXY {family} {from} {to} {from_port} {to_port}\r\n").into_bytes()
        }
        ProxyProtocol::V2 => {
            let mut out = SIGNATURE.to_vec();
            // Version 2, command PROXY; then address family and stream transport.
            out.push(0x21);
            out.push(if from.is_ipv4() { 0x11 } else { 0x21 });
            let mut addresses = Vec::with_capacity(36);
            for ip in [from, to] {
                match ip {
                    IpAddr::V4(ip) => addresses.extend(ip.octets()),
                    IpAddr::V6(ip) => addresses.extend(ip.octets()),
                }
            }
            addresses.extend(client.port().to_be_bytes());
            addresses.extend(local.port().to_be_bytes());
            let length = if from.is_ipv4() { 12_u16 } else { 36 };
            out.extend(length.to_be_bytes());
            out.extend(addresses);
            out
        }
    }
}

fn mapped(ip: IpAddr) -> std::net::Ipv6Addr {
    match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped(),
        IpAddr::V6(ip) => ip,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// An independent reading of the header, as an app's library would do it.
    fn parse_v1(bytes: &[u8]) -> (SocketAddr, SocketAddr) {
        let line = std::str::from_utf8(bytes).unwrap().strip_suffix("\r\n").unwrap();
        let words: Vec<_> = line.split(' ').collect();
        assert_eq!((words[0], words.len()), ("PROXY", 6));
        let at = |ip: usize, port: usize| {
            SocketAddr::new(words[ip].parse().unwrap(), words[port].parse().unwrap())
        };
        let (from, to) = (at(2, 4), at(3, 5));
        assert_eq!(words[1], if from.is_ipv4() { "TCP4" } else { "TCP6" });
        (from, to)
    }

    fn parse_v2(bytes: &[u8]) -> (SocketAddr, SocketAddr) {
        assert_eq!(bytes[..12], SIGNATURE);
        assert_eq!(bytes[12], 0x21);
        assert_eq!(usize::from(bytes[14]) << 8 | usize::from(bytes[15]), bytes.len() - 16);
        let rest = &bytes[16..];
        let port = |at: usize| u16::from_be_bytes([rest[at], rest[at + 1]]);
        let ip = |at: usize, n: usize| -> IpAddr {
            match n {
                4 => <[u8; 4]>::try_from(&rest[at..at + 4]).unwrap().into(),
                _ => <[u8; 16]>::try_from(&rest[at..at + 16]).unwrap().into(),
            }
        };
        let n = if bytes[13] == 0x11 { 4 } else { 16 };
        let at = |i: usize| SocketAddr::new(ip(i * n, n), port(2 * n + 2 * i));
        (at(0), at(1))
    }

    proptest! {
        #[test]
        fn apps_read_what_was_meant(client: SocketAddr, local: SocketAddr) {
            let plain = |addr: SocketAddr| SocketAddr::new(addr.ip().to_canonical(), addr.port());
            for (from, to) in [
                parse_v1(&header(ProxyProtocol::V1, client, local)),
                parse_v2(&header(ProxyProtocol::V2, client, local)),
            ] {
                prop_assert_eq!((plain(from), plain(to)), (plain(client), plain(local)));
                prop_assert_eq!(from.is_ipv4(), to.is_ipv4());
            }
        }
    }
}
