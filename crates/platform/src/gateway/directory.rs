//! From the platform's world to what the gateway needs of it: who owns which address, and what DNS says.

use std::collections::{BTreeMap, HashMap};
use std::net::Ipv6Addr;

use netstack::noise::PublicKey;

use super::core::{Known, Plan};
use super::dns::{AppView, MachineView, View};
use super::routes::{DeviceId, MachineEntry, Network, PeerEntry, Prefix, services};
use crate::domain::{App, IpKind, Machine, MachineState};
use crate::inventory::{peers, sixpn};
use crate::state::World;

/// What a machine is for the network now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Presence {
    pub(super) running: bool,
    pub(super) device: Option<DeviceId>,
}

/// A peer that exists as long as its connection (token mode).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Guest {
    pub(super) key: PublicKey,
    pub(super) known: Known,
}

/// The first six bytes of `fdaa:XXXX:YYYY`.
pub(super) fn bytes(prefix: [u16; 3]) -> Prefix {
    let [[a, b], [c, d], [e, f]] = prefix.map(u16::to_be_bytes);
    [a, b, c, d, e, f]
}

/// Every network with its addresses, and every peer that may shake hands. `regions` are the gateways' in
/// their order.
pub(super) fn plan(
    world: &World,
    regions: &[String],
    presence: impl Fn(&Machine) -> Presence,
    guests: &[Guest],
) -> Plan {
    let mut networks: BTreeMap<Prefix, Network> = BTreeMap::new();
    let mut by_name: HashMap<(&str, &str), Prefix> = HashMap::new();
    for (org, network, prefix) in sixpn::networks(world) {
        let prefix = bytes(prefix);
        by_name.insert((org, network), prefix);
        networks.insert(prefix, Network::new(prefix));
    }
    let mut known = HashMap::new();
    for peer in world.peers.values() {
        let Some(key) = peers::public_key(peer).map(PublicKey::from_bytes) else { continue };
        let Some(region) = regions.iter().position(|code| *code == peer.region) else { continue };
        let Some(&prefix) = by_name.get(&(peer.org.as_str(), peer.network.as_str())) else { continue };
        known.insert(key, Known { region, prefix, address: peer.ip, name: peer.name.clone() });
    }
    known.extend(guests.iter().map(|guest| (guest.key, guest.known.clone())));
    for (key, peer) in &known {
        if let Some(network) = networks.get_mut(&peer.prefix) {
            network.add_peer(PeerEntry { key: *key, region: peer.region, address: peer.address });
        }
    }
    for machine in world.machines.values().filter(|machine| machine.state != MachineState::Destroyed) {
        let Some(app) = world.apps.get(&machine.app) else { continue };
        let Ok(address) = machine.private_ip.parse::<Ipv6Addr>() else { continue };
        let network =
            by_name.get(&(app.org.as_str(), app.network.as_str())).and_then(|p| networks.get_mut(p));
        if let Some(network) = network {
            let Presence { running, device } = presence(machine);
            network.add_machine(MachineEntry { id: machine.id.clone(), address, running, device });
        }
    }
    for (address, app) in flycast(world) {
        if let Some(network) = networks.get_mut(&super::routes::prefix_of(address)) {
            network.add_proxy(address, app.to_owned());
        }
    }
    Plan { networks: networks.into_values().collect(), peers: known }
}

/// Private addresses of the edge. They may lie in another network than their app's.
fn flycast(world: &World) -> impl Iterator<Item = (Ipv6Addr, &str)> {
    let private = world.ips.values().filter(|ip| ip.kind == IpKind::PrivateV6);
    private.filter_map(|ip| Some((ip.ip.parse().ok()?, ip.app.as_str())))
}

/// What DNS says of an app's machines now.
pub(super) fn app_view(world: &World, app: &App) -> AppView {
    let machines = world
        .machines
        .values()
        .filter(|machine| machine.app == app.name && machine.state.is_active())
        .filter_map(|machine| {
            let skipped = machine.config["dns"]["skip_registration"].as_bool() == Some(true);
            let metadata = machine.config["metadata"].as_object().into_iter().flatten();
            Some(MachineView {
                id: machine.id.clone(),
                region: machine.region.clone(),
                address: machine.private_ip.parse().ok().filter(|_| !skipped)?,
                started: machine.state == MachineState::Started,
                group: machine.group().to_owned(),
                metadata: metadata
                    .filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())))
                    .collect(),
            })
        })
        .collect();
    let own = |address: &Ipv6Addr| {
        let network = sixpn::known_network_prefix(world, &app.org, &app.network).map(bytes);
        network == Some(super::routes::prefix_of(*address))
    };
    let flycast = flycast(world)
        .filter(|(_, owner)| *owner == app.name)
        .map(|(address, _)| address)
        .filter(own)
        .collect();
    AppView { machines, flycast }
}

/// What DNS says in a network; `seen` may show an app as it was.
pub(super) fn view(world: &World, prefix: Prefix, seen: impl Fn(&App) -> AppView) -> View {
    let mut all = sixpn::networks(world);
    let Some((org, name, _)) = all.find(|(_, _, known)| bytes(*known) == prefix) else {
        return View::default();
    };
    let apps = world.apps.values().filter(|app| app.org == org && app.network == name);
    let mut apps: BTreeMap<String, AppView> = apps.map(|app| (app.name.clone(), seen(app))).collect();
    // An app of another network that was given a private address here: only that is told.
    for (address, app) in flycast(world).filter(|(address, _)| super::routes::prefix_of(*address) == prefix) {
        let view = apps.entry(app.to_owned()).or_default();
        if !view.flycast.contains(&address) {
            view.flycast.push(address);
        }
    }
    let peers = peers::of_org(world, org).filter(|peer| peer.network == name && peer.in_dns());
    let peers = peers.map(|peer| (peer.name.clone(), peer.ip)).collect();
    View { services: Some(services(prefix)), apps, peers }
}

/// Region codes by distance from one of them, itself first.
pub(super) fn nearest_first(world: &World, from: &str) -> Vec<String> {
    let Some(origin) = world.regions.iter().find(|region| region.code == from) else {
        return world.regions.iter().map(|region| region.code.clone()).collect();
    };
    let mut regions: Vec<&crate::domain::Region> = world.regions.iter().collect();
    regions.sort_by(|a, b| {
        let angle = |region: &crate::domain::Region| {
            angle((origin.latitude, origin.longitude), (region.latitude, region.longitude))
        };
        angle(a).total_cmp(&angle(b))
    });
    regions.into_iter().map(|region| region.code.clone()).collect()
}

/// Haversine of the angle between two places; grows with their distance.
fn angle((lat_a, lon_a): (f32, f32), (lat_b, lon_b): (f32, f32)) -> f32 {
    let half = |a: f32, b: f32| ((b - a).to_radians() / 2.0).sin().powi(2);
    half(lat_a, lat_b) + lat_a.to_radians().cos() * lat_b.to_radians().cos() * half(lon_a, lon_b)
}
