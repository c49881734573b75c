//! Leases: taken for all machines of the plan before the first change, refreshed while we work, given
//! back on every path (deploy.md 5.1, 9.4).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use futures::stream::StreamExt;
use model::diagnosis::{Code, Phase};
use model::journal::Entry;

use crate::api::Error;
use crate::context::Interrupt;
use crate::diagnostics::Failure;

use super::{Event, Listener, Ports, Work};

/// Pause between attempts while somebody else holds a lease: doubles from the first to the second.
const HELD_PAUSE: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(2));
/// Giving leases back after the work, all at once, must not take longer; one attempt at it neither.
const RELEASE_LIMIT: Duration = Duration::from_secs(5);
const RELEASE_ATTEMPT: Duration = Duration::from_secs(2);
const RELEASE_PAUSE: Duration = Duration::from_millis(200);

/// Requests about leases at the same time: each has a connection, and its buffers, of its own.
const AT_ONCE: usize = 50;

#[derive(Debug, Clone)]
struct Held {
    nonce: String,
    /// A refresh was refused: somebody else may be changing the machine now.
    lost: bool,
}

/// The leases of one deploy.
#[derive(Debug)]
pub(super) struct Leases {
    held: RefCell<BTreeMap<String, Held>>,
    ttl: Duration,
}

impl Leases {
    /// Takes all or none. Waits, within `patience.lease_wait`, for leases of others to end.
    pub(super) async fn acquire(
        work: &Work,
        ports: &Ports,
        listen: &dyn Listener,
        interrupt: &Interrupt,
    ) -> Result<Self, Failure> {
        let leases = Self { held: RefCell::default(), ttl: work.patience.lease };
        let gone = &work.earlier.done.destroyed;
        let wanted = work.plan.leases.iter().filter(|machine| !gone.contains(machine));
        let attempts = wanted.map(|machine| leases.acquire_one(machine, ports, work, listen));
        let mut attempts = futures::stream::iter(attempts).buffer_unordered(AT_ONCE);
        let mut failure = None;
        {
            // While one lease is waited for, the others must not run out.
            let mut keep = std::pin::pin!(leases.keep(ports));
            loop {
                let result = tokio::select! {
                    biased;
                    result = attempts.next() => result,
                    // Requests in flight are dropped; a lease one of them took ends within its time to live.
                    signal = interrupt.wait() => Some(Err(Failure::interrupted(signal))),
                    () = &mut keep => continue,
                };
                match result {
                    None => break,
                    Some(Ok(())) => {}
                    Some(Err(error)) => {
                        // Drained rather than dropped: a dropped attempt could leave a lease behind.
                        failure.get_or_insert(error);
                        if interrupt.raised().is_some() {
                            break;
                        }
                    }
                }
            }
        }
        drop(attempts);
        match failure {
            None => Ok(leases),
            Some(failure) => {
                leases.release_all(ports).await;
                Err(failure)
            }
        }
    }

