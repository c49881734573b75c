//! How a machine ends: the last output, what the runner says, and nothing left.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::net::UnixStream;
use tokio::process::Child;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::super::{Exit, exit_line};
use super::cgroup::MachineCgroup;
use super::messages::Event;
use super::wire;
use crate::logs::{LogSink, Provider};

/// How long output may take to drain after the last process is gone.
const DRAIN_LIMIT: Duration = Duration::from_secs(2);

/// Everything that must be gone before the machine counts as ended.
pub(super) struct Ending {
    pub(super) process: Child,
    pub(super) events: UnixStream,
    pub(super) outputs: [Option<JoinHandle<()>>; 2],
    pub(super) cgroup: Arc<MachineCgroup>,
    /// The watcher killed something for memory.
    pub(super) oom: Arc<AtomicBool>,
    pub(super) watcher: JoinHandle<()>,
    pub(super) machine_dir: PathBuf,
    pub(super) logs: Arc<dyn LogSink>,
}

impl Ending {
    /// Waits for the end and tells it, after the last line of output is in the log.
    pub(super) async fn follow(mut self, exit: watch::Sender<Option<Exit>>) {
        let (code, signal) = match wire::receive_async::<Event>(&mut self.events).await {
            Ok(Some((Event::Exited { code, signal }, _))) => (code, signal),
            // Somebody killed the supervisor, and the kernel the machine with it.
            _ => (137, Some(9)),
        };
        let _ = self.process.kill().await;
        self.watcher.abort();
        for output in self.outputs.iter_mut().flatten() {
            if tokio::time::timeout(DRAIN_LIMIT, &mut *output).await.is_err() {
                output.abort();
            }
        }
        let (cgroup, machine_dir) = (Arc::clone(&self.cgroup), self.machine_dir);
        let kernel_oom = tokio::task::spawn_blocking(move || {
            let kills = cgroup.oom_kills();
            cgroup.remove();
            // Overlayfs leaves a directory without permissions, which an ordinary user's `rm -r`
            // stumbles over; with a copied root file system there is none.
            let open = std::fs::Permissions::from_mode(0o700);
            let _ = std::fs::set_permissions(machine_dir.join("work/work"), open);
            kills > 0
        });
        let oom = kernel_oom.await.unwrap_or(false) || self.oom.load(Ordering::SeqCst);
        let ended = Exit { code, signal, oom_killed: oom && signal == Some(9) };
        if ended.oom_killed {
            self.logs.line(Provider::Runner, "error", "Main child was killed: the machine is out of memory");
        }
        self.logs.line(Provider::Runner, "info", &exit_line(ended));
        exit.send_replace(Some(ended));
    }
}
