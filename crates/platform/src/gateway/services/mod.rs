//! What a private network finds at addresses that the platform itself answers for.
//!
//! In: connections and datagrams of the network's own stack, offered before they are answered. Out: the
//! resolver, the Machines API, the log stream, the edge, SSH, and ports of machines without a device.

mod api;
mod splice;

use std::io;
use std::net::{Ipv6Addr, SocketAddrV6};
use std::sync::Arc;
use std::time::Duration;

use netstack::host::{Host, Pending, TcpStream};
use netstack::packet::icmp::code;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

use super::dns::Resolver;
use super::nats;
use super::routes::{DNS, Place, Prefix, SSH};
use super::running::Running;
use crate::edge::Fleet as _;
use crate::faults::GatewayKnob;

/// The Machines API.
const API: u16 = 4280;
/// The log stream.
const NATS: u16 = 4223;
/// How long a machine may take to accept a connection.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// A DNS client that asks nothing over its open connection for so long is closed.
const DNS_IDLE: Duration = Duration::from_secs(10);

/// Serves a network until the gateway closes.
pub(super) fn serve(running: &Arc<Running>, prefix: Prefix, host: &Host) {
    let (gateway, stack) = (Arc::downgrade(running), host.clone());
    running.spawn(async move {
        loop {
            stack.ready().await;
            let Some(gateway) = gateway.upgrade() else { return };
            gateway.with(|core, _| core.ready(prefix));
        }
    });
    let (gateway, mut incoming) = (Arc::downgrade(running), host.incoming());
    running.spawn(async move {
        while let Some(pending) = incoming.next().await {
            let Some(gateway) = gateway.upgrade() else { return };
            let task = admit(Arc::clone(&gateway), prefix, pending);
            gateway.spawn(task);
        }
    });
    let (gateway, datagrams) = (Arc::downgrade(running), host.udp_any());
    running.spawn(async move {
        while let Some(datagram) = datagrams.recv().await {
            let Some(gateway) = gateway.upgrade() else { return };
            // Routing lets nothing else in.
            if datagram.local.port() != DNS {
                continue;
            }
            let answer = resolve(&gateway, prefix, *datagram.remote.ip(), &datagram.data, false).await;
            if let Some(answer) = answer {
                let _ = datagrams.send(datagram.local, datagram.remote, &answer);
            }
        }
    });
}

async fn resolve(
    running: &Arc<Running>,
    prefix: Prefix,
    from: Ipv6Addr,
    message: &[u8],
    tcp: bool,
) -> Option<Vec<u8>> {
    let region = running.region_of(from);
    let view = running.view(prefix);
    let resolver = Resolver {
        view: &view,
        near: running.near(&region),
        mood: running.mood(&region),
        upstream: running.around.dns_upstream,
    };
    resolver.answer(message, tcp).await
}

/// Answers one SYN.
async fn admit(running: Arc<Running>, prefix: Prefix, pending: Pending) {
    let (local, remote) = (pending.local(), pending.remote());
    let place =
        running.look(|core| core.network(prefix).map_or(Place::Nobody, |network| network.place(*local.ip())));
    match (place, local.port()) {
        (Place::Services, DNS) => {
            if let Ok(stream) = pending.accept() {
                // Whoever breaks off has had enough.
                let _ = dns(&running, prefix, remote, stream).await;
            }
        }
        (Place::Services, API) => {
            if let Ok(stream) = pending.accept() {
                api::serve(running.around.api.clone(), stream).await;
            }
        }
        (Place::Services, NATS) => log_stream(&running, prefix, pending).await,
        (Place::Services, _) => pending.refuse(),
        (Place::Machine { id }, SSH) => {
            if let Ok(stream) = pending.accept() {
                // How it ended is the client's business.
                let _ = running.around.ssh.serve(stream, &id).await;
            }
        }
        (Place::Machine { id }, port) => machine(&running, &id, port, pending).await,
        (Place::Proxy { app }, port) => {
            // Listeners know which ports an app has; so must we, before the handshake.
            if running.around.scheduler.route(&app, port).is_none() {
                return pending.refuse();
            }
            if let Ok(stream) = pending.accept() {
                running.around.edge.serve(stream, remote.into(), local.into(), app, port).await;
            }
        }
        (Place::Nobody, _) => pending.unreachable(code::ADDRESS),
    }
}

/// DNS over TCP: any number of questions.
async fn dns(
    running: &Arc<Running>,
    prefix: Prefix,
    remote: SocketAddrV6,
    mut stream: TcpStream,
) -> io::Result<()> {
    loop {
        let Ok(length) = timeout(DNS_IDLE, stream.read_u16()).await else { return stream.shutdown().await };
        let length = match length {
            Ok(length) => usize::from(length),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return stream.shutdown().await,
            Err(error) => return Err(error),
        };
        let mut message = vec![0; length];
        timeout(DNS_IDLE, stream.read_exact(&mut message)).await.map_err(|_| io::ErrorKind::TimedOut)??;
        let answer = resolve(running, prefix, *remote.ip(), &message, true).await;
        if let Some(framed) = answer.as_deref().and_then(netstack::dns::frame) {
            stream.write_all(&framed).await?;
        }
    }
}

async fn log_stream(running: &Arc<Running>, prefix: Prefix, pending: Pending) {
    let off =
        running.around.faults.gateway_rules().iter().any(|rule| rule.fault.knob == GatewayKnob::NatsOff);
    let org = running.around.state.read(|world| {
        let of = |(org, _, known): (&str, &str, [u16; 3])| {
            (super::directory::bytes(known) == prefix).then(|| org.to_owned())
        };
        crate::inventory::sixpn::networks(world).find_map(of)
    });
    let Some(org) = org.filter(|_| !off) else { return pending.refuse() };
    if let Ok(stream) = pending.accept() {
        // A client that leaves without a word is as usual as one that says good-bye.
        let _ = nats::serve(stream, &running.around.state, &running.around.logs, &org).await;
    }
}

/// A port of a machine without a device: it must accept before we do.
async fn machine(running: &Arc<Running>, id: &str, port: u16, pending: Pending) {
    match timeout(CONNECT_LIMIT, running.around.scheduler.connect(id, port)).await {
        Ok(Ok(inside)) => {
            if let Ok(outside) = pending.accept() {
                splice::splice(outside, inside).await;
            }
        }
        Ok(Err(error)) => match error.kind() {
            io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
                pending.unreachable(code::ADDRESS)
            }
            io::ErrorKind::TimedOut => pending.ignore(),
            _ => pending.refuse(),
        },
        Err(_) => pending.ignore(),
    }
}
