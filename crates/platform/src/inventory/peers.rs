//! WireGuard peers: made and removed by the API, looked up by the gateway, forgotten when nobody used an
//! ephemeral one for long.

use std::net::Ipv6Addr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::sixpn;
use crate::domain::{Gateway, Millis, Peer};
use crate::platform::seed::NEAREST;
use crate::state::{Key, World};

/// Longest name: `interactive-<host>-<email>-<ULID>` fits many times.
const MAX_NAME: usize = 255;

/// What a client asks for.
#[derive(Debug, Clone, Default)]
pub struct NewPeer {
    /// Slug of an existing organisation.
    pub org: String,
    pub name: String,
    /// Standard base64 of 32 bytes.
    pub public_key: String,
    /// Empty or `default` = the organisation's default one.
    pub network: String,
    /// Empty = the nearest.
    pub region: String,
    /// A gateway by name; wins over the region. Empty = any.
    pub gateway: String,
    pub ephemeral: bool,
}

/// Why a peer was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddPeerError {
    #[error("Validation failed: Name may only contain letters, numbers and dashes")]
    NameInvalid,
    #[error("Validation failed: Name has already been taken")]
    NameTaken,
    #[error("Validation failed: Pubkey is not a WireGuard public key")]
    KeyInvalid,
    /// The text is the real service's (superfly/flyctl#881).
    #[error("pubkey has already been taken")]
    KeyTaken,
    #[error(
        "Validation failed: Network may only contain letters, numbers and dashes and starts with a letter"
    )]
    NetworkInvalid,
    #[error("Could not find Region \"{0}\"")]
    NoSuchRegion(String),
    #[error("Could not find Gateway \"{0}\"")]
    NoSuchGateway(String),
    #[error("no WireGuard gateway is available")]
    NoGateway,
}

/// Makes a peer at a gateway of its region. A region without a gateway gets the nearest one.
pub fn add(world: &mut World, new: NewPeer, now: Millis) -> Result<(Peer, Gateway), AddPeerError> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if new.name.is_empty() || new.name.len() > MAX_NAME || !new.name.bytes().all(plain) {
        return Err(AddPeerError::NameInvalid);
    }
    let key = decode_key(&new.public_key).ok_or(AddPeerError::KeyInvalid)?;
    let network = sixpn::network_name(&new.network).to_owned();
    if !sixpn::valid_network_name(&network) {
        return Err(AddPeerError::NetworkInvalid);
    }
    if by_name(world, &new.org, &new.name).is_some() {
        return Err(AddPeerError::NameTaken);
    }
    if by_public_key(world, &key).is_some() {
        return Err(AddPeerError::KeyTaken);
    }
    let gateway = choose(world, &new)?;
    let peer = Peer {
        // Sorted by age.
        id: format!("wgp_{:010}", world.next("next_peer_id", 1)),
        ip: sixpn::peer_address(world, &new.org, &network, &gateway.region),
        org: new.org,
        network,
        name: new.name,
        region: gateway.region.clone(),
        public_key: STANDARD.encode(key),
        ephemeral: new.ephemeral,
        created_at: now,
        seen_at: now,
    };
    world.peers.insert(peer.id.clone(), peer.clone());
    world.touch(Key::Peer(peer.id.clone()));
    Ok((peer, gateway))
}

fn choose(world: &World, new: &NewPeer) -> Result<Gateway, AddPeerError> {
    if !new.gateway.is_empty() {
        let named = world.gateways.iter().find(|g| g.name == new.gateway);
        return named.cloned().ok_or_else(|| AddPeerError::NoSuchGateway(new.gateway.clone()));
    }
    if !new.region.is_empty() && !world.regions.iter().any(|r| r.code == new.region) {
        return Err(AddPeerError::NoSuchRegion(new.region.clone()));
    }
    let of_region = world.gateways.iter().find(|g| g.region == new.region);
    of_region.or_else(|| nearest(world)).cloned().ok_or(AddPeerError::NoGateway)
}

/// The gateway for who does not care.
pub fn nearest(world: &World) -> Option<&Gateway> {
    world.gateways.iter().find(|g| g.region == NEAREST).or_else(|| world.gateways.first())
}

