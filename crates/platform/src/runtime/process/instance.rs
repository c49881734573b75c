//! A running machine, seen from the platform.

use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::{Mutex, watch};

use super::super::{
    BoxStream, ExecRequest, ExecResult, Exit, Instance, ProcessStat, Session, SessionError, SessionRequest,
    output,
};
use super::cgroup::MachineCgroup;
use super::ending::Ending;
use super::launch::Supervisor;
use super::memory_watch::{self, Watch};
use super::messages::{EnterSpec, Reply, Request};
use super::{exec, process_table, session, wire};
use crate::logs::LogSink;

/// How long a machine may take to end after SIGKILL before its supervisor is killed as well.
const KILL_LIMIT: Duration = Duration::from_secs(5);

/// How often, and how far apart, it is looked whether all processes stopped.
const STOP_ATTEMPTS: u32 = 500;
const STOP_PAUSE: Duration = Duration::from_millis(2);

/// What a started machine consists of.
pub(super) struct Parts {
    pub(super) supervisor: Supervisor,
    pub(super) init_pid: u32,
    pub(super) device: Option<OwnedFd>,
    pub(super) program: EnterSpec,
    pub(super) cgroup: MachineCgroup,
    pub(super) memory_mb: u64,
    pub(super) machine_dir: PathBuf,
    pub(super) logs: Arc<dyn LogSink>,
}

/// A machine. Dropping it ends it.
pub(super) struct ProcessInstance {
    requests: Mutex<UnixStream>,
    supervisor_pid: i32,
    init_pid: i32,
    /// Our end of its network device, which exists as long as somebody has this open.
    device: Option<OwnedFd>,
    /// Environment, user and directory of the main process: what `exec` runs with, too.
    program: EnterSpec,
    cgroup: Arc<MachineCgroup>,
    frozen: AtomicBool,
    exit: watch::Sender<Option<Exit>>,
}

impl ProcessInstance {
    /// Takes over a machine whose main process runs.
    pub(super) fn adopt(parts: Parts) -> Arc<Self> {
        let Supervisor { mut process, events, requests } = parts.supervisor;
        let (supervisor_pid, init_pid) = (signed(process.id()), signed(Some(parts.init_pid)));
        let outputs = [
            process.stdout.take().map(|pipe| output::follow(pipe, Arc::clone(&parts.logs))),
            process.stderr.take().map(|pipe| output::follow(pipe, Arc::clone(&parts.logs))),
        ];
        let cgroup = Arc::new(parts.cgroup);
        let oom = Arc::new(AtomicBool::new(false));
        let watcher = memory_watch::spawn(Watch {
            cgroup: Arc::clone(&cgroup),
            supervisor_pid,
            init_pid,
            memory_mb: parts.memory_mb,
            oom: Arc::clone(&oom),
            logs: Arc::clone(&parts.logs),
        });
        let instance = Arc::new(Self {
            requests: Mutex::new(requests),
            supervisor_pid,
            init_pid,
            device: parts.device,
            program: parts.program,
            cgroup: Arc::clone(&cgroup),
            frozen: AtomicBool::new(false),
            exit: watch::Sender::new(None),
        });
        let ending = Ending {
            process,
            events,
            outputs,
            cgroup,
            oom,
            watcher,
            machine_dir: parts.machine_dir,
            logs: parts.logs,
        };
        tokio::spawn(ending.follow(instance.exit.clone()));
        instance
    }

