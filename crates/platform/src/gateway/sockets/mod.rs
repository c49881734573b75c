//! The ways in: UDP, WebSockets with TLS, token mode.
//!
//! In: bytes of foreign clients. Out: datagrams for the [`core`](super::core), each with the path it came
//! by; and what the core wants to send on a path. The room knows no networks and no packets.

mod desk;
mod door;
mod outgoing;
mod tls;
mod websocket;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rustls::ServerConfig;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::running::Running;
use crate::faults::{GatewayKnob, GatewayPath};

pub(super) use door::{Door, Inbox};
pub(super) use outgoing::Outgoing;
pub(super) use tls::server as certificate;
pub(super) use websocket::Mode;

/// Batches of one socket in one turn.
const TURN: usize = 8;
/// Bound on a TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// Reads a gateway's UDP socket.
pub(super) async fn datagrams(running: Arc<Running>, region: usize, door: Arc<Door>) {
    let mut inbox = Inbox::default();
    while door.readable().await.is_ok() {
        running.with(|core, now| {
            for _ in 0..TURN {
                if !door.receive(&mut inbox, |from, datagram| core.datagram(now, region, from, datagram)) {
                    break;
                }
            }
        });
    }
}

/// Serves a listener for WebSockets: with TLS where a configuration is given.
pub(super) async fn websockets(
    running: Arc<Running>,
    region: usize,
    listener: TcpListener,
    tls: Option<Arc<ServerConfig>>,
    mode: Mode,
) {
    loop {
        match listener.accept().await {
            Ok((stream, from)) => {
                let (gateway, tls) = (Arc::clone(&running), tls.clone());
                running.spawn(async move {
                    // A client that breaks off has had enough.
                    let _ = connection(&gateway, region, stream, from, tls, mode).await;
                });
            }
            // Out of descriptors: the next accept may work, but must not spin.
            Err(_) => sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn connection(
    running: &Arc<Running>,
    region: usize,
    stream: TcpStream,
    from: SocketAddr,
    tls: Option<Arc<ServerConfig>>,
    mode: Mode,
) -> io::Result<()> {
    // Small records must not wait for a full segment.
    let _ = stream.set_nodelay(true);
    let Some(tls) = tls else {
        return websocket::serve(running, region, from, mode, stream).await;
    };
    let code = running.regions.get(region).map_or("", String::as_str);
    let intercepted =
        running.around.faults.gateway(GatewayKnob::TlsIntercept, Some(GatewayPath::Websocket), code);
    let tls = match intercepted.and_then(|fault| fault.value) {
        Some(issuer) => tls::server("gateway", &issuer)?,
        None => tls,
    };
    let stream = timeout(HANDSHAKE, TlsAcceptor::from(tls).accept(stream)).await??;
    websocket::serve(running, region, from, mode, stream).await
}
