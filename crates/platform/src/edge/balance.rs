//! Which machine takes a request: the choice (pure) and the count of open requests behind it.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::{Backend, Fleet};

/// What one request already knows about machines.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Tried in vain since the last pause.
    pub(super) excluded: HashSet<String>,
    /// Started for this request: taken before their checks had time to pass.
    pub(super) woken: HashSet<String>,
    /// Could not be started for this request: not asked again.
    pub(super) unwakeable: HashSet<String>,
    /// `fly-force-instance-id`: this machine or none.
    pub(super) forced: Option<String>,
    /// `fly-prefer-instance-id`: this machine if it can.
    pub(super) preferred: Option<String>,
}

/// The answer of [`pick`]; indices into the backends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Send it there; `also_wake` should be started too, because the load asks for it.
    Use { machine: usize, also_wake: Option<usize> },
    /// Nothing runs that could take it, but this machine may be started.
    Wake { machine: usize },
    /// Every machine that could take it is at its hard limit.
    Full,
    /// Machines exist, none can take it now.
    Wait,
    /// No machine will ever take it as things are.
    Nothing,
}

/// Least loaded healthy machine below its soft limit, then below its hard limit, then a stopped one
/// that may be started. `rotation` spreads ties.
pub(super) fn pick(
    backends: &[Backend],
    open: impl Fn(&str) -> usize,
    memory: &Memory,
    rotation: usize,
) -> Choice {
    let eligible = |b: &Backend| {
        !b.cordoned
            && (b.started || !memory.unwakeable.contains(&b.machine_id))
            && memory.forced.as_ref().is_none_or(|id| *id == b.machine_id)
    };
    let fresh = |b: &Backend| eligible(b) && !memory.excluded.contains(&b.machine_id);
    let usable: Vec<usize> = (0..backends.len())
        .filter(|i| {
            let b = &backends[*i];
            fresh(b) && b.started && (b.healthy || memory.woken.contains(&b.machine_id))
        })
        .collect();
    let sleeping = (0..backends.len()).find(|i| {
        let b = &backends[*i];
        fresh(b) && !b.started && b.can_wake && !memory.woken.contains(&b.machine_id)
    });
    let least = |limit: &dyn Fn(&Backend) -> Option<u32>| {
        usable
            .iter()
            .copied()
            .filter(|i| {
                let b = &backends[*i];
                limit(b).is_none_or(|limit| open(&b.machine_id) < limit as usize)
            })
            .min_by_key(|i| {
                let b = &backends[*i];
                let preferred = memory.preferred.as_ref() == Some(&b.machine_id);
                let turn = (*i + backends.len() - rotation % backends.len()) % backends.len();
                (!preferred, open(&b.machine_id), turn)
            })
    };
    if let Some(machine) = least(&|b| b.soft_limit.or(b.hard_limit)) {
        return Choice::Use { machine, also_wake: None };
    }
    if let Some(machine) = least(&|b| b.hard_limit) {
        return Choice::Use { machine, also_wake: sleeping };
    }
    match sleeping {
        Some(machine) => Choice::Wake { machine },
        None if !usable.is_empty() => Choice::Full,
        None if backends.iter().any(eligible) => Choice::Wait,
        None => Choice::Nothing,
    }
}

/// Open requests and connections per machine.
pub(super) struct Load {
    fleet: Arc<dyn Fleet>,
    counts: Mutex<Counts>,
    /// Marked changed whenever one ends.
    freed: watch::Sender<()>,
}

#[derive(Default)]
struct Counts {
    open: HashMap<String, usize>,
    rotation: usize,
}

impl Load {
    pub(super) fn new(fleet: Arc<dyn Fleet>) -> Arc<Self> {
        Arc::new(Self { fleet, counts: Mutex::default(), freed: watch::Sender::new(()) })
    }

    pub(super) fn freed(&self) -> watch::Receiver<()> {
        self.freed.subscribe()
    }

    /// Picks and takes a place in one step, so that limits hold under concurrency.
    pub(super) fn reserve(
        self: &Arc<Self>,
        backends: &[Backend],
        memory: &Memory,
    ) -> (Choice, Option<Permit>) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.rotation = counts.rotation.wrapping_add(1);
        let open = |id: &str| counts.open.get(id).copied().unwrap_or_default();
        let choice = pick(backends, open, memory, counts.rotation);
        let Choice::Use { machine, .. } = choice else {
            return (choice, None);
        };
        let machine = backends[machine].machine_id.clone();
        let count = counts.open.entry(machine.clone()).or_default();
        *count += 1;
        // Under the lock, so that the fleet hears the counts in order.
        self.fleet.traffic(&machine, *count);
        let permit = Permit { load: Arc::clone(self), machine };
        (choice, Some(permit))
    }
}

