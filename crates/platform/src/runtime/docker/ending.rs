//! How a container ends: the last output, what the runner says, and nothing left.

use std::sync::Arc;
use std::time::Duration;

use bollard::container::LogOutput;
use bollard::errors::Error as DockerError;
use bollard::query_parameters::WaitContainerOptionsBuilder;
use futures::StreamExt as _;
use tokio::io::AsyncWriteExt as _;
use tokio::sync::watch;

use super::super::{Exit, exit_line, output};
use super::engine::{Engine, Seen};
use super::instance::Output;
use crate::logs::{LogSink, Provider};

/// How long output may take to drain after the container ended.
const DRAIN_LIMIT: Duration = Duration::from_secs(2);
/// How often an engine that does not answer is asked again, and how far apart.
const ATTEMPTS: u32 = 15;
const PAUSE: Duration = Duration::from_secs(2);
const SIGKILL: i32 = 9;
/// Linux has signals up to this one.
const LAST_SIGNAL: i32 = 64;

/// Follows one container to its end.
pub(super) struct Ending {
    pub(super) engine: Engine,
    pub(super) id: String,
    pub(super) logs: Arc<dyn LogSink>,
}

impl Ending {
    /// Waits for the end and tells it, after the last line of output is in the log.
    pub(super) async fn follow(self, output: Output, exit: watch::Sender<Option<Exit>>) {
        let logs = Arc::clone(&self.logs);
        let mut reading = tokio::spawn(read(output, logs));
        let last = self.last_seen().await;
        if tokio::time::timeout(DRAIN_LIMIT, &mut reading).await.is_err() {
            reading.abort();
        }
        // What cannot be removed now goes when the machine or the platform starts again.
        let _ = self.engine.remove(&self.id).await;
        let ended = match last {
            Some(seen) => exit_of(&seen),
            None => {
                let line = "The container is gone, or its engine does not answer any more";
                self.logs.line(Provider::Runner, "error", line);
                Exit { code: 128 + SIGKILL, signal: Some(SIGKILL), oom_killed: false }
            }
        };
        if ended.oom_killed {
            self.logs.line(Provider::Runner, "error", "Main child was killed: the machine is out of memory");
        }
        self.logs.line(Provider::Runner, "info", &exit_line(ended));
        exit.send_replace(Some(ended));
    }

    /// The container after its end; `None` = it is gone, or nobody can tell.
    async fn last_seen(&self) -> Option<Seen> {
        let mut silent = 0;
        loop {
            let options = WaitContainerOptionsBuilder::default().condition("not-running").build();
            let first = {
                let mut waiting = std::pin::pin!(self.engine.docker.wait_container(&self.id, Some(options)));
                waiting.next().await
            };
            let told = matches!(first, Some(Ok(_) | Err(DockerError::DockerContainerWaitError { .. })));
            match self.engine.inspect(&self.id).await {
                Ok(seen) if !seen.running => return Some(seen),
                Err(error) if error.status() == Some(404) => return None,
                Ok(_) if told => silent = 0,
                Ok(_) | Err(_) => silent += 1,
            }
            if silent > ATTEMPTS {
                return None;
            }
            // Only an engine that is restarting or broken gets here.
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Both streams into the log, line by line.
async fn read(mut output: Output, logs: Arc<dyn LogSink>) {
    let (mut stdout, from_stdout) = tokio::io::duplex(64 * 1024);
    let (mut stderr, from_stderr) = tokio::io::duplex(64 * 1024);
    let followers =
        [output::follow(from_stdout, Arc::clone(&logs)), output::follow(from_stderr, Arc::clone(&logs))];
    while let Some(Ok(piece)) = output.next().await {
        let written = match piece {
            LogOutput::StdErr { message } => stderr.write_all(&message).await,
            LogOutput::StdOut { message } | LogOutput::Console { message } => {
                stdout.write_all(&message).await
            }
            LogOutput::StdIn { .. } => Ok(()),
        };
        if written.is_err() {
            break;
        }
    }
    drop((stdout, stderr));
    for follower in followers {
        // It ended with its stream.
        let _ = follower.await;
    }
}

/// The engine tells an exit code only: 128 + n stands for signal n.
fn exit_of(seen: &Seen) -> Exit {
    let signal = signal_of(seen.exit_code);
    Exit { code: seen.exit_code, signal, oom_killed: seen.oom_killed && signal == Some(SIGKILL) }
}

/// The signal an exit code stands for.
pub(super) fn signal_of(code: i32) -> Option<i32> {
    Some(code - 128).filter(|signal| (1..=LAST_SIGNAL).contains(signal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_become_signals() {
        let exit = |exit_code, oom_killed| exit_of(&Seen { exit_code, oom_killed, ..Seen::default() });
        assert_eq!(exit(0, false), Exit { code: 0, signal: None, oom_killed: false });
        assert_eq!(exit(42, false).signal, None);
        assert_eq!(exit(128, false).signal, None);
        assert_eq!(exit(139, false), Exit { code: 139, signal: Some(11), oom_killed: false });
        assert!(exit(137, true).oom_killed && !exit(137, false).oom_killed);
        // A child was killed for memory, the main process then ended by itself.
        assert!(!exit(1, true).oom_killed);
        assert_eq!(exit(255, false).signal, None);
    }
}
