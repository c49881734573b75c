//! Tunnels against a gateway in the same process, over real sockets on the loopback.

#![allow(clippy::unwrap_used)]

mod faults;
mod gateway;
mod names;
mod soak;
mod transports;

use std::net::SocketAddrV6;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::future::BoxFuture;
use netstack::noise::PrivateKey;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::diagnostics::Failure;
use gateway::{CLIENT, Gateway, MACHINE};

/// Far beyond what anything here may take; never a measure.
const LONG: Duration = Duration::from_secs(30);

/// Keys in memory.
struct Source {
    keys: Mutex<PeerKeys>,
    /// What a repair brings.
    next: Mutex<Option<PeerKeys>>,
    repairs: Mutex<u32>,
    winners: Mutex<Vec<Transport>>,
    released: Mutex<bool>,
    narrow: Mutex<bool>,
}

impl PeerSource for Source {
    fn peer(&self) -> BoxFuture<'_, Result<PeerKeys, Failure>> {
        Box::pin(async { Ok(self.keys.lock().unwrap().clone()) })
    }

    fn repair<'a>(&'a self, facts: &'a TunnelFacts) -> BoxFuture<'a, Result<Option<PeerKeys>, Failure>> {
        Box::pin(async move {
            assert!(facts.unanswered_for.is_some());
            *self.repairs.lock().unwrap() += 1;
            Ok(self.next.lock().unwrap().take())
        })
    }

    fn won(&self, transport: Transport) {
        self.winners.lock().unwrap().push(transport);
    }

    fn narrowed(&self) {
        *self.narrow.lock().unwrap() = true;
    }

    fn release(&self) -> BoxFuture<'_, ()> {
        Box::pin(async { *self.released.lock().unwrap() = true })
    }
}

/// A gateway, a source of keys for it, and options that find it.
struct Setting {
    gateway: Gateway,
    source: Arc<Source>,
    options: TunnelOptions,
}

impl Setting {
    async fn new() -> Setting {
        let private_key = PrivateKey::generate();
        let gateway = Gateway::start(private_key.public()).await;
        let keys = PeerKeys {
            private_key,
            gateway_key: gateway.key,
            endpoint: "127.0.0.1".into(),
            peer_ip: CLIENT,
            winner: None,
            narrow: false,
        };
        let source = Arc::new(Source {
            keys: Mutex::new(keys),
            next: Mutex::default(),
            repairs: Mutex::default(),
            winners: Mutex::default(),
            released: Mutex::default(),
            narrow: Mutex::default(),
        });
        let options = TunnelOptions {
            udp_port: gateway.udp_port,
            websocket_port: gateway.websocket_port,
            ..TunnelOptions::default()
        };
        Setting { gateway, source, options }
    }

    async fn open(&self) -> Tunnel {
        Tunnel::open(Access::Peer(self.source.clone()), self.options.clone()).await.unwrap()
    }

    fn winners(&self) -> Vec<Transport> {
        self.source.winners.lock().unwrap().clone()
    }
}

fn own(tunnel: &Tunnel) -> &super::own::Own {
    match tunnel {
        Tunnel::Own(own) => own,
        Tunnel::Agent(_) => panic!("somebody else's"),
    }
}

fn at(port: u16) -> SocketAddrV6 {
    SocketAddrV6::new(MACHINE, port, 0, 0)
}

/// Sends bytes through an echo and expects them back.
async fn echo(stream: &mut Stream, bytes: &[u8]) {
    let work = async {
        stream.write_all(bytes).await.unwrap();
        let mut back = vec![0; bytes.len()];
        stream.read_exact(&mut back).await.unwrap();
        assert_eq!(back, bytes);
    };
    tokio::time::timeout(LONG, work).await.expect("the stream hangs");
}

/// Waits until the facts are as wanted.
async fn until(tunnel: &Tunnel, what: &str, wanted: impl Fn(&TunnelFacts) -> bool) -> TunnelFacts {
    let end = tokio::time::Instant::now() + LONG;
    loop {
        let facts = tunnel.facts();
        if wanted(&facts) {
            return facts;
        }
        assert!(tokio::time::Instant::now() < end, "{what}: {facts:#?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
