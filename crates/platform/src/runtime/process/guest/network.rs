//! The network of a machine: its loopback device carries the private addresses, so that a program
//! listening on 127.0.0.1 only is out of reach while one on a wildcard or private address is not. Where
//! the kernel lets us, a TUN device leads to the rest of the private network.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::OwnedFd;
use std::time::Duration;

use nix::net::if_::if_nametoindex;
use rtnetlink::{Handle, LinkUnspec, RouteMessageBuilder, new_connection};
use tokio::net::TcpStream;

use super::super::messages::Failure;
use super::tun;

/// `lo` is the first device of every network namespace.
const LOOPBACK: u32 = 1;
/// Largest packet of the private network (tunnel.md 2.4).
const MTU: u32 = 1420;
/// All private networks: `fdaa::/16`.
const PRIVATE: (Ipv6Addr, u8) = (Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 0), 16);
/// What one machine owns of its network.
const OWN_PREFIX: u8 = 112;
/// A local connection is made at once, or the program does not accept any more.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);

/// Addresses of a machine.
#[derive(Clone, Copy)]
pub(super) struct Addresses {
    pub(super) v6: Option<Ipv6Addr>,
    pub(super) v4: Ipv4Addr,
}

/// Brings the loopback device up, adds the addresses, and makes the device that leads to the private
/// network; its other end is the answer. `None`: there is no IPv6 address, or no way to make one here.
pub(super) async fn configure(addresses: Addresses) -> Result<Option<OwnedFd>, Failure> {
    let (connection, handle, _) = new_connection().map_err(Failure::at("opening netlink"))?;
    let driver = tokio::spawn(connection);
    let up = LinkUnspec::new_with_index(LOOPBACK).up().build();
    handle.link().set(up).execute().await.map_err(Failure::at("bringing the loopback device up"))?;
    handle
        .address()
        .add(LOOPBACK, IpAddr::V4(addresses.v4), 32)
        .execute()
        .await
        .map_err(Failure::at("adding the private IPv4 address"))?;
    let mut device = None;
    if let Some(v6) = addresses.v6 {
        // A kernel without IPv6 still serves the IPv4 address.
        let _ = handle.address().add(LOOPBACK, IpAddr::V6(v6), 128).execute().await;
        // Without it the machine is alone, but runs.
        device = private_network(&handle, v6).await.ok();
    }
    driver.abort();
    Ok(device)
}

async fn private_network(handle: &Handle, own: Ipv6Addr) -> io::Result<OwnedFd> {
    let device = tun::open()?;
    let index = if_nametoindex(tun::NAME)?;
    let up = LinkUnspec::new_with_index(index).mtu(MTU).up().build();
    handle.link().set(up).execute().await.map_err(io::Error::other)?;
    let address = handle.address().add(index, IpAddr::V6(own), OWN_PREFIX);
    address.execute().await.map_err(io::Error::other)?;
    // Without a preferred source: the kernel refuses it for the moment in which the address is new. There is
    // no other it could choose.
    let route = RouteMessageBuilder::<Ipv6Addr>::new()
        .destination_prefix(PRIVATE.0, PRIVATE.1)
        .output_interface(index)
        .build();
    handle.route().add(route).execute().await.map_err(io::Error::other)?;
    Ok(device)
}

/// Connects to a port on the private addresses: IPv6 as health checks come, else IPv4.
pub(super) async fn connect(addresses: Addresses, port: u16) -> io::Result<TcpStream> {
    let both = addresses.v6.map(IpAddr::V6).into_iter().chain([IpAddr::V4(addresses.v4)]);
    let mut last = io::Error::from_raw_os_error(nix::errno::Errno::EADDRNOTAVAIL as i32);
    for address in both {
        let attempt = TcpStream::connect(SocketAddr::new(address, port));
        match tokio::time::timeout(CONNECT_LIMIT, attempt).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => last = error,
            Err(_) => {
                return Err(io::Error::from_raw_os_error(nix::errno::Errno::ETIMEDOUT as i32));
            }
        }
    }
    Err(last)
}