/// The gateway a peer was given to.
pub fn gateway_of<'a>(world: &'a World, peer: &Peer) -> Option<&'a Gateway> {
    world.gateways.iter().find(|g| g.region == peer.region)
}

/// The peer with this public key.
pub fn by_public_key<'a>(world: &'a World, key: &[u8; 32]) -> Option<&'a Peer> {
    let text = STANDARD.encode(key);
    world.peers.values().find(|peer| peer.public_key == text)
}

/// A peer of an organisation.
pub fn by_name<'a>(world: &'a World, org: &str, name: &str) -> Option<&'a Peer> {
    world.peers.values().find(|peer| peer.org == org && peer.name == name)
}

/// The peers of an organisation in all its networks, oldest first.
pub fn of_org<'a>(world: &'a World, org: &'a str) -> impl Iterator<Item = &'a Peer> {
    world.peers.values().filter(move |peer| peer.org == org)
}

/// Its key as bytes; `None` never happens for a peer made by [`add`].
pub fn public_key(peer: &Peer) -> Option<[u8; 32]> {
    decode_key(&peer.public_key)
}

/// Removes a peer; `None` when the organisation has none of that name.
pub fn remove(world: &mut World, org: &str, name: &str) -> Option<Peer> {
    let id = by_name(world, org, name)?.id.clone();
    world.touch(Key::Peer(id.clone()));
    world.peers.remove(&id)
}

/// Removes all peers of an organisation that goes.
pub fn forget_org(world: &mut World, org: &str) {
    let gone: Vec<String> = of_org(world, org).map(|peer| peer.id.clone()).collect();
    forget(world, gone);
}

/// Which of the addresses belong to peers of organisations that `may_see` allows, and which do not. The
/// former count as seen.
pub fn validate(
    world: &mut World,
    addresses: &[String],
    may_see: impl Fn(&str) -> bool,
    now: Millis,
) -> (Vec<String>, Vec<String>) {
    let found = |world: &World, text: &str| {
        let ip: Ipv6Addr = text.parse().ok()?;
        world.peers.values().find(|peer| peer.ip == ip && may_see(&peer.org)).map(|peer| peer.id.clone())
    };
    let (mut valid, mut invalid) = (Vec::new(), Vec::new());
    for text in addresses {
        match found(world, text) {
            Some(id) => {
                seen(world, &id, now);
                valid.push(text.clone());
            }
            None => invalid.push(text.clone()),
        }
    }
    (valid, invalid)
}

/// Notes that a peer is in use: at a validation, and by the gateway at a handshake.
pub fn seen(world: &mut World, id: &str, now: Millis) {
    if let Some(peer) = world.peers.get_mut(id)
        && peer.seen_at < now
    {
        peer.seen_at = now;
        world.touch(Key::Peer(id.to_owned()));
    }
}

/// Removes the ephemeral peers that nobody used for `idle`; answers how many.
pub fn reap(world: &mut World, idle: Duration, now: Millis) -> usize {
    let gone = overdue(world, idle, now);
    let n = gone.len();
    forget(world, gone);
    n
}

/// Ids of the peers [`reap`] would remove.
pub fn overdue(world: &World, idle: Duration, now: Millis) -> Vec<String> {
    let idle = i64::try_from(idle.as_millis()).unwrap_or(i64::MAX);
    let old = world.peers.values().filter(|peer| peer.ephemeral && now.saturating_sub(peer.seen_at) > idle);
    old.map(|peer| peer.id.clone()).collect()
}

fn forget(world: &mut World, ids: Vec<String>) {
    for id in ids {
        world.peers.remove(&id);
        world.touch(Key::Peer(id));
    }
}

