//! Memory of a running machine: tells when the kernel killed a process for it, and does the
//! killing where no control group can.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::task::JoinHandle;

use super::cgroup::MachineCgroup;
use super::process_table::{self, MemoryUse};
use crate::logs::{LogSink, Provider};

/// The kernel limits; we only report.
const REPORT_INTERVAL: Duration = Duration::from_millis(500);
/// We limit: often enough that a greedy program does not take the whole computer.
const LIMIT_INTERVAL: Duration = Duration::from_millis(50);

/// What to watch.
pub(super) struct Watch {
    pub(super) cgroup: Arc<MachineCgroup>,
    pub(super) supervisor_pid: i32,
    /// Not the program's.
    pub(super) init_pid: i32,
    pub(super) memory_mb: u64,
    /// Set when we killed something.
    pub(super) oom: Arc<AtomicBool>,
    pub(super) logs: Arc<dyn LogSink>,
}

/// Watches in a task until it is aborted.
pub(super) fn spawn(watch: Watch) -> JoinHandle<()> {
    let watch = Arc::new(watch);
    tokio::spawn(async move {
        let limited = watch.cgroup.limits_memory();
        let mut ticks = tokio::time::interval(if limited { REPORT_INTERVAL } else { LIMIT_INTERVAL });
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut before = (Vec::new(), 0);
        loop {
            ticks.tick().await;
            let (watch, last) = (Arc::clone(&watch), std::mem::take(&mut before));
            let round = tokio::task::spawn_blocking(move || {
                if limited {
                    watch.report(last)
                } else {
                    watch.limit();
                    last
                }
            });
            match round.await {
                Ok(now) => before = now,
                Err(_) => return,
            }
        }
    })
}

/// The processes and how many the kernel had killed, at a moment.
type Moment = (Vec<MemoryUse>, u64);

impl Watch {
    fn processes(&self) -> Vec<MemoryUse> {
        let mut pids = process_table::below(self.supervisor_pid);
        pids.retain(|pid| *pid != self.init_pid);
        process_table::memory(&pids)
    }

    /// Names what the kernel killed since `before`: of those that are gone, the largest.
    fn report(&self, before: Moment) -> Moment {
        let (seen, killed_before) = before;
        let killed = self.cgroup.oom_kills();
        let now = self.processes();
        if killed > killed_before {
            let victim = seen
                .into_iter()
                .filter(|old| now.iter().all(|new| new.pid != old.pid))
                .max_by_key(|old| old.bytes);
            if let Some(victim) = victim {
                self.say(&victim);
            }
        }
        (now, killed)
    }

    /// Kills the largest process when all together use more than the machine has.
    fn limit(&self) {
        let processes = self.processes();
        let used: u64 = processes.iter().map(|process| process.bytes).sum();
        if used <= self.memory_mb << 20 {
            return;
        }
        if let Some(victim) = processes.into_iter().max_by_key(|process| process.bytes) {
            self.oom.store(true, Ordering::SeqCst);
            if kill(Pid::from_raw(victim.pid), Signal::SIGKILL).is_ok() {
                self.say(&victim);
            }
        }
    }

    /// The words of the kernel: a wire fact (spec diagnostics B6, A603).
    fn say(&self, victim: &MemoryUse) {
        let line = format!(
            "Out of memory: Killed process {} ({}): the machine has {} MB",
            victim.guest_pid, victim.name, self.memory_mb
        );
        self.logs.line(Provider::Runner, "error", &line);
    }
}
