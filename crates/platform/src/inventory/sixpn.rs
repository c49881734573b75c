//! The address plan of private networks ("6PN"), in the shape of the real one:
//!
//! | bits | content |
//! |---|---|
//! | 16 | `fdaa` |
//! | 32 | network: one number per (organisation, network) |
//! | 32 | host: `a7b` and a number of the server or gateway |
//! | 32 | machine; of a peer `0:a` |
//! | 16 | `2`; of a peer its index and `02`: a /120 each |
//!
//! `::3` of a network is the platform itself, `fdaa:<net>:0:1::<n>` a private address of the edge.

use std::collections::BTreeSet;
use std::net::Ipv6Addr;

use sha2::{Digest as _, Sha256};

use crate::state::{Key, World};

/// First half of every host number.
const HOST: u16 = 0xa7b;
/// Low half of the machine number of every peer; machines never have it.
const PEER: u16 = 0xa;
/// Indices of peers that one /112 holds: 1 to 255.
const PEERS_PER_MACHINE: u64 = 255;

/// The first 48 bits of a 6PN network. Every (organisation, network) pair is given its own number when it is
/// first asked for, and keeps it for ever. The number is made from the organisation's id, so that two
/// platforms do not take each other's peers for theirs.
pub fn network_prefix(world: &mut World, org: &str, network: &str) -> [u16; 3] {
    let key = network_key(org, network);
    let number = match world.meta.get(&key).and_then(|n| n.parse::<u64>().ok()) {
        Some(number) => number,
        None => {
            let number = free_network(world, org, network);
            world.meta.insert(key.clone(), number.to_string());
            world.touch(Key::Meta(key));
            number
        }
    };
    prefix(number)
}

/// The same for reading: `None` while nothing ever asked for the network.
pub fn known_network_prefix(world: &World, org: &str, network: &str) -> Option<[u16; 3]> {
    let number = world.meta.get(&network_key(org, network))?.parse().ok()?;
    Some(prefix(number))
}

/// Every network that was ever asked for: organisation, network, first 48 bits.
pub fn networks(world: &World) -> impl Iterator<Item = (&str, &str, [u16; 3])> {
    world.meta.iter().filter_map(|(key, number)| {
        let (org, network) = key.strip_prefix("network/")?.split_once('/')?;
        Some((org, network, prefix(number.parse().ok()?)))
    })
}

/// Whose network an address lies in: `(org, network)`; `None` when nobody's.
pub fn owner(world: &World, address: Ipv6Addr) -> Option<(&str, &str)> {
    let [a, b, c, ..] = address.segments();
    let pairs = world.meta.iter().filter_map(|(key, number)| Some((key.strip_prefix("network/")?, number)));
    let mut mine = pairs.filter(|(_, number)| number.parse().is_ok_and(|n| prefix(n) == [a, b, c]));
    mine.find_map(|(pair, _)| pair.split_once('/'))
}

/// `default` and nothing mean the same network.
pub fn network_name(name: &str) -> &str {
    if name == "default" { "" } else { name }
}

