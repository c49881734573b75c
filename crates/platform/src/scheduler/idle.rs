//! Which machines the edge puts to sleep: pure.

use std::collections::BTreeMap;
use std::time::Duration;

use super::machine_config::Autostop;

/// Traffic of one machine as the edge reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Activity {
    pub(crate) open: usize,
    /// When it last changed.
    pub(crate) at: crate::domain::Millis,
}

/// A started machine that may be put to sleep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sleepy {
    pub(crate) machine: String,
    /// Machines that count together for `min_machines_running`: app, group and region.
    pub(crate) pool: (String, String, String),
    pub(crate) autostop: Autostop,
    pub(crate) min_running: usize,
    /// Requests open now.
    pub(crate) open: usize,
    pub(crate) idle_for: Duration,
}

/// Machines to stop or suspend now. The longest idle go first; `min_machines_running` stay in each
/// pool.
pub(crate) fn victims(started: &[Sleepy], idle_after: Duration) -> Vec<(String, Autostop)> {
    let mut pools: BTreeMap<&(String, String, String), Vec<&Sleepy>> = BTreeMap::new();
    for machine in started {
        pools.entry(&machine.pool).or_default().push(machine);
    }
    let mut chosen = Vec::new();
    for mut pool in pools.into_values() {
        let keep = pool.iter().map(|m| m.min_running).max().unwrap_or(0);
        let spare = pool.len().saturating_sub(keep);
        pool.retain(|m| m.autostop != Autostop::Off && m.open == 0 && m.idle_for >= idle_after);
        pool.sort_by(|a, b| b.idle_for.cmp(&a.idle_for).then_with(|| a.machine.cmp(&b.machine)));
        chosen.extend(pool.into_iter().take(spare).map(|m| (m.machine.clone(), m.autostop)));
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleepy(machine: &str, idle_s: u64, open: usize, min_running: usize) -> Sleepy {
        Sleepy {
            machine: machine.to_owned(),
            pool: ("app".to_owned(), "web".to_owned(), "ams".to_owned()),
            autostop: Autostop::Stop,
            min_running,
            open,
            idle_for: Duration::from_secs(idle_s),
        }
    }

    fn names(started: &[Sleepy]) -> Vec<String> {
        victims(started, Duration::from_secs(60)).into_iter().map(|(m, _)| m).collect()
    }

    #[test]
    fn the_longest_idle_go_and_the_minimum_stays() {
        let both = [sleepy("a", 100, 0, 0), sleepy("b", 200, 0, 0)];
        assert_eq!(names(&both), ["b", "a"]);
        let one_stays = [sleepy("a", 100, 0, 1), sleepy("b", 200, 0, 1)];
        assert_eq!(names(&one_stays), ["b"]);
        assert!(names(&[sleepy("a", 100, 0, 1)]).is_empty());
    }

    #[test]
    fn the_busy_and_the_unwilling_stay() {
        assert!(names(&[sleepy("a", 100, 1, 0)]).is_empty());
        assert!(names(&[sleepy("a", 59, 0, 0)]).is_empty());
        let mut off = sleepy("a", 100, 0, 0);
        off.autostop = Autostop::Off;
        assert!(names(&[off]).is_empty());
        // A busy one counts as running.
        assert_eq!(names(&[sleepy("a", 0, 3, 1), sleepy("b", 100, 0, 1)]), ["b"]);
    }
}
