//! One simulated main process.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;

use super::super::{
    BoxStream, ExecRequest, ExecResult, Exit, Instance, LaunchSpec, ListenSocket, ProcessStat, Session,
    SessionError, SessionRequest,
};
use super::script::{Script, ScriptedExit, SignalReaction};
use super::{server, session};
use crate::logs::{LogSink, Provider};

const SIGHUP: i32 = 1;
const SIGINT: i32 = 2;
const SIGQUIT: i32 = 3;
const SIGKILL: i32 = 9;
const SIGTERM: i32 = 15;
/// Signals whose default action is not to end the process: 0 (a question), CHLD, CONT, URG, WINCH.
const HARMLESS: [i32; 5] = [0, 17, 18, 23, 28];

pub(super) struct SimulatedInstance {
    script: Script,
    ports: Vec<u16>,
    command: String,
    directory: String,
    started: tokio::time::Instant,
    exit: watch::Sender<Option<Exit>>,
    frozen: watch::Sender<bool>,
    logs: Arc<dyn LogSink>,
    environment: BTreeMap<String, String>,
}

impl SimulatedInstance {
    pub(super) fn launch(spec: LaunchSpec, script: Script, earlier_starts: u32) -> Arc<Self> {
        let ports = script.listen.clone().unwrap_or_else(|| spec.service_ports.clone());
        let command = if spec.argv.is_empty() { "simulated".to_owned() } else { spec.argv.join(" ") };
        spec.logs.line(Provider::Runner, "info", "Starting init (simulated)");
        for line in &script.log {
            spec.logs.line(Provider::App, "info", line);
        }
        let end = script.exit_of_start(earlier_starts).cloned();
        let instance = Arc::new(Self {
            script,
            ports,
            command,
            directory: spec.workdir.clone().unwrap_or_else(|| "/".to_owned()),
            started: tokio::time::Instant::now(),
            exit: watch::Sender::new(None),
            frozen: watch::Sender::new(false),
            logs: spec.logs,
            environment: spec.env,
        });
        if let Some(end) = end {
            tokio::spawn(run_down(Arc::clone(&instance), end));
        }
        instance
    }

    /// Ends the main process, once; later ends change nothing.
    fn end(&self, exit: Exit) {
        let first = self.exit.send_if_modified(|slot| {
            let first = slot.is_none();
            slot.get_or_insert(exit);
            first
        });
        if first {
            let line = super::super::exit_line(exit);
            self.logs.line(Provider::Runner, "info", &line);
        }
    }

    fn ended(&self) -> bool {
        self.exit.borrow().is_some()
    }
}

/// Ends the machine when its script says so; a frozen machine's clock stands still.
async fn run_down(instance: Arc<SimulatedInstance>, end: ScriptedExit) {
    let mut frozen = instance.frozen.subscribe();
    let mut exited = instance.exit.subscribe();
    let mut left = Duration::from_millis(end.after_ms);
    loop {
        if frozen.wait_for(|frozen| !frozen).await.is_err() {
            return;
        }
        let begun = tokio::time::Instant::now();
        tokio::select! {
            () = tokio::time::sleep(left) => return instance.end(end.exit()),
            _ = exited.wait_for(Option::is_some) => return,
            _ = frozen.wait_for(|frozen| *frozen) => left = left.saturating_sub(begun.elapsed()),
        }
    }
}

#[async_trait]
impl Instance for SimulatedInstance {
    async fn wait(&self) -> Exit {
        let mut exit = self.exit.subscribe();
        let ended = exit.wait_for(Option::is_some).await.map(|slot| *slot);
        match ended {
            Ok(Some(exit)) => exit,
            // The sender lives as long as `self`.
            _ => Exit { code: 128 + SIGKILL, signal: Some(SIGKILL), oom_killed: false },
        }
    }

    async fn signal(&self, signal: i32) -> io::Result<()> {
        if self.ended() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "the main process has ended"));
        }
        let polite = [SIGHUP, SIGINT, SIGQUIT, SIGTERM].contains(&signal);
        match self.script.on_signal {
            _ if HARMLESS.contains(&signal) => {}
            SignalReaction::Ignore if signal != SIGKILL => {}
            SignalReaction::Graceful if polite => {
                self.end(Exit { code: 0, signal: None, oom_killed: false });
            }
            _ => self.end(Exit { code: 128 + signal, signal: Some(signal), oom_killed: false }),
        }
        Ok(())
    }

    async fn kill(&self) {
        self.end(Exit { code: 128 + SIGKILL, signal: Some(SIGKILL), oom_killed: false });
    }

    async fn freeze(&self, frozen: bool) -> io::Result<()> {
        self.frozen.send_replace(frozen);
        Ok(())
    }

    async fn connect(&self, port: u16) -> io::Result<BoxStream> {
        if self.ended() || self.script.loopback_only || !self.ports.contains(&port) {
            return Err(io::Error::new(
                io::ErrorKind::ConnectionRefused,
                format!("nothing listens on port {port}"),
            ));
        }
        let (near, far) = tokio::io::duplex(64 * 1024);
        server::spawn(far, self.script.http.clone(), self.frozen.subscribe(), self.exit.subscribe());
        Ok(Box::pin(near))
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>> {
        if self.ended() {
            return Ok(Vec::new());
        }
        let host = if self.script.loopback_only { "127.0.0.1" } else { "0.0.0.0" };
        Ok(vec![ProcessStat {
            pid: 2,
            stime: 0,
            rtime: self.started.elapsed().as_secs(),
            command: self.command.clone(),
            directory: self.directory.clone(),
            cpu: 0,
            rss: 4 << 20,
            listen_sockets: self
                .ports
                .iter()
                .map(|port| ListenSocket { proto: "tcp".to_owned(), address: format!("{host}:{port}") })
                .collect(),
        }])
    }

    async fn exec(&self, request: ExecRequest) -> io::Result<ExecResult> {
        if self.ended() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "the machine has ended"));
        }
        Ok(match &self.script.exec {
            Some(scripted) => ExecResult {
                exit_code: scripted.exit_code,
                exit_signal: 0,
                stdout: scripted.stdout.clone().into_bytes(),
                stderr: scripted.stderr.clone().into_bytes(),
            },
            None => ExecResult {
                exit_code: 127,
                exit_signal: 0,
                stdout: Vec::new(),
                stderr: format!(
                    "{}: not found (simulated machine)\n",
                    request.argv.first().map_or("", String::as_str)
                )
                .into_bytes(),
            },
        })
    }

    async fn session(&self, request: SessionRequest) -> Result<Session, SessionError> {
        if self.ended() {
            return Err(SessionError::Gone);
        }
        session::open(request, self.environment.clone(), self.script.exec.clone(), self.exit.subscribe())
    }
}
