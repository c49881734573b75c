//! The platform's WireGuard gateways and its private networks.
//!
//! In: datagrams of peers (UDP, WebSockets, token mode), packets of machines, connections from inside, and
//! what [`crate::state`] and the scheduler say of who exists. Out: the same the other way round; and the
//! services at `<net>::3`: resolver, Machines API, log stream.
//!
//! - [`core`]: peers, networks, packets; one value behind one lock.
//! - [`routes`]: who owns which address, and where a packet goes; pure.
//! - [`directory`]: from the platform's world to routes and names.
//! - [`sockets`], [`device`], [`attached`]: the ways in and out.
//! - [`services`], [`dns`], [`nats`]: what is found inside.
//! - [`address`], [`keys`]: what stays over restarts.
//!
//! The room must not know tokens' meaning, GraphQL, or how machines are started.

mod address;
mod attached;
mod core;
#[cfg(target_os = "linux")]
mod device;
mod directory;
mod dns;
mod keys;
mod nats;
mod routes;
mod running;
mod services;
mod sockets;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use netstack::noise::PrivateKey;
use tokio::net::TcpListener;

use core::Core;
use running::Running;
use sockets::{Door, Mode};

pub use running::Around;

/// The region whose gateway serves token mode.
use crate::platform::seed::NEAREST;

/// Where clients find the gateways.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Endpoints {
    /// Region codes with the addresses of their gateways; UDP 51820 is understood.
    pub addresses: Vec<(String, String)>,
    /// Port of WebSockets on each of these addresses: 443 where it could be bound.
    pub websocket: u16,
    /// Port of token mode on 127.0.0.1.
    pub token: u16,
}

/// Sockets that are bound and keys that are read, before anything runs.
pub struct Bound {
    endpoints: Endpoints,
    regions: Vec<(String, PrivateKey, address::Bound)>,
    token: std::net::TcpListener,
}

impl Bound {
    /// Where clients will find the gateways.
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }
}

/// Binds the sockets of a gateway for each region, the nearest first.
///
/// # Errors
/// No loopback address can be bound, or the file of keys cannot be used.
pub fn bind(data_dir: &Path, regions: Vec<String>) -> io::Result<Bound> {
    let sockets = address::bind(data_dir, regions.len())?;
    // A system with one loopback address has one gateway, the nearest.
    let mut regions = regions;
    regions.sort_by_key(|region| region != NEAREST);
    regions.truncate(sockets.regions.len());
    let keys = keys::open(data_dir, &regions)?;
    let endpoints = Endpoints {
        addresses: regions
            .iter()
            .zip(&sockets.regions)
            .map(|(r, s)| (r.clone(), s.address.to_string()))
            .collect(),
        websocket: sockets.websocket_port,
        token: sockets.token_port,
    };
    let regions = regions.into_iter().zip(keys).zip(sockets.regions).map(|((r, k), s)| (r, k, s)).collect();
    Ok(Bound { endpoints, regions, token: sockets.token })
}

/// A running gateway. Dropping it stops nothing; call [`GatewayHandle::shutdown`].
pub struct GatewayHandle {
    running: Arc<Running>,
    endpoints: Endpoints,
}

impl GatewayHandle {
    /// Where clients find the gateways.
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Ends every connection and waits for the tasks.
    pub async fn shutdown(self, grace: Duration) {
        self.running.closing.cancel();
        self.running.tasks.close();
        let _ = tokio::time::timeout(grace, self.running.tasks.wait()).await;
    }
}

/// Starts the gateways.
///
/// # Errors
/// A socket cannot be used.
pub fn serve(bound: Bound, around: Around) -> io::Result<GatewayHandle> {
    let Bound { endpoints, regions, token } = bound;
    let mut parts = Vec::new();
    let mut doors = Vec::new();
    for (region, key, bound) in regions {
        let door = Arc::new(Door::new(bound.wireguard)?);
        parts.push((region.clone(), key, Some(Arc::clone(&door))));
        doors.push((region, door, bound.websocket));
    }
    let codes: Vec<String> = doors.iter().map(|(region, ..)| region.clone()).collect();
    let addresses: Vec<String> = endpoints.addresses.iter().map(|(_, address)| address.clone()).collect();
    let core = Core::new(Arc::clone(&around.faults), parts);
    let running = Running::start(around, codes, addresses, core);
    for (at, (region, door, listener)) in doors.into_iter().enumerate() {
        running.spawn(sockets::datagrams(Arc::clone(&running), at, door));
        if let Some(listener) = listener {
            let listener = TcpListener::from_std(listener)?;
            let tls =
                sockets::certificate(&endpoints.addresses[at].1, &format!("Fly local gateway {region}"))?;
            let task = sockets::websockets(Arc::clone(&running), at, listener, Some(tls), Mode::Legacy);
            running.spawn(task);
        }
    }
    token.set_nonblocking(true)?;
    let listener = TcpListener::from_std(token)?;
    running.spawn(sockets::websockets(Arc::clone(&running), 0, listener, None, Mode::Token));
    Ok(GatewayHandle { running, endpoints })
}
