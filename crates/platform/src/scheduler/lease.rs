//! Leases: who may change a machine for a while.

use std::time::Duration;

use crate::domain::{Lease, Machine, MachineState, Millis, now_ms};
use crate::state::{Key, World};

use super::Scheduler;
use super::ports::Origin;
use super::refusal::Refusal;
use super::request::Caller;

/// Time to live of a lease asked for without one.
const DEFAULT_TTL: Duration = Duration::from_secs(60);

/// A fresh lease without an owner yet; `ttl` in seconds.
pub(super) fn new(machine: &Machine, ttl: u64, now: Millis) -> Lease {
    let ttl = i64::try_from(ttl.saturating_mul(1000)).unwrap_or(i64::MAX / 2);
    Lease {
        nonce: format!("{:032x}", rand::random::<u128>()),
        owner: String::new(),
        description: String::new(),
        expires_at: now.saturating_add(ttl),
        version: machine.instance_id.clone(),
    }
}

/// The lease in force at `now`.
fn live(machine: &Machine, now: Millis) -> Option<&Lease> {
    machine.lease.as_ref().filter(|l| l.expires_at > now)
}

/// Whether a command with this nonce may go on.
fn allows(machine: &Machine, nonce: Option<&str>, now: Millis) -> Result<(), Refusal> {
    match (live(machine, now), nonce) {
        (None, None) => Ok(()),
        (Some(lease), Some(nonce)) if lease.nonce == nonce => Ok(()),
        (Some(lease), _) => Err(Refusal::held(&machine.id, lease)),
        // The caller thinks it holds the machine, but anybody may have changed it since.
        (None, Some(_)) => Err(Refusal::LeaseLost { machine: machine.id.clone() }),
    }
}

impl Scheduler {
    /// The machine, if no lease of somebody else stands in the way.
    pub(super) fn leased_in<'w>(
        &self,
        world: &'w World,
        app: &str,
        id: &str,
        caller: &Caller,
    ) -> Result<&'w Machine, Refusal> {
        let app = world.app(app).ok_or(Refusal::AppNotFound)?;
        let found = world.machines.get(id).filter(|m| m.app == app.name);
        let machine = found.ok_or(Refusal::MachineNotFound)?;
        self.no_foreign_lease(machine)?;
        allows(machine, caller.nonce.as_deref(), now_ms())?;
        Ok(machine)
    }

    fn no_foreign_lease(&self, machine: &Machine) -> Result<(), Refusal> {
        match self.knobs.lease(&Origin::of(machine)) {
            None => Ok(()),
            Some(foreign) => Err(Refusal::LeaseHeld {
                machine: machine.id.clone(),
                owner: foreign.owner,
                expires_at: foreign.expires_at,
            }),
        }
    }

    /// The lease in force.
    ///
    /// # Errors
    /// [`Refusal::LeaseNotFound`] when there is none.
    pub fn lease(&self, app: &str, id: &str) -> Result<Lease, Refusal> {
        let machine = self.machine(app, id)?;
        if let Some(foreign) = self.knobs.lease(&Origin::of(&machine)) {
            return Ok(Lease {
                nonce: foreign.nonce,
                owner: foreign.owner,
                description: foreign.description,
                expires_at: foreign.expires_at,
                version: machine.instance_id,
            });
        }
        live(&machine, now_ms()).cloned().ok_or(Refusal::LeaseNotFound)
    }

    /// Takes a lease, or renews it when the caller's nonce is of the one in force.
    ///
    /// # Errors
    /// Held by somebody else; a nonce without a lease in force.
    pub fn acquire_lease(
        &self,
        app: &str,
        id: &str,
        ttl: Option<Duration>,
        description: &str,
        caller: &Caller,
    ) -> Result<Lease, Refusal> {
        let ttl = ttl.filter(|t| !t.is_zero()).unwrap_or(DEFAULT_TTL).as_secs().max(1);
        self.commit(|world| {
            let now = now_ms();
            let machine = self.leased_in(world, app, id, caller);
            let machine = match machine {
                // Refreshing what is no longer there: the wire knows one text for it.
                Err(Refusal::LeaseLost { .. }) => return Err(Refusal::LeaseNotFound),
                other => other?,
            };
            if machine.state == MachineState::Destroyed {
                return Err(Refusal::MachineNotFound);
            }
            let mut lease = new(machine, ttl, now);
            if let Some(held) = live(machine, now) {
                lease.nonce.clone_from(&held.nonce);
                lease.description.clone_from(&held.description);
            }
            lease.owner.clone_from(&caller.owner);
            if !description.is_empty() {
                description.clone_into(&mut lease.description);
            }
            if let Some(machine) = world.machines.get_mut(id) {
                machine.lease = Some(lease.clone());
            }
            world.touch(Key::Machine(id.to_owned()));
            Ok(lease)
        })
    }

    /// Gives a lease back.
    ///
    /// # Errors
    /// None in force, or held by somebody else.
    pub fn release_lease(&self, app: &str, id: &str, caller: &Caller) -> Result<(), Refusal> {
        self.commit(|world| {
            let machine = match self.leased_in(world, app, id, caller) {
                Err(Refusal::LeaseLost { .. }) => return Err(Refusal::LeaseNotFound),
                other => other?,
            };
            if live(machine, now_ms()).is_none() {
                return Err(Refusal::LeaseNotFound);
            }
            if let Some(machine) = world.machines.get_mut(id) {
                machine.lease = None;
            }
            world.touch(Key::Machine(id.to_owned()));
            Ok(())
        })
    }
}
