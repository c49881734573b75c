//! Performs the stages of a plan: pools side by side, lanes up to a pool's width. At the first failure
//! no new lane begins, running mutations end, waits are given up, leases are given back — on every path.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

use futures::future::join_all;
use futures::stream::{FuturesUnordered, StreamExt};
use model::journal::Progress;
use model::plan::{Lane, Pool, ReleaseStamp, Stage};

use crate::context::Interrupt;
use crate::diagnostics::Failure;

use super::lane::{End, Shared};
use super::lease::Leases;
use super::provision::Provided;
use super::{Event, Ledger, Listener, Ports, Stop, Work};

/// Runs the plan. The ledger says what the platform acknowledged, also when it ends early.
pub(super) async fn run(
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    provided: &Provided,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) -> Result<Ledger, Stop> {
    let leases = tokio::select! {
        biased;
        leases = Leases::acquire(work, ports, listen) => leases?,
        signal = interrupt.wait() => return Err(Failure::interrupted(signal).into()),
    };
    let shared = Shared {
        work,
        ports,
        stamp,
        provided,
        listen,
        leases: &leases,
        made: tokio::sync::watch::Sender::new(made(&work.earlier.done)),
        ledger: RefCell::new(Ledger { progress: work.earlier.done.clone(), ..Ledger::default() }),
        halt: tokio::sync::watch::Sender::new(false),
    };
    let failures = {
        let stages = stages(&work.plan.stages, &shared);
        let mut stages = std::pin::pin!(stages);
        let mut keep = std::pin::pin!(leases.keep(ports));
        let mut interrupted = std::pin::pin!(interrupt.wait());
        let mut told = false;
        loop {
            tokio::select! {
                biased;
                failures = &mut stages => break failures,
                () = &mut keep => {}
                _ = &mut interrupted, if !told => {
                    told = true;
                    listen.event(&Event::Interrupted);
                    shared.halt.send_replace(true);
                }
            }
        }
    };
    leases.release_all(ports).await;
    let ledger = shared.ledger.into_inner();
    if let Some(signal) = interrupt.raised() {
        return Err(Stop { failure: Failure::interrupted(signal), ledger });
    }
    let diagnostics = failures.into_iter().map(|f| f.diagnostic().clone()).collect();
    match model::diagnosis::aggregate(diagnostics) {
        None => Ok(ledger),
        Some(primary) => Err(Stop { failure: Failure::from_diagnostic(primary).app(&ports.app), ledger }),
    }
}

/// Ids of machines that an earlier run of this deploy made, by slot.
fn made(done: &Progress) -> BTreeMap<String, String> {
    done.created.iter().map(|(slot, made)| (slot.clone(), made.machine.clone())).collect()
}

async fn stages(stages: &[Stage], shared: &Shared<'_>) -> Vec<Failure> {
    let mut failures = Vec::new();
    for stage in stages {
        if *shared.halt.borrow() {
            stage.pools.iter().flat_map(|p| &p.lanes).for_each(|lane| skip(lane, shared));
            continue;
        }
        let pools = join_all(stage.pools.iter().map(|pool| self::pool(pool, shared))).await;
        failures.extend(pools.into_iter().flatten());
    }
    failures
}

/// Runs one pool. Futures are drained, never dropped: a dropped lane would leave its lease behind.
async fn pool(pool: &Pool, shared: &Shared<'_>) -> Vec<Failure> {
    let mut waiting: VecDeque<&Lane> = pool.lanes.iter().collect();
    let mut running = FuturesUnordered::new();
    let mut failures = Vec::new();
    let mut width = if pool.first_alone { 1 } else { pool.width.max(1) };
    loop {
        let halted = *shared.halt.borrow() && !pool.keep_going;
        if halted {
            waiting.drain(..).for_each(|lane| skip(lane, shared));
        }
        while running.len() < width
            && let Some(lane) = waiting.pop_front()
        {
            running.push(shared.run(lane));
        }
        match running.next().await {
            Some(End::Failed(failure)) => failures.push(*failure),
            Some(End::Done | End::GivenUp) => {}
            None => return failures,
        }
        width = pool.width.max(1);
    }
}

fn skip(lane: &Lane, shared: &Shared<'_>) {
    let label = lane.machine.to_string();
    shared.listen.event(&Event::Skipped { label: &label, because: "another machine failed" });
    shared.ledger.borrow_mut().skipped.push(label);
}