/// One open request or connection; ends when dropped.
pub(super) struct Permit {
    load: Arc<Load>,
    machine: String,
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut counts = self.load.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let left = counts.open.get(&self.machine).map_or(0, |n| n.saturating_sub(1));
        if left == 0 {
            counts.open.remove(&self.machine);
        } else {
            counts.open.insert(self.machine.clone(), left);
        }
        self.load.fleet.traffic(&self.machine, left);
        drop(counts);
        self.load.freed.send_modify(|()| {});
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backend(id: &str) -> Backend {
        Backend {
            machine_id: id.to_owned(),
            region: "ams".to_owned(),
            internal_port: 80,
            started: true,
            can_wake: false,
            healthy: true,
            cordoned: false,
            soft_limit: Some(2),
            hard_limit: Some(4),
        }
    }

    fn choose(backends: &[Backend], open: &[usize], memory: &Memory) -> Choice {
        let count = |id: &str| {
            let at = backends.iter().position(|b| b.machine_id == id);
            at.map_or(0, |i| open[i])
        };
        pick(backends, count, memory, 0)
    }

    fn used(machine: usize) -> Choice {
        Choice::Use { machine, also_wake: None }
    }

    #[test]
    fn least_loaded_then_soft_then_hard_then_full() {
        let three = [backend("a"), backend("b"), backend("c")];
        let fresh = Memory::default();
        assert_eq!(choose(&three, &[1, 0, 1], &fresh), used(1));
        assert_eq!(choose(&three, &[3, 3, 1], &fresh), used(2));
        assert_eq!(choose(&three, &[3, 2, 4], &fresh), used(1));
        assert_eq!(choose(&three, &[4, 4, 4], &fresh), Choice::Full);
        let turns: HashSet<_> = (0..3)
            .map(|rotation| match pick(&three, |_| 0, &fresh, rotation) {
                Choice::Use { machine, .. } => machine,
                _ => 9,
            })
            .collect();
        assert_eq!(turns, HashSet::from([0, 1, 2]));
    }

    #[test]
    fn unhealthy_cordoned_stopped_and_tried_machines_are_left_out() {
        let mut all = [backend("a"), backend("b"), backend("c"), backend("d")];
        all[0].healthy = false;
        all[1].cordoned = true;
        all[2].started = false;
        let mut memory = Memory::default();
        assert_eq!(choose(&all, &[0; 4], &memory), used(3));
        memory.excluded.insert("d".to_owned());
        assert_eq!(choose(&all, &[0; 4], &memory), Choice::Wait);
        assert_eq!(choose(&all[1..2], &[0], &Memory::default()), Choice::Nothing);
        assert_eq!(choose(&[], &[], &Memory::default()), Choice::Nothing);
    }

    #[test]
    fn stopped_machines_start_when_nothing_runs_or_the_load_asks() {
        let mut two = [backend("a"), backend("b")];
        two[1].started = false;
        two[1].healthy = false;
        two[1].can_wake = true;
        let fresh = Memory::default();
        assert_eq!(choose(&two, &[0, 0], &fresh), used(0));
        let both = Choice::Use { machine: 0, also_wake: Some(1) };
        assert_eq!(choose(&two, &[2, 0], &fresh), both);
        assert_eq!(choose(&two, &[4, 0], &fresh), Choice::Wake { machine: 1 });
        assert_eq!(choose(&two[1..], &[0], &fresh), Choice::Wake { machine: 0 });
        let mut memory = Memory::default();
        memory.woken.insert("b".to_owned());
        assert_eq!(choose(&two[1..], &[0], &memory), Choice::Wait);
        memory.unwakeable.insert("b".to_owned());
        assert_eq!(choose(&two[1..], &[0], &memory), Choice::Nothing);
        two[1].started = true;
        assert_eq!(choose(&two[1..], &[0], &memory), used(0));
    }

    #[test]
    fn forced_and_preferred_machines() {
        let two = [backend("a"), backend("b")];
        let forced = Memory { forced: Some("b".to_owned()), ..Memory::default() };
        assert_eq!(choose(&two, &[0, 1], &forced), used(1));
        let preferred = Memory { preferred: Some("b".to_owned()), ..Memory::default() };
        assert_eq!(choose(&two, &[0, 1], &preferred), used(1));
        assert_eq!(choose(&two, &[0, 2], &preferred), used(0));
        let absent = Memory { forced: Some("x".to_owned()), ..Memory::default() };
        assert_eq!(choose(&two, &[0, 0], &absent), Choice::Nothing);
    }
}
