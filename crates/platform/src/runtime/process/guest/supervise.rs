//! The supervisor of a machine: alone in the host's PID namespace, so that it can start processes
//! in the machine at any time; single-threaded, since threads cannot be started any more.

use std::cell::Cell;
use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::net::UnixStream as StdUnixStream;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{ExitStatus, Stdio};
use std::rc::Rc;
use std::time::Duration;

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::{Pid, sethostname};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::net::UnixStream;
use tokio::process::{Child, Command};
use tokio::sync::mpsc;
use tokio::task::{LocalSet, spawn_local};

use super::super::messages::{EnterSpec, Entered, Event, Failure, GuestSpec, MachineSpec, Reply, Request};
use super::super::wire;
use super::init::Built;
use super::network::{self, Addresses};
use super::{namespaces, session};

/// Builds the machine the first message describes and looks after it until its main process ends,
/// the platform asks for its end, or the platform itself is gone.
pub(super) fn run(control: StdUnixStream) -> io::Result<()> {
    let Some((spec, _)) = wire::receive::<MachineSpec>(&control)? else {
        return Ok(());
    };
    if let Err(failure) = namespaces::isolate(spec.user_namespace) {
        return wire::send(&control, &Event::Failed(failure), &[]);
    }
    // Does not start threads by itself.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, supervise(control, spec))
}

async fn supervise(control: StdUnixStream, spec: MachineSpec) -> io::Result<()> {
    control.set_nonblocking(true)?;
    let mut events = UnixStream::from_std(control.try_clone()?)?;
    let requests = listen::<Request>(UnixStream::from_std(control)?);
    let (machine, device) = match build(spec).await {
        Ok(built) => built,
        Err(failure) => return wire::send_async(&mut events, &Event::Failed(failure), &[]).await,
    };
    let started = Event::Started { init_pid: machine.init.id().unwrap_or(0) };
    let files: Vec<_> = device.iter().map(OwnedFd::as_fd).collect();
    wire::send_async(&mut events, &started, &files).await?;
    // Only the platform's end keeps the device alive.
    drop(device);
    let ended = machine.look_after(requests).await;
    let (code, signal) = outcome(ended);
    wire::send_async(&mut events, &Event::Exited { code, signal }, &[]).await
}

/// Messages as they come; the channel closes with the platform's end of the socket.
pub(super) fn listen<T: DeserializeOwned + 'static>(
    mut control: UnixStream,
) -> mpsc::Receiver<(T, Vec<OwnedFd>)> {
    let (sender, receiver) = mpsc::channel(16);
    spawn_local(async move {
        while let Ok(Some(request)) = wire::receive_async::<T>(&mut control).await {
            if sender.send(request).await.is_err() {
                return;
            }
        }
    });
    receiver
}

struct Machine {
    init: Child,
    /// `None` in a trial.
    main: Option<Child>,
    addresses: Addresses,
}

/// The machine, and the platform's end of its network device.
async fn build(spec: MachineSpec) -> Result<(Machine, Option<OwnedFd>), Failure> {
    sethostname(&spec.hostname).map_err(Failure::at("setting the host name"))?;
    let addresses = Addresses { v6: spec.private_ip, v4: spec.private_ip4 };
    let device = network::configure(addresses).await?;
    let init = start_init(&spec.guest).await?;
    let main = match spec.main {
        None => None,
        Some(mut program) => {
            program.init_pid = init.id().unwrap_or(0);
            // What goes wrong from here ends init too: it dies with this process.
            Some(enter(&program, None, Stdio::inherit(), Stdio::inherit()).await?.0)
        }
    };
    Ok((Machine { init, main, addresses }, device))
}

/// Starts another stage of this executable with one end of a socket pair as stdin.
fn stage(name: &str, stdout: Stdio, stderr: Stdio) -> io::Result<(Child, StdUnixStream)> {
    let (near, far) = StdUnixStream::pair()?;
    let child = Command::new("/proc/self/exe")
        .arg0("fly-machine")
        .args([super::INIT_WORD, name])
        .env_clear()
        .stdin(OwnedFd::from(far))
        .stdout(stdout)
        .stderr(stderr)
        .spawn()?;
    Ok((child, near))
}

