//! The tunnel alone, for `examples/tunnel_bench.rs`: the same transfers as `benches/tunnel/go/client` makes,
//! over the tunnel that commands use, without the API and without slots.

use std::net::{IpAddr, Ipv6Addr, SocketAddrV6};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::future::BoxFuture;
use netstack::noise::{PrivateKey, PublicKey};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{Access, PeerKeys, PeerSource, Policy, Transport, Tunnel, TunnelFacts, TunnelOptions};
use crate::diagnostics::Failure;

/// A peer made with `fly wireguard create`.
pub struct Peer {
    /// Ours, base64.
    pub private_key: String,
    /// The gateway's, base64.
    pub gateway_key: String,
    /// The gateway's address.
    pub endpoint: IpAddr,
    /// UDP port of the gateway, or of a link emulator before it.
    pub udp_port: u16,
    /// Our address.
    pub address: Ipv6Addr,
}

/// What to do.
#[derive(Debug, Clone, Copy)]
pub enum Job {
    /// Send so many bytes over so many streams at once.
    Up(u64, usize),
    /// Receive them.
    Down(u64, usize),
    /// One byte there and back, so many times.
    PingPong(usize),
    /// Connect, so many times.
    Connect(usize),
    /// Keep so many streams open, for so long.
    Idle(usize, Duration),
}

/// Times of one job.
#[derive(Debug, Default)]
pub struct Times {
    /// All of it, the handshake not counted.
    pub seconds: f64,
    /// Each round, microseconds, sorted.
    pub rounds_us: Vec<f64>,
}

struct Fixed(PeerKeys);

impl PeerSource for Fixed {
    fn peer(&self) -> BoxFuture<'_, Result<PeerKeys, Failure>> {
        Box::pin(async { Ok(self.0.clone()) })
    }
    fn repair<'a>(&'a self, _: &'a TunnelFacts) -> BoxFuture<'a, Result<Option<PeerKeys>, Failure>> {
        Box::pin(async { Ok(None) })
    }
    fn won(&self, _: Transport) {}
    fn narrowed(&self) {}
    fn release(&self) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }
}

/// Runs one job over UDP; `ready` is called between the handshake and the job.
pub async fn run(peer: Peer, to: SocketAddrV6, job: Job, ready: impl FnOnce()) -> Result<Times, String> {
    let private_key: PrivateKey = peer.private_key.parse().map_err(|_| "bad private key")?;
    let gateway_key: PublicKey = peer.gateway_key.parse().map_err(|_| "bad gateway key")?;
    let keys = PeerKeys {
        private_key,
        gateway_key,
        endpoint: peer.endpoint.to_string(),
        peer_ip: peer.address,
        winner: None,
        narrow: false,
    };
    let options =
        TunnelOptions { policy: Policy::UdpOnly, udp_port: peer.udp_port, ..TunnelOptions::default() };
    let text = |error: super::TunnelError| format!("{error:?}");
    let tunnel = Tunnel::open(Access::Peer(Arc::new(Fixed(keys))), options).await.map_err(text)?;
    drop(tunnel.connect(to).await.map_err(text)?);
    ready();
    let began = Instant::now();
    let mut times = Times::default();
    match job {
        Job::Up(bytes, streams) | Job::Down(bytes, streams) => {
            let share = bytes / streams as u64;
            let up = matches!(job, Job::Up(..));
            let each = (0..streams).map(|_| transfer(&tunnel, to, up, share));
            futures::future::try_join_all(each).await?;
        }
        Job::PingPong(rounds) => {
            let mut stream = tunnel.connect(to).await.map_err(text)?;
            stream.write_all(b"E").await.map_err(|e| e.to_string())?;
            for _ in 0..rounds {
                let at = Instant::now();
                stream.write_all(&[0]).await.map_err(|e| e.to_string())?;
                stream.read_exact(&mut [0]).await.map_err(|e| e.to_string())?;
                times.rounds_us.push(at.elapsed().as_secs_f64() * 1e6);
            }
        }
        Job::Connect(rounds) => {
            for _ in 0..rounds {
                let at = Instant::now();
                drop(tunnel.connect(to).await.map_err(text)?);
                times.rounds_us.push(at.elapsed().as_secs_f64() * 1e6);
            }
        }
        Job::Idle(streams, time) => {
            let mut open = Vec::with_capacity(streams);
            for _ in 0..streams {
                open.push(tunnel.connect(to).await.map_err(text)?);
            }
            tokio::time::sleep(time).await;
            // Each of them still works.
            for stream in &mut open {
                stream.write_all(b"E!").await.map_err(|e| e.to_string())?;
                stream.read_exact(&mut [0]).await.map_err(|e| e.to_string())?;
            }
        }
    }
    times.seconds = began.elapsed().as_secs_f64();
    times.rounds_us.sort_by(f64::total_cmp);
    tunnel.close().await;
    Ok(times)
}

async fn transfer(tunnel: &Tunnel, to: SocketAddrV6, up: bool, share: u64) -> Result<(), String> {
    let io = |error: std::io::Error| error.to_string();
    let mut stream = tunnel.connect(to).await.map_err(|error| format!("{error:?}"))?;
    let mut head = vec![if up { b'U' } else { b'D' }];
    head.extend(share.to_be_bytes());
    stream.write_all(&head).await.map_err(io)?;
    let mut buffer = vec![0; 256 << 10];
    let mut left = share;
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        if up {
            stream.write_all(&buffer[..part]).await.map_err(io)?;
            left -= part as u64;
        } else {
            match stream.read(&mut buffer[..part]).await.map_err(io)? {
                0 => return Err(format!("{left} bytes are missing")),
                n => left -= n as u64,
            }
        }
    }
    if up {
        stream.read_exact(&mut [0]).await.map_err(io)?;
    }
    Ok(())
}
