//! Who listens where, from `/proc/PID/net` of a machine's network namespace.

use std::collections::HashMap;
use std::fs;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::super::ListenSocket;

/// State LISTEN of TCP in `/proc/net/tcp`.
const TCP_LISTEN: &str = "0A";
/// State of a bound, unconnected UDP socket.
const UDP_BOUND: &str = "07";

/// All listening sockets of the namespace a process is in, by inode.
pub(in crate::runtime) fn listening(pid: i32) -> HashMap<u64, ListenSocket> {
    let mut found = HashMap::new();
    for (proto, state) in [("tcp", TCP_LISTEN), ("tcp6", TCP_LISTEN), ("udp", UDP_BOUND), ("udp6", UDP_BOUND)]
    {
        let table = fs::read_to_string(format!("/proc/{pid}/net/{proto}")).unwrap_or_default();
        found.extend(parse(&table, proto, state));
    }
    found
}

/// Those of them that a process has open.
pub(super) fn of_process(pid: i32, listening: &HashMap<u64, ListenSocket>) -> Vec<ListenSocket> {
    let entries = fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten();
    let mut found: Vec<ListenSocket> = entries
        .filter_map(|entry| {
            let target = fs::read_link(entry.path()).ok()?;
            let inode = target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
            listening.get(&inode.parse().ok()?).cloned()
        })
        .collect();
    found.sort_by(|a, b| (&a.proto, &a.address).cmp(&(&b.proto, &b.address)));
    found.dedup();
    found
}

fn parse(table: &str, proto: &str, state: &str) -> Vec<(u64, ListenSocket)> {
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let fields: Vec<&str> = line.split_ascii_whitespace().collect();
            (*fields.get(3)? == state).then_some(())?;
            let (address, port) = fields.get(1)?.split_once(':')?;
            let port = u16::from_str_radix(port, 16).ok()?;
            let address = match address.len() {
                8 => Ipv4Addr::from(word(address)?).to_string(),
                32 => format!("[{}]", Ipv6Addr::from(words(address)?)),
                _ => return None,
            };
            let socket = ListenSocket { proto: proto.to_owned(), address: format!("{address}:{port}") };
            Some((fields.get(9)?.parse().ok()?, socket))
        })
        .collect()
}

/// A 32-bit word as the kernel prints it: network bytes read as a number of this computer.
fn word(hex: &str) -> Option<[u8; 4]> {
    Some(u32::from_str_radix(hex, 16).ok()?.to_ne_bytes())
}

fn words(hex: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    for (n, chunk) in bytes.chunks_exact_mut(4).enumerate() {
        chunk.copy_from_slice(&word(hex.get(n * 8..n * 8 + 8)?)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::net::TcpListener;

    use proptest::prelude::*;

    use super::*;

    #[test]
    #[cfg(target_endian = "little")]
    fn reads_the_tables_of_the_kernel() {
        let v4 = "  sl  local_address rem_address   st …\n   \
                  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4242 1 x\n   \
                  1: 00000000:0016 00000000:0000 01 00000000:00000000 00:00000000 00000000     0        0 1 1 x\n";
        let found = parse(v4, "tcp", TCP_LISTEN);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, found[0].1.address.as_str()), (4242, "127.0.0.1:8080"));
        let v6 = "head\n 0: 0000AAFD000000000000000003000000:0050 0:0 0A 0:0 0:0 0 0 0 7 1\n";
        assert_eq!(parse(v6, "tcp6", TCP_LISTEN)[0].1.address, "[fdaa::3]:80");
    }

    #[test]
    fn finds_our_own_listener() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let me = i32::try_from(std::process::id()).unwrap();
        let mine = of_process(me, &listening(me));
        assert!(mine.contains(&ListenSocket { proto: "tcp".to_owned(), address }));
    }

    proptest! {
        #[test]
        fn foreign_tables_never_panic(table in "[0-9A-F: \n]{0,200}") {
            let _ = parse(&table, "tcp", TCP_LISTEN);
            let _ = words(&table);
        }
    }
}
