//! The network of a machine: its loopback device carries the private addresses, so that a program
//! listening on 127.0.0.1 only is out of reach while one on a wildcard or private address is not.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use rtnetlink::{LinkUnspec, new_connection};
use tokio::net::TcpStream;

use super::super::messages::Failure;

/// `lo` is the first device of every network namespace.
const LOOPBACK: u32 = 1;
/// A local connection is made at once, or the program does not accept any more.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);

/// Addresses of a machine.
#[derive(Clone, Copy)]
pub(super) struct Addresses {
    pub(super) v6: Option<Ipv6Addr>,
    pub(super) v4: Ipv4Addr,
}

/// Brings the loopback device up and adds the addresses.
pub(super) async fn configure(addresses: Addresses) -> Result<(), Failure> {
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
    if let Some(v6) = addresses.v6 {
        // A kernel without IPv6 still serves the IPv4 address.
        let _ = handle.address().add(LOOPBACK, IpAddr::V6(v6), 128).execute().await;
    }
    driver.abort();
    Ok(())
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