async fn converse<T: Serialize>(
    socket: StdUnixStream,
    message: &T,
    file: Option<OwnedFd>,
) -> io::Result<UnixStream> {
    socket.set_nonblocking(true)?;
    let mut socket = UnixStream::from_std(socket)?;
    let files: Vec<_> = file.iter().map(OwnedFd::as_fd).collect();
    wire::send_async(&mut socket, message, &files).await?;
    Ok(socket)
}

async fn start_init(spec: &GuestSpec) -> Result<Child, Failure> {
    let (child, socket) =
        stage("init", Stdio::null(), Stdio::null()).map_err(Failure::at("starting the machine's init"))?;
    let conversation = async {
        let mut socket = converse(socket, spec, None).await?;
        wire::receive_async::<Built>(&mut socket).await
    };
    match conversation.await {
        Ok(Some((Ok(()), _))) => Ok(child),
        Ok(Some((Err(failure), _))) => Err(failure),
        Ok(None) => Err(Failure::at("starting the machine's init")("it ended at once")),
        Err(error) => Err(Failure::at("starting the machine's init")(error)),
    }
}

/// Starts a program in the machine; returns when it runs, with the other end of its terminal if it has
/// one.
pub(super) async fn enter(
    program: &EnterSpec,
    stdin: Option<OwnedFd>,
    stdout: Stdio,
    stderr: Stdio,
) -> Result<(Child, Option<OwnedFd>), Failure> {
    let step = "starting a program";
    let (mut child, socket) = stage("enter", stdout, stderr).map_err(Failure::at(step))?;
    let conversation = async {
        let mut socket = converse(socket, program, stdin).await?;
        let mut terminal = None;
        loop {
            match wire::receive_async::<Entered>(&mut socket).await? {
                Some((Entered::Terminal, files)) => terminal = files.into_iter().next(),
                None | Some((Entered::Serving, _)) => return io::Result::Ok(Ok(terminal)),
                Some((Entered::Failed(failure), _)) => return Ok(Err(failure)),
            }
        }
    };
    let failure = match conversation.await {
        Ok(Ok(terminal)) => return Ok((child, terminal)),
        Ok(Err(failure)) => failure,
        Err(error) => Failure::at(step)(error),
    };
    // It is about to end; without this it would stay a zombie as long as we live.
    let _ = child.kill().await;
    Err(failure)
}

impl Machine {
    /// Serves requests until the main process ends or nobody asks any more, then ends what is left.
    async fn look_after(
        mut self,
        mut requests: mpsc::Receiver<(Request, Vec<OwnedFd>)>,
    ) -> Option<ExitStatus> {
        let main = self.main.as_ref().and_then(Child::id);
        let init = self.init.id();
        let alive = Rc::new(Cell::new(true));
        let ended = loop {
            tokio::select! {
                ended = wait_for(&mut self.main) => break ended,
                // Somebody killed init, and with it everything.
                _ = self.init.wait() => break wait_for(&mut self.main).await,
                request = requests.recv() => match request {
                    None => break None,
                    Some((Request::Kill, _)) => {
                        alive.set(false);
                        kill_one(init);
                        // The main process ends with it, a trial has none.
                        if self.main.is_none() {
                            break None;
                        }
                    }
                    Some((request, files)) => serve(request, files, main, init, self.addresses, &alive),
                },
            }
        };
        alive.set(false);
        kill_one(init);
        // Together: init ends only after everything in its namespace is reaped, and the main process
        // is ours to reap.
        let main = async {
            match (ended, &mut self.main) {
                (None, Some(main)) => main.wait().await.ok(),
                (ended, _) => ended,
            }
        };
        tokio::join!(main, self.init.wait()).0
    }
}

/// Never resolves in a trial.
async fn wait_for(main: &mut Option<Child>) -> Option<ExitStatus> {
    match main {
        Some(main) => main.wait().await.ok(),
        None => std::future::pending().await,
    }
}

