//! The pool's peers as a tunnel's driver asks for them.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};

use futures::future::BoxFuture;
use netstack::path::Transport;
use tokio::sync::Mutex;

use crate::diagnostics::Failure;
use crate::wireguard::{PeerKeys, PeerSource, Stage, TunnelFacts};

use super::{Claim, Error, Peers, Wanted};

/// Says something to whoever uses the tunnel.
pub(crate) type Tell = Box<dyn Fn(&str) + Send + Sync>;

/// A peer of one tunnel.
pub(crate) struct Source {
    inner: Arc<Inner>,
    tell: Tell,
}

struct Inner {
    peers: Peers,
    wanted: Wanted,
    claim: Mutex<Option<Claim>>,
    /// What carried the tunnel; written down when the peer is given back.
    won: StdMutex<Option<Transport>>,
    /// Large packets are lost on the way.
    narrow: StdMutex<bool>,
    /// The API said that it does not know the peer.
    unknown: StdMutex<bool>,
}

impl Source {
    /// `tell` is used when the peer has to be replaced because its key is in use elsewhere.
    pub(crate) fn new(peers: Peers, wanted: Wanted, tell: Tell) -> Self {
        let inner = Inner {
            peers,
            wanted,
            claim: Mutex::new(None),
            won: StdMutex::new(None),
            narrow: StdMutex::new(false),
            unknown: StdMutex::new(false),
        };
        Self { inner: Arc::new(inner), tell }
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
            // A peer that was made anew and has worked since may be lost another time; one that never did is not what
            // is wrong. A key that nobody can have yet is not fought over twice.
            if claim.was_repaired() && (facts.contended || !facts.answered()) {
                return Ok(None);
            }
            if facts.contended {
                claim.repair().await?;
                (self.tell)(CONTENDED);
                return Ok(Some(keys(claim)?));
            }
            let known = !*lock(&self.inner.unknown) && claim.validate().await.map_err(Error::from)?;
            if known && !gateway_lives(facts) {
                return Ok(None);
            }
            claim.repair().await?;
            *lock(&self.inner.unknown) = false;
            Ok(Some(keys(claim)?))
        })
    }

    fn won(&self, transport: Transport) {
        *lock(&self.inner.won) = Some(transport);
    }

    fn narrowed(&self) {
        *lock(&self.inner.narrow) = true;
    }

    fn release(&self) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let won = *lock(&self.inner.won);
            let narrow = *lock(&self.inner.narrow);
            if let Some(mut claim) = self.inner.claim.lock().await.take() {
                if let Some(transport) = won {
                    claim.worked(transport.into());
                }
                if narrow {
                    claim.narrowed();
                }
                claim.release().await;
            }
            self.inner.peers.sweep().await;
        })
    }
}

/// Said when a key turns out to be in use elsewhere.
const CONTENDED: &str = "another process uses this computer's WireGuard key (a copied home directory, say); a new one was \
                         made, and what was open has to be opened again";

/// The gateway talks to us, and does not answer our key: it was made anew with another key of its own, or no longer has
/// ours, whatever the API believes. The WebSocket shows it; silence over UDP shows nothing.
fn gateway_lives(facts: &TunnelFacts) -> bool {
    facts
        .of(Transport::WebSocket)
        .any(|path| path.live && path.websocket.as_ref().is_some_and(|report| report.stage == Stage::Open))
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
        narrow: claim.is_narrow(),
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
