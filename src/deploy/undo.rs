//! Taking stages back: newest first, lanes side by side, every step tried again while that may help. What cannot be
//! taken back is named. Nothing but what this deploy itself did is touched.

use std::time::{Duration, Instant};

use futures::future::join_all;
use model::journal::Entry;
use model::machine::{Machine, metadata};
use model::plan::{Lane, MachineRef};

use super::Event;
use super::event::warn;
use super::lane::{Broken, Shared};

/// Attempts at one step, and the pause after the first.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(500);

/// Takes back what the lanes of these stages (oldest first) began.
pub(super) async fn run(shared: &Shared<'_>, stages: Vec<Vec<&Lane>>) {
    shared.steady.set(true);
    shared.listen.event(&Event::Undoing);
    for lanes in stages.iter().rev() {
        join_all(lanes.iter().map(|lane| back(shared, lane))).await;
    }
    sweep(shared).await;
    shared.steady.set(false);
    let mut ledger = shared.ledger.borrow_mut();
    ledger.undone = true;
    ledger.left.sort();
    ledger.left.dedup();
    shared.listen.event(&Event::Undone { left: &ledger.left });
}

/// One lane. A step that fails does not keep the next one from being tried: each brings the app nearer to what it was.
async fn back(shared: &Shared<'_>, lane: &Lane) {
    for step in &lane.undo {
        let mut attempt = 1;
        loop {
            match shared.told(step).await {
                Ok(()) | Err(Broken::GivenUp) => break,
                Err(Broken::Failed(_)) if attempt < ATTEMPTS => {
                    tokio::time::sleep(PAUSE * attempt).await;
                    attempt += 1;
                }
                Err(Broken::Failed(failure)) => {
                    let label = shared.label(&step.machine);
                    warn(shared.listen, &failure);
                    shared.ledger.borrow_mut().left.push(label);
                    break;
                }
            }
        }
    }
}

/// Machines of this release that nobody knows of: their creation was accepted and its answer lost.
async fn sweep(shared: &Shared<'_>) {
    let (app, api) = (&shared.ports.app, &shared.ports.machines);
    let Ok(machines) = api.list_machines(app, false).await else { return };
    for machine in machines.iter().filter(|machine| is_orphan(shared, machine)) {
        if remove(shared, machine).await {
            shared.record(Entry::Destroyed { machine: machine.id.clone() }).await;
        } else {
            shared.ledger.borrow_mut().left.push(machine.id.clone());
        }
    }
}

fn is_orphan(shared: &Shared<'_>, machine: &Machine) -> bool {
    let progress = &shared.ledger.borrow().progress;
    let known = progress.updated.contains_key(&machine.id) || progress.destroyed.contains(&machine.id);
    let planned = shared.work.plan.machine(&MachineRef::Existing(machine.id.clone())).is_some();
    machine.is_active()
        && !known
        && !planned
        && !machine.is_release_command()
        && machine.metadata(metadata::RELEASE_ID) == shared.stamp.id
}

/// Its lease was taken with its creation.
async fn remove(shared: &Shared<'_>, machine: &Machine) -> bool {
    shared.leases.take_over(&machine.id, shared.ports).await;
    let nonce = shared.leases.nonce(&machine.id).ok().flatten();
    let deadline = Instant::now() + shared.work.patience.lease + Duration::from_secs(2);
    loop {
        match shared
            .ports
            .machines
            .destroy_machine(&shared.ports.app, &machine.id, true, nonce.as_deref())
            .await
        {
            Ok(()) => return true,
            Err(error) if error.is_not_found() => return true,
            Err(error) => {
                let held = error.status() == Some(409) || error.is_transient();
                if !held || Instant::now() > deadline {
                    return false;
                }
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}