fn decode_key(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text.trim()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::Region;

    fn world() -> World {
        let mut world = World::default();
        for code in ["ams", "fra"] {
            let name = code.to_uppercase();
            world.regions.push(Region {
                code: code.into(),
                name,
                latitude: 0.0,
                longitude: 0.0,
                geo: String::new(),
            });
        }
        world.gateways.push(Gateway {
            name: "gw-ams".into(),
            region: "ams".into(),
            endpoint: "127.0.0.2".into(),
            public_key: STANDARD.encode([9; 32]),
        });
        world
    }

    fn new(name: &str, key: u8) -> NewPeer {
        let public_key = STANDARD.encode([key; 32]);
        NewPeer { org: "personal".into(), name: name.into(), public_key, ..NewPeer::default() }
    }

    #[test]
    fn names_are_unique_per_org_and_keys_everywhere() {
        let mut world = world();
        let (peer, gateway) = add(&mut world, new("laptop", 1), 5).unwrap();
        assert_eq!((peer.region.as_str(), gateway.endpoint.as_str()), ("ams", "127.0.0.2"));
        assert_eq!(by_public_key(&world, &[1; 32]).unwrap().id, peer.id);
        assert_eq!(add(&mut world, new("laptop", 2), 5).unwrap_err(), AddPeerError::NameTaken);
        let other = NewPeer { org: "other".into(), ..new("laptop", 1) };
        assert_eq!(add(&mut world, other, 5).unwrap_err(), AddPeerError::KeyTaken);
        let other = NewPeer { org: "other".into(), ..new("laptop", 2) };
        let (other, _) = add(&mut world, other, 5).unwrap();
        assert_ne!(other.ip.segments()[..3], peer.ip.segments()[..3], "networks of two organisations");
        assert!(remove(&mut world, "other", "laptop").is_some());
        assert!(remove(&mut world, "other", "laptop").is_none());
        assert!(by_public_key(&world, &[2; 32]).is_none());
    }

    #[test]
    fn what_is_asked_for_is_checked() {
        let mut world = world();
        let mut refused = |new| add(&mut world, new, 0).unwrap_err();
        assert_eq!(refused(new("a b", 1)), AddPeerError::NameInvalid);
        let key = |text: &str| NewPeer { public_key: text.into(), ..new("a", 1) };
        assert_eq!(refused(key("AAAA")), AddPeerError::KeyInvalid);
        assert_eq!(refused(key("not base64")), AddPeerError::KeyInvalid);
        let network = NewPeer { network: "1".into(), ..new("a", 1) };
        assert_eq!(refused(network), AddPeerError::NetworkInvalid);
        let region = |code: &str| NewPeer { region: code.into(), ..new("a", 1) };
        assert_eq!(refused(region("xyz")), AddPeerError::NoSuchRegion("xyz".into()));
        let gateway = NewPeer { gateway: "gw-x".into(), ..new("a", 1) };
        assert_eq!(refused(gateway), AddPeerError::NoSuchGateway("gw-x".into()));
        // A region without a gateway.
        assert_eq!(add(&mut world, region("fra"), 0).unwrap().0.region, "ams");
        world.gateways.clear();
        assert_eq!(add(&mut world, new("b", 2), 0).unwrap_err(), AddPeerError::NoGateway);
    }

    #[test]
    fn validation_keeps_ephemeral_peers() {
        let mut world = world();
        let ephemeral = |name: &str, key| NewPeer { ephemeral: true, ..new(name, key) };
        let kept = add(&mut world, ephemeral("kept", 1), 0).unwrap().0.ip.to_string();
        let lost = add(&mut world, ephemeral("lost", 2), 0).unwrap().0.ip.to_string();
        add(&mut world, new("static", 3), 0).unwrap();
        let asked = [kept.clone(), "fdaa::1".into(), "nonsense".into()];
        let (valid, invalid) = validate(&mut world, &asked, |org| org == "personal", 900);
        assert_eq!((valid, invalid), (vec![kept.clone()], asked[1..].to_vec()));
        let foreign = validate(&mut world, std::slice::from_ref(&lost), |_| false, 900);
        assert_eq!(foreign, (vec![], vec![lost]), "another organisation's");
        assert_eq!(reap(&mut world, Duration::from_millis(500), 1000), 1);
        let names: Vec<&str> = of_org(&world, "personal").map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["kept", "static"]);
        forget_org(&mut world, "personal");
        assert!(world.peers.is_empty());
    }
}