fn kill_one(pid: Option<u32>) {
    if let Some(pid) = pid.and_then(|pid| i32::try_from(pid).ok()) {
        // Already gone is as good.
        let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
    }
}

/// Answers one request in its own task; the reply goes to the socket that came with it.
fn serve(
    request: Request,
    files: Vec<OwnedFd>,
    main: Option<u32>,
    init: Option<u32>,
    addresses: Addresses,
    alive: &Rc<Cell<bool>>,
) {
    let mut files = files.into_iter();
    let Some(reply_to) = files.next() else { return };
    let alive = Rc::clone(alive);
    spawn_local(async move {
        let (reply, file) = match request {
            Request::Session { mut program } => {
                program.init_pid = init.unwrap_or(0);
                // Who asked may have gone meanwhile.
                let _ = session::run(&program, reply_to, files, &alive).await;
                return;
            }
            Request::Connect { port } => {
                match network::connect(addresses, port).await.and_then(tokio::net::TcpStream::into_std) {
                    Ok(stream) => (Reply::Done, Some(OwnedFd::from(stream))),
                    Err(error) => (Reply::Errno(error.raw_os_error().unwrap_or(0)), None),
                }
            }
            Request::Signal { signal } => (signal_main(main, signal, alive.get()), None),
            Request::Exec { mut program, timeout_ms } => {
                program.init_pid = init.unwrap_or(0);
                (exec(&program, files, Duration::from_millis(timeout_ms)).await, None)
            }
            // Handled where the machine is.
            Request::Kill => (Reply::Done, None),
        };
        // Who asked may have gone meanwhile.
        let _ = answer(reply_to, &reply, file).await;
    });
}

async fn answer(reply_to: OwnedFd, reply: &Reply, file: Option<OwnedFd>) -> io::Result<()> {
    converse(StdUnixStream::from(reply_to), reply, file).await.map(drop)
}

fn signal_main(main: Option<u32>, signal: i32, alive: bool) -> Reply {
    let pid = main.filter(|_| alive).and_then(|pid| i32::try_from(pid).ok());
    let sent = match pid {
        None => Err(nix::errno::Errno::ESRCH),
        Some(pid) => match Signal::try_from(signal) {
            Ok(signal) => kill(Pid::from_raw(pid), signal),
            Err(_) if signal == 0 => kill(Pid::from_raw(pid), None),
            Err(error) => Err(error),
        },
    };
    match sent {
        Ok(()) => Reply::Done,
        Err(errno) => Reply::Errno(errno as i32),
    }
}

async fn exec(program: &EnterSpec, mut files: std::vec::IntoIter<OwnedFd>, limit: Duration) -> Reply {
    let (Some(stdin), Some(stdout), Some(stderr)) = (files.next(), files.next(), files.next()) else {
        return Reply::Errno(nix::errno::Errno::EINVAL as i32);
    };
    let mut child = match enter(program, Some(stdin), stdout.into(), stderr.into()).await {
        Ok((child, _)) => child,
        Err(failure) => return Reply::Failed(failure),
    };
    let pid = child.id();
    match tokio::time::timeout(limit, child.wait()).await {
        Ok(ended) => {
            let (code, signal) = outcome(ended.ok());
            Reply::Ended { code, signal }
        }
        Err(_) => {
            // It leads its own session, hence its own group.
            if let Some(pid) = pid.and_then(|pid| i32::try_from(pid).ok()) {
                let _ = killpg(Pid::from_raw(pid), Signal::SIGKILL);
            }
            let _ = child.wait().await;
            Reply::TimedOut
        }
    }
}

/// Code and signal; 128+n as shells say it. Unknown = killed.
pub(super) fn outcome(status: Option<ExitStatus>) -> (i32, Option<i32>) {
    let Some(status) = status else {
        return (137, Some(9));
    };
    match (status.code(), status.signal()) {
        (Some(code), _) => (code, None),
        (None, signal) => {
            let signal = signal.unwrap_or(9);
            (128 + signal, Some(signal))
        }
    }
}
