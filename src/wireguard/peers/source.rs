//! The pool's peers as a tunnel's driver asks for them.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use netstack::path::Transport;
use tokio::sync::Mutex;

use crate::diagnostics::Failure;
use crate::wireguard::{PeerKeys, PeerSource, TunnelFacts};

use super::{Claim, Error, Peers, Wanted};

/// So many handshakes within so short a time mean that another process uses the same key (tunnel.md 4.8 rule 7).
const CONTENDED: (u32, Duration) = (3, Duration::from_secs(60));

/// A peer of one tunnel.
pub(crate) struct Source {
    inner: Arc<Inner>,
}

struct Inner {
    peers: Peers,
    wanted: Wanted,
    claim: Mutex<Option<Claim>>,
    /// What carried the tunnel; written down when the peer is given back.
    won: StdMutex<Option<Transport>>,
    /// The API said that it does not know the peer.
    unknown: StdMutex<bool>,
}

impl Source {
    pub(crate) fn new(peers: Peers, wanted: Wanted) -> Self {
        let inner = Inner {
            peers,
            wanted,
            claim: Mutex::new(None),
            won: StdMutex::new(None),
            unknown: StdMutex::new(false),
        };
        Self { inner: Arc::new(inner) }
    }
}

impl PeerSource for Source {
    fn peer(&self) -> BoxFuture<'_, Result<PeerKeys, Failure>> {
        Box::pin(async move {
            let mut held = self.inner.claim.lock().await;
            let claim = match held.take() {
                Some(claim) => claim,
                None => self.inner.peers.claim(&self.inner.wanted).await?,
            };
            if claim.wants_validation() {
                // Beside the handshake: what it says is looked at when nobody answers.
                let inner = Arc::clone(&self.inner);
                tokio::spawn(async move { inner.validate().await });
            }
            let keys = keys(&claim)?;
            *held = Some(claim);
            Ok(keys)
        })
    }

    fn repair<'a>(&'a self, facts: &'a TunnelFacts) -> BoxFuture<'a, Result<Option<PeerKeys>, Failure>> {
        Box::pin(async move {
            let mut held = self.inner.claim.lock().await;
            let Some(claim) = held.as_mut() else { return Ok(None) };
            if claim.was_repaired() {
                return Ok(None);
            }
            let contended = facts.handshakes >= CONTENDED.0 && facts.age < CONTENDED.1;
            let known = !*lock(&self.inner.unknown) && claim.validate().await.map_err(Error::from)?;
            if known && !contended {
                return Ok(None);
            }
            claim.repair().await?;
            Ok(Some(keys(claim)?))
        })
    }

    fn won(&self, transport: Transport) {
        *lock(&self.inner.won) = Some(transport);
    }

    fn release(&self) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let won = *lock(&self.inner.won);
            if let Some(mut claim) = self.inner.claim.lock().await.take() {
                if let Some(transport) = won {
                    claim.worked(transport.into());
                }
                claim.release().await;
            }
            self.inner.peers.sweep().await;
        })
    }
}

impl Inner {
    async fn validate(&self) {
        let record = {
            let held = self.claim.lock().await;
            let Some(claim) = held.as_ref() else { return };
            claim.record().clone()
        };
        let Ok(known) = self.peers.account().knows(&record).await else { return };
        if !known {
            *lock(&self.unknown) = true;
            return;
        }
        if let Some(claim) = self.claim.lock().await.as_mut()
            && claim.record().peer_ip == record.peer_ip
        {
            claim.validated();
        }
    }
}

/// Nothing here spans two fields: what a panicking holder left is as good as anything.
fn lock<T>(mutex: &StdMutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn keys(claim: &Claim) -> Result<PeerKeys, Failure> {
    let record = claim.record();
    let tampered = || Error::Unusable { what: "gateway key", value: record.gateway_key.clone() };
    Ok(PeerKeys {
        private_key: claim.private_key()?,
        gateway_key: record.gateway_key.parse().map_err(|_| tampered())?,
        endpoint: record.gateway.clone(),
        peer_ip: record.peer_ip,
        winner: claim.last_transport().map(Transport::from),
    })
}

impl From<Transport> for super::Transport {
    fn from(transport: Transport) -> Self {
        match transport {
            Transport::Udp => Self::Udp,
            Transport::WebSocket => Self::WebSocket,
        }
    }
}

impl From<super::Transport> for Transport {
    fn from(transport: super::Transport) -> Self {
        match transport {
            super::Transport::Udp => Self::Udp,
            super::Transport::WebSocket => Self::WebSocket,
        }
    }
}
