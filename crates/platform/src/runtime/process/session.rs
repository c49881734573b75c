//! A program inside a running machine that somebody works with.

use std::io;
use std::os::fd::{AsFd as _, OwnedFd};

use async_trait::async_trait;
use tokio::net::UnixStream;
use tokio::net::unix::pipe;
use tokio::sync::Mutex;

use super::super::{
    Session, SessionControl, SessionError, SessionExit, SessionProgram, SessionRequest, StartError,
    TerminalSize,
};
use super::instance::{ProcessInstance, unexpected};
use super::messages::{EnterMode, EnterSpec, Failure, Reply, Request, SessionOrder};
use super::terminal::{Handle, Terminal};
use super::wire;

/// Starts the program; `main` is what the machine's main process was started with.
pub(super) async fn open(
    instance: &ProcessInstance,
    main: EnterSpec,
    request: SessionRequest,
) -> Result<Session, SessionError> {
    let SessionRequest { program, user, env, terminal } = request;
    let shell = program == SessionProgram::Shell;
    let (mode, argv) = match program {
        SessionProgram::Shell => (EnterMode::Shell, Vec::new()),
        SessionProgram::Command(argv) => (EnterMode::Command, argv),
        SessionProgram::Files => (EnterMode::Files, Vec::new()),
    };
    let mut spec =
        EnterSpec { argv, mode, terminal, user: Some(user), workdir: Some("/".to_owned()), ..main };
    spec.env.extend(env);
    let started = Request::Session { program: spec };
    let (socket, streams) = if terminal.is_some() {
        let (socket, file) = running(instance, &started, &[], shell).await?;
        (socket, Streams::Terminal(Terminal::new(file.ok_or_else(unexpected)?)?))
    } else {
        let (stdin, input) = io::pipe()?;
        let (output, stdout) = io::pipe()?;
        let (errors, stderr) = io::pipe()?;
        let files: [OwnedFd; 3] = [stdin.into(), stdout.into(), stderr.into()];
        let (socket, _) = running(instance, &started, &files, shell).await?;
        let pipes = Streams::Pipes {
            input: pipe::Sender::from_owned_fd(input.into())?,
            output: pipe::Receiver::from_owned_fd(output.into())?,
            errors: pipe::Receiver::from_owned_fd(errors.into())?,
        };
        (socket, pipes)
    };
    session(socket, streams)
}

enum Streams {
    Terminal(Terminal),
    Pipes { input: pipe::Sender, output: pipe::Receiver, errors: pipe::Receiver },
}

async fn running(
    instance: &ProcessInstance,
    request: &Request,
    files: &[OwnedFd],
    shell: bool,
) -> Result<(UnixStream, Option<OwnedFd>), SessionError> {
    let borrowed: Vec<_> = files.iter().map(OwnedFd::as_fd).collect();
    let asked = instance.begin(request, &borrowed).await;
    let (socket, reply, file) = asked.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SessionError::Gone,
        _ => error.into(),
    })?;
    match reply {
        Reply::Running => Ok((socket, file)),
        Reply::Failed(Failure::Start(StartError::NotFound { program })) if shell => {
            Err(SessionError::NoShell { shell: program })
        }
        Reply::Failed(failure) => Err(failure.into_start_error().into()),
        Reply::Errno(errno) => Err(io::Error::from_raw_os_error(errno).into()),
        Reply::Done | Reply::Ended { .. } | Reply::TimedOut => Err(unexpected().into()),
    }
}

fn session(socket: UnixStream, streams: Streams) -> Result<Session, SessionError> {
    let socket = socket.into_std()?;
    let mut events = UnixStream::from_std(socket.try_clone()?)?;
    let orders = Mutex::new(UnixStream::from_std(socket)?);
    let ended = Box::pin(async move {
        match wire::receive_async::<Reply>(&mut events).await {
            Ok(Some((Reply::Ended { signal: Some(signal), .. }, _))) => Some(SessionExit::Signal(signal)),
            Ok(Some((Reply::Ended { code, .. }, _))) => Some(SessionExit::Code(code)),
            _ => None,
        }
    });
    Ok(match streams {
        Streams::Terminal(Terminal { reader, writer, handle }) => Session {
            input: Box::pin(writer),
            output: Box::pin(reader),
            errors: None,
            control: Box::new(Control { orders, terminal: Some(handle) }),
            ended,
        },
        Streams::Pipes { input, output, errors } => Session {
            input: Box::pin(input),
            output: Box::pin(output),
            errors: Some(Box::pin(errors)),
            control: Box::new(Control { orders, terminal: None }),
            ended,
        },
    })
}

struct Control {
    orders: Mutex<UnixStream>,
    terminal: Option<Handle>,
}

#[async_trait]
impl SessionControl for Control {
    async fn signal(&self, signal: i32) -> io::Result<()> {
        let mut orders = self.orders.lock().await;
        wire::send_async(&mut orders, &SessionOrder::Signal { signal }, &[]).await
    }

    async fn resize(&self, size: TerminalSize) -> io::Result<()> {
        self.terminal.as_ref().map_or(Ok(()), |terminal| terminal.resize(size))
    }
}
