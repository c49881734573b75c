//! Performs the stages of a plan: pools side by side, lanes up to a pool's width. At the first failure
//! no new lane begins, running mutations end, waits are given up, leases are given back — on every path.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use futures::future::join_all;
use futures::stream::{FuturesUnordered, StreamExt};
use model::journal::Progress;
use model::plan::{Lane, MachineRef, OnFailure, Pool, ReleaseStamp, Stage, StageKind};

use crate::context::Interrupt;
use crate::diagnostics::Failure;

use super::lane::{Course, End, Shared};
use super::lease::Leases;
use super::provision::Provided;
use super::{Event, Ledger, Listener, Ports, Stop, Work, split, undo};

/// Runs the plan. The ledger says what the platform acknowledged, also when it ends early.
pub(super) async fn run(
    work: &Work,
    ports: &Ports,
    (stamp, leases): (&ReleaseStamp, &Leases),
    provided: &Provided,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) -> Result<Ledger, Stop> {
    let shared = Shared {
        work,
        ports,
        stamp,
        provided,
        listen,
        leases,
        made: tokio::sync::watch::Sender::new(made(&work.earlier.done)),
        ledger: RefCell::new(Ledger { progress: work.earlier.done.clone(), ..Ledger::default() }),
        halt: tokio::sync::watch::Sender::new(false),
        halted_by: Cell::new("another machine failed"),
        steady: Cell::new(false),
        never: tokio::sync::watch::Sender::new(false),
        held: held(&work.plan.stages),
    };
    let failures = {
        let stages = stages(&work.plan.stages, &shared);
        let mut stages = std::pin::pin!(stages);
        let mut interrupted = std::pin::pin!(interrupt.wait());
        let mut told = false;
        loop {
            tokio::select! {
                biased;
                failures = &mut stages => break failures,
                _ = &mut interrupted, if !told => {
                    told = true;
                    if !*shared.halt.borrow() {
                        shared.halted_by.set("the deploy was interrupted");
                    }
                    listen.event(&Event::Interrupted);
                    shared.halt.send_replace(true);
                }
            }
        }
    };
    let failures = split::judge(&shared, failures).await;
    let ledger = shared.ledger.into_inner();
    if let Some(signal) = interrupt.raised() {
        return Err(Stop { failure: Failure::interrupted(signal), ledger });
    }
    match Failure::of_all(failures) {
        None => Ok(ledger),
        Some(failure) => Err(Stop { failure: failure.app(&ports.app), ledger }),
    }
}

/// Ids of machines that an earlier run of this deploy made, by slot.
fn made(done: &Progress) -> BTreeMap<String, String> {
    done.created.iter().map(|(slot, made)| (slot.clone(), made.machine.clone())).collect()
}

/// Machines with lanes in more than one stage.
fn held(stages: &[Stage]) -> BTreeSet<MachineRef> {
    let mut seen: BTreeMap<&MachineRef, usize> = BTreeMap::new();
    for stage in stages {
        let lanes = stage.pools.iter().flat_map(|pool| &pool.lanes);
        let machines: BTreeSet<&MachineRef> = lanes.map(|lane| &lane.machine).collect();
        machines.into_iter().for_each(|machine| *seen.entry(machine).or_default() += 1);
    }
    seen.into_iter().filter(|(_, count)| *count > 1).map(|(machine, _)| machine.clone()).collect()
}

async fn stages(stages: &[Stage], shared: &Shared<'_>) -> Vec<Failure> {
    let mut failures = Vec::new();
    // What is taken back if anything fails before the point of no return.
    let mut undoable: Vec<Vec<&Lane>> = Vec::new();
    for stage in stages {
        let ended = *shared.halt.borrow() || !failures.is_empty();
        if ended && !undoable.is_empty() {
            undo::run(shared, std::mem::take(&mut undoable)).await;
        }
        if ended && stage.on_failure != OnFailure::RunAnyway {
            stage.pools.iter().flat_map(|p| &p.lanes).for_each(|lane| skip(lane, shared));
            continue;
        }
        if stage.on_failure == OnFailure::Keep {
            undoable.clear();
        }
        announce(stage, shared);
        // Half of a switch is worse than either side of it.
        shared.steady.set(stage.on_failure == OnFailure::RunAnyway || stage.kind == StageKind::DestroyBlue);
        let pools = stage.pools.iter().map(|pool| self::pool(pool, stage.on_failure, shared));
        let (failed, begun): (Vec<_>, Vec<_>) = join_all(pools).await.into_iter().unzip();
        shared.steady.set(false);
        failures.extend(failed.into_iter().flatten());
        if stage.on_failure == OnFailure::Undo {
            undoable.push(begun.into_iter().flatten().collect());
        }
    }
    if (*shared.halt.borrow() || !failures.is_empty()) && !undoable.is_empty() {
        undo::run(shared, undoable).await;
    }
    failures
}

fn announce(stage: &Stage, shared: &Shared<'_>) {
    let machines: usize = stage.pools.iter().map(|pool| pool.lanes.len()).sum();
    shared.listen.event(&Event::StageBegun { stage: stage.kind, machines });
}

/// Runs one pool; returns the lanes it began. Futures are drained, never dropped: a dropped lane would leave its lease
/// behind.
async fn pool<'a>(
    pool: &'a Pool,
    on_failure: OnFailure,
    shared: &Shared<'_>,
) -> (Vec<Failure>, Vec<&'a Lane>) {
    let course = Course { undone: on_failure == OnFailure::Undo, keep_going: pool.keep_going };
    let mut waiting: VecDeque<&Lane> = pool.lanes.iter().collect();
    let mut running = FuturesUnordered::new();
    let (mut failures, mut begun) = (Vec::new(), Vec::new());
    let mut width = if pool.first_alone { 1 } else { pool.width.max(1) };
    loop {
        if shared.halting() {
            waiting.drain(..).for_each(|lane| skip(lane, shared));
        }
        while running.len() < width
            && let Some(lane) = waiting.pop_front()
        {
            begun.push(lane);
            running.push(shared.run(lane, course));
        }
        match running.next().await {
            Some(End::Failed(failure)) => failures.push(*failure),
            Some(End::Done | End::GivenUp) => {}
            None => return (failures, begun),
        }
        width = pool.width.max(1);
    }
}

fn skip(lane: &Lane, shared: &Shared<'_>) {
    let label = shared.label(&lane.machine);
    let mut ledger = shared.ledger.borrow_mut();
    if ledger.skipped.contains(&label) {
        return;
    }
    shared.listen.event(&Event::Skipped { label: &label, because: shared.halted_by.get() });
    ledger.skipped.push(label);
}