    /// Asks the supervisor; the answer may carry a file.
    pub(super) async fn ask(
        &self,
        request: &Request,
        files: &[BorrowedFd<'_>],
    ) -> io::Result<(Reply, Option<OwnedFd>)> {
        let (_, reply, file) = self.begin(request, files).await?;
        Ok((reply, file))
    }

    /// The same, with the socket for more replies.
    pub(super) async fn begin(
        &self,
        request: &Request,
        files: &[BorrowedFd<'_>],
    ) -> io::Result<(UnixStream, Reply, Option<OwnedFd>)> {
        let (mut near, far) = UnixStream::pair()?;
        let far = far.into_std()?;
        let mut attached = vec![far.as_fd()];
        attached.extend_from_slice(files);
        {
            let mut requests = self.requests.lock().await;
            wire::send_async(&mut requests, request, &attached).await.map_err(|_| gone())?;
        }
        // Else a supervisor that dies now would leave us waiting for ourselves.
        drop(far);
        let (reply, files) = wire::receive_async::<Reply>(&mut near).await?.ok_or_else(gone)?;
        Ok((near, reply, files.into_iter().next()))
    }

    fn ended(&self) -> bool {
        self.exit.borrow().is_some()
    }

    fn family(&self) -> Family {
        Family { supervisor_pid: self.supervisor_pid, init_pid: self.init_pid }
    }

    fn kill_supervisor(&self) {
        if !self.ended() && self.supervisor_pid > 0 {
            let _ = kill(Pid::from_raw(self.supervisor_pid), Signal::SIGKILL);
        }
    }
}

/// The processes of a machine.
#[derive(Clone, Copy)]
struct Family {
    supervisor_pid: i32,
    init_pid: i32,
}

impl Family {
    /// Host PIDs of all of them but init.
    fn members(self) -> Vec<i32> {
        let mut pids = process_table::below(self.supervisor_pid);
        pids.retain(|pid| *pid != self.init_pid);
        pids
    }

    /// Stops every process, again until no new one appeared meanwhile and none runs any more.
    fn stop(self) -> io::Result<()> {
        let mut asked: Vec<i32> = Vec::new();
        for _ in 0..STOP_ATTEMPTS {
            let now = self.members();
            for pid in now.iter().filter(|pid| !asked.contains(pid)) {
                // It may have ended.
                let _ = kill(Pid::from_raw(*pid), Signal::SIGSTOP);
            }
            if now.iter().all(|pid| asked.contains(pid) && process_table::stopped(*pid)) {
                return Ok(());
            }
            asked = now;
            std::thread::sleep(STOP_PAUSE);
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, "the machine's processes do not stop"))
    }

    fn go_on(self) {
        for pid in self.members() {
            let _ = kill(Pid::from_raw(pid), Signal::SIGCONT);
        }
    }
}

impl Drop for ProcessInstance {
    fn drop(&mut self) {
        if !self.ended() {
            // Frozen processes do not notice that they are killed.
            let _ = self.cgroup.freeze(false);
            self.kill_supervisor();
        }
    }
}

#[async_trait]
impl Instance for ProcessInstance {
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
        match self.ask(&Request::Signal { signal }, &[]).await?.0 {
            Reply::Done => Ok(()),
            Reply::Errno(errno) => Err(io::Error::from_raw_os_error(errno)),
            _ => Err(unexpected()),
        }
    }

    async fn kill(&self) {
        let _ = self.freeze(false).await;
        {
            let mut requests = self.requests.lock().await;
            // A closed socket: it has ended already.
            let _ = wire::send_async(&mut requests, &Request::Kill, &[]).await;
        }
        if tokio::time::timeout(KILL_LIMIT, self.wait()).await.is_err() {
            self.kill_supervisor();
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
        let (cgroup, family) = (Arc::clone(&self.cgroup), self.family());
        let change = move || match (cgroup.freeze(frozen)?, frozen) {
            (true, _) => Ok(()),
            (false, true) => family.stop(),
            (false, false) => {
                family.go_on();
                Ok(())
            }
        };
        tokio::task::spawn_blocking(change).await.map_err(io::Error::other)?
    }

    async fn connect(&self, port: u16) -> io::Result<BoxStream> {
        match self.ask(&Request::Connect { port }, &[]).await? {
            (Reply::Done, Some(socket)) => {
                let socket = std::net::TcpStream::from(socket);
                socket.set_nonblocking(true)?;
                Ok(Box::pin(TcpStream::from_std(socket)?))
            }
            (Reply::Errno(errno), _) => Err(io::Error::from_raw_os_error(errno)),
            _ => Err(unexpected()),
        }
    }

    fn device(&self) -> Option<OwnedFd> {
        // Out of descriptors: the machine is reached through `connect` then.
        self.device.as_ref().filter(|_| !self.ended()).and_then(|device| device.try_clone().ok())
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>> {
        if self.ended() {
            return Ok(Vec::new());
        }
        let family = self.family();
        tokio::task::spawn_blocking(move || process_table::stats(&family.members()))
            .await
            .map_err(io::Error::other)
    }

    async fn exec(&self, request: ExecRequest) -> io::Result<ExecResult> {
        if self.ended() {
            return Err(gone());
        }
        let program = EnterSpec { argv: request.argv.clone(), ..self.program.clone() };
        exec::run(self, program, request).await
    }

    async fn session(&self, request: SessionRequest) -> Result<Session, SessionError> {
        if self.ended() {
            return Err(SessionError::Gone);
        }
        session::open(self, self.program.clone(), request).await
    }
}

fn signed(pid: Option<u32>) -> i32 {
    pid.and_then(|pid| i32::try_from(pid).ok()).unwrap_or(0)
}

fn gone() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "the machine has ended")
}

pub(super) fn unexpected() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "unexpected answer from the machine's supervisor")
}
