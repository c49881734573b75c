//! A running container, seen from the platform.

use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use bollard::container::LogOutput;
use futures::Stream;
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::super::{
    BoxStream, ExecRequest, ExecResult, Exit, GuestFile, Instance, ProcessStat, Session, SessionError,
    SessionRequest,
};
use super::ending::Ending;
use super::engine::Engine;
use super::{exec, processes, session};
use crate::logs::LogSink;

/// How long a container may take to end after SIGKILL before it is removed by force.
const KILL_LIMIT: Duration = Duration::from_secs(10);
/// Longest wait for a connection into a container of this computer.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);

/// Output of a container or of a command in it.
pub(super) type Output = Pin<Box<dyn Stream<Item = Result<LogOutput, bollard::errors::Error>> + Send>>;

/// What a started container consists of.
pub(super) struct Parts {
    pub(super) engine: Engine,
    pub(super) id: String,
    pub(super) output: Output,
    pub(super) address: Option<IpAddr>,
    pub(super) init_pid: i32,
    /// Where commands are searched, and from where.
    pub(super) path: String,
    pub(super) workdir: String,
    /// The unpacked image, and the configuration's files over it.
    pub(super) image: PathBuf,
    pub(super) files: Vec<GuestFile>,
    pub(super) logs: Arc<dyn LogSink>,
}

/// A machine. Dropping it ends it.
pub(super) struct DockerInstance {
    engine: Engine,
    id: String,
    /// `None`: it ended before it could be asked.
    address: Option<IpAddr>,
    /// Host PID of the engine's init in the container.
    init_pid: i32,
    path: String,
    workdir: String,
    image: PathBuf,
    files: Vec<GuestFile>,
    frozen: AtomicBool,
    exit: watch::Sender<Option<Exit>>,
}

impl DockerInstance {
    /// Takes over a container that was started.
    pub(super) fn adopt(parts: Parts) -> Arc<Self> {
        let Parts { engine, id, output, address, init_pid, path, workdir, image, files, logs } = parts;
        let exit = watch::Sender::new(None);
        let ending = Ending { engine: engine.clone(), id: id.clone(), logs };
        tokio::spawn(ending.follow(output, exit.clone()));
        let frozen = AtomicBool::new(false);
        Arc::new(Self { engine, id, address, init_pid, path, workdir, image, files, frozen, exit })
    }

    fn ended(&self) -> bool {
        self.exit.borrow().is_some()
    }
}

impl Drop for DockerInstance {
    fn drop(&mut self) {
        // Without a runtime the platform itself ends: its next start removes the container.
        if !self.ended()
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            let (engine, id) = (self.engine.clone(), self.id.clone());
            runtime.spawn(async move { engine.remove(&id).await });
        }
    }
}

#[async_trait]
impl Instance for DockerInstance {
    async fn wait(&self) -> Exit {
        let mut exit = self.exit.subscribe();
        let ended = exit.wait_for(Option::is_some).await.map(|slot| *slot);
        match ended {
            Ok(Some(exit)) => exit,
            // The sender lives as long as `self`.
            _ => Exit { code: 137, signal: Some(9), oom_killed: false },
        }
    }

    async fn signal(&self, signal: i32) -> io::Result<()> {
        if self.ended() {
            return Err(gone());
        }
        Ok(self.engine.signal(&self.id, signal).await?)
    }

    async fn kill(&self) {
        // Frozen processes do not notice that they are killed.
        let _ = self.freeze(false).await;
        if !self.ended() {
            // Refused: it has just ended.
            let _ = self.engine.signal(&self.id, 9).await;
        }
        if tokio::time::timeout(KILL_LIMIT, self.wait()).await.is_err() {
            let _ = self.engine.remove(&self.id).await;
            // Bounded by the follower's patience with the engine.
            self.wait().await;
        }
    }

    async fn freeze(&self, frozen: bool) -> io::Result<()> {
        if self.ended() {
            return if frozen { Err(gone()) } else { Ok(()) };
        }
        if self.frozen.swap(frozen, Ordering::SeqCst) == frozen {
            return Ok(());
        }
        let docker = &self.engine.docker;
        let changed = if frozen {
            self.engine.call("pause a container", docker.pause_container(&self.id)).await
        } else {
            self.engine.call("resume a container", docker.unpause_container(&self.id)).await
        };
        if changed.is_err() {
            self.frozen.store(!frozen, Ordering::SeqCst);
        }
        Ok(changed?)
    }

    async fn connect(&self, port: u16) -> io::Result<BoxStream> {
        if self.ended() {
            return Err(gone());
        }
        // Where nothing of the container's loopback is reached.
        let address = self.address.ok_or_else(gone)?;
        let connecting = TcpStream::connect((address, port));
        match tokio::time::timeout(CONNECT_LIMIT, connecting).await {
            Ok(stream) => Ok(Box::pin(stream?)),
            Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "the machine does not accept in time")),
        }
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>> {
        if self.ended() {
            return Ok(Vec::new());
        }
        processes::list(&self.engine, &self.id, self.init_pid).await
    }

    async fn exec(&self, request: ExecRequest) -> io::Result<ExecResult> {
        if self.ended() {
            return Err(gone());
        }
        let program = request.argv.first().cloned().unwrap_or_default();
        let mut result = exec::run(&self.engine, &self.id, request).await?;
        if !result.started {
            let there = exec::is_there(&self.engine, &self.id, &program, &self.path, &self.workdir).await?;
            result.told.exit_code = if there { exec::NOT_EXECUTABLE } else { exec::NOT_FOUND };
        }
        Ok(result.told)
    }

    async fn session(&self, request: SessionRequest) -> Result<Session, SessionError> {
        if self.ended() {
            return Err(SessionError::Gone);
        }
        let place = session::Place {
            engine: self.engine.clone(),
            container: self.id.clone(),
            image: self.image.clone(),
            files: self.files.clone(),
            path: self.path.clone(),
            exit: self.exit.subscribe(),
        };
        session::open(place, request).await
    }
}

fn gone() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "the machine has ended")
}
