//! Addresses: public ones from documentation ranges (nobody can mistake them for real), private ones
//! from the 6PN range of the app's network.

use std::net::{Ipv4Addr, Ipv6Addr};

use ulid::Ulid;

use super::sixpn;
use crate::domain::{IpAssignment, IpKind, Millis};
use crate::state::{Key, World};

/// The one address all apps with a shared IPv4 share (TEST-NET-1).
pub const SHARED_V4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
/// Dedicated IPv4 addresses come from TEST-NET-3, then TEST-NET-2.
const V4_NETS: [[u8; 3]; 2] = [[203, 0, 113], [198, 51, 100]];
const GLOBAL: &str = "global";

/// Options of an assignment.
#[derive(Debug, Clone, Default)]
pub struct Placement {
    /// Empty = global.
    pub region: String,
    pub service_name: String,
    /// For `private_v6`: organisation and network to be reached from; empty = the app's own.
    pub org: String,
    pub network: String,
}

/// Why no address was assigned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignError {
    #[error("app not found")]
    NoSuchApp,
    #[error("no dedicated IPv4 address is left")]
    Exhausted,
    #[error("unknown region {0:?}")]
    NoSuchRegion(String),
}

/// Assigns an address. A second shared IPv4 answers the existing assignment.
pub fn assign(
    world: &mut World,
    app: &str,
    kind: IpKind,
    placement: &Placement,
    now: Millis,
) -> Result<IpAssignment, AssignError> {
    let owner = world.apps.get(app).ok_or(AssignError::NoSuchApp)?;
    let org = pick(&placement.org, &owner.org);
    let network = pick(&placement.network, &owner.network);
    if kind == IpKind::SharedV4
        && let Some(existing) = of(world, app).find(|ip| ip.kind == IpKind::SharedV4)
    {
        return Ok(existing.clone());
    }
    let region = placement.region.as_str();
    if !matches!(region, "" | GLOBAL) && !world.regions.iter().any(|r| r.code == region) {
        return Err(AssignError::NoSuchRegion(region.to_owned()));
    }
    let ip = match kind {
        IpKind::SharedV4 => SHARED_V4.to_string(),
        IpKind::V4 => free_v4(world).ok_or(AssignError::Exhausted)?.to_string(),
        IpKind::V6 => public_v6(world.next("next_public_v6", 1)).to_string(),
        IpKind::PrivateV6 => {
            let [a, b, c] = sixpn::network_prefix(world, &org, &network);
            let n =
                u16::try_from(world.next(&format!("next_flycast/{org}/{network}"), 2)).unwrap_or(u16::MAX);
            Ipv6Addr::new(a, b, c, 0, 1, 0, 0, n).to_string()
        }
    };
    let assignment = IpAssignment {
        id: format!("ip_{}", Ulid::generate().to_string().to_lowercase()),
        app: app.to_owned(),
        ip,
        kind,
        region: if region.is_empty() { GLOBAL.to_owned() } else { region.to_owned() },
        service_name: placement.service_name.clone(),
        network,
        created_at: now,
    };
    world.ips.insert(assignment.id.clone(), assignment.clone());
    world.touch(Key::Ip(assignment.id.clone()));
    Ok(assignment)
}

fn pick(wanted: &str, own: &str) -> String {
    let chosen = if wanted.is_empty() { own } else { wanted };
    sixpn::network_name(chosen).to_owned()
}

/// Takes an address (or an assignment id) away from an app; `None` when it has no such address.
pub fn release(world: &mut World, app: &str, ip_or_id: &str) -> Option<IpAssignment> {
    let wanted: Option<std::net::IpAddr> = ip_or_id.parse().ok();
    let id = of(world, app)
        .find(|ip| ip.id == ip_or_id || (wanted.is_some() && ip.ip.parse().ok() == wanted))?
        .id
        .clone();
    let removed = world.ips.remove(&id);
    world.touch(Key::Ip(id));
    removed
}

/// The addresses of one app, oldest first.
pub fn of<'a>(world: &'a World, app: &'a str) -> impl Iterator<Item = &'a IpAssignment> {
    world.ips.values().filter(move |ip| ip.app == app)
}

fn free_v4(world: &World) -> Option<Ipv4Addr> {
    let taken: std::collections::BTreeSet<&str> =
        world.ips.values().filter(|ip| ip.kind == IpKind::V4).map(|ip| ip.ip.as_str()).collect();
    V4_NETS
        .iter()
        .flat_map(|&[a, b, c]| (1..=254).map(move |d| Ipv4Addr::new(a, b, c, d)))
        .find(|ip| !taken.contains(ip.to_string().as_str()))
}

fn public_v6(n: u64) -> Ipv6Addr {
    let [_, _, _, _, b0, b1, b2, b3] = n.to_be_bytes();
    let (high, low) = (u16::from_be_bytes([b0, b1]), u16::from_be_bytes([b2, b3]));
    Ipv6Addr::new(0x2001, 0x0db8, 1, 0, 0, 0, high, low)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{App, AppStatus};

    fn world() -> World {
        let mut world = World::default();
        for (n, name) in ["a", "b"].into_iter().enumerate() {
            let app = App {
                id: name.into(),
                numeric_id: n as i32,
                name: name.into(),
                org: "personal".into(),
                network: String::new(),
                role: String::new(),
                status: AppStatus::Pending,
                created_at: 0,
                secrets_version: 0,
                metadata: Default::default(),
            };
            world.apps.insert(name.into(), app);
        }
        world
    }

    #[test]
    fn dedicated_addresses_are_reused_only_after_release() {
        let mut world = world();
        let mut take =
            |app: &str| assign(&mut world, app, IpKind::V4, &Placement::default(), 0).map(|ip| ip.ip);
        assert_eq!(take("a").unwrap(), "203.0.113.1");
        assert_eq!(take("b").unwrap(), "203.0.113.2");
        assert!(release(&mut world, "b", "203.0.113.1").is_none(), "another app's address");
        assert!(release(&mut world, "a", "203.0.113.1").is_some());
        let again = assign(&mut world, "b", IpKind::V4, &Placement::default(), 0).unwrap();
        assert_eq!((again.ip.as_str(), again.region.as_str()), ("203.0.113.1", "global"));
    }

    #[test]
    fn one_shared_address_per_app_and_the_same_for_all() {
        let mut world = world();
        let shared = |world: &mut World, app: &str| {
            assign(world, app, IpKind::SharedV4, &Placement::default(), 0).unwrap()
        };
        let first = shared(&mut world, "a");
        assert_eq!(shared(&mut world, "a").id, first.id);
        assert_eq!(shared(&mut world, "b").ip, first.ip);
    }

    #[test]
    fn private_addresses_follow_the_network() {
        let mut world = world();
        let private = |world: &mut World, network: &str| {
            let placement = Placement { network: network.into(), ..Placement::default() };
            assign(world, "a", IpKind::PrivateV6, &placement, 0).unwrap().ip
        };
        let (one, two, three) =
            (private(&mut world, ""), private(&mut world, "default"), private(&mut world, "other"));
        assert!(one.ends_with(":0:1::2") && two.ends_with(":0:1::3") && three.ends_with(":0:1::2"));
        let net = |ip: &str| ip.parse::<Ipv6Addr>().unwrap().segments()[..3].to_vec();
        assert!(net(&one) == net(&two) && net(&one) != net(&three), "{one} {two} {three}");
    }
}