    async fn acquire_one(
        &self,
        machine: &str,
        ports: &Ports,
        work: &Work,
        listen: &dyn Listener,
    ) -> Result<(), Failure> {
        // Our own lease of an earlier process is prolonged; if it is over, that is refused and a new one taken.
        if let Some(nonce) = work.earlier.leases.get(machine) {
            let ttl = self.ttl.as_secs().max(1);
            let prolonged =
                ports.machines.acquire_lease(&ports.app, machine, ttl, Some(nonce.expose())).await;
            if let Ok(lease) = prolonged {
                let nonce = if lease.nonce.expose().is_empty() { nonce.clone() } else { lease.nonce };
                self.adopt(machine, nonce.expose());
                work.note(Entry::Leased { machine: machine.to_owned(), nonce }).await;
                return Ok(());
            }
        }
        let deadline = Instant::now() + work.patience.lease_wait;
        let mut pause = HELD_PAUSE.0;
        let mut told = false;
        loop {
            let error = match ports
                .machines
                .acquire_lease(&ports.app, machine, self.ttl.as_secs().max(1), None)
                .await
            {
                Ok(lease) => {
                    self.adopt(machine, lease.nonce.expose());
                    work.note(Entry::Leased { machine: machine.to_owned(), nonce: lease.nonce }).await;
                    return Ok(());
                }
                Err(error) => error,
            };
            // A lost answer may have taken the lease; it ends by itself, so waiting covers that, too.
            let held = error.status() == Some(409) || error.effect_unknown();
            if !held || Instant::now() + pause > deadline {
                return Err(ports.judge(&error, Phase::Lease, "acquire lease").machine(machine));
            }
            if !told {
                let said = said(&error);
                listen.event(&Event::LeaseWait { machine, said: &said });
                told = true;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(HELD_PAUSE.1);
        }
    }

    /// Takes over a nonce that came with a created machine.
    pub(super) fn adopt(&self, machine: &str, nonce: &str) {
        if !nonce.is_empty() {
            let held = Held { nonce: nonce.to_owned(), lost: false };
            self.held.borrow_mut().insert(machine.to_owned(), held);
        }
    }

    /// Takes over the lease of a machine that this deploy made, when the answer that carried its nonce was lost. Without
    /// a lease, or without an answer, guarded calls simply go without.
    pub(super) async fn take_over(&self, machine: &str, ports: &Ports) {
        if self.held.borrow().contains_key(machine) {
            return;
        }
        let Ok(Some(lease)) = ports.machines.lease(&ports.app, machine).await else { return };
        let Some(data) = lease.data else { return };
        // Prolonged at once: its holder may have died a while ago, and the next refresh would come too late.
        let ttl = self.ttl.as_secs().max(1);
        let nonce = data.nonce.expose();
        match ports.machines.acquire_lease(&ports.app, machine, ttl, Some(nonce)).await {
            Ok(lease) if !lease.nonce.expose().is_empty() => self.adopt(machine, lease.nonce.expose()),
            Err(error) if !error.is_transient() => {
                // It ended just now. Whoever took it meanwhile is heard of at the first guarded call.
                if let Ok(lease) = ports.machines.acquire_lease(&ports.app, machine, ttl, None).await {
                    self.adopt(machine, lease.nonce.expose());
                }
            }
            Ok(_) | Err(_) => self.adopt(machine, nonce),
        }
    }

    /// The nonce to send with guarded calls; an error once the lease was lost.
    pub(super) fn nonce(&self, machine: &str) -> Result<Option<String>, Failure> {
        match self.held.borrow().get(machine) {
            Some(held) if held.lost => {
                Err(Failure::new(Code::Q502, format!("lost the lock on machine {machine} during the deploy"))
                    .because("a refresh of the lease was refused; another client may be changing the machine")
                    .next_step("see who else deploys, then run the deploy again")
                    .machine(machine))
            }
            Some(held) => Ok(Some(held.nonce.clone())),
            None => Ok(None),
        }
    }

    /// Refreshes for as long as it is polled; never ends.
    pub(super) async fn keep(&self, ports: &Ports) {
        let every = (self.ttl.saturating_sub(Duration::from_secs(1)) / 3).max(Duration::from_millis(300));
        loop {
            tokio::time::sleep(every).await;
            let held: Vec<(String, String)> = self
                .held
                .borrow()
                .iter()
                .filter(|(_, h)| !h.lost)
                .map(|(m, h)| (m.clone(), h.nonce.clone()))
                .collect();
            futures::stream::iter(&held)
                .for_each_concurrent(AT_ONCE, |(machine, nonce)| self.refresh(machine, nonce, ports))
                .await;
        }
    }

    async fn refresh(&self, machine: &str, nonce: &str, ports: &Ports) {
        let ttl = self.ttl.as_secs().max(1);
        match ports.machines.acquire_lease(&ports.app, machine, ttl, Some(nonce)).await {
            Ok(lease) if lease.nonce.expose() == nonce || lease.nonce.expose().is_empty() => {}
            Ok(_) => self.mark_lost(machine, nonce),
            // Transient trouble: the next refresh is due well before the lease ends.
            Err(error) if error.is_transient() => {}
            Err(_) => self.mark_lost(machine, nonce),
        }
    }

    fn mark_lost(&self, machine: &str, nonce: &str) {
        if let Some(held) = self.held.borrow_mut().get_mut(machine)
            && held.nonce == nonce
        {
            held.lost = true;
        }
    }

    /// Gives one lease back.
    pub(super) async fn release(&self, machine: &str, ports: &Ports) {
        let held = self.held.borrow_mut().remove(machine);
        if let Some(held) = held {
            // A lease that cannot be given back ends by itself within its time to live.
            drop(tokio::time::timeout(RELEASE_LIMIT, give_back(machine, &held.nonce, ports)).await);
        }
    }

    /// Gives all leases back, in parallel. For destroyed machines there is nothing to give back.
    pub(super) async fn release_all(&self, ports: &Ports) {
        let machines: Vec<String> = self.held.borrow().keys().cloned().collect();
        let all = futures::stream::iter(&machines).for_each_concurrent(AT_ONCE, |m| self.release(m, ports));
        drop(tokio::time::timeout(RELEASE_LIMIT, all).await);
    }

    /// Forgets the lease of a machine that no longer exists.
    pub(super) fn forget(&self, machine: &str) {
        self.held.borrow_mut().remove(machine);
    }
}

/// Tries until the lease is gone: one lost answer must not lock others out.
async fn give_back(machine: &str, nonce: &str, ports: &Ports) {
    loop {
        let release = ports.machines.release_lease(&ports.app, machine, nonce);
        match tokio::time::timeout(RELEASE_ATTEMPT, release).await {
            Ok(Err(error)) if error.is_transient() => {}
            Err(_) => {}
            Ok(_) => return,
        }
        tokio::time::sleep(RELEASE_PAUSE).await;
    }
}

fn said(error: &Error) -> String {
    error.exchange().and_then(|e| e.message.clone()).unwrap_or_else(|| error.to_string())
}