/// Whether a name is one for a network: a letter, then letters, digits, dashes. The default one has none.
pub fn valid_network_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.is_empty()
        || (name.len() <= 63
            && bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
            && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// An address for a new machine of `app` on `host`: nobody else of the network has it.
pub fn machine_address(world: &mut World, app: &str, host: &str, machine: &str) -> Ipv6Addr {
    let (org, network) =
        world.apps.get(app).map_or_else(Default::default, |found| (found.org.clone(), found.network.clone()));
    let [a, b, c] = network_prefix(world, &org, &network);
    let taken: BTreeSet<&str> = world.machines.values().map(|m| m.private_ip.as_str()).collect();
    let digits = machine.get(machine.len().saturating_sub(8)..).unwrap_or_default();
    let mut number = u32::from_str_radix(digits, 16).unwrap_or_else(|_| digest(machine));
    loop {
        let (high, low) = halves(number);
        let address = Ipv6Addr::new(a, b, c, HOST, host_number(host), high, low, 2);
        if low != PEER && number != 0 && !taken.contains(address.to_string().as_str()) {
            return address;
        }
        number = number.wrapping_add(1);
    }
}

/// The next address for a peer at the gateway of `region`. Addresses of peers that are gone are not given out
/// again: who remembers one must not be taken for somebody else.
pub fn peer_address(world: &mut World, org: &str, network: &str, region: &str) -> Ipv6Addr {
    let [a, b, c] = network_prefix(world, org, network);
    let n = world.next(&format!("next_peer/{org}/{network}/{region}"), 0);
    let index = u16::try_from(n % PEERS_PER_MACHINE + 1).unwrap_or(1);
    let more = u16::try_from(n / PEERS_PER_MACHINE).unwrap_or(u16::MAX);
    Ipv6Addr::new(a, b, c, HOST, host_number(&format!("gateway/{region}")), more, PEER, index << 8 | 2)
}

fn network_key(org: &str, network: &str) -> String {
    format!("network/{org}/{network}")
}

fn free_network(world: &World, org: &str, network: &str) -> u64 {
    let taken: BTreeSet<u64> = world
        .meta
        .iter()
        .filter(|(key, _)| key.starts_with("network/"))
        .filter_map(|(_, number)| number.parse().ok())
        .collect();
    let id = world.orgs.get(org).map_or(org, |org| org.id.as_str());
    let mut number = u64::from(digest(&format!("{id}/{network}")));
    // Number 0 would give `fdaa::3`, the resolver of every machine.
    while number == 0 || taken.contains(&number) {
        number = (number + 1) & NETWORK_BITS;
    }
    number
}

/// Real network numbers are small still.
const NETWORK_BITS: u64 = 0x00ff_ffff;

fn prefix(number: u64) -> [u16; 3] {
    let [_, _, _, _, b0, b1, b2, b3] = number.to_be_bytes();
    [0xfdaa, u16::from_be_bytes([b0, b1]), u16::from_be_bytes([b2, b3])]
}

fn host_number(host: &str) -> u16 {
    halves(digest(host)).1
}

fn halves(number: u32) -> (u16, u16) {
    let [b0, b1, b2, b3] = number.to_be_bytes();
    (u16::from_be_bytes([b0, b1]), u16::from_be_bytes([b2, b3]))
}

/// 24 bits that follow from a text.
fn digest(text: &str) -> u32 {
    let hash = Sha256::digest(text.as_bytes());
    u32::from_be_bytes([0, hash[0], hash[1], hash[2]])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn networks_keep_their_number_and_never_share_one() {
        let mut world = World::default();
        let one = network_prefix(&mut world, "personal", "");
        assert_eq!(one, network_prefix(&mut world, "personal", ""));
        assert_eq!(known_network_prefix(&world, "personal", ""), Some(one));
        let other = network_prefix(&mut world, "personal", "dev");
        assert_ne!(one, other);
        // The number that would be next is taken already.
        let mut crowded = World::default();
        let wanted = u64::from(digest("personal/"));
        crowded.meta.insert("network/x/".into(), wanted.to_string());
        assert_eq!(network_prefix(&mut crowded, "personal", ""), prefix((wanted + 1) & NETWORK_BITS));
        let [a, b, c] = other;
        let inside = Ipv6Addr::new(a, b, c, 1, 2, 3, 4, 5);
        assert_eq!(owner(&world, inside), Some(("personal", "dev")));
        assert_eq!(owner(&world, Ipv6Addr::LOCALHOST), None);
    }

    #[test]
    fn peers_have_a_slash_120_each() {
        let mut world = World::default();
        let mut seen = BTreeSet::new();
        for n in 0..600_u16 {
            let ip = peer_address(&mut world, "personal", "", "ams");
            let [.., more, peer, last] = ip.segments();
            assert_eq!((more, peer, last & 0xff), (n / 255, PEER, 2), "{ip}");
            assert!(seen.insert(u128::from(ip) >> 8), "{ip}");
        }
        let [a, b, c] = network_prefix(&mut world, "personal", "");
        assert!(seen.iter().all(|ip| Ipv6Addr::from(ip << 8).segments()[..3] == [a, b, c]));
        assert!(peer_address(&mut world, "personal", "", "fra").to_string().ends_with(":0:a:102"));
    }

    #[test]
    fn machines_lie_in_their_network_and_are_no_peers() {
        let mut world = World::default();
        let first = machine_address(&mut world, "web", "ams-1", "48e123f066b83b");
        let [a, b, c, host, _, high, low, end] = first.segments();
        assert_eq!([a, b, c], known_network_prefix(&world, "", "").unwrap());
        assert_eq!((host, high, low, end), (HOST, 0xf066, 0xb83b, 2), "{first}");
        // What looks like a peer is passed over.
        let [.., low, _] = machine_address(&mut world, "web", "ams-1", "48e123f066000a").segments();
        assert_eq!(low, 0xb);
    }

    #[test]
    fn names_of_networks() {
        for good in ["", "dev", "Dev-2", "a"] {
            assert!(valid_network_name(good), "{good}");
        }
        for bad in ["2dev", "-x", "a_b", "a.b", "a b"] {
            assert!(!valid_network_name(bad), "{bad}");
        }
    }
}
