//! What the stack costs: two hosts in one process on one thread, joined in memory, with and without
//! WireGuard between them; real time.
//!
//! `cargo run --release -p fly-netstack --example loopback [megabytes]`
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::{Duration, Instant};

use netstack::host::{Config, Host};
use netstack::noise::{Output, PathId, Peer, PeerConfig, PrivateKey, Seal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const CLIENT: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0xd6b, 0, 0xa, 0x102);
const GATEWAY: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 3);
/// Packets of one turn, as a batch of UDP segmentation offload has them.
const BATCH: usize = 64;
const BLOCK: usize = 64 * 1024;

/// CPU time of this process so far.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}

/// Both WireGuard ends after their handshake.
fn peers() -> (Peer, Peer) {
    let now = Instant::now();
    let (one, two) = (PrivateKey::generate(), PrivateKey::generate());
    let mut client = Peer::new(now, PeerConfig::client(one.clone(), two.public()));
    let mut gateway = Peer::new(now, PeerConfig::gateway(two, one.public(), 7));
    client.add_path(now, PathId(0), Duration::ZERO);
    client.initiate(now, true);
    let (mut up, mut down) = (Output::new(), Output::new());
    client.handle_timeout(now, &mut up);
    for _ in 0..4 {
        for (_, datagram) in up.datagrams() {
            let _ = gateway.handle_datagram(now, PathId(0), None, datagram, &mut down);
        }
        up.clear();
        for (_, datagram) in down.datagrams() {
            let _ = client.handle_datagram(now, PathId(0), None, datagram, &mut up);
        }
        down.clear();
    }
    (client, gateway)
}

/// Carries packets both ways; with peers, sealed and opened.
async fn carry(client: Host, gateway: Host, mut peers: Option<(Peer, Peer)>) {
    let (mut packet, mut sealed) = (vec![0; 2048], vec![0; 2048]);
    let mut opened = Output::new();
    loop {
        tokio::select! {
            () = client.ready() => {}
            () = gateway.ready() => {}
        }
        let now = Instant::now();
        for up in [true, false] {
            let (from, to) = if up { (&client, &gateway) } else { (&gateway, &client) };
            for _ in 0..BATCH {
                let Some(len) = from.transmit(&mut packet) else { break };
                let Some((one, two)) = &mut peers else {
                    to.receive(&packet[..len]);
                    continue;
                };
                let (one, two) = if up { (one, two) } else { (two, one) };
                if let Seal::Sent { len, .. } = one.seal(now, &packet[..len], &mut sealed) {
                    let _ = two.handle_datagram(now, PathId(0), None, &sealed[..len], &mut opened);
                }
            }
            to.receive_all(opened.packets());
            opened.clear();
        }
        tokio::task::yield_now().await;
    }
}

async fn transfer(streams: u64, bytes: u64, wireguard: bool) {
    let client = Host::new(Config::new(CLIENT));
    let gateway = Host::new(Config::gateway(GATEWAY));
    let driver = tokio::spawn(carry(client.clone(), gateway.clone(), wireguard.then(peers)));
    let mut incoming = gateway.incoming();
    let server = tokio::spawn(async move {
        let mut readers = Vec::new();
        for _ in 0..streams {
            let mut stream = incoming.next().await.expect("open").accept().expect("offered");
            readers.push(tokio::spawn(async move {
                let (mut block, mut total) = (vec![0; BLOCK], 0u64);
                while let Ok(len @ 1..) = stream.read(&mut block).await {
                    total += len as u64;
                }
                total
            }));
        }
        let mut total = 0;
        for reader in readers {
            total += reader.await.expect("reader");
        }
        total
    });
    let (began, used) = (Instant::now(), cpu());
    for _ in 0..streams {
        let client = client.clone();
        tokio::spawn(async move {
            let to = SocketAddrV6::new(GATEWAY, 80, 0, 0);
            let mut stream = client.connect(to, Duration::from_secs(5)).await.expect("connected");
            let block = vec![7; BLOCK];
            for _ in 0..bytes / streams / BLOCK as u64 {
                stream.write_all(&block).await.expect("written");
            }
            stream.shutdown().await.expect("shut");
            let _ = stream.read(&mut [0]).await;
        });
    }
    let total = server.await.expect("server");
    let (time, used) = (began.elapsed().as_secs_f64(), (cpu() - used).as_secs_f64());
    driver.abort();
    let stats = client.stats();
    println!(
        "{streams:3} streams, {:9}: {:6.2} Gbit/s, {:5.2} CPU s per GB (both ends), {} packets, {} again",
        if wireguard { "wireguard" } else { "plain" },
        total as f64 * 8.0 / time / 1e9,
        used / total as f64 * 1e9,
        stats.sent,
        stats.retransmitted,
    );
}

async fn round_trips(count: u32, wireguard: bool) {
    let client = Host::new(Config::new(CLIENT));
    let gateway = Host::new(Config::gateway(GATEWAY));
    let driver = tokio::spawn(carry(client.clone(), gateway.clone(), wireguard.then(peers)));
    let mut incoming = gateway.incoming();
    let server = tokio::spawn(async move {
        let mut stream = incoming.next().await.expect("open").accept().expect("offered");
        let mut byte = [0];
        while let Ok(1) = stream.read(&mut byte).await {
            stream.write_all(&byte).await.expect("written");
        }
    });
    let to = SocketAddrV6::new(GATEWAY, 80, 0, 0);
    let mut stream = client.connect(to, Duration::from_secs(5)).await.expect("connected");
    let began = Instant::now();
    for _ in 0..count {
        stream.write_all(&[1]).await.expect("written");
        stream.read_exact(&mut [0]).await.expect("read");
    }
    let each = began.elapsed() / count;
    server.abort();
    driver.abort();
    println!("round trip of one byte, {:9}: {each:?}", if wireguard { "wireguard" } else { "plain" });
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let megabytes: u64 = std::env::args().nth(1).and_then(|arg| arg.parse().ok()).unwrap_or(2000);
    for wireguard in [false, true] {
        for streams in [1, 16] {
            transfer(streams, megabytes * 1_000_000, wireguard).await;
        }
        round_trips(20_000, wireguard).await;
    }
}
